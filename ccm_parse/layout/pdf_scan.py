"""Whether a PDF's bytes hang together: its own cross-reference, trailer and streams, read without any PDF library.

pdfium repairs what it can and says nothing; a repaired file can lack text or have text changed. So the file is looked
at first: the end marker, the chain of cross-references and where their entries point, the dictionaries and lengths of
streams, and (by their checksums) the compressed streams of text and fonts. Pictures are left alone. Not seen is a
changed bit in what is not compressed, or compressed without a checksum (LZW).
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ccm_parse.errors import OverLimitError
from ccm_parse.layout.pdf_forms import Forms
from ccm_parse.layout.pdf_xref import Damage, Sections, Weight, read_sections

__all__ = ["Scan", "scan_pdf", "unpacked"]

_STREAM_CAP = 64 << 20  # bytes: what one stream may unpack to
_DOCUMENT_CAP = 256 << 20  # bytes: what all streams looked at may unpack to
_TAIL = 2048  # bytes at the end in which the end marker must stand
_HEAD = 1024  # bytes at the beginning in which the header must stand
_DICTIONARY = 4096  # bytes before a stream in which its dictionary begins

_START = re.compile(rb"startxref\s+(\d{1,12})")
_STREAM = re.compile(rb"stream(?<!endstream)(?:\r\n|\n|\r)")
_NOTHING = bytes(8)  # between two streams there is text alone
_NUMBER = re.compile(rb"\s{0,8}\d{1,10}\s+\d{1,5}\s+obj\s+(\d{1,10})")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(\s+(\d{1,5})\s+R)?")
# <00410042…>: what a letter of a font stands for
_ENDLESS_LETTER = re.compile(rb"<[0-9A-Fa-f]{512}")
_FLATE = (b"/FlateDecode", b"/Fl")
_OTHER_FILTERS = frozenset(
    b"/LZWDecode /LZW /DCTDecode /DCT /CCITTFaxDecode /CCF /JBIG2Decode /JPXDecode /ASCII85Decode /A85 /ASCIIHexDecode "
    b"/AHx /RunLengthDecode /RL /Crypt".split()
)
_FILTERS = re.compile(rb"/Filter\s*(?:\[([^\]]*)\]|(/\w+))")
_PICTURE = re.compile(rb"/Subtype\s*/(?:Image|XML)|/Alternate\b|/N\s+[134]\b|/Width\b")


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
    faults = Counter[str]()
    forms = Forms({}, {})
    at = total = 0
    while match := _STREAM.search(data, at):
        begin = match.end()
        opening = data.rfind(b"obj", max(0, match.start() - _DICTIONARY), match.start())
        dictionary = data[opening : match.start()] if opening >= 0 else b""
        if not _is_whole(dictionary):
            faults["objects overwritten in part"] += 1
            at = begin
            continue
        if _NOTHING in data[at:opening] and not sections.encrypted:
            faults["objects overwritten in part"] += 1
        end = _stream_end(data, begin, dictionary, sections.places)
        if end is None:
            faults["streams of another length than announced"] += 1
            at = data.find(b"endstream", begin) % (len(data) + 1)
            continue
        at = end
        if not sections.encrypted:
            content = unpacked(data, begin, end, dictionary)
            faults["compressed streams that do not unpack or fail their checksum"] += content is None
            total += _size_within_limits(content, total)
            if content and b"/Form" in dictionary:
                forms.add(data, opening, dictionary, content)
    forms.hold_limit()
    yield from (Damage(Weight.SPOILS, f"{count} {what}") for what, count in sorted(faults.items()) if count)


def _is_whole(dictionary: bytes) -> bool:
    bare = dictionary[3:].strip()  # behind "obj"
    return b"/Length" in bare and b"\0" not in bare and bare.startswith(b"<<") and bare.endswith(b">>")


def _size_within_limits(content: bytes | None, before: int) -> int:
    """A stream's size. Raises `OverLimitError` where all streams so far, or a letter of a font, unpack to too much."""
    if not content:
        return 0
    if before + len(content) > _DOCUMENT_CAP:
        raise _bomb(_DOCUMENT_CAP)
    if b"beginbf" in content and _ENDLESS_LETTER.search(content):
        raise OverLimitError("expected letters of a few characters, found one of hundreds: the file is not a report")
    return len(content)


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


def unpacked(data: bytes, begin: int, end: int, dictionary: bytes) -> bytes | None:
    """What a stream of text unpacks to (nothing for one that is left alone); None where it does not unpack."""
    filters = _FILTERS.search(dictionary)
    names = (filters[1] or filters[2] or b"").replace(b"/", b" /").split() if filters else []
    if any(name not in _FLATE for name in names):
        return b"" if all(name in _FLATE or name in _OTHER_FILTERS for name in names) else None
    if _PICTURE.search(dictionary) and len(names) < 2:
        if names and not _is_modest(data, begin, end):
            raise _bomb(_STREAM_CAP)
        return b""
    content = data[begin:end]
    for _ in names:
        inflater = zlib.decompressobj()
        try:
            content = inflater.decompress(content, _STREAM_CAP + 1)
        except zlib.error:
            return None
        if len(content) > _STREAM_CAP:
            raise _bomb(_STREAM_CAP)
        if not inflater.eof:
            return None
    return content


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


def _bomb(cap: int) -> OverLimitError:
    return OverLimitError(
        f"expected streams that unpack to at most {cap >> 20} MB, found more: the file is not a report"
    )
