"""A document without a masthead: no symbol and no distribution.

Why: a document of the United Nations has a masthead on its first page (Editorial Manual, "Masthead"); an extraction
without one has lost it, and what depends on it (the document's own symbol, its date) cannot be checked.
Example: a text layer that begins with the title.
Silence: `--ignore masthead.missing`, or `ignore = ["masthead.missing"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint

__all__ = ["RULE", "find"]

RULE = "masthead.missing"


def find(document: Document) -> Iterator[Complaint]:
    """At most one complaint, without a place."""
    masthead = document.report.masthead
    if masthead.symbol is None and masthead.distribution is None:
        yield Complaint(RULE, "expected a masthead with symbol, distribution and date, found none", ())
