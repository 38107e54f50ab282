"""States that took part: the fact of one, and those that a sentence takes up by a pronoun."""

from collections.abc import Iterator

from ccm_parse.facts.plain_text import free_states, without_names
from ccm_parse.facts.readings import Reading
from ccm_parse.facts.types import Category, Participant
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.participation import ParticipationPatterns
from ccm_parse.reading.runs import find_runs

__all__ = ["TOLD_BEFORE", "category_joined", "state_of", "told_before"]

TOLD_BEFORE = frozenset({"state_not_in_force", "signatory"})
"""What may be told of States before they are said to have taken part."""


def state_of(reading: Reading, state: NameHit, category: Category) -> Participant:
    """The participant that a State makes."""
    name = reading.text.text[state.start : state.end]
    return Participant(
        category, name, state.iso3, None, (reading.span(state.start, state.end),), f"participants.{category}"
    )


def told_before(
    reading: Reading, statement: Statement, plain: str, patterns: ParticipationPatterns
) -> Iterator[Participant]:
    """The States told of in the sentence or clauses before, which say what they are, that then took part: 两国."""
    at = next((c.start for c in statement.clauses if patterns.stands_for.match(plain, c.start, c.end)), None)
    if at is None:
        return
    start, end = statement.start, at
    if at == statement.start:
        before = next((s for s in reversed(reading.mentions.statements) if s.end <= at), None)
        start, end = (before.start, before.end) if before else (at, at)
    inside = [s for s in free_states(reading) if start <= s.start < end]
    runs = find_runs(reading.text.text, inside, reading.mentions.language.code)
    category = patterns.category(plain[start:end])
    if len(runs) == 1 and category in TOLD_BEFORE:
        for state in runs[0]:
            yield state_of(reading, state, category)  # type: ignore[arg-type]  # the words of categories are its names


def category_joined(
    reading: Reading, statement: Statement, end: int, patterns: ParticipationPatterns, last: Reading | None
) -> Category | None:
    """What those of the sentence before were, whom the States that end at an offset are told to have joined.

    It may end the paragraph before, `last`.
    """
    if not patterns.joins_them.match(without_names(reading), end, statement.end):
        return None
    told = next(((reading, s) for s in reversed(reading.mentions.statements) if s.end <= statement.start), None)
    if told is None and last is not None and last.mentions.statements:
        told = last, last.mentions.statements[-1]
    if told is None:
        return None
    where, before = told
    first = next((s for s in free_states(where) if before.start <= s.start < before.end), None)
    found = patterns.category(without_names(where)[before.start : first.start]) if first else None
    return "state_party" if found == "state_party" else None
