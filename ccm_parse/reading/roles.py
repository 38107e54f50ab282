"""Offices of meetings named in a text: president, vice-presidents, secretary-general; whose meeting's they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, TypeAlias

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.names import load_naming
from ccm_parse.knowledge.organizations import find_organizations
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, opened, printed_key, whole_in
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.meeting_names import MeetingName, find_bare_names
from ccm_parse.reading.numerals import numerals
from ccm_parse.reading.sentence_ends import sentence_ends

__all__ = ["RoleMention", "Scope", "find_roles"]

Scope: TypeAlias = Literal["own", "next", "earlier", "named", "bare", "foreign", "told"]
_REACH = 24
_LONGEST_BODY = 80
_PHRASE = re.compile(r"[^\W\d_]+(?:\s+[^\W\d_]+){0,5}(?=\s*[,\u060c])")
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class RoleMention:
    """An office named in a text, with the words that say of which meeting."""

    start: int
    end: int
    word_start: int
    role: str
    scope: Scope
    meeting: MeetingName | None
    of_committee: bool = False


def find_roles(text: str, code: str, names: Sequence[MeetingName]) -> Sequence[RoleMention]:
    """The offices named in a text of the language of that code; `names` are the meetings named in it.

    >>> [(role.role, role.scope) for role in find_roles("会议副主席由联合国秘书长任命", "zh", ())]
    [('vice_president', 'own'), ('secretary_general', 'foreign')]
    """
    return _finder(code).find(text, names)


def _its(language: Language) -> str:
    """What stands before an office of the body named last: its; a working group, of which X assumed the chair."""
    words, whole = language.reading.offices, whole_in(language.code)
    told = rf"|{whole(words.possessive_relatives)}\s[^,;.]{{1,120}}\Z" if words.possessive_relatives else ""
    return rf"{whole(words.possessives)}\s*\Z{told}"


def _no_longer_name(language: Language) -> str:
    """What must not follow a meeting's word, as its name goes on: President of the National Assembly."""
    guards = language.reading.acts.actor_guards
    return rf"(?!\s+{whole_in(language.code)(guards)})" if guards and language.joining == "spaced" else ""


def _founding(language: Language) -> tuple[str, ...]:
    """Verbs of setting up, active and passive."""
    acts = language.reading.acts
    told = (*acts.verbs.get("establish", ()), *acts.passives.get("establish", ()))
    return tuple(verb for verb in told if "…" not in verb)


