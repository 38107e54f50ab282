"""Rows of a text layer put in order again where a tool tore them apart by columns.

Some tools write what stands in a column of its own by itself: a paragraph's number on one row, its text on the next;
the numbers of a page's notes one below the other, then the notes; job and page numbers before the page's last lines;
a list's symbols and titles in turns. The columns are gone: that a label alone waits for its text is all there is.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ccm_parse.layout.backends.textlayer import Row

__all__ = ["put_in_order"]

_FEWEST, _SHARE = 5, 0.5  # labels alone on their rows, of all paragraphs' numbers: so many show a torn layer
_FULL = 0.75  # of the widest row: one as wide goes on in the next
_FOOT_ROWS = 14  # from a page's end: where its number may stand
_ENTRY, _FEWEST_ENTRIES = 5, 3  # rows from one symbol of a list to the next; symbols that make a list

# "12." "(a)" "a)" "(iv)" "IV." "•" "١٢ -"
_LABEL = re.compile(
    r"""\d{1,3}\. | \((?:[a-z]{1,4}|[\u0621-\u064a]\u0640?|[一二三四五六七八九十]{1,2}|\d{1,2})\) | [a-zа-я]{1,4}\)
    | [IVXLC]{1,5}\. | [A-ZА-Я]\. | [一二三四五六七八九十]{1,3}[.、] | [•\uf0b7\u25cf] | \d{1,3}[ ]?-""",
    re.VERBOSE,
)
_NUMBERED = re.compile(r"(?P<alone>\d{1,3}\.)$|\d{1,3}\.\s+\S")
_SYMBOL = re.compile(r"[A-Z][A-Za-z]{0,5}(?:/[A-Z0-9][\w.()]*){2,}(?:\s\S{1,3}\s(?:Rev|Add|Corr)\.\d+)?")
_CODE = re.compile(r"(?:[A-Z]{1,2}\.)?\d{2}-\d{5}\*?(?:\s*\([A-Z]\))?(?:\s*\d{6}){0,3}|\d{6}(?:\s\d{6})?")
_BARS = re.compile(r"\*\s?(?:\d\s?){6,8}[A-Z]?\s?\*(?:\s.{1,60})?")
_MARK = re.compile(r"[.,;:\u3002\uff0c\uff1b]")
_END = re.compile(r"[.!?\u3002\uff01\uff1f\u2026\u061f][\"\u201d\u00bb\u2019)\uff09]*$")
_STOPPED = re.compile(r"[.;:!?\u3002\uff1b\uff1a\u061b\u061f][\"\u201d\u00bb\u2019)\uff09]*\d{0,3}$")


def put_in_order(pages: Sequence[Sequence[Row]]) -> tuple[tuple[Row, ...], ...]:
    """The pages with torn rows joined; those of other layers with stray marks joined only."""
    marked = [_with_marks(page) for page in pages]
    torn = _is_torn(marked)
    if not torn and not any(_has_stacked_labels(page) for page in marked):
        return tuple(map(tuple, marked))
    widest = max(_cells(row.text) for page in marked for row in page)
    ordered: list[tuple[Row, ...]] = []
    last, is_open = 0, False
    for number, page in enumerate(marked, 1):
        rows, foot = _without_foot(page, number)
        at, labels = _note_labels(rows, last)
        notes = _parted(rows[at + len(labels) :], len(labels) + is_open) if labels else []
        if labels:
            last, is_open = labels[-1], not _END.search(notes[-1][-1].text)
            rows = rows[:at]
        whole = list(_entries(list(_whole(rows, widest)) if torn else rows))
        ordered.append((*whole, *_labelled(notes, labels), *foot))
    return tuple(ordered)


def _is_torn(pages: Sequence[Sequence[Row]]) -> bool:
    found = [m for page in pages for row in page if (m := _NUMBERED.match(row.text))]
    alone = sum(m["alone"] is not None for m in found)
    return alone >= _FEWEST and alone > _SHARE * len(found)


def _has_stacked_labels(page: Sequence[Row]) -> bool:
    """Whether two labels of notes stand one below the other."""
    numbers = [int(row.text) if row.text.isdecimal() else -1 for row in page]
    return any(a >= 0 and b == a + 1 and not row.gap for (a, b), row in zip(pairwise(numbers), page[1:], strict=False))


def _with_marks(page: Sequence[Row]) -> list[Row]:
    """The rows, a mark that stands on a row of its own behind a note's call joined to the row above."""
    rows: list[Row] = []
    for row in page:
        if rows and not row.gap and _MARK.fullmatch(row.text):
            rows[-1] = replace(rows[-1], text=rows[-1].text + row.text, ends=row.ends)
        else:
            rows.append(row)
    return rows


def _without_foot(page: Sequence[Row], number: int) -> tuple[list[Row], list[Row]]:
    """The rows without job numbers and, near the end, the page's number; and these."""
    codes = {k for k, row in enumerate(page) if _CODE.fullmatch(row.text)}
    bars = next((k for k, row in enumerate(page) if _BARS.fullmatch(row.text)), len(page))
    codes.update(range(bars, min(len(page), bars + 2)))  # "Please recycle" stands behind them
    own = [k for k, row in enumerate(page) if row.text.partition("/")[0] == str(number) and not _continues(page, k)]
    near = {*range(len(page) - _FOOT_ROWS, len(page)), *(k + d for k in codes for d in (-1, 1))}
    numbers = [k for k in own if k in near] or ([k for k in own if page[k].gap] if len(own) == 1 else [])
    foot = codes | set(numbers[-1:])
    return [row for k, row in enumerate(page) if k not in foot], [page[k] for k in sorted(foot)]


