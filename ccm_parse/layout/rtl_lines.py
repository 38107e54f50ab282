"""Lines of pages with right-to-left words: which row is read from the right, its text, where each word stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from ccm_parse.layout.letters import MIRRORED, RTL, Kind, kind_of
from ccm_parse.layout.rtl import Part, put_in_order
from ccm_parse.layout.rtl_strokes import find_strokes, without_strokes
from ccm_parse.layout.rtl_units import units_of
from ccm_parse.layout.source import Line, Run, Style

__all__ = ["Row", "is_leftward_page", "lines_of", "reads_leftward"]

_CLOSING = frozenset(")]}>\u00bb\u203a\u27e9")
_MARKS = frozenset(".,;:\u060c\u061b\u061f")
_TAILS = ".,:;)]\u060c\u061b"  # signs that end a phrase: at the left of a row they show that it is read from the right


class Row(NamedTuple):
    """A row of runs: its page, baseline, size, and the page's usual size."""

    page: int
    base: float
    size: float
    usual: float
    runs: Sequence[Run]


def is_leftward_page(text: str) -> bool:
    """Whether most letters of a page are of a script that runs from right to left."""
    rights = len(RTL.findall(text))
    return rights > 0 and 2 * rights > sum(c.isalpha() for c in text)


def reads_leftward(runs: Sequence[Run], *, page_leftward: bool) -> bool:
    """Whether a row reads from the right: it holds such letters; on a page of such rows, it has no others."""
    if page_leftward and any(kind_of(run.text[0]) is Kind.RIGHT for run in runs if run.text):
        return True
    rights = lefts = 0
    for run in runs:
        for character in run.text:
            kind = kind_of(character)
            rights += kind is Kind.RIGHT or kind is Kind.ARABIC_DIGIT
            lefts += kind is Kind.LEFT
    if not page_leftward:
        return rights > lefts
    if rights or not lefts:
        return True
    leftmost = min(runs, key=_left).text.strip()
    return leftmost[:1] in _TAILS and bool(leftmost)


def _left(run: Run) -> float:
    return run.x0


def lines_of(rows: Iterable[Row], removed: Counter[str], *, page_leftward: bool) -> Iterator[Line]:
    """The lines of a page's rows, each in reading order."""
    drawn = [(row, units_of(row.runs, removed)) for row in rows]
    strokes = find_strokes(units for _, units in drawn)
    ordered = []
    for row, units in drawn:
        leftward = reads_leftward(row.runs, page_leftward=page_leftward)
        parts = put_in_order(without_strokes(units, strokes, removed), leftward=leftward)
        ordered.append((row, leftward, [part for part in parts if part.text]))
    mirrors = _is_mirrored(parts for _, _, parts in ordered)
    for row, leftward, parts in ordered:
        if parts:
            yield _line(row, parts, leftward=leftward, mirrors=mirrors)


def _is_mirrored(lines: Iterable[Sequence[Part]]) -> bool:
    """Whether brackets are drawn mirrored between words that run leftward, so that "(" closes.

    Most files say which shape is drawn, some which bracket is meant. What stands around them tells: a blank before a
    bracket that opens, none behind it; a blank or a mark behind one that closes.
    """
    votes = 0
    for parts in lines:
        for k, part in enumerate(parts):
            if part.leftward and part.text in MIRRORED:
                before = k == 0 or part.blank
                last = k + 1 == len(parts)
                after = not before if last else parts[k + 1].blank or parts[k + 1].text in _MARKS
                if before != after:
                    votes += 1 if before == (part.text in _CLOSING) else -1
    return votes >= 0


def _is_turned(parts: Sequence[Part]) -> bool:
    """Whether the brackets of a row that reads rightward all close before they open: the file says which is meant."""
    brackets = [part.text in _CLOSING for part in parts if part.text in MIRRORED]
    return bool(brackets) and brackets[0] and not brackets[-1] and 2 * sum(brackets) == len(brackets)


def _line(row: Row, parts: Sequence[Part], *, leftward: bool, mirrors: bool) -> Line:
    text: list[str] = []
    styles: list[_Growing] = []
    at = 0
    alone = sum(len(p.text) for p in parts) <= 3  # a marker that wrapped alone onto its line
    small, lift = 0.78 * row.size, 0.12 * row.size  # as in lines.py
    turned = not leftward and _is_turned(parts)
    for part in parts:
        word = part.text if part.text.isascii() else normalize("NFC", part.text)
        if (mirrors and part.leftward) or turned:
            word = MIRRORED.get(word, word)
        if part.blank and text:
            text.append(" ")
            at += 1
        size = part.run.size
        raised = (size < small and row.base - part.run.base > lift) or (alone and size < 0.78 * row.usual)
        bold = part.run.bold or part.struck
        if not (styles and not part.apart and styles[-1].goes_on_with(part, bold=bold, raised=raised)):
            styles.append(_Growing(part, at, bold=bold, raised=raised, leftward=part.leftward or (raised and leftward)))
        styles[-1].add(part, at, at + len(word))
        text.append(word)
        at += len(word)
    done = tuple(s.style() for s in styles)
    return Line("".join(text), row.page, min(s.x0 for s in done), max(s.x1 for s in done), row.base, row.size, done)


class _Growing:
    """A style that further parts are added to."""

    __slots__ = ("_bold", "_end", "_raised", "_run", "_start", "_stops", "_x0", "_x1", "leftward")

    def __init__(self, part: Part, start: int, *, bold: bool, raised: bool, leftward: bool) -> None:
        self._run, self._start, self._end = part.run, start, start
        self._x0, self._x1 = part.x0, part.x1
        self._bold, self._raised = bold, raised
        self._stops: list[tuple[int, float]] = []
        self.leftward = leftward

    def goes_on_with(self, part: Part, *, bold: bool, raised: bool) -> bool:
        run, own = part.run, self._run
        if raised and self._raised:
            return abs(own.size - run.size) < 0.3  # as below; "(1)" is one marker, whatever its faces
        return (
            self.leftward is part.leftward
            and own.font == run.font
            and self._bold is bold
            and own.italic is run.italic
            and self._raised is raised
            and abs(own.size - run.size) < 0.3  # as in lines.py
        )

    def add(self, part: Part, start: int, end: int) -> None:
        if start > self._end:  # a blank: it lies between the word before it and this one
            self._stops.append((self._end, self._x0 if self.leftward else self._x1))
        if start > self._start:
            self._stops.append((start, part.x1 if self.leftward else part.x0))
        self._end = end
        self._x0, self._x1 = min(self._x0, part.x0), max(self._x1, part.x1)

    def style(self) -> Style:
        run = self._run
        stops = tuple(self._stops)
        return Style(
            self._start,
            self._end,
            self._x0,
            self._x1,
            run.size,
            self._bold,
            run.italic,
            self._raised,
            run.font,
            stops,
            self.leftward,
        )
