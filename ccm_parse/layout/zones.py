"""Which lines of a page are masthead, body, notes, furniture: by geometry alone (words decide later, in structure).

Furniture is what stands at the edge of the page and comes back on other pages, or stands outside the rulings of the
template. Notes stand under a short ruling, or a line of underscores, in a smaller face or down to the foot of the
page; where no ruling parts any in all the document, `unruled_notes` tells them.
"""

import re
from collections.abc import Iterable, Sequence

from ccm_parse.layout.endnotes import with_endnotes
from ccm_parse.layout.lines import body_size, split_at_gaps
from ccm_parse.layout.page_edges import page_columns
from ccm_parse.layout.running import PAGE_NUMBER, running_lines
from ccm_parse.layout.sheets import EDGE, Sheet
from ccm_parse.layout.source import Furniture, FurnitureKind, Line, Page, Rule
from ccm_parse.layout.unruled_notes import with_notes

__all__ = ["zone_pages"]

_FOOT = 0.88  # of the height: a bare number below is a page number
_WIDE = 0.55  # of the page's width: a ruling of the template
_HEADER = 0.13  # of the height: the ruling under a running header stands above this
_MASTHEAD = 0.42  # of the height: the thick rule of a title page stands above this
_EMBLEM = 0.25  # of the height: what is drawn in a masthead without rules stands above this
_NOTE_RULE = (40.0, 220.0)  # points: how long the ruling over notes is

# "GE.17-16521 (C)", "13-40402 (C) 230713 230713", "V.24-22756 (S)", "GE.05-71541 YMQ.05-592"
_JOB_NUMBER = re.compile(
    r"^(?:\d{6}\s+){0,3}(?:[A-Z]{1,3}\.?)?\d{2}-\d{4,6}(?:\s?\*|[A-Z])?(?:\s*\([A-Z]\))?(?:\s*\d{6}){0,4}(?:\s*\d{4,6})*(?:\s+[A-Z]{2,4}\.\d{2}-\d{3,6})?(?:\s+\d{1,3})?$"
)
_BARCODE = re.compile(
    r"^[*\u2588\u25a0 ]*\*?\d{6,8}[A-Z]?\*?$|^(?:\*\s?)(?:\w\s?){5,10}\*$|^[\u2580-\u259f\ue000-\uf8ff\s]+$"
)
# "/...": the text goes on overleaf; "-----", "* * *": the end of a document or a part
_CONTINUED = re.compile(r"^/(?:\.{3}|\u2026)$")
_ORNAMENT = re.compile(r"^(?:[-\u2013\u2014] ?){3,}$|^(?:\* ?){3}$")
_SIGNS = frozenset("/-\u2013\u2014*")  # what these begin with
_LEVEL = 2.0  # points: pieces of one ruling lie this level
_UNDERSCORES = re.compile(r"^[_\u2014\u2500\u2015]{5,}$")


def zone_pages(sheets: Sequence[Sheet]) -> tuple[Page, ...]:
    """The pages with each line in its zone."""
    places = zip(sheets, running_lines(sheets), page_columns(sheets), strict=True)
    return with_endnotes(
        with_notes([_zone(sheet, running, column, first=k == 0) for k, (sheet, running, column) in enumerate(places)])
    )


