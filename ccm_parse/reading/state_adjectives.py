"""The State that a title names by an adjective: le Ministre paraguayen de la défense."""

import re
from functools import cache

from ccm_parse.knowledge.demonyms import demonyms
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, running

__all__ = ["state_by_adjective"]


def state_by_adjective(title: str, code: str) -> str | None:
    """The State whose adjective stands right behind the head of a title, but for one other adjective.

    >>> state_by_adjective("Représentante permanente chilienne", "fr"), state_by_adjective("Chef suisse", "es")
    ('CHL', None)
    """
    match = _pattern(code).match(title)
    return demonyms(code)[match["adjective"]] if match else None


@cache
def _pattern(code: str) -> re.Pattern[str]:
    known = demonyms(code)
    words = load_language(code).reading.offices
    if not known:
        return compiled(NOTHING)
    # Directeur de la Campagne norvégienne: not his
    other = rf"(?:\s+(?!{running((*words.state_links, *words.joins))})[^\W\d_]+)?"
    adjective = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    return compiled(rf"{running(words.title_heads)}{other}\s+(?P<adjective>{adjective})(?![\w-])")
