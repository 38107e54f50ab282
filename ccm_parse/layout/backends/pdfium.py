"""The pdfium backend: bytes to raw pages through pdfium's C interface, called directly.

Calls go through `PYFUNCTYPE`, which holds the interpreter lock (pdfium is not thread-safe) and costs half of what a
plain `ctypes` call costs; handles are integers. A run ends where the text object ends, found by doubling steps, so
that the cost goes with the runs of a page and not with its characters. Only calls of constant cost are used:
`FPDFText_GetBoundedText` and `FPDFTextObj_GetText` scan the whole page each time.
"""

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

from ccm_parse.errors import DamagedError, InputRefusedError, LockedError
from ccm_parse.layout.backends.glyphs import (
    Stretch,
    as_drawn,
    lines_of,
    rtl_stretches,
    runs_of,
)
from ccm_parse.layout.backends.pdfium_leftward import Calls, LeftwardReader, has_only_marks
from ccm_parse.layout.faces import is_heavy, is_slanted
from ccm_parse.layout.source import RawPage, Rule, Run

__all__ = ["PdfiumBackend"]

_HANDLE, _INT, _VOID, _FLOAT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, None, ctypes.c_float, ctypes.c_double


def _call(name: str, result: Any, *arguments: Any) -> Any:  # noqa: ANN401 (ctypes has no types for foreign functions)
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


_load_page = _call("FPDF_LoadPage", _HANDLE, _HANDLE, _INT)
_close_page = _call("FPDF_ClosePage", _VOID, _HANDLE)
_rotation = _call("FPDFPage_GetRotation", _INT, _HANDLE)
_page_width = _call("FPDF_GetPageWidthF", _FLOAT, _HANDLE)
_page_height = _call("FPDF_GetPageHeightF", _FLOAT, _HANDLE)
_bounding_box = _call("FPDF_GetPageBoundingBox", _INT, _HANDLE, _HANDLE)
_load_text = _call("FPDFText_LoadPage", _HANDLE, _HANDLE)
_close_text = _call("FPDFText_ClosePage", _VOID, _HANDLE)
_count_chars = _call("FPDFText_CountChars", _INT, _HANDLE)
_get_text = _call("FPDFText_GetText", _INT, _HANDLE, _INT, _INT, _HANDLE)
_text_object = _call("FPDFText_GetTextObject", _HANDLE, _HANDLE, _INT)
_char_origin = _call("FPDFText_GetCharOrigin", _INT, _HANDLE, _INT, _HANDLE, _HANDLE)
_loose_box = _call("FPDFText_GetLooseCharBox", _INT, _HANDLE, _INT, _HANDLE)
_font_size = _call("FPDFText_GetFontSize", _DOUBLE, _HANDLE, _INT)
_matrix = _call("FPDFText_GetMatrix", _INT, _HANDLE, _INT, _HANDLE)
_is_generated = _call("FPDFText_IsGenerated", _INT, _HANDLE, _INT)
_map_error = _call("FPDFText_HasUnicodeMapError", _INT, _HANDLE, _INT)
_object_font = _call("FPDFTextObj_GetFont", _HANDLE, _HANDLE)
_render_mode = _call("FPDFTextObj_GetTextRenderMode", _INT, _HANDLE)
_font_name = _call("FPDFFont_GetBaseFontName", ctypes.c_size_t, _HANDLE, _HANDLE, ctypes.c_size_t)
_glyph_width = _call("FPDFFont_GetGlyphWidth", _INT, _HANDLE, ctypes.c_uint32, _FLOAT, _HANDLE)
_font_flags = _call("FPDFFont_GetFlags", _INT, _HANDLE)
_count_objects = _call("FPDFPage_CountObjects", _INT, _HANDLE)
_page_object = _call("FPDFPage_GetObject", _HANDLE, _HANDLE, _INT)
_object_type = _call("FPDFPageObj_GetType", _INT, _HANDLE)
_object_bounds = _call("FPDFPageObj_GetBounds", _INT, _HANDLE, _HANDLE, _HANDLE, _HANDLE, _HANDLE)
_object_matrix = _call("FPDFPageObj_GetMatrix", _INT, _HANDLE, _HANDLE)
_form_count = _call("FPDFFormObj_CountObjects", _INT, _HANDLE)
_form_object = _call("FPDFFormObj_GetObject", _HANDLE, _HANDLE, ctypes.c_ulong)

_LEFTWARD = Calls(
    _text_object,
    _char_origin,
    _loose_box,
    _map_error,
    _is_generated,
    _font_size,
    _matrix,
    _object_font,
    _render_mode,
    _glyph_width,
)

