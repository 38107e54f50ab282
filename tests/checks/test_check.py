import pytest

import ccm_parse
from ccm_parse.checks import RULES, check, chosen, explanation, names
from ccm_parse.checks.finding import Place
from ccm_parse.checks.item_lists import Ending, ItemList
from ccm_parse.checks.list_inner_item_punctuation import is_parted
from ccm_parse.checks.retitled import retitled
from ccm_parse.checks.sequences import Numbered, breaks_of
from ccm_parse.errors import UnknownOptionError
from ccm_parse.report.rules import SEVERITIES
from tests.checks.planting import golden_tree, replace, report_of, rewrite
from tests.checks.test_planting import marker_gone


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


def test_a_sitting_that_was_read_is_looked_at_whatever_its_words() -> None:
    tree = golden_tree("es")
    rewrite(tree, "para_63", "En la tercera sesión, del 14 de septiembre de 2032, habló la Presidenta.")
    assert check(report_of(tree), ["date"]) == ()
    quote = "tercera sesión, del 14 de septiembre de 2032"
    evidence = [{"node": "para_63", "start": 6, "end": 6 + len(quote), "quote": quote}]
    item = {"kind": "plenary", "ordinal": 3, "date": "2032-09-14", "rule": "golden", "evidence": evidence}
    tree["facts"]["meetings_held"]["items"].append(item)
    (found,) = check(report_of(tree), ["date"])
    assert (found.evidence[0].quote, found.expected) == ("14 de septiembre de 2032", "14 de septiembre de 2033")


def test_labels_of_coordinators_that_are_no_slip_of_an_area() -> None:
    tree = golden_tree("en")
    replace(tree, "para_57__point_f", "Cooperation and assistance", "Rehabilitation and training")
    coordinators = tree["facts"]["coordinators"]
    tree["facts"]["coordinators"] = [c for c in coordinators if c["evidence"][0]["node"] != "para_57__point_f"]
    assert check(report_of(tree), ["area"]) == ()


def test_the_treaty_in_the_name_of_an_area_makes_no_other_name() -> None:
    tree = golden_tree("en")
    replace(tree, "para_57__point_a", " of the Convention", "")
    assert check(report_of(tree), ["area"]) == ()


@pytest.mark.parametrize("document", ["CCM/MSP/2031/5", "CCM/CONF/2033/12", "APLC/MSP/2033/12"])
def test_an_annex_named_beside_a_document_of_another_meeting_may_be_its(document: str) -> None:
    tree = golden_tree("en")
    for one in tree["facts"]["references"]:
        if one["kind"] == "annex" and one["evidence"][0]["node"] == "para_62":
            one.update(number="V", rule="references.near", document=document)
    assert check(report_of(tree), ["reference"]) == ()


@pytest.mark.parametrize(
    ("text", "title", "named", "meant"),
    [
        ("It adopted the Lantern Plan of Bergen (annex I).", "Lantern Plan of Narvik", "Bergen", "Narvik"),
        ("It adopted the Bergen Lantern Plan in annex I.", "Narvik Lantern Plan", "Bergen", "Narvik"),
        ("It adopted the Lantern Plan, whose text is in annex I.", "Lantern Plan", None, None),
        ("It adopted the draft lantern plan (annex I).", "Narvik Lantern Plan", None, None),  # a noun for a name
        ("It adopted the lantern plan (annex I).", "Narvik Lantern Plan", None, None),
        (
            "The Lantern Plan of Bergen ended; the new one is in annex I.",
            "Lantern Plan of Narvik",
            None,
            None,
        ),
        ("It adopted the Lantern Plan for the period 2041–2046 (annex I).", "Lantern Plan, 2041–2046", None, None),
        ("It adopted the Declaration (annex I).", "Statement", None, None),
    ],
)
def test_short_titles(text: str, title: str, named: str | None, meant: str | None) -> None:
    at = text.index("annex I")
    found = retitled(text, title, 1, (at, at + len("annex I")), solid=False)
    words = [found and text[slice(*found[0])], found and title[slice(*found[1])]]
    assert [word and word.split()[-1 if word.startswith("Lantern") else 0] for word in words] == [named, meant]


@pytest.mark.parametrize(
    ("guides", "kinds", "found"),
    [
        (1, ("final", "item", "final"), True),
        (0, ("final", "item", "final"), False),
        (1, ("final", "final"), False),
        (2, ("final", "final"), True),
        (1, ("final", "final", "final"), False),
    ],
)
def test_when_items_of_a_short_list_are_to_be_parted(guides: int, kinds: tuple[str, ...], found: bool) -> None:  # noqa: FBT001
    endings = tuple(Ending(Place("n", 0, 1), kind, is_long=False) for kind in kinds)  # type: ignore[arg-type]
    one = ItemList("n", endings, goes_on=False, lettered=True, announced=True, nested=())
    assert is_parted(one, guides) is found


@pytest.mark.parametrize(("kind", "found"), [("text/plain", []), ("application/pdf", ["footnote.unreferenced"])])
def test_a_marker_behind_a_year_cannot_be_told_in_a_text_layer(kind: str, found: list[str]) -> None:
    tree = golden_tree("en")
    marker_gone(tree, "en")
    rewrite(tree, "para_63", "The Meeting was held in September 20332.")
    tree["source"]["media_type"] = kind
    assert [one.rule for one in check(report_of(tree), ["footnote"])] == found
