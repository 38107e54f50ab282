"""Stated counts of those who took part: "the following 69 States parties"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.clauses import BLOT, blot, find_statements
from ccm_parse.reading.meeting_names import find_meeting_names
from ccm_parse.reading.numerals import numerals
from ccm_parse.reading.participation import participation

__all__ = ["StatedCount", "find_counts"]


class StatedCount(NamedTuple):
    """A number of States or bodies that a text says took part; the category is None where it is not told."""

    start: int
    end: int
    number: int
    category: str | None


def find_counts(text: str, code: str) -> Sequence[StatedCount]:
    """The counts stated in a text, in order; only of those who took part in the meeting that it is about.

    >>> find_counts("下列两个签署国作为观察员出席了会议：海地和乌干达。", "zh")
    [StatedCount(start=2, end=7, number=2, category='signatory')]
    """
    return _finder(code).find(text)


class _Counts:
    """Finds stated counts in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.participation
        self._code = language.code
        self._numbers = numerals(language.code)
        forms = [form for forms in words.categories.values() for form in forms]
        nouns = any_of({*words.states, *words.bodies, *(f for f in forms if f in words.countable)})
        joined = rf"(?:\s*{whole(words.joins)}\s*{nouns})?"
        classifier = (
            rf"(?:{any_of(words.classifiers)}\s?)?" if language.joining == "spaced" else f"{any_of(words.classifiers)}"
        )
        # 69个缔约国   两个已批准但尚未生效的国家   the following 12 other States
        gap = r"[^\ufffc，。；：、,.;:0-9]{0,24}?" if language.joining == "solid" else r"(?:[^\W\d_]+\s+){0,4}?"
        self._pattern = compiled(rf"(?P<n>{self._numbers.cardinal})\s?{classifier}\s?(?P<what>{gap}{nouns}{joined})")

    def find(self, text: str) -> list[StatedCount]:
        patterns = participation(self._code)
        plain = blot(text)
        for name in find_meeting_names(plain, self._code):
            plain = plain[: name.start] + BLOT * (name.end - name.start) + plain[name.end :]
        found: list[StatedCount] = []
        for statement in find_statements(plain, self._code):
            if patterns.attendance(plain, statement.start, statement.end) is None:
                continue
            whole_words = plain[statement.start : statement.end]
            for match in self._pattern.finditer(plain, statement.start, statement.end):
                number = self._numbers.number(match["n"])
                if number:
                    behind = re.split("[，；;]", plain[match.end() : statement.end])[0]
                    told = (
                        patterns.category(words, around=whole_words) for words in (match["what"], behind, whole_words)
                    )
                    category = next(filter(None, told), None)
                    found.append(StatedCount(match.start(), match.end(), number, category))
        return found


@cache
def _finder(code: str) -> _Counts:
    return _Counts(load_language(code))
