"""What front lines say: their clean text without note markers, and the dates in it."""

from collections.abc import Iterable, Iterator, Sequence

from ccm_parse.layout.source import Line
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.dates import find_dates
from ccm_parse.structure.joins import Joiner, Slice

__all__ = ["clean", "full_dates"]


def clean(lines: Iterable[Line], joiner: Joiner) -> str:
    """The lines joined, without raised marks and the stars of notes."""
    text = joiner.prose([part for line in lines for part in _unmarked(line)]).text.text
    return text.rstrip(" *\u2217\uff0a")


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


def full_dates(text: str, codes: Sequence[str]) -> Sequence[DateMention]:
    """The dates with month and year in a text, read by the first of the languages that finds any."""
    if not any(c.isdigit() for c in text):
        return ()
    for code in codes:
        found = [m for m in find_dates(text, code) if m.value.is_possible and _is_full(m)]
        if found:
            return found
    return ()


def _is_full(mention: DateMention) -> bool:
    last = mention.value.end or mention.value.start
    return last.month is not None and last.year is not None
