"""Visual order to logical order: the words and signs of a row as they stand on the page, put as they are read.

The inverse of the bidirectional algorithm (UAX 9) as far as such text needs it: what runs from left to right inside
(words of other scripts, numbers, document symbols) is found by what stands between its letters and digits; the rest
is read from the right. Where two logical orders are drawn alike, the likelier one is taken: a symbol begins with its
letters, ranges ascend, a per cent sign follows its number.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from ccm_parse.layout.letters import KASHIDA, Kind, fold, kind_of, kind_of_all
from ccm_parse.layout.ltr_stretches import stretches
from ccm_parse.layout.source import Run, width_of

__all__ = ["Part", "put_in_order"]

_WORD_GAP = 0.14  # of the size: words of joined scripts stand at least so far apart
_NARROW = 0.03  # of the size: a gap as narrow as this is a blank where one is drawn
_SPACE = 0.17  # of the size: the same for other signs
_TAB = 1.0  # of the size: a gap this wide parts columns
_STRUCK_TWICE = 0.35  # of the width: how far two strikes of one text may lie apart
_WHOLE = frozenset({Kind.RIGHT, Kind.LEFT, Kind.DIGIT, Kind.ARABIC_DIGIT, Kind.MARK})  # kinds of which words are made


class Part(NamedTuple):
    """A word or sign in its place in the line: its text, its run, what stands before it in reading order.

    `blank`: a blank; `apart`: a gap as between columns. `struck`: it is drawn twice, to look bold.
    """

    text: str
    x0: float
    x1: float
    run: Run
    blank: bool
    apart: bool
    struck: bool = False
    leftward: bool = False


class _Unit(NamedTuple):
    """A word or sign as it stands in the row; `blank`: the gap at its left is a blank, `apart`: one between columns."""

    text: str
    kind: Kind
    x0: float
    x1: float
    run: Run
    blank: bool = False
    apart: bool = False
    struck: bool = False


def put_in_order(runs: Iterable[Run], removed: Counter[str], *, leftward: bool) -> list[Part]:
    """The parts of a row in reading order; `leftward`: the row as a whole reads from right to left."""
    blanks: list[Run] = []
    units = _with_gaps(sorted(_units(runs, blanks), key=_place), blanks, removed)
    if leftward:
        return list(_leftward(units))
    return list(_rightward(units))


_place = itemgetter(2, 3)  # x0, x1


def _units(runs: Iterable[Run], blanks: list[Run]) -> Iterable[_Unit]:
    """The words and signs of runs; drawn blanks are put aside."""
    for run in runs:
        text = fold(run.text)
        kind = kind_of_all(text)
        if kind is Kind.BLANK:
            blanks.append(run)
        elif kind is not None and (len(text) == 1 or kind in _WHOLE):
            yield _Unit(text, kind, run.x0, run.x1, run)
        else:
            yield from _exploded(run, text)


def _exploded(run: Run, text: str) -> Iterable[_Unit]:
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
        yield _Unit(text[start:end], kind, edges[start], edges[end], run, blank)
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


def _with_gaps(units: Sequence[_Unit], blanks: Sequence[Run], removed: Counter[str]) -> list[_Unit]:
    """The units, from left to right, with the blanks that the gaps show; second strikes dropped, kashidas emptied."""
    found: list[_Unit] = []
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
            blank = is_blank or gap > (_WORD_GAP if joined else _SPACE) * smaller
            if blank:
                apart = gap >= _TAB * max(size, last_size)
            elif gap > _NARROW * smaller:
                near, far, most = x0 - gap / 3, edge + gap / 3, _TAB * smaller
                blank = any(b.x0 < near and b.x1 > far and b.x1 - b.x0 < most for b in blanks)
        if KASHIDA in text:
            stretched.append(len(found))
        found.append(_Unit(text, kind, x0, x1, run, blank, apart))
        edge = x1 if x1 > edge or len(found) == 1 else edge
        last_size, last_kind, last_text = size, kind, text
    for k in stretched:
        found[k] = _without_kashida(found, k, removed)
    return found


def _is_second_strike(first: _Unit, x0: float) -> bool:
    """Whether the same text is drawn once more, a hair's breadth beside the first."""
    return first.text != KASHIDA and x0 - first.x0 < _STRUCK_TWICE * (first.x1 - first.x0) / len(first.text)


def _without_kashida(units: Sequence[_Unit], k: int, removed: Counter[str]) -> _Unit:
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


def _leftward(units: Sequence[_Unit]) -> Iterable[Part]:
    """A row that reads from the right: the stretches that run rightward inside it stay as they are."""
    end = len(units)
    starts = {stop: start for start, stop in stretches(units)}
    blank = apart = False
    while end:
        start = starts.get(end)
        if start is None:
            unit = units[end - 1]
            yield Part(unit.text, unit.x0, unit.x1, unit.run, blank, apart, unit.struck, leftward=True)
            start = end - 1
        else:
            for k in range(start, end):
                unit = units[k]
                gaps = (unit.blank, unit.apart) if k > start else (blank, apart)
                yield Part(unit.text, unit.x0, unit.x1, unit.run, *gaps, unit.struck)
        blank, apart = units[start].blank, units[start].apart
        end = start


_RIGHT = (Kind.RIGHT, Kind.ARABIC_DIGIT)


def _rightward(units: Sequence[_Unit]) -> Iterable[Part]:
    """A row that reads from the left: stretches of right-to-left words inside it are turned around."""
    at = 0
    while at < len(units):
        unit = units[at]
        if unit.kind not in _RIGHT:
            yield Part(unit.text, unit.x0, unit.x1, unit.run, unit.blank, unit.apart, unit.struck)
            at += 1
            continue
        last = at
        for k in range(at + 1, len(units)):
            if units[k].kind is Kind.LEFT or units[k].apart:
                break
            if units[k].kind in _RIGHT:
                last = k
        parts = list(_leftward([unit._replace(blank=False, apart=False), *units[at + 1 : last + 1]]))
        yield parts[0]._replace(blank=unit.blank, apart=unit.apart)
        yield from parts[1:]
        at = last + 1
