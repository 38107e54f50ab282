"""Invariants over made-up outlines: quotes, boxes, and the round trip."""

import json

from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.facts.types import DateFact, Facts
from ccm_parse.provenance import Span
from ccm_parse.report import Report, load
from ccm_parse.report.assemble import Origin, Request, assemble
from ccm_parse.report.boxes import part_of
from ccm_parse.structure.outline import Outline
from tests.report import outlines

WORDS = st.text(st.characters(exclude_categories=["Cc", "Zl", "Zp"]), min_size=1, max_size=40)
LINES = st.lists(WORDS, min_size=1, max_size=4)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Outline, Facts]:
    """An outline of numbered paragraphs of any text, and a fact about a part of each."""
    paper = outlines.Paper(pages=draw(st.booleans()))
    paragraphs = [outlines.paragraph(paper, number, *draw(LINES)) for number in range(1, draw(st.integers(1, 4)) + 1)]
    spans = []
    for paragraph in paragraphs:
        start = draw(st.integers(0, len(paragraph.text)))
        spans.append(Span(paragraph.id, start, draw(st.integers(start, len(paragraph.text)))))
    base = outlines.document()
    made = Outline("en", "other", (), base.masthead, (), tuple(paragraphs), (), ())
    return made, Facts(dates=tuple(DateFact("2033", None, "year", (span,), "dates") for span in spans))


def report_of(made: Outline, facts: Facts) -> Report:
    return assemble(outlines.source(made), made, facts, Origin(None, "0" * 64), Request())


@given(documents())
def test_quotes_stand_where_they_say_and_boxes_cover_them(document: tuple[Outline, Facts]) -> None:
    report = report_of(*document)
    for fact in report.facts.all():
        for one in fact.evidence:
            node = report.paragraph(int(one.node.removeprefix("para_")))
            assert node.text[one.start : one.end] == one.quote
            assert "".join(node.text[r.start : r.end] for r in one.regions) == (one.quote if one.regions else "")
            for region in one.regions:
                line = next(r for r in node.regions if r.start <= region.start and region.end <= r.end)
                assert line.x0 <= region.x0 <= region.x1 <= line.x1
                assert (line.page, line.top, line.bottom) == (region.page, region.top, region.bottom)


@given(documents())
def test_the_lines_of_a_node_cover_its_text_in_order(document: tuple[Outline, Facts]) -> None:
    report = report_of(*document)
    for node in report.blocks():
        if node.regions:
            assert "".join(node.text[region.start : region.end] for region in node.regions) == node.text


@given(documents(), st.data())
def test_a_share_of_a_line_stays_within_it(document: tuple[Outline, Facts], data: st.DataObject) -> None:
    report = report_of(*document)
    node = report.paragraph(1)
    start = data.draw(st.integers(0, len(node.text)))
    end = data.draw(st.integers(start, len(node.text)))
    for region in part_of(node.regions, node.label, node.text, start, end):
        line = next(r for r in node.regions if r.start <= region.start and region.end <= r.end)
        assert line.x0 - 0.01 <= region.x0 <= region.x1 <= line.x1 + 0.01
    shares = part_of(node.regions, node.label, node.text, start, end)
    assert "".join(node.text[r.start : r.end] for r in shares) == (node.text[start:end] if node.regions else "")


@given(documents())
def test_a_round_trip_is_the_identity(document: tuple[Outline, Facts]) -> None:
    report = report_of(*document)
    text = report.model_dump_json()
    again = load(text.encode())
    assert again == report
    assert again.model_dump_json() == text
    assert json.loads(text) == report.model_dump(mode="json")


@given(st.lists(WORDS, min_size=1, max_size=5), st.data())
def test_the_places_of_a_part_are_those_of_the_part_alone(lines: list[str], data: st.DataObject) -> None:
    text = outlines.Paper().text(*lines)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    alone = text.cut(start, end).regions()
    moved = tuple(one._replace(start=one.start + start, end=one.end + start) for one in alone)
    assert text.regions(start, end) == moved
    assert "".join(text.text[one.start : one.end] for one in moved) == text.text[start:end]
