"""The nodes of the bundled report in the shape of the report's JSON: ids, labels, text, calls of notes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from scripts.sample_source import Marked, Node, Source

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"
Record: TypeAlias = dict[str, Json]
Placed: TypeAlias = dict[str, Marked]  # a node's id → its marked text, in reading order

ABJAD = dict(zip("أبجدهوزحطيكلمن", "abcdefghijklmn", strict=True))
LOOK_ALIKE = str.maketrans("асеорх", "aceopx")
HAN = {han: number for number, han in enumerate("一二三四五六七八九十", 1)}


def label_key(label: str) -> str:
    """Give the part of an id that a printed label leads to: `(a)` a, `ii)` ii, `(二)` 2, `(٣)` 3, `(ب)` b."""
    bare = re.sub(r"[^\w]", "", label).replace("\u0640", "").lower().translate(LOOK_ALIKE)
    if bare in HAN:
        return str(HAN[bare])
    if bare.isdigit():
        return str(int(bare))
    return ABJAD.get(bare[0], bare) if bare[0] in ABJAD else bare


def item_kind(label: str) -> str:
    """Tell the kind of an item by its label: a bare number belongs to an agenda-like list."""
    return "number" if label.strip(" .-").isdigit() else "point"


class Outline:
    """Turns the source into records and keeps, for every id, the marked text that it came from."""

    def __init__(self, source: Source) -> None:
        """Number the whole source at once; `body`, `annexes` and `footnotes` hold the result."""
        self.placed: Placed = {}
        self.parent: dict[str, str] = {}
        self.document_rows: list[str] = []
        self.references: dict[str, list[Json]] = {}
        self.notes = {note.label: f"fn_{label_key(note.label)}" for note in source.notes}
        self.body = [self._block(node, "", position) for position, node in enumerate(source.body, 1)]
        self.annexes = [self._annex(node, number) for number, node in enumerate(source.annexes, 1)]
        self.footnotes = [self._note(node) for node in source.notes]

    def _keep(self, identity: str, marked: Marked) -> list[Json]:
        """Remember a node's text and give its `footnote_refs`."""
        self.placed[identity] = marked
        for label, offset in marked.calls:
            self.references.setdefault(self.notes[label], []).append({"node": identity, "offset": offset})
        return [{"footnote": self.notes[label], "label": label, "offset": offset} for label, offset in marked.calls]

    def _annex(self, node: Node, number: int) -> Record:
        identity = f"annex_{number}"
        calls = self._keep(identity, node.text)
        return {
            "type": "annex", "id": identity, "label": node.label, "number": number, "title": node.text.text,
            "footnote_refs": calls, "children": self._blocks(node, f"{identity}__"),
        }  # fmt: skip

    def _blocks(self, node: Node, within: str) -> list[Json]:
        blocks = [child for child in node.children if child.kind != "documents"]
        if len(blocks) < len(node.children):
            self.document_rows.append(within)
        return [self._block(child, within, position) for position, child in enumerate(blocks, 1)]

    def _block(self, node: Node, within: str, position: int) -> Record:
        match node.kind:
            case "section":
                return self._section(node, within, position)
            case "table":
                return self._table(node, within)
            case _:
                return self._paragraph(node, within)

    def _section(self, node: Node, within: str, number: int) -> Record:
        identity = f"{within}sec_{number}"
        calls = self._keep(identity, node.text)
        first = next((n for n, child in enumerate(node.children) if child.kind == "section"), len(node.children))
        children: list[Json] = []
        for position, child in enumerate(node.children):
            inner = f"{identity}__" if child.kind == "section" else within if within.startswith("annex") else ""
            children.append(self._block(child, inner, position - first + 1))
        return {
            "type": "section", "id": identity, "kind": "heading", "label": node.label, "number": number,
            "level": identity.count("sec_"), "heading": node.text.text, "footnote_refs": calls, "children": children,
        }  # fmt: skip

    def _paragraph(self, node: Node, within: str) -> Record:
        number = int(label_key(node.label))
        identity = f"{within}para_{number}"
        calls = self._keep(identity, node.text)
        return {
            "type": "paragraph", "id": identity, "number": number, "label": node.label, "role": "text",
            "text": node.text.text, "items": [self._item(item, identity) for item in node.children],
            "footnote_refs": calls,
        }  # fmt: skip

    def _item(self, node: Node, within: str) -> Record:
        identity = f"{within}__point_{label_key(node.label)}"
        self.parent[identity] = within
        calls = self._keep(identity, node.text)
        return {
            "id": identity, "kind": item_kind(node.label), "label": node.label, "text": node.text.text,
            "items": [self._item(item, identity) for item in node.children], "footnote_refs": calls,
        }  # fmt: skip

    def _table(self, node: Node, within: str) -> Record:
        identity = f"{within}table_1"
        head = [row for row in node.children if row.kind == "head"]
        rows = [row for row in node.children if row.kind == "row"]
        return {
            "type": "table", "id": identity, "caption": None,
            "header": [self._row(cells, f"{identity}__head_{number}") for number, cells in _cells(head)],
            "rows": [self._row(cells, f"{identity}__row_{number}") for number, cells in _cells(rows)],
        }  # fmt: skip

    def _row(self, cells: list[Marked], identity: str) -> Record:
        made: list[Json] = []
        for number, cell in enumerate(cells, 1):
            calls = self._keep(f"{identity}__cell_{number}", cell)
            made.append({"id": f"{identity}__cell_{number}", "text": cell.text, "footnote_refs": calls})
        return {"id": identity, "cells": made}

    def _note(self, node: Node) -> Record:
        identity = self.notes[node.label]
        self._keep(identity, node.text)
        return {
            "id": identity, "label": node.label, "number": int(label_key(node.label)), "text": node.text.text,
            "references": self.references[identity],
        }  # fmt: skip


def _cells(rows: list[Node]) -> Iterator[tuple[int, list[Marked]]]:
    """Number the rows of a table part."""
    return ((number, row.cells) for number, row in enumerate(rows, 1))
