"""Offices of the meeting and who holds them: what officers and the next meeting's president are read from."""

from collections.abc import Iterator
from dataclasses import replace
from weakref import WeakKeyDictionary

from ccm_parse.facts.office_claims import Claim, merged_officers
from ccm_parse.facts.office_frames import OfficeFrames, office_frames
from ccm_parse.facts.office_holders import Holder, behind_semicolon, holders_in, officer_of, without_deputies
from ccm_parse.facts.office_lists import listed_below
from ccm_parse.facts.office_meetings import OfficeMeetings
from ccm_parse.facts.presiding import chaired, heads_unit, presided, presides, will_preside
from ccm_parse.facts.readings import Readings
from ccm_parse.facts.types import Officer
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
            claims.extend(chaired(reading, readings.own_meeting, frames))
            before = readings.all[index - 1] if index else None
            claims.extend(will_preside(reading, before, readings.own_meeting, frames))
            claims.extend(heads_unit(reading, readings.own_meeting, frames))
        if reading.mentions.roles:
            claims.extend(_OfficeReader(readings, index, frames).claims())
            claims.extend(listed_below(readings, index, frames))
    return merged_officers(claims, readings)


class _OfficeReader:
    """Reads the offices of one text."""

    def __init__(self, readings: Readings, index: int, frames: OfficeFrames) -> None:
        reading = readings.all[index]
        self._reading = reading
        self._text = reading.text.text
        self._frames = frames
        earlier = readings.all[:index]
        lead = next((r for r in reversed(earlier) if reading.text.path and r.text.id == reading.text.path[-1]), None)
        self._meetings = OfficeMeetings(reading, lead, earlier[-1] if earlier else None, readings.own_meeting, frames)
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
            run, rule, is_capacity = without_deputies(self._text, found[0], self._frames.deputy), *found[1:]
            kind = self._meetings.role(role, run, rule)
            if kind in _PERSONAL:
                run = [holder for holder in run if holder.person]
            if kind == "vice_president":
                run = [holder for holder in run if not presides(self._text, holder, self._frames)]
            if kind is not None:
                for holder in map(self._embodied, run):
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
                found = self._before(role, behind_semicolon(self._text, run, self._frames.joins))
            elif run[0].start >= role.end:
                found = self._behind(role, run)
            else:
                found = self._within(role, run)
            if found is not None:
                return found
        return self._by_pronoun(role)

    def _by_pronoun(self, role: RoleMention) -> tuple[list[Holder], str, bool] | None:
        """The one person of the sentence before, whom a pronoun takes up: She was elected President."""
        statements = self._reading.mentions.statements
        at = next((k for k, one in enumerate(statements) if one.start <= role.start < one.end), 0)
        pronoun = self._frames.pronoun.match(self._text, statements[at].start) if at else None
        if pronoun is None or not self._frames.holds.fullmatch(self._text, pronoun.end(), role.start):
            return None
        start, end = statements[at - 1].start, statements[at - 1].end
        persons = [h for h in holders_in(self._reading) if h.person and start <= h.start < end]
        return (persons, "holds", False) if len(persons) == 1 else None

    def _embodied(self, holder: Holder) -> Holder:
        """A State's envoy who is named behind it as the one in whose person it has the office; else the State."""
        if holder.person is not None or not self._frames.embodied.search(self._text, holder.end):
            return holder
        envoy = next((h for h in holders_in(self._reading) if h.person and h.start > holder.end), None)
        if envoy is None or not self._frames.embodied.fullmatch(self._text, holder.end, envoy.start):
            return holder
        person = replace(envoy.person, iso3=envoy.iso3 or holder.iso3) if envoy.person else None
        return Holder(envoy.start, envoy.end, person, holder.iso3)

    def _before(self, role: RoleMention, run: list[Holder]) -> tuple[list[Holder], str, bool] | None:
        """Holders that stand before the office: they hold it, are put into it, act in its capacity."""
        text, frames = self._text, self._frames
        first, last = run[0], run[-1]
        if self._is_told_behind(role):
            return None
        behind = self._behind_replaced(last.end, role.start)
        if frames.holds.fullmatch(text, behind, role.start):
            return run, "holds", False
        if frames.elided.fullmatch(text, last.end, role.start) and self._is_told_before(first.start):
            return run, "installed", False
        may_hold = frames.weak_holds.fullmatch(text, behind, role.start) or (
            frames.held.match(text, role.word_start) and frames.bare_holds.fullmatch(text, last.end, role.start)
        )
        may_go_on = may_hold or frames.as_next.fullmatch(text, last.end, role.start)
        if (may_hold and behind > last.end) or (may_go_on and self._goes_on_holding(first.start)):
            return run, "holds", False
        is_with = frames.accompanied.search(text, max(0, first.start - _NEAR), first.start)
        if may_hold and (is_with or self._is_installed(first.start, role)):
            return run, "installed", False
        if may_hold and first.person and frames.opens_clause.search(text, max(0, first.start - 2), first.start):
            # X女士为会议秘书长
            return run, "holds", False
        if frames.capacity.fullmatch(text, last.end, role.start) and not self._is_proposed(first.start, role):
            return (run[-1:] if first.person else run), "capacity", True
        if last.person and frames.behind.fullmatch(text, last.end, role.start) and not self._is_titled(last):
            return run[-1:], "apposition", False
        if self._is_bracketed(role, last):
            return run[-1:], "apposition", False
        return None

    def _goes_on_holding(self, start: int) -> bool:
        """Whether the words before a holder tell who holds another office: A served as Secretary-General and B as."""
        roles = [r for r in self._reading.mentions.roles if r.end <= start]
        told = roles[-1] if roles else None
        if told is None or not self._frames.next_holder.fullmatch(self._text, told.end, start):
            return False
        return self._frames.is_held(self._text, 0, told.start)

    def _behind_replaced(self, start: int, end: int) -> int:
        """Where what is said of a holder goes on behind the one who is replaced: A to succeed B as Director."""
        for run in self._runs:
            if (
                start <= run[0].start
                and run[-1].end <= end
                and self._frames.replaced.search(self._text, start, run[0].start)
            ):
                return run[-1].end
        return start

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
            return (run if role.role in {"vice_president", "chair"} else run[:1]), "given", False
        beside = role.of_committee and frames.beside_body.fullmatch(text, role.end, run[0].start)
        if beside and self._is_installed(role.start, role):
            return run, "installed", False
        if not frames.apposition.fullmatch(text, role.end, run[0].start):
            is_mannered = frames.mannered.fullmatch(text, role.end, run[0].start) is not None
            if role.role == "vice_president" and run is next((r for r in self._runs if r[0].start >= role.end), None):
                is_mannered = is_mannered or frames.aside.fullmatch(text, role.end, run[0].start) is not None
            return (run, "installed", False) if is_mannered and self._is_installed(role.start, role) else None
        if frames.without_name.search(text, max(0, role.start - _OPENING), role.start):
            return None
        proposes = frames.proposed_by.search(text, max(0, role.start - _OPENING), role.start) is not None
        if proposes and self._is_installed(role.start, role):
            # elected, on a proposal from the President, A and B
            return None
        if run[0].person and frames.assumed.match(text, role.word_start) and self._is_installed(role.start, role):
            return run[:1], "installed", False
        if run[0].person and role.role in frames.unnamed and self._puts_in(role):
            # elected President X and Rapporteur Y
            return run[:1], "installed", False
        if run[0].person and frames.acts_itself(text, role.start, role.end, run[0].start):
            return None
        if run[0].person:
            # Desempeñó las funciones de Secretaria la Sra. X
            is_next = frames.next_to.fullmatch(text, role.end, run[0].start)
            is_held = is_next is not None and frames.is_held(text, 0, role.start)
            return (run if role.role == "vice_president" else run[:1]), "holds" if is_held else "apposition", False
        # the Vice-Presidents, A and B, and the Rapporteur, X
        others = [holder for holder in run if not self._is_titled(holder)]
        return (others, "installed", False) if others and self._is_installed(role.start, role) else None

    def _with_groups(self, run: list[Holder]) -> list[Holder]:
        """Holders with those of the groups that are listed behind theirs."""
        found = list(run)
        for following in (r for r in self._runs if r[0].start >= run[-1].end):
            if self._frames.next_group.fullmatch(self._text, found[-1].end, following[0].start):
                found.extend(following)
        return found

    def _within(self, role: RoleMention, run: list[Holder]) -> tuple[list[Holder], str, bool] | None:
        """The holder in whose title the office stands last."""
        if (told := next((h for h in run if self._is_bracketed(role, h)), None)) is not None:
            return [told], "apposition", False
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
        if role.role in self._frames.unnamed and self._puts_in(role):
            return [holder], "installed", False
        return [holder, *(one for one in others if one.person and one.person.title in {None, title})], "title", False

    def _puts_in(self, role: RoleMention) -> bool:
        """Whether a verb that installs stands right before an office, or before the list that it goes on."""
        is_listed = self._frames.listed_next.search(self._text, 0, role.start)
        return self._frames.puts_in(self._text, role.start) or bool(is_listed and self._is_installed(role.start, role))

    def _is_told_behind(self, role: RoleMention) -> bool:
        """Whether a dash stands between an office and its holders: elected A President, Vice-Presidents – B and C."""
        behind = next((run[0] for run in self._runs if run[0].start >= role.end), None)
        return behind is not None and self._frames.elided.fullmatch(self._text, role.end, behind.start) is not None

    def _is_bracketed(self, role: RoleMention, holder: Holder) -> bool:
        """Whether an office stands alone in brackets behind a holder: Chad (Vice-President)."""
        is_alone = self._text[role.end : role.end + 1] == ")" and not self._is_titled(holder)
        return is_alone and self._frames.bracketed.fullmatch(self._text, holder.end, role.start) is not None

    def _is_told_before(self, at: int) -> bool:
        """Whether it is told before an offset in its statement that somebody holds an office."""
        floor = max((s.start for s in self._reading.mentions.statements if s.start <= at), default=0)
        return self._frames.any_holding.search(self._text, floor, at) is not None

    def _is_installed(self, start: int, role: RoleMention) -> bool:
        floor = max((s.start for s in self._reading.mentions.statements if s.start <= start), default=0)
        if self._frames.staffed.search(self._text, floor, role.start) is not None:
            return True
        is_told = self._frames.installs.search(self._text, floor, role.start) is not None
        return is_told and not self._is_proposed(start, role)

    def _is_proposed(self, start: int, role: RoleMention) -> bool:
        """Whether a holder is only proposed for an office, and no act of the meeting tells of it: Peru nominated X."""
        floor = max((s.start for s in self._reading.mentions.statements if s.start <= start), default=0)
        if not self._frames.proposes.search(self._text, floor, role.start):
            return False
        verbs = self._frames.installs.finditer(self._text, floor, role.start)
        is_all = all(self._frames.proposes.match(self._text, verb.start(), verb.end()) for verb in verbs)
        # took note of the nomination of X as Secretary-General: nobody else is put up
        settles = role.role in _PERSONAL
        acts = (a for a in self._reading.mentions.acts if a.start <= role.start < a.end)
        return is_all and not any(settles or act.is_binding for act in acts)


_REACH, _NEAR, _OPENING = 280, 24, 48
