"""The last item of a list that ends as if another followed.

Why: items are parted by semicolons and the last ends the sentence (Editorial Manual, "Lists"); a semicolon at the end
often means that an item was cut off.
Example: "(a) …; (b) …;" or "(b) …," and nothing behind. Silent where the paragraph goes on behind the list, and where
lists of the document usually end so.
Silence: `--ignore list.last-item-punctuation`, or `ignore = ["list.last-item-punctuation"]` in the configuration.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint
from ccm_parse.checks.item_lists import Ending, item_lists, usual_final
from ccm_parse.report.nodes import Annex, Block, Item, Paragraph, Section

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
    parted = _parted_paragraphs(document)
    for one in item_lists(document):
        inner = one.endings[:-1]
        if one.goes_on or one.node in parted or not inner or not _goes_on(document, one.endings[-1]):
            continue
        if sum(e.kind == "item" for e in inner) * 2 > len(inner):
            yield Complaint(
                RULE,
                f"expected {mark} behind the last item, found the mark of an inner one",
                (one.endings[-1].place,),
                mark,
            )


def _goes_on(document: Document, last: Ending) -> bool:
    """Whether an item ends as if another followed: with the mark of an item, or with a comma."""
    text = document.by_node[last.place.node].text
    return last.kind == "item" or (last.kind is None and text.rstrip().endswith(_commas(document)))


def _commas(document: Document) -> tuple[str, ...]:
    return (document.words.comma, ",", "，")


def _parted_paragraphs(document: Document) -> frozenset[str]:
    """The paragraphs beside one that ends with the mark of an item or a comma: those of a decision or a resolution."""
    marks = (*document.words.item_marks, *_commas(document))
    return frozenset(
        paragraph.id
        for blocks in _places(document.report.body, document.report.annexes)
        for one, two in pairwise([block for block in blocks if isinstance(block, Paragraph)])
        for paragraph, other in ((one, two), (two, one))
        if _last_words(other).endswith(marks)
    )


def _last_words(paragraph: Paragraph) -> str:
    last: Paragraph | Item = paragraph
    while last.items:
        last = last.items[-1]
    return last.text.rstrip()


def _places(*many: Sequence[Block]) -> Iterator[Sequence[Block]]:
    for blocks in many:
        yield blocks
        for block in blocks:
            if isinstance(block, Section | Annex):
                yield from _places(block.children)
