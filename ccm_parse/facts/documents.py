"""Documents: the papers that an annex lists, symbol beside title, in the order of the list."""

import re
from collections.abc import Iterator

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import ListedDocument
from ccm_parse.reading.symbols import SymbolMention

__all__ = ["find_documents"]

# What may stand in a cell of symbols besides them: conjunctions, commas, an asterisk.
_JOINING = 6
_CELL = re.compile(r"(?P<row>.+__(?:row|head)_\d+(?:_\d+)?)__cell_\d+(?:_\d+)?$")


def find_documents(readings: Readings) -> tuple[ListedDocument, ...]:
    """The papers listed in annexes, in rows of a table or lines that begin with a symbol; a cell shares its title."""
    rows: dict[str, list[Reading]] = {}
    for reading in readings.all:
        if reading.text.annex is None:
            continue
        cell = _CELL.match(reading.text.id) if reading.text.kind == "cell" else None
        if cell is not None:
            rows.setdefault(cell["row"], []).append(reading)
    found = [document for cells in rows.values() for document in _from_row(cells)]
    return tuple(found or _from_lines(readings))


def _from_row(cells: list[Reading]) -> Iterator[ListedDocument]:
    """The papers of a row: a cell of nothing but symbols, and the title in the next, or the one before."""
    at = next((i for i, cell in enumerate(cells) if _is_symbols(cell)), None)
    if at is None or len(cells) == 1:
        return
    others = [cell.text.text for cell in (*cells[at + 1 :], *cells[:at]) if cell.text.text.strip(" -\u2013*")]
    if not others:
        return
    for mention in cells[at].mentions.symbols:
        evidence = (cells[at].span(mention.start, mention.end),)
        yield ListedDocument(str(mention.value), others[0], evidence, "documents.row")


def _is_symbols(cell: Reading) -> bool:
    symbols = cell.mentions.symbols
    if not symbols:
        return False
    bare = cell.text.text
    for mention in reversed(symbols):
        bare = bare[: mention.start] + bare[mention.end :]
    return len(re.sub(r"[\s*,;()]", "", bare)) <= _JOINING * (len(symbols) - 1)


def _from_lines(readings: Readings) -> Iterator[ListedDocument]:
    """The papers of an annex set as lines, "CCM/MSP/2017/1 Provisional agenda", where most of its lines are such."""
    annexes: dict[str, list[Reading]] = {}
    for reading in readings.all:
        if reading.text.annex is not None and reading.text.kind in {"paragraph", "item"}:
            annexes.setdefault(reading.text.annex, []).append(reading)
    for lines in annexes.values():
        listed = [line for line in lines if _begins_with_symbol(line)]
        if len(listed) * 2 <= len(lines):
            continue
        for line in listed:
            leading = _leading(line)
            title = line.text.text[leading[-1].end :].strip(" *\t:-\u2013\u2014")
            for mention in leading:
                evidence = (line.span(mention.start, mention.end),)
                yield ListedDocument(str(mention.value), title, evidence, "documents.line")


def _begins_with_symbol(line: Reading) -> bool:
    symbols = line.mentions.symbols
    return bool(symbols) and symbols[0].start == 0 and len(line.text.text) > _leading(line)[-1].end + 2


def _leading(line: Reading) -> list[SymbolMention]:
    """The symbols at the head of a line: those that only a conjunction parts."""
    leading = [line.mentions.symbols[0]]
    for mention in line.mentions.symbols[1:]:
        if mention.start - leading[-1].end > _JOINING:
            break
        leading.append(mention)
    return leading
