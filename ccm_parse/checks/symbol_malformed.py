"""A document symbol that cannot be right: two bodies in one, a slash that is missing, a year that cannot be.

Why: a symbol leads to one document, in every language; a malformed one leads nowhere (Editorial Manual, "Document
symbols").
Example: CCM/MSP/CONF/2031/6; CCM/MSP2033/4; CCM/MSP/1933/4.
Silence: `--ignore symbol.malformed`, or `ignore = ["symbol.malformed"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.symbol_mentions import cited, fault_of
from ccm_parse.values import DocumentSymbol, SymbolFault

__all__ = ["RULE", "find"]

RULE = "symbol.malformed"
_FIGURES = str.maketrans("OoIl", "0011")
"""Letters that look like figures."""


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each mention; expected is the one symbol of the document that it can be meant for."""
    known = {symbol: places for symbol, places in cited(document).items() if fault_of(document, symbol) is None}
    for symbol, places in cited(document).items():
        fault = fault_of(document, symbol)
        if fault is None:
            continue
        meant = [one for one in known if _is_meant(symbol, one, fault)]
        meant = [one for one in meant if str(one) == str(symbol).translate(_FIGURES)] or meant
        right = meant[0] if len(meant) == 1 else None
        for place in places:
            there = (known[right][0],) if right else ()
            yield Complaint(
                RULE,
                f"expected a document symbol, found {symbol}: {fault}",
                (place, *there),
                str(right) if right else None,
            )


def _is_meant(wrong: DocumentSymbol, right: DocumentSymbol, fault: str) -> bool:
    one, two = wrong.components, right.components
    if fault == SymbolFault.MISSING_SLASH:
        return "".join(one).replace(" ", "") == "".join(two).replace(" ", "")
    if len(one) == len(two):
        return sum(a != b for a, b in zip(one, two, strict=True)) == 1
    return len(one) == len(two) + 1 and any(one[:at] + one[at + 1 :] == two for at in range(len(one)))
