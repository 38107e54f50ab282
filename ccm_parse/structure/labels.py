"""Labels: "12." "(a)" "IV." "十二、" "١ -" read as what they may mean, and which label follows which.

A label may have several readings: "(i)" is the first roman numeral or the ninth letter. The reading is chosen by the
list that is open (`Reading.follows`), never by what number is expected next in the document.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

__all__ = [
    "LOOK_ALIKES",
    "Form",
    "Label",
    "Reading",
    "System",
    "han_number",
    "latin_letter",
    "parse_decimal",
    "parse_label",
    "roman_number",
]


class System(StrEnum):
    """A way of counting."""

    NUMBER = "number"
    ROMAN = "roman"
    LETTER = "letter"
    UPPER_ROMAN = "upper roman"
    UPPER_LETTER = "upper letter"
    HAN = "han"
    DECIMAL = "decimal"
    BULLET = "bullet"


class Form(StrEnum):
    """How a label is set."""

    DOT = "dot"
    BRACKETS = "brackets"
    BRACKET = "bracket"
    DASH = "dash"
    QUOTES = "quotes"
    POINT = "point"
    BULLET = "bullet"


class Reading(NamedTuple):
    """What a label may mean: a way of counting and a place in it, from 1; of "121.2" the `stem` is (121,)."""

    system: System
    ordinal: int
    stem: tuple[int, ...] = ()

    def follows(self, other: "Reading") -> bool:
        """Whether this is the next one of the other's list."""
        return (self.system, self.stem, self.ordinal) == (other.system, other.stem, other.ordinal + 1)


class Label(NamedTuple):
    """A label at the start of a line: as printed, how it is set, what it may mean, where the text behind it begins."""

    printed: str
    form: Form
    readings: tuple[Reading, ...]
    end: int

    @property
    def number(self) -> int | None:
        """The value of a plain number."""
        first = self.readings[0]
        return first.ordinal if first.system is System.NUMBER else None


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_RATHER_ROMAN = frozenset({"i", "v", "x", "ii", "xx"})  # where no list is open: few lists have a letter so far on
_ROMAN_SHAPE = re.compile(r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_HAN = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
LOOK_ALIKES = str.maketrans("асеорхіАВСЕНІКМОРТХ", "aceopxiABCEHIKMOPTX")
_ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALEF = str.maketrans("أإآىة", "ااايه", "\u0640")
_BULLETS = "•●➢➤►▪◦‣∙■□▫\uf0b7\uf0a7\u2013\u2014\u2012\u2015\u2212·*o-"

# 12. | 12bis. | 12) | (12) | .1 | 12 - | 12、 | a. | iv. | A. | (a) | a) | (一) | 一、 | ㈠ | ’١‘ | •
_LABEL = re.compile(
    r"""\s*(?:
      (?P<enclosed>[\u3220-\u3229])\s*
    | [(（]\s?(?P<brackets>\d{1,3}|[A-Za-z]{1,5}|[а-яі]|[一二三四五六七八九十]{1,3}|[\u0621-\u064a]\u0640?)\s?[)）]\s*
    | [‘’']\s?(?P<quotes>\d{1,2})\s?[‘’']\s*
    | \.(?P<point>\d{1,2})\s+
    | (?P<bracket>\d{1,3}|[A-Za-z]{1,5}|[а-яі])\)(?:\s+|$)
    | (?P<number>\d{1,4})(?P<latin>\s?(?:bis|ter|quater))?\.(?:\s+|$|(?=[^\W\d](?!\.)|[《〈「“«（]))
    | (?P<dash>\d{1,3}|[\u0621-\u064a])\s?[-\u2013\u0640]\s*(?=\D|$)
    | (?P<ideographic>\d{1,3}|[一二三四五六七八九十百]{1,4})[、．]\s*
    | (?P<han>[一二三四五六七八九十百]{1,4})[.]\s*
    | (?P<letter>[IVXLCІХС]{1,6}|[A-ZА-ЯІ]|[a-z]|[ivx]{1,5})\.(?:\s+|$)
    | (?P<bullet>["""
    + re.escape(_BULLETS)
    + r"""])\s+
    )""",
    re.VERBOSE,
)


@lru_cache(maxsize=4096)
def roman_number(text: str) -> int | None:
    """The value of a roman numeral in either case, or None."""
    lower = text.lower()
    if not lower or not _ROMAN_SHAPE.fullmatch(lower):
        return None
    values = [_ROMAN[c] for c in lower]
    return sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))


