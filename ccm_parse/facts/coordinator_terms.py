"""The terms of coordinators: which meeting ends one, and whether those named take over or hand over."""

from dataclasses import dataclass, replace
from typing import cast

from ccm_parse.facts.plain_text import without_states
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.terms import respective_term
from ccm_parse.facts.types import Coordinator, MeetingKind
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.act import Act
from ccm_parse.reading.actions import BINDING
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.coordination import CoordinationPatterns, coordination
from ccm_parse.reading.meeting_names import MeetingName, find_bare_names
from ccm_parse.reading.outlook_patterns import outlook

__all__ = ["Task", "Terms"]

_THANKS = frozenset({"appreciate", "commend", "acknowledge", "congratulate", "hear", "consider", "recognize", "note"})
"""Acts whose object is work done."""
_NAMING = BINDING - {"adopt", "approve"}
"""Acts whose coordinators take over; what is adopted or approved may be the work of those who are in office."""
_UNTIL_REACH = 40


@dataclass(frozen=True, slots=True)
class Task:
    """An area, the States that are told to have it, and where what is said of them ends."""

    area: str
    printed: str
    states: tuple[NameHit, ...]
    end: int
    incoming: bool


class Terms:
    """Tells the terms of a document's coordinators."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._code = readings.language.code
        self._patterns: CoordinationPatterns = coordination(self._code)

    def first_end(self, lead: Reading) -> MeetingName | None:
        """The meeting with which the terms of those in the list below a text end."""
        return self.end_between(lead, 0, len(lead.text.text))

    def end_between(self, reading: Reading, start: int, end: int) -> MeetingName | None:
        """The first meeting named between two offsets with which terms end."""
        inside = (name for name in self.meetings(reading) if start <= name.start < end)
        return next((name for name in inside if self.ends_at(reading, name.start)), None)

    def as_before(self, reading: Reading, told: list[Coordinator], before: Coordinator | None) -> list[Coordinator]:
        """Those of a point, whose term may be told to be that of the point before: 任期同上."""
        if before is None or not self._patterns.same_term.search(reading.text.text):
            return told
        return [replace(c, until_kind=before.until_kind, until_ordinal=before.until_ordinal) for c in told]

    def made(self, reading: Reading, state: NameHit, task: Task) -> Coordinator:
        """One State with its task, until the end of the term that is told behind it or before the list."""
        names = [n for n in self.meetings(reading) if state.end <= n.start < task.end]
        terms = [n for n in names if self.ends_at(reading, n.start)]
        following = next((s.start for s in task.states if s.start > state.start), task.end)
        own = next((n for n in terms if n.start < following), None)
        behind = next((n for n in terms if n.start > task.states[-1].start), None)
        listed = [n for n in names if behind and n.start >= behind.start]
        each = respective_term(reading.text.text, self._code, task.states, state, listed)
        term = (own if behind is not own else None) or each or behind or self._term_before(reading, task)
        kind = cast("MeetingKind | None", term.kind if term else None)
        return Coordinator(
            area=task.area,
            area_printed=task.printed.strip(),
            iso3=state.iso3,
            until_kind=kind,
            until_ordinal=term.ordinal if term else None,
            incoming=task.incoming,
            evidence=(reading.span(state.start, state.end),),
            rule="coordinators.incoming" if task.incoming else "coordinators.outgoing",
        )

    def is_incoming(self, reading: Reading, statement: Statement, at: int) -> bool:
        """Whether those coordinate from now on: the act appoints them, calls them new, or gives their term."""
        act, start, end = _around(reading, statement, at)
        # welcomed Ghana as coordinator, whose term will end with the Ninth Meeting: behind the act's words as well
        after = (a.start for a in reading.mentions.acts if a.start >= end)
        if self.end_between(reading, start, max(end, min(next(after, statement.end), statement.end))) is not None:
            return True
        # decided that the guide written by Chile in its capacity as coordinator on reporting would be published
        is_named = act is not None and act.action in _NAMING
        if is_named and not self._patterns.in_capacity.search(reading.text.text, start, at):
            return True
        text = without_states(reading)
        # took note of the appointment of
        is_noted = act is not None and act.action == "note" and self._patterns.named.search(text, start, at) is not None
        if (act is not None and act.action in _THANKS and not is_noted) or self._patterns.outgoing.search(
            text, start, end
        ):
            return False
        # to the next Meeting: not the next coordinators
        told = outlook(self._code).next_meeting(text, start, end) or (end, end)
        new = (m for m in self._patterns.incoming.finditer(text, start, end) if not told[0] <= m.start() < told[1])
        return next(new, None) is not None or self._patterns.named.search(text, start, at) is not None

    def tells_turn(self, reading: Reading, statement: Statement, at: int) -> bool:
        """Whether a statement tells that somebody's turn is over or begins: work is thanked for, a term is told."""
        act, start, end = _around(reading, statement, at)
        if (act is not None and act.action in _NAMING | _THANKS) or self.end_between(reading, start, end) is not None:
            return True
        return self._patterns.outgoing.search(without_states(reading), start, end) is not None

    def lead_is_incoming(self, lead: Reading) -> bool:
        """Whether those in the list below a text take over."""
        text = without_states(lead)
        return self._patterns.incoming.search(text) is not None or not self._patterns.outgoing.search(text)

    def meetings(self, reading: Reading) -> list[MeetingName]:
        """The meetings named in a text, be it by their ordinal alone: 至第二十四次会议结束."""
        own = self._readings.own_meeting
        bare = map(own.placed, find_bare_names(reading.text.text, self._code))
        named = reading.mentions.meeting_names
        return sorted((*named, *(n for n in bare if not any(m.start <= n.start < m.end for m in named))))

    def ends_at(self, reading: Reading, at: int) -> bool:
        """Whether the words before a meeting's name say that a term ends with it."""
        return self._patterns.until.search(reading.text.text, max(0, at - _UNTIL_REACH), at) is not None

    def _term_before(self, reading: Reading, task: Task) -> MeetingName | None:
        """The end of a term that is told before the States: coordinators until the Meeting's end are A and B."""
        first = task.states[0].start
        floor = max((s.start for s in reading.mentions.statements if s.start <= first), default=0)
        acts = [a for a in reading.mentions.acts if floor <= a.start <= first]
        # appointed A until the Eighth Meeting; appointed B: not until then
        floor = acts[-1].start if len(acts) > 1 else floor
        names = (n for n in reversed(self.meetings(reading)) if floor <= n.start and n.end <= first)
        return next((n for n in names if self.ends_at(reading, n.start)), None)


def _around(reading: Reading, statement: Statement, at: int) -> tuple[Act | None, int, int]:
    """The last act that an offset lies in, and where it starts and ends; without one those of the statement."""
    act = next((a for a in reversed(reading.mentions.acts) if a.start <= at < a.end), None)
    return (act, act.start, act.end) if act is not None else (None, statement.start, statement.end)
