"""A report as Markdown for reading: a summary of facts, then the text with its numbers, items, tables and notes."""

from collections.abc import Iterable, Iterator

from ccm_parse.exports.markdown_summary import summary
from ccm_parse.exports.marks import anchor, escaped, inline, note_name
from ccm_parse.report.model import Report
from ccm_parse.report.nodes import Annex, Block, Cell, Footnote, Item, Paragraph, Row, Section, Table

__all__ = ["dumps"]

DEEPEST = 6
"""The deepest heading that Markdown has."""


def dumps(report: Report) -> str:
    """The report as Markdown (CommonMark with tables and footnotes), with a line end."""
    parts: list[str] = [*summary(report)]
    parts += _blocks(report.body, 2)
    for annex in report.annexes:
        parts += _annex(annex, 2)
    parts += [_note(note) for note in report.footnotes]
    return "\n\n".join(parts) + "\n"


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[str]:
    for block in blocks:
        match block:
            case Section():
                yield _heading(block.id, block.label, inline(block.heading, block.footnote_refs), level)
                yield from _blocks(block.children, level + 1)
            case Annex():
                yield from _annex(block, level)
            case Paragraph():
                yield from _paragraph(block, level)
            case Table():
                yield from _table(block)


def _annex(annex: Annex, level: int) -> Iterator[str]:
    yield _heading(annex.id, annex.label, inline(annex.text, annex.footnote_refs), level)
    yield from _blocks(annex.children, level + 1)


def _heading(node: str, label: str | None, text: str, level: int) -> str:
    words = " ".join(part for part in (escaped(label or ""), text) if part)
    return f"{'#' * min(level, DEEPEST)} {anchor(node)}{words}"


def _paragraph(node: Paragraph, level: int) -> Iterator[str]:
    text = inline(node.text, node.footnote_refs, node.emphasis)
    label = f"{escaped(node.label)} " if node.label else ""
    quote = "> " if node.role == "quote" else ""
    yield f"{quote}{anchor(node.id)}{label}{text}"
    if node.items:
        yield "\n".join(_items(node.items, 0))
    if node.blocks:
        for block in _blocks(node.blocks, level + 1):
            yield "\n".join(f"> {line}" for line in block.split("\n"))


def _items(items: Iterable[Item], depth: int) -> Iterator[str]:
    for item in items:
        label = f"{escaped(item.label)} " if item.label else ""
        yield f"{'  ' * depth}- {anchor(item.id)}{label}{inline(item.text, item.footnote_refs, item.emphasis)}"
        yield from _items(item.items, depth + 1)


def _table(table: Table) -> Iterator[str]:
    rows = (*table.header, *table.rows)
    width = max((_width(row) for row in rows), default=0)
    if table.caption:
        yield f"{anchor(table.id)}<strong>{inline(table.caption, table.footnote_refs)}</strong>"
    if width:
        head = table.header[:1]
        lines = [_row(head[0].cells if head else (), width), "|" + " --- |" * width]
        lines += [_row(row.cells, width) for row in rows[len(head) :]]
        yield "\n".join(lines)
    for note in table.notes:
        yield from _paragraph(note, DEEPEST)


def _width(row: Row) -> int:
    return sum(cell.colspan for cell in row.cells)


def _row(cells: tuple[Cell, ...], width: int) -> str:
    texts: list[str] = []
    for cell in cells:
        texts += [anchor(cell.id) + inline(cell.text, cell.footnote_refs), *[""] * (cell.colspan - 1)]
    texts += [""] * (width - len(texts))
    return "| " + " | ".join(texts) + " |"


def _note(note: Footnote) -> str:
    return f"[^{note_name(note.id)}]: {inline(note.text)}"
