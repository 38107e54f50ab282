"""Meetings held: how many plenary meetings there were, and those that the text names, each with every mention."""

from dataclasses import replace

from ccm_parse.facts.other_sittings import OtherSittings
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import MeetingHeld, MeetingsHeld
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.act_kinds import actor_kind
from ccm_parse.reading.alternation import any_of
from ccm_parse.reading.sitting_counts import find_counted_sittings, find_sitting_counts
from ccm_parse.reading.sittings import SittingMention, find_sittings
from ccm_parse.values import DateRange

__all__ = ["find_meetings_held"]

_OPENING = 5
"""A clause begins with its actor, but for an article."""


def find_meetings_held(readings: Readings) -> MeetingsHeld | None:
    """The sittings of this meeting; None where the text names none and does not say how many there were."""
    reader = _Reader(readings)
    for reading in readings.all:
        if reading.text.kind in {"paragraph", "item", "cell"} and reading.text.annex is None:
            reader.read(reading)
    count = reader.count or reader.last
    if count is None and not reader.items:
        return None
    return MeetingsHeld(count, tuple(reader.items.values()))


class _Reader:
    """Goes through a document's texts in order; "the same meeting" is the one named last."""

    def __init__(self, readings: Readings) -> None:
        self._own = readings.own_meeting
        self._code = readings.language.code
        of = any_of(readings.language.reading.offices.of)
        self._of = compiled(rf"\s*{of}\s*")
        self._others = OtherSittings(readings.language)
        self._last: int | None = None
        self._day: str | None = None
        """The day of this meeting that the texts before name last."""
        self._signed: int | None = None
        """The sitting that the text before is nothing but the name of, as where a decision is signed off."""
        self.count: int | None = None
        self.last: int | None = None
        """Which sitting is called the last: so many there were."""
        self.items: dict[int, MeetingHeld] = {}

    def read(self, reading: Reading) -> None:
        """Takes in what a text says of sittings."""
        mentions = reading.mentions
        self._date_signed(reading)
        for count in find_sitting_counts(mentions.blotted, self._code):
            kind = actor_kind(mentions.blotted, self._code, count.start)
            is_of_another = kind is not None and self._own.kind not in {None, kind}
            is_of_another = is_of_another or (kind is None and self._others.counts(reading, count.start))
            if self.count is None and not is_of_another and self._is_own(reading, count.start, None):
                self.count = count.number
                for sitting in find_counted_sittings(reading.text.text, self._code, count, mentions.dates):
                    self._take(reading, sitting)
        sittings = find_sittings(reading.text.text, self._code, mentions.dates, mentions.statements)
        for sitting in sittings:
            if self._is_own(reading, sitting.spans[0][0], sitting.date) and not self._is_of_another(reading, sitting):
                self._take(reading, sitting)
        is_signed = [s.spans[0] for s in sittings] == [(0, len(reading.text.text))]
        self._signed = self._last if is_signed else None
        self._day = self._day_before(reading, len(reading.text.text))

    def _is_of_another(self, reading: Reading, sitting: SittingMention) -> bool:
        """Whether another meeting is named right behind a sitting: the second plenary meeting of the Fifth Meeting."""
        text, (start, end) = reading.text.text, sitting.spans[0]
        if sitting.is_by_day and not self._is_of_a_day(reading, sitting):
            return True
        if self._acts_another(reading, start) or (
            sitting.ordinal is not None and self._others.holds(reading, start, end)
        ):
            return True
        names = (n for n in reading.mentions.meeting_names if n.start >= end)
        name = next((n for n in names if self._of.fullmatch(text, end, n.start)), None)
        return name is not None and not self._own.is_named(name)

    def _acts_another(self, reading: Reading, at: int) -> bool:
        """Whether a meeting of another kind acts in the statement: at its first meeting, the Preparatory Committee."""
        statement = next((s for s in reading.mentions.statements if s.start <= at < s.end), None)
        text = reading.mentions.blotted
        starts = [c.end - len(text[c.start : c.end].lstrip()) for c in statement.clauses] if statement else []
        kinds = {actor_kind(text, self._code, start) for start in starts} - {None}
        return self._own.kind is not None and bool(kinds) and self._own.kind not in kinds

    def _is_of_a_day(self, reading: Reading, sitting: SittingMention) -> bool:
        """Whether what is called a meeting, with its day, is a sitting of this one: 9月12日第二次会议."""
        date, own = sitting.date, self._own
        if date is None or date.end is not None or sitting.ordinal == own.ordinal:
            return False
        is_of_year = own.dates is None or date.start.year in {None, own.dates.start.year}
        return is_of_year and not self._others.counts(reading, sitting.spans[0][0])

    def _take(self, reading: Reading, sitting: SittingMention) -> None:
        ordinal = self._last if sitting.ordinal is None else sitting.ordinal
        if ordinal is None:
            return
        self._last = ordinal
        if sitting.is_last:
            self.last = ordinal
        day = self._day_before(reading, sitting.spans[0][0]) if sitting.same_day else None
        date = self._own.day(sitting.date.start) if sitting.date else day
        evidence = tuple(reading.span(*span) for span in sitting.spans)
        old = self.items.get(ordinal)
        if old is None:
            self.items[ordinal] = MeetingHeld("plenary", ordinal, date, evidence, "meetings_held.sitting")
        else:
            self.items[ordinal] = replace(old, date=old.date or date, evidence=(*old.evidence, *evidence))

    def _date_signed(self, reading: Reading) -> None:
        """Gives a sitting that stands alone the day that stands alone below it."""
        dates = reading.mentions.dates
        old = self.items.get(self._signed) if self._signed is not None else None
        if old is None or old.date or [(d.start, d.end) for d in dates] != [(0, len(reading.text.text))]:
            return
        date = self._own.day(dates[0].value.start)
        evidence = (*old.evidence, reading.span(dates[0].start, dates[0].end))
        self.items[old.ordinal] = replace(old, date=date, evidence=evidence) if date else old

    def _day_before(self, reading: Reading, end: int) -> str | None:
        """The day of this meeting that is named last before an offset."""
        days = [d.value for d in reading.mentions.dates if d.start < end and d.value.end is None and d.value.start.day]
        own = [d for d in days if self._own.dates and self._own.dates.contains(d.start)]
        return self._own.day(own[-1].start) if own else self._day

    def _is_own(self, reading: Reading, at: int, date: DateRange | None) -> bool:
        """Whether a sitting is one of this meeting's: no other meeting is named with it, and its day fits."""
        if date is not None and self._own.dates is not None:
            first, last, day = self._own.dates.start, self._own.dates.end or self._own.dates.start, date.start
            # The year may be misprinted: the day of the year decides.
            return first.order[1:] <= day.order[1:] <= last.order[1:]
        statement = next((s for s in reading.mentions.statements if s.start <= at < s.end), None)
        if statement is None:
            return True
        names = [n for n in reading.mentions.meeting_names if statement.start <= n.start < statement.end]
        before = [n for n in names if n.start < at]
        following = next((c for c in statement.clauses if c.start > at), None)
        # At its third plenary meeting, the Fourteenth Meeting elected …
        actors = [n for n in names if following and n.start - following.start <= _OPENING]
        named = before or [n for n in actors if n.start > at]
        return not named or any(self._own.is_named(n) for n in named)
