"""A note that no marker in the text calls.

Why: a note indicator and its note go together (Editorial Manual, "Footnotes"); one without the other is a marker lost
in editing.
Example: notes 1, 2 and 3 at the foot, markers 1 and 3 in the text.
Letters and signs are left alone: tables have notes of their own, set in many ways.
Silence: `--ignore footnote.unreferenced`, or `ignore = ["footnote.unreferenced"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place

__all__ = ["RULE", "find"]

RULE = "footnote.unreferenced"
_SHOWN = 40


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each note; quoted is its beginning."""
    for note in document.report.footnotes:
        if not note.references and note.number is not None and note.label.strip().isdigit():
            place = Place(note.id, 0, min(len(note.text), _SHOWN))
            yield Complaint(RULE, f"expected a marker {note.label} in the text, found none for this note", (place,))
