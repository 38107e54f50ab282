"""Whether a PDF's bytes hang together: its own cross-reference, trailer and streams, read without any PDF library.

pdfium repairs what it can and says nothing; a repaired file can lack text or have text changed. So the file is looked
at first: the end marker, the chain of cross-references and where their entries point, the lengths of streams, and (by
their checksums) the compressed streams that hold text. Fonts and pictures are left alone: they are large, without text.
"""

import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from ccm_parse.errors import OverLimitError
from ccm_parse.layout.pdf_xref import Damage, Sections, Weight, read_sections

__all__ = ["Scan", "loops_of_references", "scan_pdf"]

_STREAM_CAP = 64 << 20  # bytes: what one stream may unpack to
_DOCUMENT_CAP = 256 << 20  # bytes: what all streams looked at may unpack to
_TAIL = 2048  # bytes at the end in which the end marker must stand
_HEAD = 1024  # bytes at the beginning in which the header must stand
_DICTIONARY = 4096  # bytes before a stream in which its dictionary begins


_START = re.compile(rb"startxref\s+(\d{1,12})")


_STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
_NUMBER = re.compile(rb"\s{0,8}\d{1,10}\s+\d{1,5}\s+obj\s+(\d{1,10})")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(\s+(\d{1,5})\s+R)?")
_FILTERS = re.compile(rb"/Filter\s*\[?\s*((?:/\w+\s*)+)")
_NO_TEXT = re.compile(
    rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType|XML)|/Length1\b|/Alternate\b|/N\s+[134]\b|/Width\b"
)
_ALIAS = re.compile(rb"\b(\d{1,10})\s+\d{1,5}\s+obj\s+(\d{1,10})\s+\d{1,5}\s+R\s+endobj")


class Scan(NamedTuple):
    """What a look at the bytes gives."""

    encrypted: bool
    damage: tuple[Damage, ...]


def scan_pdf(data: bytes) -> Scan:
    """Whether the parts of a PDF fit together. Raises `OverLimitError` for streams that unpack to too much."""
    shift = max(0, data.find(b"%PDF-", 0, _HEAD))
    damage: list[Damage] = []
    if shift:
        damage.append(Damage(Weight.HARMLESS, f"{shift} bytes before the header"))
    if data.rfind(b"%%EOF", max(0, len(data) - _TAIL)) < 0:
        damage.append(Damage(Weight.HARMLESS, "no end marker"))
    start = data.rfind(b"startxref")
    match = _START.match(data, start) if start >= 0 else None
    if match is None:
        damage.append(Damage(Weight.SPOILS, "the end of the file is missing (no startxref)"))
        sections = Sections({}, b"/Encrypt" in data, [])
    else:
        sections = read_sections(data, int(match[1]), shift)
    damage += sections.damage
    damage += _stream_damage(data, sections)
    return Scan(sections.encrypted, tuple(damage))


def _stream_damage(data: bytes, sections: Sections) -> Iterator[Damage]:
    short = broken = unpacked = 0
    at = 0
    while match := _STREAM.search(data, at):
        begin = match.end()
        opening = data.rfind(b"obj", max(0, match.start() - _DICTIONARY), match.start())
        dictionary = data[opening : match.start()] if opening >= 0 else b""
        if b"/Length" not in dictionary:
            at = begin
            continue
        end = _stream_end(data, begin, dictionary, sections.places)
        if end is None:
            short += 1
            found = data.find(b"endstream", begin)
            at = found if found >= 0 else len(data)
            continue
        at = end
        if not sections.encrypted:
            size = _unpacked_size(data, begin, end, dictionary)
            broken += size is None
            unpacked += size or 0
            if unpacked > _DOCUMENT_CAP:
                raise _bomb(_DOCUMENT_CAP)
    if short:
        yield Damage(Weight.SPOILS, f"{short} streams of another length than announced")
    if broken:
        yield Damage(Weight.SPOILS, f"{broken} compressed streams that do not unpack or fail their checksum")


def _stream_end(data: bytes, begin: int, dictionary: bytes, places: dict[int, int]) -> int | None:
    """Where a stream ends by its announced length; None where the end mark does not stand there."""
    length = _LENGTH.search(dictionary)
    if length is None:
        return None
    size = int(length[1])
    if length[2]:
        place = places.get(size)
        match = _NUMBER.match(data, place) if place is not None else None
        if match is None:  # the length is packed away in an object stream: the mark must do
            end = data.find(b"endstream", begin)
            return end if end >= 0 else None
        size = int(match[1])
    end = begin + size
    tail = data[end : end + 24].lstrip()
    return end if tail.startswith((b"endstream", b"endobj")) else None


def _unpacked_size(data: bytes, begin: int, end: int, dictionary: bytes) -> int | None:
    """How much a stream of text unpacks to (0 for one that is left alone); None where it does not unpack."""
    filters = _FILTERS.search(dictionary)
    names = filters[1].split() if filters else []
    names = b" ".join(names).replace(b"/", b" /").split()
    flates = [name for name in names if name in (b"/FlateDecode", b"/Fl")]
    if not flates or names[0] != flates[0] or len(names) != len(flates):
        return 0
    if len(flates) == 1 and _NO_TEXT.search(dictionary):
        return 0 if _is_modest(data, begin, end) else _refuse_bomb()
    content = data[begin:end]
    for _ in flates:
        inflater = zlib.decompressobj()
        try:
            content = inflater.decompress(content, _STREAM_CAP + 1)
        except zlib.error:
            return None
        if len(content) > _STREAM_CAP:
            raise _bomb(_STREAM_CAP)
        if not inflater.eof:
            return None
    return len(content)


def _is_modest(data: bytes, begin: int, end: int) -> bool:
    """Whether a picture or font may be unpacked: its first part does not promise more than the cap."""
    sample = 1 << 16
    if end - begin <= sample:
        return True  # even zeros pack to no less than a thousandth
    try:
        first = zlib.decompressobj().decompress(data[begin : begin + sample], _STREAM_CAP)
    except zlib.error:
        return True
    return len(first) * (end - begin) <= _STREAM_CAP * 8 * sample


def _refuse_bomb() -> int:
    raise _bomb(_STREAM_CAP)


def _bomb(cap: int) -> OverLimitError:
    return OverLimitError(
        f"expected streams that unpack to at most {cap >> 20} MB, found more: the file is not a report"
    )


def loops_of_references(data: bytes) -> bool:
    """Whether objects that are nothing but references lead back to themselves; pdfminer would follow them for ever."""
    alias = {int(m[1]): int(m[2]) for m in _ALIAS.finditer(data)}
    while alias:
        at: int | None = next(iter(alias))
        path = set[int]()
        while at is not None:
            path.add(at)
            at = alias.pop(at, None)
            if at in path:
                return True
    return False
