"""An invented document as structure and facts yield it: lines of ink, an outline over them, facts."""

from collections.abc import Iterable
from dataclasses import replace

from ccm_parse.facts.types import DateFact, Facts, MeetingHeld, MeetingsHeld, Officer, Participant
from ccm_parse.layout.source import Furniture, FurnitureKind, Limits, Line, Page, Source, Style
from ccm_parse.provenance import Box, Span, TracedText
from ccm_parse.report.assemble import Origin, Request, assemble
from ccm_parse.report.model import Report
from ccm_parse.structure.outline import (
    AgendaItem,
    Annex,
    Block,
    Call,
    Cell,
    Emphasis,
    Footnote,
    FrontLine,
    Item,
    Masthead,
    Notice,
    Outline,
    Paragraph,
    Row,
    Section,
    Table,
    TocEntry,
)  # fmt: skip

ORIGIN = Origin("report.pdf", "0" * 64)
BLANK = " "
SALVAGED = (("source.salvaged", "expected whole pages, found page 2 cut"),)


def line(text: str, page: int = 1, x0: float = 70.0, base: float = 100.0) -> Line:
    """A printed line of 10 pt type, 5 pt a character."""
    x1 = x0 + 5.0 * len(text)
    stops = tuple((at, x0 + 5.0 * at) for at in range(len(text)))
    style = Style(0, len(text), x0, x1, 10.0, bold=False, italic=False, raised=False, font="F", stops=stops)
    return Line(text, page, x0, x1, base, 10.0, (style,))


class Paper:
    """Sets lines one under the other, fifty a page, and traces texts to them."""

    def __init__(self, *, pages: bool = True) -> None:
        self.pages = pages
        self.count = 0

    def line(self, text: str) -> Line:
        page, at = divmod(self.count, 50)
        self.count += 1
        return line(text, page + 1 if self.pages else 0, base=80.0 + 14.0 * at)

    def text(self, *lines: str) -> TracedText:
        """A text on several printed lines, joined with blanks."""
        parts = [TracedText.of(self.line(one)) for one in lines if one]
        joined: list[TracedText] = []
        for number, part in enumerate(parts):
            spaced = part.sub([(len(part), len(part), BLANK)]) if number + 1 < len(parts) else part
            joined.append(spaced)
        return TracedText("", ()).join(joined)

    def labelled(self, label: str, *lines: str) -> tuple[TracedText, TracedText]:
        """A label and its text, the text's first line printed on the label's."""
        first = self.line(f"{label} {lines[0]}")
        mark = TracedText.of(first, 0, len(label))
        head = TracedText.of(first, len(label) + 1)
        if len(lines) == 1:
            return mark, head
        return mark, TracedText("", ()).join([head.sub([(len(head), len(head), BLANK)]), self.text(*lines[1:])])


def paragraph(paper: Paper, number: int, *lines: str, container: str = "") -> Paragraph:
    mark, text = paper.labelled(f"{number}.", *lines)
    return Paragraph(f"{container}para_{number}", number, f"{number}.", "text", text, mark=mark)


def item(paper: Paper, name: str, letter: str, *lines: str) -> Item:
    mark, text = paper.labelled(f"({letter})", *lines)
    return Item(f"{name}__point_{letter}", "point", f"({letter})", text, mark=mark)


def cell(paper: Paper, name: str, text: str) -> Cell:
    return Cell(name, paper.text(text))


def table(paper: Paper, name: str, rows: list[tuple[str, str]]) -> Table:
    head = f"{name}__head_1"
    return Table(
        name,
        TracedText("", ()),
        (Row(head, (cell(paper, f"{head}__cell_1", "Symbol"), cell(paper, f"{head}__cell_2", "Title"))),),
        tuple(
            Row(one, tuple(cell(paper, f"{one}__cell_{m}", text) for m, text in enumerate(row, 1)))
            for one, row in ((f"{name}__row_{n}", row) for n, row in enumerate(rows, 1))
        ),
    )  # fmt: skip


def section(paper: Paper, number: int, heading: str, children: Iterable[Block]) -> Section:
    mark, text = paper.labelled(f"{'I' * number}.", heading)
    return Section(f"sec_{number}", "heading", f"{'I' * number}.", number, 1, text, tuple(children), mark=mark)


MASTHEAD = Masthead(
    symbols=("LC/2033/9",),
    date="2033-05-05",
    session="Ninth Meeting",
    agenda_items=(AgendaItem("12", "Report"),),
    title="Final report",
)


