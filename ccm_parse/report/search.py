"""Words in a report: where they stand, best first, and which ones mark the document."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from math import log
from typing import NamedTuple, TypeAlias

from ccm_parse.knowledge.common_words import common_words
from ccm_parse.knowledge.segment import tokens
from ccm_parse.reading.alternation import BORDERED

__all__ = ["Found", "Marking", "keywords", "search"]

Texts: TypeAlias = Iterable[tuple[str, str]]
"""The id and the text of each node."""

_BORDERED = re.compile(rf"\s*[{BORDERED}]")
_LEAST_LENGTH = 2
# What repeats within a node counts less each time; a long node has more chances (BM25's usual constants).
_SATURATION, _LENGTH = 1.2, 0.75


class Found(NamedTuple):
    """A node that a search found, how well, and the words in it: offsets into its text, end exclusive."""

    node: str
    score: float
    spans: tuple[tuple[int, int], ...]


class Marking(NamedTuple):
    """A word that marks the document: how often it stands there, and where first."""

    word: str
    times: int
    node: str
    start: int
    end: int


def search(texts: Texts, query: str) -> tuple[Found, ...]:
    """The nodes in which the words of the query stand, best first; those in which they stand together come first.

    >>> [hit.node for hit in search([("a", "the reserve"), ("b", "a working capital reserve")], "Capital reserve")]
    ['b', 'a']
    """
    wanted = [word.casefold() for word, _ in tokens(query)]
    if not wanted:
        return ()
    found = {node: _Words.of(text) for node, text in texts if text}
    weights = _weights(found.values(), wanted)
    average = sum(words.size for words in found.values()) / max(len(found), 1)
    hits = [
        hit for node, words in found.items() if (hit := words.hit(node, query, wanted, weights, average)) is not None
    ]
    return tuple(sorted(hits, key=lambda hit: -hit.score))


def keywords(texts: Texts, number: int, code: str) -> tuple[Marking, ...]:
    """The words that mark a document, at most so many, best first: often there, but not in every paragraph."""
    common = common_words(code)
    counts: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    first: dict[str, tuple[str, int, int, str]] = {}
    nodes = 0
    for node, text in texts:
        nodes += 1
        here: set[str] = set()
        for word, start in tokens(text):
            key = word.casefold()
            if len(key) < _LEAST_LENGTH or key in common or not key[0].isalpha() or any(c.isdigit() for c in key):
                continue
            counts[key] += 1
            here.add(key)
            first.setdefault(key, (node, start, start + len(word), word))
        spread.update(here)
    ranked = sorted(counts, key=lambda key: (-counts[key] * log(1 + nodes / spread[key]), key))
    return tuple(_keyword(counts[key], first[key]) for key in ranked[:number])


def _keyword(count: int, first: tuple[str, int, int, str]) -> Marking:
    node, start, end, word = first
    return Marking(word, count, node, start, end)


class _Words(NamedTuple):
    """A text and the places of its words."""

    text: str
    places: dict[str, list[tuple[int, int]]]
    size: int

    @classmethod
    def of(cls, text: str) -> "_Words":
        places: dict[str, list[tuple[int, int]]] = {}
        count = 0
        for word, start in tokens(text):
            places.setdefault(word.casefold(), []).append((start, start + len(word)))
            count += 1
        return cls(text, places, count)

    def hit(self, node: str, query: str, wanted: list[str], weights: dict[str, float], average: float) -> Found | None:
        """What the query finds here; the words as they are written count most."""
        whole = [match.span() for match in _phrase(query).finditer(self.text)]
        spans = whole or sorted({place for word in wanted for place in self.places.get(word, ())})
        if not spans:
            return None
        length = 1 - _LENGTH + _LENGTH * self.size / max(average, 1)
        score = len(whole) * sum(weights.values())
        for word in wanted:
            often = len(self.places.get(word, ()))
            score += weights[word] * often * (_SATURATION + 1) / (often + _SATURATION * length) if often else 0
        return Found(node, round(score, 4), tuple(spans))


def _weights(texts: Iterable[_Words], wanted: list[str]) -> dict[str, float]:
    """How much each word tells: the fewer nodes have it, the more."""
    everything = list(texts)
    holders = {word: sum(word in words.places for words in everything) for word in wanted}
    return {word: log(1 + (len(everything) - count + 0.5) / (count + 0.5)) for word, count in holders.items()}


@cache
def _phrase(query: str) -> re.Pattern[str]:
    body = r"\s+".join(map(re.escape, query.split()))
    # Whole words, where the script parts words by blanks.
    return re.compile(
        rf"(?<![{BORDERED}])(?:{body})(?![{BORDERED}])" if _BORDERED.match(query) else body, re.IGNORECASE
    )
