"""Gerunds: forms that tell, without an actor of their own, what a sentence's actor has done besides."""

from collections.abc import Iterator
from typing import NamedTuple

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.act_objects import ActObjects
from ccm_parse.reading.alternation import NOTHING, running
from ccm_parse.reading.inflection import Inflection
from ccm_parse.reading.verb_forms import VerbForms

__all__ = ["Gerund", "Gerunds"]

_REACH = 80
_OF_PAPERS = frozenset({"adopt", "approve", "confirm"})
"""Acts whose gerund needs a paper or an officer for its object: having accepted an invitation is none."""


class Gerund(NamedTuple):
    """Where one stands, and the action it tells."""

    start: int
    end: int
    action: str


class Gerunds:
    """The gerunds of a language as patterns, made once for it."""

    def __init__(self, words: ActWords, forms: Inflection, objects: ActObjects) -> None:
        self._forms = VerbForms(words.gerunds, "g", forms)
        self._objects = objects
        adverbs = rf"(?:\s*{running(words.adverbs)}){{0,4}}?" if words.adverbs else ""
        joins = running(words.joins)
        told = rf"(?!{running(words.idioms)})(?:{self._forms.pattern})" if words.idioms else self._forms.pattern
        self._first = compiled(rf"\s*(?:{joins}\s*)?{adverbs}\s*{told}" if words.gerunds else NOTHING)
        self._further = compiled(rf"(?<!\w){joins}{adverbs}\s+{told}" if words.gerunds else NOTHING)

    def find(self, text: str, start: int, end: int) -> Iterator[Gerund]:
        """The gerund that a clause begins with, and those joined to it."""
        match = self._first.match(text, start, end)
        while match is not None:
            told = self._forms.told(match)
            if told is None:
                return
            behind = text[match.end() : end]
            action = self._objects.turned(told[1], behind[:_REACH])
            if action in _OF_PAPERS and not self._objects.is_own(behind, action):
                return
            yield Gerund(match.start(told[0]), match.end(told[0]), action)
            match = self._further.search(text, match.end(), end)
