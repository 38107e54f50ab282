"""Cities in which meetings are held, and the State that each lies in (cities.toml)."""

from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.names import NameFinder, load_naming
from ccm_parse.knowledge.tables import tables

__all__ = ["CityHit", "city_state", "find_cities", "has_city_of_its_name"]

_OF_THEIR_STATE = frozenset({"DJI", "GTM", "KWT", "LUX", "MCO", "PAN", "SGP", "SMR"})
"""States whose capital has their name."""


class CityHit(NamedTuple):
    """A city named in a text, and the code of its State."""

    start: int
    end: int
    iso3: str


def find_cities(text: str, language: str) -> tuple[CityHit, ...]:
    """Every known city in a text of the language, in order; outside a place or date line a hit may be another word.

    >>> [hit.iso3 for hit in find_cities("Geneva, 4-6 September 2017", "en")]
    ['CHE']
    """
    return tuple(CityHit(*found) for found in _finder(language).find(text))


def city_state(name: str, language: str) -> str | None:
    """The State of a city by its name alone; None for a city that is not known."""
    hits = find_cities(name, language)
    return hits[0].iso3 if len(hits) == 1 and hits[0].end - hits[0].start == len(name) else None


def has_city_of_its_name(iso3: str) -> bool:
    """Whether a State's name, said of where something is held, is that of its capital as well: Panama.

    >>> has_city_of_its_name("PAN"), has_city_of_its_name("CHE")
    (True, False)
    """
    return iso3 in _OF_THEIR_STATE


@cache
def _finder(language: str) -> NameFinder:
    lines = tables("cities.toml").get(language, "").split("\n")
    names = {line[4:]: line[:3] for line in lines if line}
    return NameFinder(names, (), load_naming(language))
