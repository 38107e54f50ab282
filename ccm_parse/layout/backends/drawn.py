"""What one operator of a page draws, in pdfminer's space, and the runs and rulings of a raw page that it becomes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from ccm_parse.layout.backends.glyphs import Drawing
from ccm_parse.layout.letters import RTL
from ccm_parse.layout.source import Rule, Run

__all__ = ["Drawn", "Frame", "Matrix", "apply", "baselines", "leftward_drawing", "rule_of", "run_of", "subpaths"]

_SPACE = 0.17  # of the size: a gap this wide inside one drawing is a blank
_WORD_STOPS_FROM = 8  # characters: the x of words inside shorter runs is interpolated

Matrix = tuple[float, float, float, float, float, float]


class Frame(NamedTuple):
    """The visible part of the page in pdfminer's space (rotation carried out, y upwards)."""

    left: float
    top: float
    width: float
    height: float


class Drawn(NamedTuple):
    """What one operator drew: characters and where each begins and ends along the baseline, in pdfminer's space.

    `spacing` is what the operator's state puts between any two letters: where it is nowhere taken back, text is
    letter-spaced, and its gaps are no blanks.
    """

    characters: list[tuple[str, float, float]]
    base: float
    size: float
    spacing: float
    font: str
    bold: bool
    italic: bool
    level: bool


def apply(matrix: Matrix | None, x: float, y: float) -> tuple[float, float]:
    """The point (x, y) carried by a matrix (none: as it is)."""
    a, b, c, d, e, f = matrix or (1, 0, 0, 1, 0, 0)
    return a * x + c * y + e, b * x + d * y + f


def subpaths(path: Sequence[Sequence[Any]]) -> Iterator[list[tuple[float, float]]]:
    """The corners of each part of a path: what lies between two moves of the pen."""
    piece: list[tuple[float, float]] = []
    for operator, *numbers in path:
        if operator == "m" and piece:
            yield piece
            piece = []
        piece.extend(zip(numbers[::2], numbers[1::2], strict=False))
    if piece:
        yield piece


def run_of(drawn: Drawn, frame: Frame) -> Run | None:
    """The run, without blanks at its ends; blanks inside are made one and set where a gap shows one."""
    inked = [k for k, (text, _, _) in enumerate(drawn.characters) if text.strip()]
    if not inked:
        return None
    characters = drawn.characters[inked[0] : inked[-1] + 1]
    spacing = min([drawn.spacing, *(start - end for (_, _, end), (_, start, _) in pairwise(characters))])
    text: list[str] = [characters[0][0]]
    stops: list[tuple[int, float]] = []
    length = len(text[0])
    for (before, _, end), (after, start, _) in pairwise(characters):
        blank_before, blank_after = not before.strip(), not after.strip()
        parted = blank_after or (not blank_before and start - end - max(0.0, spacing) > _SPACE * drawn.size)
        if parted and text[-1] != " ":
            text.append(" ")
            length += 1
        if not blank_after:
            if text[-1] == " ":
                stops.append((length, round(start - frame.left, 2)))
            text.append(after)
            length += len(after)
    return Run(
        "".join(text),
        round(characters[0][1] - frame.left, 2),
        round(max(end for _, _, end in characters) - frame.left, 2),
        round(frame.top - drawn.base, 2),
        round(drawn.size, 2),
        drawn.font,
        drawn.bold,
        drawn.italic,
        tuple(stops) if length >= _WORD_STOPS_FROM and drawn.level else (),
    )


def baselines(drawn: Sequence[Drawn]) -> frozenset[int]:
    """Near which baselines (of pdfminer's space, in whole points) stands text that runs from right to left."""
    found = {round(d.base) for d in drawn if d.level and any(RTL.search(text) for text, _, _ in d.characters)}
    return frozenset(base + step for base in found for step in (-1, 0, 1))


def leftward_drawing(drawn: Drawn, frame: Frame) -> Drawing:
    """One drawing on a baseline of text from right to left, glyph by glyph."""
    glyphs = [(text, round(x0 - frame.left, 2), round(x1 - frame.left, 2)) for text, x0, x1 in drawn.characters]
    base, size = round(frame.top - drawn.base, 2), round(drawn.size, 2)
    return Drawing(Run("", 0.0, 0.0, base, size, drawn.font, drawn.bold, drawn.italic), glyphs)


def rule_of(box: tuple[float, float, float, float], frame: Frame) -> Rule:
    """The ruling that a thin box is."""
    x0, y0, x1, y1 = box
    return Rule(*(round(v, 2) for v in (x0 - frame.left, frame.top - y1, x1 - frame.left, frame.top - y0)))
