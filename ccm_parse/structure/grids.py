"""A table's part on one page: its header's and its body's rows, its rulings; and which parts are one table."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.source import Page, Rule
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row
from ccm_parse.structure.rulings import ALIKE, LARGER, chain_from, is_thick, rulings
from ccm_parse.structure.segments import Segment, columns_of, parted, segments_of
from ccm_parse.structure.table_rows import FIGURE, PARTED
from ccm_parse.structure.units import names_table

__all__ = ["Grid", "find_grids", "join_grids"]

_FAR_BELOW = 2.2  # usual pitches: a bold line so far under a table's rows is a heading
_TALLEST_HEADER = 110.0  # points


class Grid(NamedTuple):
    """A table's part on one page: the indices of the rows of its caption, header, body and notes, and its rulings.

    `inner`: the rulings under the header's. `apart`: whether other rows of its page stand before and behind it.
    """

    page: int
    caption: list[int]
    header: list[int]
    body: list[int]
    levels: list[Rule]
    inner: list[Rule]
    notes: list[int]
    apart: tuple[bool, bool]

    @property
    def first(self) -> int:
        """The index of its first row."""
        return min([*self.caption, *self.header, *self.body])


def find_grids(page: Page, index: int, numbers: list[int], rows: Sequence[Row], usual: Measure) -> Iterator[Grid]:
    """The tables' parts on a page; `numbers` are the indices of its rows."""
    levels = rulings(page)
    at = 0
    while at + 1 < len(levels):
        chain = chain_from(levels[at:], [rows[k] for k in numbers], usual)
        grid = _grid(chain, index, numbers, rows, usual) if len(chain) > 1 else None
        if grid is None:
            at += 1
            continue
        yield grid
        at = levels.index(chain[-1]) + 1


def _grid(chain: list[Rule], index: int, numbers: list[int], rows: Sequence[Row], usual: Measure) -> Grid | None:
    first, second = chain[0], chain[1]
    header = [k for k in numbers if first.top < rows[k].line.base <= second.bottom + 1]
    if not header or second.top - first.top > _TALLEST_HEADER:
        return None
    below = [k for k in numbers if rows[k].line.base > second.bottom + 1]
    caption: list[int] = []
    inner = chain[2:]
    if inner and all(len(segments_of(rows[k], usual)) == 1 for k in header):
        named = [k for k in below if rows[k].line.base <= inner[0].bottom + 1]
        if _is_header(named, below[len(named) :], rows, usual):
            caption, header, below, inner = header, named, below[len(named) :], inner[1:]
    closed = bool(inner)
    if closed:
        body = [k for k in below if rows[k].line.base <= inner[-1].bottom + 1]
    else:
        body = _open_body(below, header, rows, usual, first)
    parts = parted({k: segments_of(rows[k], usual) for k in (*header, *body)}, usual)
    if not body or len(columns_of(list(parts.values()))) < 2:
        return None
    notes = _notes_under(below[len(body) :], rows, usual) if closed else []
    last = max([*body, *notes])
    apart = (numbers[0] < min([*caption, *header]), numbers[-1] > last)
    return Grid(index, caption, header, body, chain, inner, notes, apart)


def _is_header(named: Sequence[int], body: Sequence[int], rows: Sequence[Row], usual: Measure) -> bool:
    """Whether rows under a table's first line are its header: several cells, set otherwise than the rows below."""
    if not named or not body or all(len(segments_of(rows[k], usual)) < 2 for k in named):
        return False
    first, other = rows[named[0]], rows[body[0]]
    return first.size < other.size - 0.5 or (first.italic and not other.italic) or (first.bold and not other.bold)


def _open_body(below: list[int], header: list[int], rows: Sequence[Row], usual: Measure, ruling: Rule) -> list[int]:
    """The rows under a header without an end ruling: those that keep to its columns."""
    columns = columns_of([segments_of(rows[k], usual) for k in header])
    body: list[int] = []
    for k in below:
        row = rows[k]
        parts = segments_of(row, usual)
        passes = row.line.x0 < ruling.x0 - row.size or row.line.x1 > ruling.x1 + row.size
        heading = row.bold and len(parts) == 1 and (row.label is not None or (bool(body) and row.above > _FAR_BELOW))
        if (
            (row.unit is not None and len(parts) == 1 and row.bold)
            or row.size > usual.size + LARGER
            or passes
            or heading
        ):
            break
        if body and len(parts) == 1 and _crosses(parts[0], columns) and rows[k].above > PARTED:
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


def join_grids(grids: Sequence[Grid], rows: Sequence[Row], language: Language) -> list[list[Grid]]:
    """The parts of each table: a next page's goes on with the one before it, with the same header or with none."""
    groups: list[list[Grid]] = []
    for grid in grids:
        if groups and _follows(groups[-1][-1], grid) and not _is_headed_anew(grid, rows, language):
            first = groups[-1][0]
            if {rows[k].text for k in grid.header} <= {rows[k].text for k in first.header}:
                groups[-1].append(grid)
                continue
            if _is_headless(grid, first, groups[-1][-1], rows):
                body = sorted([*grid.caption, *grid.header, *grid.body])
                groups[-1].append(grid._replace(caption=[], header=[], body=body, inner=grid.levels[1:]))
                continue
        groups.append([grid])
    return groups


def _follows(last: Grid, grid: Grid) -> bool:
    """Whether a part stands on the next page, as wide as the one before: its page's margins may be mirrored."""
    one, two = last.levels[0], grid.levels[0]
    return grid.page == last.page + 1 and not last.notes and abs(one.width - two.width) < ALIKE


def _is_headed_anew(grid: Grid, rows: Sequence[Row], language: Language) -> bool:
    """Whether a heading stands right over a part: it is a table of its own, however alike its header is."""
    above = rows[grid.first - 1]
    return grid.apart[0] and above.bold and not names_table(above.text, language)


def _is_headless(grid: Grid, first: Grid, last: Grid, rows: Sequence[Row]) -> bool:
    """Whether a part at a page's top goes on with the table at the foot of the page before, without its header."""
    if grid.apart[0] or last.apart[1]:
        return False
    faces = [(rows[k].bold, rows[k].italic) for part in (grid, first) for k in part.header[:1]]
    if len(faces) == 2 and any(faces[0]) and faces[0] == faces[1]:
        return False  # a header of its own
    if is_thick(grid.levels[1], grid.levels[0]) and len(grid.levels) > 2:
        return False
    if is_thick(first.levels[1], first.levels[0]):
        return True
    if grid.header and rows[grid.header[0]].text[0].islower():
        return True
    texts = [rows[k].text.rsplit(" ", 1)[-1] for k in grid.header if " " in rows[k].text]
    return any(FIGURE.fullmatch(text) for text in texts)
