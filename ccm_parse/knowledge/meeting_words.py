"""The words by which a language names meetings of the parties: the seventh Meeting, 第一次审议会议."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = ["MeetingForm", "MeetingWords"]


class MeetingForm(BaseModel):
    """A way to name a meeting: words before its ordinal, words behind; of either, one must stand if there are any."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    kind: Literal["MSP", "RC", "PC", "GGE", "other"]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_ahead: tuple[str, ...] = ()
    """What may not be written together with the name before it: the article, without which it is a name."""
    not_behind: tuple[str, ...] = ()
    """Words that make it another body's meeting by standing behind."""


class MeetingWords(BaseModel):
    """How a language names meetings."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    forms: tuple[MeetingForm, ...] = ()
