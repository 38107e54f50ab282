"""Ordinals in a text, in words or figures: seventh, 第七, 7th."""

import re
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.numerals import numerals

__all__ = ["OrdinalMention", "find_ordinals"]


class OrdinalMention(NamedTuple):
    """An ordinal and where it stands."""

    start: int
    end: int
    value: int


def find_ordinals(text: str, code: str) -> tuple[OrdinalMention, ...]:
    """Every ordinal in a text of the language of that code, in order.

    >>> [mention.value for mention in find_ordinals("Twenty-second session, 2nd part", "en")]
    [22, 2]
    """
    found = ((match, numerals(code).place(match[0])) for match in _pattern(code).finditer(text))
    return tuple(OrdinalMention(match.start(), match.end(), value) for match, value in found if value)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    return compiled(numerals(code).ordinal)
