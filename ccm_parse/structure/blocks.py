"""Rows become blocks: the lines that are set as one, a paragraph, an item, a heading, a line of a list."""

from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.structure.block_starts import starts_block
from ccm_parse.structure.labels import Label
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row
from ccm_parse.structure.units import Unit

__all__ = ["Block", "build_blocks"]


class Block(NamedTuple):
    """Rows set as one; `titled`: a heading of a text layer, where only its place tells it."""

    rows: tuple[Row, ...]
    titled: bool = False

    @property
    def first(self) -> Row:
        """The first row."""
        return self.rows[0]

    @property
    def last(self) -> Row:
        """The last row."""
        return self.rows[-1]

    @property
    def label(self) -> Label | None:
        """The label that it begins with."""
        return self.rows[0].label

    @property
    def unit(self) -> Unit | None:
        """The unit's label that it begins with."""
        return self.rows[0].unit

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(r.bold for r in self.rows)

    @property
    def underlined(self) -> bool:
        """Whether all of it is underlined."""
        return all(r.underlined for r in self.rows)

    @property
    def size(self) -> float:
        """The size of its first row."""
        return self.rows[0].size

    @property
    def left(self) -> float:
        """The indent of its first row."""
        return self.rows[0].left

    @property
    def hang(self) -> float:
        """The indent of the rows behind the first (of the first one's text where there is one row)."""
        return min(r.left for r in self.rows[1:]) if len(self.rows) > 1 else self.rows[0].text_left

    @property
    def text(self) -> str:
        """The rows as printed, one behind another."""
        return " ".join(r.text for r in self.rows)

    @property
    def words(self) -> str:
        """The text without the marks of notes at its end."""
        line = self.last.line
        end = len(line.text)
        for style in reversed(line.styles):
            if not style.raised or style.start == 0:
                break
            end = style.start
        return self.text[: len(self.text) - len(line.text) + end].rstrip()


def build_blocks(rows: Sequence[Row], usual: Measure) -> list[Block]:
    """The blocks of a run of rows."""
    blocks: list[Block] = []
    current: list[Row] = []
    for row in rows:
        if current and starts_block(current, row, usual):
            blocks.append(Block(tuple(current)))
            current = []
        current.append(row)
    if current:
        blocks.append(Block(tuple(current)))
    return blocks
