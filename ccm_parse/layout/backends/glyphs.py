"""Glyphs of scripts that run from right to left become runs: one a word, a number, a sign; by their places alone.

A producer may draw such text in either direction and pdfium reorders it by rules of its own, so that neither order
can be trusted. Letters are put in order by where they stand, inside a word at once, and words by `layout.rtl`.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from itertools import groupby
from typing import NamedTuple, TypeAlias

from ccm_parse.layout.letters import RTL, Kind, fold, kind_of, kind_of_all
from ccm_parse.layout.source import Run

__all__ = [
    "Drawing",
    "Glyph",
    "Stretch",
    "as_drawn",
    "is_usual",
    "ligature_codes",
    "lines_of",
    "rtl_stretches",
    "runs_of",
    "set_right",
]

_APART = 0.14  # of the size: letters of a word stand no further apart
_OVER = 0.45  # of the size: how far letters may reach over each other
_COVERED = 0.1  # of a letter's width: no further from its beginning is another one drawn over it
_NEAR = 0.6  # of the size: how far beside its letter a mark may stand
_MARK_REACH = 0.8  # of the size: how far from its letter's baseline a mark may be drawn
_BAND = 16.0  # points: letters are looked up by bands of the page
_GROUPED = frozenset({Kind.RIGHT, Kind.LEFT, Kind.DIGIT, Kind.ARABIC_DIGIT})
_DRAWN_MIRRORED = str.maketrans(
    "()[]{}<>\u00ab\u00bb\u2039\u203a\u2018\u2019\u201c\u201d",
    ")(][}{><\u00bb\u00ab\u203a\u2039\u2019\u2018\u201d\u201c",
)
_STRONG_RIGHT = frozenset({"R", "AL"})
_WEAK = frozenset({"AN", "EN", "NSM", "CS", "ES", "ET", "BN"})


Glyph: TypeAlias = tuple[str, float, float]
"""What one glyph says, in logical order, and where it begins and ends along the baseline."""


class Drawing(NamedTuple):
    """Glyphs drawn in one go; `like` gives their baseline, size and face."""

    like: Run
    glyphs: list[Glyph]


_Letter: TypeAlias = tuple[float, float, str, Kind | None]  # from where and to where, what, and what kind of it


def runs_of(drawings: Iterable[Drawing]) -> list[Run]:
    """The runs of a page's drawings: word by word, each mark with the letter that it stands over or under."""
    marks: list[tuple[Run, _Letter]] = []
    folded: list[tuple[Run, list[_Letter]]] = []
    for like, glyphs in drawings:
        letters: list[_Letter] = []
        for text, x0, x1 in glyphs:
            base = fold(text)
            if not base:
                continue
            kind = kind_of_all(base)
            if kind is Kind.BLANK:
                letters.append((x0, x1, " ", kind))
            elif kind is Kind.MARK:
                marks.append((like, (x0, x1, base, kind)))
            else:
                letters.append((x0, x1, base, kind))
        folded.append((like, letters))
    if marks:
        _attach(marks, folded)
    return [run for like, letters in folded if letters for run in _words(like, letters)]


def _attach(marks: Iterable[tuple[Run, _Letter]], drawings: list[tuple[Run, list[_Letter]]]) -> None:
    """Adds each mark to its letter; one without a letter becomes a drawing of its own."""
    level: defaultdict[int, list[tuple[float, list[_Letter], int]]] = defaultdict(list)
    for like, letters in drawings:
        bases = (k for k, letter in enumerate(letters) if letter[3] is not Kind.BLANK)
        level[int(like.base / _BAND)] += [(like.base, letters, k) for k in bases]
    for like, mark in marks:
        middle = (mark[0] + mark[1]) / 2
        reach = _MARK_REACH * like.size
        best, nearest = None, 1.0
        for band in range(int((like.base - reach) / _BAND), int((like.base + reach) / _BAND) + 1):
            for base, letters, k in level.get(band, ()):
                x0, x1, _, _ = letters[k]
                aside = max(0.0, x0 - middle, middle - x1) / (_NEAR * like.size)
                away = aside + abs(base - like.base) / reach / 2
                if away < nearest:
                    best, nearest = (letters, k), away
        if best is None:
            drawings.append((like, [mark]))
        else:
            letters, k = best
            letters[k] = _marked(letters[k], mark[2], middle)


def _marked(letter: _Letter, mark: str, middle: float) -> _Letter:
    """What a glyph says with a mark behind that of its letters that the mark belongs to."""
    x0, x1, text, kind = letter
    places = [k for k, c in enumerate(text) if kind_of(c) is not Kind.MARK]
    share = (x1 - middle) / (x1 - x0) if x1 > x0 else 1.0
    place = min(len(places) - 1, max(0, int(share * len(places))))
    at = places[place + 1] if place + 1 < len(places) else len(text)
    return x0, x1, unicodedata.normalize("NFC", text[:at] + mark) + text[at:], kind


