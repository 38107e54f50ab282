"""Runs become lines: baselines grouped, double strikes dropped, blanks set by gaps, raised marks apart by style."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ccm_parse.layout.letters import RTL
from ccm_parse.layout.rtl_lines import Row as LeftwardRow
from ccm_parse.layout.rtl_lines import is_leftward_page, lines_of
from ccm_parse.layout.source import Line, RawPage, Run, Style

__all__ = ["Lines", "body_size", "build_lines", "split_at_gaps", "split_before"]

_SPACE = 0.17  # of the size: a gap this wide is a blank, whoever made it
_NARROW = 0.1  # of the size: so is this behind a comma; within words gaps are as wide now and then
_PAUSES = ",;:"
_TAB = 1.0  # of the size: a gap this wide parts two styles, so that tables and labels can be seen
_SAME_BASELINE = 0.16  # of the size
_SMALL = 0.78  # of the row's size: smaller than this and lifted is a raised mark
_LIFTED = 0.08  # of the row's size
_MARK = 12  # characters: longer text beside a line in large type is a column of its own
_BESIDE = 3.0  # of the size: how far a raised mark may stand from its line (a note's label has a tab behind it)
_SAME_SIZE = 0.3  # points
_STRUCK_TWICE = 0.35  # of the width: how far two strikes of one text may lie apart
_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-"} | dict.fromkeys("\r\n\t\u00a0\u3000\u2009\uf020", " "))


class Lines(NamedTuple):
    """The lines of a page from top to bottom, and how many characters each rule removed."""

    lines: list[Line]
    removed: Counter[str]


class _Row(NamedTuple):
    base: float
    size: float
    runs: list[Run]


def body_size(pieces: Iterable[Run | Line]) -> float:
    """The size that most characters of runs or lines are set in, in points (10 where there are none)."""
    sizes: dict[float, int] = {}
    for piece in pieces:
        key = round(piece.size * 2) / 2
        sizes[key] = sizes.get(key, 0) + len(piece.text)
    return max(sizes, key=lambda s: (sizes[s], s), default=10.0)


def build_lines(page: RawPage) -> Lines:
    """The lines of a raw page in reading order: by baseline, then from left to right."""
    removed: Counter[str] = Counter()
    body = body_size(page.runs)
    text = "".join([run.text for run in page.runs])
    if not text.isascii() and RTL.search(text):
        lines = _leftward_lines(page, body, removed, text)
    else:
        lines = [_line(row, page.number, body, removed) for row in _rows(page.runs)]
    return Lines([line for line in lines if line.text], removed)


def _leftward_lines(page: RawPage, body: float, removed: Counter[str], text: str) -> list[Line]:
    """The lines of a page with words that run from right to left."""
    rows = [LeftwardRow(page.number, row.base, row.size, body, row.runs) for row in _rows(page.runs)]
    return list(lines_of(rows, removed, page_leftward=is_leftward_page(text)))


def _rows(runs: list[Run]) -> list[_Row]:
    """Runs grouped by baseline, top to bottom; raised marks join the row that they stand over."""
    rows: list[_Row] = []
    for run in sorted(runs, key=_baseline):
        if rows:
            row = rows[-1]
            smaller, larger = sorted((run.size, row.size))
            # a raised mark may stand almost level with what is set in another face beside its own word
            if run.base - row.base <= (_SAME_BASELINE if smaller >= _SMALL * larger else _LIFTED) * larger:
                row.runs.append(run)
                if run.size > row.size:
                    rows[-1] = row._replace(size=run.size, base=run.base)
                continue
        rows.append(_Row(run.base, run.size, [run]))
    kept: list[_Row] = []
    for at, row in enumerate(rows):
        home = next((r for r in rows[at + 1 : at + 3] if _stands_over(row, r)), None)
        if home is not None:
            home.runs.extend(row.runs)
        elif kept and _hangs_under(row, kept[-1]):
            kept[-1].runs.extend(row.runs)
        else:
            kept.append(row)
    return kept


def _baseline(run: Run) -> float:
    return run.base


def _stands_over(row: _Row, below: _Row) -> bool:
    """Whether a row of small marks is raised over the next row (superscripts)."""
    lift = below.base - row.base
    if not (_LIFTED * below.size < lift < 0.75 * below.size and row.size < _SMALL * below.size):
        return False
    return all(_is_beside(run, below) for run in row.runs)


def _is_beside(run: Run, row: _Row) -> bool:
    """Whether a run is short as marks are and stands beside a full-sized run of the row, a tab apart at most."""
    return len(run.text) <= _MARK and any(
        r.x0 - _BESIDE * row.size <= run.x1 and run.x0 <= r.x1 + _BESIDE * row.size
        for r in row.runs
        if r.size > run.size
    )


def _hangs_under(row: _Row, above: _Row) -> bool:
    """Whether a row of small marks is set low beside the row above (subscripts)."""
    drop = row.base - above.base
    if not (0 < drop < 0.4 * above.size and row.size < _SMALL * above.size):
        return False
    return all(_is_beside(run, above) for run in row.runs)


def _line(row: _Row, page: int, body: float, removed: Counter[str]) -> Line:
    runs = sorted(row.runs, key=_left)
    size = _usual_size(runs)
    text: list[str] = []
    styles: list[Style] = []
    at = 0
    previous: Run | None = None
    # The stretch in one style that is being read: a Style only when it ends, so that its stops are copied once.
    start = end = 0
    left = set_in = 0.0
    bold = is_raised = False
    stops: list[tuple[int, float]] = []
    for run in runs:
        piece = run.text
        if not piece.isprintable():
            piece = piece.translate(_HYPHENS).rstrip(" ")
            piece = "".join(c for c in piece if c.isprintable() or c == "\u00ad" or "\ue000" <= c <= "\uf8ff")
        if "  " in piece:
            run, piece = _collapse(run, piece)  # noqa: PLW2901 (the run without its strings of blanks)
        if not piece:
            continue
        gap = 0.0
        if previous is not None:
            if run.text == previous.text and _is_second_strike(previous, run):
                removed["double strike"] += len(piece)
                bold = True
                continue
            gap = run.x0 - previous.x1
            smaller = min(run.size, previous.size)
            if gap > _NARROW * smaller and _is_blank(gap / smaller, text[-1][-1], piece[0]):
                text.append(" ")
                at += 1
        raised = (run.size < _SMALL * size and row.base - run.base > _LIFTED * size) or (
            run.size < _SMALL * body and len(runs) == 1 and len(piece) <= 3
        )
        if (
            previous is not None
            and previous.font == run.font
            and bold == run.bold
            and previous.italic == run.italic
            and is_raised == raised
            and abs(set_in - run.size) < _SAME_SIZE
            and gap < _TAB * size
        ):
            stops.append((at, run.x0))
        else:
            if previous is not None:
                styles.append(
                    Style(
                        start,
                        end,
                        left,
                        previous.x1,
                        set_in,
                        bold,
                        previous.italic,
                        is_raised,
                        previous.font,
                        tuple(stops),
                    )
                )
            start, left, set_in, bold, is_raised, stops = at, run.x0, run.size, run.bold, raised, []
        if run.stops:
            stops += [(at + o, x) for o, x in run.stops]
        text.append(piece)
        at = end = at + len(piece)
        previous = run
    if previous is None:
        return Line("", page, 0.0, 0.0, row.base, size, ())
    styles.append(
        Style(start, end, left, previous.x1, set_in, bold, previous.italic, is_raised, previous.font, tuple(stops))
    )
    x1 = styles[0].x1 if len(styles) == 1 else max([style.x1 for style in styles])
    return Line("".join(text), page, styles[0].x0, x1, row.base, size, tuple(styles))


def _is_blank(gap: float, before: str, behind: str) -> bool:
    """Whether a gap, in sizes, is a blank between two characters, neither of which is one."""
    wide = gap > _SPACE or (before in _PAUSES and behind.isalpha())
    return wide and before != " " != behind


def _usual_size(runs: Sequence[Run]) -> float:
    """The size of most of a row's characters: a bullet's, or a letter's set large, is not the line's."""
    if len({run.size for run in runs}) == 1:
        return runs[0].size
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def _left(run: Run) -> float:
    return run.x0


def _is_second_strike(first: Run, second: Run) -> bool:
    """Whether a run of the same text as the one before is that one struck again, to look bold."""
    apart = _STRUCK_TWICE * (first.x1 - first.x0) / max(1, len(first.text))
    return second.x0 - first.x0 < apart and abs(second.x1 - first.x1) < apart + 0.3


def _collapse(run: Run, text: str) -> tuple[Run, str]:
    """The run with each string of blanks made one; its stops move along."""
    kept: list[str] = []
    places: list[int] = []
    for character in text:
        places.append(len(kept))
        if character != " " or not kept or kept[-1] != " ":
            kept.append(character)
    places.append(len(kept))
    stops = tuple((places[min(o, len(text))], x) for o, x in run.stops)
    new = "".join(kept)
    return run._replace(text=new, stops=stops), new


def split_at_gaps(line: Line, gap: float) -> list[Line]:
    """The line's parts between blanks of at least `gap` points: the columns of a masthead or of a table's row."""
    cuts = [k for k in range(1, len(line.styles)) if line.styles[k - 1].gap_to(line.styles[k]) >= gap]
    return split_before(line, cuts)


def split_before(line: Line, cuts: Sequence[int]) -> list[Line]:
    """The line's parts that begin with these of its styles, by their indices."""
    if not cuts:
        return [line]
    return [_part(line, line.styles[a:b]) for a, b in zip([0, *cuts], [*cuts, len(line.styles)], strict=True)]


def _part(line: Line, styles: tuple[Style, ...]) -> Line:
    start, end = styles[0].start, styles[-1].end
    moved = tuple(
        s._replace(start=s.start - start, end=s.end - start, stops=tuple((o - start, x) for o, x in s.stops))
        for s in styles
    )
    size = max(s.size for s in styles)
    return Line(
        line.text[start:end], line.page, min(s.x0 for s in styles), max(s.x1 for s in styles), line.base, size, moved
    )
