"""A report as the checks read it: its texts in reading order, and what is recognised in each, once for all rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ccm_parse.checks.recognised import Recognised
from ccm_parse.errors import UnknownOptionError
from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import Treaty, find_treaty, load_treaty
from ccm_parse.report.model import Report
from ccm_parse.report.nodes import Annex, Block, Item, Paragraph, Section, Table
from ccm_parse.values import DateRange

__all__ = ["Document", "Text"]


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a node."""

    node: str
    kind: str
    """front, section, annex, paragraph, item, table, cell, footnote."""
    text: str
    annex: str | None
    """The annex of the document that it stands in."""
    quoted: bool
    """Whether it is of a document quoted in this one."""


class Document:
    """A report, its language and treaty, and its texts."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.language: Language = load_language(report.language)
        self.code = report.language
        self.words = self.language.checks
        self._mentions: dict[str, Recognised] = {}

    @cached_property
    def treaty(self) -> Treaty | None:
        """The treaty that it belongs to, if there is knowledge of it."""
        meeting = self.report.facts.meeting
        code = self.report.generator.options.treaty or (meeting.treaty if meeting else None)
        if code:
            try:
                return load_treaty(code)
            except UnknownOptionError:
                return None
        return find_treaty([symbol.partition("/")[0] for symbol in self.report.masthead.symbols])

    @cached_property
    def own_symbol(self) -> str | None:
        """Its own symbol: the masthead's, else that under which it says it is issued."""
        adoption = self.report.facts.adoption
        return self.report.masthead.symbol or (adoption.issued_as if adoption else None)

    @cached_property
    def meeting_days(self) -> DateRange | None:
        """The days of the meeting, where both are known."""
        meeting = self.report.facts.meeting
        if meeting is None or meeting.start is None or len(meeting.start) < len("2033-09-12"):
            return None
        return DateRange.parse(f"{meeting.start}/{meeting.end}" if meeting.end else meeting.start)

    @cached_property
    def year(self) -> int | None:
        """The year it is of: the masthead's, else the meeting's."""
        meeting = self.report.facts.meeting
        day = self.report.masthead.date or (meeting.start if meeting else None)
        return int(day[:4]) if day else None

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text in reading order: front, body, annexes, notes."""
        report = self.report
        front = (Text(line.id, "front", line.text, None, quoted=False) for line in report.front)
        notes = (Text(note.id, "footnote", note.text, None, quoted=False) for note in report.footnotes)
        body = _blocks(report.body, None, quoted=False)
        annexes = (text for annex in report.annexes for text in _blocks((annex,), annex.id, quoted=False))
        return tuple(text for text in (*front, *body, *annexes, *notes) if text.text)

    @cached_property
    def stated(self) -> tuple[Text, ...]:
        """Its own texts: without the front."""
        return tuple(text for text in self.texts if text.kind != "front")

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each text in reading order."""
        return {text.node: at for at, text in enumerate(self.texts)}

    @cached_property
    def by_node(self) -> dict[str, Text]:
        """The texts by the id of their node."""
        return {text.node: text for text in self.texts}

    def mentions(self, text: Text) -> Recognised:
        """What is recognised in a text; made once."""
        found = self._mentions.get(text.node)
        if found is None:
            found = self._mentions[text.node] = Recognised(text.text, self.language, self.treaty)
        return found

    @cached_property
    def states(self) -> dict[str, tuple[NameHit, ...]]:
        """The States named in each text that names any."""
        found = {text.node: self.mentions(text).states for text in self.stated}
        return {node: hits for node, hits in found.items() if hits}

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph, in reading order."""
        return (block for block in self.report.blocks() if isinstance(block, Paragraph))


def _blocks(blocks: tuple[Block, ...], annex: str | None, *, quoted: bool) -> Iterator[Text]:
    for block in blocks:
        match block:
            case Section():
                yield Text(block.id, "section", block.heading, annex, quoted)
                yield from _blocks(block.children, annex, quoted=quoted)
            case Annex():
                yield Text(block.id, "annex", block.title or "", annex, quoted)
                yield from _blocks(block.children, annex, quoted=quoted)
            case Paragraph():
                aside = quoted or block.role == "quote"
                yield Text(block.id, "paragraph", block.text, annex, aside)
                yield from _items(block.items, annex, quoted=aside)
                yield from _blocks(block.blocks, annex, quoted=True)
            case Table():
                yield Text(block.id, "table", block.caption or "", annex, quoted)
                for row in (*block.header, *block.rows):
                    yield from (Text(cell.id, "cell", cell.text, annex, quoted) for cell in row.cells)
                yield from _blocks(block.notes, annex, quoted=quoted)


def _items(items: tuple[Item, ...], annex: str | None, *, quoted: bool) -> Iterator[Text]:
    for item in items:
        aside = quoted or item.kind == "quote"
        yield Text(item.id, "item", item.text, annex, aside)
        yield from _items(item.items, annex, quoted=aside)
