"""Where the front of a page ends: how its rows stand to the margin and the text column, and which of them is text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ccm_parse.structure.front_words import FrontWords, fold
from ccm_parse.structure.labels import Form, System
from ccm_parse.structure.rows import Measure, Row

__all__ = ["ACT_LABEL", "FrontPlace", "front_end"]

# "78/32. Title", "2031/4. Title"
ACT_LABEL = re.compile(r"\s*\d{1,4}/\d{1,4}\.\s")
_BRACKETED = re.compile(r"\s*[\[(\uff08]")
_CLAUSE_END = re.compile(
    r"[.;:,!?\u3002\uff1b\uff1a\uff0c\uff01\uff1f\u061b\u060c\u061f][\u201d\u00bb\"\u2019)\uff09]*\s*\d{0,2}\s*$"
)
_LABEL_SYSTEMS = frozenset({System.NUMBER, System.UPPER_ROMAN, System.UPPER_LETTER, System.HAN})
_LARGER = 0.9  # points
_ALIGNED = 12.0  # points: how far lines of one margin lie apart
_ALIGNED_RTL = 45.0  # points: the ends of right-to-left lines are less sure
_MOST, _TINY = 0.6, 0.4  # of the characters; of the text's size
_HANGS = 20.0  # points: so far left of the text column is its margin
_CENTRED = 0.06  # of the column's width
_FULL = 0.15  # of the column's width: a line that leaves no more is full
_TOGETHER = 1.3  # usual pitches
_TITLE_STEP = 1.5  # sizes: from a line of a title to its next
_PAGELESS_TITLE = 3  # rows: in a text layer a longer block is text


@dataclass(frozen=True, slots=True)
class FrontPlace:
    """What is usual on a title page: its margin, its text's size."""

    usual: Measure
    margin: float
    size: float

    @classmethod
    def of(cls, rows: Sequence[Row], usual: Measure) -> "FrontPlace":
        """From the rows of the page's body."""
        long: Counter[float] = Counter()
        for row in rows:
            if not row.bold and row.line.x1 - row.line.x0 > (1 - 2 * _FULL) * usual.width:
                long[round(row.size * 2) / 2] += len(row.text)
        size = max(long, key=lambda s: (long[s], s), default=usual.size)
        return cls(usual, min((r.left for r in rows), default=0.0), max(size, usual.size))

    @property
    def hanging(self) -> bool:
        """Whether the page has a margin of its own, left of the text column."""
        return not self.usual.pageless and self.margin < -_HANGS

    def is_centred(self, row: Row) -> bool:
        """Whether a row stands in the middle of the column."""
        return abs(row.left - row.right) < _CENTRED * self.usual.width and row.left > row.size

    @staticmethod
    def is_bold(row: Row) -> bool:
        """Whether most of a row is bold: marks of notes are not."""
        bold = sum(s.end - s.start for s in row.line.styles if s.bold)
        return bold > _MOST * len(row.text)

    def is_tiny(self, row: Row) -> bool:
        """Whether a row is too small to be read: a leftover of the template."""
        return row.size < _TINY * self.size

    def is_large(self, row: Row) -> bool:
        """Whether a row is set larger than the text."""
        return row.size > self.size + _LARGER

    def is_marginal(self, row: Row) -> bool:
        """Whether a row stands where the lines of session, place and agenda stand."""
        if self.is_tiny(row):
            return True
        if ACT_LABEL.match(row.text):
            return False
        if row.left > self.margin + (_ALIGNED_RTL if self.usual.rtl else _ALIGNED):
            return False
        return self.hanging or not (self.is_centred(row) or self.is_large(row))

    def goes_on(self, row: Row, following: Row) -> bool:
        """Whether two rows are lines of one block: set alike, and close."""
        step = following.line.base - row.line.base
        return (
            abs(row.size - following.size) <= _LARGER
            and self.is_bold(row) == self.is_bold(following)
            and 0 < step <= _TITLE_STEP * max(row.size, following.size)
            and row.page == following.page
        )

    def is_text(self, row: Row, following: Row | None) -> bool:
        """Whether running text begins with a row: a full line with a next one, or a clause."""
        if self.is_bold(row) or self.is_large(row) or _BRACKETED.match(row.text):
            return False
        if self.is_centred(row) or (row.text.isupper() and not self.usual.pageless):
            return False
        if self.hanging and self.is_marginal(row):
            return False
        if _CLAUSE_END.search(row.text) or _is_pair(row):
            return True
        return not row.underlined and following is not None and self._runs_on(row, following)

    def _runs_on(self, row: Row, following: Row) -> bool:
        """Whether a full line has a next one set as it is."""
        if following.above > _TOGETHER or self.is_bold(following) or following.underlined:
            return False
        return row.right < _FULL * self.usual.width and abs(following.size - row.size) < _LARGER


