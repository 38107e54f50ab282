"""A text as sentences and clauses, with what others say (in quotation marks) and asides (in brackets) blotted out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language

__all__ = ["BLOT", "Clause", "Sentence", "blot", "find_sentences"]

BLOT = "\ufffc"
"""Stands for each character of a quotation or an aside: no letter, no digit, no mark."""

_QUOTES = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“"}
_BRACKETS = {"(": ")", "（": "）", "[": "]"}
_OPENERS = re.compile("[“「『«„(（\\[]")


class Clause(NamedTuple):
    """A stretch of a sentence between two marks."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text and the clauses it falls into."""

    start: int
    end: int
    clauses: tuple[Clause, ...]


def blot(text: str) -> str:
    """The text, of the same length, without what stands in quotation marks or brackets; an unclosed one runs to the end.

    >>> blot("a (b) c").replace(BLOT, "_")
    'a ___ c'
    """
    parts: list[str] = []
    at = 0
    for match in _OPENERS.finditer(text):
        start = match.start()
        if start < at:
            continue
        end = _closing(text, start)
        if end is None:
            continue
        parts.extend((text[at:start], BLOT * (end - start)))
        at = end
    parts.append(text[at:])
    return "".join(parts)


def _closing(text: str, start: int) -> int | None:
    """The offset behind the mark that closes the one at `start`; None for a bracket that nothing closes."""
    opening = text[start]
    if opening in _QUOTES:
        end = text.find(_QUOTES[opening], start + 1)
        return len(text) if end < 0 else end + 1
    closing, depth = _BRACKETS[opening], 0
    for offset in range(start, min(len(text), start + 400)):
        depth += (text[offset] == opening) - (text[offset] == closing)
        if depth == 0:
            return offset + 1
    return None


@dataclass(frozen=True, slots=True)
class _Marks:
    ends: re.Pattern[str]
    separators: re.Pattern[str]
    abbreviation: re.Pattern[str] | None


@cache
def _marks(code: str) -> _Marks:
    language = load_language(code)
    words = language.reading.acts
    marks = re.escape(words.marks)
    spaced = language.joining == "spaced"
    # "…decided. The"   "…决定。会议"
    ends = rf"[{marks}](?=\s+[^\sa-z])" if spaced else rf"[{marks}](?![0-9A-Za-z])"
    before = "|".join(re.escape(word) for word in words.abbreviations)
    abbreviation = re.compile(rf"(?:(?<![\w.])(?:{before})|(?<!\w)[^\W\d_])\Z") if spaced and before else None
    return _Marks(re.compile(ends), re.compile(f"[{re.escape(words.separators)}]"), abbreviation)


def find_sentences(blotted: str, code: str) -> Sequence[Sentence]:
    """The sentences of a blotted text.

    >>> [len(s.clauses) for s in find_sentences("会议审议了报告，并决定休会。会议结束。", "zh")]
    [2, 1]
    """
    marks = _marks(code)
    sentences: list[Sentence] = []
    at = 0
    for match in marks.ends.finditer(blotted):
        if marks.abbreviation and marks.abbreviation.search(blotted, max(0, match.start() - 12), match.start()):
            continue
        sentences.append(_sentence(blotted, at, match.end(), marks.separators))
        at = match.end()
    if blotted[at:].strip():
        sentences.append(_sentence(blotted, at, len(blotted), marks.separators))
    return sentences


def _sentence(text: str, start: int, end: int, separators: re.Pattern[str]) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    clauses: list[Clause] = []
    at = start
    for match in separators.finditer(text, start, end):
        if _inside_number(text, match.start()):
            continue
        clauses.append(Clause(at, match.start()))
        at = match.end()
    clauses.append(Clause(at, end))
    return Sentence(start, end, tuple(c for c in clauses if text[c.start : c.end].strip()))


def _inside_number(text: str, at: int) -> bool:
    return text[at] in ",.:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
