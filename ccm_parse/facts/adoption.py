"""Adoption: how the report itself was adopted, from the sentence that tells it."""

from ccm_parse.facts.readings import Readings
from ccm_parse.facts.types import Adoption

__all__ = ["find_adoption"]


def find_adoption(readings: Readings) -> Adoption | None:
    """The adoption of the document itself; another meeting's, or another paper's, is none."""
    found = readings.adoption
    if found is None:
        return None
    reading, mention = found
    own = readings.own_symbol
    documents = [str(document) for document in mention.documents if str(document) != own]
    issued_as = str(mention.issued_as) if mention.issued_as else None
    if issued_as is None and len(documents) < len(mention.documents):
        issued_as = own
    return Adoption(
        document=documents[-1] if documents else None,
        issued_as=issued_as,
        date=readings.own_meeting.day(mention.date) if mention.date else None,
        orally_amended=mention.orally_amended,
        meeting_ordinal=mention.sitting,
        evidence=(reading.span(mention.start, mention.end),),
        rule="adoption.weak" if mention.weak else "adoption.clause",
    )
