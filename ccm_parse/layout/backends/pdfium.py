"""The pdfium backend: bytes to raw pages through pdfium's C interface, called directly."""

import ctypes
from collections.abc import Iterator

from ccm_parse.errors import DamagedError, InputRefusedError, LockedError
from ccm_parse.layout.backends import pdfium_calls as calls
from ccm_parse.layout.backends.pdfium_drawings import drawings
from ccm_parse.layout.backends.pdfium_frame import frame_of
from ccm_parse.layout.backends.pdfium_text import PageText, TextReader
from ccm_parse.layout.source import RawPage

__all__ = ["PdfiumBackend"]

_CELL = 30.0  # points: a horizontal ruling is longer
_RULED = 4  # rulings: so many, and the page may hold a table


class PdfiumBackend:
    """A PDF opened by pdfium. Raises `LockedError` or `DamagedError`; an empty password is tried."""

    name = "pdfium"

    def __init__(self, data: bytes) -> None:
        calls.start()
        self._data = data
        self._document = calls.load_document(data, len(data), b"")
        if not self._document:
            raise _refusal(calls.last_error())
        self._reader = TextReader(leftward=self._reads_leftward())
        self.producer = self._meta(b"Producer")

    def __len__(self) -> int:
        """The number of pages."""
        return int(calls.page_count(self._document))

    def close(self) -> None:
        """Give the document back to pdfium."""
        if self._document:
            calls.close_document(self._document)
            self._document = None

    def pages(self) -> Iterator[RawPage]:
        """The pages, each closed before the next is opened."""
        for index in range(len(self)):
            page = calls.load_page(self._document, index)
            if not page:
                raise DamagedError(
                    f"expected {len(self)} readable pages, found page {index + 1} damaged: "
                    "repair the file, or use salvage"
                )
            try:
                yield self._read(page, index + 1)
            finally:
                calls.close_page(page)

    def _reads_leftward(self) -> bool:
        """Whether the document says of itself that it reads from right to left; pdfium then begins each line so."""
        buffer = ctypes.create_string_buffer(8)
        found = calls.viewer_preference(self._document, b"Direction", ctypes.addressof(buffer), len(buffer))
        return bool(found) and buffer.value == b"R2L"

    def _meta(self, key: bytes) -> str | None:
        size = calls.meta_text(self._document, key, None, 0)
        buffer = ctypes.create_string_buffer(size)
        calls.meta_text(self._document, key, ctypes.addressof(buffer), size)
        return buffer.raw[: max(0, size - 2)].decode("utf-16-le", "replace").strip("\0 ") or None

    def _read(self, page: int, number: int) -> RawPage:
        frame = frame_of(page)
        rules, has_image = drawings(page, frame)
        ruled = sum(r.width > _CELL for r in rules) >= _RULED
        text_page = calls.load_text(page)
        text = PageText([], [], 0)
        if text_page:
            try:
                text = self._reader.read(text_page, frame, calls.count_objects(page), ruled=ruled)
            finally:
                calls.close_text(text_page)
        size = round(frame.width, 2), round(frame.height, 2)
        return RawPage(number, *size, text.runs, text.rotated, rules, text.unmapped, has_image)


def _refusal(code: int) -> InputRefusedError:
    if code in calls.LOCKED:
        return LockedError("expected a PDF that opens without a password, found a locked one: unlock it first")
    return DamagedError("expected a readable PDF, found one whose structure is damaged: repair it first")
