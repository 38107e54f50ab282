"""Rows become blocks: the lines that are set as one, a paragraph, an item, a heading, a line of a list."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.structure.labels import Form, Label, System
from ccm_parse.structure.rows import Measure, Row, natural_width
from ccm_parse.structure.units import Unit

__all__ = ["Block", "build_blocks"]

_MARK_STEP = 1.8  # usual pitches: so far under its text a marker alone may stand, its line is low
_PARTED = 1.28  # usual pitches: a wider step parts two blocks
_OTHER_SIZE = 0.75  # points
_OTHER_INDENT = 6.0  # points
_WIDE_TAB = 1.0  # ems: a gap behind a number at a line's start that is no word space for certain
_OPEN = 0.25  # of the width: in a text layer a line that leaves so much open and ends a sentence ends a paragraph
_WIDE_OPEN = 0.5  # and one that leaves so much open, though it ends no sentence
_PAUSES = ("\uff0c", "\u3001")
_GOES_ON = ",-/(\u2013\u060c"
_TAB = 0.7  # ems: a gap behind a label that is no word space
_TERMINAL = re.compile(
    r"[.;:,!?\u3002\uff1b\uff1a\uff0c\uff01\uff1f\u061b\u060c\u061f\u201d\u00bb\"')\uff09\u300b\u2014\u2013-]\s*\d{0,3}\s*$"
)
_SENTENCE_END = re.compile(
    r"[.;:!?\u3002\uff1b\uff1a\uff01\uff1f\u061b\u061f][\u201d\u00bb\"'\u2019)\uff09]?\s*\d{0,3}\s*$"
)
# "…; and", "…；或": the last but one of a list
_JOINED = re.compile(r"[;,\uff1b\uff0c\u061b\u060c]\s*\w{1,4}\s*$")
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
    """Whether a row begins a block of its own: the first rule that has an opinion decides."""
    if usual.marked:
        return _starts_marked(current, row, usual)
    for rule in _RULES:
        answer = rule(current, row, usual)
        if answer is not None:
            return answer
    return _is_other_indent(current, row)


def _by_step_and_size(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A wide step or another size parts."""
    previous = current[-1]
    if usual.pageless and _only_label(current) and row.label is None:
        return False
    if row.line.styles and row.raised_from(0) and row.above < _MARK_STEP:
        return False  # a note's marker that its line had no room for
    if row.page == previous.page and row.above > _PARTED:
        return True
    return True if abs(row.size - previous.size) > _OTHER_SIZE else None


