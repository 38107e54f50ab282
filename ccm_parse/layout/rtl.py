"""Visual order to logical order: the words and signs of a row as they stand on the page, put as they are read.

The inverse of the bidirectional algorithm (UAX 9) as far as such text needs it: what runs from left to right inside
(words of other scripts, numbers, document symbols) is found by what stands between its letters and digits; the rest
is read from the right. Where two logical orders are drawn alike, the likelier one is taken: a symbol begins with its
letters, ranges ascend, a per cent sign follows its number.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ccm_parse.layout.letters import Kind
from ccm_parse.layout.ltr_stretches import stretches
from ccm_parse.layout.rtl_units import Unit
from ccm_parse.layout.source import Run

__all__ = ["Part", "put_in_order"]


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


def put_in_order(units: Sequence[Unit], *, leftward: bool) -> list[Part]:
    """The parts of a row in reading order; `leftward`: the row as a whole reads from right to left."""
    return list(_leftward(units) if leftward else _rightward(units))


def _leftward(units: Sequence[Unit]) -> Iterable[Part]:
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


def _rightward(units: Sequence[Unit]) -> Iterable[Part]:
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
