"""For whom somebody speaks, told right before the name: 以及代表幸存者网络的X女士."""

import re
from functools import cache

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of

__all__ = ["behalf_before"]

_LONGEST = 48


def behalf_before(text: str, code: str, start: int, end: int) -> re.Match[str] | None:
    """The words between two offsets that end before a name and say for whom its bearer speaks.

    >>> text = "以及代表幸存者网络的Mina Rao女士"
    >>> behalf_before(text, "zh", 0, text.index("Mina"))["for"]
    '幸存者网络'
    """
    return _pattern(code).search(text, max(start - 1, end - _LONGEST, 0), end)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    language = load_language(code)
    words = language.reading.offices
    if language.joining != "solid" or not words.on_behalf or not words.message_links:
        return compiled(NOTHING)
    opened = rf"(?:\A|[，。；：、,;:]|{any_of(words.joins)})\s?"
    # 代表 is no part of 代表团.
    guard = rf"(?!{any_of(words.role_guards)})" if words.role_guards else ""
    who = r"(?P<for>[^，。；：、,;:]{2,40}?)"
    return compiled(rf"{opened}(?P<told>{any_of(words.on_behalf)}{guard}{who}{any_of(words.message_links)})\Z")