class _Roles:
    """Finds offices in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:  # noqa: PLR0915 one pattern a line
        words = language.reading.offices
        whole, naming = whole_in(language.code), load_naming(language.code)
        self._code = language.code
        self._unique = frozenset(words.unique_roles)
        self._of_unit = next(iter(words.unique_roles), "")
        self._roles = {
            printed_key(form): role
            for role, forms in (*words.roles.items(), *words.short_roles.items())
            for word in forms
            for form in opened(word, naming)
        }
        self._governs = frozenset(map(printed_key, words.governs))
        self._whom = compiled(rf"\s+{whole(words.of_whom)}")
        self._nobody = compiled(whole(words.bare_behind)) if words.bare_behind else None
        guard = rf"(?!{any_of(words.role_guards)})" if words.role_guards else ""
        forms = [word for role_forms in words.roles.values() for word in role_forms]
        short = [word for role_forms in words.short_roles.values() for word in role_forms]
        # Director of the Unit, but not of the Unit for Mine Action
        goes_on = rf"(?!\s+[^\W\d_]*\s*{whole((*words.of, *words.no_state_links))})" if short else ""
        if words.of_by_case:
            # Директор Группы г-жа X, but not Директор Группы советников
            goes_on = rf"(?=\s+{any_of(words.honorifics)}\s)"
        abbreviated = rf"|{whole(short)}(?!\s*{any_of(words.of)}){goes_on}" if short else ""
        self._pattern = compiled(f"{whole(forms)}{guard}{abbreviated}") if forms else None
        link = rf"\s?(?:{any_of(words.scope_links)})?\s?"
        before: list[tuple[Scope, tuple[str, ...]]] = [
            ("told", words.told), ("next", words.next), ("earlier", words.earlier),
            ("foreign", words.foreign_before), ("own", words.own),
        ]  # fmt: skip
        outlook, numbers = language.reading.outlook, numerals(language.code)
        others = any_of([*words.committees, *words.foreign_before])
        # 委员会第三次会议主席
        sessions = rf"{others}(?:{any_of(words.scope_links)})?{numbers.ordinal}{any_of(outlook.bare_meetings)}{link}\Z"
        self._others_session = compiled(sessions if outlook.bare_meetings else NOTHING)
        self._before = [(scope, compiled(rf"{whole(forms)}{link}\Z")) for scope, forms in before if forms]
        self._candidate = compiled(rf"{whole(words.candidates)}{link}\Z" if words.candidates else NOTHING)
        self._former = compiled(rf"{whole(words.former)}{link}\Z")
        after: list[tuple[Scope, tuple[str, ...]]] = [
            ("told", words.told_behind), ("next", words.next_behind), ("earlier", words.earlier_behind),
            ("own", words.own_behind),
        ]  # fmt: skip
        self._after = [
            (scope, compiled(rf"\s?{whole(forms)}{_no_longer_name(language)}")) for scope, forms in after if forms
        ]
        self._by_case = words.of_by_case
        of = r"\s+" if words.of_by_case else rf"\s*{any_of(words.of)}\s*"
        self._of = compiled(of) if words.of or words.of_by_case else None
        self._groups = compiled(whole(words.regional_groups))
        self._foreign_behind = compiled(whole(words.foreign_behind))
        self._committee = compiled(rf"{any_of(words.committees)}{link}\Z")
        # of the Bureau of the Drafting Committee   Редакционного комитета
        few = r"[^.,;:\u060c\u061b]{0,30}?"
        lead = rf"(?:[\w-]+{any_of(words.title_modifiers)}\s+){{0,2}}" if words.of_by_case else few
        self._committee_behind = compiled(rf"{lead}{any_of(words.committees)}")
        self._link = compiled(link)
        self._and = compiled(rf"\s*{whole(words.joins)}\s*" if words.joins else NOTHING)
        self._any_committee = compiled(whole(words.committees))
        self._bound = frozenset(map(printed_key, words.bound_roles))
        self._body_heads = compiled(whole(language.reading.participation.body_heads) if words.bound_roles else NOTHING)
        self._any_body = compiled(rf"(?P<committee>{whole(words.committees)})|{whole(words.own_behind)}")
        self._its = compiled(_its(language))
        # thereof   de este   لها
        self._its_behind = compiled(rf"\s+{whole(words.possessives_behind)}" if words.possessives_behind else NOTHING)
        self._possessed = frozenset(map(printed_key, words.possessed_roles))
        # 工作组由X担任   工作组，由X任
        by = any_of(outlook.coordinated_by)
        led = rf"{any_of(words.committees)}(?:[^的，。；,;]{{0,6}}[，,])?{by}[^，。；,;]{{1,80}}\Z"
        self._committee_led = compiled(led if language.joining == "solid" else NOTHING)
        # 会议设立了全权证书委员会，由三国组成，X任主席
        founds = (
            rf"{any_of(language.reading.acts.verbs.get('establish', ()))}[^，。；,;]{{0,30}}?{any_of(words.committees)}"
        )
        self._founds = compiled(founds if language.joining == "solid" else NOTHING)
        # set up a committee, and the Meeting gave its chair to A
        founded = rf"{inflection(language.code).running(_founding(language))}[^.;:]{{0,40}}?\s{whole(words.committees)}"
        self._founded = compiled(founded if language.joining == "spaced" else NOTHING)
        article = rf"(?:{whole(words.articles)}\s*)?" if words.articles else ""
        elects = rf"(?:\A|[.;,；，。]\s*){article}{whole(words.committees)}[^.;,；，。]{{0,60}}?{whole(words.installs)}"
        if language.reading.acts.verb_first:
            elects = rf"{whole(words.installs)}\s+(?:{whole(words.manners)}\s+)?{whole(words.committees)}"
        # the Implementation Support Unit, headed by its Director
        self._unit_hint = compiled(whole(words.units)) if words.units else None
        self._unit_head = compiled(
            rf"{whole(words.units)}(?:[^.;:。；：]|(?<=\w)\.(?=\d)){{0,120}}?{whole(words.unit_links)}\s*(?P<head>{whole(words.unit_heads)})"
        )
        # 委员会选举   The Committee elected
        self._committee_elects = compiled(elects)

    def find(self, text: str, names: Sequence[MeetingName]) -> list[RoleMention]:
        if self._pattern is None:
            return []
        matches = list(self._pattern.finditer(text))
        named = [*names, *find_bare_names(text, self._code)] if matches else []
        mentions = [self._mention(text, match, named) for match in matches if self._is_bound(text, match)]
        mentions = sorted([*mentions, *self._heads(text, mentions)], key=lambda mention: mention.start)
        behind = [*mentions[1:], None]
        told = [
            replace(mention, role="chair", of_committee=True) if self._chairs(text, mention, following) else mention
            for mention, following in zip(mentions, behind, strict=False)
        ]
        return [
            replace(mention, scope="foreign") if before and self._goes_on(text, before, mention) else mention
            for before, mention in zip([None, *told], told, strict=False)
        ]

    def _goes_on(self, text: str, before: RoleMention, mention: RoleMention) -> bool:
        """Whether vice-chairs are those of the committee whose chair is told before: elected X its Chair and Y."""
        if mention.role != "vice_president" or mention.scope != "bare" or not before.of_committee:
            return False
        is_same = sentence_ends(text, self._code).around(before.start)[1] > mention.start
        named = list(self._any_body.finditer(text, before.end, mention.start))
        return is_same and all(body["committee"] for body in named)

    def _heads(self, text: str, taken: Sequence[RoleMention]) -> Iterator[RoleMention]:
        """The heads of the treaty's secretariat who are called its head."""
        if self._unit_hint is None or not self._unit_hint.search(text):
            return
        for match in self._unit_head.finditer(text):
            start, end = match.span("head")
            if not any(mention.start < end and start < mention.end for mention in taken):
                yield RoleMention(start, end, start, self._of_unit, "own", None)

    def _is_bound(self, text: str, match: re.Match[str]) -> bool:
        """Whether an office that has "its" written together with it is no other body's: its president."""
        if printed_key(match.group()) not in self._bound:
            return True
        start, _ = sentence_ends(text, self._code).around(match.start())
        bodies = list(self._any_body.finditer(text, start, match.start()))
        if not bodies:
            return False
        return self._body_heads.search(text, bodies[-1].end(), match.start()) is None

    def _chairs(self, text: str, mention: RoleMention, following: RoleMention | None) -> bool:
        """Whether a president is a committee's: it elects its own, or is named before and has the next office too."""
        if mention.role != "president" or mention.scope != "bare" or not self._any_committee.search(text):
            return False
        start, end = sentence_ends(text, self._code).around(mention.start)
        before = text[start : mention.start]
        if self._committee_elects.search(before) or self._committee_led.search(before):
            return True
        if (founded := self._founds.search(before)) and not self._committee_elects.search(before, founded.end()):
            named = list(self._any_body.finditer(text, start + founded.start(), mention.start))
            return bool(named) and named[-1]["committee"] is not None
        printed = printed_key(text[mention.word_start : mention.end])
        its, its_behind = self._its.search(before), self._its_behind.search(text, mention.word_start, mention.end)
        if its or its_behind or printed in self._possessed | self._bound:
            bodies = list(self._any_body.finditer(text, 0, start + its.start() if its else mention.start))
            return bool(bodies) and (bodies[-1]["committee"] is not None or bool(its and self._founded.search(before)))
        shared = following is not None and following.of_committee and following.start < end
        if shared and following and self._and.fullmatch(text, mention.end, following.start):
            # Chair and Rapporteur of the Committee
            return True
        return shared and self._any_committee.search(before) is not None

    def _mention(self, text: str, match: re.Match[str], names: Sequence[MeetingName]) -> RoleMention:
        start, end = match.span()
        role = self._roles[printed_key(match.group())]
        bare = RoleMention(start, end, start, role, "bare", None)
        if self._candidate.search(text, max(0, start - 2 * _REACH), start):
            return replace(bare, scope="foreign")
        whom = self._whom.match(text, end)
        behind = whom or self._its_behind.match(text, end)
        if behind is not None:
            return replace(bare, end=behind.end())
        places = self._behind(text, match)
        for at in places:
            named = self._named(text, bare, at, names)
            if named is not None:
                return named
        if role in self._unique:
            # the former Director of the Implementation Support Unit
            is_former = self._former.search(text, max(0, start - _REACH), start) is not None
            return replace(bare, scope="earlier" if is_former else "own")
        found = (self._own_behind(text, bare, at) or self._of_committee(text, bare, at) for at in places)
        return next(filter(None, found), None) or self._scoped(text, bare, places[-1])

    def _behind(self, text: str, match: re.Match[str]) -> list[int | None]:
        """Where whose office it is may stand behind it; None where nothing says so."""
        behind = self._of.match(text, match.end()) if self._of else None
        places: list[int | None] = [behind.end()] if behind else []
        if printed_key(match.group()) in self._governs:
            blank = _BLANK.match(text, match.end())
            if blank and not (self._nobody and self._nobody.match(text, blank.end())):
                places.append(blank.end())
        return places or [None]

    def _own_behind(self, text: str, bare: RoleMention, at: int | None) -> RoleMention | None:
        """The office of this meeting, the next or the one before, as said right behind it."""
        for scope, pattern in self._after if at is not None and self._governs else ():
            found = pattern.match(text, at or 0)
            if found:
                return replace(bare, end=found.end(), scope=scope)
        return None

    def _named(self, text: str, bare: RoleMention, at: int | None, names: Sequence[MeetingName]) -> RoleMention | None:
        """The office of a meeting that is named before it, or behind it at an offset."""
        for name in names:
            if not self._by_case and name.end <= bare.start and self._link.fullmatch(text, name.end, bare.start):
                return replace(bare, start=name.start, scope="named", meeting=name)
            if at == name.start:
                return replace(bare, end=name.end, scope="named", meeting=name)
        return None

    def _of_committee(self, text: str, bare: RoleMention, at: int | None) -> RoleMention | None:
        """The office of a committee: its chair, or nothing of the meeting's."""
        before = self._committee.search(text, max(0, bare.start - _REACH), bare.start)
        behind = self._committee_behind.match(text, at) if at is not None else None
        if not before and not behind:
            return None
        is_foreign = bare.role == "vice_president" or (before is not None and self._is_body_end(text, bare.start))
        if is_foreign:
            return replace(bare, scope="foreign")
        role = "chair" if bare.role == "president" else bare.role
        end = behind.end() if behind and self._by_case else bare.end
        if at is not None and printed_key(text[bare.start : bare.end]) in self._governs:
            # chair of the working group on finance, X: the office ends where the body does
            phrase = _PHRASE.match(text, at)
            end = phrase.end() if phrase else end
        start = before.start() if before else bare.start
        return replace(bare, start=start, end=end, role=role, of_committee=True)

    def _scoped(self, text: str, bare: RoleMention, at: int | None) -> RoleMention:
        """The office by the words around it that say whose it is."""
        if self._others_session.search(text, max(0, bare.start - _REACH), bare.start):
            return replace(bare, scope="foreign")
        for scope, pattern in self._before:
            found = pattern.search(text, max(0, bare.start - _REACH), bare.start)
            if found:
                return replace(bare, start=found.start(), scope=scope)
        if at is None or self._groups.match(text, at):
            return bare
        for scope, pattern in self._after:
            found = pattern.match(text, at)
            if found:
                return replace(bare, end=found.end(), scope=scope)
        is_foreign = not self._by_case or self._foreign_behind.match(text, at) is not None
        return replace(bare, scope="foreign") if is_foreign else bare

    def _is_body_end(self, text: str, at: int) -> bool:
        """Whether a known body's name ends here: its offices are its own."""
        floor = max(0, at - _LONGEST_BODY)
        return any(floor + body.end == at for body in find_organizations(text[floor:at], self._code))


@cache
def _finder(code: str) -> _Roles:
    return _Roles(load_language(code))
