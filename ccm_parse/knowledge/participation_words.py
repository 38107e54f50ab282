"""The words by which a text says who took part, and as what."""

from pydantic import BaseModel, ConfigDict

__all__ = ["ParticipationWords"]


class ParticipationWords(BaseModel):
    """Words of participation. A category is the first in the order of `categories` whose words stand there."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    attends: tuple[str, ...] = ()
    """Verbs of taking part."""
    categories: dict[str, tuple[str, ...]] = {}
    """The words of each category."""
    besides: tuple[str, ...] = ()
    """Words before a category that others than those listed are of: in addition to the States parties."""
    not_parties: tuple[str, ...] = ()
    """Words that name those who are not parties."""
    observers: tuple[str, ...] = ()
    """Words for taking part without a vote."""
    states: tuple[str, ...] = ()
    """Words for a group of States, also where they are counted."""
    regions: tuple[str, ...] = ()
    """Words of the labels under which those of a region are listed: African States."""
    bodies: tuple[str, ...] = ()
    """Words for a group of bodies, where they are counted."""
    countable: tuple[str, ...] = ()
    """Words of categories that are counted as they stand."""
    noun_links: tuple[str, ...] = ()
    """What may join States to what they are, which stands before them: 既非缔约国也非签署国的."""
    following: tuple[str, ...] = ()
    """Words that announce a list."""
    adverbs: tuple[str, ...] = ()
    """What may stand between a verb of taking part and those who did, where the verb comes first."""
    absent: tuple[str, ...] = ()
    """Words that say that one did not take part."""
    either_order: bool = False
    """Whether those who took part may stand before the verb, or behind it without a mark between."""
    represented_by: tuple[str, ...] = ()
    """Those of the verbs behind which the bodies may stand that took part: civil society was represented by."""
    parts_verbs: bool = False
    """Whether an adverb may stand behind the first word of a verb of taking part."""
    bare_attends: tuple[str, ...] = ()
    """Verbs of taking part that need `meetings` or a mark behind them: one takes part in many things."""
    meetings: tuple[str, ...] = ()
    """What is taken part in."""
    meetings_before: tuple[str, ...] = ()
    """What is taken part in, where it stands before such a verb."""
    meeting_openers: tuple[str, ...] = ()
    """What may stand before the ordinal of the meeting that is taken part in: in the Twelfth."""
    modals: tuple[str, ...] = ()
    """Words before such a verb that say one may, shall or is asked to take part."""
    preambles: tuple[str, ...] = ()
    """Words that open a clause before the list: in accordance with, in addition."""
    headings: tuple[str, ...] = ()
    """Words of a heading under which those who took part are listed."""
    body_heads: tuple[str, ...] = ()
    """Nouns that a body's name ends (or, in languages that begin so, begins) with."""
    heads_first: bool = False
    """Whether the names of bodies begin with them."""
    body_links: tuple[str, ...] = ()
    """Small words within a body's name."""
    category_openers: tuple[str, ...] = ()
    """Words before the word for bodies that opens a clause: from the United Nations system, among organizations."""
    body_openers: tuple[str, ...] = ()
    """Words before a list of bodies that belong to no name."""
    separators: tuple[str, ...] = ()
    """Marks between the members of a list."""
    joins: tuple[str, ...] = ()
    """Words between the members of a list."""
    articles: tuple[str, ...] = ()
    """What may stand before a name in a list."""
    list_ends: tuple[str, ...] = ()
    """Words behind the last member of a list."""
    called: tuple[str, ...] = ()
    """Words behind the last member of a list and a comma that tell what those listed are: that had ratified."""
    joins_them: tuple[str, ...] = ()
    """Verbs by which some take part as those of the sentence before did: joined them."""
    partitives: tuple[str, ...] = ()
    """Words that open a sentence on some of those who took part by the one before it: of these."""
    as_did: tuple[str, ...] = ()
    """Words before further bodies of whom the verb is told once more: as did."""
    meanwhile: tuple[str, ...] = ()
    """Words that open a clause on others who took part: while."""
    contrasts: tuple[str, ...] = ()
    """Words before States whose verb is that of the States before them: A attended as a party, but B"""
    elided: tuple[str, ...] = ()
    """Marks that stand for that verb: – as an observer."""
    pronouns: tuple[str, ...] = ()
    """What stands for the States of the sentence before: 两国."""
    classifiers: tuple[str, ...] = ()
    """Words between a number and what is counted."""
    leads: tuple[str, ...] = ()
    """Words that a clause may open with before a list."""
    united_nations: tuple[str, ...] = ()
    """What the name of a body of the United Nations begins with."""
    other_bodies_rule: tuple[str, ...] = ("1(3)",)
    """The rules of procedure under which other organizations are admitted."""
