"""Dates whose months have names, the day before or behind: 4-6 September 2017, September 4, 2017."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ccm_parse.knowledge.date_words import DateWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, printed_key, whole
from ccm_parse.reading.bare_years import BareYears
from ccm_parse.reading.date_mention import YEARS, DateMention
from ccm_parse.reading.numerals import FIGURES, Numerals
from ccm_parse.values import DateRange, PartialDate, parse_digits

__all__ = ["NamedDates"]

_SLASH = re.compile(r"\s*/\s*")
# As far as the part of a date before its month can reach: "Wednesday, 29th of ".
_REACH = 40


@dataclass(frozen=True, slots=True)
class _Unit:
    """A day or month in a row of them, and how it is joined to the next: as a span, as a list, or not."""

    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None
    join: Literal["to", "and", "comma", ""] = ""


class NamedDates:
    """Finds dates of a language that names its months; made once for a language."""

    def __init__(self, words: DateWords, numbers: Numerals) -> None:
        self._months = {printed_key(form): value for form, value in words.months.items()}
        # A line may end behind the slash between two names of a month.
        self._month = compiled(any_of(words.months).replace("/", r"\s?/\s?"))
        self._clitics = tuple(numbers.words.clitics)
        link = any_of(words.links)
        suffix = rf"(?:\s?-?{any_of((*words.day_suffixes, *numbers.words.ordinal_suffixes))})?"
        from_ = rf"(?:{whole(words.from_, self._clitics)}\s+)?" if words.from_ else ""
        weekday = rf"{from_}(?:{whole(words.weekdays)}[,\u060c]?\s*)?"
        to, also = rf"\s*(?:{any_of(words.to)})\s*", rf"\s*(?:{any_of(words.and_)})\s*"
        day = rf"(?:{FIGURES}{{1,2}}|{any_of((*words.first, *words.day_names))})"
        year = rf"(?P<y>{FIGURES}{{4}})(?!{FIGURES})(?:\s?{any_of(words.year_marks)})?"
        # "4 ", "1er ", "4 de ", "4th of " before a month
        joined = "".join(re.escape(clitic) for clitic in self._clitics if len(clitic) == 1)
        border = rf"(?:(?<![\w/:])|(?<=(?<!\w)[{joined}]))" if joined else r"(?<![\w/:])"
        clear = r"(?<!\D[\u2013-])(?<!^[\u2013-])(?<!\d )"
        clear = border.replace("[\\w/:]", "[\\w/.,:]") + clear
        self._left = compiled(rf"{border}(?<!{FIGURES}[.,])(?P<d>{day}){suffix}\s*(?:{link}\s*)?$")
        # " 2017", " de 2017 ", " 2017 года" behind it
        self._year = compiled(rf"[,\u060c]?\s*(?:{link}\s+)?{year}")
        # " 4, 2017", " 4-6, 2017", " 4"
        self._behind = compiled(
            rf"\s+(?P<d>{FIGURES}{{1,2}})(?!{FIGURES}){suffix}(?:{to}(?P<d2>{FIGURES}{{1,2}})(?!{FIGURES}){suffix})?(?:[,\u060c]?\s*{year})?"
        )
        # "4-", "4 and ", "3, " before a day whose month follows
        self._before = compiled(
            rf"{clear}(?P<d>{day}){suffix}(?:(?P<to>{to})|(?P<and>{also})|(?P<comma>\s*[,\u060c\u3001]\s*)){weekday}$"
        )
        self._numbered = compiled(rf"{whole(words.not_days, self._clitics)}\s\Z")
        self._joins: dict[Literal["to", "and", "comma"], re.Pattern[str]] = {
            "to": compiled(rf"[,\u060c]?{to}{weekday}"),
            "and": compiled(rf"[,\u060c]?{also}{weekday}"),
            "comma": compiled(rf"\s*[,\u060c]\s*{weekday}"),
        }
        self._between = compiled(rf"{whole(words.between)}\s+{weekday}\Z")
        self._names = {**{form.casefold(): 1 for form in words.first}, **words.day_names}
        self._opened = compiled(rf"{whole((*words.day_openers, *words.weekdays), self._clitics)}[,\u060c]?\s\Z")
        self._told, self._has_openers = frozenset(words.day_names), bool(words.day_openers)
        self._years = BareYears(words, numbers)

    def find(self, text: str) -> Iterator[DateMention]:
        """Every date in the text, in order."""
        dated: list[DateMention] = []
        row: list[_Unit] = []
        for unit in self._units(text):
            row.append(unit)
            if not unit.join:
                if row[0].join == "and" and self._between.search(text, 0, row[0].start):
                    row[0] = replace(row[0], join="to")
                dated.extend(_mentions(row))
                row = []
        return iter(sorted((*dated, *self._years.find(text, dated))))

    def _units(self, text: str) -> Iterator[_Unit]:
        """The days and months of the text, each with how it is joined to the next."""
        last: _Unit | None = None
        floor = 0
        for match in self._month.finditer(text):
            if match.start() < floor or not self._is_word(text, match):
                continue
            units = self._around(text, match, floor)
            units = [*self._earlier(text, units[0], floor), *units]
            floor = units[-1].end
            if last is not None:
                yield replace(last, join=self._join(text, last, units[0]))
            yield from units[:-1]
            last = units[-1]
        if last is not None:
            yield last

    def _is_word(self, text: str, match: re.Match[str]) -> bool:
        before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        return not behind.isalpha() and (not before.isalpha() or before in self._clitics)

    def _around(self, text: str, match: re.Match[str], floor: int) -> list[_Unit]:
        """The month with its day and year; two units where the days behind it are a span."""
        month = self._months[_SLASH.sub("/", printed_key(match[0]))]
        left = self._left.search(text, max(floor, match.start() - _REACH), match.start())
        needs_opener = left is not None and left["d"] in self._told and self._has_openers
        if left is not None and needs_opener and not self._opened.search(text, floor, left.start()):
            # the second week of August
            left = None
        if left is not None:
            return [self._with_year(text, match, left.start(), self._day(left["d"]), month)]
        behind = self._behind.match(text, match.end())
        if behind is None:
            return [self._with_year(text, match, match.start(), None, month)]
        year = parse_digits(behind["y"]) if behind["y"] else None
        first = _Unit(match.start(), behind.end(), self._day(behind["d"]), month, year)
        if not behind["d2"]:
            return [first]
        return [replace(first, join="to"), replace(first, day=self._day(behind["d2"]))]

    def _with_year(self, text: str, match: re.Match[str], start: int, day: int | None, month: int) -> _Unit:
        year = self._year.match(text, match.end())
        value = parse_digits(year["y"]) if year else None
        if year is None or value not in YEARS:
            return _Unit(start, match.end(), day, month, None)
        return _Unit(start, year.end(), day, month, value)

    def _earlier(self, text: str, unit: _Unit, floor: int) -> list[_Unit]:
        """Days before a day that share its month: "2 to 5 and 9 to " of "2 to 5 and 9 to 12 September"."""
        found: list[_Unit] = []
        start = unit.start
        while unit.day is not None:
            match = self._before.search(text, max(floor, start - _REACH), start)
            if match is None or (match["comma"] and not any(u.join == "and" for u in found)):
                break
            # article 3 to 1 April
            if self._numbered.search(text, max(0, match.start() - _REACH), match.start()):
                break
            join: Literal["to", "and", "comma"] = "to" if match["to"] else "and" if match["and"] else "comma"
            found.insert(0, _Unit(match.start(), match.end("d"), self._day(match["d"]), None, None, join))
            start = match.start()
        return found

    def _join(self, text: str, first: _Unit, second: _Unit) -> Literal["to", "and", "comma", ""]:
        """How one unit is joined to the next: only by what stands between them."""
        if second.start - first.end > _REACH:
            return ""
        for name, pattern in self._joins.items():
            if pattern.fullmatch(text, first.end, second.start):
                return name
        return ""

    def _day(self, printed: str) -> int:
        return self._names.get(printed.casefold()) or parse_digits(printed) or 0


def _mentions(row: list[_Unit]) -> Iterator[DateMention]:
    """The dates of a row: month and year come from what follows, as far as the row is joined."""
    month = year = None
    known: list[_Unit] = []
    for unit in reversed(row):
        month, year = unit.month or month, unit.year or year
        # A comma alone joins nothing: "On 12 September, 6 October 2028 was chosen".
        if unit.join == "comma" and not any(u.join == "and" for u in known):
            year = unit.year
        known.insert(0, replace(unit, month=month, year=year))
    at = 0
    while at < len(known):
        first = known[at]
        last = known[at + 1] if first.join == "to" and at + 1 < len(known) else None
        start = PartialDate(first.year, first.month, first.day)
        if last is not None and (last.day is None) == (first.day is None):
            yield DateMention(first.start, last.end, DateRange(start, PartialDate(last.year, last.month, last.day)))
            at += 2
            continue
        yield DateMention(first.start, first.end, DateRange(start))
        at += 1
