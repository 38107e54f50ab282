"""Forms that draw forms: how many drawings a file asks for. Eight levels of ten are a hundred million."""

import re
from dataclasses import dataclass

from ccm_parse.errors import OverLimitError

__all__ = ["Forms"]

_MOST_DRAWINGS = 100_000
_DEEPEST = 64
_OBJECT_HEAD = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+$")
_CHILDREN = re.compile(rb"/XObject\s*<<([^>]*)>>")
_REFERENCE = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+R")
_DO = re.compile(rb"\bDo\b")


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a file, by object number: how often each draws another, and which."""

    draws: dict[int, int]
    children: dict[int, tuple[int, ...]]

    def add(self, data: bytes, opening: int, dictionary: bytes, content: bytes) -> None:
        """Takes note of the form whose "obj" stands at `opening`."""
        number = _OBJECT_HEAD.search(data, max(0, opening - 24), opening)
        named = _CHILDREN.search(dictionary)
        if number and named:
            self.draws[int(number[1])] = len(_DO.findall(content))
            self.children[int(number[1])] = tuple(int(m[1]) for m in _REFERENCE.finditer(named[1]))

    def hold_limit(self) -> None:
        """Raises `OverLimitError` where a form can ask for more drawings than any page has."""
        known: dict[int, int] = {}
        for number in self.draws:
            if self._drawings(number, known, 0) > _MOST_DRAWINGS:
                raise OverLimitError(
                    f"expected at most {_MOST_DRAWINGS} drawings, found forms that draw each other more often: "
                    "the file is not a report"
                )

    def _drawings(self, number: int, known: dict[int, int], depth: int) -> int:
        """How much a form draws, at most; what is under way counts as one (readers stop at circles)."""
        if number not in known:
            known[number] = 1
            if depth < _DEEPEST:
                most = max(
                    (self._drawings(child, known, depth + 1) for child in self.children.get(number, ())), default=1
                )
                known[number] = min(1 + self.draws.get(number, 0) * most, 10 * _MOST_DRAWINGS)
        return known[number]
