"""How a language makes verbs of two words: auxiliaries, and adverbs between them and the rest."""

from pydantic import BaseModel, ConfigDict

__all__ = ["InflectionWords"]


class InflectionWords(BaseModel):
    """What a verb that opens with an auxiliary stands for."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    auxiliaries: dict[str, tuple[str, ...]] = {}
    """Forms of the auxiliary that opens a word: a, ont, avons."""
    adverbs: tuple[str, ...] = ()
    """What may stand between an auxiliary and the rest."""
