"""Persons named in a text: name, title, and the State or body they come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.states import NameHit

__all__ = ["Person", "PersonFinder", "find_persons", "is_named_so", "is_same_name", "plain_name", "stem"]

_WITHOUT_CAPITALS = frozenset({"arabic"})


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in a text; `start` and `end` are those of the name, without honorific."""

    start: int
    end: int
    whole_start: int
    """Where the name begins with its title and State."""
    whole_end: int
    """Where it ends with its honorific and what stands in brackets."""
    title: tuple[int, int] | None
    iso3: str | None
    is_whole: bool
    """Whether more than a surname is given."""
    body: tuple[int, int] | None = None
    """The body that is named behind the name as the one that the person comes from."""
    further: tuple[int, int] | None = None
    """A second title, behind a name that has one before it: the President, Ambassador X, Permanent Representative."""


class PersonFinder(Protocol):
    """Finds the persons of texts of one language."""

    def find(self, text: str, states: Sequence[NameHit]) -> list[Person]:
        """The persons named in a text, in order."""


@cache
def _finder(code: str) -> PersonFinder:
    language = load_language(code)
    if language.joining == "solid":
        from ccm_parse.reading.persons_solid import SolidPersons

        return SolidPersons(language)
    if language.script in _WITHOUT_CAPITALS:
        from ccm_parse.reading.persons_uncased import UncasedPersons

        return UncasedPersons(language)
    from ccm_parse.reading.persons_spaced import SpacedPersons

    return SpacedPersons(language)


def find_persons(text: str, code: str, states: Sequence[NameHit]) -> Sequence[Person]:
    """The persons named in a text of the language of that code, in order; `states` are the States named in it.

    >>> text = "瑞典代表Karin Lindqvist大使"
    >>> [text[person.start:person.end] for person in find_persons(text, "zh", ())]
    ['Karin Lindqvist']
    """
    return _finder(code).find(text, states)


@lru_cache(maxsize=4096)  # each name of a report is compared with each other
def plain_name(name: str) -> str:
    """A name by which two mentions of one person are matched: without points, marks and case.

    >>> plain_name("Karin N. Lindqvist") == plain_name("Karin N Lindqvist")
    True
    """
    return "".join(character for character in name.casefold() if character.isalpha() or character.isdigit())


def is_same_name(one: str, other: str, code: str) -> bool:
    """Whether two names are one person's, word by word: alike but for points, case, and a language's endings of names.

    >>> is_same_name("Марьета Зупан", "Марьету Зупан", "ru"), is_same_name("Karin", "Karina", "en")
    (True, False)
    """
    first, second = one.split(), other.split()
    endings = _endings(code)
    if not endings or len(first) != len(second):
        return plain_name(one) == plain_name(other)
    return all(_is_same_word(plain_name(a), plain_name(b), endings) for a, b in zip(first, second, strict=True))


def is_named_so(one: str, other: str, code: str) -> bool:
    """Whether two names are one person's: alike, or one the surname of the other, be it of two words.

    >>> is_named_so("Lindqvist", "Karin Lindqvist", "en"), is_named_so("Ruiz Vega", "Ana Ruiz Vega", "en")
    (True, True)
    """
    if is_same_name(one, other, code):
        return True
    short, long = sorted((_parts(one, code), _parts(other, code)), key=len)
    if len(long) == 1 or short == long:
        return False
    return is_same_name(" ".join(long[-len(short) :]), " ".join(short), code)


@lru_cache(maxsize=4096)
def _parts(name: str, code: str) -> list[str]:
    """The words of a name; the parts of one by sound: 夸梅·安南."""
    points = load_language(code).reading.offices.name_points
    return name.translate(dict.fromkeys(map(ord, points), " ")).split()


def _is_same_word(one: str, other: str, endings: frozenset[str]) -> bool:
    """Whether two words are alike up to their endings."""
    stem = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if one == other:
        return True
    return stem >= _SHORTEST_STEM and one[stem:] in endings and other[stem:] in endings


def stem(word: str, code: str) -> str:
    """A word of a name, in small letters, without the ending of its case.

    >>> stem("зупана", "ru"), stem("lindqvist", "en")
    ('зупан', 'lindqvist')
    """
    endings = sorted(_endings(code), key=len, reverse=True)
    cut = next((end for end in endings if word.endswith(end) and len(word) - len(end) >= _SHORTEST_STEM), "")
    return word.removesuffix(cut) if cut else word


_SHORTEST_STEM = 2


@cache
def _endings(code: str) -> frozenset[str]:
    """The endings of names in a language, none among them; empty where names do not change."""
    endings = load_language(code).reading.offices.name_endings
    return frozenset({"", *endings}) if endings else frozenset()