def _by_sentence(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A label alone waits for its text; a sentence that has not ended goes on."""
    return False if _only_label(current) or _runs_on(current[-1], row) or _goes_on(current[-1], row, usual) else None


def _goes_on(previous: Row, row: Row, usual: Measure) -> bool:
    """Whether a row of a text layer in a script without blanks goes on with the one before."""
    if not (usual.pageless and usual.solid) or row.label is not None or row.unit is not None:
        return False
    cut = _TERMINAL.search(previous.text) is None and previous.right < _OPEN * usual.width
    return cut or previous.text.endswith(_PAUSES)


def _by_label(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A label begins a paragraph or an item."""
    return True if _is_label_start(row, current[-1], current, usual) else None


def _by_turned_page(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """At the top of a page, where no step tells: a heading behind a sentence's end."""
    previous = current[-1]
    if row.page == previous.page or not row.bold or row.label is not None:
        return None
    ended = _SENTENCE_END.search(previous.text) is not None
    return True if ended or (not previous.bold and not usual.pageless) else None


def _by_face(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """Centred lines in one face belong together; another face parts unless the line before is filled."""
    previous = current[-1]
    if _are_centred(previous, row, usual) and previous.bold == row.bold:
        return False
    if _share_middle(previous, row, usual) or _are_capitals(previous, row, usual):
        return False
    return True if previous.bold != row.bold and not _is_full(previous, row, usual) else None


def _by_unit(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A unit's label on a line of its own begins a heading."""
    if usual.pageless and len(current) == 1 and _is_unit_alone(current[0]):
        return True
    previous = current[-1]
    ended = not _is_full(previous, row, usual) or (usual.pageless and row.page != previous.page)
    return True if _is_unit_alone(row) and ended else None


def _by_display(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """Headings wrap where they like: their lines keep together while they keep to an edge."""
    previous = current[-1]
    if not (_is_display(previous, usual) and _is_display(row, usual)) or _is_unit_alone(previous):
        return None
    hang = _hang(current)
    edge = previous.text_left if hang is None else hang
    return abs(row.left - edge) > _OTHER_INDENT and abs(row.left - previous.left) > _OTHER_INDENT


def _by_fullness(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """In justified text a line that is not filled ends a paragraph; in a text layer one that leaves much open."""
    if usual.pageless and _leaves_much_open(current[-1], row, usual):
        return True
    return True if usual.justified and not _is_full(current[-1], row, usual) else None


def _by_torn_sentence(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A gap inside a sentence (a page of an older version ended there) parts nothing."""
    previous = current[-1]
    alike = abs(row.size - previous.size) < _OTHER_SIZE and not row.bold
    if alike and _runs_on(previous, row) and _is_full(previous, row, usual):
        return False
    return False if alike and _is_torn(current, row, usual) else None


_RULES = (
    _by_torn_sentence,
    _by_step_and_size,
    _by_sentence,
    _by_label,
    _by_turned_page,
    _by_face,
    _by_unit,
    _by_display,
    _by_fullness,
)


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


def _leaves_much_open(previous: Row, row: Row, usual: Measure) -> bool:
    if _SENTENCE_END.search(previous.text):
        return previous.right > _OPEN * usual.width
    if usual.solid or row.text[0].islower() or previous.text.rstrip()[-1] in _GOES_ON:
        return False  # words are not what such a language breaks its lines at
    return previous.right > _WIDE_OPEN * usual.width


def _runs_on(previous: Row, row: Row) -> bool:
    """Whether a row goes on with a sentence: a small letter behind a line that ends none."""
    alike = previous.bold == row.bold and row.label is None and row.unit is None
    return (
        alike
        and row.text[0].islower()
        and _TERMINAL.search(previous.text) is None
        and previous.text[-1].isalpha()
        and len(previous.text) > _SENTENCE_LINE
    )


def _is_torn(current: list[Row], row: Row, usual: Measure) -> bool:
    """Whether a row goes on with a paragraph whose last line was broken off: flush, wide, behind no sentence's end."""
    if len(current) < 2 or usual.pageless or usual.solid or row.label is not None or row.unit is not None:
        return False
    last, before = current[-1], current[-2]
    if row.underlined or row.bold != last.bold or row.italic or not last.text[-1].isalpha() or row.left > row.size:
        return False
    wrapped = _is_full(before, last, usual) and row.right < 0.1 * usual.width and last.text.count(" ") < 12
    small = row.text[0].islower()
    numbered = current[0].label is not None and current[0].label.number is not None
    joining = numbered and len(last.text.rsplit(" ", 1)[-1]) <= 3 and last.text[-1].islower()
    return wrapped and (small or joining)


_SENTENCE_LINE = 40  # characters: a shorter line may be an entry of a list


def _only_label(current: list[Row]) -> bool:
    """Whether the block holds as yet nothing but a label: "I." on a line of its own."""
    first = current[0]
    return (
        len(current) == 1
        and first.label is not None
        and first.label.form is not Form.BULLET
        and first.label.end >= len(first.text.rstrip())
    )


def _is_label_start(row: Row, previous: Row, current: list[Row], usual: Measure) -> bool:
    label = row.label
    if label is None:
        return False
    tabbed = row.tab >= _TAB
    bracketed = label.form in (Form.BRACKETS, Form.BRACKET, Form.QUOTES, Form.BULLET)
    ended = _TERMINAL.search(previous.text) is not None or _JOINED.search(previous.text) is not None
    if ended and bracketed and row.page != previous.page and label.end < len(row.text):
        return True
    hang = _hang(current)
    aside = hang is not None and abs(row.left - hang) > _OTHER_INDENT
    if tabbed:
        plain = label.readings[0].system is System.NUMBER and row.tab >= _WIDE_TAB
        return ended or aside or not _is_full(previous, row, usual) or plain
    if usual.pageless and bracketed and ended and label.end < len(row.text):
        return True
    if usual.pageless and not bracketed:
        return _SENTENCE_END.search(previous.text) is not None or not _is_full(previous, row, usual)
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
        box = following.line.box(0, word.end())
        width = box.x1 - box.x0
    return row.right < width + 0.35 * row.size


def _is_display(row: Row, usual: Measure) -> bool:
    """Whether a row is set as headings are: these wrap where they like."""
    return not usual.pageless and (row.bold or row.size > usual.size + _OTHER_SIZE)


def _is_unit_alone(row: Row) -> bool:
    return row.unit is not None and row.raised_from(row.unit.end)


def _share_middle(first: Row, second: Row, usual: Measure) -> bool:
    """Whether two lines of a display face, the upper one set in, have one middle: a heading's two lines."""
    set_in = first.left > 2 * first.size and first.right > 2 * first.size
    display = all(r.bold or r.underlined or r.text.isupper() for r in (first, second))
    middle = abs((first.left - first.right) - (second.left - second.right)) < 0.04 * usual.width
    return set_in and display and middle and second.label is None and first.bold == second.bold


def _are_capitals(first: Row, second: Row, usual: Measure) -> bool:
    """Whether a heading in capitals goes on: its label, a filled line, and a further one in the middle of the page."""
    middle = abs(second.left - second.right) < 0.04 * usual.width and second.left > 0
    capitals = first.text.isupper() and second.text.isupper() and first.bold == second.bold
    wrapped = first.label is not None and second.label is None and second.unit is None
    return middle and capitals and wrapped and _TERMINAL.search(first.text) is None and _is_full(first, second, usual)


def _are_centred(first: Row, second: Row, usual: Measure) -> bool:
    """Whether two lines stand in the middle, and not because they fill the column: large ones may do so too."""
    large = first.size > usual.size + _OTHER_SIZE
    return (
        all(
            abs(r.left - r.right) < 0.04 * usual.width and (large or (r.right > r.size and r.left > 0))
            for r in (first, second)
        )
        and first.label is second.label is None
    )


def _is_other_indent(current: list[Row], row: Row) -> bool:
    """Whether a row is set in or out against the rows of the block."""
    first = current[0]
    hang = _hang(current)
    if hang is not None:
        return abs(row.left - hang) > _OTHER_INDENT
    if abs(row.left - first.left) <= _OTHER_INDENT or abs(row.left - first.text_left) <= _OTHER_INDENT:
        return False
    return row.left > first.left
