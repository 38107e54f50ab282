"""Phrases around names that tell of persons and titles, as parts of patterns made from a language's words."""

import re

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.office_words import OfficeWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import BLANK, NOTHING, any_of, running

__all__ = ["PutIn", "another", "installed_before", "last_manner", "member", "no_title", "small", "succeeding"]

_REACH, _LONGEST_MARK, _LONGEST_VERB = 240, 8, 60


def small(words: OfficeWords) -> str:
    """A row of small words that no title has: presentó información adicional."""
    links = running((*words.particles, *words.state_links, *words.joins, *words.title_articles, *words.title_inner))
    return rf"(?:(?!{links})[a-z\u00df-\u00ff]{{2,}}\s){{2}}(?!{links})[a-z\u00df-\u00ff]{{2,}}"


def installed_before(words: OfficeWords, office: str) -> str:
    """An office and the verb behind it that says who holds it: Обязанности секретаря исполнял Эрик Торвальд."""
    verbs = running(word for word in words.by if word[-1].isalpha()) if words.bare_titles else NOTHING
    return rf"{office}[^.;:]{{0,60}}?\s{verbs}\s+\Z"


def last_manner(words: OfficeWords) -> str:
    """What ends a title without belonging to it: (elected President), by acclamation."""
    manners = [manner for manner in words.manners if "…" not in manner]
    return rf"(?:,\s{running(manners)})+\Z" if manners else NOTHING


class PutIn:
    """Tells names that are the objects of verbs that install: eligió Presidente a A, eligió a A Presidente."""

    def __init__(self, words: OfficeWords, office: str) -> None:
        """`office` is the source of the words for offices."""
        if not words.object_marks:
            self._mark = self._first = self._behind = self._next = compiled(NOTHING)
            self._office_first = self._verb_before = compiled(NOTHING)
            return
        verb, mark = running(words.installs), rf"\s{running(words.object_marks)}\s+\Z"
        manner = rf"(?:,?\s{running(words.manners)},?)?"
        self._mark = compiled(mark)
        marked = rf"\s{running(words.object_marks)}\s+(?={running(words.title_heads)})"
        self._office_first = compiled(rf"{office}(?:\s{running(words.of)}\s[^,;.:()]{{1,80}}?)?{marked}")
        self._verb_before = compiled(rf"{verb}{manner}\s+\Z")
        # eligió a A | Presidente   nombró a A | para dirigir la Dependencia
        self._first = compiled(rf"{verb}{manner}{mark}")
        self._next = compiled(rf",?\s+(?:{office}|{running((*words.leads_unit, *words.chairs_it))})")
        self._behind = compiled(rf"{verb}[^,.;:()]{{0,40}}?\s{office}[^,.;:()]{{0,60}}?{manner}{mark}")

    def title_start(self, text: str, start: int, end: int) -> int:
        """Where a title begins behind the office that its bearer is put into: eligió Presidente al | Embajador."""
        match = self._office_first.match(text, start, end)
        is_put_in = match is not None and self._verb_before.search(text, max(0, start - _LONGEST_VERB), start)
        return match.end() if match and is_put_in else start

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether the name between two offsets is that of one who is put into an office told right beside it."""
        if not self._mark.search(text, max(0, start - _LONGEST_MARK), start):
            return False
        floor = max(0, start - _REACH)
        if self._behind.search(text, floor, start):
            return True
        return self._next.match(text, end) is not None and self._first.search(text, floor, start) is not None


def succeeding(words: OfficeWords) -> str:
    """What may stand between a name and the words for holding an office: to succeed B."""
    return rf"(?:\s+{running(words.replaced)}\s[^,;.]{{1,60}}?)?" if words.replaced else ""


def member(words: OfficeWords) -> str:
    """What may stand between a name and such words of whose staff somebody is: , of the Secretariat,."""
    return rf"(?:,\s{any_of(words.state_links)}{BLANK}[^,;.:()]{{1,80}}(?=,))?" if words.state_links else ""


def no_title(language: Language, articles: str, honorific: str) -> str:
    """What begins no title behind a name and a comma."""
    words = language.reading.offices
    # , who served as Secretary   , from the Head of
    told = rf"(?!{running((*language.reading.acts.relatives, *words.title_starts))}\s)"
    # , assisted the President: a verb   , speaking on behalf of the Director
    beside = rf"{articles}|{running(words.on_behalf)}\s|{honorific}\s"
    # but not: , Président du Conseil
    ends = [end for end in words.title_ends if not end.startswith(words.title_heads)]
    return rf"{told}(?!{running(ends)}\s+(?:{beside}))" if ends else told


def another(words: OfficeWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells before a title and behind a name that it is not hers: by (the delegate of Y, X) declared it closed."""
    voiced = (word.partition("…")[0].strip() for word in words.speaks if not word.startswith(words.unvoiced))
    speaks = rf"\s+{running(filter(None, voiced))}" if words.unvoiced else NOTHING
    return compiled(rf"{running(w for w in words.title_starts if ' ' not in w)}\s"), compiled(speaks)
