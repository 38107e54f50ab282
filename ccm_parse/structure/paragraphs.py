"""Blocks become paragraphs and their items: which list a label belongs to, what goes on with what.

The sequence decides what a label means: "(i)" behind "(h)" is a letter, behind "(a)" the first of an inner list.
Indents part an agenda's "1." inside a paragraph from the next paragraph's number; the expected number only breaks a
tie.
"""

import re
from typing import NamedTuple

from ccm_parse.structure.blocks import Block
from ccm_parse.structure.drafts import ItemDraft, ParagraphDraft
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.labels import Form, Label, Reading, System, parse_label
from ccm_parse.structure.rows import Measure

__all__ = ["Flow", "slices_of"]

_NEAR = 7.0  # points: two indents that are meant to be one
_DEEPER = 10.0  # points: an indent that is meant to be deeper
_LEAD = re.compile(r"[:\uff1a\u2014\u2013-]\s*\d{0,3}\s*$")
_OPENS_QUOTE = re.compile('^\\s*["\u201c\u00ab\u201e\u2018]')
_ENDS_SENTENCE = re.compile(r"[.;\u3002\uff1b\u061b\u201d\"\u00bb]\s*\d{0,3}\s*$")


class _Place(NamedTuple):
    """A list that is open: the items that it is made of and how they are labelled and set."""

    items: list[ItemDraft]
    form: Form
    reading: Reading
    left: float


def slices_of(block: Block, start: int = 0) -> list[Slice]:
    """The places of a block's text, from an offset of its first row."""
    first = block.first.line
    head = [Slice(first, start, len(first.text))] if start < len(first.text) else []
    return head + [Slice(r.line, 0, len(r.line.text)) for r in block.rows[1:]]


def mark_of(block: Block, label: Label) -> tuple[Slice, ...]:
    """The place of a block's label."""
    text = block.first.line.text
    start = len(text) - len(text.lstrip())
    return (Slice(block.first.line, start, start + len(label.printed)),)


