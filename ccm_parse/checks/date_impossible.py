"""A date that no calendar has.

Why: a reader cannot act on it, and a program drops it.
Example: 31 November 2033; 29 February 2033; 15-12 September 2033.
Silence: `--ignore date.impossible`, or `ignore = ["date.impossible"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.values import DateRange

__all__ = ["RULE", "find"]

RULE = "date.impossible"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each date."""
    for text in document.texts:
        if not any(character.isdigit() for character in text.text) and document.language.joining != "solid":
            continue
        for date in document.mentions(text).dates:
            if date.flaw == "impossible" and _is_wrong(date.value):
                quote = text.text[date.start : date.end]
                yield Complaint(
                    RULE, f"expected a day of the calendar, found {quote}", (Place(text.node, date.start, date.end),)
                )


def _is_wrong(value: DateRange) -> bool:
    """Whether a day does not exist, or a span within one month runs backwards: other spans may be misread lists."""
    ends = [value.start, *([value.end] if value.end else [])]
    if not all(end.is_possible for end in ends):
        return all(end.month is not None and end.day is not None for end in ends if not end.is_possible)
    first, last = ends[0], ends[-1]
    return first.day is not None and last.day is not None and (first.year, first.month) == (last.year, last.month)
