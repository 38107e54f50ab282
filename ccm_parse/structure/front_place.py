"""How the rows of a title page stand to its margin and text column, and to each other."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row

__all__ = ["ACT_LABEL", "LARGER", "FrontPlace"]

# "78/32. Title", "2031/4. Title"
ACT_LABEL = re.compile(r"\s*\d{1,4}/\d{1,4}\.\s")
LARGER = 0.9  # points
_ALIGNED = 12.0  # points: how far lines of one margin lie apart
_MOST, _TINY = 0.6, 0.4  # of the characters; of the text's size
_HANGS = 20.0  # points: so far left of the text column is its margin
_CENTRED = 0.06  # of the column's width
_FULL = 0.15  # of the column's width: a line that leaves no more is full
_TITLE_STEP = 1.5  # sizes: from a line of a title to its next


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
        return row.size > self.size + LARGER

    def is_marginal(self, row: Row) -> bool:
        """Whether a row stands where the lines of session, place and agenda stand."""
        if self.is_tiny(row):
            return True
        if ACT_LABEL.match(row.text):
            return False
        if row.left > self.margin + _ALIGNED:
            return False
        return self.hanging or not (self.is_centred(row) or self.is_large(row))

    def is_aside(self, row: Row) -> bool:
        """Whether a row stands in the margin, or a little further in and no larger than the text, so is no title."""
        return self.is_marginal(row) or (row.left < -row.size and not self.is_large(row))

    def goes_on(self, row: Row, following: Row) -> bool:
        """Whether two rows are lines of one block: set alike, and close."""
        step = following.line.base - row.line.base
        return (
            abs(row.size - following.size) <= LARGER
            and self.is_bold(row) == self.is_bold(following)
            and 0 < step <= _TITLE_STEP * max(row.size, following.size)
            and row.page == following.page
        )
