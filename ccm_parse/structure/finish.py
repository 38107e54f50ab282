"""Drafts become the outline: texts joined and cleaned, markers linked to their notes, everything frozen with its id."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ccm_parse.layout.source import Line
from ccm_parse.provenance import EMPTY, TracedText
from ccm_parse.structure.drafts import CellDraft, ContainerDraft, Draft, ItemDraft, ParagraphDraft, TableDraft
from ccm_parse.structure.footnotes import CallPlace, NoteDraft, link
from ccm_parse.structure.ids import Ids
from ccm_parse.structure.joins import Joiner, Prose, Slice, emphasis_of
from ccm_parse.structure.line_pages import Pages
from ccm_parse.structure.marks import MarkPlace, Shapes, find_marks, labels_in
from ccm_parse.structure.note_names import note_names
from ccm_parse.structure.outline import (
    Annex,
    Block,
    Call,
    Cell,
    Footnote,
    FrontLine,
    Item,
    Paragraph,
    Row,
    Section,
    Table,
)

__all__ = ["Finished", "finish"]


@dataclass(frozen=True, slots=True)
class Finished:
    """The parts of an outline that come from drafts."""

    front: tuple[FrontLine, ...]
    body: tuple[Block, ...]
    annexes: tuple[Annex, ...]
    footnotes: tuple[Footnote, ...]


@dataclass(slots=True)
class _CallSite:
    owner: str
    container: str
    offset: int
    place: CallPlace


@dataclass(slots=True)
class _Texts:
    """The prose of every draft, and the calls found in it, in reading order."""

    prose: dict[int, Prose] = field(default_factory=dict)
    sites: list[_CallSite] = field(default_factory=list)
    calls: dict[int, list[int]] = field(default_factory=dict)


class _Finisher:
    def __init__(self, joiner: Joiner, shapes: Shapes, pages: Pages, ids: Ids) -> None:
        self._joiner = joiner
        self._shapes = shapes
        self._pages = pages
        self._ids = ids
        self._texts = _Texts()
        self._linked: list[str | None] = []
        self._container = ""

    # -- first pass: texts and calls --------------------------------------------------------------------------------

    def read(self, owner: object, name: str, slices: Sequence[Slice]) -> None:
        """Make the prose of a draft and note the calls in it."""
        marks: list[MarkPlace] = []
        for part in slices:
            line = part.line
            if (
                len(line.styles) > 1
                or (line.styles and line.styles[0].raised)
                or self._shapes.slashes
                or self._shapes.stars
                or self._shapes.glued
            ):
                found = find_marks(line, self._pages.get(id(line), 0), self._shapes)
                marks += [m for m in found if part.start <= m.start < part.end]
        prose = self._joiner.prose(slices, marks)
        texts = self._texts
        texts.prose[id(owner)] = prose
        numbers = []
        for mark in prose.marks:
            labels = labels_in(MarkPlace(mark.line, mark.start, mark.end))
            printed = "".join(mark.line.text[mark.start : mark.end].split())
            self._joiner.removed["mark separator"] += len(printed) - sum(map(len, labels))
            for label in labels:
                numbers.append(len(texts.sites))
                place = CallPlace(label, self._pages.get(id(mark.line), 0), mark.line.base)
                texts.sites.append(_CallSite(name, self._container, mark.offset, place))
        texts.calls[id(owner)] = numbers

    def read_top(self, drafts: Iterable[Draft]) -> None:
        """The drafts of the top: each container there is where a note's number may begin anew."""
        for draft in drafts:
            self._container = self._ids[draft] if isinstance(draft, ContainerDraft) else ""
            self.read_all([draft])
        self._container = ""

    def read_all(self, drafts: Iterable[Draft]) -> None:
        for draft in drafts:
            if isinstance(draft, ContainerDraft):
                self.read(draft, self._ids[draft], [*self._mark_calls(draft), *draft.title])
                self.read_all(draft.children)
            elif isinstance(draft, ParagraphDraft):
                self.read(draft, self._ids[draft], draft.slices)
                self._read_items(draft.items)
                self.read_all(draft.blocks)
            else:
                self._read_table(draft)

    def _mark_calls(self, draft: ContainerDraft) -> list[Slice]:
        """The marks that stand behind a heading's label, where the title stands elsewhere."""
        if not draft.mark:
            return []
        line, end = draft.mark[0].line, draft.mark[0].end
        if any(part.line is line for part in draft.title):
            return []
        return [Slice(line, end, len(line.text))] if line.text[end:].strip() else []

    def _read_items(self, items: Iterable[ItemDraft]) -> None:
        for item in items:
            self.read(item, self._ids[item], item.slices)
            self._read_items(item.items)

    def _read_table(self, draft: TableDraft) -> None:
        name = self._ids[draft]
        self.read(draft, name, draft.caption)
        for k, row in enumerate(draft.rows):
            above = _row_name(name, draft, k)
            for c, cell in enumerate(row, 1):
                self.read(cell, f"{above}__cell_{c}", cell.slices)
        for note in draft.notes:
            self.read(note, self._ids[note], note.slices)

    # -- second pass: nodes --------------------------------------------------------------------------------------------

    def link(self, names: dict[int, str], linked: Sequence[NoteDraft | None]) -> None:
        self._linked = [names[id(n)] if n is not None else None for n in linked]

    def sites(self) -> list[_CallSite]:
        return self._texts.sites

    def calls(self, owner: object) -> tuple[Call, ...]:
        sites = self._texts.sites
        return tuple(
            Call(sites[k].place.label, sites[k].offset, self._linked[k]) for k in self._texts.calls.get(id(owner), ())
        )

    def text(self, owner: object) -> TracedText:
        prose = self._texts.prose.get(id(owner))
        return prose.text if prose else EMPTY

    def label(self, slices: Sequence[Slice]) -> TracedText:
        if not slices:
            return EMPTY
        part = slices[0]
        return TracedText.of(part.line, part.start, part.end).strip()

    def block(self, draft: Draft, level: int) -> Block:
        if isinstance(draft, ContainerDraft):
            if draft.kind == "annex":
                return self.annex(draft, level)
            return Section(
                self._ids[draft],
                draft.kind,  # type: ignore[arg-type]
                self._clean(draft.label),
                draft.number,
                level,
                self.text(draft),
                self.blocks(draft.children, level + 1),
                self.calls(draft),
                self.label(draft.mark),
            )
        if isinstance(draft, ParagraphDraft):
            return self._paragraph(draft, level)
        return self._table(draft)

    def blocks(self, drafts: Iterable[Draft], level: int) -> tuple[Block, ...]:
        return tuple(self.block(d, level) for d in drafts)

    def annex(self, draft: ContainerDraft, level: int) -> Annex:
        label = self._clean(draft.label) or ""
        return Annex(
            self._ids[draft],
            label,
            draft.number,
            self.text(draft),
            self.blocks(draft.children, level + 1),
            self.calls(draft),
            self.label(draft.mark),
        )

    def _clean(self, label: str | None) -> str | None:
        return self._joiner.label(label) if label else label

    def _paragraph(self, draft: ParagraphDraft, level: int) -> Paragraph:
        text = self.text(draft)
        return Paragraph(
            self._ids[draft],
            draft.number,
            self._clean(draft.label),
            draft.role,
            text,
            tuple(self._item(i) for i in draft.items),
            self.blocks(draft.blocks, level),
            self.calls(draft),
            emphasis_of(text),
            self.label(draft.mark),
        )

    def _item(self, draft: ItemDraft) -> Item:
        text = self.text(draft)
        return Item(
            self._ids[draft],
            draft.kind,
            self._clean(draft.label),
            text,
            tuple(self._item(i) for i in draft.items),
            self.calls(draft),
            emphasis_of(text),
            self.label(draft.mark),
        )

    def _table(self, draft: TableDraft) -> Table:
        name = self._ids[draft]
        rows = [
            Row(
                _row_name(name, draft, k),
                tuple(self._cell(c, f"{_row_name(name, draft, k)}__cell_{n}") for n, c in enumerate(row, 1)),
            )
            for k, row in enumerate(draft.rows)
        ]
        notes = tuple(self._paragraph(n, 0) for n in draft.notes)
        return Table(
            name, self.text(draft), tuple(rows[: draft.head]), tuple(rows[draft.head :]), notes, self.calls(draft)
        )

    def _cell(self, draft: CellDraft, name: str) -> Cell:
        return Cell(name, self.text(draft), self.calls(draft), draft.colspan, draft.rowspan)


