import pickle

import pytest
from pydantic import ValidationError

from ccm_parse.errors import AmbiguousNumberError, UnknownNodeError
from ccm_parse.report import Evidence, Report
from ccm_parse.report.nodes import Row
from tests.report import outlines


@pytest.mark.parametrize(
    ("number", "within", "found"),
    [
        (1, None, "para_1"),
        (3, None, "para_3"),
        (1, "sec_1", "para_1"),
        (1, "annex_1", "annex_1__para_1"),
        (1, "para_3", "para_3__para_1"),
        (3, "sec_2", "para_3"),
    ],
)
def test_a_paragraph_by_its_number(report: Report, number: int, within: str | None, found: str) -> None:
    assert report.paragraph(number, within=within).id == found


@pytest.mark.parametrize(("number", "within"), [(9, None), (1, "sec_2"), (2, "annex_1"), (1, "annex_9"), (1, "para_1")])
def test_no_paragraph_of_that_number(report: Report, number: int, within: str | None) -> None:
    with pytest.raises(UnknownNodeError, match="expected") as caught:
        report.paragraph(number, within=within)
    assert not isinstance(caught.value, AmbiguousNumberError)


def test_a_number_that_is_only_elsewhere_is_pointed_at(report: Report) -> None:
    with pytest.raises(UnknownNodeError, match="the number is elsewhere: para_1, para_3__para_1, annex_1__para_1"):
        report.paragraph(1, within="sec_2")


def test_an_ambiguous_number_lists_the_ids(report: Report) -> None:
    twin = report.paragraph(3).model_copy(update={"id": "para_3_2"})
    twice = report.model_copy(update={"body": (*report.body, twin)})
    with pytest.raises(AmbiguousNumberError, match="found 2: para_3, para_3_2") as caught:
        twice.paragraph(3)
    assert caught.value.ids == ("para_3", "para_3_2")
    assert pickle.loads(pickle.dumps(caught.value)).ids == caught.value.ids  # noqa: S301 (our own bytes)


def test_every_node_is_found_by_its_id_and_in_reading_order(report: Report) -> None:
    ids = [node.id for node in report.nodes()]
    assert len(ids) == len(set(ids))
    assert all(report.node(name).id == name for name in ids)
    texts = [text.id for text in outlines.document().texts()]
    assert [name for name in ids if not isinstance(report.node(name), Row)] == texts


def test_an_unknown_id_is_named(report: Report) -> None:
    with pytest.raises(UnknownNodeError, match="found 'para_99'"):
        report.node("para_99")


def test_blocks_are_walked_at_any_depth(report: Report) -> None:
    assert [block.id for block in report.blocks()] == [
        "sec_1", "para_1", "para_2", "sec_2", "para_3", "para_3__para_1", "annex_1", "annex_1__para_1", "annex_2",
        "annex_2__table_1",
    ]  # fmt: skip


def test_a_report_cannot_be_changed(report: Report) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        report.language = "fr"  # type: ignore[misc]


def test_a_changed_copy_has_its_own_lookups(report: Report) -> None:
    report.node("para_1")
    shorter = report.model_copy(update={"body": report.body[1:]})
    with pytest.raises(UnknownNodeError):
        shorter.node("para_1")


def test_facts_lead_to_the_ink(report: Report) -> None:
    (fact,) = report.facts.participants
    (region,) = report.regions(fact)
    assert (region.page, region.x0, region.x1, region.top, region.bottom) == (1, 145.0, 175.0, 113.2, 124.2)
    assert report.regions(fact.evidence[0]) == (region,)
    assert report.paragraph(1).text[region.start : region.end] == "Norway"


def test_words_over_a_line_end_have_a_box_on_each_line(report: Report) -> None:
    (fact,) = report.facts.dates
    assert [report.node("para_1").text[r.start : r.end] for r in report.regions(fact)] == ["3 May 2033 by ", "Ms."]  # type: ignore[union-attr]


def test_a_node_leads_to_its_lines_label_and_all(report: Report) -> None:
    first, second = report.regions("para_1")
    assert (first.x0, first.start, second.start, second.end) == (70.0, 0, 40, len(report.paragraph(1).text))
    assert report.regions(report.paragraph(1)) == (first, second)
    own_line, title = report.regions("annex_1")
    assert (own_line.start, own_line.end, title.start, title.end) == (0, 0, 0, 8)


def test_a_paragraph_does_not_cover_its_items(report: Report) -> None:
    (line,) = report.regions("para_2")
    (below,) = report.regions("para_2__point_a")
    assert below.top > line.bottom


def test_a_row_leads_to_its_cells(report: Report) -> None:
    assert len(report.regions("annex_2__table_1__row_1")) == 2
    assert report.evidence("annex_2__table_1__row_1", 0, 0).regions == ()


def test_a_table_leads_to_a_box_around_its_cells(report: Report) -> None:
    (box,) = report.regions("annex_2__table_1")
    cells = [region for n in (1, 2) for region in report.regions(f"annex_2__table_1__row_{n}")]
    assert (box.start, box.end) == (0, 0)
    assert box.x1 == max(cell.x1 for cell in cells)
    assert box.bottom == max(cell.bottom for cell in cells)


def test_evidence_made_later_is_close_to_the_ink(report: Report) -> None:
    for fact in report.facts.all():
        for exact in fact.evidence:
            made = report.evidence(exact.node, exact.start, exact.end)
            assert made.quote == exact.quote
            for ours, theirs in zip(made.regions, exact.regions, strict=True):
                assert (ours.page, ours.start, ours.end, ours.top) == (
                    theirs.page,
                    theirs.start,
                    theirs.end,
                    theirs.top,
                )
                assert ours.x0 == pytest.approx(theirs.x0, abs=8)
                assert ours.x1 == pytest.approx(theirs.x1, abs=8)


def test_evidence_without_boxes_of_its_own_gets_its_share_of_the_line(report: Report) -> None:
    bare = Evidence(node="para_1", start=41, end=44, quote=report.paragraph(1).text[41:44])
    assert report.regions(bare) == report.evidence("para_1", 41, 44).regions != ()


def test_a_text_layer_has_no_boxes(unpaged: Report) -> None:
    assert unpaged.source.pages == ()
    assert all(unpaged.regions(node) == () for node in unpaged.nodes())
    assert unpaged.regions(unpaged.facts.participants[0]) == ()
    assert [one.box for one in unpaged.furniture] == [None]


def test_a_finding_leads_to_its_place(report: Report) -> None:
    (region,) = report.regions(report.findings[-1])
    assert (region.start, region.end) == (78, 79)
