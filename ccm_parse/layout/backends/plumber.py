"""The pdfplumber backend: bytes to raw pages through pdfplumber and the pdfminer.six that it pins; twenty times slower.

It is the fallback of `auto` and the oracle of the conformance tests. This module is the one door to both libraries and
is imported when it is first used. pdfplumber opens the file and lists its pages; their content is drawn on a device of
our own, since pdfplumber keeps neither the text render mode (which makes most bold of Chinese text) nor what was drawn
in one go. A run is what one text-showing operator draws, as in pdfium.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdftypes import PDFObjRef, resolve1
from pdfminer.utils import translate_matrix
from pdfplumber.page import Page as PlumberPage

from ccm_parse.errors import CcmParseError, DamagedError, InputRefusedError, LockedError, OverLimitError
from ccm_parse.layout.backends.drawn import (
    Drawn,
    Frame,
    Matrix,
    apply,
    baselines,
    leftward_drawing,
    rule_of,
    run_of,
    subpaths,
)
from ccm_parse.layout.backends.glyphs import Drawing, runs_of
from ccm_parse.layout.faces import is_heavy, is_slanted
from ccm_parse.layout.source import Limits, RawPage, Run

__all__ = ["PlumberBackend"]

_THIN = 3.0  # points: a path no thicker than this is a ruling
_LONG = 40  # times its height: so long a path is a ruling, however thick
_LEVEL = 0.02  # about one degree
_SLANT = 0.1  # a matrix that slants its letters by more sets them in italics
_FILL_AND_STROKE = 2  # the text render mode that fattens letters
_ITALIC_FLAG = 64
_MOST_OF_PAGE = 0.6
_MOST_DRAWINGS = 20_000  # paths, and uses of forms and images, on a page: more are an attack on the reader's time
_UNMAPPED, _SOFT_HYPHEN = "\ufffd", "\u00ad"


class PlumberBackend:
    """A PDF opened by pdfplumber. Raises an `InputRefusedError`; an empty password is tried."""

    name = "pdfplumber"

    def __init__(self, data: bytes, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        try:
            self._pdf = pdfplumber.open(BytesIO(data))
            _guard(self._pdf.doc)
            self._pages = self._pdf.pages
        except Exception as error:  # pdfminer raises whatever it stumbles over
            raise _refusal(error, "opening the file") from error
        if not self._pages:
            raise DamagedError("expected a PDF with pages, found none: the file's page tree is damaged")
        producer = self._pdf.metadata.get("Producer")
        self.producer = producer.strip("\0 ") or None if isinstance(producer, str) else None

    def __len__(self) -> int:
        """The number of pages."""
        return len(self._pages)

    def close(self) -> None:
        """Let go of the document."""
        self._pages = []
        self._pdf.stream.close()

    def pages(self) -> Iterator[RawPage]:
        """The pages, each closed before the next is opened."""
        resources = _Fonts()
        for number, page in enumerate(self._pages, 1):
            try:
                raw = self._read(page, number, resources)
            except CcmParseError:
                raise
            except Exception as error:
                raise _refusal(error, f"reading page {number}") from error
            finally:
                page.close()
            yield raw

    def _read(self, page: PlumberPage, number: int, resources: PDFResourceManager) -> RawPage:
        device = _Device(resources, self._limits, number)
        PDFPageInterpreter(resources, device).process_page(page.page_obj)
        frame = _frame(page, device.page_matrix)
        runs: list[Run] = []
        rotated: list[Run] = []
        leftward = baselines(device.drawn)
        drawings: list[Drawing] = []
        for drawn in device.drawn:
            if drawn.level and leftward and round(drawn.base) in leftward:
                drawings.append(leftward_drawing(drawn, frame))
                continue
            run = run_of(drawn, frame)
            if run is not None:
                (runs if drawn.level else rotated).append(run)
        runs.extend(runs_of(drawings))
        rules = [rule_of(box, frame) for box in device.rules]
        covered = device.image_area > _MOST_OF_PAGE * frame.width * frame.height
        return RawPage(
            number,
            round(frame.width, 2),
            round(frame.height, 2),
            runs,
            rotated,
            rules,
            device.unmapped,
            has_image=covered,
        )


class _Fonts(PDFResourceManager):
    """Fonts with the widths that the file gives; pdfminer takes its own for standard fonts and their many aliases."""

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        font = super().get_font(objid, spec)
        given, first = resolve1(spec.get("Widths")), resolve1(spec.get("FirstChar"))
        if isinstance(given, list) and isinstance(first, int):
            font.widths = {first + k: resolve1(width) for k, width in enumerate(given)}
        return font


class _Device(PDFTextDevice):
    """Collects what a page draws."""

    def __init__(self, resources: PDFResourceManager, limits: Limits, number: int) -> None:
        super().__init__(resources)
        self.drawn: list[Drawn] = []
        self.rules: list[tuple[float, float, float, float]] = []
        self.unmapped = 0
        self.image_area = 0.0
        self.page_matrix: Matrix = (1, 0, 0, 1, 0, 0)
        self._number = number
        self._limits = limits
        self._left = limits.characters_per_page or sys.maxsize
        self._drawings = 0
        self._characters: list[tuple[str, Matrix, float, float]] = []
        self._outer: list[Matrix | None] = []

    def begin_page(self, page: Any, ctm: Any) -> None:  # noqa: ANN401, ARG002 (pdfminer's signature)
        self.page_matrix = ctm

    def begin_figure(self, name: Any, bbox: Any, matrix: Any) -> None:  # noqa: ANN401, ARG002 (as above)
        self._count_drawing()
        self._outer.append(self.ctm)

    def end_figure(self, name: Any) -> None:  # noqa: ANN401, ARG002 (as above)
        self.ctm = self._outer.pop()  # pdfminer leaves a form's own matrix in force behind it

    def render_image(self, name: Any, stream: Any) -> None:  # noqa: ANN401, ARG002 (as above)
        if self.ctm is not None:
            a, b, c, d, _, _ = self.ctm
            self.image_area += abs(a * d - b * c)

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:  # noqa: ANN401 (as above)
        self._characters = []
        super().render_string(textstate, seq, ncs, graphicstate)
        if self._characters:
            self.drawn.append(_drawn(self._characters, textstate))

    def render_string_horizontal(  # noqa: PLR0913, PLR0917 (as above)
        self,
        seq: Any,  # noqa: ANN401 (as above)
        matrix: Any,  # noqa: ANN401 (as above)
        pos: Any,  # noqa: ANN401 (as above)
        font: PDFFont,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: Any,  # noqa: ANN401 (as above)
        graphicstate: Any,  # noqa: ANN401 (as above)
    ) -> tuple[float, float]:
        """Draws with the spacing behind every letter, the last one too: pdfminer leaves that one out."""
        x, y = pos
        for part in seq:
            if isinstance(part, int | float):
                x -= part * dxscale
            elif isinstance(part, bytes):
                for cid in font.decode(part):
                    place = translate_matrix(matrix, (x, y))
                    x += self.render_char(place, font, fontsize, scaling, rise, cid, ncs, graphicstate) + charspace
                    x += wordspace if cid == ord(" ") else 0.0
        return x, y

    def render_char(  # noqa: PLR0913, PLR0917 (as above)
        self,
        matrix: Any,  # noqa: ANN401 (as above)
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,  # noqa: ANN401, ARG002 (as above)
        graphicstate: Any,  # noqa: ANN401, ARG002 (as above)
    ) -> float:
        self._left -= 1
        if self._left < 0:
            most = self._limits.characters_per_page
            raise OverLimitError(
                f"expected at most {most} characters on page {self._number}, found more: "
                "raise the limit `characters_per_page`"
            )
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = _UNMAPPED
            self.unmapped += 1
        advance = font.char_width(cid) * fontsize * scaling
        if text == _SOFT_HYPHEN:
            text = "-"  # one that is drawn is a hyphen; some fonts name their hyphen so
        self._characters.append((text, matrix, rise, advance))
        return float(advance)

    def paint_path(self, graphicstate: Any, stroke: Any, fill: Any, evenodd: Any, path: Sequence[Any]) -> None:  # noqa: ANN401, ARG002 (as above)
        self._count_drawing()
        pen = graphicstate.linewidth / 2 if stroke else 0.0
        for piece in subpaths(path):
            xs, ys = zip(*(apply(self.ctm, x, y) for x, y in piece), strict=True)
            x0, y0, x1, y1 = min(xs) - pen, min(ys) - pen, max(xs) + pen, max(ys) + pen
            if y1 - y0 <= _THIN or x1 - x0 <= _THIN or x1 - x0 > _LONG * (y1 - y0):
                self.rules.append((x0, y0, x1, y1))

    def _count_drawing(self) -> None:
        self._drawings += 1
        if self._drawings > _MOST_DRAWINGS:
            raise OverLimitError(
                f"expected at most {_MOST_DRAWINGS} drawings on page {self._number}, found more: use pdfium"
            )


def _drawn(characters: list[tuple[str, Matrix, float, float]], state: Any) -> Drawn:  # noqa: ANN401 (pdfminer's)
    font = state.font
    a, b, c, d, _, _ = characters[0][1]
    name = str(font.fontname or "")
    placed = []
    for text, matrix, rise, advance in characters:
        x = matrix[2] * rise + matrix[4]
        placed.append((text, x, x + matrix[0] * advance))
    flags = font.flags if isinstance(font.flags, int) and font.flags > 0 else 0
    slanted = not b and abs(c) > _SLANT * abs(d)
    return Drawn(
        placed,
        characters[0][1][3] * characters[0][2] + characters[0][1][5],
        abs(state.fontsize) * (c * c + d * d) ** 0.5 if b else abs(state.fontsize * d),
        max(0.0, state.charspace * state.scaling * 0.01 * a),
        name,
        is_heavy(name) or state.render == _FILL_AND_STROKE,
        is_slanted(name) or bool(flags & _ITALIC_FLAG) or slanted,
        a > 0 and abs(b) < _LEVEL * a and not font.is_vertical(),
    )


def _frame(page: PlumberPage, matrix: Matrix) -> Frame:
    """The crop box, as far as it lies on the page."""
    x0, y0, x1, y1 = page.page_obj.mediabox
    crop = page.page_obj.cropbox
    cut = max(x0, crop[0]), max(y0, crop[1]), min(x1, crop[2]), min(y1, crop[3])
    if cut[0] < cut[2] and cut[1] < cut[3]:
        x0, y0, x1, y1 = cut
    xs, ys = zip(apply(matrix, x0, y0), apply(matrix, x1, y1), strict=True)
    return Frame(min(xs), max(ys), max(xs) - min(xs), max(ys) - min(ys))


def _guard(document: PDFDocument) -> None:
    """Make references that lead back to themselves end in nothing; pdfminer would follow them for ever."""
    fetch = document.getobj

    def getobj(objid: int) -> object:
        found = fetch(objid)
        seen = {objid}
        while isinstance(found, PDFObjRef):
            if found.objid in seen:
                return None
            seen.add(found.objid)
            found = fetch(found.objid)
        return found

    document.getobj = getobj  # type: ignore[method-assign]  # on this document alone


def _refusal(error: Exception, doing: str) -> InputRefusedError:
    """Our error for one of pdfminer's, which pdfplumber wraps once or twice."""
    cause: BaseException = error
    for _ in range(4):
        inner = cause.args[0] if cause.args and isinstance(cause.args[0], BaseException) else cause.__cause__
        if inner is None:
            break
        cause = inner
    if isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError):
        return LockedError("expected a PDF that opens without a password, found a locked one: unlock it first")
    if isinstance(cause, MemoryError):
        return OverLimitError(f"expected a PDF of usual size, found one that needs too much memory when {doing}")
    return DamagedError(f"expected a readable PDF, found damage ({type(cause).__name__}) when {doing}: repair it first")
