"""The words and signs of money in a language."""

from pydantic import BaseModel, ConfigDict

__all__ = ["MoneyWords"]


class MoneyWords(BaseModel):
    """Currencies by their ISO 4217 codes, powers of ten by word, and what hedges a sum."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    currencies: dict[str, tuple[str, ...]] = {}
    """Names of each currency; the codes themselves are read in every language."""
    signs: dict[str, str] = {}
    """Signs to codes: $ in United Nations documents is the dollar of the United States."""
    conferences: tuple[str, ...] = ("COP",)
    """Codes that before a small number name a conference: at COP 8."""
    scales: dict[str, int] = {}
    """Words behind a figure that multiply it: 万, million."""
    links: tuple[str, ...] = ()
    """Words between a figure and its currency: de."""
    leading: tuple[str, ...] = ()
    """Names of currencies that may stand before the figure, as signs do."""
    more_than: tuple[str, ...] = ()
    less_than: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    changed_to: tuple[str, ...] = ()
    """Hedges that tell to what a sum was changed behind one of"""
    changes: tuple[str, ...] = ()
    """words of change, and no limit: was increased to."""
    range_openers: tuple[str, ...] = ()
    """What stands before the lower sum of a range, behind which the word for "to" is no hedge: from 2 to 3 million."""
    range_joints: tuple[str, ...] = ()
    """What stands between the ends of a range whose currency is told once, behind the upper: 5万至8万欧元."""
    at_most: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    separable: tuple[str, ...] = ()
    """Verbs among these that may have their subject before the sum, and before their further word: falls…below."""
    negations: tuple[str, ...] = ()
    """Words before a hedge that turn it: it shall not exceed."""
    more_than_behind: tuple[str, ...] = ()
    more_than_within: tuple[str, ...] = ()
    """Words between a figure and its power of ten or currency: 9万多美元."""
    less_than_behind: tuple[str, ...] = ()
    at_least_behind: tuple[str, ...] = ()
    at_most_behind: tuple[str, ...] = ()
    about_behind: tuple[str, ...] = ()
    before_guards: tuple[str, ...] = ()
    """Words by which a sum in words behind them is none: half a million."""
    behind_guards: tuple[str, ...] = ()
    """Words behind such a hedge by which it is none: au plus tard."""
    range_from: tuple[str, ...] = ()
    """What opens a range of sums whose currency stands with the upper one: from."""
    range_to: tuple[str, ...] = ()
    """What stands between the two."""