def _zone(sheet: Sheet, running: set[int], column: tuple[float, float], *, first: bool) -> Page:
    wide = _wide_rules(sheet)
    furniture: list[Furniture] = [
        Furniture(FurnitureKind.OTHER, sheet.number, text, box) for text, box in sheet.rotated
    ]
    rest: list[Line] = []
    is_title_page = first and len([r for r in wide if r.top < _MASTHEAD * sheet.height]) > 1
    thick = max((r.bottom for r in wide if r.top < _MASTHEAD * sheet.height), default=0.0) if is_title_page else 0.0
    over = (r for r in wide if r.top < _HEADER * sheet.height and not _underlines(r, sheet.lines))
    header_rule = None if is_title_page else next(over, None)
    if header_rule is not None and _begins_frame(header_rule, sheet):
        header_rule = None
    if first and header_rule is not None and not any(sheet.lines[k].base <= header_rule.bottom for k in running):
        header_rule = None  # what stands above it on the first page alone is a masthead
    foot = _foot(sheet)
    for k, line in enumerate(sheet.lines):
        kinds = _furniture_kinds(line, sheet, header_rule, foot, is_running=k in running) if line.base >= thick else []
        rest.extend([line] if not kinds else [])
        furniture.extend(Furniture(kind, sheet.number, part.text, part.box(0, len(part.text))) for kind, part in kinds)
    masthead: list[Line] = []
    if is_title_page:
        masthead = [line for line in rest if line.base < thick]
        rest = [line for line in rest if line.base >= thick]
    # the strokes of a masthead are no ruling over notes, be it parted from the text by a rule or not
    floor = thick or (_EMBLEM * sheet.height if first else 0.0)
    inner = sheet._replace(rules=[r for r in sheet.rules if r.top >= floor]) if floor else sheet
    body, notes, ruled = _notes(rest, inner, column)
    furniture.extend(
        Furniture(FurnitureKind.RULE, sheet.number, line.text, line.box(0, len(line.text))) for line in ruled
    )
    return Page(
        sheet.number,
        sheet.width,
        sheet.height,
        *column,
        tuple(masthead),
        tuple(body),
        tuple(notes),
        tuple(furniture),
        tuple(sheet.rules),
    )


def _begins_frame(rule: Rule, sheet: Sheet) -> bool:
    """Whether upright rulings hang from a ruling: it is a table's first, and what stands above it no header."""
    return any(abs(r.top - rule.top) < _LEVEL and r.bottom - r.top > 2 * _LEVEL + r.width for r in sheet.rules)


def _foot(sheet: Sheet) -> float:
    """The height of the job number's line at the foot: what stands beside or below it belongs to the paper."""
    heights = [
        line.base - 3
        for line in sheet.lines
        if line.base > (1 - EDGE) * sheet.height
        and _JOB_NUMBER.match(split_at_gaps(line, 2 * line.size)[0].text.strip())
    ]
    return min(heights, default=sheet.height)


def _furniture_kinds(
    line: Line, sheet: Sheet, header_rule: Rule | None, foot: float, *, is_running: bool
) -> list[tuple[FurnitureKind, Line]]:
    """The line's parts as furniture, or nothing: a footer may hold job number and page number, one at each end."""
    if header_rule is not None and line.base <= header_rule.bottom:
        return [(FurnitureKind.HEADER, line)]
    if line.text[0] in _SIGNS:
        if _CONTINUED.match(line.text):
            return [(FurnitureKind.FOOTER, line)]
        if _ORNAMENT.match(line.text):
            return [(FurnitureKind.RULE, line)]
    if line.base > (1 - EDGE) * sheet.height:
        parts = [(_footer_kind(part, sheet), part) for part in split_at_gaps(line, 2 * line.size)]
        with_page = [kind for kind, _ in parts] == [FurnitureKind.JOB_NUMBER, FurnitureKind.PAGE_NUMBER]
        if _JOB_NUMBER.match(line.text.strip()) and not with_page:
            return [(FurnitureKind.JOB_NUMBER, line)]
        if line.base >= foot or all(kind is not None for kind, _ in parts):
            return [(kind or FurnitureKind.FOOTER, part) for kind, part in parts]
    if is_running and line.base > sheet.height / 2 and line.styles[0].raised:
        return []  # a note that comes back ("1 See …") is a note
    if not is_running or (header_rule is not None and line.base < sheet.height / 2):
        return []  # under the template's ruling stands text, be it a table's header that comes again
    if PAGE_NUMBER.match(line.text):
        return [(FurnitureKind.PAGE_NUMBER, line)]
    return [(FurnitureKind.HEADER if line.base < sheet.height / 2 else FurnitureKind.FOOTER, line)]


def _footer_kind(part: Line, sheet: Sheet) -> FurnitureKind | None:
    text = part.text.strip()
    if _BARCODE.match(text):
        return FurnitureKind.BARCODE
    if _JOB_NUMBER.match(text):
        return FurnitureKind.JOB_NUMBER
    if part.base > _FOOT * sheet.height and PAGE_NUMBER.match(text):
        return FurnitureKind.PAGE_NUMBER
    return None