def _continues(page: Sequence[Row], at: int) -> bool:
    """Whether a number is one of several labels of notes that stand one below the other."""
    if not page[at].text.isdecimal():
        return "/" not in page[at].text
    number = int(page[at].text)
    return page[at - 1].text == str(number - 1) or (at + 1 < len(page) and page[at + 1].text == str(number + 1))


def _note_labels(rows: Sequence[Row], last: int) -> tuple[int, list[int]]:
    """Where the labels of a page's notes stand one below the other, and their numbers: the next ones, then text."""
    for at in range(1, len(rows)):
        labels: list[int] = []
        for row in rows[at:]:
            if not row.text.isdecimal() or int(row.text) != (labels[-1] if labels else last) + 1:
                break
            labels.append(int(row.text))
        behind = rows[at + len(labels) :]
        if labels and len(behind) >= len(labels) and not any(_waits(row.text, labels[-1]) for row in behind):
            return at, labels
    return len(rows), []


def _waits(text: str, last: int) -> bool:
    """Whether a row is a paragraph's label, or the next note's: then what stands before it is no zone of notes."""
    return _LABEL.fullmatch(text) is not None or text == str(last + 1)


def _parted(rows: Sequence[Row], count: int) -> list[list[Row]]:
    """The rows in so many parts: cut where a sentence ends, at the gaps and shortest rows first."""
    widest = max(_cells(row.text) for row in rows)

    def ends(k: int) -> tuple[bool, int]:
        return _END.search(rows[k].text) is not None, (widest if rows[k + 1].gap else 0) - _cells(rows[k].text)

    cuts = sorted(sorted(range(len(rows) - 1), key=ends, reverse=True)[: count - 1])
    places = [0, *(k + 1 for k in cuts), len(rows)]
    return [list(rows[a:b]) for a, b in pairwise(places)]


def _labelled(notes: Sequence[Sequence[Row]], labels: Sequence[int]) -> Iterator[Row]:
    """The notes' rows, the last ones with their labels; what stands before them goes on with the page before."""
    carried = len(notes) - len(labels)
    for k, rows in enumerate(notes):
        label = f"{labels[k - carried]} " if k >= carried else ""
        yield replace(rows[0], text=label + rows[0].text, gap=0 if k else 1)
        yield from (replace(row, gap=0) for row in rows[1:])


def _whole(rows: Sequence[Row], widest: int) -> Iterator[Row]:
    """The rows, labels alone put before their texts; no gap where a full row's sentence goes on."""
    labels: list[Row] = []  # since the last text
    waiting: list[Row] = []  # those whose text comes later
    before: Row | None = None
    for row in rows:
        if _LABEL.fullmatch(row.text):
            labels.append(row)
            continue
        label: Row | None = None
        if labels:
            own = -1 if len(labels) > 1 and _opens_list(labels[0], labels[1]) else 0
            label = labels.pop(own)
            waiting = labels + waiting
            labels = []
        elif waiting and row.gap and before is not None and _END.search(before.text):
            label = waiting.pop(0)
        if label is not None:
            row = replace(row, text=f"{label.text} {row.text}", gap=label.gap)  # noqa: PLW2901 (the row is made whole)
        elif row.gap and before is not None and _goes_on(before, widest):
            row = replace(row, gap=0)  # noqa: PLW2901
        yield row
        before = row
    yield from (*waiting, *labels)


def _opens_list(label: Row, row: Row) -> bool:
    """Whether a paragraph's number stands before the "1." of a list: its text comes behind the list."""
    return row.text == "1." and _NUMBERED.fullmatch(label.text) is not None and label.text != "1."


def _goes_on(row: Row, widest: int) -> bool:
    return _cells(row.text) >= _FULL * widest and _STOPPED.search(row.text) is None


def _cells(text: str) -> int:
    """How many character cells a row fills."""
    return len(text) + sum(unicodedata.east_asian_width(c) in "WF" for c in text) if not text.isascii() else len(text)


def _entries(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, a symbol alone put before its title in a list of such, and the two words above the list joined."""
    symbols = [k for k, row in enumerate(rows) if k and _SYMBOL.fullmatch(row.text)]
    listed = {a for a, b in pairwise(symbols) if 1 < b - a <= _ENTRY} | {
        b for a, b in pairwise(symbols) if 1 < b - a <= _ENTRY and b + 1 < len(rows)
    }
    if len(listed) < _FEWEST_ENTRIES:
        yield from rows
        return
    first = min(listed)
    if first > 2 and all(" " not in row.text and row.text.isalpha() for row in rows[first - 2 : first]):
        listed.add(first - 2)
    at = 0
    while at < len(rows):
        row = rows[at]
        if at in listed:
            at += 1
            row = replace(row, text=f"{row.text} {rows[at].text}")
        yield row
        at += 1
