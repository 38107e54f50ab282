"""What stands where in a report: nodes by id, numbered paragraphs by number; made once, looked up in constant time."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ccm_parse.errors import AmbiguousNumberError, UnknownNodeError
from ccm_parse.report.nodes import Annex, Block, Item, Node, Paragraph, Section, Table

if TYPE_CHECKING:
    from ccm_parse.report.model import Report

__all__ = ["Index"]


class Numbered(NamedTuple):
    """A numbered paragraph: the containers above it, the innermost one with a count of its own (annex, quotation)."""

    paragraph: Paragraph
    path: tuple[str, ...]
    scope: str | None


class Index:
    """The nodes of a report by id, in reading order, and its numbered paragraphs by number."""

    __slots__ = ("nodes", "numbers", "repeated", "scopes")

    def __init__(self, report: "Report") -> None:
        self.nodes: dict[str, Node] = {}
        self.repeated: dict[str, None] = {}
        """The ids that more than one node has."""
        for line in report.front:
            self._add(line)
        self.scopes: dict[str, str | None] = {}
        self.numbers: dict[int, list[Numbered]] = {}
        self._blocks(report.body, (), None)
        self._blocks(report.annexes, (), None)
        for note in report.footnotes:
            self._add(note)

    def _add(self, node: Node) -> None:
        if self.nodes.setdefault(node.id, node) is not node:
            self.repeated[node.id] = None

    def _blocks(self, blocks: Iterable[Block], path: tuple[str, ...], scope: str | None) -> None:
        for block in blocks:
            self._add(block)
            match block:
                case Paragraph():
                    self._paragraph(block, path, scope)
                case Section():
                    self.scopes[block.id] = scope
                    self._blocks(block.children, (*path, block.id), scope)
                case Annex():
                    self.scopes[block.id] = block.id
                    self._blocks(block.children, (*path, block.id), block.id)
                case Table():
                    for row in (*block.header, *block.rows):
                        self._add(row)
                        for cell in row.cells:
                            self._add(cell)
                    self._blocks(block.notes, (*path, block.id), block.id)

    def _paragraph(self, paragraph: Paragraph, path: tuple[str, ...], scope: str | None) -> None:
        if paragraph.number is not None:
            self.numbers.setdefault(paragraph.number, []).append(Numbered(paragraph, path, scope))
        self._items(paragraph.items)
        if paragraph.blocks:
            self.scopes[paragraph.id] = paragraph.id
            self._blocks(paragraph.blocks, (*path, paragraph.id), paragraph.id)

    def _items(self, items: tuple[Item, ...]) -> None:
        for item in items:
            self._add(item)
            if item.items:
                self._items(item.items)

    def node(self, name: str) -> Node:
        """The node of that id; raises `UnknownNodeError`."""
        found = self.nodes.get(name)
        if found is None:
            raise UnknownNodeError(f"expected the id of a node of this report, found {name!r}")
        return found

    def numbered(self, number: int, within: str | None) -> Paragraph:
        """The one paragraph of that number: of the body's own count, or of the container `within`."""
        if within is not None:
            self.node(within)
        everywhere = self.numbers.get(number, [])
        inside = [one for one in everywhere if within is None or within in one.path]
        scope = None if within is None else self.scopes.get(within)
        own = [one for one in inside if one.scope == scope]
        if len(own) == 1:
            return own[0].paragraph
        place = "the body" if within is None else within
        if own:
            ids = tuple(one.paragraph.id for one in own)
            message = f"expected one paragraph {number} in {place}, found {len(ids)}: {', '.join(ids)}"
            raise AmbiguousNumberError(message, ids)
        elsewhere = ", ".join(one.paragraph.id for one in everywhere)
        hint = f"; the number is elsewhere: {elsewhere}" if elsewhere else ""
        raise UnknownNodeError(f"expected a paragraph {number} in {place}, found none{hint}")
