"""The order in which facts are found: the table of contents of what we know to find."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ccm_parse.facts.adoption import find_adoption
from ccm_parse.facts.coordinators import find_coordinators
from ccm_parse.facts.dates import find_dates
from ccm_parse.facts.decisions import find_decisions
from ccm_parse.facts.documents import find_documents
from ccm_parse.facts.extensions import find_extensions
from ccm_parse.facts.meeting import find_meeting
from ccm_parse.facts.meetings_held import find_meetings_held
from ccm_parse.facts.money import find_money
from ccm_parse.facts.next_meeting import find_next_meeting
from ccm_parse.facts.officers import find_officers
from ccm_parse.facts.participants import find_participants
from ccm_parse.facts.readings import Readings
from ccm_parse.facts.references import find_references
from ccm_parse.facts.resolutions import find_resolutions
from ccm_parse.facts.speakers import find_speakers
from ccm_parse.facts.symbols import find_symbols
from ccm_parse.facts.types import Facts
from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.treaty import Treaty
from ccm_parse.structure.outline import Outline

__all__ = ["EXTRACTORS", "extract"]

EXTRACTORS: tuple[tuple[str, Callable[[Readings], object]], ...] = (
    ("meeting", find_meeting),
    ("symbols", find_symbols),
    ("resolutions", find_resolutions),
    ("references", find_references),
    ("dates", find_dates),
    ("money", find_money),
    ("adoption", find_adoption),
    ("documents", find_documents),
    ("extensions", find_extensions),
    ("next_meeting", find_next_meeting),
    ("coordinators", find_coordinators),
    ("decisions", find_decisions),
    ("meetings_held", find_meetings_held),
    ("speakers", find_speakers),
    ("officers", find_officers),
    ("participants", find_participants),
)
"""A field of `Facts` and what finds it; a test holds that what it returns has the field's type."""


def extract(outline: Outline, language: Language, treaty: Treaty | None) -> Facts:
    """The facts of an outline, read with the words of its language and, if it is known, of its treaty."""
    readings = Readings(outline, language, treaty)
    found: dict[str, Any] = {kind: find(readings) for kind, find in EXTRACTORS}
    return replace(Facts(), **found)
