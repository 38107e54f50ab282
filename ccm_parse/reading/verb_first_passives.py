"""Passive verbs of acts in a language whose verbs come before their actors: what was done, by nobody that is named."""

import re
from collections.abc import Callable, Iterable

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, printed_key
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.numerals import FIGURES

__all__ = ["VerbFirstPassives"]

_BLANK = re.compile(r"\s+")


class VerbFirstPassives:
    """The passive verbs of such a language; `leads` may stand before them, `actives` are the forms of its verbs."""

    def __init__(self, language: Language, leads: re.Pattern[str], actives: frozenset[str]) -> None:
        words = language.reading.acts
        forms = inflection(language.code)
        whole = forms.prefixed
        self._leads, self._actives = leads, actives
        self._passives = [(action, compiled(_told(done, whole))) for action, done in words.passives.items()]
        self._foreign = compiled(whole(words.foreign))
        self._founded = compiled(rf"\s*(?:{any_of(words.adverbs)}\s+)?{forms.running(words.founded)}")
        self._ago = compiled(rf"{whole(language.reading.dates.year_introductions)}\s+{FIGURES}{{4}}")

    def passive(self, text: str, start: int, end: int) -> tuple[str, int, int] | None:
        """A verb that a clause begins with and whose subject is the thing done: the action and where it stands."""
        lead = self._leads.match(text, start, end)
        at = lead.end() if lead else start
        for action, pattern in self._passives:
            match = pattern.match(text, at, end)
            if match is not None:
                is_history = action == "establish" and not self._is_founded(text, match.end(), end)
                return None if is_history else (action, match.start(), match.end())
        return None

    def _is_founded(self, text: str, at: int, end: int) -> bool:
        """Whether a body of a meeting's stands behind a verb, and no year, law or other body's act with it."""
        return (
            self._founded.match(text, at, end) is not None
            and self._foreign.search(text, at, end) is None
            and self._ago.search(text, at, end) is None
        )

    def is_active_too(self, text: str, start: int, end: int) -> bool:
        """Whether a verb is printed as one that somebody does."""
        word = _BLANK.split(text[start:end], maxsplit=1)[0]
        return word == printed_key(word) and word in self._actives


def _told(done: Iterable[str], whole: Callable[[Iterable[str]], str]) -> str:
    """The source of verbs, each before the word that has to stand behind it if one has: elected…Mr."""
    alone = [verb for verb in done if "\u2026" not in verb]
    before: dict[str, list[str]] = {}
    for verb, _, behind in (verb.partition("\u2026") for verb in done if "\u2026" in verb):
        before.setdefault(behind, []).append(verb)
    sources = [rf"{whole(verbs)}(?=\s+{whole([behind])})" for behind, verbs in before.items()]
    return "|".join([*([whole(alone)] if alone else []), *sources])
