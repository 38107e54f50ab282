"""What a character is for the order of a line (of which script, digit, sign, mark), and its base letters."""

import re
import unicodedata
from enum import IntEnum, auto
from functools import cache, lru_cache

__all__ = ["JOINING", "KASHIDA", "LAST_LETTERS", "MIRRORED", "RTL", "Kind", "fold", "kind_of", "kind_of_all"]

RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""A character of a script that runs from right to left, its digits and punctuation among them."""

KASHIDA = "\u0640"
"""The stroke that stretches a word."""

JOINING = frozenset(
    "\u0628\u062a\u062b\u062c\u062d\u062e\u0633\u0634\u0635\u0636\u0637"
    "\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u064a\u0626"
)
"""The Arabic letters that join the next one of their word (Joining_Type D of Unicode's ArabicShaping.txt)."""

LAST_LETTERS = frozenset("\u0629\u0649")
"""The Arabic letters that only end words: teh marbuta, alef maksura."""

_UNKNOWN = "\ufffd"
_FORMS = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
_FOLLOWING = frozenset("%\u2030\u066a\u00b0")  # signs that stand behind their number
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2212+")
_LINE_END_HYPHENS = str.maketrans("\ufffe\x02", "--")  # what pdfium makes of them
_PAIRS = "()[]{}<>\u00ab\u00bb\u2039\u203a\u27e8\u27e9\u2264\u2265"

MIRRORED = {
    a: b for left, right in zip(_PAIRS[::2], _PAIRS[1::2], strict=True) for a, b in ((left, right), (right, left))
}
"""The signs that are drawn mirrored from right to left (Unicode's Bidi_Mirrored; quotation marks are no such signs)."""


class Kind(IntEnum):
    """What a character is for the order of a line."""

    RIGHT = auto()
    LEFT = auto()
    DIGIT = auto()
    ARABIC_DIGIT = auto()
    SEPARATOR = auto()
    HYPHEN = auto()
    FOLLOWING = auto()
    LEADING = auto()
    MARK = auto()
    BLANK = auto()
    OTHER = auto()


_BY_CLASS = {
    "R": Kind.RIGHT,
    "AL": Kind.RIGHT,
    "L": Kind.LEFT,
    "EN": Kind.DIGIT,
    "AN": Kind.ARABIC_DIGIT,
    "CS": Kind.SEPARATOR,
    "ES": Kind.HYPHEN,
}


@cache
def kind_of(character: str) -> Kind:
    """The kind of one character (the bidirectional classes of UAX 9, coarser)."""
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return Kind.MARK
    if character.isspace():
        return Kind.BLANK
    if character == _UNKNOWN:
        return Kind.RIGHT
    if character in _HYPHENS:
        return Kind.HYPHEN
    if character in _FOLLOWING:
        return Kind.FOLLOWING
    if category == "Sc":
        return Kind.LEADING
    return _BY_CLASS.get(unicodedata.bidirectional(character), Kind.OTHER)


@lru_cache(maxsize=4096)
def kind_of_all(text: str) -> Kind | None:
    """The one kind that all characters of a text are of, or None. A text with a letter from right to left is one."""
    kinds = {kind_of(c) for c in text}
    if len(kinds) == 1:
        return kinds.pop()
    return Kind.RIGHT if Kind.RIGHT in kinds else None


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    r"""What one glyph says in base letters: presentation forms and ligatures taken apart, in logical order.

    >>> fold("\ufefb") == "\u0644\u0627"
    True
    """
    if _FORMS.search(text):
        text = "".join(unicodedata.normalize("NFKC", c).strip() if _FORMS.match(c) else c for c in text)
    if text.isprintable():
        return text
    text = text.translate(_LINE_END_HYPHENS)
    return "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cc") or c == "\u00ad")
