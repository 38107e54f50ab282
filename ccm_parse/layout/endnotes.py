"""Notes at the end of a document, behind its text: raised numbers at line starts that count on to the last line."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from ccm_parse.layout.source import Line, Page

__all__ = ["with_endnotes"]

_FEWEST = 8  # notes: fewer may stand under a table
_SKIPPED = 3  # numbers that may be missing between two notes
_ALIKE = 0.6  # points: a note's lines differ by no more


class _Place(NamedTuple):
    page: int
    at: int
    line: Line


def with_endnotes(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with the notes behind the text set apart, be they the rest of some that a ruling has parted."""
    start = _start(pages)
    if start is None:
        return tuple(pages)
    found = list(pages)
    for k in range(start.page, len(pages)):
        body = pages[k].body
        cut = start.at if k == start.page else 0
        found[k] = replace(pages[k], body=body[:cut], notes=(*body[cut:], *pages[k].notes))
    return tuple(found)


def _start(pages: Sequence[Page]) -> _Place | None:
    """Where the last run of small lines with raised numbers begins that counts on to the document's end."""
    places = [_Place(p, k, line) for p, page in enumerate(pages) for k, line in enumerate(page.body)]
    largest = next((p.line.size for p in reversed(places) if _number(p.line) is not None), 0.0) + _ALIKE
    labelled: list[_Place] = []
    for place in reversed(places):
        if place.line.size > largest:
            break
        if _number(place.line) is not None:
            labelled.append(place)
    labelled.reverse()
    for k, place in reversed(list(enumerate(labelled))):
        number = _number(place.line)
        goes_on = place.at == 0 and place.page and number == _last_number(pages[place.page - 1]) + 1
        if number == 1 or goes_on:
            rest = [_number(p.line) or 0 for p in labelled[k:]]
            counts = all(0 < b - a <= _SKIPPED for a, b in pairwise(rest))
            return place if counts and len(rest) >= _FEWEST else None
    return None


def _last_number(page: Page) -> int:
    """The number of a page's last note, or less than any."""
    return next((n for line in reversed(page.notes) if (n := _number(line)) is not None), -1)


def _number(line: Line) -> int | None:
    """The raised number that a line begins with, before its text."""
    first = line.styles[0] if line.styles else None
    if first is None or not first.raised or len(line.styles) < 2:
        return None
    text = line.text[first.start : first.end].strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 3 else None
