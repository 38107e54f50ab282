"""The nodes of a report: sections, annexes, paragraphs, items, tables, notes, lines of the title page."""

from collections.abc import Iterator
from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from pydantic.dataclasses import dataclass

from ccm_parse.report.base import SLOTTED, Model, Offset, Regions

__all__ = [
    "Annex", "Block", "Cell", "Emphasis", "Footnote", "FootnoteRef", "Item", "Line", "Node", "NoteReference",
    "Paragraph", "Row", "Section", "Table", "blocks_within",
]  # fmt: skip

Id: TypeAlias = Annotated[
    str, Field(pattern=r"^[a-z0-9_]+$", description="Stable and readable: container path, kind, number.")
]
Text: TypeAlias = Annotated[
    str, Field(description="Clean text, without label and note markers; offsets count its Unicode code points.")
]


@dataclass(frozen=True, slots=True, config=SLOTTED)
class FootnoteRef:
    """A note marker, taken out of the text."""

    footnote: str | None = Field(description="The id of the note; null for a marker without a note.")
    label: str = Field(description="The marker as printed.")
    offset: Offset = Field(description="Where it stood in the text: 0-based code point.")


FootnoteRefs: TypeAlias = Annotated[tuple[FootnoteRef, ...], Field(description="The note markers in this text.")]


@dataclass(frozen=True, slots=True, config=SLOTTED)
class Emphasis:
    """A stretch of a text set in bold or italic."""

    start: Offset = Field(description="First code point, 0-based.")
    end: Offset = Field(description="End, exclusive.")
    style: Literal["bold", "italic"] = Field()


Emphases: TypeAlias = Annotated[tuple[Emphasis, ...], Field(description="What is set in bold or italic.")]


class Line(Model):
    """A line of the masthead, session or title: one a printed line and column."""

    id: Id
    text: Text
    regions: Regions
    footnote_refs: FootnoteRefs


class Item(Model):
    """A part of a paragraph set on its own."""

    id: Id
    kind: Literal["point", "number", "bullet", "continuation", "line", "quote"] = Field(
        description="continuation: text that goes on after a list, or a second paragraph within an item."
    )
    label: str | None = Field(description="As printed: (a).")
    text: Text
    items: tuple["Item", ...]
    footnote_refs: FootnoteRefs
    emphasis: Emphases
    regions: Regions


class Paragraph(Model):
    """A paragraph, numbered or not. Its regions cover its own text and label, not its items'."""

    type: Literal["paragraph"]
    id: Id
    number: int | None = Field(description="The printed number.")
    label: str | None = Field(description="The number as printed: 5.")
    role: Literal["text", "quote", "line", "closing"] = Field(description="closing: a sign-off.")
    text: Text
    items: tuple[Item, ...]
    blocks: tuple["Block", ...] = Field(
        description="A table or a quoted document in the paragraph; its numbers are its own, never running numbers."
    )
    footnote_refs: FootnoteRefs
    emphasis: Emphases
    regions: Regions


class Cell(Model):
    """A cell of a table."""

    id: Id
    text: Text
    footnote_refs: FootnoteRefs
    colspan: int = Field(ge=1)
    rowspan: int = Field(ge=1)
    regions: Regions


class Row(Model):
    """A row of a table."""

    id: Id
    cells: tuple[Cell, ...]


class Table(Model):
    """A table, joined over pages; its text is its caption.

    Its regions are the caption's lines, then a box a page around the cells, with start and end 0; cells have their own.
    """

    type: Literal["table"]
    id: Id
    caption: str | None = Field(description="The table's text; offsets count its Unicode code points.")
    footnote_refs: FootnoteRefs
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    notes: tuple[Paragraph, ...] = Field(description="Notes under the table.")
    regions: Regions

    @property
    def text(self) -> str:
        """The caption."""
        return self.caption or ""


class Section(Model):
    """A heading and what stands under it."""

    type: Literal["section"]
    id: Id
    kind: Literal["heading", "part", "chapter", "article", "decision"]
    label: str | None = Field(description="The numeral as printed.")
    number: int | None
    level: int = Field(ge=1, description="The depth in the tree, from 1.")
    heading: str = Field(description="The section's text; offsets count its Unicode code points.")
    footnote_refs: FootnoteRefs
    children: tuple["Block", ...]
    regions: Regions

    @property
    def text(self) -> str:
        """The heading."""
        return self.heading


class Annex(Model):
    """An annex or appendix, of the document or of a decision in it."""

    type: Literal["annex"]
    id: Id
    label: str = Field(description="As printed.")
    number: int | None
    title: str | None = Field(description="The annex's text; offsets count its Unicode code points.")
    footnote_refs: FootnoteRefs
    children: tuple["Block", ...]
    regions: Regions

    @property
    def text(self) -> str:
        """The title."""
        return self.title or ""


class NoteReference(Model):
    """A place that calls a note."""

    node: str = Field(description="The id of the node.")
    offset: Offset = Field(description="Where the marker stood in the node's text: 0-based code point.")


class Footnote(Model):
    """A note, and the places that call it."""

    id: Id
    label: str = Field(description="The marker as printed.")
    number: int | None
    text: Text
    references: tuple[NoteReference, ...]
    regions: Regions


Block: TypeAlias = Annotated[Section | Annex | Paragraph | Table, Field(discriminator="type")]
Node: TypeAlias = Section | Annex | Paragraph | Table | Item | Cell | Row | Line | Footnote


def blocks_within(block: Section | Annex | Paragraph | Table) -> Iterator[Section | Annex | Paragraph | Table]:
    """The block and every block below it, in reading order."""
    yield block
    match block:
        case Section() | Annex():
            inner = block.children
        case Paragraph():
            inner = block.blocks
        case Table():
            inner = block.notes
    for child in inner:
        yield from blocks_within(child)
