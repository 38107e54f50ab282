"""The table of contents, set aside: its lines, and its entries with their labels and pages."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccm_parse.layout.source import Line, Page
from ccm_parse.structure.front_words import FrontWords, fold
from ccm_parse.structure.joins import Joiner, Slice
from ccm_parse.structure.labels import Form, parse_label
from ccm_parse.structure.outline import TocEntry

__all__ = ["Toc", "find_toc"]

_FIRST_PAGES = 12  # a table of contents begins on one of them
_LONGEST_ENTRY = 9  # lines from one page number to the next
_FIRST_ON_PAGE = 6  # lines: a page that goes on with the table has a page number among them
_GAP = 1.5  # sizes: a blank that parts columns
_STEP = 1.5  # sizes: from a line of an entry to its next
_HEADING_LENGTH = 40

_LEADERS = re.compile(r"(?:[.\u00b7\u2024]\s?){4,}|(?:\u2026[.\s]?){2,}")
_PAGE = re.compile(r"(?P<page>\d{1,4}|[ivxlc]{1,6})\s*\*?$")
# "5-110 ", "7 - 27", "27" before a page, of a column of paragraphs
_RANGE = re.compile(r"\s+\d{1,4}(?:\s?[-\u2013\u2014]\s?\d{1,4})?\s*$")
# "12/CP.31", "56/101."
_ACT = re.compile(r"(?P<label>\d{1,4}/[A-Z]{1,6}\.?\d*|\d{1,4}/\d{1,4}\.?)\s+")


class Toc(NamedTuple):
    """A table of contents: the page and line it begins with, its lines, and what they say."""

    page: int
    start: int
    lines: tuple[Line, ...]
    entries: tuple[TocEntry, ...]


class _Place(NamedTuple):
    page: int
    index: int
    line: Line


def find_toc(pages: Sequence[Page], words: FrontWords, joiner: Joiner) -> Toc | None:
    """The table of contents, where one of the first pages has its heading and page numbers follow."""
    for page, sheet in enumerate(pages[:_FIRST_PAGES]):
        for index, line in enumerate(sheet.body):
            if len(line.text) < _HEADING_LENGTH and _is_heading(line.text, words):
                taken = _taken(pages, page, index + 1)
                if taken:
                    return Toc(page, index, (line, *taken), tuple(_entries([line, *taken], joiner)))
    return None


def _is_heading(text: str, words: FrontWords) -> bool:
    plain = fold(text).strip(" :.")
    return plain in words.contents or plain.replace(" ", "") in words.contents


def _taken(pages: Sequence[Page], page: int, index: int) -> list[Line]:
    """The lines under the heading, down to the last that ends with a page number of the table."""
    lines: list[Line] = []
    kept = 0
    last_page = 0
    seen: set[str] = set()
    turned_at = kept
    for place in _walk(pages, page, index):
        line = place.line
        if place.index == 0 and place.page > page:
            turned_at = len(lines)
        end = _entry_end(line)
        waiting = len(lines) - max(kept, turned_at)
        if waiting > _LONGEST_ENTRY or (turned_at > kept and waiting >= _FIRST_ON_PAGE and end is None):
            break
        if end is None:
            if kept and _bare(line.text) in seen:
                break
            lines.append(line)
            continue
        number = int(end.page) if end.page.isdigit() else 0
        if number and number < last_page:
            break
        last_page = max(last_page, number)
        lines.append(line)
        seen.add(_bare(line.text[: end.text_end]))
        kept = len(lines)
    return lines[:kept]


def _walk(pages: Sequence[Page], page: int, index: int) -> Iterator[_Place]:
    for k in range(page, len(pages)):
        body = pages[k].body
        for j in range(index if k == page else 0, len(body)):
            yield _Place(k, j, body[j])


def _bare(text: str) -> str:
    """A text's letters alone, without its label."""
    label = parse_label(text)
    return "".join(c for c in text[label.end if label else 0 :].casefold() if c.isalpha())


class _End(NamedTuple):
    text_end: int
    page: str


def _entry_end(line: Line) -> _End | None:
    """Where the text of an entry's last line ends, and its page; None for a line without a page number."""
    text = line.text.rstrip()
    number = _PAGE.search(text)
    leaders = _LEADERS.search(text)
    if leaders is not None:
        return _End(leaders.start(), number["page"] if number and number.start() >= leaders.end() - 1 else "")
    if number is None or not number.start():
        return None
    if not number["page"].isdigit() and not text[number.start() - 1].isspace():
        return None
    cells = _RANGE.search(text[: number.start()])
    start = number.start() if cells is None else cells.start()
    for place in (start, number.start()):
        before = len(text[:place].rstrip())
        first = place + len(text[place:]) - len(text[place:].lstrip())
        if before and line.x_at(first) - line.x_before(before) >= _GAP * line.size:
            return _End(before, number["page"])
    return None


def _entries(lines: Sequence[Line], joiner: Joiner) -> Iterator[TocEntry]:
    waiting: list[Line] = []
    for line in lines:
        if waiting and not _goes_on(waiting[-1], line):
            yield from _titles(waiting, joiner)
            waiting = []
        waiting.append(line)
        end = _entry_end(line)
        if end is None:
            continue
        slices = [*(Slice(w, 0, len(w.text)) for w in waiting[:-1]), Slice(line, 0, end.text_end)]
        yield _entry(joiner.prose(slices).text.text.strip(" .\u2026"), end.page or None)
        waiting = []
    yield from _titles(waiting, joiner)


def _goes_on(first: Line, second: Line) -> bool:
    alike = abs(first.size - second.size) < 0.6 and first.bold == second.bold and first.page == second.page  # noqa: PLR2004 (points)
    return alike and 0 < second.base - first.base <= _STEP * first.size


def _titles(lines: Sequence[Line], joiner: Joiner) -> Iterator[TocEntry]:
    for line in lines:
        yield _entry(joiner.prose([Slice(line, 0, len(line.text))]).text.text, None)


def _entry(text: str, page: str | None) -> TocEntry:
    act = _ACT.match(text)
    if act is not None:
        return TocEntry(act["label"], text[act.end() :].strip(), page)
    label = parse_label(text)
    if label is None or label.form is Form.BULLET or label.end >= len(text):
        return TocEntry(None, text, page)
    return TocEntry(label.printed, text[label.end :].strip(), page)
