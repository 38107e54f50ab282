"""Participants: States by what they were at the meeting, and bodies, as listed in sentences, lines and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccm_parse.facts.participant_bodies import BodyReader
from ccm_parse.facts.participant_states import TOLD_BEFORE, category_joined, state_of, told_before
from ccm_parse.facts.plain_text import free_states, without_names
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Category, Participant
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.bodies import find_bodies
from ccm_parse.reading.clauses import Clause, Statement, at_semicolons
from ccm_parse.reading.participation import ParticipationPatterns, participation
from ccm_parse.reading.runs import find_runs

__all__ = ["find_participants"]

_LEAST_OF_A_LIST = 0.6
_SEMICOLON = re.compile("[；;\u061b]")
_CELL = re.compile(r"__(?:row|head)_(\d+)__cell_(\d+)\Z")


def find_participants(readings: Readings) -> tuple[Participant, ...]:
    """Each State and body once, under the first capacity it is listed in."""
    reader = _Reader(readings)
    seen: set[tuple[str, str]] = set()
    found: list[Participant] = []
    for participant in reader.participants():
        key = (participant.category, participant.iso3 or participant.name)
        if key not in seen:
            seen.add(key)
            found.append(participant)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Open:
    """A statement that announces a list below it."""

    reading: Reading
    category: Category | None
    words: str
    rule: str | None


class _Reader:
    """Goes through the texts of a document once, in order."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._code = readings.language.code
        self._patterns: ParticipationPatterns = participation(self._code)
        self._bodies = BodyReader(self._code)
        self._headings: dict[str, str] = {
            r.text.id: r.text.text for r in readings.all if r.text.kind in {"section", "table"}
        }
        self._columns: dict[tuple[str, str], Category | None] = {}
        self._last: Reading | None = None
        """The text before, if it is no part of a list."""

    def participants(self) -> Iterator[Participant]:
        announced: _Open | None = None
        for reading in self._readings.all:
            text = reading.text
            if text.kind in {"front", "footnote", "section", "annex", "table"}:
                if text.kind != "table":
                    announced = None
                continue
            if announced is not None and self._is_below(reading, announced):
                found = list(self._listed(reading, announced))
                if found or text.kind in {"cell", "item"}:
                    yield from found
                    continue
            announced = None
            found = [p for statement in reading.mentions.statements for p in self._stated(reading, statement)]
            yield from found
            self._last = reading
            announced = self._announced(reading)
            if announced is None and not found:
                heading = self._heading(reading)
                if heading is not None:
                    yield from self._listed(reading, heading)

    # ---- lists in a sentence ----

    def _stated(self, reading: Reading, statement: Statement) -> Iterator[Participant]:
        mentions = reading.mentions
        plain = without_names(reading)
        told = self._patterns.attendance(mentions.blotted, statement.start, statement.end)
        if (told is None and not self._is_partitive(reading, statement)) or self._is_elsewhere(reading, statement):
            return
        runs = [
            r
            for r in find_runs(reading.text.text, free_states(reading), self._code)
            if statement.start <= r[0].start < statement.end
        ]
        taken: list[tuple[int, int]] = []
        category: Category | None = None
        for index, run in enumerate(runs):
            floor = max(statement.start, runs[index - 1][-1].end if index else 0)
            stop = runs[index + 1][0].start if index + 1 < len(runs) else statement.end
            of_others = self._patterns.told_of_those_before.fullmatch(plain, floor, run[0].start)
            goes_on = category and not of_others and self._patterns.goes_on(plain, floor, run[0].start)
            joined = category_joined(reading, statement, run[-1].end, self._patterns, self._last)
            category = category if goes_on else joined or self._run_category(plain, run, floor, stop, statement)
            if category is not None:
                taken.append((run[0].start, run[-1].end))
                for state in run:
                    yield state_of(reading, state, category)
        if not taken:
            # The Convention was not yet in force for A and B; the two States took part.
            yield from told_before(reading, statement, plain, self._patterns)
        # A attended; B and C took part as well.
        parts = at_semicolons(statement, mentions.blotted)
        are_told = all(self._patterns.attendance(mentions.blotted, part.start, part.end) for part in parts)
        for part in parts if are_told and len(parts) > 1 else self._meanwhile(statement, plain):
            yield from self._bodies.named(reading, part, plain, taken)
        yield from self._bodies.as_did(reading, statement, plain)

    def _is_partitive(self, reading: Reading, statement: Statement) -> bool:
        """Whether a statement lists some of those who took part by the one before it: of these, ten were parties:."""
        text = reading.mentions.blotted
        if (
            not self._patterns.partitive.match(text, statement.start)
            or ":" not in text[statement.start : statement.end]
        ):
            return False
        before = next((s for s in reversed(reading.mentions.statements) if s.end <= statement.start), None)
        return before is not None and self._patterns.attendance(text, before.start, before.end) is not None

    def _meanwhile(self, statement: Statement, plain: str) -> Sequence[Statement]:
        """A statement parted before a clause on others who took part: A attended, while B was represented."""
        clauses = statement.clauses
        at = next((n for n, c in enumerate(clauses) if n and self._patterns.meanwhile.match(plain, *c)), None)
        if at is None or self._patterns.attendance(plain, clauses[at].start, statement.end) is None:
            return [statement]
        opened = self._patterns.meanwhile.match(plain, *clauses[at])
        start = opened.end() if opened else clauses[at].start
        return [
            Statement(statement.start, clauses[at - 1].end, clauses[:at]),
            Statement(start, statement.end, (Clause(start, clauses[at].end), *clauses[at + 1 :])),
        ]

    def _run_category(
        self, plain: str, run: Sequence[NameHit], floor: int, stop: int, statement: Statement
    ) -> Category | None:
        """The capacity of a run of States; None where it is no list of participants."""
        before, after = plain[floor : run[0].start], plain[run[-1].end : stop]
        if floor > statement.start and self._patterns.told_of_those_before.fullmatch(before):
            before = ""
        around = plain[statement.start : statement.end]
        for clause in reversed(statement.clauses):
            if clause.start <= run[0].start:
                opening = plain[max(clause.start, floor) : run[0].start]
                break
        beside = self._patterns.beside.match(after)
        if beside and self._patterns.lead.match(opening):
            # X and Y, as signatories, and Z, as a State not party, attended
            return self._known(self._patterns.category(beside.group(), around=around))
        if self._patterns.introduces.search(before):
            # X and Y, both signatories, and the following other States were present as observers: Z
            if (anew := self._patterns.announced_anew(before, around)) is not None:
                return self._known(anew)
            called = (
                self._patterns.state_category(_SEMICOLON.split(after)[0])
                if self._patterns.called.match(after)
                else None
            )
            return self._known(
                (called if called in TOLD_BEFORE else None)
                or self._patterns.state_category(before, around=around)
                or self._patterns.state_category(after, around=around)
            )
        if self._patterns.contrasted.match(opening) and self._patterns.elided.match(after):
            return self._known(self._patterns.state_category(_SEMICOLON.split(after)[0], around=after))
        if self._patterns.lead.match(opening) and self._patterns.told_of_those_before.fullmatch(after):
            return self._known(self._patterns.state_category(after, around=around))
        if self._patterns.lead.match(opening) and self._patterns.follows.match(after):
            near = _SEMICOLON.split(after)[0]
            heads = (plain[c.start : c.end] for c in statement.clauses if c.end < run[0].start)
            head = next((h for h in heads if self._patterns.apposed.match(h)), "")
            found = self._patterns.state_category(head + near, around=around)
            # The Convention not yet being in force for them, X and Y attended.
            told = self._patterns.state_category(before) if found in {None, "observer_state"} else None
            return self._known(told if told in TOLD_BEFORE else found)
        return None

    def _is_elsewhere(self, reading: Reading, statement: Statement) -> bool:
        names = [n for n in reading.mentions.meeting_names if statement.start <= n.start < statement.end]
        return bool(names) and not any(self._readings.own_meeting.is_named(n) for n in names)

    # ---- lists below ----

    def _announced(self, reading: Reading) -> _Open | None:
        """The list that a text announces at its end, if it does."""
        text = reading.text.text.rstrip()
        if not text.endswith((":", "：")) or not reading.mentions.statements:
            return None
        statement = reading.mentions.statements[-1]
        if self._patterns.attendance(reading.mentions.blotted, statement.start, statement.end) is None:
            return None
        if self._is_elsewhere(reading, statement):
            return None
        words = without_names(reading)[statement.start : statement.end]
        return _Open(
            reading,
            self._known(self._patterns.category(words, around=words)),
            words,
            self._bodies.rule(reading, statement),
        )

    def _is_below(self, reading: Reading, announced: _Open) -> bool:
        above = announced.reading.text
        path = reading.text.path
        return path[: len(above.path) + 1] == (*above.path, above.id) or path[: len(above.path)] == above.path

    def _heading(self, reading: Reading) -> _Open | None:
        """The heading under which a bare list stands, where it is one of those who took part."""
        headings = [self._headings[i] for i in reversed(reading.text.path) if i in self._headings]
        if not any(self._patterns.headings.search(heading) for heading in headings):
            return None
        category = next((c for heading in headings if (c := self._patterns.category(heading))), None)
        return _Open(reading, self._known(category), "", None) if category else None

    def _listed(self, reading: Reading, announced: _Open) -> Iterator[Participant]:
        """Those named in a text that is nothing but a list, or a part of one."""
        text = reading.text.text
        is_cell = reading.text.kind == "cell"
        category = self._cell_category(reading, announced.category) if is_cell else announced.category
        runs = find_runs(text, free_states(reading), self._code)
        covered = sum(run[-1].end - run[0].start for run in runs)
        # Signatory States: Kenya and Uganda   bodies of the United Nations:
        head = self._patterns.introduction(text, runs[0][0].start if runs else None)
        is_regional = category is not None and self._patterns.regional.fullmatch(head) is not None
        told = self._patterns.category(head, around=announced.words) if head and not is_regional else None
        category = self._known(told) or category
        start = len(head) if told or is_regional else 0
        bare = self._patterns.around_names.sub("", text[start:]) if runs else text
        if runs and covered >= _LEAST_OF_A_LIST * len(bare):
            if category is not None:
                yield from (state_of(reading, state, category) for run in runs for state in run)
            return
        if category in {None, "observer_state", "united_nations", "organization"} and not runs:
            for body in find_bodies(text, self._code, start, len(text), reading.mentions.organizations):
                if body.acronym or category in {"united_nations", "organization"}:
                    of_system = self._patterns.is_of_system(head if told else announced.words)
                    rule = None if told == "united_nations" else announced.rule  # cited for bodies of all kinds
                    yield self._bodies.made(reading, body, rule, of_system=of_system)

    def _cell_category(self, reading: Reading, category: Category | None) -> Category | None:
        """What a table's column head says, else what was announced."""
        match = _CELL.search(reading.text.id)
        table = reading.text.path[-2] if len(reading.text.path) > 1 else ""
        if match is None:
            return category
        key = (table, match[2])
        if "__head_" in reading.text.id:
            self._columns[key] = self._known(self._patterns.category(reading.text.text))
        return self._columns.get(key) or category

    @staticmethod
    def _known(category: str | None) -> Category | None:
        return category  # type: ignore[return-value]  # the words of categories are keyed by the contract's names
