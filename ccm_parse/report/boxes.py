"""Where a part of a node's text is printed, when only the boxes of its lines are known: x is shared out by width."""

from dataclasses import replace
from itertools import accumulate
from unicodedata import bidirectional

from ccm_parse.report.base import Region

__all__ = ["part_of"]

GAP = 1.0
"""The usual blank between a label and its text, in ems."""


def part_of(regions: tuple[Region, ...], label: str | None, text: str, start: int, end: int) -> tuple[Region, ...]:
    """The boxes of `text[start:end]`, from the boxes of all of the node's lines (the first with its label)."""
    return tuple(
        _narrowed(region, label if at == 0 else None, text, start, end)
        for at, region in enumerate(regions)
        if max(start, region.start) < min(end, region.end)
    )


def _narrowed(region: Region, label: str | None, text: str, start: int, end: int) -> Region:
    first, last = max(start, region.start), min(end, region.end)
    if (first, last) == (region.start, region.end) and not label:
        return region
    from ccm_parse.layout.source import ASCENT, DESCENT, width_of  # a report that is only read needs no layout

    line = text[region.start : region.end]
    edges = list(accumulate(map(width_of, line), initial=0.0))
    width = region.x1 - region.x0
    left = 0.0
    if label:
        ems = width * (ASCENT + DESCENT) / (region.bottom - region.top or 1.0)
        before = sum(map(width_of, label)) + GAP
        left = width * before / max(ems, before + edges[-1])
    scale = (width - left) / edges[-1]
    near, far = left + scale * edges[first - region.start], left + scale * edges[last - region.start]
    x0, x1 = (region.x1 - far, region.x1 - near) if _leftward(line) else (region.x0 + near, region.x0 + far)
    return replace(region, x0=round(x0, 2), x1=round(x1, 2), start=first, end=last)


def _leftward(line: str) -> bool:
    """Whether the line is of a script that runs from right to left: by its first letter."""
    first = next((character for character in line if character.isalpha()), "")
    return bool(first) and bidirectional(first) in {"R", "AL"}
