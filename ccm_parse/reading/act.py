"""Act: a place where a text says that a meeting did something."""

from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from ccm_parse.reading.actions import BINDING
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.meeting_names import MeetingName

__all__ = ["Act", "Voice"]


class Voice(NamedTuple):
    """Who acts: the meeting by a general word, one named with its ordinal, or nobody that is named (a passive)."""

    start: int
    meeting: MeetingName | None
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """An act: from its actor, or from its verb where the actor is carried over, to the end of the statement."""

    start: int
    end: int
    action: str
    verb_start: int
    verb_end: int
    voice: Voice
    setting: tuple[int, int]
    """The phrase before the actor that says when and where: at the sixth Meeting; empty if there is none."""
    sentence: Statement
    parts: tuple[tuple[int, int], ...] = ()
    """The verb's words, where they stand apart; `verb_end` is then where its object begins."""

    @property
    def is_binding(self) -> bool:
        """Whether it is one of the acts that bind."""
        return self.action in BINDING

    def drawn_out(self, end: int) -> Self:
        """The act to another end."""
        return replace(self, end=end)
