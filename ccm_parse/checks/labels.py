"""Labels with another number in them: what should stand in the place of "(c)", "VI.", "附件四"."""

import re
from collections.abc import Iterator

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.values import roman, spell_number

__all__ = ["numerals_of", "relabelled"]

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def relabelled(label: str, number: int, other: int, code: str) -> str:
    """The label of a number, made that of another in the same kind of numeral; the bare number where it has none known.

    >>> [relabelled(label, 3, 2, "en") for label in ("(c)", "III.", "iii)", "Annex III", "3/")]
    ['(b)', 'II.', 'ii)', 'Annex II', '2/']
    """
    figures = re.search("[0-9]+", label)
    if figures:
        return label.replace(figures[0], str(other), 1)
    for old, new in _pairs(number, other, load_language(code)):
        # A word is one to its end; letters of a script without blanks are.
        at = re.search(rf"(?<![A-Za-z]){re.escape(old)}(?![A-Za-z])", label)
        if at:
            return label[: at.start()] + new + label[at.end() :]
    return str(other)


def numerals_of(number: int, code: str) -> Iterator[str]:
    """What the number can look like in a label: figures, Roman numerals, words."""
    words = load_language(code).reading.numbers
    yield str(number)
    if number:
        yield roman(number)
    spelt = spell_number(number, words.cardinals)
    if spelt:
        yield spelt
    yield from (word for word, value in words.ordinals.items() if value == number)


def _pairs(number: int, other: int, language: Language) -> Iterator[tuple[str, str]]:
    """The two numbers in each kind of numeral; longer words first."""
    words, structure = language.reading.numbers, language.structure
    ordinals = list(words.ordinals.items())
    ordinals += [(word, at) for at, forms in enumerate(structure.ordinals, 1) for word in forms]
    meant = [word for word, value in ordinals if value == other]
    old = {word for word, value in ordinals if value == number}
    for word in sorted(old, key=lambda word: (-len(word), word)) if meant else ():
        yield word, max(meant, key=lambda new: _alike(word, new))
    one, two = spell_number(number, words.cardinals), spell_number(other, words.cardinals)
    if one and two:
        yield one, two
    if number > 0 and other > 0:
        yield roman(number), roman(other)
        yield roman(number).lower(), roman(other).lower()
    for letters in (structure.letter_names, _ALPHABET, _ALPHABET.upper(), words.letters):
        if 0 < number <= len(letters) and 0 < other <= len(letters):
            yield letters[number - 1], letters[other - 1]


def _alike(one: str, two: str) -> int:
    """How alike two words begin and end: of the forms of an ordinal, the one in the same case and gender."""
    begin = next((n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    pairs = enumerate(zip(reversed(one), reversed(two), strict=False))
    return begin + next((n for n, (a, b) in pairs if a != b), min(len(one), len(two)))
