"""Words written once with their endings: ``Председател{ь,я}`` in a language's file stands for both forms."""

import re
from itertools import product

__all__ = ["expanded", "word_forms"]

_BRACES = re.compile(r"\{([^{}]*)\}")


def word_forms(word: str) -> tuple[str, ...]:
    """The forms that a word with braces stands for, each once, in the order of its endings.

    >>> word_forms("был{,а} принят{,а}")
    ('был принят', 'был принята', 'была принят', 'была принята')
    """
    pieces = _BRACES.split(word)
    if len(pieces) == 1:
        return (word,)
    choices = [piece.split(",") if at % 2 else [piece] for at, piece in enumerate(pieces)]
    return tuple(dict.fromkeys("".join(parts) for parts in product(*choices)))


def expanded(value: object) -> object:
    """A table with the words of all its lists written out."""
    if isinstance(value, dict):
        return {key: expanded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        written = [word_forms(inner) if isinstance(inner, str) else (expanded(inner),) for inner in value]
        return [form for forms in written for form in forms]
    return value
