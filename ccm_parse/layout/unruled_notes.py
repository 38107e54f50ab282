"""Notes at the foot of pages that have no ruling over them, or one as wide as the page.

Told by their face and their labels: the last lines of a page, in a smaller face, one of which begins with a raised
label that the text above calls. On the next page the rest of a note may stand before the first of them.
"""

from collections.abc import Sequence
from dataclasses import replace

from ccm_parse.layout.lines import body_size
from ccm_parse.layout.source import Line, Page

__all__ = ["with_notes"]

_SMALLER = 0.4  # points: a note is set smaller by more than this
_ALIKE = 0.6  # points: a note's lines differ by no more
_ENDS = (".", "!", "?", "\u3002", "\uff01", "\uff1f", "\u061f", ")", "\uff09")


def with_notes(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with the notes at their feet set apart, where no ruling has parted any in all the document."""
    if any(page.notes for page in pages):
        return tuple(pages)
    usual = body_size(line for page in pages for line in page.body)
    found: list[Page] = []
    before: tuple[Line, ...] = ()
    for page, following in zip(pages, (*pages[1:], None), strict=True):
        start = _first_note(page.body, following.body if following else (), before, usual)
        body, notes = page.body[:start], page.body[start:]
        before = notes
        found.append(replace(page, body=body, notes=notes) if notes else page)
    return tuple(found)


def _first_note(lines: Sequence[Line], following: Sequence[Line], before: Sequence[Line], usual: float) -> int:
    """The index of the first line of a page's notes.

    `following`: the lines of the next page, on which a paragraph may end that calls a note of this one. `before`: the
    notes of the page before, the last of which may go on here.
    """
    foot = len(lines)
    while foot and lines[foot - 1].size < usual - _SMALLER and abs(lines[foot - 1].size - lines[-1].size) < _ALIKE:
        foot -= 1
    calls = {
        line.text[style.start : style.end]
        for line in (*lines[:foot], *following)
        for style in line.styles[1:]
        if style.raised
    }
    first = next((k for k in range(foot, len(lines)) if _label(lines[k]) in calls), len(lines))
    is_open = bool(before) and not before[-1].text.rstrip().endswith(_ENDS)
    return foot if is_open or (before and first < len(lines)) else first


def _label(line: Line) -> str | None:
    """The raised label that a line begins with."""
    first = line.styles[0] if line.styles else None
    return line.text[first.start : first.end] if first is not None and first.raised else None
