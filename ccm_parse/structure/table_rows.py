"""The rows of a table's part on one page: which lines make one row, and the cells of a row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ccm_parse.layout.source import Rule
from ccm_parse.structure.drafts import CellDraft
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row
from ccm_parse.structure.segments import Segment, column_of

__all__ = ["FIGURE", "cells_of", "row_groups"]

PARTED = 1.28  # usual pitches: a wider step parts two rows
_LEVEL = 0.8  # sizes: a smaller step is within a row
_FIGURED = 0.5  # of the lines with several cells: so many end in figures in a table of figures
# "1 234.5", "$2 000", "(12)", "45%", "–"
FIGURE = re.compile(
    r"[^\w(]*[(]?[^\W\d]{0,3}[$\u20ac\u00a3]?\s?\d[\d\s.,]*(?:%|\s?[^\W\d]+)?[)]?[a-z*]?|[-\u2013\u2014]{1,2}"
)


def row_groups(
    lines: Sequence[int],
    levels: Sequence[Rule],
    rows: Sequence[Row],
    parts: Mapping[int, list[Segment]],
    columns: Sequence[tuple[float, float]],
    usual: Measure,
) -> Iterator[list[int]]:
    """The lines of each row: `levels` are the rulings between and under them.

    Between two rulings may stand one row or many: a wider step, or figures on each line, part them.
    """
    bands = list(_bands(lines, levels, rows))
    wide = {b for band in bands for a, b in pairwise(band) if _is_wide(rows[a], rows[b], usual)}
    stepped = bool(wide)
    ruled = len(bands) > 1
    figures = _is_of_figures(lines, parts)
    told_by_figures = figures and not _keeps_to_steps(bands, wide, parts)
    for band in bands:
        group: list[int] = []
        for k in band:
            leads = _leads(parts[k], columns)
            if told_by_figures and leads and _is_counted(group, parts):
                begins = not _runs_on(group, k, rows, parts) and not rows[k].text[0].islower()
            elif stepped:
                begins = k in wide and (leads or not ruled or figures)
                # A name's lines follow each other: behind a line without any the next name has begun.
                begins = begins or (leads and not ruled and _is_other_name(group, k, rows, parts, columns))
            else:
                begins = leads and (figures or not ruled) and not _runs_on(group, k, rows, parts)
            if group and begins:
                yield group
                group = []
            group.append(k)
        if group:
            yield group


def _leads(line: Sequence[Segment], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a line has something in the first column."""
    return any(column_of(part, columns) == 0 for part in line)


def _is_wide(above: Row, row: Row, usual: Measure) -> bool:
    """Whether the step between two lines is wider than a cell's lines are set, which are set as the text is."""
    leading = usual.pitch(usual.size) / usual.size
    return row.above > PARTED or row.line.base - above.line.base > PARTED * leading * row.size


def _bands(lines: Sequence[int], levels: Sequence[Rule], rows: Sequence[Row]) -> Iterator[list[int]]:
    """The lines between each two rulings."""
    band: list[int] = []
    at = 0
    for k in lines:
        below = at
        while below < len(levels) and rows[k].line.base > levels[below].top + 1:
            below += 1
        if below > at and band:
            yield band
            band = []
        at = below
        band.append(k)
    if band:
        yield band


def _is_of_figures(lines: Sequence[int], parts: Mapping[int, list[Segment]]) -> bool:
    """Whether most lines with several cells end in a figure."""
    several = [parts[k] for k in lines if len(parts[k]) > 1]
    return sum(FIGURE.fullmatch(_text(p[-1]).strip()) is not None for p in several) > _FIGURED * len(several)


def _keeps_to_steps(bands: Sequence[Sequence[int]], wide: set[int], parts: Mapping[int, list[Segment]]) -> bool:
    """Whether every line with several cells stands a wide step under the line before: what does not runs on."""
    return bool(wide) and all(k in wide for band in bands for k in band[1:] if len(parts[k]) > 1)


def _is_counted(group: Sequence[int], parts: Mapping[int, list[Segment]]) -> bool:
    """Whether a row has its figure already."""
    return any(len(parts[k]) > 1 and FIGURE.fullmatch(_text(parts[k][-1]).strip()) for k in group)


def _runs_on(group: Sequence[int], k: int, rows: Sequence[Row], parts: Mapping[int, list[Segment]]) -> bool:
    """Whether a line goes on with the name in the first column of the line before, which has no other cell."""
    if not group:
        return False
    if rows[k].line.base - rows[group[-1]].line.base < _LEVEL * rows[k].size:
        return True  # figures stand level with the middle of a name of two lines
    if len(parts[group[-1]]) > 1:
        return False
    cut = rows[k].text[0].islower() or rows[k].left > rows[group[-1]].left + 0.5 * rows[k].size
    return cut and rows[k].bold == rows[group[-1]].bold


def _is_other_name(
    group: Sequence[int],
    k: int,
    rows: Sequence[Row],
    parts: Mapping[int, list[Segment]],
    columns: Sequence[tuple[float, float]],
) -> bool:
    """Whether a name in the first column stands a line below one that has nothing there."""
    if not group or _leads(parts[group[-1]], columns) or not any(_leads(parts[n], columns) for n in group):
        return False
    return rows[k].line.base - rows[group[-1]].line.base > rows[k].size


def _text(part: Segment) -> str:
    return part.slice.line.text[part.slice.start : part.slice.end]


def cells_of(lines: Sequence[list[Segment]], columns: Sequence[tuple[float, float]]) -> list[CellDraft]:
    """The cells of a row, from the parts of its lines; none where it is empty."""
    cells = [CellDraft([]) for _ in columns]
    for parts in lines:
        for part in parts:
            at = column_of(part, columns)
            cells[at].slices.append(part.slice)
            reach = max((c for c, (x0, _) in enumerate(columns) if x0 < part.x1 - 2), default=at)
            cells[at].colspan = max(cells[at].colspan, reach - at + 1)
    for at, (cell, following) in enumerate(pairwise(cells)):
        if following.slices:
            cells[at].colspan = min(cell.colspan, 1)
    kept: list[CellDraft] = []
    skip = 0
    for cell in cells:
        if skip and not cell.slices:
            skip -= 1
            continue
        skip = cell.colspan - 1
        kept.append(cell)
    return kept if any(c.slices for c in kept) else []
