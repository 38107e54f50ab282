"""Examples in docstrings are run: a docstring is specification and test."""

import doctest
import importlib
from pathlib import Path

import pytest

import ccm_parse

ROOT = Path(ccm_parse.__file__).parent
MODULES = sorted(
    ".".join(("ccm_parse", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
    for path in ROOT.rglob("*.py")
    if path.name != "__main__.py"
)


@pytest.mark.parametrize("module", MODULES)
def test_examples(module: str) -> None:
    result = doctest.testmod(
        importlib.import_module(module), optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    )
    assert result.failed == 0
