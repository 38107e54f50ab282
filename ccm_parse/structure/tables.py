"""Tables: found by their rulings, their columns by the gutters that no line crosses, their rows by rulings or steps.

A table of a UN document has rulings above and below its header and one at its end, seldom more. It goes on over
pages, its header repeated (set aside as furniture) or not.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.source import Furniture, FurnitureKind, Line, Page
from ccm_parse.structure.drafts import ParagraphDraft, TableDraft
from ccm_parse.structure.footnotes import NoteDraft, table_notes
from ccm_parse.structure.grids import Grid, find_grids, join_grids
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row
from ccm_parse.structure.rulings import uprights
from ccm_parse.structure.segments import Segment, column_of, columns_of, parted, segments_of
from ccm_parse.structure.table_rows import cells_of, row_groups
from ccm_parse.structure.units import names_table

__all__ = ["Lifted", "lift_tables", "repeated_header"]

_LONGEST_CAPTION = 5  # rows
_FEWEST = 3  # rows: so many show a table's columns without its header


class Lifted(NamedTuple):
    """A document's rows with each table's made one; the headers that only repeat; the labelled notes under tables."""

    parts: list[Row | TableDraft]
    repeated: list[Furniture]
    notes: list[NoteDraft]


def lift_tables(rows: Sequence[Row], pages: Mapping[int, Page], language: Language, usual: Measure) -> Lifted:
    """The rows with each table's lifted out and put in its place as one draft."""
    by_page: dict[int, list[int]] = {}
    for k, row in enumerate(rows):
        by_page.setdefault(row.page, []).append(k)
    grids = [
        grid
        for index, page in pages.items()
        if index in by_page
        for grid in find_grids(page, index, by_page[index], rows, usual)
    ]
    if not grids:
        return Lifted(list(rows), [], [])
    starts: dict[int, TableDraft] = {}
    gone: set[int] = set()
    repeated: list[Furniture] = []
    notes: list[NoteDraft] = []
    groups = [
        (group, [*_caption_above(group[0].first, rows, language), *group[0].caption])
        for group in join_grids(grids, rows, language)
    ]
    taken = {k for _, caption in groups for k in caption}
    taken.update(k for grid in grids for k in (*grid.caption, *grid.header, *grid.body))
    for group, caption in groups:
        under = [k for grid in group for k in takewhile(lambda k: k not in taken, grid.notes)]
        labelled, remarks = table_notes((rows[k].page, rows[k].line) for k in under)
        notes += labelled
        ruled = _ruled_columns(group[0], pages[group[0].page], usual)
        table = _table(group, rows, usual, ruled, caption, [_remark(lines) for lines in remarks])
        starts[min([*caption, group[0].first])] = table
        gone.update(caption)
        for grid in group:
            gone.update(grid.caption, grid.header, grid.body)
        gone.update(under)
        repeated += [repeated_header(rows[k]) for grid in group[1:] for k in [*grid.caption, *grid.header]]
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


def _caption_above(first: int, rows: Sequence[Row], language: Language) -> list[int]:
    """The rows over a table that caption it: from "Table 1" on, if they begin so."""
    for k in range(first - 1, max(-1, first - 1 - _LONGEST_CAPTION), -1):
        if rows[k].page != rows[first].page:
            return []
        if names_table(rows[k].text, language):
            return list(range(k, first))
    return []


def _ruled_columns(grid: Grid, page: Page, usual: Measure) -> list[tuple[float, float]]:
    """The columns between a table's upright rulings, seen from the side where the script begins; none without any."""
    places = uprights(page, grid.levels)
    logical = [page.right - x for x in reversed(places)] if usual.rtl else [x - page.left for x in places]
    return list(pairwise(logical)) if len(logical) > 2 else []


def _table(
    group: Sequence[Grid],
    rows: Sequence[Row],
    usual: Measure,
    ruled: Sequence[tuple[float, float]],
    caption: Sequence[int],
    remarks: list[ParagraphDraft],
) -> TableDraft:
    parts = parted({k: segments_of(rows[k], usual) for grid in group for k in [*grid.header, *grid.body]}, usual)
    columns = columns_of(list(parts.values()))
    narrow = columns_of([parts[k] for grid in group for k in grid.body])
    if len(narrow) >= len(columns) and sum(len(grid.body) for grid in group) >= _FEWEST:
        over = {k for grid in group for k in grid.header[:-1]}
        columns = columns_of([[p for p in parts[k] if k not in over or _covers(p, narrow) == 1] for k in parts])
    if len(ruled) >= len(columns):  # cells that their text fills are parted by the rulings alone
        columns = list(ruled)
    head = cells_of([parts[k] for k in group[0].header], columns)
    groups: list[list[int]] = []
    for grid in group:
        for k, numbers in enumerate(row_groups(grid.body, grid.inner, rows, parts, columns, usual)):
            if groups and k == 0 and not any(column_of(p, columns) == 0 for n in numbers for p in parts[n]):
                groups[-1] += numbers  # a row goes on over the page
            else:
                groups.append(numbers)
    body = [cells for numbers in groups if (cells := cells_of([parts[k] for k in numbers], columns))]
    said = [Slice(rows[k].line, 0, len(rows[k].text)) for k in caption]
    return TableDraft(said, [head, *body] if head else body, 1 if head else 0, remarks, group[0].page)


def _covers(part: Segment, columns: Sequence[tuple[float, float]]) -> int:
    """Over how many columns a part stands: a header's line may span several, or stand between two."""
    return sum(min(part.x1, x1) - max(part.x0, x0) > 1 for x0, x1 in columns)


def _remark(lines: Sequence[tuple[int, Line]]) -> ParagraphDraft:
    """A remark under a table, without a label."""
    page, first = lines[0]
    return ParagraphDraft(
        "text", None, None, (), [Slice(line, 0, len(line.text)) for _, line in lines], first.x0, first.x0, page
    )