def _is_pair(row: Row) -> bool:
    """Whether a row is a name with a colon and, far behind it, a value."""
    styles = row.line.styles
    for first, second in pairwise(styles):
        if row.text[first.start : first.end].rstrip().endswith(":") and second.x0 - first.x1 > 2 * row.size:
            return True
    return False


def front_end(rows: Sequence[Row], place: FrontPlace, words: FrontWords) -> int:
    """How many rows from the top are front: up to the first that is text, or the heading of text."""
    largest = 0.0  # of the titles passed
    for k, row in enumerate(rows):
        if _is_body(rows, k, place, words):
            return k
        if place.is_marginal(row) and not largest:
            continue
        if largest and (_is_heading_of_text(rows, k, largest, place, words) or _is_opening(rows, k, place)):
            return k
        if not _BRACKETED.match(row.text):
            largest = max(largest, row.size)
    return len(rows)


def _is_body(rows: Sequence[Row], k: int, place: FrontPlace, words: FrontWords) -> bool:
    row = rows[k]
    following = rows[k + 1] if k + 1 < len(rows) else None
    label = row.label
    if label is not None and not ACT_LABEL.match(row.text):
        if label.form in (Form.DOT, Form.DASH):
            return any(r.system in _LABEL_SYSTEMS for r in label.readings) and not (
                place.hanging and place.is_marginal(row) and _is_name(row)
            )
        return label.form is not Form.BULLET
    if fold(row.text) in words.summaries:
        return True
    if row.unit is not None and row.unit.kind not in ("part", "chapter"):
        return k > 0 or row.unit.kind != "decision" or not place.is_centred(row) or place.is_bold(row)
    return place.is_text(row, following)


def _is_name(row: Row) -> bool:
    """Whether a row in the margin is no heading: neither bold nor set apart by a tab."""
    return not FrontPlace.is_bold(row) and not row.tab


def _is_opening(rows: Sequence[Row], k: int, place: FrontPlace) -> bool:
    """Whether a line under the title names who speaks in the text that follows: "The Council", indented or in italics."""
    row = rows[k]
    if (
        place.is_bold(row)
        or row.underlined
        or place.is_large(row)
        or place.is_centred(row)
        or _BRACKETED.match(row.text)
    ):
        return False
    return (row.italic or row.left > row.size) and k + 1 < len(rows) and _is_text_start(rows, k + 1, place)


def _is_text_start(rows: Sequence[Row], k: int, place: FrontPlace) -> bool:
    row = rows[k]
    if row.label is not None and row.label.number is not None:
        return not place.is_bold(row)
    return place.is_text(row, rows[k + 1] if k + 1 < len(rows) else None)


def _is_heading_of_text(rows: Sequence[Row], k: int, largest: float, place: FrontPlace, words: FrontWords) -> bool:
    """Whether a block, under a title already passed, heads running text."""
    row = rows[k]
    if k and place.goes_on(rows[k - 1], row) and not place.is_marginal(rows[k - 1]):
        return False
    if not (place.is_bold(row) or row.underlined or place.is_large(row)) or row.size > largest + _LARGER:
        return False
    if ACT_LABEL.match(row.text) or _BRACKETED.match(row.text) or words.authors.match(row.text) or row.unit is not None:
        return False
    last = k
    while last + 1 < len(rows) and place.goes_on(rows[last], rows[last + 1]):
        last += 1
    return last + 1 < len(rows) and _is_text_start(rows, last + 1, place)
