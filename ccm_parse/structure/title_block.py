"""The title of a document and what stands around it: subtitles, authors, place and date; and the sheet of a cover."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ccm_parse.structure.front_place import ACT_LABEL, FrontPlace
from ccm_parse.structure.front_text import FrontText
from ccm_parse.structure.front_words import fold
from ccm_parse.structure.head_lines import HeadLines, Name
from ccm_parse.structure.masthead import is_job_number, symbols_in
from ccm_parse.structure.rows import Row

__all__ = ["TitleBlock", "TitleReader"]

_IN_BRACKETS = re.compile(r"\s*[\[(\uff08](?P<text>.*)[\])\uff09]\s*")
_PLACE_WORDS = 5  # before a date: a place has no more
_AS_LARGE = 1.0  # points
_MARKS = " ,.*()[]\uff0c\u3002\u060c"


@dataclass(slots=True)
class TitleBlock:
    """What the lines say; `dated` is a day that stands alone in brackets, `body` whose report a cover bears."""

    title: str | None = None
    subtitles: list[str] = field(default_factory=list)
    body: str | None = None
    dated: str | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    rows: tuple[Row, ...]
    text: str

    @property
    def size(self) -> float:
        return self.rows[0].size


class TitleReader:
    """Reads the rows under those of the margin, or a cover's."""

    def __init__(self, place: FrontPlace, text: FrontText) -> None:
        self._place = place
        self._text = text
        self._said = TitleBlock()

    def read(self, rows: Sequence[Row], head: HeadLines) -> TitleBlock:
        """The title and its subtitles; a line of place and date, or none yet, is added to the head's."""
        parts = self._parts(rows)
        kept = [p for p in parts if self._is_title(p) or not self._take_aside(p, head)]
        if not kept:
            return self._said
        at = next((k for k, p in enumerate(kept) if ACT_LABEL.match(p.text)), None)
        if at is None:
            at = next(k for k, p in enumerate(kept) if p.size > max(q.size for q in kept) - _AS_LARGE)
        title = kept[at].text
        label = ACT_LABEL.match(title)
        self._said.title = title[label.end() :] if label else title
        self._said.subtitles = [p.text for k, p in enumerate(kept) if k != at]
        return self._said

    def read_cover(self, rows: Sequence[Row], head: HeadLines) -> TitleBlock:
        """The same of a cover sheet, all of it in large type; at its foot stands the series it belongs to."""
        parts = self._parts(rows)
        series = next((k for k, p in enumerate(parts) if self._text.words.official_records.search(p.text)), None)
        if series:
            self._said.body = parts[series - 1].text
            parts = parts[: series - 1]
        kept = [p for p in parts if not self._take_aside(p, head) and not self._take_session(p, head)]
        if not kept:
            return self._said
        largest = max(range(len(kept)), key=lambda k: (kept[k].size, -k))
        named = [k for k, p in enumerate(kept) if self._text.named_kind(p.text)]
        at = largest if largest in named or not named else named[0]
        if at != largest:
            head.names.append(Name(kept[largest].text, bold=True))
        self._said.title = kept[at].text
        self._said.subtitles = [p.text for p in kept[at + 1 :] if self._place.is_large(p.rows[0])]
        return self._said

    def _parts(self, rows: Sequence[Row]) -> list[_Part]:
        """The rows put together that are one title; the organization's name, stamps, job numbers are none."""
        parts: list[list[Row]] = []
        for row in rows:
            within = bool(parts) and self._place.is_large(row) and self._place.goes_on(parts[-1][-1], row)
            if not (within or self._is_said(row)):
                continue
            alone = ACT_LABEL.match(row.text) or _IN_BRACKETS.fullmatch(row.text)
            author = self._place.usual.pageless and self._text.words.authors.match(row.text)
            if not parts or alone or author or not self._place.goes_on(parts[-1][-1], row):
                parts.append([])
            parts[-1].append(row)
        made = [_Part(tuple(p), self._text.clean(p)) for p in parts]
        return [p for p in made if p.text and fold(p.text) not in self._text.words.organizations]

    def _is_said(self, row: Row) -> bool:
        """Whether a row is no stamp, job number, symbol or language, nor a leftover of the template."""
        words, text = self._text.words, row.text.strip()
        paper = is_job_number(text) or symbols_in(text) or words.is_language(text) or self._place.is_tiny(row)
        return not paper and words.stamps.fullmatch(text) is None and any(c.isalpha() for c in text)

    def _is_title(self, part: _Part) -> bool:
        """Whether a part is a title by its look, whatever it says."""
        large = self._place.is_large(part.rows[0]) and not _is_bracketed(part)
        return large or ACT_LABEL.match(part.text) is not None

    def _take_aside(self, part: _Part, head: HeadLines) -> bool:
        """Take a line that is neither title nor subtitle; whether it is one."""
        dates = self._text.dates(part.text)
        if dates:
            before, behind = part.text[: dates[0].start].strip(_MARKS), part.text[dates[-1].end :].strip(_MARKS)
            bracketed = _is_bracketed(part)
            day = dates[0].value.end is None and not before and not behind
            if bracketed and day and part.text.lstrip().startswith("["):
                self._said.dated = self._said.dated or str(dates[0].value.start)
                return True
            if not behind and (not before or bracketed or _is_place(part.text[: dates[0].start])):
                head.place_and_dates = head.place_and_dates or part.text.strip(" ()[]\uff08\uff09")
                return True
        return _is_bracketed(part)

    def _take_session(self, part: _Part, head: HeadLines) -> bool:
        if not self._text.is_session(part.text) or self._text.named_kind(part.text):
            return False
        head.session = head.session or part.text
        return True


def _is_bracketed(part: _Part) -> bool:
    return _IN_BRACKETS.fullmatch(part.text) is not None


def _is_place(text: str) -> bool:
    """Whether what stands before a date may be its place: a few words and a comma."""
    return text.rstrip()[-1:] in (",", "\u060c", "\uff0c") and text.count(" ") < _PLACE_WORDS
