"""One thematic area of the treaty under two names.

Why: a mandate has one name; two make it two mandates.
Example: "general status and operation" and "general status and functioning", of coordinators of one area. Only names
that coordinators are named with; capitals, small words and the endings of cases do not count.
Silence: `--ignore area.name-variant`, or `ignore = ["area.name-variant"]` in the configuration.
"""

import re
from collections.abc import Iterator
from functools import cache

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place, within_reading_order
from ccm_parse.knowledge.treaty import Treaty, find_areas

__all__ = ["RULE", "find"]

RULE = "area.name-variant"
_WORDS = re.compile(r"[^\W\d_]+")
_SMALL = 3
_STEM = 5
_SHORT_STEM = 3
"""Where cases change the ends of words: мерам, меры."""


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each area, with every place of its names."""
    treaty = document.treaty
    if treaty is None:
        return
    printed: dict[str, dict[tuple[str, ...] | str, set[Place]]] = {}
    solid = document.language.joining == "solid"
    stem = _SHORT_STEM if document.words.inflected_ends > 1 else _STEM
    nodes = {(e.node, c.area): c.area_printed for c in document.report.facts.coordinators for e in c.evidence}
    # Where an area was read in one form alone, the names in all their forms need not be looked for.
    read: dict[str, set[tuple[str, ...] | str]] = {}
    for (_, area), words in nodes.items():
        read.setdefault(area, set()).add(_form(words, stem, solid=solid))
    for (node, area), words in nodes.items():
        text = document.by_node.get(node) if len(read[area]) > 1 else None
        for start, end in (
            _names(document, treaty, text.text, area, words) if text is not None and not text.quoted else ()
        ):
            form = _form(text.text[start:end], stem, solid=solid) if text else ""
            printed.setdefault(area, {}).setdefault(form, set()).add(Place(node, start, end))
    for area, forms in printed.items():
        if len(forms) > 1:
            places = within_reading_order((place for where in forms.values() for place in where), document.order)
            quotes = dict.fromkeys(document.by_node[p.node].text[p.start : p.end] for p in places)
            yield Complaint(RULE, f"expected one name for an area ({area}), found " + ", ".join(quotes), places)


def _names(document: Document, treaty: Treaty, text: str, area: str, words: str) -> list[tuple[int, int]]:
    """The names of an area in a text about its coordinators: those we know, else what stands as a label."""
    known = [(hit.start, hit.end) for hit in find_areas(text, treaty, document.code) if hit.area == area]
    if known:
        return known
    at = text.find(words)
    return [(at, at + len(words))] if words and at >= 0 else []


@cache
def _form(words: str, stem: int, *, solid: bool) -> tuple[str, ...] | str:
    """A name as it is compared."""
    if solid:
        return words
    return tuple(word.casefold()[:stem] for word in _WORDS.findall(words) if len(word) > _SMALL)
