"""What layout yields: a Source of pages, each of lines in their zones; and what a backend hands to it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import inf
from typing import NamedTuple, Protocol

from ccm_parse.provenance import Box

__all__ = [
    "CELL",
    "Backend",
    "Furniture",
    "FurnitureKind",
    "Limits",
    "Line",
    "Page",
    "RawPage",
    "Rule",
    "Run",
    "Source",
    "Style",
]

CELL = 5.0
"""The width of a character cell, in points: lines of a text layer are placed as if typed in such."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read before a file is refused; every run's limits are written into the report's generator."""

    bytes: int = 100_000_000
    pages: int = 1_000
    characters_per_page: int = 50_000


class Run(NamedTuple):
    """Text drawn in one go: one font, one size, one baseline. Points, origin top left, `base` the baseline.

    `stops` are the places inside the run whose x is known: ``(offset, x)``, ascending; between two of them x is
    interpolated.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    font: str
    bold: bool
    italic: bool
    stops: tuple[tuple[int, float], ...] = ()


class Rule(NamedTuple):
    """A drawn line or thin box: a ruling."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Its length along x, in points."""
        return self.x1 - self.x0


class RawPage(NamedTuple):
    """A page as a backend saw it: runs in drawing order, text set at an angle apart, rulings. No heuristics yet.

    `unmapped` counts the characters for which the file gives no Unicode value.
    """

    number: int
    width: float
    height: float
    runs: list[Run]
    rotated: list[Run]
    rules: list[Rule]
    unmapped: int = 0
    has_image: bool = False


class Backend(Protocol):
    """Bytes to raw pages; opening raises an `InputRefusedError`."""

    name: str
    producer: str | None

    def __len__(self) -> int:
        """The number of pages."""

    def pages(self) -> Iterator[RawPage]:
        """The pages, one at a time."""


class Style(NamedTuple):
    """A stretch of a line in one style: offsets into the line's text, x-range, and how it is set.

    `leftward`: it runs from right to left; the `stops` are then right edges of characters.
    """

    start: int
    end: int
    x0: float
    x1: float
    size: float
    bold: bool
    italic: bool
    raised: bool
    font: str
    stops: tuple[tuple[int, float], ...] = ()
    leftward: bool = False

    def gap_to(self, other: "Style") -> float:
        """The space between this stretch and another one, whichever of them stands left, in points."""
        return max(other.x0 - self.x1, self.x0 - other.x1)


ASCENT, DESCENT = 0.88, 0.22
"""A typeface's usual ascent and descent, in ems: what a line's box takes above and below its baseline."""


class Line(NamedTuple):
    """A printed line: everything on one baseline of one column, in reading order. Implements `provenance.Ink`."""

    text: str
    page: int
    x0: float
    x1: float
    base: float
    size: float
    styles: tuple[Style, ...]

    @property
    def top(self) -> float:
        """The upper edge: the baseline less the usual ascent of a typeface."""
        return self.base - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """The lower edge: the baseline and the usual descent of a typeface."""
        return self.base + DESCENT * self.size

    @property
    def leftward(self) -> bool:
        """Whether it, or a part of it, runs from right to left."""
        styles = self.styles
        for style in styles:  # asked for every box: a generator would cost twice as much
            if style.leftward:
                return True
        return len(styles) > 1 and styles[-1].x0 < styles[0].x0

    @property
    def bold(self) -> bool:
        """Whether the whole line is bold."""
        return all(s.bold for s in self.styles)

    def box(self, start: int, end: int) -> Box:
        """The box of the characters from `start` to `end` (exclusive)."""
        base, size = self.base, self.size
        if start <= 0 and end >= len(self.text):
            return Box(self.x0, base - ASCENT * size, self.x1, base + DESCENT * size)
        if self.leftward:
            return _box_of_parts(self, start, end)
        x0 = self.x_at(start) if start else self.x0
        x1 = self.x_before(end) if end < len(self.text) else self.x1
        return Box(x0, base - ASCENT * size, max(x0, x1), base + DESCENT * size)

    def space(self, end: int, start: int) -> float:
        """The space printed between the character before `end` and the one at `start`, in points."""
        first, second = self.box(end - 1, end), self.box(start, start + 1)
        return max(second.x0 - first.x1, first.x0 - second.x1)

    def x_at(self, offset: int) -> float:
        """The left edge of the character at `offset` (the right edge of the line behind its last one)."""
        for style in self.styles:
            if offset < style.end:
                at = max(offset, style.start)
                return _x_in(style, at + 1 if style.leftward and offset >= style.start else at, self.text)
        return self.x1

    def x_before(self, offset: int) -> float:
        """The right edge of the character before `offset`."""
        for style in self.styles:
            if offset <= style.end:
                if offset <= style.start:
                    return style.x1 if style.leftward else style.x0
                return _x_in(style, offset - 1 if style.leftward else offset, self.text)
        return self.x1


