"""Words that can be part of a person's name where names have no capitals: all but the common ones."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.knowledge.names import load_naming
from ccm_parse.knowledge.office_words import OfficeWords
from ccm_parse.reading.alternation import unsigned

__all__ = ["NameWords", "Word"]

_WORD = re.compile(r"[^\W\d_](?:[\u064b-\u0652\u0670'’‘-]|[^\W\d_])*")
_MOST = 6
_KASHIDA = "\u0640"
_HYPHENS = ("-", "\u2010", "\u2011", "\u2013")
_ADVERBIAL = "\u064b"
"""The sign of an indefinite object or adverb, which no name has."""


class Word(NamedTuple):
    """A word of a text; `free` unless a State or a body is named there."""

    start: int
    end: int
    free: bool


class NameWords:
    """Tells which runs of words can be names in one language; made once for it."""

    def __init__(self, words: OfficeWords, code: str) -> None:
        naming = load_naming(code)
        self._prefixes = tuple(naming.prefixes)
        articles = tuple(naming.openings)
        self._articles = (*articles, *(form for forms in naming.openings.values() for form in forms))
        common = {*words.name_stops, *words.honorifics, *words.title_heads}
        common |= {form for forms in words.roles.values() for form in forms}
        self._common = frozenset(unsigned(part) for word in common for part in word.split())
        self._particles = frozenset(words.particles)
        self._joined = tuple(words.name_openings)
        self._given = frozenset(words.given_names)
        joins = {join.rstrip(_KASHIDA) for join in words.joins}
        self._join = tuple(prefix for prefix in self._prefixes if prefix in joins)

    def words(self, text: str, taken: Sequence[tuple[int, int]]) -> list[Word]:
        """The words of a text; `taken` are the places of names of States and bodies."""
        return [
            Word(m.start(), m.end(), not any(start < m.end() and m.start() < end for start, end in taken))
            for m in _WORD.finditer(text)
        ]

    def count(self, text: str, span: tuple[int, int]) -> int:
        """How many words a name has."""
        return len(text[span[0] : span[1]].split())

    def forward(self, text: str, parts: Sequence[Word], start: int, *, is_introduced: bool) -> tuple[int, int] | None:
        """The name that begins at an offset; None where none does. One that is introduced may begin with an article."""
        at = next((k for k, word in enumerate(parts) if word.start == start), None)
        end = None
        for count in range(_MOST):
            if at is None or at + count >= len(parts):
                break
            word = parts[at + count]
            if end is not None and not self._is_next(text, end, word.start):
                break
            following = parts[at + count + 1] if at + count + 1 < len(parts) else None
            if not self._is_name(text, word, following, first=count == 0, is_introduced=is_introduced):
                break
            # Roland de Wit: no name ends with a particle
            is_inner = count > 1 and text[parts[at + count - 1].start : parts[at + count - 1].end] in self._particles
            if count > 1 and not is_inner and self._is_joined(text[word.start : word.end]):
                break
            end = word.end
        return (start, end) if end is not None else None

    def backward(self, text: str, parts: Sequence[Word], end: int) -> tuple[int, int] | None:
        """The name that ends before an offset, but for blanks; None where none does."""
        at = next((k for k in range(len(parts) - 1, -1, -1) if parts[k].end <= end), None)
        if at is None or text[parts[at].end : end].strip():
            return None
        start = None
        for count in range(_MOST):
            if at - count < 0:
                break
            word = parts[at - count]
            if start is not None and not self._is_next(text, word.end, parts[at - count + 1].start):
                break
            following = parts[at - count + 1] if count else None
            if not self._is_name(text, word, following, first=False, is_introduced=False):
                break
            start = word.start
            if count and self._is_joined(text[word.start : word.end]):
                start += 1
                break
        return (start, parts[at].end) if start is not None else None

    def _is_next(self, text: str, end: int, start: int) -> bool:
        """Whether only a blank stands between two words, a hyphen, or the point of an initial."""
        between = text[end:start]
        initial = between.startswith(".") and not text[end - 2 : end - 1].isalpha()
        return between.isspace() or between.strip() in _HYPHENS or (initial and between[1:].isspace())

    def _is_name(self, text: str, word: Word, following: Word | None, *, first: bool, is_introduced: bool) -> bool:
        printed = text[word.start : word.end]
        if not word.free or printed.endswith((_ADVERBIAL, "\u0627" + _ADVERBIAL)) or _ADVERBIAL in printed[-2:]:
            return False
        plain = unsigned(printed)
        if plain in self._particles:
            return following is not None and (
                unsigned(text[following.start : following.end]) in self._particles
                or self._is_name(text, following, None, first=False, is_introduced=False)
            )
        if first and not is_introduced and plain.startswith(self._articles):
            return False
        if first and is_introduced and plain in self._given:
            return True
        return not any(form in self._common for form in self._forms(plain))

    def _forms(self, plain: str) -> set[str]:
        """The word without article, and without what may be written together with it."""
        forms = {plain, self._bare(plain)}
        for prefix in self._prefixes:
            rest = plain.removeprefix(prefix)
            if rest != plain and (prefix in self._join or rest.startswith(self._articles)):
                forms |= {rest, self._bare(rest)}
        return forms

    def _bare(self, plain: str) -> str:
        article = next((a for a in self._articles if plain.startswith(a) and len(plain) > len(a) + 1), "")
        return plain[len(article) :]

    def _is_joined(self, printed: str) -> bool:
        """Whether a word begins with "and" rather than with a letter of the name."""
        return printed.startswith(self._join) and not printed.startswith(self._joined)
