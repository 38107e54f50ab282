"""Every recogniser against its table: how much of what stands there is read, how much of what is read stands there."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

import pytest

from ccm_parse.facts.extract import EXTRACTORS
from ccm_parse.facts.readings import Readings
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.treaty import load_treaty
from ccm_parse.reading.dates import find_dates
from tests.facts.row_outline import Setting, outline_around
from tests.reading.rows import FREE_FIELDS, QUOTED_FIELDS, Expectation, Row, Value, paths, read_rows

RECALL, PRECISION = 0.95, 0.98
KINDS = ("symbols", "dates", "money", "resolutions", "references", "adoption", "documents")
# For these a reading need only overlap the quote: a clause, or a member of a list and the word that its neighbour has.
LOOSE = frozenset({"adoption", "references"})
# Rows whose quote leaves out the hedge of a sum, which every other row of the kind quotes: to be settled.
UNSETTLED = frozenset({"fr-money-4"})
# The session's line of a meeting of the parties, by language.
SESSIONS = {
    "ar": "اجتماع الدول الأطراف {}",
    "en": "{}th Meeting of States Parties",
    "es": "{}ª Reunión de los Estados Partes",
    "fr": "{}e Réunion des États parties",
    "ru": "{}-е совещание государств-участников",
    "zh": "缔约国第{}次会议",
}
PLACES = {"zh": "{0}年{1}月{2}日至{3}日，布加勒斯特", "en": "Bucharest, {2}-{3} September {0}"}


@dataclass(frozen=True, slots=True)
class Read:
    """A fact read from a row: its words, where they start, and its values."""

    start: int
    words: str
    values: dict[str, object]

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def setting_of(row: Row) -> Setting:
    context = row.context
    session = SESSIONS[row.language].format(context.ordinal) if context.ordinal else None
    place = None
    if context.start and context.end and row.language in PLACES:
        year, month, day = (int(part) for part in context.start.split("-"))
        place = PLACES[row.language].format(year, month, day, int(context.end[-2:]))
    return Setting(context.before, context.symbol, session, place, context.cited)


def read(row: Row) -> Iterator[Read]:
    outline = outline_around(row.text, row.language, setting_of(row))
    treaty = load_treaty(row.context.treaty) if row.context.treaty else None
    found: Any = dict(EXTRACTORS)[row.kind](Readings(outline, load_language(row.language), treaty))
    texts = {text.id: text.text for text in outline.texts()}
    for fact in found if isinstance(found, tuple) else [found] if found else []:
        span = fact.evidence[0]
        if texts[span.node] in {*row.context.before, row.context.cited} or span.node.startswith("front"):
            continue
        values = {f.name: getattr(fact, f.name) for f in fields(fact) if f.name not in {"evidence", "rule"}}
        yield Read(span.start, texts[span.node][span.start : span.end], values)


def same(value: object, wanted: Value | None) -> bool:
    """Whether a value is the one wanted; absent is null, false or empty; blanks in a symbol do not matter."""
    if isinstance(value, tuple):
        return list(value) == (wanted or [])
    if isinstance(value, bool):
        return value is bool(wanted)
    if isinstance(value, str) and isinstance(wanted, str):
        return value.replace(" ", "") == wanted.replace(" ", "")
    return bool(value == wanted)


def matches(row: Row, expectation: Expectation, fact: Read) -> bool:
    given = dict(expectation.values)
    for field, value in fact.values.items():
        left_out = field in FREE_FIELDS.get(row.kind, ()) and field not in given
        if not left_out and field != QUOTED_FIELDS.get(row.kind) and not same(value, given.get(field)):
            return False
    if row.kind in LOOSE:
        start = expectation.quote.start_in(row.text)
        return fact.start < start + len(expectation.quote.words) and start < fact.end
    return fact.words == expectation.quote.words


def tables() -> list[tuple[str, str]]:
    return [(path.parent.name, path.stem) for path in paths() if path.stem in KINDS]


@pytest.mark.parametrize(("language", "kind"), tables())
def test_a_table_is_read(language: str, kind: str) -> None:
    wanted = hits = read_in_all = 0
    wrong: list[str] = []
    for row in read_rows(kind, language):
        if row.name in UNSETTLED:
            continue
        pool = list(read(row))
        read_in_all += len(pool)
        for expectation in row.expect:
            wanted += 1
            fact = next((fact for fact in pool if matches(row, expectation, fact)), None)
            if fact is None:
                wrong.append(f"{row.name}: missing {expectation.quote.words!r} {dict(expectation.values)}")
            else:
                hits += 1
                pool.remove(fact)
        wrong += [f"{row.name}: not there {fact.words!r} {fact.values}" for fact in pool]
    assert hits >= RECALL * wanted, "\n".join(wrong)
    assert hits >= PRECISION * read_in_all, "\n".join(wrong)


@pytest.mark.parametrize("language", sorted({language for language, kind in tables() if kind == "dates"}))
def test_dates_that_cannot_be_are_mentions(language: str) -> None:
    for row in read_rows("dates", language):
        flawed = {(row.text[m.start : m.end], m.flaw) for m in find_dates(row.text, language) if m.flaw}
        assert {(wrong.quote.words, wrong.value("flaw")) for wrong in row.flawed} <= flawed, row.name
