"""Verbs of two words in all their forms: the auxiliary in all persons, adverbs between it and the rest."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.names import load_naming
from ccm_parse.reading.alternation import any_of, running, whole

__all__ = ["Inflection", "inflection"]


class Inflection:
    """The forms of a language's words as parts of patterns; without auxiliaries they are what `alternation` makes."""

    def __init__(self, language: Language) -> None:
        self.words = words = language.reading.inflection
        self._naming = load_naming(language.code)
        self.spaced = language.joining == "spaced"
        self.adverbs = rf"(?:{whole(words.adverbs, capitals='none')}\s+){{0,3}}" if words.adverbs else ""
        """The source of what may stand behind an auxiliary, the blank behind it included."""
        auxiliaries = [form for forms in words.auxiliaries.values() for form in forms]
        self.auxiliary = re.compile(whole(auxiliaries))
        """A verb in one of its two words; nothing in a language whose verbs are of one."""
        self._parted = re.compile(rf"({whole(auxiliaries)})\s+{self.adverbs}")

    def any_of(self, words: Iterable[str]) -> str:
        """A group that matches any form of the words, perhaps with adverbs behind the auxiliary."""
        return self._source(words, any_of)

    def running(self, words: Iterable[str]) -> str:
        """As `whole`, but in no capitals but the first."""
        return self._source(words, partial(whole, capitals="first"))

    def whole(self, words: Iterable[str]) -> str:
        """As `any_of`, but never a part of a longer word."""
        return self._source(words, whole)

    def prefixed(self, words: Iterable[str]) -> str:
        """As `running`, but a prefix may be written together with the word."""
        return self._source(words, partial(whole, naming=self._naming, capitals="first"))

    def forms(self, word: str) -> Iterator[str]:
        """The forms of a word, without adverbs."""
        head, rest = self._split(word)
        heads = [f"{form} " for form in self.words.auxiliaries[head]] if head else [""]
        yield from (opening + rest for opening in heads)

    def without_auxiliary(self, words: Iterable[str]) -> tuple[str, ...]:
        """What is left of the words that open with an auxiliary: a further verb shares that of the first."""
        return tuple(dict.fromkeys(rest for head, rest in map(self._split, words) if head))

    def without_adverbs(self, printed: str) -> str:
        """A verb as printed, without the adverbs that stand behind its auxiliary."""
        return self._parted.sub(r"\1 ", printed, count=1)

    def _source(self, words: Iterable[str], made: Callable[..., str]) -> str:
        rests: dict[str | None, list[str]] = {}
        for head, rest in map(self._split, words):
            rests.setdefault(head, []).append(rest)
        alone = rests.pop(None, [])
        sources = [
            rf"{running(self.words.auxiliaries[head])}\s+{self.adverbs}{made(parts, capitals='none')}"
            for head, parts in rests.items()
            if head
        ]
        if alone or not sources:
            sources.append(made(alone))
        return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"

    def _split(self, word: str) -> tuple[str | None, str]:
        """The auxiliary that a word opens with, and the rest."""
        head = next((one for one in self.words.auxiliaries if word.startswith(f"{one} ")), None)
        return (head, word[len(head) + 1 :]) if head else (None, word)


@cache
def inflection(code: str) -> Inflection:
    """The forms of words of the language of that code."""
    return Inflection(load_language(code))
