"""Columns whose lines do not stand level with each other, as lists of participants are set: each is read by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.lines import split_at_gaps
from ccm_parse.layout.source import Line, Page
from ccm_parse.structure.rows import Measure, Row, read_rows
from ccm_parse.structure.segments import Segment, column_of, columns_of, segments_of

__all__ = ["part_columns"]

_FEWEST = 12  # rows
_MOST = 4  # columns
_NARROW = 0.55  # of the width: a column's lines are narrower
_LEVEL = 0.8  # sizes: lines nearer to each other than this belong to different columns
_UNEVEN = 0.25  # of the steps that are so small
_SHARE = 0.15  # of the lines that a column has at least
_PARTED = 2.0  # usual pitches: parts two lines
_GAP = 1.0  # ems: parts two columns


def part_columns(rows: Sequence[Row], pages: Mapping[int, Page], language: Language, usual: Measure) -> list[Row]:
    """The rows of a page with each stretch of such columns put in reading order."""
    parted: list[Row] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and _is_narrow(rows[end], usual):
            end += 1
        stretch = rows[at:end]
        columns = _columns(stretch, usual) if len(stretch) >= _FEWEST and _is_uneven(stretch) else []
        if columns:
            parted += _read(stretch, columns, pages[stretch[0].page], language, usual)
        else:
            parted += stretch
        parted += rows[end : end + 1]
        at = end + 1
    return parted


def _is_narrow(row: Row, usual: Measure) -> bool:
    parts = segments_of(row, usual)
    return row.unit is None and all(p.x1 - p.x0 < _NARROW * usual.width for p in parts)


def _is_uneven(rows: Sequence[Row]) -> bool:
    """Whether many lines stand nearer to each other than lines under one another can."""
    near = sum(b.line.base - a.line.base < _LEVEL * b.size for a, b in pairwise(rows))
    return near > _UNEVEN * len(rows)


def _columns(rows: Sequence[Row], usual: Measure) -> list[tuple[float, float]]:
    lines = [segments_of(row, usual) for row in rows]
    columns = columns_of(lines)
    if not 2 <= len(columns) <= _MOST:
        return []
    counts = [0] * len(columns)
    for parts in lines:
        for part in parts:
            counts[column_of(part, columns)] += 1
    return columns if min(counts) > _SHARE * sum(counts) else []


def _read(
    rows: Sequence[Row], columns: Sequence[tuple[float, float]], page: Page, language: Language, usual: Measure
) -> list[Row]:
    lines: list[list[Line]] = [[] for _ in columns]
    for row in rows:
        for part in split_at_gaps(row.line, _GAP * row.size):
            left = row.left + (row.line.x1 - part.x1 if usual.rtl else part.x0 - row.line.x0)
            whole = segments_of(row, usual)[0].slice
            lines[column_of(Segment(left, left + part.x1 - part.x0, whole), columns)].append(part)
    found: list[Row] = []
    for (x0, x1), own in zip(columns, lines, strict=True):
        if usual.rtl:
            column = replace(page, left=page.right - x1, right=page.right - x0)
        else:
            column = replace(page, left=page.left + x0, right=page.left + x1)
        found += _entries(read_rows([(rows[0].page, column, own)], language, usual))
    return found


def _entries(rows: Sequence[Row]) -> list[Row]:
    """A column's rows as lines of their own, unless one goes on with the line before; bold ones may be headings."""
    found: list[Row] = []
    for row in rows:
        runs_on = bool(found) and (row.text[0].islower() or found[-1].text.count("(") > found[-1].text.count(")"))
        if row.bold:
            above = row.above if found and found[-1].bold else _PARTED
            found.append(row._replace(above=above))
            continue
        step = 1.0 if runs_on and not found[-1].bold else _PARTED
        found.append(row._replace(left=0.0, text_left=0.0, right=0.0, above=step, entry=True))
    return found
