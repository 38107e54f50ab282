"""Parts of the patterns of acts: the actor that stands alone, the verb with what may not stand beside it."""

import re

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.reading.alternation import any_of, running
from ccm_parse.reading.verb_forms import VerbForms

__all__ = ["further_joined_source", "lone_actor", "verb_source", "without_verbs_first"]


def without_verbs_first(words: ActWords) -> ActWords:
    """The words, without verbs that have a grammar of their own."""
    return words.model_copy(update={"verbs": {}, "passives": {}}) if words.verb_first else words


def lone_actor(words: ActWords, actor: str, auxiliary: str) -> str:
    """An actor that is all a text says: what stands below it is what was done."""
    topic = rf"(?:{running(words.topic_openers)}\s+)?" if words.topic_openers else ""
    of_treaty = rf"(?:\s*{any_of(words.of_treaty)}.{{0,120}})?"
    manner = rf"(?:\s*{running(words.adverbs)}){{0,2}}" if words.adverbs else ""
    # On the recommendation of the working group, the Meeting:
    opened = r"[^.;:。；：]{1,200}[,，\u060c]\s*"
    if words.late_actors:
        opened = rf"{running([*words.settings, *words.prepositions])}[^.;:]{{1,160}}[,\s]\s*"
    # la Réunion a :
    # The Meeting, at its first plenary meeting, held on 4 June:
    aside = rf"(?P<aside>\s*[,\u060c]\s*{running(words.settings)}[^.;:。；：]{{1,160}})?" if words.settings else ""
    told = rf"(?:{opened})?{topic}{actor}{of_treaty}{manner}(?:\s+{auxiliary})?{aside}\s*[:：]"
    return rf"\s*(?:{topic}{actor}{of_treaty}\s*[,\u060c，:：]?|{told})\s*"


def verb_source(words: ActWords, verbs: VerbForms) -> str:
    """A verb with the pronoun of its object before it (et l’a adopté), but within no idiom."""
    verb = rf"(?!{running(words.idioms)})(?:{verbs.pattern})" if words.idioms else verbs.pattern
    nouns = "".join(rf"(?<!{re.escape(word)})" for word in words.noun_openers)
    verb = rf"{nouns}(?:{verb})" if nouns else verb
    return rf"(?:{running(words.object_pronouns)}\s*)?(?:{verb})" if words.object_pronouns else verb


def further_joined_source(words: ActWords, adverbs: str, verb: str, reach: int) -> str | None:
    """A verb joined to one that tells no act: held a debate and decided; None where a verb's endings tell its actor."""
    if not words.further_verbs or words.agreements:
        return None
    clauses = running((*words.relatives, *words.subordinators))
    first = rf"{adverbs}\s*{running(words.further_verbs)}(?:(?!{clauses})[^,;:.]){{0,{reach}}}?"
    by_another = rf"(?!\s*{running(words.agents)})" if words.agents else ""
    return rf"{first}\s{running(words.joins)}\s*(?P<lead>{adverbs})\s*{verb}{by_another}"
