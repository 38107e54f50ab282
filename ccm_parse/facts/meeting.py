"""Meeting: the meeting that the document reports on, from the lines of its session, place and dates, else its opening."""

from collections.abc import Iterator
from typing import NamedTuple, cast

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Meeting, MeetingKind
from ccm_parse.knowledge.cities import find_cities
from ccm_parse.provenance import Span
from ccm_parse.reading.ordinals import find_ordinals
from ccm_parse.values import DateRange, DocumentSymbol

__all__ = ["find_meeting"]

# Paragraphs at the start of the body in which a meeting is said to have been held.
_OPENING = 20
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
    """The document's own meeting; None where neither its first lines nor its opening name one."""
    front = [reading for reading in readings.stated if reading.text.kind == "front"]
    opening = [r for r in readings.all if r.text.kind in {"paragraph", "item"} and r.text.annex is None][:_OPENING]
    called = _called(readings, front) or next(_named(opening), None)
    if called is None:
        return None
    held = next(_dated(front), None) or _held_in(readings, opening)
    place = _place(readings, held) if held else None
    return Meeting(
        treaty=readings.treaty.code if readings.treaty else None,
        kind=called.kind,
        ordinal=called.ordinal,
        name=called.name,
        start=str(held.dates.start) if held else None,
        end=str(held.dates.end or held.dates.start) if held else None,
        city=place.city if place else None,
        country=place.country if place else None,
        evidence=(called.span, *([held.span] if held else []), *([place.span] if place else [])),
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


def _place(readings: Readings, held: _Held) -> _Place | None:
    """The place beside the date: a known city, else what the line has besides the date."""
    line, code = held.line, readings.language.code
    start, end = line.mentions.sentences.around(held.span.start)
    city = next((hit for hit in find_cities(line.text.text, code) if start <= hit.start < end), None)
    if city is not None:
        return _Place(line.text.text[city.start : city.end], city.iso3, line.span(city.start, city.end))
    if line.text.kind != "front":
        return None
    states = line.mentions.states
    for first, last in ((0, held.span.start), (held.span.end, len(line.text.text))):
        piece = line.text.text[first:last].strip(_MARKS)
        printed = next((part.strip(_MARKS) for part in piece.replace("\uff0c", ",").replace("\u060c", ",").split(",")), "")
        if printed:
            at = line.text.text.index(printed, first)
            return _Place(printed, states[0].iso3 if states else None, line.span(at, at + len(printed)))
    return None
