"""Text set in columns is read column by column: lists of States, members, signatures.

Told from a table by having no rulings (those are lifted out before), and from tabbed prose by several rows in a row
that keep to the same gutters, in every column more than a label.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.lines import split_at_gaps
from ccm_parse.layout.source import Line, Page
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.page_columns import part_columns
from ccm_parse.structure.pairs import join_pairs
from ccm_parse.structure.rows import Row, read_rows
from ccm_parse.structure.segments import Segment, column_of, columns_of, segments_of

__all__ = ["unfold_columns"]

_FEWEST = 4  # rows: fewer are no columns
_MOST = 5  # columns
_APART = 1.6  # ems: how wide the gap between two columns is
_SPREAD = 0.5  # of a column's rows that must have text there
_SET_IN = 4.0  # points: an entry's further lines are set in
_PARTED = 2.0  # usual pitches: parts two entries


def unfold_columns(rows: Sequence[Row], pages: Mapping[int, Page], language: Language, usual: Measure) -> list[Row]:
    """The rows with each stretch that is set in columns put in reading order."""
    if usual.pageless:
        return list(rows)
    unfolded: list[Row] = []
    for _, run in groupby(join_pairs(rows, usual), key=lambda row: row.page):
        page_rows = part_columns(list(run), pages, language, usual)
        at = 0
        while at < len(page_rows):
            end = _columned_until(page_rows, at, usual)
            if end - at >= _FEWEST and (columns := _columns(page_rows[at:end], usual)):
                unfolded += _in_columns(page_rows[at:end], columns, pages[page_rows[at].page], language, usual)
            else:
                end = at + 1
                unfolded.append(page_rows[at])
            at = end
    return unfolded


def _parts(row: Row, usual: Measure) -> list[Segment]:
    return [s for s in segments_of(row, usual) if s.x1 > s.x0]


def _is_split(row: Row, usual: Measure) -> bool:
    """Whether a row has parts far from each other, and more than a label before the first gap."""
    if len(row.line.styles) < 2 or row.label is not None or row.unit is not None or row.entry:
        return False
    parts = _parts(row, usual)
    return any(b.x0 - a.x1 > _APART * row.size for a, b in pairwise(parts))


def _columned_until(rows: Sequence[Row], start: int, usual: Measure) -> int:
    """The end of the rows from `start` that may be set in columns: split ones, with short ones between them."""
    if not _is_split(rows[start], usual):
        return start
    end = start + 1
    for k in range(start + 1, len(rows)):
        if _is_split(rows[k], usual):
            end = k + 1
        elif (
            k - end >= 1
            or rows[k].label is not None
            or rows[k].entry
            or rows[k].bold != rows[start].bold
            or rows[k].right < rows[k].size
        ):
            break
    return end


def _columns(rows: Sequence[Row], usual: Measure) -> list[tuple[float, float]]:
    """The columns that the rows keep to, or none if they are no columns of text."""
    lines = [_parts(row, usual) for row in rows]
    columns = columns_of(lines)
    if not 2 <= len(columns) <= _MOST:
        return []
    filled = [0] * len(columns)
    letters = [0] * len(columns)
    for parts in lines:
        for part in parts:
            at = column_of(part, columns)
            filled[at] += 1
            letters[at] += sum(c.isalpha() for c in part.slice.line.text[part.slice.start : part.slice.end])
    if any(count < _SPREAD * len(rows) for count in filled[:-1]) or min(letters) < 3 * len(rows) * _SPREAD:
        return []
    first = [parts[0].slice.line.text[parts[0].slice.start : parts[0].slice.end] for parts in lines if parts]
    if sum("/" in text or any(c.isdigit() for c in text) for text in first) > _SPREAD * len(first):
        return []
    return columns


def _in_columns(
    rows: Sequence[Row], columns: Sequence[tuple[float, float]], page: Page, language: Language, usual: Measure
) -> list[Row]:
    cells: list[list[Line]] = [[] for _ in columns]
    for row in rows:
        for part in split_at_gaps(row.line, _APART * 0.5 * row.size):
            left = row.left + (row.line.x1 - part.x1 if usual.rtl else part.x0 - row.line.x0)
            place = Segment(left, left + part.x1 - part.x0, segments_of(row, usual)[0].slice)
            cells[column_of(place, columns)].append(part)
    index = rows[0].page
    found: list[Row] = []
    for (x0, x1), lines in zip(columns, cells, strict=True):
        near, far = x0, max(x1, x0 + 1)
        if usual.rtl:
            column = replace(page, left=page.right - far, right=page.right - near)
        else:
            column = replace(page, left=page.left + near, right=page.left + far)
        found += _entries(read_rows([(index, column, lines)], language, usual))
    return found


def _entries(rows: Sequence[Row]) -> list[Row]:
    """A column's rows as entries of a list: each begins one, unless it is set in or closes the last one's bracket."""
    found: list[Row] = []
    for row in rows:
        runs_on = bool(found) and (row.left > _SET_IN or found[-1].text.count("(") > found[-1].text.count(")"))
        found.append(row._replace(left=0.0, text_left=0.0, right=0.0, above=1.0 if runs_on else _PARTED, entry=True))
    return found
