"""What stands behind a verb in a language whose verbs come first: its object, its subject, or neither."""

import re

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.states import find_states
from ccm_parse.reading.alternation import NOTHING, any_of
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.verb_first_words import Head

__all__ = ["VerbFirstObjects"]

_STATE, _SHORT = 48, 2


class VerbFirstObjects:
    """What a verb may have behind it; `adverbs` is the source of what may stand between."""

    def __init__(self, language: Language, adverbs: str) -> None:
        words, forms = language.reading.acts, inflection(language.code)
        whole = forms.prefixed
        self._code = language.code
        self._articles = tuple(words.definite)
        self._other = compiled(rf"\s*{forms.whole(words.others)}")
        self._objects = compiled(
            rf"\s*(?:{forms.whole((*words.objects, *words.follows, *words.addressees))}|[A-Z]{{2,}}/|[\"\u201c\ufffc(])"
        )
        # decided to refer | it: the object of a noun is written together with it
        nouns = {re.sub("\u0629\\Z", "\u062a", word) for word in words.dropped_before if len(word) > _SHORT}
        its = rf"\s(?:{any_of(nouns)})(?:{any_of(words.object_suffixes)})(?![^\W\d_])"
        self._dropped = compiled(rf"{adverbs}(?:\s*{forms.whole(words.dropped_before)}|{its})")
        self._pronoun = compiled(rf"\s*{forms.whole(words.dropped_pronouns)}" if words.dropped_pronouns else NOTHING)
        self._papers = compiled(rf"\s*{forms.whole(words.objects)}")
        # approved the budget, agreed to the costs
        self._own_paper = compiled(rf"\s*(?:[^\W\d_]{{1,3}}\s+)?{forms.whole(words.objects)}")
        self._foreign = compiled(whole(words.foreign))

    def is_object(self, text: str, at: int, end: int) -> bool:
        """Whether what stands behind a verb without a subject is its object: known as one, or without article."""
        if self._objects.match(text, at, end):
            return True
        behind = text[at:end].lstrip()
        return not behind.startswith(self._articles) and self._other.match(text, at, end) is None

    def drops_subject(self, text: str, head: Head, end: int) -> bool:
        """Whether what stands right behind a verb, or is written with it, shows that it has no subject of its own."""
        pronoun = self._pronoun.match(text, head.end, end)
        if head.has_object or pronoun is not None:
            at = pronoun.end() if pronoun else head.end
            is_named = text[at:end].lstrip().startswith(self._articles) or self.names_state(text, at)
            return not is_named and self._other.match(text, at, end) is None
        return self._dropped.match(text, head.end, end) is not None

    def is_paper(self, text: str, at: int, end: int) -> bool:
        """Whether one of a meeting's own papers stands behind a verb, and no other body is spoken of."""
        return self._papers.match(text, at, end) is not None and self._foreign.search(text, at, end) is None

    def is_own_paper(self, text: str, at: int, end: int) -> bool:
        """Whether one of a meeting's own papers stands behind a verb, perhaps with a preposition between."""
        return self._own_paper.match(text, at, end) is not None

    def is_of_others(self, text: str, at: int, end: int) -> bool:
        """Whether a body that is none of the meeting's is spoken of."""
        return self._foreign.search(text, at, end) is not None

    def names_state(self, text: str, at: int) -> bool:
        """Whether a State is named right behind an offset."""
        near = text[at : at + _STATE].lstrip()
        return any(state.start == 0 for state in find_states(near, self._code))
