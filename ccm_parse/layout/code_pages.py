"""Fonts whose codes were read by the wrong table: "1ñ3" where "1–3" is drawn.

pdfium reads an embedded TrueType font without encoding and Unicode map by Mac Roman; most producers wrote Windows
codes. Told by letters that stand where only marks can, in a font that has none of these marks.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ccm_parse.layout.sheets import Sheet
from ccm_parse.layout.source import Line

__all__ = ["WINDOWS_FOR_MAC", "misread_fonts", "reread"]

_LETTER = re.compile("[\u00f1\u00ec]")  # what becomes of an en dash and an opening quotation mark: rare elsewhere
_IMPOSSIBLE = re.compile("(?<=\\d)\u00f1(?=\\d)|(?<= )\u00f1(?= )|(?<!\\w)\u00ec(?=[^\\W\\d])")
_MARKS = re.compile("[\u2013\u2014\u2018\u2019\u201c\u201d]")
_FEWEST = 2  # places: fewer may be a slip


def _windows_for_mac() -> dict[int, str]:
    codes = bytes(range(0x80, 0x100))
    pairs = zip(codes.decode("mac_roman"), codes.decode("cp1252", "replace"), strict=True)
    return {ord(mac): windows for mac, windows in pairs if windows != "\ufffd"}


WINDOWS_FOR_MAC = _windows_for_mac()
"""What a Windows code shows, by the code point Mac Roman makes of it."""


def misread_fonts(sheets: Sequence[Sheet]) -> frozenset[str]:
    """The fonts of a document whose letters beyond ASCII are Windows codes read by Mac Roman."""
    found: Counter[str] = Counter()
    for line in _lines(sheets):
        if _LETTER.search(line.text):
            places = [match.start() for match in _IMPOSSIBLE.finditer(line.text)]
            found.update(style.font for style in line.styles for at in places if style.start <= at < style.end)
    suspects = {font for font, count in found.items() if count >= _FEWEST}
    return frozenset(suspects - _marked(sheets, suspects) if suspects else suspects)


def reread(lines: Iterable[Line], fonts: frozenset[str]) -> list[Line]:
    """The lines with the text of those fonts read by the Windows table."""
    return [_reread(line, fonts) if any(s.font in fonts for s in line.styles) else line for line in lines]


def _reread(line: Line, fonts: frozenset[str]) -> Line:
    text = list(line.text)
    for style in line.styles:
        if style.font in fonts:
            text[style.start : style.end] = line.text[style.start : style.end].translate(WINDOWS_FOR_MAC)
    return line._replace(text="".join(text))


def _marked(sheets: Sequence[Sheet], fonts: set[str]) -> set[str]:
    """Those of the fonts that have the marks themselves: their letters are letters."""
    return {
        style.font
        for line in _lines(sheets)
        for style in line.styles
        if style.font in fonts and _MARKS.search(line.text[style.start : style.end])
    }


def _lines(sheets: Sequence[Sheet]) -> Iterator[Line]:
    for sheet in sheets:
        yield from sheet.lines
