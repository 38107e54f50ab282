import json

import pytest

import ccm_parse
from ccm_parse.exports import json as as_json
from ccm_parse.exports import jsonl
from ccm_parse.report import Report, load
from tests.report import outlines


@pytest.fixture(scope="module")
def report() -> Report:
    return outlines.report()


def test_json_is_the_report_on_one_line_or_indented(report: Report) -> None:
    line, block = as_json.dumps(report), as_json.dumps(report, indent=2)
    assert line.count("\n") == 1
    assert block.startswith('{\n  "schema_version": "1.0",\n')
    assert json.loads(line) == json.loads(block)
    assert load(block.encode()) == report


def test_json_lines_are_a_report_each(report: Report) -> None:
    text = jsonl.dumps_all([report, report])
    assert [load(line.encode()) for line in text.splitlines()] == [report, report]


def test_exports_are_at_hand_from_the_package(report: Report) -> None:
    assert ccm_parse.exports.json.dumps(report) == as_json.dumps(report)
    with pytest.raises(AttributeError, match="no_such_format"):
        _ = getattr(ccm_parse.exports, "no_such_format")  # noqa: B009 (a type checker refuses the plain spelling)
