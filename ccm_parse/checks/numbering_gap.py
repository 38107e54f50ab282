"""Paragraphs, sections, items or annexes that skip a number.

Why: paragraphs run on without a break so that references are the same in every language version (Editorial Manual,
"Paragraphs and subparagraphs"); a number that is skipped is a paragraph lost, or a wrong number.
Example: 12., 13., 15. A series that begins anew at 1, and the numbers of a quoted document, are left alone.
Silence: `--ignore numbering.gap`, or `ignore = ["numbering.gap"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.sequences import complaints

__all__ = ["RULE", "find"]

RULE = "numbering.gap"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each number."""
    return complaints(document, RULE, "gap", "expected {expected} behind {other} ({other_node}), found {label}")