def _row_name(table: str, draft: TableDraft, index: int) -> str:
    return f"{table}__head_{index + 1}" if index < draft.head else f"{table}__row_{index - draft.head + 1}"


def finish(
    front: Sequence[Line],
    body: Sequence[Draft],
    annexes: Sequence[ContainerDraft],
    notes: Sequence[NoteDraft],
    *,
    joiner: Joiner,
    shapes: Shapes,
    pages: Pages,
) -> Finished:
    """The finished parts: `front` are the title page's lines, `body` and `annexes` the drafts, `notes` in order."""
    ids = Ids(body, annexes)
    work = _Finisher(joiner, shapes, pages, ids)
    for k, line in enumerate(front, 1):
        work.read(line, f"front_{k}", [Slice(line, 0, len(line.text))])
    work.read_top(body)
    work.read_top(annexes)
    sites = work.sites()
    linked = link([s.place for s in sites], notes)
    names = note_names(notes, [site.container for site in sites], linked)
    work.link(names, linked)
    references: dict[int, list[tuple[str, int]]] = {}
    for site, note in zip(sites, linked, strict=True):
        if note is not None:
            references.setdefault(id(note), []).append((site.owner, site.offset))
    footnotes = []
    for note in notes:
        prose = joiner.prose(note.slices)
        footnotes.append(
            Footnote(
                names[id(note)],
                note.label,
                note.number,
                prose.text,
                tuple(references.get(id(note), ())),
                work.label(note.mark),
            )
        )
    return Finished(
        tuple(FrontLine(f"front_{k}", work.text(line), work.calls(line)) for k, line in enumerate(front, 1)),
        work.blocks(body, 1),
        tuple(work.annex(a, 1) for a in annexes),
        tuple(footnotes),
    )
