"""The source of the bundled report: one text file a language, with marks for calls of notes and for facts.

The format is described in samples/README.md. Nothing here knows how ccm_parse reads a document: the expected answer must not
come from the thing that it tests.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

CALL = re.compile(r"\{\^(?P<label>[^}]+)\}")
FIELD = re.compile(r"@(?P<name>\w+)(?: (?P<value>.*))?")
SECTION = re.compile(r"(?P<depth>#{1,2}) (?P<label>\S+(?: [-–]\B)?) (?P<text>.+)")
ANNEX = re.compile(r"#! (?P<label>[^|]+?) \| (?P<text>.+)")
PARAGRAPH = re.compile(r"(?P<label>[\d٠-٩]+(?:\.| ?-)) (?P<text>.+)")
ITEM = re.compile(r"(?P<indent>(?:  )+)(?P<label>\S+?(?:[.)]| -)) (?P<text>.+)")
NOTE = re.compile(r"\^(?P<label>\S+) (?P<text>.+)")
ROW = re.compile(r"(?P<kind>[!|]) (?P<cells>.+)")


class SourceError(ValueError):
    """A line of the source that the format does not allow."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a node's text and what it says: `{text|kind argument …}`."""

    start: int
    end: int
    kind: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Clean text with its marks (in order of their ends) and its calls of notes as (label, offset)."""

    text: str
    marks: tuple[Mark, ...] = ()
    calls: tuple[tuple[str, int], ...] = ()

    def quote(self, mark: Mark) -> str:
        """Give the marked words."""
        return self.text[mark.start : mark.end]


@dataclass(slots=True)
class Node:
    """A section, annex, paragraph, item, note or table row, with what stands inside it."""

    kind: str
    label: str
    text: Marked
    children: list["Node"] = field(default_factory=list)
    cells: list[Marked] = field(default_factory=list)


@dataclass(slots=True)
class Source:
    """The whole source: masthead fields, blocks before the first annex, annexes, notes."""

    fields: dict[str, Marked]
    body: list[Node]
    annexes: list[Node]
    notes: list[Node]


def parse_marked(raw: str) -> Marked:
    """Give the text of `raw` without its marks, and the marks with their offsets. Marks may nest."""
    text, marks, calls, opened, position = "", [], [], [], 0
    while position < len(raw):
        if call := CALL.match(raw, position):
            calls.append((call["label"], len(text)))
            position = call.end()
        elif raw[position] == "{":
            opened.append(len(text))
            position += 1
        elif raw[position] == "|" and opened:
            close = raw.index("}", position)
            start = opened.pop()
            for said in raw[position + 1 : close].split(";"):
                kind, *arguments = said.split()
                marks.append(Mark(start, len(text), kind, tuple(arguments)))
            position = close + 1
        else:
            text += raw[position]
            position += 1
    if opened:
        raise SourceError(f"expected every mark to close with |kind}}, found an open one in: {raw[:60]}")
    return Marked(text, tuple(marks), tuple(calls))


def _place_item(paragraph: Node, depth: int, item: Node) -> None:
    """Put an item under the last one of the level above it."""
    parent = paragraph
    for _ in range(depth - 1):
        parent = parent.children[-1]
    parent.children.append(item)


def read_source(path: Path) -> Source:
    """Read a source file; a line of no known form raises SourceError with its number."""
    source = Source({}, [], [], [])
    here = [Node("root", "", Marked(""), source.body)]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("%"):
            continue
        if found := FIELD.fullmatch(line):
            if found["name"] == "documents":
                here[-1].children.append(Node("documents", "", Marked("")))
            else:
                source.fields[found["name"]] = parse_marked(found["value"])
        elif found := ANNEX.fullmatch(line):
            here = [Node("annex", found["label"], parse_marked(found["text"]))]
            source.annexes.append(here[0])
        elif found := SECTION.fullmatch(line):
            del here[len(found["depth"]) :]
            here.append(Node("section", found["label"], parse_marked(found["text"])))
            here[-2].children.append(here[-1])
        elif found := PARAGRAPH.fullmatch(line):
            here[-1].children.append(Node("paragraph", found["label"], parse_marked(found["text"])))
        elif found := ITEM.fullmatch(line):
            item = Node("item", found["label"], parse_marked(found["text"]))
            _place_item(here[-1].children[-1], len(found["indent"]) // 2, item)
        elif found := NOTE.fullmatch(line):
            source.notes.append(Node("note", found["label"], parse_marked(found["text"])))
        elif found := ROW.fullmatch(line):
            if found["kind"] == "!":
                here[-1].children.append(Node("table", "", Marked("")))
            cells = [parse_marked(cell.strip()) for cell in found["cells"].split("||")]
            here[-1].children[-1].children.append(Node("head" if found["kind"] == "!" else "row", "", Marked(""), [], cells))
        else:
            raise SourceError(f"line {number}: expected a field, heading, paragraph, item, note or row, found: {line[:60]}")
    return source
