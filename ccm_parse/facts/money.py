"""Money: each sum that the text states, with what hedges it."""

from ccm_parse.facts.readings import Readings
from ccm_parse.facts.types import Money

__all__ = ["find_money"]


def find_money(readings: Readings) -> tuple[Money, ...]:
    """Each mention of a sum of money."""
    return tuple(
        Money(
            amount=mention.value.amount_text,
            currency=mention.value.currency,
            qualifier=mention.value.qualifier.value if mention.value.qualifier else None,
            evidence=(reading.span(mention.start, mention.end),),
            rule="money.hedged" if mention.value.qualifier else "money.plain",
        )
        for reading in readings.stated
        for mention in reading.mentions.money
    )
