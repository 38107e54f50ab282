"""How a language makes verbs of two words: auxiliaries, and adverbs between them and the rest."""

from pydantic import BaseModel, ConfigDict

__all__ = ["InflectionWords"]


class InflectionWords(BaseModel):
    """What a verb that opens with an auxiliary stands for."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    auxiliaries: dict[str, tuple[str, ...]] = {}
    """Forms of the auxiliary that opens a word: a, ont, avons."""
    other_auxiliaries: tuple[str, ...] = ()
    """Forms that open no word of a list, but may be what a verb without auxiliary shares: avait, ait, avoir."""
    adverbs: tuple[str, ...] = ()
    """What may stand between an auxiliary and the rest."""
