"""Actors behind the phrase that a clause opens with, no mark between: 在第一次全体会议上会议选举."""

from collections.abc import Iterator

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, running

__all__ = ["LateActors"]


class LateActors:
    """Finds such actors in texts of one language; made once for it."""

    def __init__(self, words: ActWords, actor: str, follows: str) -> None:
        opened = rf"{any_of(words.openers)}\s*(?P<actor>{actor}){follows}" if words.openers else NOTHING
        self._opened = compiled(opened)
        # The President proposed and | the Meeting agreed
        joined = rf"(?<!\w){running(words.joins)}\s+(?P<actor>{actor})(?!\w)" if words.joins else NOTHING
        self._joined = compiled(joined)
        self._any = compiled(rf"(?<!\w){actor}" if words.late_actors else NOTHING)
        day = r"\d{1,2}(?:\s?[\u2013\u2014-]\s?\d{1,2})?\s[^\W\d_]{3,9}\s"
        self._dated = compiled(day if words.late_actors else NOTHING)
        self._fronted = compiled(running(words.fronted) if words.late_actors and words.fronted else NOTHING)
        may_stand = words.late_actors and words.lone_pronouns
        self._pronoun = compiled(rf"(?<!\w){running(words.pronouns)}" if may_stand else NOTHING)

    def behind_opener(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """The actor behind a phrase whose end is known by its last word."""
        match = self._opened.search(text, start, end)
        return match.span("actor") if match else None

    def joined(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The actors of what is joined to what others do: The President proposed and the Meeting agreed."""
        return (match.span("actor") for match in self._joined.finditer(text, start, end))

    def is_dated(self, text: str, start: int, end: int) -> bool:
        """Whether a clause opens with a day: 4 декабря 2028 года Совещание избрало."""
        return self._dated.match(text, start, end) is not None

    def is_fronted(self, text: str, start: int, end: int) -> bool:
        """Whether a clause opens with what is done or to what somebody is put: Председателем Совещание избрало."""
        return self._fronted.match(text, start, end) is not None

    def anywhere(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where else one may stand, in a language that allows it: На первом заседании Совещание избрало."""
        return (match.span() for match in self._any.finditer(text, start, end))

    def pronouns(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where a pronoun stands for one behind such a phrase: На том же заседании оно избрало."""
        return (match.span() for match in self._pronoun.finditer(text, start, end))
