"""One person who heads one unit under two titles.

Why: a title is an office; two for one person and one unit make the reader look for a second person.
Example: "Director of the Implementation Support Unit" and "Head of the Implementation Support Unit", of the same
person. Titles that name different offices are no variants.
Silence: `--ignore person.title-variant`, or `ignore = ["person.title-variant"]` in the configuration.
"""

import re
from collections.abc import Iterator
from functools import cache

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place, within_reading_order
from ccm_parse.checks.person_mentions import Named, persons
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.names import load_naming
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.persons import stem

__all__ = ["RULE", "find"]

RULE = "person.title-variant"
_REACH = 40
_LEAST_SOLID = 4
_LEAST_SPACED = 12
_LONGEST_SOLID = 24


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each person and unit, with every place of the titles."""
    if not document.words.posts:
        return
    for person in persons(document):
        seen: dict[str, dict[str, list[tuple[str, Place]]]] = {}
        for unit, post, place in _titled(document, person):
            seen.setdefault(unit, {}).setdefault(stem(post.casefold(), document.code), []).append((post, place))
        for posts in seen.values():
            if len(posts) > 1:
                found = [one for where in posts.values() for one in where]
                words = {document.by_node[p.node].text[p.start : p.end] for _, p in found}
                places = within_reading_order(_all_places(document, words), document.order)
                said = ", ".join(dict.fromkeys(post for post, _ in found))
                yield Complaint(RULE, f"expected one title for {person.name}, found {said}", places)


def _all_places(document: Document, words: set[str]) -> Iterator[Place]:
    """Where the titles stand, also without the name beside them."""
    for text in document.stated:
        if not text.quoted:
            for printed in words:
                yield from (Place(text.node, *match.span()) for match in re.finditer(re.escape(printed), text.text))


def _titled(document: Document, person: Named) -> Iterator[tuple[str, str, Place]]:
    solid = document.language.joining == "solid"
    units = list(_units(document.code, person.titles, solid=solid))
    pattern = _posts(document.code)
    for _, name in person.places:
        text = document.by_node[name.node].text
        for unit in units:
            for at in _beside(text, unit, name, solid=solid):
                found = _ahead(text, at, len(unit), pattern) if solid else _before(text, at, len(unit), pattern)
                if found is not None and abs(found[0] - name.start) <= len(unit) + _REACH * 2:
                    yield unit, found[2], Place(name.node, found[0], found[1])


def _units(code: str, titles: tuple[str, ...], *, solid: bool) -> Iterator[str]:
    """The units that the titles name, without the post."""
    pattern = _posts(code)
    articles = {"", *(article.strip() for article in load_naming(code).articles)}
    for title in titles:
        for match in pattern.finditer(title):
            if solid and match.end() == len(title):
                unit = re.split("[》和、]", title[: match.start()])[-1][-_LONGEST_SOLID:]
                if len(unit) >= _LEAST_SOLID:
                    yield unit
            elif not solid and title[: match.start()].strip().casefold() in articles:
                unit = title[match.end() :].strip()
                if len(unit) >= _LEAST_SPACED:
                    yield unit
                break


def _beside(text: str, unit: str, name: Place, *, solid: bool) -> Iterator[int]:
    """Where the unit stands beside the name: right before it, or a comma away."""
    at = text.find(unit)
    while at >= 0:
        end = at + len(unit)
        near = name.start - end if end <= name.start else at - name.end
        if 0 <= near <= (_LEAST_SOLID if solid else _REACH):
            yield at
        at = text.find(unit, end)


def _ahead(text: str, at: int, size: int, pattern: re.Pattern[str]) -> tuple[int, int, str] | None:
    match = pattern.match(text, at + size)
    return (at, match.end(), match[0]) if match else None


def _before(text: str, at: int, size: int, pattern: re.Pattern[str]) -> tuple[int, int, str] | None:
    found = None
    for match in pattern.finditer(text, max(0, at - _REACH), at):
        if len(text[match.end() : at].split()) <= len(("of", "the")):
            found = (match.start(), at + size, match[0])
    return found


@cache
def _posts(code: str) -> re.Pattern[str]:
    language = load_language(code)
    return re.compile(
        any_of(language.checks.posts)
        if language.joining == "solid"
        else whole(language.checks.posts, language.reading.numbers.clitics)
    )
