"""The words of resolutions of United Nations organs: how they are named, adopted and voted on."""

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["ResolutionWords", "VoteWords"]


class VoteWords(BaseModel):
    """Words around the counts of a vote."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    unit: tuple[str, ...] = ()
    """votes, 票, voix"""
    versus: tuple[str, ...] = ()
    """Between votes in favour and votes against: 对, to, contre."""
    counted: tuple[str, ...] = ()
    """Before two counts with such a word between them and no unit behind: a recorded vote of 148 to 1."""
    in_favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    abstaining: tuple[str, ...] = ()
    in_favour_before: tuple[str, ...] = ()
    """Words for votes in favour that stand before their count: 赞成票152票."""
    against_before: tuple[str, ...] = ()
    abstaining_before: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    """The count nought in words: none, no."""


class ResolutionWords(BaseModel):
    """Words that make a number a resolution's, and tell its organ and adoption."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    session_marks: tuple[str, ...] = ()
    """What stands before the figures of a session in brackets behind a number: 3235 (XXIX) is 3235 (د-29)."""
    before: tuple[str, ...] = ()
    """Words before a number: resolution, 第."""
    after: tuple[str, ...] = ()
    """Words behind it: 号决议. Where a language has words of both kinds, both must stand."""
    number_marks: tuple[str, ...] = ()
    """What may stand behind the number of each of several before the last: 第82/54号和第83/49号决议."""
    organs: dict[str, tuple[str, ...]] = {}
    """The start of the symbol to the names of the organ: A to General Assembly."""
    foreign: tuple[str, ...] = ()
    """Bodies with numbered resolutions of their own that are no documents of these organs."""
    adopted: tuple[str, ...] = ()
    """Verbs of adoption."""
    dated: tuple[str, ...] = ()
    """Words between a resolution and the date it is of: of, du, от."""
    sessions: tuple[str, ...] = ()
    """Words behind the ordinal of a session."""
    about: tuple[str, ...] = ()
    """Words that open what a resolution is about, between its date and its number,"""
    about_ends: tuple[str, ...] = ()
    """and what ends it."""
    particles: tuple[str, ...] = ()
    """Words that may stand between a date, an adoption and a resolution and change nothing: 的, of, entitled."""
    same: tuple[str, ...] = ()
    """Words that take up the resolution just named: 该决议, the resolution."""
    votes: VoteWords = Field(default_factory=VoteWords)
