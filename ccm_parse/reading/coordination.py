"""Who coordinates a thematic area: the shapes between States, the area and the word for coordinators."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of
from ccm_parse.reading.inflection import inflection

__all__ = ["LINK_REACH", "CoordinationPatterns", "CoordinatorWord", "coordination"]

_FEW = r"[^，。；：,;:()（）\u060c\u061b]{0,30}?"
_REPLACING = 60
LINK_REACH = 20
"""As far as the word for coordinators, or its area, may stand behind the word that links them to the States."""
_SOME = r"[^,;:()\u060c\u061b]{0,60}?"


class CoordinatorWord(NamedTuple):
    """The word for a coordinator, and what stands around it."""

    start: int
    end: int
    is_deed: bool = False
    """Whether it is a noun for what coordinators do."""


class CoordinationPatterns:
    """The words of coordination of a language as patterns, made once for it."""

    def __init__(self, language: Language) -> None:  # noqa: PLR0915 one pattern a line
        words = language.reading.outlook
        self._solid = language.joining == "solid"
        forms = inflection(language.code)
        whole = forms.prefixed
        by = forms.any_of(words.coordinated_by)
        # 协调员   工作组由…
        article = rf"(?:{whole(words.articles)}\s*)?" if words.articles else ""
        # …, coordinated by
        led = (
            rf"\s*{by}"
            if self._solid
            else rf"(?:\s+{whole(words.area_links)}\s[^.,;:\u060c\u061b]{{0,100}})?[,\u060c]?\s*{by}"
        )
        deed = forms.whole(words.coordinating) if words.coordinating else NOTHING
        self._words = compiled(rf"{whole(words.coordinators)}|{whole(words.working_groups)}(?={led})|(?P<deed>{deed})")
        self._hint = forms.hint((*words.coordinators, *words.working_groups, *words.coordinating))
        # Peru and Ghana for | coordination
        to = forms.whole(words.coordinating_links) if words.coordinating_links else NOTHING
        self.deed_link = compiled(rf"\s+|\s*[,\u060c]?\s+{to}\s+")
        self._tasks = compiled(whole(words.tasks))
        self._task_hint = forms.hint(words.tasks) if words.tasks else compiled(NOTHING)
        # 若干年来以   as the
        worded = whole([word for word in words.coordinator_links if word[0].isalpha()])
        work = rf"\s*{whole(words.work_links)}[^.;:()]{{1,60}}?\s{worded}\s*{article}"
        again = NOTHING
        if words.coordinator_pronouns:
            # 感谢A和B，两国作为
            again = rf"[^。；：;:]{{0,16}}[,，]{any_of(words.coordinator_pronouns)}{_FEW}{worded}"
        # 加纳(至第二十三次会议结束)担任
        few = rf"(?:\s?[(（][^()（）]{{1,40}}[)）])?{_FEW}" if self._solid else _SOME
        # 以, but not 以及
        # Ghana (until the end of the Ninth Meeting) was appointed as
        few = few if self._solid else rf"(?:\s?[(][^()]{{1,90}}[)])?{few}"
        few += rf"(?!{any_of(language.reading.participation.joins)})" if self._solid else ""
        links = rf"{few}\s*[,\u060c]?\s*{whole(words.coordinator_links)}\s*{article}"
        # for the work that they did | as: the link is the one that stands near the word
        self.link = compiled(rf"(?:{work}|{again}|{links})(?=[^:：]{{0,{LINK_REACH}}}\Z)")
        with_ = rf"\s*,?\s*{any_of(words.coordinates_with)}\s*{article}"
        self.together = compiled(with_ if words.coordinates_with else NOTHING)
        # on victim assistance
        self.of_area = compiled(rf"\s*(?:{whole(words.area_links)})\s*{article}") if words.area_links else None
        # Irlanda y Namibia (universalización)   Suecia, para la limpieza
        links = rf"(?:{whole(words.area_links)}\s*)?" if words.area_links else ""
        self.attached = compiled(rf"\s?(?:[(（]\s*|[,\u060c]\s*)?{links}{article}")
        # A and B on victim assistance   A, on victim assistance   A (victim assistance)
        on = rf"\s*,?\s*{whole(words.area_links)}\s*{article}" if words.area_links else NOTHING
        self._on = compiled(rf"{on}|\s[(]\s*(?:{whole(words.area_links)}\s*)?{article}")
        self.respectively = compiled(rf"[^.;:]{{0,60}}?{whole(words.respectively)}")
        self.separately = compiled(whole(words.respectively_between) if words.respectively_between else NOTHING)
        self.joined = compiled(whole(language.reading.participation.joins))
        self.groups = compiled(rf"{_FEW}{any_of(words.working_groups)}") if words.working_groups else compiled(NOTHING)
        self.by = compiled(rf"(?:{by})\s*{article}")
        self.relative = compiled(whole(language.reading.acts.relatives))
        capacities = [word for word in language.reading.offices.capacities if " " in word]
        self.in_capacity = compiled(rf"{whole(capacities)}\s*{article}\Z" if capacities else NOTHING)
        self.incoming = compiled(whole(words.incoming))
        self.same_term = compiled(whole(words.same_term))
        self.named = compiled(whole(words.named) if words.named else NOTHING)
        self.outgoing = compiled(whole(words.outgoing))
        following = whole(language.reading.participation.following)
        copulas = whole(word.rstrip(":") for word in language.reading.offices.by if word[0].isalpha())
        self._announces = compiled(rf"\A[\s,\u060c]*{following}|{following}\s*\Z|\A{copulas}\Z")
        # nombró a Costa Rica e Irlanda coordinadores
        # , and of one with a term in brackets
        self.bare = compiled(rf"(?:\s?\([^()]{{1,90}}\))?\s+{article}" if not self._solid else NOTHING)
        self.until = compiled(rf"{whole(words.until)}\s*{article}(?:{whole(words.ends_of)}\s*{article})?\Z")
        listed = rf"\s*(?:{whole(language.reading.participation.articles)}\s*)?"
        marks = any_of(language.reading.participation.separators)
        # replacing Mexico and Chile   but not: replacing Mexico, and Chile
        self._replaced_too = compiled(rf"\s*(?:{marks}|{whole(language.reading.participation.joins)})\s*(?:{listed})?")
        self._replacing_hint = forms.hint(words.replacing) if words.replacing else compiled(NOTHING)
        self._replacing = compiled(rf"{whole(words.replacing)}{listed}\Z" if words.replacing else NOTHING)
        # ; on clearance   , а по помощи жертвам
        joins = whole((*language.reading.participation.joins, *language.reading.offices.joins))
        self.further = compiled(rf"\s*[)）]?\s*[,،;؛；，]?\s*(?:{joins}\s*)?{links}{article}")
        # As Coordinator on clearance, the representative of
        leads = rf"(?:{whole(language.reading.participation.leads)}\s*)?" if not self._solid else ""
        self.beside = compiled(rf"\s*(?:[,，、\u060c–—(（]|{any_of(words.beside)})?\s*{article}{leads}")

        self._coordinating = forms.hint(words.area_leading) if words.area_leading else compiled(NOTHING)
        lead = _leading(language)
        # to coordinate clearance operations: no task without its opener
        opener = f"(?:{any_of(words.area_openers)})?" if self._solid else rf"\s+{whole(words.area_openers)}\s*{article}"
        self.leads = compiled(f"{lead}{opener}" if words.area_leading else NOTHING)
        self._led_by, self._lead = compiled(rf"[^，。；：]{{0,10}}?{by}"), compiled(lead)

    def tells_of_leading(self, text: str) -> bool:
        """Whether a text may say with a verb that an area is coordinated."""
        return self._coordinating.search(text) is not None

    def is_led_by(self, text: str, start: int, by: int, end: int) -> bool:
        """Whether the words around States that stand between two offsets say that an area before is led by them."""
        return self._led_by.fullmatch(text, start, by) is not None and self._lead.match(text, end) is not None

    def words(self, blotted: str, start: int, end: int) -> Iterator[CoordinatorWord]:
        """The words for coordinators between two offsets."""
        for match in self._words.finditer(blotted, start, end) if self._hint.search(blotted, start, end) else ():
            yield CoordinatorWord(match.start(), match.end(), match["deed"] is not None)

    def tasks(self, text: str, start: int, end: int) -> Iterator[CoordinatorWord]:
        """The verbs between two offsets that tell of coordinators where the text tells a term."""
        for match in self._tasks.finditer(text, start, end) if self._task_hint.search(text, start, end) else ():
            yield CoordinatorWord(match.start(), match.end())

    def led_by_states(self, text: str, start: int, end: int) -> bool:
        """Whether the words between a State and an area say that the State has that area."""
        return start < end and self._on.fullmatch(text, start, end) is not None

    def on_area(self, text: str, at: int) -> int | None:
        """Where an area may begin behind a State that ends at an offset: Chad on | clearance."""
        match = self._on.match(text, at)
        return match.end() if match else None

    def speaks_of_replacing(self, text: str) -> bool:
        """Whether a text may say that one takes over from another."""
        return self._replacing_hint.search(text) is not None

    def is_replaced(self, text: str, at: int) -> bool:
        """Whether the words before a State say that another takes over from it."""
        return self._replacing.search(text, max(0, at - _REPLACING), at) is not None

    def replaced_too(self, text: str, start: int, end: int) -> bool:
        """Whether what stands between two of them lists the second with the first."""
        return self._replaced_too.fullmatch(text, start, end) is not None

    def opens_list(self, between: str) -> bool:
        """Whether words between the one for coordinators and a colon open a list: the new ones, the following."""
        return self.incoming.search(between) is not None or self._announces.search(between) is not None

    def names_coordinators(self, text: str) -> bool:
        """Whether a text has such a word."""
        return self._hint.search(text) is not None and self._words.search(text) is not None


def _leading(language: Language) -> str:
    """The source of a verb of coordinating behind the States that do: 将继续协调了."""
    words = language.reading.outlook
    if not words.area_leading:
        return NOTHING
    if language.joining == "spaced":
        # Nauru to coordinate | the work on
        return rf"\s+{inflection(language.code).whole(words.area_leading)}"
    manners = any_of([word for word in language.reading.offices.manners if "…" not in word])
    return rf"(?:{manners}){{0,3}}{any_of(words.area_leading)}(?:{any_of(language.reading.acts.aspects)})?"


@cache
def coordination(code: str) -> CoordinationPatterns:
    """The patterns of the language of that code."""
    return CoordinationPatterns(load_language(code))
