"""Whose acts they are: this meeting's, or those of another meeting, session, year or treaty that the text recalls."""

from ccm_parse.facts.opening_dates import is_dated_apart
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.knowledge.treaty import find_treaty_names
from ccm_parse.reading.act import Act
from ccm_parse.reading.act_kinds import actor_kind, kinds_named
from ccm_parse.reading.act_patterns import act_patterns
from ccm_parse.reading.act_settings import act_settings
from ccm_parse.reading.year_meetings import year_of_meeting

__all__ = ["OwnActs"]

_OF_A_MEETING = frozenset({"report", "decision"})
"""Kinds of documents that speak of a meeting, be it named or not; elsewhere "the Conference" may be another's."""
_RESOLUTION = "resolution"
"""A kind whose own acts are those that its paragraphs begin with."""
_NEAR = 32
_LONG = 30
"""An actor so long may have a treaty's title in it."""


class OwnActs:
    """Tells the acts of a document's own meeting from those of others."""

    def __init__(self, readings: Readings) -> None:
        self._own, self._treaty = readings.own_meeting, readings.treaty
        self._kind, self._is_solid = readings.outline.kind, readings.language.joining == "solid"
        self._code = readings.language.code
        self._patterns, self._settings = act_patterns(self._code), act_settings(self._code)

    def holds(self, reading: Reading, act: Act, *, is_carried: bool) -> bool:
        """Whether an act of a text is this meeting's; `is_carried`: who acts is named above the text."""
        own, mentions = self._own, reading.mentions
        is_told = self._kind in _OF_A_MEETING or (is_carried and self._kind == _RESOLUTION)
        if own.kind is None and (act.voice.passive or not is_told):
            return False
        if act.voice.meeting is not None and not own.is_named(act.voice.meeting):
            return False
        told = self._actor_kind(reading, act.voice.start)
        if told is not None and act.voice.meeting is None and told != own.kind:
            return False
        if self._is_of_another_treaty(reading.text.text[act.voice.start : act.verb_start]):
            return False
        if self._is_of_another_meeting(reading, act) or (act.is_binding and self._is_done_before(reading, act)):
            return False
        start, end = act.setting
        named = [n for n in mentions.meeting_names if start <= n.start and n.end <= end]
        if named and not any(own.is_named(n) for n in named):
            return False
        if self._is_of_another_year(reading, act) or self._is_of_another_session(reading, act):
            return False
        is_placed = act.voice.passive and start < end and not named
        if is_placed and kinds_named(reading.text.text, self._code, start, end) - {own.kind}:
            # At the Preparatory Committee it was agreed
            return False
        days = [d.value.start for d in mentions.dates if start <= d.start and d.end <= end and d.value.start.day]
        if own.dates is None:
            return True
        if self._is_of_earlier_year(reading, act, own.dates.start.year or 0):
            return False
        if not days:
            return not self._is_solid or not is_dated_apart(reading, act, own.dates)
        first, last = own.dates.start.order[1:], (own.dates.end or own.dates.start).order[1:]
        return any(first <= day.order[1:] <= last for day in days)

    def _is_of_another_meeting(self, reading: Reading, act: Act) -> bool:
        """Whether another meeting is told as the place right behind those who act: X, at their Fifth Meeting."""
        text, own = reading.text.text, self._own.ordinal
        end = self._patterns.heads.actor_end(text, act.voice.start, act.end)
        told = self._settings.meeting_beside(text, end, act.end) if end is not None else None
        return own is not None and told not in {None, own}

    def _actor_kind(self, reading: Reading, at: int) -> str | None:
        """The kind of meeting that an actor's words name, a pronoun's those of the sentence before it."""
        text = reading.text.text
        while self._patterns.heads.pronoun_end(text, at, len(text)) is not None:
            before = next((s.start for s in reversed(reading.mentions.statements) if s.end <= at), None)
            if before is None:
                break
            at = before
        return actor_kind(text, self._code, at)

    def _is_done_before(self, reading: Reading, act: Act) -> bool:
        """Whether an earlier meeting is named behind the verb as the place: was elected at the First Meeting."""
        own, text = self._own, reading.text.text
        if own.ordinal and (self._settings.their_meeting(text, act.verb_start, act.end) or own.ordinal) < own.ordinal:
            # The States parties decided, at their Fifth Meeting
            return True
        for name in reading.mentions.meeting_names:
            if not act.verb_end <= name.start < act.end or own.is_named(name):
                continue
            is_beside = self._patterns.heads.is_setting_before(text, act.verb_end, name.start)
            is_near = act.voice.passive and name.start - act.verb_end <= _NEAR and own.is_after(name)
            if is_beside and (own.is_after(name) or (act.voice.passive and own.is_other_kind(name))):
                return True
            if is_near and self._patterns.heads.ends_with_setting(text, act.verb_end, name.start):
                return True
        return False

    def _is_of_another_year(self, reading: Reading, act: Act) -> bool:
        """Whether a meeting of another year than this one's is named: at the 2034 Meeting; the previous Meeting."""
        (start, end), text, own = act.setting, reading.text.text, self._own.dates
        year = year_of_meeting(text, self._code, start, end) if start < end else None
        year = year or (None if act.voice.meeting else self._settings.year_of(text, act.voice.start))
        is_other = own is not None and year is not None and year != own.start.year
        return is_other or (start < end and self._settings.is_earlier(text, start, end))

    def _is_of_another_session(self, reading: Reading, act: Act) -> bool:
        """Whether an act is told of a paragraph of another report, or of a session that has another number."""
        text, (start, end), own = reading.text.text, act.setting, self._own
        if start < end and self._settings.is_in_paragraph(text, start, end):
            return True
        days = [d for d in reading.mentions.dates if start <= d.start < end and d.value.start.day]
        # The Conference, at its eighth session, adopted   but not: decided to act at its eighth session and adopted
        before = [a for a in reading.mentions.acts if act.voice.start <= a.verb_start < act.verb_start]
        between = (act.verb_start if before else act.voice.start, act.verb_start)
        told = [self._settings.session(text, *span) for span in ((start, end), between) if span[0] < span[1]]
        return not days and any(number not in {None, own.ordinal} for number in told)

    def _is_of_earlier_year(self, reading: Reading, act: Act, own: int) -> bool:
        """Whether an act is told of an earlier year, named without a day: in March 2031 it was decided."""
        text, heads = reading.text.text, self._patterns.heads
        places = [act.setting[0]] if act.setting[0] < act.setting[1] else []
        places += [act.verb_end] if act.voice.passive else []
        firsts = [(d.start, d.value.start) for d in reading.mentions.dates]
        early = [at for at, first in firsts if first.year and first.year < own and not first.day]
        return any(heads.is_setting_before(text, place, at) for at in early for place in places if place <= at)

    def _is_of_another_treaty(self, actor: str) -> bool:
        """Whether an actor is named with another treaty: the States parties to the Mine Ban Convention."""
        own = self._treaty
        named = find_treaty_names(actor, self._code) if own and len(actor) > _LONG else ()
        return bool(named) and all(hit.code != own.code for hit in named if own)
