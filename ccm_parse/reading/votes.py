"""Votes in a text: 148 votes to 1, with 36 abstentions; 151票赞成、1票反对、35票弃权."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, printed_key
from ccm_parse.reading.numerals import FIGURES, Numerals, numerals
from ccm_parse.values import Votes

if TYPE_CHECKING:
    import re

__all__ = ["VotesMention", "find_votes"]


_AGAINST = frozenset({"v2", "w2"})
"""What stands behind the word between two counts: 148 votes to 1."""


class VotesMention(NamedTuple):
    """The result of a vote and where it stands."""

    start: int
    end: int
    value: Votes


def find_votes(text: str, code: str) -> tuple[VotesMention, ...]:
    """Every result of a vote in a text of the language of that code, in order.

    >>> [str(mention.value) for mention in find_votes("adopted by 148 votes to 1, with 36 abstentions", "en")]
    ['148-1-36']
    """
    reader = _reader(code)
    return tuple(reader.find(text)) if reader.may_find(text) else ()


class _Reader:
    """The patterns of votes of one language."""

    def __init__(self, code: str) -> None:
        language = load_language(code)
        words = language.reading.resolutions.votes
        self.numbers: Numerals = numerals(code)
        self.none = {printed_key(word) for word in words.none}
        # The Assembly adopted resolution 84/62: no count
        n = rf"(?:(?<!/)(?<!{FIGURES}){self.numbers.cardinal}(?!{FIGURES}|/)|{any_of(words.none)})"
        unit, gap = any_of(words.unit), r"\s*"
        kinds = {
            "f": (words.in_favour, words.in_favour_before),
            "a": (words.against, words.against_before),
            "x": (words.abstaining, words.abstaining_before),
        }
        counts = []
        for key, (behind, before) in kinds.items():
            counts.append(rf"(?P<{key}1>{n}){gap}(?:{unit}{gap})?{any_of(behind)}")
            counts.append(rf"{any_of(before)}{gap}(?P<{key}2>{n}){gap}{unit}?")
        majority = rf"(?:{any_of(words.in_favour_before)}{gap})?" if words.in_favour_before else ""
        counts.insert(
            0, rf"{majority}(?P<v1>{n}){gap}{unit}{gap}{any_of(words.versus)}{gap}(?P<v2>{n})(?:{gap}{unit})?"
        )
        if words.counted:
            # a recorded vote of 148 to 1
            counts.insert(0, rf"{any_of(words.counted)}{gap}(?P<w1>{n}){gap}{any_of(words.versus)}{gap}(?P<w2>{n})")
        self._unit = compiled(any_of(words.unit))
        self._in_favour = compiled(any_of((*words.in_favour, *words.in_favour_before)))
        others = (*words.against, *words.against_before, *words.abstaining, *words.abstaining_before)
        self._others = compiled(any_of(others))
        self._count = compiled("|".join(counts))
        # ", with ", or a conjunction written together with the word behind it
        joined = any_of(self.numbers.words.clitics)
        if language.joining == "solid":
            joined = any_of(language.reading.references.and_)
        # (Belarus) and with
        aside = r"(?:\s?\([^()]{1,80}\))?"
        self._between = compiled(rf"{aside}[\s,;\uff0c\u3001\uff1b\u060c]*(?:(?:\w{{1,6}}\s){{1,2}}|{joined})?")

    def may_find(self, text: str) -> bool:
        """Whether a text speaks of votes; "pour" alone is in every other French sentence."""
        if self._unit.search(text):
            return True
        return self._in_favour.search(text) is not None and self._others.search(text) is not None

    def find(self, text: str) -> list[VotesMention]:
        """Counts that stand together are one result; abstentions or votes against alone are none."""
        groups: list[list[re.Match[str]]] = []
        for match in self._count.finditer(text):
            if groups and self._between.fullmatch(text, groups[-1][-1].end(), match.start()):
                groups[-1].append(match)
            else:
                groups.append([match])
        found = []
        for group in groups:
            told = [(key, v) for m in group for key, v in m.groupdict().items() if v]
            values = {key[0]: self._value(v) for key, v in told if key not in _AGAINST}
            against = next((self._value(v) for key, v in told if key in _AGAINST), values.get("a"))
            in_favour = values.get("v", values.get("w", values.get("f")))
            if in_favour is not None:
                value = Votes(in_favour, against, values.get("x"))
                found.append(VotesMention(group[0].start(), group[-1].end(), value))
        return found

    def _value(self, printed: str) -> int | None:
        return 0 if printed_key(printed) in self.none else self.numbers.number(printed)


@cache
def _reader(code: str) -> _Reader:
    return _Reader(code)
