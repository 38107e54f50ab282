"""Verbs of two words in all their forms: the auxiliary in all persons, adverbs between it and the rest."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.names import load_naming
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, running, stems, whole

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
        self.auxiliary = compiled(whole(auxiliaries))
        """A verb in one of its two words; nothing in a language whose verbs are of one."""
        self.other_auxiliary = compiled(running(words.other_auxiliaries))
        # ont également été dûment élus
        double = [form.rsplit(" ", 1) for form in auxiliaries if " " in form]
        first, second = (dict.fromkeys(part[at] for part in double) for at in (0, 1))
        inner = rf"(?:(?<=\s)({whole(second)})\s+{self.adverbs})?" if double else "()"
        self._parted = compiled(rf"({whole((*first, *auxiliaries))})\s+{self.adverbs}{inner}")

    def any_of(self, words: Iterable[str]) -> str:
        """A group that matches any form of the words, perhaps with adverbs behind the auxiliary."""
        return self._source(words, any_of)

    def running(self, words: Iterable[str]) -> str:
        """As `whole`, but in no capitals but the first."""
        return self._source(words, partial(whole, capitals="first"))

    def inner(self, words: Iterable[str]) -> str:
        """As `whole`, but in no capitals: words within a sentence."""
        return self._source(words, partial(whole, capitals="none"))

    def whole(self, words: Iterable[str]) -> str:
        """As `any_of`, but never a part of a longer word."""
        return self._source(words, whole)

    def prefixed(self, words: Iterable[str]) -> str:
        """As `running`, but a prefix may be written together with the word."""
        return self._source(words, partial(whole, naming=self._naming, capitals="first"))

    def hint(self, words: Iterable[str]) -> re.Pattern[str]:
        """What is found in every text that has one of the words in any form: a long part that all forms share.

        A search for it costs a tenth of one for the words, whose borders have to be looked at everywhere.
        """
        return compiled(stems(self._core(word) for word in words))

    def forms(self, word: str) -> Iterator[str]:
        """The forms of a word, without adverbs."""
        head, rest = self._split(word)
        heads = [f"{form} " for form in self.words.auxiliaries[head]] if head else [""]
        yield from (opening + rest for opening in heads)

    def without_auxiliary(self, words: Iterable[str]) -> tuple[str, ...]:
        """What is left of the words that open with an auxiliary: a further verb shares that of the first."""
        return tuple(dict.fromkeys(rest for head, rest in map(self._split, words) if head))

    def auxiliaries_of(self, words: Iterable[str]) -> str | None:
        """The source of any form of the auxiliaries that the words open with; None where none does."""
        heads = dict.fromkeys(head for head, _ in map(self._split, words) if head)
        return "|".join(map(self._auxiliary, heads)) or None

    def without_adverbs(self, printed: str) -> str:
        """A verb as printed, without the adverbs that stand behind its auxiliary."""
        return self._parted.sub(lambda parts: "".join(f"{part} " for part in parts.groups() if part), printed, count=1)

    def _source(self, words: Iterable[str], made: Callable[..., str]) -> str:
        rests: dict[str | None, list[str]] = {}
        for head, rest in map(self._split, words):
            rests.setdefault(head, []).append(rest)
        alone = rests.pop(None, [])
        sources = [
            rf"{self._auxiliary(head)}\s+{self.adverbs}{made(parts, capitals='none')}"
            for head, parts in rests.items()
            if head
        ]
        if alone or not sources:
            sources.append(made(alone))
        return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"

    def _auxiliary(self, head: str) -> str:
        """Any form of an auxiliary, adverbs between its two words if it has two."""
        forms = self.words.auxiliaries[head]
        double: dict[str, list[str]] = {}
        for form in forms:
            if self.adverbs and " " in form:
                double.setdefault(form.rsplit(" ", 1)[1], []).append(form.rsplit(" ", 1)[0])
        single = [form for form in forms if not (self.adverbs and " " in form)]
        sources = [rf"{running(firsts)}\s+{self.adverbs}{second}" for second, firsts in double.items()]
        sources += [running(single)] if single else []
        return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"

    def _core(self, word: str) -> str:
        """The longest part of a word (of two that stand apart: of the first), less what a prefix changes in it."""
        first = self._split(word)[1].partition("…")[0].strip()
        opening = next((opening for opening in self._naming.openings if first.startswith(opening)), "")
        parts = (first[len(opening) :] or first).split()
        return max(parts, key=len)

    def _split(self, word: str) -> tuple[str | None, str]:
        """The auxiliary that a word opens with, and the rest."""
        head = next((one for one in self.words.auxiliaries if word.startswith(f"{one} ")), None)
        return (head, word[len(head) + 1 :]) if head else (None, word)


@cache
def inflection(code: str) -> Inflection:
    """The forms of words of the language of that code."""
    return Inflection(load_language(code))
