"""Long names of bodies in a document, with their places; and which are one body named in two ways."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from ccm_parse.checks.document import Document
from ccm_parse.checks.edits import is_word_slip
from ccm_parse.checks.finding import Place
from ccm_parse.checks.known_bodies import known_variants
from ccm_parse.knowledge.language import load_language
from ccm_parse.reading.alternation import any_of, whole

__all__ = ["Body", "bodies", "places_of", "variants"]

_LEAST_SOLID = 9
_MOST_SOLID = 28
_TAIL = 5
_HEAD = 4
_LEAST_WORDS = 4
_LENGTHS = (7, 6, 5, 4)
_SMALL = 3
_MOST_DROPPED = 3


class Body(NamedTuple):
    """A body's name as printed, cut into its parts, and its places."""

    name: str
    parts: tuple[str, ...]
    places: tuple[Place, ...]


def bodies(document: Document) -> list[Body]:
    """The names of bodies that are long enough to be told apart from other words."""
    pattern = _pattern(document.code)
    solid = document.language.joining == "solid"
    links = frozenset(document.words.body_links)
    found: dict[str, list[Place]] = {}
    for text in document.stated:
        if text.quoted or text.kind not in {"paragraph", "item", "footnote"}:
            continue
        for start, end in _solid(text.text, pattern) if solid else _spaced(text.text, pattern, links):
            found.setdefault(text.text[start:end], []).append(Place(text.node, start, end))
    made = [Body(name, tuple(name) if solid else tuple(name.split()), tuple(places)) for name, places in found.items()]
    return made if solid else [body for body in made if len(body.parts) >= _LEAST_WORDS]


def _spaced(text: str, pattern: re.Pattern[str], links: frozenset[str]) -> Iterator[tuple[int, int]]:
    """What begins as a body's name does, without the small words at its end."""
    for match in pattern.finditer(text):
        if pattern.groups:
            yield from ((match.start(), match.end(group)) for group in match.groupdict() if match[group])
            continue
        words = match[0].split()
        while words and words[-1] in links:
            words.pop()
        name = " ".join(words)
        if name and match[0].startswith(name):
            yield match.start(), match.start() + len(name)


def _solid(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """What ends as a body's name does, back to the last mark."""
    for match in pattern.finditer(text):
        end = match.end()
        floor = max(0, end - _MOST_SOLID)
        start = max((m.end() for m in re.finditer(r"[^\u4e00-\u9fff]", text[floor:end])), default=0) + floor
        if end - start >= _LEAST_SOLID:
            yield start, end


def variants(document: Document) -> Iterator[tuple[str, str]]:
    """Pairs of names that are one body's, cut to what they share; none lies within another pair."""
    solid = document.language.joining == "solid"
    pair_of = _solid_pair if solid else _spaced_pair
    # Names that can be one end alike, or begin alike.
    alike: dict[str, list[Body]] = {}
    for body in bodies(document):
        alike.setdefault(body.name[-_TAIL:] if solid else body.parts[0], []).append(body)
    pairs: list[tuple[str, str]] = []
    for group in alike.values():
        for one, two in combinations(group, 2):
            pair = pair_of(one, two, document)
            if pair is not None:
                pairs.append(pair)
    pairs += known_variants(document)
    if not solid:
        pairs += _other_nouns(alike, document)
    both = [*pairs, *(pair[::-1] for pair in pairs)]
    for first, second in sorted(set(pairs), key=lambda pair: -len(pair[0])):
        if not any(first != one and first in one and second in two for one, two in both):
            yield first, second


def _other_nouns(alike: dict[str, list[Body]], document: Document) -> Iterator[tuple[str, str]]:
    """Names that begin with a noun for a body spelt in two ways: "Organization of", "Organisation of"."""
    nouns = sorted(noun for noun in alike if noun in document.words.bodies)
    for one, two in combinations(nouns, 2):
        if is_word_slip(one, two, document.words.inflected_ends):
            others = {body.parts[1:]: body.name for body in alike[two]}
            yield from ((body.name, others[body.parts[1:]]) for body in alike[one] if others.keys() & {body.parts[1:]})


def _case_ends(document: Document) -> int:
    """How many letters at a word's end change with its case; a name that has no cases has no other ends."""
    return document.words.inflected_ends if document.language.reading.offices.name_endings else 1


def places_of(document: Document, name: str) -> Iterator[Place]:
    """Where a name stands in the document."""
    for text in document.stated:
        if not text.quoted and text.kind in {"paragraph", "item", "footnote"}:
            yield from (Place(text.node, *match.span()) for match in re.finditer(re.escape(name), text.text))


def _spaced_pair(one: Body, two: Body, document: Document) -> tuple[str, str] | None:
    """The names, if they are one with a word put in, left out or altered."""
    first, second = one.parts, two.parts
    if abs(len(first) - len(second)) > _MOST_DROPPED:
        return None
    at = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), -1)
    if at < 1:
        return None
    small = set(document.words.body_links) - set(document.words.joins)
    if len(first) == len(second):
        a, b = first[at], second[at]
        if first[at + 1 :] != second[at + 1 :] or any(c.isdigit() for c in a + b):
            return None
        link = {a, b} <= small and at + 1 < len(first) and first[-1][:1].isupper()
        slip = min(len(a), len(b)) > _SMALL + 1 and is_word_slip(a, b, _case_ends(document))
        return (one.name, two.name) if link or slip else None
    return (one.name, two.name) if _is_dropped(first, second, document) else None


