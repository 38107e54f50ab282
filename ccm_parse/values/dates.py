"""PartialDate and DateRange: days, months, years and spans as documents state them, impossible ones too.

A mention keeps what is printed; only what `is_fact` (its year known, and possible) becomes a fact.
"""

import calendar
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

__all__ = ["DateRange", "PartialDate", "Precision"]

_ISO = re.compile(r"(?:([0-9]{4})|-)(?:-([0-9]{2}))?(?:-([0-9]{2}))?", re.ASCII)
_MONTHS = 12


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year; the year may be unknown ("4 September").

    >>> str(PartialDate(2017, 9, 4)), str(PartialDate(2016)), str(PartialDate(None, 9, 4))
    ('2017-09-04', '2016', '--09-04')
    >>> PartialDate(2017, 11, 31).is_possible
    False
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError(f"expected a day with its month, found the day {self.day} alone")
        if self.year is None and self.month is None:
            raise ValueError("expected a year or a month, found neither")

    @classmethod
    def parse(cls, iso: str) -> Self:
        """The date written 2016-09-04, 2016-09, 2016 or --09-04; ValueError for anything else."""
        match = _ISO.fullmatch(iso)
        if match is None:
            raise ValueError(f"expected a date such as 2016-09-04, found {iso!r}")
        return cls(*(int(part) if part else None for part in match.groups()))

    def __str__(self) -> str:
        year = "-" if self.year is None else f"{self.year:04d}"
        return "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part is not None)])

    @property
    def precision(self) -> Precision:
        """Day, month or year."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has it; 29 February is, where the year is not known."""
        if self.month is None:
            return True
        if not 1 <= self.month <= _MONTHS:
            return False
        last = calendar.monthrange(self.year or 2000, self.month)[1]
        return self.day is None or 1 <= self.day <= last

    @property
    def order(self) -> tuple[int, int, int]:
        """A key that sorts dates by their beginning."""
        return (self.year or 0, self.month or 0, self.day or 0)

    def with_year(self, year: int | None) -> "PartialDate":
        """The same day and month in the year given, where its own is not known."""
        return self if self.year is not None else PartialDate(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class DateRange:
    """A date, or a span from one to another; `end` is None for a single date.

    >>> span = DateRange.parse("2017-09-04/2017-09-06")
    >>> str(span), span.precision, span.contains(PartialDate(2017, 9, 5)), span.contains(PartialDate(2016, 9, 4))
    ('2017-09-04/2017-09-06', <Precision.DAY: 'day'>, True, False)
    """

    start: PartialDate
    end: PartialDate | None = None

    @classmethod
    def parse(cls, iso: str) -> Self:
        """The span written 2017-09-04/2017-09-06, or the single date; ValueError for anything else."""
        first, slash, last = iso.partition("/")
        return cls(PartialDate.parse(first), PartialDate.parse(last) if slash else None)

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"

    @property
    def precision(self) -> Precision:
        """How exactly the date is known: that of the less exact end."""
        rank = (Precision.DAY, Precision.MONTH, Precision.YEAR)
        return max(self.start.precision, (self.end or self.start).precision, key=rank.index)

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has both ends and they are in order."""
        if self.end is None:
            return self.start.is_possible
        return self.start.is_possible and self.end.is_possible and self.start.order <= self.end.order

    @property
    def is_fact(self) -> bool:
        """Whether it is possible and its years are known."""
        return self.is_possible and self.start.year is not None and (self.end or self.start).year is not None

    def contains(self, date: PartialDate) -> bool:
        """Whether a date lies in the span, compared at the precision that both have."""
        last = self.end or self.start
        parts = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}
        kept = min(parts[self.start.precision], parts[last.precision], parts[date.precision])
        return self.start.order[:kept] <= date.order[:kept] <= last.order[:kept]