# The usual widths of characters in ems, coarse: enough to share out a word's width among its letters.
_NARROW = frozenset(" .,:;!|'`()[]{}/\\-ijlftrI\u00b7\u2019\u2018")
_BROAD = frozenset("mwMW@%\u2014\u0428\u0429\u0448\u0449\u0416\u0436\u042e\u044e")


@cache
def width_of(character: str) -> float:
    """A character's usual width in ems."""
    if character >= "\u2e80" and not "\uff61" <= character <= "\uffdc":
        return 1.0
    if character in _NARROW:
        return 0.3
    if character in _BROAD:
        return 0.8
    return 0.66 if character.isupper() else 0.48


def _x_in(style: Style, offset: int, text: str) -> float:
    left, right = style.start, style.end
    x_left, x_right = (style.x1, style.x0) if style.leftward else (style.x0, style.x1)
    if style.stops:
        after = bisect_right(style.stops, (offset, inf))
        if after:
            left, x_left = style.stops[after - 1]
        if after < len(style.stops):
            right, x_right = style.stops[after]
    if left == offset:
        return x_left
    before = sum(map(width_of, text[left:offset]))
    whole = before + sum(map(width_of, text[offset:right]))
    return x_left + (x_right - x_left) * before / whole if whole else x_left


def _box_of_parts(line: Line, start: int, end: int) -> Box:
    """The box round the parts of the styles that lie between two offsets, in whatever direction they run."""
    edges: list[float] = []
    for style in line.styles:
        if style.start < end and start < style.end:
            edges += (_x_in(style, at, line.text) for at in (max(start, style.start), min(end, style.end)))
    x0, x1 = (min(edges), max(edges)) if edges else (line.x0, line.x1)
    return Box(x0, line.top, x1, line.bottom)


class FurnitureKind(StrEnum):
    """What a piece of furniture is; the values are those of the report."""

    HEADER = "header"
    FOOTER = "footer"
    PAGE_NUMBER = "page_number"
    JOB_NUMBER = "job_number"
    RULE = "rule"
    BARCODE = "barcode"
    REPEATED_HEADER = "repeated_header"
    OTHER = "other"


class Furniture(NamedTuple):
    """A line that belongs to the paper, not to the text: kept, set aside, labelled."""

    kind: FurnitureKind
    page: int
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines by zone, each zone in reading order.

    `masthead`: above the thick rule of a title page. `notes`: under the rule at the foot. `left` and `right`: the
    edges of the text column, in points.
    """

    number: int
    width: float
    height: float
    left: float
    right: float
    masthead: tuple[Line, ...]
    body: tuple[Line, ...]
    notes: tuple[Line, ...]
    furniture: tuple[Furniture, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A file read: its pages (those of a text layer have no coordinates), and what the reader noticed on the way."""

    pages: tuple[Page, ...]
    backend: str
    media_type: str
    producer: str | None
    limits: Limits
    removed: tuple[tuple[str, int], ...] = ()
    notices: tuple[tuple[str, str], ...] = ()

    @property
    def has_pages(self) -> bool:
        """Whether the lines have places on pages (false for a text layer)."""
        return self.backend != "text"
