"""Acts in a language whose verbs come before their actors.

A verb that begins a clause, or has "and" written together with it, is followed by its subject. Where that is the
meeting, it acts; a further verb without a subject is the meeting's too if it agrees with the first in gender and tense,
unless another body that it agrees with has taken the floor, or a relative clause goes on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ccm_parse.reading.act import Act, Voice
from ccm_parse.reading.actions import BINDING, DIRECTIVE, REPORTING
from ccm_parse.reading.clauses import Clause, Statement
from ccm_parse.reading.meeting_names import MeetingName
from ccm_parse.reading.verb_first_passive_acts import OF_PAPERS, OF_POSTS, PassiveReader
from ccm_parse.reading.verb_first_patterns import VerbFirstPatterns
from ccm_parse.reading.verb_first_words import Head, Told

__all__ = ["VerbFirstReader"]

_OF_PERSONS = frozenset(
    {"appreciate", "congratulate", "commend", "request", "encourage", "urge", "invite", "call_on", "appoint", "elect"}
)
"""Acts whose verb may have a body for its object, where another's would have it for its subject."""
_MARK = re.compile("[:;\u061b]")
_NONE = "none"
"""The action of a verb that tells no act."""
_GIVES_FLOOR = frozenset({"hear", "elect", "appoint", "confirm"})
"""Acts behind which the next sentence may speak of the person that they name."""


@dataclass(slots=True)
class _Floor:
    """Who acts in a sentence, and the form of the first verb."""

    voice: Voice
    feminine: bool | None = None
    plural: bool = False
    tense: str | None = None
    action: str | None = None
    end: int = 0
    """Where the last verb of the actor ends."""
    guarded: bool = False
    """Whether somebody is named who might act on as well."""


