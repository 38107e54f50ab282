"""One thematic area of the treaty under two names.

Why: a mandate has one name; two make it two mandates.
Example: "general status and operation" and "general status and functioning", of coordinators of one area. Only names
that coordinators are named with, and labels among theirs with one word altered; capitals, small words, the endings of
cases and the name of the treaty do not count.
Silence: `--ignore area.name-variant`, or `ignore = ["area.name-variant"]` in the configuration.
"""

import re
from collections.abc import Iterator
from functools import cache

from ccm_parse.checks.area_labels import altered_labels
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
    own = _own_words(document, treaty, stem)
    # Where an area was read in one form alone, the names in all their forms need not be looked for.
    read: dict[str, set[tuple[str, ...] | str]] = {}
    for (_, area), words in nodes.items():
        read.setdefault(area, set()).add(_form(words, stem, own, solid=solid))
    labels = list(altered_labels(document, _known(nodes)))
    several = {area for area, forms in read.items() if len(forms) > 1} | {area for area, _ in labels}
    for (node, area), words in nodes.items():
        text = document.by_node.get(node) if area in several else None
        for start, end in (
            _names(document, treaty, text.text, area, words) if text is not None and not text.quoted else ()
        ):
            form = _form(text.text[start:end], stem, own, solid=solid) if text else ""
            printed.setdefault(area, {}).setdefault(form, set()).add(Place(node, start, end))
    for area, place in labels:
        quote = document.by_node[place.node].text[place.start : place.end]
        printed.setdefault(area, {}).setdefault(quote, set()).add(place)
    for area, forms in printed.items():
        if len(forms) > 1:
            places = within_reading_order((place for where in forms.values() for place in where), document.order)
            quotes = dict.fromkeys(document.by_node[p.node].text[p.start : p.end] for p in places)
            yield Complaint(RULE, f"expected one name for an area ({area}), found " + ", ".join(quotes), places)


def _known(nodes: dict[tuple[str, str], str]) -> dict[str, tuple[str, ...]]:
    """The names that the document has for each area."""
    names: dict[str, dict[str, None]] = {}
    for (_, area), words in nodes.items():
        names.setdefault(area, {})[words] = None
    return {area: tuple(words) for area, words in names.items()}


def _own_words(document: Document, treaty: Treaty, stem: int) -> frozenset[str]:
    """The words of the treaty's own short name: "general status and operation of the Convention" is no other name."""
    names = treaty.names.get(document.code)
    own = names.own if names else ()
    if document.language.joining == "solid":
        return frozenset(own)
    return frozenset(word.casefold()[:stem] for name in own for word in _WORDS.findall(name) if len(word) > _SMALL)


def _names(document: Document, treaty: Treaty, text: str, area: str, words: str) -> list[tuple[int, int]]:
    """The names of an area in a text about its coordinators: those we know where they stand, else the words there."""
    known = [(hit.start, hit.end) for hit in find_areas(text, treaty, document.code) if hit.area == area]
    at = text.find(words) if words else -1
    if at < 0:
        return known
    # The area is spoken of without a coordinator too: the obligation to destroy stockpiles.
    there = [(start, end) for start, end in known if at <= start and end <= at + len(words)]
    return there or known or [(at, at + len(words))]


@cache
def _form(words: str, stem: int, own: frozenset[str], *, solid: bool) -> tuple[str, ...] | str:
    """A name as it is compared."""
    if solid:
        return next((words.removeprefix(name) for name in own if words.startswith(name)), words)
    # So short a stem is a word in one of its cases: мер.
    stems = (word.casefold()[:stem] for word in _WORDS.findall(words) if len(word) > min(_SMALL, stem - 1))
    return tuple(one for one in stems if one not in own)
