"""Passive acts in a language whose actors come before their verbs: what was done, and by whom if that is told."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccm_parse.reading.act import Voice
from ccm_parse.reading.act_patterns import ActPatterns
from ccm_parse.reading.clauses import Clause, Statement
from ccm_parse.reading.meeting_names import MeetingName
from ccm_parse.reading.passives import Passive

__all__ = ["DoneBy", "PassiveReader"]


class DoneBy(NamedTuple):
    """What was done: where the telling begins, the action, its verb, and who did it."""

    start: int
    action: str
    verb: tuple[int, int]
    voice: Voice


class PassiveReader:
    """Reads the clauses of a text in order; keeps whether the sentence has an auxiliary to share."""

    def __init__(self, text: str, patterns: ActPatterns, names: Sequence[MeetingName]) -> None:
        self._text = text
        self._patterns, self._heads = patterns, patterns.heads
        self._names = names
        self._shares = False

    def begin_sentence(self) -> None:
        """No auxiliary is shared over a sentence's end."""
        self._shares = False

    def told(
        self, start: int, clause: Clause, sentence: Statement, subject_before: str, *, is_first: bool
    ) -> Iterator[DoneBy]:
        """The passive act of a clause, and those of the verbs joined to it, which share its auxiliary.

        `subject_before`: what the sentence before begins with, which a pronoun may stand for; `is_first`: whether no
        act of the sentence was told before.
        """
        passive = self._patterns.passives.find(
            self._text, start, clause.end, sentence.start, sentence.end, subject_before
        )
        if passive is None:
            if self._shares:
                yield from self._further(clause.start, clause, sentence)
            return
        start = self._heads.skip_joins(self._text, start, clause.end)
        if passive.is_apart and is_first:
            subject = self._heads.subject_start(self._text, start, passive.start, sentence)
            start = passive.start if passive.is_ahead else subject
        elif not passive.is_apart and is_first:
            start = self._list_start(start, clause, sentence)
        yield self._done(start, passive)
        self._shares = True
        further = list(self._further(passive.end, clause, sentence))
        yield from further
        yield from self._second(max([passive.end, *(done.verb[1] for done in further)]), clause, sentence)

    def _list_start(self, start: int, clause: Clause, sentence: Statement) -> int:
        """Where the States begin of whom a clause names the last: Chile, Peru | and Togo were elected."""
        for before in reversed([c for c in sentence.clauses if c.start < clause.start]):
            if not self._patterns.is_state(self._text, *before):
                break
            start = before.start
        return start + len(self._text[start : clause.end]) - len(self._text[start : clause.end].lstrip())

    def _second(self, at: int, clause: Clause, sentence: Statement) -> Iterator[DoneBy]:
        """The passive act of a second thing done in a clause: A was elected Chair and B was appointed Rapporteur."""
        for join in self._patterns.joins_in(self._text, at, clause.end):
            passive = self._patterns.passives.find(self._text, join, clause.end, join, sentence.end)
            if passive is not None and self._text[join : passive.start].strip() and not passive.is_ahead:
                yield self._done(join, passive)
                return

    def _further(self, at: int, clause: Clause, sentence: Statement) -> Iterator[DoneBy]:
        """The acts of verbs without auxiliary behind an offset: was considered and adopted."""
        while (further := self._patterns.passives.further(self._text, at, clause.end, sentence.start)) is not None:
            yield self._done(further.start, further)
            at = further.end
        if (elided := self._patterns.passives.elided(self._text, at, clause.end)) is not None:
            yield self._done(elided.start if elided.subject is None else elided.subject, elided)

    def _done(self, start: int, passive: Passive) -> DoneBy:
        agent = passive.agent
        own = next((n for n in self._names if agent and agent[0] < n.end and n.start < agent[1]), None)
        return DoneBy(start, passive.action, (passive.start, passive.end), Voice(start, own, passive=True))
