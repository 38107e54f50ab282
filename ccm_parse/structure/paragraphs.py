"""Blocks become paragraphs and their items: which list a label belongs to, what goes on with what.

Indents part an agenda's "1." from the next paragraph's number; the expected number only breaks a tie.
"""

import re

from ccm_parse.structure.block_places import mark_of, slices_of
from ccm_parse.structure.blocks import Block
from ccm_parse.structure.drafts import ItemDraft, ParagraphDraft
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.labels import Form, Label, Reading, System, parse_label
from ccm_parse.structure.lists import DEEPER, LEAD, NEAR, OpenLists, Place
from ccm_parse.structure.measure import Measure

__all__ = ["Flow"]

_OPENS_QUOTE = re.compile('^\\s*["\u201c\u00ab\u201e\u2018]')
_ENDS_SENTENCE = re.compile(r"[.;\u3002\uff1b\u061b\u201d\"\u00bb]\s*\d{0,3}\s*$")


class Flow:
    """The paragraph that is open, and the lists inside it."""

    def __init__(self, usual: Measure) -> None:
        self._usual = usual
        self.paragraph: ParagraphDraft | None = None
        self._lists = OpenLists(usual)
        self._lefts: dict[int, int] = {}
        self._text_left = 0.0

    def close(self) -> None:
        """No paragraph is open any more."""
        self.paragraph = None
        self._lists.clear()

    def open_numbered(self, block: Block, label: Label) -> ParagraphDraft:
        """A paragraph with that number begins."""
        paragraph = ParagraphDraft(
            "text",
            label.printed,
            label.readings[0].ordinal if label.readings[0].system is System.HAN else label.number,
            mark_of(block, label),
            slices_of(block, label.end),
            block.left,
            self._hang_of(block),
            block.first.page,
        )
        self._text_left = block.first.text_left
        key = round(block.left / NEAR)
        self._lefts[key] = self._lefts.get(key, 0) + 1
        self.paragraph = paragraph
        self._lists.clear()
        self._inner_label(block, label.end)
        return paragraph

    def open_plain(self, block: Block) -> ParagraphDraft:
        """A paragraph without a number begins."""
        self.paragraph = ParagraphDraft(
            "text", None, None, (), slices_of(block), block.left, self._hang_of(block), block.first.page
        )
        self._lists.clear()
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
        item = _point_within(block, start, label, first)
        paragraph.items.append(item)
        self._lists.append(Place(paragraph.items, label.form, first, item.left))

    def is_number_item(self, block: Block, label: Label) -> bool:
        """Whether a numbered block is an item (an agenda's "1.") of the open paragraph, and not the next paragraph."""
        paragraph, number = self.paragraph, label.number
        if paragraph is None or number is None:
            return False
        deeper = block.left > paragraph.left + DEEPER
        if deeper and self._is_quoting():
            return True
        deeper = deeper and not self._is_usual(block.left)
        place = next(
            (p for p in reversed(self._lists) if p.form is label.form and p.reading.system is System.NUMBER), None
        )
        if place is not None:
            near = abs(block.left - place.left) < NEAR
            if near and deeper:
                return True
            tie = paragraph.number is not None and number == paragraph.number + 1
            if near and number == place.reading.ordinal + 1:
                return not tie
            return False
        if self._usual.pageless or abs(block.left - paragraph.left) < NEAR:
            opens = number == 1 and LEAD.search(self._last_text()) is not None
            return opens and paragraph.number is not None and paragraph.number != 0
        return deeper and (number == 1 or LEAD.search(self._last_text()) is not None)

    def counts_on(self, label: Label) -> bool:
        """Whether "\u4e00." begins the numbered paragraphs of what is open, or goes on with them."""
        paragraph, ordinal = self.paragraph, label.readings[0].ordinal
        if paragraph is None or paragraph.label is None:
            return ordinal == 1 and not self._leads()
        before = parse_label(paragraph.label)
        return before is not None and label.readings[0].follows(before.readings[0])

    def is_decimal_item(self, label: Label) -> bool:
        """Whether "121.1" is a point of the open paragraph 121, or goes on with its points."""
        reading = label.readings[0]
        if self.paragraph is None or reading.system is not System.DECIMAL:
            return False
        return reading.stem == (self.paragraph.number,) or any(p.reading.stem == reading.stem for p in self._lists)

    def _is_usual(self, left: float) -> bool:
        """Whether most numbered paragraphs so far begin at that indent."""
        total = sum(self._lefts.values())
        return total > 2 and self._lefts.get(round(left / NEAR), 0) > 0.3 * total

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
        place, reading = self._lists.place_for(block, label, self._last_text())
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
        self._lists.append(Place(items, label.form, reading, block.left))
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
        inner = _point_within(block, start, label, first)
        item.slices = []
        item.items.append(inner)
        self._lists.append(Place(item.items, label.form, first, inner.left))

    def open_empty(self, block: Block) -> ParagraphDraft:
        """A paragraph without text, to hold items that stand alone."""
        self.paragraph = ParagraphDraft("text", None, None, (), [], block.left, block.left, block.first.page)
        self._lists.clear()
        return self.paragraph

    def _is_quoting(self) -> bool:
        """Whether a quotation set in is open: the last of its marks opens one."""
        item = self._open_item()
        if item is None or item.kind not in ("quote", "number"):
            return False
        text = " ".join(part.line.text for i in self.paragraph.items for part in i.slices) if self.paragraph else ""
        return max(text.rfind(c) for c in "\u201c\u00ab\u201e") > max(text.rfind(c) for c in "\u201d\u00bb")

    def _leads(self) -> bool:
        return LEAD.search(self._last_text()) is not None

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
        if item is not None and abs(item.hang - block.hang) > NEAR and self._is_set_like(block, paragraph):
            return False
        if item is not None and item.kind != "line":
            inside = item.left > paragraph.left + NEAR or item.hang > paragraph.hang + NEAR
            if (
                inside
                and min(abs(block.left - item.hang), abs(block.left - item.left)) < NEAR
                and block.left > paragraph.hang + NEAR
            ):
                item.items.append(self._continuation(block, "continuation"))
                return True
        if self._leads() or (
            item is not None
            and item.kind in ("line", "quote")
            and any(i.kind == item.kind and abs(i.left - block.left) < NEAR for i in (item, *paragraph.items))
        ):
            set_in = block.left > max(paragraph.hang, 0.0) + DEEPER or (
                item is not None and block.left > item.hang + DEEPER
            )
            if set_in or self._is_short_below(block):
                self._append_inset(block, item)
                return True
        numbered = paragraph.number is not None
        level = abs(paragraph.left - paragraph.hang) < NEAR or block.text[:1].islower()
        flush = level and abs(block.left - paragraph.hang) < NEAR
        if numbered and flush and (paragraph.items or self._leads()):
            paragraph.items.append(self._continuation(block, "continuation"))
            self._lists.clear()
            return True
        return False

    def _is_set_like(self, block: Block, paragraph: ParagraphDraft) -> bool:
        """Whether a block of several lines begins set in and goes on flush, as the open paragraph without a number."""
        if paragraph.number is not None or len(block.rows) < 2 or self._usual.pageless:
            return False
        indented = paragraph.left > paragraph.hang + NEAR
        return indented and abs(block.left - paragraph.left) < NEAR and abs(block.hang - paragraph.hang) < NEAR

    def _is_short_below(self, block: Block) -> bool:
        """Whether a short line stands right under the text of a numbered paragraph, whose number hangs out."""
        paragraph = self.paragraph
        if paragraph is None or paragraph.number is None or self._usual.pageless or len(block.rows) > 1:
            return False
        hangs = self._text_left > paragraph.left + DEEPER and abs(block.left - self._text_left) < NEAR
        return hangs and _ENDS_SENTENCE.search(block.text) is None

    def add_line(self, block: Block) -> bool:
        """A line of a list goes into the paragraph that announces it or whose list goes on; else nothing is done."""
        paragraph = self.paragraph
        item = self._open_item()
        if paragraph is None or not (self._leads() or (item is not None and item.kind == "line")):
            return False
        paragraph.items.append(self._continuation(block, "line"))
        return True

    def _append_inset(self, block: Block, item: ItemDraft | None) -> None:
        paragraph = self.paragraph or self.open_empty(block)
        sentence = len(block.rows) > 1 and _ENDS_SENTENCE.search(block.text) is not None
        kind = "quote" if sentence or _OPENS_QUOTE.match(block.text) else "line"
        if item is not None and item.kind == "quote" and abs(item.left - block.left) < NEAR:
            kind = "quote"
        holder = paragraph.items
        inside = item is not None and block.left > item.hang - NEAR and item.left > paragraph.left + NEAR
        if item is not None and inside and item.kind not in ("line", "quote"):
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


def _point_within(block: Block, start: int, label: Label, first: Reading) -> ItemDraft:
    """The point that begins at an offset of a block, behind another label or the words that open a list."""
    return ItemDraft(
        "point",
        label.printed,
        (Slice(block.first.line, start, start + len(label.printed)),),
        slices_of(block, start + label.end),
        block.first.text_left,
        block.hang,
        block.first.page,
        label.form,
        first,
    )
