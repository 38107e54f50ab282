"""The rulings of a page's tables, each table's from top to end; a page's own and strokes under words are none."""

from collections.abc import Sequence
from itertools import pairwise

from ccm_parse.layout.source import FurnitureKind, Page, Rule
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row
from ccm_parse.structure.segments import segments_of

__all__ = ["ALIKE", "LARGER", "chain_from", "is_thick", "rulings", "uprights"]

ALIKE = 8.0  # points: how far the ends of one table's rulings may differ
_LEVEL = 2.0  # points: pieces of one ruling lie this level
_SHORTEST = 150.0  # points: a table's ruling is longer
_FAR = 999.0  # points
_HEADER = 4.6  # points: so far under the running header its ruling lies
_THICKER = 0.5  # points: a ruling under a header, or at a table's end, is thicker by this than the others
LARGER = 1.6  # points
_FEW = 3  # rows
_LONG = 60  # characters
_THROUGH = 0.6  # of a table's height: a ruling between two columns stands beside so much of it
_LOOSE = 1.9  # sizes: a line so far under a ruling, or so far over the next, stands between two tables


def is_thick(rule: Rule, other: Rule) -> bool:
    """Whether a ruling is drawn thicker than another one."""
    return rule.bottom - rule.top > other.bottom - other.top + _THICKER


def rulings(page: Page) -> list[Rule]:
    """Horizontal rulings of a page's text, those drawn in pieces put together, from top to bottom."""
    pieces = sorted((r for r in page.rules if r.width > r.bottom - r.top), key=lambda r: (r.top, r.x0))
    found: list[Rule] = []
    for rule in pieces:
        if found and abs(found[-1].top - rule.top) < _LEVEL:
            last = found[-1]
            found[-1] = Rule(min(last.x0, rule.x0), last.top, max(last.x1, rule.x1), max(last.bottom, rule.bottom))
        else:
            found.append(rule)
    edge = max((f.box.bottom for f in page.furniture if f.kind is FurnitureKind.HEADER), default=-_FAR)
    own = next((r for r in found if -_LEVEL < r.top - edge < _HEADER), None)
    return [r for r in found if r.width > _SHORTEST and r is not own]


def uprights(page: Page, levels: Sequence[Rule]) -> list[float]:
    """Where upright rulings part the columns between a table's first ruling and its last, its sides included."""
    top, bottom = levels[0].top, levels[-1].bottom
    pieces = sorted((r for r in page.rules if r.width < r.bottom - r.top), key=lambda r: r.x0)
    found: list[list[Rule]] = []
    for rule in pieces:
        if rule.bottom < top + _LEVEL or rule.top > bottom - _LEVEL:
            continue
        if not levels[0].x0 - ALIKE < rule.x0 < levels[0].x1 + ALIKE:
            continue
        if found and rule.x0 - found[-1][0].x0 < _LEVEL:
            found[-1].append(rule)
        else:
            found.append([rule])
    through = [own[0].x0 for own in found if sum(r.bottom - r.top for r in own) > _THROUGH * (bottom - top)]
    return through if len(through) == len(found) else []


def chain_from(levels: Sequence[Rule], rows: Sequence[Row], usual: Measure) -> list[Rule]:
    """The rulings from the first one on that end where it ends, as long as rows of a table stand between them."""
    first = levels[0]
    chain = [first]
    largest = usual.size
    spanned = False
    for rule in levels[1:]:
        inside = rule.x0 > first.x0 - ALIKE and rule.x1 < first.x1 + ALIKE
        if inside and rule.width < first.width - 2 * ALIKE:
            spanned = spanned or len(chain) == 1
            continue  # a stroke under some of the columns
        if abs(rule.x0 - first.x0) > ALIKE or abs(rule.x1 - first.x1) > ALIKE:
            break
        between = [r for r in rows if chain[-1].bottom < r.line.base <= rule.top + 1]
        if (spanned or len(chain) > 1) and not _are_rows(between, (chain[-1], rule), largest, usual):
            break
        largest = max([largest, *(r.size for r in between)])
        chain.append(rule)
    return chain


def _are_rows(between: Sequence[Row], bounds: tuple[Rule, Rule], largest: float, usual: Measure) -> bool:
    """Whether what stands between two rulings is a table's: cells beside each other, or one close between them."""
    above, below = bounds
    if not between or any(_breaks(r, above, largest, usual) for r in between):
        return False
    if any(_cells(r, usual) > 1 for r in between):
        return True
    first, last = between[0], between[-1]
    close = first.line.base - above.bottom < _LOOSE * first.size and below.top - last.line.base < last.size
    return close and len(between) < _FEW


def _cells(row: Row, usual: Measure) -> int:
    """How many cells a row has, at least: a label and its text are one."""
    parts = segments_of(row, usual)
    labelled = row.label is not None and len(parts) > 1 and parts[0].slice.end <= row.label.end
    return 1 + sum(b.x0 - a.x1 > row.size for a, b in pairwise(parts[labelled:]))


def _breaks(row: Row, above: Rule, largest: float, usual: Measure) -> bool:
    """Whether a row is no part of a table: a heading, text that fills the column, a line that passes the ruling."""
    if row.size > largest + LARGER or (row.line.styles and row.line.styles[0].raised):
        return True
    if row.line.x0 < above.x0 - row.size or row.line.x1 > above.x1 + row.size:
        return True
    if _cells(row, usual) > 1:
        return False
    if row.unit is not None:
        return row.bold or row.text.isupper() or row.line.x0 < above.x0 + 2 * row.size
    return row.label is not None and row.right < usual.size and len(row.text) > _LONG
