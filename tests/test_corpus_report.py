"""The corpus report: what it keeps of a document, what it says of two runs."""

import shutil
from pathlib import Path

import pytest

from ccm_parse.structure.split import split
from scripts.corpus_changes import changes
from scripts.corpus_record import Record, read_records, record_of
from scripts.corpus_report import main
from scripts.corpus_signs import signs_of
from tests.structure.drawing import pdf_source

SAMPLES = Path(__file__).parents[1] / "samples"


def test_two_runs_alike_say_nothing_and_a_lost_node_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, accepted = tmp_path / "papers", tmp_path / "accepted.jsonl"
    folder.mkdir()
    shutil.copy(SAMPLES / "en.newyork.pdf", folder / "one.pdf")
    (folder / "broken.pdf").write_bytes(b"no PDF at all \xff\xfe\xfd\x00")
    asked = [str(folder), "--accepted", str(accepted)]
    assert main([*asked, "--accept"]) == 0
    assert main(asked) == 0
    records = read_records(accepted)
    assert records["broken.pdf"].error
    whole = records["one.pdf"]
    assert whole.counts()["paragraph"] > 50
    shorter = {kind: dict(list(nodes.items())[1:]) for kind, nodes in whole.nodes.items()}
    accepted.write_text(whole.model_copy(update={"nodes": shorter}).model_dump_json() + "\n", encoding="utf-8")
    capsys.readouterr()
    assert main(asked) == 1
    said = capsys.readouterr().out
    assert "paragraph gained 1: " + next(iter(whole.nodes["paragraph"])) in said
    assert "+ broken.pdf: not in the accepted run" in said


def test_what_changed_is_told_by_kind() -> None:
    old = Record(name="a", nodes={"paragraph": {"para_1": "x", "para_2": "y"}}, calls=("para_1@3 1 > fn_1",))
    new = Record(name="a", nodes={"paragraph": {"para_1": "z", "para_3": "y"}}, error="slow")
    assert changes({"a": old, "b": old}, {"a": new, "c": new}) == [
        "= a",
        "    error: none -> slow",
        "    paragraph gained 1: para_3",
        "    paragraph lost 1: para_2",
        "    paragraph changed 1: para_1",
        "    call lost 1: para_1@3 1 > fn_1",
        "- b: not in this run",
        "+ c: not in the accepted run",
    ]
    assert changes({"a": old}, {"a": old.model_copy(update={"seconds": 9.0})}) == []


def test_suspicious_signs() -> None:
    drawn = """
| 1.   The Meeting considered the lamps{^7} of all the States parties and found them to be~
| green.

| 3.   The Meeting rose.
[rule 0 144]
8 | {^1}  See the list of lamps.
"""
    assert list(signs_of(split(pdf_source(drawn), "en"))) == [
        "numbers: 1, then 3 at para_3",
        "note without a call: fn_1",
        "call without a note: para_1 7",
    ]


def test_a_file_that_cannot_be_read_has_an_error(tmp_path: Path) -> None:
    path = tmp_path / "empty.pdf"
    path.write_bytes(b"")
    assert record_of(path, "empty.pdf").error
