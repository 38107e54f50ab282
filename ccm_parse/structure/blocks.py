"""Rows become blocks: the lines that are set as one, a paragraph, an item, a heading, a line of a list."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.structure.labels import Form, Label, System
from ccm_parse.structure.rows import Measure, Row, natural_width
from ccm_parse.structure.units import Unit

__all__ = ["Block", "build_blocks"]

_PARTED = 1.28  # usual pitches: a wider step parts two blocks
_OTHER_SIZE = 0.75  # points
_OTHER_INDENT = 6.0  # points
_TAB = 0.7  # ems: a gap behind a label that is no word space
_TERMINAL = re.compile(r"[.;:,!?\u3002\uff1b\uff1a\uff0c\uff01\uff1f\u061b\u060c\u061f\u201d\u00bb\"')\uff09\u300b\u2014\u2013-]\s*\d{0,3}\s*$")
_SENTENCE_END = re.compile(r"[.;:!?\u3002\uff1b\uff1a\uff01\uff1f\u061b\u061f][\u201d\u00bb\"'\u2019)\uff09]?\s*\d{0,3}\s*$")
_CUT_SYMBOL = re.compile(r"[A-Z]/\s*$")
_FIRST_WORD = re.compile(r"[!-~]+(?![^\W\d])|\S+")


class Block(NamedTuple):
    """Rows set as one."""

    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        """The first row."""
        return self.rows[0]

    @property
    def last(self) -> Row:
        """The last row."""
        return self.rows[-1]

    @property
    def label(self) -> Label | None:
        """The label that it begins with."""
        return self.rows[0].label

    @property
    def unit(self) -> Unit | None:
        """The unit's label that it begins with."""
        return self.rows[0].unit

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(r.bold for r in self.rows)

    @property
    def underlined(self) -> bool:
        """Whether all of it is underlined."""
        return all(r.underlined for r in self.rows)

    @property
    def size(self) -> float:
        """The size of its first row."""
        return self.rows[0].size

    @property
    def left(self) -> float:
        """The indent of its first row."""
        return self.rows[0].left

    @property
    def hang(self) -> float:
        """The indent of the rows behind the first (of the first one's text where there is one row)."""
        return min(r.left for r in self.rows[1:]) if len(self.rows) > 1 else self.rows[0].text_left

    @property
    def text(self) -> str:
        """The rows as printed, one behind another."""
        return " ".join(r.text for r in self.rows)


def build_blocks(rows: Sequence[Row], usual: Measure) -> list[Block]:
    """The blocks of a run of rows."""
    blocks: list[Block] = []
    current: list[Row] = []
    for row in rows:
        if current and _starts_block(current, row, usual):
            blocks.append(Block(tuple(current)))
            current = []
        current.append(row)
    if current:
        blocks.append(Block(tuple(current)))
    return blocks


def _starts_block(current: list[Row], row: Row, usual: Measure) -> bool:
    previous = current[-1]
    if usual.marked:
        return _starts_marked(current, row, usual)
    turned = row.page != previous.page
    if not turned and row.above > _PARTED:
        return True
    if abs(row.size - previous.size) > _OTHER_SIZE:
        return True
    if _only_label(current):
        return False
    if _runs_on(previous, row):
        return False
    if _is_label_start(row, previous, current, usual):
        return True
    if _are_centred(previous, row, usual) and previous.bold == row.bold:
        return False
    if previous.bold != row.bold and (not _is_full(previous, row, usual) or turned):
        return True
    if row.unit is not None and not _is_full(previous, row, usual) and row.unit.end >= len(row.text.rstrip()):
        return True
    if _is_display(previous, usual) and _is_display(row, usual) and not _is_unit_alone(previous):
        return abs(row.left - (_hang(current) or previous.text_left)) > _OTHER_INDENT and abs(row.left - previous.left) > _OTHER_INDENT
    if usual.justified and not _is_full(previous, row, usual):
        return True
    return _is_other_indent(current, row, usual, turned)


