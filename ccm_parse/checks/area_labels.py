"""Labels in a list of coordinators that are an area's name with one word altered, so that no area was read."""

import re
from collections.abc import Iterator, Mapping

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Place

__all__ = ["altered_labels"]

# "Victim assistance: …"   "помощь жертвам — …"   "受害者援助：…"
_LABEL = re.compile(r"[^:：;；.。]{3,160}?(?=\s?[:：]|\s[\u2013\u2014]\s)")
_WORDS = re.compile(r"[^\W\d_]+")
_LEAST_SOLID = 5
_SMALL = 3
_LEAST = 2
_SAME_START = 6


def altered_labels(document: Document, names: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Place]]:
    """The area that each such label is for, and its place; `names` are those that the document has for the areas.

    A label is looked at where the items beside it name coordinators, and for areas that none of those names.
    """
    read: dict[str, set[str]] = {}
    for coordinator in document.report.facts.coordinators:
        for one in coordinator.evidence:
            read.setdefault(one.node, set()).add(coordinator.area)
    for paragraph in document.paragraphs():
        labels = [(item, _LABEL.match(item.text)) for item in paragraph.items if item.label]
        taken = set[str]().union(*(read.get(item.id, set()) for item, _ in labels))
        if not taken or paragraph.role == "quote":
            continue
        for item, label in labels:
            if label is not None and item.id not in read and item.id in document.states:
                found = {
                    area: Place(item.id, *span)
                    for area, known in names.items()
                    if area not in taken
                    for name in known
                    if (span := _altered(document, label[0], name)) is not None
                }
                yield from found.items() if len(found) == 1 else ()


def _altered(document: Document, label: str, name: str) -> tuple[int, int] | None:
    """Where the label has the name with one word, or in a script without blanks one character, altered."""
    if document.language.joining == "solid":
        if len(name) < _LEAST_SOLID or len(label) < len(name):
            return None
        starts = range(len(label) - len(name) + 1)
        return next(
            ((at, at + len(name)) for at in starts if sum(a != b for a, b in zip(label[at:], name, strict=False)) == 1),
            None,
        )
    ends = max(document.words.inflected_ends, 1)
    said = [word for word in _WORDS.finditer(label) if len(word[0]) > _SMALL]
    told = [word for word in _WORDS.findall(name) if len(word) > _SMALL]
    for at in range(len(said) - len(told) + 1):
        window = said[at : at + len(told)]
        wrong = [(a[0], b) for a, b in zip(window, told, strict=True) if not _is_same(a[0], b, ends)]
        enough = len(told) >= _LEAST or (wrong and _alike(wrong[0][0], wrong[0][1]) >= _SAME_START)
        if len(wrong) == 1 and enough:
            return window[0].start(), window[-1].end()
    return None


def _is_same(one: str, two: str, ends: int) -> bool:
    alike = _alike(one, two)
    return (alike > _SMALL and max(len(one), len(two)) - alike <= ends) or one.casefold() == two.casefold()


def _alike(one: str, two: str) -> int:
    pairs = enumerate(zip(one.casefold(), two.casefold(), strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))
