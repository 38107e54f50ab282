"""The masthead's own fields: whose paper it is, the body, symbol, distribution, date, original language, job number."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ccm_parse.layout.lines import split_at_gaps, split_before
from ccm_parse.layout.source import FurnitureKind, Line, Page
from ccm_parse.structure.front_text import FrontText
from ccm_parse.structure.front_words import fold
from ccm_parse.values.symbols import find_symbols

__all__ = [
    "Sheet",
    "in_columns",
    "is_job_number",
    "job_number",
    "masthead_in_body",
    "read_sheet",
    "rows_of_masthead",
    "symbols_in",
]

_COLUMNS_APART = 20.0  # points
_SHARED = 2  # lines: so many begin where a column does
_FIRST_ROW = 6.0  # points: so far below the symbol a line is still on its row
_BLANK = re.compile(r"\s+")
_HEAD_LINES = 12  # down to the original language, where no distribution is named
_NAME_ROWS = 4  # of a name that goes on under the fields
_LEADING = 1.3  # sizes: a larger step is a blank line
_HEAD = 0.42  # of the page's height: a masthead stands above
_LONGEST = 30  # characters: a distribution, a date, a language
# "A", "TD": a symbol's first part, large, where the symbol stands below
_LARGE_LETTERS = re.compile(r"[A-Z]{1,3}")
# "E/OB/672 (Première partie)": a part named in another language than the symbol's grammar knows
_SUFFIX = re.compile(r"\s*\([^()]{3,24}\)")
_AROUND_SLASH = re.compile(r"\s*/\s*")
_JOB_NUMBER = re.compile(r"(?<![\w/.-])(?P<number>(?:[A-Z]{1,3}\.)?\d{2}-\d{4,6})(?![\d/-])")
_FURTHER_PAGES = 8  # where a cover sheet bears no job number


@dataclass(slots=True)
class Sheet:
    """What a masthead's lines say."""

    names: list[Line] = field(default_factory=list)
    fields: list[Line] = field(default_factory=list)
    symbols: tuple[str, ...] = ()
    organization: str | None = None
    body: str | None = None
    distribution: str | None = None
    date: str | None = None
    original_language: str | None = None

    @property
    def lines(self) -> list[Line]:
        """The lines in reading order: the column of names, then that of the fields."""
        return [*self.names, *self.fields]


def in_columns(line: Line) -> list[Line]:
    """A line's parts, one a column."""
    return split_at_gaps(line, _COLUMNS_APART)


def _at_edges(lines: Sequence[Line]) -> Iterable[Line]:
    """The lines parted where a column begins, though a name in large type reaches up to it."""
    starts = Counter(round(part.x0) for _, part in _parts(lines))
    edges = [x for x, count in starts.items() if count >= _SHARED]
    for line in lines:
        cuts = [
            k
            for k in range(1, len(line.styles))
            if line.styles[k].size < line.styles[k - 1].size - 1
            and any(abs(line.styles[k].x0 - edge) <= 1 for edge in edges)
        ]
        yield from split_before(line, cuts)


def _by_fields(line: Line, reader: FrontText) -> list[Line]:
    """A row that has lost its columns: the name before a field, and the field.

    In a text layer any may have; on a page the name fills its column, and only a known one is parted.
    """
    for blank in _BLANK.finditer(line.text):
        behind = line.text[blank.end() :]
        if line.page and fold(line.text[: blank.start()]) not in reader.words.organizations:
            continue
        if symbols_in(behind) or reader.words.distribution.match(behind):
            return [_cut(line, 0, blank.start()), _cut(line, blank.end(), len(line.text))]
    return [line]


def _cut(line: Line, start: int, end: int) -> Line:
    styles = tuple(
        s._replace(start=max(s.start, start) - start, end=min(s.end, end) - start, stops=())
        for s in line.styles
        if s.start < end and s.end > start
    )
    box = line.box(start, end)
    return line._replace(text=line.text[start:end], x0=box.x0, x1=box.x1, styles=styles)


def symbols_in(text: str) -> tuple[str, ...]:
    """The symbols that a line holds, where it holds nothing else."""
    joined = _AROUND_SLASH.sub("/", text.strip()).rstrip("*\u2217 ")
    found = list(find_symbols(joined))
    if len(found) == 1 and found[0].start == 0 and _SUFFIX.fullmatch(joined, found[0].end):
        return (f"{found[0].symbol} {joined[found[0].end :].strip()}",)
    covered = sum(f.end - f.start for f in found)
    return tuple(str(f.symbol) for f in found) if found and covered >= len(joined) - 3 * len(found) else ()


def masthead_in_body(page: Page, text: FrontText) -> int:
    """How many of a page's body lines are masthead, where no ruling tells: down to the last beside "Distr."."""
    words = text.words
    short = [(k, p) for k, p in _parts(page.body) if len(p.text) < _LONGEST and p.base < _HEAD * page.height]
    at, mark = next(((k, p) for k, p in short if words.distribution.match(p.text)), (-1, None))
    if mark is None:  # papers of other organizations name the original language alone
        return next((k + 1 for k, p in short[:_HEAD_LINES] if words.original.match(p.text)), 0)
    last = at
    for k, part in _parts(page.body[at + 1 :], at + 1):
        if k > last + 3 or part.base > _HEAD * page.height:
            break
        beside = abs(part.x0 - mark.x0) < _COLUMNS_APART
        if beside and (_is_field(part, text) or k == last + 1):
            last = k
    while last > at and last + 1 < len(page.body) and _is_name_below(page.body, last):
        last += 1
    return last + 1 if last > at else 0


