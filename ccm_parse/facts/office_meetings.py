"""Of which meeting an office is, and what it is called in this meeting's terms."""

import re
from collections.abc import Sequence

from ccm_parse.facts.office_frames import OfficeFrames
from ccm_parse.facts.office_holders import Holder
from ccm_parse.facts.own_meeting import OwnMeeting
from ccm_parse.facts.readings import Reading
from ccm_parse.facts.types import Role
from ccm_parse.knowledge.treaty import find_treaty_names
from ccm_parse.reading.act_kinds import actor_kind
from ccm_parse.reading.act_patterns import act_patterns
from ccm_parse.reading.meeting_names import MeetingName, find_bare_names
from ccm_parse.reading.outlook_patterns import outlook
from ccm_parse.reading.roles import RoleMention

__all__ = ["OfficeMeetings"]

_PARTED = re.compile(r"[^:：；;]*；[^:：]*")
"""What parts a person from a meeting named before, in a script that parts statements so, and opens no list of both."""
_NEAR_BEHIND, _LONGEST_TITLE, _OPENING = 8, 240, 5
_BESIDE = frozenset({"apposition", "title", "capacity"})
"""Rules by which an office stands right beside a name."""


class OfficeMeetings:
    """Tells the meetings of the offices of one text."""

    def __init__(
        self, reading: Reading, lead: Reading | None, before: Reading | None, own: OwnMeeting, frames: OfficeFrames
    ) -> None:
        """What is asked is answered from the text, the one it is a point of or stands behind, and this meeting."""
        self._reading = reading
        self._lead = lead
        self._before = before
        self._text = reading.text.text
        self._own = own
        self._frames = frames

    def role(self, role: RoleMention, run: Sequence[Holder], rule: str) -> Role | None:
        """The office in this meeting's terms; None where it is another meeting's."""
        kind = role.role
        if self._is_of_others(role) or (self._is_unnamed(role) and rule in _BESIDE):
            return None
        if role.scope == "own" and self._frames.this.match(self._text, role.start, role.word_start):
            return kind  # type: ignore[return-value]  # the words of roles are keyed by the contract's names
        if role.scope == "told":
            if kind == "president_designate":
                return "president_designate"
            told = self._told_last(role)
            is_later = told is not None and self._is_to_come(role, told, rule)
            return "president_designate" if is_later and kind == "president" else None
        if role.scope == "next":
            return "president_designate" if kind in {"president", "president_designate"} else None
        later = self._years_ahead(role)
        if later is not None:
            return "president_designate" if later > 0 and kind == "president" else None
        meeting = self._own.placed(role.meeting) if role.meeting else None
        if meeting is None and kind not in self._frames.unique:
            meeting = self._told_of(min(role.start, run[0].start)) or self._told_in_lead()
        meeting = meeting or self._told_by_pronoun(role)
        at = min(role.start, run[0].start)
        if meeting is None and kind == "president" and self._is_told_ahead(role, at):
            return "president_designate"
        if meeting is None and self._frames.thereof.search(self._text, 0, role.start):
            # The next Meeting would be held in Koror. A was designated to preside over it.
            meeting = self._told_last(role)
            if meeting is not None and kind == "president" and self._is_planned(meeting):
                return "president_designate"
        if meeting is None or self._own.is_named(meeting):
            return kind  # type: ignore[return-value]  # the words of roles are keyed by the contract's names
        is_to_come = kind in {"president", "president_designate"} and self._is_to_come(role, meeting, rule)
        return "president_designate" if is_to_come else None

    def _told_by_pronoun(self, role: RoleMention) -> MeetingName | None:
        """The other meeting that acts in the statement before, and again by a pronoun: It asked its President, X."""
        mentions, patterns = self._reading.mentions, act_patterns(self._reading.mentions.language.code)
        at = next((k for k, s in enumerate(mentions.statements) if s.start <= role.start < s.end), 0)
        if not at or not patterns.words.lone_pronouns or not self._frames.its(self._text, 0, role.start):
            return None
        statement, before = mentions.statements[at], mentions.statements[at - 1]
        if not patterns.heads.opens_with_pronoun(self._text, statement):
            return None
        return next((n for n in mentions.meeting_names if 0 <= n.start - before.start <= _OPENING), None)

    def _is_planned(self, meeting: MeetingName) -> bool:
        """Whether the paragraph before names a meeting of another kind and a date behind its name that is to come."""
        own, before = self._own.dates, self._before
        if before is None or own is None or meeting not in before.mentions.meeting_names:
            return False
        date = next((d.value for d in before.mentions.dates if d.start >= meeting.end and d.flaw is None), None)
        return self._own.is_other_kind(meeting) and date is not None and date.start.order > own.start.order

    def _is_unnamed(self, role: RoleMention) -> bool:
        """Whether an office that others hold too is told without a meeting or a list of those who serve one."""
        if role.scope != "bare" or role.role not in self._frames.unnamed:
            return False
        floor = max((s.start for s in self._reading.mentions.statements if s.start <= role.start), default=0)
        return self._frames.staffed.search(self._text, floor, role.start) is None

    def _is_to_come(self, role: RoleMention, meeting: MeetingName, rule: str) -> bool:
        """Whether the president of another meeting is one of a later meeting."""
        if self._own.is_before(meeting):
            return True
        if role.role == "president_designate" and self._own.is_other_kind(meeting):
            return True
        is_elected_here = meeting.kind != self._own.kind and rule in {"installed", "holds", "by", "given"}
        return is_elected_here and self._is_own_act(role)

    def _is_of_others(self, role: RoleMention) -> bool:
        """Whether an office is told to be another treaty's or another meeting's."""
        if role.role in self._frames.unique and self._is_of_another_treaty(role):
            return True
        return role.meeting is None and self._is_of_another_kind(role)

    def _is_of_next(self, role: RoleMention, at: int) -> bool:
        """Whether the statement has spoken of the next meeting, without its ordinal: and elected X as its President."""
        statement = next((s for s in reversed(self._reading.mentions.statements) if s.start <= at), None)
        if statement is None or role.scope != "bare":
            return False
        told = outlook(self._reading.mentions.language.code).next_meeting(self._text, statement.start, at)
        return told is not None and self._frames.its(self._text, statement.start, role.start)

    def _is_told_ahead(self, role: RoleMention, at: int) -> bool:
        """Whether an office whose meeting its words do not name is that of a later one told before it."""
        return self._is_of_next(role, at) or self._is_of_later(role, at) or self._will_hold(role, at)

    def _will_hold(self, role: RoleMention, at: int) -> bool:
        """Whether somebody will have an office, and the meeting told last is a later one: A will be President."""
        statements = [s for s in self._reading.mentions.statements if s.start <= at]
        if role.scope != "bare" or not statements:
            return False
        last = statements[-1]
        if not self._frames.will_hold.search(self._text, last.start, last.end):
            return False
        names = [n for n in self._reading.mentions.meeting_names if n.end <= last.start]
        names = names or [*(self._before.mentions.meeting_names if self._before else ())]
        return bool(names) and (self._own.is_before(names[-1]) or self._own.is_other_kind(names[-1]))

    def _is_of_later(self, role: RoleMention, at: int) -> bool:
        """Whether an office with "its" written together with it is that of a later meeting of the sentence before."""
        statements = [s for s in self._reading.mentions.statements if s.start <= at]
        if len(statements) <= 1 or not self._frames.is_possessed(self._text[role.start : role.end]):
            return False
        names = [n for n in self._reading.mentions.meeting_names if statements[-2].start <= n.start and n.end <= at]
        return bool(names) and self._own.is_before(names[-1])

    def _is_of_another_treaty(self, role: RoleMention) -> bool:
        """Whether an office is that of a body of another treaty, which is named right behind it."""
        hits = find_treaty_names(self._text[role.end : role.end + _LONGEST_TITLE], self._reading.mentions.language.code)
        named = next((hit for hit in hits if hit.start <= _NEAR_BEHIND), None)
        return named is not None and self._own.treaty is not None and named.code != self._own.treaty

    def _years_ahead(self, role: RoleMention) -> int | None:
        """How many years ahead the meeting is that the statement names by another year than this one's."""
        statement = next((s for s in self._reading.mentions.statements if s.start <= role.start < s.end), None)
        own = self._own.dates.start.year if self._own.dates else None
        if statement is None or own is None:
            return None
        clauses = [c for c in statement.clauses if not self._frames.ground.match(self._text, c.start, c.end)]
        named = (self._frames.of_year.search(self._text, c.start, c.end) for c in clauses)
        year = next((int(match["year"] or match["before"]) for match in named if match), own)
        return year - own or None

    def _told_last(self, role: RoleMention) -> MeetingName | None:
        """The meeting named last before its office, be it by its ordinal alone."""
        names = [
            *self._reading.mentions.meeting_names,
            *find_bare_names(self._text, self._reading.mentions.language.code),
        ]
        before = self._before.mentions.meeting_names if self._before else ()
        # … would be held in Koror. (The next paragraph:) elected X President of that Meeting
        return max((name for name in names if name.end <= role.start), default=before[-1] if before else None)

    def _told_in_lead(self) -> MeetingName | None:
        """The one meeting named in the text that this one is a point of: on the Ninth Meeting, it was decided:."""
        if self._lead is None or self._lead.text.kind not in {"paragraph", "item"}:
            return None
        mentions, ground = self._lead.mentions, self._frames.ground
        last = mentions.statements[-1] if mentions.statements else None
        clauses = [c for c in last.clauses if not ground.match(mentions.text, c.start, c.end)] if last else []
        names = {n for n in mentions.meeting_names if any(c.start <= n.start < c.end for c in clauses)}
        return names.pop() if len(names) == 1 else None

    def _told_of(self, at: int) -> MeetingName | None:
        """The meeting named last before an offset in its statement, but not as a ground: as decided by."""
        mentions, ground = self._reading.mentions, self._frames.ground
        statement = next((s for s in reversed(mentions.statements) if s.start <= at), None)
        if statement is None:
            return None
        grounds = [c for c in statement.clauses if ground.match(self._text, c.start, c.end)]
        # 第十七次会议由
        bare = find_bare_names(self._text, mentions.language.code) if self._frames.by_agent else ()
        by = (n for n in bare if self._frames.by_agent and self._frames.by_agent.match(self._text, n.end))
        known = [*mentions.meeting_names, *map(self._own.placed, by)]
        names = [n for n in known if statement.start <= n.start and n.end <= at]
        told = [n for n in names if not any(c.start <= n.start < c.end for c in grounds)]
        # A presided as the Seventh Meeting had decided; B was Secretary
        return told[-1] if told and not _PARTED.fullmatch(self._text, told[-1].end, at) else None

    def _is_of_another_kind(self, role: RoleMention) -> bool:
        """Whether a meeting of another kind acts where an office is told: the Preparatory Meeting elected."""
        acts = [a for a in self._reading.mentions.acts if a.start <= role.start < a.end and a.voice.meeting is None]
        kinds = {actor_kind(self._text, self._reading.mentions.language.code, a.voice.start) for a in acts[-1:]}
        return bool(kinds - {None, self._own.kind})

    def _is_own_act(self, role: RoleMention) -> bool:
        acts = [a for a in self._reading.mentions.acts if a.start <= role.start < a.end]
        # 会议决定，第四次审议会议由X担任主席
        acts = acts if role.meeting is not None else [a for a in acts if a.is_binding]
        return any(a.voice.meeting is None or self._own.is_named(a.voice.meeting) for a in acts)
