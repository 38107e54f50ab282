"""A title printed whole in a sentence, but with other words in one place, or with words that changed places."""

import re
from functools import cache
from typing import NamedTuple

__all__ = ["folded", "is_same", "retitled", "word_pattern"]

_MARKS = re.compile("[.。;；:：،,，()]")
_SMALL = 3
_LONGEST_RUN = 2
_LEAST_CONTENT = 3
_LEAST_SOLID = 8
_SHARE = 0.6
_NEAR = 40
_LEAST_SHORT = 2
_CLITIC = 2
_ELIDED = re.compile(r"[^\W\d_]{1,2}['\u2019](?=\w)")
_OPENS = " ,\uff0c\u060c(\uff08)\uff09\u300a\u300b»”\"'’"
"""What may stand behind a title before the words that announce the annex."""


class _Word(NamedTuple):
    start: int
    end: int
    folded: str
    is_small: bool
    is_capital: bool
    is_figure: bool


def retitled(
    text: str, title: str, ends: int, named: tuple[int, int], *, solid: bool
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the text has the title with other words, from its first word to the last that differs; and the title's.

    `ends` is the number of letters at a word's end that change with its case or number; `named` is where the text
    names the annex: beside it a title may also end with another word.

    >>> text = "It adopted the basic guidelines on country plans in annex I."
    >>> retitled(text, "Basic guidelines for country plan", 1, (52, 59), solid=False)
    ((15, 34), (0, 20))
    """
    told, said = _words(title, solid=solid), _words(text, solid=solid)
    size = len(told)
    for at in range(len(said) - size + 1):
        window = said[at : at + size]
        pairs = enumerate(zip(window, told, strict=True))
        wrong = [n for n, (one, two) in pairs if not is_same(one.folded, two.folded, ends)]
        beside = _is_beside(text, window[0].start, window[-1].end, named)
        if not wrong or not _is_title(window, told, wrong, ends, solid=solid, beside=beside):
            continue
        if not _MARKS.search(text[window[0].start : window[-1].end]):
            return (window[0].start, window[wrong[-1]].end), (told[0].start, told[wrong[-1]].end)
    return None


def _is_beside(text: str, start: int, end: int, named: tuple[int, int]) -> bool:
    """Whether only a few words part the stretch from the place that names the annex."""
    between = text[end : named[0]] if end <= named[0] else text[named[1] : start] if named[1] <= start else "."
    return len(between) <= _NEAR and not _MARKS.search(between.strip(_OPENS))


def _is_title(
    window: list[_Word], told: list[_Word], wrong: list[int], ends: int, *, solid: bool, beside: bool
) -> bool:
    """Whether so much is the title's that the rest must be a slip."""
    pairs = [(window[n], told[n]) for n in wrong]
    if any(one.is_figure != two.is_figure for one, two in pairs):
        return False  # the text says more
    same = [word for n, word in enumerate(told) if n not in wrong]
    content = sum(not word.is_small for word in same)
    spaced = content >= _LEAST_CONTENT and len(same) >= _SHARE * len(told)
    enough = len(same) >= _LEAST_SOLID if solid else spaced
    if not enough and beside and not solid and content >= _LEAST_SHORT and len(wrong) == 1:
        # A short title, with another noun or name in one place: the Lamp Plan of Oslo, the Lamp Plan of Bergen.
        one, two = pairs[0]
        return not one.is_small and not two.is_small and one.is_capital == two.is_capital
    moved = _is_moved(window, told, wrong, ends)
    if not enough or (wrong[-1] == len(told) - 1 and not beside and not (moved and solid)):
        return False
    # A slip does not change both words that a title begins with.
    return moved or (wrong[-1] - wrong[0] < _LONGEST_RUN and wrong[:2] != [0, 1])


def _is_moved(window: list[_Word], told: list[_Word], wrong: list[int], ends: int) -> bool:
    """Whether the words that differ are the same in another order; small words between them do not count."""
    first, last = wrong[0], wrong[-1] + 1
    one = sorted(word.folded for word in window[first:last] if not word.is_small)
    two = sorted(word.folded for word in told[first:last] if not word.is_small)
    return 1 < len(one) == len(two) and all(is_same(a, b, ends) for a, b in zip(one, two, strict=True))


def is_same(one: str, two: str, ends: int) -> bool:
    """Whether two words are one but for the ending of its case or number, or a letter written with it in Arabic."""
    if one == two or not ends:
        return one == two
    shorter, longer = sorted((one, two), key=len)
    if len(longer) - len(shorter) <= _CLITIC and longer.endswith(shorter) and "\u0600" <= longer[0] <= "\u06ff":
        return True
    alike = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return alike > _SMALL and max(len(one), len(two)) - alike <= ends


def folded(word: str) -> str:
    """A word in small letters, without an article or preposition that is written together with it.

    >>> folded("L\u2019État"), folded("Programme")
    ('état', 'programme')
    """
    return _ELIDED.sub("", word.casefold(), count=1) if _ELIDED.match(word) else word.casefold()


def _words(text: str, *, solid: bool) -> list[_Word]:
    found = word_pattern(solid=solid).finditer(text)
    return [
        _Word(m.start(), m.end(), folded(m[0]), not solid and _is_small(m[0]), m[0][0].isupper(), m[0].isdigit())
        for m in found
    ]


def _is_small(word: str) -> bool:
    """Whether a word is an article or a preposition: short, and in small letters where there are capitals."""
    return len(word) <= _SMALL and (word.islower() or len(word) < _SMALL)


@cache
def word_pattern(*, solid: bool) -> re.Pattern[str]:
    """A word of a title; where the script has no blanks, a character."""
    return re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+" if solid else r"[^\W_]+(?:['’-][^\W_]+)*")
