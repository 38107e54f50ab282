"""Votes: how a decision was voted, as far as the text tells."""

import re
from dataclasses import dataclass
from typing import Self

__all__ = ["Votes"]

_PRINTED = re.compile(r"([0-9]+|\?)-([0-9]+|\?)-([0-9]+|\?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Votes:
    """Votes in favour, against, and abstentions; None for what the text does not tell.

    >>> str(Votes(141)), Votes.parse("141-2-39").abstaining
    ('141-?-?', 39)
    """

    in_favour: int | None = None
    against: int | None = None
    abstaining: int | None = None

    def __post_init__(self) -> None:
        if any(count is not None and count < 0 for count in (self.in_favour, self.against, self.abstaining)):
            raise ValueError(f"expected counts of nought or more, found {self!r}")

    @classmethod
    def parse(cls, printed: str) -> Self:
        """The votes written as `str` writes them, 141-2-39; ValueError for anything else."""
        match = _PRINTED.fullmatch(printed)
        if match is None:
            raise ValueError(f"expected votes such as 141-2-39, found {printed!r}")
        return cls(*(None if count == "?" else int(count) for count in match.groups()))

    def __str__(self) -> str:
        return "-".join("?" if n is None else str(n) for n in (self.in_favour, self.against, self.abstaining))
