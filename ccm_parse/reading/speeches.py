"""Speeches: verbs of speaking and hearing, the shapes between them and who spoke."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.office_words import OfficeWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import BLANK, NOTHING, any_of, running
from ccm_parse.reading.inflection import Inflection, inflection
from ccm_parse.reading.speech_words import also, around, further, presenters

__all__ = ["Speech", "SpeechPatterns", "speech_patterns"]

_WIDE = r"[^，。；,;]{0,90}?"
_OFFICE = 16
_MOST_ADVERBS = 5
# X女士(欧洲联盟)
_BODY = r"(?:\s?[(（][^()（）]{1,40}[)）])?"
_FEW = r"[^，。；,;]{0,12}?"

_Manner: TypeAlias = Literal["speaks", "tells", "presents", "heard", "listened"]


class Speech(NamedTuple):
    """A verb of speaking, telling or presenting a paper, or the words between hearing and what is heard; or who is."""

    start: int
    end: int
    manner: _Manner


class SpeechPatterns:
    """The words of speaking of a language as patterns, made once for it."""

    def __init__(self, language: Language) -> None:  # noqa: PLR0915 one pattern a line
        words = language.reading.offices
        solid = language.joining == "solid"
        self.parts_at_semicolons = solid
        """Whether a semicolon parts two statements, not the members of a list."""
        self.ends = words.holder_ends if solid else ()
        """What may stand behind each speaker of a list."""
        self._presenters = presenters(language)
        forms = inflection(language.code)
        self._may_speak, self._may_hear = (forms.hint(map(_longest, verbs)) for verbs in (words.speaks, words.heard))
        guard = rf"(?!\s+{running(words.speech_guards)})" if words.speech_guards else ""
        aside = (
            rf"(?:,\s{running(words.speech_asides)}[^,;.]{{1,80}},\s[^,;.]{{0,30}}?)?" if words.speech_asides else ""
        )
        # Looked for by what its words begin with: they are many.
        speaks = (*words.speaks, *_parted(words, language.reading.acts.passive_adverbs))
        heads = {word.partition("…")[0].strip() for word in speaks}
        self._speaks = compiled(f"(?={forms.any_of(heads)}){_gapped(speaks, _WIDE + aside, forms)}{guard}")
        others: tuple[tuple[_Manner, tuple[str, ...]], ...] = (("tells", words.tells), ("presents", words.presents))
        self._others = [
            (told, forms.hint(map(_longest, verbs)), compiled(forms.running(verbs))) for told, verbs in others
        ]
        heard_of = any_of(words.heard_of) if solid else running(words.heard_of)
        # 在听取该国的立场之前，不应对报告采取行动: the report is not what is heard
        gap = r"(?P<who>[^。；;，]{1,200}?)" if solid else r"(?P<who>[^。；;]{1,200}?)"
        links = rf"(?:{any_of(words.heard_links)})" if words.heard_links else ""
        # 听取了…的介绍   听取了…关于…的报告
        behind = rf"{forms.running(words.heard)}{gap}(?:{links}[^。；;，]{{0,60}}?)?{heard_of}"
        # heard an address by …
        kind = rf"(?:\s+{running(words.speech_kinds)}){{0,2}}" if words.speech_kinds else ""
        heard = rf"{forms.running(words.heard)}\s[^.;,]{{0,60}}?{heard_of}{kind}"
        by = rf"\s+{forms.running(words.heard_by)}{BLANK}" if words.heard_by else r"\s+"
        before = rf"{heard}{by}(?P<whom>.{{1,1200}})"
        self.heard_by_case = not solid and not words.heard_by
        """Whether nothing but its case tells who is heard: only those who stand there first are meant."""
        self._heard = compiled(behind if solid else before) if words.heard else compiled(NOTHING)
        # listened to X
        listened = rf"{forms.running(words.heard)}{BLANK}(?P<whom>.{{1,400}})" if words.heard_by else NOTHING
        self._listened = compiled(listened)
        self._nominal = compiled(rf"{any_of(words.nominal_links)}\s*\Z") if words.nominal_links else None
        # (小组讨论的)发言者为
        self._announcing = compiled(
            any_of(w for w in words.speakers_follow if w[0].isalpha() and not w.startswith(words.nominal_links))
        )
        manner = rf"(?:\s*{_gapped(words.speech_manners, _WIDE, forms)}){{0,3}}" if words.speech_manners else ""
        ends = rf"(?:\s*{any_of(words.holder_ends)})?" if words.holder_ends else ""
        on_behalf = _gapped(words.on_behalf, _FEW, forms) if words.on_behalf else NOTHING
        # Solid scripts: 代表 is no part of 代表团.
        delegation = rf"(?!{any_of(words.role_guards)})" if solid and words.role_guards else ""
        named = around(words.on_behalf_around)
        its_article = rf"(?:\s*{running(words.articles)}\s*)?" if words.articles and not solid else ""
        # 的代表还就此   also
        self.adjacent = compiled(
            rf"{ends}{_BODY if solid else _told_aside(words, language.reading.acts.relatives)}\s*,?{manner}\s*"
            rf"(?:{named}(?P<behalf>{on_behalf}){delegation}{its_article}(?P<for>[^，。；,;]{{1,80}}?)){{0,1}}\s*,?{manner}\s*"
        )
        # pronunció unas palabras de bienvenida
        follow = _gapped(words.speakers_follow, _WIDE, forms) + ("?" if words.speakers_behind else "")
        # открыта Председателем второй Конференции, послом …
        offices = running(form for forms_of_role in words.roles.values() for form in forms_of_role)
        office = rf"(?:[^,;.:]{{0,60}}?{offices}[^,;.:]{{0,90}},)?" if words.bare_titles else ""
        # Inauguró la Conferencia, el 17 de noviembre de 2036,
        dated = r"(?:\s*,[^,;:.()]{1,50}\d{4}\s*,)?" if words.speakers_behind and not solid else ""
        self.introduces = (
            compiled(rf"{dated}{kind}{office}\s*{follow}\s*[:：]?\s*(?:{running(words.articles)}\s*)?")
            if words.speakers_follow
            else compiled(NOTHING)
        )
        self.speakers_behind = words.speakers_behind
        """Whether who spoke may stand right behind the verb."""
        article = rf"(?:{running(words.articles)}\s*)?" if words.articles else ""
        self.article, self.list_lead = compiled(rf"\s*{article}"), compiled(rf"\s*(?:[^.;,:]{{0,40}}:\s*)?{article}")
        """What may stand before a name; and between a verb of hearing and a list: the following States: the."""
        # made a statement on behalf of the European Union
        behalf = rf"{running(words.on_behalf)}\s*{article}(?P<for>[^,.;:()]{{1,80}}"
        # Algeria (on behalf of the Group of African States)
        aside = rf"(?:{named}{also(words)}{running(words.on_behalf)}\s*{article}(?P<for>[^()（）]{{1,120}}))"
        self.behalf_aside = compiled(rf"{ends}\s?[(（]\s*{aside}[)）]")
        self._asides = compiled(rf"[(（]\s*{aside}[)）]" if words.on_behalf else NOTHING)
        alone = rf"(?!\s*{article}\Z)"
        spoken_for = rf"{kind}\s*,?\s+{running(words.on_behalf)}{alone}\s(?P<for>[^,;:.()]{{1,80}}?)\s*,?\s+{article}"
        self.introduces_for = compiled(spoken_for if words.speakers_behind and not solid else NOTHING)
        """What stands before a person who spoke for another that is named first: spoke on behalf of A | Ms. B."""
        # Speaking on behalf of
        speaking = rf"(?:{running(words.speaking)}\s+)?" if words.speaking else ""
        # A, on behalf of the President of | B
        whose = rf"(?:(?:[^\W\d_]+\s+){{1,5}}?{running(words.state_links)}\s*{article})?" if words.state_links else ""
        told_for = rf"(?:,|\A|[.;])\s*{speaking}{running(words.on_behalf)}\s*{article}{whose}\Z"
        for_whom = told_for if words.on_behalf and not solid else NOTHING
        self.for_whom = compiled(for_whom)
        """What says that the body or State behind it is spoken for: A, on behalf of | B."""
        # With a statement on behalf of the European Union spoke …
        self.behalf_ahead = compiled(rf"{behalf}?)\s*\Z" if words.speakers_behind else NOTHING)
        # A, on behalf of B, C and D
        joins = (*words.joins, *language.reading.participation.joins)
        # A, who spoke on behalf of B, and C
        relatives = language.reading.acts.relatives
        who = rf"(?:{running(relatives)}\s[^,;.:()]{{1,40}}?\s)?" if relatives else ""
        self.behalf_between = compiled(
            rf"\s*,\s*{who}{behalf}?)\s*[,;]\s*(?:{running(joins)}\s*)?{article}" if not solid else NOTHING
        )
        # A from the name of B, C: no mark before the words that tell it
        self.behalf_beside = compiled(
            rf"\s+{behalf}?)\s*[,;]\s*(?:{running(joins)}\s*)?{article}" if not solid else NOTHING
        )
        # A on behalf of B and by C
        lists = rf"\s*,?\s*{running(joins)}\s+{running(words.speaker_lists)}\s*{article}"
        self.behalf_joined = compiled(
            rf"\s*,?\s+{behalf}?){lists}" if words.speaker_lists and words.joins and not solid else NOTHING
        )
        message = rf"(?P<for>[^\s，。；：、,;:]{{2,30}}?){any_of(words.message_links)}{any_of(words.messages)}"
        # 秘书长的贺词由   宣读了秘书长的贺词
        self._message_before = compiled(
            rf"(?:\A|(?<=[，。；：]))\s?{message}(?:{any_of(words.by)})\Z" if words.message_links else NOTHING
        )
        self._message_behind = compiled(
            rf"{any_of(language.reading.acts.aspects)}?{message}" if words.message_links else NOTHING
        )
        self.aside_between, self.goes_on, self.further = further(language, aside, article)
        relatives, joins = language.reading.acts.relatives, language.reading.offices.joins
        told = running((*relatives, *words.telling_participles))
        told = rf"\s*,\s*{told}\s(?:[^;:.]{{1,160}};|[^,;:.()]{{1,120}},)\s*(?:{running(joins)}\s+)?{article}"
        self.told_between = compiled(told if relatives and joins and not solid else NOTHING)
        """A clause on a speaker, before the next one: A, who read out a message; B   A, огласивший послание, и B."""
        # A, by video message, B and C
        how = running(w for w in words.speech_manners if "…" not in w)
        told = rf"\s*,\s*{how}\s*[,;]\s*(?:{running(joins)}\s+)?{article}"
        self.manner_between = compiled(told if words.speech_manners and joins and not solid else NOTHING)
        """How a speaker of a list spoke, before the next one."""
        self.behalf_behind = compiled(rf"{kind}{manner}\s*,?\s*{behalf})" if not solid else NOTHING)

    def author(self, text: str, start: int, end: int, behind: int, stop: int) -> str | None:
        """Whose message is read out: one named before a speaker at `end`, or behind the verb."""
        found = self._message_before.search(text, start, end) or self._message_behind.match(text, behind, stop)
        return found["for"] if found else None

    def presents_in_office(self, text: str, floor: int, at: int, verb: int) -> bool:
        """Whether the State that is at an offset presents in an office: 共同主席日本, the Coordinators."""
        told = (max(0, at - _OFFICE), at) if self.ends else (floor, verb)
        return self._presenters.search(text, *told) is not None

    def behalf_asides(self, text: str) -> list[tuple[int, int]]:
        """The brackets that say for whom somebody spoke: who is named in them did not."""
        return [match.span() for match in self._asides.finditer(text)]

    @staticmethod
    def tells_more(adjacent: re.Match[str]) -> bool:
        """Whether a relative clause stands between a speaker and the verb: those in it did not speak."""
        return bool(adjacent.groupdict().get("clause"))

    @staticmethod
    def behalf_of(adjacent: re.Match[str]) -> str | None:
        """For whom a speaker spoke, by what stands between them and the verb."""
        told = next((words for name, words in adjacent.groupdict().items() if name.startswith("for") and words), None)
        return told.strip() if told else None

    def speeches(self, blotted: str, start: int, end: int) -> Iterator[Speech]:
        """The verbs of speaking between two offsets, in order."""
        if self._may_speak.search(blotted, start, end):
            for match in self._speaks.finditer(blotted, start, end):
                is_noun = self._nominal and self._nominal.search(blotted, start, match.start())
                if not is_noun or self._announcing.match(blotted, match.end(), end):
                    yield Speech(match.start(), match.end(), "speaks")
        for manner, hint, verbs in self._others:
            if hint.search(blotted, start, end):
                yield from (Speech(*match.span(), manner) for match in verbs.finditer(blotted, start, end))
        if self._may_hear.search(blotted, start, end):
            yield from self._hearings(blotted, start, end)

    def _hearings(self, blotted: str, start: int, end: int) -> Iterator[Speech]:
        """The words of hearing: who or what is heard."""
        for match in self._heard.finditer(blotted, start, end):
            if self.ends and _is_list(blotted, match.end()):
                # 听取了下列人士的发言：
                yield Speech(match.start(), match.end(), "speaks")
                continue
            group = "who" if "who" in self._heard.groupindex else "whom"
            yield Speech(*match.span(group), "heard")
        for match in self._listened.finditer(blotted, start, end):
            yield Speech(*match.span("whom"), "listened")


def _longest(word: str) -> str:
    """Of the parts of a verb that stand apart, that with the longest word: it is in the fewest sentences."""
    return max(word.split("…"), key=lambda part: max(map(len, part.split()), default=0)).strip()


def _parted(words: OfficeWords, adverbs: tuple[str, ...]) -> Iterator[str]:
    """The verbs of speaking with an adverb behind their auxiliary: statements were then made."""
    for word in words.speaks:
        for auxiliary in (a for a in words.unvoiced if f" {a} " in word):
            head, tail = word.split(f" {auxiliary} ", 1)
            yield from (f"{head} {auxiliary} {adverb} {tail}" for adverb in adverbs[:_MOST_ADVERBS])


def _told_aside(words: OfficeWords, relatives: tuple[str, ...]) -> str:
    """The source of asides before the verb: of which body the last speaker is, for whom he or she spoke."""
    # M. X, du Service de gestion financière, a fait
    of_body = rf"(?:\s?,\s{running(words.state_links)}\s?(?=[A-Z\u00c0-\u00de])[^,;.]{{2,90}}(?=,))?"
    # X, Directrice du Centre (CIDHG), a fait
    acronym = r"(?:\s?\([A-Z][A-Za-z-]{1,11}\))?"
    # X, who was accompanied by survivors, made
    told = rf"(?:(?!{running(words.on_behalf)})[^,;.:]){{2,120}}"
    clause = rf"(?P<clause>\s?,\s{running(relatives)}\s{told}(?=,))?" if relatives else ""
    return (
        (of_body if words.state_links else "")
        + acronym
        + clause
        + (rf"(?:\s?[(（]\s*{also(words)}{running(words.on_behalf)}[^()（）]{{1,120}}[)）])?")
    )


def _is_list(text: str, at: int) -> bool:
    """Whether a list begins at an offset."""
    return text[at : at + 1] in {":", "："}


def _gapped(words: tuple[str, ...], gap: str, forms: Inflection) -> str:
    tails: dict[str, list[str]] = {}
    for word in words:
        head, mark, tail = word.partition("…")
        if mark:
            tails.setdefault(head.strip(), []).append(tail.strip())
    parts = [
        (forms.running([head]) if head else "") + gap + (forms.running(filter(None, rest)) if any(rest) else "")
        for head, rest in tails.items()
    ]
    plain = forms.running([word for word in words if "…" not in word])
    return f"(?:{'|'.join([*parts, plain])})"


@cache
def speech_patterns(code: str) -> SpeechPatterns:
    """The patterns of the language of that code."""
    return SpeechPatterns(load_language(code))
