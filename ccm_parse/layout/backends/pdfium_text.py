"""The text of a page as runs: what pdfium draws in one go, with the places of its words.

A run ends where the text object ends. Where objects are long their ends are found by doubling steps, so that the cost
goes with the runs and not with the characters; where they are short every character is asked for its object. Only
calls of constant cost are used: `FPDFText_GetBoundedText` and `FPDFTextObj_GetText` scan the whole page each time.
"""

import ctypes
import re
from collections.abc import Callable, Iterator
from itertools import repeat
from typing import NamedTuple

from ccm_parse.layout.backends import pdfium_calls as calls
from ccm_parse.layout.backends.glyphs import Stretch, as_drawn, lines_of, rtl_stretches, runs_of
from ccm_parse.layout.backends.pdfium_frame import Frame
from ccm_parse.layout.backends.pdfium_leftward import Calls, Face, LeftwardReader, has_only_marks
from ccm_parse.layout.faces import is_heavy, is_slanted
from ccm_parse.layout.source import Run

__all__ = ["PageText", "TextReader"]

_ITALIC_FLAG = 64
_UNMAPPED = "\ufffd"
_LEANING = frozenset("fƒſ")  # letters whose ink goes beyond their width in upright faces
_COLUMN_GAP = 0.9  # of the size: a gap inside a text object that is no word space
_BLANKS = re.compile(r" +")
_LABEL = 8  # characters: within these a run may begin with a label
_STOP_EVERY = 24  # characters between two places asked for; between these, places are interpolated
_SHORT_OBJECTS = 10  # characters a text object: with shorter ones each character is asked for its object
_SLANT = 0.1  # a matrix that slants its letters by more sets them in italics
_TRUSTED = 8  # runs of a font that are all mapped: from then on only one run in so many is looked at

_LEFTWARD = Calls(
    calls.text_object,
    calls.char_origin,
    calls.loose_box,
    calls.map_error,
    calls.is_generated,
    calls.font_size,
    calls.matrix,
    calls.object_font,
    calls.render_mode,
    calls.glyph_width,
)


class PageText(NamedTuple):
    """A page's runs, those set at an angle apart, and how many characters have no Unicode value."""

    runs: list[Run]
    rotated: list[Run]
    unmapped: int


