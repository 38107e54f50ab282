"""TracedText: text that knows which ink drew each of its characters.

The only way from text back to the page. A `TracedText` is edited through its own methods alone, so that cleaning a
text cannot lose its trace. Five invariants hold, each a property test: every character has a trace; the nodes of a
report cover the page; ``text[start:end] == quote``; a JSON round trip is the identity; the same bytes in give the
same bytes out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

__all__ = ["Box", "Ink", "Piece", "Region", "Span", "TracedText"]


class Box(NamedTuple):
    """A rectangle on a page: PDF points, origin top left."""

    x0: float
    top: float
    x1: float
    bottom: float


class Span(NamedTuple):
    """A part of a node's text: 0-based code points, end exclusive."""

    node: str
    start: int
    end: int


class Region(NamedTuple):
    """Where a part of a text is printed: one printed line, and the offsets of the part of the text on it."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    start: int
    end: int


class Ink(Protocol):
    """A printed line: what drew a stretch of text."""

    @property
    def text(self) -> str:
        """The characters of the line, in reading order."""

    @property
    def page(self) -> int:
        """The page's number from 1; 0 or less where it has no coordinates (a text layer)."""

    def box(self, start: int, end: int) -> Box:
        """The box of the line's characters from `start` to `end` (exclusive)."""


class Piece(NamedTuple):
    """A stretch of text and its ink: the line's character ``min(first + k, last)`` drew character ``start + k``."""

    start: int
    end: int
    ink: Ink
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TracedText:
    """A text and, for each stretch of it, the line that drew it; `pieces` cover the text without gap or overlap.

    >>> TracedText("", ()).join([])
    TracedText(text='', pieces=())
    """

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, ink: Ink, start: int = 0, end: int | None = None) -> "TracedText":
        """The characters `start` to `end` of a line, traced to it."""
        stop = len(ink.text) if end is None else end
        if stop <= start:
            return EMPTY
        return cls(ink.text[start:stop], (Piece(0, stop - start, ink, start, stop),))

    def __bool__(self) -> bool:
        """Whether there is any text."""
        return bool(self.text)

    def __len__(self) -> int:
        """The number of code points."""
        return len(self.text)

    def cut(self, start: int, end: int) -> "TracedText":
        """The part from `start` to `end` (exclusive), with its trace."""
        start, end = max(0, start), min(end, len(self.text))
        if start >= end:
            return EMPTY
        pieces = tuple(
            _clip(p, max(p.start, start), min(p.end, end), -start)
            for p in self.pieces
            if p.start < end and p.end > start
        )
        return TracedText(self.text[start:end], pieces)

    def strip(self) -> "TracedText":
        """The text without blanks at its ends."""
        bare = self.text.strip()
        if len(bare) == len(self.text):
            return self
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, start + len(bare))

    def sub(self, edits: Iterable[tuple[int, int, str]]) -> "TracedText":
        """The text with each ``(start, end, replacement)`` carried out; edits are in order and do not overlap.

        A replacement is traced to the ink of what it replaces; an insertion to the ink before it.
        """
        parts: list[TracedText] = []
        at = 0
        for start, end, new in edits:
            parts.append(self.cut(at, start))
            if new:
                parts.append(self._rewritten(start, end, new))
            at = end
        if not parts:
            return self
        parts.append(self.cut(at, len(self.text)))
        return concat(parts)

    def _rewritten(self, start: int, end: int, new: str) -> "TracedText":
        old = self.cut(start, end) or self.cut(start - 1, start) or self.cut(start, start + 1)
        if not old:
            msg = "expected ink to trace a replacement to, found an empty text"
            raise ValueError(msg)
        piece = old.pieces[0]
        first = piece.first if end > start or start == 0 else piece.last
        return TracedText(new, (Piece(0, len(new), piece.ink, first, max(first, piece.last)),))

    def join(self, parts: Iterable["TracedText"]) -> "TracedText":
        """The parts with this text between each two of them."""
        out: list[TracedText] = []
        for part in parts:
            if out:
                out.append(self)
            out.append(part)
        return concat(out)

    def regions(self, start: int = 0, end: int | None = None) -> tuple[Region, ...]:
        """Where the part from `start` to `end` is printed: one region a printed line, in the text's order."""
        stop = len(self.text) if end is None else end
        if start >= stop:
            return ()
        found: list[Region] = []
        here: Ink | None = None
        low = high = left = right = 0  # the part on the line here: of the text, of the line
        for piece in self.pieces:
            if piece.start >= stop:
                break
            if piece.end <= start:
                continue
            a, b, ink, first, last = (
                piece if piece.start >= start and piece.end <= stop else _within(piece, start, stop)
            )
            if ink is here:
                high, left, right = b, min(left, first), max(right, last)
                continue
            if here is not None and here.page:
                found.append(_region(here, left, right, low, high))
            here, low, high, left, right = ink, a, b, first, last
        if here is not None and here.page:
            found.append(_region(here, left, right, low, high))
        return tuple(found)


EMPTY = TracedText("", ())


def concat(parts: Iterable[TracedText]) -> TracedText:
    """The parts one behind another."""
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for part in parts:
        if part.text:
            texts.append(part.text)
            pieces.extend(p._replace(start=p.start + at, end=p.end + at) for p in part.pieces)
            at += len(part.text)
    return TracedText("".join(texts), tuple(pieces))


def _clip(piece: Piece, start: int, end: int, shift: int) -> Piece:
    first = min(piece.first + start - piece.start, piece.last)
    last = piece.last if end == piece.end else min(piece.first + end - piece.start, piece.last)
    return Piece(start + shift, end + shift, piece.ink, first, last)


def _within(piece: Piece, start: int, stop: int) -> Piece:
    return _clip(piece, max(piece.start, start), min(piece.end, stop), 0)


def _region(ink: Ink, left: int, right: int, start: int, end: int) -> Region:
    x0, top, x1, bottom = ink.box(left, right)
    return Region(ink.page, round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2), start, end)
