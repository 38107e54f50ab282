"""Dates that open a sentence without a word for "on": 2036年12月5日，缔约国核准了预算."""

from ccm_parse.facts.readings import Reading
from ccm_parse.reading.act import Act
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.values import DateRange

__all__ = ["is_dated_apart"]

_LEAD, _DAY_PART = 3, 3  # characters: 但在, 上午
_COMMAS = frozenset("，,")


def is_dated_apart(reading: Reading, act: Act, own: DateRange) -> bool:
    """Whether the date before the first comma of an act's sentence is no day of the meeting, or an earlier year."""
    date = _opening_date(reading, act)
    if date is None:
        return False
    first, last = own.start, own.end or own.start
    if date.value.start.day:
        return date.value.end is None and not first.order[1:] <= date.value.start.order[1:] <= last.order[1:]
    return (date.value.end or date.value.start).order[:1] < first.order[:1]


def _opening_date(reading: Reading, act: Act) -> DateMention | None:
    text = reading.text.text
    floor = max((s.start for s in reading.mentions.statements if s.start <= act.start), default=0)
    ahead = (d for d in reading.mentions.dates if 0 <= d.start - floor <= _LEAD and d.end < act.start)
    date = next(ahead, None)
    if date is None or not _COMMAS.intersection(text[date.end : date.end + _DAY_PART]):
        return None
    return None if "；" in text[date.end : act.start] else date
