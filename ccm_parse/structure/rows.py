"""Body lines with what their place says: indent, space left at the end, distance to the line above, label, unit.

Distances are logical: from the side where the script begins, so that right-to-left pages look like others.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.source import Line, Page, Rule, Style, width_of
from ccm_parse.structure.labels import Form, Label, Reading, System, parse_decimal, parse_label
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.units import Unit, parse_bare_act, parse_unit
from ccm_parse.structure.word_labels import parse_word_label

__all__ = ["YEARS", "Row", "natural_width", "read_rows"]

_FAR = 99.0
_APART = 1.0  # ems: so wide a gap parts a symbol from the title beside it
# "LMP/CONF/2031/INF.1 ", "In favour: ", "5., 6., 7. "
_ASIDE = re.compile(
    r"\s*([A-Z][\w.()-]*(?:/[\w.()-]+)+\*?|[^\W\d][^:]{2,24}:|(?:\d{1,3}\.,?\s){1,8}\d{1,3}\.)\s+(?=\S)"
)
_DECIMAL_TAB = 0.9  # ems: so wide a gap behind "12.5" makes it a label
_DECIMAL_STEP = 1.28  # usual pitches: or so wide a step above it
YEARS = range(1900, 2100)  # the longest of reports have paragraphs beyond 1000
_COLUMN = 0.95  # of the width: a longer ruling underlines nothing
_ENCLOSED = (Form.BRACKETS, Form.BRACKET)
_PAUSES = (",", ";", "\uff0c", "\uff1b", "\u060c", "\u061b")
_MARGIN = 0.3  # of the width: labels stand before it


class Row(NamedTuple):
    """A line of the body.

    `left`: from the column's edge to the line (negative in the margin); `right`: the space it leaves at its end;
    `text_left`: where the text behind the label begins; `tab`: the gap behind the label in ems; `above`: the distance
    to the line above in usual pitches (99 at the top of a page). `entry`: a line of a list set in columns.
    """

    line: Line
    page: int
    left: float
    right: float
    text_left: float
    tab: float
    above: float
    bold: bool
    italic: bool
    underlined: bool
    label: Label | None
    unit: Unit | None
    entry: bool = False

    def raised_from(self, offset: int) -> bool:
        """Whether nothing but raised marks, or stars behind words, stands behind an offset of the line."""
        blank = " *" if offset else None
        return all(
            s.raised or not self.line.text[max(s.start, offset) : s.end].strip(blank)
            for s in self.line.styles
            if s.end > offset
        )

    @property
    def size(self) -> float:
        """The size of the line, in points."""
        return self.line.size

    @property
    def text(self) -> str:
        """The line as printed."""
        return self.line.text


def read_rows(pages: Iterable[tuple[int, Page, Sequence[Line]]], language: Language, usual: Measure) -> list[Row]:
    """The rows of a document's body: `pages` gives each page's index, the page, and its lines that are body."""
    rows: list[Row] = []
    for index, page, lines in pages:
        above: Line | None = None
        strokes = [r for r in page.rules if r.width > r.bottom - r.top and r.width < _COLUMN * (page.right - page.left)]
        for line in lines:
            rows.append(_row(line, index, page, above, language, usual, strokes))
            above = line
    return rows


def _is_underlined(line: Line, strokes: Sequence[Rule], x0: float, x1: float) -> bool:
    """Whether strokes right under a line run along most of it between two places (its label may go without)."""
    under = sum(
        min(r.x1, x1) - max(r.x0, x0)
        for r in strokes
        if -0.5 <= r.top - line.base <= 0.3 * line.size and r.x0 < x1 and r.x1 > x0
    )
    return under > 0.6 * (x1 - x0)


def _row(
    line: Line,
    index: int,
    page: Page,
    above: Line | None,
    language: Language,
    usual: Measure,
    strokes: Sequence[Rule],
) -> Row:
    if usual.rtl:
        left, right = page.right - line.x1, line.x0 - page.left
    else:
        left, right = line.x0 - page.left, page.right - line.x1
    label = parse_label(line.text) or parse_word_label(line.text, language)
    if label is not None and label.number in YEARS and (usual.pageless or label.end >= len(line.text)):
        label = None  # "2034." ends a sentence
    if label is not None and label.form is Form.DASH and not language.structure.dash_labels:
        label = None
    if label is not None and label.form in _ENCLOSED and line.text.startswith(_PAUSES, label.end):
        label = None  # "(e), of the Convention": a reference that goes on
    distance = _FAR
    if above is not None:
        step = line.base - above.base
        distance = step / usual.pitch(min(line.size, above.size)) if step > 0 else _FAR
    if label is None and left < _MARGIN * usual.width:
        label = _decimal(line, distance, usual) or _bare_number(line, distance, usual)
    tab = 0.0
    text_left = left
    x0, x1 = line.x0, line.x1
    if label is not None and label.end < len(line.text):
        at = _text_x(line, label.end, usual)
        x0, x1 = (x0, at) if usual.rtl else (at, x1)
        tab = _tab(line, label, usual)
        text_left = page.right - at if usual.rtl else at - page.left
        if label.printed == "o" and tab < _DECIMAL_TAB:
            label, tab, text_left = None, 0.0, left  # "o" is a word where no wide gap makes it a bullet
            x0, x1 = line.x0, line.x1
    elif label is None:
        text_left = _behind_name(line, page, usual, left)
    underlined = bool(strokes) and _is_underlined(line, strokes, x0, x1)
    faces = _faces(line)
    bold = all(style.bold or style.font in usual.display for style in faces)
    italic = all(style.italic for style in faces)
    unit = parse_unit(_without_marks(line), language) if label is None else None
    if unit is None and label is None and bold:
        unit = parse_bare_act(_without_marks(line))
    if unit is not None and unit.end < len(line.text):
        at = _text_x(line, unit.end + len(line.text[unit.end :]) - len(line.text[unit.end :].lstrip(" .:")), usual)
        text_left = page.right - at if usual.rtl else at - page.left
    return Row(line, index, left, right, text_left, tab, distance, bold, italic, underlined, label, unit)


def _behind_name(line: Line, page: Page, usual: Measure, left: float) -> float:
    """Where a text begins far behind a symbol, a name with a colon or numbers at a line's start; else the line."""
    aside = _ASIDE.match(line.text)
    if aside is None or not line.styles or line.space(aside.end(1), aside.end()) < _APART * line.size:
        return left
    at = _text_x(line, aside.end(), usual)
    return page.right - at if usual.rtl else at - page.left


