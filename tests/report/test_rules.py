import re
from pathlib import Path

import pytest

import ccm_parse
from ccm_parse.report.rules import SEVERITIES

PACKAGE = Path(ccm_parse.__file__).parent
GROUPS = "|".join(sorted({rule.partition(".")[0] for rule in SEVERITIES}))
RULE = re.compile(rf"\"((?:{GROUPS})\.[a-z]+(?:-[a-z]+)*)\"")


@pytest.mark.parametrize("layer", ["layout", "structure", "report"])
def test_every_rule_that_is_named_has_a_severity(layer: str) -> None:
    named = {rule for path in (PACKAGE / layer).rglob("*.py") for rule in RULE.findall(path.read_text("utf-8"))}
    assert named <= set(SEVERITIES)


def test_rules_are_named_by_group() -> None:
    assert all(re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", rule) for rule in SEVERITIES)
    assert SEVERITIES["numbering.gap"] == "error"
    assert SEVERITIES["list.separator"] == "warning"
    assert SEVERITIES["documents.uncited"] == "info"
