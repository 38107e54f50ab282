"""Unit labels ("Annex I", "第1条", "Decision 1/CMP.12") read as a kind and a number, by a language's patterns."""

import re
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.structure_words import HeadingWords
from ccm_parse.structure.labels import LOOK_ALIKES, han_number, roman_number

__all__ = ["Unit", "UnitKind", "names_figure", "names_table", "parse_bare_act", "parse_unit"]

UnitKind: TypeAlias = Literal["annex", "part", "chapter", "section", "article", "decision"]
_KINDS: tuple[UnitKind, ...] = ("annex", "part", "chapter", "section", "article", "decision")


class Unit(NamedTuple):
    """A unit's label: its kind, the label as printed, its number if it has one, and where the text behind it begins."""

    kind: UnitKind
    label: str
    number: int | None
    end: int


# "3", "IV", "B", "A.2", "三", "1/CMP.12", "-/CMA.4", "BS-I/2", "2/26"
_NUMBER = r"\d{1,4}|[A-ZА]\.\d{1,2}|[IVXLCІХС]{1,6}|[A-Z]|[一二三四五六七八九十百]{1,4}"
_ACT_NUMBER = (
    r"(?:\d{1,4}|[-\u2013\u2014\u2026]+|[A-Z]{1,4}-[IVX\d]+)/(?:[A-Z]{1,4}-?)?[\w.]*\d+"
    r"|[A-Z]{1,4}-\d+/\d+|[IVXL]{1,7}/\d{1,3}|\d{1,3}/\d{1,3}|\d{1,3}|[IVXL]{1,6}"
)


# "56/101", "28/1. Title", "LC-15/1: Title", "XXXI/2: Title"; "585 (XXIII)": the session behind a decision's number
_BARE_ACT = re.compile(r"\s*(?:[A-Z]{2,4}-)?(?:\d{1,4}|[IVXL]{1,7})/(?P<number>\d{1,4})(?:[.:](?=\s)|(?=\s*$))")
# "771 (XLIV)", "772(XLIV) Title": the number, and the session behind it
_BARE_ACT_OF_SESSION = re.compile(r"\s*(?P<number>\d{1,4})\s?\([IVXLC]{1,8}\)(?:[.:](?=\s)|(?=\s))")
_OF_SESSION = re.compile(r"(?:[A-Z]{1,4}-)?(?:\d+|[IVXL]+)/(\d+)")
_SESSION = re.compile(r"\s?\({1,2}[A-Z-]{1,4}[IVXLC\d-]*\)")


# "ANNEX I", "Annex1", "AnnexI"; in "RULES" the S is no numeral
_GLUE = r"(?:\s|(?=\d)|(?<=[a-z\u00df-\u00ff\u0430-\u045f])(?=[A-Z]))"


class _Grammar(NamedTuple):
    any: re.Pattern[str]
    patterns: tuple[tuple[UnitKind, re.Pattern[str]], ...]
    ordinals: dict[str, int]


@cache
def _grammar(language: Language) -> _Grammar:
    words = language.structure
    ordinals = {word.lower(): n for n, forms in enumerate(words.ordinals, 1) for word in forms}
    listed = "|".join(sorted(map(re.escape, ordinals), key=len, reverse=True))
    patterns: list[tuple[UnitKind, re.Pattern[str]]] = []
    for kind in _KINDS:
        number = f"{_ACT_NUMBER}" if kind == "decision" else f"{_NUMBER}|(?i:{listed})" if listed else _NUMBER
        shapes = sorted(_shapes(words.headings, kind), key=len, reverse=True)
        patterns += [(kind, compiled(_as_pattern(s, number, spaced=language.joining == "spaced"))) for s in shapes]
    anything = "|".join(p.pattern.replace("?P<number>", "?:") for _, p in patterns)
    return _Grammar(compiled(anything), tuple(patterns), ordinals)


def _shapes(words: HeadingWords, kind: UnitKind) -> tuple[str, ...]:
    return getattr(words, kind)  # type: ignore[no-any-return]


