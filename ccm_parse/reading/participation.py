"""Statements of participation: which stretch of a text lists those who took part, and as what."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import NamedTuple

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, openings, running, whole
from ccm_parse.reading.clauses import BLOT
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.numerals import numerals

__all__ = ["Attendance", "ParticipationPatterns", "participation"]

_REACH = 12
_LOOK = 48
_COLON = re.compile(r"[^:：]{1,80}?(?:[:：]|\s[–—](?=\s))")
_FEW = r"(?:[^\W\d_]+\s+){0,2}?"
_OF_BODIES = frozenset({"united_nations", "organization"})
_SENTENCE = "[^.;\u3002\uff1b\u061b\u061f]"
"""What stands between a verb and its object where the one who acts stands between the two."""


class Attendance(NamedTuple):
    """A verb of taking part."""

    start: int
    end: int


class ParticipationPatterns:
    """The words of participation of a language as patterns, made once for it."""

    def __init__(self, language: Language) -> None:  # noqa: PLR0915 one pattern a line
        words = language.reading.participation
        forms = inflection(language.code)
        whole = forms.prefixed
        self.verb_first = language.reading.acts.verb_first
        """Whether those who took part stand behind the verb."""
        # participated in the Twelfth Meeting
        opener = rf"{any_of(words.meeting_openers)}\s*" if language.joining == "spaced" else ""
        numbered = rf"{opener}{numerals(language.code).ordinal}"
        adverb = rf"(?:{whole(words.adverbs)}\s*)?" if words.adverbs else ""
        # participated two other States
        of_them = rf"(?:[^\W\d_]+\s+){{0,3}}?{any_of(words.states)}" if words.states else NOTHING
        numbered = rf"{numbered}|{numerals(language.code).cardinal}\s+{of_them}"
        behind = (
            rf"(?={_SENTENCE}{{0,600}}?(?:{whole(words.meetings)}|:))"
            if self.verb_first
            else rf"(?=\s*(?:{forms.adverbs}(?:{any_of(words.meetings)}|{numbered})|{adverb}(?:[，。；：,.;:]|\Z)))"
        )
        made = partial(_parted, adverbs=words.adverbs) if words.parts_verbs else whole
        told_whole = tuple(word for word in words.attends if "…" not in word)
        heads, tails, split = _split([word for word in words.attends if "…" in word], whole)
        attends, bare_attends = made(told_whole), made(words.bare_attends)
        verbs = (*told_whole, *heads, *words.bare_attends)
        opening = openings(form for word in verbs for form in forms.forms(word))
        # 获准列席的非政府组织有
        announced = rf"\s?[^，。；：]{{0,12}}?{any_of(words.following)}" if language.joining == "solid" else NOTHING
        announcing = rf"{whole(words.represented_by)}(?={announced})" if language.joining == "solid" else NOTHING
        self._attends = compiled(rf"{opening}(?:{attends}|{bare_attends}{behind}|{split}|{announcing})")
        self._hint = forms.hint(verbs)
        # На Совещании присутствовали
        self._bare = compiled(whole(words.bare_attends) if words.meetings_before else NOTHING)
        self._before = compiled(whole(words.meetings_before))
        # of civil society, there attended   it was attended, of civil society, by
        bodies = whole([w for name in ("united_nations", "organization") for w in words.categories.get(name, ())])
        of_them = rf"{whole(words.classifiers)}\s+{bodies}"
        self._of_bodies = compiled(
            rf"{of_them}\s*[,\u060c]?\s*{bare_attends}|{bare_attends}\s*[,\u060c]?\s*{of_them}"
            if self.verb_first
            else NOTHING
        )
        self._absent = compiled(whole(words.absent))
        self._modal = compiled(whole(words.modals))
        self._categories = [(name, compiled(whole(named))) for name, named in words.categories.items()]
        self._not_in_force = compiled(whole(words.categories.get("state_not_in_force", ())))
        self._not_parties = compiled(whole(words.not_parties))
        besides = rf"{whole(words.besides)}\s+(?:{whole(words.articles)}\s+)?"
        called = [*(form for named in words.categories.values() for form in named), *words.not_parties]
        self._besides = compiled(besides + whole(called) if words.besides else NOTHING)
        """Those beside whom others took part: in addition to the States parties."""
        self._observers = compiled(whole(words.observers))
        self._states = compiled(whole(words.states))
        self.headings = compiled(f"{whole(words.headings)}|{forms.whole(words.headings)}")
        category_words = [form for named in words.categories.values() for form in named]
        nouns = any_of([*category_words, *words.states, *words.not_parties])
        following = any_of(words.following) if words.following else NOTHING
        if self.verb_first or words.either_order:
            told = whole((*told_whole, *heads, *words.bare_attends, *words.meetings))
            following = rf"{following}|{told}(?:\s*[,\u060c]?\s*{whole(words.adverbs)}){{0,4}}"
            if words.parts_verbs:
                # asistieron también a la Reunión, en calidad de observadores,
                manner = rf"(?:\s*,?\s*{whole((*words.meetings, *words.adverbs))}){{0,4}}"
                following = rf"{following}|{attends}{manner}|{bare_attends}{manner}"
        marks = r"\s:：–—" + (",\u060c" if self.verb_first or words.either_order else "")
        # …出席了会议：   签署国   有：   the following States Parties:
        # 既非缔约国也非签署国的
        which = rf"(?:{any_of(words.noun_links)})?" if words.noun_links else ""
        opened = rf"(?:[:：]|\s[–—](?=\s)|{following})[{marks},]*|{nouns}{which}[{marks}]*"
        self.introduces = compiled(rf"(?:{opened})(?:{BLOT}|{whole(words.articles)}\s*)?\Z")
        self.stands_for = compiled(rf"\s*{any_of(words.pronouns)}" if words.pronouns else NOTHING)
        self.joins_them = compiled(rf"\s*{forms.running(words.joins_them)}" if words.joins_them else NOTHING)
        self.list_end = compiled(ends := whole([*words.list_ends, *told_whole, *words.bare_attends, *tails]))
        # Two signatory States, X and Y, attended
        of = rf"(?:{whole(words.leads)}\s*)?"
        self.apposed = compiled(
            rf"\s*{of}(?:{numerals(language.code).cardinal}|{whole(words.articles)})\s*{_FEW}{nouns}"
        )
        # …, both signatory States, attended
        apposed = rf"(?:,\s*{_FEW}{nouns}(?:\s[^,;.:]{{1,140}})?\s*,|\s[–—]\s{_FEW}{nouns}[^–—;.]{{0,120}}[–—])?"
        # Vanuatu, whose instrument had been deposited but for which the Convention was not yet in force, attended
        if language.joining == "spaced" and language.reading.acts.relatives:
            told = rf",\s*{running(language.reading.acts.relatives)}\s[^,;.:]{{1,160}},"
            apposed = rf"(?:{apposed}|{told})"
        # Kenya y Zimbabwe, Estados que ya habían ratificado la Convención
        self.called = compiled(rf"\s*[,\u060c–—]\s*(?:{_FEW}{nouns}|{whole(words.called)})")
        # X and Y, as signatories, and   X and Y (signatories)
        capacity = rf"(?:{whole(language.reading.offices.capacities)}\s+)?"
        beside = rf"{capacity}(?:{whole(words.articles)}\s+)?{_FEW}{nouns}"
        relative = running(language.reading.acts.relatives)
        # , which were neither parties nor signatories,
        beside = rf"{beside}|{relative}\s(?:[^\W\d_]+\s){{0,4}}?{nouns}"
        self.beside = compiled(
            rf"\s*,\s*(?:{beside})(?:\s[^,;.:]{{1,80}})?(?=,)|\s[(（]\s*(?:{beside})\s*[)）]"
            if language.joining == "spaced"
            else NOTHING
        )
        # X和Y三个签署国也
        counted = ""
        if language.joining == "solid":
            counted = rf"(?:{numerals(language.code).cardinal}\s?{any_of(words.classifiers)}{nouns})?"
        joined = rf"\s*{whole(words.joins)}\s+{whole(words.following)}" if words.joins and words.following else NOTHING
        joins = rf"(?:{whole(words.joins)})" if words.joins else NOTHING
        # Kenya and Uganda, signatory States, as well as (China …): told of those before
        self.told_of_those_before = compiled(rf"\s*,\s*{_FEW}{nouns}(?:\s[^,;.:]{{1,60}})?\s*,\s*{joins}\s*")
        self._announces_anew = compiled(joined)
        apart = rf",\s*{_FEW}{nouns}\s*,{joined}"
        self.follows = compiled(
            rf"{apart}|{apposed}\s*[,\u060c]?\s*(?:\s?[(（][^()（）]{{1,40}}[)）])?\s*{counted}{ends}"
        )
        # A attended as a State party, and B – as an observer
        self.partitive = compiled(rf"\s*{running(words.partitives)}" if words.partitives else NOTHING)
        # A attended, as did B   A attended, while B was represented
        self.as_did = compiled(rf",\s*{running(words.as_did)}\s" if words.as_did else NOTHING)
        self.meanwhile = compiled(rf"\s*{running(words.meanwhile)}\s" if words.meanwhile else NOTHING)
        self.contrasted = compiled(rf"\s*{whole(words.contrasts)}\s*\Z" if words.contrasts else NOTHING)
        self.elided = compiled(rf"\s*{any_of(words.elided)}\s*(?={whole([*words.list_ends, *words.meetings])})")
        # , a State that we do not know, and
        mark = rf"\s*{any_of(words.separators)}\s*"
        articles = rf"(?:{whole(words.articles)}\s*)?"
        join = rf"(?:{mark}(?:{whole(words.joins)}\s*)?|\s*{whole(words.joins)}\s*)"
        self.unknown = compiled(
            rf"{mark}{articles}[^\W\d_a-z\u00df-\u00ff][^,;:.，；：。、()（）]{{1,40}}{join}{articles}"
        )
        # ; (b) Western European and other States:
        label = rf"[^,;:.，；：。\u060c\u061b]{{0,60}}?{any_of(words.regions)}[^;:.；：。\u061b]{{0,60}}?\s?[:：–—]\s*"
        self.regional = compiled(rf"\s*[,;；、\u060c\u061b]?\s*{label}{articles}" if words.regions else NOTHING)
        """What stands before those of a region in a list of all that took part."""
        # Behind which a list of bodies begins whose verb stands before it.
        self.list_start = compiled(rf"{whole([*words.list_ends, *words.meetings, *words.body_openers])}|[)\uff09]\s")
        # What may stand before and behind a name that is a line of its own: el Congo;
        self.around_names = compiled(rf"\A\s*(?:{whole(words.articles)}\s+)?|[\s;,.]+\Z")
        # (participated in the work) of the Meeting as observers, in accordance with rule 1,
        told_how = whole((*language.reading.offices.posts, *words.meetings, *words.adverbs))
        ground = rf"\s*,\s*{whole(words.preambles)}[^,;:.]{{1,90}}," if words.preambles else NOTHING
        self.manner = compiled(rf"(?:{ground}|\s*,?\s*{told_how}){{0,5}}")
        self.preamble = compiled(rf"\s*{whole(words.preambles)}")
        # Систему Организации Объединенных Наций представляли: the bodies stand behind the verb.
        of_system = rf"|\s*{any_of(words.united_nations)}\s*\Z" if words.united_nations else ""
        self.opens_list = compiled(rf"\s*(?:{whole(words.category_openers)}\s+)?{bodies}{of_system}")
        self.lead = compiled(
            rf"\s*(?:(?:{whole(words.joins)}|{whole(words.articles)}|{whole(words.leads)})\s*){{0,2}}\Z"
        )
        self._represented_by = compiled(whole(words.represented_by))
        self._announced = compiled(rf"(?:{whole(words.represented_by)}){announced}")
        self.either_order = words.either_order
        """Whether those who took part may stand before the verb or behind it."""
        self.other_rules = frozenset(words.other_bodies_rule)
        self.united_nations = compiled(any_of(words.united_nations)) if words.united_nations else None

    def attendance(self, blotted: str, start: int, end: int) -> Attendance | None:
        """The verb of taking part between two offsets; None where there is none, or it is denied or only wished for."""
        if not self._hint.search(blotted, start, end):
            return None
        for match in self._told(blotted, start, end):
            if self._absent.search(blotted, start, end):
                return None
            before = self._not_parties.sub("", blotted[max(start, match.start() - _LOOK) : match.start()])
            if not self._modal.search(before, max(0, len(before) - _REACH)):
                return Attendance(match.start(), match.end())
        return None

    def introduction(self, text: str, first: int | None) -> str:
        """The words before a list that say what those listed are: to its first State, else to a colon."""
        opened = _COLON.match(text) if first is None else None
        head = text[: opened.end() if opened else first or 0]
        return head if self.introduces.search(head) else ""

    def announced_at(self, blotted: str, verb: Attendance, end: int) -> int | None:
        """Where those begin who are announced by a verb of taking part and what they are called: 参加会议的组织有."""
        told = self._announced.match(blotted, verb.start, end)
        return told.end() if told else None

    def may_stand_behind(self, blotted: str, verb: Attendance) -> bool:
        """Whether the bodies that took part may be listed behind such a verb."""
        return self.either_order or self._represented_by.match(blotted, verb.start, verb.end) is not None

    def _told(self, blotted: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The verbs of taking part in a meeting; where the meeting stands before its verb, those behind it too."""
        yield from self._attends.finditer(blotted, start, end)
        yield from self._of_bodies.finditer(blotted, start, end)
        meeting = self._before.search(blotted, start, end)
        if meeting is not None:
            yield from self._bare.finditer(blotted, meeting.end(), end)
        elif self._not_in_force.search(blotted, start, end):
            # También asistieron A y B, para los que la Convención no había entrado en vigor
            yield from self._bare.finditer(blotted, start, end)

    def goes_on(self, plain: str, start: int, end: int) -> bool:
        """Whether a list goes on between two of its States: with one that we do not know, with those of a region."""
        return any(pattern.fullmatch(plain, start, end) for pattern in (self.unknown, self.regional))

    def is_of_system(self, words: str) -> bool:
        """Whether the words announce bodies of the United Nations and no others."""
        patterns = dict(self._categories)
        system, others = patterns.get("united_nations"), patterns.get("organization")
        if system is None or not system.search(words):
            return False
        return others is None or not others.search(system.sub("", words))

    def is_in_kind(self, words: str, start: int, end: int) -> bool:
        """Whether a name is but a part of what says of what kind bodies are: entities of the United Nations."""
        found = (m for _, pattern in self._categories for m in pattern.finditer(words))
        return any(m.start() <= start and end <= m.end() and m.end() - m.start() > end - start for m in found)

    def announced_anew(self, before: str, around: str) -> str | None:
        """What the last clause before a list says of it, if it goes on to others: and the following other States."""
        last = before[before.rstrip(" :：").rfind(",") + 1 :]
        return self.category(last, around=around) if self._announces_anew.match(last) else None

    def state_category(self, words: str, *, around: str = "") -> str | None:
        """What the words say that States listed were: no bodies, though these may be named with them."""
        found = self.category(words, around=around)
        if found not in _OF_BODIES:
            return found
        is_of_states = self._states.search(words) and self._observers.search(f"{words} {around}")
        return "observer_state" if is_of_states else None

    def category(self, words: str, *, around: str = "") -> str | None:
        """What the words say that those listed were; `around` adds what is said of all of them (as observers)."""
        words = self._besides.sub("", words)
        not_parties = bool(self._not_parties.search(words))
        for name, pattern in self._categories:
            if not pattern.search(words):
                continue
            # neither parties nor signatories
            if name == "signatory" and not_parties and not pattern.search(self._not_parties.sub("", words)):
                continue
            if name == "state_party" and (not_parties or self._observers.search(words)):
                continue
            if name == "observer_state" and not (not_parties or self._states.search(words)):
                continue
            return name
        if not_parties:
            return "observer_state"
        if self._observers.search(words) or (self._states.search(words) and self._observers.search(around)):
            return "observer_state"
        return None


