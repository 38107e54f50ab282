"""Drafts: the nodes of a document while it is being put together; they do not leave the structure stage."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ccm_parse.structure.joins import Slice
from ccm_parse.structure.labels import Form, Reading
from ccm_parse.structure.outline import ItemKind, Role, SectionKind

__all__ = ["ContainerDraft", "Draft", "ItemDraft", "ParagraphDraft", "TableDraft"]


@dataclass(slots=True, eq=False)
class ItemDraft:
    """An item: its label with the place it is printed at, its text's places, and how it is set."""

    kind: ItemKind
    label: str | None
    mark: tuple[Slice, ...]
    slices: list[Slice]
    left: float
    hang: float
    page: int
    form: Form | None = None
    reading: Reading | None = None
    items: list["ItemDraft"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class ParagraphDraft:
    """A paragraph, numbered or not."""

    role: Role
    label: str | None
    number: int | None
    mark: tuple[Slice, ...]
    slices: list[Slice]
    left: float
    hang: float
    page: int
    items: list[ItemDraft] = field(default_factory=list)
    blocks: list["Draft"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class TableDraft:
    """A table: rows of cells, each cell the places of its text; the rows above `head` are the header."""

    caption: list[Slice]
    rows: list[list["CellDraft"]]
    head: int
    notes: list[ParagraphDraft]
    page: int


@dataclass(slots=True, eq=False)
class CellDraft:
    """A cell: the places of its text and the columns and rows it spans."""

    slices: list[Slice]
    colspan: int = 1
    rowspan: int = 1


@dataclass(slots=True, eq=False)
class ContainerDraft:
    """A section or an annex (`kind` tells), with its label and its title's places.

    `rank` is that of its unit: parts before chapters, sections, articles; 0 for others.
    """

    kind: SectionKind | Literal["annex", "root"]
    label: str | None
    number: int | None
    mark: tuple[Slice, ...]
    title: list[Slice]
    style: "HeadingStyle"
    page: int
    rank: int = 0
    children: list["Draft"] = field(default_factory=list)


@dataclass(slots=True, frozen=True)
class HeadingStyle:
    """How a heading is set and counted: what tells whether another one stands on its level."""

    size: float
    bold: bool
    italic: bool
    centred: bool
    left: float
    form: Form | None = None
    reading: Reading | None = None

    def looks_like(self, other: "HeadingStyle") -> bool:
        """Whether the two are set alike."""
        return (
            abs(self.size - other.size) < 0.75
            and self.bold == other.bold
            and self.italic == other.italic
            and self.centred == other.centred
        )


Draft: TypeAlias = ContainerDraft | ParagraphDraft | TableDraft
