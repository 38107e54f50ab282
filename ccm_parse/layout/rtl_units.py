"""The words and signs of a row as they stand on the page, from left to right, with the blanks between them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from ccm_parse.layout.letters import JOINING, KASHIDA, LAST_LETTERS, Kind, fold, kind_of, kind_of_all
from ccm_parse.layout.source import Run, width_of

__all__ = ["Unit", "units_of"]

_WORD_GAP = 0.14  # of the size: words of joined scripts stand at least so far apart
_PARTED = 0.08  # of the size: the same behind a letter that joins the next one of its word
_NARROW = 0.03  # of the size: a gap as narrow as this is a blank where one is drawn
_SPACE = 0.17  # of the size: the same for other signs
_TAB = 1.0  # of the size: a gap this wide parts columns
_STRUCK_TWICE = 0.35  # of the width: how far two strikes of one text may lie apart
_PAUSES = frozenset("\u060c\u061b")  # the Arabic comma and semicolon: a word behind them stands apart
_FIRST = "\u0625"  # alef with hamza below, which begins words, but for prefixes
_NO_PREFIX = LAST_LETTERS | frozenset(
    "\u0621\u0627\u062f\u0630\u0631\u0632"
)  # letters that join none behind them and are no prefix
_WHOLE = frozenset({Kind.RIGHT, Kind.LEFT, Kind.DIGIT, Kind.ARABIC_DIGIT, Kind.MARK})  # kinds of which words are made


class Unit(NamedTuple):
    """A word or sign as it stands in the row; `blank`: the gap at its left is a blank, `apart`: one between columns."""

    text: str
    kind: Kind
    x0: float
    x1: float
    run: Run
    blank: bool = False
    apart: bool = False
    struck: bool = False


def units_of(runs: Iterable[Run], removed: Counter[str]) -> list[Unit]:
    """The units of a row; second strikes are dropped and kashidas emptied, and both counted."""
    blanks: list[Run] = []
    return _with_gaps(sorted(_units(runs, blanks), key=_place), blanks, removed)


_place = itemgetter(2, 3)  # x0, x1


def _units(runs: Iterable[Run], blanks: list[Run]) -> Iterable[Unit]:
    """The words and signs of runs; drawn blanks are put aside."""
    for run in runs:
        text = fold(run.text)
        kind = kind_of_all(text)
        if kind is Kind.BLANK:
            blanks.append(run)
        elif kind is not None and (len(text) == 1 or kind in _WHOLE):
            yield Unit(text, kind, run.x0, run.x1, run)
        else:
            yield from _exploded(run, text)


def _exploded(run: Run, text: str) -> Iterable[Unit]:
    """The characters of a run without right-to-left letters, each in its place; words and numbers stay whole."""
    edges = _edges(run, text)
    blank = False
    start = 0
    while start < len(text):
        kind = kind_of(text[start])
        if kind is Kind.BLANK:
            blank = True
            start += 1
            continue
        end = start + 1
        if kind in (Kind.LEFT, Kind.DIGIT, Kind.ARABIC_DIGIT):
            while end < len(text) and kind_of(text[end]) is kind:
                end += 1
        yield Unit(text[start:end], kind, edges[start], edges[end], run, blank)
        blank = False
        start = end


def _edges(run: Run, text: str) -> list[float]:
    """Where each character of a run begins, and where the last one ends."""
    if len(text) != len(run.text) or not run.stops:
        fixed = [(0, run.x0), (len(text), run.x1)]
    else:
        fixed = [(0, run.x0), *(stop for stop in run.stops if 0 < stop[0] < len(text)), (len(text), run.x1)]
    offsets = [offset for offset, _ in fixed]
    found = []
    for at in range(len(text) + 1):
        k = min(bisect_right(offsets, at) - 1, len(fixed) - 2)
        (left, x0), (right, x1) = fixed[k], fixed[k + 1]
        before, whole = sum(map(width_of, text[left:at])), sum(map(width_of, text[left:right]))
        found.append(x0 + (x1 - x0) * before / whole if whole else x0)
    return found


def _with_gaps(units: Sequence[Unit], blanks: Sequence[Run], removed: Counter[str]) -> list[Unit]:
    """The units, from left to right, with the blanks that the gaps show; second strikes dropped, kashidas emptied."""
    found: list[Unit] = []
    stretched: list[int] = []
    edge = last_size = 0.0
    last_kind, last_text = Kind.OTHER, ""
    for text, kind, x0, x1, run, is_blank, _, _ in units:
        size = run.size
        blank = apart = False
        if found:
            if text == last_text and _is_second_strike(found[-1], x0):
                removed["double strike"] += len(text)
                found[-1] = found[-1]._replace(struck=True)
                continue
            gap = x0 - edge
            smaller = min(size, last_size)
            joined = kind is Kind.RIGHT or last_kind is Kind.RIGHT
            if kind is last_kind is Kind.RIGHT and text[-1] in JOINING:
                least = _PARTED  # the letter would reach the next one of its word
            else:
                least = _WORD_GAP if joined else _SPACE
            blank = is_blank or gap > least * smaller
            if blank:
                apart = gap >= _TAB * max(size, last_size)
            elif gap > _NARROW * smaller and last_kind is Kind.RIGHT and (text in _PAUSES or _ends(text, last_text)):
                blank = True  # the blank behind a comma, or between two such letters, may be drawn as a mere step
            elif gap > _NARROW * smaller:
                near, far, most = x0 - gap / 3, edge + gap / 3, _TAB * smaller
                blank = any(b.x0 < near and b.x1 > far and b.x1 - b.x0 < most for b in blanks)
        if KASHIDA in text:
            stretched.append(len(found))
        found.append(Unit(text, kind, x0, x1, run, blank, apart))
        edge = x1 if x1 > edge or len(found) == 1 else edge
        last_size, last_kind, last_text = size, kind, text
    for k in stretched:
        found[k] = _without_kashida(found, k, removed)
    return found


def _ends(word: str, following: str) -> bool:
    """Whether a word ends where a letter stands beside the one at the left of it: two that no word has in a row."""
    return word[-1] in LAST_LETTERS or (word[-1] in _NO_PREFIX and following[0] == _FIRST)


def _is_second_strike(first: Unit, x0: float) -> bool:
    """Whether the same text is drawn once more, a hair's breadth beside the first."""
    return first.text != KASHIDA and x0 - first.x0 < _STRUCK_TWICE * (first.x1 - first.x0) / len(first.text)


def _without_kashida(units: Sequence[Unit], k: int, removed: Counter[str]) -> Unit:
    """The unit without the strokes that only stretch a word; one that stands alone is a dash."""
    unit = units[k]
    text = unit.text.replace(KASHIDA, "")
    if not text:
        right = units[k + 1] if k + 1 < len(units) else None
        joins_right = right is not None and not right.blank and right.kind is Kind.RIGHT
        joins_left = k > 0 and not unit.blank and units[k - 1].kind is Kind.RIGHT
        if not joins_right and not joins_left:
            return unit._replace(kind=Kind.HYPHEN)
    removed["kashida"] += len(unit.text) - len(text)
    return unit._replace(text=text)
