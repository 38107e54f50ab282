"""Names of meetings with an ordinal, of this treaty or another: what kind of meeting, and which."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.meeting_words import MeetingForm
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.treaty import TreatyHit, find_treaty_names
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.numerals import Numerals, numerals

__all__ = ["BARE", "MeetingName", "find_bare_names", "find_meeting_names"]

BARE = "bare"
"""The kind of a meeting that is named by its ordinal alone: one of the series that the text is about."""

_BEFORE = 2
_BEHIND = 40
_MARK = re.compile("[,;.:，。；：、()（）]")


class MeetingName(NamedTuple):
    """A meeting named in a text."""

    start: int
    end: int
    kind: str
    ordinal: int
    treaty: str | None = None
    """The code of the treaty whose title stands beside the name; None where none does."""


class _Names:
    """Finds the names of meetings of a language; made once for a language."""

    def __init__(self, code: str) -> None:
        self._code = code
        words = load_language(code).reading.meetings
        self._numbers: Numerals = numerals(code)
        self._forms: list[tuple[str, str]] = []
        # Forms with the same words before their ordinal have it in common: it is the longest part of them.
        branches: list[str] = []
        by_opening = groupby(words.forms, key=lambda form: (form.before, form.not_ahead))
        for number, ((opening, not_ahead), forms) in enumerate(by_opening):
            alone = "".join(f"(?<!{re.escape(word)})" for word in not_ahead)
            before = rf"{alone}{any_of(opening)}\s?" if opening else ""
            kinds = "|".join(self._behind(form) for form in forms)
            branches.append(rf"{before}(?P<n{number}>{self._numbers.ordinal})(?:{kinds})")
        self._ordinals = [f"n{number}" for number in range(len(branches))]
        offices = load_language(code).reading.offices
        bare = load_language(code).reading.outlook.bare_meetings
        others = any_of([*offices.committees, *offices.foreign_before])
        # 第二十次会议, not 委员会第二次会议
        self._bare = compiled(rf"(?P<n>{self._numbers.ordinal}){any_of(bare)}") if bare else None
        self._others = compiled(rf"{others}\Z")
        # No name without one of these words; they are found faster than numbers.
        self._hint = compiled(any_of(word for form in words.forms for word in form.after or form.before))
        # 缔约国第七次会议   第一次审议会议   the seventh Meeting of States Parties
        self._pattern = compiled("|".join(branches)) if branches else None

    def _behind(self, form: MeetingForm) -> str:
        """What stands behind the ordinal in a form, as a group whose name tells its kind."""
        group = f"k{len(self._forms)}"
        self._forms.append((group, form.kind))
        after = rf"\s?{any_of(form.after)}" if form.after else ""
        guard = rf"(?!\s*{whole(form.not_behind)})" if form.not_behind else ""
        return rf"(?P<{group}>{after}{guard})"

    def find(self, text: str) -> list[MeetingName]:
        found: list[MeetingName] = []
        if self._pattern is None or not self._hint.search(text):
            return found
        for match in self._pattern.finditer(text):
            kind = next(kind for name, kind in self._forms if match[name] is not None)
            ordinal = self._numbers.place(next(match[name] for name in self._ordinals if match[name] is not None))
            if ordinal:
                found.append(MeetingName(match.start(), match.end(), kind, ordinal))
        titles = find_treaty_names(text, self._code) if found else ()
        return [_beside(name, titles, text) for name in found] if titles else found

    def bare(self, text: str) -> Iterator[MeetingName]:
        """The meetings named by their ordinal alone."""
        for match in self._bare.finditer(text) if self._bare else ():
            ordinal = self._numbers.place(match["n"])
            if ordinal and not self._others.search(text, max(0, match.start() - _BEHIND), match.start()):
                yield MeetingName(match.start(), match.end(), BARE, ordinal)


def _beside(name: MeetingName, titles: Sequence[TreatyHit], text: str) -> MeetingName:
    """The meeting with the treaty named before it, or behind it within the same phrase."""
    for title in titles:
        before = 0 <= name.start - title.end <= _BEFORE
        behind = 0 <= title.start - name.end <= _BEHIND and not _MARK.search(text, name.end, title.start)
        if before or behind:
            return name._replace(treaty=title.code)
    return name


@cache
def _names(code: str) -> _Names:
    return _Names(code)


def find_meeting_names(text: str, code: str) -> Sequence[MeetingName]:
    """Every meeting named with its ordinal in a text of the language of that code, in order.

    >>> [(name.kind, name.ordinal) for name in find_meeting_names("缔约国第六次会议和第一次审议会议", "zh")]
    [('MSP', 6), ('RC', 1)]
    """
    return _names(code).find(text)


def find_bare_names(text: str, code: str) -> Sequence[MeetingName]:
    """Every meeting named by its ordinal alone, which may as well be a sitting: what stands beside it must tell.

    >>> [(name.kind, name.ordinal) for name in find_bare_names("第二十次会议主席，委员会第二次会议", "zh")]
    [('bare', 20)]
    """
    return tuple(_names(code).bare(text))
