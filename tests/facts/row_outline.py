"""An outline around one sentence: what a row of the reading tables is read in."""

from dataclasses import dataclass, replace

from ccm_parse.provenance import TracedText
from ccm_parse.structure.outline import Annex, Cell, Footnote, FrontLine, Masthead, Outline, Paragraph, Row, Table

EMPTY = Outline(language="", kind="report", front=(), masthead=Masthead(), toc=(), body=(), annexes=(), footnotes=())


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the document around the sentence."""

    before: tuple[str, ...] = ()
    symbol: str | None = None
    session: str | None = None
    place_and_dates: str | None = None
    cited: str | None = None


def outline_around(text: str, language: str, setting: Setting) -> Outline:
    """A document with the text as paragraph 100; as a note, where one cited comes before; as a row, where it has tabs.

    >>> [node.id for node in outline_around("Ibid.", "en", Setting(cited="A/1/2")).texts()]
    ['fn_1', 'fn_2']
    """
    symbols = (setting.symbol,) if setting.symbol else ()
    head = Masthead(symbols=symbols, session=setting.session, place_and_dates=setting.place_and_dates)
    lines = (setting.session, setting.place_and_dates)
    front = tuple(FrontLine(f"front_{at}", TracedText(line, ())) for at, line in enumerate(lines, 1) if line)
    body = tuple(_paragraph(number, one) for number, one in enumerate(setting.before, start=1))
    outline = replace(EMPTY, language=language, masthead=head, front=front, body=body)
    if setting.cited is not None:
        return replace(outline, footnotes=(_note(1, setting.cited), _note(2, text)))
    if "\t" in text:
        return replace(outline, annexes=(_list(text),))
    return replace(outline, body=(*body, _paragraph(100, text)))


def _paragraph(number: int, text: str) -> Paragraph:
    return Paragraph(f"para_{number}", number, f"{number}.", "text", TracedText(text, ()))


def _note(number: int, text: str) -> Footnote:
    return Footnote(f"fn_{number}", str(number), number, TracedText(text, ()))


def _list(text: str) -> Annex:
    row = "annex_1__table_1__row_1"
    cells = [Cell(f"{row}__cell_{at}", TracedText(cell, ())) for at, cell in enumerate(text.split("\t"), 1)]
    table = Table("annex_1__table_1", TracedText("", ()), (), (Row(row, tuple(cells)),))
    return Annex("annex_1", "", 1, TracedText("", ()), (table,))
