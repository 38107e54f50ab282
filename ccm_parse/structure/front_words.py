"""A title page's words as patterns: of a document's language and of the languages its mastheads may be in."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.masthead_words import KindWords
from ccm_parse.knowledge.patterns import compiled

__all__ = ["FrontWords", "fold", "front_words"]

_HAN = re.compile("[\u3400-\u9fff]")
_BLANKS = re.compile(r"\s+")
_STARS = re.compile(r"[\s*\u2217\uff0a]+$")
_NOWHERE = "(?!)"
# "12", "6 (b)", "11 (f) (i)", "6 b)", "١٢ (أ)"
_NUMBER = r"\d{1,3}(?:\s?\([^\W_]{1,4}\)|\s?[^\W\d_]\))*"


def fold(text: str) -> str:
    """A text without what does not count when words are compared: case, stars, accents, blanks beside Han.

    >>> fold("  Point 3 de l\u2019ordre  du jour*")
    "point 3 de l'ordre du jour"
    """
    text = _STARS.sub("", _BLANKS.sub(" ", text).strip().casefold().replace("\u2019", "'"))
    if text.isascii():
        return text
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return text.replace(" ", "") if _HAN.search(text) else text


@dataclass(frozen=True, slots=True)
class FrontWords:
    """Words and patterns, folded where they are compared with a folded text."""

    codes: tuple[str, ...]
    organizations: frozenset[str]
    languages: frozenset[str]
    contents: frozenset[str]
    summaries: frozenset[str]
    distribution: re.Pattern[str]
    original: re.Pattern[str]
    ordinal_label: re.Pattern[str]
    session: re.Pattern[str]
    agenda: re.Pattern[str]
    numbers: re.Pattern[str]
    authors: re.Pattern[str]
    stamps: re.Pattern[str]
    official_records: re.Pattern[str]
    kinds: tuple[KindWords, ...]

    def is_language(self, text: str) -> bool:
        """Whether a line holds nothing but names of languages: "English only", "ENGLISH/FRENCH/SPANISH"."""
        words = re.findall(r"[^\W\d_]+", fold(text))
        return bool(words) and all(word in self.languages for word in words)


@cache
def front_words(language: Language) -> FrontWords:
    """The patterns of a language, made once."""
    known = [language, *(load_language(code) for code in language.structure.masthead.also)]
    heads = [k.structure.masthead for k in known]
    ordinals = [word for k in known for forms in k.structure.ordinals for word in forms]
    number = "|".join(map(re.escape, sorted(ordinals, key=len, reverse=True)))
    numeral = rf"(?:\d{{1,3}}|[ivxlc]{{1,6}}|[\u3400-\u9fff]{{1,3}}{'|' if number else ''}{number})"
    joint = "|".join(w if _HAN.search(w) else rf"\s{w}\s" for h in heads for w in map(re.escape, h.and_))
    joiners = "|".join(map(re.escape, (w for k in known for w in k.reading.numbers.joiners if not _HAN.search(w))))
    spelt = rf"\s(?:{joiners or _NOWHERE})\s"
    items = rf"({_NUMBER}(?:\s*(?:[,\u060c\u3001]|{joint})\s*(?:{_NUMBER}|\([^\W_]{{1,4}}\)))*)"
    return FrontWords(
        tuple(k.code for k in known),
        frozenset(fold(w) for h in heads for w in h.organizations),
        frozenset(fold(w) for h in heads for w in (*h.languages, *h.only, *h.and_)),
        frozenset(fold(w) for k in known for w in k.structure.contents),
        frozenset(fold(w) for h in heads for w in h.summaries),
        _any((w for h in heads for w in h.distribution), r"\s*[:\uff1a]?\s*(?P<word>.*)"),
        _any((w for h in heads for w in h.original), r"\s*[:\uff1a]\s*(?P<word>.+)"),
        compiled(rf"\s*(?:{number or _NOWHERE})\s[-\u2013\u2014\u0640]\s*\w", re.IGNORECASE),
        # Vingt et unième Réunion
        _any((w for h in heads for w in h.session), "", number=rf"^[\w-]+(?:{spelt}[\w-]+)?"),
        _any((w for h in heads for w in h.agenda), "", number=items),
        compiled(r"(?P<number>\d{1,3})?(?P<rest>(?:\s?\([^\W_]{1,4}\)|\s?[^\W\d_]\))*)"),
        _any((w for h in heads for w in h.authors), "", number=numeral),
        _any(w for h in heads for w in h.stamps),
        _any(w for h in heads for w in h.official_records),
        tuple(h.kinds for h in heads),
    )


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda w: (-len(w), w))


def _any(words: Iterable[str], tail: str = "", number: str = "") -> re.Pattern[str]:
    body = "|".join(_shape(w, number) for w in _longest(words)) or _NOWHERE
    return compiled(rf"\s*(?:{body}){tail}" if tail or number else f"(?:{body})", re.IGNORECASE)


def _shape(words: str, number: str) -> str:
    """A shape as a pattern; where `#` stands, `number`; blanks between Han characters do not count."""
    parts = []
    for piece in re.split(r"(#)", words):
        if piece == "#":
            parts.append(number)
        elif _HAN.search(piece):
            parts.append(r"\s*".join(map(re.escape, piece.replace(" ", ""))))
        else:
            parts.append(r"\s+".join(re.escape(p) for p in piece.split(" ")).replace("'", "['\u2019]"))
    return r"\s*".join(parts) if _HAN.search(words) else "".join(parts)
