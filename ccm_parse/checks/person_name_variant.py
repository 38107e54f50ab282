"""One person whose name is printed in two ways.

Why: a person has one name in one document; whoever searches for it must find all.
Example: "Karin N. Lindqvist" and "Karin N Lindqvist"; a letter more, less or another. The endings of cases are no
other name.
Silence: `--ignore person.name-variant`, or `ignore = ["person.name-variant"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.person_mentions import persons

__all__ = ["RULE", "find"]

RULE = "person.name-variant"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each person, with every place of the name."""
    for person in persons(document):
        forms = list(dict.fromkeys(printed for printed, _ in person.places))
        if len(forms) > 1:
            counts = {form: sum(printed == form for printed, _ in person.places) for form in forms}
            usual, *rest = sorted(forms, key=lambda form: -counts[form])
            clear = counts[usual] > counts[rest[0]]
            yield Complaint(
                RULE,
                "expected one name for one person, found " + ", ".join(forms),
                tuple(place for _, place in person.places),
                usual if clear else None,
            )
