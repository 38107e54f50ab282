"""The patterns of sums of money as sources: an amount, what hedges it, the lower end of a range."""

from collections.abc import Iterator

from ccm_parse.knowledge.money_words import MoneyWords
from ccm_parse.knowledge.number_words import NumberWords
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.numerals import FIGURES
from ccm_parse.values import Qualifier

__all__ = ["SUM", "amount_source", "further_lower_ends", "goes_on", "hedge_source", "hedges"]

_GROUPED = rf"{FIGURES}{{1,3}}(?:[\s,.'\u066c\u2019]{FIGURES}{{3}})+"
SUM = rf"(?<!\d\s)(?:{_GROUPED}|{FIGURES}+)(?:[.,\u066b]{FIGURES}{{1,3}})?"
"""A sum in figures."""


def amount_source(words: MoneyWords, edge: str, scale: str, spelt: str) -> tuple[str, str]:
    """The source of what may stand within a sum and makes it more, and that of a sum."""
    # 300余万   9万多
    more = rf"(?P<more{{}}>{any_of(words.more_than_within)})?" if words.more_than_within else ""
    # 1 млн 200 тыс.   1 million 200 000   2亿3 000万
    blank = r"\s?" if words.range_joints else r"\s"
    whole_part = rf"(?:(?P<head>{edge}{SUM})\s?(?P<scale0>{scale}){blank})?"
    figures = rf"{whole_part}(?P<sum>{edge}{SUM}){more.format(1)}(?:\s?(?P<scale>{scale})(?:\s(?P<scale2>{scale}))?)?"
    in_words = rf"(?<!{FIGURES})(?<!{FIGURES}\s)(?P<spelt>{spelt}){more.format(2)}(?:\s?(?P<scale3>{scale}))?"
    return more, f"(?:{figures}|{in_words}){more.format(3)}"


def further_lower_ends(words: MoneyWords, scale: str, joint: str) -> str:
    """Where else a sum may stand whose currency is told with the next: de 20 000 à 30 000 francs, 20 000 et 30 000."""
    # 10–15 million euros
    dashed = rf"|(?<![\w.,/\u2013\u2014-])(?P<sum4>{SUM})\s?[\u2013\u2014-]\s?\Z"
    if not words.range_from:
        return dashed
    ranged = rf"{whole(words.range_from)}\s(?P<sum2>{SUM})(?:\s(?P<scale2>{scale}))?\s{any_of(words.range_to)}\s\Z"
    return rf"{dashed}|{ranged}|(?<!\S)(?P<sum3>{_GROUPED})\s{joint}\s\Z"


def goes_on(words: MoneyWords, numbers: NumberWords, scale: str) -> str:
    """What before a sum in words shows that it is but a part of one: a million and two hundred, half a million."""
    joiner = any_of(numbers.joiners)
    figures = rf"{FIGURES}\s+(?:{scale}\s+)?{joiner}"
    return rf"(?:(?:{any_of(numbers.cardinals)}|{scale})\s+{joiner}?|{figures}|{any_of(words.before_guards)}\s+)\Z"


def hedges(words: MoneyWords, *, behind: bool = False) -> Iterator[tuple[Qualifier, tuple[str, ...]]]:
    """The words before a sum that hedge it, or those behind it, by what they make of it."""
    return ((one, getattr(words, f"{one.value}_behind" if behind else one.value)) for one in Qualifier)


def hedge_source(words: MoneyWords, forms: list[str], clitics: tuple[str, ...]) -> str:
    """The pattern of a hedge; a conjunction written together with it is no part, nor is the subject of a verb."""
    edge = rf"(?<![^\W\d_])(?:{any_of(clitics)})?" if clitics else ""
    plain = whole(forms) if not clitics else any_of(forms)
    alone = any_of(word for word in words.separable if "\u2026" not in word)
    verb = rf"(?P<verb>{alone})(?:\s[^\W\d_]+){{1,4}}?"
    parted = [word.split("\u2026") for word in words.separable if "\u2026" in word]
    heads, ends = (any_of(dict.fromkeys(part[at] for part in parted)) for at in (0, 1))
    verb += rf"|(?P<part>{heads})(?:\s[^\W\d_]+){{1,4}}?\s{ends}" if parted else "|(?P<part>(?!))"
    return rf"{edge}(?:(?P<hedge>{plain})|{verb})"
