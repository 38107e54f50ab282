"""Acts told by passive verbs in a language whose verbs come before their actors."""

from collections.abc import Callable, Iterator, Sequence

from ccm_parse.reading.act import Act, Voice
from ccm_parse.reading.clauses import Clause, Statement
from ccm_parse.reading.meeting_names import MeetingName
from ccm_parse.reading.verb_first_patterns import VerbFirstPatterns
from ccm_parse.reading.verb_first_words import Done

__all__ = ["OF_PAPERS", "OF_POSTS", "PassiveReader"]

OF_PAPERS = frozenset({"adopt", "approve"})
"""Acts that are the meeting's where nobody acts, if one of its own papers stands behind the verb."""
OF_POSTS = frozenset({"elect", "appoint"})
"""Those that are, if a State or a person does."""

Setting = Callable[[int, int, Statement], tuple[int, int]]


class PassiveReader:
    """Reads the passive verbs of one text; `setting` finds the phrase that says when and where."""

    def __init__(self, text: str, patterns: VerbFirstPatterns, names: Sequence[MeetingName], setting: Setting) -> None:
        self._text, self._patterns, self._names, self._setting = text, patterns, names, setting

    def opening(self, sentence: Statement) -> Iterator[Act]:
        """The act of a passive verb that opens a sentence in which somebody acts behind another mark."""
        first, *further = sentence.clauses
        found = self._patterns.passives.passive(self._text, first.start, first.end) if further else None
        if found is None or self._patterns.passives.is_active_too(self._text, found.start, found.end):
            return
        acting = (h for c in further for h in self._patterns.heads(self._text, c.start, c.end))
        if any(self._patterns.actor(self._text, h, sentence.end, self._names) for h in acting):
            yield from self.all(Statement(sentence.start, sentence.end, (first,)), sentence.start)

    def all(self, sentence: Statement, done: int) -> Iterator[Act]:
        """The acts of a sentence's passive verbs behind an offset."""
        patterns, text, is_told = self._patterns, self._text, False
        for clause in sentence.clauses:
            if clause.start < done:
                yield from self._joined_passives(sentence, max(done, clause.start), clause.end)
                continue
            found = patterns.passives.passive(text, clause.start, sentence.end, clause.end)
            if found is None:
                continue
            start, end = found.start, found.end
            may_be_others = not is_told and self._may_be_others(clause, sentence)
            if may_be_others and patterns.passives.is_active_too(text, start, end):
                continue
            if found.action not in OF_PAPERS or patterns.objects.is_paper(text, end, clause.end):
                word, voice = patterns.word_start(text, start), Voice(start, None, passive=True)
                first, setting = word if word == sentence.start else start, self._setting(start, end, sentence)
                is_told = True
                yield Act(first, sentence.end, found.action, start, end, voice, setting, sentence, found.parts)
                yield from self._further_passives(sentence, end, clause.end)

    def _further_passives(self, sentence: Statement, start: int, end: int) -> Iterator[Act]:
        """The acts of passive verbs that are joined to another: the agenda was adopted and the programme approved."""
        for found in self._patterns.passives.further(self._text, start, end):
            is_active_too = self._patterns.passives.is_active_too(self._text, found.start, found.end)
            is_clear = found.action not in OF_PAPERS and (found.action in OF_POSTS or not is_active_too)
            if is_clear or self._patterns.objects.is_paper(self._text, found.end, end):
                yield self._of_nobody(found, sentence)

    def _joined_passives(self, sentence: Statement, start: int, end: int) -> Iterator[Act]:
        """The acts of passive verbs of two words that are joined to what somebody did: and A was elected."""
        for found in self._patterns.passives.further(self._text, start, end):
            is_of_two = " " in self._text[found.start : found.end]
            if is_of_two and not self._patterns.has_relative(self._text, start, found.start):
                yield self._of_nobody(found, sentence)

    @staticmethod
    def _of_nobody(found: Done, sentence: Statement) -> Act:
        voice = Voice(found.start, None, passive=True)
        return Act(found.start, sentence.end, found.action, found.start, found.end, voice, (0, 0), sentence)

    def _may_be_others(self, clause: Clause, sentence: Statement) -> bool:
        """Whether a clause before this one tells more than when or where: who acts there may act on."""
        before = (other for other in sentence.clauses if other.start < clause.start)
        return any(not self._patterns.is_setting(self._text, other.start, other.end) for other in before)
