"""Traced texts to the boxes and quotes of a report."""

import re
from typing import TypeAlias

from ccm_parse.provenance import Region, Span, TracedText

__all__ = ["Tree", "evidence_tree", "legible", "region_trees"]

Tree: TypeAlias = dict[str, object]
"""A part of a report as plain values, not yet validated."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def legible(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, which no encoding can write; offsets stay."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def region_trees(text: TracedText, mark: TracedText) -> list[dict[str, float]]:
    """The boxes of a node's lines, its label's ink with them."""
    trees = [_region(region) for region in text.regions()]
    if not mark.text:
        return trees
    if trees and len(mark.pieces) == 1 and mark.pieces[0].ink is text.pieces[0].ink:  # nearly always: "5. The Meeting"
        _, _, ink, first, last = mark.pieces[0]
        x0, _, x1, _ = ink.box(first, last)
        trees[0]["x0"], trees[0]["x1"] = min(trees[0]["x0"], round(x0, 2)), max(trees[0]["x1"], round(x1, 2))
        return trees
    return [_region(region) for region in _with_label(mark.regions(), text.regions())]


def _region(region: Region) -> dict[str, float]:
    page, x0, top, x1, bottom, start, end = region
    return {"page": page, "x0": x0, "top": top, "x1": x1, "bottom": bottom, "start": start, "end": end}


def _with_label(label: tuple[Region, ...], regions: tuple[Region, ...]) -> tuple[Region, ...]:
    """The regions, the label's ink in the box of its line; a label on a line of its own stands before them."""
    own: list[Region] = []
    for ink in label:
        line = next((at for at, region in enumerate(regions) if _on_one_line(ink, region)), None)
        if line is None:
            own.append(ink._replace(start=0, end=0))
        else:
            regions = (*regions[:line], _union(regions[line], ink), *regions[line + 1 :])
    return (*own, *regions)


def _on_one_line(ink: Region, region: Region) -> bool:
    overlap = min(ink.bottom, region.bottom) - max(ink.top, region.top)
    return ink.page == region.page and 2 * overlap > min(ink.bottom - ink.top, region.bottom - region.top)


def _union(region: Region, ink: Region) -> Region:
    return region._replace(
        x0=min(region.x0, ink.x0),
        top=min(region.top, ink.top),
        x1=max(region.x1, ink.x1),
        bottom=max(region.bottom, ink.bottom),
    )


def evidence_tree(span: Span, texts: dict[str, TracedText]) -> Tree:
    """The words of a span: the quote, cut once, and the boxes that drew it."""
    text = texts[span.node]
    return {
        "node": span.node,
        "start": span.start,
        "end": span.end,
        "quote": legible(text.text[span.start : span.end]),
        "regions": [_region(region) for region in text.regions(span.start, span.end)],
    }
