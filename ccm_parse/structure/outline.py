"""The Outline: what a document is made of, as frozen trees of traced text; what structure yields and facts read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from ccm_parse.layout.source import Furniture
from ccm_parse.provenance import EMPTY, Span, TracedText

__all__ = [
    "AgendaItem",
    "Annex",
    "Block",
    "Call",
    "Cell",
    "Emphasis",
    "Footnote",
    "FrontLine",
    "Item",
    "Masthead",
    "Notice",
    "Outline",
    "Paragraph",
    "Row",
    "Section",
    "Table",
    "Text",
    "TocEntry",
]

ItemKind: TypeAlias = Literal["point", "number", "bullet", "continuation", "line", "quote"]
Role: TypeAlias = Literal["text", "quote", "line", "closing"]
SectionKind: TypeAlias = Literal["heading", "part", "chapter", "article", "decision"]


class Call(NamedTuple):
    """A footnote marker in a text: the label as printed, where it stood, and the id of its note if there is one."""

    label: str
    offset: int
    footnote: str | None


class Emphasis(NamedTuple):
    """A stretch of a text set in bold or italic."""

    start: int
    end: int
    style: Literal["bold", "italic"]


@dataclass(frozen=True, slots=True)
class Item:
    """A part of a paragraph set on its own: a lettered or numbered point, a bullet, a line, a continuation."""

    id: str
    kind: ItemKind
    label: str | None
    text: TracedText
    items: tuple["Item", ...] = ()
    calls: tuple[Call, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    mark: TracedText = EMPTY


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, numbered or not; `mark` is its label with the ink that drew it."""

    id: str
    number: int | None
    label: str | None
    role: Role
    text: TracedText
    items: tuple[Item, ...] = ()
    blocks: tuple["Block", ...] = ()
    calls: tuple[Call, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    mark: TracedText = EMPTY


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    id: str
    text: TracedText
    calls: tuple[Call, ...] = ()
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, joined over pages; its text is its caption."""

    id: str
    caption: TracedText
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    notes: tuple[Paragraph, ...] = ()
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; its text is the heading."""

    id: str
    kind: SectionKind
    label: str | None
    number: int | None
    level: int
    text: TracedText
    children: tuple["Block", ...] = ()
    calls: tuple[Call, ...] = ()
    mark: TracedText = EMPTY


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex or appendix, of the document or of a decision in it; its text is the title."""

    id: str
    label: str
    number: int | None
    text: TracedText
    children: tuple["Block", ...] = ()
    calls: tuple[Call, ...] = ()
    mark: TracedText = EMPTY


Block: TypeAlias = Section | Annex | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note and the places that call it."""

    id: str
    label: str
    number: int | None
    text: TracedText
    references: tuple[tuple[str, int], ...] = ()
    mark: TracedText = EMPTY


@dataclass(frozen=True, slots=True)
class FrontLine:
    """A line of the masthead or of the title block."""

    id: str
    text: TracedText
    calls: tuple[Call, ...] = ()


class AgendaItem(NamedTuple):
    """The agenda item that a title page names."""

    number: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the title page says of the document; absent is None."""

    organization: str | None = None
    body: str | None = None
    subsidiary_body: str | None = None
    symbols: tuple[str, ...] = ()
    distribution: str | None = None
    date: str | None = None
    original_language: str | None = None
    job_number: str | None = None
    session: str | None = None
    place_and_dates: str | None = None
    agenda_items: tuple[AgendaItem, ...] = ()
    title: str | None = None
    subtitles: tuple[str, ...] = ()


class TocEntry(NamedTuple):
    """A line of a table of contents."""

    label: str | None
    text: str
    page: str | None


class Notice(NamedTuple):
    """Something layout or structure noticed that becomes a finding: the rule's name, a message, the places."""

    rule: str
    message: str
    spans: tuple[Span, ...] = ()


class Text(NamedTuple):
    """A node's text as facts read it, in reading order: where it stands and what kind of node it is.

    `path` holds the ids of the containers above it, outermost first; `annex` the id of the innermost annex, or None.
    """

    id: str
    kind: Literal["front", "section", "annex", "paragraph", "item", "table", "cell", "footnote"]
    text: str
    path: tuple[str, ...]
    annex: str | None
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole document: front, body, annexes, notes, what was set aside; how many characters each rule `removed`."""

    language: str
    kind: str
    front: tuple[FrontLine, ...]
    masthead: Masthead
    toc: tuple[TocEntry, ...]
    body: tuple[Block, ...]
    annexes: tuple[Annex, ...]
    footnotes: tuple[Footnote, ...]
    furniture: tuple[Furniture, ...] = ()
    notices: tuple[Notice, ...] = field(default=())
    removed: tuple[tuple[str, int], ...] = ()

    def texts(self) -> Iterator[Text]:
        """Every node with a text, in reading order: front, body, annexes, then the notes."""
        for line in self.front:
            yield Text(line.id, "front", line.text.text, (), None, line.calls)
        for block in (*self.body, *self.annexes):
            yield from _block_texts(block, (), None)
        for note in self.footnotes:
            yield Text(note.id, "footnote", note.text.text, (), None)


def _block_texts(block: Block, path: tuple[str, ...], annex: str | None) -> Iterator[Text]:
    match block:
        case Section():
            yield Text(block.id, "section", block.text.text, path, annex, block.calls)
            for child in block.children:
                yield from _block_texts(child, (*path, block.id), annex)
        case Annex():
            yield Text(block.id, "annex", block.text.text, path, block.id, block.calls)
            for child in block.children:
                yield from _block_texts(child, (*path, block.id), block.id)
        case Paragraph():
            yield Text(block.id, "paragraph", block.text.text, path, annex, block.calls)
            for item in block.items:
                yield from _item_texts(item, (*path, block.id), annex)
            for inner in block.blocks:
                yield from _block_texts(inner, (*path, block.id), annex)
        case Table():
            yield Text(block.id, "table", block.caption.text, path, annex, block.calls)
            for row in (*block.header, *block.rows):
                for cell in row.cells:
                    yield Text(cell.id, "cell", cell.text.text, (*path, block.id, row.id), annex, cell.calls)
            for note in block.notes:
                yield from _block_texts(note, (*path, block.id), annex)


def _item_texts(item: Item, path: tuple[str, ...], annex: str | None) -> Iterator[Text]:
    yield Text(item.id, "item", item.text.text, path, annex, item.calls)
    for inner in item.items:
        yield from _item_texts(inner, (*path, item.id), annex)
