"""States: their codes and names in six languages, and where a text names them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from ccm_parse.knowledge.names import Circumstances, NameFinder, load_naming
from ccm_parse.knowledge.tables import tables

__all__ = ["NameHit", "State", "StateName", "all_states", "find_states", "load_state", "state_named", "state_names"]

Kind = Literal["state", "territory"]


class NameHit(NamedTuple):
    """Where a text names a State."""

    start: int
    end: int
    iso3: str


@dataclass(frozen=True, slots=True)
class State:
    """A State, or a territory that has a code of its own."""

    iso3: str
    iso2: str
    m49: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class StateName:
    """A name, and the days between which it was in use, ISO 8601; empty where it is not known to have changed."""

    iso3: str
    kind: Literal["short", "formal", "m49", "inflected", "variant"]
    name: str
    first: str = ""
    last: str = ""

    def is_in_use(self, day: str) -> bool:
        """Whether the name was in use on a day, as far as is known."""
        return (not self.first or self.first <= day) and (not self.last or day <= self.last)


class _Table(BaseModel):
    """states.toml as it stands: tables inside strings."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    source: str
    licence: str
    snapshots: tuple[str, ...]
    registry: str
    names: Mapping[str, str]


class _Words(BaseModel):
    """A language's part of state_words.toml."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    guards: tuple[str, ...] = ()
    given_names: frozenset[str] = frozenset()
    careful: frozenset[str] = frozenset()
    before: tuple[str, ...] = ()
    between: tuple[tuple[str, str], ...] = ()
    variants: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)


def find_states(text: str, language: str) -> tuple[NameHit, ...]:
    """The States that a text names, in order, with the place of each name.

    >>> find_states("Guinea-Bissau and the Sudan", "en")
    (NameHit(start=0, end=13, iso3='GNB'), NameHit(start=22, end=27, iso3='SDN'))
    """
    return tuple(NameHit(*found) for found in _finder(language).find(text))


def state_named(name: str, language: str) -> str | None:
    """The code of the State that a name alone means, with or without its article; None where it means none.

    >>> state_named("the former Yugoslav Republic of Macedonia", "en"), state_named("Réunion", "fr")
    ('MKD', None)
    """
    return _finder(language).named(name)


@cache
def state_names(language: str) -> tuple[StateName, ...]:
    """Every name of a State in a language: of the lists, inflected, and the variants that documents use."""
    return tuple(name for name in _names(language) if all_states()[name.iso3].kind == "state")


@cache
def all_states() -> Mapping[str, State]:
    """States and territories by their alpha-3 code."""
    rows = (line.split() for line in _table().registry.strip().splitlines())
    return {row[0]: State(row[0], row[1], row[2], "state" if row[3] == "state" else "territory") for row in rows}


def load_state(iso3: str) -> State:
    """The State or territory of a code; KeyError where there is none."""
    return all_states()[iso3]


@cache
def _table() -> _Table:
    return _Table.model_validate(tables("states.toml"))


@cache
def _words() -> Mapping[str, _Words]:
    return {language: _Words.model_validate(table) for language, table in tables("state_words.toml").items()}


@cache
def _names(language: str) -> tuple[StateName, ...]:
    """Every name in a language, of States and territories."""
    return tuple(_read_names(language))


def _read_names(language: str) -> Iterator[StateName]:
    listed: set[str] = set()
    for line in _table().names.get(language, "").strip().splitlines():
        iso3, kind, name, first, last = f"{line}||||".split("|")[:5]
        listed.add(name)
        yield StateName(iso3, kind, name, first, last)  # type: ignore[arg-type]  # one of the kinds that the script writes
    words = _words().get(language, _Words())
    for iso3, variants in words.variants.items():
        yield from (StateName(iso3, "variant", name) for name in variants if name not in listed)


@cache
def _finder(language: str) -> NameFinder:
    """The finder of the names of States; names of territories are guard words to it."""
    words = _words().get(language, _Words())
    names: dict[str, str] = {}
    guards = list(words.guards)
    for name in _names(language):
        # "Iran (Islamic Republic of)" is found whole, and "Iran" by its own entry.
        if all_states()[name.iso3].kind == "state":
            names.setdefault(name.name, name.iso3)
        else:
            guards.append(re.sub(r" \(.*\)$", "", name.name))
    circumstances = Circumstances(words.given_names, words.careful, words.before, words.between)
    return NameFinder(names, guards, load_naming(language), circumstances)
