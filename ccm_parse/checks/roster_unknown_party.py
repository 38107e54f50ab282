"""A State listed as a State party on a day on which it was not one.

Why: who is a party is a matter of record with the depositary; in a list it is easily one line too high.
Example: a State that only signed, among "the following States parties". Silent where the roster of the treaty says
nothing of that day.
Silence: `--ignore roster.unknown-party`, or `ignore = ["roster.unknown-party"]` in the configuration.
"""

from collections.abc import Iterator
from datetime import date

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place

__all__ = ["RULE", "find"]

RULE = "roster.unknown-party"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each State."""
    days, treaty = document.meeting_days, document.treaty
    if days is None or treaty is None or not days.start.is_possible:
        return
    day = date.fromisoformat(str(days.start))
    for participant in document.report.facts.participants:
        if participant.category != "state_party" or participant.iso3 is None or not participant.evidence:
            continue
        entry = treaty.was_not_party(participant.iso3, day)
        if entry is not None:
            where = participant.evidence[0]
            standing = f"which was none on {entry.day} ({entry.source})"
            message = f"expected a State party on {day}, found {participant.name}, {standing}"
            yield Complaint(RULE, message, (Place(where.node, where.start, where.end),))
