"""Officers from what a text says of offices: one for all claims of one holder, with every mention of the name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ccm_parse.facts.known_persons import KnownPerson, known_persons, told_of
from ccm_parse.facts.readings import Readings
from ccm_parse.facts.types import Officer
from ccm_parse.provenance import Span
from ccm_parse.reading.persons import is_named_so, is_same_name

__all__ = ["Claim", "merged_officers"]

_BESIDE = frozenset({"officers.title", "officers.apposition"})
"""What reads an office that stands beside a name, and nothing more."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One place that says that a holder has an office; in a capacity alone, a State may stand for its envoy."""

    officer: Officer
    is_capacity: bool


def merged_officers(claims: Sequence[Claim], readings: Readings) -> tuple[Officer, ...]:
    """One officer for each holder of an office, in the order in which they are first named."""
    order = {reading.text.id: place for place, reading in enumerate(readings.all)}
    named = known_persons(readings)
    code = readings.language.code
    own = [claim for claim in claims if not _stands_in(claim.officer, readings)]
    officers = (_with_mentions(officer, named, order, code) for officer in _merged(own, code))
    told = (officer for officer in officers if not _is_another_s(officer, readings))
    return tuple(sorted(told, key=lambda officer: _place(officer.evidence[0], order)))


def _is_another_s(officer: Officer, readings: Readings) -> bool:
    """Whether an office before a surname that is nowhere given in full is a country's: congratulated President X."""
    is_surname = officer.name is not None and " " not in officer.name
    return is_surname and readings.language.reading.offices.bare_offices and officer.rule in _BESIDE


def _stands_in(officer: Officer, readings: Readings) -> bool:
    """Whether who is said to preside is but a Vice-President: the Vice-President, X, took the chair."""
    deputies = readings.language.reading.offices.roles.get("vice_president", ())
    return officer.role == "president" and officer.title is not None and officer.title in deputies


def _merged(claims: Sequence[Claim], code: str) -> list[Officer]:
    """One officer for all that is said of one holder in one office."""
    officers: list[Officer] = []
    for claim in sorted(claims, key=lambda c: c.is_capacity):
        new = claim.officer
        at = next((k for k, old in enumerate(officers) if _is_same(old, new, code)), None)
        if at is None:
            officers.append(new)
            continue
        old = officers[at]
        fuller = old if _weight(old) >= _weight(new) else new
        officers[at] = replace(
            old,
            name=fuller.name or old.name or new.name,
            title=old.title or new.title,
            iso3=old.iso3 or new.iso3,
            organization=old.organization or new.organization,
            evidence=(*old.evidence, *(e for e in new.evidence if e not in old.evidence)),
        )
    return _with_confirmed(officers, code)


def _with_confirmed(officers: Sequence[Officer], code: str) -> list[Officer]:
    """The officers, a president-designate who became president in that office alone, under the fuller name."""
    designated = [o for o in officers if o.role == "president_designate" and o.name]
    found: list[Officer] = []
    confirmed: list[Officer] = []
    for officer in officers:
        name = officer.name if officer.role == "president" else None
        same = next((o for o in designated if name and o.name and is_named_so(name, o.name, code)), None)
        if same is not None:
            confirmed.append(same)
            fuller = max(officer.name or "", same.name or "", key=len)
            officer = replace(officer, name=fuller, title=officer.title or same.title, iso3=officer.iso3 or same.iso3)  # noqa: PLW2901
        found.append(officer)
    return [officer for officer in found if officer not in confirmed]


def _weight(officer: Officer) -> int:
    return len(officer.name or "") * (1 + (officer.role == "vice_president")) if officer.name else 0


def _is_same(old: Officer, new: Officer, code: str) -> bool:
    if old.role != new.role or (old.iso3 and new.iso3 and old.iso3 != new.iso3):
        return False
    if old.name and new.name:
        return is_named_so(old.name, new.name, code)
    return old.iso3 is not None and old.iso3 == new.iso3


def _with_mentions(officer: Officer, named: Sequence[KnownPerson], order: dict[str, int], code: str) -> Officer:
    """The officer with every other place where the name stands, in reading order, and what is told there."""
    name = officer.name
    found = {*officer.evidence, *(person.span for person in named if name and is_named_so(name, person.name, code))}
    # As it is printed first: in whatever case that is.
    same = [person for person in named if name and person.span in found and is_same_name(person.name, name, code)]
    name = min(same, key=lambda person: _place(person.span, order)).name if same else name
    title, state = told_of(name, named, code) if name else (None, None)
    evidence = tuple(sorted(found, key=lambda span: _place(span, order)))
    return replace(officer, name=name, title=officer.title or title, iso3=officer.iso3 or state, evidence=evidence)


def _place(span: Span, order: dict[str, int]) -> tuple[int, int]:
    return order[span.node], span.start