class TextReader:
    """Reads the text of a document's pages; `leftward`: whether the document says that it reads from right to left."""

    def __init__(self, *, leftward: bool) -> None:
        self._leftward = leftward
        self._ligatures: dict[tuple[str, str], bool] = {}
        self._faces: dict[int, Face] = {}
        self._seen: dict[int, int] = {}
        self._unmapped = 0

    def read(self, text_page: int, frame: Frame, objects: int, *, ruled: bool) -> PageText:
        """The text of a page: `objects` counts what is drawn on it, `ruled` tells whether it may hold a table."""
        self._faces.clear()
        self._seen.clear()
        self._unmapped = 0
        count = calls.count_chars(text_page)
        runs: list[Run] = []
        rotated: list[Run] = []
        if count <= 0:
            return PageText(runs, rotated, 0)
        text, units = _text_of(text_page, count)
        astral = units is not None
        leftward = self._stretches(text, level=frame.rotation == 0 and not astral)
        short = count < _SHORT_OBJECTS * objects
        end_of = _swept(text_page, count) if short else _galloping(text_page, text)
        corner = frame.left, frame.bottom + frame.height
        reader = LeftwardReader(_LEFTWARD, text_page, corner, self._face, self._ligatures)
        marks_apart = any(map(has_only_marks, leftward))
        level = self._level_run(text_page, frame, ruled=ruled and not astral, placed=not astral)
        at = 0
        while at < count:
            if leftward and at >= leftward[0].start:
                stretch = leftward.pop(0)
                line = as_drawn(stretch.text, leftward=self._leftward)
                reader.read(stretch._replace(text=line), marks_apart=marks_apart)
                at = stretch.stop
                continue
            handle = calls.text_object(text_page, at)
            if not handle:
                at += 1  # a blank or line break that pdfium made up: the gap says as much
                continue
            end = end_of(at, leftward[0].start if leftward else count, handle)
            piece = text[at:end] if units is None else units[2 * at : 2 * end].decode("utf-16-le", "replace")
            level(piece, at, end, handle, runs, rotated)
            at = end
        runs.extend((*reader.runs, *runs_of(reader.drawings)))
        rotated.extend(reader.rotated)
        return PageText(runs, rotated, self._unmapped + reader.unmapped)

    def _stretches(self, text: str, *, level: bool) -> list[Stretch]:
        """The right-to-left stretches; where the document says that it reads leftward, pdfium turns all lines."""
        if not level:
            return []
        return lines_of(text) if self._leftward else rtl_stretches(text)

    def _level_run(
        self, text_page: int, frame: Frame, *, ruled: bool, placed: bool
    ) -> Callable[[str, int, int, int, list[Run], list[Run]], None]:
        """The function that reads one text object's run; what it needs at each call is bound once a page."""
        x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), (ctypes.c_float * 4)(), (ctypes.c_float * 6)()
        at_x, at_y, at_box, at_matrix = map(ctypes.addressof, (x, y, box, matrix))
        char_origin, loose_box, get_matrix, font_size = (
            calls.char_origin,
            calls.loose_box,
            calls.matrix,
            calls.font_size,
        )
        upright, left, height = frame.rotation == 0, frame.left, frame.height + frame.bottom
        faces, seen = self._faces, self._seen

        def read(piece: str, first: int, last: int, handle: int, runs: list[Run], rotated: list[Run]) -> None:
            bare = piece.strip(" \r\n")
            if not bare:
                return
            if len(bare) != len(piece):
                first += len(piece) - len(piece.lstrip(" \r\n"))
                last -= len(piece) - len(piece.rstrip(" \r\n"))
            char_origin(text_page, first, at_x, at_y)
            loose_box(text_page, last - 1, at_box)
            get_matrix(text_page, first, at_matrix)
            a, b, c, d = matrix[:4]
            scale = font_size(text_page, first)
            size = scale * ((c * c + d * d) ** 0.5 if b else abs(d))
            font = calls.object_font(handle)
            name, bold, italic = faces.get(font) or self._face_of(font)
            bold = bold or calls.render_mode(handle) == calls.FILL_AND_STROKE
            italic = italic or (not b and abs(c) > _SLANT * abs(d))
            looks = seen.get(font, 0)
            seen[font] = looks + 1
            if looks < _TRUSTED or looks % _TRUSTED == 0:
                bare = self._mapped(text_page, bare, first, last, font)
            if not (upright and a > 0 and not b):
                x0, base = frame.point(x.value, y.value)
                corner = max(frame.point(box[0], box[1])[0], frame.point(box[2], box[3])[0])
                run = Run(bare, x0, max(corner, x0), base, size, name, bold, italic)
                (runs if frame.is_level(a, b) else rotated).append(run)
                return
            x0, base, x1 = x.value - left, height - y.value, box[2] - left  # box: left, top, right, bottom
            if italic or bare[-1] in _LEANING:  # pdfium's box has the ink that leans out; it would hide a blank
                char_origin(text_page, last - 1, at_x, at_y)
                wide = calls.glyph_width(font, ord(bare[-1]), scale * a, at_box)
                x1 = min(x1, x.value - left + box[0]) if wide and box[0] > 0 else x1
            stops = (
                _word_stops(text_page, bare, first, left, x, at_x, at_y) if placed and len(bare) >= _STOP_EVERY else ()
            )
            run = Run(bare, x0, x1, base, size, name, bold, italic, stops)
            runs.extend(_parted(text_page, run, first, left) if ruled and " " in bare else (run,))

        return read

    def _mapped(self, text_page: int, text: str, first: int, last: int, font: int) -> str:
        """The text with U+FFFD for what has no Unicode value; its font is then looked at each time again."""
        if not (calls.map_error(text_page, first) or calls.map_error(text_page, last - 1)):
            return text
        self._seen[font] = 0
        text, lost = _without_unmapped(text_page, text, first, last)
        self._unmapped += lost
        return text

    def _face(self, text_object: int) -> Face:
        font = calls.object_font(text_object)
        return self._faces.get(font) or self._face_of(font)

    def _face_of(self, font: int) -> Face:
        buffer = ctypes.create_string_buffer(256)
        size = calls.font_name(font, ctypes.addressof(buffer), 256) if font else 0
        name = buffer.raw[: max(0, min(size, 256) - 1)].decode("utf-8", "replace")
        flags = calls.font_flags(font) if font else 0
        face = self._faces[font] = (
            name,
            is_heavy(name),
            is_slanted(name) or (flags > 0 and bool(flags & _ITALIC_FLAG)),
        )
        return face


