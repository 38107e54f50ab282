"""Which kind of meeting the words of an actor name: the Preparatory Committee."""

import re
from functools import cache

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import whole

__all__ = ["actor_kind", "kinds_named"]


def actor_kind(text: str, code: str, start: int) -> str | None:
    """The kind that an actor's words at an offset name, where they name meetings of one kind alone.

    >>> actor_kind("The Preparatory Committee agreed", "en", 0), actor_kind("The Meeting agreed", "en", 0)
    ('PC', None)
    """
    return next((kind for kind, pattern in _kinds(code) if pattern.match(text, start)), None)


def kinds_named(text: str, code: str, start: int, end: int) -> frozenset[str]:
    """The kinds of meetings that are named without an ordinal between two offsets.

    >>> sorted(kinds_named("At the Preparatory Committee it was agreed", "en", 0, 28))
    ['PC']
    """
    return frozenset(kind for kind, pattern in _kinds(code) if pattern.search(text, start, end))


@cache
def _kinds(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds = load_language(code).reading.acts.kinds
    return tuple((kind, compiled(whole(words))) for kind, words in kinds.items())
