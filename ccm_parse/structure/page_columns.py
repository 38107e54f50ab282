"""Columns that run down the page: text in two columns, or lists of participants whose lines do not stand level.

Each column is read by itself; the lines of a list stay lines, those of a text become paragraphs.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.lines import split_before
from ccm_parse.layout.source import Line, Page
from ccm_parse.structure.fit import SENTENCE_END, is_full
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row, read_rows
from ccm_parse.structure.segments import Segment, column_of, columns_of, segments_of

__all__ = ["part_columns"]

_FEWEST = 10  # rows
_MOST = 4  # columns
_NARROW = 0.55  # of the width: a column's lines are narrower
_LEVEL = 0.8  # sizes: lines nearer to each other than this belong to different columns
_UNEVEN = 0.25  # of the steps that are so small
_SHARE = 0.15  # of the lines that a column has at least
_PARTED = 2.0  # usual pitches: parts two lines
_NEXT = 1.0  # usual pitches: parts nothing
_FILLED, _MOSTLY = 0.2, 0.55  # of a column's width that a line of text leaves at most; of the lines that do so
_SMALL = 0.25  # of the lines of text that begin in the middle of a sentence
_LETTERS = 18  # a column's lines of text have more, on the whole
_CASED = re.compile(r"[a-z\u0430-\u044f]")


def part_columns(rows: Sequence[Row], pages: Mapping[int, Page], language: Language, usual: Measure) -> list[Row]:
    """The rows of a page with each stretch of such columns put in reading order."""
    parted: list[Row] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and _is_narrow(rows[end], usual):
            end += 1
        stretch = rows[at:end]
        columns = _columns(stretch, usual) if len(stretch) >= _FEWEST else []
        is_text = bool(columns) and _is_text(stretch, columns, usual)
        if is_text or (columns and _is_uneven(stretch)):
            for crosses, run in groupby(stretch, key=lambda row: _crosses(row, columns, usual)):
                part = list(run)
                found = [] if crosses else _read(part, columns, pages, language, usual)
                parted += (
                    part if crosses else _running(found, usual) if is_text else [r for c in found for r in _entries(c)]
                )
        else:
            parted += stretch
        parted += rows[end : end + 1]
        at = end + 1
    return parted


def _running(columns: Sequence[list[Row]], usual: Measure) -> list[Row]:
    """The rows of columns of text: the head of one goes on with the foot of the last, unless a paragraph ends there."""
    rows: list[Row] = []
    for column in columns:
        first = column[:1]
        if first and rows:
            ended = SENTENCE_END.search(rows[-1].text) is not None and not is_full(rows[-1], first[0], usual)
            first = [first[0]._replace(above=_PARTED if ended else _NEXT)]
        rows += first + column[1:]
    return rows


def _crosses(row: Row, columns: Sequence[tuple[float, float]], usual: Measure) -> bool:
    """Whether a part of a row stands in two columns, or begins between them: a heading over both."""
    parts = segments_of(row, usual)
    over = any(sum(p.x0 < x1 and p.x1 > x0 for x0, x1 in columns) > 1 for p in parts)
    return over or any(not any(x0 - row.size <= p.x0 <= x1 for x0, x1 in columns) for p in parts)


def _is_narrow(row: Row, usual: Measure) -> bool:
    widest = _NARROW * usual.width
    heads = row.unit is not None and not row.text[:1].islower()  # "decision 4/7" may go on with a sentence
    if heads or row.line.x1 - row.line.x0 < widest:
        return not heads
    return len(row.line.styles) > 1 and all(p.x1 - p.x0 < widest for p in segments_of(row, usual))


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
        for at in {column_of(part, columns) for part in parts}:
            counts[at] += 1
    return columns if min(counts) > _SHARE * sum(counts) else []


def _is_text(rows: Sequence[Row], columns: Sequence[tuple[float, float]], usual: Measure) -> bool:
    """Whether the columns hold running text: most lines fill them, many begin in the middle of a sentence."""
    lines = filled = small = letters = 0
    for row in rows:
        own: dict[int, list[Segment]] = {}
        for part in segments_of(row, usual):
            own.setdefault(column_of(part, columns), []).append(part)
        for at, parts in own.items():
            x0, x1 = columns[at]
            text = row.text[parts[0].slice.start : parts[-1].slice.end]
            lines += 1
            filled += parts[-1].x1 > x1 - _FILLED * (x1 - x0)
            small += _CASED.match(text) is not None
            letters += sum(c.isalpha() for c in text)
    cased = any(_CASED.search(row.text) for row in rows)
    return filled > _MOSTLY * lines and letters > _LETTERS * lines and (small > _SMALL * lines or not cased)


def _read(
    rows: Sequence[Row],
    columns: Sequence[tuple[float, float]],
    pages: Mapping[int, Page],
    language: Language,
    usual: Measure,
) -> list[list[Row]]:
    """The rows of each column."""
    lines: list[list[Line]] = [[] for _ in columns]
    for row in rows:
        places = [(s.slice.start, column_of(s, columns)) for s in segments_of(row, usual)]
        starts = {b[0]: b[1] for a, b in pairwise([(0, -1), *places]) if a[1] != b[1]}
        cuts = [k for k, style in enumerate(row.line.styles) if k and style.start in starts]
        for part, at in zip(split_before(row.line, cuts), starts.values(), strict=False):
            lines[at].append(part)
    page = pages[rows[0].page]
    found: list[list[Row]] = []
    for (x0, x1), own in zip(columns, lines, strict=True):
        if usual.rtl:
            column = replace(page, left=page.right - x1, right=page.right - x0)
        else:
            column = replace(page, left=page.left + x0, right=page.left + x1)
        found.append(read_rows([(rows[0].page, column, own)], language, usual))
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