def _wide_rules(sheet: Sheet) -> list[Rule]:
    """Rulings across the page, those drawn in several pieces put together, from top to bottom."""
    level: dict[int, list[Rule]] = {}
    for rule in sorted(sheet.rules):
        if rule.width > rule.bottom - rule.top:
            level.setdefault(round(rule.top / 2), []).append(rule)
    joined = []
    for pieces in level.values():
        x0, x1 = min(r.x0 for r in pieces), max(r.x1 for r in pieces)
        if sum(r.width for r in pieces) > 0.8 * (x1 - x0) and x1 - x0 > _WIDE * sheet.width:
            joined.append(Rule(x0, min(r.top for r in pieces), x1, max(r.bottom for r in pieces)))
    return sorted(joined, key=lambda r: r.top)


def _notes(lines: list[Line], sheet: Sheet, column: tuple[float, float]) -> tuple[list[Line], list[Line], list[Line]]:
    """Body, notes, and the lines of underscores that part them."""
    ruled = [line for line in lines if _UNDERSCORES.match(line.text.strip())]
    tops: list[tuple[float, Line | None]] = [
        (line.base, line) for line in ruled if any(other.base > line.base for other in lines)
    ]
    wide = _wide_rules(sheet)
    short = [r for r in sheet.rules if not any(abs(r.top - w.top) < _LEVEL for w in wide)]
    tops += [(rule.bottom, None) for rule in short if _may_head_notes(rule, lines, column)]
    body, notes, marks = list(lines), [], []
    size = body_size(lines)
    for top, mark in sorted(tops, key=lambda t: t[0]):
        under = [line for line in body if line.base > top + 1 and line is not mark]
        above = body_size(line for line in body if line.base <= top and line is not mark)
        zone = _note_lines(under, max(size, above) if len(under) < len(body) else size, sheet)
        if zone:
            notes.extend(zone)
            marks.extend([mark] if mark is not None else [])
            taken = {id(line) for line in (*zone, mark)}
            body = [line for line in body if id(line) not in taken]
    return body, notes, marks


def _may_head_notes(rule: Rule, lines: list[Line], column: tuple[float, float]) -> bool:
    shortest, longest = _NOTE_RULE
    if not shortest <= rule.width <= longest or rule.bottom - rule.top > 2.5:
        return False
    left, right = column
    at_left = rule.x0 <= left + 30
    at_right = rule.x1 >= right - 30 and any(line.leftward for line in lines)  # else it runs under a table's heading
    if not (at_left or at_right):
        return False
    return not _underlines(rule, lines) and any(line.base > rule.bottom for line in lines)


def _underlines(rule: Rule, lines: Iterable[Line]) -> bool:
    """Whether a ruling is an underlining: it hugs the line above it and is no longer."""
    return any(
        -1 <= rule.top - line.base <= 0.35 * line.size and line.x0 - 2 <= rule.x0 and rule.x1 <= line.x1 + 2
        for line in lines
    )


def _note_lines(under: list[Line], size: float, sheet: Sheet) -> list[Line]:
    """The lines under a note ruling that are notes: down to the foot, or to the first line in the body's face."""
    if not under:
        return []
    first = next((line for line in under if not all(s.raised for s in line.styles)), under[0])
    smaller = first.size < size - 0.4
    if not smaller and not _begins_note(first, low=first.base > sheet.height / 2):
        return []
    zone = []
    for line in under:
        if smaller and line.size > first.size + 0.6 and not all(s.raised for s in line.styles):
            break
        zone.append(line)
    return zone


# "1/", "* ", "a/"
_NUMBER_LABEL = re.compile(r"^\d{1,3}\s")
_NOTE_LABEL = re.compile(r"^(?:[*\u2217\uff0a]{1,3}|\d{1,3}\s?/|[a-z]\s?/)\s")


def _begins_note(line: Line, *, low: bool) -> bool:
    """Whether a line in the body's own face begins a note: by a label that is one, or by a number, low on the page."""
    return line.styles[0].raised or bool(_NOTE_LABEL.match(line.text)) or (low and bool(_NUMBER_LABEL.match(line.text)))
