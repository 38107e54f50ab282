"""A text layer that says which of its pieces run from right to left, put as it is read.

Tools that keep the places on the page leave a right-to-left row as it stands there: its columns from the left, each
piece from its right end between two directional marks (U+202B … U+202C), and what runs rightward in it (numbers, Latin
words, the signs beside them) between two others (U+202A … U+202C). The row is drawn again in character cells and read
as a page's is; its indent is then that from the right.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from ccm_parse.layout.letters import Kind, kind_of
from ccm_parse.layout.rtl_lines import Row, lines_of
from ccm_parse.layout.source import CELL, Line, Run

__all__ = ["in_reading_order"]

_RIGHT_TO_LEFT = "\u202b"
_MARKS = re.compile("[\u202a-\u202e\u200e\u200f\u2066-\u2069]")
# a right-to-left piece; in it, what runs rightward, or a character with the marks on it
_PIECE = re.compile("\u202b((?:\u202a[^\u202c]*\u202c|[^\u202c])*)\u202c?")
_LETTER = re.compile("(.[\u064b-\u0652\u0670]*)", re.DOTALL)
_STEP = re.compile(f"\u202a([^\u202c]*)\u202c|{_LETTER.pattern}", re.DOTALL)
_LETTERS = frozenset({Kind.RIGHT, Kind.MARK})
_SIZE = 10.0  # points
_WORD = re.compile(r"\S+")
_LONG = 0.5  # of the widest row: shorter ones do not tell where rows end
_FULL = 0.7  # of the usual row
_NEAR = 9  # cells


def in_reading_order(text: str) -> str:
    """The text with its rows in reading order, if it marks any that run from right to left; else the text itself.

    >>> in_reading_order("   \u202b\u0627\u0644\u0627\u062c\u062a\u0645\u0627\u0639\u202c   \u202b\u202a-7\u202c\u202c")
    '7-   \u0627\u0644\u0627\u062c\u062a\u0645\u0627\u0639'
    """
    if _RIGHT_TO_LEFT not in text:
        return text
    sheets = [[_as_drawn(line) for line in sheet.split("\n")] for sheet in text.split("\f")]
    edges = _edges([line for sheet in sheets for line in sheet])
    return "\f".join("\n".join(_read(sheet, edges)) for sheet in sheets)


class _Edges(NamedTuple):
    """Where the widest row ends on the right, and a full one on the left and, as a rule, on the right, in cells."""

    widest: int
    left: int
    right: int
    full: int
    """How many cells a full row fills, at least."""


def _edges(rows: Sequence[str]) -> _Edges:
    widest = max(map(len, rows))
    long = [row for row in rows if len(row.strip()) > _LONG * widest]
    left = Counter(len(row) - len(row.lstrip()) for row in long).most_common(1)[0][0] if long else 0
    full = [len(row) for row in long if len(row) - len(row.lstrip()) <= left + 1]
    right = round(median(full)) if full else widest
    return _Edges(widest, left, right, round(_FULL * (right - left)))


def _as_drawn(line: str) -> str:
    """A row's characters from left to right."""
    return _MARKS.sub("", _PIECE.sub(_turned, line)).rstrip()


def _turned(piece: re.Match[str]) -> str:
    return "".join(step[1] or step[2] or "" for step in reversed(list(_STEP.finditer(piece[1]))))


def _read(sheet: Sequence[str], edges: _Edges) -> Iterator[str]:
    """The rows of a page in reading order, set in from where they begin."""
    rows = [(k, list(_runs(line, k))) for k, line in enumerate(sheet) if line.strip()]
    drawn = (Row(0, float(k), _SIZE, _SIZE, runs) for k, runs in rows)
    lines = {int(line.base): line for line in lines_of(drawn, Counter(), page_leftward=True)}
    for k in range(len(sheet)):
        yield _written(lines[k], edges) if k in lines else ""


def _runs(line: str, number: int) -> Iterator[Run]:
    """The words of a row in their places; letters that run leftward stand in a run as they are read."""
    for word in _WORD.finditer(line):
        start = word.start()
        while start < word.end():
            end = start + 1
            leftward = kind_of(line[start]) is Kind.RIGHT
            while end < word.end() and (kind_of(line[end]) in _LETTERS) is leftward:
                end += 1
            text = "".join(reversed(_LETTER.findall(line, start, end))) if leftward else line[start:end]
            x0, x1 = start * CELL, end * CELL
            yield Run(text, x0, x1, float(number), _SIZE, "", bold=False, italic=False)
            start = end


def _indent(line: Line, edges: _Edges) -> int:
    """How far a line is set in from the right.

    Its left end is where it stood on the page; the right one only as far as its letters are as wide as a cell. A row
    that fills its line therefore begins where all such do, and so does one that begins not far from there.
    """
    left, right = round(line.x0 / CELL), round(line.x1 / CELL)
    is_full = left <= edges.left + 1 and right - left >= edges.full
    usual = is_full or abs(right - edges.right) <= _NEAR
    return max(0, edges.widest - (edges.right if usual else right))


def _written(line: Line, edges: _Edges) -> str:
    """A line in character cells: its columns as far apart as they stood."""
    text, at = " " * _indent(line, edges), 0
    for style, following in zip(line.styles, (*line.styles[1:], None), strict=True):
        text += line.text[at : style.end]
        at = style.end
        if following is not None:
            gap = round(style.gap_to(following) / CELL)
            text += " " * max(0, gap - 1) if gap > 1 else ""
    return text
