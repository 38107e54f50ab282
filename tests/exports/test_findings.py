"""The formats of findings: what a reader, a pipeline or a code host takes."""

import json
import os
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest

from ccm_parse.checks import check, explanation
from ccm_parse.exports import findings, findings_text, github, gitlab, junit, sarif
from ccm_parse.exports.located import Located, locate
from ccm_parse.report import Evidence, Finding, Region, Report
from tests.checks.planting import golden_tree, replace, report_of


@pytest.fixture(scope="module")
def report() -> Report:
    tree = golden_tree("en")
    replace(tree, "para_10", "2033", "2032")
    replace(tree, "para_15", "CCM/MSP/2033/4", "CCM/MSP/CONF/2033/4")
    replace(tree, "para_57__point_c", ";", ".")
    box = {"page": 2, "x0": 70.0, "top": 100.0, "x1": 500.0, "bottom": 112.0, "start": 0, "end": 300}
    next(node for node in tree["body"][1]["children"][1]["children"] if node["id"] == "para_10")["regions"] = [box]
    return report_of(tree)


@pytest.fixture(scope="module")
def found(report: Report) -> list[Located]:
    written = report.model_dump_json(indent=2)
    return list(locate(report, check(report), "reports/19.pdf", written))


def test_json_has_each_finding_with_its_source(found: list[Located]) -> None:
    tree = json.loads(findings.dumps(found))
    assert [one["rule"] for one in tree["findings"]] == [
        "date.outside-meeting", "symbol.malformed", "list.inner-item-punctuation",
    ]  # fmt: skip
    assert {one["source"] for one in tree["findings"]} == {"reports/19.pdf"}
    assert tree["findings"][0]["evidence"][0]["quote"] == "12 September 2032"
    assert tree["findings"][0]["expected"] == "12 September 2033"
    assert [json.loads(line) for line in findings.dumps_lines(found).splitlines()] == tree["findings"]


def test_text_marks_the_words(found: list[Located]) -> None:
    lines = findings_text.dumps(found, 1).splitlines()
    assert lines[0].startswith("reports/19.pdf: para_10, page 2: error date.outside-meeting: expected a day of")
    start = lines[1].index("12 September 2032")
    assert lines[2] == " " * start + "~" * 16 + "^"
    assert lines[-1] == "2 errors, 1 warning in 1 report"


def test_text_tells_what_the_words_disagree_with(found: list[Located]) -> None:
    lines = findings_text.dumps(found[:1], 1).splitlines()
    assert lines[3].startswith("    see front_")
    assert "12–15 September 2033" in lines[3]
    info = found[0]._replace(finding=found[0].finding.model_copy(update={"severity": "info"}))
    assert not any(line.startswith("    see ") for line in findings_text.dumps([info], 1).splitlines())
    many = found[0].finding.evidence * 4
    told = findings_text.dumps([found[0]._replace(finding=found[0].finding.model_copy(update={"evidence": many}))], 1)
    assert "    and 3 more\n" in told


def test_the_marker_stands_under_wide_characters() -> None:
    finding = Finding(
        rule="date.impossible", severity="error", message="x", expected=None,
        evidence=(Evidence(node="para_1", start=2, end=4, quote="三月"),),
    )  # fmt: skip
    one = Located("a.pdf", finding, "会议三月", (), "a.json", 1, "f")
    assert findings_text.dumps([one], 1).splitlines()[1:3] == ["    会议三月", "        ~~~^"]


def test_colours_are_only_where_they_are_asked_for(found: list[Located]) -> None:
    assert "\x1b" not in findings_text.dumps(found, 1)
    assert "\x1b[1;31merror\x1b[0m" in findings_text.dumps(found, 1, findings_text.COLOURS)


def test_nothing_found() -> None:
    assert findings_text.dumps([], 2) == "nothing found in 2 reports\n"
    assert json.loads(findings.dumps([])) == {"findings": []}


