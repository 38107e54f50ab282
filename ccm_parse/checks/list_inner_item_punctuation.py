"""An item of a list that ends as if it were the last.

Why: items are parted by semicolons and the last ends the sentence (Editorial Manual, "Lists").
Example: "(a) …; (b) …. (c) …." Silent where an item is several sentences, and for a list of two or three where other
lists of the document are no guide.
Silence: `--ignore list.inner-item-punctuation`, or `ignore = ["list.inner-item-punctuation"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.item_lists import Ending, ItemList, item_lists, separated_by_items

__all__ = ["RULE", "find", "is_parted"]

RULE = "list.inner-item-punctuation"
_GUIDE = 2


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each item."""
    if not document.words.item_marks:
        return
    mark = document.words.item_marks[0]
    guides = separated_by_items(document)
    for one in item_lists(document):
        wrong = [*_wrong(one.endings)] if is_parted(one, guides) else []
        for inner in one.nested:
            if _most_parted(inner):
                wrong += [ending for ending in _wrong(inner) if ending not in wrong]
        for ending in wrong:
            message = f"expected {mark} behind an item that another follows, found the mark of the last"
            yield Complaint(RULE, message, (ending.place,), mark)


def _wrong(endings: tuple[Ending, ...]) -> Iterator[Ending]:
    return (one for one in endings[:-1] if one.kind == "final" and not one.is_long)


def _most_parted(endings: tuple[Ending, ...]) -> bool:
    """Whether most items of a list but the last are parted as items are, and none is several sentences."""
    inner = endings[:-1]
    return sum(e.kind == "item" for e in inner) * 2 > len(inner) and not any(e.is_long for e in endings)


def is_parted(one: ItemList, guides: int) -> bool:
    """Whether its items are to be parted: most are; or as many as are not, of so few, and other lists' items are.

    Where one item of the list itself is, one other list is guide enough.
    """
    inner = one.endings[:-1]
    parted = sum(e.kind == "item" for e in inner)
    closed = sum(e.kind == "final" for e in inner)
    if any(e.is_long for e in one.endings):
        return False
    guided = closed == 1 and parted <= 1 and guides + parted >= _GUIDE
    return parted > closed or (guided and one.lettered and one.announced and one.endings[-1].kind == "final")
