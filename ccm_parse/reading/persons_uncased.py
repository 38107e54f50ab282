"""Persons in scripts with blanks but without capitals: names beside an honorific, a title, an office or a State.

A name has no shape of its own there. It is a run of words none of which is a common one, and it needs an anchor: an
honorific before it, a title and a comma before it, its State in brackets behind it, or an office that it is put into.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.organizations import find_organizations
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.alternation import NOTHING, any_of, whole_in
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.name_words import NameWords, Word
from ccm_parse.reading.persons import Person

__all__ = ["UncasedPersons"]

_MARKS = "[,\u060c;\u061b:.()]"
_LONGEST_TITLE = 240
_LEAST_WORDS = 2
_NEAR = 16
_LONGEST_POST = 30
"""Between the head of a title and its State, where no comma sets the title off."""


class _Name(NamedTuple):
    start: int
    end: int
    first: int
    """Where its honorific begins; the name itself where it has none."""
    needs_title: bool


class UncasedPersons:
    """Finds persons in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.offices
        whole = whole_in(language.code)
        self._code = language.code
        self._words = NameWords(words, language.code)
        self._honorific = compiled(rf"(?:{whole(words.honorifics)}\s+)(?:{any_of(words.honorifics)}\s+){{0,3}}")
        self._honorific_behind = compiled(rf"(?:{any_of(words.honorifics)}\s+){{1,4}}")
        self._head = compiled(whole(words.title_heads))
        self._head_at = compiled(whole(words.title_heads))
        self._chain = compiled(rf"(?:{whole((*words.title_heads, *words.title_chains))})\s+\Z")
        roles = whole([form for forms in words.roles.values() for form in forms])
        holder = whole((*words.own_behind, *words.next_behind, *words.committees))
        of = any_of(words.of)
        # president of the Meeting, in the form of one who becomes it
        self._office = compiled(rf"\s*[,\u060c]?\s*{roles}\s+(?:{of}\s*(?:{holder})|{whole(words.of_whom)})")
        self._link = compiled(rf"\s+{whole(words.state_links)}\s+") if words.state_links else compiled(NOTHING)
        self._elsewhere = compiled(rf"{whole(words.no_state_links)}\s+\Z") if words.no_state_links else None
        self._state_post = compiled(whole(words.state_posts) if words.state_posts else NOTHING)
        listed = [word for word in words.by if (word[-1].isalpha() and " " not in word) or word in words.speaker_lists]
        self._listed = compiled(rf"{whole(listed)}\s+\Z" if listed else NOTHING)
        # the Meeting elected | President of its working group Ms. X
        actor = rf"(?:\s+{whole(language.reading.acts.actors)})?" if language.reading.acts.verb_first else ""
        self._installs = compiled(rf"{whole(words.installs)}{actor}\s*\Z" if words.installs else NOTHING)
        links = (*words.no_state_links, *words.state_links)
        self._preposition = compiled(rf"{whole(links)}\s*\Z" if links else NOTHING)
        # appointed A, Director of B   made a statement A, Director of B
        spoke = [part for word in words.speaks for part in re.split(r"\u2026~?|\|", word)]
        verbs = inflection(language.code).prefixed((*words.installs, *words.speaker_lists, *spoke))
        self._verb = compiled(rf"{verbs}\s+")
        relatives = language.reading.acts.relatives
        self._relative = compiled(whole(relatives) if relatives else NOTHING)
        self._comma = compiled(r"[,\u060c]\s+")
        self._delimiter = compiled(rf"\s*(?:{_MARKS}|\Z)")
        self._mark = compiled(_MARKS)
        self._aside = compiled(r"\s*\((?:[^()]{0,40}[,\u060c]\s*)?")

    def find(self, text: str, states: Sequence[NameHit]) -> list[Person]:
        """The persons named in a text, in order."""
        has_head = self._head.search(text) is not None
        if not has_head and "(" not in text and not self._honorific.search(text):
            return []
        bodies = [(o.start, o.end) for o in find_organizations(text, self._code)]
        taken = [*((s.start, s.end) for s in states), *bodies]
        parts = self._words.words(text, taken)
        found: dict[int, _Name] = {}
        for name in self._candidates(text, parts, states):
            found.setdefault(name.start, name)
        persons: list[Person] = []
        starts = {name.first for name in found.values()}
        for start in sorted(found):
            floor = persons[-1].whole_end if persons else 0
            name = found[start]
            if name.first >= floor and (person := self._person(text, name, floor, states, starts)) is not None:
                link = self._link.match(text, name.end)
                body = next((b for b in bodies if link and b[0] == link.end()), None)
                persons.append(replace(person, body=body, whole_end=body[1]) if body else person)
        return persons

    def _candidates(self, text: str, parts: Sequence[Word], states: Sequence[NameHit]) -> Iterator[_Name]:
        words = self._words
        for match in self._honorific.finditer(text):
            span = words.forward(text, parts, match.end(), is_introduced=True)
            if span:
                yield _Name(*span, match.start(), needs_title=False)
        for match in self._comma.finditer(text):
            span = words.forward(text, parts, match.end(), is_introduced=False)
            if span and words.count(text, span) >= _LEAST_WORDS and self._closes(text, span[1]):
                yield _Name(*span, span[0], needs_title=True)
            if self._head_at.match(text, match.end()):
                yield from self._behind_verb(text, parts, match.start())
        for state in states:
            opening = text.rfind("(", max(0, state.start - 42), state.start)
            if opening > 0 and text[state.end : state.end + 1] == ")":
                yield from self._backward(text, parts, opening)
        for office in self._office.finditer(text):
            yield from self._backward(text, parts, office.start())

    def _backward(self, text: str, parts: Sequence[Word], end: int) -> Iterator[_Name]:
        span = self._words.backward(text, parts, end)
        if span and self._words.count(text, span) >= _LEAST_WORDS:
            yield _Name(*span, span[0], needs_title=False)

    def _behind_verb(self, text: str, parts: Sequence[Word], end: int) -> Iterator[_Name]:
        """The name before a title, where a verb that tells of an office or a speech stands right before it."""
        for name in self._backward(text, parts, end):
            first = self._verb.match(text, name.start, name.end)
            start = first.end() if first else name.start
            near = [m.end() for m in self._verb.finditer(text, max(0, start - _NEAR), start)]
            if start in near and self._words.count(text, (start, name.end)) >= _LEAST_WORDS:
                yield _Name(start, name.end, start, needs_title=False)

    def _closes(self, text: str, end: int) -> bool:
        """Whether a name that has no honorific is set off behind, by a mark or the office it is put into."""
        return self._delimiter.match(text, end) is not None or self._office.match(text, end) is not None

    def _person(
        self, text: str, name: _Name, floor: int, states: Sequence[NameHit], starts: Container[int]
    ) -> Person | None:
        title = self._title_ahead(text, floor, name.first, is_called=name.first < name.start)
        if title is None and name.needs_title:
            return None
        whole_start = title[0] if title else name.first
        iso3, whole_end = self._state(text, name.end, states)
        behind = self._title_behind(text, whole_end)
        if behind is None and iso3 is None and title is None and name.first < name.start:
            behind = self._post_behind(text, whole_end, states)
        if behind is not None and title is None:
            title, whole_end = behind, behind[1]
        elif behind is not None and iso3 is None and not self._is_of_next(text, behind, starts):
            iso3 = next((s.iso3 for s in states if behind[0] <= s.start and s.end == behind[1]), None)
            whole_end = behind[1] if iso3 else whole_end
        if iso3 is None and title is not None:
            inside = (s for s in states if title[0] <= s.start and s.end <= title[1])
            iso3 = next((s.iso3 for s in inside if not self._is_elsewhere(text, title[0], s.start)), None)
        is_whole = self._words.count(text, (name.start, name.end)) >= _LEAST_WORDS
        return Person(name.start, name.end, whole_start, whole_end, title, iso3, is_whole)

    def _is_elsewhere(self, text: str, floor: int, at: int) -> bool:
        """Whether a State in a title only says where somebody works."""
        if self._state_post.match(text, floor):
            return False
        return self._elsewhere is not None and self._elsewhere.search(text, max(floor, at - 12), at) is not None

    def _title_ahead(self, text: str, floor: int, stop: int, *, is_called: bool) -> tuple[int, int] | None:
        """The title before a name; an honorific alone can stand between, else a comma must."""
        if text[:stop][-1:].isalpha():
            # and Mr. X: what stands before "and" is another's
            return None
        if self._listed.search(text, max(floor, stop - _NEAR), stop):
            # elected Vice-Presidents each of Mr. X and
            return None
        end = stop
        while end > floor and text[end - 1] in " ,\u060c\u00a0":
            end -= 1
        is_apart = bool(text[end:stop].strip())
        if not (is_apart or is_called):
            return None
        start = max([floor, stop - _LONGEST_TITLE, *(m.end() for m in self._mark.finditer(text, floor, end))])
        best: int | None = None
        for match in self._head.finditer(text, start, end):
            joined = text[match.start() - 1 : match.start()].isalpha()
            is_first = best is None or (joined and best == floor + self._blanks(text, floor))
            if is_first or not (joined or self._chain.search(text, start, match.start())):
                best = match.start()
        if best is None or (not is_apart and self._head.fullmatch(text, best, end)):
            return None
        if not is_apart and self._is_anothers(text, floor, best, end):
            return None
        return best, end

    @staticmethod
    def _blanks(text: str, at: int) -> int:
        return len(text[at : at + 4]) - len(text[at : at + 4].lstrip(" ,\u060c"))

    def _is_anothers(self, text: str, floor: int, start: int, end: int) -> bool:
        """Whether a title with no mark behind it is not that of the person named there, or one yet to be had.

        The message of the Secretary-General that was read out by Mr. X; the President thanked all for their work with X
        """
        if self._relative.search(text, start, end) or self._preposition.search(text, start, end):
            return True
        return self._is_installing(text, floor, start, end)

    def _is_installing(self, text: str, floor: int, start: int, end: int) -> bool:
        """Whether whose title a stretch is puts the one named behind it into an office: X appointed Mr. Y."""
        before = self._installs.search(text, max(floor, start - 2 * _NEAR), start)
        return before is not None or self._installs.search(text, start, end) is not None

    def _title_behind(self, text: str, end: int) -> tuple[int, int] | None:
        """The title that stands behind a name and a comma; not an office that the person is put into."""
        comma = self._comma.match(text, end)
        if comma is None or self._office.match(text, end) or self._honorific_behind.match(text, comma.end()):
            return None
        if text[comma.end() : comma.end() + 1].isspace() or not self._head_at.match(text, comma.end()):
            return None
        stop = self._mark.search(text, comma.end())
        last = stop.start() if stop else len(text)
        return (comma.end(), last) if last - comma.end() <= _LONGEST_TITLE else None

    def _post_behind(self, text: str, end: int, states: Sequence[NameHit]) -> tuple[int, int] | None:
        """The title right behind a name, up to the State whose it is: Ambassador X, but without a comma, envoy of Y."""
        blank = text[end : end + 1].isspace()
        head = self._head_at.match(text, end + 1) if blank and not self._office.match(text, end) else None
        state = next((s for s in states if head and s.start >= head.end()), None)
        if head is None or state is None or state.start - head.end() > _LONGEST_POST:
            return None
        return None if self._mark.search(text, head.end(), state.start) else (head.start(), state.end)

    def _is_of_next(self, text: str, title: tuple[int, int], starts: Container[int]) -> bool:
        """Whether a title belongs to the name behind it."""
        comma = self._comma.match(text, title[1])
        return comma is not None and comma.end() in starts

    def _state(self, text: str, end: int, states: Sequence[NameHit]) -> tuple[str | None, int]:
        """The State behind a name, in brackets or joined by a word, and where all that ends."""
        aside = self._aside.match(text, end)
        if aside:
            hit = next((s for s in states if s.start == aside.end() and text[s.end : s.end + 1] == ")"), None)
            if hit:
                return hit.iso3, hit.end + 1
        link = self._link.match(text, end)
        hit = next((s for s in states if link and s.start == link.end()), None)
        return (hit.iso3, hit.end) if hit else (None, end)
