"""Meeting: the meeting that the document reports on, from its session's, place and dates' lines, else its opening."""

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Meeting, MeetingKind
from ccm_parse.knowledge.cities import CityHit, find_cities, has_city_of_its_name
from ccm_parse.knowledge.states import find_states
from ccm_parse.provenance import Span
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.date_rows import in_rows
from ccm_parse.reading.dates import find_dates
from ccm_parse.reading.ordinals import find_ordinals
from ccm_parse.values import DateRange, DocumentSymbol

__all__ = ["find_meeting"]

# Paragraphs at the start of the body in which a meeting is said to have been held.
_OPENING = 20
_OF_NO_MEETING = frozenset({"resolution", "decision", "letter"})
_PARTED = re.compile("[\n,\uff0c\u060c\u3001]")
_BLANKS = re.compile(r"[\s()\uff08\uff09]+")
# As far as a city can stand from the days in a title: "Bonn from the".
_BESIDE = 12
_MARKS = " ,.;:()\uff0c\u3002\u060c\u3001\uff08\uff09\t\u2013-"


class _Called(NamedTuple):
    """What the meeting is called, and where."""

    kind: MeetingKind
    ordinal: int | None
    name: str
    span: Span
    line: Reading


class _Held(NamedTuple):
    """When the meeting was held, and where that stands."""

    dates: DateRange
    span: Span
    line: Reading


class _Place(NamedTuple):
    """Where the meeting was held."""

    city: str
    country: str | None
    span: Span


def find_meeting(readings: Readings) -> Meeting | None:
    """The document's own meeting; None where neither its first lines nor its opening name one, and for a resolution."""
    if readings.outline.kind in _OF_NO_MEETING:
        return None
    front = [reading for reading in readings.all if reading.text.kind == "front"]
    opening = [r for r in readings.all if r.text.kind in {"paragraph", "item"} and r.text.annex is None][:_OPENING]
    called = _called(readings, front) or next((one for one in _named(opening) if _is_held(one)), None)
    if called is None:
        return None
    held = _held_by_front(readings, front) or _held_in(readings, opening)
    place = _place_by_front(readings, front) or (_city(held.line, held.span.start, readings) if held else None)
    told = _told_of_session(readings, called, opening)
    if told is not None and (held is None or not held.dates.contains(told.dates.start)):
        # A masthead without a session is that of the body reported to, which meets elsewhere.
        held, place = told, _city(told.line, told.span.start, readings)
    return Meeting(
        treaty=_treaty(readings),
        kind=called.kind,
        ordinal=called.ordinal,
        name=called.name,
        start=str(held.dates.start) if held else None,
        end=str(held.dates.end or held.dates.start) if held else None,
        city=place.city if place else None,
        country=place.country if place else None,
        evidence=tuple(span for span in (called.span, held and held.span, place and place.span) if span),
        rule="meeting.front" if called.line.text.kind == "front" else "meeting.opening",
    )


def _treaty(readings: Readings) -> str | None:
    """The treaty whose series the document's symbol is of; where it has no symbol, the one that it is about."""
    treaty, symbol = readings.treaty, readings.own_symbol
    if treaty is None or (symbol is not None and symbol.partition("/")[0] not in treaty.series):
        return None
    return treaty.code


def _called(readings: Readings, front: list[Reading]) -> _Called | None:
    """The meeting of the first lines: of the session's and title's lines, else the session, else of any other line."""
    session = readings.outline.masthead.session
    stated = {reading.text.id for reading in readings.stated}
    for called in _named([reading for reading in front if reading.text.id in stated]):
        return called._replace(name=session or called.name)
    return _of_session(readings, front) or next(_named(front), None)


def _of_session(readings: Readings, front: list[Reading]) -> _Called | None:
    """The session by its ordinal, from its own line, else from the title: "… on its sixteenth session"."""
    head, code = readings.outline.masthead, readings.language.code
    printed = head.session or next(iter(_sessions_in(head.title or "", readings)), None)
    line = next((r for r in front if printed and _touches(r.text.text, printed)), None)
    if printed is None or line is None:
        return None
    ordinal = next((mention.value for mention in find_ordinals(printed, code)), None)
    return _Called(_kind_of_symbol(readings), ordinal, printed, line.span(0, len(line.text.text)), line)


def _told_of_session(readings: Readings, called: _Called, opening: list[Reading]) -> _Held | None:
    """The days that the opening gives for the session that the title alone names: on its ninth session, held on."""
    if readings.outline.masthead.session is not None or called.line.text.kind != "front":
        return None
    for reading in opening:
        at = reading.text.text.casefold().find(called.name.casefold())
        end = reading.mentions.sentences.around(at)[1] if at >= 0 else 0
        for date in in_rows(reading.mentions.dates):
            if at < date.start < end and date.flaw is None and date.value.start.day:
                return _Held(date.value, reading.span(date.start, date.end), reading)
    return None


def _sessions_in(title: str, readings: Readings) -> Iterator[str]:
    """The sessions that a title names by their ordinals."""
    words = [word.casefold() for word in readings.language.reading.resolutions.sessions]
    for mention in find_ordinals(title, readings.language.code):
        behind = title[mention.end :].lstrip()
        word = next((word for word in words if behind.casefold().startswith(word)), None)
        if word is not None:
            yield title[mention.start : len(title) - len(behind) + len(word)]


def _touches(line: str, printed: str) -> bool:
    """Whether a line holds what is printed, or is a part of it, or ends where it begins."""
    bare, whole = _BLANKS.sub("", line), _BLANKS.sub("", printed)
    return bool(bare) and (
        bare in whole or whole in bare or any(bare.endswith(whole[:n]) for n in range(4, len(whole)))
    )


