"""Which lines of a page are masthead, body, notes, furniture: by geometry alone (words decide later, in structure).

Furniture is what stands at the edge of the page and comes back on other pages, or stands outside the rulings of the
template. Notes stand under a short ruling, or a line of underscores, in a smaller face or down to the foot of the page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ccm_parse.layout.lines import split_at_gaps
from ccm_parse.layout.source import Furniture, FurnitureKind, Line, Page, Rule
from ccm_parse.provenance import Box

__all__ = ["Sheet", "zone_pages"]

_EDGE = 0.14  # of the height: how far from the edge running headers and footers reach
_FOOT = 0.88  # of the height: a bare number below is a page number
_SAME_PLACE = 8.0  # points: how far a running line may wander between pages
_MIRRORED = 15.0  # points: how far the columns of left-hand and right-hand pages lie apart where margins are mirrored
_JUSTIFIED = 0.25  # of the long lines that end together
_PASSING = 0.04  # of the long lines that may pass the edge of ragged text
_OFTEN = 4  # other pages: a line that comes back so often is running, at whatever height
_OWN_LINES = 6  # long lines that begin together: so many show a page's own column
_SAME_EDGE = 4.0  # points: a column that moves less has not moved
_WIDE = 0.55  # of the page's width: a ruling of the template
_MASTHEAD = 0.42  # of the height: the thick rule of a title page stands above this
_NOTE_RULE = (40.0, 220.0)  # points: how long the ruling over notes is

_DIGITS = re.compile(r"\d+")
# "2", "2/27", "- 2 -", "Page 2", "iv"
_PAGE_NUMBER = re.compile(
    r"^[-\u2013\u2014 ]*(?:(?:[^\W\d]{1,10}\.? ?)?\d{1,4}|(?:[^\W\d]{1,10}(?:\. ?| ))?[ivxlc]{1,6})"
    r"(?: ?/ ?\d{1,4})?[-\u2013\u2014 ]*$"
)
# "GE.17-16521 (C)", "13-40402 (C) 230713 230713", "V.24-22756 (S)"
_JOB_NUMBER = re.compile(
    r"^(?:\d{6}\s+){0,3}(?:[A-Z]{1,3}\.?)?\d{2}-\d{4,6}[*A-Z]?(?:\s*\([A-Z]\))?(?:\s*\d{6}){0,4}(?:\s*\d{4,6})*(?:\s+\d{1,3})?$"
)
_BARCODE = re.compile(
    r"^[*\u2588\u25a0 ]*\*?\d{6,8}[A-Z]?\*?$|^(?:\*\s?)(?:\w\s?){5,10}\*$|^[\u2580-\u259f\ue000-\uf8ff\s]+$"
)
# "/...": the text goes on overleaf; "-----", "* * *": the end of a document or a part
_CONTINUED = re.compile(r"^/(?:\.{3}|\u2026)$")
_ORNAMENT = re.compile(r"^(?:[-\u2013\u2014] ?){3,}$|^(?:\* ?){3}$")
_LEVEL = 2.0  # points: pieces of one ruling lie this level
_UNDERSCORES = re.compile(r"^[_\u2014\u2500\u2015]{5,}$")


class Sheet(NamedTuple):
    """A page as lines and rulings, before it is zoned."""

    number: int
    width: float
    height: float
    rules: Sequence[Rule]
    lines: Sequence[Line]
    rotated: Sequence[tuple[str, Box]] = ()


def zone_pages(sheets: Sequence[Sheet]) -> tuple[Page, ...]:
    """The pages with each line in its zone."""
    running = _running_lines(sheets)
    columns = _sides(sheets)
    return tuple(
        _zone(sheet, running[k], _own_column(sheet, columns[sheet.number % 2]), first=k == 0)
        for k, sheet in enumerate(sheets)
    )


def _sides(sheets: Sequence[Sheet]) -> tuple[tuple[float, float], tuple[float, float]]:
    """The column of left-hand (even) and of right-hand pages: one and the same unless the margins are mirrored."""
    even, odd = (_edges([s for s in sheets if s.number % 2 == side], _OWN_LINES) for side in (0, 1))
    if even and odd and abs(even[0] - odd[0]) > _MIRRORED:
        return even, odd
    usual = _edges(sheets, 1) or (0.0, max((s.width for s in sheets), default=0.0))
    return usual, usual


def _own_column(sheet: Sheet, usual: tuple[float, float]) -> tuple[float, float]:
    """The page's own column where it has lines enough to show one; margins may change with sections and sides."""
    own = _edges([sheet], _OWN_LINES)
    if own is None:
        return usual
    left, right = own[0] - usual[0], own[1] - usual[1]
    moved = (
        abs(left - right) < _SAME_EDGE * 3 and abs(left) > _SAME_EDGE
    )  # a page of items has only its left edge moved
    return own if moved else usual


