"""A masthead whose symbol is not that of the running headers.

Why: the symbol stands on the first page and at the head of every other (Editorial Manual, "Masthead"); they are typed
apart.
Example: CCM/MSP/2033/15 on the first page, CCM/MSP/2033/5 above the others.
Silence: `--ignore masthead.symbol-mismatch`, or `ignore = ["masthead.symbol-mismatch"]` in the configuration.
"""

from collections import defaultdict
from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.values import DocumentSymbol
from ccm_parse.values.symbols import find_symbols

__all__ = ["RULE", "find"]

RULE = "masthead.symbol-mismatch"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each other symbol in the headers."""
    masthead = document.report.masthead
    if not masthead.symbols:
        return
    own = [DocumentSymbol(symbol) for symbol in masthead.symbols]
    pages: dict[DocumentSymbol, list[int]] = defaultdict(list)
    for one in document.report.furniture:
        if one.kind in {"header", "repeated_header"}:
            for found in find_symbols(one.text):
                pages[found.symbol].append(one.page or 0)
    for symbol, where in pages.items():
        if any(_is_same(symbol, mine) for mine in own):
            continue
        there = [
            Place(line.id, found.start, found.end)
            for line in document.report.front
            for found in find_symbols(line.text)
            if found.symbol in own
        ]
        on = ", ".join(map(str, sorted(set(where)))) if all(where) else f"{len(where)} pages"
        yield Complaint(
            RULE,
            f"expected {masthead.symbol}, as in the masthead, found {symbol} above pages {on}",
            tuple(there[:1]),
            str(symbol),
        )


def _is_same(one: DocumentSymbol, two: DocumentSymbol) -> bool:
    """Whether the two are one symbol; a header may leave out what stands in brackets, and parts of a double symbol."""
    return one.components == two.components or one in two.parts or two in one.parts