class VerbFirstReader:
    """Reads the sentences of one text in order; keeps who acted last."""

    def __init__(
        self, text: str, patterns: VerbFirstPatterns, names: Sequence[MeetingName], voice: Voice | None
    ) -> None:
        self._text = text
        self._patterns = patterns
        self._names = names
        self._passives = PassiveReader(text, patterns, names, self._setting)
        self._floor = _Floor(voice) if voice else None
        self._before: _Floor | None = None
        """Who acted in the sentence before."""
        self._first = 0
        """Where the first verb of the sentence stands."""
        self._is_passive = False
        """Whether a verb of the sentence tells what was done to a paper, by nobody that is named."""

    def follow(self, text: str, act: Act, *, guarded: bool) -> None:
        """Go on behind another text, blotted, that told an act: its verb says who may act on; `guarded`: as above."""
        head = next(self._patterns.heads(text, act.verb_start, act.verb_end), None)
        if head is not None:
            voice = Voice(0, act.voice.meeting)
            self._before = _Floor(voice, head.feminine, head.plural, head.tense, act.action, guarded=guarded)

    def sentence(self, sentence: Statement) -> Iterator[Act]:
        """The acts of a sentence, each to the beginning of the next or to the end of the sentence."""
        self._first, self._is_passive = sentence.end, False
        acts = sorted(self._acts(sentence), key=lambda act: act.verb_start)
        self._before, self._floor = self._floor, None
        for place, act in enumerate(acts):
            following = acts[place + 1] if place + 1 < len(acts) else None
            yield act.drawn_out(self._end(act, following))

    def _end(self, act: Act, following: Act | None) -> int:
        end = following.start if following else act.sentence.end
        end = self._without_trailer(act, end)
        end = self._patterns.without_lead(self._text, act.verb_end, end)
        mark = _MARK.search(self._text, act.verb_end, end)
        if mark and mark[0] != ":":
            # What a colon has opened goes on behind semicolons.
            end = mark.start()
        while (
            end > act.verb_end
            and self._text[end - 1] in " ,\u060c;\u061b.:\u0648\u0641"
            and (self._text[end - 1] in " ,\u060c;\u061b.:" or not self._text[end - 2].isalpha())
        ):
            end -= 1
        return end

    def _without_trailer(self, act: Act, end: int) -> int:
        """Where an act ends before clauses that only tell more of it; one that it goes on behind belongs to it."""
        own = next((c.end for c in act.sentence.clauses if c.start <= act.verb_end <= c.end), end)
        clauses = [c for c in act.sentence.clauses if own <= c.start < end]
        trailing = [self._patterns.is_trailing(self._text, c.start, c.end) for c in clauses]
        if True in trailing and ":" not in self._text[own:end]:
            first = trailing.index(True)
            if first == len(clauses) - 1 or self._patterns.is_proviso(self._text, clauses[first].start, end):
                return clauses[first].start - 1
        return end

    def _acts(self, sentence: Statement) -> Iterator[Act]:
        patterns, text = self._patterns, self._text
        yield from self._passives.opening(sentence)
        done = sentence.start
        for clause in sentence.clauses:
            topic = patterns.topic(text, clause.start, clause.end)
            if topic is not None:
                voice = Voice(topic.start, topic.meeting)
                self._floor = _Floor(voice, topic.feminine, topic.plural, None, None, topic.end)
        for head in patterns.heads(text, sentence.start, sentence.end):
            if head.start < done:
                continue
            clause = next((c for c in sentence.clauses if c.start <= head.start < c.end), sentence.clauses[-1])
            act = self._act(head, clause, sentence)
            if act is not None:
                done = act.verb_end
                yield act
        yield from self._passives.all(sentence, done)

    def _act(self, head: Head, clause: Clause, sentence: Statement) -> Act | None:
        patterns, text = self._patterns, self._text
        opens = patterns.opens(text, clause.start, head)
        if patterns.is_beforehand(text, clause.start, head):
            self._take_floor_beforehand(head, clause, sentence)
            return None
        if not patterns.is_told(text, head, clause.start, opens=opens):
            return None
        if head.tense == "we":
            if not opens:
                return None
            self._floor = _Floor(Voice(head.start, None), tense="we", end=head.end)
            return self._made(head, patterns.told(text, head, head.end, sentence.end, has_actor=True), sentence)
        actor = None if head.has_object else patterns.actor(text, head, sentence.end, self._names)
        if actor is not None and not opens and self._is_noun(head):
            return None
        if actor is not None:
            told = patterns.told(text, head, actor.end, sentence.end, has_actor=True)
            voice = Voice(actor.start, actor.meeting)
            self._floor = _Floor(voice, head.feminine, actor.plural, head.tense, None, actor.end)
            return self._made(head, told, sentence)
        self._floor = self._floor or self._kept_floor(head, sentence, opens=opens)
        is_same = self._floor is not None and self._floor.action == "approve" and patterns.is_consequence(head)
        if not is_same and self._may_inherit(head, clause, sentence, opens=opens):
            told = patterns.told(text, head, head.end, sentence.end, has_actor=False)
            if told is not None and self._has_object(head, told, sentence.end) and self._may_carry(told, opens=opens):
                return self._made(head, told, sentence)
        if self._floor is None and (opens or (head.joined and self._is_passive)):
            told = patterns.told(text, head, head.end, sentence.end, has_actor=False)
            if told and told.action in OF_PAPERS and patterns.objects.is_paper(text, told.end, sentence.end):
                return self._made(head, told, sentence, passive=True)
            is_of_others = told is not None and patterns.objects.is_of_others(text, told.end, clause.end)
            if told and told.action in OF_POSTS and not is_of_others and patterns.objects.names_state(text, told.end):
                # elected were Chile and Peru
                return self._made(head, told, sentence, passive=True)
        return None

    def _is_noun(self, head: Head) -> bool:
        """Whether a word for holding stands right behind who decided: قرر الاجتماع | عقد الاجتماع السابع."""
        if self._patterns.follows_verb(self._text, head):
            return True
        floor = self._floor
        is_beside = floor is not None and not self._text[floor.end : head.word].strip()
        return is_beside and not head.joined and floor is not None and floor.action in BINDING

    def _take_floor_beforehand(self, head: Head, clause: Clause, sentence: Statement) -> None:
        """Whom the next clause's verb belongs to, where this one tells what was done before: having considered."""
        actor = None if head.has_object else self._patterns.actor(self._text, head, clause.end, self._names)
        following = next((c for c in sentence.clauses if c.start > clause.start), None)
        if actor is None or following is None:
            return
        then = next(self._patterns.heads(self._text, following.start, sentence.end), None)
        if then is not None and self._drops_subject(then, sentence.end):
            voice = Voice(actor.start, actor.meeting)
            self._floor = _Floor(voice, head.feminine, actor.plural, head.tense, None, actor.end)

    def _kept_floor(self, head: Head, sentence: Statement, *, opens: bool) -> _Floor | None:
        """The meeting that acted in the sentence before, where a verb with no subject of its own opens this one."""
        before = self._before
        if before is None or not opens or sentence.clauses[0].start > head.word:
            return None
        if (before.guarded or before.action in _GIVES_FLOOR) and not self._binds_paper(head, sentence.end):
            return None
        first = sentence.clauses[0]
        # At the same meeting, after a debate, decided to:
        is_led = len(sentence.clauses) > 1 and self._patterns.is_circumstance(self._text, first.start, first.end)
        is_first = head.start < self._first and head.start < sentence.clauses[1 if is_led else 0].end
        agrees = before.feminine in {None, head.feminine} and before.tense in {None, head.tense}
        if not (is_first and agrees and before.action and self._drops_subject(head, sentence.end)):
            return None
        return _Floor(before.voice, before.feminine, before.plural, before.tense)

    def _binds_paper(self, head: Head, end: int) -> bool:
        """Whether a verb tells that a meeting's own paper was adopted or approved, which no person does."""
        told = self._patterns.told(self._text, head, head.end, end, has_actor=False)
        return (
            told is not None
            and told.action in OF_PAPERS
            and self._patterns.objects.is_own_paper(self._text, told.end, end)
        )

    def _drops_subject(self, head: Head, end: int) -> bool:
        """Whether a verb has no subject of its own: a preposition, or what a meeting adopts, stands right behind it."""
        if self._patterns.objects.drops_subject(self._text, head, end):
            return True
        told = self._patterns.told(self._text, head, head.end, end, has_actor=False)
        return (
            told is not None and told.action in BINDING and self._patterns.objects.is_paper(self._text, head.end, end)
        )

    def _may_inherit(self, head: Head, clause: Clause, sentence: Statement, *, opens: bool) -> bool:
        """Whether a verb without a subject can be that of the meeting that acted before."""
        floor, patterns, text = self._floor, self._patterns, self._text
        if floor is None:
            return False
        is_first = opens and floor.action is None and head.start < self._first
        follows = floor.action is None and floor.end > 0 and not text[floor.end : head.word].strip()
        if not (head.joined or is_first or follows or patterns.leads_on(text, clause.start, head)):
            return False
        if floor.feminine is not None and floor.feminine != head.feminine:
            return False
        if head.plural and not floor.plural:
            return False
        if floor.tense is not None and floor.tense != head.tense:
            return False
        for other in sentence.clauses:
            if not floor.end <= other.start <= head.start:
                continue
            if other is clause and patterns.is_subordinate(text, other.start, other.end):
                return False
            is_own = other is clause and opens
            if not is_own and patterns.takes_floor(text, other.start, other.end, feminine=head.feminine):
                return False
        start = max(clause.start, floor.end)
        return opens or head.has_object or not patterns.is_relative(text, start, head.word, feminine=head.feminine)

    def _may_carry(self, told: Told, *, opens: bool) -> bool:
        """Whether what others are told or asked to do does not make a verb theirs."""
        last = self._floor.action if self._floor else None
        if opens or last is None or told.action not in BINDING:
            return True
        return last not in REPORTING and last not in DIRECTIVE

    def _has_object(self, head: Head, told: Told, end: int) -> bool:
        """Whether what stands behind a verb without a subject is its object, not its subject."""
        if head.has_object:
            return self._patterns.actor(self._text, head, end, self._names) is None
        if self._patterns.is_others(self._text, head, end) and told.action not in _OF_PERSONS:
            return False
        is_first = self._floor is not None and self._floor.action is None
        is_known = told.tail is not None or is_first or told.action not in BINDING
        return is_known or self._patterns.objects.is_object(self._text, told.end, end)

    def _made(self, head: Head, told: Told | None, sentence: Statement, *, passive: bool = False) -> Act | None:
        if told is None:
            if self._floor and self._patterns.tells_no_act(head):
                # The meeting received a paper and decided: who acts is known.
                self._floor.action = _NONE
            return None
        floor = self._floor
        voice = Voice(head.start, None, passive=True) if passive or floor is None else floor.voice
        self._is_passive = self._is_passive or passive
        if floor is not None:
            floor.action, floor.end = told.action, max(floor.end, told.end)
            floor.feminine = head.feminine if floor.feminine is None and head.tense != "we" else floor.feminine
            floor.tense = floor.tense or head.tense
        start = head.word if head.word == sentence.start else head.start
        parts = ((head.start, head.end), *((told.tail,) if told.tail else ()))
        setting = self._setting(head.word, max(told.end, floor.end if floor else 0), sentence)
        return Act(start, sentence.end, told.action, head.start, told.end, voice, setting, sentence, parts)

    def _setting(self, start: int, end: int, sentence: Statement) -> tuple[int, int]:
        """The phrase before a verb, or right behind its subject, that says when and where."""
        text = self._text
        for clause in sentence.clauses:
            if clause.start >= end - 2 and not text[end : clause.start].strip(" ,\u060c"):
                behind = clause.end if self._patterns.is_setting(text, clause.start, clause.end) else None
                if behind is not None and any(clause.start <= n.start < behind for n in self._names):
                    return clause.start, behind
        first, self._first = sentence.clauses[0], min(self._first, start)
        if first.start < self._first and self._patterns.is_setting(text, first.start, first.end):
            return first.start, self._first
        return 0, 0