def _words(like: Run, letters: list[_Letter]) -> list[Run]:
    """The letters that stand side by side put together, read from the right or the left as their script is."""
    letters.sort(reverse=True, key=_place)
    _uncover(letters)
    base, size, font, bold, italic = like[3:8]
    near, over = _APART * size, -_OVER * size
    found: list[Run] = []
    word: list[str] = []
    left = right = 0.0
    last: Kind | None = None
    for x0, x1, text, kind in letters:
        if word and kind is last and kind in _GROUPED and over <= left - x1 <= near:
            word.append(text)
            left = x0
            continue
        if word:
            found.append(Run(_joined(word, last), left, right, base, size, font, bold, italic))
        word = [text]
        left, right, last = x0, x1, kind
    found.append(Run(_joined(word, last), left, right, base, size, font, bold, italic))
    return found


def _uncover(letters: list[_Letter]) -> None:
    """Puts each letter before one that is drawn over it: alef over lam, where the font has no glyph for the two."""
    for k in range(1, len(letters)):
        over, under = letters[k - 1], letters[k]
        if (
            under[1] > over[1]
            and over[3] is under[3] is Kind.RIGHT
            and over[0] - under[0] < _COVERED * (under[1] - under[0])
        ):
            letters[k - 1], letters[k] = under, over


def _joined(word: list[str], kind: Kind | None) -> str:
    return "".join(word if kind is Kind.RIGHT else reversed(word))


def _place(letter: _Letter) -> float:
    return letter[0]


class Stretch(NamedTuple):
    """A line of a page's text, as pdfium breaks it, that holds right-to-left characters: its offsets and its text."""

    start: int
    stop: int
    text: str


def rtl_stretches(text: str) -> list[Stretch]:
    """The lines of a page's text that hold right-to-left characters."""
    found = []
    at = 0
    while (match := RTL.search(text, at)) is not None:
        start = text.rfind("\n", at, match.start()) + 1 or at
        at = text.find("\n", match.end())
        at = len(text) if at < 0 else at + 1
        found.append(Stretch(start, at, text[start:at]))
    return found


def lines_of(text: str) -> list[Stretch]:
    """All lines of a page's text."""
    found = []
    at = 0
    for line in text.splitlines(keepends=True):
        found.append(Stretch(at, at + len(line), line))
        at += len(line)
    return found


def as_drawn(line: str, *, leftward: bool) -> str:
    """A line of pdfium's text with the signs that it mirrored mirrored back.

    pdfium takes a line apart by bidirectional class and mirrors what is neutral wherever its direction is at the time
    right to left; its steps are taken here once more. `leftward`: the document says that it reads from right to left.
    """
    if line.translate(_DRAWN_MIRRORED) == line:
        return line
    sides = [_side(c) for c in line]
    strong = [side for side, _ in groupby(sides)]
    rights = strong.count("R")
    is_right = leftward or rights > strong.count("L")
    drawn = []
    for character, side in zip(line, sides, strict=True):
        if side == "R":
            is_right = True
        elif side == "L":
            is_right = False
        drawn.append(character.translate(_DRAWN_MIRRORED) if is_right and side == "neutral" else character)
    return "".join(drawn)


def _side(character: str) -> str:
    side = unicodedata.bidirectional(character)
    if side == "L":
        return "L"
    if side in _STRONG_RIGHT:
        return "R"
    return "weak" if side in _WEAK else "neutral"


def set_right(glyphs: list[Glyph], shared: Iterable[int], has_ligature: Callable[[str, float], bool]) -> None:
    """Puts the letters of glyphs that say several in their order.

    Those of a glyph for which the file gives several letters come from pdfium turned around; those of a ligature with a
    code of its own do not. `has_ligature` knows the font's, by their letters and widths.
    """
    for k in shared:
        text, x0, x1 = glyphs[k]
        if not has_ligature(text, x1 - x0):
            glyphs[k] = (text[::-1], x0, x1)


@cache
def ligature_codes(text: str) -> tuple[int, ...]:
    """Unicode's codes for the ligatures of these letters."""
    return _ligatures().get(text, ())


@cache
def _ligatures() -> dict[str, tuple[int, ...]]:
    codes: defaultdict[str, list[int]] = defaultdict(list)
    for code in (*range(0xFBEA, 0xFDFC), *range(0xFE70, 0xFEFD)):
        text = fold(chr(code))
        if len(text) > 1:
            codes[text].append(code)
    return {text: tuple(found) for text, found in codes.items()}


def is_usual(character: str) -> bool:
    """Whether a character is one that such pages set: others may come from a font without Unicode values."""
    return (
        character < "\u00c0"
        or "\u0620" <= character <= "\u066a"
        or "\u2010" <= character <= "\u203a"
        or character in "\u060c\u061b\u061f"
    )
