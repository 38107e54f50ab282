"""How two rows fit together: whether the upper fills its line, whether the two share a middle, how they are set."""

import re

from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row, natural_width

__all__ = [
    "OTHER_INDENT",
    "SENTENCE_END",
    "TERMINAL",
    "are_capitals",
    "are_centred",
    "hang_of",
    "is_annex_titled",
    "is_display",
    "is_full",
    "is_unit_alone",
    "off_middle",
    "share_middle",
]

_OTHER_SIZE = 0.75  # points
OTHER_INDENT = 6.0  # points
_SAME_EDGE = 0.3  # points
_NEAR_EDGE = 0.15  # of the width
_NEAR_NUMBER = 0.1  # of the width
_MIDDLE = 0.04  # of the width: two lines whose middles lie no further apart have one
_STOPS = (".", ";", ":", "!", "?", "\u3002", "\uff1b", "\uff1a")
# 95 000: a number in groups is not parted; l\u2019Organisation is one word
_FIRST_WORD = re.compile(r"\d{1,3}(?:\s\d{3})+(?!\d)|[!-~]+(?![^\W\d]|\u2019)|\S+")
# the end of a line; "40,000" ends in no mark with a note's number behind it
_GROUPED = r"(?!(?<=\d[.,])\d{3}\s*$)"
_BARE_NUMBER = re.compile(r"\d{1,3}\s(?=[^\W\d_])")
_COLON = re.compile(r"\s?[:\uff1a]\s*(?=\S)")
TERMINAL = re.compile(
    r"[.;:,!?\u3002\uff1b\uff1a\uff0c\uff01\uff1f\u061b\u060c\u061f\u201d\u00bb\"')\uff09\u300b\u2014\u2013-]"
    rf"{_GROUPED}\s*\d{{0,3}}\s*$"
)
SENTENCE_END = re.compile(
    r"[.;:!?\u3002\uff1b\uff1a\uff01\uff1f\u061b\u061f]"
    rf"{_GROUPED}[\u201d\u00bb\"'\u2019)\uff09]?\s*\d{{0,3}}\s*$"
)


def hang_of(current: list[Row]) -> float | None:
    """Where the block's further rows begin, if that is known."""
    if len(current) > 1:
        return current[-1].left
    return None


def is_full(row: Row, following: Row, usual: Measure) -> bool:
    """Whether a row reaches the edge, or would not if the next row's first word had been set on it."""
    if row.left > 0.4 * usual.width:
        return False
    if usual.solid and row.right < max(2.6 * row.size, 0.06 * usual.width):
        return True
    if usual.solid and not following.text[0].isascii():
        return False
    if row.right < max(1.5 * row.size, 0.04 * usual.width):
        return True
    if usual.justified and _share_edge(row, following, usual):
        return True
    if _parts_number(row, following) and row.right < _NEAR_NUMBER * usual.width:
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


def _parts_number(row: Row, following: Row) -> bool:
    """Whether a bare number stands on the further line, and before it a word that it may belong to: paragraph | 17."""
    is_bare = following.label is None and following.unit is None and _BARE_NUMBER.match(following.text) is not None
    return is_bare and row.text[-1:].isalpha()


def _share_edge(row: Row, following: Row, usual: Measure) -> bool:
    """Whether two long lines end in one place: a paragraph may be justified to an edge of its own."""
    level = abs(row.right - following.right) < _SAME_EDGE and row.right < _NEAR_EDGE * usual.width
    return level and following.label is None and following.unit is None and not following.bold


def is_display(row: Row, usual: Measure) -> bool:
    """Whether a row is set as headings are: these wrap where they like."""
    return not usual.pageless and (row.bold or row.size > usual.size + _OTHER_SIZE)


def is_unit_alone(row: Row) -> bool:
    """Whether a row holds a unit's label and no title."""
    return row.unit is not None and row.raised_from(row.unit.end)


def is_annex_titled(row: Row) -> bool:
    """Whether a row begins with an annex's label, a colon and a title."""
    unit = row.unit
    return unit is not None and unit.kind == "annex" and _COLON.match(row.text, unit.end) is not None


def share_middle(first: Row, second: Row, usual: Measure) -> bool:
    """Whether two lines of a display face have one middle, the upper set in or filled: a heading's two lines."""
    set_in = first.left > 2 * first.size and first.right > 2 * first.size
    wrapped = is_full(first, second, usual) and second.left > second.size and not first.text.endswith(_STOPS)
    display = all(r.bold or r.underlined or r.text.isupper() for r in (first, second))
    middle = abs((first.left - first.right) - (second.left - second.right)) < _MIDDLE * usual.width
    return (set_in or wrapped) and display and middle and second.label is None and first.bold == second.bold


def are_capitals(first: Row, second: Row, usual: Measure) -> bool:
    """Whether a heading in capitals goes on: its label, a filled line, and a further one in the middle of the page."""
    middle = abs(second.left - second.right) < 0.04 * usual.width and second.left > 0
    capitals = first.text.isupper() and second.text.isupper() and first.bold == second.bold
    wrapped = first.label is not None and second.label is None and second.unit is None
    return middle and capitals and wrapped and TERMINAL.search(first.text) is None and is_full(first, second, usual)


def off_middle(row: Row, usual: Measure) -> float:
    """How far a row's middle lies from the column's, twice; numbers that hang out may be a part of the column."""
    off = row.left - row.right
    return min(abs(off), abs(off + usual.out))


def are_centred(first: Row, second: Row, usual: Measure) -> bool:
    """Whether two lines stand in the middle, and not because they fill the column: large ones may do so too."""
    large = first.size > usual.size + _OTHER_SIZE
    return (
        all(
            off_middle(r, usual) < 0.04 * usual.width and (large or (r.right > r.size and r.left > 0))
            for r in (first, second)
        )
        and first.label is second.label is None
    )
