"""Which kind of meeting the words of an actor name: the Preparatory Committee."""

import re
from functools import cache

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import whole

__all__ = ["actor_kind", "kinds_named", "names_actor"]


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


def names_actor(text: str, code: str, start: int, end: int) -> bool:
    """Whether the words by which a report calls its own meeting stand between two offsets.

    >>> names_actor(", the Meeting agreed", "en", 0, 20), names_actor("the Fifth Meeting agreed", "en", 0, 24)
    (True, False)
    """
    return _actors(code).search(text, start, end) is not None


@cache
def _actors(code: str) -> re.Pattern[str]:
    language = load_language(code)
    actors = whole(language.reading.acts.actors, language.reading.numbers.clitics)
    if language.joining == "solid":
        # 全体会议 is none.
        return compiled(rf"[\uff0c\u3002]\s*{actors}")
    # the Conference on Canals
    return compiled(rf"{actors}(?!\s{whole(language.reading.references.convention_more)})")


@cache
def _kinds(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds = load_language(code).reading.acts.kinds
    return tuple((kind, compiled(whole(words))) for kind, words in kinds.items())
