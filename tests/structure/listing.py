"""An outline as a listing that one can read and write: a node a line, what stands in it set in."""

from collections.abc import Iterator, Sequence

from ccm_parse.structure.outline import (
    Annex,
    Block,
    Call,
    Emphasis,
    Footnote,
    Item,
    Outline,
    Paragraph,
    Row,
    Section,
    Table,
)

__all__ = ["listing"]


def listing(outline: Outline, *, emphasis: bool, front: bool) -> str:
    """The listing of a document: its front if asked for, body, annexes, notes, table of contents."""
    lines: list[str] = []
    if front:
        lines += [f"{line.id} | {_marked(line.text.text, line.calls)}" for line in outline.front]
    for block in (*outline.body, *outline.annexes):
        lines += _block(block, 0, emphasis=emphasis)
    lines += [_note(note) for note in outline.footnotes]
    lines += [f"toc | {entry.label or ''} | {entry.text} | {entry.page or ''}" for entry in outline.toc]
    lines += [f"repeated | {one.text}" for one in outline.furniture if one.kind.value == "repeated_header"]
    return "\n".join(lines)


def _line(depth: int, *parts: str) -> str:
    return ("  " * depth + " | ".join(parts)).rstrip()


def _block(block: Block, depth: int, *, emphasis: bool) -> Iterator[str]:
    match block:
        case Section():
            name = block.id if block.kind == "heading" else f"{block.id} {block.kind}"
            yield _line(depth, name, block.label or "-", _marked(block.text.text, block.calls))
            assert block.level == depth + 1, f"{block.id}: expected the depth {depth + 1} as level, found {block.level}"
            for child in block.children:
                yield from _block(child, depth + 1, emphasis=emphasis)
        case Annex():
            yield _line(depth, block.id, block.label, _marked(block.text.text, block.calls))
            for child in block.children:
                yield from _block(child, depth + 1, emphasis=emphasis)
        case Paragraph():
            yield from _paragraph(block, depth, emphasis=emphasis)
        case Table():
            yield from _table(block, depth)


def _paragraph(block: Paragraph, depth: int, *, emphasis: bool) -> Iterator[str]:
    name = block.id if block.role == "text" else f"{block.id} {block.role}"
    text = _marked(block.text.text, block.calls, block.emphasis if emphasis else ())
    yield _line(depth, name, *([block.label] if block.label else []), text)
    for item in block.items:
        yield from _item(item, depth + 1, emphasis=emphasis)
    for inner in block.blocks:
        yield from _block(inner, depth + 1, emphasis=emphasis)


def _item(item: Item, depth: int, *, emphasis: bool) -> Iterator[str]:
    name = item.id.rpartition("__")[2]
    text = _marked(item.text.text, item.calls, item.emphasis if emphasis else ())
    yield _line(
        depth, name if item.kind == "point" else f"{name} {item.kind}", *([item.label] if item.label else []), text
    )
    for inner in item.items:
        yield from _item(inner, depth + 1, emphasis=emphasis)


def _table(table: Table, depth: int) -> Iterator[str]:
    yield _line(depth, table.id, _marked(table.caption.text, table.calls))
    for row in table.header:
        yield _row(row, "head", depth + 1)
    for row in table.rows:
        yield _row(row, "row", depth + 1)
    for note in table.notes:
        yield _line(depth + 1, "note", _marked(note.text.text, note.calls))


def _row(row: Row, kind: str, depth: int) -> str:
    cells = [
        _marked(cell.text.text, cell.calls) + (f" <{cell.colspan}" if cell.colspan > 1 else "") for cell in row.cells
    ]
    return _line(depth, kind, *cells)


def _note(note: Footnote) -> str:
    called = " ".join(f"<{node}" for node, _ in note.references)
    return _line(0, f"{note.id} {called}".strip(), note.label, note.text.text)


def _marked(text: str, calls: Sequence[Call], emphasis: Sequence[Emphasis] = ()) -> str:
    """The text with `[1 > fn_1]` at each call's offset, and bold and italic stretches in braces."""
    edits = [(call.offset, f"[{call.label} > {call.footnote or '?'}]") for call in calls]
    edits += [(one.start, "{" + one.style[0] + " ") for one in emphasis]
    edits += [(one.end, "}") for one in emphasis]
    for at, mark in reversed(sorted(edits, key=lambda edit: edit[0])):  # noqa: C413 (equals too come in reverse)
        text = text[:at] + mark + text[at:]
    return text
