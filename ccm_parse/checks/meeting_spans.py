"""Spans of days that are said to be this meeting's, and differ from those of the title page by a slip."""

from collections.abc import Iterator

from ccm_parse.checks.document import Document, Text
from ccm_parse.reading.act_kinds import names_actor
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.values import DateRange, PartialDate

__all__ = ["mistaken_spans"]


def mistaken_spans(document: Document, text: Text, days: DateRange) -> Iterator[DateMention]:
    """The spans of a text beside this meeting's name; beside no name, those with its days and another year."""
    mentions = document.mentions(text)
    for date in mentions.dates if days.end else ():
        if date.flaw == "impossible" or date.value.end is None or not _is_slip(date.value, days):
            continue
        start, end = mentions.sentences.around(date.start)
        own = [_is_own(document, n.kind, n.ordinal) for n in mentions.meeting_names if start <= n.start < end]
        if all(own) if own else _is_of_the_meeting(document, text, (start, end), date.value, days):
            yield date


def _is_slip(span: DateRange, days: DateRange) -> bool:
    """Whether a span has another year, another month, or its first or last day outside the meeting."""
    first, last = span.start, span.end
    if last is None or days.end is None or first.day is None or last.day is None or first.year is None:
        return False
    if first.year != days.start.year:
        return _days(span) == _days(days)
    numbers = (first.day, last.day) == (days.start.day, days.end.day)
    return days.contains(first) != days.contains(last) or (numbers and first.month != days.start.month)


def _days(span: DateRange) -> tuple[tuple[int | None, int | None], ...]:
    """The first and last day without their year."""
    ends: tuple[PartialDate, ...] = (span.start, span.end or span.start)
    return tuple((one.month, one.day) for one in ends)


def _is_own(document: Document, kind: str, ordinal: int | None) -> bool:
    meeting = document.report.facts.meeting
    return meeting is not None and ordinal == meeting.ordinal and kind == meeting.kind


def _is_of_the_meeting(
    document: Document, text: Text, sentence: tuple[int, int], span: DateRange, days: DateRange
) -> bool:
    """Whether a sentence without a name speaks of "the Meeting" and has its days, and not those of the next one."""
    meeting, following = document.report.facts.meeting, document.report.facts.next_meeting
    is_next = following is not None and str(span.start) in {following.start, following.alternative_start}
    if meeting is None or is_next or _days(span) != _days(days):
        return False
    return names_actor(text.text, document.code, *sentence)
