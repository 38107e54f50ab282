import json
from dataclasses import replace

import pytest
from pydantic import ValidationError

from ccm_parse.facts.types import Facts as FoundFacts
from ccm_parse.facts.types import MeetingsHeld
from ccm_parse.layout.source import FurnitureKind
from ccm_parse.provenance import Span
from ccm_parse.report import Evidence, Report
from ccm_parse.report import facts as kinds
from ccm_parse.report.assemble import Origin, Request, assemble
from ccm_parse.report.model import SCHEMA_VERSION
from ccm_parse.structure.outline import FrontLine, Notice
from tests.report import outlines

FIELDS = {
    "Report": "schema_version generator source language front masthead toc body annexes footnotes furniture facts"
    " findings",
    "Generator": "name version backend limits options",
    "Source": "name sha256 media_type kind pages producer removed",
    "Masthead": "organization body subsidiary_body symbol symbols distribution date original_language job_number"
    " session place_and_dates agenda_items title subtitles",
    "Section": "type id kind label number level heading footnote_refs children regions",
    "Annex": "type id label number title footnote_refs children regions",
    "Paragraph": "type id number label role text items blocks footnote_refs emphasis regions",
    "Item": "id kind label text items footnote_refs emphasis regions",
    "Cell": "id text footnote_refs colspan rowspan regions",
    "Region": "page x0 top x1 bottom start end",
    "Footnote": "id label number text references regions",
    "Line": "id text regions footnote_refs",
    "Furniture": "kind page text box",
    "Evidence": "node start end quote regions",
    "Finding": "rule severity message evidence expected",
    "Facts": "meeting participants officers speakers meetings_held symbols resolutions references dates money decisions"
    " coordinators next_meeting adoption documents extensions",
    "Meeting": "treaty kind ordinal name start end city country evidence rule",
    "NextMeeting": "kind ordinal start end city country president president_iso3 alternative_city alternative_country"
    " alternative_start alternative_end cost_document evidence rule",
    "Decision": "action binding text documents addressee deadline items verb evidence rule",
    "Coordinator": "area area_printed iso3 until_kind until_ordinal incoming evidence rule",
}


@pytest.mark.parametrize("name", FIELDS)
def test_fields_stand_in_the_promised_order(name: str) -> None:
    made = Report.model_json_schema()
    properties = made["properties"] if name == "Report" else made["$defs"][name]["properties"]
    assert list(properties) == FIELDS[name].split()


def test_facts_of_the_report_are_those_that_facts_yield() -> None:
    assert set(kinds.Facts.model_fields) == set(FoundFacts.__dataclass_fields__)


def test_furniture_kinds_are_layouts() -> None:
    schema = json.dumps(Report.model_json_schema()["$defs"]["Furniture"])
    assert all(f'"{kind.value}"' in schema for kind in FurnitureKind)


def test_what_was_asked_and_what_read_it(report: Report) -> None:
    assert report.schema_version == SCHEMA_VERSION
    assert report.generator.name == "ccm-parse"
    assert report.generator.limits["pages"] == 1_000
    assert report.generator.options.backend == "auto"
    assert report.source.name == "report.pdf"
    assert [(page.number, page.width, page.height) for page in report.source.pages] == [(1, 595.28, 841.89)]


def test_the_first_symbol_is_the_symbol(report: Report) -> None:
    assert (report.masthead.symbol, report.masthead.symbols) == ("LC/2033/9", ("LC/2033/9",))


def test_notices_become_findings_with_their_place(report: Report) -> None:
    whole, note = report.findings
    assert (whole.rule, whole.severity, whole.evidence) == ("source.salvaged", "warning", ())
    assert (note.rule, note.severity, note.evidence[0].quote) == ("footnote.missing", "error", ".")


def test_coordinates_are_rounded(report: Report) -> None:
    assert report.furniture[0].box is not None
    assert report.furniture[0].box.bottom == 811.12


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"quote": "Sweden"}, "expected 'Sweden' at para_1"),
        ({"end": 5_000}, "expected 'Norway' at para_1"),
        ({"node": "para_77"}, "expected evidence in a node with a text, found 'para_77'"),
        ({"node": "annex_2__table_1__row_1"}, "found 'annex_2__table_1__row_1'"),
    ],
)
def test_a_quote_is_what_stands_there(report: Report, change: dict[str, object], complaint: str) -> None:
    tree = report.model_dump()
    tree["facts"]["participants"][0]["evidence"][0].update(change)
    with pytest.raises(ValidationError, match=complaint):
        Report.model_validate(tree)


def test_evidence_may_come_without_boxes() -> None:
    assert Evidence(node="para_1", start=0, end=1, quote="x").regions == ()


def test_no_number_is_infinite(report: Report) -> None:
    tree = report.model_dump()
    tree["front"][0]["regions"][0]["x0"] = float("nan")
    with pytest.raises(ValidationError, match="finite"):
        Report.model_validate(tree)


def test_a_lone_surrogate_is_replaced_wherever_it_stands() -> None:
    paper = outlines.Paper()
    found = outlines.document()
    front = (FrontLine("front_1", paper.text("Ninth \ud83d Meeting")),)
    odd = type(found)(
        found.language, found.kind, front, found.masthead, (), (), (), (), found.furniture,
        (Notice("text.unmapped", "found \udcff", (Span("front_1", 0, 8),)),),
    )  # fmt: skip
    report = assemble(outlines.source(odd), odd, FoundFacts(), Origin("x\udcff.pdf", "0" * 64), Request())
    assert report.front[0].text == "Ninth \ufffd Meeting"
    assert report.source.name == "x\ufffd.pdf"
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_the_same_outline_gives_the_same_bytes() -> None:
    assert outlines.report().model_dump_json() == outlines.report().model_dump_json()


def test_a_notice_that_both_layout_and_structure_hand_on_is_one_finding() -> None:
    outline = outlines.document()
    handed = replace(outline, notices=(*(Notice(*notice) for notice in outlines.SALVAGED), *outline.notices))
    report = assemble(outlines.source(handed), handed, FoundFacts(), outlines.ORIGIN, Request())
    assert [finding.rule for finding in report.findings] == ["source.salvaged", "footnote.missing"]


def test_what_was_removed_is_counted() -> None:
    outline = outlines.document()
    source = replace(outlines.source(outline), removed=(("soft_hyphen", 3),))
    assert assemble(source, outline, FoundFacts(), outlines.ORIGIN, Request()).source.removed == {"soft_hyphen": 3}


def test_a_fact_that_does_not_fit_is_dropped_and_told_of() -> None:
    outline = outlines.document()
    found = outlines.facts(outline)
    wrong = replace(found.dates[0], start="3 May 2033")
    held = MeetingsHeld("many", ())  # type: ignore[arg-type]
    with pytest.warns(RuntimeWarning, match=r"dropped(.|\n)*many"), pytest.warns(RuntimeWarning, match="3 May 2033"):
        report = assemble(
            outlines.source(outline),
            outline,
            replace(found, dates=(wrong, *found.dates), meetings_held=held),
            outlines.ORIGIN,
            Request(),
        )
    assert [fact.start for fact in report.facts.dates] == ["2033-05-03"]
    assert report.facts.meetings_held is None
    assert len(report.facts.officers) == 1


def test_a_node_that_does_not_fit_is_a_bug() -> None:
    outline = replace(outlines.document(), kind="novel")
    with pytest.raises(ValidationError, match=r"source\.kind"):
        assemble(outlines.source(outline), outline, FoundFacts(), outlines.ORIGIN, Request())
