"""The lists that are open inside a paragraph: which one a label goes on with, and what the label then means.

The sequence decides: "(i)" behind "(h)" is a letter, behind "(a)" the first of an inner list.
"""

import re
from typing import NamedTuple

from ccm_parse.structure.blocks import Block
from ccm_parse.structure.drafts import ItemDraft
from ccm_parse.structure.labels import Form, Label, Reading
from ccm_parse.structure.measure import Measure

__all__ = ["DEEPER", "LEAD", "NEAR", "OpenLists", "Place"]

NEAR = 7.0  # points: two indents that are meant to be one
DEEPER = 10.0  # points: an indent that is meant to be deeper
LEAD = re.compile(r"(?:[:\uff1a\u2014]|(?<!\d)[\u2013-])\s*(?:\d{1,3}(?:,\s?\d{1,3})*)?\s*$")


class Place(NamedTuple):
    """A list that is open: the items that it is made of and how they are labelled and set."""

    items: list[ItemDraft]
    form: Form
    reading: Reading
    left: float


class OpenLists(list[Place]):
    """The open lists, from the outermost inwards."""

    def __init__(self, usual: Measure) -> None:
        super().__init__()
        self._usual = usual

    def place_for(self, block: Block, label: Label, before: str) -> tuple[Place | None, Reading]:
        """The open list that a label goes on with, and how it is read; None: a new list, inside what is open."""
        alike = [
            (p, r)
            for p in reversed(self)
            for r in label.readings
            if p.form is label.form and p.reading.system is r.system
        ]
        if label.form is Form.BULLET:
            near = [(p, r) for p, r in alike if abs(p.left - block.left) < NEAR]
            near = near or [(p, r) for p, r in alike if block.left < p.left]
            return near[0] if near else self._new_list(block, label, before)
        following = [(p, r) for p, r in alike if r.follows(p.reading)]
        first = next((r for r in label.readings if r.ordinal == 1), None)
        if following:
            level = [(p, r) for p, r in following if abs(p.left - block.left) < NEAR]
            if level or first is None or not _opens_below(block, following[0][0], before):
                return (level or following)[0]
        if first is not None:
            restart = next(
                (
                    (p, first)
                    for p, r in alike
                    if r == first and abs(p.left - block.left) < NEAR and p is self[-1] and p.reading.ordinal == 1
                ),
                None,
            )
            return restart or self._new_list(block, label, before)
        level = [(p, r) for p, r in alike if abs(p.left - block.left) < NEAR]
        later = [(p, r) for p, r in level or alike if r.ordinal > p.reading.ordinal]
        if later or level or alike:
            return (later or level or alike)[0]
        return self._new_list(block, label, before)

    def _new_list(self, block: Block, label: Label, before: str) -> tuple[Place | None, Reading]:
        first = next((r for r in label.readings if r.ordinal == 1), label.readings[0])
        while self and not self._usual.pageless and block.left < self[-1].left - NEAR and LEAD.search(before) is None:
            self.pop()
        holder = self[-1].items[-1] if self else None
        if holder is None:
            return None, first
        place = Place(holder.items, label.form, Reading(first.system, first.ordinal - 1), block.left)
        self.append(place)
        return place, first


def _opens_below(block: Block, place: Place, before: str) -> bool:
    """Whether a first label is set below the list its other reading goes on with: "(h) …:" then "(i)" deeper in."""
    return block.left > place.left + DEEPER and LEAD.search(before) is not None
