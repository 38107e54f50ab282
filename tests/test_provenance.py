"""The five invariants of provenance, over made-up texts and edits; and on the bundled samples."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.layout.read import read_source
from ccm_parse.layout.source import Line, Style
from ccm_parse.pipeline import parse
from ccm_parse.provenance import TracedText, concat
from ccm_parse.report import load
from ccm_parse.structure.split import split

SAMPLES = Path(__file__).parents[1] / "samples"
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20)
RIGHT = 200.0


def line(text: str, base: float) -> Line:
    style = Style(0, len(text), 100.0, RIGHT, 10.0, bold=False, italic=False, raised=False, font="")
    return Line(text, 1, 100.0, RIGHT, base, 10.0, (style,))


@st.composite
def traced(draw: st.DrawFn) -> TracedText:
    """A text of a few lines and parts of lines."""
    parts = []
    for k, text in enumerate(draw(st.lists(TEXT, min_size=1, max_size=4))):
        start = draw(st.integers(0, len(text)))
        parts.append(TracedText.of(line(text, 100.0 + 12 * k), start, draw(st.integers(start, len(text)))))
    return concat(parts)


@st.composite
def edited(draw: st.DrawFn) -> tuple[TracedText, list[tuple[int, int, str]]]:
    """A text and edits of it: in order, without overlap."""
    text = draw(traced())
    edits: list[tuple[int, int, str]] = []
    at = 0
    while text and at < len(text) and draw(st.booleans()):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, len(text)))
        edits.append((start, end, draw(st.text("ab -", max_size=3))))
        at = end + 1
    return text, edits


def assert_traced(text: TracedText) -> None:
    """A trace for every character: the pieces cover the text without gap or overlap, each within its line."""
    at = 0
    for piece in text.pieces:
        assert piece.start == at < piece.end
        assert 0 <= piece.first <= piece.last <= len(piece.ink.text)
        at = piece.end
    assert at == len(text.text)


def assert_drawn(text: TracedText) -> None:
    """Every character is the one that its line has at its trace."""
    for piece in text.pieces:
        for k in range(piece.end - piece.start):
            assert text.text[piece.start + k] == piece.ink.text[piece.first + k]


@given(traced())
def test_a_text_is_traced_to_the_ink_that_drew_it(text: TracedText) -> None:
    assert_traced(text)
    assert_drawn(text)


@given(traced(), st.integers(-3, 30), st.integers(-3, 30))
def test_a_cut_keeps_the_trace(text: TracedText, start: int, end: int) -> None:
    part = text.cut(start, end)
    assert part.text == text.text[max(0, start) : max(0, end)]
    assert_traced(part)
    assert_drawn(part)


@given(traced())
def test_stripping_keeps_the_trace(text: TracedText) -> None:
    bare = text.strip()
    assert bare.text == text.text.strip()
    assert_traced(bare)
    assert_drawn(bare)


@given(edited())
def test_an_edit_keeps_the_trace(case: tuple[TracedText, list[tuple[int, int, str]]]) -> None:
    text, edits = case
    done = text.sub(edits)
    expected, at = "", 0
    for start, end, new in edits:
        expected += text.text[at:start] + new
        at = end
    assert done.text == expected + text.text[at:]
    assert_traced(done)
    inks = {id(piece.ink) for piece in text.pieces}
    assert all(id(piece.ink) in inks for piece in done.pieces)


@given(edited())
def test_what_an_edit_leaves_alone_is_still_where_it_was_drawn(
    case: tuple[TracedText, list[tuple[int, int, str]]],
) -> None:
    text, edits = case
    done = text.sub([(start, end, "") for start, end, _ in edits])
    assert_drawn(done)


@given(traced(), st.lists(traced(), max_size=4))
def test_joining_keeps_the_trace(glue: TracedText, parts: list[TracedText]) -> None:
    joined = glue.join(parts)
    assert joined.text == glue.text.join(part.text for part in parts)
    assert_traced(joined)
    assert_drawn(joined)


@given(traced(), st.data())
def test_regions_cover_what_is_asked_for_and_lie_on_their_lines(text: TracedText, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    regions = text.regions(start, end)
    assert "".join(text.text[one.start : one.end] for one in regions) == text.text[start:end]
    assert all(100.0 <= one.x0 <= one.x1 <= RIGHT for one in regions)


@pytest.mark.parametrize("name", ["zh.geneva.pdf", "en.newyork.pdf", "ar.geneva.pdf"])
def test_every_text_of_a_document_is_traced_and_its_quotes_stand_there(name: str) -> None:
    data = (SAMPLES / name).read_bytes()
    outline = split(read_source(data))
    for line_of_front in outline.front:
        assert_traced(line_of_front.text)
    for note in outline.footnotes:
        assert_traced(note.text)
        assert_traced(note.mark)
    report = parse(data)
    texts = {text.id: text.text for text in outline.texts()}
    for fact in report.facts.all():
        for one in fact.evidence:
            assert texts[one.node][one.start : one.end] == one.quote


@pytest.mark.parametrize("name", ["zh.geneva.pdf", "zh.txt", "ru.geneva.pdf"])
def test_a_round_trip_of_a_document_is_the_identity(name: str) -> None:
    report = parse(SAMPLES / name)
    written = report.model_dump_json()
    again = load(written.encode())
    assert again == report
    assert again.model_dump_json() == written
    assert json.loads(written) == report.model_dump(mode="json")


_PRINT = "import sys; from ccm_parse.pipeline import parse; sys.stdout.write(parse(sys.argv[1]).model_dump_json())"


@pytest.mark.parametrize("name", ["zh.geneva.pdf", "en.txt"])
def test_the_same_bytes_in_give_the_same_bytes_out(name: str) -> None:
    printed = {_printed(name, seed) for seed in ("1", "4711")}
    assert len(printed) == 1
    assert len(printed.pop()) > 1000


def _printed(name: str, seed: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-c", _PRINT, SAMPLES / name],
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        cwd=SAMPLES.parent,
        capture_output=True,
        check=True,
    ).stdout
