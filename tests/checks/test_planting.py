"""Faults planted into the bundled reports, each rule's in every language where it applies: all are found."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from ccm_parse.checks import RULES, check
from ccm_parse.knowledge.language import load_language
from tests.checks.planting import LANGUAGES, Tree, golden, golden_tree, node, replace, report_of

ALL = ("ar", "en", "es", "fr", "ru", "zh")


class Planted(NamedTuple):
    """A fault: the rule, where it is to be found, and how it is made."""

    rule: str
    node: str
    plant: Callable[[Tree, str], None]
    languages: tuple[str, ...] = ALL


def number(tree: Tree, name: str, value: int) -> None:
    found = node(tree, name)
    found["label"] = found["label"].replace(str(found["number"]), str(value))
    found["number"] = value


def skipped(tree: Tree, language: str) -> None:
    del language
    number(tree, "para_65", 66)


def doubled(tree: Tree, language: str) -> None:
    del language
    number(tree, "para_65", 64)


def swapped(tree: Tree, language: str) -> None:
    del language
    number(tree, "para_30", 31)
    number(tree, "para_31", 30)


def note_gone(tree: Tree, language: str) -> None:
    del language
    (note,) = [one for one in tree["footnotes"] if one["id"] == "fn_2"]
    where = note["references"][0]["node"]
    tree["footnotes"].remove(note)
    node(tree, where)["footnote_refs"][0]["footnote"] = None
    tree["facts"]["references"] = [r for r in tree["facts"]["references"] if r["evidence"][0]["node"] != "fn_2"]
    tree["facts"]["symbols"] = [s for s in tree["facts"]["symbols"] if s["evidence"][0]["node"] != "fn_2"]


def marker_gone(tree: Tree, language: str) -> None:
    del language
    (note,) = [one for one in tree["footnotes"] if one["id"] == "fn_2"]
    node(tree, note["references"][0]["node"])["footnote_refs"] = []
    note["references"] = []


def far_paragraph(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_56__point_b", "42", "84")
    for one in tree["facts"]["references"]:
        if one["evidence"][0]["node"] == "para_56__point_b":
            one["number"] = "84"


def far_annex(tree: Tree, language: str) -> None:
    del language
    for one in tree["facts"]["references"]:
        if one["kind"] == "annex" and one["evidence"][0]["node"] == "para_62":
            one["number"] = "V"


def far_annex_beside_symbols(tree: Tree, language: str) -> None:
    """The text cites documents too, in another sentence; the annex is said to be no one's."""
    del language
    for one in tree["facts"]["references"]:
        if one["kind"] == "annex" and one["evidence"][0]["node"] == "para_24":
            one["number"], one["rule"] = "V", "references.default"


def far_annex_beside_a_sibling(tree: Tree, language: str) -> None:
    """The sentence is on another document of the meeting; the annex is not said to be that one's."""
    del language
    for one in tree["facts"]["references"]:
        if one["kind"] == "annex" and one["evidence"][0]["node"] == "para_62":
            one.update(number="V", rule="references.near", document="CCM/MSP/2033/12")