def _running_lines(sheets: Sequence[Sheet]) -> list[set[int]]:
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
            if len(twins) >= min(2, max(1, len(sheets) - 2)) or len(anywhere) >= _OFTEN:
                running.add(k)
        found.append(_from_the_edges(running, sheet))
    return found


def _page_shift(sheets: Sequence[Sheet]) -> int:
    """How far the printed page numbers run ahead of the pages' own count."""
    shifts: Counter[int] = Counter()
    for sheet in sheets:
        for k in _edge_lines(sheet):
            text = sheet.lines[k].text
            if _PAGE_NUMBER.match(text):
                shifts.update(int(n) - sheet.number for n in _DIGITS.findall(text)[:1])
    return max(shifts, key=lambda s: (shifts[s], -abs(s)), default=0)


def _shapes(line: Line, printed: int) -> set[str]:
    """The line without blanks, as it is and with the page number made a sign: what running lines have in common."""
    text = line.text.replace(" ", "")
    return {text, _DIGITS.sub(lambda m: "#" if int(m[0]) == printed else m[0], text)}


def _edge_lines(sheet: Sheet) -> list[int]:
    top, bottom = _EDGE * sheet.height, (1 - _EDGE) * sheet.height
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


def _edges(sheets: Sequence[Sheet], fewest: int) -> tuple[float, float] | None:
    """Where long lines begin and end, if at least so many share the place."""
    lefts: Counter[int] = Counter()
    rights: Counter[int] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            if line.x1 - line.x0 > 0.4 * sheet.width:
                lefts[round(line.x0)] += 1
                rights[round(line.x1)] += 1
    if not lefts:
        return None
    left, right = _edge(lefts), _right_edge(rights)
    if sum(lefts[round(left) + d] for d in (-1, 0, 1)) < fewest:
        return None
    return left, right


def _edge(places: Counter[int]) -> float:
    """The place that most lines share, give or take a point."""
    return float(max(places, key=lambda x: (places[x - 1] + places[x] + places[x + 1], places[x])))


def _right_edge(places: Counter[int]) -> float:
    """Where filled lines end: a place that many share, or, in ragged text, what hardly any line passes."""
    edge = _edge(places)
    total = places.total()
    if sum(places[round(edge) + d] for d in (-1, 0, 1)) >= _JUSTIFIED * total:
        return edge
    passed = 0
    for x in sorted(places, reverse=True):
        passed += places[x]
        if passed > _PASSING * total:
            return float(x)
    return edge


