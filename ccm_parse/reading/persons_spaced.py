"""Persons in scripts with blanks: names in capitals beside an honorific, a title, an office or a State."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from ccm_parse.knowledge.cities import find_cities
from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.organizations import OrganizationHit
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.alternation import BLANK, NOTHING, any_of, running
from ccm_parse.reading.bare_titles import BareTitles
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.name_runs import NameRuns
from ccm_parse.reading.person_bodies import bodies_beside, body_behind, with_body
from ccm_parse.reading.person_phrases import (
    PutIn,
    another,
    installed_before,
    last_manner,
    member,
    no_title,
    small,
    succeeding,
)
from ccm_parse.reading.persons import Person
from ccm_parse.reading.state_adjectives import state_by_adjective

__all__ = ["SpacedPersons"]

_Names: TypeAlias = tuple[Sequence[NameHit], Sequence[OrganizationHit]]
_REACH = 240
_NEAR = 40


class SpacedPersons:
    """Finds persons in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:  # noqa: PLR0915 one pattern a line
        words = language.reading.offices
        self._code = language.code
        self._names = NameRuns(words)
        honorific = any_of(words.honorifics)
        self._honorific = self._names.honorific
        # Ministro de Gobernanza: no name
        posts = [h for h in words.honorifics if h in words.title_heads]
        self._post_of = compiled(rf"{running(posts)}\s+{running(words.state_links)}\s*\Z" if posts else NOTHING)
        # Sr. Juan (Lima)
        self._addressed_before = compiled(rf"(?<!\w)(?:{honorific}\s+){{1,3}}(?:[A-ZÀ-ÞА-ЯЁ][\w’'-]+\s)?\Z")
        self._bare = BareTitles(words) if words.bare_titles else None
        places = running(words.place_links)
        self._place_before = compiled(rf"{places}\s+\Z")
        # Карин Линдквист Председателем
        self._held_behind = compiled(rf"\s+{running(words.held_roles)}")
        self._office = compiled(running(form for forms in words.roles.values() for form in forms))
        self._installed_before = compiled(installed_before(words, self._office.pattern))
        self._put_in = PutIn(words, self._office.pattern)
        # elected President, by acclamation, A
        self._manner_last = compiled(last_manner(words))
        self._addressed = compiled(rf"(?:{honorific}\s+){{1,3}}")
        articles = rf"{running(words.title_articles)}{BLANK}"
        heads = running(words.title_heads)
        no_lead = rf"(?!{running((*words.no_title_leads, *words.title_articles, *words.joins))})"
        lead = rf"(?:{no_lead}[\w’'-]+\s+){{0,{words.title_lead_words}}}?"
        # the Minister for Foreign Affairs of Slovenia,
        self._title_before = compiled(
            rf"(?:(?:{running(words.title_starts)}\s+|[;:,]\s+|\A)(?:{articles})?|{articles})(?={lead}{heads})"
        )
        # el superviviente Sr. X
        inner = rf"(?!{honorific}|{running(words.title_articles)}\s)[a-z\u00df-\u00ff’'-]+"
        titled = rf"(?!{self._office.pattern}){heads}(?:\s+{inner}){{0,3}}?"
        self._title_direct = compiled(rf"{articles}(?P<title>{titled})\s+(?:{honorific}\s+){{1,3}}\Z")
        self._title_breaks = compiled(running(words.title_breaks) if words.title_breaks else NOTHING)
        # the Secretary-General and the Chief of the Branch, X: the title begins behind the "and".
        self._second = compiled(rf"\s{running(words.joins)}\s+{articles}(?={lead}{heads})")
        self._behalf = compiled(rf"{running(words.on_behalf)}{BLANK}\Z")
        self._without_name = compiled(rf"{running(words.without_name)}{BLANK}(?:{articles})?\Z")
        self._before_name = compiled(rf",\s+(?:{articles})?(?:{honorific}\s+){{0,3}}\Z")
        self._surname_of = compiled(rf"{self._office.pattern}\s\Z") if words.bare_offices else None
        self._no_title = compiled(f"{running(words.joins)}|{self._office.pattern}")
        self._next_name = compiled(rf",\s+(?:{articles})?(?:{honorific}\s+){{1,3}}")
        self._direct = compiled(rf"{heads}\s+(?:{honorific}\s+){{0,3}}\Z")
        # as Secretary of the Meeting   , speaking on behalf of
        forms, holding = inflection(language.code), [*words.holds, *words.capacities]
        self._office_behind = compiled(
            rf"{member(words)},?{succeeding(words)}\s+{forms.any_of(holding)}\s+(?:{articles})?{heads}"
            rf"|,\s+(?:{running(words.speaking)}\s)?{running(words.on_behalf)}"
        )
        # , Chief of the Branch
        words_ahead = rf"(?:[\w’'-]+\s+){{0,{words.title_lead_words}}}?"
        if words.bare_titles:
            # but not: X, избранный Председателем
            words_ahead = (
                rf"(?:(?![\w’'-]+\s+{running(words.held_roles)})[\w’'-]+{any_of(words.title_modifiers)}\s+){{0,3}}"
            )
            # избран посол A, Докладчиком — г-жа B
            words_ahead = rf"(?!{running(words.held_roles)}[^,;.:()]{{0,60}}?\s[–—]\s){words_ahead}"
        told = no_title(language, articles, honorific)
        self._title_behind = compiled(rf",\s+(?:{articles})?{told}(?P<title>{words_ahead}{heads})")
        # , Chief of the Branch, President of the
        apart = (
            rf"|,\s(?=[a-z\u00df-\u00ff]|{self._office.pattern})|\s(?={small(words)})" if words.title_capitals else ""
        )
        # , assistait la Présidente
        verb = rf"[a-z\u00df-\u00ff’']+(?:{'|'.join(words.title_verb_ends)})\s" if words.title_verb_ends else NOTHING
        ends = forms.any_of(word for word in words.holds if word not in words.title_inner)
        self._title_end = compiled(
            rf"[;.](?=\s|\Z)|,\s(?={running(words.title_ends)}|{verb})|\s(?={ends}\s)|[():]"
            rf"|(?:,\s|,?\s(?:{running(words.joins)}\s+(?:{articles})?|{articles}))(?={honorific}\s+[A-Z\u00c0-\u00de])"
            + apart
            # , директора Отделения, Генеральным секретарем
            + (
                rf"|,\s(?=[\u0430-\u044f\u0451]|{running(words.held_roles)})|\s[\u2013\u2014]\s"
                if words.bare_titles
                else ""
            )
        )
        self._state_behind = compiled(rf",?\s(?:{any_of(words.state_links)}){BLANK}")
        self._state_before = compiled(rf"(?:{running(words.state_links)}){BLANK}\Z")
        self._aside = compiled(r"\s?\((?:[^()]{0,40},\s*)?")
        self._led_to, self._speaks_behind = another(words)
        self._article_before = compiled(rf"(?<!\w)(?:{articles}|{running(words.demonstratives)}\s+)\Z")
        # профессор Ливанского университета
        self._institution = compiled(rf"\s{running(words.institutions)}")

    def find(self, text: str, states: Sequence[NameHit]) -> list[Person]:
        """The persons named in a text, in order."""
        taken: list[tuple[int, int]] | None = None
        bodies: Sequence[OrganizationHit] = ()
        persons: list[Person] = []
        for candidate, candidate_end in self._names.find(text):
            if taken is None:
                bodies = bodies_beside(text, self._code)
                taken = [(s.start, s.end) for s in states]
                taken += [(o.start, o.end) for o in bodies]
                cities = ((c.start, c.end) for c in find_cities(text, self._code))
                # Sra. Sofía Lindgren
                taken += [c for c in cities if not self._addressed_before.search(text, max(0, c[0] - _NEAR), c[0])]
                taken.sort()
            start = self._behind_names(text, candidate, candidate_end, taken) if self._bare else candidate
            end = min([candidate_end, *(first for first, _ in taken if start < first < candidate_end)])
            end = self._names.trimmed(text, start, end)
            floor = persons[-1].whole_end if persons else 0
            if start < floor or end <= start or any(first < end and start < last for first, last in taken):
                continue
            person = self._person(text, start, end, floor, (states, bodies))
            if person is not None:
                persons.append(with_body(text, person, bodies, (self._aside, self._state_behind)))
        return persons

    @staticmethod
    def _behind_names(text: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> int:
        """Where a run begins behind the other names that it opens with: (the Minister of) Slovenia Irena Kobal."""
        for first, last in taken:
            if first <= start < last < end:
                start = last + len(text[last:end]) - len(text[last:end].lstrip())
        return start

    def _person(self, text: str, start: int, end: int, floor: int, named_in: _Names) -> Person | None:
        states, bodies = named_in
        honorific = self._honorific.search(text, max(floor, start - 40), start)
        if honorific and honorific["particle"] and self._post_of.search(text, honorific.start(), start):
            return None
        start = honorific.start("particle") if honorific and honorific["particle"] else start
        first = honorific.start() if honorific else start
        is_whole = " " in text[start:end] or self._names.begins_with_initials(text, start, end)
        named_by = honorific or (not is_whole and self._has_office(text, start))
        if not is_whole and (not named_by or self._institution.match(text, end)):
            return None
        if not honorific and self._article_before.search(text, max(0, start - 12), start):
            return None
        if not honorific and self._place_before.search(text, max(floor, start - 12), start):
            return None
        title = (
            self._bare.ahead(text, floor, first) if self._bare else self._title_ahead(text, floor, first, (start, end))
        )
        whole_start, whole_end = (title[0] if title else first), end
        iso3, whole_end = self._state(text, end, states)
        further = self._title_further(text, whole_end) if title and not self._bare else None
        if title is None:
            behind = self._title_after(text, whole_end)
            is_next = behind and self._bare and self._names_another(text, *behind, states)
            title = None if is_next else behind
        whole_end = max(whole_end, *(part[1] for part in (title, further) if part), start)
        for part in (title, further):
            if iso3 is None and part is not None:
                inside = [s for s in states if part[0] <= s.start and s.end <= part[1]]
                iso3 = next((s.iso3 for s in inside if self._is_of_state(text, s.start)), None)
                iso3 = iso3 or state_by_adjective(text[slice(*part)], self._code)
        named = (
            named_by
            or title
            or iso3
            or self._direct.search(text, max(floor, first - 30), first)
            or self._office_behind.match(text, end)
            or self._held_behind.match(text, whole_end)
            or (is_whole and self._installed_before.search(text, max(floor, first - _REACH), first))
            or (is_whole and self._put_in.holds(text, first, end))
            or (is_whole and body_behind(text, (start, end), bodies, (self._aside, self._state_behind)) is not None)
        )
        if not named:
            return None
        further = further if title and self._office.match(text, title[0]) else None
        return Person(start, end, whole_start, whole_end, title, iso3, is_whole, further=further)

    def _has_office(self, text: str, start: int) -> bool:
        """Whether an office without its article stands before a surname: President Zupan."""
        office = self._surname_of.search(text, max(0, start - _NEAR), start) if self._surname_of else None
        return office is not None and not self._article_before.search(text, 0, office.start())

    def _is_of_state(self, text: str, start: int) -> bool:
        """Whether the State named at an offset in a title is the one that the title is held of."""
        floor = max(0, start - 12)
        if self._state_before.search(text, floor, start) is not None:
            return True
        return self._bare is not None and self._place_before.search(text, floor, start) is None

    def _title_ahead(self, text: str, floor: int, stop: int, named: tuple[int, int]) -> tuple[int, int] | None:
        """The title that stands before a name, with a comma between or only words of address behind it."""
        first_name, end = named
        closes = text[end : end + 1] in {"", ".", ";"}
        speaks = self._speaks_behind.match(text, end) is not None
        comma = self._before_name.search(text, max(floor, stop - 60), stop)
        if comma is None:
            direct = self._title_direct.search(text, max(floor, stop - 60), first_name)
            return direct.span("title") if direct else None
        best: tuple[int, int] | None = None
        for match in self._title_before.finditer(text, max(floor, stop - _REACH), comma.start()):
            manner = self._manner_last.search(text, match.end(), comma.start())
            last = manner.start() if manner else comma.start()
            piece = text[match.end() : last]
            if floor and self._behalf.search(text, floor, match.end()):
                # A, on behalf of the Director, B
                continue
            if not closes and self._without_name.search(text, floor, match.end()):
                # At the request of the Director, B spoke; where nothing follows, B is the Director
                continue
            if speaks and self._led_to.match(text, match.start()):
                continue
            if not re.search(r"[;:]|\.\s", piece) and not self._title_breaks.search(piece):
                best = (match.end(), last)
                if "," not in piece:
                    break
        inner = list(self._second.finditer(text, *best)) if best else []
        first = inner[-1].end() if inner else self._put_in.title_start(text, *best) if best else 0
        return (first, best[1]) if best else None

    def _title_after(self, text: str, end: int) -> tuple[int, int] | None:
        """The title that stands behind a name and a comma."""
        match = self._title_behind.match(text, end)
        if match is None or self._begins_person(text, match.start("title")):
            return None
        stop = self._title_end.search(text, match.end())
        last = stop.start() if stop else len(text)
        return match.start("title"), match.start("title") + len(text[match.start("title") : last].rstrip(" ,"))

    def _title_further(self, text: str, end: int) -> tuple[int, int] | None:
        """The title behind a name that has one before: the President, Ambassador X, Permanent Representative.

        No article or verb stands before it, no other name behind it.
        """
        if self._office_behind.match(text, end):
            return None
        title = self._title_after(text, end)
        if title is None or title[0] - end > len(", ") or self._no_title.match(text, title[0]):
            return None
        return None if self._next_name.match(text, title[1]) else title

    def _names_another(self, text: str, start: int, end: int, states: Sequence[NameHit]) -> bool:
        """Whether a title leads up to a further name: X, директор Центра Y."""
        for match in self._names.shape.finditer(text, start, end):
            own = [word for word in match.group().split() if not self._names.is_stop(word)]
            addressed = self._honorific.search(text, max(start, match.start() - _NEAR), match.start())
            is_state = any(s.start < match.end() and match.start() < s.end for s in states)
            if own and (addressed or len(own) > 1) and not is_state:
                return True
        return False

    def _begins_person(self, text: str, start: int) -> bool:
        """Whether an honorific and a name stand there: X, Ambassador Y."""
        honorific = self._addressed.match(text, start)
        name = self._names.shape.match(text, honorific.end()) if honorific else None
        return name is not None and not self._names.is_stop(name.group().split()[0])

    def _state(self, text: str, end: int, states: Sequence[NameHit]) -> tuple[str | None, int]:
        """The State behind a name, in brackets or with "of", and where all that ends."""
        aside = self._aside.match(text, end)
        if aside:
            hit = next((s for s in states if s.start == aside.end()), None)
            if hit and text[hit.end : hit.end + 1] == ")":
                return hit.iso3, hit.end + 1
        link = self._state_behind.match(text, end)
        hit = next((s for s in states if link and s.start == link.end()), None)
        if link is None and text[end : end + 2] == ", ":
            # Ambassador Ana Petrović, Croatia; but in a list the last State has "and" before it
            hit = next(
                (s for s in states if s.start == end + 2 and text[s.end : s.end + 1] in {"", ".", ";", ")"}), None
            )
        return (hit.iso3, hit.end) if hit else (None, end)
