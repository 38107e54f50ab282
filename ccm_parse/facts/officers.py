"""Officers: who was elected, designated, confirmed or served in an office of the meeting, with every mention."""

from ccm_parse.facts.offices import officers_of
from ccm_parse.facts.readings import Readings
from ccm_parse.facts.types import Officer

__all__ = ["find_officers"]


def find_officers(readings: Readings) -> tuple[Officer, ...]:
    """Each officer once, with every place that names them."""
    return officers_of(readings)
