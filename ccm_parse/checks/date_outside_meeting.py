"""A date that is said to be of this session, its opening or a plenary meeting of it, but does not lie within it.

Why: the report is of record; a wrong year here is the commonest slip of a report made from the last one.
Example: "at its 1st plenary meeting, on 12 September 2032", of a session of 12 to 15 September 2033; "the Meeting was
held from 12 to 15 September 2032". Silent where the title page does not give the days of the session, or the sentence
speaks of another meeting.
Silence: `--ignore date.outside-meeting`, or `ignore = ["date.outside-meeting"]` in the configuration.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ccm_parse.checks.document import Document, Text
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.checks.meeting_spans import mistaken_spans
from ccm_parse.knowledge.language import load_language
from ccm_parse.reading.act_kinds import names_actor
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.meeting_names import MeetingName
from ccm_parse.reading.sittings import find_sittings
from ccm_parse.values import DateRange, PartialDate

__all__ = ["RULE", "find"]

RULE = "date.outside-meeting"
_REACH = 34
_MARK = re.compile("[;:。；：؛]")
_GAP = " … "
"""In the words of an opening: others may stand here."""
_SEASON = dt.timedelta(days=45)
"""No two meetings of a treaty are so near each other: what is said of such a day is said of this one."""
_NAME = 40
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each date."""
    days = document.meeting_days
    if days is None:
        return
    sittings = _sittings(document)
    for text in document.stated:
        if text.annex is None and not text.quoted and text.kind in {"paragraph", "item"}:
            yield from _in_text(document, text, days, sittings.get(text.node, ()))
            yield from _spans(document, text, days)


def _spans(document: Document, text: Text, days: DateRange) -> Iterator[Complaint]:
    """One complaint for each span of days that is said to be this meeting's."""
    for date in mistaken_spans(document, text, days):
        quote = text.text[date.start : date.end]
        is_of_year = date.value.start.year == days.start.year
        meant = None if is_of_year else quote.replace(str(date.value.start.year), str(days.start.year))
        place = Place(text.node, date.start, date.end)
        yield Complaint(RULE, f"expected the days of the meeting ({days}), found {quote}", (place,), meant)


def _in_text(document: Document, text: Text, days: DateRange, told: Sequence[tuple[int, int]]) -> Iterator[Complaint]:
    """One complaint for each day; `told` are the places that were read as a sitting."""
    words = _patterns(document.code)
    tied = [*words.sittings.finditer(text.text), *words.openings.finditer(text.text)]
    read = [*told, *_by_day(document, text, days)]
    if not tied and not read:
        return
    mentions = document.mentions(text)
    for date in mentions.dates:
        if date.flaw == "impossible" or date.value.end is not None or date.value.start.day is None:
            continue
        day = date.value.start.with_year(days.start.year)
        start, end = mentions.sentences.around(date.start)
        if days.contains(day) or words.others.search(text.text, start, end):
            continue
        if not _is_near(day, days) and _elsewhere(document, text, start, date):
            continue
        is_read = any(first <= date.start and date.end <= last for first, last in read)
        if (
            is_read
            or any(
                start <= word.start() < end and _is_tied(text.text, word, date, opening=word.re is words.openings)
                for word in tied
            )
        ) and mentions.is_date(date):
            quote = text.text[date.start : date.end]
            meeting = document.report.facts.meeting
            there = tuple(
                Place(e.node, e.start, e.end)
                for e in (meeting.evidence if meeting else ())
                if any(c.isdigit() for c in e.quote)
            )
            message = f"expected a day of the meeting ({days}), found {quote}"
            yield Complaint(
                RULE,
                message,
                (Place(text.node, date.start, date.end), *there),
                _expected(quote, day, days, document.code),
            )


def _sittings(document: Document) -> dict[str, list[tuple[int, int]]]:
    """The places that were read as a sitting of this meeting with its day."""
    held = document.report.facts.meetings_held
    places: dict[str, list[tuple[int, int]]] = {}
    for item in held.items if held else ():
        for one in item.evidence if item.date else ():
            places.setdefault(one.node, []).append((one.start, one.end))
    return places


def _by_day(document: Document, text: Text, days: DateRange) -> Iterator[tuple[int, int]]:
    """The places of what its day alone shows to be a sitting, which is one of this meeting in another year."""
    told = document.language.reading.outlook.dated_sittings
    if any(word in text.text for word in told) and {*_YEAR.findall(text.text)} - {str(days.start.year)}:
        for one in find_sittings(text.text, document.code, document.mentions(text).dates, ()):
            day = one.date.start if one.date else None
            if one.is_by_day and day and day.day and days.contains(PartialDate(days.start.year, day.month, day.day)):
                yield from one.spans


