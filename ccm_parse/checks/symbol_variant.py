"""A document symbol that differs by one component from another that is cited more often, or is listed.

Why: a symbol leads to one document; a component too many, too few or misspelt leads to another, or nowhere (Editorial
Manual, "Document symbols").
Example: CCM/MPS/2033/4 beside CCM/MSP/2033/4. Documents that differ by number, year or revision alone are different
documents, as are series that the document cites side by side. Silent where symbol.malformed speaks.
Silence: `--ignore symbol.variant`, or `ignore = ["symbol.variant"]` in the configuration.
"""

import re
from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.edits import is_one_slip
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.checks.symbol_mentions import cited, fault_of, listed
from ccm_parse.values import DocumentSymbol

__all__ = ["RULE", "find"]

RULE = "symbol.variant"
_SERIES = 4
"""So many symbols of one series show how it is written."""
_COUNTED = re.compile(
    r"[0-9]+|(?:Rev|Add|Corr|Amend)\.?[0-9]*|(?:WP|CRP|INF|L|MISC|PM|PC|AC|MC|MX|PV|SR|NGO|R|RES|DEC|PRST)\.?[0-9]*|[IVXLC]+"
)
# Cyrillic capitals that look like Latin ones.
_LATIN = str.maketrans(
    "\u0410\u0412\u0421\u0415\u041d\u0406\u0408\u041a\u041c\u041e\u0420\u0405\u0422\u0425", "ABCEHIJKMOPSTX"
)
# ССМ/MSP/2033/4, with a Cyrillic С, М or Р
_TWO_SCRIPTS = re.compile(
    r"(?<![\w/])(?=[A-Z0-9./]*[\u0405-\u0425])[A-Z\u0405-\u0425]{1,6}(?:/[A-Za-z0-9\u0405-\u0425]+(?:\.[0-9]+)?){2,6}"
)


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each mention."""
    known = {symbol: places for symbol, places in cited(document).items() if fault_of(document, symbol) is None}
    official = set(listed(document))
    families = [(*symbol.components[:-1], "") for symbol in known]
    for symbol, places in known.items():
        if str(symbol) == document.own_symbol or _has_family(symbol, families):
            continue
        others = [other for other in known if _differs(symbol, other, document)]
        if symbol in official:  # the list itself may be wrong, where it has all the others of the series right
            others = [other for other in others if families.count((*other.components[:-1], "")) >= _SERIES]
        else:
            others = [other for other in others if other in official or len(known[other]) > len(places)]
        own = DocumentSymbol(document.own_symbol) if document.own_symbol else None
        if own is not None and own not in known and _differs(symbol, own, document):
            others.append(own)
        if len(others) == 1:
            there = known.get(others[0], ())
            for place in places:
                yield Complaint(
                    RULE, f"expected {others[0]}, as elsewhere, found {symbol}", (place, *there[:1]), str(others[0])
                )
    yield from _in_two_scripts(document, known)


def _in_two_scripts(document: Document, known: dict[DocumentSymbol, tuple[Place, ...]]) -> Iterator[Complaint]:
    """Symbols with letters of another script that look the same, where the document has them right elsewhere."""
    for text in document.stated:
        for match in _TWO_SCRIPTS.finditer(text.text) if "/" in text.text else ():
            latin = match[0].translate(_LATIN)
            meant = DocumentSymbol(latin)
            if latin != match[0] and latin.isascii() and meant in known:
                message = f"expected {latin} in Latin letters, as elsewhere, found letters of another script"
                yield Complaint(RULE, message, (Place(text.node, *match.span()), known[meant][0]), latin)


def _has_family(symbol: DocumentSymbol, families: list[tuple[str, ...]]) -> bool:
    """Whether other symbols of the document differ from it by the last component alone: it is a series of its own."""
    return families.count((*symbol.components[:-1], "")) > 1


def _differs(one: DocumentSymbol, two: DocumentSymbol, document: Document) -> bool:
    first, second = one.components, two.components
    if len(first) == len(second):
        unlike = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
        return len(unlike) == 1 and _is_slip(*unlike[0], document)
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    if len(longer) != len(shorter) + 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
    return (
        longer[:at] + longer[at + 1 :] == shorter
        and at < len(longer) - 1
        and len(longer[at]) > 1
        and not _COUNTED.fullmatch(longer[at])
    )


def _is_slip(one: str, two: str, document: Document) -> bool:
    """Whether one is the other misspelt, or one body of the treaty is put for another."""
    bare = [re.sub("[0-9.]", "", part) for part in (one, two)]
    if bare[0] == bare[1] or (_COUNTED.fullmatch(one) and _COUNTED.fullmatch(two)):
        return False
    bodies = {body for meeting in (document.treaty.meetings if document.treaty else ()) for body in meeting.bodies}
    if {one, two} <= bodies:
        return True
    same_number = re.sub("[^0-9]", "", one) == re.sub("[^0-9]", "", two)
    return same_number and min(map(len, bare)) > 1 and (is_one_slip(*bare) or sorted(bare[0]) == sorted(bare[1]))
