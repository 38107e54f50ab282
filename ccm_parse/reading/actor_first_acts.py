"""Acts in a language whose actors come before their verbs.

The grammar is one of clauses. A clause may open with a lead (therefore, in this regard), then name its actor, then
perhaps a manner (also, by acclamation, at its fifth plenary meeting), then a verb. A further clause that begins with a
verb has the actor of the one before it, unless another body has taken the floor in between. A noun is no act:
会议决定的.
"""

from collections.abc import Iterator, Sequence

from ccm_parse.reading.act import Act, Voice
from ccm_parse.reading.act_ends import drawn_out, goes_on_behind
from ccm_parse.reading.act_patterns import ActPatterns, Verb
from ccm_parse.reading.actions import BINDING, DIRECTIVE, NORMS, REPORTING
from ccm_parse.reading.actor_first_passives import PassiveReader
from ccm_parse.reading.clauses import Clause, Statement
from ccm_parse.reading.content_clauses import ContentClauses
from ccm_parse.reading.meeting_names import MeetingName

__all__ = ["ActorFirstReader"]

_BESIDE = 2
_PAPER, _SUBJECT = 8, 100
_COLONS, _SEMICOLONS = frozenset(":："), frozenset(";；")


class ActorFirstReader:
    """Reads the sentences of one text in order; keeps who spoke last."""

    def __init__(self, text: str, patterns: ActPatterns, names: Sequence[MeetingName], voice: Voice | None) -> None:
        self._text = text
        self._patterns, self._heads = patterns, patterns.heads
        self._names, self._content = names, ContentClauses(text, patterns, names)
        self._voice = voice
        """Who acts in the clause; None where nobody does whose acts we read."""
        self._before: Voice | None = None
        """Who acted in the sentence before: what a pronoun stands for."""
        self._dropped: Voice | None = None
        """Who acted in it to its end: what a verb alone stands for where pronouns are dropped."""
        self._actor_at = -1
        """Where the words begin that name who acts."""
        self._held: MeetingName | None = None
        """The meeting that was told to have been held: "the Meeting" is that one to the end of the next sentence."""
        self._held_for = 0
        self._last: str | None = None
        """The last action of the sentence."""
        self._form: frozenset[int] = frozenset()
        """The endings that the actor's first verb has: its further verbs agree with it."""
        self._verb_end = 0
        """Where the verb of the last act ends."""
        self._taken = False
        """Whether another body has taken the floor since."""
        self._taken_at = 0
        """Where it has."""
        self._within = False
        """Whether it has done so in a relative clause alone: dont certains ont demandé une aide, et a salué."""
        self._reported = False
        """Whether it is the meeting's own words for itself that took it, in what the meeting notes."""
        self._aside = False
        """Whether a condition or purpose stands in between."""
        self._aside_end = 0
        """Where the clause of the last one ends."""
        self._is_joined = False
        """Whether a joining word ends the clause before, be it behind a lead: and, thereupon, adopted."""
        self._before_actor: list[Verb] = []
        """Gerunds whose actor is still to be named: having considered the request, the Meeting …"""
        self._passives = PassiveReader(text, patterns, names)
        self._subject_before = ""
        """What the sentence before begins with: a passive's pronoun may stand for it."""
        self._setting = self._setting_before = (0, 0)
        """When and where the acts that follow are done, and those of the sentence before."""

    def sentence(self, sentence: Statement) -> Iterator[Act]:
        """The acts of a sentence, each drawn out to the beginning of the next or to the end of the sentence."""
        self._last, self._taken, self._aside, self._is_joined = None, False, False, False
        self._reported = False
        self._passives.begin_sentence()
        self._before_actor = []
        self._held_for -= 1
        self._held = self._held if self._held_for > 0 else None
        self._setting, self._setting_before = (0, 0), self._setting
        acts = [act for clause in sentence.clauses for act in self._joined_clause(clause, sentence)]
        # Abordó las solicitudes. Aceptó la de …: who is named does not act for certain, but is who the next verb means.
        may_drop = self._patterns.words.drops_pronouns and not self._taken
        self._dropped = self._voice if may_drop else None
        self._before, self._voice = self._voice, None
        self._subject_before = self._text[sentence.start : min(sentence.start + _SUBJECT, sentence.clauses[0].end)]
        yield from drawn_out(acts, self._text, self._patterns, sentence.end)

    def _joined_clause(self, clause: Clause, sentence: Statement) -> Iterator[Act]:
        """The acts of a clause, which the one before it may join to its own."""
        yield from self._clause(clause, sentence)
        is_lead = not self._text[self._heads.skip_leads(self._text, clause.start, clause.end) : clause.end].strip()
        is_open = self._is_joined and is_lead
        self._is_joined = is_open or self._heads.ends_with_join(self._text, clause.start, clause.end)

    def _clause(self, clause: Clause, sentence: Statement) -> Iterator[Act]:
        start = self._heads.skip_leads(self._text, clause.start, clause.end)
        if self._last is None and self._opens_setting(start, clause.end):
            self._setting = (self._setting[0] if self._setting[1] else start, clause.end)
        heard = self._heard(start, clause, sentence)
        gerunds = list(self._patterns.gerunds(self._text, start, clause.end))
        if heard is not None:
            yield from self._done_before([*self._before_actor, *gerunds], heard[0], sentence)
            self._before_actor = []
            yield from self._told(heard, start, clause, sentence)
            return
        if gerunds:
            yield from self._done_besides(gerunds, clause, sentence)
            return
        if self._last is not None and self._is_apposition(start, clause.end):
            return
        if self._last in BINDING and self._heads.tells_where(self._text, start, *clause):
            return
        if self._is_other(start, clause.end) and not self._content.is_planned(
            self._last, self._verb_end, start, clause
        ):
            self._taken_at = self._taken_at if self._taken else start
            self._taken, self._within = True, self._heads.is_relative(self._text, start, clause.end)
        elif self._heads.is_subordinate(self._text, start, clause.end):
            self._aside, self._aside_end = True, clause.end
        if self._voice is None and self._dropped is not None and not self._taken:
            # Examinó el tema. Asimismo, decidió…: who acted in the sentence before acts on.
            self._voice = self._dropped
        verb = self._verb_alone(start, clause, sentence)
        if verb is not None:
            verb = verb._replace(marked=verb.marked or self._is_joined)
            self._resume(start, verb, sentence, clause)
        if verb is not None and self._may_carry(verb, clause):
            # The Meeting, under rule 6, elected: the statement begins with who acted.
            is_first = self._last is None and sentence.start <= self._actor_at < verb.lead if self._voice else False
            yield from self._acts(verb, self._actor_at if is_first else verb.lead, clause, sentence)
            return
        if not self._heads.is_subordinate(self._text, start, clause.end):
            yield from self._passive(start, clause, sentence)

    def _verb_alone(self, start: int, clause: Clause, sentence: Statement) -> Verb | None:
        """The verb of a clause without its actor: the one before acts on, or the meeting does: 经讨论，商定."""
        told_alone = self._voice is None and self._last is None and not self._taken
        told_alone = told_alone and self._heads.are_telling_leads(self._text, sentence.start, start)
        verb = self._patterns.inherited(self._text, start, clause.end) if self._voice or told_alone else None
        if told_alone and verb is not None:
            self._voice = Voice(start, None)
        if verb is None and self._last is not None and not self._taken:
            verb = self._patterns.within(self._text, start, clause.end)
        return verb

    def _opens_setting(self, start: int, end: int) -> bool:
        """Whether a clause says when or where, by itself or with the one before it."""
        is_dated = 0 < self._setting[1] >= start - _BESIDE and self._heads.is_dated(self._text, start, end)
        return is_dated or self._heads.is_setting(self._text, start, end)

    def _heard(self, start: int, clause: Clause, sentence: Statement) -> tuple[Voice, int] | None:
        """Who acts by the first words of a clause, perhaps behind a joining word, and where they end."""
        if self._is_in_another(sentence.start, clause.start, start):
            self._taken, self._within, self._taken_at = True, True, start
            return None
        if self._content.is_planned(self._last, self._verb_end, start, clause):
            return None
        heard = self._actor(start, clause.end)
        joined = start if heard else self._heads.skip_joins(self._text, start, clause.end)
        heard = heard or (self._actor(joined, clause.end) if joined > start else None)
        if heard is not None and self._content.is_reported(self._last, self._verb_end, sentence.start, clause):
            self._taken, self._within, self._taken_at, self._reported = True, False, start, True
            return None
        return heard

    def _is_in_another(self, floor: int, start: int, behind: int) -> bool:
        """Whether a clause tells what another body's act says: resolution 70/1, in which it adopted."""
        has_actor = self._voice is not None and self._actor_at >= floor
        is_relative = not has_actor and behind > start and self._heads.has_relative(self._text, start, behind)
        return is_relative and self._patterns.objects.is_foreign(self._text[floor:start])

    def _resume(self, start: int, verb: Verb, sentence: Statement, clause: Clause) -> None:
        """Lets the actor act on behind an aside or a relative clause: its first verb, or one joined behind a mark."""
        # The Meeting, noting the report, decided   The Meeting, which had before it two requests, decided
        is_first = self._last is None and sentence.start <= self._actor_at
        self._aside = self._aside and not is_first
        is_joined = self._heads.skip_joins(self._text, clause.start, clause.end) > clause.start and verb.marked
        if self._within and (is_first or is_joined or self._text[start : verb.lead].strip()):
            self._taken = False

    def _done_before(self, gerunds: Sequence[Verb], voice: Voice, sentence: Statement) -> Iterator[Act]:
        """The acts of gerunds before their actor; what does not bind, as "having noted", only grounds its acts."""
        for verb in (verb for verb in gerunds if verb.action in BINDING):
            made = self._made(verb.lead, verb.action, (verb.start, verb.word_end), voice, sentence)
            yield made.drawn_out(max(voice.start, verb.end))

    def _done_besides(self, gerunds: Sequence[Verb], clause: Clause, sentence: Statement) -> Iterator[Act]:
        """The acts of gerunds behind their actor, whose own verb they follow or stand before."""
        if self._voice is None and self._last is None:
            self._before_actor.extend(gerunds)
        elif self._voice is not None and not self._taken and not self._aside and self._last not in DIRECTIVE:
            # The Meeting, having adopted its agenda, approved the budget, having noted that …
            is_behind = self._last is not None
            for verb in gerunds:
                if not is_behind and verb.action not in BINDING:
                    continue
                self._last = verb.action if is_behind else None
                made = self._made(verb.lead, verb.action, (verb.start, verb.word_end), self._voice, sentence)
                yield made if is_behind else made.drawn_out(clause.end)

    def _told(self, heard: tuple[Voice, int], opening: int, clause: Clause, sentence: Statement) -> Iterator[Act]:
        """The acts of a clause that names its actor."""
        voice, behind = heard
        self._voice, self._taken, self._aside, self._form = voice, False, False, frozenset()
        self._setting = (self._setting[0], min(self._setting[1], max(opening, voice.start)))
        verb = self._patterns.verb_after(self._text, behind, clause.end)
        if voice.meeting is not None and voice.meeting is not self._held:
            is_held = verb is None and self._heads.is_held(self._text, behind, clause.end)
            self._held, self._held_for = (voice.meeting, 2) if is_held else (None, 0)
        start = voice.start
        self._actor_at = -1 if self._patterns.tells_no_act(self._text, behind, clause.end) else start
        if verb is None and self._heads.is_unreal(self._text, behind, clause.end):
            # The Conference shall, by its fifth meeting, decide: a rule, no act
            self._voice = None
            return
        if verb is None:
            # The Meeting commenced its work and decided: the first verb tells no act
            verb = self._patterns.behind_another(self._text, behind, clause.end)
            start = verb.lead if verb else start
        if verb is None:
            yield from self._passive(opening, clause, sentence)
        yield from self._acts(verb, start, clause, sentence)

    def _actor(self, start: int, end: int) -> tuple[Voice, int] | None:
        """The actor that a clause begins with, and where its words end."""
        text, heads = self._text, self._heads
        behind = heads.skip_article(text, start, end)
        named = next((n for n in self._names if n.start in {start, behind} and n.end <= end), None)
        if named is not None:
            stop = heads.skip_treaty(text, named.end, end)
            return (Voice(start, named), stop) if heads.is_actor_end(text, stop, end) else None
        stop_at = heads.actor_end(text, start, end)
        if stop_at is not None:
            # the Conference on Disarmament
            is_longer = (heads.other_end(text, start, end) or 0) > stop_at
            return None if is_longer else (Voice(start, self._held), stop_at)
        pronoun = heads.pronoun_end(text, start, end)
        spoke = self._voice or self._before
        # 会议赞赏《宣言》，特别是其强调…
        is_theirs = self._last is not None and not self._patterns.tells_by_form
        if pronoun is not None and not is_theirs and (spoke is not None or self._is_lone(start)):
            # At the sixth Meeting, they agreed. They also decided: there as well.
            self._setting = self._setting if self._setting[1] else self._setting_before
            return Voice(start, spoke.meeting if spoke else None), pronoun
        late = self._patterns.late_actor(text, start, end)
        if late is None:
            # На том же заседании | оно избрало: in a paragraph that begins so, or behind the meeting's acts
            told = self._patterns.late_pronoun(text, start, end) if spoke or not text[:start].strip() else None
            return (Voice(told[0], spoke.meeting if spoke else None), told[1]) if told else None
        meeting = next((n for n in self._names if n.start <= late[0] < n.end), None)
        first = start if self._patterns.is_fronted(text, start, end) else meeting.start if meeting else late[0]
        return Voice(first, meeting), max(late[1], meeting.end if meeting else 0)

    def _is_lone(self, start: int) -> bool:
        """Whether a pronoun behind "at the same meeting" may stand for the meeting though the text has not named it."""
        is_first = not self._text[: self._setting[0]].strip() and self._setting[1] > 0
        return is_first and start - self._setting[1] <= _BESIDE and self._patterns.words.lone_pronouns

    def _is_apposition(self, start: int, end: int) -> bool:
        return self._heads.is_apposition(self._text, start, end) and not self._patterns.has_verb(self._text, start, end)

    def _is_other(self, start: int, end: int) -> bool:
        return self._heads.other_end(self._text, start, end) is not None or any(n.start == start for n in self._names)

    def _may_carry(self, verb: Verb, clause: Clause) -> bool:
        """Whether a verb without an actor can be the meeting's: a body asked to act may be its subject instead."""
        if self._taken and self._patterns.shares_auxiliary(self._text, self._taken_at, verb):
            # The Meeting a rappelé que chaque État partie décourageait l'emploi, et réaffirmé …
            self._taken = False
        if self._reported and self._content.ends_before(verb):
            self._taken = self._reported = False
        if self._taken or not self._agrees(verb):
            return False
        if self._content.is_asked_for(self._last, verb):
            return False
        is_joined = self._heads.skip_joins(self._text, clause.start, clause.end) >= verb.lead > clause.start
        is_behind = self._last is not None and not is_joined
        if is_behind and self._patterns.shares_another(self._text, self._verb_end, verb):
            # thanked Peru d'avoir adopté une loi, créé un comité
            return False
        if self._aside and not (
            self._content.is_past_aside(self._last, verb, self._aside_end, clause)
            or (self._patterns.tells_by_form and (verb.marked or self._is_listed(verb, clause)))
        ):
            return False
        if self._last in REPORTING and verb.action in DIRECTIVE and not verb.marked:
            # 会议强调，请求延期属例外: what is emphasized
            return clause.start - self._verb_end > 1
        if verb.action not in BINDING or self._last is None:
            return True
        if self._last in DIRECTIVE:
            # 会议请…；决定…
            is_apart = self._text[clause.start - 1 : clause.start] in _SEMICOLONS and not self._patterns.tells_by_form
            is_apart = is_apart and _COLONS.isdisjoint(self._text[max(self._actor_at, 0) : clause.start])
            return (verb.marked or is_apart) and verb.action in {"decide", "agree"}
        return (
            verb.marked
            or self._last not in REPORTING
            or (self._last in NORMS and self._heads.has_modal(self._text, self._verb_end, clause.start))
            or goes_on_behind(self._patterns, self._text, (self._verb_end, clause), verb)
            or self._patterns.objects.ends_with_paper(self._text, max(0, clause.start - _PAPER), clause.start - 1)
        )

    def _is_listed(self, verb: Verb, clause: Clause) -> bool:
        """Whether the actor's verbs go on behind it: согласилось, что это нужно, отметило доклад и призвало доноров."""
        is_beside = self._form and clause.start - self._aside_end <= 1
        further = self._patterns.joined(self._text, verb, clause.end) if is_beside else None
        return further is not None and self._agrees(further)

    def _agrees(self, verb: Verb) -> bool:
        """Whether a further verb has the ending of the actor's first one, where endings tell actors apart."""
        form = self._patterns.agreement(self._text[verb.start : verb.word_end])
        return not form or not self._form or bool(form & self._form)

    def _acts(self, verb: Verb | None, start: int, clause: Clause, sentence: Statement) -> Iterator[Act]:
        """The act of a verb, and those of the verbs joined to it within the clause."""
        while verb is not None and self._voice is not None:
            self._last, self._verb_end = verb.action, verb.end
            self._form = self._form or self._patterns.agreement(self._text[verb.start : verb.word_end])
            yield self._made(start, verb.action, (verb.start, verb.word_end), self._voice, sentence)
            end = verb.end
            verb = self._patterns.joined(self._text, verb, clause.end)
            verb = verb if verb and self._agrees(verb) else None
            start = verb.lead if verb and self._text[end : verb.lead].strip() not in self._patterns.joins else start

    def _passive(self, start: int, clause: Clause, sentence: Statement) -> Iterator[Act]:
        """The passive acts of a clause."""
        told = self._passives.told(start, clause, sentence, self._subject_before, is_first=self._last is None)
        for done in told:
            yield self._made(done.start, done.action, done.verb, done.voice, sentence)

    def _made(self, start: int, action: str, verb: tuple[int, int], voice: Voice, sentence: Statement) -> Act:
        actor = verb[0] if voice.passive else max(voice.start, start)
        setting = (self._setting[0], min(self._setting[1], actor))
        return Act(start, sentence.end, action, verb[0], verb[1], voice, setting, sentence)
