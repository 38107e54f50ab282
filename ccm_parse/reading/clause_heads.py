"""What a clause begins with, in one language: leads, the meeting, another body, a condition, time and place."""

import re

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, running
from ccm_parse.reading.clauses import Statement

__all__ = ["ClauseHeads"]

_JOIN_REACH = 24
# as contained in document CCM/MSP/2031/1
_IN_PAPER = re.compile(r"[^/]{1,60}\s[A-Z]{2,10}/[A-Za-z0-9./]{1,40}\s*")
_DATED = re.compile(r"[^.;:]{0,40}(?<!\d)(?:19|20)\d\d\s*")


class ClauseHeads:
    """The beginnings of clauses; each method answers for one place of a blotted text."""

    def __init__(self, words: ActWords, actor: str, verb: str, follows: str) -> None:
        """`actor` and `verb` are the patterns of these, `follows` that of what has to stand behind an actor."""
        article = rf"(?:{running(words.articles)}\s*)?" if words.articles else ""
        self._leads = compiled(rf"\s*(?:{running(words.leads)}\s*){{0,3}}")
        # 经讨论，商定
        told = rf"(?:\s*{running(words.leads)}\s*\W?)*\s*{running(words.telling_leads)}\s*\W?\s*"
        self._telling_lead = compiled(told if words.telling_leads else NOTHING)
        self._join = compiled(rf"\s*{running(words.joins)}\s*")
        self._open_join = compiled(rf"\s{running(words.joins)}\s*\Z" if words.joins else NOTHING)
        self._article = compiled(article)
        self._actor = compiled(actor + follows)
        self._follows = compiled(follows)
        # of the Treaty, to the Convention on Anti-Satellite Weapons
        self._treaty = compiled(
            rf"\s*{running(words.of_treaty)}[^,;.]{{0,80}}?(?=\s*(?:{running(words.adverbs)}|(?:{verb})|[,;.]|\Z))"
        )
        self._pronoun = compiled(running(words.pronouns))
        self._other = compiled(rf"{article}{running(words.others)}")
        # thanked A and B, coordinators on clearance, for …: no one else takes the floor
        self._apposed = compiled(rf"{running(words.addressees)}\s+{running(words.apposed_by)}")
        self._relative = compiled(running(words.relatives))
        # as its Secretary-General: no "as" of a clause
        guard = rf"(?!{running(words.subordinator_guards)})" if words.subordinator_guards else ""
        self._subordinate = compiled(guard + running(words.subordinators))
        # 在…上   at …
        self._opening = compiled(running(words.settings))
        # 订正本将作为…印发   该报告载于
        papers = rf"\s*{any_of(words.paper_trailers)}[^，。；,;]{{0,8}}?{any_of(words.trailing_verbs)}"
        self._paper_trailer = compiled(papers if words.paper_trailers else NOTHING)
        self._issue_trailer = compiled(rf"\s*{any_of(words.issue_trailers)}" if words.issue_trailers else NOTHING)
        self._object_trailer = compiled(rf"\s*{any_of(words.object_trailers)}" if words.object_trailers else NOTHING)
        self._participle = compiled(rf"\s*{running(words.participles)}" if words.participles else NOTHING)
        named = running((*words.articles, *words.object_openers))
        setting = rf"(?:{running(words.settings)})(?:\s+{named}){{0,2}}\s*"
        self._setting_behind = compiled(rf"\s*,?\s*{setting}" if words.settings else NOTHING)
        self._setting_last = compiled(rf"\A[^,;.]*?{setting}\Z" if words.settings else NOTHING)
        self._unreal = compiled(rf"\s*{running(words.unreal)}" if words.unreal else NOTHING)
        self._topic = compiled(running(words.topics))
        # 于2026年11月16日至20日在万象举行
        told = rf"(?P<aspect>{any_of(words.aspects)})?\W?\Z"
        self._held = compiled(f"{any_of(words.held)}{told}" if words.held else f"{NOTHING}(?P<aspect>)")
        self._ahead = compiled(any_of(words.modals))
        # 主席指出，
        self._saying = compiled(rf"{any_of(words.saying)}\W?\Z" if words.saying else NOTHING)

    def skip_leads(self, text: str, start: int, end: int) -> int:
        """Where a clause's actor or verb may begin."""
        match = self._leads.match(text, start, end)
        return match.end() if match else start

    def are_telling_leads(self, text: str, start: int, end: int) -> bool:
        """Whether nothing stands there but leads of what a meeting does, the last with its mark: 经讨论，."""
        return self._telling_lead.fullmatch(text, start, end) is not None

    def skip_joins(self, text: str, start: int, end: int) -> int:
        """Where a clause begins behind the word that joins it."""
        match = self._join.match(text, start, end)
        return match.end() if match else start

    def ends_with_join(self, text: str, start: int, end: int) -> bool:
        """Whether a clause ends with a word that joins what stands behind a lead: and, thereupon, | decided."""
        return self._open_join.search(text, max(start, end - _JOIN_REACH), end) is not None

    def actor_end(self, text: str, start: int, end: int) -> int | None:
        """Where the general word for the meeting ends that begins here, if one does."""
        match = self._actor.match(text, start, end)
        return match.end() if match else None

    def skip_article(self, text: str, start: int, end: int) -> int:
        """Where a name behind an article begins."""
        match = self._article.match(text, start, end)
        return match.end() if match else start

    def is_actor_end(self, text: str, start: int, end: int) -> bool:
        """Whether what follows lets a name be an actor: a manner, a verb or a mark, no noun."""
        return self._follows.match(text, start, end) is not None

    def skip_treaty(self, text: str, start: int, end: int) -> int:
        """Where a meeting's name ends with the treaty it belongs to."""
        match = self._treaty.match(text, start, end)
        return match.end() if match else start

    def pronoun_end(self, text: str, start: int, end: int) -> int | None:
        """Where a pronoun for the meeting ends that begins here, if one does."""
        match = self._pronoun.match(text, start, end)
        return match.end() if match else None

    def other_end(self, text: str, start: int, end: int) -> int | None:
        """Where the words for another body end that the clause begins with, if it does."""
        match = self._other.match(text, start, end)
        return match.end() if match else None

    def tells_where(self, text: str, start: int, opening: int, end: int) -> bool:
        """Whether a clause says no more than where an act's object stands: as contained in document."""
        if not _IN_PAPER.fullmatch(text, opening, end):
            return False
        return self.is_subordinate(text, start, end) or self.is_relative(text, start, end)

    def has_relative(self, text: str, start: int, end: int) -> bool:
        """Whether a relative stands between two offsets: in which."""
        return self._relative.search(text, start, end) is not None

    def is_relative(self, text: str, start: int, end: int) -> bool:
        """Whether the clause tells of somebody named before it: who."""
        return self._relative.match(text, start, end) is not None

    def is_subordinate(self, text: str, start: int, end: int) -> bool:
        """Whether the clause says under what condition, or to what end: others act in it."""
        return self._subordinate.match(text, start, end) is not None

    def is_setting(self, text: str, start: int, end: int) -> bool:
        """Whether the clause begins by saying when or where."""
        return self.is_opening(text, start, end) and self._topic.match(text, start, end) is None

    def is_setting_before(self, text: str, start: int, end: int) -> bool:
        """Whether nothing but the word for "at" stands between a verb and a meeting's name."""
        return self._setting_behind.fullmatch(text, start, end) is not None

    def ends_with_setting(self, text: str, start: int, end: int) -> bool:
        """Whether the word for "at" stands before a meeting's name, no mark between it and the verb."""
        return self._setting_last.fullmatch(text[start:end]) is not None

    def is_dated(self, text: str, start: int, end: int) -> bool:
        """Whether the clause is but a date: (at its sixth plenary meeting,) held on 4 December 2041."""
        return _DATED.fullmatch(text, start, end) is not None

    def opens_with_pronoun(self, text: str, statement: Statement) -> bool:
        """Whether a sentence begins with a pronoun for the meeting, be it behind the ground on which that acts."""
        for clause in statement.clauses:
            at = self.skip_leads(text, *clause)
            if self._pronoun.match(text, at, clause.end):
                return True
            if text[at : clause.end].strip() and not self._participle.match(text, at, clause.end):
                return False
        return False

    def is_unreal(self, text: str, start: int, end: int) -> bool:
        """Whether an actor is told what to do, not what it did: shall."""
        return self._unreal.match(text, start, end) is not None

    def is_opening(self, text: str, start: int, end: int) -> bool:
        """Whether the clause begins with a phrase: of time or place, or of what the act is about or rests on."""
        return self._opening.match(text, start, end) is not None

    def is_trailing(self, text: str, start: int, end: int, *, has_object: bool) -> bool:
        """Whether the clause only tells more of what an act was done to: where it is printed, what is in it."""
        if self._paper_trailer.match(text, start, end):
            return True
        if has_object and self._issue_trailer.match(text, start, end):
            return True
        # which is contained in document CCM/MSP/2029/7: a paper named there is the act's
        return has_object and self._object_trailer.match(text, start, end) is not None and "/" not in text[start:end]

    def is_held(self, text: str, start: int, end: int) -> bool:
        """Whether the meeting that a clause begins with is told to have been held, and no more."""
        return self._held.search(text, start, end) is not None and self._ahead.search(text, start, end) is None

    def will_be_held(self, text: str, start: int, end: int) -> bool:
        """Whether the meeting that a clause begins with is told to be held, not to have been: 将于5月在日内瓦举行."""
        held = self._held.search(text, start, end)
        return held is not None and (held["aspect"] is None or self._ahead.match(text, start, end) is not None)

    def is_behind_saying(self, text: str, start: int, end: int) -> bool:
        """Whether what stands before a clause says that somebody says what follows."""
        return self._saying.search(text, max(start, end - _JOIN_REACH), end) is not None

    def has_modal(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch tells of what is to be done: 应."""
        return self._ahead.search(text, start, end) is not None

    def is_apposition(self, text: str, start: int, end: int) -> bool:
        """Whether the clause says what those named before it are: coordinators on clearance."""
        return self._apposed.match(text, start, end) is not None

    def subject_start(self, text: str, start: int, verb: int, sentence: Statement) -> int:
        """Where the words begin that name what is done by a verb apart: the text, as amended, was adopted."""
        before = [c for c in sentence.clauses if c.start < verb]
        at = next((c.start for c in before if not self.is_opening(text, *c)), start)
        if before and self._relative.search(text, at, verb):
            # At the same meeting the report, a draft of which is in document X, was adopted.
            at = before[0].start
        return at + len(text[at:verb]) - len(text[at:verb].lstrip())
