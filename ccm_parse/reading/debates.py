"""Debates in which others are told to have taken part: a sentence on one, and the next that says who did."""

from collections.abc import Iterator
from functools import cache

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, running
from ccm_parse.reading.speeches import Speech

__all__ = ["Debates", "debates"]

_REACH = 200


class Debates:
    """Finds such verbs in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.offices
        taking = running(words.debating) if words.debating else NOTHING
        self._taking = compiled(taking)
        # Состоялись общие прения. | В них приняли участие
        told = rf"{running(words.debates)}[^.;:]{{0,120}}\.\s+(?P<verb>{taking})"
        self._told = compiled(told if words.debates and words.debating else NOTHING)

    def taken_up(self, text: str, start: int, end: int) -> Iterator[Speech]:
        """The words with which a sentence says who took part in the debate that the one before it tells of."""
        if self._taking.match(text, start, end):
            for match in self._told.finditer(text, max(0, start - _REACH), end):
                if match.start("verb") == start:
                    yield Speech(*match.span("verb"), "speaks")


@cache
def debates(code: str) -> Debates:
    """The debates of the language of that code."""
    return Debates(load_language(code))
