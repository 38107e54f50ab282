"""Holders of offices: persons, or States named by themselves, and the officers that they make."""

import re
from dataclasses import dataclass

from ccm_parse.facts.readings import Reading
from ccm_parse.facts.types import Officer, Role
from ccm_parse.reading.persons import Person
from ccm_parse.reading.roles import RoleMention

__all__ = ["Holder", "behind_semicolon", "holders_in", "officer_of", "without_deputies"]


@dataclass(frozen=True, slots=True)
class Holder:
    """A person, or a State named by itself, with all that belongs to the name."""

    start: int
    end: int
    person: Person | None
    iso3: str | None


def holders_in(reading: Reading) -> list[Holder]:
    """The persons of a text, and the States that stand in no person's words, in order."""
    persons = reading.mentions.persons
    holders = [Holder(p.whole_start, p.whole_end, p, p.iso3) for p in persons]
    free = (s for s in reading.mentions.states if not any(p.whole_start <= s.start < p.whole_end for p in persons))
    holders.extend(Holder(s.start, s.end, None, s.iso3) for s in free)
    return sorted(holders, key=lambda h: h.start)


def officer_of(reading: Reading, holder: Holder, kind: Role, role: RoleMention | None, rule: str) -> Officer:
    """The officer that a holder makes, with the title and body that are told of him or her."""
    text, person = reading.text.text, holder.person
    if person is None:
        return Officer(
            kind, None, None, holder.iso3, None, (reading.span(holder.start, holder.end),), f"officers.{rule}"
        )
    title = text[slice(*person.title)] if person.title else None
    if (
        title
        and person.title
        and role
        and kind != "isu_director"
        and person.title[0] <= role.start
        and role.end == person.title[1]
    ):
        title = _without_join(text[person.title[0] : role.start].rstrip("、，, "), reading) or None
        if title is None and person.further:
            title = text[slice(*person.further)]
    within = person.further or person.title or person.body
    body = next((o for o in reading.mentions.organizations if within and within[0] <= o.start < within[1]), None)
    return Officer(
        role=kind,
        name=text[person.start : person.end],
        title=title,
        iso3=person.iso3,
        organization=text[body.start : body.end] if body and (title or person.body) else None,
        evidence=(reading.span(person.start, person.end),),
        rule=f"officers.{rule}",
    )


def _without_join(title: str, reading: Reading) -> str:
    """A title without the word that joins an office to it: Permanent Representative | and President."""
    first, blank, last = title.rpartition(" ")
    return first.rstrip(", ") if blank and last in reading.mentions.language.reading.offices.joins else title


def without_deputies(text: str, run: list[Holder], deputy: re.Pattern[str]) -> list[Holder]:
    """Holders of an office without those who are told beside them to be deputies: X, and Y, Deputy Secretary."""
    titles = [holder.person.title if holder.person else None for holder in run]
    kept = [h for h, t in zip(run, titles, strict=True) if not (t and deputy.match(text, *t))]
    return kept or run


def behind_semicolon(text: str, run: list[Holder], joins: re.Pattern[str]) -> list[Holder]:
    """Holders behind a semicolon that begins another statement: (chaired by) A; B was appointed its Chair."""
    for at in range(len(run) - 1, 0, -1):
        between = text[run[at - 1].end : run[at].start]
        if ";" in between and not joins.search(between):
            return run[at:]
    return run
