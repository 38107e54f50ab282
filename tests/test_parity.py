"""One report in six languages is one report: what does not hang on words comes out of each alike."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from ccm_parse import Report, parse
from ccm_parse.report.nodes import Line

SAMPLES = Path(__file__).parents[1] / "samples"
FIRST, *OTHERS = ("zh", "ar", "en", "es", "fr", "ru")
FIELDS = {
    "adoption": ("document", "issued_as", "date", "orally_amended", "meeting_ordinal"),
    "coordinators": ("area", "iso3", "incoming", "until_kind", "until_ordinal"),
    "dates": ("start", "end", "precision"),
    "documents": ("symbol",),
    "extensions": ("iso3", "article", "deadline"),
    "meeting": ("treaty", "kind", "ordinal", "start", "end", "country"),
    "money": ("amount", "currency", "qualifier"),
    "next_meeting": (
        "kind", "ordinal", "start", "end", "country", "president_iso3", "cost_document",
        "alternative_country", "alternative_start", "alternative_end",
    ),
    "officers": ("role", "iso3"),
    "participants": ("category", "iso3", "acronym"),
    "references": ("kind", "document", "number"),
    "resolutions": ("symbol", "adopted", "in_favour", "against", "abstaining"),
    "speakers": ("iso3",),
    "symbols": ("symbol",),
}  # fmt: skip
"""What a fact says in every language, by its kind."""


@cache
def report(language: str) -> Report:
    return parse(SAMPLES / f"{language}.geneva.pdf")


def values(kind: str, of: Report) -> Counter[tuple[object, ...]]:
    facts = getattr(of.facts, kind)
    listed = facts if isinstance(facts, tuple) else (facts,)
    return Counter(tuple(getattr(fact, name) for name in FIELDS[kind]) for fact in listed)


def nodes(of: Report) -> list[tuple[object, ...]]:
    """Every node behind the title page in order: its kind, number, and how many notes are called in it."""
    return [
        (type(node), getattr(node, "number", None), len(getattr(node, "footnote_refs", ())))
        for node in of.nodes()
        if not isinstance(node, Line)
    ]


def decisions(of: Report) -> Counter[tuple[object, ...]]:
    return Counter((fact.action, fact.evidence[0].node) for fact in of.facts.decisions if fact.binding)


def sittings(of: Report) -> object:
    held = of.facts.meetings_held
    return held and (held.plenary_count, [(one.kind, one.ordinal, one.date) for one in held.items])


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("kind", FIELDS)
def test_facts_are_the_same_in_every_language(language: str, kind: str) -> None:
    found, chinese = values(kind, report(language)), values(kind, report(FIRST))
    assert found
    assert found == chinese


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("told", [nodes, decisions, sittings], ids=lambda told: told.__name__)
def test_the_report_is_the_same_in_every_language(language: str, told: Callable[[Report], object]) -> None:
    assert told(report(language)) == told(report(FIRST))
