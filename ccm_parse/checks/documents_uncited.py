"""Documents that are listed, but named nowhere in the text by their symbol.

Why: what was before a meeting is usually spoken of; a reader of the list wants to know where.
Example: …/INF.2 in the list of documents alone. A range ("…/WP.1 to …/WP.6") names all within it.
Silence: `--ignore documents.uncited`, or `ignore = ["documents.uncited"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.checks.symbol_mentions import cited_elsewhere, listed

__all__ = ["RULE", "find"]

RULE = "documents.uncited"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint with all of them."""
    named = cited_elsewhere(document)
    bases = {symbol.base for symbol in named}
    silent = [
        one
        for one, symbol in zip(document.report.facts.documents, listed(document), strict=True)
        if symbol not in named and symbol not in bases and one.symbol != document.own_symbol and one.evidence
    ]
    if silent:
        places = tuple(Place(one.evidence[0].node, one.evidence[0].start, one.evidence[0].end) for one in silent)
        yield Complaint(
            RULE,
            "expected in the text, found in the list of documents alone: " + ", ".join(one.symbol for one in silent),
            places,
        )
