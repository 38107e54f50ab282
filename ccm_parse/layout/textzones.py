"""The zones of a text layer's pages: what repeats at their edges, the masthead, the notes at their foot.

Lines get a place in *character cells*, so that structure can read them as it reads a PDF's: a half-width character is
5 points wide, a full-width one 10; size is 10; `x0` is the indent; the baseline goes down by 12 a row, from 12 at a
page's top, and by 12 more for each real blank line. `page` is 0: such places are no places on paper. Blanks in a row
come out as one; a gap of two or more parts two `styles`, whose `x0` and `x1` show it. A blank at the end of a line's
text is kept where the layer uses it as the mark of a paragraph's end. Footnote calls are plain digits behind a word or
mark: structure tells them.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ccm_parse.errors import NoTextLayerError, OverLimitError
from ccm_parse.layout.backends.textlayer import Row, decode, read_rows
from ccm_parse.layout.embedded_text import in_reading_order
from ccm_parse.layout.footnote_zone import LastNote, NoteZone, last_note, note_zone, part_behind_notes
from ccm_parse.layout.source import CELL, Furniture, FurnitureKind, Limits, Line, Page, Source, Style
from ccm_parse.layout.torn_rows import put_in_order

__all__ = ["read_text_layer"]

_SIZE, _LEADING = 10.0, 12.0  # points
_EDGE_ROWS = 3  # at the head and at the foot of a page furniture is looked for
_REPEATS = 0.3  # of the pages that a running header or footer stands on, at least
_COUNTS = 0.5  # of the pages that a page number stands on, at least
_FULL_SHARE = 0.95  # of the lines: so many end at the edge or before
_NARROW = 0.7  # of the document's usual edge: a page whose own is nearer has no full lines
_FEWEST_PAGES = 3  # a text with fewer edges is taken as one
_MASTHEAD_ROWS = 15  # from the top of the first page the masthead is looked for
_MASTHEAD_TAIL = 6  # rows behind its "Distr.": date, language, original language
_MASTHEAD_WIDTH = 40  # characters: those rows are short

_WORDS = re.compile(r"\S+(?: \S+)*")
# 3 / - 3 - / 3/12 / Page 3
_PAGE_NUMBER = re.compile(r"(?:[^\W\d]{1,8}\s+|[-–—]\s*)?(?P<number>\d{1,4})(?:\s*[-–—]|\s*/\s*\d{1,4})?")
# GE.17-00001 / GE.17-00001(C) 010117 020117 / 17-00001 (E): with or without a page number beside it
_JOB_NUMBER = re.compile(
    r"""(?:\d{1,4}(?:/\d{1,4})?\s+)?           # page number
    (?:[A-Z]{1,2}\.)?\d{2}-\d{5}(?:\s?\*)?            # issuer, year, number
    (?:\s*\([A-Z]\))?(?:\s*\d{6}){0,3}         # language, dates
    (?:\s+\d{1,4}(?:/\d{1,4})?)?              # page number""",
    re.VERBOSE,
)
# *1700001* / * 1 7 0 0 0 0 1 * Please recycle
_BARCODE = re.compile(r"\*\s?(?:\d\s?){6,8}[A-Z]?\s?\*(?:\s.{1,60})?")
_DIGITS = re.compile(r"\d+")
_DISTRIBUTION, _ORIGINAL = "distr.", "rigin"  # "Distr.: General", "Original: English", "ORIGINAL : ANGLAIS"

_Kinds = dict[int, FurnitureKind]  # by the row's place on its page


def read_text_layer(data: bytes, limits: Limits) -> Source:
    """The pages of a text layer, as far as it shows them, with their zones. Raises an `InputRefusedError`."""
    layer = read_rows(in_reading_order(decode(data)))
    pages = layer.pages
    if not any(pages):
        raise NoTextLayerError("expected a text layer with text, found blanks only: extract the text anew")
    _hold_limits(pages, limits)
    paged = layer.paged
    if not paged:
        pages = _part_at_edges(pages[0])
        paged = len(pages) > 1
    pages = put_in_order(pages)
    if not paged:
        pages = part_behind_notes(pages[0], indented=layer.indented)
    furniture = _furniture(pages) if paged else [{} for _ in pages]
    drawn = [_lines(rows) for rows in pages]
    usual = _usual_right([line for lines in drawn for line in lines])
    before: LastNote | None = None
    made: list[Page] = []
    for rows, lines, kinds in zip(pages, drawn, furniture, strict=True):
        zone = _notes(rows, kinds, indented=layer.indented, before=before)
        before = last_note([rows[k].text for k in range(zone.start, zone.end)]) or before
        right = _usual_right(lines)
        made.append(_page(len(made) + 1, rows, lines, kinds, zone, right if right > _NARROW * usual else usual))
    removed = (("control_character", layer.dropped),) if layer.dropped else ()
    return Source(tuple(made), "text", "text/plain", None, limits, removed)