def _is_near(day: PartialDate, days: DateRange) -> bool:
    """Whether a day is that of this meeting, or so near that no other meeting can be meant."""
    try:
        one, first = map(dt.date.fromisoformat, (str(day), str(days.start)))
    except ValueError:
        return False
    return abs(one - first) <= _SEASON


def _is_tied(text: str, word: re.Match[str], date: DateMention, *, opening: bool) -> bool:
    """Whether the date is the sitting's or the opening's: beside it, no mark of another clause between."""
    if word.end() <= date.start:
        between = text[word.end() : date.start]
    elif date.end <= word.start():
        between = text[date.end : word.start()]
    else:
        return False
    if _MARK.search(between):
        return False
    return opening or len(between) <= _REACH


def _elsewhere(document: Document, text: Text, start: int, date: DateMention) -> bool:
    """Whether the sentence names another meeting before the date, or as the one that acts an earlier one behind it."""
    meeting = document.report.facts.meeting
    if meeting is None or meeting.ordinal is None:
        return False
    _, end = document.mentions(text).sentences.around(start)
    for name in document.mentions(text).meeting_names:
        before = start <= name.start < date.start and name.ordinal != meeting.ordinal
        behind = date.start <= name.start < end and name.kind == meeting.kind and name.ordinal < meeting.ordinal
        # on 9 May, the Meeting confirmed the President, whom the Eighteenth Meeting had designated
        behind = behind and not names_actor(text.text, document.code, date.end, name.start)
        if (before or behind) and not _is_in_a_post(document.code, text.text, name):
            return True
    return False


def _is_in_a_post(code: str, text: str, name: MeetingName) -> bool:
    """Whether a meeting is named in the title of a person: the President of the Eighteenth Meeting opened this one."""
    words = _patterns(code)
    before = words.before.search(text, max(0, name.start - _NAME), name.start) if words.before else None
    return bool(before or (words.behind and words.behind.match(text, name.end)))


def _expected(quote: str, day: PartialDate, days: DateRange, code: str) -> str | None:
    """The same words with the meeting's year, or its month, where the day is the meeting's then."""
    for year, month in (
        (days.start.year, day.month),
        (day.year, days.start.month),
        (days.start.year, days.start.month),
    ):
        moved = PartialDate(year, month, day.day)
        if not moved.is_possible or not days.contains(moved):
            continue
        meant = quote if year == day.year else quote.replace(str(day.year), str(year))
        meant = meant if month == day.month else _with_month(meant, day.month or 0, month or 0, code)
        return meant if meant != quote and (year == day.year or str(day.year) in quote) else None
    return None


def _with_month(quote: str, old: int, new: int, code: str) -> str:
    """The words with another month: its name in the same form, or its number with the same mark."""
    words = load_language(code).reading.dates
    forms = [word for word, number in words.months.items() if number == old]
    others = [word for word, number in words.months.items() if number == new]
    for at in sorted(range(len(forms)), key=lambda at: -len(forms[at])):
        if forms[at] in quote:
            return quote.replace(forms[at], others[min(at, len(others) - 1)]) if others else quote
    for mark in words.month_marks:
        if f"{old}{mark}" in quote:
            return quote.replace(f"{old}{mark}", f"{new}{mark}")
    return quote


class _Patterns(NamedTuple):
    sittings: re.Pattern[str]
    openings: re.Pattern[str]
    others: re.Pattern[str]
    before: re.Pattern[str] | None
    """A post before the name of a meeting, or behind it."""
    behind: re.Pattern[str] | None


@cache
def _patterns(code: str) -> _Patterns:
    language = load_language(code)
    words = language.checks
    solid = language.joining == "solid"
    many = any_of if solid else whole
    whole_ones = many([word for word in words.openings if _GAP not in word])
    # declared … open
    parted = [
        rf"{many([first])}[^.;:\u061b]{{1,80}}?{many([second])}"
        for first, _, second in (word.partition(_GAP) for word in words.openings if _GAP in word)
    ]
    # President of the …   Président de la …   رئيس …
    before = rf"{whole(words.posts)}\s(?:[^\W\d_]{{1,4}}[\s’']){{0,3}}\Z" if words.posts and not solid else None
    return _Patterns(
        re.compile(any_of(words.sittings)),
        re.compile("|".join([whole_ones, *parted])),
        re.compile(any_of(words.other_sessions)),
        re.compile(before) if before else None,
        re.compile(any_of(words.posts)) if words.posts and solid else None,
    )