def _as_pattern(shape: str, number: str, *, spaced: bool) -> str:
    if spaced:
        first, *rest = shape.split()
        body = _part(first, number)
        for part in rest:
            body += (_GLUE if part == "#" else r"\s?") + _part(part, number)
        return rf"\s*{body}(?![\w/])"
    body = r"\s?".join(f"(?P<number>{number})" if c == "#" else re.escape(c) for c in shape)
    return rf"\s*{body}"


def _part(part: str, number: str) -> str:
    return f"(?P<number>{number})" if part == "#" else f"(?i:{re.escape(part)})"


def parse_unit(text: str, language: Language) -> Unit | None:
    """The unit label that a line begins with, or None.

    >>> from ccm_parse.knowledge.language import load_language
    >>> parse_unit("Annex III", load_language("en"))
    Unit(kind='annex', label='Annex III', number=3, end=9)
    """
    grammar = _grammar(language)
    printed_text = text
    if language.script == "cyrillic":
        text = _WORD.sub(_in_cyrillic, text, count=1)
    if not grammar.any.match(text):
        return None
    for kind, pattern in grammar.patterns:
        match = pattern.match(text)
        if match:
            printed = match["number"] if "number" in pattern.groupindex else None
            session = _SESSION.match(text, match.end()) if kind == "decision" else None
            end = session.end() if session else match.end()
            return Unit(kind, printed_text[:end].strip(), _value(printed, grammar.ordinals), end)
    return None


def names_table(text: str, language: Language) -> bool:
    """Whether a line begins as a table's caption does.

    >>> from ccm_parse.knowledge.language import load_language
    >>> names_table("Table 2. Lamps", load_language("en"))
    True
    """
    return any(pattern.match(text) for pattern in _caption_patterns(language, language.structure.headings.table))


def names_figure(text: str, language: Language) -> bool:
    """Whether a line begins as a figure's caption does.

    >>> from ccm_parse.knowledge.language import load_language
    >>> names_figure("Figure IV", load_language("en"))
    True
    """
    return any(pattern.match(text) for pattern in _caption_patterns(language, language.structure.headings.figure))


@cache
def _caption_patterns(language: Language, shapes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    spaced = language.joining == "spaced"
    return tuple(re.compile(_as_pattern(shape, rf"(?:[A-Z]\.?)?(?:{_NUMBER})", spaced=spaced)) for shape in shapes)


def parse_bare_act(text: str) -> Unit | None:
    """An act's number alone, or before its title, as a label; only how it is set can tell it from a fraction.

    >>> parse_bare_act("56/101")
    Unit(kind='decision', label='56/101', number=101, end=6)
    """
    match = _BARE_ACT.match(text) or _BARE_ACT_OF_SESSION.match(text)
    if match is None:
        return None
    return Unit("decision", match[0].strip(), int(match["number"]), match.end())


_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = str.maketrans({latin: cyrillic for cyrillic, latin in LOOK_ALIKES.items()})


def _in_cyrillic(match: re.Match[str]) -> str:
    """A word with a Latin letter among its Cyrillic ones ("Cтатья"), all in Cyrillic."""
    word = match[0]
    mixed = not word.isascii() and any(c.isascii() for c in word)
    return word.translate(_CYRILLIC) if mixed else word


def _value(printed: str | None, ordinals: dict[str, int]) -> int | None:
    if printed is None:
        return None
    if printed.lower() in ordinals:
        return ordinals[printed.lower()]
    printed = printed.translate(LOOK_ALIKES)
    if printed.isdecimal():
        return int(printed)
    numbered = _OF_SESSION.fullmatch(printed)
    if numbered:
        return int(numbered[1])
    head = re.match(r"(?:[A-Z]\.)?(\d+)", printed)
    if head:
        return int(head[1])
    if printed.isascii():
        roman = roman_number(printed)
        if roman is not None:
            return roman
        return ord(printed.upper()) - ord("A") + 1 if len(printed) == 1 and printed.isalpha() else None
    return han_number(printed)
