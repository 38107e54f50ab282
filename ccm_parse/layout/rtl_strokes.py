"""Strokes that stretch words, where the file does not say that they are such.

A word processor fills a line of joined letters with strokes. Such a glyph often has no character in the file, and is
read as the one of which its number in the font is the code: any sign, digit or letter. It is told by where it stands:
wedged between two letters of which the first joins the next.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from ccm_parse.layout.letters import Kind
from ccm_parse.layout.rtl_units import Unit

__all__ = ["Strokes", "find_strokes", "without_strokes"]

_Sign: TypeAlias = tuple[str, str, float]  # font, character, width in ems: the sign itself is another glyph

Strokes: TypeAlias = frozenset[_Sign]
"""Glyphs that are strokes though by their character they could be signs."""

# Letters that join the next one; the others end a connected stretch.
_JOINING = re.compile(
    "[\u0626\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u0649\u064a\u067e\u0686\u06a9\u06af\u06cc]$"
)
# What a writer may set between two letters without a blank: the parts of a name, a date, a quotation.
_SIGNS = frozenset(
    "!\"&'()*,-./:;<>@[]\\_{|}\u2010\u2011\u2012\u2013\u2014\u2015\u060c\u061b\u061f\u2026\u2018\u2019\u201c\u201d\u00ab\u00bb"
)
_CONTEXTS = 4  # pairs of fragments that a stroke stands between on a page
_SINGLE = 2  # of them: so many have a letter alone on one side, as hardly a word is
_SELDOM = 10  # times as often as behind a letter that joins nothing
_LEVEL = 0.1  # of the size


class _Wedge(NamedTuple):
    at: int
    before: str
    behind: str


def find_strokes(rows: Iterable[Sequence[Unit]]) -> Strokes:
    """The signs of a page's rows that stretch words: they stand in many words, and part some where no sign would."""
    contexts: defaultdict[_Sign, set[tuple[str, str]]] = defaultdict(set)
    elsewhere: Counter[_Sign] = Counter()
    for units in rows:
        for at, before, behind in _wedges(units):
            key = _sign(units[at])
            if _JOINING.search(before):
                contexts[key].add((before, behind))
            else:
                elsewhere[key] += 1
    return frozenset(
        key
        for key, seen in contexts.items()
        if len(seen) >= _CONTEXTS
        and sum(len(before) == 1 or len(behind) == 1 for before, behind in seen) >= _SINGLE
        and _SELDOM * elsewhere[key] <= len(seen)
    )


def without_strokes(units: Sequence[Unit], strokes: Strokes, removed: Counter[str]) -> Sequence[Unit]:
    """The units with the strokes in them emptied, and counted."""
    found = list(units)
    for at, before, _ in _wedges(units):
        unit = units[at]
        is_stroke = unit.text[0] not in _SIGNS or _sign(unit) in strokes
        if is_stroke and _JOINING.search(before):
            removed["kashida"] += len(unit.text)
            found[at] = unit._replace(text="", kind=Kind.RIGHT)
    return found


def _wedges(units: Sequence[Unit]) -> Iterator[_Wedge]:
    """The places of signs that stand close between two words, with the word before each and the one behind it."""
    for at in range(1, len(units) - 1):
        unit = units[at]
        if unit.kind is Kind.RIGHT or unit.blank or len(set(unit.text)) != 1:
            continue
        first = last = at
        while first > 0 and units[first].text == unit.text and not units[first].blank:
            first -= 1
        while last < len(units) - 1 and units[last].text == unit.text and not units[last + 1].blank:
            last += 1
        behind, before = units[first], units[last]
        if all(one.kind is Kind.RIGHT and one.text and _is_level(one, unit) for one in (before, behind)):
            yield _Wedge(at, before.text, behind.text)


def _sign(unit: Unit) -> _Sign:
    return unit.run.font, unit.text[0], round((unit.x1 - unit.x0) / len(unit.text) / unit.run.size, 2)


def _is_level(one: Unit, other: Unit) -> bool:
    """Whether two units are set on one baseline in one size: a note's mark is not."""
    reach = _LEVEL * min(one.run.size, other.run.size)
    return abs(one.run.base - other.run.base) < reach and abs(one.run.size - other.run.size) < reach
