"""Paragraphs, sections, items or annexes whose number goes back.

Why: whoever looks for a number looks between its neighbours (Editorial Manual, "Paragraphs and subparagraphs").
Example: 12., 14., 13., 15. A series that begins anew at 1, and the numbers of a quoted document, are left alone.
Silence: `--ignore numbering.order`, or `ignore = ["numbering.order"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.sequences import complaints

__all__ = ["RULE", "find"]

RULE = "numbering.order"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each number."""
    return complaints(document, RULE, "order", "expected a number above {other} ({other_node}), found {label}")