def _zone(sheet: Sheet, running: set[int], column: tuple[float, float], *, first: bool) -> Page:
    wide = _wide_rules(sheet)
    furniture: list[Furniture] = [
        Furniture(FurnitureKind.OTHER, sheet.number, text, box) for text, box in sheet.rotated
    ]
    rest: list[Line] = []
    is_title_page = first and len([r for r in wide if r.top < _MASTHEAD * sheet.height]) > 1
    thick = max((r.bottom for r in wide if r.top < _MASTHEAD * sheet.height), default=0.0) if is_title_page else 0.0
    header_rule = None if is_title_page else next((r for r in wide if r.top < 0.13 * sheet.height), None)
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
    # the strokes of the masthead are no ruling over notes
    inner = sheet._replace(rules=[r for r in sheet.rules if r.top >= thick]) if thick else sheet
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


def _foot(sheet: Sheet) -> float:
    """The height of the job number's line at the foot: what stands beside or below it belongs to the paper."""
    heights = [
        line.base - 3
        for line in sheet.lines
        if line.base > (1 - _EDGE) * sheet.height
        and _JOB_NUMBER.match(split_at_gaps(line, 2 * line.size)[0].text.strip())
    ]
    return min(heights, default=sheet.height)


def _furniture_kinds(
    line: Line, sheet: Sheet, header_rule: Rule | None, foot: float, *, is_running: bool
) -> list[tuple[FurnitureKind, Line]]:
    """The line's parts as furniture, or nothing: a footer may hold job number and page number, one at each end."""
    if header_rule is not None and line.base <= header_rule.bottom:
        return [(FurnitureKind.HEADER, line)]
    if _CONTINUED.match(line.text):
        return [(FurnitureKind.FOOTER, line)]
    if _ORNAMENT.match(line.text):
        return [(FurnitureKind.RULE, line)]
    if line.base > (1 - _EDGE) * sheet.height:
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
    if _PAGE_NUMBER.match(line.text):
        return [(FurnitureKind.PAGE_NUMBER, line)]
    return [(FurnitureKind.HEADER if line.base < sheet.height / 2 else FurnitureKind.FOOTER, line)]


def _footer_kind(part: Line, sheet: Sheet) -> FurnitureKind | None:
    text = part.text.strip()
    if _BARCODE.match(text):
        return FurnitureKind.BARCODE
    if _JOB_NUMBER.match(text):
        return FurnitureKind.JOB_NUMBER
    if part.base > _FOOT * sheet.height and _PAGE_NUMBER.match(text):
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
    size = _usual_size(lines)
    for top, mark in sorted(tops, key=lambda t: t[0]):
        under = [line for line in body if line.base > top + 1 and line is not mark]
        above = _usual_size(line for line in body if line.base <= top and line is not mark)
        zone = _note_lines(under, max(size, above) if len(under) < len(body) else size, sheet)
        if zone:
            notes.extend(zone)
            marks.extend([mark] if mark is not None else [])
            taken = {id(line) for line in (*zone, mark)}
            body = [line for line in body if id(line) not in taken]
    return body, notes, marks


def _usual_size(lines: Iterable[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda s: (sizes[s], s), default=10.0)


def _may_head_notes(rule: Rule, lines: list[Line], column: tuple[float, float]) -> bool:
    shortest, longest = _NOTE_RULE
    if not shortest <= rule.width <= longest or rule.bottom - rule.top > 2.5:
        return False
    left, right = column
    at_left, at_right = rule.x0 <= left + 30, rule.x1 >= right - 30
    if not (at_left or at_right):
        return False
    for line in lines:  # an underlining hugs the line above it
        if -1 <= rule.top - line.base <= 0.35 * line.size and line.x0 - 2 <= rule.x0 and rule.x1 <= line.x1 + 2:
            return False
    return any(line.base > rule.bottom for line in lines)


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
_NOTE_LABEL = re.compile(r"^(?:\*{1,3}|\d{1,3}\s?/|[a-z]\s?/)\s")


def _begins_note(line: Line, *, low: bool) -> bool:
    """Whether a line in the body's own face begins a note: by a label that is one, or by a number, low on the page."""
    return line.styles[0].raised or bool(_NOTE_LABEL.match(line.text)) or (low and bool(_NUMBER_LABEL.match(line.text)))