def _hold_limits(pages: Sequence[Sequence[Row]], limits: Limits) -> None:
    if limits.pages and len(pages) > limits.pages:
        raise OverLimitError(f"expected at most {limits.pages} pages, found {len(pages)}: raise the limit `pages`")
    most = limits.characters_per_page * (1 if len(pages) > 1 else limits.pages)  # 0: any number
    for number, page in enumerate(pages, 1):
        count = sum(len(row.text) for row in page)
        if most and count > most:
            raise OverLimitError(
                f"expected at most {most} characters on page {number}, found {count}: "
                "raise the limit `characters_per_page`"
            )


def _part_at_edges(rows: tuple[Row, ...]) -> tuple[tuple[Row, ...], ...]:
    """The rows of a text without page ends, parted at what stands at pages' edges: job numbers, the bare symbol."""
    texts = [" ".join(row.text.split()) for row in rows]
    symbols = {text for text in texts[:_MASTHEAD_ROWS] if "/" in text and " " not in text}
    starts: list[int] = []
    for k in range(1, len(rows)):
        behind, again = _is_coded(texts[k - 1]), _is_coded(texts[k])
        is_head = texts[k] in symbols and k >= _MASTHEAD_ROWS
        if (behind and not again) or (is_head and not behind):
            starts.append(k)
    if len(starts) < _FEWEST_PAGES - 1:
        return (rows,)
    return tuple(rows[a:b] for a, b in pairwise([0, *starts, len(rows)]))


def _furniture(pages: Sequence[Sequence[Row]]) -> list[_Kinds]:
    """What stands at the edges of the pages without being their text; only what an edge reaches without a gap."""
    heads, feet = Counter[str](), Counter[str]()
    offsets = Counter[int]()
    for number, page in enumerate(pages, 1):
        for rows, keys in ((page[:_EDGE_ROWS], heads), (page[-_EDGE_ROWS:], feet)):
            if number > 1 or keys is feet:
                keys.update({_DIGITS.sub("#", row.text) for row in rows})
            offsets.update({int(m["number"]) - number for row in rows if (m := _PAGE_NUMBER.fullmatch(row.text))})
    fewest = max(2, _REPEATS * len(pages))
    symbols = {word for row in pages[0][:_EDGE_ROWS] for word in row.text.split() if "/" in word}
    running = (
        {key for key, count in heads.items() if count >= fewest} | {_DIGITS.sub("#", symbol) for symbol in symbols},
        {key for key, count in feet.items() if count >= fewest},
    )
    counting = {offset for offset, count in offsets.items() if count >= max(2, _COUNTS * len(pages))}
    return [_page_furniture(number, page, running, counting) for number, page in enumerate(pages, 1)]


def _page_furniture(number: int, page: Sequence[Row], running: tuple[set[str], set[str]], counting: set[int]) -> _Kinds:
    kinds: _Kinds = {}
    edges = (
        (range(min(_EDGE_ROWS, len(page))), running[0] if number > 1 else set[str](), FurnitureKind.HEADER),
        (range(len(page) - 1, max(-1, len(page) - 1 - _EDGE_ROWS), -1), running[1], FurnitureKind.FOOTER),
    )
    for places, keys, otherwise in edges:
        coded = [at for at in places if otherwise is FurnitureKind.FOOTER and _is_coded(page[at].text)]
        for at in places:
            text = " ".join(page[at].text.split())
            match = _PAGE_NUMBER.fullmatch(text)
            if match and int(match["number"]) - number in counting:
                kinds[at] = FurnitureKind.PAGE_NUMBER
            elif _BARCODE.fullmatch(text):
                kinds[at] = FurnitureKind.BARCODE
            elif _JOB_NUMBER.fullmatch(text):
                kinds[at] = FurnitureKind.JOB_NUMBER
            elif (coded and at > min(coded)) or _repeats(text, keys):  # "Please recycle" stands below the bars
                kinds[at] = otherwise
            else:
                break
    return kinds


