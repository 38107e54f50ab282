"""A page as lines and rulings, before it is zoned."""

from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.layout.source import Line, Rule
from ccm_parse.provenance import Box

__all__ = ["EDGE", "Sheet"]

EDGE = 0.14  # of the height: how far from the edge running headers and footers reach


class Sheet(NamedTuple):
    """A page as lines and rulings, before it is zoned."""

    number: int
    width: float
    height: float
    rules: Sequence[Rule]
    lines: Sequence[Line]
    rotated: Sequence[tuple[str, Box]] = ()
