"""A State's name with one slip, where the document has the right spelling elsewhere or among names of States.

Why: the name of a State is an official one; a misspelt one offends, and no search finds it.
Example: "Lebanon, Malwai and Mauritania", where the document has "Malawi" elsewhere. Only a name of at least six
letters (four Chinese characters) that is no other name, and that the document also has right and that stands beside a
mark of a list or a word of office, unless it is long; or, between two other States of a list, one that the document
does not have.
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
        if near.there is not None:
            message = f"expected {near.meant}, as elsewhere, found {near.printed}"
            yield Complaint(RULE, message, (near.place, near.there), near.meant)
        else:
            message = f"expected {near.meant}, among names of States, found {near.printed}"
            yield Complaint(RULE, message, (near.place,), near.meant)
