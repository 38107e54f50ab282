"""Markers in the text: which raised or flat characters call a note, and which are but the end of a word or a number."""

import re
from typing import NamedTuple

from ccm_parse.layout.source import Line, Style

__all__ = ["MARK", "MarkPlace", "Shapes", "find_marks", "labels_in", "plain_label"]

# "1", "12", "a", "*", "**", "†", "(1)", "(أ)"
MARK = re.compile(
    r"(?:[(\[]?(?:\d{1,3}|[a-z]{1,2}|[*\u2217\uff0a]{1,5}|[\u2020\u2021\u00a7])[)\]]?|\([\u0621-\u064a]\))"
)
_MARKS = re.compile(rf"\s*{MARK.pattern}(?:\s*[,\u060c\u3001]?\s*{MARK.pattern})*\s*[,\u060c]?\s*")
_LABELS = re.compile(rf"{MARK.pattern}/?")
_UNIT_BEFORE = re.compile(r"(?:^|[^\w])(?:[kcmd]?m|CO|ft|H)$")
# "n" of "no", "XIX" of "XIXe", "1." of "1.o": what a raised letter ends
_SHORTENED = re.compile(r"(?:^|[^\w])(?:[^\W\d_]|[IVXLC]+|\d+\.)$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d$")
_SLASH_CALL = re.compile(r"\s?(?P<label>\b\d{1,3}|\b[a-z])/(?=[\s,.;:)\u00bb\u201d\"]|$)")
_STAR_CALL = re.compile(r"(?<=[^\s*\u2217\uff0a])\s?(?P<label>[*\u2217\uff0a]{1,5})(?=[\s,.;:)]|$)")
_STARS = str.maketrans("\u2217\uff0a", "**")
_GLUED_CALL = re.compile(
    r"(?<=[\u3002\uff1b\u201d\u300b)\uff09\uff01\uff1f.;:!?\"\u00bb])(?<!\d[.,:])(?P<label>\d{1,3})(?=[.,;:)\s]|$|[\u2e80-\u9fff])"
    r"|(?<=[^\W\d_])(?P<word>\d{1,3})(?=[.,;:)\s\u3002\uff0c]|$)"
)

# CCM/MSP/2031/CRP.2, Rev.1, to WP.4: the number is the symbol's
_IN_SYMBOL = re.compile(r"(?:/[A-Z][A-Za-z]{0,3}|(?<![^\W\d_])(?:Rev|Add|Corr|Amend|WP|CRP|INF|MISC|PM))\.\Z")


class MarkPlace(NamedTuple):
    """A place on a line that holds one or more markers."""

    line: Line
    start: int
    end: int


class Shapes(NamedTuple):
    """Which markers without a raised face the notes of a document have, and the labels of each page's notes.

    `letters`: the letters among the raised ones; `apart`: markers that stand by themselves, by the identity of their
    lines.
    """

    slashes: frozenset[str]
    stars: frozenset[str]
    letters: frozenset[str]
    glued: dict[int, frozenset[str]]
    apart: dict[int, tuple[MarkPlace, ...]] = {}  # noqa: RUF012 (a default that nothing changes)


def plain_label(label: str) -> str:
    """The label without brackets and slash, digits made European: what a marker and its note have in common."""
    bare = label.strip("()[]/. ").translate(_STARS)
    return str(int(bare)) if bare.isdecimal() else bare


def find_marks(line: Line, page: int, shapes: Shapes) -> list[MarkPlace]:
    """The markers on a line, in order."""
    found = [
        MarkPlace(line, s.start, s.end) for k, s in enumerate(line.styles) if s.raised and _is_mark(line, s, k, shapes)
    ]
    text = line.text
    if shapes.slashes and "/" in text:
        found += _matching(_SLASH_CALL, line, shapes.slashes)
    if shapes.stars and "*" in text.translate(_STARS):
        found += _matching(_STAR_CALL, line, shapes.stars)
    glued = shapes.glued.get(page)
    if glued:
        found += _matching(_GLUED_CALL, line, glued)
    found += shapes.apart.get(id(line), ())
    return sorted(set(found), key=lambda m: m.start)


def _matching(pattern: re.Pattern[str], line: Line, labels: frozenset[str]) -> list[MarkPlace]:
    places = []
    for match in pattern.finditer(line.text):
        label = match["label"] or match["word"]
        in_symbol = _IN_SYMBOL.search(line.text, max(0, match.start() - 8), match.start())
        if label.translate(_STARS) in labels and not in_symbol:
            places.append(MarkPlace(line, match.start(), match.end()))
    return places


def _is_mark(line: Line, style: Style, index: int, shapes: Shapes) -> bool:
    text = line.text[style.start : style.end].strip()
    if not text or not _MARKS.fullmatch(text):
        return False
    before = line.text[: style.start].rstrip()
    if text.isalpha() and (before[-1:].isdigit() or len(text) > 1):
        return text in shapes.letters and _YEAR_BEFORE.search(before) is not None  # 2024a, but not 9th, 1er, 2o
    if text.isalpha() and text not in shapes.letters and _SHORTENED.search(line.text[: style.start]):
        return False
    if index == 0 and not before and len(line.styles) > 1 and style.end < len(line.text):
        return True
    return not (text.isdigit() and line.text[style.start - 1 : style.start] != " " and _UNIT_BEFORE.search(before))


def labels_in(place: MarkPlace) -> list[str]:
    """The labels that a marker's place holds: "1, 2" holds two; "1/" is one."""
    return _LABELS.findall(place.line.text[place.start : place.end])
