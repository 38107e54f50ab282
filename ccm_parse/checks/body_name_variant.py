"""One body under two names that differ by a word.

Why: a body has one official name; a word less or another makes the reader look for a second one.
Example: "Secretariat of the Conference … and Conference Support Branch" and the same without "Secretariat of the"; "Centre" and "Center". Only
names of several words that are else the same; numbers, States and the endings of cases tell bodies apart and do not count.
Silence: `--ignore body.name-variant`, or `ignore = ["body.name-variant"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.body_mentions import bodies, is_variant
from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, within_reading_order

__all__ = ["RULE", "find"]

RULE = "body.name-variant"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each body, with every place of its names."""
    found = bodies(document)
    done: set[str] = set()
    for at, one in enumerate(found):
        group = [one, *(other for other in found[at + 1 :] if other.name not in done and is_variant(one, other, document))]
        if one.name in done or len(group) == 1:
            continue
        done.update(body.name for body in group)
        places = within_reading_order((place for body in group for place in body.places), document.order)
        yield Complaint(RULE, "expected one name for one body, found " + ", ".join(body.name for body in group), places)
