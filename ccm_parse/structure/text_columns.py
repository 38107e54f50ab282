"""Tables of figures in a text layer that kept its columns: rows parted by wide gaps, with figures under each other."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ccm_parse.layout.source import CELL
from ccm_parse.structure.drafts import CellDraft, TableDraft
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row
from ccm_parse.structure.segments import Segment, column_of, columns_of, segments_of

__all__ = ["lift_columns"]

_FEWEST, _FEWEST_SET = 3, 5  # rows: fewer are no table, in a text layer and on pages
_APART = 1.6  # ems: how wide the gap between two columns is, at least
_FIGURED = 0.5  # of a column's cells that are figures, in at least one column
_FIGURE = re.compile(r"[^\w(]*[(]?[^\W\d]{0,3}[$\u20ac\u00a3]?\s?\d[\d\s.,]*(?:%|\s?[^\W\d]+)?[)]?")


def lift_columns(parts: Sequence[Row | TableDraft], usual: Measure) -> list[Row | TableDraft]:
    """The rows with each table of figures made one."""
    lifted: list[Row | TableDraft] = []
    for is_split, run in groupby(parts, key=lambda part: isinstance(part, Row) and _is_split(part, usual)):
        rows = list(run)
        table = _table([row for row in rows if isinstance(row, Row)], usual) if is_split else None
        lifted += rows if table is None else [table]
    return lifted


def _is_split(row: Row, usual: Measure) -> bool:
    """Whether a row has parts far from each other, and more than a label before the first gap."""
    if row.label is not None or row.unit is not None or len(row.line.styles) < 2:
        return False
    return any(b.x0 - a.x1 > _APART * row.size for a, b in pairwise(segments_of(row, usual)))


def _table(rows: Sequence[Row], usual: Measure) -> TableDraft | None:
    lines = [segments_of(row, usual) for row in rows]
    columns = columns_of(lines)
    if usual.pageless and usual.solid and (met := _meetings(lines, columns)):
        narrow = [[_narrow(part) for part in parts] for parts in lines]
        if _meetings(narrow, columns_of(narrow)) < met:
            lines, columns = narrow, columns_of(narrow)
    if len(rows) < (_FEWEST if usual.pageless else _FEWEST_SET) or len(columns) < 2:
        return None
    grid = [_cells(parts, columns) for parts in lines]
    figured = [[bool(_FIGURE.fullmatch(_text(cell))) for cell in cells] for cells in grid]
    if max(sum(column) for column in zip(*figured, strict=True)) < _FIGURED * len(rows):
        return None
    head = next((k for k, found in enumerate(figured) if any(found)), 0)
    made = [[CellDraft([part.slice for part in cell]) for cell in cells] for cells in grid]
    return TableDraft([], made, head, [], rows[0].page)


def _meetings(lines: Sequence[Sequence[Segment]], columns: Sequence[tuple[float, float]]) -> int:
    """How many parts fall into a column in which another part of their row stands."""
    return sum(len(parts) - len({column_of(part, columns) for part in parts}) for parts in lines)


def _narrow(part: Segment) -> Segment:
    """The part where a tool has put it that counts a full-width character as one cell."""
    line, start, end = part.slice
    x0 = part.x0 - CELL * _wide(line.text[:start])
    return Segment(x0, x0 + part.x1 - part.x0 - CELL * _wide(line.text[start:end]), part.slice)


def _wide(text: str) -> int:
    return sum(unicodedata.east_asian_width(c) in "WF" for c in text)


def _cells(parts: Sequence[Segment], columns: Sequence[tuple[float, float]]) -> list[list[Segment]]:
    cells: list[list[Segment]] = [[] for _ in columns]
    for part in parts:
        cells[column_of(part, columns)].append(part)
    return cells


def _text(cell: Sequence[Segment]) -> str:
    return " ".join(_texts(cell)).strip()


def _texts(cell: Sequence[Segment]) -> Iterator[str]:
    for part in cell:
        yield part.slice.line.text[part.slice.start : part.slice.end]