def _starts_marked(current: list[Row], row: Row, usual: Measure) -> bool:
    """In a text layer that left a blank at each paragraph's end: no blank, no end."""
    previous = current[-1]
    if _CUT_SYMBOL.search(previous.text) and row.label is None:
        return False
    if not previous.text.endswith(" ") and previous.page == row.page:
        return False
    if not previous.text.endswith(" "):
        return row.label is not None and _SENTENCE_END.search(previous.text) is not None
    return (
        row.label is not None
        or row.unit is not None
        or not _is_full(previous, row, usual)
        or _SENTENCE_END.search(previous.text) is not None
        or row.left > current[0].left + _OTHER_INDENT
    )


def _runs_on(previous: Row, row: Row) -> bool:
    """Whether a row goes on with a sentence: a small letter behind a line that ends none."""
    alike = previous.bold == row.bold and row.label is None and row.unit is None
    return alike and row.text[0].islower() and _TERMINAL.search(previous.text) is None and previous.text[-1].isalpha() and len(previous.text) > _SENTENCE_LINE


_SENTENCE_LINE = 40  # characters: a shorter line may be an entry of a list


def _only_label(current: list[Row]) -> bool:
    """Whether the block holds as yet nothing but a label: "I." on a line of its own."""
    first = current[0]
    return len(current) == 1 and first.label is not None and first.label.form is not Form.BULLET and first.label.end >= len(first.text.rstrip())


def _is_label_start(row: Row, previous: Row, current: list[Row], usual: Measure) -> bool:
    label = row.label
    if label is None:
        return False
    tabbed = row.tab >= _TAB
    bracketed = label.form in (Form.BRACKETS, Form.BRACKET, Form.QUOTES, Form.BULLET)
    ended = _TERMINAL.search(previous.text) is not None
    hang = _hang(current)
    aside = hang is not None and abs(row.left - hang) > _OTHER_INDENT
    if tabbed:
        return ended or aside or not _is_full(previous, row, usual) or label.readings[0].system is System.NUMBER
    if bracketed and label.end < len(row.text):
        return (ended and (aside or not _is_full(previous, row, usual))) or (aside and row.left > 0)
    return ended and (not _is_full(previous, row, usual) or (aside and usual.justified))


def _hang(current: list[Row]) -> float | None:
    """Where the block's further rows begin, if that is known."""
    if len(current) > 1:
        return current[-1].left
    return None


def _is_full(row: Row, following: Row, usual: Measure) -> bool:
    """Whether a row reaches the edge, or would not if the next row's first word had been set on it."""
    if row.left > 0.4 * usual.width:
        return False
    if usual.solid and row.right < max(2.6 * row.size, 0.06 * usual.width):
        return True
    if usual.solid and not following.text[0].isascii():
        return False
    if row.right < max(1.5 * row.size, 0.04 * usual.width):
        return True
    word = _FIRST_WORD.match(following.text)
    if word is None:
        return False
    if following.label is not None:
        width = natural_width(word[0], following.size)  # the tab behind a label is no part of it
    else:
        width = abs(following.line.x_before(word.end()) - following.line.x_at(0))
    return row.right < width + 0.35 * row.size


def _is_display(row: Row, usual: Measure) -> bool:
    """Whether a row is set as headings are: these wrap where they like."""
    return not usual.pageless and (row.bold or row.size > usual.size + _OTHER_SIZE)


def _is_unit_alone(row: Row) -> bool:
    return row.unit is not None and row.raised_from(row.unit.end)


def _are_centred(first: Row, second: Row, usual: Measure) -> bool:
    return all(abs(r.left - r.right) < 0.04 * usual.width and r.right > r.size for r in (first, second)) and first.label is second.label is None


def _is_other_indent(current: list[Row], row: Row, usual: Measure, turned: bool) -> bool:  # noqa: FBT001 (a property of the pair)
    first = current[0]
    hang = _hang(current)
    if hang is not None:
        if row.left > hang + _OTHER_INDENT:
            return True
        return row.left < hang - _OTHER_INDENT and not (turned and first.page != row.page and False)
    if abs(row.left - first.left) <= _OTHER_INDENT or abs(row.left - first.text_left) <= _OTHER_INDENT:
        return False
    return row.left > first.left
