"""DateMention: a date and where it stands."""

from typing import Literal, NamedTuple

from ccm_parse.values import DateRange

__all__ = ["YEARS", "DateMention"]

YEARS = range(1600, 2200)
"""Years that a document of a treaty body can speak of; other numbers of four figures are no years."""


class DateMention(NamedTuple):
    """A date or span in a text; not every one is a fact."""

    start: int
    end: int
    value: DateRange

    @property
    def flaw(self) -> Literal["impossible", "yearless"] | None:
        """Why the mention is no fact; None for one that is."""
        if not self.value.is_possible:
            return "impossible"
        return None if self.value.is_fact else "yearless"