def _parted(words: tuple[str, ...], adverbs: tuple[str, ...]) -> str:
    """The words, in those of several perhaps an adverb behind the first: asistieron también a la Reunión."""
    alone = [word for word in words if " " not in word]
    rests: dict[str, list[str]] = {}
    for first, rest in (word.split(" ", 1) for word in words if " " in word):
        rests.setdefault(first, []).append(rest)
    heads: dict[str, list[str]] = {}
    for first, same in rests.items():
        heads.setdefault(any_of(same, capitals="none"), []).append(first)
    adverb = rf"(?:\s+{whole(adverbs)})?"
    parts = [rf"{running(same)}{adverb}\s+{rest}(?![^\W\d_])" for rest, same in heads.items()]
    return f"(?:{'|'.join([*parts, running(alone)])})"


def _split(words: Iterable[str], whole: Callable[[Iterable[str]], str]) -> tuple[list[str], list[str], str]:
    """The two parts of verbs around those who took part, and the source that is read at the first: كانت … ممثلة."""
    ends: dict[str, list[str]] = {}
    for head, _, end in (word.partition("…") for word in words):
        ends.setdefault(head.strip(), []).append(end.strip())
    heads: dict[tuple[str, ...], list[str]] = {}
    for head, its in ends.items():
        heads.setdefault(tuple(its), []).append(head)
    sources = [rf"{whole(same)}(?={_SENTENCE}{{0,600}}?{whole(its)})" for its, same in heads.items()]
    tails = [tail for its in heads for tail in its]
    return list(ends), tails, "|".join(sources) or NOTHING


@cache
def participation(code: str) -> ParticipationPatterns:
    """The patterns of the language of that code."""
    return ParticipationPatterns(load_language(code))
