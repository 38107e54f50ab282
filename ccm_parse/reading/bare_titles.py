"""Titles that stand before a name with nothing between: директор Центра Ирена Кобал."""

import re

from ccm_parse.knowledge.office_words import OfficeWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, running

__all__ = ["BareTitles"]

_REACH = 180
_MARK = re.compile(r"[;:.!?]\s|,\s|[()«»“”]|\s[–—]\s")
_QUOTED = re.compile("[«“][^«»“”;:]{1,60}[»”]")
_ACRONYM = re.compile(r"\s\([^()]{2,20}\),?\Z")
_PARTING = frozenset(":–—")
_WORD = re.compile(r"[\w’'-]+")
_SHORTEST = 5
"""A shorter word with such an ending is a pronoun: его, этой."""


class BareTitles:
    """Finds the titles before names in texts of one language; made once for it."""

    def __init__(self, words: OfficeWords) -> None:
        self._head = compiled(running(words.title_heads) if words.bare_titles else NOTHING)
        self._modifier = compiled(rf"[\w’'-]*{any_of(words.title_modifiers)}\Z")
        self._relative = compiled(running(words.title_ends))
        verbs = [w for w in (*words.by, *words.installs, *words.presents, *words.title_breaks) if w[0].isalpha()]
        self._verb = compiled(running(verbs))
        self._behalf = compiled(rf"{running(words.on_behalf)}\s+\Z")
        self._held = compiled(running(words.held_roles))
        # огласивший послание Генерального секретаря, директор
        self._told = compiled(running(words.telling_participles) if words.telling_participles else NOTHING)
        # представитель Чили, директор Центра X: two speakers
        self._others = compiled(running(words.speaker_lists))

    def ahead(self, text: str, floor: int, stop: int) -> tuple[int, int] | None:
        """The title that ends where a name or its honorific begins: its nearest head, and what belongs before that.

        An office in the case that says it is held is none: избрало Председателем.
        """
        lowest = floor = max(floor, stop - _REACH)
        end = len(text[:stop].rstrip(" "))
        acronym = _ACRONYM.search(text, floor, end)
        end = acronym.start() if acronym else end
        is_apart = text[end - 1 : end] == ","
        end -= is_apart
        if text[end - 1 : end] in _PARTING:
            return None
        # директор «Помощи без границ»
        plain = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), text[floor:end])
        marks = [floor + match.end() for match in _MARK.finditer(plain)]
        floor = marks[-1] if marks else floor
        heads = list(self._head.finditer(text, floor, end))
        if not heads or self._verb.search(text, heads[-1].end(), end):
            return None
        if any(held.start() <= heads[-1].start() < held.end() for held in self._held.finditer(text, floor, end)):
            return None
        start = heads[-1].start()
        for match in reversed(heads[:-1]):
            # избрало своим Председателем министра
            if self._held.match(text, match.start()) or not self._are_modifiers(text, match.end(), start):
                break
            start = match.start()
        if text[start - 1 : start] == "-":
            # лорд-мэр
            start = max(floor, text.rfind(" ", 0, start) + 1)
        start = self._with_modifiers(text, floor, start)
        start = self._with_another(text, lowest, start)
        # от имени пострадавших, г-жа X
        return None if is_apart and self._behalf.search(text, 0, start) else (start, end)

    def _with_another(self, text: str, floor: int, start: int) -> int:
        """Where a title begins with the one that a comma parts from it: федеральный советник, глава департамента."""
        comma = start - len(", ")
        if text[max(comma, 0) : start] != ", ":
            return start
        marks = [match.end() for match in _MARK.finditer(text, floor, comma)]
        opened = marks[-1] if marks else floor
        heads = list(self._head.finditer(text, opened, comma))
        head = heads[0].start() if heads else start
        is_other = self._others.search(text, head, comma) or self._verb.search(text, head, comma)
        is_other = is_other or self._told.search(text, opened, head)
        if not heads or is_other or self._held.search(text, head, comma):
            return start
        first = self._with_modifiers(text, floor, head)
        # от имени Генерального секретаря, председатель
        return start if self._behalf.search(text, 0, first) else first

    def _are_modifiers(self, text: str, start: int, end: int) -> bool:
        return all(self._is_modifier(word.group()) for word in _WORD.finditer(text, start, end))

    def _with_modifiers(self, text: str, floor: int, start: int) -> int:
        """Where a title begins: with the words before its head that agree with it."""
        for word in reversed(list(_WORD.finditer(text, floor, start))):
            if word.end() + 1 != start or not self._is_modifier(word.group()):
                break
            start = word.start()
        return start

    def _is_modifier(self, word: str) -> bool:
        is_long = len(word) >= _SHORTEST
        return is_long and self._modifier.match(word) is not None and not self._relative.fullmatch(word)
