"""Dates in a text of any language: days, months, years and spans; impossible ones and yearless ones are found too."""

from collections.abc import Sequence
from functools import cache

from ccm_parse.knowledge.language import load_language
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.marked_dates import MarkedDates
from ccm_parse.reading.named_dates import NamedDates
from ccm_parse.reading.numerals import numerals

__all__ = ["DateMention", "find_dates"]

_MANNERS: dict[str, type[MarkedDates] | type[NamedDates]] = {"marked": MarkedDates, "named": NamedDates}


def find_dates(text: str, code: str) -> Sequence[DateMention]:
    """Every date in a text of the language of that code, in order.

    >>> [str(mention.value) for mention in find_dates("Geneva, 4-6 September 2017; 31 November 2016", "en")]
    ['2017-09-04/2017-09-06', '2016-11-31']
    """
    return tuple(_finder(code).find(text))


@cache
def _finder(code: str) -> MarkedDates | NamedDates:
    words = load_language(code).reading.dates
    manner = _MANNERS[words.order]
    return manner(words, numerals(code))
