"""What is found in a sentence whose verbs come before their actors: actors, forms of verbs, what they tell."""

from typing import NamedTuple

from ccm_parse.reading.meeting_names import MeetingName

__all__ = ["Actor", "Done", "Entry", "Head", "Told"]


class Actor(NamedTuple):
    """The meeting as a verb's subject: where it stands, which meeting if it is named, and its gender."""

    start: int
    end: int
    meeting: MeetingName | None
    feminine: bool
    plural: bool
    """Whether further verbs are plural."""


class Head(NamedTuple):
    """A verb's form: where it stands, where the word with all that is written before it begins, tense and gender."""

    word: int
    start: int
    end: int
    form: str
    tense: str
    feminine: bool
    plural: bool
    joined: bool
    """Whether "and" is written together with it."""
    has_object: bool
    """Whether its object is written together with it."""


class Told(NamedTuple):
    """What a verb tells: the action, the verb's further words if it has any, and where its object begins."""

    action: str
    tail: tuple[int, int] | None
    end: int


class Entry(NamedTuple):
    """A verb: the action and the words that must follow; `counts` where they belong to the verb, not to its object."""

    action: str
    tail: str | None
    counts: bool


class Done(NamedTuple):
    """A passive verb: the action, where it stands, and its words where they stand apart."""

    action: str
    start: int
    end: int
    parts: tuple[tuple[int, int], ...] = ()
