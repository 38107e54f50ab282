"""Meeting: the meeting that the document reports on, from its session's, place and dates' lines, else its opening."""

import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Meeting, MeetingKind
from ccm_parse.knowledge.cities import find_cities
from ccm_parse.knowledge.states import find_states
from ccm_parse.provenance import Span
from ccm_parse.reading.dates import find_dates
from ccm_parse.reading.ordinals import find_ordinals
from ccm_parse.values import DateRange, DocumentSymbol

__all__ = ["find_meeting"]

# Paragraphs at the start of the body in which a meeting is said to have been held.
_OPENING = 20
_OF_NO_MEETING = frozenset({"resolution", "decision", "letter"})
_PARTED = re.compile("[\n,\uff0c\u060c\u3001]")
_BLANKS = re.compile(r"[\s()\uff08\uff09]+")
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
    front = [reading for reading in readings.stated if reading.text.kind == "front"]
    opening = [r for r in readings.all if r.text.kind in {"paragraph", "item"} and r.text.annex is None][:_OPENING]
    called = _called(readings, front) or next(_named(opening), None)
    if called is None:
        return None
    held = _held_by_front(readings, front) or _held_in(readings, opening)
    place = _place_by_front(readings, front) or (_city(held.line, held.span.start, readings) if held else None)
    return Meeting(
        treaty=readings.treaty.code if readings.treaty else None,
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


def _called(readings: Readings, front: list[Reading]) -> _Called | None:
    """The meeting of the first lines: one named with its ordinal, else that of the session's line."""
    session = readings.outline.masthead.session
    for called in _named(front):
        return called._replace(name=session or called.name)
    line = next((r for r in front if session and r.text.text in session), None)
    if line is None or not session:
        return None
    ordinal = next((m for r in front for m in find_ordinals(r.text.text, readings.language.code)), None)
    span = line.span(0, len(line.text.text))
    return _Called(_kind_of_symbol(readings), ordinal.value if ordinal else None, session, span, line)


def _named(texts: list[Reading]) -> Iterator[_Called]:
    """The meetings that the texts name with their ordinals."""
    for reading in texts:
        for name in reading.mentions.meeting_names:
            printed = reading.text.text[name.start : name.end]
            span = reading.span(name.start, name.end)
            yield _Called(cast("MeetingKind", name.kind), name.ordinal, printed, span, reading)


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


def _held_by_front(readings: Readings, front: list[Reading]) -> _Held | None:
    """The days of the line of place and dates; it may be printed in several lines."""
    printed = readings.outline.masthead.place_and_dates
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
    printed, code = readings.outline.masthead.place_and_dates, readings.language.code
    if not printed:
        return None
    cities = find_cities(printed, code)
    states = find_states(printed, code)
    country: str | None
    if cities:
        city, country = printed[cities[0].start : cities[0].end], cities[0].iso3
    else:
        taken = [(m.start, m.end) for m in find_dates(printed, code)] + [(s.start, s.end) for s in states]
        bare = "".join("\n" if any(a <= at < b for a, b in taken) else c for at, c in enumerate(printed))
        parts = (part.strip(_MARKS) for part in _PARTED.split(bare))
        city = next((part for part in parts if part and any(c.isalpha() for c in part)), "")
        country = states[0].iso3 if len({state.iso3 for state in states}) == 1 else None
    whole = _BLANKS.sub("", printed)
    placed = [ln for ln in front if _BLANKS.sub("", ln.text.text) in whole and city in ln.text.text] if city else []
    line = placed[0] if placed else None
    if line is None:
        return None
    at = line.text.text.index(city)
    return _Place(city, country, line.span(at, at + len(city)))


def _city(line: Reading, offset: int, readings: Readings) -> _Place | None:
    """The known city in the sentence of the offset."""
    start, end = line.mentions.sentences.around(offset)
    text = line.text.text
    city = next((hit for hit in find_cities(text, readings.language.code) if start <= hit.start < end), None)
    return _Place(text[city.start : city.end], city.iso3, line.span(city.start, city.end)) if city else None
