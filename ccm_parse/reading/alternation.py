"""Word lists as parts of patterns: longest first, at word borders where the script has any, in the cases print uses."""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from typing import Literal, TypeAlias
from unicodedata import category, normalize

from ccm_parse.knowledge.names import Naming, load_naming

__all__ = [
    "BLANK",
    "BORDERED",
    "NOTHING",
    "any_of",
    "opened",
    "openings",
    "printed_key",
    "running",
    "stems",
    "unsigned",
    "whole",
    "whole_in",
]

NOTHING = "(?:\ufdd0(?!))"
"""What matches nowhere: a language without words of a kind is silent.

It begins with a character that is none, so that a search ends at once: `(?!)` alone is tried at every place of a text.
"""

BLANK = r"(?:\s+|(?<=['’]))"
"""What parts a word from the next: nothing behind an apostrophe."""

BORDERED = "0-9A-Za-z\u00c0-\u024f\u0400-\u052f\u0620-\u064a\u0660-\u0669"
"""Letters and figures, for a set, of the scripts whose words have borders."""

# Scripts that write without blanks: a word in them has no border of its own.
_SOLID = re.compile("[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Arabic letters, and the vowel signs that print may set on any of them.
_SIGNABLE = re.compile("[\u0621-\u063f\u0641-\u064a]")
_SIGN = "\u064b-\u0652\u0670"
_SIGNS = f"[{_SIGN}]*"
_ANY_SIGN = re.compile(f"[{_SIGN}]")
# A word ends where no letter follows; one that ends in an apostrophe (l') has the next word's letter behind it.
_NO_LETTER_BEFORE, _NO_LETTER_BEHIND = r"(?<![^\W\d_])", rf"(?![^\W\d_]|[{_SIGN}])"
# At the end of a word it says that the next is written together with it.
_KASHIDA = "\u0640"
# From so many first characters on, a look at the next character spares more than it costs.
_MANY = 6

# Latin capitals that are often printed without their accent: Etats, A la même séance.
_ACCENTED = frozenset("ÀÂÉÈÊÎÔÁÍÓÚ")
_APOSTROPHES = "['’]"

Capitals: TypeAlias = Literal["any", "first", "none"]
"""In which capitals a word may be printed: throughout too, at its beginning alone, as given."""

_Tree = dict[str, "_Tree"]
_END = ""


def any_of(words: Iterable[str], clitics: Iterable[str] = (), *, signs: bool = True, capitals: Capitals = "any") -> str:
    """A group that matches any of the words, however blanks and apostrophes are printed; `NOTHING` for no words.

    Every word is also taken in capitals and with a capital first, so that no pattern need ignore case (which is slow);
    the words are one tree, so that a text is not tried against each. An Arabic letter is taken with or without vowel
    signs (numbers are printed without: `signs`); those that a word is listed with must stand.

    >>> any_of(["to", "tone", "–"])
    '(?:T(?:O(?:NE)?|o(?:ne)?)|to(?:ne)?|–)'
    """
    return _made(frozenset(words), frozenset(clitics), signs, capitals)


@lru_cache(maxsize=64)
def _made(words: frozenset[str], clitics: frozenset[str], signs: bool, capitals: Capitals) -> str:  # noqa: FBT001
    """The group that `any_of` gives; the words of a pattern are often asked for again by the next ones, not later."""
    tree = _tree_of(words, capitals, signs=signs)
    if not tree:
        return NOTHING
    body = _branches(tree)
    if len(heads := _heads(tree)) == len(tree) >= _MANY:
        body = f"(?=[{''.join(heads)}]){body}"
    joined = any_of(clitics, signs=signs) if clitics else ""
    return f"(?:{joined}?{body})" if joined else f"(?:{body})" if not body.startswith("(?:") else body


def stems(words: Iterable[str]) -> str:
    """As `any_of`, anywhere in a word, and without a group: a search skips from one first letter to the next.

    >>> stems(["to", "tone", "on"])
    'O[Nn]|T(?:O(?:NE)?|o(?:ne)?)|on|to(?:ne)?'
    """
    return "|".join(atom + _branches(node) for atom, node in _tree_of(words, "any").items()) or NOTHING


def openings(words: Iterable[str]) -> str:
    """A look at the next character: whether it is the first of one of the words, in any capitals; `NOTHING` for none.

    >>> openings(["to", "on"])
    '(?=[OTot])'
    """
    first = sorted({form[0] for word in words for form in _cases(word, "any")})
    return f"(?=[{re.escape(''.join(first))}])" if first else NOTHING


def whole(
    words: Iterable[str], clitics: Iterable[str] = (), naming: Naming | None = None, *, capitals: Capitals = "any"
) -> str:
    """As `any_of`, but never a part of a longer word.

    `clitics` may be written together with the word and are taken with it; the prefixes of `naming` are not taken.

    >>> re.search(whole(["to"]), "tone"), re.search(whole(["to"]), "4 to 6").start()
    (None, 2)
    """
    sides: dict[tuple[bool, bool], list[str]] = {}
    for word in words:
        for form in opened(word, naming):
            sides.setdefault((_is_letter(form[0]), _is_letter(form[-1])), []).append(form)
    before = _NO_LETTER_BEFORE if naming is None or not naming.prefixes else _border(naming.prefixes)
    parts = [
        # The first letter is looked at before the border: at most places of a text that is all, and it costs a third.
        (openings((*chosen, *clitics)) + before if first else "")
        + any_of(chosen, clitics if first else (), capitals=capitals)
        + (_NO_LETTER_BEHIND if last else "")
        for (first, last), chosen in sorted(sides.items(), reverse=True)
    ]
    return f"(?:{'|'.join(parts)})" if parts else NOTHING


def running(words: Iterable[str]) -> str:
    """As `whole`, for words of running text: as given, or at a sentence's beginning; never in capitals throughout."""
    return whole(words, capitals="first")


def whole_in(code: str) -> Callable[[Iterable[str]], str]:
    """`whole` for the language of that code: with what is written together with the word behind it (naming.toml)."""
    return partial(whole, naming=load_naming(code))


def printed_key(text: str) -> str:
    """What words have in common however they are printed: without vowel signs, capitals, superfluous blanks."""
    return " ".join(unsigned(text).casefold().replace("’", "'").split())


def unsigned(text: str) -> str:
    """A text without vowel signs."""
    return _ANY_SIGN.sub("", text)


def opened(word: str, naming: Naming | None) -> list[str]:
    """The word, and the forms that its opening takes behind a prefix (naming.toml)."""
    openings = naming.openings.items() if naming else ()
    return [
        word,
        *(form + word[len(opening) :] for opening, forms in openings if word.startswith(opening) for form in forms),
    ]


def _border(prefixes: Iterable[str]) -> str:
    """The beginning of a word, or of what follows a prefix."""
    by_length: dict[int, list[str]] = {}
    for prefix in prefixes:
        by_length.setdefault(len(prefix), []).append(prefix)
    last = "".join(sorted({prefix[-1] for prefix in prefixes}))
    behind = "|".join(f"(?<={_NO_LETTER_BEFORE}(?:{'|'.join(map(re.escape, same))}))" for same in by_length.values())
    return f"(?:{_NO_LETTER_BEFORE}|(?<=[{re.escape(last)}])(?:{behind}))"


def _tree_of(words: Iterable[str], capitals: Capitals, *, signs: bool = True) -> _Tree:
    """The words in all their capitals as a tree of atoms."""
    tree: _Tree = {}
    for form in sorted({form for word in words for form in _cases(word, capitals)}):
        node = tree
        for atom in _atoms(form, signs=signs):
            node = node.setdefault(atom, {})
        node[_END] = {}
    return tree


def _heads(tree: _Tree) -> list[str]:
    """The characters that the words of a tree begin with, as far as they are single characters."""
    heads = [atom.removesuffix(_SIGNS) for atom in tree]
    return [head for head in heads if len(head.removeprefix("\\")) == 1]


def _cases(word: str, capitals: Capitals) -> set[str]:
    """The word as given, in capitals, with a capital first; the first capital may have lost its accent."""
    if word.lower() == word.upper() or capitals == "none":
        return {word}
    first = word[:1].upper()
    bare = normalize("NFD", first)[0] if first in _ACCENTED else first
    return {word, first + word[1:], bare + word[1:], *([word.upper()] if capitals == "any" else [])}


def _atoms(form: str, *, signs: bool) -> list[str]:
    """The word as parts of a pattern, one a character."""
    blank = r"\s*" if _SOLID.search(form) else r"\s+"
    return [_atom(character, blank, signs) for character in form]


@cache
def _atom(character: str, blank: str, signs: bool) -> str:  # noqa: FBT001
    if character == " ":
        return blank
    if character in _APOSTROPHES:
        return _APOSTROPHES
    if character == _KASHIDA:
        return f"{_KASHIDA}?"
    signed = signs and (_SIGNABLE.match(character) or _ANY_SIGN.match(character))
    return re.escape(character) + (_SIGNS if signed else "")


def _branches(tree: _Tree) -> str:
    """The tree as an alternation; what may end here is tried last."""
    chain = ""
    while len(tree) == 1 and _END not in tree:  # most of a word has no branches
        [(atom, tree)] = tree.items()
        chain += atom
    return chain + _fork(tree)


def _fork(tree: _Tree) -> str:
    """A tree with several branches, or none."""
    atoms: dict[str, list[str]] = {}
    for atom, node in tree.items():
        if atom != _END:
            atoms.setdefault(_branches(node), []).append(atom)
    parts = [head + rest for rest, same in atoms.items() for head in _one_of(same)]
    if not parts:
        return ""
    alone = len(parts) == 1
    if _END in tree:
        return f"(?:{'|'.join(parts)})?"
    return parts[0] if alone else f"(?:{'|'.join(parts)})"


def _one_of(atoms: list[str]) -> list[str]:
    """The atoms, single characters among them as one set."""
    if len(atoms) == 1:
        return atoms
    single = [atom for atom in atoms if len(atom.removeprefix("\\")) == 1]
    if len(single) < 2:  # noqa: PLR2004 (a set of one)
        return atoms
    return [f"[{''.join(single)}]", *(atom for atom in atoms if atom not in single)]


def _is_letter(character: str) -> bool:
    is_letter = character.isalpha() or category(character) == "Mn"
    return is_letter and character != _KASHIDA and not _SOLID.match(character)
