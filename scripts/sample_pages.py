"""The pages of the bundled report: source → Typst → PDF, and the text layer of a PDF."""

import hashlib
import re
import subprocess
import tempfile
import tomllib
import zlib
from pathlib import Path

import typst

from scripts.sample_outline import item_kind
from scripts.sample_source import BREAK, Marked, Node, Source

# Points between the lines of the text, where the template's own would part a note from its call.
LEADING = {
    ("ar", "geneva"): 3.0,
    ("ar", "newyork"): 1.6,
    ("en", "geneva"): 1.8,
    ("en", "newyork"): 1.2,
    ("ru", "geneva"): 2.6,
}
RAISED = re.compile(r"^(?P<indent> +)(?P<number>\d{1,2})\n +", re.MULTILINE)


def quoted(text: str) -> str:
    """Give a Typst string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def content(marked: Marked, notes: dict[str, Node]) -> str:
    """Give Typst content: the text, with each note where it is called."""
    made, start = "", 0
    for label, offset in marked.calls:
        made += f"#{quoted(marked.text[start:offset])}#footnote({content(notes[label].text, notes)})"
        start = offset
    return f"[{made}#{quoted(marked.text[start:])}]"


def blocks(nodes: list[Node], notes: dict[str, Node], depth: int = 1) -> str:
    """Give the Typst calls that set some nodes; the template defines what each looks like."""
    made = ""
    for node in nodes:
        text = content(node.text, notes)
        match node.kind:
            case "section":
                made += section(depth, node, notes)
            case "annex":
                made += f"#annex({quoted(node.label)}, {text})\n{blocks(node.children, notes)}"
            case "paragraph":
                made += f"#paragraph({quoted(node.label)}, {text})\n{blocks(node.children, notes)}"
            case "item":
                made += f"#item({depth}, {quoted(item_kind(node.label))}, {quoted(node.label)}, {text})\n"
                made += blocks(node.children, notes, depth + 1)
            case "table":
                made += table(node, notes)
            case _:
                pass
    return made


def section(depth: int, node: Node, notes: dict[str, Node]) -> str:
    """Give the Typst calls of a section. A heading that calls a note is bound to its first paragraph by hand.

    Typst moves a heading that must keep with the next block, but leaves the heading's note on the page before.
    """
    heading = f"#section({depth}, {quoted(node.label)}, {content(node.text, notes)})\n"
    if not node.text.calls:
        return heading + blocks(node.children, notes, depth + 1)
    first, *others = node.children
    return f"#together[{heading}{blocks([first], notes, depth + 1)}]\n{blocks(others, notes, depth + 1)}"


def table(node: Node, notes: dict[str, Node]) -> str:
    """Give the Typst call of a table: the head's cells, then all rows' cells."""
    head = [content(cell, notes) for row in node.children if row.kind == "head" for cell in row.cells]
    rows = [content(cell, notes) for row in node.children if row.kind == "row" for cell in row.cells]
    return f"#report-table({len(head)}, ({', '.join(head)},), ({', '.join(rows)},))\n"


def picture(columns: list[list[bool]]) -> bytes:
    """Give a one-bit PNG of a grid of rows, True for black."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    width, height = len(columns[0]), len(columns)
    lines = b""
    for row in columns:
        bits = "".join("0" if black else "1" for black in row).ljust(-(-width // 8) * 8, "1")
        lines += b"\0" + int(bits, 2).to_bytes(len(bits) // 8)
    header = width.to_bytes(4) + height.to_bytes(4) + bytes([1, 0, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b"")


def bars(number: str) -> bytes:
    """Give something that looks like a bar code; it encodes nothing."""
    digest = hashlib.sha256(number.encode()).digest()
    row: list[bool] = []
    for position, byte in enumerate(digest * 2):
        row += [position % 2 == 0] * (1 + byte % 3)
    return picture([row])


def square(number: str, side: int = 25) -> bytes:
    """Give something that looks like a square code; it encodes nothing."""
    noise = hashlib.shake_256(number.encode()).digest(side * side)
    grid = [[noise[y * side + x] % 2 == 0 for x in range(side)] for y in range(side)]
    for top, left in ((0, 0), (0, side - 7), (side - 7, 0)):
        for y in range(-1, 8):
            for x in range(-1, 8):
                if 0 <= top + y < side and 0 <= left + x < side:
                    ring = max(abs(y - 3), abs(x - 3))
                    grid[top + y][left + x] = ring in {0, 1, 3}
    return picture(grid)


def main_file(source: Source, look: str, job_number: str) -> str:
    """Give the Typst file: template, masthead fields, blocks."""
    fields = {name: field.text.replace(BREAK, "\n") for name, field in source.fields.items()}
    fields["job_number"] = f"{job_number} ({fields['letter']})"
    fields["job_digits"] = "".join(c for c in job_number if c.isdigit())
    fields["job_short"] = job_number
    fields["issued"] = source.fields["issued"].text
    notes = {note.label: note for note in source.notes}
    if (fields["language"], look) in LEADING:
        fields["leading"] = f"{LEADING[fields['language'], look]}pt"
    pairs = ", ".join(f"{name}: {quoted(text)}" for name, text in fields.items())
    body = blocks(source.body, notes) + blocks(source.annexes, notes)
    return f'#import "{look}.typ": *\n#show: report.with(({pairs}))\n{body}#ending()\n'


def pdf(source: Source, look: str, samples: Path) -> bytes:
    """Set the source in a look. The same source, Typst and fonts give the same bytes."""
    values = tomllib.loads((samples / "facts.toml").read_text(encoding="utf-8"))
    job_number = values["job_numbers"][look]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for template in (samples / "templates").glob("*.typ"):
            (root / template.name).write_bytes(template.read_bytes())
        (root / "bars.png").write_bytes(bars(job_number))
        (root / "square.png").write_bytes(square(job_number))
        (root / "main.typ").write_text(main_file(source, look, job_number), encoding="utf-8")
        made = typst.compile(str(root / "main.typ"), root=folder, format="pdf", timestamp=0, pdf_tags=False)
    if not isinstance(made, bytes):
        raise TypeError(f"expected one PDF from Typst, found {type(made).__name__}")
    return made


def text_layer(pages: Path) -> str:
    """Give what Poppler's pdftotext leaves: columns and blank lines kept, a form feed after each page."""
    command = ("pdftotext", "-layout", str(pages), "-")
    layer = subprocess.run(command, check=True, capture_output=True).stdout.decode()  # noqa: S603 our own file
    # Poppler gives a raised number a line of its own; most tools leave it before what stands beside it.
    return RAISED.sub(r"\g<indent>\g<number>  ", layer)
