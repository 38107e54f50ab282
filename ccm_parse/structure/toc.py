"""The table of contents, set aside: its lines, and its entries with their labels and pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.lines import split_at_gaps
from ccm_parse.layout.source import Line, Page, width_of
from ccm_parse.structure.front_text import FrontText
from ccm_parse.structure.front_words import FrontWords, fold
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.labels import Form, parse_label
from ccm_parse.structure.outline import TocEntry
from ccm_parse.structure.units import Unit, parse_unit

__all__ = ["Toc", "find_toc", "left_out"]

_FIRST_PAGES = 12  # a table of contents begins on one of them
_LONGEST_ENTRY = 9  # lines from one page number to the next
_FIRST_ON_PAGE = 6  # lines: a page that goes on with the table has a page number among them
_SAME_EDGE = 3.0  # points: so far numbers of one column end apart
_HANGS = 6.0  # points: so far right the further lines of an entry begin
_GAP = 1.5  # sizes: a blank that parts columns
_STEP = 1.5  # sizes: from a line of an entry to its next
_HEADING_LENGTH = 40
_STRETCHED = 1.4  # natural widths: so wide a line holds a blank that its file does not tell

_LEADERS = re.compile(r"(?:[.\u00b7\u2024]\s?){3,}|(?:\u2026[.\s]?){2,}")
_LEADING = ".\u00b7\u2024\u2026"
_STOPS = ".:\u2013\u2014\u2026"
_PAGE = re.compile(r"(?P<page>\d{1,4}|[ivxlc]{1,6})\s*\*?$")
# "5-110 ", "7 - 27", "27" before a page, of a column of paragraphs
_RANGE = re.compile(r"\s+\d{1,4}(?:\s?[-\u2013\u2014]\s?\d{1,4})?\s*$")
# a column of paragraphs alone: "7 - 27" at the end of a line
_ENDS_WITH_RANGE = re.compile(r"\s(?P<first>\d{1,4})\s?[-\u2013\u2014]\s?\d{1,4}$")
_DATED = re.compile(r"\s*\[.*\]\s*")
_YEAR = re.compile(r"[^\W\d]\S*\s+(?:19|20)\d\d$")  # behind a word, at the end of a line of text
_BEHIND_UNIT = re.compile(r"[\s.:\u2013\u2014-]*")
# "12/CP.31", "56/101."
_ACT = re.compile(r"(?P<label>\d{1,4}/[A-Z]{1,6}\.?\d*|\d{1,4}/\d{1,4}\.?)\s+")


class Toc(NamedTuple):
    """A table of contents: the page it begins on, its lines, and what they say."""

    page: int
    lines: tuple[Line, ...]
    entries: tuple[TocEntry, ...]


class _Place(NamedTuple):
    page: int
    row: int
    line: Line


def find_toc(pages: Sequence[Page], language: Language, text: FrontText) -> Toc | None:
    """The table of contents, where one of the first pages has its heading and page numbers follow."""
    for page, sheet in enumerate(pages[:_FIRST_PAGES]):
        for index, line in enumerate(sheet.body):
            if len(line.text) < _HEADING_LENGTH and _is_heading(_head_of(line), text.words):
                taken = _taken(pages, page, index + 1)
                if taken:
                    taken += _annexes_below(pages, page, taken[-1], language)
                    return Toc(page, (line, *taken), tuple(_Entries(language, text).read([line, *taken])))
    return None


def _head_of(line: Line) -> str:
    """What a line says before a date in brackets that stands far behind it ("Contents   [1 May 2031]")."""
    first, *rest = split_at_gaps(line, 2 * line.size)
    return first.text if rest and _DATED.fullmatch(rest[0].text) else line.text


def _is_heading(text: str, words: FrontWords) -> bool:
    plain = fold(text).strip(" :.")
    return plain in words.contents or plain.replace(" ", "") in words.contents


def _taken(pages: Sequence[Page], page: int, index: int) -> list[Line]:
    """The lines under the heading, down to the last that ends with a page number of the table."""
    lines: list[Line] = []
    kept = 0
    last_page = 0
    edge: float | None = None
    seen: set[str] = set()
    turned_at = kept
    for place in _walk(pages, page, index):
        line = place.line
        if place.row == 0 and place.page > page:
            turned_at = len(lines)
        end = _entry_end(line, edge)
        waiting = len(lines) - max(kept, turned_at)
        if waiting > _LONGEST_ENTRY or (turned_at > kept and waiting >= _FIRST_ON_PAGE and end is None):
            break
        if end is None:
            if kept and _bare(line.text) in seen:
                break
            lines.append(line)
            continue
        number = int(end.first) if end.first.isdigit() else 0
        if number and number < last_page:
            break
        last_page = max(last_page, number)
        lines.append(line)
        edge = _end_of(line)
        seen.add(_bare(line.text[: end.text_end]))
        kept = len(lines)
    return lines[:kept]


def _walk(pages: Sequence[Page], page: int, index: int) -> Iterator[_Place]:
    for k in range(page, len(pages)):
        body = pages[k].body
        for j in range(index if k == page else 0, len(body)):
            yield _Place(k, j, body[j])


def _annexes_below(pages: Sequence[Page], page: int, last: Line, language: Language) -> list[Line]:
    """Under the table's last line, on its page: the annexes, listed without pages under their own heading or none."""
    body = next((sheet.body for sheet in pages[page:] if any(line is last for line in sheet.body)), ())
    at = next((k for k, line in enumerate(body) if line is last), len(body))
    lines: list[Line] = []
    first: Line | None = None
    listed = 0
    for line in body[at + 1 :]:
        unit = _annex_label(line.text, language)
        if unit is not None and (line.text[unit.end :].strip(" .:") or unit.number is None or not lines):
            listed += unit.number is not None
            first = line if unit.number is not None else first
        elif lines and _is_labelled(line.text):
            listed, first = listed + 1, line
        elif first is None or _hang(first, line) <= _HANGS or not _goes_on(lines[-1], line):
            break
        lines.append(line)
    is_last = bool(lines) and lines[-1] is body[-1]  # "Annex", and nothing under it
    return lines if listed > 1 or (is_last and len(lines) == 1) else []


