"""Word lists as parts of patterns: longest first, at word borders where the script has any, in the cases print uses."""

import re
from collections.abc import Iterable
from unicodedata import category

__all__ = ["BORDERED", "NOTHING", "any_of", "whole"]

NOTHING = "(?!)"
"""What matches nowhere: a language without words of a kind is silent."""

BORDERED = "0-9A-Za-z\u00c0-\u024f\u0400-\u052f\u0620-\u064a\u0660-\u0669"
"""Letters and figures, for a set, of the scripts whose words have borders."""

# Scripts that write without blanks: a word in them has no border of its own.
_SOLID = re.compile("[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# A word ends where no letter follows; one that ends in an apostrophe (l') has the next word's letter behind it.
_NO_LETTER_BEFORE, _NO_LETTER_BEHIND = r"(?<![^\W\d_])", r"(?![^\W\d_]|[\u064b-\u0652])"
# From so many first characters on, a look at the next character spares more than it costs.
_MANY = 6

_Tree = dict[str, "_Tree"]
_END = ""


def any_of(words: Iterable[str], clitics: Iterable[str] = ()) -> str:
    """A group that matches any of the words, however their blanks are printed; `NOTHING` for no words.

    Every word is also taken in capitals and with a capital first, so that no pattern need ignore case (which is slow);
    the words are one tree, so that a text is not tried against each.

    >>> any_of(["to", "tone", "–"])
    '(?:T(?:O(?:NE)?|o(?:ne)?)|to(?:ne)?|–)'
    """
    tree: _Tree = {}
    for form in sorted({form for word in words for form in _cases(word)}):
        node = tree
        for atom in _atoms(form):
            node = node.setdefault(atom, {})
        node[_END] = {}
    if not tree:
        return NOTHING
    body = _branches(tree)
    heads = [atom for atom in tree if len(atom.removeprefix("\\")) == 1]
    if len(heads) == len(tree) >= _MANY:
        body = f"(?=[{''.join(heads)}]){body}"
    joined = any_of(clitics) if tuple(clitics) else ""
    return f"(?:{joined}?{body})" if joined else f"(?:{body})" if not body.startswith("(?:") else body


def whole(words: Iterable[str], clitics: Iterable[str] = ()) -> str:
    """As `any_of`, but never a part of a longer word.

    >>> re.search(whole(["to"]), "tone"), re.search(whole(["to"]), "4 to 6").start()
    (None, 2)
    """
    sides: dict[tuple[bool, bool], list[str]] = {}
    for word in words:
        sides.setdefault((_is_letter(word[0]), _is_letter(word[-1])), []).append(word)
    parts = [
        (_NO_LETTER_BEFORE if first else "")
        + any_of(chosen, clitics if first else ())
        + (_NO_LETTER_BEHIND if last else "")
        for (first, last), chosen in sorted(sides.items(), reverse=True)
    ]
    return f"(?:{'|'.join(parts)})" if parts else NOTHING


def _cases(word: str) -> set[str]:
    return {word, word.upper(), word[:1].upper() + word[1:]} if word.lower() != word.upper() else {word}


def _atoms(form: str) -> list[str]:
    """The word as parts of a pattern, one a character."""
    blank = r"\s*" if _SOLID.search(form) else r"\s+"
    return [blank if character == " " else re.escape(character) for character in form]


def _branches(tree: _Tree) -> str:
    """The tree as an alternation; what may end here is tried last."""
    parts = [atom + (_branches(node) if node else "") for atom, node in tree.items() if atom != _END]
    if not parts:
        return ""
    alone = len(parts) == 1
    if _END in tree:
        return f"(?:{'|'.join(parts)})?"
    return parts[0] if alone else f"(?:{'|'.join(parts)})"


def _is_letter(character: str) -> bool:
    return (character.isalpha() or category(character) == "Mn") and not _SOLID.match(character)
