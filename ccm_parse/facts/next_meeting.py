"""Next meeting: when, where and under whom it is to be held, what else is possible, and what it costs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ccm_parse.facts.meeting_costs import LaterMeeting, costs_of
from ccm_parse.facts.offices import officers_of
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import MeetingKind, NextMeeting
from ccm_parse.reading.clauses import Statement, at_semicolons
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.date_rows import in_rows
from ccm_parse.reading.outlook_patterns import OutlookPatterns, outlook
from ccm_parse.reading.places import PlaceMention, find_places

__all__ = ["find_next_meeting"]

_NEAR = 12
_NEXT = 2  # texts: so far behind a meeting's name "it" may stand for it
# Oslo (Norway), 19-23 November 2029
_BESIDE = re.compile(r"\s?(?:\([^()]{1,60}\))?[,\u060c]?\s?")
_OPENING = 4
_SPOKEN = frozenset({"paragraph", "item", "cell"})
"""Kinds of texts that speak of meetings."""
_M = TypeVar("_M", DateMention, PlaceMention)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A statement that says when or where a later meeting will be held."""

    reading: Reading
    which: LaterMeeting
    date: DateMention | None
    place: PlaceMention | None
    other_date: DateMention | None
    other_place: PlaceMention | None
    presiding: str | None
    """The State that is said to preside, or the host where that is said of it."""
    is_decided: bool
    elsewhere: Reading
    """The text of the alternative."""
    keeps_dates: bool
    """Whether that is on the same dates."""

    @property
    def rank(self) -> tuple[int, int, int]:
        """How much it tells."""
        days = 0 if self.date is None else 2 if self.date.value.start.day else 1
        return days, self.place is not None, self.is_decided


def find_next_meeting(readings: Readings) -> NextMeeting | None:
    """The next meeting; None where the document does not say when or where it will be."""
    reader = _Reader(readings)
    plans = sorted(reader.plans(), key=lambda plan: plan.rank, reverse=True)
    if not plans or not (plans[0].date or plans[0].place):
        return None
    plan = _with_alternative(plans[0], plans[1:])
    officer = next((o for o in officers_of(readings) if o.role == "president_designate"), None)
    cost = costs_of(readings, plan.which, reader.later)
    date, place, other, elsewhere = plan.date, plan.place, plan.other_date, plan.other_place
    evidence = [plan.reading.span(m.start, m.end) for m in (date, place) if m is not None]
    evidence += [plan.elsewhere.span(m.start, m.end) for m in (other, elsewhere) if m is not None]
    if other is None and elsewhere is not None and plan.keeps_dates:
        other = date
    kind: MeetingKind = plan.which.kind  # type: ignore[assignment]  # the words of meetings are keyed by the contract's names
    return NextMeeting(
        kind=kind,
        ordinal=plan.which.ordinal,
        start=str(date.value.start) if date else None,
        end=str(date.value.end) if date and date.value.end else None,
        city=place.city if place else None,
        country=place.iso3 if place else None,
        president=officer.name if officer else None,
        president_iso3=officer.iso3 if officer and officer.iso3 else plan.presiding,
        alternative_city=elsewhere.city if elsewhere else None,
        alternative_country=elsewhere.iso3 if elsewhere else None,
        alternative_start=str(other.value.start) if other else None,
        alternative_end=str(other.value.end) if other and other.value.end else None,
        cost_document=cost[0] if cost else None,
        evidence=(*evidence, *(officer.evidence if officer else ()), *(cost[1] if cost else ())),
        rule="next_meeting.decided" if plan.is_decided else "next_meeting.stated",
    )


def _with_alternative(plan: _Plan, others: Sequence[_Plan]) -> _Plan:
    """The plan with the other place or time that a further statement on the same meeting gives."""
    if plan.other_date or plan.other_place:
        return plan
    same = (o for o in others if o.which[2:] == plan.which[2:] and not o.date and not o.place)
    other = next(same, None)
    return (
        plan
        if other is None
        else replace(
            plan, other_date=other.other_date, other_place=other.other_place, elsewhere=other.reading,
            keeps_dates=other.keeps_dates,
        )
    )  # fmt: skip


def _as_other(plan: _Plan) -> _Plan:
    """What a turn tells of a meeting that is planned already: it would be held in B, should B so confirm."""
    if plan.other_date or plan.other_place:
        return plan
    return replace(plan, date=None, place=None, other_date=plan.date, other_place=plan.place)