def _is_labelled(text: str) -> bool:
    """Whether a line begins with a label and goes on: "II. Lamps"."""
    label = parse_label(text)
    return label is not None and label.form is not Form.BULLET and label.end < len(text)


def _annex_label(text: str, language: Language) -> Unit | None:
    unit = parse_unit(text, language)
    return unit if unit is not None and unit.kind == "annex" else None


def _bare(text: str) -> str:
    """A text's letters alone, without its label."""
    label = parse_label(text)
    return "".join(c for c in text[label.end if label else 0 :].casefold() if c.isalpha())


def left_out(lines: Sequence[Line], entries: Sequence[TocEntry]) -> Counter[str]:
    """How many characters of the lines no entry holds, by rule: leaders, paragraph columns, stops at ends."""
    counts: Counter[str] = Counter()
    paged = any(entry.page for entry in entries)
    edge: float | None = None
    for line in lines:
        end = _entry_end(line, edge)
        counts["label stop"] += sum(c in _STOPS for c in line.text[: end.text_end if end else None])
        if end is None:
            continue
        edge = _end_of(line)
        rest = line.text[end.text_end :].rstrip().removesuffix("*").rstrip()
        rest = rest.removesuffix(end.page) if paged else rest
        counts["toc leader"] += sum(c in _LEADING for c in rest)
        counts["toc paragraphs"] += sum(c.isdecimal() or c in "-\u2013\u2014" for c in rest)
    counts["label stop"] -= sum(c in _STOPS for entry in entries for c in f"{entry.label or ''}{entry.text}")
    return counts


class _End(NamedTuple):
    """Where an entry's text ends, its page, and the number by which entries ascend."""

    text_end: int
    page: str
    first: str


def _end_of(line: Line) -> float:
    """Where a line ends: at the left, if it is read from the right."""
    return line.x0 if line.leftward else line.x1


def _hang(first: Line, second: Line) -> float:
    """How much further in a line begins than another one."""
    return first.x1 - second.x1 if second.leftward else second.x0 - first.x0


