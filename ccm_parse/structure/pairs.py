"""Names with a colon and their values beside them, one under another: each pair is read as a line."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row, natural_width
from ccm_parse.structure.segments import Segment, segments_of

__all__ = ["join_pairs"]

_FEWEST = 2  # pairs: one may be a heading with a remark beside it
_APART = 1.0  # ems: how wide the gap between a name and its value is, at least
_NEAR = 6.0  # points
_SLACK = 0.35  # ems
_PARTED = 2.0  # usual pitches: parts two entries
_OPEN = 0.2  # of the width: a line that leaves no more is long
_COMMAS = (",", "\uff0c", "\u060c")
_COLONS = (":", "\uff1a")


def join_pairs(rows: Sequence[Row], usual: Measure) -> list[Row]:
    """The rows with each list of pairs made entries."""
    joined: list[Row] = []
    at = 0
    while at < len(rows):
        run = list(_run(rows, at, usual))
        if sum(run) < _FEWEST:
            joined.append(rows[at])
            at += 1
            continue
        for row, begins in zip(rows[at : at + len(run)], run, strict=True):
            above = _PARTED if begins else 1.0
            joined.append(row._replace(left=0.0, text_left=0.0, right=0.0, above=above, label=None, entry=True))
        at += len(run)
    return joined


def _run(rows: Sequence[Row], start: int, usual: Measure) -> Iterator[bool]:
    """For each row of the list that the row at `start` begins, whether a pair begins with it."""
    first = _pair(rows[start], usual)
    if first is None:
        return
    name, value = first
    yield True
    for previous, row in pairwise(rows[start:]):
        pair = _pair(row, usual)
        if pair is not None and abs(pair[0].x0 - name.x0) < _NEAR and abs(pair[1].x0 - value.x0) < _NEAR:
            yield True
        elif row.page == rows[start].page and abs(row.left - value.x0) < _NEAR and row.above < _PARTED:
            yield not _runs_on(previous, row, usual)
        else:
            return


def _runs_on(previous: Row, row: Row, usual: Measure) -> bool:
    """Whether a value goes on in the next row: it is cut there, or the next word had no place."""
    if previous.text.endswith(_COMMAS) and previous.right < _OPEN * usual.width:
        return True
    cut = row.text[0].islower() or row.text[0] == "(" or previous.text.count("(") > previous.text.count(")")
    return cut or previous.right < natural_width(row.text.split(" ", 1)[0], row.size) + _SLACK * row.size


def _pair(row: Row, usual: Measure) -> tuple[Segment, Segment] | None:
    """The name with its colon and the value of a row that has both."""
    if len(row.line.styles) < 2 or row.unit is not None or not any(colon in row.text for colon in _COLONS):
        return None
    parts = segments_of(row, usual)
    if len(parts) != 2 or parts[1].x0 - parts[0].x1 < _APART * row.size:
        return None
    name = row.text[parts[0].slice.start : parts[0].slice.end].rstrip()
    return (parts[0], parts[1]) if name.endswith(_COLONS) else None
