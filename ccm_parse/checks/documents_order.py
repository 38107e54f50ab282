"""A list of documents that is out of order.

Why: a list is in the order of its symbols, each series together and by number, so that a reader can find one.
Example: …/INF.1, …/CRP.1, …/INF.2; a document that is listed twice. The order of the series among themselves is free,
as is a list that follows no such order at all.
Silence: `--ignore documents.order`, or `ignore = ["documents.order"]` in the configuration.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.report.facts import ListedDocument
from ccm_parse.values import DocumentSymbol

__all__ = ["RULE", "find"]

RULE = "documents.order"
_CONTAINER = re.compile(r"__(?:row_.*|p_[0-9]+|item_[0-9]+|para_[0-9]+.*|point_.*)\Z")
_WORD = re.compile(r"/[A-Z][a-z]{3,}\Z")
"""A word at a symbol's end is of the title beside it, or makes it a draft of another place."""
_TOLERATED = 4
"""Of so many documents one may be out of order; a list with more of them follows another order."""


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each document that stands where it does not belong."""
    for listed in _lists(document.report.facts.documents):
        rows = [row for row in listed if not _WORD.search(row.symbol)]
        wrong = list(_misplaced([DocumentSymbol(row.symbol) for row in rows]))
        if not wrong or len(wrong) * _TOLERATED > max(len(rows), _TOLERATED * 2):
            continue
        for at, against in wrong:
            one, other = rows[at], rows[against]
            places = tuple(Place(e.node, e.start, e.end) for e in (*one.evidence[:1], *other.evidence[:1]))
            found = f"behind {other.symbol}" if one.symbol != other.symbol else "twice"
            message = f"expected {one.symbol} in the order of its series, found it {found}"
            yield Complaint(RULE, message, places)


def _lists(listed: Sequence[ListedDocument]) -> Iterator[list[ListedDocument]]:
    """The lists: what stands in one table, or under one heading."""
    for _, rows in groupby(_rows(listed), key=lambda one: _CONTAINER.sub("", one.evidence[0].node)):
        yield list(rows)


def _rows(listed: Sequence[ListedDocument]) -> list[ListedDocument]:
    """The first document of each row: "…/12 and Rev.1" is one place in the order."""
    rows: list[ListedDocument] = []
    for one in listed:
        if one.evidence and not (rows and rows[-1].evidence[0].node == one.evidence[0].node):
            rows.append(one)
    return rows


def _misplaced(symbols: Sequence[DocumentSymbol]) -> Iterator[tuple[int, int]]:
    keys = [(symbol.components[: len(symbol.base.components) - 1], symbol.kind) for symbol in symbols]
    closed: set[object] = set()
    last: dict[object, tuple[int, int]] = {}
    seen: dict[str, int] = {}
    before = -1
    for at, (symbol, key) in enumerate(zip(symbols, keys, strict=True)):
        number = symbol.number or 0
        around = {keys[before] if before >= 0 else None, keys[at + 1] if at + 1 < len(keys) else None}
        if len(around) == 1 and key not in around and key in keys[at + 1 :] and key not in last:
            yield at, before  # alone among those of another series
            continue
        if before >= 0 and keys[before] != key:
            closed.add(keys[before])
        if key in closed:
            yield at, at - 1
            continue
        if key in last and number < last[key][0]:
            yield at, last[key][1]
        elif str(symbol) in seen:
            yield at, seen[str(symbol)]
        else:
            last[key] = (number, at)
        seen.setdefault(str(symbol), at)
        before = at