_PATH, _IMAGE, _FORM = 2, 3, 5
_FILL_AND_STROKE = 2
_THIN = 3.0  # points: a path no thicker than this is a ruling
_LONG = 40  # times its height: so long a path is a ruling, however thick
_DEEPEST_FORM = 8
_ITALIC_FLAG = 64
_UNMAPPED = "\ufffd"
_LEANING = frozenset("fƒſ")  # letters whose ink goes beyond their width in upright faces
_CELL = 30.0  # points: a horizontal ruling is longer
_RULED = 4  # rulings: so many, and the page may hold a table
_COLUMN_GAP = 0.9  # of the size: a gap inside a text object that is no word space
_BLANKS = re.compile(r" +")
_LABEL = 8  # characters: within these a run may begin with a label
_STOP_EVERY = (
    24  # characters: how often the x of a word inside a run is asked for; between two stops it is interpolated
)


class _Font(NamedTuple):
    name: str
    bold: bool
    italic: bool


class _Frame(NamedTuple):
    """From PDF space to the page as displayed: origin top left, rotation carried out."""

    rotation: int
    left: float
    bottom: float
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self.left, y - self.bottom
        match self.rotation:
            case 0:
                return x, self.height - y
            case 1:
                return y, x
            case 2:
                return self.width - x, y
            case _:
                return self.width - y, self.height - x

    def is_level(self, a: float, b: float) -> bool:
        """Whether text whose baseline runs along (a, b) in PDF space runs to the right on the page."""
        along, across = ((a, b), (b, -a), (-a, -b), (-b, a))[self.rotation]
        return along > 0 and abs(across) < 0.02 * along  # about one degree


