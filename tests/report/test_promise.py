"""The schema's promise: what is published under a version stays, and every earlier report is read."""

from pathlib import Path

import pytest

from ccm_parse.report import Report, load
from ccm_parse.report.model import SCHEMA_VERSION
from ccm_parse.report.schema import report_schema
from scripts.make_schema import digest, recorded, with_version

EARLIER = sorted((Path(__file__).parents[2] / "schemas" / "samples").glob("report-*.json"))


def test_a_change_of_the_schema_raises_its_version() -> None:
    assert recorded()[SCHEMA_VERSION] == digest(report_schema()), (
        "the schema has changed: raise SCHEMA_VERSION, then python -m scripts.make_schema "
        "(--unreleased for a version that nobody has yet)"
    )


def test_a_recorded_version_is_not_written_over() -> None:
    versions = {"1.0": digest("old")}
    assert with_version(versions, "1.0", "old") == versions
    assert with_version(versions, "1.1", "new") == {**versions, "1.1": digest("new")}
    with pytest.raises(ValueError, match="raise SCHEMA_VERSION"):
        with_version(versions, "1.0", "new")


def test_there_is_a_sample_of_every_version() -> None:
    assert {path.stem.removeprefix("report-") for path in EARLIER} == set(recorded())


@pytest.mark.parametrize("path", EARLIER, ids=lambda path: path.name)
def test_every_earlier_report_is_read(path: Path) -> None:
    report = load(path)
    assert isinstance(report, Report)
    assert report.facts.all()