def _entry_end(line: Line, edge: float | None) -> _End | None:
    """Where the text of an entry's last line ends, and its page; None for a line without one.

    `edge`: where the numbers of the lines before end.
    """
    text = line.text.rstrip()
    alone = _ENDS_WITH_RANGE.search(text)
    number = None if alone else _PAGE.search(text)
    leaders = _LEADERS.search(text)
    if leaders is not None:
        page = number["page"] if number and number.start() >= leaders.end() - 1 else ""
        return _End(leaders.start(), page, alone["first"] if alone else page)
    mark = alone or number
    if mark is None or not mark.start():
        return None
    if not (text[mark.start()].isspace() or text[mark.start()].isdigit() or text[mark.start() - 1].isspace()):
        return None
    cells = None if alone else _RANGE.search(text[: mark.start()])
    start = mark.start() if cells is None else cells.start()
    page, first = (number["page"], number["page"]) if number else ("", alone["first"] if alone else "")
    for place in (start, mark.start()):
        before = len(text[:place].rstrip())
        behind = place + len(text[place:]) - len(text[place:].lstrip())
        if before and line.space(before, behind) >= _GAP * line.size:
            return _End(before, page, first)
    natural = sum(map(width_of, text)) * line.size
    in_column = edge is not None and abs(_end_of(line) - edge) < _SAME_EDGE and not _YEAR.search(text)
    return _End(start, page, first) if in_column or line.x1 - line.x0 > _STRETCHED * natural else None


class _Entries:
    """Reads the lines of a table as its entries."""

    def __init__(self, language: Language, text: FrontText) -> None:
        self._language = language
        self._text = text

    def read(self, lines: Sequence[Line]) -> Iterator[TocEntry]:
        """The entries; lines without a page that are set apart are entries of their own."""
        paged = 3 * sum(_ENDS_WITH_RANGE.search(line.text) is not None for line in lines) < len(lines)
        for slices, page in _grouped(lines):
            for part in [slices] if page else self._each_annex(slices):
                yield self._entry(part, page if paged else None)

    def _each_annex(self, slices: Sequence[Slice]) -> Iterator[Sequence[Slice]]:
        """Lines without a page, parted before each label of an annex."""
        starts = [k for k in range(1, len(slices)) if _annex_label(slices[k].line.text, self._language)]
        for start, end in zip((0, *starts), (*starts, len(slices)), strict=True):
            yield slices[start:end]

    def _entry(self, slices: Sequence[Slice], page: str | None) -> TocEntry:
        first = slices[0].line.text[: slices[0].end]
        label, start = self._label(first)
        text = self._text.joiner.prose([slices[0]._replace(start=start), *slices[1:]]).text.text
        return TocEntry(label, text.strip(" .\u2026"), page)

    def _label(self, text: str) -> tuple[str | None, int]:
        """The label that an entry begins with, and where the text behind it begins."""
        act = _ACT.match(text)
        if act is not None:
            return act["label"], act.end()
        label = parse_label(text)
        if label is not None and label.form is not Form.BULLET and label.end < len(text):
            return label.printed, label.end
        unit = parse_unit(text, self._language)
        if unit is not None and text[unit.end :].strip():
            behind = _BEHIND_UNIT.match(text, unit.end)
            return unit.label, behind.end() if behind else unit.end
        return None, 0


def _grouped(lines: Sequence[Line]) -> list[tuple[list[Slice], str | None]]:
    """The lines of each entry, and its page; an entry's page may stand on any of its lines."""
    groups: list[tuple[list[Slice], str | None]] = []
    waiting: list[Slice] = []
    edge: float | None = None
    for line in lines:
        if waiting and not _goes_on(waiting[-1].line, line):
            _close(groups, waiting)
            waiting = []
        end = _entry_end(line, edge)
        waiting.append(Slice(line, 0, end.text_end if end else len(line.text)))
        if end is not None:
            edge = _end_of(line)
            groups.append((waiting, end.page or None))
            waiting = []
    if waiting:
        _close(groups, waiting)
    return groups


def _close(groups: list[tuple[list[Slice], str | None]], waiting: list[Slice]) -> None:
    """Lines without a page: the rest of the entry before, if they hang under it; else an entry of their own."""
    above = groups[-1][0] if groups else []
    if (
        groups
        and groups[-1][1]
        and _goes_on(above[-1].line, waiting[0].line)
        and _hang(above[0].line, waiting[0].line) > _HANGS
    ):
        above.extend(waiting)
    else:
        groups.append((waiting, None))


def _goes_on(first: Line, second: Line) -> bool:
    alike = abs(first.size - second.size) < 0.6 and first.bold == second.bold and first.page == second.page
    return alike and 0 < second.base - first.base <= _STEP * first.size
