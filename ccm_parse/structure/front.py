"""The front of a document: masthead and title lines, what they say, table of contents; and the body that remains."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.source import FurnitureKind, Line, Page, Source
from ccm_parse.structure.front_end import front_end
from ccm_parse.structure.front_place import FrontPlace
from ccm_parse.structure.front_text import FrontText
from ccm_parse.structure.front_words import fold
from ccm_parse.structure.head_lines import HeadLines, HeadReader, head_length
from ccm_parse.structure.kind import DocumentKind, kind_of
from ccm_parse.structure.masthead import (
    Sheet,
    in_columns,
    job_number,
    masthead_in_body,
    read_sheet,
    rows_of_masthead,
    symbols_in,
)
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.outline import Masthead, TocEntry
from ccm_parse.structure.rows import Row, read_rows
from ccm_parse.structure.title_block import TitleBlock, TitleReader
from ccm_parse.structure.toc import Toc, find_toc

__all__ = ["Front", "read_front"]

_HALF_TITLES = 6  # pages: among the first ones a cover's words may come again
_COVER = 25  # lines: a cover has no more
_DATED = re.compile(r"\s*\[.*\]\s*")


class Front(NamedTuple):
    """What stands before the text, and the text's lines page by page.

    `lines`: one a printed line and column, in reading order. `toc_lines`: those of the table of contents.
    """

    lines: tuple[Line, ...]
    masthead: Masthead
    toc: tuple[TocEntry, ...]
    body: tuple[tuple[int, Page, tuple[Line, ...]], ...]
    kind: DocumentKind
    toc_lines: tuple[Line, ...]


def read_front(source: Source, language: Language, usual: Measure) -> Front:
    """The front of a source, and its body without it."""
    return _Reader(source, language, usual).read()


class _Reader:
    def __init__(self, source: Source, language: Language, usual: Measure) -> None:
        self._pages = source.pages
        self._language = language
        self._usual = usual
        self._text = FrontText(language)
        self._words = self._text.words
        self._toc: Toc | None = find_toc(source.pages, language, self._text)
        self._lines: list[Line] = []
        self._taken: set[int] = set(map(id, self._toc.lines)) if self._toc else set()

    def read(self) -> Front:
        """Everything, in order: the first page, further pages of a cover, the rest."""
        first = next((k for k, page in enumerate(self._pages) if page.masthead or page.body), None)
        if first is None:
            return Front((), Masthead(), (), tuple((k, p, p.body) for k, p in enumerate(self._pages)), "other", ())
        page = self._pages[first]
        sheet, below = self._read_masthead(page)
        whole = self._rows(first, page, below)
        place = FrontPlace.of(whole, self._usual)
        rows = self._front_rows(first, page, whole, place)
        cover = self._is_cover(page, sheet, below, rows)
        if sheet is not None and place.hanging and all(map(place.is_aside, rows)):
            rows += self._titles_overleaf(first, below, place)
        head, block = self._read_titles(rows, place, cover=cover)
        self._lines += [r.line for r in rows]
        if cover:
            self._read_half_titles(first)
        self._read_date_of_contents(first)
        masthead = self._masthead(sheet, head, block, page, cover=cover)
        body = tuple((k, p, self._rest(k, p, below if k == first else p.body)) for k, p in enumerate(self._pages))
        opening = next((lines[0].text for _, _, lines in body if lines), "")
        kind = kind_of(masthead, self._lines, opening, self._language)
        toc = self._toc
        return Front(tuple(self._lines), masthead, toc.entries if toc else (), body, kind, toc.lines if toc else ())

    def _read_titles(self, rows: Sequence[Row], place: FrontPlace, *, cover: bool) -> tuple[HeadLines, TitleBlock]:
        """What the rows under the masthead say."""
        titles = TitleReader(place, self._text)
        if cover:
            head = HeadLines()
            return head, titles.read_cover(rows, head)
        cut = head_length(rows, place, self._text)
        head = HeadReader(place, self._text).read(rows[:cut])
        return head, titles.read(rows[cut:], head)

    def _rows(self, index: int, page: Page, lines: Sequence[Line]) -> list[Row]:
        return read_rows([(index, page, lines)], self._language, self._usual)

    def _read_masthead(self, page: Page) -> tuple[Sheet | None, tuple[Line, ...]]:
        """The masthead, where there is one, and the page's lines under it."""
        head, below = page.masthead, page.body
        if not head:
            count = masthead_in_body(page, self._text)
            head, below = page.body[:count], page.body[count:]
        if not head:
            return None, below
        if self._usual.pageless:
            count = rows_of_masthead(head[-1], below)
            head, below = (*head, *below[:count]), below[count:]
        sheet = read_sheet(head, page, self._text)
        self._lines += sheet.lines
        return sheet, below

    def _front_rows(self, index: int, page: Page, rows: list[Row], place: FrontPlace) -> list[Row]:
        """The rows of the page's body that are front; they are taken out of it."""
        if self._toc and self._toc.page == index:
            rows = rows[: next((k for k, row in enumerate(rows) if id(row.line) in self._taken), len(rows))]
        count = front_end(rows, place, self._words)
        self._taken.update(id(r.line) for r in rows[:count])
        if not place.hanging or self._usual.rtl:
            return rows[:count]
        parted = [in_columns(r.line) if place.is_marginal(r) else [r.line] for r in rows[:count]]
        if all(len(parts) == 1 for parts in parted):
            return rows[:count]
        return self._rows(index, page, list(_by_column(parted)))

    def _titles_overleaf(self, first: int, below: Sequence[Line], place: FrontPlace) -> list[Row]:
        """The titles at the top of the second page, where the first is filled by the agenda items in its margin."""
        if first + 1 >= len(self._pages) or not below or any(id(line) not in self._taken for line in below):
            return []
        page = self._pages[first + 1]
        rows = self._rows(first + 1, page, page.body)
        if not rows or not place.is_large(rows[0]) or not place.is_bold(rows[0]) or rows[0].label or rows[0].unit:
            return []
        titles = rows[: front_end(rows, place, self._words)]
        self._taken.update(id(r.line) for r in titles)
        return titles

    def _is_cover(self, page: Page, sheet: Sheet | None, below: Sequence[Line], rows: Sequence[Row]) -> bool:
        return (
            sheet is None
            and page.width > 0
            and not self._usual.pageless
            and 0 < len(rows) == len(below) < _COVER
            and len(self._pages) > 1
        )

    def _read_half_titles(self, first: int) -> None:
        """Further pages that say what the cover says."""
        known = {fold(line.text) for line in self._lines} | {
            fold(part.text) for line in self._lines for part in in_columns(line)
        }
        said = "".join(fold(line.text) for line in self._lines)
        for index in range(first + 1, min(first + _HALF_TITLES, len(self._pages))):
            page = self._pages[index]
            parts = [part for line in page.body for part in in_columns(line)]
            again = sum(fold(p.text) in known or fold(p.text) in said for p in parts)
            if (
                parts
                and 2 * again >= len(parts)
                and front_end(self._rows(index, page, page.body), FrontPlace.of((), self._usual), self._words)
                == len(page.body)
            ):
                self._lines += _by_column([in_columns(line) for line in page.body])
                self._taken.update(map(id, page.body))

    def _read_date_of_contents(self, first: int) -> None:
        """The bracketed date over a table of contents."""
        if self._toc is None or self._toc.page <= first:
            return
        for line in self._pages[self._toc.page].body:
            if id(line) in self._taken or not _DATED.fullmatch(line.text):
                break
            self._lines.append(line)
            self._taken.add(id(line))

    def _rest(self, index: int, page: Page, lines: Sequence[Line]) -> tuple[Line, ...]:
        last = max(_HALF_TITLES, 0)
        if index > last and (self._toc is None or index < self._toc.page):
            return tuple(lines)
        kept = tuple(line for line in lines if id(line) not in self._taken)
        return page.body if len(kept) == len(page.body) else kept

    def _masthead(
        self, sheet: Sheet | None, head: HeadLines, block: TitleBlock, page: Page, *, cover: bool
    ) -> Masthead:
        sheet = sheet or Sheet()
        symbols = sheet.symbols or self._symbols_outside(page, cover=cover)
        organization = sheet.organization or self._organization(page)
        known = (sheet.body or "").split(", ")
        names = [n for n in head.names if not self._words.stamps.match(n.text) and n.text not in (*known, sheet.body)]
        body = sheet.body or block.body
        if body is None and names and not cover:
            body = names.pop(0).text
        bodies = [n.text for n in names if n.bold] or [n.text for n in names]
        date = sheet.date or block.dated or self._date_in_brackets()
        return Masthead(
            organization=organization,
            body=body,
            subsidiary_body=bodies[-1] if bodies else None,
            symbols=symbols,
            distribution=sheet.distribution,
            date=date,
            original_language=sheet.original_language,
            job_number=job_number(self._pages),
            session=head.session,
            place_and_dates=head.place_and_dates,
            agenda_items=tuple(head.items),
            title=block.title,
            subtitles=tuple(block.subtitles),
        )

    def _symbols_outside(self, page: Page, *, cover: bool) -> tuple[str, ...]:
        """The symbols of a page whose masthead gives none: alone on their line, a cover's running header with them.

        Where no line holds one, those of the running header.
        """
        printed = [part.text for line in self._lines for part in in_columns(line)]
        running = [f.text for f in page.furniture if f.kind is FurnitureKind.HEADER]
        found = [s for text in ((*printed, *running) if cover else printed) for s in symbols_in(text)]
        return tuple(dict.fromkeys(found or (s for text in running for s in symbols_in(text))))

    def _organization(self, page: Page) -> str | None:
        return next(
            (
                line.text
                for line in self._lines
                if line.page == page.number and fold(line.text) in self._words.organizations
            ),
            None,
        )

    def _date_in_brackets(self) -> str | None:
        for line in self._lines:
            if _DATED.fullmatch(line.text):
                dates = self._text.dates(line.text)
                if dates:
                    return str(dates[0].value.start)
        return None


def _by_column(parted: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """Lines set in columns, column by column where they stand side by side."""
    waiting: list[Line] = []
    for parts in parted:
        if len(parts) == 1:
            yield from waiting
            waiting = []
        yield parts[0]
        waiting.extend(parts[1:])
    yield from waiting
