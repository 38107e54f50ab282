"""Dates: each day, month, year or span that the text states."""

from ccm_parse.facts.readings import Readings
from ccm_parse.facts.types import DateFact

__all__ = ["find_dates"]


def find_dates(readings: Readings) -> tuple[DateFact, ...]:
    """Each mention of a date; one without its year, and one that cannot be, is no fact."""
    return tuple(
        DateFact(
            start=str(mention.value.start),
            end=str(mention.value.end) if mention.value.end else None,
            precision=mention.value.precision.value,
            evidence=(reading.span(mention.start, mention.end),),
            rule=f"dates.{mention.value.precision.value}{'_span' if mention.value.end else ''}",
        )
        for reading in readings.stated
        for mention in reading.mentions.dates
        if mention.flaw is None
    )
