"""A State's name with one slip, beside the same document's right spelling of it.

Why: the name of a State is an official one; a misspelt one offends, and no search finds it.
Example: "Lebanon, Malwai and Mauritania", where the document has "Malawi" elsewhere. Only a name of at least six
letters (four Chinese characters) that the document also has right, that is no other name, and that stands beside a
mark of a list or a word of office.
Silence: `--ignore name.near-miss`, or `ignore = ["name.near-miss"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.near_names import near_names

__all__ = ["RULE", "find"]

RULE = "name.near-miss"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each misspelt name."""
    for near in near_names(document):
        yield Complaint(
            RULE, f"expected {near.meant}, as elsewhere, found {near.printed}", (near.place, near.there), near.meant
        )
