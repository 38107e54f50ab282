"""What the mentions of persons in a document say of them: what one leaves out another may tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from ccm_parse.facts.readings import Readings
from ccm_parse.facts.voices import has_office
from ccm_parse.provenance import Span
from ccm_parse.reading.persons import is_named_so, is_same_name

__all__ = ["KnownPerson", "known_persons", "told_of"]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A mention of a person by name, with the title and State that it gives; an office of a meeting is no title."""

    name: str
    span: Span
    title: str | None
    iso3: str | None


_KNOWN: WeakKeyDictionary[Readings, tuple[KnownPerson, ...]] = WeakKeyDictionary()
"""The persons of the documents that are being read: several extractors ask for them."""


def known_persons(readings: Readings) -> tuple[KnownPerson, ...]:
    """Every mention of a person in a document, in reading order."""
    if readings not in _KNOWN:
        _KNOWN[readings] = tuple(_read(readings))
    return _KNOWN[readings]


def told_of(name: str, known: Sequence[KnownPerson], code: str) -> tuple[str | None, str | None]:
    """The title and the State that mentions of a person give, the first of each; a surname is its bearer's."""
    told = [person for person in known if person.title or person.iso3]
    same = [person for person in told if is_same_name(person.name, name, code)]
    if not same and " " not in name:
        bearers = [person for person in told if is_named_so(person.name, name, code)]
        same = bearers if len({person.name for person in bearers}) == 1 else []
    return next((p.title for p in same if p.title), None), next((p.iso3 for p in same if p.iso3), None)


def _read(readings: Readings) -> list[KnownPerson]:
    found: list[KnownPerson] = []
    for reading in readings.all:
        text = reading.text.text
        for person in reading.mentions.persons:
            titles = (title for title in (person.title, person.further) if title)
            title = next((text[slice(*t)] for t in titles if not has_office(reading, *t)), None)
            span = reading.span(person.start, person.end)
            found.append(KnownPerson(text[person.start : person.end], span, title, person.iso3))
    return found
