"""Numbers and ordinals as documents print them: digits of any script, Roman numerals, words of a language's table.

The words of a language come as a mapping, word to number; how they combine is the same in all: a small number before a
larger power multiplies it, anything else is added, a run of single figures is read as digits.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

__all__ = ["Ordinal", "parse_digits", "parse_number", "parse_roman", "roman", "spell_number"]

# ASCII, full width, Arabic-Indic and Persian figures; no others (int() takes any).
_FIGURES = {ord(zero) + k: str(k) for zero in "0\uff10\u0660\u06f0" for k in range(10)}
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
_ROMAN_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMAN_SHAPE = re.compile(r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_MOST_DIGITS = 15
_TEN, _THOUSAND = 10, 1000


def parse_digits(text: str) -> int | None:
    """The whole number of a run of figures of one script; None where it is none.

    >>> [parse_digits(text) for text in ("2017", "١٢", "１２", "1٢", "¹")]
    [2017, 12, 12, None, None]
    """
    if not 0 < len(text) <= _MOST_DIGITS:
        return None
    if not all(ord(c) in _FIGURES for c in text) or max(text) > chr(ord(min(text)) + 9):
        return None
    return int(text.translate(_FIGURES))


def parse_roman(text: str) -> int | None:
    """The value of a well-formed Roman numeral of either case, 1 to 3999; None where it is none.

    >>> parse_roman("XIV"), parse_roman("iv"), parse_roman("IIX")
    (14, 4, None)
    """
    if not _ROMAN_SHAPE.fullmatch(text):
        return None
    rest, value = text.upper(), 0
    for worth, letters in _ROMAN:
        while rest.startswith(letters):
            value, rest = value + worth, rest[len(letters) :]
    return value + _ROMAN_UNITS.index(rest)


def roman(number: int) -> str:
    """The Roman numeral of a number from 1 to 3999, in capitals.

    >>> roman(4), roman(2019)
    ('IV', 'MMXIX')
    """
    if not 0 < number < 4000:  # noqa: PLR2004 (MMMCMXCIX is the last that needs no stroke)
        raise ValueError(f"expected a number from 1 to 3999, found {number}")
    printed = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        printed += letters * count
    return printed + _ROMAN_UNITS[number]


def parse_number(text: str, words: Mapping[str, int], joiners: Collection[str] = ()) -> int | None:
    """The number that figures, or words of the table, say; None where any part of the text is neither.

    Words are compared without regard to case; blanks, hyphens and the `joiners` ("and") stand between them. What
    combines in no regular way has its own entry in the table ("quatre-vingt": 80).

    >>> han = {"〇": 0, "零": 0, "一": 1, "二": 2, "七": 7, "十": 10, "廿": 20, "百": 100, "万": 10000}
    >>> [parse_number(t, han) for t in ("一百零二", "廿一", "二〇一七", "十", "二十万", "第七")]
    [102, 21, 2017, 10, 200000, None]
    >>> parse_number("One hundred and twenty-first", {"one": 1, "hundred": 100, "twenty": 20, "first": 1}, ["and"])
    121
    """
    digits = parse_digits(text)
    if digits is not None:
        return digits
    if not words:
        return None
    table = {word.casefold(): value for word, value in words.items()}
    pieces = _pieces(text.casefold(), frozenset(table), frozenset(j.casefold() for j in joiners))
    return _combine([table[piece] for piece in pieces]) if pieces else None


def spell_number(number: int, words: Mapping[str, int]) -> str | None:
    """The number in a table's words, in the way of Chinese numerals; None where the table has not the words for it.

    The first word of a value is taken; ten to nineteen begin with the word for ten alone.

    >>> han = {"零": 0, "一": 1, "二": 2, "十": 10, "百": 100}
    >>> [spell_number(n, han) for n in (2, 12, 20, 102, 3)]
    ['二', '十二', '二十', '一百零二', None]
    """
    names: dict[int, str] = {}
    for word, value in words.items():
        names.setdefault(value, word)
    spelt = _spell(number, names, leading=True)
    return spelt if spelt and parse_number(spelt, words) == number else None


@lru_cache(maxsize=32)
def _tokens(table: frozenset[str], joiners: frozenset[str]) -> re.Pattern[str]:
    """Words of the table, longest first, or what may stand between them."""
    ordered = sorted(table, key=lambda word: (-len(word), word))
    skipped = sorted(joiners, key=lambda word: (-len(word), word))
    between = "|".join([r"[\s-]+", *(re.escape(j) for j in skipped)])
    return re.compile(rf"(?P<word>{'|'.join(map(re.escape, ordered))})|{between}")


def _pieces(text: str, table: frozenset[str], joiners: frozenset[str]) -> list[str]:
    """The text as words of the table; empty where something else stands in it."""
    pieces, position = [], 0
    pattern = _tokens(table, joiners)
    while position < len(text):
        match = pattern.match(text, position)
        if match is None:
            return []
        if match["word"]:
            pieces.append(match["word"])
        position = match.end()
    return pieces


def _combine(values: list[int]) -> int:
    """The number that a sequence of word values says."""
    if len(values) > 1 and max(values) < _TEN:
        return int("".join(map(str, values)))
    parts: list[int] = []
    for value in values:
        if not _is_power(value):
            parts.append(value)
            continue
        # Ten and a hundred take the figure before them, larger powers all that is smaller than they are.
        taken = 0
        while parts and parts[-1] < (value if value >= _THOUSAND else _TEN):
            taken += parts.pop()
        parts.append((taken or 1) * value)
    return sum(parts)


def _is_power(value: int) -> bool:
    """Whether a value is ten, a hundred, a thousand and so on."""
    return value >= _TEN and str(value).strip("0") == "1"


def _spell(number: int, names: Mapping[int, str], *, leading: bool) -> str:
    """The number by powers of ten from the largest that the names have."""
    if number < _TEN:
        return names.get(number, "")
    power = max((p for p in names if p <= number and _is_power(p)), default=0)
    if not power:
        return ""
    count, rest = divmod(number, power)
    head = "" if leading and power == _TEN == number - number % _TEN else _spell(count, names, leading=leading)
    gap = names.get(0, "") if rest and rest * 10 < power else ""
    return head + names[power] + gap + (_spell(rest, names, leading=False) if rest else "")


@dataclass(frozen=True, slots=True, order=True)
class Ordinal:
    """A place in a sequence: the seventh meeting, the fifth plenary.

    >>> str(Ordinal(7)), Ordinal.parse("第七", {"第": 0, "七": 7}), Ordinal.parse("twelfth", {"twelfth": 12})
    ('7', Ordinal(value=7), Ordinal(value=12))
    """

    value: int

    @classmethod
    def parse(cls, text: str, words: Mapping[str, int] | None = None, joiners: Collection[str] = ()) -> Self:
        """The ordinal that figures, or words of the table, say; ValueError where it is none above nought."""
        number = parse_number(text.strip(), words or {}, joiners)
        if not number:
            raise ValueError(f"expected an ordinal such as 7, found {text!r}")
        return cls(number)

    def __str__(self) -> str:
        return str(self.value)
