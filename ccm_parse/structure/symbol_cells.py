"""What stands in the first column of a list of documents, and in the row above it: on pages and in text layers."""

import re
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.structure.rows import Row

__all__ = ["VERSION", "SymbolCells", "is_set_as_header", "symbol_cells"]

VERSION = r"(?:Rev|Add|Corr|Amend)\.?\s?\d+"
_SYMBOL = r"[A-Z][A-Za-z]{0,9}(?:\.\d+)?(?:/[\w.()\[\]-]+)+/?"
_LONGEST_HEADER = 60  # characters
_END = re.compile(r"[.;:,\u3002\uff1b\uff1a\uff0c]\s*$")


class SymbolCells(NamedTuple):
    """Patterns of a cell of symbols: one or several with what joins them; the rest of those in the row above."""

    whole: re.Pattern[str]
    rest: re.Pattern[str]
    opening: re.Pattern[str]
    """Symbols at the beginning of a line, with the blank before the title: CCM/MSP/2031/11 and Rev.1 Title."""


@cache
def symbol_cells(language: Language) -> SymbolCells:
    """The patterns in a language."""
    join = "|".join(map(re.escape, (*language.structure.symbol_joiners, ",", ";", "-", "\u2013")))
    further = rf"(?:\s?(?:{join})\s?(?:{_SYMBOL}|{VERSION}))*"
    return SymbolCells(
        compiled(rf"{_SYMBOL}{further}\s?\**(?:\s?\([^()]{{1,20}}\))?(?:\s?(?:{join}))?"),
        compiled(rf"(?:(?:{join})\s?)?(?:{VERSION}|[\w.-]+)(?:/[\w.-]+)*{further}[*/]*"),
        compiled(rf"(?P<symbol>{_SYMBOL}{further})[*\s]\s*(?=\S)"),
    )


def is_set_as_header(row: Row) -> bool:
    """Whether a row can be the header of the rows under it: short, without a label, and no sentence's end."""
    is_plain = row.label is None and row.unit is None
    return is_plain and len(row.text) < _LONGEST_HEADER and not _END.search(row.text)