class PdfiumBackend:
    """A PDF opened by pdfium. Raises `LockedError` or `DamagedError`; an empty password is tried."""

    name = "pdfium"

    def __init__(self, data: bytes) -> None:
        raw.FPDF_InitLibraryWithConfig(ctypes.byref(raw.FPDF_LIBRARY_CONFIG(version=2)))
        self._data = data
        self._document = ctypes.cast(raw.FPDF_LoadMemDocument64(data, len(data), b""), _HANDLE).value
        if not self._document:
            raise _refusal(raw.FPDF_GetLastError())
        self._fonts: dict[int, _Font] = {}
        self._ligatures: dict[tuple[str, str], bool] = {}
        self._leftward = self._reads_leftward()
        self.producer = self._meta(b"Producer")

    def __len__(self) -> int:
        """The number of pages."""
        return int(raw.FPDF_GetPageCount(self._handle()))

    def close(self) -> None:
        """Give the document back to pdfium."""
        if self._document:
            raw.FPDF_CloseDocument(self._handle())
            self._document = None

    def pages(self) -> Iterator[RawPage]:
        """The pages, each closed before the next is opened."""
        for index in range(len(self)):
            page = _load_page(self._document, index)
            if not page:
                raise DamagedError(
                    f"expected {len(self)} readable pages, found page {index + 1} damaged: "
                    "repair the file, or use salvage"
                )
            self._fonts.clear()
            try:
                yield self._read(page, index + 1)
            finally:
                _close_page(page)

    def _handle(self) -> Any:  # noqa: ANN401 (a ctypes pointer)
        return ctypes.cast(self._document or 0, raw.FPDF_DOCUMENT)

    def _reads_leftward(self) -> bool:
        """Whether the document says of itself that it reads from right to left; pdfium then begins each line so."""
        buffer = ctypes.create_string_buffer(8)
        return bool(raw.FPDF_VIEWERREF_GetName(self._handle(), b"Direction", buffer, 8)) and buffer.value == b"R2L"

    def _meta(self, key: bytes) -> str | None:
        size = raw.FPDF_GetMetaText(self._handle(), key, None, 0)
        buffer = ctypes.create_string_buffer(size)
        raw.FPDF_GetMetaText(self._handle(), key, buffer, size)
        return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace").strip("\0 ") or None

    def _read(self, page: int, number: int) -> RawPage:
        frame = _frame(page)
        rules, has_image = _drawings(page, frame)
        ruled = sum(r.width > _CELL for r in rules) >= _RULED
        text_page = _load_text(page)
        runs: list[Run] = []
        rotated: list[Run] = []
        unmapped = 0
        if text_page:
            try:
                unmapped = self._read_runs(text_page, frame, ruled, runs, rotated)
            finally:
                _close_text(text_page)
        return RawPage(number, round(frame.width, 2), round(frame.height, 2), runs, rotated, rules, unmapped, has_image)

    def _read_runs(self, text_page: int, frame: _Frame, ruled: bool, runs: list[Run], rotated: list[Run]) -> int:  # noqa: FBT001, PLR0915 (of the page; one pass)
        count = _count_chars(text_page)
        if count <= 0:
            return 0
        buffer = (ctypes.c_uint16 * (count + 1))()
        _get_text(text_page, 0, count, ctypes.addressof(buffer))
        units = bytes(buffer)[: 2 * count]
        text = units.decode("utf-16-le", "surrogatepass")
        astral = len(text) != count
        x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), (ctypes.c_float * 4)(), (ctypes.c_float * 6)()
        at_x, at_y, at_box, at_matrix = map(ctypes.addressof, (x, y, box, matrix))
        unmapped = 0
        at = 0
        leftward: list[Stretch] = []
        if frame.rotation == 0 and not astral:  # where the document says that it reads leftward, pdfium turns all lines
            leftward = lines_of(text) if self._leftward else rtl_stretches(text)
        origin = frame.left, frame.bottom + frame.height
        reader = LeftwardReader(_LEFTWARD, text_page, origin, self._font, self._ligatures)
        marks_apart = any(map(has_only_marks, leftward))
        next_leftward = leftward[0].start if leftward else count
        while at < count:
            if at >= next_leftward:
                stretch = leftward.pop(0)
                line = as_drawn(stretch.text, leftward=self._leftward)
                reader.read(stretch._replace(text=line), marks_apart=marks_apart)
                at, next_leftward = stretch.stop, leftward[0].start if leftward else count
                continue
            handle = _text_object(text_page, at)
            if not handle:
                at += 1  # a blank or line break that pdfium made up: the gap says as much
                continue
            end = _run_end(text_page, at, next_leftward, handle)
            piece = units[2 * at : 2 * end].decode("utf-16-le", "replace") if astral else text[at:end]
            first, last = at, end
            at = end
            bare = piece.rstrip(" \r\n")
            if not bare:
                continue
            last -= len(piece) - len(bare)
            lead = len(bare) - len(bare.lstrip(" \r\n"))
            first += lead
            bare = bare[lead:]
            _char_origin(text_page, first, at_x, at_y)
            _loose_box(text_page, last - 1, at_box)
            _matrix(text_page, first, at_matrix)
            a, b, c, d = matrix[0], matrix[1], matrix[2], matrix[3]
            size = _font_size(text_page, first) * ((c * c + d * d) ** 0.5 if b else abs(d))
            font = self._font(handle)
            bold = font.bold or _render_mode(handle) == _FILL_AND_STROKE
            italic = font.italic or (not b and abs(c) > 0.1 * abs(d))  # slanted by the matrix
            if _map_error(text_page, first) or _map_error(text_page, last - 1):
                bare, lost = _without_unmapped(text_page, bare, first, last)
                unmapped += lost
            if frame.rotation == 0 and a > 0 and not b:
                x0 = x.value - frame.left
                base = frame.height - (y.value - frame.bottom)
                x1 = box[2] - frame.left  # left, top, right, bottom
                if bare[-1] in _LEANING or italic:  # pdfium's box has the ink that leans out; it would hide a blank
                    _char_origin(text_page, last - 1, at_x, at_y)
                    wide = _glyph_width(_object_font(handle), ord(bare[-1]), _font_size(text_page, first) * a, at_box)
                    x1 = min(x1, x.value - frame.left + box[0]) if wide and box[0] > 0 else x1
                stops = (
                    ()
                    if len(bare) < _STOP_EVERY or astral
                    else _word_stops(text_page, bare, first, frame.left, x, at_x, at_y)
                )
                run = Run(bare, x0, x1, base, size, font.name, bold, italic, stops)
                runs.extend(
                    _parted(text_page, run, first, frame.left) if ruled and " " in bare and not astral else (run,)
                )
                continue
            x0, base = frame.point(x.value, y.value)
            corner = max(frame.point(box[0], box[1])[0], frame.point(box[2], box[3])[0])
            level = frame.is_level(a, b)
            run = Run(bare, x0, max(corner, x0), base, size, font.name, bold, italic)
            (runs if level else rotated).append(run)
        runs.extend((*reader.runs, *runs_of(reader.drawings)))
        rotated.extend(reader.rotated)
        return unmapped + reader.unmapped

    def _font(self, text_object: int) -> _Font:
        handle = _object_font(text_object)
        found = self._fonts.get(handle)
        if found is None:
            buffer = ctypes.create_string_buffer(256)
            size = _font_name(handle, ctypes.addressof(buffer), 256) if handle else 0
            name = buffer.raw[: max(0, min(size, 256) - 1)].decode("utf-8", "replace")
            flags = _font_flags(handle) if handle else 0
            italic = is_slanted(name) or (flags > 0 and bool(flags & _ITALIC_FLAG))
            found = self._fonts[handle] = _Font(name, is_heavy(name), italic)
        return found


def _refusal(code: int) -> InputRefusedError:
    if code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return LockedError("expected a PDF that opens without a password, found a locked one: unlock it first")
    return DamagedError("expected a readable PDF, found one whose structure is damaged: repair it first")


