"""Invented title pages, drawn in text: a row a printed line, `zone x size look | text`, a column behind `||`."""

import re

from ccm_parse.layout.source import Limits, Line, Page, Rule, Source, Style, width_of

__all__ = ["page", "source"]

LEFT, RIGHT, WIDTH, HEIGHT = 120.0, 480.0, 600.0, 840.0
_ROW = re.compile(r"(?P<zone>[mb]) +(?P<x>-?\d+) +(?P<size>\d+)(?P<look>[biu]*) *(?P<gap>\+\d+)? *\| ?(?P<text>.*)")
_LEADING = 12.0


def _styles(text: str, x: float, size: float, look: str) -> tuple[str, list[Style]]:
    """The text's cells, parted by `||x:` in the text, as styles."""
    styles: list[Style] = []
    whole = ""
    for k, cell in enumerate(re.split(r" *\|\|", text)):
        start, printed = x, cell
        if k:
            place, _, printed = cell.partition(":")
            start = LEFT + float(place)
            whole += " "
        width = sum(map(width_of, printed)) * size
        first = len(whole)
        whole += printed
        styles.append(
            Style(first, len(whole), start, start + width, size, "b" in look, "i" in look, raised=False, font=look)
        )
    return whole, styles


def page(drawn: str, number: int = 1) -> Page:
    """A page of the rows `zone x size look +gap | text`: zone m(asthead) or b(ody), x from the text column's edge."""
    zones: dict[str, list[Line]] = {"m": [], "b": []}
    strokes: list[Rule] = [Rule(60, 200, 540, 203)]
    base = 40.0
    for row in filter(None, map(str.strip, drawn.strip().splitlines())):
        match = _ROW.fullmatch(row)
        assert match, row
        size = float(match["size"])
        if match["zone"] == "b" and not zones["b"]:
            base = max(base, 210.0)
        base += max(_LEADING, 1.2 * size) + float(match["gap"] or 0)
        x = LEFT + float(match["x"])
        text, styles = _styles(match["text"], x, size, match["look"])
        if text.endswith("~"):  # a full line
            text = text[:-1]
            styles[-1] = styles[-1]._replace(end=len(text), x1=RIGHT)
        line = Line(text, number, x, styles[-1].x1, base, size, tuple(styles))
        if "u" in match["look"]:
            strokes.append(Rule(x, base + 1, styles[-1].x1, base + 1.5))
        zones[match["zone"]].append(line)
    return Page(number, WIDTH, HEIGHT, LEFT, RIGHT, tuple(zones["m"]), tuple(zones["b"]), (), (), tuple(strokes))


def source(*drawn: str) -> Source:
    """A source of such pages; a page of text is put behind, so that the text's size is known."""
    text = "\n".join(
        f"b 0 10 | {'The delegates spoke at length of the third item and of the fourth one ' * 1}~" for _ in range(30)
    )
    pages = [page(d, k) for k, d in enumerate((*drawn, text), 1)]
    return Source(tuple(pages), "pdfium", "application/pdf", None, Limits())