class _Reader:
    """Looks through a document for plans and costs of later meetings."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._own = readings.own_meeting
        self._code = readings.language.code
        self._patterns: OutlookPatterns = outlook(self._code)

    def plans(self) -> Iterator[_Plan]:
        """Every statement that says when or where a later meeting will be held."""
        planned: set[tuple[str, int | None]] = set()
        for reading, statement, which, is_named in self._statements():
            plan = self._plan(reading, statement, which)
            if plan is not None:
                yield plan if is_named or which[2:] not in planned else _as_other(plan)
                planned.add(which[2:])

    def _statements(self) -> Iterator[tuple[Reading, Statement, LaterMeeting, bool]]:
        """Each statement on a later meeting, and whether it names it; else it goes on with the one named before."""
        told: tuple[LaterMeeting, int] | None = None
        for place, reading in enumerate(self._readings.all):
            for statement in reading.mentions.statements if reading.text.kind in _SPOKEN else ():
                which = self.later(reading, statement)
                if which is not None:
                    told = which, place
                    yield reading, statement, which, True
                elif told is not None and place - told[1] <= _NEXT:
                    at = self._stand_in(reading, statement)
                    if at is not None:
                        yield reading, statement, told[0]._replace(start=at, end=at), False

    def _stand_in(self, reading: Reading, statement: Statement) -> int | None:
        """Where a statement without a name speaks of the meeting named before it, if it tells where else it may be.

        If that offer is confirmed, it will be held in A: behind the turn. It will be held in A, unless: before it.
        """
        if any(statement.start <= n.start < statement.end for n in reading.mentions.meeting_names):
            return None
        turn = self._patterns.alternative(reading.text.text, statement.start, statement.end)
        if turn is None:
            return None
        return statement.end if turn - statement.start < _OPENING else statement.start

    def later(self, reading: Reading, statement: Statement) -> LaterMeeting | None:
        """The first later meeting that a statement names."""
        text, own = reading.text.text, self._own
        found: list[LaterMeeting] = []
        for name in reading.mentions.meeting_names:
            is_inside = statement.start <= name.start < statement.end
            is_of_family = name.kind != "other" or name.treaty is not None
            if is_inside and (own.is_before(name) or (own.is_other_kind(name) and is_of_family)):
                found.append(LaterMeeting(name.start, name.end, name.kind, name.ordinal))
        for start, end, ordinal in self._patterns.bare_meetings(text, statement.start, statement.end):
            if (
                own.ordinal is not None
                and ordinal == own.ordinal + 1
                and not any(w.start <= start < w.end for w in found)
            ):
                found.append(LaterMeeting(start, end, own.kind or "other", ordinal))
        found = [w for w in found if not self._patterns.only_prepares(text, w.start, w.end)]
        if not found:
            span = self._patterns.next_meeting(text, statement.start, statement.end)
            if span is not None and own.kind is not None:
                kind = self._patterns.kind_named(text, *span) or own.kind
                is_same = kind == own.kind and kind != "RC"
                ordinal_next = own.ordinal + 1 if own.ordinal is not None and is_same else None
                found.append(LaterMeeting(*span, kind, ordinal_next))
        return min(found, key=lambda w: (w.kind != own.kind, w.start), default=None)

    def _plan(self, reading: Reading, statement: Statement, which: LaterMeeting) -> _Plan | None:
        text, mentions, patterns, own = reading.text.text, reading.mentions, self._patterns, self._own
        if not patterns.convenes(text, statement.start, statement.end, which.end):
            return None
        names = [n for n in mentions.meeting_names if not (which.start <= n.start < which.end)]
        others = _of_others(statement, text, which, [n.start for n in names])
        places = find_places(text, self._code, statement.start, statement.end, mentions.states)
        places = [p for p in places if patterns.places_meeting(text, p.start, p.end) and not _within(p, others)]
        if any(p.city and p.start > which.start for p in places):
            # thanked Ghana and decided that the Meeting would be held in Accra: no place, whatever stands before it
            places = [p for p in places if p.city or p.start > which.start]
        dates = [
            d
            for d in in_rows(mentions.dates)
            if statement.start <= d.start < statement.end
            and self._is_later(d)
            and not _within(d, others)
            and (
                patterns.dates_meeting(text, d.start, d.end, which.end)
                or any(_BESIDE.fullmatch(text, p.end, d.start) for p in places)
                or any(patterns.is_date_of_place(text, (d.start, d.end), p.start) for p in places)
            )
            and not any(n.end <= d.start <= n.end + _NEAR and n.start > which.end for n in names)
        ]
        if any(n.end <= which.start and own.is_other_kind(n) and statement.start <= n.start for n in names):
            # that the Conference be held in A in 2041, and that the Meeting be held in B
            dates, places = _behind(dates, which.end), _behind(places, which.end)
        turn = self._turn(text, statement, which.start)
        # noted the sessions in May, and decided that the Meeting would be held in September
        clause = next((c for c in statement.clauses if c.start <= which.start < c.end), None)
        within = [d for d in dates if clause and clause.start <= d.start < clause.end]
        first_date, first_place = _first(within or dates, turn), _first(places, turn)
        inner = None if first_date or first_place else _inner_condition(statement, turn, places)
        other = inner or _behind_condition(statement, turn)
        other_date = next((d for d in dates if d.start >= other), None)
        other_place = next((p for p in places if p.start >= other), None)
        if turn < statement.end and not (other_date or other_place):  # in A, and in B if A cannot
            start = max(c.start for c in statement.clauses if c.start <= turn)
            other_date = next((d for d in dates if start <= d.start < turn and d is not first_date), None)
            other_place = next((p for p in places if start <= p.start < turn and p is not first_place), None)
        is_turned = turn < which.start or inner is not None
        only_other = first_date is None and first_place is None and is_turned and (other_date or other_place)
        if not only_other and first_date is None and (first_place is None or dates):
            return None
        is_decided = any(a.is_binding and a.start <= which.start < a.end for a in mentions.acts)
        if first_date is None and not is_decided and not only_other:
            return None
        presiding = self._presiding(reading, statement, first_place)
        keeps_dates = other_date is None and patterns.is_on_same_dates(text, turn, statement.end)
        return _Plan(
            reading, which, first_date, first_place, other_date, other_place, presiding, is_decided, reading,
            keeps_dates,
        )  # fmt: skip

    def _turn(self, text: str, statement: Statement, named: int) -> int:
        """Where a statement that names the meeting at an offset turns to another place or time; at its end if not."""
        turn = self._patterns.alternative(text, statement.start, statement.end)
        if turn is not None and turn < named and self._patterns.keeps_plan(text, turn):
            # Unless Peru withdraws its offer, it will be held in Lima; otherwise, in Geneva.
            turn = self._patterns.alternative(text, named, statement.end)
        return statement.end if turn is None else turn

    def _presiding(self, reading: Reading, statement: Statement, place: PlaceMention | None) -> str | None:
        text = reading.text.text
        if place is not None and self._patterns.host_presides(text, statement.start, statement.end):
            return place.iso3
        inside = (s for s in reading.mentions.states if statement.start <= s.start < statement.end)
        return next((s.iso3 for s in inside if self._patterns.presides(text, s.start)), None)

    def _is_later(self, date: DateMention) -> bool:
        if date.flaw is not None:
            return False
        own = self._own.dates
        return (
            own is None
            or date.value.start.order > (own.end or own.start).order
            or (date.value.start.day is None and (date.value.start.year or 0) > (own.start.year or 0))
        )


def _of_others(statement: Statement, text: str, which: LaterMeeting, names: Sequence[int]) -> list[tuple[int, int]]:
    """The parts of a statement, parted at semicolons, that name other meetings alone."""
    parts = at_semicolons(statement, text)
    told = [p for p in parts if any(p.start <= at < p.end for at in names) and not p.start <= which.start < p.end]
    return [(part.start, part.end) for part in told if len(parts) > 1 and which.start < statement.end]


def _within(mention: DateMention | PlaceMention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= mention.start < end for start, end in spans)


def _behind(mentions: Sequence[_M], at: int) -> list[_M]:
    """Those behind an offset; all of them where none is."""
    return [m for m in mentions if m.start >= at] or list(mentions)


def _first(mentions: Sequence[_M], turn: int) -> _M | None:
    return next((m for m in mentions if m.start < turn), None)


def _behind_condition(statement: Statement, turn: int) -> int:
    """Where the other place or time may be named: if it opens with a condition, behind that. "If not in A, in B"."""
    first, *further = statement.clauses
    return further[0].start if further and turn < first.end else turn


def _inner_condition(statement: Statement, turn: int, places: Sequence[PlaceMention]) -> int | None:
    """Where a statement goes on behind a condition in its midst that names a place: held, if not in A, in B."""
    behind = [clause for clause in statement.clauses if clause.end > turn]
    if len(behind) < 2 or not any(turn < place.start < behind[0].end for place in places):  # noqa: PLR2004
        return None
    return behind[1].start
