"""Drawn pages: a text that shows lines where they stand becomes runs, lines, zones, a Source; or their text layer.

How to draw is told in `fixtures/README.md`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccm_parse.layout.lines import build_lines
from ccm_parse.layout.sheets import Sheet
from ccm_parse.layout.source import Limits, RawPage, Rule, Run, Source, width_of
from ccm_parse.layout.textzones import read_text_layer
from ccm_parse.layout.zones import zone_pages

__all__ = ["pdf_source", "text_source"]

CELL, SIZE, LEADING = 5.0, 10.0, 12.0
WIDTH, HEIGHT, LEFT, RIGHT, HEAD = 600.0, 840.0, 100.0, 500.0, 100.0
RAISED_SIZE, RAISED_BY = 0.65, 0.35  # of the line's size
CLOSE = 4.0  # points: two cells stand no further apart where the first is full

# "b14 | Annex": how the line is set, and its text
_DRAWN = re.compile(r"(?P<look>[biu]*)(?P<size>\d*)\s*\| ?(?P<text>.*)")
# "[page]", "[rule 0 144]": a page ends; a ruling from one place to another, in points from the column's edge;
# "[upright 72 4]": an upright one at a place, beside the last four lines; "[up 6]": the next line stands so many points
# higher
_ORDER = re.compile(r"\[(?P<order>page|rule|upright|header|footer|up)(?: (?P<rest>.*))?\]")
# "{^1}" raised, "{b bold}", "{i italic}", "{bi both}", "{u underlined}", "{| close behind what it does not belong to}"
_MARKED = re.compile(r"\{(?P<style>\^|[biu]+ |\| )(?P<text>[^{}]*)\}")
_WORDS = re.compile(r"\S+(?: \S+)*")


class _Stretch(NamedTuple):
    """Characters in one style, and the cell that the first one stands in."""

    text: str
    style: str
    cell: int


def _cells(text: str) -> int:
    return sum(2 if width_of(c) == 1.0 else 1 for c in text)


def _stretches(text: str) -> Iterator[_Stretch]:
    """The parts of a drawn line: parted by style, and by two blanks or more."""
    cell = at = 0
    for match in [*_MARKED.finditer(text), None]:
        plain = text[at : match.start() if match else len(text)]
        for words in _WORDS.finditer(plain):
            yield _Stretch(words[0], "", cell + _cells(plain[: words.start()]))
        cell += _cells(plain)
        if match:
            yield _Stretch(match["text"], match["style"].strip(), cell)
            cell += _cells(match["text"])
            at = match.end()


def _runs(text: str, base: float, size: float, look: str) -> list[Run]:
    full = text.endswith("~")
    runs: list[Run] = []
    edge, last = -1, None
    for part in _stretches(text.removesuffix("~")):
        style = look + part.style
        own = size * RAISED_SIZE if "^" in style else size
        x0 = LEFT + CELL * part.cell
        if "|" in style and runs:
            runs[-1] = runs[-1]._replace(x1=x0 - CLOSE)
        elif last is not None and part.cell - edge < 2 and runs:  # goes on with the stretch before it
            x0 = runs[-1].x1 + (0.3 * size if part.cell > edge else 0.0)
        x1 = x0 + own * sum(map(width_of, part.text))
        height = base - RAISED_BY * size if "^" in style else base
        runs.append(
            Run(part.text, x0, x1, height, own, f"Invented{style.replace('|', '')}", "b" in style, "i" in style)
        )
        edge, last = part.cell + _cells(part.text), part
    if full and runs and runs[-1].x1 < RIGHT:
        runs[-1] = runs[-1]._replace(x1=RIGHT)
    return runs


def _pages(drawn: str) -> Iterator[list[str]]:
    page: list[str] = []
    for row in drawn.splitlines():
        if row.strip() == "[page]":
            yield page
            page = []
        else:
            page.append(row)
    yield page


def _raw_page(number: int, rows: Sequence[str]) -> RawPage:
    runs: list[Run] = []
    rules: list[Rule] = []
    base = HEAD
    for row in rows:
        if order := _ORDER.fullmatch(row.strip()):
            rest = order["rest"] or ""
            if order["order"] == "rule":
                x0, x1 = map(float, rest.split())
                rules.append(Rule(LEFT + x0, base + 4.0, LEFT + x1, base + 4.5))
            elif order["order"] == "upright":
                x0, lines = map(float, rest.split())
                rules.append(Rule(LEFT + x0, base + 4.0 - lines * LEADING, LEFT + x0 + 0.5, base + 4.0))
            elif order["order"] == "up":
                base -= float(rest)
            else:
                runs += _runs(rest, 40.0 if order["order"] == "header" else HEIGHT - 40.0, SIZE, "")
            continue
        match = _DRAWN.fullmatch(row.strip())
        if match is None or not match["text"].strip():
            assert not row.strip(" |"), f"a drawn line is `look size | text`, found {row!r}"
            base += LEADING
            continue
        size = float(match["size"] or SIZE)
        base += max(LEADING if size >= SIZE else 0.0, 1.2 * size)
        drawn = _runs(match["text"], base, size, match["look"])
        runs += drawn
        if "u" in match["look"]:
            rules.append(Rule(drawn[0].x0, base + 1, drawn[-1].x1, base + 1.5))
        else:
            rules += [Rule(r.x0, base + 1, r.x1, base + 1.5) for r in drawn if "u" in r.font.removeprefix("Invented")]
    return RawPage(number, WIDTH, HEIGHT, runs, [], rules)


_OPENING = """
b18 | Report of the Lantern Meeting
"""


def _raw_front() -> RawPage:
    """A title page, so that what is drawn is text and no front."""
    page = _raw_page(1, _OPENING.splitlines())
    masthead = [*_runs("United Nations", 60.0, SIZE, ""), *_runs(" " * 60 + "LTN/MSP/2031/9", 60.0, SIZE, "")]
    rules = [Rule(60.0, 70.0, 540.0, 70.5), Rule(60.0, 90.0, 540.0, 93.0)]
    lowered = [run._replace(base=run.base + 20.0) for run in page.runs]
    return page._replace(runs=[*masthead, *lowered], rules=rules)


def _raw_filler(number: int) -> RawPage:
    """A page of full lines: it shows where the column stands, and is taken away again."""
    words = [f"{chr(97 + k % 26)}{chr(97 + k % 7)} the delegates spoke of the lamps and of the oil~" for k in range(30)]
    return _raw_page(number, [f"| {line}" for line in words])


def pdf_source(drawn: str, *, opening: bool = True) -> Source:
    """The source of drawn pages; a title page stands before them unless they show their own opening."""
    raws = [_raw_front()] if opening else []
    for rows in _pages(drawn):
        raws.append(_raw_page(len(raws) + 1, rows))
    shown = len(raws)
    raws.append(_raw_filler(shown + 1))
    sheets = [Sheet(raw.number, raw.width, raw.height, raw.rules, build_lines(raw).lines) for raw in raws]
    return Source(zone_pages(sheets)[:shown], "pdfium", "application/pdf", None, Limits())


def text_source(drawn: str, *, opening: bool = True) -> Source:
    """The source of the text layer that a tool would leave of the same pages: no faces, no sizes, no places."""
    pages = ["LTN/MSP/2031/9\nReport of the Lantern Meeting\n"] if opening else []
    for rows in _pages(drawn):
        lines = []
        for row in rows:
            if _ORDER.fullmatch(row.strip()):
                continue
            match = _DRAWN.fullmatch(row.strip())
            text = match["text"].removesuffix("~") if match else ""
            lines.append(_MARKED.sub(lambda m: m["text"], text).rstrip())
        pages.append("\n".join(lines))
    return read_text_layer("\f".join(pages).encode(), Limits())
