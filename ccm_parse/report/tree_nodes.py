"""The outline's nodes as plain values for the report; every text met is kept by id, for quotes to be cut from."""

from collections.abc import Iterable

from ccm_parse.provenance import EMPTY, Region, TracedText
from ccm_parse.report.trace import Tree, legible, region_trees
from ccm_parse.structure.outline import (
    Annex,
    Block,
    Call,
    Cell,
    Emphasis,
    Footnote,
    FrontLine,
    Item,
    Paragraph,
    Row,
    Section,
    Table,
)

__all__ = ["NodeTrees"]


class NodeTrees:
    """Makes the trees of nodes; `texts` holds the text of every node it has made, by id."""

    __slots__ = ("texts",)

    def __init__(self) -> None:
        self.texts: dict[str, TracedText] = {}

    def line(self, line: FrontLine) -> Tree:
        """A line of the title page."""
        return {
            "id": line.id,
            "text": self._text(line.id, line.text),
            "regions": region_trees(line.text, EMPTY),
            "footnote_refs": _calls(line.calls),
        }

    def blocks(self, blocks: Iterable[Block]) -> list[Tree]:
        """Blocks and all below them."""
        return [self.block(block) for block in blocks]

    def block(self, block: Block) -> Tree:
        """One block and all below it."""
        match block:
            case Paragraph():
                return self._paragraph(block)
            case Section():
                return self._section(block)
            case Annex():
                return self.annex(block)
            case Table():
                return self._table(block)

    def _paragraph(self, node: Paragraph) -> Tree:
        return {
            "type": "paragraph",
            "id": node.id,
            "number": node.number,
            "label": _label(node.label),
            "role": node.role,
            "text": self._text(node.id, node.text),
            "items": [self._item(item) for item in node.items],
            "blocks": self.blocks(node.blocks),
            "footnote_refs": _calls(node.calls),
            "emphasis": _emphasis(node.emphasis),
            "regions": region_trees(node.text, node.mark),
        }

    def _item(self, node: Item) -> Tree:
        return {
            "id": node.id,
            "kind": node.kind,
            "label": _label(node.label),
            "text": self._text(node.id, node.text),
            "items": [self._item(item) for item in node.items],
            "footnote_refs": _calls(node.calls),
            "emphasis": _emphasis(node.emphasis),
            "regions": region_trees(node.text, node.mark),
        }

    def _section(self, node: Section) -> Tree:
        return {
            "type": "section",
            "id": node.id,
            "kind": node.kind,
            "label": _label(node.label),
            "number": node.number,
            "level": node.level,
            "heading": self._text(node.id, node.text),
            "footnote_refs": _calls(node.calls),
            "children": self.blocks(node.children),
            "regions": region_trees(node.text, node.mark),
        }

    def annex(self, node: Annex) -> Tree:
        """An annex and all below it."""
        return {
            "type": "annex",
            "id": node.id,
            "label": legible(node.label),
            "number": node.number,
            "title": self._text(node.id, node.text) or None,
            "footnote_refs": _calls(node.calls),
            "children": self.blocks(node.children),
            "regions": region_trees(node.text, node.mark),
        }

    def _table(self, node: Table) -> Tree:
        return {
            "type": "table",
            "id": node.id,
            "caption": self._text(node.id, node.caption) or None,
            "footnote_refs": _calls(node.calls),
            "header": [self._row(row) for row in node.header],
            "rows": [self._row(row) for row in node.rows],
            "notes": [self._paragraph(note) for note in node.notes],
            "regions": [*region_trees(node.caption, EMPTY), *_table_places(node)],
        }

    def _row(self, row: Row) -> Tree:
        return {"id": row.id, "cells": [self._cell(cell) for cell in row.cells]}

    def _cell(self, cell: Cell) -> Tree:
        return {
            "id": cell.id,
            "text": self._text(cell.id, cell.text),
            "footnote_refs": _calls(cell.calls),
            "colspan": cell.colspan,
            "rowspan": cell.rowspan,
            "regions": region_trees(cell.text, EMPTY),
        }

    def note(self, note: Footnote) -> Tree:
        """A note."""
        return {
            "id": note.id,
            "label": legible(note.label),
            "number": note.number,
            "text": self._text(note.id, note.text),
            "references": [{"node": node, "offset": offset} for node, offset in note.references],
            "regions": region_trees(note.text, note.mark),
        }

    def _text(self, name: str, text: TracedText) -> str:
        self.texts.setdefault(name, text)
        return legible(text.text)


def _label(label: str | None) -> str | None:
    return None if label is None else legible(label)


def _calls(calls: tuple[Call, ...]) -> list[Tree]:
    return [{"footnote": call.footnote, "label": legible(call.label), "offset": call.offset} for call in calls]


def _emphasis(emphasis: tuple[Emphasis, ...]) -> list[Tree]:
    return [{"start": one.start, "end": one.end, "style": one.style} for one in emphasis]


def _table_places(table: Table) -> list[Tree]:
    """One box a page around a table's cells; no part of a text lies there, so that start and end are 0."""
    places: dict[int, list[Region]] = {}
    for row in (*table.header, *table.rows):
        for cell in row.cells:
            for region in cell.text.regions():
                places.setdefault(region.page, []).append(region)
    return [
        {
            "page": page,
            "x0": min(r.x0 for r in regions),
            "top": min(r.top for r in regions),
            "x1": max(r.x1 for r in regions),
            "bottom": max(r.bottom for r in regions),
            "start": 0,
            "end": 0,
        }
        for page, regions in places.items()
    ]
