"""What documents state, as small frozen values that parse and print themselves."""

from ccm_parse.values.dates import DateRange, PartialDate, Precision
from ccm_parse.values.money import Money, Qualifier, parse_amount
from ccm_parse.values.numerals import Ordinal, parse_digits, parse_number, parse_roman, roman, spell_number
from ccm_parse.values.symbols import DocumentSymbol, FoundSymbol, SymbolFault, find_symbols
from ccm_parse.values.votes import Votes

__all__ = [
    "DateRange",
    "DocumentSymbol",
    "FoundSymbol",
    "Money",
    "Ordinal",
    "PartialDate",
    "Precision",
    "Qualifier",
    "SymbolFault",
    "Votes",
    "find_symbols",
    "parse_amount",
    "parse_digits",
    "parse_number",
    "parse_roman",
    "roman",
    "spell_number",
]
