"""Calls of notes that a text layer has set apart from their words by a blank ("officials. 1 It", "completas 1.").

A number by itself is a call where a note of its page has that label, no number glued to a word calls it, and no other
place on the page could: how the number stands between its words tells better places from worse. The calls of a page's
notes stand in the order of the notes.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.source import Line, Page
from ccm_parse.structure.footnotes import NoteDraft
from ccm_parse.structure.marks import MarkPlace, Shapes, find_marks, labels_in, plain_label

__all__ = ["apart_calls"]

_WORD = re.compile(r"\S+")
_NUMBER = re.compile(r"(?P<label>\d{1,3})(?P<mark>[.,;:)\u00bb\u201d]*)")
_CLOSED = (".", ";", ":", "!", "?", ")", "\u00bb", "\u201d", '"')
_TIERS = 3
_ANY = re.compile(r"\d{1,3}")


class _Place(NamedTuple):
    """Where a number stands: the line's place on its page, the offsets, and how well it stands there for a call."""

    at: int
    start: int
    end: int
    tier: int


def apart_calls(
    pages: Sequence[Page], notes: Sequence[NoteDraft], shapes: Shapes, language: Language
) -> dict[int, tuple[MarkPlace, ...]]:
    """The places of such calls, by the identity of their lines."""
    labels: defaultdict[int, list[str]] = defaultdict(list)
    for note in notes:
        if note.label.isdecimal():
            labels[note.page].append(plain_label(note.label))
    words, months = _no_callers(language)
    found: defaultdict[int, list[MarkPlace]] = defaultdict(list)
    for page, wanted in labels.items():
        lines = (*pages[page].masthead, *pages[page].body)
        for line, place in _on_page(lines, page, wanted, shapes, words, months):
            found[id(line)].append(MarkPlace(line, place.start, place.end))
    return {key: tuple(places) for key, places in found.items()}


def _no_callers(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Words whose number belongs to them ("paragraph 3"), and months, whose day stands before them."""
    forms = language.reading.references.forms
    named = {w for form in forms for w in (*form.before, *form.before_many)} | set(language.reading.abbreviations)
    last = {w.rsplit(" ", 1)[-1].lower().strip(".") for w in named}
    return frozenset(last), frozenset(month.lower() for month in language.reading.dates.months)


def _on_page(
    lines: Sequence[Line],
    page: int,
    wanted: Sequence[str],
    shapes: Shapes,
    words: frozenset[str],
    months: frozenset[str],
) -> Iterator[tuple[Line, _Place]]:
    glued: dict[str, tuple[int, int]] = {}
    for at, line in enumerate(lines):
        for mark in find_marks(line, page, shapes):
            for label in labels_in(mark):
                glued.setdefault(plain_label(label), (at, mark.start))
    if all(label in glued for label in wanted):
        return
    numbers: defaultdict[str, list[_Place]] = defaultdict(list)
    for at, line in enumerate(lines):
        if _ANY.search(line.text):
            for label, place in _numbers(line, at, words, months):
                numbers[label].append(place)
    low = (-1, -1)
    for label in wanted:
        if label in glued:
            low = max(low, glued[label])
            continue
        chosen = _only([p for p in numbers.get(label, ()) if (p.at, p.start) > low])
        if chosen is not None:
            low = (chosen.at, chosen.start)
            yield lines[chosen.at], chosen


def _only(places: Sequence[_Place]) -> _Place | None:
    """The one place of the best kind that there is, or None where several are as good."""
    for tier in range(_TIERS):
        good = [p for p in places if p.tier == tier]
        if good:
            return good[0] if len(good) == 1 else None
    return None


def _numbers(line: Line, at: int, words: frozenset[str], months: frozenset[str]) -> Iterator[tuple[str, _Place]]:
    """The numbers of a line that stand behind a word as a call may."""
    found = list(_WORD.finditer(line.text))
    for k, word in enumerate(found):
        match = _NUMBER.fullmatch(word[0])
        if match is None or not k:
            continue
        before, behind = found[k - 1][0], found[k + 1][0] if k + 1 < len(found) else ""
        tier = _tier(before, match["mark"], behind)
        bare = before.lower().strip("(.,")
        if tier is None or bare in words or behind.lower().strip(".,;") in months:
            continue
        yield match["label"], _Place(at, found[k - 1].end(), word.start() + match.end("label"), tier)


def _tier(before: str, mark: str, behind: str) -> int | None:
    """How well a number stands for a call between two words: 0 is best."""
    if before.rstrip(".,;:")[-1:].isdecimal():
        return None
    if mark:
        return 1 if before[-1:].isalpha() or before.endswith(_CLOSED) else None
    if before.endswith(_CLOSED):
        return 0 if not behind[:1].islower() else 2
    return 2 if not behind[:1].isupper() and not behind[:1].isdecimal() else None