def rows_of_masthead(last: Line, below: Sequence[Line]) -> int:
    """How many rows of a text layer go on with the masthead: down to the next blank line, where one follows soon."""
    above = last
    for k, line in enumerate(below[:_NAME_ROWS]):
        if line.base - above.base > _LEADING * line.size:
            return k
        above = line
    return 0


def _is_name_below(lines: Sequence[Line], last: int) -> bool:
    """Whether the line behind is one more of a name in large type beside the fields."""
    line = lines[last + 1]
    above = [
        other
        for other in lines[: last + 1]
        if abs(other.x0 - line.x0) < _COLUMNS_APART and abs(other.size - line.size) < 1
    ]
    return (
        bool(above)
        and line.size > 1.3 * min(n.size for n in lines[: last + 1])
        and line.base - above[-1].base < 2 * line.size
    )


def _parts(lines: Iterable[Line], first: int = 0) -> Iterable[tuple[int, Line]]:
    return ((k, part) for k, line in enumerate(lines, first) for part in in_columns(line))


def _is_field(part: Line, reader: FrontText) -> bool:
    text, words = part.text.strip(), reader.words
    return bool(
        symbols_in(text)
        or words.original.match(text)
        or words.is_language(text)
        or (len(text) < _LONGEST and reader.dates(text))
    )


def read_sheet(lines: Sequence[Line], page: Page, reader: FrontText) -> Sheet:
    """The fields of a masthead."""
    sheet, words = Sheet(), reader.words
    lines = [part for line in _at_edges(lines) for part in _by_fields(line, reader)]
    middle = page.width / 2
    aside: bool | None = None  # whether the fields stand in the right half
    for _, part in _parts(lines):
        if words.distribution.match(part.text):
            aside = (part.x0 + part.x1) / 2 > middle
            if part.page == 0 and not aside:
                aside = None  # a text layer that has lost its columns
            break
    waits = False
    row = 0.0
    for _, part in _parts(lines):
        text = part.text.strip()
        taken = _read_field(sheet, text, reader)
        beside = aside is not None and ((part.x0 + part.x1) / 2 > middle) == aside
        if taken and symbols_in(text) and len(sheet.symbols):
            row = row or part.base
        if not taken and waits and (beside or aside is None) and sheet.distribution is None:
            sheet.distribution, taken = text, True
        if words.distribution.match(text):
            waits = sheet.distribution is None
        narrow = part.x1 - part.x0 < page.width / 3 and fold(text) not in words.organizations
        is_field = taken or (beside and narrow)
        (sheet.fields if is_field else sheet.names).append(part)
    _read_names(sheet, row, reader)
    return sheet


def _read_field(sheet: Sheet, text: str, reader: FrontText) -> bool:
    """Take what a part of a line says; whether it says anything."""
    words = reader.words
    found = symbols_in(text)
    if found:
        sheet.symbols += tuple(s for s in found if s not in sheet.symbols)
        return True
    distribution = words.distribution.match(text)
    if distribution is not None:
        sheet.distribution = sheet.distribution or distribution["word"].strip() or None
        return True
    original = words.original.match(text)
    if original is not None:
        sheet.original_language = sheet.original_language or original["word"].strip(" *")
        return True
    if words.is_language(text) or _LARGE_LETTERS.fullmatch(text):
        return True
    if len(text) < _LONGEST:
        dates = reader.dates(text)
        if dates:
            sheet.date = sheet.date or str(dates[0].value.start)
            return True
    return False


def _read_names(sheet: Sheet, row: float, reader: FrontText) -> None:
    """Whose paper it is: the names on the symbol's row, or known ones; the names under them are the body's."""
    words = reader.words
    names = [n for n in sheet.names if any(c.isalpha() for c in n.text) and not words.stamps.match(n.text)]
    top: list[Line] = []
    for count in (3, 2, 1):
        for k in range(len(names) - count + 1):
            if not top and fold(reader.clean_lines(names[k : k + count])) in words.organizations:
                top = names[k : k + count]
    if not top and row:
        top = [n for n in names if n.base <= row + _FIRST_ROW]
    sheet.organization = reader.clean_lines(top) or None
    rest = [n for n in names if n not in top]
    bodies = [reader.clean_lines([n]) for n in rest]
    if len(bodies) == len(sheet.symbols) > 1:
        sheet.body = ", ".join(bodies)
    else:
        sheet.body = reader.clean_lines(rest) or None


def is_job_number(text: str) -> bool:
    """Whether a line begins with a job number."""
    return _JOB_NUMBER.match(text.strip()) is not None


def job_number(pages: Sequence[Page]) -> str | None:
    """The job number at the foot of the first page, or of one of the next."""
    for page in pages[:_FURTHER_PAGES]:
        texts = [f.text for f in page.furniture if f.kind is FurnitureKind.JOB_NUMBER]
        texts += [
            line.text for line in (*page.body[-2:], *page.notes[-2:]) if line.base > (1 - _HEAD / 3) * page.height
        ]
        for text in texts:
            match = _JOB_NUMBER.search(text)
            if match is not None:
                return match["number"]
    return None
