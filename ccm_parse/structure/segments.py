"""A row's parts between wide gaps, and the columns that many rows' parts keep to."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ccm_parse.layout.source import Line
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row

__all__ = ["Segment", "column_of", "columns_of", "cut", "parted", "segments_of"]

_GAP = 0.55  # ems: a gap that parts two columns and is no word space
_GUTTER = 3.0  # points: what no line crosses over this width parts two columns
_KEPT_TO = 0.3  # of the rows: so many begin a part at a column's edge
_EXACT = 0.2  # points: so exactly they do
_STRAY = 0.04  # of the rows: how many may cross a gutter all the same (cells over several columns)


class Segment(NamedTuple):
    """A part of a row: where it lies (from the side where the script begins) and its place on the line."""

    x0: float
    x1: float
    slice: Slice


def segments_of(row: Row, usual: Measure) -> list[Segment]:
    """The parts of a row between gaps wider than a word space."""
    line = row.line
    styles = line.styles
    if not styles:
        return []
    gap = _GAP * line.size
    found: list[Segment] = []
    first, x0, x1 = styles[0], styles[0].x0, styles[0].x1
    for style, following in zip(styles, (*styles[1:], None), strict=True):
        x0, x1 = min(x0, style.x0), max(x1, style.x1)
        if following is not None and style.gap_to(following) < gap:
            continue
        left = row.left + (line.x1 - x1 if usual.rtl else x0 - line.x0)
        found.append(Segment(left, left + x1 - x0, Slice(line, first.start, style.end)))
        if following is not None:
            first, x0, x1 = following, following.x0, following.x1
    return found


def parted(lines: Mapping[int, list[Segment]], usual: Measure) -> dict[int, list[Segment]]:
    """The parts of each row, cut where one reaches over an edge at which the parts of many rows begin.

    A cell that its text fills is hardly parted from the next one; but that begins where its column does.
    """
    begun = Counter(round(part.x0, 1) for parts in lines.values() for part in parts)
    inner = Counter(round(part.x0, 1) for parts in lines.values() for part in parts[1:])
    edges = [x for x, count in inner.items() if count > 1 and begun[x] >= _KEPT_TO * len(lines)]
    return {k: [piece for part in parts for piece in cut(part, sorted(edges), usual)] for k, parts in lines.items()}


def cut(part: Segment, edges: Sequence[float], usual: Measure) -> Iterator[Segment]:
    """The pieces of a part at those of the edges, in ascending order, at which a word of it begins."""
    line, start, end = part.slice
    x0 = part.x0
    for edge in edges:
        if not x0 + line.size < edge < part.x1 - 1:
            continue
        x = line.x1 - (edge - part.x0) if usual.rtl else line.x_at(part.slice.start) + edge - part.x0
        for offset in _begins(line, x):
            if start < offset < end and line.text[offset - 1] == " ":
                yield Segment(x0, edge - _GUTTER - _EXACT, Slice(line, start, offset - 1))
                x0, start = edge, offset
                break
    yield Segment(x0, part.x1, Slice(line, start, end))


def _begins(line: Line, x: float) -> Iterator[int]:
    """The offsets in a line at which words are known to begin at x."""
    for style in line.styles:
        known = ((style.start, style.x1 if style.leftward else style.x0), *style.stops)
        yield from (offset for offset, at in known if abs(at - x) <= _EXACT)


def columns_of(lines: Sequence[Sequence[Segment]]) -> list[tuple[float, float]]:
    """The columns' edges: the stretches between the gutters that hardly any row crosses."""
    edges: list[tuple[float, int]] = []
    for parts in lines:
        for part in parts:
            edges += [(part.x0, 1), (part.x1, -1)]
    if not edges:
        return []
    edges.sort()
    allowed = int(_STRAY * len(lines))
    columns: list[tuple[float, float]] = []
    depth, start, end = 0, None, edges[0][0]
    for x, step in edges:
        before, depth = depth, depth + step
        if before <= allowed < depth:
            if start is None or x - end >= _GUTTER:
                if start is not None:
                    columns.append((start, end))
                start = x
        elif depth <= allowed < before:
            end = x
    if start is not None:
        columns.append((start, max(end, start)))
    return columns


def column_of(part: Segment, columns: Sequence[tuple[float, float]]) -> int:
    """The index of the column that a part begins in, or lies most in."""
    best, most = 0, float("-inf")
    for k, (x0, x1) in enumerate(columns):
        shared = min(part.x1, x1) - max(part.x0, x0)
        if x0 - 2 <= part.x0 <= x1:
            return k
        if shared > most:
            best, most = k, shared
    return best
