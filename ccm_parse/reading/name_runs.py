"""Runs of words in capitals that may be names of persons, in scripts with blanks."""

import re
from collections.abc import Iterator

import regex

from ccm_parse.knowledge.office_words import OfficeWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import BLANK, any_of

__all__ = ["NameRuns"]

_MOST_WORDS = 9
_LONGEST_RUN = 40
_NEAR = 40
_IN_POST = re.compile(r"(?<![^\W\d_])[A-Z\u00c0-\u00de][\w-]*[ ]\Z")
_POINT = re.compile(r"[a-z\u00df-\u00ff\u0430-\u044f\u0451]\.\Z")


class NameRuns:
    """Finds what may be a name by its capitals, particles and initials; made once for a language."""

    def __init__(self, words: OfficeWords) -> None:
        part = r"\p{Lu}[\p{L}\p{M}’'-]*\.?"
        particle = "|".join(re.escape(p) for p in sorted(words.particles, key=len, reverse=True)).replace("'", "['’]")
        # Jean-Pierre de la Tour   Karin N. Lindqvist   M.J. van der Berg
        self.shape = regex.compile(
            rf"(?<![\p{{L}}\p{{N}}/-]){part}(?:(?:\s(?:(?:{particle})\s?)?|(?<=\.)){part}){{0,{_LONGEST_RUN}}}",
            regex.VERSION0,
        )
        """Words in capitals beside each other, particles between them."""
        # Mme d’Almeida
        self.honorific = compiled(
            rf"(?<!\w)(?:{any_of(words.honorifics)}\s+){{1,3}}(?P<particle>(?:{particle}){BLANK})?\Z"
        )
        """Words of address that end where a name begins."""
        self._token = regex.compile(r"[^\s]+")
        self._particles = frozenset(part for particle in words.particles for part in particle.split())
        honorifics = {h.rstrip(".") for h in words.honorifics}
        self._stops = frozenset({*words.name_stops, *honorifics, *(h[:1].upper() + h[1:] for h in honorifics)})
        self._prepositions = frozenset(word.capitalize() for word in words.title_inner)
        """Words of stops that are a given name where somebody is addressed: the Ambassador Ante Perković."""
        # А.Б. Вересов
        self._initials = compiled(r"[^\W\d_]\.(?=[^\W\d_])")
        self._abbreviations = frozenset(words.name_abbreviations)
        self._longest_capitals = 1 if words.bare_titles else 3

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Runs of words in capitals without the words that are no part of a name."""
        for match in self.shape.finditer(text):
            run: list[tuple[int, int]] = []
            for token in [*self._token.finditer(match.group()), None]:
                # Mélanie De Groof
                inner = bool(run) and token is not None and token.group().lower() in self._particles
                # M. Jean DUPONT
                inner = inner or bool(run and token and self._is_surname(text, run[0][0], token.group()))
                is_given = not run and token and self._is_given(text, match.start() + token.start(), token.group())
                if token is not None and (inner or is_given or not self.is_stop(token.group())):
                    run.append((match.start() + token.start(), match.start() + token.end()))
                    if len(run) == 1 or not self._is_closed(token.group()):
                        continue
                    # … by Valentina Rojas. Johanna Weiss …: a sentence ends there
                while run and text[slice(*run[0])] in self._particles:
                    del run[0]
                while run and text[slice(*run[-1])].lower() in self._particles:
                    del run[-1]
                if 0 < len(run) <= _MOST_WORDS:
                    yield run[0][0], self._without_point(text, run[-1][1])
                run = []

    def _is_closed(self, word: str) -> bool:
        """Whether a name's last word has the full stop of its sentence."""
        return _POINT.search(word) is not None and word not in self._abbreviations

    def trimmed(self, text: str, start: int, end: int) -> int:
        """The end of a name without the particles that lead on to a name of a place behind it."""
        words = text[start:end].split()
        while words and words[-1] in self._particles:
            end = text.rindex(words.pop(), start, end)
        return start + len(text[start:end].rstrip())

    def _is_surname(self, text: str, start: int, word: str) -> bool:
        """Whether a word in capitals ends the name of somebody who is addressed."""
        addressed = self.honorific.search(text, max(0, start - _NEAR), start)
        return addressed is not None and word.isalpha() and word.isupper() and word not in self._stops

    def _is_given(self, text: str, start: int, word: str) -> bool:
        """Whether a preposition in capitals is the given name of somebody who is addressed."""
        if word not in self._prepositions:
            return False
        addressed = self.honorific.search(text, max(0, start - _NEAR), start)
        # Secretario General Adjunto: no general is addressed
        return addressed is not None and not _IN_POST.search(text, 0, addressed.start())

    def is_stop(self, word: str) -> bool:
        """Whether a word in capitals is no part of a name: a word of address, an acronym, Unit."""
        bare = word.rstrip(".,")
        # L’Unité   L’observateur, which begins a sentence
        *elided, own = re.split("(?<=['’])", bare)
        words = {bare, own, *(elided if own[:1].islower() else ())}
        is_acronym = bare.isupper() and len(bare) > self._longest_capitals and not self._initials.match(bare)
        return bool(words & self._stops) or is_acronym

    @staticmethod
    def _without_point(text: str, end: int) -> int:
        """The end of a name; the full stop of a sentence is no part of it."""
        return end - 1 if text[end - 1] == "." and text[end - 2 : end - 1].islower() else end

    def begins_with_initials(self, text: str, start: int, end: int) -> bool:
        """Whether a name begins with initials written together, so that one word is a whole name."""
        return self._initials.match(text, start, end) is not None
