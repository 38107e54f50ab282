"""pdfium's lines of right-to-left text read glyph by glyph: its order and signs are not the page's own."""

import ctypes
from collections.abc import Callable, Iterator
from math import inf
from typing import Any, NamedTuple

from ccm_parse.layout.backends.glyphs import Glyph, Stretch, is_usual

__all__ = ["Calls", "TextObject", "text_objects"]

_WORD_SPACE = 2.6  # points: a wider gap shows by itself that it is a blank
_UNMAPPED = "\ufffd"


class Calls(NamedTuple):
    """The functions of pdfium that are needed, by their names there (FPDFText_...)."""

    text_object: Callable[..., Any]
    char_origin: Callable[..., Any]
    loose_box: Callable[..., Any]
    map_error: Callable[..., Any]
    is_generated: Callable[..., Any]


class TextObject(NamedTuple):
    """A text object's glyphs on one line.

    `start`: the index of its first character; `shared`: which of its glyphs say several letters, as pdfium orders them;
    `unmapped`: how many have no Unicode value.
    """

    handle: int
    start: int
    glyphs: list[Glyph]
    shared: list[int]
    unmapped: int


def text_objects(calls: Calls, text_page: int, stretch: Stretch, left: float) -> Iterator[TextObject]:
    """The text objects of a line; `left`: where the page begins."""
    reader = _Reader(calls, text_page, left)
    at = stretch.start
    while at < stretch.stop:
        handle = calls.text_object(text_page, at)
        if not handle:
            reader.see_blank(at)
            at += 1
            continue
        found = reader.read(handle, at, stretch)
        at = reader.at
        if found.glyphs:
            yield found


class _Reader:
    """Reads text objects one behind another; `at`: how far it has read.

    Where letters stand side by side, one ends where the one at its right begins, so that only the first of a word is
    asked for its box. `_edge`: where the leftmost glyph so far begins; `_blank`: the same, if a blank comes next.
    """

    def __init__(self, calls: Calls, text_page: int, left: float) -> None:
        self._calls = calls
        self._text_page = text_page
        self._left = left
        self._x, self._y, self._box = ctypes.c_double(), ctypes.c_double(), (ctypes.c_float * 4)()
        self._edge = self._blank = inf
        self.at = 0

    def see_blank(self, at: int) -> None:
        """A blank between text objects; those that pdfium made up stand for gaps."""
        if self._edge < inf and not self._calls.is_generated(self._text_page, at):
            self._blank = self._edge

    def read(self, handle: int, start: int, stretch: Stretch) -> TextObject:
        """The text object that begins at an index."""
        text_object, char_origin, loose_box, map_error, _ = self._calls
        page, left, x, box = self._text_page, self._left, self._x, self._box
        at_x, at_y, at_box = map(ctypes.addressof, (x, self._y, box))
        first, stop, text = stretch
        glyphs: list[Glyph] = []
        shared: list[int] = []
        unmapped = 0
        lost = bool(map_error(page, start))
        right = inf  # where the letter before begins, if this one may stand beside it
        at = start
        while at < stop and (at == start or text_object(page, at) == handle):
            character = text[at - first]
            if character in " \r\n":
                loose_box(page, at, at_box)
                if box[2] > box[0]:  # one without width stands for an adjustment
                    self._blank = self._edge
                right = inf
                at += 1
                continue
            char_origin(page, at, at_x, at_y)
            x0 = x.value - left
            if (lost or not is_usual(character)) and map_error(page, at):
                unmapped += 1
                character = _UNMAPPED
            is_letter = "\u0620" <= character <= "\u064a"
            if is_letter and x0 < right < inf:
                glyphs.append((character, x0, right))
            elif is_letter and x0 == right:
                glyphs[-1] = (glyphs[-1][0] + character, x0, glyphs[-1][2])
                if not shared or shared[-1] != len(glyphs) - 1:
                    shared.append(len(glyphs) - 1)
            else:
                loose_box(page, at, at_box)
                x1 = box[2] - left
                if is_letter and 0 < self._blank - x1 < _WORD_SPACE:
                    glyphs.append((" ", x1, self._blank))
                self._blank = inf
                glyphs.append((character, x0, x1))
            right = x0 if is_letter else inf
            self._edge = min(self._edge, x0)
            at += 1
        self.at = at
        return TextObject(handle, start, glyphs, shared, unmapped)
