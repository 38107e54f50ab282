"""pdfium's lines of right-to-left text read word by word: its order and its signs are not the page's own.

What can be asked of all characters is asked in one sweep. A word whose letters stand one beside another in one text
object is taken whole; other words, and the lines with marks over letters, are taken glyph by glyph.
"""

import ctypes
import re
from collections.abc import Callable, Sequence
from itertools import groupby, repeat
from math import inf
from typing import Any, NamedTuple, TypeAlias

from ccm_parse.layout.backends.glyphs import Drawing, Glyph, Stretch, is_usual, ligature_codes, set_right
from ccm_parse.layout.letters import LAST_LETTERS
from ccm_parse.layout.source import Run

__all__ = ["Calls", "LeftwardReader", "has_only_marks"]

_WORD_SPACE = 2.6  # points: a wider gap shows by itself that it is a blank
_UNMAPPED = "\ufffd"
_FILL_AND_STROKE = 2
_LEVEL = 0.02  # about one degree
_OVER = 0.1  # of the size: how far a glyph's ink may reach over its width
_SAME_EDGE = 0.02  # points
_SLANT = 0.1  # a matrix that slants its letters by more sets them in italics
_WORD = re.compile(r"(?P<letters>[\u0620-\u064a]+)|[A-Za-z]+|[0-9]+|[\u0660-\u0669]+|\S")
_MARK = re.compile("[\u064b-\u065f\u0670]")
_LETTER = re.compile("[\u0620-\u064a]")

Face: TypeAlias = tuple[str, bool, bool]
"""A font's name, whether it is bold, whether it is italic."""


class Calls(NamedTuple):
    """The functions of pdfium that are needed, by their names there (FPDFText_..., FPDFTextObj_..., FPDFFont_...)."""

    text_object: Callable[..., Any]
    char_origin: Callable[..., Any]
    loose_box: Callable[..., Any]
    map_error: Callable[..., Any]
    is_generated: Callable[..., Any]
    font_size: Callable[..., Any]
    matrix: Callable[..., Any]
    object_font: Callable[..., Any]
    render_mode: Callable[..., Any]
    glyph_width: Callable[..., Any]


class _Set(NamedTuple):
    """How a text object is set. `level`: along the page; `odd`: not so, or some of it has no Unicode values."""

    handle: int
    name: str
    bold: bool
    italic: bool
    size: float
    base: float
    scale: float
    level: bool
    odd: bool


def has_only_marks(stretch: Stretch) -> bool:
    """Whether a line holds marks and none of the letters that they belong to."""
    return _MARK.search(stretch.text) is not None and _LETTER.search(stretch.text) is None