def _frame(page: int) -> _Frame:
    box = (ctypes.c_float * 4)()
    _bounding_box(page, ctypes.addressof(box))
    rotation = _rotation(page) % 4
    return _Frame(rotation, box[0], box[3], _page_width(page), _page_height(page))


def _run_end(text_page: int, start: int, count: int, handle: int) -> int:
    """The end of the run that starts at `start`: doubling steps forward, then halving ones back."""
    good, step = start, 1
    while (probe := good + step) < count and _text_object(text_page, probe) == handle:
        good = probe
        step *= 2
    bad = min(probe, count)
    while bad - good > 1:
        middle = (good + bad) // 2
        if _text_object(text_page, middle) == handle:
            good = middle
        else:
            bad = middle
    return good + 1


def _without_unmapped(text_page: int, text: str, first: int, last: int) -> tuple[str, int]:
    """The text with U+FFFD for each character without a Unicode value, and how many these are."""
    wrong = [bool(_map_error(text_page, at)) for at in range(first, last)]
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
            _char_origin(text_page, first + at + 1, at_x, at_y)
            stops.append((at + 1, x.value - left))
        at = text.find(" ", at + _STOP_EVERY)
    return tuple(stops)


def _parted(text_page: int, run: Run, first: int, left: float) -> Iterator[Run]:
    """The run's parts between gaps wider than a letter: on a page with tables a text object may reach over columns."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), (ctypes.c_float * 4)()
    at_x, at_y, at_box = map(ctypes.addressof, (x, y, box))
    start, x0 = 0, run.x0
    for match in _BLANKS.finditer(run.text):
        _char_origin(text_page, first + match.end(), at_x, at_y)
        _loose_box(text_page, first + match.start() - 1, at_box)
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


def _drawings(page: int, frame: _Frame) -> tuple[list[Rule], bool]:
    """The rulings of a page, those inside form objects too, and whether an image fills most of it."""
    rules: list[Rule] = []
    area = 0.0
    bounds = (ctypes.c_float * 4)()
    addresses = tuple(ctypes.addressof(bounds) + 4 * k for k in range(4))
    for index in range(_count_objects(page)):
        handle = _page_object(page, index)
        kind = _object_type(handle)
        if kind == _PATH:
            _add_rule(rules, handle, frame, bounds, addresses, ())
        elif kind == _FORM:
            area += _form_rules(rules, handle, frame, bounds, addresses, ())
        elif kind == _IMAGE and _object_bounds(handle, *addresses):
            area += abs((bounds[2] - bounds[0]) * (bounds[3] - bounds[1]))
            _add_rule(rules, handle, frame, bounds, addresses, ())  # some producers draw rulings as flat images
    return rules, area > 0.6 * frame.width * frame.height  # most of the page


_Bounds = Any  # a ctypes array of four floats


def _form_rules(
    rules: list[Rule],
    form: int,
    frame: _Frame,
    bounds: _Bounds,
    addresses: tuple[int, ...],
    above: tuple[tuple[float, ...], ...],
) -> float:
    """Adds a form's rulings; gives the area of its images."""
    if len(above) >= _DEEPEST_FORM:
        return 0.0
    area = 0.0
    matrix = (ctypes.c_float * 6)()
    _object_matrix(form, ctypes.addressof(matrix))
    matrices = (tuple(matrix), *above)
    for index in range(max(0, _form_count(form))):
        handle = _form_object(form, index)
        kind = _object_type(handle)
        if kind == _PATH:
            _add_rule(rules, handle, frame, bounds, addresses, matrices)
        elif kind == _FORM:
            area += _form_rules(rules, handle, frame, bounds, addresses, matrices)
        elif kind == _IMAGE and _object_bounds(handle, *addresses):
            here = abs((bounds[2] - bounds[0]) * (bounds[3] - bounds[1]))
            for a, b, c, d, _, _ in matrices:
                here *= abs(a * d - b * c)
            area += here
    return area


def _add_rule(
    rules: list[Rule],
    path: int,
    frame: _Frame,
    bounds: _Bounds,
    addresses: tuple[int, ...],
    matrices: tuple[tuple[float, ...], ...],
) -> None:
    if not _object_bounds(path, *addresses):
        return
    left, bottom, right, top = bounds
    for a, b, c, d, e, f in matrices:
        (left, bottom), (right, top) = (
            (a * left + c * bottom + e, b * left + d * bottom + f),
            (a * right + c * top + e, b * right + d * top + f),
        )
    x0, y0 = frame.point(left, top)
    x1, y1 = frame.point(right, bottom)
    x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    if y1 - y0 <= _THIN or x1 - x0 <= _THIN or x1 - x0 > _LONG * (y1 - y0):
        rules.append(Rule(round(x0, 2), round(y0, 2), round(x1, 2), round(y1, 2)))
