"""An outline around one sentence: what a row of the reading tables is read in."""

from dataclasses import replace

from ccm_parse.provenance import TracedText
from ccm_parse.structure.outline import Annex, Block, Cell, Footnote, Masthead, Outline, Paragraph, Row, Table

EMPTY = Outline(language="", kind="report", front=(), masthead=Masthead(), toc=(), body=(), annexes=(), footnotes=())


def outline_around(
    text: str,
    language: str,
    *,
    before: tuple[str, ...] = (),
    symbol: str | None = None,
    session: str | None = None,
    place_and_dates: str | None = None,
    cited: str | None = None,
) -> Outline:
    """A document with the text as paragraph 100, or as a note behind one that cites, or as rows of a list where it has tabs.

    >>> [node.id for node in outline_around("Ibid.", "en", cited="A/1/2").texts()]
    ['fn_1', 'fn_2']
    """
    head = Masthead(symbols=(symbol,) if symbol else (), session=session, place_and_dates=place_and_dates)
    body = tuple(_paragraph(f"para_{number}", number, one) for number, one in enumerate(before, start=1))
    outline = replace(EMPTY, language=language, masthead=head, body=body)
    if cited is not None:
        return replace(outline, footnotes=(_note(1, cited), _note(2, text)))
    if "\t" in text:
        return replace(outline, annexes=(_list(text),))
    return replace(outline, body=(*body, *_numbered_as_far(12, text)))


def _paragraph(node: str, number: int, text: str) -> Paragraph:
    return Paragraph(node, number, f"{number}.", "text", TracedText(text, ()))


def _numbered_as_far(last: int, text: str) -> tuple[Block, ...]:
    del last
    return (_paragraph("para_100", 100, text),)


def _note(number: int, text: str) -> Footnote:
    return Footnote(f"fn_{number}", str(number), number, TracedText(text, ()))


def _list(text: str) -> Annex:
    cells = [Cell(f"annex_1__table_1__row_1__cell_{at}", TracedText(cell, ())) for at, cell in enumerate(text.split("\t"), 1)]
    table = Table("annex_1__table_1", TracedText("", ()), (), (Row("annex_1__table_1__row_1", tuple(cells)),))
    return Annex("annex_1", "", 1, TracedText("", ()), (table,))
