"""The text layer that an extraction tool left: bytes to rows, grouped by page as far as the text shows its page ends.

Three shapes occur and are undone here. A *blank line after every line*: such blanks say nothing and go (what is left
over is a real blank line). *Page ends*: a form feed; or, where a blank follows every line, a row that follows the one
before directly; or neither, and `layout.footnote_zone` finds the ends behind footnotes. A *blank at the end of some
rows*: where rows that end a sentence have it more often than others, it marks a paragraph's end and is kept; else not.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass, replace

from ccm_parse.errors import NotAPdfError

__all__ = ["Row", "TextLayer", "decode", "read_rows"]


@dataclass(frozen=True, slots=True)
class Row:
    """A physical line: its text without blanks in front, how far it is indented, and the real blank lines before it.

    `ends`: a blank stands at its end, in a text in which that sets it apart.
    """

    text: str
    indent: int
    gap: int
    ends: bool


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The rows of each page; `paged` where the text shows its page ends, `indented` where rows are indented at all.

    `dropped` counts control characters that were left out.
    """

    pages: tuple[tuple[Row, ...], ...]
    paged: bool
    indented: bool
    dropped: int


_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_NEWLINES = re.compile(r"\r\n?|[\v\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_HYPHENS = str.maketrans("\x02\ufffe", "--")  # what pdfium's text has for a hyphen at a line's end
_MOST_CONTROLS = 0.001  # of the characters: above, the bytes are not text
_HIGH_TRAIL = 0xA1  # GB 2312 proper: both bytes of a character are at least this
_MOST_LOW_TRAILS = 0.1  # of the pairs: above, the bytes are not Chinese text but another 8-bit encoding
_AFTER_EVERY = 0.8  # of the rows followed by a blank line
_MARKED_MORE = 0.3  # how much more often rows that end a sentence have a blank behind them, where it marks ends
_SENTENCE_ENDS = (".", ":", ";", "?", "!", "。", "：", "；", "？", "！", "”", "؛", "؟")
_PAGES_THAT_AGREE = 3
_FULL = 0.6  # of the widest row


def decode(data: bytes) -> str:
    """The text of a text layer: UTF-8 or UTF-16, with or without a byte order mark, or GB 18030; decoded strictly.

    Newlines come out as line feeds. Raises `NotAPdfError` where the bytes are text in none of these.

    >>> decode("会议".encode("gb18030")), decode("会议".encode("utf-16"))
    ('会议', '会议')
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], encoding)
            break
    else:
        text = _unmarked(data)
    text = text and text.translate(_HYPHENS)
    if text is None or len(_CONTROLS.findall(text)) > _MOST_CONTROLS * len(text):
        raise NotAPdfError(
            f"expected a PDF, or text in UTF-8, UTF-16 or GB 18030; found {len(data)} bytes that begin {data[:8]!r}: "
            "check the file, or save the text as UTF-8"
        )
    return _NEWLINES.sub("\n", text)


def _unmarked(data: bytes) -> str | None:
    if b"\0" in data:  # every newline and ASCII digit has a zero byte in UTF-16: its place tells the byte order
        return _strictly(data, "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be")
    text = _strictly(data, "utf-8")
    return text if text is not None else _chinese(data)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _chinese(data: bytes) -> str | None:
    """GB 18030, if that is what it is: nearly any 8-bit text decodes as such, but not into characters of GB 2312."""
    text = _strictly(data, "gb18030")
    if text is None:
        return None
    pairs = low = 0
    at = 0
    while at < len(data):
        if data[at] < 0x80:
            at += 1
            continue
        four = at + 1 < len(data) and 0x30 <= data[at + 1] <= 0x39
        pairs += 1
        low += not four and data[at + 1] < _HIGH_TRAIL
        at += 4 if four else 2
    return text if low <= _MOST_LOW_TRAILS * pairs else None


def read_rows(text: str) -> TextLayer:
    """The rows of a decoded text, by page."""
    bare, dropped = _CONTROLS.subn("", text)
    sheets = [sheet.split("\n") for sheet in bare.split("\f")]
    doubled = _blank_after_every_line([line for sheet in sheets for line in sheet])
    fed = len(sheets) > 1
    pages: list[list[Row]] = []
    for sheet in sheets:
        parts = _sheet_rows(sheet, doubled=doubled)
        if fed:
            pages.append([row for part in parts for row in part])
        else:
            pages.extend(parts)
    while pages and not pages[-1]:
        pages.pop()
    pages = _aligned(_without_page_indent(pages))
    rows = [row for page in pages for row in page]
    if not _blanks_mark_ends(rows):
        pages = [[replace(row, ends=False) for row in page] for page in pages]
    indented = any(row.indent for row in rows)
    return TextLayer(tuple(map(tuple, pages)), fed or len(pages) > 1, indented, dropped)


def _blanks_mark_ends(rows: list[Row]) -> bool:
    """Whether a blank behind a row marks the end of a paragraph; in other layers it is a blank between two words."""
    share = []
    for ending in (True, False):
        chosen = [row.ends for row in rows if row.text.endswith(_SENTENCE_ENDS) is ending]
        share.append(sum(chosen) / max(1, len(chosen)))
    return share[0] > share[1] + _MARKED_MORE


def _blank_after_every_line(lines: list[str]) -> bool:
    """Whether a blank line follows (nearly) every printed one."""
    printed = [k for k, line in enumerate(lines[:-1]) if line.strip()]
    followed = sum(not lines[k + 1].strip() for k in printed)
    return len(printed) > 1 and followed >= _AFTER_EVERY * len(printed)


def _sheet_rows(lines: list[str], *, doubled: bool) -> list[list[Row]]:
    """The rows between two form feeds; parted where a blank line is missing after a line and the next is indented."""
    parts: list[list[Row]] = [[]]
    some_indent = any(line.startswith(" ") and line.strip() for line in lines)
    at = gap = 0
    follows = False
    while at < len(lines):
        line = lines[at].replace("\t", "        ")
        paired = doubled and at + 1 < len(lines) and not lines[at + 1]
        at += 2 if paired else 1
        if not line.strip():
            gap += 1
            continue
        indent = len(line) - len(line.lstrip())
        if doubled and follows and not gap and (indent or not some_indent):
            parts.append([])
        follows = not paired
        parts[-1].append(Row(line.strip(), indent, gap, line[-1].isspace()))
        gap = 0
    return parts


def _without_page_indent(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages without the one blank before each page's first row, where all pages but the first have it."""
    later = [page for page in pages[1:] if page]
    if len(later) < _PAGES_THAT_AGREE - 1 or any(page[0].indent != 1 for page in later):
        return pages
    return [[replace(page[0], indent=0), *page[1:]] if page and k else page for k, page in enumerate(pages)]


def _aligned(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages moved so that their full rows begin in one column: a tool may measure each page's margin anew."""
    widest = max((len(row.text) for page in pages for row in page), default=0)
    usual = [Counter(row.indent for row in page if len(row.text) > _FULL * widest).most_common(1) for page in pages]
    edges = [found[0][0] for found in usual if found]
    if not edges or min(edges) == max(edges):
        return pages
    edge = Counter(edges).most_common(1)[0][0]
    return [
        [replace(row, indent=max(0, row.indent + edge - found[0][0])) for row in page] if found else page
        for page, found in zip(pages, usual, strict=True)
    ]
