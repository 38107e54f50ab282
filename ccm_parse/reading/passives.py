"""Verbs whose subject is the thing done: was adopted by the Meeting, 经会议核准."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.act_objects import ActObjects
from ccm_parse.reading.alternation import NOTHING, any_of, running
from ccm_parse.reading.inflection import Inflection
from ccm_parse.reading.verb_forms import VerbForms

__all__ = ["Passive", "PassivePatterns"]


_OF_ITSELF = frozenset({"decide", "agree"})
_IMPERSONAL = frozenset({"decide", "agree", "request", "recommend", "invite"})
"""Acts told without a thing done: it was decided."""
_FOUNDING = frozenset({"adopt", "approve", "confirm", "elect", "appoint", "establish"})
_INSTALLING = frozenset({"elect", "appoint"})
_PAPER_ACTS = frozenset({"adopt", "approve", "confirm"})
_NEAR, _FAR = 32, 100


class Passive(NamedTuple):
    """Such a verb, and where its actor stands if it is named."""

    action: str
    start: int
    end: int
    agent: tuple[int, int] | None
    is_apart: bool = False
    """Whether the thing done stands before the clause."""
    is_ahead: bool = False
    """Whether the verb stands before the thing done."""
    subject: int | None = None
    """Where the words begin that name a thing done of its own, behind that of another verb."""


class PassivePatterns:
    """The passive verbs of a language as patterns, made once for it."""

    def __init__(  # noqa: PLR0915 one pattern a line
        self, words: ActWords, verbs: VerbForms, objects: ActObjects, actor: str, forms: Inflection
    ) -> None:
        self._verbs = verbs
        done = {action: tuple(_mannered(told, words.passive_adverbs)) for action, told in words.passives.items()}
        self._done = VerbForms(done, "p", forms)
        # был рассмотрен и принят   была принята повестка дня, а также утверждена программа работы
        shared = {action: rest for action, told in words.passives.items() if (rest := forms.without_auxiliary(told))}
        self._sharing = VerbForms(shared, "f", forms)
        joined = rf"(?<!\w){running(words.joins)}\s+{forms.adverbs}(?:{self._sharing.pattern})"
        manner = running((*words.adverbs, *words.prepositions))
        self._manner = compiled(rf"\s*(?:{manner}|[^\w\s]|\Z)")
        self._inverts = words.inverts
        self._further = compiled(joined if shared else NOTHING)
        # was introduced by the President and | adopted
        own = forms.auxiliaries_of(words.passives.get("adopt", ()))
        clause = running((*words.relatives, *words.subordinators))
        behind = rf"(?<!\w)(?:{own})\s(?:(?!{clause})[^,;.:]){{2,{_FAR}}}?\s{joined}"
        self._behind = compiled(behind if own and shared and forms.spaced else NOTHING)
        self._shared_stems = forms.hint([word for rest in shared.values() for word in rest])
        # l'ordre du jour a été adopté et le programme de travail approuvé
        elided = (
            rf"(?<!\w){running(words.joins)}\s+(?P<own>[^,;.:]{{4,80}}?)\s(?:{self._sharing.pattern})(?=\s*[,;.]|\s*\Z)"
        )
        self._elided = compiled(elided if shared and not words.subject_behind else NOTHING)
        self._infinitives = VerbForms(words.infinitives, "i", forms)
        self._second = compiled(rf"\s*(?:{self._infinitives.pattern})" if words.infinitives else NOTHING)
        self._objects = objects
        self._subject_behind = words.subject_behind
        self._auxiliary, self._other_auxiliary = forms.auxiliary, forms.other_auxiliary
        self._actor = compiled(actor)
        hints = {*words.agents, *words.doing_agents, *(word.split("…")[0] for told in done.values() for word in told)}
        self._hint, self._stems = compiled(forms.any_of(hints)), forms.hint(hints)
        self._agents = compiled(running(words.agent_actors))
        # были приняты меры
        self._idiom = compiled(running(words.idioms) if words.idioms else NOTHING)
        # a fund that   but not: that Meeting
        pointed = rf"(?!\s+{running(words.pointed)})" if words.pointed else ""
        self._relative = compiled(rf"{running(words.relatives)}{pointed}")
        self._elsewhere = compiled(running(words.elsewhere))
        blank = r"\s" if forms.spaced else ""
        modal = "".join(rf"(?<!{re.escape(word)}{blank})" for word in words.modals)
        self._own_forms = frozenset(words.own_passives)
        relative = running(words.relatives) if words.relatives else NOTHING
        # the costs, which stand in document X, were approved
        self._aside = compiled(rf",\s*{relative}[^,;]*(?=,)")
        self._stand_in = compiled(rf"\s*{running((*words.impersonal, *words.pronouns))}\s*")
        prepositions = running(words.prepositions) if words.prepositions and forms.spaced else NOTHING
        # (X was confirmed) as Secretary-General
        offices = running(words.confirmed_in) if words.confirmed_in else NOTHING
        self._in_office = compiled(rf"[^,;.:]{{0,40}}?{offices}")
        # 当选为会议主席   not: 被任命为外交部长, 主席的顾问
        office = rf"{any_of(words.offices)}(?!的|之)"
        self._office = compiled(office) if words.offices else None
        self._preposition = compiled(rf"\s*{prepositions}")
        self._impersonal = compiled(rf"\s*{running(words.impersonal)}\s*")
        articles = rf"(?:{running(words.articles)}\s*)?" if words.articles else ""
        # by the Committee
        other = rf"{any_of(words.agents)}\s*(?!{actor}){articles}[^\W\d_a-z\u00df-\u00ff]"
        self._by_another = compiled(rf"(?<!\w){other}" if forms.spaced and words.agents else NOTHING)
        # Чадом | был утвержден; but not: Председателем | был избран
        name = rf"(?<!\w)[A-Z\u0410-\u042f\u0401][\w’'-]+{any_of(words.agent_ends)}"
        self._by_name = compiled(rf"{name}\s+(?:{running(words.adverbs)}\s+)?\Z" if words.agent_ends else NOTHING)
        # the request submitted | by Peru; not: was adopted and signed | by the Committee
        self._participle = compiled(rf"\w{any_of(words.participle_ends)}\s+\Z" if words.participle_ends else NOTHING)
        self._joined = compiled(rf"{running(words.joins)}\s+\w+\Z" if words.joins else NOTHING)
        linked = rf"(?:{any_of(words.agent_links)})?" if words.agent_links else ""
        agents = any_of((*words.agents, *words.doing_agents))
        agent = rf"{modal}{agents}\s*(?P<agent>{actor}){linked}"
        manner = rf"\s*(?:{running(words.adverbs)}\s*){{0,3}}"
        if words.doing_agents:
            # 由会议以协商一致方式通过
            manner = (
                rf"\s*(?:{running(words.prepositions)}[^，。；、]{{1,28}}?{running(words.phrase_ends)}){{0,2}}{manner}"
            )
        # 报告由会议通过后，   报告经讨论后 | 通过
        pending = rf"(?!\s*{running(words.phrase_ends)}\W?\Z)" if words.doing_agents else ""
        self._phrase_end = compiled(running(words.phrase_ends) if words.doing_agents else NOTHING)
        self._doing = compiled(rf"{any_of(words.doing_agents)}\s*\Z" if words.doing_agents else NOTHING)
        # por consenso
        unmanned = rf"(?!{running(words.adverbs)})" if words.adverbs else ""
        aspect = any_of(words.aspects) + "?" if words.aspects else ""
        # 的   принят ли
        is_marked = words.noun_marks and (words.subject_behind or not forms.spaced)
        noun = rf"(?!\s*{running(words.noun_marks)})" if is_marked else ""
        # 经会议核准   获得通过   was adopted by the Meeting
        self._pattern = compiled(
            rf"(?:{agent}{manner}(?:{verbs.pattern})|{modal}(?:{self._done.pattern})){aspect}{noun}{pending}"
            rf"(?:\s*{unmanned}{running(words.agents)}\s*(?P<by>{actor}|[^\W\d]\w*))?"
        )

    def find(self, text: str, start: int, end: int, since: int, until: int, antecedent: str = "") -> Passive | None:
        """The first passive verb of a clause that tells an act; its subject may stand apart, `since` or `until`.

        A pronoun may stand for the `antecedent`, what the sentence before begins with.
        """
        told = self._told(text, (start, end), since, until, antecedent)
        return told or self._behind_another(text, start, end, since)

    def _told(self, text: str, clause: tuple[int, int], since: int, until: int, antecedent: str) -> Passive | None:
        start, end = clause
        hint = self._hint.search(text, start, end) if self._stems.search(text, start, end) else None
        if hint is None:
            return None
        # What is done stands before the verb, so that the verb's words cannot begin before the first hint.
        for match in self._pattern.finditer(text, hint.start(), end):
            agent = "agent" if match["agent"] else "by" if match["by"] else None
            if agent == "by" and not self._actor.match(text, match.start("by"), end):
                continue
            if agent is None and self._relative.search(text, start, match.start()):
                # a fund that was established
                continue
            if agent is None and self._elsewhere.search(text, since, match.start()):
                continue
            told = self._verbs.told(match) or self._done.told(match)
            if told and self._is_no_act(text, start, match.start(told[0])):
                continue
            is_done = agent != "agent" or self._doing.search(text, start, match.start("agent")) is None
            if not is_done and told and not self._is_founded(text[since : match.start()], told[1]):
                continue
            lead = text[start : match.start()]
            # The nomination of X, Chief of Y, to the office of Z was confirmed.
            is_apart = not lead.strip() or (self._stand_in.fullmatch(lead) or self._preposition.match(lead)) is not None
            before = self._aside.sub("", text[since : match.start()]) if is_apart else lead
            is_inverted = self._inverts and is_apart and told is not None and not self._objects.is_own(before, told[1])
            is_inverted = is_inverted or self._subject_behind
            # was adopted, without a vote, | the report
            stop = end if text[match.end() : end].strip() else min(until, end + _FAR)
            # Было решено, что Бюро продолжит работу: another actor in what was decided
            stop = end if told and told[1] in _OF_ITSELF else stop
            # Государствам-участникам рекомендовано создать национальные регистры: what they do is no subject
            is_asked = told is not None and self._objects.are_asked(before, told[1])
            subject = before + (text[match.end() : stop] if is_inverted and not is_asked else "")
            is_impersonal = self._impersonal.fullmatch(lead) is not None
            # it was decided by the Committee that …   but not: it was decided that the sum paid by Chile …
            if self._is_by_another(text, match.end(), min(end, match.end() + _NEAR) if is_impersonal else end):
                continue
            # Совещанием были приняты
            by_case = self._agents.search(text, start, end)
            may_be_by_name = agent is None and by_case is None and told is not None and told[1] not in _INSTALLING
            if may_be_by_name and self._by_name.search(text, start, match.start()):
                continue
            is_own = is_impersonal or self._is_own(text, subject, told[1], since, match.start()) if told else False
            is_own = is_own or (told is not None and match[told[0]] in self._own_forms)
            # The draft declaration was discussed. It was adopted
            is_of_before = told is not None and told[1] in _PAPER_ACTS and self._stand_in.fullmatch(lead) is not None
            is_own = is_own or (is_of_before and told is not None and self._objects.is_own(antecedent, told[1]))
            is_own = is_own or (told is not None and self._is_in_office(text, told[1], match.end(), end))
            if told is None or not (agent or by_case or is_own) or self._is_elsewhere(text, told[1], (start, end)):
                continue
            action = self._objects.turned(told[1], subject)
            second = self._second.match(text, match.end(), end) if is_impersonal and action == "decide" else None
            further = self._infinitives.told(second) if second else None
            if further is not None and further[1] in _FOUNDING:
                # it was decided to establish
                action = further[1]
            actor = match.span(agent) if agent else by_case.span() if by_case else None
            is_apart = is_apart and not is_impersonal
            is_ahead = is_apart and is_inverted and self._is_ahead(text, lead, match.end(), stop, told[1])
            phrases = list(self._phrase_end.finditer(text, *match.span(told[0])))
            return Passive(
                action,
                phrases[-1].end() if phrases else match.start(told[0]),
                match.end(told[0]),
                actor,
                is_apart,
                is_ahead,
            )
        return None

    def _is_founded(self, subject: str, action: str) -> bool:
        """Whether the meeting's own papers or officers are what it has done something to: 报告由会议通过."""
        return action in _FOUNDING and self._objects.is_own(subject, action)

    def further(self, text: str, start: int, end: int, since: int) -> Passive | None:
        """A verb joined to such a one, whose auxiliary it shares: was considered and adopted."""
        for match in self._further.finditer(text, start, end):
            told = self._sharing.told(match)
            between = text[start : match.start()]
            if told is None or self._hint.search(between) or self._relative.search(between):
                continue
            # The subject of the first one stands before; a new one right behind.
            is_same = self._manner.match(text, match.end(), end) is not None
            subject = text[since : match.start()] if is_same else text[match.end() : end]
            if self._objects.is_own(subject, told[1]) and not self._is_foreign(text, match.end(), end):
                return Passive(told[1], match.start(told[0]), match.end(told[0]), None)
        return None

    def _behind_another(self, text: str, start: int, end: int, since: int) -> Passive | None:
        """A verb joined to one that tells no act, whose auxiliary it shares: was introduced by Peru and adopted."""
        if not (self._stems.search(text, start, end) and self._shared_stems.search(text, start, end)):
            return None
        match = self._behind.search(text, start, end)
        told = self._sharing.told(match) if match else None
        if match is None or told is None or self._manner.match(text, match.end(), end) is None:
            return None
        subject = self._aside.sub("", text[since : match.start()])
        is_own = self._objects.is_own(subject, told[1]) and not self._relative.search(subject)
        if not is_own or self._is_foreign(text, match.end(), end) or self._elsewhere.search(subject):
            return None
        if self._subject_behind and self._objects.is_foreign(match[0]):
            # был рассмотрен Комитетом и принят
            return None
        return Passive(told[1], *match.span(told[0]), None, is_apart=not text[start : match.start()].strip())

    def elided(self, text: str, start: int, end: int) -> Passive | None:
        """A verb of another subject that shares the auxiliary: the agenda was adopted and the programme approved."""
        match = self._elided.search(text, start, end)
        told = self._sharing.told(match) if match else None
        if match is None or told is None or self._hint.search(match["own"]) or self._relative.search(match["own"]):
            return None
        if not self._objects.is_own(match["own"], told[1]):
            return None
        return Passive(told[1], *match.span(told[0]), None, subject=match.start("own"))

    def _is_in_office(self, text: str, action: str, start: int, end: int) -> bool:
        """Whether the words behind a verb name the office that a person is confirmed in."""
        return action == "confirm" and self._in_office.match(text, start, end) is not None

    def _is_elsewhere(self, text: str, action: str, clause: tuple[int, int]) -> bool:
        """Whether a clause of installing somebody names no office that a meeting gives."""
        if self._office is None or action not in _INSTALLING:
            return False
        return self._office.search(text, *clause) is None or self._is_foreign(text, *clause)

    def _is_ahead(self, text: str, lead: str, start: int, end: int, action: str) -> bool:
        """Whether the thing done stands behind the verb alone, before which is nothing but when and why."""
        if self._objects.is_own(lead, "note") or self._objects.names_office(lead):
            return False
        near = _FAR if text[start : start + 1] == "," else _NEAR
        return action in _IMPERSONAL or self._objects.is_own(text[start : min(end, start + near)], action)

    def _is_no_act(self, text: str, start: int, verb: int) -> bool:
        """Whether a verb tells what is still to be done, or is part of an idiom: были приняты меры."""
        return self._is_still_to_come(text, start, verb) or self._idiom.match(text, verb) is not None

    def _is_still_to_come(self, text: str, start: int, verb: int) -> bool:
        """Whether a verb without its auxiliary has another one before it: будет в срок утвержден."""
        return not self._auxiliary.match(text, verb) and self._other_auxiliary.search(text, start, verb) is not None

    def _is_foreign(self, text: str, start: int, end: int) -> bool:
        """Whether another body stands behind a verb: by the Committee."""
        return self._is_by_another(text, start, end) or self._objects.is_foreign(text[start:end])

    def _is_by_another(self, text: str, start: int, end: int) -> bool:
        """Whether another body did what the verb before an offset tells, not what a participle in between does."""
        for match in self._by_another.finditer(text, start, end):
            participle = self._participle.search(text, max(start, match.start() - _NEAR), match.start())
            if participle is None or self._joined.search(text, start, participle.start() + 1):
                return True
        return False

    def _is_own(self, text: str, subject: str, action: str, since: int, verb: int) -> bool:
        """Whether the thing done is the meeting's: as its clause says, or the clauses before it in the sentence."""
        if self._objects.is_own(subject, action):
            return True
        # Доклад был рассмотрен Комитетом: the clause's own words tell of another.
        is_by_case = self._subject_behind and self._objects.is_foreign(subject)
        return not is_by_case and self._objects.is_own(text[since:verb], action)


def _mannered(forms: Iterable[str], adverbs: Iterable[str]) -> Iterator[str]:
    """The forms, those of several words also with an adverb behind the first: was duly elected."""
    for form in forms:
        yield form
        first, blank, rest = form.partition(" ")
        if blank:
            yield from (f"{first} {adverb} {rest}" for adverb in adverbs)
