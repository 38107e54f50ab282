"""The words by which a language's texts are read: numerals, months, money, references, roles, decisions, participation."""

from pydantic import BaseModel, ConfigDict

__all__ = ["ReadingWords"]


class ReadingWords(BaseModel):
    """What the recognisers need to know of a language."""

    model_config = ConfigDict(frozen=True, extra="forbid")