class LeftwardReader:
    """Reads the right-to-left lines of a page; what it finds comes to lie in `runs`, `rotated` and `drawings`.

    `corner`: where the page as displayed begins, in PDF space: its left edge and its top. `face_of` gives the face of a
    text object; `ligatures` keeps what was found out about fonts, by name and letters, from page to page.
    """

    def __init__(
        self,
        calls: Calls,
        text_page: int,
        corner: tuple[float, float],
        face_of: Callable[[int], Face],
        ligatures: dict[tuple[str, str], bool],
    ) -> None:
        self._calls = calls
        self._page = text_page
        self._left, self._top = corner
        self._face_of = face_of
        self._ligatures = ligatures
        self._box, self._matrix = (ctypes.c_float * 4)(), (ctypes.c_float * 6)()
        self._at_box, self._at_matrix = ctypes.addressof(self._box), ctypes.addressof(self._matrix)
        self._first = 0
        self._text = ""
        self._handles: list[int] = []
        self._places: list[float] = []
        self._heights: Sequence[float] = ()
        self._edge = self._blank_edge = inf  # where the leftmost word so far begins; the same, where a blank follows it
        self._blank = 0
        self._draws_blanks = False  # whether the file draws the blanks of the line: pdfium then adds some inside words
        self.runs: list[Run] = []
        self.rotated: list[Run] = []
        self.drawings: list[Drawing] = []
        self.unmapped = 0

    def read(self, stretch: Stretch, *, marks_apart: bool) -> None:
        """Reads a line: word by word, or glyph by glyph where marks are to be put to their letters."""
        self._sweep(stretch)
        if marks_apart or _MARK.search(stretch.text):
            self._take_glyphs(0, len(stretch.text))
            return
        text, handles, places, runs = self._text, self._handles, self._places, self.runs
        handle = behind = 0
        setting: _Set | None = None
        for match in _WORD.finditer(text):
            first, last = match.span()
            if first > behind:
                self._blank_edge, self._blank = self._edge, behind
            behind = last
            if handles[first] != handle:
                handle = handles[first]
                setting = self._setting(first)
            if setting is None:
                continue
            letters = match.lastgroup is not None
            if setting.odd or handles[last - 1] != handle or not (letters or is_usual(text[first])):
                self._take_glyphs(first, last)
                continue
            steps = places[first:last]
            right = 0.0
            if letters:
                right = self._closed(first, self._right_edge(first))
                if 0 < self._blank_edge - right < _WORD_SPACE and self._is_drawn(self._blank):
                    runs.append(_run(setting, " ", right, self._blank_edge))
                if len(steps) == 1 or steps == sorted(set(steps), reverse=True):
                    runs.append(_run(setting, match[0], steps[-1], right))
                else:
                    runs += [_run(setting, *part) for part in self._letters(first, last, right, setting)]
            elif len(steps) == 1 or steps == sorted(steps):
                runs.append(_run(setting, match[0], steps[0], self._right_edge(last - 1)))
            else:
                runs += [_run(setting, text[k], places[k], self._right_edge(k)) for k in range(first, last)]
            # A raised mark may stand before the line in the file: what is read from the right begins anew behind it.
            jumps = letters and right > self._edge + _WORD_SPACE
            self._edge = min(steps) if jumps else min(self._edge, *steps)
            self._blank_edge = inf

    def _sweep(self, stretch: Stretch) -> None:
        """Asks for the text objects and the places of all characters of a line."""
        first, stop, self._text = stretch
        count = stop - first
        xs, ys = (ctypes.c_double * count)(), (ctypes.c_double * count)()
        columns = (range(at, at + 8 * count, 8) for at in map(ctypes.addressof, (xs, ys)))
        for _ in map(self._calls.char_origin, repeat(self._page), range(first, stop), *columns):
            pass
        left = self._left
        self._first, self._heights = first, list(ys)
        self._handles = [handle or 0 for handle in map(self._calls.text_object, repeat(self._page), range(first, stop))]
        self._places = [x - left for x in xs]
        self._edge = self._blank_edge = inf
        blanks = [at for at, c in enumerate(self._text) if c == " "]
        own = [at for at in blanks if self._handles[at]]
        if len(own) < len(blanks):  # where some are made up, others may be mere adjustments within words
            own = [at for at in own if self._has_width(at)]
        self._draws_blanks = 2 * len(own) > len(blanks) or not blanks

    def _setting(self, at: int) -> _Set | None:
        """How the text object of a character is set; None for blanks that pdfium made up."""
        handle, index = self._handles[at], self._first + at
        if not handle:
            return None
        self._calls.matrix(self._page, index, self._at_matrix)
        a, b, c, d, _, _ = self._matrix
        size = self._calls.font_size(self._page, index)
        name, bold, italic = self._face_of(handle)
        bold = bold or self._calls.render_mode(handle) == _FILL_AND_STROKE
        italic = italic or (not b and abs(c) > _SLANT * abs(d))
        height = size * ((c * c + d * d) ** 0.5 if b else abs(d))
        is_level = a > 0 and abs(b) < _LEVEL * a
        is_odd = not is_level or bool(self._calls.map_error(self._page, index))
        return _Set(handle, name, bold, italic, height, self._top - self._heights[at], size * a, is_level, is_odd)

    def _take_glyphs(self, start: int, end: int) -> None:
        """Takes the characters between two offsets one by one, those in one place as one glyph."""
        at = start
        for handle, group in groupby(self._handles[start:end]):
            first, at = at, at + len(list(group))
            setting = self._setting(first) if handle else None
            if setting is None:
                self._blank_edge, self._blank = self._edge, first
                continue
            glyphs = self._glyphs(first, at, setting)
            if glyphs and setting.level:
                self.drawings.append(Drawing(_run(setting, "", 0.0, 0.0), glyphs))
            elif glyphs:
                self.rotated.append(_run(setting, "".join([g[0] for g in glyphs]), *glyphs[0][1:]))

    def _glyphs(self, start: int, end: int, setting: _Set) -> list[Glyph]:
        """The glyphs of a text object between two offsets, and the blanks that the file draws between its words."""
        glyphs: list[Glyph] = []
        shared: list[int] = []
        before = inf  # where the letter before begins, if this one may stand beside it
        for k in range(start, end):
            character, x0 = self._text[k], self._places[k]
            if character.isspace():
                self._blank_edge, self._blank, before = self._edge, k, inf
                continue
            if (setting.odd or not is_usual(character)) and self._calls.map_error(self._page, self._first + k):
                character = _UNMAPPED
                self.unmapped += 1
            is_letter = _LETTER.match(character) is not None
            if is_letter and (x0 == before or (x0 > before and self._lies_over(k))):
                glyphs[-1] = (glyphs[-1][0] + character, before, glyphs[-1][2])
                x0 = before
                if self._is_one_glyph(k) and (not shared or shared[-1] != len(glyphs) - 1):
                    shared.append(len(glyphs) - 1)
            else:
                right = before if is_letter and x0 < before < inf else self._closed(k, self._right_edge(k))
                if is_letter and 0 < self._blank_edge - right < _WORD_SPACE and self._is_drawn(self._blank):
                    glyphs.append((" ", right, self._blank_edge))
                glyphs.append((character, x0, right))
                self._blank_edge = inf
            before = x0 if is_letter else inf
            self._edge = min(self._edge, x0)
        self._set_right(glyphs, shared, setting)
        return glyphs

    def _letters(self, first: int, last: int, right: float, setting: _Set) -> list[Glyph]:
        """A word some of whose glyphs say several letters: whole, if the glyphs stand one beside another."""
        glyphs: list[Glyph] = [(self._text[first], self._places[first], right)]
        shared: list[int] = []
        is_whole = True
        for k in range(first + 1, last):
            x0, before = self._places[k], self._places[k - 1]
            if x0 == before or (x0 > before and self._lies_over(k)):
                glyphs[-1] = (glyphs[-1][0] + self._text[k], before, glyphs[-1][2])
                if self._is_one_glyph(k) and (not shared or shared[-1] != len(glyphs) - 1):
                    shared.append(len(glyphs) - 1)
                continue
            is_whole = is_whole and x0 < before
            glyphs.append((self._text[k], x0, before if x0 < before else self._right_edge(k)))
        self._set_right(glyphs, shared, setting)
        return [("".join([g[0] for g in glyphs]), glyphs[-1][1], right)] if is_whole else glyphs

    def _set_right(self, glyphs: list[Glyph], shared: list[int], setting: _Set) -> None:
        if shared:
            set_right(glyphs, shared, lambda text, width: self._has_ligature(setting, text, width))

    def _has_ligature(self, setting: _Set, text: str, width: float) -> bool:
        """Whether a font has a glyph of that width for one of Unicode's ligatures of these letters."""
        key = setting.name, text
        known = self._ligatures.get(key)
        if known is None:
            font, found = self._calls.object_font(setting.handle), ctypes.c_float()
            known = False
            for code in ligature_codes(text):
                asked = self._calls.glyph_width(font, code, setting.scale, ctypes.addressof(found))
                known = known or (bool(asked) and abs(found.value - width) < _OVER * setting.scale)
            self._ligatures[key] = known
        return known

    def _right_edge(self, at: int) -> float:
        self._calls.loose_box(self._page, self._first + at, self._at_box)
        return float(self._box[2] - self._left)

    def _is_one_glyph(self, at: int) -> bool:
        """Whether a letter and the one before it, which begin in one place, end in one as well: a glyph for both."""
        return abs(self._right_edge(at) - self._right_edge(at - 1)) < _SAME_EDGE

    def _lies_over(self, at: int) -> bool:
        """Whether a letter is drawn over the one before it, which reaches beyond it on both sides: alef over lam."""
        begins_near = self._places[at] - self._places[at - 1] < _OVER * (
            self._right_edge(at - 1) - self._places[at - 1]
        )
        return begins_near and self._right_edge(at) < self._right_edge(at - 1)

    def _closed(self, at: int, right: float) -> float:
        """Where a letter ends on the right: at the one before it, if the file draws blanks but none between the two.

        A glyph for several letters may leave as much room as a blank.
        """
        if not (self._draws_blanks and 0 < self._edge - right < _WORD_SPACE and _LETTER.match(self._text, at)):
            return right
        before = at - 1
        while before >= 0 and not self._handles[before]:
            before -= 1
        goes_on = before >= 0 and _LETTER.match(self._text, before) and self._text[before] not in LAST_LETTERS
        return self._edge if goes_on else right

    def _is_drawn(self, at: int) -> bool:
        """Whether a blank is the file's own: pdfium makes up others, and gives no width to those for adjustments."""
        if not self._handles[at]:
            return not self._draws_blanks and not self._calls.is_generated(self._page, self._first + at)
        return self._has_width(at)

    def _has_width(self, at: int) -> bool:
        self._calls.loose_box(self._page, self._first + at, self._at_box)
        return bool(self._box[2] > self._box[0])


def _run(setting: _Set, text: str, x0: float, x1: float) -> Run:
    return Run(text, x0, x1, setting.base, setting.size, setting.name, setting.bold, setting.italic)
