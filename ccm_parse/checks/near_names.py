"""Names of States one slip away from a name that the document uses: where they stand, and what is meant."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from ccm_parse.checks.document import Document
from ccm_parse.checks.edits import is_one_slip, without_accents
from ccm_parse.checks.finding import Place
from ccm_parse.checks.listed_names import listed_slips
from ccm_parse.knowledge.cities import find_cities
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.names import load_naming
from ccm_parse.knowledge.organizations import find_organizations
from ccm_parse.knowledge.states import state_named
from ccm_parse.reading.alternation import any_of, whole

__all__ = ["NearName", "near_names"]

_LEAST_SOLID = 4
_LEAST_SPACED = 6
_LONG_SOLID, _LONG_SPACED = 7, 16
"""A name of so many letters is no other word, wherever it stands."""
_CELL = 60
_LATIN_END = "\u0250"
_CAPITAL_BEFORE = re.compile(r"[A-Z\u00c0-\u00de\u0410-\u042f][\w’'-]*\s\Z")
_CAPITAL_AFTER = re.compile(r"(?:,? Univ|\s[A-Z\u00c0-\u00de\u0410-\u042f])")
_FOUND: "WeakKeyDictionary[Document, tuple[NearName, ...]]" = WeakKeyDictionary()


class NearName(NamedTuple):
    """A misspelt name, the name that is meant, and a place that has it, if the document has."""

    place: Place
    printed: str
    meant: str
    there: Place | None
    iso3: str


def near_names(document: Document) -> tuple[NearName, ...]:
    """The misspelt names of a document, in reading order."""
    found = _FOUND.get(document)
    if found is None:
        found = _FOUND[document] = tuple(_Search(document).find())
    return found


class _Search:
    """All texts as one, so that a name is looked for once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._solid = document.language.joining == "solid"
        self._honorifics = frozenset(document.language.reading.offices.honorifics)
        self._naming = load_naming(document.code)
        # Where names have cases, their last letters change; elsewhere one letter makes an adjective.
        self._ends = len("an") if document.language.reading.offices.name_endings else len("n")
        self._texts = [text for text in document.stated if not text.quoted]
        self._starts: list[int] = []
        at = 0
        for text in self._texts:
            self._starts.append(at)
            at += len(text.text) + 1
        self._all = self._naming.fold("\n".join(text.text for text in self._texts))

    def find(self) -> Iterator[NearName]:
        names = self._used()
        least = _LEAST_SOLID if self._solid else _LEAST_SPACED
        found: dict[Place, NearName] = {}
        for name, (right, iso3) in names.items():
            if len(name) < least:
                continue
            for start, end in self._near(self._naming.fold(name)):
                place = self._place(start, end)
                text = self._document.by_node[place.node].text
                if place not in found and self._is_misspelt(place, text, name, iso3):
                    found[place] = NearName(place, text[place.start : place.end], name, right, iso3)
        for one in listed_slips(self._document):
            # A member of a list is misspelt as a whole, not a part of it.
            whole = one.place
            inside = [p for p in found if whole.node == p.node and p.start < whole.end and whole.start < p.end]
            there = next((found[p].there for p in inside), None)
            found = {place: near for place, near in found.items() if place not in inside}
            found[whole] = NearName(whole, one.printed, one.meant, there, one.iso3)
        yield from sorted(found.values(), key=lambda near: (self._document.order[near.place.node], near.place.start))

    def _used(self) -> dict[str, tuple[Place, str]]:
        used: dict[str, tuple[Place, str]] = {}
        for node, hits in self._document.states.items():
            text = self._document.by_node[node].text
            for hit in hits:
                used.setdefault(text[hit.start : hit.end], (Place(node, hit.start, hit.end), hit.iso3))
        return used

    def _near(self, name: str) -> set[tuple[int, int]]:
        """Where something one slip from the name stands: what is before or behind its middle must be right."""
        half, size = len(name) // 2, len(name)
        spans: set[tuple[int, int]] = set()
        for at in _all_of(self._all, name[:half]):
            spans.update((at, at + length) for length in (size - 1, size, size + 1))
        # Two letters may have changed places across the middle.
        for cut in (half, half + 1):
            for at in _all_of(self._all, name[cut:]):
                end = at + size - cut
                spans.update((end - length, end) for length in (size - 1, size, size + 1) if end >= length)
        return {(s, e) for s, e in spans if is_one_slip(self._all[s:e], name) and self._is_whole(s, e)}

    def _is_whole(self, start: int, end: int) -> bool:
        piece = self._all[start:end]
        if not all(c.isalpha() or c in " -'()" for c in piece) or piece != piece.strip():
            return False
        if self._solid:
            return True
        before, after = self._all[start - 1 : start], self._all[end : end + 1]
        clitic = next(
            (
                p
                for p in self._naming.prefixes
                if self._all.endswith(p, 0, start) and not self._all[start - len(p) - 1 : start - len(p)].isalnum()
            ),
            "",
        )
        return not after.isalnum() and (not before.isalnum() or bool(clitic))

    def _place(self, start: int, end: int) -> Place:
        low, high = 0, len(self._starts)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._starts[middle] <= start else (low, middle)
        return Place(self._texts[low].node, start - self._starts[low], end - self._starts[low])

    def _is_misspelt(self, place: Place, text: str, name: str, iso3: str) -> bool:
        printed = text[place.start : place.end]
        if not printed or (printed[0].lower() != printed[0].upper() and not printed[0].isupper()):
            return False
        if self._solid and len(printed) < _LEAST_SOLID:
            return False  # so short a piece is a word; a member of a list is looked at as a whole
        if printed.isupper() or printed in self._honorifics:
            return False
        unaccented = without_accents(printed) == without_accents(name)
        if unaccented and (max(printed) >= _LATIN_END or printed[1:] == name[1:]):
            return False  # capitals go without accents, and other scripts have marks that are left out at will
        alike = next(
            (at for at, (a, b) in enumerate(zip(printed, name, strict=False)) if a != b), min(len(printed), len(name))
        )
        if not self._solid and not unaccented and alike >= min(len(name), len(printed)) - self._ends:
            return False
        for hit in self._document.states.get(place.node, ()):
            inside = hit.start < place.end and place.start < hit.end
            if inside and (hit.end - hit.start >= len(printed) - 1 or hit.iso3 != iso3):
                return False
        code = self._document.code
        if not self._solid and (_CAPITAL_BEFORE.search(text, 0, place.start) or _CAPITAL_AFTER.match(text, place.end)):
            return False  # a part of a longer name: British Columbia, Columbia University
        if state_named(printed, code) or find_cities(printed, code) or find_organizations(printed, code):
            return False
        is_long = len(name) >= (_LONG_SOLID if self._solid else _LONG_SPACED)
        return is_long or _beside(code).is_beside(text, place.start, place.end)


class _Beside:
    """What stands beside the members of a list, or beside a State that acts."""

    def __init__(self, code: str) -> None:
        language = load_language(code)
        words = language.checks
        marks = any_of([words.comma, *words.odd_commas, ";", "；", ":", "：", "(", ")"])
        solid = language.joining == "solid"
        many = any_of if solid else whole
        joins, beside = many(words.joins), many(words.beside_names)
        clitics = "[\u0648]?" if language.direction == "rtl" else ""
        self._before = re.compile(rf"(?:{marks}|{joins}|{beside})\s*{clitics}\Z")
        after = many([word for word in words.beside_names if word[0].isupper() or solid])
        self._after = re.compile(rf"\s*(?:{marks}|{joins}|{after})|\s+{clitics}(?<=[\u0648])")

    def is_beside(self, text: str, start: int, end: int) -> bool:
        alone = not text[:start].strip() and len(text) - end < _CELL // 10
        return alone or bool(self._before.search(text, max(0, start - _CELL), start) or self._after.match(text, end))


@cache
def _beside(code: str) -> _Beside:
    return _Beside(code)


def _all_of(text: str, piece: str) -> Iterator[int]:
    at = text.find(piece) if piece else -1
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)
