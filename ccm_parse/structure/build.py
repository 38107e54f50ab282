"""Blocks become a tree of drafts: containers by their headings, paragraphs and items in them."""

import re

from ccm_parse.knowledge.language import Language
from ccm_parse.structure.block_places import mark_of, slices_of
from ccm_parse.structure.blocks import Block
from ccm_parse.structure.drafts import ContainerDraft, HeadingStyle, ParagraphDraft, TableDraft
from ccm_parse.structure.heading_places import RANK, place, resumes
from ccm_parse.structure.headings import is_heading, is_title_of, is_unit_heading, names_letter, style_of
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.labels import Form, Label, System
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.paragraphs import Flow
from ccm_parse.structure.units import names_figure

__all__ = ["Builder"]

_PLAIN = HeadingStyle(0.0, bold=False, italic=False, centred=False, left=0.0)
_SMALLER = 0.75  # points
_CAPTION_ROWS = 3
_STOP = re.compile(r"[\s.:\u2013\u2014\u2015\uff1a-]+")
_REMARK = re.compile(r"\s*[\[\uff3b\u3010(].{1,80}[\])\uff3d\u3011]\s*")
_END = re.compile(r"[.;,:\u3002\uff1b\uff0c\uff1a\u061b\u060c]\s*$")


class Builder:
    """Puts the tree together, block by block."""

    def __init__(self, language: Language, usual: Measure) -> None:
        self._language = language
        self._usual = usual
        self._flow = Flow(usual)
        self.root = ContainerDraft("root", None, None, (), [], _PLAIN, 0)
        self._stack = [self.root]
        self._left: list[ContainerDraft] = []
        self._untitled: Block | None = None
        self._figure: Block | None = None
        self.stops = 0
        self._closing = [w.lower().replace(" ", "") for w in language.structure.closing]

    def add(self, block: Block | TableDraft) -> None:
        """The next block of the document."""
        if isinstance(block, TableDraft):
            self._call_heading()
            self._untitled = None
            self._flow.close()
            self._stack[-1].children.append(block)
            return
        if self._untitled is not None and (self._add_remark(block) or self._add_title(block)):
            return
        self._call_heading()
        self._untitled = None
        if self._is_closing(block):
            self._add_closing(block)
        elif self._is_caption(block):
            self._add_caption(block)
        elif not block.first.entry and is_heading(block, self._usual) and not self._is_in_list(block):
            self._open_container(block)
        else:
            self._add_text(block)

    def _is_caption(self, block: Block) -> bool:
        """A figure's label, with its title or without, and the bold title right under a label alone."""
        above, self._figure = self._figure, None
        if block.label is not None or block.unit is not None or len(block.rows) > _CAPTION_ROWS:
            return False
        if names_figure(block.text, self._language) and not _END.search(block.text) and not self._usual.pageless:
            self._figure = block
            return True
        return above is not None and block.bold and abs(block.left - above.left) < above.size

    def _add_closing(self, block: Block) -> None:
        """A sign-off: each of its lines, the meeting and the date, by itself."""
        self._flow.close()
        lines = [block] if any(row.text[0].islower() for row in block.rows) else [Block((row,)) for row in block.rows]
        for line in lines:
            self._stack[-1].children.append(
                ParagraphDraft("closing", None, None, (), slices_of(line), line.left, line.left, line.first.page)
            )

    def _add_caption(self, block: Block) -> None:
        self._flow.close()
        self._stack[-1].children.append(
            ParagraphDraft("line", None, None, (), slices_of(block), block.left, block.left, block.first.page)
        )

    def _add_title(self, block: Block) -> bool:
        head, previous = self._stack[-1], self._untitled
        assert previous is not None  # noqa: S101 (the caller looked)
        if not is_title_of(block, head, self._usual, previous=previous):
            return False
        if head.kind == "decision" and previous.unit is not None:
            head.label, head.mark = previous.unit.label, (Slice(previous.first.line, 0, previous.unit.end),)
        head.title = slices_of(block)
        for remark in head.children:
            if isinstance(remark, ParagraphDraft):
                remark.role = "line"
        self._untitled = None
        return True

    def _add_remark(self, block: Block) -> bool:
        """A remark in brackets between a label and its title ("[English only]") leaves the title to come."""
        if _REMARK.fullmatch(block.text) is None or len(block.rows) > 2 or self._stack[-1].kind != "annex":
            return False
        if is_heading(block, self._usual) and not all(row.italic for row in block.rows):
            return False
        self._stack[-1].children.append(
            ParagraphDraft("text", None, None, (), slices_of(block), block.left, block.left, block.first.page)
        )
        return True

    def _call_heading(self) -> None:
        """A mere "Annexes" inside an annex, set smaller than its title and without one of its own, is a heading."""
        head, above = self._stack[-1], self._stack[-2:-1]
        if self._untitled is None or head.kind != "annex" or head.number is not None or not above:
            return
        if above[0].kind == "annex" and above[0].style.size > head.style.size + _SMALLER:
            head.kind, head.label, head.mark, head.title = "heading", None, (), slices_of(self._untitled)

    def _call_actor(self, block: Block) -> None:
        """In italics right under a title, before a text that begins so: who acts ("The Board"), and no heading."""
        head, above = self._stack[-1], self._stack[-2:-1]
        if not above or head.children or above[0].children != [head] or not above[0].title:
            return
        if head.kind != "heading" or head.label is not None or not head.style.italic or head.style.bold:
            return
        if not _opens_in_italics(block) or _END.search(block.text) is None:
            return
        at = head.style.left
        actor = ParagraphDraft("text", None, None, (), head.title, at, at, head.page)
        above[0].children[:] = [actor]
        self._stack.pop()

    def _is_closing(self, block: Block) -> bool:
        """A sign-off: set to the end of the line, or naming the meeting at which it was adopted."""
        if block.label is not None or len(block.rows) > 2 or block.bold:
            return False
        far = all(r.left > 0.5 * self._usual.width and r.right < 0.12 * self._usual.width for r in block.rows)
        if far or self._follows_closing(block):
            return True
        text = block.text.lower().replace(" ", "")
        named = any(word in text for word in self._closing)
        aside = block.left > 0.35 * self._usual.width
        return named and aside and len(text) < 60 and not _END.search(block.text)

    def _follows_closing(self, block: Block) -> bool:
        """A further line of a sign-off, the date below the meeting: short, set where the line above it is."""
        last = self._stack[-1].children[-1] if self._stack[-1].children else None
        if not isinstance(last, ParagraphDraft) or last.role != "closing" or block.left < 0.35 * self._usual.width:
            return False
        return len(block.rows) == 1 and abs(block.left - last.left) < 0.2 * self._usual.width

    def _is_in_list(self, block: Block) -> bool:
        """A labelled bold block that goes on with an open list is an item ("(b) Title")."""
        label, paragraph = block.label, self._flow.paragraph
        if label is None or paragraph is None or not paragraph.items or label.form is Form.DOT:
            return False
        item = paragraph.items[-1]
        return (
            item.form is label.form
            and item.reading is not None
            and any(r.follows(item.reading) for r in label.readings)
        )

    def _open_container(self, block: Block) -> None:
        self._flow.close()
        unit = block.unit if is_unit_heading(block, self._usual) else None
        label = block.label
        style = style_of(block, self._usual)
        self._resume(block, style)
        if unit is not None:
            kind = "heading" if unit.kind == "section" else unit.kind
            at, _ = place(self._stack, unit.kind, unit.number, style, (), label=unit.label)
            mark: tuple[Slice, ...] = (Slice(block.first.line, 0, unit.end),)
            title = self._title(block, unit.end)
            if block.text[unit.end :].lstrip()[:1].islower() and names_letter(block, self._usual):
                mark, title = (), slices_of(block)  # its label is a part of its title
            draft = ContainerDraft(
                kind, unit.label, unit.number, mark, title, style, block.first.page, RANK.get(unit.kind, 0)
            )
            self._untitled = None if title else block
            if unit.kind == "decision" and not title:
                draft.label, draft.mark, draft.title = (
                    None,
                    (),
                    slices_of(block),
                )  # until a title comes: "Decision 1" names it
        else:
            readings = label.readings if label else ()
            at, reading = place(self._stack, "heading", None, style, readings)
            if reading is not None:
                style = HeadingStyle(
                    style.size, style.bold, style.italic, style.centred, style.left, style.form, reading
                )
            printed = label.printed if label else None
            draft = ContainerDraft(
                "heading",
                printed,
                reading.ordinal if reading else None,
                mark_of(block, label) if label else (),
                self._title(block, label.end if label else 0),
                style,
                block.first.page,
            )
            self._untitled = None if draft.title else block
        if draft.kind == "annex" and at == 0 and not any(c.kind == "annex" for c in self._stack):
            self._left = self._stack[:]
        del self._stack[at + 1 :]
        self._stack[-1].children.append(draft)
        self._stack.append(draft)

    def _resume(self, block: Block, style: HeadingStyle) -> None:
        """Take up the containers that an annex seemed to end, where a heading goes on with one of their lists."""
        unit, readings = block.unit, block.label.readings if block.label else ()
        rank = RANK.get(unit.kind, 0) if unit else 0
        if len(self._left) < 2 or not (rank or readings):
            return
        if resumes(self._left, self._stack, rank, unit.number if unit else None, style, readings):
            annexes = [c for c in self.root.children if isinstance(c, ContainerDraft) and c.kind == "annex"]
            for annex in annexes:
                self.root.children.remove(annex)
            self._left[-1].children.extend(annexes)
            self._stack = self._left
            self._left = []

    def _add_text(self, block: Block) -> None:
        label = block.label
        flow = self._flow
        self._call_actor(block)
        if block.first.entry:
            self._add_entry(block)
            return
        if label is None:
            if not flow.add_plain(block):
                self._stack[-1].children.append(flow.open_plain(block))
            return
        if self._is_paragraph_label(label) and not (flow.is_number_item(block, label) or flow.is_decimal_item(label)):
            self._stack[-1].children.append(flow.open_numbered(block, label))
            return
        if not flow.takes(label):
            if not flow.add_plain(block):
                self._stack[-1].children.append(flow.open_plain(block))
            return
        had = flow.paragraph
        flow.add_item(block, label)
        if had is None and flow.paragraph is not None:
            self._stack[-1].children.append(flow.paragraph)

    def _add_entry(self, block: Block) -> None:
        """An entry of a list set in columns: a line of the paragraph that announces it, or one of its own."""
        if self._flow.add_line(block):
            return
        self._flow.close()
        self._stack[-1].children.append(
            ParagraphDraft("line", None, None, (), slices_of(block), block.left, block.left, block.first.page)
        )

    def _is_paragraph_label(self, label: Label) -> bool:
        system = label.readings[0].system
        if system is System.HAN and label.form is Form.DOT:
            return self._flow.counts_on(label)
        return system is System.DECIMAL or (system is System.NUMBER and label.form in (Form.DOT, Form.DASH))

    def _title(self, block: Block, start: int) -> list[Slice]:
        """The places of a heading behind its label, without the stop or dash between the two (counted in `stops`)."""
        first = block.first
        match = _STOP.match(first.line.text, start)
        if match and start:
            self.stops += len("".join(match[0].split()))
            start = match.end()
        slices = slices_of(block, start)
        if start and first.raised_from(start) and len(block.rows) == 1:
            return []
        return slices


def _opens_in_italics(block: Block) -> bool:
    """Whether the first word behind the label is in italics, and not all of the line."""
    line, start = block.first.line, block.label.end if block.label else 0
    faces = [s.italic for s in line.styles if s.end > start and not s.raised and line.text[s.start : s.end].strip()]
    return bool(faces) and faces[0] and not all(faces)
