"""The report: one typed object that holds a document, its facts, and the way back to the page."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ccm_parse.report.base import Evidence, Finding, Model, Region
from ccm_parse.report.boxes import part_of
from ccm_parse.report.document import Furniture, Generator, Masthead, Source, TocEntry
from ccm_parse.report.facts import Fact, Facts
from ccm_parse.report.faults import MISQUOTED
from ccm_parse.report.index import Index
from ccm_parse.report.nodes import Annex, Block, Footnote, Line, Node, Paragraph, Row, Section, Table, blocks_within

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SCHEMA_VERSION", "Hit", "Keyword", "Language", "Report"]

SCHEMA_VERSION = "1.0"
Language: TypeAlias = Literal["ar", "en", "es", "fr", "ru", "zh"]


class Hit(NamedTuple):
    """A node that a search found: how well, and the words of the query in it."""

    node: str
    score: float
    evidence: tuple[Evidence, ...]


class Keyword(NamedTuple):
    """A word that marks a document: how often it stands there, and where first."""

    word: str
    times: int
    evidence: Evidence


class Report(Model):
    """A report of a treaty meeting: the document, its facts, and the way back to the page.

    Offsets are 0-based Unicode code points, end exclusive, into the `text` of the named node (a section's is its
    heading, an annex's its title, a table's its caption). Coordinates are PDF points, origin top left, pages from 1.
    Dates are ISO 8601 at the precision known, States ISO 3166-1 alpha-3. Missing is null or an empty list.
    """

    schema_version: Literal["1.0"]
    generator: Generator
    source: Source
    language: Language
    front: tuple[Line, ...] = Field(description="Masthead, session and title lines, in reading order.")
    masthead: Masthead
    toc: tuple[TocEntry, ...] = Field(description="A table of contents, set aside.")
    body: tuple[Block, ...]
    annexes: tuple[Annex, ...] = Field(description="The document's own, at its end.")
    footnotes: tuple[Footnote, ...]
    furniture: tuple[Furniture, ...]
    facts: Facts
    findings: tuple[Finding, ...] = Field(description="What layout and structure themselves noticed.")

    @cached_property
    def _index(self) -> Index:
        return Index(self)

    @model_validator(mode="after")
    def _quotes_are_what_stands_there(self) -> Self:
        holders: tuple[Fact | Finding, ...] = (*self.facts.all(), *self.findings)
        wrong = [(holder, fault) for holder in holders for fault in self._misquoted(holder)]
        if wrong:
            told = "; ".join(reason for _, (_, reason) in wrong)
            paths = self.facts.paths() | {id(one): ("findings", at) for at, one in enumerate(self.findings)}
            faults = [((*paths[id(holder)], "evidence", at), reason) for holder, (at, reason) in wrong]
            raise PydanticCustomError(MISQUOTED, "{told}", {"told": told, "faults": faults})
        return self

    def _misquoted(self, holder: Fact | Finding) -> Iterator[tuple[int, str]]:
        nodes = self._index.nodes
        for at, one in enumerate(holder.evidence):
            node = nodes.get(one.node)
            if node is None or isinstance(node, Row):
                yield at, f"{holder.rule}: expected evidence in a node with a text, found {one.node!r}"
            elif node.text[one.start : one.end] != one.quote:
                there = node.text[one.start : one.end]
                place = f"{one.node}[{one.start}:{one.end}]"
                yield at, f"{holder.rule}: expected {one.quote!r} at {place}, found {there!r}"

    def model_copy(self, *, update: "Mapping[str, Any] | None" = None, deep: bool = False) -> Self:  # noqa: D102 (pydantic's)
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("_index", None)  # it is the original's
        return copied

    def node(self, name: str) -> Node:
        """The node of that id; raises `UnknownNodeError`."""
        return self._index.node(name)

    def repeated_ids(self) -> tuple[str, ...]:
        """The ids that more than one node has, by which only the first is found; none in a report that was parsed."""
        return tuple(self._index.repeated)

    def nodes(self) -> Iterator[Node]:
        """Every node in reading order: front, body, annexes, notes."""
        return iter(self._index.nodes.values())

    def search(self, query: str) -> tuple[Hit, ...]:
        """The nodes in which the words of the query stand, best first, each with those words as evidence.

        Chinese is cut into words by jieba, which is loaded at the first search.
        """
        from ccm_parse.report.search import search

        found = search(self._texts(), query)
        return tuple(
            Hit(one.node, one.score, tuple(self.evidence(one.node, *span) for span in one.spans)) for one in found
        )

    def keywords(self, number: int = 20) -> tuple[Keyword, ...]:
        """The words that mark this document, best first, each with how often it stands and where first."""
        from ccm_parse.report.search import keywords

        found = keywords(self._texts(), number, self.language)
        return tuple(Keyword(one.word, one.times, self.evidence(one.node, one.start, one.end)) for one in found)

    def _texts(self) -> Iterator[tuple[str, str]]:
        return ((node.id, node.text) for node in self.nodes() if not isinstance(node, Row) and node.text)

    def paragraph(self, number: int, within: str | None = None) -> Paragraph:
        """The paragraph of that number: the body's, or the one in the container of the id `within`.

        Raises `AmbiguousNumberError` (with the ids) if there are several, `UnknownNodeError` if there is none.
        """
        return self._index.numbered(number, within)

    def blocks(self) -> "Iterator[Section | Annex | Paragraph | Table]":
        """Every section, annex, paragraph and table, at any depth, in reading order: body, then annexes."""
        for block in (*self.body, *self.annexes):
            yield from blocks_within(block)

    def evidence(self, node: str, start: int, end: int) -> Evidence:
        """Those words of a node as evidence, with their boxes; raises `UnknownNodeError`."""
        found = self.node(node)
        text = "" if isinstance(found, Row) else found.text
        quote = text[start:end]
        return Evidence(node=node, start=start, end=end, quote=quote, regions=self._boxes(found, start, end))

    def regions(self, what: "Fact | Finding | Evidence | Node | str") -> tuple[Region, ...]:
        """The boxes on the pages behind a fact, a finding, an evidence or a node (or the node of that id), in order."""
        match what:
            case str():
                return self.regions(self.node(what))
            case Evidence():
                return what.regions or self._boxes(self.node(what.node), what.start, what.end)
            case Fact() | Finding():
                return _flat(self.regions(one) for one in what.evidence)
            case Row():
                return _flat(cell.regions for cell in what.cells)
            case _:
                return what.regions

    def _boxes(self, node: Node, start: int, end: int) -> tuple[Region, ...]:
        if isinstance(node, Row):
            return ()
        label: str | None = getattr(node, "label", None)
        return part_of(node.regions, label, node.text, start, end)


def _flat(parts: Iterable[tuple[Region, ...]]) -> tuple[Region, ...]:
    return tuple(region for part in parts for region in part)
