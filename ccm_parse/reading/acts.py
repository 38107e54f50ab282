"""Acts: places where a text says that a meeting did something, by actor, manner and verb.

The grammar is one of clauses. A clause may open with a lead (therefore, in this regard), then name its actor, then perhaps
a manner (also, by acclamation, at its fifth plenary meeting), then a verb. A further clause that begins with a verb has the
actor of the one before it, unless another body has taken the floor in between. A noun is no act: 会议决定的, the decision.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.reading.act_patterns import ActPatterns
from ccm_parse.reading.meeting_names import MeetingName, find_meeting_names
from ccm_parse.reading.sentences import Clause, Sentence, blot, find_sentences

__all__ = ["Act", "Voice", "find_acts"]

BINDING = frozenset({"adopt", "approve", "confirm", "decide", "elect", "appoint", "agree", "establish"})
"""Acts that bind; contract: the first eight."""

_DIRECTIVE = frozenset({"request", "recommend", "encourage", "urge", "invite", "call_on"})
_REPORTING = frozenset({"recall", "note", "emphasize", "recognize", "hear", "acknowledge"})


class Voice(NamedTuple):
    """Who acts: the meeting by a general word, a meeting named with its ordinal, or nobody that is named (a passive)."""

    start: int
    meeting: MeetingName | None
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """An act and where it stands: from its actor, or its verb where the actor is carried over, to the end of the statement."""

    start: int
    end: int
    action: str
    verb_start: int
    verb_end: int
    voice: Voice
    setting: tuple[MeetingName, ...]
    """Meetings named before the actor in the sentence: at the sixth Meeting of States Parties, …"""
    sentence: Sentence

    @property
    def is_binding(self) -> bool:
        """Whether it is one of the acts that bind."""
        return self.action in BINDING


@dataclass(slots=True)
class _State:
    """What has been read of a sentence so far."""

    voice: Voice | None = None
    last: str | None = None
    taken: bool = False
    """Another body has taken the floor since the last act."""


@cache
def _patterns(code: str) -> ActPatterns:
    return ActPatterns(load_language(code))


def find_acts(text: str, code: str, *, carried: bool = False) -> Sequence[Act]:
    """The acts in a text; `carried`: the text is a point of a list whose opening names the meeting.

    >>> [(a.action, text[a.verb_start:a.verb_end]) for text in ["会议审议并通过了议程。"] for a in find_acts(text, "zh")]
    [('consider', '审议'), ('adopt', '通过了')]
    """
    patterns = _patterns(code)
    if patterns.nothing:
        return ()
    blotted = blot(text)
    names = find_meeting_names(blotted, code)
    acts: list[Act] = []
    spoke = Voice(0, None) if carried else None
    for number, sentence in enumerate(find_sentences(blotted, code)):
        state = _State(voice=spoke if carried and number == 0 else None)
        found = list(_sentence_acts(blotted, sentence, patterns, names, state, spoke))
        acts.extend(_closed(found, sentence, blotted))
        if state.voice is not None or not carried:
            spoke = state.voice
    return tuple(acts)


def _sentence_acts(
    text: str, sentence: Sentence, patterns: ActPatterns, names: Sequence[MeetingName], state: _State, spoke: Voice | None
) -> Iterator[Act]:
    for clause in sentence.clauses:
        start = patterns.skip_leads(text, clause)
        voice, after = _actor(text, start, clause, patterns, names, spoke)
        if voice is None:
            voice_here = patterns.late_actor(text, clause)
            if voice_here is not None:
                start, after = voice_here
                voice = _voice_at(start, after, names)
        setting = tuple(n for n in names if sentence.start <= n.start and n.end <= start)
        if voice is not None:
            state.voice, state.taken = voice, False
            yield from _verbs_after(text, after, clause, patterns, state, voice.start, setting, sentence)
            continue
        if patterns.is_other(text, start, clause) or any(n.start == start for n in names):
            state.taken = True
            state.voice = state.voice if state.last not in _REPORTING else None
        inherited = patterns.inherited(text, start, clause) if state.voice else None
        if inherited and state.voice and _may_carry(inherited.action, state, marked=inherited.marked):
            yield from _verbs_after(text, start, clause, patterns, state, inherited.start, setting, sentence)
            continue
        passive = patterns.passive(text, clause)
        if passive is not None:
            own = _named_within(passive.agent_start, passive.agent_end, names) if passive.agent_start >= 0 else None
            voice = Voice(clause.start, own, passive=True)
            yield Act(start, clause.end, passive.action, passive.start, passive.end, voice, setting, sentence)


def _may_carry(action: str, state: _State, *, marked: bool) -> bool:
    """Whether a verb without an actor can be the meeting's: a body that was asked to act may be its subject instead."""
    if state.taken:
        return False
    if action not in BINDING or state.last is None:
        return True
    if state.last in _DIRECTIVE:
        return marked and action in {"decide", "agree"}
    if state.last in _REPORTING:
        return marked
    return True


def _actor(
    text: str, start: int, clause: Clause, patterns: ActPatterns, names: Sequence[MeetingName], spoke: Voice | None
) -> tuple[Voice | None, int]:
    """The actor that a clause begins with, and where it ends."""
    article = patterns.skip_article(text, start, clause)
    named = next((n for n in names if n.start in (start, article) and n.end <= clause.end), None)
    if named is not None and not patterns.continues_name(text, named.end):
        return Voice(start, named), patterns.skip_treaty(text, named.end, clause)
    end = patterns.actor_end(text, start, clause)
    if end is not None:
        return Voice(start, None), patterns.skip_treaty(text, end, clause)
    end = patterns.pronoun_end(text, start, clause)
    if end is not None and spoke is not None:
        return Voice(start, spoke.meeting), end
    return None, start


def _voice_at(start: int, end: int, names: Sequence[MeetingName]) -> Voice:
    return Voice(start, _named_within(start, end, names))


def _named_within(start: int, end: int, names: Sequence[MeetingName]) -> MeetingName | None:
    return next((n for n in names if start <= n.start and n.end <= end), None)


def _verbs_after(
    text: str,
    at: int,
    clause: Clause,
    patterns: ActPatterns,
    state: _State,
    start: int,
    setting: tuple[MeetingName, ...],
    sentence: Sentence,
) -> Iterator[Act]:
    """The act whose verb follows, and those joined to it within the clause."""
    verb = patterns.verb_after(text, at, clause)
    first = True
    while verb is not None:
        assert state.voice is not None  # noqa: S101 (the caller has set it)
        state.last = verb.action
        yield Act(start if first else verb.lead, clause.end, verb.action, verb.start, verb.end, state.voice, setting, sentence)
        first = False
        verb = patterns.joined_verb(text, verb, clause)


def _closed(acts: list[Act], sentence: Sentence, text: str) -> Iterator[Act]:
    """The acts of a sentence, each drawn out to the beginning of the next or to the end of the sentence."""
    for act, following in zip(acts, [*acts[1:], None], strict=True):
        end = sentence.end if following is None or following.start <= act.verb_start else following.start
        while end > act.verb_end and not (text[end - 1].isalnum() or text[end - 1] in ")）”》\ufffc"):
            end -= 1
        yield Act(act.start, end, act.action, act.verb_start, act.verb_end, act.voice, act.setting, act.sentence)