def test_sarif(found: list[Located], report: Report) -> None:
    log = json.loads(sarif.dumps(found, {one.finding.rule: explanation(one.finding.rule) for one in found}))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    written = report.model_dump_json(indent=2).splitlines()
    for result, one in zip(run["results"], found, strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"] == one.finding.rule
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "reports/19.json"
        line = location["physicalLocation"]["region"]["startLine"]
        node = one.finding.evidence[0].node
        assert f'"id": "{node}"' in written[line - 1]
        assert location["logicalLocations"][0]["fullyQualifiedName"] == node
    first = run["results"][0]
    assert first["level"] == "error"
    assert first["properties"]["regions"][0]["page"] == 2
    assert first["properties"]["source"] == "reports/19.pdf"
    levels = {result["ruleId"]: result["level"] for result in run["results"]}
    assert levels["list.inner-item-punctuation"] == "warning"


def test_sarif_fits_its_schema(found: list[Located]) -> None:
    path = os.environ.get("CCM_PARSE_SARIF_SCHEMA")
    if path is None:
        pytest.skip("CCM_PARSE_SARIF_SCHEMA names no copy of the SARIF 2.1.0 schema (OASIS)")
    schema = json.loads(Path(path).read_text("utf-8"))
    explained = {one.finding.rule: explanation(one.finding.rule) for one in found}
    for log in (sarif.dumps(found, explained), sarif.dumps([], {})):
        jsonschema.Draft7Validator(schema).validate(json.loads(log))


def test_fingerprints_are_stable(report: Report, found: list[Located]) -> None:
    again = list(locate(report, check(report), "elsewhere/19.pdf", None))
    assert [one.fingerprint for one in again] == [one.fingerprint for one in found]
    assert len({one.fingerprint for one in found}) == len(found)


def test_a_fingerprint_does_not_move_with_the_lines() -> None:
    tree = golden_tree("en")
    replace(tree, "para_15", "CCM/MSP/2033/4", "CCM/MSP/CONF/2033/4")
    before = list(locate(report_of(tree), check(report_of(tree)), "a.pdf", None))
    replace(tree, "para_15", "At the same meeting", "At that very meeting")
    after = list(locate(report_of(tree), check(report_of(tree)), "a.pdf", None))
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after]


def test_github(found: list[Located]) -> None:
    lines = github.dumps(found).splitlines()
    assert len(lines) == len(found)
    assert lines[0].startswith("::error file=reports/19.json,line=")
    assert ",title=date.outside-meeting::reports/19.pdf: para_10, page 2: expected" in lines[0]
    assert lines[-1].startswith("::warning ")
    finding = found[0].finding.model_copy(update={"message": "50 %\nof, it: all"})
    (odd,) = github.dumps([found[0]._replace(finding=finding, json="a,b:c.json")]).splitlines()
    assert "50 %25%0Aof, it: all" in odd
    assert "file=a%2Cb%3Ac.json," in odd


def test_gitlab(found: list[Located]) -> None:
    issues = json.loads(gitlab.dumps(found))
    assert {"description", "check_name", "fingerprint", "severity", "location"} == issues[0].keys()
    assert issues[0]["severity"] == "major"
    assert issues[0]["location"]["lines"]["begin"] == found[0].line
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit(found: list[Located]) -> None:
    root = ET.fromstring(junit.dumps(found, ["reports/19.pdf", "clean.pdf"]))  # noqa: S314 (our own text)
    one, clean = root.findall("testsuite")
    assert (one.get("tests"), one.get("failures")) == ("3", "3")
    assert (clean.get("tests"), clean.get("failures")) == ("1", "0")
    failure = one.findall("testcase")[0].find("failure")
    assert failure is not None
    assert failure.get("type") == "error"
    assert "12 September 2032" in (failure.text or "")


def test_junit_lets_pass_what_is_below_the_level(found: list[Located]) -> None:
    root = ET.fromstring(junit.dumps(found, ["reports/19.pdf"], least=2))  # noqa: S314 (our own text)
    (suite,) = root.findall("testsuite")
    assert (suite.get("tests"), suite.get("failures"), root.get("failures")) == ("3", "2", "2")
    told = suite.findall("testcase")[2].find("system-out")
    assert told is not None
    assert (told.text or "").startswith("warning: expected ;")


def test_junit_holds_no_character_that_xml_forbids(found: list[Located]) -> None:
    finding = found[0].finding.model_copy(update={"message": "a\x00b\ud800c"})
    ET.fromstring(junit.dumps([found[0]._replace(finding=finding)], ["reports/19.pdf"]))  # noqa: S314 (our own text)


def test_findings_without_a_place() -> None:
    finding = Finding(rule="masthead.missing", severity="info", message="none", evidence=(), expected=None)
    tree = report_of(golden_tree("en"))
    (one,) = locate(tree, [finding], "-", None)
    assert (one.place, one.line, one.json) == ("", 1, "-")
    assert "logicalLocations" not in sarif.dumps([one], {})
    assert findings_text.dumps([one], 1).splitlines() == ["-: info masthead.missing: none", "1 info in 1 report"]
    assert github.dumps([one]).startswith("::notice file=-,line=1")


def test_places_are_boxes_on_the_page(found: list[Located]) -> None:
    assert isinstance(found[0].places[0], Region)
    assert all(one.level >= two.level for one, two in pairwise(found))
