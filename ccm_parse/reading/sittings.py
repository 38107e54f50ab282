"""Sittings of a meeting: plenary meetings by ordinal, "at the same meeting", and how many there were."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, whole
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.numerals import numerals
from ccm_parse.reading.sitting_words import sitting_words
from ccm_parse.values import DateRange

__all__ = ["SittingMention", "find_sittings"]

_MOST_IN_A_RANGE = 20
_BESIDE = 60
_AT_ITS = 16
"""As far as an ordinal may stand behind the day of its sitting."""
_ENDS, _LONGEST_NOUN = 2, 24


class SittingMention(NamedTuple):
    """A sitting named in a text; `spans` are its words and its date's, one where they stand together.

    The ordinal is None for "the same meeting".
    """

    spans: tuple[tuple[int, int], ...]
    ordinal: int | None
    date: DateRange | None
    is_by_day: bool = False
    """Whether nothing but the day beside it says that it is a sitting, and no session."""
    same_day: bool = False
    """Whether it is said to have been held on the day of the one before."""
    is_last: bool = False
    """Whether it is called the last one."""


class _Named(NamedTuple):
    start: int
    end: int
    ordinal: int


class _Sittings:
    """Finds sittings in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words, dates = language.reading.outlook, language.reading.dates
        forms = inflection(language.code)
        self.nothing = not words.sittings
        self._numbers = numerals(language.code)
        counter, _, sitting, others, weekday = sitting_words(language)
        aside = r"(?:\s?[(（][^()（）]{1,24}[)）])?"
        ordinal = rf"{self._numbers.ordinal}{counter}"
        joined = rf"(?:\s*[,\u060c]?\s*(?:{any_of(words.sitting_joins)})\s*{ordinal}){{0,5}}"
        # 第二次和第三次全体会议   第9次(闭幕)全体会议   4th to 6th plenary meetings
        last = rf"(?:\s*{any_of(words.sitting_tails)})?" if words.sitting_tails else ""
        before = rf"{_first(language)}(?P<ordinals>{ordinal}{joined}){last}{aside}\s*{sitting}{others}"
        # sesiones plenarias primera a tercera
        from_ = rf"(?:{any_of(words.sitting_from)}\s+)?" if words.sitting_from else ""
        tail = rf"(?:\s+{forms.whole(words.sitting_tails)})?" if words.sitting_tails else ""
        behind = rf"|{sitting}\s*{from_}(?P<behind>{ordinal}{joined}){tail}{others}" if words.sittings_before else ""
        self._named = compiled(before + behind)
        # 9月12日第二次会议   2nd meeting, on 12 September
        self._day_behind_too = language.joining == "spaced"
        noun = any_of(words.dated_sittings)
        if self._day_behind_too:
            # in no capitals: the Twentieth Meeting is no sitting
            noun = rf"{any_of(words.dated_sittings, capitals='none')}(?![^\W\d_]){others}"
        dated = rf"(?P<ordinals>{ordinal}){last}{aside}\s*{noun}"
        self._with_day = compiled(rf"(?P<first>(?!))?(?P<behind>(?!))?{dated}" if words.dated_sittings else NOTHING)
        self._day_hint = forms.hint(words.dated_sittings or words.sittings)
        self._hint = forms.hint((*words.sittings, *words.sittings_short, *words.same_sitting))
        self._ordinal = compiled(ordinal)
        self._bare_ordinal = compiled(self._numbers.ordinal)
        self._to = compiled(whole(words.sitting_ranges))
        self._same = compiled(forms.prefixed(words.same_sitting))
        # los períodos de sesiones octavo y noveno
        self._other_noun = compiled(
            rf"{whole(words.not_sittings_before)}\s+\Z" if words.not_sittings_before else NOTHING
        )
        # 6月5日上午举行的第三次全体会议
        aside = rf"(?:\s?[(（]{any_of(dates.weekdays)}[)）])?"
        self._before = compiled(rf"{aside}\s*[,\u060c]?\s*(?:{any_of(words.date_links)}\s*){{0,2}}")
        # on 4 and on 5 June
        again = rf"(?:{whole(dates.from_)}\s*)?" if self._day_behind_too else ""
        self._joint = compiled(rf"\s*(?:{any_of(dates.day_parts)})?\s*(?:[,\u060c]|{any_of(dates.and_)})?\s*{again}")
        # the first plenary meeting, on 4 June, and the second, on 5 June
        joins = [join for join in words.sitting_joins if join not in words.sitting_ranges]
        self._further = compiled(rf"\s*[,\u060c]?\s*{any_of(joins)}\s*(?P<ordinal>{ordinal})" if joins else NOTHING)
        self._closing = compiled(whole(words.closing_sittings))
        self._after = compiled(
            rf"\s*[,\u060c]?\s*(?:[(（]|{any_of(words.date_openers)})\s*(?:{any_of(words.date_openers)}\s*)?{weekday}"
        )
        lead = rf"(?:{any_of(words.date_openers)})?" if words.date_openers else ""
        self._date_only = compiled(rf"\s*{lead}\s*{weekday}\Z")
        few = r"(?:[^\W\d_]+\s+){0,3}?" if language.joining == "spaced" else r"[^\W\d_]{0,4}"
        day = forms.prefixed(words.same_day) if words.same_day else NOTHING
        self._day_behind = compiled(rf"\s*[,\u060c]?\s*{few}{day}")
        self._day_before = compiled(rf"{day}\s*[,\u060c]?\s*{few}\Z")

    def find(
        self, text: str, dates: Sequence[DateMention], statements: Sequence[Statement]
    ) -> Iterator[SittingMention]:
        if dates and self._day_hint.search(text):
            for match in self._with_day.finditer(text):
                days = self._dates_beside(text, match.span(), dates)
                if self._day_behind_too:
                    # On 5 June, at its third meeting
                    first = self._date_before(text, match.start(), dates, statements)
                    days = days or ([first] if first and match.start() - first.end <= _AT_ITS else [])
                if days and (self._day_behind_too or days[0].start < match.start()):
                    members = list(self._members(text, match))
                    told = self._dated(text, match.span(), members, days, statements)
                    yield from (sitting._replace(is_by_day=True) for sitting in told)
        if not self._hint.search(text):
            return
        for match in self._named.finditer(text):
            if self._other_noun.search(text, max(0, match.start() - _LONGEST_NOUN), match.start()):
                continue
            is_last = self._closing.search(text, *match.span()) is not None
            end = match.end()
            for sitting in self._dated(text, match.span(), list(self._members(text, match)), dates, statements):
                is_same = sitting.date is None and self._is_on_same_day(text, *match.span())
                end = max(end, sitting.spans[0][1])
                yield sitting._replace(same_day=is_same, is_last=is_last)
            yield from self._elliptic(text, end, dates, statements)
        for match in self._same.finditer(text):
            yield SittingMention((match.span(),), None, None)

    def _elliptic(
        self, text: str, end: int, dates: Sequence[DateMention], statements: Sequence[Statement]
    ) -> Iterator[SittingMention]:
        """Further sittings behind one with its day, each told by its ordinal and a day of its own."""
        while (match := self._further.match(text, end)) is not None:
            place = self._place(match["ordinal"])
            span = match.span("ordinal")
            days = [d for d in self._dates_beside(text, span, dates) if d.start >= span[1]]
            if place is None or len(days) != 1:
                return
            for sitting in self._dated(text, span, [_Named(*span, place)], days, statements):
                end = sitting.spans[0][1]
                yield sitting

    def _is_on_same_day(self, text: str, start: int, end: int) -> bool:
        """Whether a sitting is said to have been held on the day told last."""
        before = self._day_before.search(text, max(0, start - _BESIDE), start)
        return before is not None or self._day_behind.match(text, end) is not None

    def _members(self, text: str, match: re.Match[str]) -> Iterator[_Named]:
        """The sittings of a list or range of ordinals; the last one's words take in the noun."""
        group = "ordinals" if match["ordinals"] else "behind"
        ordinals = list(self._ordinal.finditer(text, match.start(group), match.end(group)))
        places = [self._place(m.group()) for m in ordinals]
        first, after = int(match["first"] or 0), places[0]
        if first and after and first < after <= first + _MOST_IN_A_RANGE:
            is_range = self._to.search(text, match.end("first"), ordinals[0].start()) is not None
            for between in range(first, after if is_range else first + 1):
                yield _Named(match.start(), match.end(), between)
        for index, (one, place) in enumerate(zip(ordinals, places, strict=True)):
            end = match.end() if one is ordinals[-1] else one.end()
            if index and self._to.search(text, ordinals[index - 1].end(), one.start()):
                before = places[index - 1]
                if before and place and before < place <= before + _MOST_IN_A_RANGE:
                    yield from (_Named(match.start(), match.end(), between) for between in range(before + 1, place))
            if place:
                yield _Named(one.start(), end, place)

    def _place(self, printed: str) -> int | None:
        bare = self._bare_ordinal.match(printed)
        return self._numbers.place(bare.group()) if bare else None

    def _dated(
        self,
        text: str,
        span: tuple[int, int],
        members: Sequence[_Named],
        dates: Sequence[DateMention],
        statements: Sequence[Statement],
    ) -> Iterator[SittingMention]:
        near = self._dates_beside(text, span, dates)
        if len(members) == 1:
            date = near[0] if len(near) == 1 else None
            apart = None if near else self._date_before(text, span[0], dates, statements)
            if date is not None:
                end = max(date.end, span[1])
                end += text[end : end + 1] in {")", "）"} and date.end > span[1]
                yield SittingMention(((min(date.start, span[0]), end),), members[0].ordinal, date.value)
            elif apart is not None:
                yield SittingMention((span, (apart.start, apart.end)), members[0].ordinal, apart.value)
            else:
                yield SittingMention((span,), members[0].ordinal, None)
            return
        # At its third and fourth plenary meetings, on 5 June
        days = near * len(members) if len(near) == 1 and near[0].value.end is None else near
        values = [date.value for date in days] if len(days) == len(members) else [None] * len(members)
        if len(days) == _ENDS < len(members):
            # the third to fifth, on 5 and 6 June: that of the fourth is not told
            values = [days[0].value, *values[1:-1], days[1].value]
        for member, value in zip(members, values, strict=True):
            yield SittingMention(((member.start, member.end),), member.ordinal, value)

    def _dates_beside(self, text: str, span: tuple[int, int], dates: Sequence[DateMention]) -> list[DateMention]:
        """The dates that stand directly before or behind the words of a sitting."""
        chain: list[DateMention] = []
        at = span[0]
        for date in reversed(dates):
            if date.end <= at and (self._before if not chain else self._joint).fullmatch(text, date.end, at):
                chain.insert(0, date)
                at = date.start
        if chain:
            return chain
        at = span[1]
        for date in dates:
            if date.start >= at and (self._after if not chain else self._joint).fullmatch(text, at, date.start):
                chain.append(date)
                at = date.end
        return chain

    def _date_before(
        self, text: str, start: int, dates: Sequence[DateMention], statements: Sequence[Statement]
    ) -> DateMention | None:
        """A date that makes up the clause at the beginning of the statement."""
        statement = next((s for s in statements if s.start <= start < s.end), None)
        if statement is None or len(statement.clauses) < 2:  # noqa: PLR2004 (the date's clause and the sitting's)
            return None
        # On Monday, 9 November, at the first plenary meeting: the weekday may be a clause of its own
        end = next((c.end for c in statement.clauses if any(c.start <= d.start < c.end for d in dates)), 0)
        inside = [d for d in dates if statement.start <= d.start and d.end <= end]
        lone = len(inside) == 1 and self._date_only.fullmatch(text[statement.start : inside[0].start]) is not None
        return inside[0] if lone and not text[inside[0].end : end].strip() and end <= start else None


def _first(language: Language) -> str:
    """The source of an ordinal whose ending is that of the next: на 4–6-м заседаниях."""
    joins = language.reading.outlook.sitting_joins
    if not joins or not language.reading.numbers.ordinal_suffixes:
        return "(?P<first>(?!))?"
    return rf"(?:(?<![\w.,/–-])(?P<first>\d{{1,2}})(?=\s*(?:{any_of(joins)})\s*\d)\D{{1,4}})?"


@cache
def _finder(code: str) -> _Sittings:
    return _Sittings(load_language(code))


def find_sittings(
    text: str, code: str, dates: Sequence[DateMention], statements: Sequence[Statement]
) -> Sequence[SittingMention]:
    """The sittings named in a text, in order; `dates` are the dates in it, `statements` its sentences.

    >>> [(s.ordinal, s.spans) for s in find_sittings("在第三次全体会议上", "zh", (), ())]
    [(3, ((1, 8),))]
    """
    finder = _finder(code)
    if finder.nothing:
        return ()
    return tuple(sorted(finder.find(text, dates, statements), key=lambda s: s.spans[0]))
