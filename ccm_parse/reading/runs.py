"""Runs: names that stand one after another as the members of one list."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Protocol, TypeVar

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, whole_in

__all__ = ["Placed", "find_runs", "list_mark"]


class Placed(Protocol):
    """Something that stands at a place in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


_P = TypeVar("_P", bound=Placed)


def find_runs(text: str, members: Sequence[_P], code: str, ends: tuple[str, ...] = ()) -> list[list[_P]]:
    """The members, each put with those it is listed with; between two of a list stand a mark, a joining word, an aside.

    `ends` may stand behind each of them: 代表.

    >>> from ccm_parse.reading.meeting_names import find_meeting_names
    >>> text = "缔约国第六次会议和缔约国第八次会议，以及随后的缔约国第九次会议"
    >>> [len(run) for run in find_runs(text, find_meeting_names(text, "zh"), "zh")]
    [2, 1]
    """
    between = _between(code, ends)
    runs: list[list[_P]] = []
    for member in members:
        if runs and runs[-1][-1].end <= member.start and between.fullmatch(text, runs[-1][-1].end, member.start):
            runs[-1].append(member)
        else:
            runs.append([member])
    return runs


def list_mark(code: str) -> re.Pattern[str]:
    """What may stand between two members of a list."""
    return _between(code)


@cache
def _between(code: str, ends: tuple[str, ...] = ()) -> re.Pattern[str]:
    language = load_language(code)
    words = language.reading.participation
    whole = whole_in(code)
    marks = rf"\s*{any_of(words.separators)}\s*"
    joins = rf"\s*{whole(words.joins)}\s*"
    if clitics := language.reading.numbers.clitics:
        # to Peru and to Ghana: the preposition is one with the name
        joins = rf"{joins}(?:{any_of(clitics)})?"
    articles = rf"(?:{whole(words.articles)}\s*)?"
    aside = r"(?:\s?[(（][^()（）]{1,120}[)）])?"
    # 、   和   ， 以及   (aside)、   , and the
    end = rf"(?:{any_of(ends)})?" if ends else ""
    # Some word processors drop the mark that would hang over a line's end.
    dropped = "|" if language.joining == "solid" else ""
    return compiled(rf"{end}{aside}(?:{marks}(?:{joins})?|{joins}){articles}{dropped}")
