"""Lists of items as they are punctuated: the items that end a line of a list, and how each ends."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Place
from ccm_parse.knowledge.language import load_language
from ccm_parse.reading.alternation import any_of
from ccm_parse.report.nodes import Item

__all__ = ["Ending", "ItemList", "item_lists", "separated_by_items", "usual_final"]

_USUAL = 2
_CLOSERS = "”»’\"')）』」 "
_LISTS: "WeakKeyDictionary[Document, tuple[ItemList, ...]]" = WeakKeyDictionary()


class Ending(NamedTuple):
    """The end of an item: its mark, and whether that is one before another item or one of the last."""

    place: Place
    kind: Literal["item", "final"] | None
    is_long: bool
    """Whether the item is more than one sentence."""


class ItemList(NamedTuple):
    """A list: the endings of its items, the innermost ones, in reading order."""

    node: str
    endings: tuple[Ending, ...]
    goes_on: bool
    """Whether the paragraph goes on behind the list."""
    lettered: bool
    announced: bool
    """Whether the paragraph announces it: it ends with a colon."""
    nested: tuple[tuple[Ending, ...], ...]
    """The endings of the lists within its items, each by itself."""


def item_lists(document: Document) -> tuple[ItemList, ...]:
    """The lists of a document, outside quotations."""
    found = _LISTS.get(document)
    if found is None:
        found = _LISTS[document] = tuple(_lists(document))
    return found


def separated_by_items(document: Document) -> int:
    """How many lists put the mark of an item between all their items."""
    return sum(
        1
        for one in item_lists(document)
        if one.lettered and one.endings[:-1] and all(e.kind == "item" for e in one.endings[:-1])
    )


def _lists(document: Document) -> Iterator[ItemList]:
    for paragraph in document.paragraphs():
        text = document.by_node.get(paragraph.id)
        items = [item for item in paragraph.items if item.kind in {"point", "number", "bullet"}]
        if len(items) < len(("one", "another")) or paragraph.role == "quote" or (text is not None and text.quoted):
            continue
        if paragraph.items[-1] is not items[-1] and paragraph.items[-1].kind != "continuation":
            continue
        leaves = [leaf for item in items for leaf in _leaves(item)]
        endings = tuple(_ending(leaf, document) for leaf in leaves)
        yield ItemList(
            paragraph.id,
            endings,
            paragraph.items[-1] is not items[-1] or bool(paragraph.blocks),
            items[0].kind == "point",
            paragraph.text.rstrip().endswith((":", "：")),
            tuple(_nested(items, document)),
        )


def _nested(items: Iterable[Item], document: Document) -> Iterator[tuple[Ending, ...]]:
    """The lists within items, down to the innermost: those whose own items have none."""
    for item in items:
        inner = [one for one in item.items if one.kind in {"point", "number", "bullet"}]
        if len(inner) > 1 and not any(one.items for one in inner):
            yield tuple(_ending(one, document) for one in inner)
        yield from _nested(inner, document)


def _leaves(item: Item) -> Iterator[Item]:
    inner = [one for one in item.items if one.kind in {"point", "number", "bullet"}]
    if not item.items:
        yield item
        return
    for one in inner:
        yield from _leaves(one)
    if item.items[-1].kind == "continuation":
        yield item.items[-1]


def _ending(item: Item, document: Document) -> Ending:
    pattern, many = _marks(document.code)
    match = pattern.search(item.text)
    kind: Literal["item", "final"] | None = None
    place = Place(item.id, max(0, len(item.text) - 1), len(item.text))
    if match:
        kind = "item" if match["item"] else "final"
        place = Place(item.id, *match.span(kind))
    return Ending(place, kind, bool(many.search(item.text)))


@cache
def _marks(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load_language(code).checks
    solid = load_language(code).joining == "solid"
    blank = "" if solid else r"\s"
    joins = rf"(?:\s{any_of(words.item_joins)})?" if words.item_joins else ""
    closers = f"[{re.escape(_CLOSERS)}]*"
    end = re.compile(
        rf"(?:(?P<item>{any_of(words.item_marks)}){closers}{joins}|(?P<final>{any_of(words.final_marks)}){closers})\s*\Z"
    )
    return end, re.compile(rf"(?:{any_of(words.final_marks)}){blank}\s*\w[^;；؛]{{12}}")


def usual_final(document: Document) -> bool:
    """Whether most lists end with the mark of a last item, so that one which does not is remarkable; itself aside."""
    ends = [one.endings[-1].kind for one in item_lists(document) if one.endings and not one.goes_on]
    return ends.count("final") > _USUAL * (ends.count("item") - 1)
