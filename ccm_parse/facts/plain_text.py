"""A text without what stands in it for somebody else: States in titles, States parties in the names of meetings."""

from ccm_parse.facts.readings import Reading
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.clauses import BLOT

__all__ = ["free_states", "without_bodies", "without_names", "without_states"]


def free_states(reading: Reading) -> list[NameHit]:
    """The States that stand for themselves: in no person's title and no body's name."""
    mentions = reading.mentions
    taken = [(p.whole_start, p.whole_end) for p in mentions.persons]
    taken.extend((o.start, o.end) for o in mentions.organizations)
    return [s for s in mentions.states if not any(start <= s.start < end for start, end in taken)]


def without_names(reading: Reading) -> str:
    """The blotted text without the names of meetings: the States parties in them are nobody's capacity."""
    plain = reading.mentions.blotted
    for name in reading.mentions.meeting_names:
        plain = plain[: name.start] + BLOT * (name.end - name.start) + plain[name.end :]
    return plain


def without_states(reading: Reading) -> str:
    """The text without the names of States: New Zealand is not new."""
    plain = reading.text.text
    for state in reading.mentions.states:
        plain = plain[: state.start] + BLOT * (state.end - state.start) + plain[state.end :]
    return plain


def without_bodies(reading: Reading, plain: str) -> str:
    """The text without the names of known bodies: what stands in them parts no list."""
    for body in reading.mentions.organizations:
        plain = plain[: body.start] + BLOT * (body.end - body.start) + plain[body.end :]
    return plain
