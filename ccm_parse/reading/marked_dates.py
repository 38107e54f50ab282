"""Dates whose numbers carry marks, the year first: 2017年9月4日至6日."""

import re
from collections.abc import Iterator

from ccm_parse.knowledge.date_words import DateWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of
from ccm_parse.reading.date_mention import YEARS, DateMention
from ccm_parse.reading.numerals import FIGURES, Numerals
from ccm_parse.values import DateRange, PartialDate

__all__ = ["MarkedDates"]

_LARGEST_SMALL = 30
_LARGEST_FIGURE = 9
_LONGEST_LIST = 40


class MarkedDates:
    """Finds dates of a language that marks them; made once for a language."""

    def __init__(self, words: DateWords, numbers: Numerals) -> None:
        self._numbers = numbers
        cardinals = numbers.words.cardinals.items()
        small = re.escape("".join(word for word, value in cardinals if value <= _LARGEST_SMALL))
        digits = re.escape("".join(word for word, value in cardinals if value <= _LARGEST_FIGURE))
        n = rf"(?:{FIGURES}{{1,2}}|[{small}]{{1,3}})"
        y = rf"(?:{FIGURES}{{4}}|[{digits}]{{4}})"
        year, month, day = (rf"\s?{any_of(m)}" for m in (words.year_marks, words.month_marks, words.day_marks))
        stops = rf"(?!{any_of(words.year_stops)})"
        to = rf"\s?{any_of(words.to)}\s?"
        weekday = rf"(?:\s?[(\uff08]?{any_of(words.weekdays)}[)\uff09]?)?(?:\s?{any_of(words.day_parts)})?"
        second = (
            rf"(?:(?P<y2>{y}){year}\s?)?(?P<m2>{n}){month}(?:\s?(?P<d2>{n}){day})?|(?P<d3>{n}){day}|(?P<y3>{y}){year}"
        )
        # 2028年9月11-15日
        bare = rf"(?P<d1>{n})(?:{day}|(?={to}{n}{day}))"
        # 2016-2020年   2017年9月4日   2028年9月11日（星期一）至9月15日   2017年10月至12月   2026年
        self._dated = compiled(
            rf"""(?<![0-9A-Za-z./])(?P<y1>{y})(?:{to}(?P<y0>{y}){year}{stops}
            |{year}{stops}(?:\s?(?P<m1>{n}){month}(?:\s?{bare})?)?(?P<first>)(?:{weekday}{to}(?:{second}))?)""",
            re.VERBOSE,
        )
        # 2026、2027和2028年
        self._unmarked = compiled(rf"(?<![0-9A-Za-z./])(?:{y}\s?{any_of(words.and_)}\s?){{1,5}}\Z")
        self._year = compiled(y)
        # 9月4日   9月4日至6日
        self._yearless = compiled(
            rf"(?<![0-9A-Za-z./])(?P<m1>{n}){month}\s?{bare}(?P<first>)(?:{weekday}{to}(?:{second}))?"
        )
        # 和6日   、9月6日   下午和6日
        self._further = compiled(
            rf"{weekday}\s?{any_of(words.and_)}\s?(?P<whole>(?:(?P<m1>{n}){month}\s?)?(?P<d1>{n}){day})"
        )

    def find(self, text: str) -> Iterator[DateMention]:
        """Every date in the text, in order."""
        end = 0
        for match in self._dated.finditer(text):
            yield from self._without_year(text, end, match.start())
            mention = self._dated_mention(match)
            if mention is not None and mention.value.start.month is None:
                yield from self._years_before(text, end, match.start())
            end = match.start() if mention is None else mention.end
            while mention is not None:
                yield mention
                end = mention.end
                mention = self._next(text, mention)
        yield from self._without_year(text, end, len(text))

    def _years_before(self, text: str, start: int, end: int) -> Iterator[DateMention]:
        """The years of a list that has its mark behind the last one, which begins at `end`."""
        listed = self._unmarked.search(text, max(start, end - _LONGEST_LIST), end)
        for year in self._year.finditer(text, listed.start(), end) if listed else ():
            value = self._value(year.group())
            if value in YEARS:
                yield DateMention(year.start(), year.end(), DateRange(PartialDate(value)))

    def _without_year(self, text: str, start: int, end: int) -> Iterator[DateMention]:
        for match in self._yearless.finditer(text, start, end):
            first = PartialDate(None, self._value(match["m1"]), self._value(match["d1"]))
            yield self._spanning(match, first, match.start())

    def _dated_mention(self, match: re.Match[str]) -> DateMention | None:
        year = self._value(match["y1"])
        if year not in YEARS:
            return None
        if match["y0"]:
            last = PartialDate(self._value(match["y0"]))
            return DateMention(match.start(), match.end(), DateRange(PartialDate(year), last))
        month = self._value(match["m1"]) if match["m1"] else None
        day = self._value(match["d1"]) if match["d1"] else None
        return self._spanning(match, PartialDate(year, month, day), match.start())

    def _spanning(self, match: re.Match[str], first: PartialDate, start: int) -> DateMention:
        """The date, or the span where what follows ends it at the same precision."""
        last = None
        if match["d3"]:
            last = PartialDate(first.year, first.month, self._value(match["d3"])) if first.day else None
        elif match["y3"]:
            last = PartialDate(self._value(match["y3"])) if first.month is None else None
        elif match["m2"]:
            year = self._value(match["y2"]) if match["y2"] else first.year
            day = self._value(match["d2"]) if match["d2"] else None
            fits = (day is None) == (first.day is None) and first.month is not None
            last = PartialDate(year, self._value(match["m2"]), day) if fits else None
        return DateMention(start, match.end() if last else match.end("first"), DateRange(first, last))

    def _next(self, text: str, before: DateMention) -> DateMention | None:
        """A further day that shares the year, and perhaps the month, of the one before it."""
        last = before.value.end or before.value.start
        match = self._further.match(text, before.end) if last.day else None
        if match is None:
            return None
        month = self._value(match["m1"]) if match["m1"] else last.month
        return DateMention(
            match.start("whole"), match.end(), DateRange(PartialDate(last.year, month, self._value(match["d1"])))
        )

    def _value(self, printed: str) -> int:
        return self._numbers.number(printed) or 0
