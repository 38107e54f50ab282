"""An item of a list that ends as if it were the last.

Why: items are parted by semicolons and the last ends the sentence (Editorial Manual, "Lists").
Example: "(a) …; (b) …. (c) …." Silent where an item is several sentences, and for a list of two where other lists of
the document are no guide.
Silence: `--ignore list.inner-item-punctuation`, or `ignore = ["list.inner-item-punctuation"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.item_lists import ItemList, item_lists, separated_by_items

__all__ = ["RULE", "find"]

RULE = "list.inner-item-punctuation"
_GUIDE = 2


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each item."""
    if not document.words.item_marks:
        return
    mark = document.words.item_marks[0]
    guided = separated_by_items(document) >= _GUIDE
    for one in item_lists(document):
        if not _is_parted(one, guided=guided):
            continue
        for ending in one.endings[:-1]:
            if ending.kind == "final" and not ending.is_long:
                yield Complaint(
                    RULE,
                    f"expected {mark} behind an item that another follows, found the mark of the last",
                    (ending.place,),
                    mark,
                )


def _is_parted(one: ItemList, *, guided: bool) -> bool:
    """Whether its items are to be parted: most are; or it is one of two short items, and the other lists are."""
    inner = one.endings[:-1]
    parted = sum(e.kind == "item" for e in inner)
    closed = sum(e.kind == "final" for e in inner)
    if any(e.is_long for e in one.endings):
        return False
    return parted > closed or (
        len(inner) == closed == 1 and guided and one.lettered and one.endings[-1].kind == "final"
    )