def _named(texts: list[Reading]) -> Iterator[_Called]:
    """The meetings that the texts name with their ordinals."""
    for reading in texts:
        for name in reading.mentions.meeting_names:
            printed = reading.text.text[name.start : name.end]
            span = reading.span(name.start, name.end)
            yield _Called(cast("MeetingKind", name.kind), name.ordinal, printed, span, reading)


def _is_held(called: _Called) -> bool:
    """Whether the sentence that names a meeting of the opening gives days on which it was held."""
    mentions = called.line.mentions
    start, end = mentions.sentences.around(called.span.start)
    days = [m.start for m in mentions.dates if m.value.end and m.value.start.day and m.flaw is None]
    between = [name.start for name in mentions.meeting_names if called.span.start < name.start < end]
    return any(start <= day < end and not any(at < day for at in between) for day in days)


def _kind_of_symbol(readings: Readings) -> MeetingKind:
    """The kind of meeting that the document's symbol says it is of."""
    if readings.treaty is None or readings.own_symbol is None:
        return "other"
    body = DocumentSymbol(readings.own_symbol).body
    found = readings.treaty.meeting_kind(body) if body else None
    return found.kind if found else "other"


def _dated(texts: list[Reading]) -> Iterator[_Held]:
    for reading in texts:
        for mention in reading.mentions.dates:
            if mention.flaw is None:
                yield _Held(mention.value, reading.span(mention.start, mention.end), reading)


def _held_in(readings: Readings, opening: list[Reading]) -> _Held | None:
    """The days of the meeting from a sentence of the opening that names it, and a span of days."""
    for reading in opening:
        own = [name for name in reading.mentions.meeting_names if readings.own_meeting.is_named(name)]
        for held in _dated([reading]) if own else ():
            if held.dates.end is not None and held.dates.start.day:
                return held
    return None


def _placed(readings: Readings) -> str | None:
    """The line of place and dates, else a title that gives days: "… held in Bonn from 3 to 7 May 2032"."""
    head = readings.outline.masthead
    if head.place_and_dates or not head.title:
        return head.place_and_dates
    days = [m for m in find_dates(head.title, readings.language.code) if m.value.end and m.value.start.day]
    return head.title if days else None


def _held_by_front(readings: Readings, front: list[Reading]) -> _Held | None:
    """The days of the line of place and dates; it may be printed in several lines."""
    printed = _placed(readings)
    found = [m for m in find_dates(printed, readings.language.code) if m.flaw is None] if printed else []
    if not printed or not found:
        return None
    first, last = found[0].value, found[-1].value
    dates = DateRange(first.start, last.end or (last.start if len(found) > 1 else None))
    lines = [
        line for line in front if _BLANKS.sub("", line.text.text) in _BLANKS.sub("", printed) and line.mentions.dates
    ]
    line = next((ln for ln in lines if any(m.value == first for m in ln.mentions.dates)), next(iter(lines), None))
    if line is None:
        return None
    mention = line.mentions.dates[0]
    return _Held(dates, line.span(mention.start, mention.end), line)


def _place_by_front(readings: Readings, front: list[Reading]) -> _Place | None:
    """The place of the line of place and dates: a known city, else what is left without dates and States."""
    printed, code = _placed(readings), readings.language.code
    if not printed:
        return None
    dates = find_dates(printed, code)
    cities = find_cities(printed, code)
    if readings.outline.masthead.place_and_dates is None:
        # In a title a city may be a treaty's: only one beside the days is meant.
        cities = tuple(c for c in cities if any(_apart(c, date) <= _BESIDE for date in dates))
    states = find_states(printed, code)
    country: str | None
    told = next(
        ((m, s) for s in states if (m := _WITH_STATE.search(printed)) and m.span("state") == (s.start, s.end)), None
    )
    if told is not None and not any(c.start <= told[0].end("city") and c.iso3 == told[1].iso3 for c in cities):
        # Antigua Guatemala (Guatemala): no city of Antigua
        city, country = told[0]["city"].strip(), told[1].iso3
    elif cities:
        city, country = printed[cities[0].start : cities[0].end], cities[0].iso3
    elif readings.outline.masthead.place_and_dates is None:
        return None
    else:
        taken = [(m.start, m.end) for m in dates] + [(s.start, s.end) for s in states]
        bare = "".join("\n" if any(a <= at < b for a, b in taken) else c for at, c in enumerate(printed))
        parts = (part.strip(_MARKS) for part in _PARTED.split(bare))
        city = next((part for part in parts if part and any(c.isalpha() for c in part)), "")
        country = states[0].iso3 if len({state.iso3 for state in states}) == 1 else None
        if not city and country and has_city_of_its_name(country):
            city = printed[states[0].start : states[0].end]
    whole = _BLANKS.sub("", printed)
    placed = [ln for ln in front if _BLANKS.sub("", ln.text.text) in whole and city in ln.text.text] if city else []
    line = placed[0] if placed else None
    if line is None:
        return None
    at = line.text.text.index(city)
    return _Place(city, country, line.span(at, at + len(city)))


_WITH_STATE = re.compile(r"(?P<city>[^\W\d][^,;()（）\d]*?)\s?[(（](?P<state>[^()（）]+)[)）]")


def _apart(city: CityHit, date: DateMention) -> int:
    return max(city.start - date.end, date.start - city.end)


def _city(line: Reading, offset: int, readings: Readings) -> _Place | None:
    """The known city in the sentence of the offset."""
    start, end = line.mentions.sentences.around(offset)
    text = line.text.text
    city = next((hit for hit in find_cities(text, readings.language.code) if start <= hit.start < end), None)
    return _Place(text[city.start : city.end], city.iso3, line.span(city.start, city.end)) if city else None
