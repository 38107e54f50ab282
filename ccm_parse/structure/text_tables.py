"""Lists of documents in a text layer, where columns are parted by one blank: rows that begin with a document symbol."""

import re
from collections.abc import Sequence

from ccm_parse.knowledge.language import Language
from ccm_parse.structure.drafts import CellDraft, TableDraft
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.rows import Row
from ccm_parse.structure.symbol_cells import is_set_as_header, symbol_cells

__all__ = ["lift_lists"]

_FEWEST = 3  # entries: fewer are no list
_SET_IN = 20.0  # points: a line set in so much stands under the titles


def lift_lists(rows: Sequence[Row], language: Language) -> tuple[list[Row | TableDraft], list[Row]]:
    """The rows with each list of documents made a table of two columns; and the headers that only repeat."""
    opening = symbol_cells(language).opening
    found = [opening.match(row.text) for row in rows]
    parts: list[Row | TableDraft] = []
    repeated: list[Row] = []
    at = 0
    while at < len(rows):
        end = _list_end(rows, found, at)
        if end == at:
            parts.append(rows[at])
            at += 1
            continue
        header = _header(parts)
        again = {k for k in range(at, end) if header is not None and rows[k].text == header.text}
        repeated += [rows[k] for k in sorted(again)]
        body = [_cells(rows[k], found[k]) if found[k] else _more(rows[k]) for k in range(at, end) if k not in again]
        parts.append(_table(header, body, rows[at].page))
        at = end
    return parts, repeated


def _list_end(rows: Sequence[Row], found: Sequence[re.Match[str] | None], start: int) -> int:
    """The end of the list that begins at `start`, or `start` where none does: entries, each with its further lines."""
    if found[start] is None:
        return start
    entries, end = 0, start
    for k in range(start, len(rows)):
        if found[k] is not None:
            entries += 1
        elif rows[k].label or _heads_unit(rows[k]) or _ends_list(rows, found, k, rows[start].left):
            break
        end = k + 1
    return end if entries >= _FEWEST else start


def _heads_unit(row: Row) -> bool:
    """Whether a line begins with a unit's label, and is not the rest of a title ("article 4 of the Convention")."""
    return row.unit is not None and not row.text[row.unit.end :].lstrip()[:1].islower()


def _ends_list(rows: Sequence[Row], found: Sequence[re.Match[str] | None], at: int, left: float) -> bool:
    """Whether a line without a symbol is no further line of a title: a paragraph begins, or no entry follows soon."""
    if rows[at].left >= left + _SET_IN:
        return False
    previous = rows[at - 1]
    short = previous.right > 4 * previous.size and not previous.text.endswith("-")  # points: a line that was not filled
    return short and not any(found[at + 1 : at + 4])


def _header(parts: list[Row | TableDraft]) -> Row | None:
    """The row before a list if it is set as its header; it is taken away."""
    if not parts or not isinstance(parts[-1], Row):
        return None
    row = parts[-1]
    if not is_set_as_header(row) or (len(row.text.split()) != 2 and len(row.line.styles) != 2):
        return None
    parts.pop()
    return row


def _cells(row: Row, match: re.Match[str] | None) -> list[list[Slice]]:
    assert match is not None  # noqa: S101 (the caller looked)
    return [[Slice(row.line, 0, match.end("symbol"))], [Slice(row.line, match.end(), len(row.text))]]


def _more(row: Row) -> list[list[Slice]]:
    return [[], [Slice(row.line, 0, len(row.text))]]


def _table(header: Row | None, body: Sequence[list[list[Slice]]], page: int) -> TableDraft:
    rows: list[list[CellDraft]] = []
    for cells in body:
        if cells[0] or not rows:
            rows.append([CellDraft(list(slices)) for slices in cells])
        else:
            rows[-1][1].slices += cells[1]
    head: list[list[CellDraft]] = []
    if header is not None:
        line = header.line
        cut = line.styles[0].end if len(line.styles) == 2 else header.text.index(" ")
        head = [[CellDraft([Slice(line, 0, cut)]), CellDraft([Slice(line, cut + 1, len(line.text))])]]
    return TableDraft([], head + rows, len(head), [], page)
