"""What every test can ask for: the folder of unpublished documents, and the switch that rewrites goldens."""

import os
from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens", action="store_true", help="write the goldens anew instead of comparing with them"
    )


@pytest.fixture(scope="session")
def update_goldens(pytestconfig: pytest.Config) -> bool:
    """True when goldens are to be written anew; a test then writes, and still asserts what it can."""
    return bool(pytestconfig.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of documents that cannot be published (CCM_PARSE_SHARED, by default ../shared); absent: skipped."""
    root = Path(os.environ.get("CCM_PARSE_SHARED", Path(__file__).parents[2] / "shared"))
    if not root.is_dir():
        pytest.skip(f"no documents at {root}: set CCM_PARSE_SHARED")
    return root
