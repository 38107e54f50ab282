"""A text as clauses of sentences, with what others say (in quotation marks) and asides (in brackets) blotted out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.sentence_ends import sentence_ends

__all__ = ["BLOT", "Clause", "Statement", "at_semicolons", "blot", "find_statements", "leaves_quotation_open"]

BLOT = "\ufffc"
"""Stands for each character of a quotation or an aside: no letter, no digit, no mark."""

_QUOTES = {"“": "”", "「": "」", "『": "』", "«": "»", "„": "“", '"': '"', "”": "“"}
_BRACKETS = {"(": ")", "（": "）", "[": "]"}
# Written leftward, a quotation opens with the mark that else closes one: behind a blank, before a word.
_OPENERS = compiled(r'“(?![\s,;:.\u060c\u061b]|\Z)|(?<![^\s(\[])”(?=\w)|[「『«„"(（\[]')
_IN_PAIRS = frozenset('"”')
_LEFTWARD = compiled(r"\A[^“”]*(?<![^\s(\[])”(?=\w)")
_LONGEST_ASIDE = 400
_SEMICOLONS = ";；؛"


class Clause(NamedTuple):
    """A stretch of a statement between two marks."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a text, semicolons included, and the clauses it falls into."""

    start: int
    end: int
    clauses: tuple[Clause, ...]


def blot(text: str) -> str:
    """The text, as long as before, without what stands in quotation marks or brackets; an open one runs to the end.

    >>> blot("a (b) c").replace(BLOT, "_")
    'a ___ c'
    """
    parts: list[str] = []
    at = 0
    for match in _OPENERS.finditer(text):
        start = match.start()
        end = _closing(text, start) if start >= at else None
        if end is not None:
            parts.extend((text[at:start], BLOT * (end - start)))
            at = end
    parts.append(text[at:])
    return "".join(parts)


def leaves_quotation_open(text: str) -> bool:
    """Whether a quotation that begins in a text goes on behind it."""
    opening, closing = ("”", "“") if _LEFTWARD.search(text) else ("“", "”")
    return text.count(opening) > text.count(closing)


def _closing(text: str, start: int) -> int | None:
    """The offset behind the mark that closes the one at `start`; None for a bracket that nothing closes."""
    opening = text[start]
    if opening in _QUOTES:
        end = text.find(_QUOTES[opening], start + 1)
        if end < 0:
            # A straight mark may as well be an inch, and this one may close: only a pair of them quotes.
            return None if opening in _IN_PAIRS else len(text)
        return end + 1
    closing, depth = _BRACKETS[opening], 0
    for offset in range(start, min(len(text), start + _LONGEST_ASIDE)):
        depth += (text[offset] == opening) - (text[offset] == closing)
        if depth == 0:
            return offset + 1
    return None


def find_statements(blotted: str, code: str) -> Sequence[Statement]:
    """The sentences of a blotted text, each with its clauses.

    >>> [len(s.clauses) for s in find_statements("会议审议了报告，并决定休会。会议结束。", "zh")]
    [2, 1]
    """
    ends = sentence_ends(blotted, code).ends
    statements: list[Statement] = []
    at = 0
    for end in ends:
        if end == ends[-1] or blotted[end - 1] not in _SEMICOLONS:
            if blotted[at:end].strip():
                statements.append(_statement(blotted, at, end, _separators(code)))
            at = end
    return statements


def at_semicolons(statement: Statement, blotted: str) -> Sequence[Statement]:
    """A statement parted at the semicolons between its clauses.

    >>> text = "会议开幕；会议结束。"
    >>> [(part.start, part.end) for part in at_semicolons(find_statements(text, "zh")[0], text)]
    [(0, 4), (5, 10)]
    """
    groups: list[list[Clause]] = []
    for clause in statement.clauses:
        if not groups or any(mark in blotted[groups[-1][-1].end : clause.start] for mark in _SEMICOLONS):
            groups.append([])
        groups[-1].append(clause)
    return [Statement(group[0].start, group[-1].end, tuple(group)) for group in groups]


@cache
def _separators(code: str) -> re.Pattern[str]:
    return compiled(f"[{re.escape(load_language(code).reading.acts.separators)}]")


def _statement(text: str, start: int, end: int, separators: re.Pattern[str]) -> Statement:
    while start < end and text[start].isspace():
        start += 1
    clauses: list[Clause] = []
    at = start
    for match in separators.finditer(text, start, end):
        if not _inside_number(text, match.start()):
            clauses.append(Clause(at, match.start()))
            at = match.end()
    clauses.append(Clause(at, end))
    return Statement(start, end, tuple(c for c in clauses if text[c.start : c.end].strip()))


def _inside_number(text: str, at: int) -> bool:
    return text[at] in ",.:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
