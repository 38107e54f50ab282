"""Money: an amount with its currency and, where the text hedges it, a qualifier."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Self

from ccm_parse.values.numerals import parse_digits

__all__ = ["Money", "Qualifier", "parse_amount"]

# What parts thousands: blanks of any width, apostrophes, commas and points, and the Arabic marks.
_GROUPED = re.compile("[0-9]{1,3}(?P<mark>[ \u00a0\u2009\u202f'\u2019,.\u066c])[0-9]{3}(?:(?P=mark)[0-9]{3}){0,4}")
_PLAIN = re.compile("[0-9]{1,15}")
_CODE = re.compile("[A-Z]{3}")
_PRINTED = re.compile(r"(?P<sign>[><≥≤~]?)(?P<currency>[A-Z]{3}) (?P<amount>[0-9]+(?:\.[0-9]+)?)", re.ASCII)


class Qualifier(StrEnum):
    """How the text hedges an amount."""

    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


_SIGNS = {
    Qualifier.MORE_THAN: ">",
    Qualifier.LESS_THAN: "<",
    Qualifier.AT_LEAST: "≥",
    Qualifier.AT_MOST: "≤",
    Qualifier.ABOUT: "~",
}


def parse_amount(text: str, decimal_mark: str = ".") -> Decimal | None:
    """The number of printed figures, thousands grouped or not; None where the groups are not of three.

    >>> parse_amount("15,714"), parse_amount("400 000"), parse_amount("1,204,500.75"), parse_amount("400.000,50", ",")
    (Decimal('15714'), Decimal('400000'), Decimal('1204500.75'), Decimal('400000.50'))
    >>> parse_amount("1,5"), parse_amount("15,71"), parse_amount("١٢٬٥٠٠", "٫")
    (None, None, Decimal('12500'))
    """
    figures = "".join(c if (digit := parse_digits(c)) is None else str(digit) for c in text.strip())
    whole, mark, fraction = figures.rpartition(decimal_mark)
    if not mark:
        whole, fraction = figures, ""
    elif not fraction.isascii() or not fraction.isdigit():
        return None
    grouped = _GROUPED.fullmatch(whole)
    if not _PLAIN.fullmatch(whole) and (grouped is None or grouped["mark"] == decimal_mark):
        return None
    digits = re.sub("[^0-9]", "", whole)
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, never negative, in a currency by its ISO 4217 code.

    >>> money = Money(Decimal("350000"), "CHF", Qualifier.MORE_THAN)
    >>> str(money), money.amount_text, Money.parse(">CHF 350000") == money
    ('>CHF 350000', '350000', True)
    """

    amount: Decimal
    currency: str
    qualifier: Qualifier | None = None

    def __post_init__(self) -> None:
        if not self.amount.is_finite() or self.amount < 0:
            raise ValueError(f"expected an amount of nought or more, found {self.amount}")
        if not _CODE.fullmatch(self.currency):
            raise ValueError(f"expected an ISO 4217 code such as CHF, found {self.currency!r}")

    @classmethod
    def parse(cls, printed: str) -> Self:
        """The money written as `str` writes it; ValueError for anything else."""
        match = _PRINTED.fullmatch(printed)
        if match is None:
            raise ValueError(f"expected money such as CHF 400000, found {printed!r}")
        qualifier = next((q for q, sign in _SIGNS.items() if sign == match["sign"]), None)
        try:
            amount = Decimal(match["amount"])
        except InvalidOperation as error:
            raise ValueError(f"expected an amount, found {match['amount']!r}") from error
        return cls(amount, match["currency"], qualifier)

    @property
    def amount_text(self) -> str:
        """The amount as a plain decimal string; a whole one without a point."""
        whole = self.amount == self.amount.to_integral_value()
        return str(int(self.amount)) if whole else format(self.amount, "f")

    def __str__(self) -> str:
        sign = _SIGNS[self.qualifier] if self.qualifier else ""
        return f"{sign}{self.currency} {self.amount_text}"
