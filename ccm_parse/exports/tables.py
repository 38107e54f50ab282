"""The facts of a report as tables, one a kind: CSV that a spreadsheet can open without running it, data frames.

Each row is a fact: the document, the fact's own fields, then the words that evidence it. Several values in one cell are
parted by "; ". CSV (RFC 4180, UTF-8): a text that a spreadsheet would take for a formula has an apostrophe before it,
and the last column names the columns in which that was done.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, get_args

from ccm_parse.errors import UnknownOptionError
from ccm_parse.report.facts import Fact, Facts, MeetingHeld, MeetingsHeld
from ccm_parse.report.model import Report

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["KINDS", "FactTable", "dumps", "dumps_all", "table", "to_dataframe"]

Value: TypeAlias = str | int | bool | None

KINDS: tuple[str, ...] = tuple(Facts.model_fields)
"""The kinds of facts, in the order of the report: each is a table."""

_PLACES = ("quote", "evidence_node", "evidence_start", "evidence_end", "page")
_SEPARATOR = "; "
# What a spreadsheet takes for a formula, full-width forms too, and what it skips before one.
_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
_FLAG = "escaped"


@dataclass(frozen=True, slots=True)
class FactTable:
    """The facts of one kind: the names of the columns, and a row a fact."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def table(report: Report, kind: str) -> FactTable:
    """The facts of a kind of `KINDS`; raises `UnknownOptionError` for another."""
    if kind not in KINDS:
        raise UnknownOptionError(f"expected a kind of facts of {', '.join(KINDS)}, found {kind!r}")
    document = report.masthead.symbol or report.source.name
    shared: dict[str, Value] = {"document": document, "language": report.language}
    held = getattr(report.facts, kind)
    if kind == "meetings_held":
        shared["plenary_count"] = held.plenary_count if isinstance(held, MeetingsHeld) else None
    own = _columns(kind)
    columns = (*shared, *own, *_PLACES, "rule")
    rows = tuple(
        (*shared.values(), *(_cell(getattr(fact, name)) for name in own), *_places(report, fact), fact.rule)
        for fact in _facts(held)
    )
    return FactTable(kind, columns, rows)


def dumps(report: Report, kind: str) -> str:
    """The facts of a kind as CSV, with a header line."""
    found = table(report, kind)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow((*found.columns, _FLAG))
    for row in found.rows:
        escaped = [name for name, value in zip(found.columns, row, strict=True) if _is_formula(value)]
        writer.writerow((*(_plain(value) for value in row), "; ".join(escaped)))
    return text.getvalue()


def dumps_all(report: Report) -> Mapping[str, str]:
    """The facts as CSV, kind by kind; a kind without facts has its header line."""
    return {kind: dumps(report, kind) for kind in KINDS}


def to_dataframe(report: Report, kind: str) -> "DataFrame":
    """The facts of a kind as a pandas data frame; pandas is loaded here, and has to be installed."""
    import pandas as pd

    found = table(report, kind)
    return pd.DataFrame.from_records(list(found.rows), columns=list(found.columns))


def _facts(held: object) -> Iterator[Fact]:
    if isinstance(held, MeetingsHeld):
        yield from held.items
    elif isinstance(held, Fact):
        yield held
    elif isinstance(held, tuple):
        yield from held


def _columns(kind: str) -> tuple[str, ...]:
    """The fields of a kind's facts, but for evidence and rule."""
    model = get_args(Facts.model_fields[kind].annotation)[0]
    names = (MeetingHeld if model is MeetingsHeld else model).model_fields
    return tuple(name for name in names if name not in {"evidence", "rule"})


def _places(report: Report, fact: Fact) -> tuple[Value, ...]:
    """The words of a fact and where they stand; page: where the first is printed, None where there are no pages."""
    regions = report.regions(fact)
    return (
        _SEPARATOR.join(one.quote for one in fact.evidence),
        _SEPARATOR.join(one.node for one in fact.evidence),
        _SEPARATOR.join(str(one.start) for one in fact.evidence),
        _SEPARATOR.join(str(one.end) for one in fact.evidence),
        regions[0].page if regions else None,
    )


def _cell(value: object) -> Value:
    if isinstance(value, tuple):
        return _SEPARATOR.join(map(str, value))
    return value if value is None or isinstance(value, int) else str(value)


def _is_formula(value: Value) -> bool:
    return isinstance(value, str) and value != "" and value.lstrip(" \u00a0\u3000")[:1] in _FORMULA


def _plain(value: Value) -> Value:
    """The value as it is written: an apostrophe before what would be run, true and false as in JSON."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if _is_formula(value) else value
