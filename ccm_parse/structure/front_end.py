"""Where the front of a page ends: at the first row that is text, or the heading of text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ccm_parse.structure.front_place import ACT_LABEL, LARGER, FrontPlace
from ccm_parse.structure.front_words import FrontWords, fold
from ccm_parse.structure.labels import Form, Label, System
from ccm_parse.structure.rows import Row

__all__ = ["front_end"]

_BRACKETED = re.compile(r"\s*[\[(\uff08]")
_CLAUSE_END = re.compile(
    r"[.;:,!?\u3002\uff1b\uff1a\uff0c\uff01\uff1f\u061b\u060c\u061f][\u201d\u00bb\"\u2019)\uff09]*\s*\d{0,2}\s*$"
)
_LABEL_SYSTEMS = frozenset({System.NUMBER, System.DECIMAL, System.UPPER_ROMAN, System.UPPER_LETTER, System.HAN})
_FULL = 0.15  # of the column's width: a line that leaves no more is full
_TOGETHER = 1.3  # usual pitches
_TAB = 0.9  # ems: so wide a gap parts a label from its text
_LONGEST_TITLE = 8  # rows of a text layer: what runs on for longer is text


def front_end(rows: Sequence[Row], place: FrontPlace, words: FrontWords) -> int:
    """How many rows from the top are front: up to the first that is text, or the heading of text."""
    largest = 0.0  # of the titles passed
    for k, row in enumerate(rows):
        if _is_body(rows, k, place, words):
            return k
        if place.is_marginal(row) and not largest:
            continue
        if largest and (_is_heading_of_text(rows, k, largest, place, words) or _is_opening(rows, k, place, words)):
            return k
        if not _BRACKETED.match(row.text):
            largest = max(largest, row.size)
    return len(rows)


def _is_body(rows: Sequence[Row], k: int, place: FrontPlace, words: FrontWords) -> bool:
    row = rows[k]
    if _is_within_title(rows, k, place):
        return False
    if row.label is not None and not ACT_LABEL.match(row.text):
        return _is_body_label(row, row.label, place)
    if fold(row.text) in words.summaries or (place.is_bold(row) and words.ordinal_label.match(row.text)):
        return True
    if row.unit is not None and row.unit.kind not in ("part", "chapter") and not ACT_LABEL.match(row.text):
        return k > 0 or row.unit.kind != "decision" or not place.is_centred(row) or place.is_bold(row)
    return _is_text(rows, k, place)


def _is_within_title(rows: Sequence[Row], k: int, place: FrontPlace) -> bool:
    """Whether a row goes on with a large title: "article 5" ends one line, "(4) of the Protocol" begins the next."""
    row = rows[k]
    if k and row.unit is not None and _goes_on_in_capitals(rows[k - 1], row, place):
        return True
    numbered = row.label is not None or (row.unit is not None and (row.text[:1].isdecimal() or k + 1 == len(rows)))
    if not k or not numbered or not place.is_large(row) or row.tab >= _TAB or ACT_LABEL.match(row.text):
        return False
    aligned = abs(row.left - rows[k - 1].left) < row.size or (place.is_centred(row) and place.is_centred(rows[k - 1]))
    return aligned and place.goes_on(rows[k - 1], row)


def _goes_on_in_capitals(above: Row, row: Row, place: FrontPlace) -> bool:
    """Whether a centred title in capitals goes on: "PARAGRAPH 4 OF THE" ends one line, "ANNEX TO …" begins the next."""
    capitals = above.text.isupper() and row.text.isupper() and above.bold == row.bold
    titled = row.unit is not None and bool(row.text[row.unit.end :].strip()) and not ACT_LABEL.match(row.text)
    centred = place.is_centred(above) and place.is_centred(row) and above.text[-1].isalpha()
    return capitals and titled and centred and place.goes_on(above, row)


def _is_body_label(row: Row, label: Label, place: FrontPlace) -> bool:
    if label.form not in (Form.DOT, Form.DASH):
        return label.form is not Form.BULLET
    in_name = place.hanging and place.is_marginal(row) and not place.is_bold(row) and not row.tab
    return any(r.system in _LABEL_SYSTEMS for r in label.readings) and not in_name


def _is_opening(rows: Sequence[Row], k: int, place: FrontPlace, words: FrontWords) -> bool:
    """Whether a line under the title names who speaks in the text that follows, indented or in italics."""
    row = rows[k]
    if place.usual.pageless or row.underlined or _is_set_off(row, place) or words.authors.match(row.text):
        return False
    return (row.italic or row.left > row.size) and k + 1 < len(rows) and _is_text_start(rows, k + 1, place)


def _is_text_start(rows: Sequence[Row], k: int, place: FrontPlace) -> bool:
    label = rows[k].label
    if label is not None and label.number is not None:
        return not place.is_bold(rows[k])
    return _is_text(rows, k, place)


def _is_heading_of_text(rows: Sequence[Row], k: int, largest: float, place: FrontPlace, words: FrontWords) -> bool:
    """Whether a block, under a title already passed, heads running text."""
    row = rows[k]
    if k and place.goes_on(rows[k - 1], row) and not place.is_marginal(rows[k - 1]):
        return False
    if not (place.is_bold(row) or row.underlined or place.is_large(row)) or row.size > largest + LARGER:
        return False
    if ACT_LABEL.match(row.text) or _BRACKETED.match(row.text) or words.authors.match(row.text) or row.unit is not None:
        return False
    last = k
    while last + 1 < len(rows) and place.goes_on(rows[last], rows[last + 1]):
        last += 1
    return last + 1 < len(rows) and _is_text_start(rows, last + 1, place)


def _is_text(rows: Sequence[Row], k: int, place: FrontPlace) -> bool:
    """Whether running text begins with a row: a full line with a next one, or a clause."""
    row = rows[k]
    if _begins_in_box(rows, k, place):
        return True
    if _is_set_off(row, place) or (row.text.isupper() and not place.usual.pageless):
        return False
    if place.hanging and place.is_marginal(row):
        return False
    if _CLAUSE_END.search(row.text) or _is_pair(row):
        return True
    if row.underlined or k + 1 == len(rows) or not _runs_on(row, rows[k + 1], place):
        return False
    return not place.usual.pageless or _is_long(rows, k)


def _begins_in_box(rows: Sequence[Row], k: int, place: FrontPlace) -> bool:
    """Whether the first line of a paragraph is set in, so that it seems centred: the next one fills the column."""
    row, following = rows[k], rows[k + 1 : k + 2]
    if not following or place.is_bold(row) or place.is_large(row) or not place.is_centred(row):
        return False
    back = row.left - following[0].left > row.size and following[0].text[0].islower()
    return back and _runs_on(row, following[0], place) and following[0].right < _FULL * place.usual.width


def _is_set_off(row: Row, place: FrontPlace) -> bool:
    """Whether a row is set as no text is: bold, large, centred, in brackets."""
    if place.is_bold(row) or place.is_large(row) or place.is_centred(row):
        return True
    return _BRACKETED.match(row.text) is not None


def _runs_on(row: Row, following: Row, place: FrontPlace) -> bool:
    """Whether a full line has a next one set as it is."""
    if following.above > _TOGETHER or place.is_bold(following) or following.underlined:
        return False
    return row.right < _FULL * place.usual.width and abs(following.size - row.size) < LARGER


def _is_long(rows: Sequence[Row], k: int) -> bool:
    """In a text layer, where nothing is bold: whether a block is too long for a title, or ends as text does."""
    last = k
    while last + 1 < len(rows) and rows[last + 1].above <= _TOGETHER and rows[last + 1].label is None:
        last += 1
    return last - k >= _LONGEST_TITLE or _CLAUSE_END.search(rows[last].text) is not None


def _is_pair(row: Row) -> bool:
    """Whether a row is a name with a colon and, far behind it, a value."""
    for first, second in pairwise(row.line.styles):
        if row.text[first.start : first.end].rstrip().endswith(":") and first.gap_to(second) > 2 * row.size:
            return True
    return False
