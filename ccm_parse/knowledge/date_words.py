"""The words and marks of dates in a language."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = ["DateWords"]


class DateWords(BaseModel):
    """How days, months, years and spans are written."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    order: Literal["marked", "named"] = "named"
    """marked: numbers with a mark each, the year first (2017年9月4日); named: months by name, a day beside it."""
    months: dict[str, int] = {}
    """Names of months, in every form that stands in a date."""
    year_marks: tuple[str, ...] = ()
    month_marks: tuple[str, ...] = ()
    day_marks: tuple[str, ...] = ()
    bare_years: Literal["introduced", "marked"] = "introduced"
    """Whether a year alone is told by what introduces it (in 2016) or by its mark (2016 год)."""
    year_introductions: tuple[str, ...] = ()
    """Words before a year that stands alone: in, since, of."""
    year_companions: tuple[str, ...] = ()
    """Words behind a year that show that it is one: annual, budget, session."""
    year_stops: tuple[str, ...] = ()
    """What behind a year shows that it is none: an edition (版), a decade (年代)."""
    links: tuple[str, ...] = ()
    """Words between day and month, month and year: de, of."""
    day_suffixes: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    """Words for the first of a month: premier."""
    day_names: dict[str, int] = {}
    """Days in words: the eleventh."""
    day_openers: tuple[str, ...] = ()
    """Words one of which stands before such a day: on, until; else it is the second week of a month."""
    to: tuple[str, ...] = ()
    """Words and marks between the ends of a span: 至, to, a hyphen."""
    and_: tuple[str, ...] = ()
    """Words and marks between days that share a month and a year: 和, and."""
    from_: tuple[str, ...] = ()
    """Words before the beginning of a span; in a row of dates they stand between two: and from."""
    between: tuple[str, ...] = ()
    """Words before two dates joined by "and" that make them a span: between."""
    not_days: tuple[str, ...] = ()
    """Words before a number that make it no day: article, paragraph."""
    weekdays: tuple[str, ...] = ()
    day_parts: tuple[str, ...] = ()
    """What of a day may be told between it and the next, where numbers carry marks: 上午."""
