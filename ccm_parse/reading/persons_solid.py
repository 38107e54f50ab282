"""Persons in scripts without blanks: Latin names, names by sound with points between their parts, short names.

What stands before a name, back to the last mark, verb or person, is its title if it ends as titles do.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.organizations import find_organizations
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.clauses import blot
from ccm_parse.reading.persons import Person

__all__ = ["SolidPersons"]

_LATIN = r"(?=\p{Latin})\p{Lu}(?:[\p{Latin}\p{M}’'-]*\p{Ll}\p{M}*|\.(?:-?\p{Lu}\.){0,3}|(?=[\s(（\p{Han}]))"
_MARKS = "，；。：！？,;:"

_LONGEST_BODY = 40


class _Name(NamedTuple):
    start: int
    end: int
    honorific_end: int
    is_whole: bool


class SolidPersons:
    """Finds persons in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.offices
        self._code = language.code
        honorific = rf"\s?(?:[(（][^()（）]{{1,12}}[)）])?{any_of(words.honorifics)}{{1,2}}"
        joiner = rf"[\s·-]{{1,2}}(?:{any_of(words.particles)}[\s'’]){{0,2}}"
        points = re.escape(words.name_points)
        sounds = re.escape("".join(words.name_characters.split()))
        # Karin N. Lindqvist   Jean-Pierre de la Tour   X女士
        latin = rf"(?<![\p{{Latin}}/.]){_LATIN}(?:{joiner}{_LATIN}){{0,6}}"
        # 迈克尔·比翁蒂诺   J·F·肯尼迪
        sound = rf"[{sounds}A-Z]{{1,10}}(?:[{points}-][{sounds}A-Z]{{1,12}}){{1,5}}"
        self._names = regex.compile(rf"(?P<name>{latin}|{sound})(?P<honorific>{honorific})?", regex.VERSION0)
        heads = any_of(words.title_heads)
        # 代表李明大使   、王小明先生
        self._short = compiled(
            rf"(?:{heads}|[、，。；：和由与及的]|\A)(?P<name>[{words.surnames}][\u4e00-\u9fff]{{1,2}})(?P<honorific>{honorific})"
        )
        # 高级代表田中由纪女士   主席为田中由纪女士
        self._foreign = compiled(
            rf"{heads}(?:{any_of(words.by)})?(?P<name>(?![{words.no_name_characters}])[\u4e00-\u9fff]{{2,6}}?)(?P<honorific>{honorific})"
        )
        # 日本的石川美和大使
        self._linked = compiled(
            rf"(?:{any_of(words.title_links)})(?P<name>(?![{words.no_name_characters}])[\u4e00-\u9fff]{{2,6}}?)(?P<honorific>{honorific})"
        )
        self._has_head = compiled(rf"{heads}|{any_of(words.honorifics)}")
        self._aside = compiled(r"\s?[(（](?P<inner>[^()（）]{1,30})[)）]")
        self._any_head = compiled(heads)
        self._head = compiled(rf"{heads}\Z")
        # 主席为
        by = rf"{heads}{any_of([word for word in words.by if word.isalpha()])}"
        self._openers = compiled(rf"{any_of((*words.title_openers, *words.installs))}|{by}")
        self._opening = compiled(
            rf"(?:{any_of(words.joins)}|{any_of(words.title_links)}|{any_of(words.clause_openers)})"
        )
        self._links = compiled(rf"(?:{any_of(words.title_links)})\Z")
        self._split = compiled(rf"(?:{heads}|{any_of(words.honorifics)}|[)）])\Z")
        self._not_names = compiled(whole(words.name_stops))
        # No name without one of these: an honorific, a point between sounds, two words in capitals.
        self._hint = compiled(rf"{any_of(words.honorifics)}|[{points}]|[A-Z\u00c0-\u00de][^\W\d_]*\.? [^\W\d_]")
        self._joined = compiled(any_of(words.joins))
        self._points = frozenset(words.name_points)

    def find(self, text: str, states: Sequence[NameHit]) -> list[Person]:
        """The persons named in a text, in order."""
        names = sorted(self._candidates(text, states)) if self._hint.search(text) else []
        if not names:
            return []
        blotted = blot(text)
        persons: list[Person] = []
        for name in names:
            floor = persons[-1].whole_end if persons else 0
            if name.start < floor:
                continue
            person = self._person(text, blotted, name, floor, states)
            if person is None:
                continue
            is_alone = person.title is None and person.body is None
            if persons and is_alone and self._joined.fullmatch(text, floor, person.whole_start):
                # 同盟代表A女士和B先生: both are   A女士(秘鲁)和B先生(加纳): each is
                has_aside = text[floor - 1] in ")）" or self._aside.match(text, person.whole_end) is not None
                shared = None if has_aside else persons[-1].iso3
                person = replace(person, title=persons[-1].title, iso3=person.iso3 or shared)
            persons.append(person)
        return persons

    def _candidates(self, text: str, states: Sequence[NameHit]) -> Iterator[_Name]:
        for match in self._names.finditer(text):
            name, honorific = match["name"], match["honorific"]
            pointed = any(character in self._points for character in name)
            whole_name = pointed or " " in name
            if not (honorific or whole_name) or self._not_names.search(name):
                continue
            start = (
                self._name_start(text, match.start("name"), match.end("name"), states)
                if pointed
                else match.start("name")
            )
            yield _Name(start, match.end("name"), match.end(), whole_name)
        for short in self._short.finditer(text):
            yield _Name(short.start("name"), short.end("name"), short.end(), is_whole=True)
        at = 0
        while foreign := self._foreign.search(text, at):
            # 主席为爱尔兰大使: whose ambassador somebody is
            is_state = any(s.end == foreign.end("name") for s in states)
            is_name = not is_state and not self._is_title(foreign["name"])
            at = foreign.end() if is_name else foreign.start("name")
            if is_name:
                yield _Name(foreign.start("name"), foreign.end("name"), foreign.end(), is_whole=True)
        for state in states:
            linked = self._linked.match(text, state.end)
            if linked and not self._is_title(linked["name"]):
                yield _Name(linked.start("name"), linked.end("name"), linked.end(), is_whole=True)

    def _is_title(self, words: str) -> bool:
        """Whether what stands where a name may is a part of a title: 法国的裁军大使."""
        return self._has_head.search(words) is not None or self._not_names.search(words) is not None

    def _name_start(self, text: str, start: int, end: int, states: Sequence[NameHit]) -> int:
        """Where a name by sound begins: behind a State or the head of a title, whose characters sound as well."""
        point = next(offset for offset in range(start, end) if text[offset] in self._points)
        for state in states:
            if state.start <= start < state.end < point:
                start = state.end
        for match in self._any_head.finditer(text, max(0, start - 3), point):
            if start < match.end() < point:
                start = match.end()
        return start

    def _person(self, text: str, blotted: str, name: _Name, floor: int, states: Sequence[NameHit]) -> Person | None:
        start = self._title_start(text, blotted, name.start, floor)
        stop = name.start
        # 会议主席爱尔兰大使: the office stands before the title, without a mark
        posts = (s.start for s in states if start < s.start < stop and self._head.search(text, start, s.start))
        start = next(posts, start)
        link = self._links.search(text, start, stop)
        stop = link.start() if link else stop
        before = next((s for s in states if s.start == start and s.end <= stop), None)
        title = (start, stop) if start < stop and self._head.search(text, start, stop) else None
        if before is None and title is None and link is not None:
            # 其主席为冰岛的
            before = next((s for s in states if start <= s.start and s.end == stop), None)
            start = before.start if before else start
        body = self._body(text, start, stop) if before is None and title is None and link is not None else None
        start = body[0] if body else start
        iso3 = before.iso3 if before else None
        end = name.honorific_end
        aside = self._aside.match(text, end)
        inner = next((s for s in states if aside and s.start == aside.start("inner")), None)
        if aside and inner:
            iso3, end = iso3 or inner.iso3, aside.end()
        if not (name.honorific_end > name.end or title or inner or before):
            return None
        whole_start = start if title or before or body else name.start
        return Person(name.start, name.end, whole_start, end, title, iso3, name.is_whole, body)

    def _body(self, text: str, start: int, stop: int) -> tuple[int, int] | None:
        """The body whose name ends right before the word that joins a person's to it: 世界卫生组织的."""
        floor = max(start, stop - _LONGEST_BODY)
        ends = (body for body in find_organizations(text[floor:stop], self._code) if floor + body.end == stop)
        return next(((floor + body.start, stop) for body in ends), None)

    def _title_start(self, text: str, blotted: str, stop: int, floor: int) -> int:
        """Where the title of a name may begin: behind the last mark, verb or person before it."""
        # A女士(代表秘书长)和: what stands in brackets behind a person is no title of the next
        aside = self._aside.match(text, floor, stop) if floor else None
        start = floor = aside.end() if aside else floor
        for offset in range(stop - 1, floor - 1, -1):
            character = blotted[offset]
            if character in _MARKS or (character == "、" and self._split.search(text, floor, offset)):
                start = offset + 1
                break
        for match in self._openers.finditer(blotted, start, stop):
            start = match.end()
        while (
            start < stop and (opening := self._opening.match(text, start, stop)) is not None and opening.end() > start
        ):
            start = opening.end()
        return start
