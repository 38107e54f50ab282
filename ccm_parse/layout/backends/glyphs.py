"""Glyphs of scripts that run from right to left become runs: one a word, a number, a sign; by their places alone.

A producer may draw such text in either direction and pdfium reorders it by rules of its own, so that neither order can be
trusted. Letters are put in order by where they stand, inside a word at once, and words by `layout.rtl`.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple, Protocol

from ccm_parse.layout.letters import RTL, Kind, fold, kind_of, kind_of_all
from ccm_parse.layout.source import Run

__all__ = ["Drawing", "Glyph", "Ligatures", "Stretch", "as_drawn", "glyphs_of", "is_usual", "ligature_codes", "rtl_stretches", "runs_of"]

_APART = 0.12  # of the size: letters of a word stand no further apart
_OVER = 0.45  # of the size: how far letters may reach over each other
_NEAR = 0.6  # of the size: how far beside its letter a mark may stand
_MARK_REACH = 0.8  # of the size: how far from its letter's baseline a mark may be drawn
_BAND = 16.0  # points: letters are looked up by bands of the page
_GROUPED = frozenset({Kind.RIGHT, Kind.LEFT, Kind.DIGIT, Kind.ARABIC_DIGIT})
_DRAWN_MIRRORED = str.maketrans("()[]{}<>\u00ab\u00bb\u2039\u203a\u2018\u2019\u201c\u201d", ")(][}{><\u00bb\u00ab\u203a\u2039\u2019\u2018\u201d\u201c")
_STRONG_RIGHT = frozenset({"R", "AL"})
_WEAK = frozenset({"AN", "EN", "NSM", "CS", "ES", "ET", "BN"})


class Glyph(NamedTuple):
    """What one glyph says, in logical order, and where it stands along the baseline."""

    text: str
    x0: float
    x1: float


class Drawing(NamedTuple):
    """Glyphs drawn in one go; `like` gives their baseline, size and face."""

    like: Run
    glyphs: list[Glyph]


def runs_of(drawings: Sequence[Drawing]) -> list[Run]:
    """The runs of a page's drawings: word by word, each mark with the letter that it stands over or under."""
    marks: list[tuple[Run, Glyph]] = []
    folded: list[Drawing] = []
    for like, glyphs in drawings:
        kept: list[Glyph] = []
        for glyph in glyphs:
            text = fold(glyph.text)
            if not text or text.isspace():
                continue
            if text is not glyph.text:
                glyph = Glyph(text, glyph.x0, glyph.x1)  # noqa: PLW2901 (the same glyph in base letters)
            if kind_of_all(text) is Kind.MARK:
                marks.append((like, glyph))
            else:
                kept.append(glyph)
        folded.append(Drawing(like, kept))
    if marks:
        _attach(marks, folded)
    return [run for drawing in folded if drawing.glyphs for run in _words(drawing)]


def _attach(marks: Iterable[tuple[Run, Glyph]], drawings: list[Drawing]) -> None:
    """Adds each mark to its letter; one without a letter becomes a drawing of its own."""
    level: defaultdict[int, list[tuple[float, list[Glyph], int]]] = defaultdict(list)
    for like, glyphs in drawings:
        for k in range(len(glyphs)):
            level[int(like.base / _BAND)].append((like.base, glyphs, k))
    for like, mark in marks:
        middle = (mark.x0 + mark.x1) / 2
        reach = _MARK_REACH * like.size
        best, nearest = None, 1.0
        for band in range(int((like.base - reach) / _BAND), int((like.base + reach) / _BAND) + 1):
            for base, glyphs, k in level.get(band, ()):
                glyph = glyphs[k]
                aside = max(0.0, glyph.x0 - middle, middle - glyph.x1) / (_NEAR * like.size)
                away = aside + abs(base - like.base) / reach / 2
                if away < nearest or (away == nearest and best is None):
                    best, nearest = (glyphs, k), away
        if best is None:
            drawings.append(Drawing(like, [mark]))
        else:
            glyphs, k = best
            glyphs[k] = _marked(glyphs[k], mark, middle)


def _marked(glyph: Glyph, mark: Glyph, middle: float) -> Glyph:
    """The glyph with a mark behind that of its letters that the mark belongs to."""
    text = glyph.text
    letters = [k for k, c in enumerate(text) if kind_of(c) is not Kind.MARK]
    share = (glyph.x1 - middle) / (glyph.x1 - glyph.x0) if glyph.x1 > glyph.x0 else 1.0
    letter = min(len(letters) - 1, max(0, int(share * len(letters))))
    at = letters[letter + 1] if letter + 1 < len(letters) else len(text)
    return Glyph(unicodedata.normalize("NFC", text[:at] + mark.text) + text[at:], glyph.x0, glyph.x1)


def _words(drawing: Drawing) -> list[Run]:
    like = drawing.like
    found: list[Run] = []
    word: list[Glyph] = []
    word_kind: Kind | None = None
    near, over = _APART * like.size, -_OVER * like.size
    for glyph in sorted(drawing.glyphs, key=_right_edge_first):
        kind = kind_of_all(glyph.text)
        if word and (kind is not word_kind or kind not in _GROUPED or not over <= word[-1].x0 - glyph.x1 <= near):
            found.append(_run(word, word_kind, like))
            word = []
        word.append(glyph)
        word_kind = kind
    found.append(_run(word, word_kind, like))
    return found


def _right_edge_first(glyph: Glyph) -> float:
    return -glyph.x0


def _run(word: list[Glyph], kind: Kind | None, like: Run) -> Run:
    if len(word) == 1:
        text, x0, x1 = word[0]
    else:
        text = "".join([g.text for g in (word if kind is Kind.RIGHT else reversed(word))])
        x0, x1 = word[-1].x0, word[0].x1
    return Run(text, x0, x1, like.base, like.size, like.font, like.bold, like.italic)


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


def as_drawn(line: str, *, rightward: bool) -> str:
    """A line of pdfium's text with the signs that it mirrored mirrored back.

    pdfium takes a line apart by bidirectional class and mirrors what is neutral wherever its direction is at the time
    right to left; its steps are taken here once more. `rightward`: the document says that it reads from right to left.
    """
    if line.translate(_DRAWN_MIRRORED) == line:
        return line
    sides = [_side(c) for c in line]
    strong = [side for side, _ in groupby(sides)]
    rights = strong.count("R")
    is_right = rightward or 0 < rights >= strong.count("L")
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


class Ligatures(Protocol):
    """Knows a font's ligatures."""

    def has(self, text: str, width: float) -> bool:
        """Whether the font has a glyph of that width for the ligature, known to Unicode, of these letters."""


def glyphs_of(characters: list[Glyph], ligatures: Ligatures) -> list[Glyph]:
    """Characters that stand in one place put together: one glyph says them.

    Those of a glyph for which the file gives several letters come from pdfium turned around; those of a ligature with a
    code of its own do not.
    """
    found: list[Glyph] = []
    for glyph in characters:
        if found and found[-1].x0 == glyph.x0 and found[-1].x1 == glyph.x1:
            found[-1] = glyph._replace(text=found[-1].text + glyph.text)
        else:
            found.append(glyph)
    for k, (text, x0, x1) in enumerate(found):
        if len(text) > 1 and kind_of_all(text) is Kind.RIGHT and not ligatures.has(text, x1 - x0):
            found[k] = Glyph(text[::-1], x0, x1)
    return found


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
    return character < "\u00c0" or "\u0600" <= character <= "\u06ff" or "\u2010" <= character <= "\u203a"
