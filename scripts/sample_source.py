"""The source of the bundled report: one text file a language, with marks for calls of notes and for facts.

The format is described in samples/README.md. Nothing here knows how ccm_parse reads a document: the
expected answer must not come from the thing that it tests.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

BREAK = " // "  # in a field of the masthead: a new printed line
CALL = re.compile(r"\{\^(?P<label>[^}]+)\}")
FIELD = re.compile(r"@(?P<name>\w+)(?: (?P<value>.*))?")
SECTION = re.compile(r"(?P<depth>#{1,2}) (?P<label>\S+(?: [-–]\B)?) (?P<text>.+)")
ANNEX = re.compile(r"#! (?P<label>[^|]+?) \| (?P<text>.+)")
PARAGRAPH = re.compile(r"(?P<label>[\d٠-٩]+(?:\.| ?-)) (?P<text>.+)")
ITEM = re.compile(r"(?P<indent>(?:  )+)(?P<label>\S+?[.)-]|‘\d+’) (?P<text>.+)")
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


def printed_lines(field: Marked) -> list[Marked]:
    """Give the lines in which a field without marks is printed."""
    return [Marked(line) for line in field.text.split(BREAK)]


class Reader:
    """Builds a Source line by line; each form of line has its method."""

    def __init__(self) -> None:
        """Begin in the body, under no heading."""
        self.source = Source({}, [], [], [])
        self.here = [Node("root", "", Marked(""), self.source.body)]
        self.forms = (
            (FIELD, self.field), (ANNEX, self.annex), (SECTION, self.section), (PARAGRAPH, self.paragraph),
            (ITEM, self.item), (NOTE, self.note), (ROW, self.row),
        )  # fmt: skip

    def read(self, line: str) -> None:
        """Take one line in; SourceError if it has no known form."""
        for form, take in self.forms:
            if found := form.fullmatch(line):
                take(found)
                return
        raise SourceError(f"expected a field, heading, paragraph, item, note or row, found: {line[:60]}")

    def field(self, found: re.Match[str]) -> None:
        """Take `@name value`, or `@documents`: the table below lists the documents."""
        if found["name"] == "documents":
            self.here[-1].children.append(Node("documents", "", Marked("")))
        else:
            self.source.fields[found["name"]] = parse_marked(found["value"])

    def annex(self, found: re.Match[str]) -> None:
        """Take `#! label | title`."""
        self.here = [Node("annex", found["label"], parse_marked(found["text"]))]
        self.source.annexes.append(self.here[0])

    def section(self, found: re.Match[str]) -> None:
        """Take `# label heading` or `## label heading`."""
        del self.here[len(found["depth"]) :]
        self.here.append(Node("section", found["label"], parse_marked(found["text"])))
        self.here[-2].children.append(self.here[-1])

    def paragraph(self, found: re.Match[str]) -> None:
        """Take `12. text`."""
        self.here[-1].children.append(Node("paragraph", found["label"], parse_marked(found["text"])))

    def item(self, found: re.Match[str]) -> None:
        """Take an item; two blanks of indent a level."""
        parent = self.here[-1].children[-1]
        for _ in range(len(found["indent"]) // 2 - 1):
            parent = parent.children[-1]
        parent.children.append(Node("item", found["label"], parse_marked(found["text"])))

    def note(self, found: re.Match[str]) -> None:
        """Take `^3 text`."""
        self.source.notes.append(Node("note", found["label"], parse_marked(found["text"])))

    def row(self, found: re.Match[str]) -> None:
        """Take a table's head `! a || b`, which begins a table, or its row `| a || b`."""
        kind = "head" if found["kind"] == "!" else "row"
        if kind == "head":
            self.here[-1].children.append(Node("table", "", Marked("")))
        cells = [parse_marked(cell.strip()) for cell in found["cells"].split("||")]
        self.here[-1].children[-1].children.append(Node(kind, "", Marked(""), [], cells))


def read_source(path: Path, leave_out: str = "") -> Source:
    """Read a source file but for the characters to leave out; a line of no known form raises SourceError."""
    reader = Reader()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("%"):
            try:
                reader.read(line.translate(dict.fromkeys(map(ord, leave_out))))
            except SourceError as error:
                raise SourceError(f"{path.name}, line {number}: {error}") from error
    return reader.source
