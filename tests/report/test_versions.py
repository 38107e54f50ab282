import io
import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ccm_parse.errors import FileError, OverLimitError, ReportFormatError, UnknownOptionError
from ccm_parse.report import Report, load, versions


def as_json(report: Report) -> bytes:
    return report.model_dump_json().encode()


def changed(report: Report, change: Callable[[Any], object]) -> bytes:
    tree = json.loads(as_json(report))
    change(tree)
    return json.dumps(tree).encode()


def test_a_round_trip_is_the_identity(report: Report, unpaged: Report) -> None:
    for one in (report, unpaged):
        assert load(as_json(one)) == one
        assert as_json(load(as_json(one))) == as_json(one)


def test_every_kind_of_input(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(b"\xef\xbb\xbf" + as_json(report))
    with path.open("rb") as file:
        assert load(path) == load(str(path)) == load(file) == load(io.BytesIO(as_json(report))) == report


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"expected a readable file at .*nowhere\.json, found: No such file"):
        load(tmp_path / "nowhere.json")


def test_a_file_in_text_mode() -> None:
    with pytest.raises(UnknownOptionError, match="binary mode"):
        load(io.StringIO("{}"))  # type: ignore[arg-type]


def test_a_file_over_the_limit(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "LARGEST", 100)
    with pytest.raises(OverLimitError, match="at most 100 bytes"):
        load(as_json(report))


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"3", b"\xff", b"[" * 100_000, b'{"schema_version": "\\ud800"}', b"null", b'{"a": NaN}'],
)
def test_what_is_no_report(content: bytes) -> None:
    with pytest.raises(ReportFormatError, match="expected a report"):
        load(content)


