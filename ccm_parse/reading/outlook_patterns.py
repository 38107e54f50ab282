"""The words by which a language tells of later meetings and extended deadlines, as patterns made once for it."""

from collections.abc import Iterator
from functools import cache

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.numerals import numerals

__all__ = ["OutlookPatterns", "outlook"]

_NEAR, _PREPARED = 24, 80


class OutlookPatterns:
    """What a statement on a later meeting is recognised by."""

    def __init__(self, language: Language) -> None:
        words = language.reading.outlook
        self._numbers = numerals(language.code)
        whole = inflection(language.code).prefixed
        self._convene = compiled(whole(words.convene))
        self._unless = compiled(whole(words.unless))
        self._but_for = compiled(whole(words.but_for))
        self._same_dates = compiled(whole(words.same_dates))
        self._costs = compiled(whole(words.costs))
        self._issued = compiled(rf"{any_of(words.issued_as)}\s*(?:{any_of(words.articles)})?\s*\Z")
        bare = rf"(?P<n>{self._numbers.ordinal}){any_of(words.bare_meetings)}" if words.bare_meetings else NOTHING
        if words.bare_meetings_before:
            bare += rf"|{whole(words.bare_meetings_before)}\s+(?P<m>{self._numbers.ordinal})"
        self._bare = compiled(bare)
        self._next = compiled(whole(words.next_meetings))
        # the next Review Conference
        forms = (form for form in language.reading.meetings.forms if form.kind in {"RC", "PC"} and form.after)
        self._kinds = [(form.kind, compiled(any_of(form.after))) for form in forms]
        if words.party_meetings:
            # 审议会议决定，下一次缔约国会议
            self._kinds.append(("MSP", compiled(any_of(words.party_meetings))))
        article = rf"(?:{whole(words.articles)}\s*)*" if words.articles else ""
        days = language.reading.dates.weekdays
        weekday = rf"(?:{whole(days)}[,\u060c]?\s*)?" if days else ""
        # from Monday, 7 September
        self._date_before = compiled(rf"(?:{whole(words.date_introductions)}\s*{article}{weekday}|[(（]\s*)\Z")
        self._place_before = compiled(rf"(?:{whole(words.place_links)}\s*{article}|[(（，,\u060c]\s*)\Z")
        # on 14–17 September 2037 in San José
        self._place_next = compiled(rf"\s?[,\u060c]?\s*{whole(words.place_links)}\s*{article}")
        self._place_behind = compiled(rf"\s*{whole(words.place_ends)}") if words.place_ends else compiled(NOTHING)
        self._presidency = (
            compiled(rf"{whole(words.presidency_of)}\s+{article}\Z") if words.presidency_of else compiled(NOTHING)
        )
        few = r"\s*(?:[^\W\d_]+\s+){0,3}[^\W\d_]{0,2}\Z"
        self._preparing = compiled(rf"{whole(words.preparing)}{few}" if words.preparing else NOTHING)
        self._prepared = compiled(any_of(words.preparing_behind) if words.preparing_behind else NOTHING)
        self._deadline_behind = (
            compiled(rf"\s?{any_of(words.deadline_ends)}") if words.deadline_ends else compiled(NOTHING)
        )
        self._deadline_before = compiled(rf"{whole(words.deadline_starts)}\s*\Z")
        self._host = compiled(whole(words.host_presides))

    def convenes(self, text: str, start: int, end: int, named: int) -> bool:
        """Whether a statement speaks of holding a meeting, or gives its dates in brackets behind its name."""
        return self._convene.search(text, start, end) is not None or text[named : named + 1] in {"(", "（"}

    def dates_meeting(self, text: str, start: int, end: int, named: int) -> bool:
        """Whether a date is introduced as the time of something: on, from, to be held; not as its deadline."""
        if self._deadline_behind.match(text, end) or self._deadline_before.search(text, max(0, start - _NEAR), start):
            return False
        return start - named in {0, 1, 2} or self._date_before.search(text, max(0, start - _NEAR), start) is not None

    def places_meeting(self, text: str, start: int, end: int) -> bool:
        """Whether a place is introduced as one where something is held."""
        before = self._place_before.search(text, max(0, start - _NEAR), start) is not None
        return before or self._place_behind.match(text, end) is not None

    def is_date_of_place(self, text: str, date: tuple[int, int], end: int) -> bool:
        """Whether a place at `end` follows a date, no deadline, with nothing but a word for "in" between."""
        first, start = date
        if self._deadline_before.search(text, max(0, first - _NEAR), first):
            # should Zambia so offer by 1 March, in Lusaka
            return False
        return end - start < _NEAR and self._place_next.fullmatch(text, start, end) is not None

    def alternative(self, text: str, start: int, end: int) -> int | None:
        """Where a statement turns to another place or time."""
        match = self._unless.search(text, start, end)
        return match.start() if match else None

    def keeps_plan(self, text: str, at: int) -> bool:
        """Whether the words for a turn leave what is told behind them as planned: unless a host is found."""
        return self._but_for.match(text, at) is not None

    def is_on_same_dates(self, text: str, start: int, end: int) -> bool:
        """Whether another place is told with the dates first named."""
        return self._same_dates.search(text, start, end) is not None

    def bare_meetings(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Meetings named by their ordinal alone, and the ordinal."""
        for match in self._bare.finditer(text, start, end):
            place = self._numbers.place(match[match.lastgroup or 0])
            if place:
                yield match.start(), match.end(), place

    def next_meeting(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Words for the next meeting without an ordinal."""
        match = self._next.search(text, start, end)
        return match.span() if match else None

    def kind_named(self, text: str, start: int, end: int) -> str | None:
        """The kind that words for the next meeting name, with those that go on with its name; None for no other."""
        named = ((kind, pattern.search(text, start)) for kind, pattern in self._kinds)
        return next((kind for kind, match in named if match and match.start() < end), None)

    def only_prepares(self, text: str, start: int, end: int) -> bool:
        """Whether a meeting named between two offsets is but what another one prepares."""
        before = self._preparing.search(text, max(0, start - _PREPARED), start) is not None
        return before or self._prepared.match(text, end) is not None

    def costs(self, text: str) -> bool:
        """Whether a text speaks of what a meeting costs."""
        return self._costs.search(text) is not None

    def is_issued(self, before: str) -> bool:
        """Whether the words before a symbol say that a paper will get it."""
        return self._issued.search(before) is not None

    def presides(self, text: str, at: int) -> bool:
        """Whether the State named at an offset is said to preside."""
        return self._presidency.search(text, max(0, at - 60), at) is not None

    def host_presides(self, text: str, start: int, end: int) -> bool:
        """Whether the State that is host is said to preside."""
        return self._host.search(text, start, end) is not None


@cache
def outlook(code: str) -> OutlookPatterns:
    """The patterns of the language of that code."""
    return OutlookPatterns(load_language(code))