class Flow:
    """The paragraph that is open, and the lists inside it."""

    def __init__(self, usual: Measure) -> None:
        self._usual = usual
        self.paragraph: ParagraphDraft | None = None
        self._lists: list[_Place] = []
        self._lefts: dict[int, int] = {}

    def close(self) -> None:
        """No paragraph is open any more."""
        self.paragraph = None
        self._lists = []

    def open_numbered(self, block: Block, label: Label) -> ParagraphDraft:
        """A paragraph with that number begins."""
        paragraph = ParagraphDraft(
            "text",
            label.printed,
            label.number,
            mark_of(block, label),
            slices_of(block, label.end),
            block.left,
            self._hang_of(block),
            block.first.page,
        )
        key = round(block.left / _NEAR)
        self._lefts[key] = self._lefts.get(key, 0) + 1
        self.paragraph = paragraph
        self._lists = []
        self._inner_label(block, label.end)
        return paragraph

    def open_plain(self, block: Block) -> ParagraphDraft:
        """A paragraph without a number begins."""
        self.paragraph = ParagraphDraft(
            "text", None, None, (), slices_of(block), block.left, self._hang_of(block), block.first.page
        )
        self._lists = []
        return self.paragraph

    def _hang_of(self, block: Block) -> float:
        return block.hang if len(block.rows) > 1 else block.left

    def _inner_label(self, block: Block, start: int) -> None:
        """The number and the first item on one line: "6. a) …"."""
        rest = block.first.line.text[start:]
        label = parse_label(rest)
        paragraph = self.paragraph
        if paragraph is None or label is None or label.form not in (Form.BRACKETS, Form.BRACKET):
            return
        first = next((r for r in label.readings if r.ordinal == 1 and r.system in (System.LETTER, System.ROMAN)), None)
        if first is None or label.end >= len(rest):
            return
        paragraph.slices = []
        mark = Slice(block.first.line, start, start + len(label.printed))
        item = ItemDraft(
            "point",
            label.printed,
            (mark,),
            slices_of(block, start + label.end),
            block.first.text_left,
            block.hang,
            block.first.page,
            label.form,
            first,
        )
        paragraph.items.append(item)
        self._lists = [_Place(paragraph.items, label.form, first, item.left)]

    def is_number_item(self, block: Block, label: Label) -> bool:
        """Whether a numbered block is an item (an agenda's "1.") of the open paragraph, and not the next paragraph."""
        paragraph, number = self.paragraph, label.number
        if paragraph is None or number is None:
            return False
        deeper = block.left > paragraph.left + _DEEPER and not self._is_usual(block.left)
        place = next(
            (p for p in reversed(self._lists) if p.form is label.form and p.reading.system is System.NUMBER), None
        )
        if place is not None:
            near = abs(block.left - place.left) < _NEAR
            if near and deeper:
                return True
            tie = paragraph.number is not None and number == paragraph.number + 1
            if near and number == place.reading.ordinal + 1:
                return not tie
            return False
        if self._usual.pageless or abs(block.left - paragraph.left) < _NEAR:
            opens = number == 1 and _LEAD.search(self._last_text()) is not None
            return opens and paragraph.number is not None and paragraph.number != 0
        return deeper and (number == 1 or _LEAD.search(self._last_text()) is not None)

    def is_decimal_item(self, label: Label) -> bool:
        """Whether "121.1" is a point of the open paragraph 121, or goes on with its points."""
        reading = label.readings[0]
        if self.paragraph is None or reading.system is not System.DECIMAL:
            return False
        return reading.stem == (self.paragraph.number,) or any(p.reading.stem == reading.stem for p in self._lists)

    def _is_usual(self, left: float) -> bool:
        """Whether most numbered paragraphs so far begin at that indent."""
        total = sum(self._lefts.values())
        return total > 2 and self._lefts.get(round(left / _NEAR), 0) > 0.3 * total

    def takes(self, label: Label) -> bool:
        """Whether a label is an item's: "M." and "C." begin a name unless a list "A.", "B." is open or begins."""
        reading = label.readings[0]
        if label.form is not Form.DOT or reading.system not in (System.UPPER_LETTER, System.UPPER_ROMAN):
            return True
        return any(
            r.ordinal == 1 or any(r.follows(p.reading) for p in self._lists if p.form is label.form)
            for r in label.readings
        )

    def add_item(self, block: Block, label: Label) -> None:
        """A labelled block goes into its list, which may be a new one."""
        paragraph = self.paragraph or self.open_empty(block)
        place, reading = self._place_for(block, label)
        kind = (
            "bullet"
            if label.form is Form.BULLET
            else "number"
            if reading.system in (System.NUMBER, System.DECIMAL) and label.form in (Form.DOT, Form.DASH)
            else "point"
        )
        printed = None if kind == "bullet" else label.printed
        item = ItemDraft(
            kind,  # type: ignore[arg-type]
            printed,
            mark_of(block, label),
            slices_of(block, label.end),
            block.left,
            block.hang,
            block.first.page,
            label.form,
            reading,
        )
        if place is None:
            items = paragraph.items
        else:
            at = self._lists.index(place)
            items = place.items
            del self._lists[at:]
        items.append(item)
        self._lists.append(_Place(items, label.form, reading, block.left))
        self._item_in_item(block, item, label.end)

    def _item_in_item(self, block: Block, item: ItemDraft, start: int) -> None:
        """Two labels on one line: "(a) (i) …"."""
        label = parse_label(block.first.line.text[start:])
        if label is None or label.form not in (Form.BRACKETS, Form.BRACKET) or label.form is not item.form:
            return
        first = (
            next((r for r in label.readings if r.ordinal == 1 and r.system is not item.reading.system), None)
            if item.reading
            else None
        )
        if first is None:
            return
        mark = Slice(block.first.line, start, start + len(label.printed))
        inner = ItemDraft(
            "point",
            label.printed,
            (mark,),
            slices_of(block, start + label.end),
            block.first.text_left,
            block.hang,
            block.first.page,
            label.form,
            first,
        )
        item.slices = []
        item.items.append(inner)
        self._lists.append(_Place(item.items, label.form, first, inner.left))

    def open_empty(self, block: Block) -> ParagraphDraft:
        """A paragraph without text, to hold items that stand alone."""
        self.paragraph = ParagraphDraft("text", None, None, (), [], block.left, block.left, block.first.page)
        self._lists = []
        return self.paragraph

    def _place_for(self, block: Block, label: Label) -> tuple[_Place | None, Reading]:
        """The open list that a label goes on with, and how it is read; None: a new list, inside what is open."""
        alike = [
            (p, r)
            for p in reversed(self._lists)
            for r in label.readings
            if p.form is label.form and p.reading.system is r.system
        ]
        if label.form is Form.BULLET:
            near = [(p, r) for p, r in alike if abs(p.left - block.left) < _NEAR]
            near = near or [(p, r) for p, r in alike if block.left < p.left]
            return near[0] if near else self._new_list(block, label)
        following = [(p, r) for p, r in alike if r.follows(p.reading)]
        first = next((r for r in label.readings if r.ordinal == 1), None)
        if following:
            level = [(p, r) for p, r in following if abs(p.left - block.left) < _NEAR]
            if level or first is None or not self._opens_below(block, following[0][0]):
                return (level or following)[0]
        if first is not None:
            restart = next(
                (
                    (p, first)
                    for p, r in alike
                    if r == first
                    and abs(p.left - block.left) < _NEAR
                    and p is self._lists[-1]
                    and p.reading.ordinal == 1
                ),
                None,
            )
            return restart or self._new_list(block, label)
        level = [(p, r) for p, r in alike if abs(p.left - block.left) < _NEAR]
        later = [(p, r) for p, r in level or alike if r.ordinal > p.reading.ordinal]
        if later or level or alike:
            return (later or level or alike)[0]
        return self._new_list(block, label)

    def _opens_below(self, block: Block, place: _Place) -> bool:
        """Whether a first label is set below the list its other reading goes on with: "(h) …:" then "(i)" deeper in."""
        return block.left > place.left + _DEEPER and _LEAD.search(self._last_text()) is not None

    def _new_list(self, block: Block, label: Label) -> tuple[_Place | None, Reading]:
        first = next((r for r in label.readings if r.ordinal == 1), label.readings[0])
        while (
            len(self._lists)
            and not self._usual.pageless
            and block.left < self._lists[-1].left - _NEAR
            and not self._leads()
        ):
            self._lists.pop()
        holder = self._lists[-1].items[-1] if self._lists else None
        if holder is None:
            return None, first
        place = _Place(holder.items, label.form, Reading(first.system, first.ordinal - 1), block.left)
        self._lists.append(place)
        return place, first

    def _leads(self) -> bool:
        return _LEAD.search(self._last_text()) is not None

    def _last_text(self) -> str:
        """The last line of what is open."""
        draft: ParagraphDraft | ItemDraft | None = self.paragraph
        if draft is None:
            return ""
        while draft.items:
            draft = draft.items[-1]
        return draft.slices[-1].line.text if draft.slices else ""

    def add_plain(self, block: Block) -> bool:
        """A block without a label goes on with the open paragraph, if it is set so; otherwise nothing is done."""
        paragraph = self.paragraph
        if paragraph is None:
            return False
        item = self._open_item()
        if item is not None and item.kind != "line":
            inside = item.left > paragraph.left + _NEAR or item.hang > paragraph.hang + _NEAR
            if (
                inside
                and min(abs(block.left - item.hang), abs(block.left - item.left)) < _NEAR
                and block.left > paragraph.hang + _NEAR
            ):
                item.items.append(self._continuation(block, "continuation"))
                return True
        if self._leads() or (
            item is not None and item.kind in ("line", "quote") and abs(item.left - block.left) < _NEAR
        ):
            set_in = block.left > max(paragraph.hang, 0.0) + _DEEPER or (
                item is not None and block.left > item.hang + _DEEPER
            )
            if set_in:
                self._append_inset(block, item)
                return True
        numbered = paragraph.number is not None
        flush = abs(block.left - paragraph.hang) < _NEAR and abs(paragraph.left - paragraph.hang) < _NEAR
        if numbered and flush and (paragraph.items or self._leads()):
            paragraph.items.append(self._continuation(block, "continuation"))
            self._lists = []
            return True
        return False

    def add_line(self, block: Block) -> bool:
        """A line of a list goes into the paragraph that announces it or whose list goes on; else nothing is done."""
        paragraph = self.paragraph
        item = self._open_item()
        if paragraph is None or not (self._leads() or (item is not None and item.kind == "line")):
            return False
        paragraph.items.append(self._continuation(block, "line"))
        return True

    def _append_inset(self, block: Block, item: ItemDraft | None) -> None:
        paragraph = self.paragraph
        assert paragraph is not None  # noqa: S101 (the caller looked)
        text = block.text
        sentence = len(block.rows) > 1 and _ENDS_SENTENCE.search(text) is not None
        kind = "quote" if sentence or _OPENS_QUOTE.match(text) else "line"
        if item is not None and item.kind == "quote" and abs(item.left - block.left) < _NEAR:
            kind = "quote"
        holder = paragraph.items
        if (
            item is not None
            and item.kind not in ("line", "quote")
            and block.left > item.hang - _NEAR
            and item.left > paragraph.left + _NEAR
        ):
            holder = item.items
        holder.append(self._continuation(block, kind))

    def _continuation(self, block: Block, kind: str) -> ItemDraft:
        return ItemDraft(kind, None, (), slices_of(block), block.left, self._hang_of(block), block.first.page)  # type: ignore[arg-type]

    def _open_item(self) -> ItemDraft | None:
        if self.paragraph is None or not self.paragraph.items:
            return None
        item = self.paragraph.items[-1]
        while item.items and item.items[-1].kind != "continuation":
            item = item.items[-1]
        return item
