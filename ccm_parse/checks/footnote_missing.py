"""A marker in the text that calls a note which is not there.

Why: a note indicator and its note stand on the same page and go together (Editorial Manual, "Footnotes").
Example: "… was adopted.³" on a page whose notes end with 2.
Letters and signs are left alone: tables have notes of their own, set in many ways.
Silence: `--ignore footnote.missing`, or `ignore = ["footnote.missing"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.report.nodes import Row

__all__ = ["RULE", "find"]

RULE = "footnote.missing"
_AROUND = 12


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each marker; quoted are the words before it."""
    for node in document.report.nodes():
        if isinstance(node, Row):
            continue
        for ref in getattr(node, "footnote_refs", ()):
            if ref.footnote is None and ref.label.strip().isdigit():
                place = Place(node.id, max(0, ref.offset - _AROUND), ref.offset)
                yield Complaint(RULE, f"expected a note {ref.label}, found none for its marker in {node.id}", (place,))
