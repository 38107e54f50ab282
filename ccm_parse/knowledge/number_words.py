"""The words and marks of numbers: what figures, ordinals and item letters look like in a language."""

from pydantic import BaseModel, ConfigDict

__all__ = ["NumberWords"]


class NumberWords(BaseModel):
    """Words of numbers; small ones combine with powers of ten (values.numerals says how)."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    cardinals: dict[str, int] = {}
    """Number words: 三, twenty, cent."""
    joiners: tuple[str, ...] = ()
    """What may stand between number words: and, et, y."""
    ordinals: dict[str, int] = {}
    """Ordinals, whole or as stems of `ordinal_endings`; those that end a compound too (twenty-first)."""
    ordinal_endings: tuple[str, ...] = ("",)
    ordinal_prefixes: tuple[str, ...] = ()
    """What makes a number an ordinal by standing before it: 第."""
    ordinal_suffixes: tuple[str, ...] = ()
    """What makes figures an ordinal by standing behind them: st, nd, º."""
    decimal_mark: str = "."
    letters: str = ""
    """Letters of items in the order of their alphabet, where they are not Latin: the first stands for (a)."""
    clitics: tuple[str, ...] = ()
    """What may be written together with the word that follows it: the Arabic and, by, to."""
