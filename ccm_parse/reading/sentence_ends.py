"""Sentences of a text: where one ends, so that what stands in another is not read into it."""

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled

__all__ = ["SentenceEnds", "sentence_ends"]

_CLOSE = r"['\"\u2019\u201d\u00bb\u300d\uff09)\]]*"
# A letter of a script without capitals: alone it is an initial.
_UNCASED = re.compile("[\u0621-\u064a]")
# A script without blanks: a word of another begins where one of its signs stands.
_SOLID = re.compile("[\u3005-\u30ff\u3400-\u9fff]")
# No abbreviation is longer.
_LONGEST = 12
# A full-width stop or any semicolon; a stop, question or exclamation mark before a blank and what is no small letter.
_END = compiled(
    rf"[\u3002\uff01\uff1f\uff1b;\u061b\u061f]{_CLOSE}|(?P<stop>[.!?]){_CLOSE}(?=\s{{1,9}}[^\s\u0430-\u044fa-z\u00df-\u00ff])"
)


class SentenceEnds(NamedTuple):
    """The ends of the sentences of a text."""

    ends: tuple[int, ...]

    def around(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that an offset lies in."""
        at = bisect_right(self.ends, offset)
        return (self.ends[at - 1] if at else 0), self.ends[min(at, len(self.ends) - 1)]

    def after(self, offset: int) -> tuple[int, int] | None:
        """Start and end of the sentence behind the one that an offset lies in."""
        at = bisect_right(self.ends, offset)
        return (self.ends[at], self.ends[at + 1]) if at + 1 < len(self.ends) else None


def sentence_ends(text: str, code: str) -> SentenceEnds:
    """The sentences of a text of the language of that code; semicolons part them, abbreviations and initials do not.

    >>> sentence_ends("See para. 5. Mr. J. Doe spoke; he left.", "en").ends
    (12, 30, 39)
    """
    short = _abbreviations(code)
    ends = [
        match.end()
        for match in _END.finditer(text)
        if match["stop"] is None or not _is_short(text, match.start(), short)
    ]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return SentenceEnds(tuple(ends))


def _is_short(text: str, stop: int, short: frozenset[str]) -> bool:
    """Whether the stop belongs to an initial or an abbreviation."""
    start = stop
    while start > max(0, stop - _LONGEST) and text[start - 1].isalpha() and not _SOLID.match(text, start - 1):
        start -= 1
    word = text[start:stop]
    return (len(word) == 1 and (word.isupper() or bool(_UNCASED.match(word)))) or word.casefold() in short


@cache
def _abbreviations(code: str) -> frozenset[str]:
    return frozenset(word.casefold().rstrip(".") for word in load_language(code).reading.abbreviations)
