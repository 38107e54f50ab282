"""NameFinder: finds many names in running text at once, the longest first, and gives what each stands for.

The names are compiled into one pattern of the standard library, a tree of their characters, so that a text is read
once however many names there are. A guard word is a name that stands for nothing: being longer it wins, and so hides
the name in it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.tables import tables

__all__ = ["FoundName", "NameFinder", "Naming", "load_naming"]

_CAPITAL_BEHIND = r"(?![ ][A-Z\u00c0-\u00de\u0410-\u042f])"
_Tree = dict[str, "_Tree"]
_END = ""
_CONDITION = "(?"


class Naming(BaseModel):
    """How names stand in the running text of a language (naming.toml)."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    boundary: Literal["letters", "none"]
    equal: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    openings: Mapping[str, tuple[str, ...]] = {}
    articles: tuple[str, ...] = ()
    case: Literal["kept", "ignored"] = "kept"

    @cached_property
    def _equals(self) -> tuple[tuple[str, str], ...]:
        """Each character that has equals before it in its group, and the first of them."""
        return tuple((character, group[0]) for group in self.equal for character in group[1:])

    def fold(self, text: str) -> str:
        """The text with each character replaced by the first of its equals, perhaps in small letters; as long as it."""
        if self.case == "ignored" and len(lowered := text.lower()) == len(text):
            text = lowered
        for character, first in self._equals:
            text = text.replace(character, first)
        return text

    def bare(self, name: str) -> str:
        """A name given alone, without article and superfluous blanks, folded."""
        text = self.fold(" ".join(name.split()).strip(" *"))
        lowered = text.casefold()
        article = next((a for a in self.articles if lowered.startswith(a)), "")
        return text[len(article) :]


@cache
def load_naming(language: str, case: Literal["kept", "ignored"] = "kept") -> Naming:
    """How names stand in the texts of a language; a language that the file has not is read by whole words."""
    return Naming.model_validate({**_tables().get(language, {"boundary": "letters"}), "case": case})


@cache
def _tables() -> dict[str, dict[str, object]]:
    return tables("naming.toml")


class FoundName(NamedTuple):
    """A name in a text, and the key of what it stands for."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Names that are found only in certain surroundings, because they are other words as well."""

    given_names: frozenset[str] = frozenset()
    careful: frozenset[str] = frozenset()
    before: tuple[str, ...] = ()
    between: tuple[tuple[str, str], ...] = ()


class NameFinder:
    """Finds the names of a table in texts of one language.

    >>> finder = NameFinder({"Niger": "NER", "Nigeria": "NGA"}, ["Niger Delta"], load_naming("en"))
    >>> [found.key for found in finder.find("Nigeria and the Niger met in the Niger Delta; Nigerians came.")]
    ['NGA', 'NER']
    """

    def __init__(
        self,
        names: Mapping[str, str],
        guards: Iterable[str],
        naming: Naming,
        circumstances: Circumstances = Circumstances(),
    ) -> None:
        """A finder of `names` (name to key); nothing is found within a guard word. Compiled at the first search."""
        self._naming = naming
        self._circumstances = circumstances
        self._keys = {naming.fold(name): key for name, key in _in_all_forms(names, naming)}
        self._guards = frozenset(map(naming.fold, guards)) - self._keys.keys()
        self._given_names = frozenset(map(naming.fold, circumstances.given_names))
        self._careful = frozenset(map(naming.fold, circumstances.careful))

    def find(self, text: str) -> list[FoundName]:
        """The names in a text, in order, none overlapping another."""
        folded = self._naming.fold(text)
        found, position = [], 0
        while (match := self._pattern.search(folded, position)) is not None:
            start, position = match.span()
            if not self._begins_word(folded, start):
                position = start + 1
                continue
            key = self._keys.get(match.group())
            if key is not None:
                found.append(FoundName(start, position, key))
        return found

    def named(self, name: str) -> str | None:
        """The key of a name given alone, with or without its article; None where it is none."""
        return self._keys.get(self._naming.fold(name)) or self._bare_keys.get(self._naming.bare(name).casefold())

    def _begins_word(self, text: str, start: int) -> bool:
        """Whether a word begins there, or goes on behind a prefix; where words are not parted, anything may."""
        if not start or self._naming.boundary == "none" or not text[start - 1].isalnum():
            return True
        for prefix in self._naming.prefixes:
            before = start - len(prefix)
            if text.startswith(prefix, max(before, 0)) and before >= 0 and not text[before - 1 : before].isalnum():
                return True
        return False

    @cached_property
    def _bare_keys(self) -> dict[str, str]:
        return {self._naming.bare(name).casefold(): key for name, key in self._keys.items()}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """The tree of folded names as a pattern."""
        tree: _Tree = {}
        for name in (*self._keys, *self._guards):
            branch = tree
            for character in name:
                branch = branch.setdefault(character, {})
            branch[_END + self._surroundings(name)] = {}
        # A pattern that begins with plain letters is searched for by their set; what must stand before them is looked
        # at afterwards, where a name has been found.
        branches = "|".join(re.escape(first) + _alternation(branch) for first, branch in sorted(tree.items()))
        return compiled(f"(?:{branches or '(?!)'})" + ("" if self._naming.boundary == "none" else r"(?!\w)"))

    def _surroundings(self, name: str) -> str:
        """The condition at the end of a folded name, if any, as a pattern."""
        rules, fold = self._circumstances, self._naming.fold
        if name in self._given_names:
            return _CAPITAL_BEHIND
        if name in self._careful:
            behind = [f"(?<={re.escape(fold(before) + name)})" for before in rules.before]
            both = [f"(?<={re.escape(fold(left) + name)})(?={re.escape(fold(right))})" for left, right in rules.between]
            return f"(?:{'|'.join(behind + both)})"
        return ""


def _in_all_forms(names: Mapping[str, str], naming: Naming) -> Iterator[tuple[str, str]]:
    """The names, and after each the forms that its opening takes."""
    for name, key in names.items():
        yield name, key
        for opening, forms in naming.openings.items():
            if name.startswith(opening):
                yield from ((form + name[len(opening) :], key) for form in forms)


def _alternation(tree: _Tree) -> str:
    """The tree as a pattern, longest names first; letters before the same endings make one set."""
    chain = ""
    while len(tree) == 1:  # most of a name has no branches
        [(letter, tree)] = tree.items()
        if not letter or letter.startswith(_CONDITION):
            return chain + letter
        chain += _escaped(letter)
    return chain + _fork(tree)


def _fork(tree: _Tree) -> str:
    """A tree with several branches."""
    ends = [end for end in tree if not end or end.startswith(_CONDITION)]
    letters: dict[str, str] = {}
    for letter in sorted(tree.keys() - set(ends)):
        rest = _alternation(tree[letter])
        letters[rest] = letters.get(rest, "") + letter
    branches = [(_escaped(same) if len(same) == 1 else f"[{re.escape(same)}]") + rest for rest, same in letters.items()]
    branches += ends
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


@cache
def _escaped(letter: str) -> str:
    return re.escape(letter)
