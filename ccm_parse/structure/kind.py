"""What kind of document a file is: report, resolution, letter, by its symbol and the words of its titles."""

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.masthead_words import KindWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.layout.source import Line
from ccm_parse.structure.front_words import fold, front_words
from ccm_parse.structure.outline import Masthead

__all__ = ["DocumentKind", "kind_of", "names_kind"]

DocumentKind: TypeAlias = Literal[
    "report", "resolution", "decision", "agenda", "working_paper", "participants", "letter", "corrigendum", "other"
]
NamedKind: TypeAlias = Literal[
    "corrigendum", "participants", "agenda", "letter", "working_paper", "resolution", "decision", "report"
]
_NAMED: tuple[NamedKind, ...] = get_args(NamedKind)
_OPENING = 3  # words: how far into a title the word may stand that names it
_SYMBOLS: tuple[tuple[re.Pattern[str], DocumentKind], ...] = (
    (compiled(r"/Corr\.\d+"), "corrigendum"),
    (compiled(r"^[AESC]\w*/(?:\w+/)*RES/"), "resolution"),
    (compiled(r"/DEC/"), "decision"),
    (compiled(r"/(?:WP|CRP)\.\d+"), "working_paper"),
)


def kind_of(masthead: Masthead, front: Sequence[Line], opening: str, language: Language) -> DocumentKind:
    """The kind of a document: `opening` is the body's first line, for documents without a title page."""
    for symbol in masthead.symbols:
        for pattern, kind in _SYMBOLS:
            if pattern.search(symbol):
                return kind
    words = front_words(language).kinds
    solid = language.joining == "solid"
    titles = [masthead.title or "", *masthead.subtitles] if masthead.title else [line.text for line in front]
    for title in [*titles, *([] if masthead.title or front else [opening])]:
        named = names_kind(title, words, solid=solid)
        if named is not None:
            return named
    return "other"


def names_kind(title: str, words: Sequence[KindWords], *, solid: bool) -> NamedKind | None:
    """The kind that a title names: with its first words, or with its last; in Chinese with its last characters.

    A later kind of the list may be what an earlier one is about: "Letter … transmitting a report" is a letter.
    """
    text = fold(title).strip(" .:")
    if not text:
        return None
    opening = " ".join(re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", text)[:_OPENING])
    found: list[tuple[int, int, NamedKind]] = []
    for rank, kind in enumerate(_NAMED):
        for known in words:
            for word in getattr(known, kind):
                place = _place_of(fold(word), text, opening, solid=solid)
                if place is not None:
                    found.append((place, rank, kind))
    return min(found)[2] if found else None


def _place_of(word: str, text: str, opening: str, *, solid: bool) -> int | None:
    """How far from where a title names its kind a word stands; None where it does not name it."""
    if text.endswith(word) and (not word.isascii() or text[: -len(word)][-1:] in " :" or text == word):
        return len(opening) + 1 if not solid else 0
    if solid and not word.isascii():
        return None
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", opening)
    return match.start() if match else None
