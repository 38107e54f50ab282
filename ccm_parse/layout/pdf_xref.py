"""The cross-reference of a PDF: the chain of its sections, and whether each entry points at its object."""

import re
import zlib
from enum import Enum, auto
from typing import NamedTuple

__all__ = ["Damage", "Sections", "Weight", "read_sections"]

_MOST_SECTIONS = 1_000  # each saved change adds one
_LARGEST_TABLE = 64 << 20  # bytes, unpacked
_DICTIONARY = 4096  # bytes in which a section's dictionary ends

_OBJECT = re.compile(rb"\s{0,8}(\d{1,10})\s+(\d{1,5})\s+obj")
_TABLE = re.compile(rb"\s{0,8}xref\s")
_SUBSECTION = re.compile(rb"\s*(\d{1,10})\s+(\d{1,10})\s*?[\r\n]+\s*")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([nf])[\r\n ]{1,2}")
_NOWHERE = b"0" * 10
_TRAILER = re.compile(rb"\s*trailer\b")
_PREVIOUS = re.compile(rb"/Prev\s+(\d{1,12})")
_HYBRID = re.compile(rb"/XRefStm\s+(\d{1,12})")
_STREAM = re.compile(rb"stream(?<!endstream)(?:\r\n|\n|\r)")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(\s+\d{1,5}\s+R)?")
_WIDTHS = re.compile(rb"/W\s*\[\s*(\d)\s+(\d)\s+(\d)\s*\]")
_SIZE = re.compile(rb"/Size\s+(\d{1,10})")
_INDEX = re.compile(rb"/Index\s*\[([\d\s]*)\]")
_PREDICTOR = re.compile(rb"/Predictor\s+(\d{1,2})")
_PNG_SUB, _PNG_UP = 1, 2


class Weight(Enum):
    """Whether damage can have changed the text (`SPOILS`), or only the wrapping (`HARMLESS`)."""

    HARMLESS = auto()
    SPOILS = auto()


class Damage(NamedTuple):
    """Something that does not hang together, in words."""

    weight: Weight
    what: str


class Sections(NamedTuple):
    """The cross-reference of a file: where each object begins, and what is wrong with it."""

    places: dict[int, int]
    encrypted: bool
    damage: list[Damage]


def read_sections(data: bytes, start: int, shift: int) -> Sections:
    """Follow the chain of cross-reference sections, newest first."""
    places: dict[int, int] = {}
    damage: list[Damage] = []
    encrypted = False
    waiting, seen = [start], set[int]()
    while waiting and len(seen) < _MOST_SECTIONS:
        at = waiting.pop(0)
        if at in seen:
            damage.append(Damage(Weight.SPOILS, "cross-reference sections that lead in a circle"))
            break
        seen.add(at)
        section = _section_at(data, at + shift) or (_section_at(data, at) if shift else None)
        if section is None:
            damage.append(Damage(Weight.SPOILS, f"no cross-reference at byte {at}, where one is announced"))
            continue
        entries, dictionary = section
        for number, place in entries:
            places.setdefault(number, place + shift)
        encrypted = encrypted or b"/Encrypt" in dictionary
        waiting += [int(m[1]) for pattern in (_HYBRID, _PREVIOUS) if (m := pattern.search(dictionary)) and int(m[1])]
    wrong = sum(not _points_at(data, number, place) for number, place in places.items())
    if wrong:
        damage.append(
            Damage(Weight.SPOILS, f"{wrong} of {len(places)} cross-reference entries point beside their objects")
        )
    return Sections(places, encrypted, damage)


def _points_at(data: bytes, number: int, place: int) -> bool:
    match = _OBJECT.match(data, place)
    return match is not None and int(match[1]) == number


def _section_at(data: bytes, at: int) -> tuple[list[tuple[int, int]], bytes] | None:
    """The entries in use of the section at a byte, and its dictionary."""
    if match := _TABLE.match(data, at):
        return _table(data, match.end())
    if _OBJECT.match(data, at) and (stream := _STREAM.search(data, at, at + _DICTIONARY)):
        dictionary = data[at : stream.start()]
        if b"/XRef" in dictionary:
            return _xref_stream(data, stream.end(), dictionary), dictionary
    return None


def _table(data: bytes, at: int) -> tuple[list[tuple[int, int]], bytes] | None:
    entries: list[tuple[int, int]] = []
    while match := _SUBSECTION.match(data, at):
        first, count = int(match[1]), int(match[2])
        at = match.end()
        block = data[at : at + 20 * count]
        found = _ENTRY.findall(block)
        if len(found) < count:
            return None
        entries += [
            (first + k, int(place)) for k, (place, use) in enumerate(found) if use == b"n" and place != _NOWHERE
        ]
        at += 20 * count
    if not _TRAILER.match(data, at):
        return None
    end = data.find(b"startxref", at)
    return entries, data[at : end if end >= 0 else at + _DICTIONARY]


def _xref_stream(data: bytes, at: int, dictionary: bytes) -> list[tuple[int, int]]:
    """The objects that stand alone, from a cross-reference stream; empty where it cannot be unpacked."""
    length = _LENGTH.search(dictionary)
    widths = _WIDTHS.search(dictionary)
    size = _SIZE.search(dictionary)
    if not (length and widths and size) or length[2]:
        return []
    raw = data[at : at + int(length[1])]
    try:
        rows = zlib.decompressobj().decompress(raw, _LARGEST_TABLE) if b"/FlateDecode" in dictionary else raw
    except zlib.error:
        return []
    first, second, third = (int(w) for w in widths.groups())
    alone = (1).to_bytes(first, "big")  # kind 1: an object by itself
    wide = first + second + third
    predictor = _PREDICTOR.search(dictionary)
    if predictor and int(predictor[1]) > 1:
        rows = _unpredicted(rows, wide)
    index = _INDEX.search(dictionary)
    bounds = [int(n) for n in index[1].split()] if index else [0, int(size[1])]
    numbers = [n for a, b in zip(bounds[::2], bounds[1::2], strict=False) for n in range(a, a + min(b, len(rows)))]
    entries = []
    for k, number in zip(range(0, len(rows) - wide + 1, wide or 1), numbers, strict=False):
        if not first or rows[k : k + first] == alone:
            place = int.from_bytes(rows[k + first : k + first + second], "big")
            if place:
                entries.append((number, place))
    return entries


def _unpredicted(rows: bytes, wide: int) -> bytes:
    """PNG rows of the kinds None, Sub and Up made plain; others do not occur in cross-references."""
    out = bytearray()
    above = bytes(wide)
    for at in range(0, len(rows) - wide, wide + 1):
        kind, row = rows[at], bytearray(rows[at + 1 : at + 1 + wide])
        if kind == _PNG_SUB:
            for k in range(1, wide):
                row[k] = (row[k] + row[k - 1]) & 255
        elif kind == _PNG_UP:
            row = bytearray((a + b) & 255 for a, b in zip(row, above, strict=True))
        out += row
        above = bytes(row)
    return bytes(out)
