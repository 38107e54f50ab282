"""A stated number of States that is not the number listed.

Why: the count is what is quoted afterwards; a State added at the last minute is the usual cause.
Example: "the following 48 States parties: …" before a list of 47. Silent where the list holds anything but names of
States.
Silence: `--ignore count.mismatch`, or `ignore = ["count.mismatch"]` in the configuration.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ccm_parse.checks.document import Document, Text
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.checks.near_names import near_names
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.states import state_named
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.numerals import numerals
from ccm_parse.report.nodes import Paragraph

__all__ = ["RULE", "find"]

RULE = "count.mismatch"
_CLOSE = re.compile(r"[\s.。;；]*\Z")
_LEAST = 2


class _Count(NamedTuple):
    start: int
    end: int
    number: int


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each count."""
    for text in document.stated:
        if text.kind in {"paragraph", "item"} and not text.quoted:
            yield from _in_text(document, text)


def _in_text(document: Document, text: Text) -> Iterator[Complaint]:
    for colon in _counter(document.code).announced.finditer(text.text):
        start, end = document.mentions(text).sentences.around(colon.start())
        counts = list(_counter(document.code).counts(text.text, start, colon.start()))
        if len(counts) != 1:
            continue
        listed = _listed(document, text, colon.end(), end)
        if listed is not None and len(listed) >= _LEAST and len(listed) != counts[0].number:
            count = Place(text.node, counts[0].start, counts[0].end)
            places = (count, Place(text.node, listed[0][0], listed[-1][1])) if listed[0][1] else (count,)
            printed = text.text[count.start : count.end]
            message = f"expected {counts[0].number} States, as stated ({printed}), found {len(listed)}"
            yield Complaint(RULE, message, places, _like(document.code, printed, counts[0].number, len(listed)))


def _like(code: str, printed: str, stated: int, listed: int) -> str:
    """The number listed, in figures or words as the stated one is."""
    if str(stated) in printed:
        return printed.replace(str(stated), str(listed))
    words = load_language(code).reading.numbers.cardinals
    meant = next((word for word, value in words.items() if value == listed), None)
    old = next(
        (w for w in sorted(words, key=len, reverse=True) if words[w] == stated and w in printed.casefold()), None
    )
    if meant is None or old is None:
        return str(listed)
    at = printed.casefold().index(old)
    return printed[:at] + (meant.capitalize() if printed[at : at + 1].isupper() else meant) + printed[at + len(old) :]


def _listed(document: Document, text: Text, start: int, end: int) -> list[tuple[int, int]] | None:
    """The members of a list of States and nothing else; None where there is none."""
    if not text.text[start:].strip():
        return _items(document, text.node)
    near = [(one.place.start, one.place.end) for one in near_names(document) if one.place.node == text.node]
    hits = sorted([*((hit.start, hit.end) for hit in document.states.get(text.node, ())), *near])
    hits = [hit for hit in hits if start <= hit[0]]
    between = _counter(document.code).between
    if not hits or hits[0][0] >= end or not _counter(document.code).opening.fullmatch(text.text, start, hits[0][0]):
        return None
    # A semicolon parts sentences, but it may be a comma's slip.
    last = next((n for n, (a, b) in enumerate(pairwise(hits)) if not between.fullmatch(text.text, a[1], b[0])), None)
    kept = hits if last is None else hits[: last + 1]
    _, end = document.mentions(text).sentences.around(kept[-1][1])
    return kept if _CLOSE.match(text.text[kept[-1][1] : end]) else None


def _items(document: Document, node: str) -> list[tuple[int, int]] | None:
    """The items below a paragraph, if each is a State's name."""
    found = document.report.node(node)
    items = [item for item in found.items if item.kind != "continuation"] if isinstance(found, Paragraph) else []
    names = [item.text.rstrip(" ,;.，；。、") for item in items]
    return [(0, 0)] * len(names) if names and all(state_named(name, document.code) for name in names) else None


class _Counter:
    """Finds stated counts in texts of one language; made once for it."""

    def __init__(self, code: str) -> None:
        language = load_language(code)
        words = language.checks
        solid = language.joining == "solid"
        self._numbers = numerals(code)
        self._counters = words.counters
        nouns = any_of(words.counted) if solid else whole(words.counted)
        classifier = rf"(?:{any_of(words.counters)})?" if words.counters else ""
        gap = "" if solid else r"(?:[^\W\d_]+\s+){0,2}?"
        following = rf"(?:{any_of(words.following)}\s+)?" if words.following else ""
        # "…: "   ", namely "
        announcing = rf"|{(any_of if solid else whole)(words.announcing)}[\s,]*" if words.announcing else ""
        self.announced = re.compile(rf"\s?[:：]\s*{announcing}")
        # 48个缔约国   the following 48 States parties   الدول الأطراف الـ 48 التالية
        self._ahead = re.compile(rf"(?P<n>{self._numbers.cardinal})\s?{classifier}\s?{gap}{nouns}")
        self._behind = re.compile(
            rf"{nouns}\s+(?:{classifier}\s?(?P<f>[0-9\u0660-\u0669]+)|(?P<w>[^\W\d_]+))\s+{following}"
        )
        marks = any_of([words.comma, *words.odd_commas, ";", "；"])
        joins = any_of(words.joins) if solid else rf"(?<!\w){any_of(words.joins)}"
        article = "" if solid else r"(?:(?:the|la|le|les|l’|el|los|las)\s*)?"
        aside = r"(?:\s?[(（][^()（）]{1,40}[)）])?"
        self.between = re.compile(rf"{aside}\s*(?:{marks}\s*(?:{joins}\s*)?|{joins}\s*){article}")
        self.opening = re.compile(rf"\s*{article}")

    def counts(self, text: str, start: int, stop: int) -> Iterator[_Count]:
        taken = -1
        for match in self._ahead.finditer(text, start, stop):
            number = self._numbers.number(match["n"])
            if number:
                taken = match.end()
                yield _Count(*match.span("n"), number)
        if taken >= 0 or not self._counters:
            return
        for match in self._behind.finditer(text, start, stop):
            number = self._number(match["f"] or match["w"])
            if number:
                yield _Count(*match.span("f" if match["f"] else "w"), number)

    def _number(self, printed: str) -> int | None:
        bare = next((printed.removeprefix(word) for word in self._counters if printed.startswith(word)), printed)
        return self._numbers.number(printed) or self._numbers.number(bare)


@cache
def _counter(code: str) -> _Counter:
    return _Counter(code)