@lru_cache(maxsize=1024)
def han_number(text: str) -> int | None:
    """The value of a Chinese numeral below a thousand (三十九, 一百零二), or None."""
    total = unit = 0
    for character in text:
        if character in _HAN:
            unit = _HAN[character]
        elif character in "十百":
            total += (unit or 1) * (10 if character == "十" else 100)
            unit = 0
        else:
            return None
    return total + unit or None


def parse_label(text: str) -> Label | None:
    """The label that a line begins with, or None.

    >>> parse_label("(iv) text").readings
    (Reading(system=<System.ROMAN: 'roman'>, ordinal=4, stem=()),)
    >>> parse_label("2017 was a year") is None
    True
    """
    match = _LABEL.match(text)
    if match is None:
        return None
    kind = match.lastgroup or ""
    if kind == "latin":
        kind = "number"
    value = match[kind]
    printed = match[0].strip()
    if kind == "enclosed":
        return Label(printed, Form.BRACKETS, (Reading(System.HAN, ord(value) - 0x321F),), match.end())
    if kind == "bullet":
        return Label(printed, Form.BULLET, (Reading(System.BULLET, 0),), match.end())
    readings = _readings(value)
    return Label(printed, _FORMS[kind], readings, match.end()) if readings else None


# 121.1 | 1.2.3 | 6.12. | ١٢١-١
_DECIMAL = re.compile(
    r"\s*(?P<numbers>\d{1,3}(?:\.\d{1,3}){1,3}|[\u0660-\u0669]{1,3}(?:-[\u0660-\u0669]{1,3}){1,3})[.-]?(?:\s+|$)"
)


def parse_decimal(text: str) -> Label | None:
    """The decimal label that a line begins with, or None. A sum looks the same: how the line is set must tell.

    >>> parse_decimal("121.12 Ratify the Convention").readings
    (Reading(system=<System.DECIMAL: 'decimal'>, ordinal=12, stem=(121,)),)
    """
    match = _DECIMAL.match(text)
    if match is None:
        return None
    *stem, ordinal = map(int, re.split(r"[.-]", match["numbers"]))
    return Label(match[0].strip(), Form.DOT, (Reading(System.DECIMAL, ordinal, tuple(stem)),), match.end())


_FORMS = {
    "brackets": Form.BRACKETS,
    "quotes": Form.QUOTES,
    "point": Form.POINT,
    "bracket": Form.BRACKET,
    "number": Form.DOT,
    "dash": Form.DASH,
    "ideographic": Form.DOT,
    "han": Form.DOT,
    "letter": Form.DOT,
}


def latin_letter(text: str) -> str | None:
    """The Latin letter at the place of a letter of any script, or None.

    >>> latin_letter("\u0628"), latin_letter("B"), latin_letter("*")
    ('b', 'b', None)
    """
    if text.isascii():
        return text.lower() if text.isalpha() else None
    reading = next((r for r in _readings(text.lower()) if r.system is System.LETTER), None) if text.isalpha() else None
    return chr(ord("a") + (reading.ordinal - 1) % 26) * (1 + (reading.ordinal - 1) // 26) if reading else None


@lru_cache(maxsize=4096)
def _readings(value: str) -> tuple[Reading, ...]:
    if value.isdecimal():
        return (Reading(System.NUMBER, int(value)),)
    if value[0] in _HAN or value[0] in "十百":
        number = han_number(value)
        return (Reading(System.HAN, number),) if number else ()
    if value[0] >= "\u0600":
        place = _ABJAD.find(value.translate(_ALEF)[:1])
        return (Reading(System.LETTER, place + 1),) if place >= 0 else ()
    found = []
    if any("\u0400" <= c <= "\u04ff" for c in value):
        place = _CYRILLIC.find(value.lower())
        if place >= 0:
            found.append(Reading(System.LETTER if value.islower() else System.UPPER_LETTER, place + 1))
        value = value.translate(LOOK_ALIKES)
    if value.isascii():
        found += _latin_readings(value)
    return tuple(found)


def _latin_readings(value: str) -> list[Reading]:
    upper = value.isupper()
    found = []
    roman = roman_number(value)
    if roman is not None:
        found.append(Reading(System.UPPER_ROMAN if upper else System.ROMAN, roman))
    if len(value) == 1 or (len(value) == 2 and value[0] == value[1] and roman is None):
        letter = ord(value[0].lower()) - ord("a") + 1 + 26 * (len(value) - 1)
        reading = Reading(System.UPPER_LETTER if upper else System.LETTER, letter)
        if roman is None or value.lower() in _RATHER_ROMAN:
            found.append(reading)
        else:
            found.insert(0, reading)
    return found
