"""The lines in a title page's margin: body, session, place and dates, agenda items."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ccm_parse.structure.front_place import FrontPlace
from ccm_parse.structure.front_text import FrontText
from ccm_parse.structure.outline import AgendaItem
from ccm_parse.structure.rows import Row

__all__ = ["HeadLines", "HeadReader", "Name", "head_length"]

_DIGITS = str.maketrans("\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "0123456789")
# " of the agenda*: Title"
_AFTER_ITEM = re.compile(r"\s*[*\u2217]*\s*[:\uff1a.\u2013\u2014-]?\s*(?P<title>.*)")
_SET_APART = 1.8  # usual pitches: a blank line in a text layer
_ROW_APART = 1.4  # usual pitches: a row set apart in the margin of a page


class Name(NamedTuple):
    """A name of a body or meeting, and whether it is set in bold."""

    text: str
    bold: bool


@dataclass(slots=True)
class HeadLines:
    """What the lines say."""

    session: str | None = None
    place_and_dates: str | None = None
    items: list[AgendaItem] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)


def head_length(rows: Sequence[Row], place: FrontPlace, text: FrontText) -> int:
    """How many rows from the top stand in the margin; in a text layer, which has none, what stands before the title."""
    if not place.usual.pageless:
        if place.hanging:  # a second column of the margin may stand beside the first
            return next((k + 1 for k in range(len(rows) - 1, -1, -1) if place.is_marginal(rows[k])), 0)
        return next((k for k, r in enumerate(rows) if not place.is_marginal(r)), len(rows))
    titled = next((k for k, r in enumerate(rows) if text.words.authors.match(r.text)), len(rows))
    if titled < len(rows) and text.named_kind(rows[titled].text) is None:
        titled -= 1  # "Note by …" stands under the title
    last = 0
    for k, row in enumerate(rows[: max(titled, 0)]):
        if text.words.agenda.match(row.text) or text.is_session(row.text) or text.is_place_and_dates(row.text):
            last = k + 1
    if last and text.words.agenda.match(rows[last - 1].text):
        return max(last, min(_agenda_end(rows, last), titled))
    if (
        0 < last < len(rows) - 1
        and text.is_date(rows[last - 1].text)
        and 2 * len(rows[last].text) < len(rows[last + 1].text)
    ):
        last += 1  # the place stands under its dates
    if not last and 0 < titled < len(rows) and text.named_kind(rows[titled].text) is not None:
        return titled  # names of bodies stand before the title
    return min(last, max(0, len(rows) - 1))


def _agenda_end(rows: Sequence[Row], last: int) -> int:
    """In a text layer, where the text of an agenda item ends: before what is set apart, else before the last row."""
    edge = rows[last - 1].left
    later = range(last + 1, len(rows))
    apart = (k for k in later if rows[k].above > _SET_APART or rows[k].left > edge + 1)
    return next(apart, max(last, len(rows) - 1))


class HeadReader:
    """Reads the rows one by one; what a row is depends on the one before."""

    def __init__(self, place: FrontPlace, text: FrontText) -> None:
        self._place = place
        self._text = text
        self._said = HeadLines()
        self._state = ""
        self._previous: Row | None = None
        self._numbers: list[str] = []
        self._titles: list[Row] = []
        self._inline = ""

    def read(self, rows: Sequence[Row]) -> HeadLines:
        """What the rows say."""
        for row in rows:
            self._read_row(row)
            self._previous = row
        self._close_agenda()
        return self._said

    def _read_row(self, row: Row) -> None:
        text = self._text.clean([row])
        match = self._text.words.agenda.match(text)
        if match is not None:
            self._close_agenda()
            self._numbers = self._item_numbers(next(g for g in match.groups() if g))
            rest = _AFTER_ITEM.match(text, match.end())
            self._inline = rest["title"] if rest else ""
            self._state = "agenda"
        elif self._state == "agenda" and not self._ends_agenda(row, text):
            self._titles.append(row)
        elif not (self._read_place(row, text) or self._read_session(row, text)):
            self._read_name(row, text)

    def _ends_agenda(self, row: Row, text: str) -> bool:
        """Whether a row set apart behind an item's title tells of the session, or of its place and dates."""
        titled = bool(self._titles or self._inline)
        told = self._text.is_session(text) or self._text.is_place_and_dates(text)
        return titled and row.above > _ROW_APART and told

    def _read_place(self, row: Row, text: str) -> bool:
        """A line with dates; a place on the line before or behind belongs to dates that stand alone."""
        said, previous = self._said, self._previous
        dates = self._text.dates(text)
        if not dates:
            if self._state != "dates" or previous is None or previous.bold != row.bold or self._text.is_session(text):
                return False
            said.place_and_dates = self._text.beside(said.place_and_dates or "", text)
            self._state = "place"
            return True
        alone = not any(c.isalpha() for c in text[: dates[0].start] + text[dates[-1].end :])
        self._state = "place"
        if (
            alone
            and said.names
            and previous is not None
            and self._last_name_is(previous)
            and not previous.bold
            and not row.bold
        ):
            text = self._text.beside(said.names.pop().text, text)
        elif alone:
            self._state = "dates"
        said.place_and_dates = said.place_and_dates or text
        return True

    def _read_session(self, row: Row, text: str) -> bool:
        said, previous = self._said, self._previous
        goes_on = previous is not None and self._place.goes_on(previous, row) and text[:1].islower()
        if self._text.is_session(text):
            if (
                said.session is None
                and goes_on
                and said.names
                and previous is not None
                and self._last_name_is(previous)
            ):
                text = self._text.joined(said.names.pop().text, text)
            said.session = said.session or text
            self._state = "session"
            return True
        if self._state == "session" and goes_on and said.session:
            said.session = self._text.joined(said.session, text)
            return True
        return False

    def _last_name_is(self, row: Row) -> bool:
        return bool(self._said.names) and self._said.names[-1].text.endswith(self._text.clean([row]))

    def _read_name(self, row: Row, text: str) -> None:
        names, previous = self._said.names, self._previous
        if self._place.is_tiny(row) or self._text.words.is_language(text) or sum(c.isalpha() for c in text) < 2:
            return
        alike = (
            previous is not None
            and self._place.goes_on(previous, row)
            and previous.text.isupper() == row.text.isupper()
        )
        if self._state == "name" and alike:
            names[-1] = names[-1]._replace(text=self._text.joined(names[-1].text, text))
        else:
            names.append(Name(text, self._place.is_bold(row)))
        self._state = "name"

    def _item_numbers(self, printed: str) -> list[str]:
        """The numbers of the items, each with its letters: "6 (b)"; a letter alone belongs to the number before it."""
        numbers: list[str] = []
        last = ""
        for match in self._text.words.numbers.finditer(printed.translate(_DIGITS)):
            if match[0].strip():
                last = match["number"] or last
                numbers.append(f"{last} {match['rest'].strip()}".strip())
        return numbers

    def _close_agenda(self) -> None:
        """An item with its title; several items with as many lines under them; else items without titles."""
        numbers, rows = self._numbers, self._titles
        if len(numbers) == 1:
            title = self._text.clean(rows)
            if self._inline:
                title = self._text.joined(self._inline, title) if title else self._inline
            self._said.items.append(AgendaItem(numbers[0], title or None))
        elif numbers:
            each = [self._text.clean([r]) for r in rows] if len(rows) == len(numbers) else [None] * len(numbers)
            self._said.items += [AgendaItem(n, t) for n, t in zip(numbers, each, strict=True)]
        self._numbers, self._titles, self._inline = [], [], ""
