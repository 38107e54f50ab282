"""Verbs joined to a phrase that has none: for their support and | adopted the report."""

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, running

__all__ = ["PhraseJoins"]


class PhraseJoins:
    """Tells whether such a verb tells an act, in a language in which its form may be a participle's as well."""

    def __init__(self, language: Language) -> None:
        words = language.reading.acts
        # and requested the donors to, and recalled that
        asked = rf"(?:{running(words.addressee_articles)}\s*){{0,3}}{running(words.addressees)}"
        self._telling = compiled(rf"\s*(?:{running(words.telling)}|{asked})")
        opening = running((*words.prepositions, *words.apposed_by))
        self._opening = compiled(rf"\s*{opening}" if words.telling else NOTHING)
        self._determined = compiled(rf"\s*{running((*words.articles, *words.addressee_articles))}")
        clausal = running((*words.relatives, *words.subordinators, *language.reading.inflection.other_auxiliaries))
        participle = rf"\w{any_of(words.participle_ends)}\s*\Z" if words.participle_ends else NOTHING
        self._clausal = compiled(f"{clausal}|{participle}")

    def is_told(self, text: str, phrase: tuple[int, int], verb_end: int, end: int) -> bool:
        """Whether a verb tells: by what stands behind it, or by its object and the phrase that it is joined to."""
        if self._telling.match(text, verb_end, end):
            return True
        joined = self._opening.match(text, *phrase) is not None and self._determined.match(text, verb_end)
        return bool(joined) and self._clausal.search(text, *phrase) is None
