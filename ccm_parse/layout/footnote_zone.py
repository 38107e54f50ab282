"""Where the notes begin on a page of a text layer, and where a page ends behind them.

There is no drawing to go by. Notes stand at a page's foot, behind a real blank line or a line of underscores; the
first begins with a label that the text above calls (a digit glued to a word or mark); no numbered paragraph follows.
Expected numbers decide nothing on pages; where pages are not known they tell which row goes on with the notes.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.layout.backends.textlayer import Row

__all__ = ["LastNote", "NoteZone", "last_note", "note_zone", "part_behind_notes"]

_CALL_REACH = 80  # rows: how far behind its call a note may stand where pages are not known

# 1 Final report of the first meeting / 12/ See above / * Reissued / 3 (its text on the next row)
_NOTE = re.compile(r"(?P<label>\d{1,3}|\*{1,3})/?(?:\s+(?=\S)|$)")
# 12. The Meeting / IV. Conclusions / 8. / Introduction ......... 3: no note goes on like this
_OTHER_TEXT = re.compile(r"^(?:\d{1,3}|[A-Z]|[IVX]{1,5})\.(?:\s+\S|$)|\.{6}")
# ________________
_UNDERSCORES = re.compile(r"[_\u2014\u2015\u2500]{5,}")
_SHORT = 0.75  # of the widest row: a shorter one ends a paragraph
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？")


class NoteZone(NamedTuple):
    """The rows of a page's notes, from `start` to `end` (exclusive), and the rows that are drawn lines."""

    start: int
    end: int
    ruled: tuple[int, ...]


class LastNote(NamedTuple):
    """The last note of a page: its label, and whether it ends in the middle of a sentence."""

    label: str
    is_open: bool


def last_note(texts: Sequence[str]) -> LastNote | None:
    """The last note of a page whose notes are these rows."""
    labels = [match["label"] for text in texts if (match := _NOTE.match(text)) and match["label"].isdigit()]
    return LastNote(labels[-1], not texts[-1].rstrip().endswith(_SENTENCE_ENDS)) if labels else None


def note_zone(rows: Sequence[Row], *, indented: bool, before: LastNote | None = None) -> NoteZone:
    """Where the notes of a page are; empty, at the foot, where there are none.

    `before`: the last note of the pages before; its rest stands before this page's first note.
    """
    foot = len(rows)
    ruled = tuple(k for k, row in enumerate(rows) if _UNDERSCORES.fullmatch(row.text))
    for k in ruled:
        if k + 1 < foot and (_NOTE.match(rows[k + 1].text) or 2 * k > foot):
            return NoteZone(k + 1, _other_text(rows, k + 1), ruled)
    open_set = any(row.gap for row in rows)
    for k in range(1, foot):
        follows = before is not None and _label_of(rows[k]) == _after(before.label)
        apart = follows or _is_apart(rows[k], indented=indented, open_set=open_set)
        if apart and _opens_notes(rows, k, 0) and _other_text(rows, k) == foot:
            start = _gone_on(rows, k, open_set=open_set) if before is not None and follows else k
            whole = start == k or open_set or (before is not None and before.is_open)
            return NoteZone(start if whole else k, foot, ruled)
    return NoteZone(foot, foot, ruled)


def _gone_on(rows: Sequence[Row], first: int, *, open_set: bool) -> int:
    """Where the rest of the note before the page's first one begins.

    Where blank lines say something, behind the last of them; else behind the last short row that ends the text above.
    """
    start = max((k + 1 for k in range(first) if _OTHER_TEXT.search(rows[k].text)), default=0)
    if open_set:
        return next((k for k in range(first, start, -1) if rows[k].gap), first)
    widest = max(len(row.text) for row in rows)
    ends = (
        k
        for k in range(start, first - 1)
        if rows[k].text.endswith(_SENTENCE_ENDS) and len(rows[k].text) < _SHORT * widest
    )
    return next(ends, first - 1) + 1


def _other_text(rows: Sequence[Row], start: int) -> int:
    """The first row from `start` on that cannot be a note's: a tool may write a page's columns one behind the other."""
    return next((k for k in range(start, len(rows)) if _OTHER_TEXT.search(rows[k].text)), len(rows))


def part_behind_notes(rows: Sequence[Row], *, indented: bool) -> tuple[tuple[Row, ...], ...]:
    """The rows of a text without page ends, parted behind each block of notes."""
    open_set = any(row.gap for row in rows)
    free = any(row.gap and not _NOTE.match(row.text) for row in rows)
    pages: list[tuple[Row, ...]] = []
    start, at, last = 0, 1, "0"
    while at < len(rows):
        match = _NOTE.match(rows[at].text)
        if (
            match
            and match["label"] in (_after(last), "1")
            and _is_apart(rows[at], indented=indented, open_set=open_set)
            and _opens_notes(rows, at, start)
        ):
            at, last = _zone_end(rows, at, closed_by_blank=free or indented)
            pages.append(tuple(rows[start:at]))
            start = at
        at += 1
    if start < len(rows):
        pages.append(tuple(rows[start:]))
    return tuple(pages)


def _is_apart(row: Row, *, indented: bool, open_set: bool) -> bool:
    """Whether a row is set apart from the one above it, as far as the layer shows such things."""
    return row.gap > 0 if open_set else (row.indent > 0 or not indented)


def _opens_notes(rows: Sequence[Row], at: int, start: int) -> bool:
    """Whether a row reads as the first note of its page and its label is called in the rows before."""
    match = _NOTE.match(rows[at].text)
    return match is not None and _is_called(match["label"], rows[max(start, at - _CALL_REACH) : at])


def _is_called(label: str, rows: Sequence[Row]) -> bool:
    if not label.isdigit():
        return any(label in row.text for row in rows)
    # the Meeting.1 / 会议。1 / réunion1. / but not 2.1, CMP.1, 30(1), MSP/1, A-1, 1,000
    call = re.compile(rf"(?<=[^\s\d(/_\-–—№])(?<![A-Z\d][.,])(?:\d{{1,3}}[,，]\s?)?{label}(?![\d/(%-]|[.,]\d)")
    return any(call.search(row.text) for row in rows)


def _label_of(row: Row) -> str | None:
    match = _NOTE.match(row.text)
    return match["label"] if match else None


def _after(label: str) -> str:
    return str(int(label) + 1) if label.isdigit() else "1"


def _zone_end(rows: Sequence[Row], at: int, *, closed_by_blank: bool) -> tuple[int, str]:
    """The row behind the notes that begin at `at`, and the last note's label.

    Where no blank closes notes, in front of a row or between two, they end with a sentence.
    """
    match = _NOTE.match(rows[at].text)
    last = match["label"] if match else "0"
    for k in range(at + 1, len(rows)):
        row = rows[k]
        match = _NOTE.match(row.text)
        if match and match["label"] == _after(last):
            last = match["label"]
            continue
        if row.gap or 0 < row.indent <= rows[at].indent:
            return k, last
        if not closed_by_blank and rows[k - 1].text.endswith(_SENTENCE_ENDS):
            return k, last
    return len(rows), last
