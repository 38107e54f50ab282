"""Passive verbs of acts in a language whose verbs come before their actors: what was done, by nobody that is named."""

import re
from collections.abc import Callable, Iterable, Iterator

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, printed_key
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.numerals import FIGURES
from ccm_parse.reading.verb_first_words import Done

__all__ = ["VerbFirstPassives"]

_BLANK = re.compile(r"\s+")
_KASHIDA = "\u0640"


class VerbFirstPassives:
    """The passive verbs of such a language; `leads` may stand before them, `actives` are the forms of its verbs."""

    def __init__(self, language: Language, leads: re.Pattern[str], actives: frozenset[str]) -> None:
        words = language.reading.acts
        forms = inflection(language.code)
        whole = forms.prefixed
        self._leads, self._actives = leads, actives
        self._passives = [(action, compiled(_told(done, whole))) for action, done in words.passives.items()]
        # was, by acclamation, | elected
        firsts = {word.split(" ")[0] for done in words.passives.values() for word in done if " " in word}
        manner = rf"(?:\s*[,\u060c]?\s*{whole(words.adverbs)}){{1,3}}\s*[,\u060c]?\s+" if words.adverbs else NOTHING
        self._parted = compiled(rf"(?P<first>{whole(firsts)}){manner}" if firsts else NOTHING)
        self._joined = compiled(
            rf"(?<![^\W\d_])(?:{any_of(join.rstrip(_KASHIDA) for join in words.joins)})(?=[^\W\d_])"
        )
        self._foreign = compiled(whole(words.foreign))
        self._founded = compiled(rf"\s*(?:{any_of(words.adverbs)}\s+)?{forms.running(words.founded)}")
        self._ago = compiled(rf"{whole(language.reading.dates.year_introductions)}\s+{FIGURES}{{4}}")

    def passive(self, text: str, start: int, end: int, stop: int | None = None) -> Done | None:
        """A verb that a clause begins with and whose subject is the thing done.

        The clause ends at `stop`, the sentence at `end`: a verb of two words may have marks in it.
        """
        stop = stop or end
        lead = self._leads.match(text, start, stop)
        at = lead.end() if lead else start
        found = self._at(text, at, stop, end) or self._parted_at(text, at, end)
        if found is None and at > start and text[at - 1].isalpha():
            # what looks like "and" may be the verb's first letter: ووفق
            found = self._at(text, at - 1, stop, end)
        return found

    def further(self, text: str, start: int, end: int) -> Iterator[Done]:
        """Such verbs that are joined to the first of a clause."""
        for join in self._joined.finditer(text, start, end):
            if (found := self._at(text, join.end(), end)) is not None:
                yield found

    def _at(self, text: str, at: int, end: int, ahead: int | None = None) -> Done | None:
        """A verb at an offset whose clause ends at `end`; what has to stand behind it may stand `ahead` of that."""
        for action, pattern in self._passives:
            match = pattern.match(text, at, ahead or end)
            if match is not None and match.end() <= end:
                is_history = action == "establish" and not self._is_founded(text, match.end(), end)
                return None if is_history else Done(action, match.start(), match.end())
        return None

    def _parted_at(self, text: str, at: int, end: int) -> Done | None:
        """A verb of two words with a manner between them, perhaps set off by marks."""
        manner = self._parted.match(text, at, end)
        if manner is None:
            return None
        head = f"{manner['first']} "
        moved = manner.end() - len(head)
        found = self._at(head + text[manner.end() : end], 0, end - moved)
        if found is None or found.end <= len(head):
            return None
        last = found.end + moved
        return Done(found.action, at, last, ((at, manner.end("first")), (manner.end(), last)))

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
    """The source of verbs, each before the word that has to stand behind it, with a stroke anywhere, if one has.

    elected…Mr.   named…~as President
    """
    alone = [verb for verb in done if "\u2026" not in verb]
    before: dict[str, list[str]] = {}
    for verb, _, behind in (verb.partition("\u2026") for verb in done if "\u2026" in verb):
        before.setdefault(behind, []).append(verb)
    sources = [rf"{whole(verbs)}(?={_gap(behind)}\s+{whole([behind.lstrip('~')])})" for behind, verbs in before.items()]
    return "|".join([*([whole(alone)] if alone else []), *sources])


def _gap(behind: str) -> str:
    return r"[^.;\u061b:]{0,160}?" if behind.startswith("~") else ""