def _repeats(text: str, keys: set[str]) -> bool:
    return _DIGITS.sub("#", text) in keys and bool(_DIGITS.sub("", text).strip())


def _is_coded(text: str) -> bool:
    """Whether a row is a job number or what a tool makes of a bar code."""
    text = " ".join(text.split())
    return bool(_JOB_NUMBER.fullmatch(text) or _BARCODE.fullmatch(text))


def _notes(rows: Sequence[Row], kinds: _Kinds, *, indented: bool, before: LastNote | None) -> NoteZone:
    """Where a page's notes are among its rows."""
    places = [k for k in range(len(rows)) if k not in kinds]
    zone = note_zone([rows[k] for k in places], indented=indented, before=before)
    places.append(len(rows))
    return NoteZone(places[zone.start], places[zone.end], tuple(places[k] for k in zone.ruled))


def _page(number: int, rows: Sequence[Row], lines: Sequence[Line], kinds: _Kinds, zone: NoteZone, right: float) -> Page:
    kinds = kinds | dict.fromkeys(zone.ruled, FurnitureKind.RULE)
    free = [k for k in range(len(rows)) if k not in kinds]
    notes = tuple(lines[k] for k in free if zone.start <= k < zone.end)
    text = [k for k in free if not zone.start <= k < zone.end]
    head = _masthead_rows([rows[k].text for k in text]) if number == 1 else 0
    furniture = tuple(
        Furniture(kinds[k], 0, lines[k].text.strip(), lines[k].box(0, len(lines[k].text))) for k in sorted(kinds)
    )
    bottom = lines[-1].base + _LEADING if lines else 0.0
    masthead, body = (tuple(lines[k] for k in part) for part in (text[:head], text[head:]))
    return Page(number, right, bottom, 0.0, right, masthead, body, notes, furniture, ())


def _usual_right(lines: Sequence[Line]) -> float:
    """The edge that full lines reach: some tools leave a few lines unbroken."""
    ends = sorted(line.x1 for line in lines)
    return ends[int(_FULL_SHARE * (len(ends) - 1))] if ends else 0.0


def _masthead_rows(texts: Sequence[str]) -> int:
    """How many rows from the top are a masthead: up to the original language, or the short row behind "Distr."."""
    at = next((k for k, text in enumerate(texts[:_MASTHEAD_ROWS]) if _DISTRIBUTION in text.lower()), None)
    if at is None:
        return 0
    tail = texts[at : at + _MASTHEAD_TAIL]
    for k, text in enumerate(tail):
        if _ORIGINAL in text.lower():
            return at + k + 1
    short = next((k for k, text in enumerate(tail) if len(text) > _MASTHEAD_WIDTH), len(tail))
    return at + max(1, min(short, 2))


def _lines(rows: Sequence[Row]) -> list[Line]:
    lines: list[Line] = []
    base = 0.0
    for row in rows:
        base += _LEADING * (1 + row.gap if lines else 1)
        lines.append(_line(row, base))
    return lines


def _line(row: Row, base: float) -> Line:
    source = row.text.replace("\u00a0", " ")
    texts: list[str] = []
    styles: list[Style] = []
    x, at, length = row.indent * CELL, 0, 0
    for words in _WORDS.finditer(source):
        x += _width(source[at : words.start()])
        x1 = x + _width(words[0])
        length += 1 if texts else 0
        styles.append(
            Style(length, length + len(words[0]), x, x1, _SIZE, bold=False, italic=False, raised=False, font="")
        )
        texts.append(words[0])
        x, at, length = x1, words.end(), length + len(words[0])
    text = " ".join(texts)
    if row.ends:
        text += " "
        styles[-1] = styles[-1]._replace(end=len(text))
    return Line(text, 0, row.indent * CELL, x, base, _SIZE, tuple(styles))


def _width(text: str) -> float:
    """The width in points when set in character cells."""
    if text.isascii():
        return CELL * len(text)
    return CELL * sum(
        2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text
    )
