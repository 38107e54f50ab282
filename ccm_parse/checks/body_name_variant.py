"""One body under two names that differ by a word.

Why: a body has one official name; a word less or another makes the reader look for a second one.
Example: "Secretariat of the Conference … and Conference Support Branch" and the same without "Secretariat of the";
"Centre" and "Center". Only names of several words that are else the same; numbers, States and the endings of cases
tell bodies apart and do not count.
Silence: `--ignore body.name-variant`, or `ignore = ["body.name-variant"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.body_mentions import places_of, variants
from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place, within_reading_order

__all__ = ["RULE", "find"]

RULE = "body.name-variant"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each body, with every place of its names."""
    told: set[Place] = set()
    for pair in variants(document):
        longer, shorter = sorted(pair, key=len, reverse=True)
        places = [*places_of(document, longer), *places_of(document, shorter)]
        within = {(p.node, p.start) for p in places_of(document, longer)} if shorter in longer else set()
        kept = [p for p in places if p.end - p.start == len(longer) or (p.node, p.start) not in within]
        if all(any(p.node == t.node and p.start < t.end and t.start < p.end for t in told) for p in kept):
            continue  # a body's name within its branch's: the same slip
        told.update(kept)
        yield Complaint(
            RULE,
            f"expected one name for one body, found {pair[0]}, {pair[1]}",
            within_reading_order(kept, document.order),
        )
