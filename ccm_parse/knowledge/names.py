"""NameFinder: finds many names in running text at once, the longest first, and gives what each stands for.

The openings of the names, a few characters of each, are compiled into one pattern of the standard library; where one of
them stands, the names that begin so are looked up, the longest first. A guard word is a name that stands for nothing:
being longer it wins, and so hides the name in it.
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

_CAPITAL_BEHIND = re.compile(r"[ ][A-Z\u00c0-\u00de\u0410-\u042f]")
_LETTER = re.compile(r"\w")
_OPENING = 6  # characters: with fewer, words that are no names are looked up; with more, the pattern grows
_Tree = dict[str, "_Tree"]
_END = ""


class Naming(BaseModel):
    """How names stand in the running text of a language (naming.toml)."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    boundary: Literal["letters", "none"]
    equal: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    openings: Mapping[str, tuple[str, ...]] = {}
    articles: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
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
        self._keys = {naming.fold(name): key for name, key in _in_all_forms(names, naming)}
        self._names = frozenset(self._keys).union(map(naming.fold, guards))
        self._given_names = frozenset(map(naming.fold, circumstances.given_names))
        self._careful = frozenset(map(naming.fold, circumstances.careful))
        self._before = tuple(map(naming.fold, circumstances.before))
        self._between = [(naming.fold(left), naming.fold(right)) for left, right in circumstances.between]

    def find(self, text: str) -> list[FoundName]:
        """The names in a text, in order, none overlapping another."""
        folded = self._naming.fold(text)
        found, position = [], 0
        while (opening := self._openings.search(folded, position)) is not None:
            start = opening.start()
            position = self._end(folded, start, opening.group())
            if position == start or not self._begins_word(folded, start):
                position = start + 1
            elif (key := self._keys.get(folded[start:position])) is not None:
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

    def _end(self, text: str, start: int, opening: str) -> int:
        """Where the longest name ends that begins there, with the opening found; `start` where none does."""
        for length in self._lengths[opening]:
            name = text[start : start + length]
            if name in self._names and self._stands(text, name, start, end := start + len(name)):
                return end
        return start

    def _stands(self, text: str, name: str, start: int, end: int) -> bool:
        """Whether a name ends with a word and, where it is another word as well, has its surroundings."""
        if self._naming.boundary != "none" and _LETTER.match(text, end) is not None:
            return False
        if name in self._given_names:
            return _CAPITAL_BEHIND.match(text, end) is None
        if name in self._careful:
            return text.endswith(self._before, 0, start) or any(
                text.endswith(left, 0, start) and text.startswith(right, end) for left, right in self._between
            )
        return True

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        """For each opening the lengths of the names that may stand there, the longest first."""
        found: dict[str, set[int]] = {}
        for name in self._names:
            found.setdefault(name[:_OPENING], set()).add(len(name))
        for opening, lengths in found.items():
            lengths.update(at for at in range(1, len(opening)) if opening[:at] in self._names)
        return {opening: tuple(sorted(lengths, reverse=True)) for opening, lengths in found.items()}

    @cached_property
    def _openings(self) -> re.Pattern[str]:
        """The openings as a pattern.

        It begins with plain letters, so that it is searched for by their set; what must stand before them is looked at
        afterwards, where a name has been found.
        """
        tree: _Tree = {}
        for opening in self._lengths:
            branch = tree
            for character in opening:
                branch = branch.setdefault(character, {})
            branch[_END] = {}
        return compiled("|".join(re.escape(first) + _alternation(tree[first]) for first in sorted(tree)) or "(?!)")


def _in_all_forms(names: Mapping[str, str], naming: Naming) -> Iterator[tuple[str, str]]:
    """The names, and after each the forms that its opening takes."""
    for name, key in names.items():
        yield name, key
        for opening, forms in naming.openings.items():
            if name.startswith(opening):
                yield from ((form + name[len(opening) :], key) for form in forms)


def _alternation(tree: _Tree) -> str:
    """The tree as a pattern, longest openings first; letters before the same endings make one set."""
    letters: dict[str, str] = {}
    for letter in sorted(tree.keys() - {_END}):
        rest = _alternation(tree[letter])
        letters[rest] = letters.get(rest, "") + letter
    branches = [
        (re.escape(same) if len(same) == 1 else f"[{re.escape(same)}]") + rest for rest, same in letters.items()
    ]
    if _END in tree:
        branches.append("")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
