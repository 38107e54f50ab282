"""How a language's words are written once for all their forms: endings, auxiliaries, adverbs between the two."""

from pydantic import BaseModel, ConfigDict

__all__ = ["InflectionWords"]


class InflectionWords(BaseModel):
    """The shorthand in which the words of verbs and nouns are given."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    endings: dict[str, tuple[str, ...]] = {}
    """Marks of a word for several endings: (e) for "", "e", "s", "es"."""
    auxiliaries: dict[str, tuple[str, ...]] = {}
    """Forms of the auxiliary that opens a word: a, ont, avons."""
    adverbs: tuple[str, ...] = ()
    """What may stand between an auxiliary and the rest."""
