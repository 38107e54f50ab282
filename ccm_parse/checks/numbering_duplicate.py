"""Paragraphs, sections, items or annexes that have the number of an earlier one.

Why: a reference to a number must lead to one place (Editorial Manual, "Paragraphs and subparagraphs").
Example: 12., 13., 13., 14. A series that begins anew at 1, and the numbers of a quoted document, are left alone.
Silence: `--ignore numbering.duplicate`, or `ignore = ["numbering.duplicate"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.sequences import complaints

__all__ = ["RULE", "find"]

RULE = "numbering.duplicate"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each number."""
    return complaints(document, RULE, "duplicate", "expected {expected}, found {label} again, as at {other_node}")
