"""Numerals of a language as parts of patterns, and what they say."""

import re
from functools import cache, lru_cache

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.number_words import NumberWords
from ccm_parse.reading.alternation import NOTHING, any_of, unsigned
from ccm_parse.values import parse_digits, parse_number, parse_roman

__all__ = ["FIGURES", "Numerals", "numerals"]

FIGURES = "[0-9\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]"
"""Figures of the scripts that documents are printed in."""

_MOST = 10
_KEPT = 512  # numbers as printed whose value is kept
_TEN = 10
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
# Cyrillic letters that a typist takes for Latin ones in item letters: look-alikes, not the order of an alphabet.
_LOOKALIKES = str.maketrans("\u0430\u0435\u043e\u0440\u0441\u0445\u0456", "aeopcxi")


class Numerals:
    """How a language writes numbers: `cardinal`, `ordinal` and `letter` are sources of patterns without groups."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        between = rf"(?:[\s-]|{any_of(words.joiners)})*" if words.joiners else r"[\s-]?"
        solid = all(len(word) == 1 for word in words.cardinals)
        spelt = any_of(words.cardinals, signs=False)
        if spelt != NOTHING:
            one_by_one = f"[{''.join(map(re.escape, words.cardinals))}]{{1,{_MOST}}}"
            spelt = one_by_one if solid else rf"(?<!\w){spelt}(?:{between}{spelt}){{0,5}}(?!\w)"
        figures = f"{FIGURES}+"
        self.cardinal = f"(?:{figures}|{spelt})"
        self.spelt = spelt
        self.ordinal = "(?:" + "|".join(self._ordinals(figures, spelt, between)) + ")"
        self.letter = f"[a-zA-Z{re.escape(words.letters)}\u0430\u0435\u043e\u0440\u0441\u0445\u0456]"
        self._stems = {s + e: v for s, v in words.ordinals.items() for e in words.ordinal_endings}
        self._table = {**words.cardinals, **self._stems}
        # A document says the same few numbers again and again.
        self.number = lru_cache(_KEPT)(self._number)
        """What a cardinal says, in figures or in words."""
        self.place = lru_cache(_KEPT)(self._place)
        """What an ordinal says: its prefix or suffix may stand or not; Roman numerals too."""

    def _ordinals(self, figures: str, spelt: str, between: str) -> list[str]:
        words = self.words
        forms = [NOTHING]
        if words.ordinal_prefixes:
            forms.append(rf"{any_of(words.ordinal_prefixes)}\s?(?:{figures}|{spelt})")
        if words.ordinal_suffixes:
            forms.append(rf"{figures}\s?-?{any_of(words.ordinal_suffixes)}(?!\w)")
        if words.ordinals:
            endings = any_of(words.ordinal_endings) if any(words.ordinal_endings) else ""
            stems = words.ordinals.items()
            small = any_of([stem for stem, value in stems if value < _TEN], words.clitics, signs=False) + endings
            large = any_of([stem for stem, value in stems if value >= _TEN], words.clitics, signs=False) + endings
            # vigésima primera, but never second and third
            compound = rf"(?:{large}(?:{between}{small})?|{small}(?:{between}{large})?)"
            lead = (
                rf"(?:{any_of(words.cardinals, words.clitics, signs=False)}{between}){{0,2}}" if words.cardinals else ""
            )
            forms.append(rf"(?<!\w){lead}{compound}(?!\w)")
        return forms

    def _number(self, printed: str) -> int | None:
        return parse_number(unsigned(printed).strip(), self.words.cardinals, self.words.joiners)

    def _place(self, printed: str) -> int | None:
        bare = unsigned(printed).strip()
        for prefix in self.words.ordinal_prefixes:
            bare = bare.removeprefix(prefix).lstrip()
        for suffix in self.words.ordinal_suffixes:
            if bare.endswith(suffix) and bare[:1].isdigit():
                bare = bare[: -len(suffix)].rstrip(" -")
        value = parse_digits(bare) or parse_roman(bare) or parse_number(bare, self._table, self.words.joiners)
        if value is None:
            loose = next((bare[len(c) :] for c in self.words.clitics if bare.startswith(c)), None)
            value = parse_number(loose, self._table, self.words.joiners) if loose else None
        return value

    def latin(self, letter: str) -> str:
        """The Latin letter that stands for an item letter of any alphabet: its position decides."""
        low = letter.lower()
        position = self.words.letters.find(low)
        if position >= 0:
            return _ALPHABET[position] if position < len(_ALPHABET) else low
        return low.translate(_LOOKALIKES)


@cache
def numerals(code: str) -> Numerals:
    """The numerals of the language of that code."""
    return Numerals(load_language(code).reading.numbers)
