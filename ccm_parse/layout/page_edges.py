"""The column of a page: where its long lines begin and end; left-hand, right-hand and turned pages have their own."""

from collections import Counter
from collections.abc import Sequence

from ccm_parse.layout.sheets import Sheet

__all__ = ["page_columns"]

_MIRRORED = 15.0  # points: how far the columns of left-hand and right-hand pages lie apart where margins are mirrored
_JUSTIFIED = 0.25  # of the long lines that end together
_PASSING = 0.04  # of the long lines that may pass the edge of ragged text
_OWN_LINES = 6  # long lines that begin together: so many show a page's own column
_SAME_EDGE = 4.0  # points: a column that moves less has not moved


def page_columns(sheets: Sequence[Sheet]) -> list[tuple[float, float]]:
    """Each page's column: its left and its right edge."""
    upright = _sides([s for s in sheets if not _is_turned(s)])
    turned = _sides([s for s in sheets if _is_turned(s)])
    return [_own_column(s, (turned if _is_turned(s) else upright)[s.number % 2]) for s in sheets]


def _is_turned(sheet: Sheet) -> bool:
    """Whether a page lies on its side: it has a column of its own."""
    return sheet.width > sheet.height


def _sides(sheets: Sequence[Sheet]) -> tuple[tuple[float, float], tuple[float, float]]:
    """The column of left-hand (even) and of right-hand pages: one and the same unless the margins are mirrored.

    Mirrored columns are as wide as each other; where few pages are, a title page or a table of contents shows another.
    """
    even, odd = (_edges([s for s in sheets if s.number % 2 == side], _OWN_LINES) for side in (0, 1))
    if even and odd and abs(even[0] - odd[0]) > _MIRRORED and abs(_width(even) - _width(odd)) < _MIRRORED:
        return even, odd
    usual = _edges(sheets, 1) or (0.0, max((s.width for s in sheets), default=0.0))
    return usual, usual


def _width(column: tuple[float, float]) -> float:
    return column[1] - column[0]


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


def _edges(sheets: Sequence[Sheet], fewest: int) -> tuple[float, float] | None:
    """Where long lines begin and end, if at least so many share the place."""
    ends: Counter[tuple[int, int]] = Counter()
    for sheet in sheets:
        for line in sheet.lines:
            if line.x1 - line.x0 > 0.4 * sheet.width:
                ends[round(line.x0), round(line.x1)] += 1
    if not ends:
        return None
    lefts: Counter[int] = Counter()
    for (x0, _), count in ends.items():
        lefts[x0] += count
    left = _edge(lefts)
    if sum(lefts[round(left) + d] for d in (-1, 0, 1)) < fewest:
        return None
    rights: Counter[int] = Counter()
    for (x0, x1), count in ends.items():
        if x0 > left - _SAME_EDGE:  # what a masthead or a heading that hangs out reaches is no edge of the text
            rights[x1] += count
    return left, _right_edge(rights)


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
