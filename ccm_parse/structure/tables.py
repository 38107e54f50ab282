"""Tables: found by their rulings, their columns by the gutters that no line crosses, their rows by rulings or steps.

A table of a UN document has rulings above and below its header and one at its end, seldom more. It goes on over
pages, its header repeated (set aside as furniture) or not.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ccm_parse.layout.source import Furniture, FurnitureKind, Line, Page, Rule
from ccm_parse.structure.drafts import CellDraft, ParagraphDraft, TableDraft
from ccm_parse.structure.footnotes import NoteDraft, table_notes
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.rows import Measure, Row
from ccm_parse.structure.segments import Segment, column_of, columns_of, segments_of

__all__ = ["Lifted", "lift_tables", "repeated_header"]

_ALIKE = 8.0  # points: how far the ends of one table's rulings may differ
_TALLEST_HEADER = 110.0  # points
_LEVEL = 2.0  # points: pieces of one ruling lie this level
_PARTED = 1.28  # usual pitches: a wider step parts two rows
_SHORTEST = 150.0  # points: a table's ruling is longer
_CLOSE = 60.0  # points: how far under the header, or over the foot of the page, a table's rows may begin or end


class Lifted(NamedTuple):
    """A document's rows with each table's made one; the headers that only repeat; the labelled notes under tables."""

    parts: list[Row | TableDraft]
    repeated: list[Furniture]
    notes: list[NoteDraft]


class _Grid(NamedTuple):
    """A table's part on one page: the indices of its header's and body's rows, its rulings, whether it is closed."""

    page: int
    header: list[int]
    body: list[int]
    levels: list[Rule]
    notes: list[int]
    closed: bool


def lift_tables(rows: Sequence[Row], pages: Mapping[int, Page], usual: Measure) -> Lifted:
    """The rows with each table's lifted out and put in its place as one draft."""
    by_page: dict[int, list[int]] = {}
    for k, row in enumerate(rows):
        by_page.setdefault(row.page, []).append(k)
    grids = [
        grid
        for index, page in pages.items()
        if index in by_page
        for grid in _grids(page, index, by_page[index], rows, usual)
    ]
    if not grids:
        return Lifted(list(rows), [], [])
    starts: dict[int, TableDraft] = {}
    gone: set[int] = set()
    repeated: list[Furniture] = []
    notes: list[NoteDraft] = []
    for group in _joined(grids, rows):
        labelled, remarks = table_notes((rows[k].page, rows[k].line) for grid in group for k in grid.notes)
        notes += labelled
        starts[min(group[0].header + group[0].body)] = _table(group, rows, usual, [_remark(lines) for lines in remarks])
        for grid in group:
            gone.update(grid.header, grid.body, grid.notes)
        repeated += [repeated_header(rows[k]) for grid in group[1:] for k in grid.header]
    parts: list[Row | TableDraft] = []
    for k, row in enumerate(rows):
        if k in starts:
            parts.append(starts[k])
        if k not in gone:
            parts.append(row)
    return Lifted(parts, repeated, notes)


def repeated_header(row: Row) -> Furniture:
    """A row of a header that only repeats, as furniture."""
    return Furniture(FurnitureKind.REPEATED_HEADER, row.line.page, row.text, row.line.box(0, len(row.text)))


def _levels(page: Page) -> list[Rule]:
    """Horizontal rulings of a page, those drawn in pieces put together, from top to bottom."""
    pieces = sorted((r for r in page.rules if r.width > r.bottom - r.top), key=lambda r: (r.top, r.x0))
    found: list[Rule] = []
    for rule in pieces:
        if found and abs(found[-1].top - rule.top) < _LEVEL:
            last = found[-1]
            found[-1] = Rule(min(last.x0, rule.x0), last.top, max(last.x1, rule.x1), max(last.bottom, rule.bottom))
        else:
            found.append(rule)
    return [r for r in found if r.width > _SHORTEST]


def _grids(page: Page, index: int, numbers: list[int], rows: Sequence[Row], usual: Measure) -> Iterator[_Grid]:
    levels = _levels(page)
    at = 0
    while at + 1 < len(levels):
        chain = _chain(levels, at, [rows[k] for k in numbers], usual)
        grid = _grid(chain, index, numbers, rows, usual) if len(chain) > 1 else None
        if grid is None:
            at += 1
            continue
        yield grid
        at += len(chain)


def _chain(levels: Sequence[Rule], at: int, rows: Sequence[Row], usual: Measure) -> list[Rule]:
    """The rulings from one on that end where it ends, as long as no heading or paragraph stands between two of them."""
    first = levels[at]
    chain = [first]
    for rule in levels[at + 1 :]:
        if abs(rule.x0 - first.x0) > _ALIKE or abs(rule.x1 - first.x1) > _ALIKE:
            break
        between = [r for r in rows if chain[-1].bottom < r.line.base <= rule.top + 1]
        if len(chain) > 2 and (not between or any(_breaks(r, usual) for r in between)):
            break
        chain.append(rule)
    return chain


def _breaks(row: Row, usual: Measure) -> bool:
    """Whether a row is no part of a table: a heading, or text that fills the column."""
    return (
        row.unit is not None
        or row.left < -usual.size
        or row.size > usual.size + 1
        or (row.label is not None and len(segments_of(row, usual)) < 3 and row.right < usual.size)
    )


