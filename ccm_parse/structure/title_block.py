"""The lines between masthead and text: session, place and dates, agenda items, title and subtitles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ccm_parse.knowledge.language import Language
from ccm_parse.structure.front_place import ACT_LABEL, FrontPlace
from ccm_parse.structure.front_text import clean, full_dates
from ccm_parse.structure.front_words import FrontWords, fold
from ccm_parse.structure.joins import Joiner
from ccm_parse.structure.kind import names_kind
from ccm_parse.structure.outline import AgendaItem
from ccm_parse.structure.rows import Row

__all__ = ["TitleBlock", "TitleReader"]

_DIGITS = str.maketrans("\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "0123456789")
_AFTER_ITEM = re.compile(r"\s*[*\u2217]*\s*[:\uff1a.\u2013\u2014-]?\s*(?P<title>.*)")
_IN_BRACKETS = re.compile(r"\s*[\[(\uff08](?P<text>.*)[\])\uff09]\s*")
_SET_APART = 1.8  # usual pitches: a blank line in a text layer


@dataclass(slots=True)
class TitleBlock:
    """What the lines say."""

    session: str | None = None
    place_and_dates: str | None = None
    items: list[AgendaItem] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    strong: set[int] = field(default_factory=set)
    body: str | None = None
    title: str | None = None
    subtitles: list[str] = field(default_factory=list)
    dated: str | None = None


class TitleReader:
    """Reads the rows of one title page."""

    def __init__(self, place: FrontPlace, language: Language, words: FrontWords, joiner: Joiner) -> None:
        self._place = place
        self._solid = language.joining == "solid"
        self._words = words
        self._joiner = joiner
        self._block = TitleBlock()
        self._state = ""
        self._agenda: list[Row] = []
        self._numbers: list[str] = []
        self._inline = ""

    def read(self, rows: Sequence[Row]) -> TitleBlock:
        """The fields of a page with a masthead, or of one without that is no cover."""
        cut = self._head_length(rows)
        previous: Row | None = None
        for row in rows[:cut]:
            self._read_head(row, previous)
            previous = row
        self._close_agenda()
        self._read_titles(self._blocks(rows[cut:]))
        return self._block

    def read_cover(self, rows: Sequence[Row]) -> TitleBlock:
        """The fields of a cover sheet: all of it in large type, the series at its foot."""
        blocks = [b for b in self._blocks(rows) if fold(self._text(b)) not in self._words.organizations]
        series = next((k for k, b in enumerate(blocks) if self._words.official_records.search(b[0].text)), len(blocks))
        if 0 < series < len(blocks):
            self._block.body = self._text(blocks[series - 1])
        before = blocks[: max(series - 1, 0)] if series < len(blocks) else blocks
        titled = [b for b in before if not self._take_aside(b, self._text(b))]
        if not titled:
            return self._block
        title = max(range(len(titled)), key=lambda k: (titled[k][0].size, -k))
        kinds = self._words.kinds
        largest = title
        if not names_kind(self._text(titled[title]), kinds, solid=self._solid):
            title = next((k for k in range(len(titled)) if names_kind(self._text(titled[k]), kinds, solid=self._solid)), title)
        self._block.title = self._text(titled[title])
        self._block.names = [self._text(titled[largest])] if largest != title else []
        self._block.subtitles = [self._text(b) for b in titled[title + 1 :] if self._place.is_large(b[0])]
        return self._block

    def _text(self, rows: Sequence[Row]) -> str:
        return clean((r.line for r in rows), self._joiner)

    # -- the margin: session, place, agenda ---------------------------------------------------------------------------

    def _head_length(self, rows: Sequence[Row]) -> int:
        """How many rows from the top stand in the margin; in a text layer, down to the title."""
        if not self._place.usual.pageless:
            return next((k for k, r in enumerate(rows) if not self._place.is_marginal(r)), len(rows))
        last = 0
        for k, row in enumerate(rows):
            text = row.text
            if self._words.agenda.match(text) or self._words.session.search(text) or full_dates(text, self._words.codes):
                last = k + 1
        if not (last and self._words.agenda.match(rows[last - 1].text)):
            return min(last, len(rows) - 1)
        later = range(last + 1, len(rows))
        edge = rows[last - 1].line.x0
        apart = next((k for k in later if rows[k].above > _SET_APART or rows[k].line.x0 > edge + 1), None)
        if apart is not None:
            return apart
        tail = next((k for k in later if self._words.authors.match(rows[k].text)), len(rows))
        return max(last, tail - 1)

    def _read_head(self, row: Row, previous: Row | None) -> None:
        text = self._text([row])
        match = self._words.agenda.match(text)
        if match is not None:
            self._close_agenda()
            self._numbers = self._items(next(g for g in match.groups() if g))
            rest = _AFTER_ITEM.match(text, match.end())
            self._inline = rest["title"] if rest else ""
            self._state = "agenda"
        elif self._state == "agenda":
            self._agenda.append(row)
        elif self._read_place(row, text, previous) or self._read_session(row, text, previous):
            pass
        elif self._state == "name" and previous is not None and self._place.goes_on(previous, row) and previous.text.isupper() == row.text.isupper():
            self._block.names[-1] = self._joined(self._block.names[-1], text)
        elif not self._place.is_tiny(row) and sum(c.isalpha() for c in text) > 1:
            self._block.names.append(text)
            self._state = "name"
            self._block.strong |= {len(self._block.names)} if self._place.is_bold(row) else set()

    def _read_place(self, row: Row, text: str, previous: Row | None) -> bool:
        block, state = self._block, self._state
        dates = full_dates(text, self._words.codes)
        if dates:
            alone = not any(c.isalpha() for c in text[: dates[0].start] + text[dates[-1].end :])
            if alone and state == "name" and previous is not None and not previous.bold and not row.bold:
                text = self._beside(block.names.pop(), text)
            self._state = "dates" if alone and text == self._text([row]) else "place"
            block.place_and_dates = block.place_and_dates or text
            return True
        if state == "dates" and previous is not None and previous.bold == row.bold and not self._is_session(text):
            block.place_and_dates = self._beside(block.place_and_dates or "", text)
            self._state = "place"
            return True
        return False

    def _read_session(self, row: Row, text: str, previous: Row | None) -> bool:
        block = self._block
        if self._is_session(text):
            if block.session is None and self._state == "name" and previous is not None and self._is_tail(previous, row, text):
                text = self._joined(block.names.pop(), text)
            block.session = block.session or text
            self._state = "session"
            return True
        if self._state == "session" and previous is not None and block.session and self._is_tail(previous, row, text):
            block.session = self._joined(block.session, text)
            return True
        return False

    def _is_session(self, text: str) -> bool:
        return self._words.session.search(text.replace(" ", "") if self._solid else text) is not None

    def _is_tail(self, previous: Row, row: Row, text: str) -> bool:
        """Whether a row goes on with the line before it: set alike, and beginning in the middle of a phrase."""
        return self._place.goes_on(previous, row) and text[:1].islower()

    def _joined(self, first: str, second: str) -> str:
        if first.endswith("-") or self._solid:
            return first + second
        return f"{first} {second}"

    def _beside(self, first: str, second: str) -> str:
        return first + second if self._solid else f"{first} {second}"

    def _items(self, printed: str) -> list[str]:
        """The numbers of the items, each with its letters: "6 (b)"; a letter alone belongs to the number before it."""
        numbers: list[str] = []
        last = ""
        for match in self._words.numbers.finditer(printed.translate(_DIGITS)):
            if not match[0].strip():
                continue
            last = match["number"] or last
            numbers.append(f"{last} {match['rest'].strip()}".strip())
        return numbers

    def _close_agenda(self) -> None:
        """An item with its title; of several items with one text under them, none."""
        if self._numbers:
            title = self._joined(self._inline, self._text(self._agenda)) if self._inline and self._agenda else self._inline or self._text(self._agenda)
            each = [self._text([r]) for r in self._agenda] if len(self._agenda) == len(self._numbers) > 1 else []
            if each:
                self._block.items += [AgendaItem(n, t) for n, t in zip(self._numbers, each, strict=True)]
            else:
                self._block.items += [AgendaItem(n, title or None if len(self._numbers) == 1 else None) for n in self._numbers]
        self._numbers, self._agenda, self._inline = [], [], ""

    # -- the text column: title and subtitles -------------------------------------------------------------------------

    def _blocks(self, rows: Sequence[Row]) -> list[list[Row]]:
        blocks: list[list[Row]] = []
        for row in rows:
            apart = ACT_LABEL.match(row.text) or not blocks or not self._place.goes_on(blocks[-1][-1], row)
            apart = apart or self._place.usual.pageless and self._words.authors.match(row.text)
            if apart or _IN_BRACKETS.fullmatch(row.text):
                blocks.append([])
            blocks[-1].append(row)
        return blocks

    def _take_aside(self, rows: Sequence[Row], text: str) -> bool:
        """Take a line that is neither title nor subtitle; whether it is one."""
        inner = _IN_BRACKETS.fullmatch(text)
        dates = full_dates(text, self._words.codes)
        if dates and (inner or self._is_dated_place(text, dates[0].start, dates[-1].end)):
            if inner and inner["text"] == text.strip()[1:-1] and not any(c.isalpha() for c in inner["text"][: max(dates[0].start - 1, 0)]) and dates[0].value.end is None:
                self._block.dated = self._block.dated or str(dates[0].value.start)
            else:
                self._block.place_and_dates = self._block.place_and_dates or (inner["text"] if inner else text)
            return True
        if inner or symbolic(text):
            return True
        if self._is_session(text) and len(rows) == 1 and not names_kind(text, self._words.kinds, solid=self._solid):
            self._block.session = self._block.session or text
            return True
        return False

    def _is_dated_place(self, text: str, start: int, end: int) -> bool:
        """Whether a line is a date, perhaps with a place: "Geneva, 17 January 2031"."""
        return not text[end:].strip(" ,.*\uff0c\u3002").replace(" ", "")[20:] and text[:start].count(" ") < 5 and (not text[:start].strip() or text[:start].rstrip()[-1:] in ",\u060c\uff0c(")  # noqa: PLR2004 (a place's words)

    def _read_titles(self, blocks: Sequence[Sequence[Row]]) -> None:
        left = [(b, self._text(b)) for b in blocks]
        left = [(b, t) for b, t in left if t and fold(t) not in self._words.organizations and not self._words.stamps.fullmatch(t)]
        act = next((k for k, (b, _) in enumerate(left) if ACT_LABEL.match(b[0].text)), None)
        kept = [(b, t) for k, (b, t) in enumerate(left) if k == act or not self._is_aside(b, t)]
        if not kept:
            return
        if act is not None:
            at = next(k for k, (b, _) in enumerate(kept) if b is left[act][0])
        else:
            largest = max(b[0].size for b, _ in kept)
            first = [k for k, (b, t) in enumerate(kept) if b[0].size > largest - 1 and not (self._words.authors.match(t) and k + 1 < len(kept) and self._place.usual.pageless)]
            at = first[0] if first else 0
        title = kept[at][1]
        label = ACT_LABEL.match(title + " ")
        self._block.title = title[label.end() :] if label else title
        self._block.subtitles = [t for k, (_, t) in enumerate(kept) if k != at]

    def _is_aside(self, rows: Sequence[Row], text: str) -> bool:
        if _IN_BRACKETS.fullmatch(text) or not self._place.is_large(rows[0]):
            session = self._block.session
            taken = self._take_aside(rows, text) if not self._is_session(text) or _IN_BRACKETS.fullmatch(text) else False
            self._block.session = session
            return taken
        return False


def symbolic(text: str) -> bool:
    """Whether a line is a symbol and nothing else."""
    return "/" in text and " " not in text.strip() and text.isupper()
