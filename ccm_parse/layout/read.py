"""A file to a Source: sniff, look at the bytes, read the pages with one backend, build lines, judge the text, zone."""

from collections import Counter
from enum import Enum, auto
from typing import TYPE_CHECKING, Literal, NamedTuple

from ccm_parse.errors import DamagedError, GarbledTextError, OverLimitError, UnknownOptionError
from ccm_parse.layout.code_pages import misread_fonts, reread
from ccm_parse.layout.integrity import FontTexts, Kind, Signals, Verdict, health, judge, measure, salvaged, sniff, veil
from ccm_parse.layout.lines import build_lines
from ccm_parse.layout.pdf_scan import scan_pdf
from ccm_parse.layout.pdf_traps import refuse_traps
from ccm_parse.layout.pdf_xref import Weight
from ccm_parse.layout.sheets import Sheet
from ccm_parse.layout.source import Limits, Run, Source
from ccm_parse.layout.textzones import read_text_layer
from ccm_parse.layout.zones import zone_pages
from ccm_parse.provenance import Box

if TYPE_CHECKING:
    from ccm_parse.layout.backends.pdfium import PdfiumBackend
    from ccm_parse.layout.backends.plumber import PlumberBackend

__all__ = ["BackendName", "OnDamage", "read_source"]

BackendName = Literal["auto", "pdfium", "pdfplumber"]

_MANY_UNMAPPED = 0.01  # of the characters: the other backend may know more
_DEFAULT_LIMITS = Limits()


class OnDamage(Enum):
    """What to do with a damaged or garbled file: refuse it, or read what can be read and say so."""

    REFUSE = auto()
    SALVAGE = auto()


class _Reading(NamedTuple):
    """The pages as lines, and what one backend noticed."""

    backend: str
    producer: str | None
    sheets: list[Sheet]
    signals: list[Signals]
    fonts: FontTexts
    removed: Counter[str]
    broken_off: str | None

    @property
    def unmapped(self) -> float:
        """The share of characters without a Unicode value."""
        return sum(s.unmapped for s in self.signals) / max(1, sum(s.characters for s in self.signals))

    @property
    def bad(self) -> int:
        """How many characters do not stand for what is drawn."""
        found = health(self.signals, self.fonts)
        return found.lost + found.spoiled


def read_source(
    data: bytes,
    backend: str = "auto",
    limits: Limits = _DEFAULT_LIMITS,
    salvage: OnDamage = OnDamage.REFUSE,
) -> Source:
    """The lines of a PDF or of a text layer, page by page and zone by zone.

    `backend` is auto, pdfium or pdfplumber (a text layer has its own). Raises an `InputRefusedError` for what cannot be
    read, or can only be read in part unless it is to be salvaged; an `UnknownOptionError` for another backend.
    """
    if backend not in ("auto", "pdfium", "pdfplumber"):
        raise UnknownOptionError(f"expected the backend auto, pdfium or pdfplumber, found {backend!r}")
    if sniff(data, limits) is Kind.TEXT:
        return read_text_layer(data, limits)
    notices = _look_at_bytes(data, salvage)
    reading = _read(data, backend, limits, salvage)
    if reading.broken_off:
        notices.append(("source.damaged", reading.broken_off))
    verdict = _judged(reading, salvage)
    notices += verdict.notices
    if salvage is OnDamage.SALVAGE and any(rule in ("source.damaged", "text.unmapped") for rule, _ in notices):
        notices.append(("source.salvaged", "the file is damaged or garbled; what could be read was read"))
    sheets = reading.sheets
    if reading.backend == "pdfium" and (misread := misread_fonts(sheets)):
        sheets = [sheet._replace(lines=reread(sheet.lines, misread)) for sheet in sheets]
    if verdict.lost_fonts:
        sheets = [sheet._replace(lines=veil(sheet.lines, verdict.lost_fonts)) for sheet in sheets]
    return Source(
        zone_pages(sheets),
        reading.backend,
        "application/pdf",
        reading.producer,
        limits,
        tuple(sorted(reading.removed.items())),
        tuple(notices),
    )


def _look_at_bytes(data: bytes, salvage: OnDamage) -> list[tuple[str, str]]:
    damage = scan_pdf(data).damage
    spoils = [found.what for found in damage if found.weight is Weight.SPOILS]
    if spoils and salvage is OnDamage.REFUSE:
        raise DamagedError(
            f"expected a PDF whose parts fit together, found {'; '.join(spoils)}: repair it, or use salvage"
        )
    return [("source.damaged", "; ".join(found.what for found in damage))] if damage else []


def _read(data: bytes, backend: str, limits: Limits, salvage: OnDamage) -> _Reading:
    """The reading of the backend asked for; `auto` takes pdfplumber where pdfium refuses or knows too little."""
    if backend == "pdfplumber":
        return _read_with("pdfplumber", data, limits, salvage)
    try:
        reading = _read_with("pdfium", data, limits, salvage)
    except DamagedError:
        if backend == "pdfium":
            raise
        return _read_with("pdfplumber", data, limits, salvage)
    if backend == "auto" and reading.unmapped > _MANY_UNMAPPED:
        try:
            other = _read_with("pdfplumber", data, limits, salvage)
        except (DamagedError, OverLimitError):
            return reading
        if len(other.sheets) == len(reading.sheets) and other.bad < reading.bad / 2:
            return other
    return reading


def _open(name: str, data: bytes, limits: Limits) -> "PdfiumBackend | PlumberBackend":
    if name == "pdfium":
        from ccm_parse.layout.backends.pdfium import PdfiumBackend

        return PdfiumBackend(data)
    refuse_traps(data)
    from ccm_parse.layout.backends.plumber import PlumberBackend

    return PlumberBackend(data, limits)


def _read_with(name: str, data: bytes, limits: Limits, salvage: OnDamage) -> _Reading:
    source = _open(name, data, limits)
    reading = _Reading(name, source.producer, [], [], FontTexts({}, {}), Counter(), None)
    try:
        if limits.pages and len(source) > limits.pages:
            raise OverLimitError(f"expected at most {limits.pages} pages, found {len(source)}: raise the limit `pages`")
        for page in source.pages():
            lines, removed = build_lines(page)
            reading.signals.append(measure(page, lines, reading.fonts, limits))
            reading.removed.update(removed)
            turned = [(run.text, _box(run)) for run in page.rotated]
            reading.sheets.append(Sheet(page.number, page.width, page.height, page.rules, lines, turned))
    except DamagedError as error:
        if salvage is OnDamage.REFUSE or not reading.sheets:
            raise
        return reading._replace(broken_off=f"read up to page {len(reading.sheets)}: {error}")
    finally:
        source.close()
    if not reading.sheets:
        raise DamagedError("expected a PDF with pages, found none: the file's page tree is damaged")
    return reading


def _box(run: Run) -> Box:
    return Box(run.x0, run.base - run.size, max(run.x0, run.x1), run.base)


def _judged(reading: _Reading, salvage: OnDamage) -> Verdict:
    try:
        return judge(reading.signals, reading.fonts)
    except GarbledTextError:
        if salvage is OnDamage.REFUSE:
            raise
        return salvaged(reading.signals, reading.fonts)
