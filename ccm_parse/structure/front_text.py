"""What front lines say: their clean text without note markers, and the dates and sessions in it."""

from collections.abc import Iterable, Iterator, Sequence

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.source import Line
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.dates import find_dates
from ccm_parse.structure.front_words import FrontWords, front_words
from ccm_parse.structure.joins import Joiner, Slice
from ccm_parse.structure.kind import NamedKind, names_kind
from ccm_parse.structure.rows import Row

__all__ = ["FrontText"]

_PLACE_WORDS = 6
_COMMAS = ",\uff0c\u060c(（"
_MARKS = " ,.*()[]\uff0c\u3002\u060c"


class FrontText:
    """Reads lines by the words of one language."""

    def __init__(self, language: Language) -> None:
        self.words: FrontWords = front_words(language)
        self.joiner = Joiner(language.joining, {}, hyphenates=False)
        self._solid = language.joining == "solid"

    def clean(self, rows: Iterable[Row]) -> str:
        """The rows joined, without raised marks and the stars of notes."""
        return self.clean_lines(row.line for row in rows)

    def clean_lines(self, lines: Iterable[Line]) -> str:
        """As `clean`, of lines."""
        text = self.joiner.prose([part for line in lines for part in _unmarked(line)]).text.text
        return text.rstrip(" *\u2217\uff0a")

    def joined(self, first: str, second: str) -> str:
        """Two texts of which the second goes on with the first."""
        return first + second if self._solid or first.endswith("-") else f"{first} {second}"

    def beside(self, first: str, second: str) -> str:
        """Two texts as one: a place and its dates."""
        return first + second if self._solid else f"{first} {second}"

    def is_session(self, text: str) -> bool:
        """Whether a text names a session or a meeting."""
        return self.words.session.search(text) is not None

    def named_kind(self, text: str) -> NamedKind | None:
        """The kind of document that a title names."""
        return names_kind(text, self.words.kinds, solid=self._solid)

    def is_date(self, text: str) -> bool:
        """Whether a text is dates and nothing else."""
        dates = self.dates(text)
        return bool(dates) and not any(c.isalpha() for c in text[: dates[0].start] + text[dates[-1].end :])

    def is_place_and_dates(self, text: str) -> bool:
        """Whether a text is dates, with a few words of a place before or behind: "Geneva, 17 January 2031"."""
        dates = self.dates(text)
        if not dates:
            return False
        before, behind = text[: dates[0].start].strip(_MARKS), text[dates[-1].end :].strip(_MARKS)
        return len(f"{before}{behind}".split()) <= _PLACE_WORDS and (not before or text[dates[0].start - 2] in _COMMAS)

    def dates(self, text: str) -> Sequence[DateMention]:
        """The dates with month and year in a text, read by the first of the languages that finds any."""
        if not any(c.isdigit() for c in text):
            return ()
        for code in self.words.codes:
            found = [m for m in find_dates(text, code) if m.value.is_possible and _is_full(m)]
            if found:
                return found
        return ()


def _unmarked(line: Line) -> Iterator[Slice]:
    """The parts of a line that are no raised marks."""
    start = None
    for style in line.styles:
        if style.raised and style.start:
            if start is not None:
                yield Slice(line, start, style.start)
            start = None
        elif start is None:
            start = style.start
    if start is not None:
        yield Slice(line, start, len(line.text))


def _is_full(mention: DateMention) -> bool:
    last = mention.value.end or mention.value.start
    return last.month is not None and last.year is not None