def test_every_fault_is_listed_with_path_and_reason(report: Report) -> None:
    def spoil(tree: Any) -> None:  # noqa: ANN401 (JSON)
        tree["source"]["kind"] = "novel"
        tree["body"][0]["children"][0]["number"] = "1"
        del tree["annexes"][1]["children"][0]["rows"][0]["cells"][1]["text"]
        tree["glossary"] = []
        tree["facts"]["participants"][0]["iso3"] = "Norway"

    with pytest.raises(ReportFormatError, match="found 5 faults") as caught:
        load(changed(report, spoil))
    assert [path for path, _ in caught.value.faults] == [
        "source.kind",
        "body[0].children[0].number",
        "annexes[1].children[0].rows[0].cells[1].text",
        "facts.participants[0].iso3",
        "glossary",
    ]
    assert "Field required" in caught.value.faults[2][1]
    assert caught.value.faults[3][1].endswith("found 'Norway'")
    assert "\n" not in str(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults  # noqa: S301 (our own bytes)


def test_a_long_list_of_faults_is_cut_in_the_message_alone(report: Report) -> None:
    many = changed(report, lambda tree: tree.update({f"x{n}": n for n in range(100)}))
    with pytest.raises(ReportFormatError, match=r"; and 80 more$") as caught:
        load(many)
    assert len(caught.value.faults) == 100


def test_a_wrong_quote_is_a_fault(report: Report) -> None:
    wrong = changed(report, lambda tree: tree["facts"]["dates"][0]["evidence"][0].update(quote="4 May"))
    with pytest.raises(ReportFormatError, match=r"1 fault: facts.dates\[0\].evidence\[0\]: dates: expected '4 May'"):
        load(wrong)


def test_an_id_that_two_nodes_have_is_a_fault(report: Report) -> None:
    tree = report.model_dump(mode="json")
    tree["footnotes"].append(tree["footnotes"][0])
    name = tree["footnotes"][0]["id"]
    with pytest.raises(ReportFormatError, match=f"expected one node with the id '{name}', found more") as raised:
        load(json.dumps(tree).encode())
    assert raised.value.faults == (("", f"expected one node with the id '{name}', found more"),)
    assert report.repeated_ids() == ()


def test_every_wrong_quote_has_its_path(report: Report) -> None:
    def spoil(tree: Any) -> None:  # noqa: ANN401 (JSON)
        tree["facts"]["participants"][0]["evidence"][0]["quote"] = "Norwey"
        tree["findings"][1]["evidence"][0]["node"] = "para_99"

    with pytest.raises(ReportFormatError, match="found 2 faults") as caught:
        load(changed(report, spoil))
    assert [path for path, _ in caught.value.faults] == [
        "facts.participants[0].evidence[0]",
        "findings[1].evidence[0]",
    ]


@pytest.mark.parametrize("day", ["2031-13", "2031-02-30", "0000"])
def test_a_date_that_no_calendar_has_is_a_fault(report: Report, day: str) -> None:
    wrong = changed(report, lambda tree: tree["facts"]["dates"][0].update(start=day))
    with pytest.raises(ReportFormatError, match=rf"dates\[0\].start: expected a day of the calendar.*found '{day}'"):
        load(wrong)


@pytest.mark.parametrize(
    ("version", "complaint"),
    [
        ("2.0", "expected a report of schema 1.x in the input, found 2.0: update ccm-parse"),
        ("12.3", "found 12.3: update"),
        ("0.9", "found 0.9: make the report anew"),
        ("1", "schema_version"),
        ("1.x", "schema_version"),
        (1.0, "schema_version"),
        (None, "schema_version"),
    ],
)
def test_another_major_version_is_refused(report: Report, version: object, complaint: str) -> None:
    with pytest.raises(ReportFormatError, match=complaint):
        load(changed(report, lambda tree: tree.update(schema_version=version)))


def test_of_a_newer_minor_version_new_fields_are_dropped(report: Report) -> None:
    def grow(tree: Any) -> None:  # noqa: ANN401 (JSON)
        tree["schema_version"] = "1.4"
        tree["glossary"] = {"x": [1]}
        tree["body"][0]["children"][0]["shade"] = "grey"
        tree["facts"]["officers"][0]["evidence"][0]["certainty"] = 0.5

    read = load(changed(report, grow))
    assert read.findings[-1].rule == "schema.newer-minor"
    assert read.findings[-1].severity == "info"
    assert read.findings[-1].message == (
        "expected schema 1.0, found 1.4; dropped: "
        "body[0].children[0].shade, facts.officers[0].evidence[0].certainty, glossary"
    )
    assert read.model_copy(update={"findings": report.findings}) == report


def test_of_a_newer_minor_version_new_kinds_are_dropped_and_what_points_at_them(report: Report) -> None:
    def grow(tree: Any) -> None:  # noqa: ANN401 (JSON)
        tree["schema_version"] = "1.1"
        tree["body"][0]["children"][0] = {"type": "figure", "id": "para_1"}
        tree["furniture"].insert(0, {**tree["furniture"][0], "kind": "stamp", "new": 1})

    read = load(changed(report, grow))
    assert read.findings[-1].message.endswith("dropped: body[0].children[0], furniture[0]")
    assert len(read.furniture) == 1
    assert [fact.evidence for fact in read.facts.participants] == [()]
    assert len(read.facts.meetings_held.items[0].evidence) == 1  # type: ignore[union-attr]


def test_a_newer_minor_version_with_nothing_new(report: Report) -> None:
    read = load(changed(report, lambda tree: tree.update(schema_version="1.9")))
    assert read.findings[-1].message == "expected schema 1.0, found 1.9; dropped: nothing"


def test_a_fault_in_a_newer_minor_version_is_a_fault(report: Report) -> None:
    def spoil(tree: Any) -> None:  # noqa: ANN401 (JSON)
        tree["schema_version"] = "1.1"
        tree["glossary"] = []
        tree["source"]["kind"] = "novel"

    with pytest.raises(ReportFormatError, match=r"found 1 fault: source\.kind"):
        load(changed(report, spoil))
