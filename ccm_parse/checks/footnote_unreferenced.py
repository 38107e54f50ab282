"""A note that no marker in the text calls.

Why: a note indicator and its note go together (Editorial Manual, "Footnotes"); one without the other is a marker lost
in editing.
Example: notes 1, 2 and 3 at the foot, markers 1 and 3 in the text.
Letters and signs are left alone: tables have notes of their own, set in many ways. In a text layer, where a marker is
a figure like others, a year with the note's number behind it may hold it.
Silence: `--ignore footnote.unreferenced`, or `ignore = ["footnote.unreferenced"]` in the configuration.
"""

import re
from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place

__all__ = ["RULE", "find"]

RULE = "footnote.unreferenced"
_SHOWN = 40


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each note; quoted is its beginning."""
    for note in document.report.footnotes:
        label = note.label.strip()
        if not note.references and note.number is not None and label.isdigit() and not _is_glued(document, label):
            place = Place(note.id, 0, min(len(note.text), _SHOWN))
            yield Complaint(RULE, f"expected a marker {note.label} in the text, found none for this note", (place,))


def _is_glued(document: Document, label: str) -> bool:
    """Whether a text layer has a year with the note's number behind it: "in 20352." is the year and the marker."""
    if document.report.source.media_type != "text/plain":
        return False
    glued = re.compile(rf"(?<![0-9./])(?:19|20)[0-9]{{2}}{label}(?![0-9])")
    return any(glued.search(text.text) for text in document.stated)
