"""Each table can be read, and each quote stands in its sentence."""

import re
from pathlib import Path

import pytest

from tests.reading.rows import FREE_FIELDS, QUOTED_FIELDS, Row, paths, read_rows

FIELDS: dict[str, frozenset[str]] = {
    "symbols": frozenset({"symbol", "printed"}),
    "dates": frozenset({"start", "end", "precision"}),
    "money": frozenset({"amount", "currency", "qualifier"}),
    "resolutions": frozenset({"symbol", "adopted", "in_favour", "against", "abstaining"}),
    "references": frozenset({"kind", "document", "number"}),
    "states": frozenset({"name", "iso3"}),
    "organizations": frozenset({"name", "acronym"}),
    "persons": frozenset({"name", "title", "iso3"}),
    "officers": frozenset({"role", "name", "title", "iso3"}),
    "participants": frozenset({"category", "name", "iso3", "acronym"}),
    "decisions": frozenset({"action", "binding", "documents"}),
    "meetings_held": frozenset({"kind", "ordinal", "date"}),
    "coordinators": frozenset({"area", "iso3", "until_kind", "until_ordinal", "incoming"}),
    "next_meeting": frozenset(
        {"kind", "ordinal", "start", "end", "city", "country", "president_iso3", "cost_document"}
        | {f"alternative_{name}" for name in ("city", "country", "start", "end")}
    ),
    "extensions": frozenset({"article", "iso3", "deadline"}),
    "adoption": frozenset({"document", "issued_as", "date", "orally_amended", "meeting_ordinal"}),
    "documents": frozenset({"symbol", "title"}),
    "counts": frozenset({"number", "category"}),
    "speakers": frozenset({"name", "title", "iso3", "on_behalf_of"}),
    "meeting": frozenset({"treaty", "kind", "ordinal", "name", "start", "end", "city", "country"}),
}
SHAPES = {
    "iso3": re.compile(r"[A-Z]{3}"),
    "country": re.compile(r"[A-Z]{3}"),
    "president_iso3": re.compile(r"[A-Z]{3}"),
    "alternative_country": re.compile(r"[A-Z]{3}"),
    "currency": re.compile(r"[A-Z]{3}"),
    "amount": re.compile(r"\d+(\.\d+)?"),
    "qualifier": re.compile(r"more_than|less_than|at_least|at_most|about"),
    "precision": re.compile(r"day|month|year"),
    **dict.fromkeys(("start", "end", "adopted", "date", "deadline"), re.compile(r"\d{4}(-\d\d(-\d\d)?)?")),
}
ROWS = tuple(row for path in paths() for row in read_rows(path.stem, path.parent.name))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_quote_stands_in_its_text_and_is_unambiguous(row: Row) -> None:
    for expectation in (*row.expect, *row.flawed):
        for quote in (expectation.quote, *expectation.also):
            assert quote.words, "an empty quote"
            quote.start_in(row.text)
        places = row.text.count(expectation.quote.words)
        assert places == 1 or expectation.quote.nth is not None, "it stands there several times: say which by nth"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_value_is_a_field_of_its_kind(row: Row) -> None:
    known = FIELDS[row.kind] | FREE_FIELDS.get(row.kind, frozenset())
    for expectation in row.expect:
        assert {name for name, _ in expectation.values} <= known


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_value_has_its_shape(row: Row) -> None:
    for expectation in row.expect:
        for name, value in expectation.values:
            assert name not in SHAPES or SHAPES[name].fullmatch(str(value)), (name, value)


@pytest.mark.parametrize("path", paths(), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_table_says_what_its_file_name_says_and_has_near_misses(path: Path) -> None:
    rows = read_rows(path.stem, path.parent.name)
    assert {(row.kind, row.language) for row in rows} == {(path.stem, path.parent.name)}
    assert len({row.text for row in rows}) == len(rows), "a sentence stands twice"
    assert any(not row.expect for row in rows), "no near miss"


def test_implied_fields_are_fields() -> None:
    assert all(field in FIELDS[kind] for kind, field in QUOTED_FIELDS.items())