def no_such_day(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_6", "7", "32", node(tree, "para_6")["text"].rindex("7"))


def last_year(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_10", "2033", "2032")


def opening_last_year(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_7", "2033", "2032")


def two_bodies(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_15", "CCM/MSP/2033/4", "CCM/MSP/CONF/2033/4")


def no_slash(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_15", "CCM/MSP/2033/4", "CCM/MSP2033/4")


def letters_swapped(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_15", "CCM/MSP/2033/4", "CCM/MPS/2033/4")


def another_body(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_15", "CCM/MSP/2033/4", "CCM/CONF/2033/4")


def misspelt(tree: Tree, language: str) -> None:
    del language
    (where,) = [one["evidence"][0] for one in tree["facts"]["participants"] if one["iso3"] == "MRT"]
    name = where["quote"]
    middle = len(name) // 2
    replace(tree, where["node"], name, name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :])


def one_less(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_16", "48", "47")


def other_post(tree: Tree, language: str) -> None:
    (one,) = [o for o in tree["facts"]["officers"] if o["role"] == "secretary_general"]
    (title,) = {s["title"] for s in tree["facts"]["speakers"] if s["name"] == one["name"] and s["title"]}
    posts = {"en": "Head", "fr": "Cheffe", "es": "Jefa", "ru": "руководитель", "ar": "رئيسة", "zh": "主任"}
    if language == "zh":
        other = title.removesuffix("处长") + posts[language]
        name = one["evidence"][-1]["quote"]
        replace(tree, "para_12", name, other + name)
        return
    first = title.split()[0]
    name = next(e["quote"] for e in one["evidence"] if e["node"] == "para_12")
    replace(tree, "para_12", name, f"{posts[language]}{title.removeprefix(first)}, {name}")


def other_name(tree: Tree, language: str) -> None:
    del language
    (one,) = [o for o in tree["facts"]["officers"] if o["role"] == "secretary_general"]
    name = next(e["quote"] for e in one["evidence"] if e["node"] == "para_12")
    at = name.rindex(" ") + 3
    replace(tree, "para_12", name, name[:at] + name[at + 1 :])


BODIES = {
    "en": ("Disarmament", "Disarmement"),
    "fr": ("désarmement", "désarmament"),
    "es": ("Asuntos de Desarme", "Asnutos de Desarme"),
    "ru": ("разоружения", "разаружения"),
    "ar": ("المتحدة", "المنحدة"),
    "zh": ("裁军事务", "裁军事物"),
}


def other_body_name(tree: Tree, language: str) -> None:
    replace(tree, "para_12", *BODIES[language])


AREAS = {
    "en": ("operation", "functioning"),
    "fr": ("fonctionnement", "application"),
    "es": ("funcionamiento", "aplicación"),
    "ru": ("действие", "осуществление"),
    "ar": ("سير عملها", "تنفيذها"),
    "zh": ("运作", "执行"),
}


def other_area(tree: Tree, language: str) -> None:
    old, new = AREAS[language]
    replace(tree, "para_57__point_a", old, new)
    for one in tree["facts"]["coordinators"]:
        if one["evidence"][0]["node"] == "para_57__point_a":
            one["area_printed"] = one["area_printed"].replace(old, new)


LABELS = {
    "en": ("assistance", "support"),
    "fr": ("assistance", "soutien"),
    "es": ("asistencia", "apoyo"),
    "ru": ("помощь", "поддержка"),
    "ar": ("والمساعدة", "والدعم"),
    "zh": ("援助", "协助"),
}


def other_label(tree: Tree, language: str) -> None:
    """A label that is no area's known name, so that no coordinator was read."""
    replace(tree, "para_57__point_f", *LABELS[language])
    coordinators = tree["facts"]["coordinators"]
    tree["facts"]["coordinators"] = [c for c in coordinators if c["evidence"][0]["node"] != "para_57__point_f"]


TITLES = {
    "en": ("country", "national"),
    "fr": ("partenariats", "arrangements"),
    "es": ("alianzas", "asociaciones"),
    "ru": ("страновых", "национальных"),
    "ar": ("للشراكات", "للاتفاقات"),
    "zh": ("工作准则", "工作准测"),
}


def other_title(tree: Tree, language: str) -> None:
    replace(tree, "annex_1", *TITLES[language])


def last_goes_on(tree: Tree, language: str) -> None:
    words = load_language(language).checks
    replace(tree, "para_57__point_h", words.final_marks[0], words.item_marks[0])


def inner_ends(tree: Tree, language: str) -> None:
    words = load_language(language).checks
    replace(tree, "para_57__point_c", words.item_marks[0], words.final_marks[0])


def odd_comma(tree: Tree, language: str) -> None:
    words = load_language(language).checks
    text = node(tree, "para_16")["text"]
    replace(tree, "para_16", words.comma, words.odd_commas[0], text.index(words.comma, len(text) // 2))


def bare_title(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_57__point_a", "《公约》", "公约")


def rows_swapped(tree: Tree, language: str) -> None:
    del language
    documents = tree["facts"]["documents"]
    one, two = documents[4], documents[5]
    for mine, other in ((one, two["symbol"]), (two, one["symbol"])):
        replace(tree, mine["evidence"][0]["node"], mine["symbol"], other)
    one["symbol"], two["symbol"] = two["symbol"], one["symbol"]


def listed_twice(tree: Tree, language: str) -> None:
    del language
    one, two = tree["facts"]["documents"][4:6]
    replace(tree, two["evidence"][0]["node"], two["symbol"], one["symbol"])
    two["symbol"] = one["symbol"]


def never_named(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_53", "CCM/MSP/2033/INF.3", "CCM/MSP/2033/INF.2")


def not_listed(tree: Tree, language: str) -> None:
    del language
    replace(tree, "para_53", "CCM/MSP/2033/INF.3", "CCM/MSP/2033/INF.7")


def no_masthead(tree: Tree, language: str) -> None:
    del language
    tree["masthead"].update(symbol=None, symbols=[], distribution=None)


def other_header(tree: Tree, language: str) -> None:
    del language
    tree["furniture"].append({"kind": "header", "page": 3, "text": "CCM/MSP/2033/5", "box": None})


def signatory_as_party(tree: Tree, language: str) -> None:
    del language
    tree["facts"]["meeting"].update(start="2016-09-05", end="2016-09-07")
    (one,) = [p for p in tree["facts"]["participants"] if p["iso3"] == "UGA"]
    one.update(category="state_party", iso3="AGO")


ROWS = (
    Planted("numbering.gap", "para_65", skipped),
    Planted("numbering.duplicate", "para_65", doubled),
    Planted("numbering.order", "para_31", swapped),
    Planted("footnote.missing", "para_3", note_gone),
    Planted("footnote.unreferenced", "fn_2", marker_gone),
    Planted("reference.unresolved", "para_56__point_b", far_paragraph),
    Planted("reference.unresolved", "para_62", far_annex),
    Planted("reference.unresolved", "para_24", far_annex_beside_symbols),
    Planted("reference.unresolved", "para_62", far_annex_beside_a_sibling),
    Planted("date.impossible", "para_6", no_such_day),
    Planted("date.outside-meeting", "para_10", last_year),
    Planted("date.outside-meeting", "para_7", opening_last_year),
    Planted("symbol.malformed", "para_15", two_bodies),
    Planted("symbol.malformed", "para_15", no_slash),
    Planted("symbol.variant", "para_15", letters_swapped),
    Planted("symbol.variant", "para_15", another_body),
    Planted("name.near-miss", "para_16", misspelt),
    Planted("count.mismatch", "para_16", one_less),
    Planted("person.title-variant", "para_8", other_post),
    Planted("person.name-variant", "para_8", other_name),
    Planted("body.name-variant", "para_8", other_body_name),
    Planted("area.name-variant", "para_57__point_a", other_area),
    Planted("area.name-variant", "para_57__point_f", other_label),
    Planted("annex.title-mismatch", "para_45", other_title),
    Planted("list.last-item-punctuation", "para_57__point_h", last_goes_on),
    Planted("list.inner-item-punctuation", "para_57__point_c", inner_ends),
    Planted("list.separator", "para_16", odd_comma),
    Planted("treaty.brackets-missing", "para_57__point_a", bare_title, ("zh",)),
    Planted("documents.order", "annex_3__table_1__row_6__cell_1", rows_swapped),
    Planted("documents.order", "annex_3__table_1__row_6__cell_1", listed_twice),
    Planted("documents.uncited", "annex_3__table_1__row_19__cell_1", never_named),
    Planted("documents.unlisted", "para_53", not_listed),
    Planted("masthead.missing", "", no_masthead),
    Planted("masthead.symbol-mismatch", "", other_header),
    Planted("roster.unknown-party", "para_19", signatory_as_party),
)


def test_every_rule_is_planted() -> None:
    assert {row.rule for row in ROWS} == {rule.name for rule in RULES}
    assert set(LANGUAGES) == set(ALL)


@pytest.mark.parametrize("language", ALL)
def test_nothing_is_found_in_a_clean_report(language: str) -> None:
    assert check(golden(language)) == ()


@pytest.mark.parametrize(
    ("row", "language"),
    [(row, language) for row in ROWS for language in row.languages],
    ids=lambda one: f"{one.rule}:{one.plant.__name__}" if isinstance(one, Planted) else one,
)
def test_a_planted_fault_is_found(row: Planted, language: str) -> None:
    tree = golden_tree(language)
    row.plant(tree, language)
    report = report_of(tree)
    found = [one for one in check(report) if one.rule == row.rule]
    assert found, f"{row.rule} not found"
    nodes = {evidence.node for one in found for evidence in one.evidence}
    assert row.node in nodes or not row.node
    for one in found:
        for evidence in one.evidence:
            assert report.node(evidence.node).text[evidence.start : evidence.end] == evidence.quote  # type: ignore[union-attr]
