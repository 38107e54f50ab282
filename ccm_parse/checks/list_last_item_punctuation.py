"""The last item of a list that ends as if another followed.

Why: items are parted by semicolons and the last ends the sentence (Editorial Manual, "Lists"); a semicolon at the end
often means that an item was cut off.
Example: "(a) …; (b) …;" and nothing behind. Silent where the paragraph goes on behind the list, and where lists of
the document usually end so.
Silence: `--ignore list.last-item-punctuation`, or `ignore = ["list.last-item-punctuation"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.item_lists import item_lists, usual_final

__all__ = ["RULE", "find"]

RULE = "list.last-item-punctuation"


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each list."""
    if (
        not document.words.final_marks
        or document.report.source.kind in {"resolution", "decision"}
        or not usual_final(document)
    ):
        return
    mark = document.words.final_marks[0]
    for one in item_lists(document):
        inner = one.endings[:-1]
        if one.goes_on or not inner or one.endings[-1].kind != "item":
            continue
        if sum(e.kind == "item" for e in inner) * 2 > len(inner):
            yield Complaint(
                RULE,
                f"expected {mark} behind the last item, found the mark of an inner one",
                (one.endings[-1].place,),
                mark,
            )