def _grid(chain: list[Rule], index: int, numbers: list[int], rows: Sequence[Row], usual: Measure) -> _Grid | None:
    first, second = chain[0], chain[1]
    header = [k for k in numbers if first.top < rows[k].line.base <= second.bottom + 1]
    if not header or second.top - first.top > _TALLEST_HEADER:
        return None
    below = [k for k in numbers if rows[k].line.base > second.bottom + 1]
    if len(chain) > 2:
        closed = True
        body = [k for k in below if rows[k].line.base <= chain[-1].bottom + 1]
    else:
        closed = False
        body = _open_body(below, header, rows, usual)
    if len(columns_of([segments_of(rows[k], usual) for k in [*header, *body]])) < 2 or not body:
        return None
    notes = _notes_under(below[len(body) :], rows, usual) if closed else []
    return _Grid(index, header, body, chain, notes, closed)


def _open_body(below: list[int], header: list[int], rows: Sequence[Row], usual: Measure) -> list[int]:
    """The rows under a header without an end ruling: those that keep to its columns."""
    columns = columns_of([segments_of(rows[k], usual) for k in header])
    body: list[int] = []
    for k in below:
        row = rows[k]
        parts = segments_of(row, usual)
        if row.unit is not None or row.size > usual.size + 1 or (row.bold and len(parts) == 1 and row.left < 0):
            break
        if body and len(parts) == 1 and _crosses(parts[0], columns) and rows[k].above > _PARTED:
            break
        body.append(k)
    return body


def _crosses(part: Segment, columns: Sequence[tuple[float, float]]) -> bool:
    return len(columns) > 1 and part.x0 < columns[0][1] and part.x1 > columns[1][0] + 10


def _notes_under(below: Sequence[int], rows: Sequence[Row], usual: Measure) -> list[int]:
    """Rows in a smaller face right under a table: its notes."""
    notes: list[int] = []
    for k in below:
        if rows[k].size > usual.size - 0.7 or (
            rows[k].line.styles[0].raised is False and rows[k].label is not None and not notes
        ):
            break
        notes.append(k)
    return notes


def _joined(grids: list[_Grid], rows: Sequence[Row]) -> list[list[_Grid]]:
    """The parts of each table: a next page's grid with the same header goes on with the one before it."""
    groups: list[list[_Grid]] = []
    for grid in grids:
        if groups and _goes_on(groups[-1][-1], grid, groups[-1][0], rows):
            groups[-1].append(grid)
        else:
            groups.append([grid])
    return groups


def _goes_on(last: _Grid, grid: _Grid, first: _Grid, rows: Sequence[Row]) -> bool:
    if grid.page != last.page + 1 or last.notes:
        return False
    same_width = (
        abs(grid.levels[0].x0 - last.levels[0].x0) < _ALIKE and abs(grid.levels[0].x1 - last.levels[0].x1) < _ALIKE
    )
    return same_width and [rows[k].text for k in grid.header] == [rows[k].text for k in first.header]


def _table(group: list[_Grid], rows: Sequence[Row], usual: Measure, remarks: list[ParagraphDraft]) -> TableDraft:
    parts = {k: segments_of(rows[k], usual) for grid in group for k in [*grid.header, *grid.body]}
    columns = columns_of(list(parts.values()))
    head = _rows_of([parts[k] for k in group[0].header], columns)
    body: list[list[CellDraft]] = []
    for grid in group:
        for numbers in _groups(grid, rows, parts, columns):
            body += _rows_of([parts[k] for k in numbers], columns)
    return TableDraft([], head + body, len(head), remarks, group[0].page)


def _remark(lines: Sequence[tuple[int, Line]]) -> ParagraphDraft:
    """A remark under a table, without a label."""
    page, first = lines[0]
    return ParagraphDraft(
        "text", None, None, (), [Slice(line, 0, len(line.text)) for _, line in lines], first.x0, first.x0, page
    )


def _groups(
    grid: _Grid,
    rows: Sequence[Row],
    parts: Mapping[int, list[Segment]],
    columns: Sequence[tuple[float, float]],
) -> Iterator[list[int]]:
    """The lines of each row of a table's part: between rulings, or where the first column speaks after a wider step."""
    inner = [r.top for r in grid.levels[2:-1]]
    if len(inner) > 1:
        bounds = [*inner, float("inf")]
        group: list[int] = []
        at = 0
        for k in grid.body:
            while rows[k].line.base > bounds[at] + 1:
                at += 1
                if group:
                    yield group
                    group = []
            group.append(k)
        if group:
            yield group
        return
    stepped = any(rows[k].above > _PARTED for k in grid.body[1:])
    group = []
    for k in grid.body:
        leads = any(column_of(p, columns) == 0 for p in parts[k])
        begins = rows[k].above > _PARTED if stepped else leads
        if group and begins:
            yield group
            group = []
        group.append(k)
    if group:
        yield group


def _rows_of(lines: Sequence[list[Segment]], columns: Sequence[tuple[float, float]]) -> list[list[CellDraft]]:
    """One row of cells from the lines of a group."""
    cells = [CellDraft([]) for _ in columns]
    for parts in lines:
        for part in parts:
            at = column_of(part, columns)
            cells[at].slices.append(part.slice)
            reach = max((c for c, (x0, _) in enumerate(columns) if x0 < part.x1 - 2), default=at)
            cells[at].colspan = max(cells[at].colspan, reach - at + 1)
    kept: list[CellDraft] = []
    skip = 0
    for cell in cells:
        if skip and not cell.slices:
            skip -= 1
            continue
        skip = cell.colspan - 1
        kept.append(cell)
    return [kept] if any(c.slices for c in kept) else []
