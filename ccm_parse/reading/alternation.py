"""Word lists as parts of patterns: longest first, at word borders where the script has them, in the cases print uses."""

import re
from collections.abc import Iterable

__all__ = ["BORDERED", "NOTHING", "any_of", "whole"]

NOTHING = "(?!)"
"""What matches nowhere: a language without words of a kind is silent."""

BORDERED = "0-9A-Za-z\u00c0-\u024f\u0400-\u052f\u0620-\u064a\u0660-\u0669"
"""Letters and figures, for a set, of the scripts whose words have borders."""

# Scripts that write without blanks: a word in them has no border of its own.
_SOLID = re.compile("[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def any_of(words: Iterable[str], clitics: Iterable[str] = ()) -> str:
    """A group that matches any of the words, however their blanks are printed; `NOTHING` for no words.

    Every word is also taken in capitals and with a capital first, so that no pattern need ignore case (which is slow).

    >>> any_of(["to", "–"])
    '(?:TO|To|to|–)'
    """
    forms = {form for word in words for form in _cases(word)}
    if not forms:
        return NOTHING
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    body = "|".join(r"\s*".join(map(re.escape, f.split(" "))) if _SOLID.search(f) else _spaced(f) for f in ordered)
    joined = any_of(clitics) if tuple(clitics) else ""
    return f"(?:{joined}?(?:{body}))" if joined else f"(?:{body})"


def whole(words: Iterable[str], clitics: Iterable[str] = ()) -> str:
    """As `any_of`, but never a part of a longer word.

    >>> whole(["to"])
    '(?:(?<![^\\\\W\\\\d_])(?:TO|To|to)(?![^\\\\W\\\\d_]))'
    """
    chosen = tuple(words)
    bordered = [word for word in chosen if _is_letter(word[0]) or _is_letter(word[-1])]
    free = [word for word in chosen if word not in bordered]
    parts = []
    if bordered:
        parts.append(rf"(?<![^\W\d_]){any_of(bordered, clitics)}(?![^\W\d_])")
    if free:
        parts.append(any_of(free))
    return f"(?:{'|'.join(parts)})" if parts else NOTHING


def _cases(word: str) -> set[str]:
    return {word, word.upper(), word[:1].upper() + word[1:]} if word.lower() != word.upper() else {word}


def _spaced(form: str) -> str:
    return r"\s+".join(map(re.escape, form.split(" ")))


def _is_letter(character: str) -> bool:
    return character.isalpha() and not _SOLID.match(character)
