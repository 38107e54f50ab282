"""Labels in words: "أولا - مقدمة", "ألف - افتتاح"; ordinals and names of letters come from the language."""

import re
from functools import cache

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.structure.labels import Form, Label, Reading, System

__all__ = ["parse_word_label"]


def parse_word_label(text: str, language: Language) -> Label | None:
    """The label in words that a line begins with, or None. Ordinals count as roman numerals do, names as letters.

    >>> from ccm_parse.knowledge.language import load_language
    >>> parse_word_label("ثالثا - المشاركة", load_language("ar")).readings
    (Reading(system=<System.UPPER_ROMAN: 'upper roman'>, ordinal=3, stem=()),)
    """
    if not language.structure.letter_names:
        return None
    pattern, readings = _grammar(language)
    match = pattern.match(text)
    if match is None:
        return None
    return Label(match[0].strip(), Form.DASH, (readings[match["word"]],), match.end())


@cache
def _grammar(language: Language) -> tuple[re.Pattern[str], dict[str, Reading]]:
    words = language.structure
    readings = {word: Reading(System.UPPER_ROMAN, n) for n, forms in enumerate(words.ordinals, 1) for word in forms}
    readings |= {name: Reading(System.UPPER_LETTER, n) for n, name in enumerate(words.letter_names, 1)}
    listed = "|".join(sorted(map(re.escape, readings), key=len, reverse=True))
    return compiled(rf"\s*(?P<word>{listed})(?:\s?[-\u2013\u0640]\s+|\s[-\u2013]\s*)"), readings
