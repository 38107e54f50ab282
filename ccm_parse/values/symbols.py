"""DocumentSymbol: the symbol of a UN document, read from print (cut, spaced, misprinted) and printed as catalogued.

The grammar is open: a series in capitals, then components parted by slashes. One symbol names a document in all its
languages. Source: research.un.org/en/docs/symbols; forms that it does not have were taken from printed documents.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Self

from ccm_parse.values.symbol_grammar import BODIES, MODIFIER, SYMBOL, YEARS, catalogued, component, is_symbol

__all__ = ["DocumentSymbol", "FoundSymbol", "SymbolFault", "find_symbols"]

_NUMBER = re.compile(r"(?:[A-Za-z]+\.)?([0-9]+)[A-Z]?")
# MSP2017   2017INF.1   2017L.3   "MSP 2017"
_GLUED = re.compile(
    rf"(?:{'|'.join(sorted(BODIES))})[0-9]{{4}}.*|[0-9]+[A-Z][A-Za-z]+.*|[0-9]{{4}}[LR]\.[0-9].*|.+ [0-9]{{4}}"
)
_GLUED_YEAR = re.compile(r"(?:19|20)[0-9]{2}[0-9]{1,2}")
_MISTYPED_YEAR = re.compile(r"(?=.*[OIol])[12][0-9OIol]{3}")
"""A letter that looks like a figure: 2O17."""
_RESOLUTION = re.compile(r"([A-Z]-?[0-9]+|ES-[0-9]+|[0-9]+)/([0-9]+)( ?[A-Z])?|([0-9]+) ?\(([^)]+)\)", re.ASCII)


class SymbolFault(StrEnum):
    """Why a symbol cannot be right."""

    TWO_BODIES = "two bodies in one symbol"
    MISSING_SLASH = "a missing slash"
    IMPOSSIBLE_YEAR = "an impossible year"
    EMPTY_COMPONENT = "an empty component"


@dataclass(frozen=True, slots=True)
class DocumentSymbol:
    """A document symbol, normalised; two symbols are equal when they name one document.

    >>> symbol = DocumentSymbol.parse("CCM/MSP/2017 /11/REV. 1")
    >>> str(symbol), symbol.series, symbol.body, symbol.year, symbol.number, symbol.revision
    ('CCM/MSP/2017/11/Rev.1', 'CCM', 'MSP', 2017, 11, 1)
    >>> DocumentSymbol.parse("CCM/MSP/CONF/2015/7").fault
    <SymbolFault.TWO_BODIES: 'two bodies in one symbol'>
    """

    text: str

    @classmethod
    def parse(cls, printed: str) -> Self:
        """The symbol printed so; ValueError where it is none. Blanks by slashes and the case of "Rev." do not count."""
        bare = printed.strip().rstrip("*").rstrip()
        second = re.search(r"[-\u2010-\u2014](?=[A-Z]{1,10}/)", bare)
        if second is not None:
            return cls(f"{cls.parse(bare[: second.start()])}-{cls.parse(bare[second.end() :])}")
        match = SYMBOL.fullmatch(bare)
        if match is None or not is_symbol(match["body"]):
            raise ValueError(f"expected a document symbol such as A/RES/71/45, found {printed!r}")
        return cls(catalogued(match["body"], match["suffix"]))

    @classmethod
    def resolution(cls, number: str) -> Self:
        """The General Assembly's resolution "71/45" or "2625 (XXV)", or the Security Council's "1267 (1999)".

        >>> str(DocumentSymbol.resolution("70/54")), str(DocumentSymbol.resolution("1267(1999)"))
        ('A/RES/70/54', 'S/RES/1267 (1999)')
        """
        match = _RESOLUTION.fullmatch(number.strip())
        if match is None:
            raise ValueError(f"expected a resolution's number such as 71/45, found {number!r}")
        session, count, part, single, when = match.groups()
        if session:
            return cls(f"A/RES/{session}/{count}{(part or '').strip()}")
        return cls(f"{'S' if when.isdigit() else 'A'}/RES/{single} ({when})")

    def __str__(self) -> str:
        return self.text

    @property
    def parts(self) -> tuple["DocumentSymbol", ...]:
        """The symbols of a double symbol ("A/67/997-S/2013/553"); of a single one, itself."""
        pieces = re.split(r"-(?=[A-Z]{1,10}/)", self.text)
        return (self,) if len(pieces) == 1 else tuple(DocumentSymbol(piece) for piece in pieces)

    @property
    def components(self) -> tuple[str, ...]:
        """What stands between the slashes, of the first part; without a suffix in brackets."""
        return tuple(re.sub(r" \([^)]*\)$", "", self.parts[0].text).split("/"))

    @property
    def suffix(self) -> str | None:
        """What stands in brackets behind: "1999", "Part I"."""
        match = re.search(r" \(([^)]*)\)$", self.text)
        return match[1] if match else None

    @property
    def series(self) -> str:
        """The first component: the organ or the treaty."""
        return self.components[0]

    @property
    def body(self) -> str | None:
        """The second component where it is a word, as printed: "MSP", "CONF.VIII", "C.1", "COP(8)"."""
        second = self.components[1] if len(self.components) > 1 else ""
        return second if second[:1].isalpha() and not MODIFIER.fullmatch(second) else None

    @property
    def year(self) -> int | None:
        """The year that stands as a component of its own, or behind a body ("CONF.2020"), or in brackets."""
        found = [int(c[-4:]) for c in self.components[1:] if re.fullmatch(r"(?:[A-Z]+\.)?[0-9]{4}", c)]
        found = [year for year in found if year in YEARS]
        if not found and self.suffix and self.suffix.isdigit():
            return int(self.suffix)
        # A communication under a human rights treaty has its own number before its year: CCPR/C/121/D/2025/2011.
        return found[-1 if "D" in self.components else 0] if found else None

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The components that tell versions and supplements apart: ("Rev.1", "Add.2")."""
        return tuple(c for c in self.components if MODIFIER.fullmatch(c))

    @property
    def number(self) -> int | None:
        """The document's own number: 11 of CCM/MSP/2017/11/Rev.1, 9 of CCM/MSP/2011/WP.9."""
        own = [c for c in self.components[1:] if not MODIFIER.fullmatch(c)]
        match = _NUMBER.fullmatch(own[-1]) if own else None
        return int(match[1]) if match else None

    @property
    def kind(self) -> str | None:
        """The kind of document before its number: "WP", "CRP", "INF", "L"; None for a plain number."""
        own = [c for c in self.components[1:] if not MODIFIER.fullmatch(c)]
        word, dot, number = own[-1].partition(".") if own else ("", "", "")
        if dot and number.isdigit() and word.isalpha():
            return word
        before = own[-2] if len(own) > 2 and own[-1].isdigit() else ""  # noqa: PLR2004 (body, kind, number: INF/1)
        return before if before.isalpha() and before.isupper() else None

    def modifier(self, word: str) -> int | None:
        """The number of the modifier ("Rev", "Add", "Corr", "Amend"); 1 where it has none printed; None without it."""
        for printed in self.modifiers:
            match = MODIFIER.fullmatch(printed)
            if match and match["word"] == word:
                return int(match["number"] or 1)
        return None

    @property
    def revision(self) -> int | None:
        """1 of "…/Rev.1"."""
        return self.modifier("Rev")

    @property
    def addendum(self) -> int | None:
        """2 of "…/Add.2"."""
        return self.modifier("Add")

    @property
    def base(self) -> "DocumentSymbol":
        """The symbol without its modifiers and suffix."""
        return DocumentSymbol("/".join(c for c in self.components if not MODIFIER.fullmatch(c)))

    def sibling(self, last: str) -> "DocumentSymbol":
        """The symbol that a shortened mention behind this one stands for: "X and Rev.1", "WP.2 and WP.5", "…/3 to 7".

        A modifier is added, or takes the place of one of its word; anything else takes the last component's place.

        >>> report, paper = DocumentSymbol("CCM/MSP/2017/11"), DocumentSymbol("CCM/CONF/2031/WP.2")
        >>> str(report.sibling("Rev.1")), str(paper.sibling("WP.5"))
        ('CCM/MSP/2017/11/Rev.1', 'CCM/CONF/2031/WP.5')
        """
        last = component(last)
        modifier = MODIFIER.fullmatch(last)
        kept = list(self.components)
        if modifier is None:
            return DocumentSymbol("/".join((*self.base.components[:-1], last)))
        same = [i for i, c in enumerate(kept) if MODIFIER.fullmatch(c) and c[:3] == last[:3]]
        return DocumentSymbol("/".join((*kept[: same[0] if same else len(kept)], last)))

    @property
    def order(self) -> tuple[tuple[str, int], ...]:
        """A key that sorts symbols as lists of documents do: numbers by value."""
        pieces = re.findall(r"[A-Za-z()]+|[0-9]+", self.text)
        return tuple((piece, 0) if not piece.isdigit() else ("", int(piece)) for piece in pieces)

    @property
    def fault(self) -> SymbolFault | None:
        """Why the symbol cannot be right; None where nothing speaks against it."""
        components = self.components
        if "" in components:
            return SymbolFault.EMPTY_COMPONENT
        if len([c for c in components[1:] if c in BODIES]) > 1:
            return SymbolFault.TWO_BODIES
        if any(_GLUED.fullmatch(c) for c in components) or re.fullmatch("[A-Z]{2,}(?:CONF|MSP)", components[0]):
            return SymbolFault.MISSING_SLASH
        last = components[2:]
        if len(last) == 1 and components[1] in BODIES and _GLUED_YEAR.fullmatch(last[0]):
            return SymbolFault.MISSING_SLASH
        for body, number, _ in zip(components[1:], components[2:], components[3:], strict=False):
            if body in {"CONF", "MSP"} and re.fullmatch("[0-9]{3,}", number) and int(number) not in YEARS:
                return SymbolFault.IMPOSSIBLE_YEAR
            if body in BODIES and _MISTYPED_YEAR.fullmatch(number):
                return SymbolFault.IMPOSSIBLE_YEAR
        return None


class FoundSymbol(NamedTuple):
    """A symbol and the part of the text it is printed in."""

    start: int
    end: int
    symbol: DocumentSymbol


def find_symbols(text: str, known: Collection[str] = ()) -> Iterator[FoundSymbol]:
    """Every symbol in running text, in order, right and malformed alike; of a double symbol, each part.

    `known` series may be followed by a year or a single digit alone (CD/2017), which elsewhere is no symbol.

    >>> [str(found.symbol) for found in find_symbols("see A/67/997-S/2013/553, AC/DC, 24/7 and N/A")]
    ['A/67/997', 'S/2013/553']
    """
    for match in SYMBOL.finditer(text):
        body = match["body"]
        if not is_symbol(body, known):
            continue
        suffix = match["suffix"]
        if suffix and suffix.lstrip(" (")[:2] not in {"Pa", "Vo", "Re", "Su"} and "/RES/" not in body:
            suffix = None
        end = match.end() if suffix else match.end("body")
        yield FoundSymbol(match.start(), end, DocumentSymbol(catalogued(body, suffix)))