def _faces(line: Line) -> Sequence[Style]:
    """The stretches whose face counts: neither raised nor mere marks, where there are others."""
    flat = [s for s in line.styles if not s.raised and s.end > s.start]
    if len(flat) < 2:
        return flat
    return [s for s in flat if any(map(str.isalnum, line.text[s.start : s.end]))] or flat


def _decimal(line: Line, distance: float, usual: Measure) -> Label | None:
    """A decimal label: a wide gap behind it, a paragraph's step above it, or a capital at a page's top tell it."""
    label = parse_decimal(line.text)
    if label is None or line.text[label.end : label.end + 1].islower():
        return None
    stepped = distance > _DECIMAL_STEP if distance < _FAR else line.text[label.end : label.end + 1].isupper()
    return label if stepped or _tab(line, label, usual) >= _DECIMAL_TAB else None


# "1    ADOPTS", "2    DECISIONS OF OTHER BODIES"
_BARE_NUMBER = re.compile(r"\s*(?P<number>\d{1,3})\s+(?=[^\W\d_]{3})")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def _bare_number(line: Line, distance: float, usual: Measure) -> Label | None:
    """A number without a stop as a label: a wide gap behind it, then a word in capitals or bold, after a wide step."""
    match = _BARE_NUMBER.match(line.text)
    word = match and _FIRST_WORD.match(line.text, match.end())
    if match is None or not word or distance < _DECIMAL_STEP:
        return None
    titled = word[0].istitle() and all(style.bold for style in _faces(line))
    if not (word[0].isupper() or titled):
        return None
    label = Label(match["number"], Form.DOT, (Reading(System.NUMBER, int(match["number"])),), match.end())
    return label if _tab(line, label, usual) >= _DECIMAL_TAB else None


def _tab(line: Line, label: Label, usual: Measure) -> float:
    """The gap behind a label, in ems."""
    if label.end >= len(line.text):
        return 0.0
    at = _text_x(line, label.end, usual)
    printed = line.text[: label.end].rstrip()
    own = abs(at - (line.x1 if usual.rtl else line.x0)) - natural_width(printed, line.size)
    return max(own, abs(at - _label_x(line, len(printed), usual))) / line.size


def natural_width(text: str, size: float) -> float:
    """About how wide a text of that size is, in points."""
    return size * sum(map(width_of, text))


def _without_marks(line: Line) -> str:
    """The line up to its first raised mark."""
    return line.text[: next((s.start for s in line.styles if s.raised and s.start), len(line.text))]


def _text_x(line: Line, offset: int, usual: Measure) -> float:
    """Where the text behind a label begins, seen from the side where the script begins."""
    return line.x_before(offset + 1) if usual.rtl and line.styles else line.x_at(offset)


def _label_x(line: Line, offset: int, usual: Measure) -> float:
    """Where a label ends."""
    return line.x_at(offset - 1) if usual.rtl and line.styles else line.x_before(offset)
