import pytest

import ccm_parse
from ccm_parse.checks import RULES, check, chosen, explanation, names
from ccm_parse.checks.sequences import Numbered, breaks_of
from ccm_parse.errors import UnknownOptionError
from ccm_parse.report.rules import SEVERITIES
from tests.checks.planting import golden_tree, replace, report_of


def test_every_rule_has_a_severity_and_an_explanation() -> None:
    assert set(names()) == set(SEVERITIES)
    for name in names():
        text = explanation(name)
        assert all(part in text for part in ("\nWhy: ", "\nExample: ", f"\nSilence: `--ignore {name}`")), name
        assert "\n" not in text.partition("\n\n")[0].strip() or len(text.partition("\n\n")[0]) < 200


def test_rules_are_selected_by_name_or_group() -> None:
    tree = golden_tree("en")
    replace(tree, "para_10", "2033", "2032")
    replace(tree, "para_15", "CCM/MSP/2033/4", "CCM/MSP/CONF/2033/4")
    report = report_of(tree)
    assert {one.rule for one in check(report)} == {"date.outside-meeting", "symbol.malformed"}
    assert {one.rule for one in check(report, ["date"])} == {"date.outside-meeting"}
    assert {one.rule for one in check(report, [], ["date.outside-meeting"])} == {"symbol.malformed"}
    assert check(report, ["date"], ["date.outside-meeting"]) == ()
    assert ccm_parse.check is check


@pytest.mark.parametrize("name", ["dates", "date.", "", "date.outside"])
def test_what_is_no_rule(name: str) -> None:
    with pytest.raises(UnknownOptionError, match="expected a rule"):
        chosen([name])
    with pytest.raises(UnknownOptionError, match="expected a rule"):
        explanation(name)


def test_the_order_of_findings_is_that_of_the_rules() -> None:
    tree = golden_tree("en")
    replace(tree, "para_10", "2033", "2032")
    replace(tree, "para_6", "7 March", "32 March")
    found = [one.rule for one in check(report_of(tree))]
    assert found == sorted(found, key=[rule.name for rule in RULES].index)


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((1, 2, 3), []),
        ((4, 5, 6), []),  # begins where another document ended
        ((1, 2, 4), [("gap", 4, 3)]),
        ((1, 2, 2, 3), [("duplicate", 2, 3)]),
        ((1, 3, 2, 4), [("order", 2, 3)]),  # the two changed places
        ((1, 2, 3, 3, 5, 6), [("duplicate", 3, 4)]),  # one wrong figure is one fault
        ((1, 2, 30, 4), [("gap", 30, 3)]),
        ((1, 2, 3, 1, 2), []),
        ((1, 1), []),  # two containers with a paragraph each are told apart by their containers
    ],
)
def test_breaks_of_a_series(numbers: tuple[int, ...], found: list[tuple[str, int, int]]) -> None:
    series = [Numbered(f"n{at}", number, f"{number}.") for at, number in enumerate(numbers)]
    if numbers == (1, 1):
        series = [Numbered("a", 1, "1.", "sec_1"), Numbered("b", 1, "1.", "sec_2")]
    assert [(one.kind, one.at.number, one.expected) for one in breaks_of(series)] == found
