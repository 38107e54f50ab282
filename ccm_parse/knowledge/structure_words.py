"""The words and marks by which a language's documents are laid out: mastheads, headings, labels, notes, line joins."""

from pydantic import BaseModel, ConfigDict

__all__ = ["StructureWords"]


class StructureWords(BaseModel):
    """What structure needs to know of a language. Words are matched without regard to case and to blanks between Han characters."""

    model_config = ConfigDict(frozen=True, extra="forbid")
