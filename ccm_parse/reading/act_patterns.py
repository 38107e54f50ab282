"""The patterns of acts in one language: leads, actors, manners, verbs, made once from its words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.organizations import find_organizations
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.states import find_states
from ccm_parse.reading.act_objects import ActObjects
from ccm_parse.reading.act_sources import further_joined_source, lone_actor, verb_source, without_verbs_first
from ccm_parse.reading.actions import ATTITUDES, BINDING, DIRECTIVE
from ccm_parse.reading.alternation import NOTHING, any_of, running
from ccm_parse.reading.clause_heads import ClauseHeads
from ccm_parse.reading.felt_verbs import FeltVerbs
from ccm_parse.reading.gerunds import Gerunds
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.late_actors import LateActors
from ccm_parse.reading.numerals import numerals
from ccm_parse.reading.passives import PassivePatterns
from ccm_parse.reading.phrase_joins import PhraseJoins
from ccm_parse.reading.verb_forms import VerbForms, sharing_forms

__all__ = ["ActPatterns", "Verb", "act_patterns"]

_MARK = re.compile("[;；\u061b:：]")
_REACH, _TITLE_REACH = 80, 240
_JOIN_REACH = 24


class Verb(NamedTuple):
    """A verb; `lead` is where its adverbs begin, `word_end` where it ends itself, `end` where its aspect does."""

    lead: int
    start: int
    word_end: int
    end: int
    action: str
    marked: bool


def _joining(language: Language) -> str:
    """The source of a word that joins what stands behind it, in a script with blanks."""
    joins = language.reading.acts.joins
    return rf"\s{running(joins)}\s+" if joins and language.joining == "spaced" else NOTHING


class ActPatterns:
    """The grammar of acts of a language; each method answers for one place of a blotted text."""

    def __init__(self, language: Language) -> None:
        words = without_verbs_first(language.reading.acts)
        spaced = language.joining == "spaced"
        self._code = language.code
        self._forms = forms = inflection(language.code)
        self._verbs = VerbForms(words.verbs, "a", forms)
        self._sharing = sharing_forms(words, forms)
        self._any_verb = compiled(f"{self._verbs.heads}|{self._sharing.heads}")
        told = [*words.verbs.values(), *words.passives.values(), *words.gerunds.values()]
        self._told = forms.hint(chain.from_iterable(told))
        # A verb's form tells in such a language that it is told, not asked for.
        self.tells_by_form = spaced
        self.words, self._weak = words, frozenset(words.weak)
        self.joins, self._join = frozenset(words.joins), compiled(_joining(language))
        # "adopt" beside "adopted": a form that may as well be what another is asked to do.
        self._plain = frozenset(
            form
            for verbs in words.verbs.values()
            for form in verbs
            if not words.tells_apart and any(o != form and o.startswith(form) for o in verbs)
        )
        adverbs = rf"(?:\s*{running(words.adverbs)}){{0,4}}?" if words.adverbs else ""
        article = rf"(?:{running(words.articles)}\s*)?" if words.articles else ""
        actor = (
            article + running(words.actors) + (rf"(?!\s+{running(words.actor_guards)})" if words.actor_guards else "")
        )
        verb = verb_source(words, self._verbs)
        noun = rf"(?!\s*{running(words.noun_marks)})" if words.noun_marks else ""
        aspect = any_of(words.aspects) + "?" if words.aspects else ""
        gap = rf"\s*{running(words.prepositions)}[^\ufffc.;]{{1,{_REACH}}}?" if words.prepositions else NOTHING
        closed = rf"{gap}{running(words.phrase_ends)}" if words.phrase_ends else NOTHING
        verb_end = rf"(?P<aspect>{aspect}){noun}"
        # 还以鼓掌方式选举   also took note of
        self._after = compiled(
            rf"(?P<lead>{adverbs}\s*(?:{closed}{adverbs}|(?:{gap}){adverbs}|))\s*(?:{verb}){verb_end}"
        )
        self._near = compiled(rf"(?P<lead>{adverbs})\s*(?:{verb}){verb_end}")
        further = rf"(?:{verb}|{self._sharing.pattern})"
        joins = running(words.joins)
        self._relative = compiled(running(words.relatives))
        # 并决定   and also decided
        opening = rf"\s*(?P<join>(?:{joins}\s*){{0,2}})"
        self._inherited = compiled(rf"{opening}(?P<lead>{adverbs}\s*(?:{closed}{adverbs})?)\s*{further}{verb_end}")
        self._inherited_attitude = compiled(rf"{opening}(?P<lead>{gap}{adverbs})\s*(?:{verb}){verb_end}")
        self._direct = compiled(rf"\s*(?P<join>{joins})\s*(?P<lead>{adverbs})\s*{further}{verb_end}")
        self._middle = compiled(rf"(?P<join>{running(words.middle_joins)})\s*(?P<lead>{adverbs})\s*{further}{verb_end}")
        self._infinitives = VerbForms(words.infinitives or words.verbs, "s", forms)
        # постановило принять предложение правительства: an idiom
        self._second = compiled(
            rf"{adverbs if spaced else ''}\s*{_no_idiom(words)}(?:{self._infinitives.pattern}){aspect}{noun}"
        )
        behind = running([*words.adverbs, *words.prepositions, *words.further_verbs])
        follows = rf"(?=\s*(?:{behind}|(?:{verb})|[^\w\ufffc]|\Z))"
        self._further_verb = compiled(rf"{adverbs}\s*{running(words.further_verbs)}")
        further_joined = further_joined_source(words, adverbs, f"(?:{verb}){verb_end}", _REACH) if spaced else None
        self._further_joined = compiled(further_joined) if further_joined else None
        self.heads = ClauseHeads(words, actor, verb, "" if spaced else follows)
        # 在第一次全体会议上会议选举
        self._late = LateActors(words, actor, follows)
        self._agreements = [compiled(rf"{any_of(endings)}(?!\w)") for endings in words.agreements]
        self._phrases = PhraseJoins(language)
        self._issued = compiled(rf"{any_of(words.issued_as)}\s*(?:{any_of(words.articles)})?\s*\Z")
        self._lone_actor = compiled(lone_actor(words, actor, forms.auxiliary.pattern))
        self._trailing = compiled(rf"[\s,，、;；]*{running([*words.joins, *words.leads])}\s*\Z")
        count = (
            ""
            if spaced
            else rf"{numerals(language.code).cardinal}\s?{any_of(language.reading.participation.classifiers)}"
        )
        self.objects = ActObjects(words, count)
        self._gerunds, self._felt = Gerunds(words, forms, self.objects), FeltVerbs(words, forms)
        self.passives = PassivePatterns(words, self._verbs, self.objects, actor, forms)

    @property
    def nothing(self) -> bool:
        """Whether the language has no words for acts."""
        return not self.words.verbs

    def may_tell(self, text: str) -> bool:
        """Whether any verb of an act may stand in a text: in most texts that list or quote, none does."""
        return self._told.search(text) is not None

    def late_actor(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """An actor behind the phrase that the clause opens with, without a mark between."""
        opened = self._late.behind_opener(text, start, end)
        if opened is None:
            opened = self._joined_actor(text, start, end)
        may_stand = self.heads.is_opening(text, start, end) or self._late.is_dated(text, start, end)
        if opened is not None or not (may_stand or self.is_fronted(text, start, end)):
            return opened
        spans = self._late.anywhere(text, start, end)
        return next((at for at in spans if self.verb_after(text, self.heads.skip_treaty(text, at[1], end), end)), None)

    def is_fronted(self, text: str, start: int, end: int) -> bool:
        """Whether a clause opens with what is done or to what somebody is put, which is part of the act."""
        return self._late.is_fronted(text, start, end)

    def late_pronoun(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """A pronoun for the actor there, if its verb stands behind it."""
        if not (self.heads.is_opening(text, start, end) or self._late.is_dated(text, start, end)):
            return None
        return next((at for at in self._late.pronouns(text, start, end) if self.verb_after(text, at[1], end)), None)

    def _joined_actor(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """An actor joined to what another does: The President proposed and | the Meeting agreed."""
        for at in self._late.joined(text, start, end):
            # what the Committee proposed and the Conference adopted: told of that
            is_told = not self.heads.is_subordinate(text, start, end) and not self._relative.search(text, start, at[0])
            if is_told and self._near.match(text, at[1], end):
                return at
        return None

    def agreement(self, verb: str) -> frozenset[int]:
        """The endings, by number, that stand in a verb; none where endings tell no actors apart."""
        return frozenset(n for n, endings in enumerate(self._agreements) if endings.search(verb))

    def tells_no_act(self, text: str, start: int, end: int) -> bool:
        """Whether the actor's first verb is one that tells no act."""
        return self._further_verb.match(text, start, end) is not None

    def semicolon(self, text: str, start: int, end: int) -> int:
        """Where a statement ends before a semicolon; one that a colon has opened is a list, which goes on."""
        match = _MARK.search(text, start, end)
        return match.start() if match and match[0] in ";；\u061b" else end

    def issued_as(self, before: str) -> bool:
        """Whether the words before a symbol say that a paper will get it."""
        return self._issued.search(before) is not None

    def is_lone_actor(self, text: str) -> bool:
        """Whether a text is nothing but the actor of what stands below it."""
        if text.rstrip().endswith((".", "。", ";", "；")):
            return False
        alone = self._lone_actor.fullmatch(text)
        has_aside = alone is not None and "aside" in alone.re.groupindex and bool(alone["aside"])
        return alone is not None and not (has_aside and self.has_verb(text, *alone.span("aside")))

    def is_state(self, text: str, start: int, end: int) -> bool:
        """Whether a clause is a State's name and no more."""
        named = text[start:end].strip()
        return any(
            s.end == len(named) and _before_state(self._code).fullmatch(named, 0, s.start)
            for s in find_states(named, self._code)[:1]
        )

    def has_verb(self, text: str, start: int, end: int) -> bool:
        """Whether a verb of an act stands anywhere in the clause."""
        return self._any_verb.search(text, start, end) is not None

    def verb_after(self, text: str, start: int, end: int) -> Verb | None:
        """The verb whose actor ends here."""
        if not self.has_verb(text, start, end):
            return None
        for pattern in (self._near, self._after):
            match = pattern.match(text, start, end)
            verb = self._made(match, text) if match else None
            if match is not None:
                # States parties in arrears that requested: what they did is told of some
                is_relative = verb is not None and self._relative.search(text, start, verb.start)
                return None if is_relative else self._at_end(verb, text, end) if pattern is self._after else verb
        return None

    def inherited(self, text: str, start: int, end: int) -> Verb | None:
        """The verb that a clause without an actor begins with."""
        if not self.has_verb(text, start, end):
            return None
        for pattern in (self._inherited, self._inherited_attitude):
            match = pattern.match(text, start, end)
            verb = self._made(match, text) if match else None
            if pattern is self._inherited_attitude:
                verb = self._at_end(verb, text, end)
            if verb is not None and (pattern is self._inherited or verb.action in ATTITUDES):
                return verb
        return None

    def _at_end(self, verb: Verb | None, text: str, end: int) -> Verb | None:
        """The verb with which a clause ends where the one found tells what that is felt about, itself otherwise."""
        if verb is None or verb.start == verb.lead or verb.action in ATTITUDES:
            return verb
        felt = self._felt.find(text, verb.end, end)
        return Verb(verb.lead, felt[0], felt[1], felt[1], felt[2], marked=True) if felt else verb

    def shares_another(self, text: str, since: int, verb: Verb) -> bool:
        """Whether a verb without auxiliary may share one that stands behind an offset: that Chile had adopted a law."""
        if self._sharing.pattern == NOTHING or self._forms.auxiliary.match(text, verb.start, verb.word_end):
            return False
        return self._forms.other_auxiliary.search(text, since, verb.lead) is not None

    def joined(self, text: str, verb: Verb, end: int) -> Verb | None:
        """A further verb of the same actor in the clause."""
        match = self._direct.match(text, verb.end, end)
        if match is not None:
            return self._made(match, text)
        if verb.action in DIRECTIVE and not self.tells_by_form:
            return None
        for match in self._middle.finditer(text, verb.end, end):
            further = self._made(match, text)
            if further is not None and text[further.start : further.word_end] in self._plain:
                continue
            if further is not None and self.shares_another(text, verb.end, further):
                continue
            if further is not None and (further.action in BINDING or self.tells_by_form):
                return further
        return None

    def within(self, text: str, start: int, end: int) -> Verb | None:
        """A further verb of the actor in a clause that begins with something else and has no verb of its own before."""
        match = self._middle.search(text, start, end) if self.words.tells_apart or self.words.telling else None
        if match is None or self._forms.auxiliary.search(text, start, match.start()):
            return None
        verb = self._made(match, text)
        if verb is None or self.words.tells_apart:
            return verb
        is_plain = text[verb.start : verb.word_end] in self._plain
        is_told = self._phrases.is_told(text, (start, match.start()), verb.end, end)
        return None if is_plain or not is_told else verb

    def behind_another(self, text: str, start: int, end: int) -> Verb | None:
        """A verb joined to one that tells no act: it agrees with that, and no relative clause stands between."""
        if self._further_joined is not None:
            match = self._further_joined.match(text, start, end) if self.has_verb(text, start, end) else None
            further = self._made(match, text) if match else None
            return None if further is None or text[further.start : further.word_end] in self._plain else further
        verb = self.within(text, start, end) if self._agreements else None
        if verb is None or self._relative.search(text, start, verb.start):
            return None
        return verb if self.agreement(text[verb.start : verb.end]) & self.agreement(text[start : verb.start]) else None

    def gerunds(self, text: str, start: int, end: int) -> Iterator[Verb]:
        """The gerund that a clause begins with, and those joined to it: having considered the request and noted."""
        for told in self._gerunds.find(text, start, end):
            yield Verb(told.start, told.start, told.end, told.end, told.action, marked=True)

    def shares_auxiliary(self, text: str, start: int, verb: Verb) -> bool:
        """Whether a joined verb has no auxiliary of its own and can share none that stands since an offset."""
        auxiliary = self._forms.auxiliary
        if self._sharing.pattern == NOTHING or auxiliary.match(text, verb.start, verb.end):
            return False
        return verb.marked and auxiliary.search(text, start, verb.lead) is None

    def joins_in(self, text: str, start: int, end: int) -> list[int]:
        """Where something begins that is joined to what stands before it."""
        return [match.end() for match in self._join.finditer(text, start, end)]

    def without_join(self, text: str, start: int, end: int) -> int:
        """The end of a statement without the word that joins the next to it."""
        match = self._trailing.search(text, max(start, end - _JOIN_REACH), end)
        return match.start() if match else end

    def verb_words(self, printed: str) -> str:
        """A verb without the adverbs that stand in it."""
        return self._forms.without_adverbs(printed)

    def _made(self, match: re.Match[str], text: str) -> Verb | None:
        told = self._verbs.told(match) or ("join" in match.re.groupindex and self._sharing.told(match)) or None
        if told is None:
            return None
        group, action = told
        word_end, end = match.end(group), match.end("aspect")
        is_weak = match[group] in self._weak and not match["aspect"]
        if is_weak and not self.objects.stands_behind(text, end, match.endpos):
            # 要求乍得
            near = text[end : min(match.endpos, end + _JOIN_REACH)] if action in DIRECTIVE else ""
            named = [
                *(s.start for s in find_states(near, self._code)),
                *(o.start for o in find_organizations(near, self._code)),
            ]
            if 0 not in named:
                return None
        start = match.start(group)
        if action == "decide":
            second = self._second.match(text, end, match.endpos)
            further = self._infinitives.told(second) if second else None
            if second is not None and further is not None and further[1] in BINDING:
                action, end, word_end = further[1], second.end(), second.end(further[0])
        # утвердило | начальника Сектора обычных вооружений X в качестве Генерального секретаря
        is_somebody = action == "approve" and not self.objects.stands_behind(text, end, match.endpos)
        reach = _TITLE_REACH if is_somebody and self.words.elects_to_office else _REACH
        stop = min(match.endpos, end + reach)
        action = self.objects.turned(action, text[end:stop], text[stop : end + _REACH])
        action = self.objects.turns.turned(action, text[start:word_end], text[end : match.endpos])
        lead = match.start("lead") + len(match["lead"]) - len(match["lead"].lstrip())
        joined = "join" in match.re.groupindex and bool(match["join"])
        return Verb(lead, start, word_end, end, action, marked=joined or bool(match["lead"].strip()))


def _no_idiom(words: ActWords) -> str:
    """The source of a look ahead: no idiom that begins with a verb stands there."""
    return rf"(?!{running(words.idioms)})" if words.idioms else ""


@cache
def _before_state(code: str) -> re.Pattern[str]:
    """What may stand before each State of a list: the representatives of."""
    reading = load_language(code).reading
    words = (*reading.acts.articles, *reading.offices.articles, *reading.offices.state_links)
    return compiled(rf"(?:{running(words)}\s*)?")


@cache
def act_patterns(code: str) -> ActPatterns:
    """The patterns of the language of that code."""
    return ActPatterns(load_language(code))
