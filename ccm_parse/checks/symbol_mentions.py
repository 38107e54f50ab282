"""The document symbols of a report with every place that cites them, and what speaks against one."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from weakref import WeakKeyDictionary

from ccm_parse.checks.document import Document, Text
from ccm_parse.checks.finding import Place
from ccm_parse.values import DocumentSymbol, SymbolFault

__all__ = ["cited", "cited_elsewhere", "fault_of", "listed"]

_LONGEST_RANGE = 60
_AHEAD = 5
"""Years ahead of a document that it can cite a document of."""
_CITED: "WeakKeyDictionary[Document, dict[DocumentSymbol, tuple[Place, ...]]]" = WeakKeyDictionary()


def cited(document: Document) -> dict[DocumentSymbol, tuple[Place, ...]]:
    """Every symbol, right and wrong, with its places in reading order; the title page's are left out."""
    found = _CITED.get(document)
    if found is None:
        places: dict[DocumentSymbol, list[Place]] = {}
        for text in document.stated:
            if "/" in text.text:
                for mention in document.mentions(text).symbols:
                    places.setdefault(mention.value, []).append(Place(text.node, mention.start, mention.end))
        found = _CITED[document] = {symbol: tuple(where) for symbol, where in places.items()}
    return found


def listed(document: Document) -> tuple[DocumentSymbol, ...]:
    """The symbols of the list of documents, in its order."""
    return tuple(_parsed(one.symbol) for one in document.report.facts.documents)


def fault_of(document: Document, symbol: DocumentSymbol) -> str | None:
    """Why the symbol cannot be right: its form, or a year before the treaty's first one or years ahead of this."""
    if symbol.fault is not None:
        return symbol.fault
    treaty, year = document.treaty, symbol.year
    if treaty is None or year is None or symbol.series not in treaty.series:
        return None
    late = document.year is not None and year > document.year + _AHEAD
    return SymbolFault.IMPOSSIBLE_YEAR if year < treaty.since or late else None


@cache
def _parsed(printed: str) -> DocumentSymbol:
    return DocumentSymbol(printed)


def cited_elsewhere(document: Document) -> dict[DocumentSymbol, tuple[Place, ...]]:
    """The symbols cited outside the list of documents; within a range, without a place."""
    nodes = {e.node for one in document.report.facts.documents for e in one.evidence}
    tables = {node.rpartition("__row_")[0] for node in nodes if "__row_" in node}
    found: dict[DocumentSymbol, tuple[Place, ...]] = {}
    for symbol, places in cited(document).items():
        kept = tuple(p for p in places if p.node not in nodes and p.node.rpartition("__row_")[0] not in tables)
        if kept:
            found[symbol] = kept
    for text in document.stated:
        if "/" in text.text and text.node not in nodes:
            for symbol in _between(document, text):
                found.setdefault(symbol, ())
    return found


def _between(document: Document, text: Text) -> Iterator[DocumentSymbol]:
    """The symbols between the ends of each range in a text."""
    mentions = document.mentions(text).symbols
    words = document.language.reading.references.to
    for one, two in pairwise(mentions):
        first, last = one.value.number, two.value.number
        between = text.text[one.end : two.start].strip()
        if between in words and first is not None and last is not None and first < last <= first + _LONGEST_RANGE:
            stem = one.value.components[-1]
            yield from (one.value.sibling(stem.replace(str(first), str(n))) for n in range(first + 1, last))
