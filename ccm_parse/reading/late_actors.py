"""Actors behind the phrase that a clause opens with, no mark between: 在第一次全体会议上会议选举."""

from collections.abc import Iterator

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of

__all__ = ["LateActors"]


class LateActors:
    """Finds such actors in texts of one language; made once for it."""

    def __init__(self, words: ActWords, actor: str, follows: str) -> None:
        opened = rf"{any_of(words.openers)}\s*(?P<actor>{actor}){follows}" if words.openers else NOTHING
        self._opened = compiled(opened)
        self._any = compiled(rf"(?<!\w){actor}" if words.late_actors else NOTHING)

    def behind_opener(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """The actor behind a phrase whose end is known by its last word."""
        match = self._opened.search(text, start, end)
        return match.span("actor") if match else None

    def anywhere(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where else one may stand, in a language that allows it: На первом заседании Совещание избрало."""
        return (match.span() for match in self._any.finditer(text, start, end))
