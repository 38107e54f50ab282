"""Facts as tables: what a cell holds, and that no spreadsheet runs it."""

import csv
import io
from pathlib import Path

import pytest

import ccm_parse
from ccm_parse.errors import UnknownOptionError
from ccm_parse.exports import tables
from ccm_parse.report.facts import Facts
from ccm_parse.report.model import Report

SAMPLE = Path(__file__).parents[2] / "samples" / "zh.geneva.pdf"


@pytest.fixture(scope="module")
def report() -> Report:
    return ccm_parse.parse(SAMPLE)


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_kind_is_a_table(report: Report) -> None:
    made = tables.dumps_all(report)
    assert tuple(made) == tuple(Facts.model_fields)
    for kind, text in made.items():
        found = getattr(report.facts, kind)
        facts = found if isinstance(found, tuple) else getattr(found, "items", (found,) if found else ())
        assert len(read(text)) == len(facts), kind


def test_a_row_is_a_fact_and_its_words(report: Report) -> None:
    for row, fact in zip(read(tables.dumps(report, "dates")), report.facts.dates, strict=True):
        assert row["start"] == fact.start
        assert row["end"] == (fact.end or "")
        assert row["quote"] == fact.evidence[0].quote
        assert row["evidence_node"] == fact.evidence[0].node
        assert row["document"] == report.masthead.symbol
        assert row["page"] == str(report.regions(fact)[0].page)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\uff1d", "  =", "\u3000+"])
def test_no_cell_is_a_formula(report: Report, start: str) -> None:
    formula = f'{start}HYPERLINK("http://example.org")'
    fact = report.facts.symbols[0].model_copy(update={"printed": formula})
    facts = report.facts.model_copy(update={"symbols": (fact,)})
    (row,) = read(tables.dumps(report.model_copy(update={"facts": facts}), "symbols"))
    assert row["printed"] == f"'{formula}"
    assert row["escaped"] == "printed"


def test_an_unknown_kind_is_refused(report: Report) -> None:
    with pytest.raises(UnknownOptionError, match="participants"):
        tables.table(report, "persons")


def test_a_data_frame_has_the_tables_rows(report: Report) -> None:
    pytest.importorskip("pandas")
    frame = tables.to_dataframe(report, "symbols")
    assert list(frame["symbol"]) == [fact.symbol for fact in report.facts.symbols]
