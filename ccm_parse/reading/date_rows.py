"""Days in a row as one span: 5, 6 and 7 September."""

from collections.abc import Sequence

from ccm_parse.reading.date_mention import DateMention
from ccm_parse.values import DateRange

__all__ = ["in_rows"]

_JOINT = 5
"""Characters between two days of a row."""


def in_rows(dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates, days in a row taken as a span: 5, 6 and 7 September."""
    found: list[DateMention] = []
    for date in dates:
        last = found[-1] if found else None
        if last is not None and date.start - last.end <= _JOINT and _is_next_day(last.value, date.value):
            found[-1] = DateMention(last.start, date.end, DateRange(last.value.start, date.value.start))
        else:
            found.append(date)
    return found


def _is_next_day(first: DateRange, second: DateRange) -> bool:
    last = first.end or first.start
    if second.end is not None or last.day is None or second.start.day is None:
        return False
    return (last.year, last.month, last.day + 1) == (second.start.year, second.start.month, second.start.day)
