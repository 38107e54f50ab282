"""A date that no calendar has.

Why: a reader cannot act on it, and a program drops it.
Example: 31 November 2033; 29 February 2033; 15-12 September 2033.
Silence: `--ignore date.impossible`, or `ignore = ["date.impossible"]` in the configuration.
"""

import re
from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.values import DateRange

__all__ = ["RULE", "find"]

RULE = "date.impossible"
_BORDER = re.compile(r"(?<![0-9])(?=[0-9])|(?<=\s)(?=\S)|(?<=[0-9])(?=[^0-9])")


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each date."""
    for text in document.texts:
        if not any(character.isdigit() for character in text.text) and document.language.joining != "solid":
            continue
        mentions = document.mentions(text)
        for date in mentions.dates:
            if date.flaw == "impossible" and _is_wrong(date.value) and mentions.is_date(date):
                start, end = _exactly(document.code, text.text, date)
                quote = text.text[start:end]
                yield Complaint(RULE, f"expected a day of the calendar, found {quote}", (Place(text.node, start, end),))


def _exactly(code: str, text: str, date: DateMention) -> tuple[int, int]:
    """Where the end of a span that no calendar has stands; the whole span, where that cannot be told."""
    value = date.value
    if value.end is None or value.start.is_possible == value.end.is_possible:
        return date.start, date.end
    from ccm_parse.reading.dates import find_dates

    wrong = value.end if value.start.is_possible else value.start
    quote = text[date.start : date.end]
    borders = [match.start() for match in _BORDER.finditer(quote)]
    pieces = [quote[at:] for at in reversed(borders)] if wrong is value.end else [quote[:at] for at in borders[1:]]
    for piece in map(str.strip, pieces):
        found = find_dates(piece, code)
        if len(found) == 1 and found[0].value == DateRange(wrong):
            start = text.index(piece, date.start) + found[0].start
            return start, start + found[0].end - found[0].start
    return date.start, date.end


def _is_wrong(value: DateRange) -> bool:
    """Whether a day does not exist, or a span within one month runs backwards: other spans may be misread lists."""
    ends = [value.start, *([value.end] if value.end else [])]
    if not all(end.is_possible for end in ends):
        return all(end.month is not None and end.day is not None for end in ends if not end.is_possible)
    first, last = ends[0], ends[-1]
    return first.day is not None and last.day is not None and (first.year, first.month) == (last.year, last.month)
