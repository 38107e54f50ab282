"""Every drawn character against the places it may end in: a node's text, a label, a marker, contents, furniture."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ccm_parse.layout.backends.pdfium import PdfiumBackend
from ccm_parse.layout.code_pages import WINDOWS_FOR_MAC
from ccm_parse.layout.read import read_source
from ccm_parse.structure.outline import Annex, Block, Item, Outline, Paragraph, Section, Table
from ccm_parse.structure.split import split

__all__ = ["Ledger", "ledger_of"]

_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-"})  # what the file has for a hyphen at a line's end


class Ledger(NamedTuple):
    """A document's account: characters drawn, missing from every place, in more places than drawn; removed by rules."""

    drawn: int
    missing: Counter[str]
    extra: Counter[str]
    removed: int
    other: int


def ledger_of(data: bytes) -> Ledger:
    """The account of a PDF; blanks are not counted, nor what is no character."""
    raw: Counter[str] = Counter()
    backend = PdfiumBackend(data)
    for page in backend.pages():
        for run in (*page.runs, *page.rotated):
            raw.update(_characters(run.text))
    backend.close()
    source = read_source(data, "pdfium")
    outline = split(source)
    found = _places(outline)
    removed = sum(count for _, count in (*source.removed, *outline.removed))
    other = sum(len(_characters(one.text)) for one in outline.furniture if one.kind.value == "other")
    missing, extra = raw - found, found - raw
    # A letter that was read by the wrong table stands in its place as what it is: "1ñ3" drawn, "1–3" found.
    for mac, windows in WINDOWS_FOR_MAC.items():
        same = min(missing[chr(mac)], extra[windows])
        missing[chr(mac)] -= same
        extra[windows] -= same
    return Ledger(sum(raw.values()), +missing, +extra, removed, other)


def _characters(text: str) -> str:
    shown = "".join(text.translate(_HYPHENS).split())
    return "".join(c for c in shown if c.isprintable() or c == "\u00ad" or "\ue000" <= c <= "\uf8ff")


def _places(outline: Outline) -> Counter[str]:
    texts: list[str] = []
    for line in outline.front:
        texts += [line.text.text, *(call.label for call in line.calls)]
    for entry in outline.toc:
        texts += [entry.label or "", entry.text, entry.page or ""]
    _add_blocks((*outline.body, *outline.annexes), texts)
    for note in outline.footnotes:
        texts += [note.text.text, note.mark.text]
    texts += [one.text for one in outline.furniture]
    return Counter(_characters("".join(texts)))


def _add_blocks(blocks: Iterable[Block], texts: list[str]) -> None:
    for block in blocks:
        match block:
            case Section() | Annex():
                texts += [block.mark.text, block.text.text]
                _add_blocks(block.children, texts)
            case Paragraph():
                texts += [block.mark.text, block.text.text]
                _add_items(block.items, texts)
                _add_blocks(block.blocks, texts)
            case Table():
                texts.append(block.caption.text)
                for row in (*block.header, *block.rows):
                    for cell in row.cells:
                        texts += [cell.text.text, *(call.label for call in cell.calls)]
                _add_blocks(block.notes, texts)
        texts += [call.label for call in block.calls]


def _add_items(items: Iterable[Item], texts: list[str]) -> None:
    for item in items:
        texts += [item.mark.text, item.text.text, *(call.label for call in item.calls)]
        _add_items(item.items, texts)
