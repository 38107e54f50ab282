"""Symbols: each mention of a document symbol, in reading order."""

from ccm_parse.facts.readings import Readings
from ccm_parse.facts.types import Symbol

__all__ = ["find_symbols"]


def find_symbols(readings: Readings) -> tuple[Symbol, ...]:
    """Each mention of a symbol in body, annexes, notes and tables; a range gives its two ends, "and Rev.1" both."""
    return tuple(
        Symbol(
            symbol=str(mention.value),
            printed=reading.text.text[mention.start : mention.end],
            evidence=(reading.span(mention.start, mention.end),),
            rule="symbols.shortened" if mention.shortened else "symbols.whole",
        )
        for reading in readings.stated
        for mention in reading.mentions.symbols
    )
