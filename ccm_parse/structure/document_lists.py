"""Lists of documents on pages, set in two columns without rulings, symbols beside titles: a table each."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.structure.drafts import CellDraft, TableDraft
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row
from ccm_parse.structure.segments import Segment, cut, segments_of
from ccm_parse.structure.symbol_cells import VERSION, is_set_as_header, symbol_cells

__all__ = ["lift_documents"]

_FEWEST = 2  # entries: one alone is no list
_SAME_EDGE = 6.0  # points: an opening bracket or quotation mark begins so much later
_PARTED = 3.0  # usual pitches: a line so far under the last title is none of it
_TOP = 90.0  # usual pitches: nothing stands above a row


class _List(NamedTuple):
    """A list: its page, where its rows end, its header, the parts of each row, and where the titles begin."""

    page: int
    end: int
    header: Row | None
    repeated: list[Row]
    lines: dict[int, list[Segment]]
    edge: float


def lift_documents(
    parts: Sequence[Row | TableDraft], language: Language, usual: Measure
) -> tuple[list[Row | TableDraft], list[Row]]:
    """The rows with each list of documents made a table of two columns; and the headers that only repeat."""
    lifted: list[Row | TableDraft] = []
    repeated: list[Row] = []
    edges: set[float] = set()
    at = 0
    while at < len(parts):
        found = _list(parts, at, language, usual, edges)
        if found is None:
            lifted.append(parts[at])
            at += 1
            continue
        if found.header is not None:
            lifted.pop()
        repeated += found.repeated
        lifted.append(_table(found, usual))
        edges.add(found.edge)
        at = found.end
    return lifted, repeated


def _list(
    parts: Sequence[Row | TableDraft], start: int, language: Language, usual: Measure, known: set[float]
) -> _List | None:
    """The list that begins with a row, if one does: entries that keep to an edge, each with its further lines."""
    first = parts[start]
    if not isinstance(first, Row) or not _is_entry(line := _parts(first, usual), first, language):
        return None
    left, edge = line[0].x0, line[1].x0
    header = _header(parts[start - 1], edge, usual) if start else None
    again: dict[int, Row] = {}
    lines: dict[int, list[Segment]] = {}
    entries = 0
    for k in range(start, len(parts)):
        row = parts[k]
        if not isinstance(row, Row):
            break
        line = [piece for part in _parts(row, usual) for piece in cut(part, [edge], usual)]
        if _is_entry(line, row, language) and abs(line[1].x0 - edge) < _SAME_EDGE:
            entries += 1
        elif header is not None and row.text == header.text:
            again[k] = row
            continue
        elif not _goes_on(line, row, (left, edge), language):
            break
        lines[k] = line
    if entries < (1 if any(abs(edge - other) < _SAME_EDGE for other in known) else _FEWEST):
        return None
    end = max(lines) + 1
    return _List(first.page, end, header, [row for k, row in again.items() if k < end], lines, edge)


def _parts(row: Row, usual: Measure) -> list[Segment]:
    """The parts of a row where they lie on the page: its column may begin elsewhere than that of the page before."""
    edge = row.left + row.line.x1 if usual.rtl else row.left - row.line.x0
    return [Segment(part.x0 - edge, part.x1 - edge, part.slice) for part in segments_of(row, usual)]


def _is_entry(line: Sequence[Segment], row: Row, language: Language) -> bool:
    """Whether a row begins with symbols, and a title stands beside them."""
    return row.label is None and len(line) > 1 and symbol_cells(language).whole.fullmatch(_text(line[0])) is not None


def _goes_on(line: Sequence[Segment], row: Row, edges: tuple[float, float], language: Language) -> bool:
    """Whether a row goes on with the entry above: with its title, or with the rest of its symbol as well."""
    left, edge = edges
    if _PARTED < row.above < _TOP:
        return False
    in_column = [part for part in line if part.x0 > edge - _SAME_EDGE]
    if len(in_column) == len(line):
        return bool(line)
    begun = len(in_column) == len(line) - 1 and abs(line[0].x0 - left) < _SAME_EDGE
    rest = _text(line[0])
    return begun and any(map(str.isdigit, rest)) and symbol_cells(language).rest.fullmatch(rest) is not None


def _header(row: Row | TableDraft, edge: float, usual: Measure) -> Row | None:
    """The row before a list if it is set as its header, its second cell over the titles."""
    if not isinstance(row, Row) or not is_set_as_header(row):
        return None
    line = _parts(row, usual)
    return row if len(line) == 2 and abs(line[1].x0 - edge) < _SAME_EDGE else None


def _table(found: _List, usual: Measure) -> TableDraft:
    head = [[CellDraft([part.slice]) for part in _parts(found.header, usual)]] if found.header else []
    rows: list[list[CellDraft]] = []
    for line in found.lines.values():
        symbol = [part.slice for part in line if part.x0 <= found.edge - _SAME_EDGE]
        title = [part.slice for part in line if part.x0 > found.edge - _SAME_EDGE]
        if not rows or (symbol and not _is_rest(line[0], rows[-1][0])):
            rows.append([CellDraft([]), CellDraft([])])
        rows[-1][0].slices += symbol
        rows[-1][1].slices += title
    return TableDraft([], head + rows, len(head), [], found.page)


def _is_rest(part: Segment, cell: CellDraft) -> bool:
    """Whether a part goes on with the symbol of the row above, which its column was too narrow for."""
    if not cell.slices:
        return False
    line, start, end = cell.slices[-1]
    is_cut = not line.text[start:end].rstrip()[-1].isalnum()
    return is_cut or re.match(rf"(?:[^\W\d_]+\s)?{VERSION}", _text(part)) is not None


def _text(part: Segment) -> str:
    line, start, end = part.slice
    return line.text[start:end].strip()
