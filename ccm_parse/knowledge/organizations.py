"""Organizations: the bodies that take part in meetings, their names in six languages, and where a text names them."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from ccm_parse.knowledge.names import NameFinder, load_naming
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.tables import tables

__all__ = [
    "Organization",
    "OrganizationHit",
    "find_acronyms",
    "find_organizations",
    "load_organizations",
    "organization_named",
]


_CAPITALS = compiled(r"(?<![\w/-])[^\W\d_a-z]{3,}(?![\w/-])")
"""An acronym that no word of a sentence is taken for: three capitals or more."""
_MARK_BEFORE = re.compile(r"(?:\A|[,;:]\s?)\Z")
_MARK_BEHIND = re.compile(r"[,;.](?:\s|\Z)|\Z")
# Article 36, par. 2   Article 36 (b)
_PART_BEHIND = re.compile(r"\W*(?:[a-z\u00df-\u00ff\u0430-\u044f]{1,5}\.|§|\()")


class Organization(BaseModel):
    """A body: its usual English acronym, whether it is of the United Nations system, and its names by language."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    acronym: str
    system: Literal["united_nations", "other"]
    listed: bool = False
    """Whether its name may as well be something else, so that it counts only in a list beside other bodies."""
    names: Mapping[str, tuple[str, ...]]
    short: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)


class OrganizationHit(NamedTuple):
    """Where a text names a body in full."""

    start: int
    end: int
    acronym: str


def find_organizations(text: str, language: str) -> tuple[OrganizationHit, ...]:
    """The bodies that a text names in full, in order, with the place of each name; abbreviations are not looked for.

    >>> find_organizations("the European Union (EU)", "en")
    (OrganizationHit(start=4, end=18, acronym='EU'),)
    """
    found = [OrganizationHit(*hit) for hit in _finder(language).find(text)]
    known = load_organizations()
    sure = [hit for hit in found if not known[hit.acronym].listed]
    if len(sure) == len(found):
        return tuple(found)
    joins = load_naming(language).joins
    return tuple(hit for hit in found if hit in sure or (sure and _is_member(text, hit, joins)))


def _is_member(text: str, hit: OrganizationHit, joins: tuple[str, ...]) -> bool:
    """Whether a name stands in a list: behind a mark or "and", before another, and before no part of an article."""
    begins = _MARK_BEFORE.search(text, 0, hit.start) is not None or text.endswith(joins, 0, hit.start)
    ends = _MARK_BEHIND.match(text, hit.end) is not None or text.startswith(joins, hit.end)
    return begins and ends and _PART_BEHIND.match(text, hit.end) is None


def find_acronyms(text: str, language: str) -> tuple[OrganizationHit, ...]:
    """The bodies that a text names by an acronym alone, in order: for places where only a body or a State can stand.

    >>> find_acronyms("Statements were made by ICRC and UNDP.", "en")
    (OrganizationHit(start=24, end=28, acronym='ICRC'), OrganizationHit(start=33, end=37, acronym='UNDP'))
    """
    return tuple(
        OrganizationHit(match.start(), match.end(), acronym)
        for match in _CAPITALS.finditer(text)
        if (acronym := _acronyms(language).get(match.group()))
    )


def organization_named(name: str, language: str) -> str | None:
    """The acronym of the body that a name alone means, in full or shortened; None where it is not known.

    >>> organization_named("the HALO Trust", "en"), organization_named("PNUD", "fr"), organization_named("Trust", "en")
    ('HALO', 'UNDP', None)
    """
    return _finder(language).named(name) or _shortened(language).named(name)


@cache
def load_organizations() -> Mapping[str, Organization]:
    """The bodies that organizations.toml has, by acronym."""
    return {acronym: organization_of(acronym, table) for acronym, table in tables("organizations.toml").items()}


def organization_of(acronym: str, table: Mapping[str, object]) -> Organization:
    """The body of a table, in which each language is a key of its own."""
    own = {key: value for key, value in table.items() if key in {"system", "short", "listed"}}
    names = {key: value for key, value in table.items() if key not in own}
    return Organization.model_validate({"acronym": acronym, "names": names, **own})


@cache
def _finder(language: str) -> NameFinder:
    known = load_organizations().values()
    names = {name: body.acronym for body in known for name in body.names.get(language, ())}
    return NameFinder(names, (), load_naming(language))


@cache
def _acronyms(language: str) -> Mapping[str, str]:
    """The acronyms of a language in capitals, and the English ones."""
    found: dict[str, str] = {}
    for body in load_organizations().values():
        for name in (body.acronym, *body.short.get("en", ()), *body.short.get(language, ())):
            if _CAPITALS.fullmatch(name):
                found.setdefault(name, body.acronym)
    return found


@cache
def _shortened(language: str) -> NameFinder:
    """The abbreviations of a language, and the English ones and names, which are used in all."""
    names: dict[str, str] = {}
    for body in load_organizations().values():
        english = (*body.short.get("en", ()), *body.names.get("en", ()))
        for name in (*body.short.get(language, ()), *english, body.acronym):
            names.setdefault(name, body.acronym)
    return NameFinder(names, (), load_naming(language))
