"""The body that a person is named with: X (UNIDIR), X of the Mines Advisory Group."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ccm_parse.knowledge.organizations import OrganizationHit, find_acronyms, find_organizations
from ccm_parse.reading.persons import Person

__all__ = ["bodies_beside", "body_behind", "with_body"]


def bodies_beside(text: str, code: str) -> Sequence[OrganizationHit]:
    """The bodies of a text by name, and by acronym where none of the names stands."""
    named = find_organizations(text, code)
    short = (a for a in find_acronyms(text, code) if not any(n.start <= a.start < n.end for n in named))
    return sorted([*named, *short])


def body_behind(
    text: str, person: tuple[int, int], bodies: Sequence[OrganizationHit], links: Sequence[re.Pattern[str]]
) -> OrganizationHit | None:
    """The body that stands behind a name and one of the links: in brackets, behind "of"."""
    starts = {match.end() for match in (link.match(text, person[1]) for link in links) if match}
    body = next((b for b in bodies if b.start in starts), None)
    if body is None and text.startswith(", ", person[1]):
        # Ms. X, Mines Advisory Group; but in a list the last body has "and" before it
        named = next((b for b in bodies if b.start == person[1] + len(", ")), None)
        body = named if named and text[named.end : named.end + 1] in {"", ".", ";"} else None
    # Ban Landmines (ICBL): no name, but the end of the body's
    initials = "".join(word[0] for word in text[slice(*person)].split())
    return None if body is None or text[body.start : body.end].endswith(initials) else body


def with_body(text: str, person: Person, bodies: Sequence[OrganizationHit], links: Sequence[re.Pattern[str]]) -> Person:
    """The person with the body that is named behind the name, unless a title or a State says already who it is."""
    if person.title is not None or person.iso3 is not None:
        return person
    body = body_behind(text, (person.start, person.end), bodies, links)
    if body is None:
        return person
    end = body.end + (text[body.end : body.end + 1] == ")")
    return replace(person, whole_end=end, body=(body.start, body.end))
