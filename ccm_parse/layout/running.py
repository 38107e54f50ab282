"""Running lines: what stands at the edge of a page and comes back at the same height of pages near it."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from ccm_parse.layout.lines import split_at_gaps
from ccm_parse.layout.sheets import EDGE, Sheet
from ccm_parse.layout.source import Line

__all__ = ["PAGE_NUMBER", "running_lines"]

_SAME_PLACE = 8.0  # points: how far a running line may wander between pages
_NEAR_PAGES = 3  # so near to a page a running line comes again; "Annex I" of three decisions does not
_OFTEN = 4  # other pages: a line that comes back so often is running, at whatever height
_STEP = 1.8  # sizes: a wider one parts a header from the text
_SHORT = 3  # pages: where nothing can come back often
_SYMBOL = re.compile(r"[A-Z][\w.()/ -]*/[\w.()/-]*\d[\w.()/-]*\*?")
_DIGITS = re.compile(r"\d+")
# "2", "2/27", "- 2 -", "Page 2", "iv"
PAGE_NUMBER = re.compile(
    r"^[-\u2013\u2014 ]*(?:(?:[^\W\d]{1,10}\.? ?)?\d{1,4}|(?:[^\W\d]{1,10}(?:\. ?| ))?[ivxlc]{1,6})"
    r"(?: ?/ ?\d{1,4})?[-\u2013\u2014 ]*$"
)


def running_lines(sheets: Sequence[Sheet]) -> list[set[int]]:
    """For each page the indices of the lines that come back at the same height of others, from the edge inwards."""
    shift = _page_shift(sheets)
    seen: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for page, sheet in enumerate(sheets):
        for k in _edge_lines(sheet):
            for shape in _shapes(sheet.lines[k], sheet.number + shift):
                seen[shape].append((page, sheet.lines[k].base))
    found: list[set[int]] = []
    for page, sheet in enumerate(sheets):
        running: set[int] = set()
        for k in _edge_lines(sheet):
            line = sheet.lines[k]
            places = [place for shape in _shapes(line, sheet.number + shift) for place in seen[shape]]
            twins = {p for p, base in places if p != page and abs(base - line.base) <= _SAME_PLACE}
            anywhere = {p for p, _ in places if p != page}
            near = page == 0 or any(abs(p - page) <= _NEAR_PAGES for p in anywhere)  # a cover stands apart
            if near and (len(twins) >= min(2, max(1, len(sheets) - 2)) or len(anywhere) >= _OFTEN):
                running.add(k)
        found.append(_from_the_edges(running | _named_header(sheet, sheets, shift), sheet))
    return found


def _named_header(sheet: Sheet, sheets: Sequence[Sheet], shift: int) -> set[int]:
    """The top lines of a page of a short document that hold the symbol the first page has: its number too, or alone."""
    first = sheets[0]
    if sheet is first or len(sheets) > _SHORT:
        return set()
    symbols = {part.text.strip() for line in first.lines for part in split_at_gaps(line, 2 * line.size)}
    found: set[int] = set()
    numbered = named = False
    for k, line in enumerate(sheet.lines):
        if line.base > EDGE * sheet.height:
            break
        texts = [part.text.strip() for part in split_at_gaps(line, 2 * line.size)]
        kinds = [_header_kind(text, symbols, sheet.number + shift) for text in texts]
        if "" in kinds:
            break
        numbered, named = numbered or "number" in kinds, named or "symbol" in kinds
        found.add(k)
    behind = sheet.lines[max(found) + 1 :] if found else []
    alone = bool(behind) and behind[0].base - sheet.lines[max(found)].base > _STEP * behind[0].size
    return found if named and (numbered or alone) else set()


def _header_kind(text: str, symbols: set[str], printed: int) -> str:
    """What a part of a header is: the page's number, a symbol of the first page, or nothing of a header."""
    if PAGE_NUMBER.match(text) and str(printed) in _DIGITS.findall(text):
        return "number"
    return "symbol" if text in symbols and _SYMBOL.fullmatch(text) else ""


def _page_shift(sheets: Sequence[Sheet]) -> int:
    """How far the printed page numbers run ahead of the pages' own count."""
    shifts: Counter[int] = Counter()
    for sheet in sheets:
        for k in _edge_lines(sheet):
            text = sheet.lines[k].text
            if PAGE_NUMBER.match(text):
                shifts.update(int(n) - sheet.number for n in _DIGITS.findall(text)[:1])
    return max(shifts, key=lambda s: (shifts[s], -abs(s)), default=0)


def _shapes(line: Line, printed: int) -> set[str]:
    """The line without blanks, as it is and with the page number made a sign: what running lines have in common."""
    numbered = _DIGITS.sub(lambda m: "#" if int(m[0]) == printed else m[0], line.text)
    return {text.replace(" ", "") for text in (line.text, numbered)}


def _edge_lines(sheet: Sheet) -> list[int]:
    top, bottom = EDGE * sheet.height, (1 - EDGE) * sheet.height
    return [k for k, line in enumerate(sheet.lines) if line.base < top or line.base > bottom]


def _from_the_edges(running: set[int], sheet: Sheet) -> set[int]:
    """Those that no other line parts from the edge of the page."""
    kept: set[int] = set()
    for indices in (range(len(sheet.lines)), range(len(sheet.lines) - 1, -1, -1)):
        for k in indices:
            if k not in running:
                break
            kept.add(k)
    return kept
