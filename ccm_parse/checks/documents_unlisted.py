"""A document of this meeting's own series that the text cites and the list of documents has not.

Why: the list is to hold every document that was before the meeting.
Example: "(CCM/MSP/2033/16)", where the list ends with CCM/MSP/2033/15. Silent where the document has no list, or the
symbol itself is wrong (symbol.malformed, symbol.variant) or names a body below this one that no listed document is of:
a preparatory meeting's CCM/CONF/2031/PM/2.
Silence: `--ignore documents.unlisted`, or `ignore = ["documents.unlisted"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks import symbol_variant
from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.symbol_mentions import cited_elsewhere, fault_of, listed
from ccm_parse.values import DocumentSymbol

__all__ = ["RULE", "find"]

RULE = "documents.unlisted"
_TOLERATED = 4
"""Of so many listed documents one may be missing; a list that lacks more of them is not meant to be whole."""


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each document, with every place that cites it."""
    own, official = document.own_symbol, set(listed(document))
    if own is None or not official:
        return
    mine = DocumentSymbol(own)
    families = {(symbol.series, symbol.body, symbol.year) for symbol in official}
    if mine.year is None or (mine.series, mine.body, mine.year) not in families:
        return
    bodies = frozenset[str]().union(*(_bodies_below(symbol) for symbol in official | {mine}))
    series = {_series(symbol) for symbol in official}
    misspelt = {place for complaint in symbol_variant.find(document) for place in complaint.places[:1]}
    found = {
        symbol: places
        for symbol, places in cited_elsewhere(document).items()
        if (symbol.series, symbol.body, symbol.year) == (mine.series, mine.body, mine.year)
        and symbol not in official | {mine}
        and _series(symbol) in series
        and _bodies_below(symbol) <= bodies
        and fault_of(document, symbol) is None
        and places
        and not misspelt.issuperset(places)
    }
    if len(found) * _TOLERATED > max(len(official), _TOLERATED * 2):
        return  # the list is of some documents only
    for symbol, places in found.items():
        message = f"expected {symbol} in the list of documents, found it in the text alone"
        yield Complaint(RULE, message, places)


def _bodies_below(symbol: DocumentSymbol) -> frozenset[str]:
    """The components behind the year that are words alone: PM, not WP.2."""
    return frozenset(part for part in symbol.components[3:] if part.isalpha())


def _series(symbol: DocumentSymbol) -> int:
    """How deep the series lies: a preparatory meeting's documents have a component more than the meeting's own."""
    return len(symbol.base.components)
