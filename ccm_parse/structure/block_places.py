"""Where a block's text and its label are printed."""

from ccm_parse.structure.blocks import Block
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.labels import Label

__all__ = ["mark_of", "slices_of"]


def slices_of(block: Block, start: int = 0) -> list[Slice]:
    """The places of a block's text, from an offset of its first row."""
    first = block.first.line
    head = [Slice(first, start, len(first.text))] if start < len(first.text) else []
    return head + [Slice(r.line, 0, len(r.line.text)) for r in block.rows[1:]]


def mark_of(block: Block, label: Label) -> tuple[Slice, ...]:
    """The place of a block's label."""
    text = block.first.line.text
    start = len(text) - len(text.lstrip())
    return (Slice(block.first.line, start, start + len(label.printed)),)