def document(*, pages: bool = True) -> Outline:
    """A short report: two sections, items two deep, a quoted document, two annexes with a table, notes."""
    paper = Paper(pages=pages)
    front = (
        FrontLine("front_1", paper.text("Ninth Meeting of the Lantern Convention")),
        FrontLine("front_2", paper.text("Port Ellery, 3-5 May 2033")),
    )
    body = (section(paper, 1, "Introduction", introduction(paper)), section(paper, 2, "Letters", letters(paper)))
    annexes = (
        Annex(
            "annex_1", "Annex I", 1, mark=paper.text("Annex I"), text=paper.text("Measures"),
            children=(paragraph(paper, 1, "Fees are due in June.", container="annex_1__"),),
        ),
        Annex(
            "annex_2", "Annex II", 2, mark=paper.text("Annex II"), text=paper.text("Documents"),
            children=(table(paper, "annex_2__table_1", [("LC/2033/1", "Agenda | draft"), ("LC/2033/2", "Rules")]),),
        ),
    )  # fmt: skip
    mark, note = paper.labelled("1", "See annex I.")
    return Outline(
        "en",
        "report",
        front,
        MASTHEAD,
        (TocEntry("I.", "Introduction", "2"),),
        body,
        annexes,
        (Footnote("fn_1", "1", 1, note, (("para_1", 36),), mark=mark),),
        (Furniture(FurnitureKind.PAGE_NUMBER, 1 if pages else 0, "1", Box(300.0, 800.0, 306.0, 811.123)),),
        (Notice("footnote.missing", "expected a note 2, found none", (Span("para_1", 78, 79),)),),
    )


def introduction(paper: Paper) -> tuple[Block, ...]:
    opening = paragraph(paper, 1, "The meeting was opened on 3 May 2033 by", "Ms. Ada Quill (Norway), as <President>.")
    opening = replace(opening, calls=(Call("1", 36, "fn_1"), Call("2", 79, None)), emphasis=(Emphasis(0, 11, "bold"),))
    agenda = paragraph(paper, 2, "At its 1st plenary meeting, the meeting:")
    adopted = item(paper, "para_2", "a", "Adopted the following:")
    adopted = replace(adopted, items=(item(paper, "para_2__point_a", "i", "Its rules of procedure;"),))
    noted = item(paper, "para_2", "b", "Took note of 2 * 3 papers.")
    return opening, replace(agenda, items=(adopted, noted))


def letters(paper: Paper) -> tuple[Block, ...]:
    letter = paragraph(paper, 3, "The letter reads:")
    return (replace(letter, blocks=(paragraph(paper, 1, "A paragraph of the letter.", container="para_3__"),)),)


def span(outline: Outline, node: str, words: str) -> Span:
    """The words, where they stand in the node's text."""
    text = next(one.text for one in outline.texts() if one.id == node)
    at = text.index(words)
    return Span(node, at, at + len(words))


def facts(outline: Outline) -> Facts:
    """What `document` says, in part."""

    def said(node: str, words: str) -> tuple[Span, ...]:
        return (span(outline, node, words),)

    sitting = MeetingHeld("plenary", 1, None, said("para_2", "1st plenary meeting"), "meetings_held")
    return Facts(
        participants=(Participant("state_party", "Norway", "NOR", None, said("para_1", "Norway"), "participants"),),
        officers=(Officer("president", "Ada Quill", None, "NOR", None, said("para_1", "Ada Quill"), "officers"),),
        meetings_held=MeetingsHeld(None, (sitting,)),
        dates=(DateFact("2033-05-03", None, "day", said("para_1", "3 May 2033 by Ms."), "dates"),),
    )


def source(outline: Outline, *, pages: bool = True) -> Source:
    """The file of an outline."""
    number = 1 if pages else 0
    page = Page(number, 595.276, 841.89, 70.0, 525.0, (), (), (), outline.furniture, ())
    backend, media = ("pdfium", "application/pdf") if pages else ("text", "text/plain")
    return Source(
        (page,),
        backend,
        media,
        "Typewriter 9",
        Limits(),
        notices=SALVAGED,
    )


def report(*, pages: bool = True) -> Report:
    """The report of `document`."""
    outline = document(pages=pages)
    return assemble(source(outline, pages=pages), outline, facts(outline), ORIGIN, Request(backend="auto"))
