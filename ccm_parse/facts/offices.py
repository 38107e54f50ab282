"""Offices of the meeting and who holds them: what officers and the next meeting's president are read from."""

import re
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from ccm_parse.facts.office_claims import Claim, merged_officers
from ccm_parse.facts.office_frames import OfficeFrames, office_frames
from ccm_parse.facts.office_holders import Holder, holders_in, officer_of
from ccm_parse.facts.office_lists import listed_below
from ccm_parse.facts.own_meeting import OwnMeeting
from ccm_parse.facts.presiding import chaired, presided, presides, will_preside
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Officer, Role
from ccm_parse.knowledge.treaty import find_treaty_names
from ccm_parse.reading.act_kinds import actor_kind
from ccm_parse.reading.meeting_names import MeetingName, find_bare_names
from ccm_parse.reading.outlook_patterns import outlook
from ccm_parse.reading.roles import RoleMention
from ccm_parse.reading.runs import find_runs

__all__ = ["officers_of"]


_PERSONAL = frozenset({"secretary_general", "secretary", "isu_director"})
"""Offices that no State holds."""
_SINGLE = _PERSONAL | {"president", "president_designate"}
"""Offices that one person has."""
_FOUND: WeakKeyDictionary[Readings, tuple[Officer, ...]] = WeakKeyDictionary()
"""The officers of the documents that are being read: two extractors ask for them."""


def officers_of(readings: Readings) -> tuple[Officer, ...]:
    """Each officer once, with every place that names them."""
    if readings not in _FOUND:
        _FOUND[readings] = _read(readings)
    return _FOUND[readings]


def _read(readings: Readings) -> tuple[Officer, ...]:
    if readings.outline.kind == "participants":
        # Those who are listed there have their offices elsewhere.
        return ()
    frames = office_frames(readings.language.code)
    claims: list[Claim] = []
    for index, reading in enumerate(readings.all):
        if reading.mentions.persons:
            claims.extend(presided(reading, readings.own_meeting, frames))
            claims.extend(chaired(reading, frames))
            claims.extend(will_preside(reading, readings.own_meeting, frames))
        if reading.mentions.roles:
            claims.extend(_OfficeReader(reading, readings.own_meeting, frames).claims())
            claims.extend(listed_below(readings, index, frames))
    return merged_officers(claims, readings)


