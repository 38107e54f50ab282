"""Whole documents against what they must give: the samples always, annotated documents where they are at hand."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from ccm_parse.pipeline import parse

SAMPLES = Path(__file__).parents[1] / "samples"
PAGES = sorted([*SAMPLES.glob("??.*.pdf"), *SAMPLES.glob("??.txt")])
STRUCTURE = ("body", "annexes", "footnotes", "language")
LOOKS = frozenset({"regions", "emphasis"})  # differ from one look to the other
USUAL = {"colspan": 1, "rowspan": 1}
REFERENCE = "CCM_MSP_2017_12.zh"
# The scores of the last accepted state: a document may rise above its floor, not fall below it.
FLOORS = {
    "A_AC.292_2024_3-ES": 1.0,
    "CEDAW_C_CAF_CO_6-RU": 1.0,
    "FCCC_1_8_CMP_12": 0.946,
    "TPNW_MSP_2025_11.en": 0.995,
    "agreement-1994-fr": 0.996,
    "isa-nodules-2013-ar": 1.0,
    "isa-nodules-2013-zh": 0.997,
}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_sample_gives_its_golden_structure(path: Path) -> None:
    golden = json.loads((SAMPLES / f"{path.name[:2]}.golden.json").read_text(encoding="utf-8"))
    found = parse(path).model_dump(mode="json")
    printed, wanted = ([line["text"] for line in report["front"]] for report in (found, golden))
    assert sorted(printed) == sorted(wanted)  # the columns of a masthead stand otherwise in the other look
    faults = [fault for part in STRUCTURE for fault in _faults(golden[part], found[part], part)]
    assert not faults, "\n".join(faults[:20])


@pytest.mark.parametrize("between", ["\f", "\n"])
@pytest.mark.parametrize("language", ["en", "es", "fr", "zh"])
def test_the_body_is_read_from_rows_without_places(language: str, between: str) -> None:
    with pdfplumber.open(SAMPLES / f"{language}.geneva.pdf") as document:
        layer = between.join(page.extract_text() for page in document.pages)
    golden = json.loads((SAMPLES / f"{language}.golden.json").read_text(encoding="utf-8"))
    found = parse(layer.encode()).model_dump(mode="json")
    wanted, read = (dict(_paragraphs(report["body"])) for report in (golden, found))
    assert wanted.keys() == read.keys()
    wrong = {key for key in wanted if wanted[key] != read[key]}
    assert len(wrong) <= 1, wrong  # a note that goes on over a page cannot always be told from the text above it


def _paragraphs(nodes: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if node["type"] == "paragraph":
            yield node["id"], node["text"]
        yield from _paragraphs(node.get("children", []))


def _faults(golden: object, found: object, place: str) -> Iterator[str]:
    """Where a report says otherwise than its golden; what the golden leaves out is empty, or a matter of the look."""
    if isinstance(golden, dict) and isinstance(found, dict):
        for name in sorted((golden.keys() | found.keys()) - LOOKS):
            yield from _faults(golden.get(name, USUAL.get(name)), found.get(name), f"{place}.{name}")
    elif isinstance(golden, list) and isinstance(found, list) and len(golden) == len(found):
        for k, (one, other) in enumerate(zip(golden, found, strict=True)):
            yield from _faults(one, other, f"{place}[{k}]")
    elif golden != found and (golden or found):
        yield f"{place}: expected {golden!r}, found {found!r}"[:300]


@pytest.mark.parametrize("suffix", ["pdf", "txt"])
def test_the_reference_report_is_whole(shared: Path, tmp_path: Path, suffix: str) -> None:
    said = _score(
        shared, tmp_path, "tree", shared / "gold" / f"{REFERENCE}.json", shared / "reports" / f"{REFERENCE}.{suffix}"
    )
    assert "nodes equal 115/115, extra 0, front lines missing 0" in said


@pytest.mark.parametrize("name", FLOORS)
def test_an_annotated_document_keeps_its_score(shared: Path, tmp_path: Path, name: str) -> None:
    document = next((shared / "corpus").glob(f"*/{name}.pdf"))
    said = _score(shared, tmp_path, "report", shared / "gold" / "structure" / f"{name}.json", document)
    mean = re.search(r"mean F1 (\d\.\d+)", said)
    assert mean is not None, said
    assert float(mean[1]) >= FLOORS[name], said


def _score(shared: Path, folder: Path, command: str, gold: Path, document: Path) -> str:
    report = folder / "report.json"
    report.write_text(parse(document).model_dump_json(), encoding="utf-8")
    tool = shared / "tools" / "score.py"
    run = subprocess.run([sys.executable, tool, command, gold, report], capture_output=True, text=True, check=True)
    return run.stdout