def _text_of(text_page: int, count: int) -> tuple[str, bytes | None]:
    """A page's text, one character an index; where characters take two units, the units too."""
    buffer = (ctypes.c_uint16 * (count + 1))()
    calls.get_text(text_page, 0, count, ctypes.addressof(buffer))
    units = bytes(buffer)[: 2 * count]
    if units[-2:] == b"\0\0":  # pdfium left characters out, and all behind them have moved
        codes = map(calls.get_unicode, repeat(text_page), range(count))
        return "".join(chr(code) if code else _UNMAPPED for code in codes), None
    text = units.decode("utf-16-le", "surrogatepass")
    return text, None if len(text) == count else units


def _galloping(text_page: int, text: str) -> Callable[[int, int, int], int]:
    """Finds a run's end: that of its line, where most end; else by doubling steps forward, then halving ones back."""
    text_object = calls.text_object

    def end(start: int, stop: int, handle: int) -> int:
        line = text.find("\r", start, stop) - 1
        if line > start and text_object(text_page, line) == handle != text_object(text_page, line + 1):
            return line + 1
        good, step = start, 1
        while (probe := good + step) < stop and text_object(text_page, probe) == handle:
            good = probe
            step *= 2
        bad = min(probe, stop)
        while bad - good > 1:
            middle = (good + bad) // 2
            if text_object(text_page, middle) == handle:
                good = middle
            else:
                bad = middle
        return good + 1

    return end


def _swept(text_page: int, count: int) -> Callable[[int, int, int], int]:
    """Finds a run's end in a list of all characters' objects."""
    handles = list(map(calls.text_object, repeat(text_page), range(count)))

    def end(start: int, stop: int, handle: int) -> int:
        at = start + 1
        while at < stop and handles[at] == handle:
            at += 1
        return at

    return end


def _without_unmapped(text_page: int, text: str, first: int, last: int) -> tuple[str, int]:
    """The text with U+FFFD for each character without a Unicode value, and how many these are."""
    wrong = [bool(calls.map_error(text_page, at)) for at in range(first, last)]
    if len(wrong) != len(text):  # characters of two units: all or none
        return _UNMAPPED * len(text), len(text)
    return "".join(_UNMAPPED if bad else c for c, bad in zip(text, wrong, strict=True)), sum(wrong)


def _word_stops(
    text_page: int, text: str, first: int, left: float, x: ctypes.c_double, at_x: int, at_y: int
) -> tuple[tuple[int, float], ...]:
    stops = []
    at = text.find(" ", 0, _LABEL)  # behind a label the gap may be wider than a blank
    if at < 0:
        at = text.find(" ", _STOP_EVERY)
    while at >= 0:
        if text[at + 1] != " ":
            calls.char_origin(text_page, first + at + 1, at_x, at_y)
            stops.append((at + 1, x.value - left))
        at = text.find(" ", at + _STOP_EVERY)
    return tuple(stops)


def _parted(text_page: int, run: Run, first: int, left: float) -> Iterator[Run]:
    """The run's parts between gaps wider than a letter: on a page with tables a text object may reach over columns."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), (ctypes.c_float * 4)()
    at_x, at_y, at_box = map(ctypes.addressof, (x, y, box))
    start, x0 = 0, run.x0
    for match in _BLANKS.finditer(run.text):
        calls.char_origin(text_page, first + match.end(), at_x, at_y)
        calls.loose_box(text_page, first + match.start() - 1, at_box)
        if x.value - box[2] > _COLUMN_GAP * run.size:
            yield run._replace(
                text=run.text[start : match.start()],
                x0=x0,
                x1=box[2] - left,
                stops=_moved(run.stops, start, match.start()),
            )
            start, x0 = match.end(), x.value - left
    yield run._replace(text=run.text[start:], x0=x0, stops=_moved(run.stops, start, len(run.text)))


def _moved(stops: tuple[tuple[int, float], ...], start: int, end: int) -> tuple[tuple[int, float], ...]:
    return tuple((at - start, x) for at, x in stops if start < at < end)