class _OfficeReader:
    """Reads the offices of one text."""

    def __init__(self, reading: Reading, own: OwnMeeting, frames: OfficeFrames) -> None:
        self._reading = reading
        self._text = reading.text.text
        self._own = own
        self._frames = frames
        self._runs = find_runs(self._text, holders_in(reading), reading.mentions.language.code)

    def claims(self) -> Iterator[Claim]:
        """Every office in the text that somebody is said to hold."""
        respective = self._respective()
        for role in self._reading.mentions.roles:
            if role.scope in {"foreign", "earlier"}:
                continue
            found = respective.get(role.start) or self._found_alone(role)
            if found is None:
                continue
            run, rule, is_capacity = found
            kind = self._role(role, run, rule)
            if kind in _PERSONAL:
                run = [holder for holder in run if holder.person]
            if kind == "vice_president":
                run = [holder for holder in run if not presides(self._text, holder, self._frames)]
            if kind is not None:
                for holder in run:
                    yield Claim(officer_of(self._reading, holder, kind, role, rule), is_capacity)

    def _found_alone(self, role: RoleMention) -> tuple[list[Holder], str, bool] | None:
        """The holders of an office; of one that only one has, the last of those before it: X was elected, and Y was."""
        found = self._found(role)
        if found is None or role.role not in _SINGLE or not all(holder.person for holder in found[0]):
            return found
        return (found[0][-1:], *found[1:]) if found[0][-1].end <= role.start else found

    def _respective(self) -> dict[int, tuple[list[Holder], str, bool]]:
        """As many offices in a row as there are holders, by where each begins: A and B acted as Chair and Secretary."""
        found: dict[int, tuple[list[Holder], str, bool]] = {}
        row: list[RoleMention] = []
        for role in [*self._reading.mentions.roles, None]:
            if role is not None and row and self._frames.and_office.fullmatch(self._text, row[-1].end, role.start):
                row.append(role)
                continue
            for last in (False, True) if len(row) > 1 else ():
                # the offices of President and Secretary were held by A and B
                held = self._found(row[-1 if last else 0])
                if held is not None and len(held[0]) == len(row) and (held[0][0].start < row[0].start) is not last:
                    found.update((one.start, ([holder], *held[1:])) for one, holder in zip(row, held[0], strict=True))
            row = [role] if role is not None else []
        return found

    def _found(self, role: RoleMention) -> tuple[list[Holder], str, bool] | None:
        """The holders of an office, the frame that names them, and whether it names a capacity alone."""
        for whole in self._runs:
            # On the nomination of Chile, Ms. X was elected
            is_proposer = self._frames.without_name.search(
                self._text, max(0, whole[0].start - _OPENING), whole[0].start
            )
            run = whole[1:] if is_proposer and whole[0].person is None else whole
            if not run:
                continue
            if self._frames.replaced.search(self._text, max(0, run[0].start - _NEAR), run[0].start):
                continue
            if run[-1].end <= role.start:
                found = self._before(role, run)
            elif run[0].start >= role.end:
                found = self._behind(role, run)
            else:
                found = self._within(role, run)
            if found is not None:
                return found
        return None

    def _before(self, role: RoleMention, run: list[Holder]) -> tuple[list[Holder], str, bool] | None:
        """Holders that stand before the office: they hold it, are put into it, act in its capacity."""
        text, frames = self._text, self._frames
        first, last = run[0], run[-1]
        if frames.holds.fullmatch(text, last.end, role.start):
            return run, "holds", False
        if frames.elided.fullmatch(text, last.end, role.start) and self._is_told_before(first.start):
            return run, "installed", False
        may_hold = frames.weak_holds.fullmatch(text, last.end, role.start) or (
            frames.held.match(text, role.word_start) and frames.bare_holds.fullmatch(text, last.end, role.start)
        )
        is_with = frames.accompanied.search(text, max(0, first.start - _NEAR), first.start)
        if may_hold and (is_with or self._is_installed(first.start, role)):
            return run, "installed", False
        if may_hold and first.person and frames.opens_clause.search(text, max(0, first.start - 2), first.start):
            # X女士为会议秘书长
            return run, "holds", False
        if frames.capacity.fullmatch(text, last.end, role.start):
            return (run[-1:] if first.person else run), "capacity", True
        if last.person and frames.behind.fullmatch(text, last.end, role.start) and not self._is_titled(last):
            return run[-1:], "apposition", False
        return None

    def _is_titled(self, holder: Holder) -> bool:
        """Whether an office stands before a name, so that the one behind it is another's: the Chair X, Vice-Chair Y."""
        title = holder.person.title if holder.person else None
        roles = self._reading.mentions.roles
        return title is not None and any(title[0] <= role.start < title[1] for role in roles)

    def _behind(self, role: RoleMention, run: list[Holder]) -> tuple[list[Holder], str, bool] | None:
        """Holders that stand behind the office."""
        text, frames = self._text, self._frames
        is_by = frames.by_of_body if role.of_committee else frames.by.fullmatch
        if is_by(text, role.end, run[0].start) and not frames.puts_up(text, run[-1].end):
            return self._with_groups(run), "by", False
        if frames.given.fullmatch(text, role.end, run[0].start) and self._is_installed(role.start, role):
            return (run if role.role == "vice_president" else run[:1]), "given", False
        beside = role.of_committee and frames.beside_body.fullmatch(text, role.end, run[0].start)
        if beside and self._is_installed(role.start, role):
            return run, "installed", False
        if not frames.apposition.fullmatch(text, role.end, run[0].start):
            is_mannered = frames.mannered.fullmatch(text, role.end, run[0].start) is not None
            return (run, "installed", False) if is_mannered and self._is_installed(role.start, role) else None
        if frames.without_name.search(text, max(0, role.start - _OPENING), role.start):
            return None
        proposes = frames.proposed_by.search(text, max(0, role.start - _OPENING), role.start) is not None
        if proposes and self._is_installed(role.start, role):
            # elected, on a proposal from the President, A and B
            return None
        if run[0].person and frames.assumed.match(text, role.word_start) and self._is_installed(role.start, role):
            return run[:1], "installed", False
        if run[0].person:
            # Desempeñó las funciones de Secretaria la Sra. X
            is_next = frames.next_to.fullmatch(text, role.end, run[0].start)
            is_held = is_next is not None and frames.is_held(text, 0, role.start)
            return (run if role.role == "vice_president" else run[:1]), "holds" if is_held else "apposition", False
        return (run, "installed", False) if self._is_installed(role.start, role) else None

    def _with_groups(self, run: list[Holder]) -> list[Holder]:
        """Holders with those of the groups that are listed behind theirs."""
        found = list(run)
        for following in (r for r in self._runs if r[0].start >= run[-1].end):
            if self._frames.next_group.fullmatch(self._text, found[-1].end, following[0].start):
                found.extend(following)
        return found

    def _within(self, role: RoleMention, run: list[Holder]) -> tuple[list[Holder], str, bool] | None:
        """The holder in whose title the office stands last."""
        holder = next((h for h in run if h.start <= role.start and role.end <= h.end), None)
        title = holder.person.title if holder and holder.person else None
        is_last = title is not None and title[1] == role.end
        # Director of the Implementation Support Unit of the Convention
        is_first = (
            title is not None
            and title[0] == role.start
            and (role.role in self._frames.unique or self._frames.addressed.match(self._text, role.end) is not None)
        )
        if not holder or not (is_last or is_first):
            return None
        # the Vice-Presidents, X and Y
        others = run[run.index(holder) + 1 :] if role.role == "vice_president" else []
        return [holder, *(one for one in others if one.person and one.person.title is None)], "title", False

    def _is_told_before(self, at: int) -> bool:
        """Whether it is told before an offset in its statement that somebody holds an office."""
        floor = max((s.start for s in self._reading.mentions.statements if s.start <= at), default=0)
        return self._frames.any_holding.search(self._text, floor, at) is not None

    def _is_installed(self, start: int, role: RoleMention) -> bool:
        floor = max((s.start for s in self._reading.mentions.statements if s.start <= start), default=0)
        return self._frames.installs.search(self._text, floor, role.start) is not None

    def _role(self, role: RoleMention, run: Sequence[Holder], rule: str) -> Role | None:
        """The office in this meeting's terms; None where it is another meeting's."""
        kind = role.role
        if kind in self._frames.unique and self._is_of_another_treaty(role):
            return None
        if role.meeting is None and self._is_of_another_kind(role):
            return None
        if role.scope == "bare" and kind in self._frames.unnamed and rule in {"apposition", "title", "capacity"}:
            return None
        if role.scope == "told":
            if kind == "president_designate":
                return "president_designate"
            told = self._told_last(role)
            is_later = told is not None and self._own.is_before(told)
            return "president_designate" if is_later and kind == "president" else None
        if role.scope == "next":
            return "president_designate" if kind in {"president", "president_designate"} else None
        later = self._years_ahead(role)
        if later is not None:
            return "president_designate" if later > 0 and kind == "president" else None
        meeting = self._own.placed(role.meeting) if role.meeting else None
        if meeting is None and kind not in self._frames.unique:
            meeting = self._told_of(min(role.start, run[0].start))
        if meeting is None and kind == "president" and self._is_of_next(role, min(role.start, run[0].start)):
            return "president_designate"
        if meeting is None or self._own.is_named(meeting):
            return kind  # type: ignore[return-value]  # the words of roles are keyed by the contract's names
        if kind not in {"president", "president_designate"}:
            return None
        if self._own.is_before(meeting):
            return "president_designate"
        if kind == "president_designate" and self._own.is_other_kind(meeting):
            return kind
        is_elected_here = meeting.kind != self._own.kind and rule in {"installed", "holds"}
        return "president_designate" if is_elected_here and self._is_own_act(role) else None

    def _is_of_next(self, role: RoleMention, at: int) -> bool:
        """Whether the statement has spoken of the next meeting, without its ordinal: and elected X as its President."""
        statement = next((s for s in reversed(self._reading.mentions.statements) if s.start <= at), None)
        if statement is None or role.scope != "bare":
            return False
        told = outlook(self._reading.mentions.language.code).next_meeting(self._text, statement.start, at)
        return told is not None and self._frames.its(self._text, at, role.start)

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
        return max((name for name in names if name.end <= role.start), default=None)

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


_PARTED = re.compile(r"[^:：；;]*；[^:：]*")
"""What parts a person from a meeting named before, in a script that parts statements so, and opens no list of both."""
_REACH, _NEAR, _OPENING = 280, 24, 48
_NEAR_BEHIND, _LONGEST_TITLE = 8, 240
