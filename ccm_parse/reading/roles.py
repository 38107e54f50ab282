"""Offices of meetings named in a text: president, vice-presidents, secretary-general; whose meeting's they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.organizations import find_organizations
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.meeting_names import MeetingName

__all__ = ["RoleMention", "Scope", "find_roles"]

Scope: TypeAlias = Literal["own", "next", "earlier", "named", "bare", "foreign"]
_REACH = 24
_LONGEST_BODY = 80


@dataclass(frozen=True, slots=True)
class RoleMention:
    """An office named in a text, with the words that say of which meeting."""

    start: int
    end: int
    word_start: int
    role: str
    scope: Scope
    meeting: MeetingName | None


def find_roles(text: str, code: str, names: Sequence[MeetingName]) -> Sequence[RoleMention]:
    """The offices named in a text of the language of that code; `names` are the meetings named in it.

    >>> [(role.role, role.scope) for role in find_roles("会议副主席由联合国秘书长任命", "zh", ())]
    [('vice_president', 'own'), ('secretary_general', 'foreign')]
    """
    return _finder(code).find(text, names)


class _Roles:
    """Finds offices in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.offices
        self._code = language.code
        self._unique = frozenset(words.unique_roles)
        pairs = sorted(((w, role) for role, ws in words.roles.items() for w in ws), key=lambda p: (-len(p[0]), p))
        self._roles = [role for _, role in pairs]
        guard = rf"(?!{any_of(words.role_guards)})" if words.role_guards else ""
        branches = "|".join(f"(?P<r{n}>{whole([word])})" for n, (word, _) in enumerate(pairs))
        self._pattern = re.compile(rf"(?:{branches}){guard}") if branches else None
        link = rf"\s?(?:{any_of(words.scope_links)})?\s?"
        before: list[tuple[Scope, tuple[str, ...]]] = [
            ("next", words.next), ("earlier", words.earlier), ("foreign", words.foreign_before), ("own", words.own),
        ]  # fmt: skip
        self._before = [(scope, re.compile(rf"{any_of(forms)}{link}\Z")) for scope, forms in before if forms]
        after: list[tuple[Scope, tuple[str, ...]]] = [
            ("next", words.next_behind), ("earlier", words.earlier_behind), ("own", words.own_behind),
        ]  # fmt: skip
        self._after = [(scope, re.compile(rf"\s?{any_of(forms)}")) for scope, forms in after if forms]
        self._of = re.compile(rf"\s*{any_of(words.of)}\s*") if words.of else None
        self._committee = re.compile(rf"{any_of(words.committees)}{link}\Z")
        self._committee_behind = re.compile(rf"[^.,;:]{{0,30}}?{any_of(words.committees)}")
        self._link = re.compile(link)

    def find(self, text: str, names: Sequence[MeetingName]) -> list[RoleMention]:
        if self._pattern is None:
            return []
        return [self._mention(text, match, names) for match in self._pattern.finditer(text)]

    def _mention(self, text: str, match: re.Match[str], names: Sequence[MeetingName]) -> RoleMention:
        start, end = match.span()
        role = self._roles[int((match.lastgroup or "r0")[1:])]
        behind = self._of.match(text, end) if self._of else None
        for name in names:
            if name.end <= start and self._link.fullmatch(text, name.end, start):
                return RoleMention(name.start, end, start, role, "named", name)
            if behind and behind.end() == name.start:
                return RoleMention(start, name.end, start, role, "named", name)
        if role in self._unique:
            return RoleMention(start, end, start, role, "own", None)
        floor = max(0, start - _REACH)
        committee = self._committee.search(text, floor, start)
        if committee or (behind and self._committee_behind.match(text, behind.end())):
            if committee and self._is_body_end(text, start):
                return RoleMention(start, end, start, role, "foreign", None)
            chair = {"president": "chair", "vice_president": None}.get(role, role)
            if chair is None:
                return RoleMention(start, end, start, role, "foreign", None)
            return RoleMention(committee.start() if committee else start, end, start, chair, "bare", None)
        for scope, pattern in self._before:
            found = pattern.search(text, floor, start)
            if found:
                return RoleMention(found.start(), end, start, role, scope, None)
        if behind:
            for scope, pattern in self._after:
                found = pattern.match(text, behind.end())
                if found:
                    return RoleMention(start, found.end(), start, role, scope, None)
            return RoleMention(start, end, start, role, "foreign", None)
        return RoleMention(start, end, start, role, "bare", None)


    def _is_body_end(self, text: str, at: int) -> bool:
        """Whether a known body's name ends here: its offices are its own."""
        floor = max(0, at - _LONGEST_BODY)
        return any(floor + body.end == at for body in find_organizations(text[floor:at], self._code))


@cache
def _finder(code: str) -> _Roles:
    return _Roles(load_language(code))