def _is_dropped(first: tuple[str, ...], second: tuple[str, ...], document: Document) -> bool:
    """Whether one name has words more within: a noun for a body, or the name of the body that it is part of."""
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    at = next((n for n, (a, b) in enumerate(zip(longer, shorter, strict=False)) if a != b), len(shorter))
    more = longer[at : at + len(longer) - len(shorter)]
    if not 0 < at < len(shorter) or longer[:at] + longer[at + len(more) :] != shorter:
        return False
    if len(more) == 1:
        return more[0] in document.words.bodies
    # "Branch of the [United Nations] Office": the noun behind it is still a body's.
    return shorter[at] in document.words.bodies and at > 1 and all(word[:1].isupper() for word in more)


def _alike(one: str, two: str) -> int:
    """How many characters two names have alike at their ends."""
    pairs = enumerate(zip(reversed(one), reversed(two), strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))


def _solid_pair(one: Body, two: Body, document: Document) -> tuple[str, str] | None:
    """The names, if they end alike, differ by a noun for a body in the middle, and are alike before it."""
    first, second = one.name, two.name
    same = _alike(first, second)
    if _TAIL <= same < min(len(first), len(second)):
        one_char, other = first[-same - 1], second[-same - 1]
        reach = _alike(first[: -same - 1], second[: -same - 1])
        if reach >= _HEAD and not {one_char, other} & set(document.words.ordinal_marks):
            start = len(first) - same - 1 - reach
            head, tail = first[start : start + reach], first[-same:]
            return head + one_char + tail, head + other + tail
    if same < _TAIL or same == min(len(first), len(second)):
        return None
    for cut, rest in ((first[:-same], second[:-same]), (second[:-same], first[:-same])):
        for noun in document.words.bodies:
            if not cut.endswith(noun) or len(noun) < len("XX"):
                continue
            before = cut[: -len(noun)]
            shared = before[len(before) - _alike(before, rest) :]
            if len(shared) >= _HEAD:
                return shared + noun + first[-same:], shared + first[-same:]
    return None


@cache
def _pattern(code: str) -> re.Pattern[str]:
    language = load_language(code)
    words = language.checks
    if not words.bodies:
        return re.compile("(?!)")
    if language.joining == "solid":
        return re.compile(any_of(words.bodies))
    if not words.capital_names:
        # No capitals tell where a name ends: so many words, of which one may be misspelt.
        ahead = "".join(rf"(?:(?=(?P<n{n}>(?:\s[\w’'-]+){{{n}}}(?!\w)))|)" for n in _LENGTHS)
        return re.compile(rf"(?<!\w){any_of(words.bodies)}{ahead}")
    name = r"[A-Z\u00c0-\u00de][\w’'-]*"
    word = rf"(?:{name}|{any_of(words.body_links)}(?!\w))"
    # United Nations Office for Disarmament Affairs
    return re.compile(rf"(?<!\w)(?:{name}\s){{0,4}}{whole(words.bodies)}(?:\s{word}){{1,10}}(?<=[\w])(?!\w)")
