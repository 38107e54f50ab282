"""The benchmarks run, and measure what they say; figures are not judged here."""

from pathlib import Path

import pytest

from benchmarks.grow import grow
from benchmarks.measure import HEAD, measure, table
from benchmarks.startup import cpu_of
from benchmarks.yardsticks import count_pages, start
from ccm_parse.errors import NotAPdfError

SAMPLE = Path(__file__).parents[1] / "samples" / "zh.geneva.pdf"


def test_a_file_is_measured_in_every_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLE.parents[1])  # the fresh process for the memory is started from there
    start()
    found = measure(SAMPLE, rounds=1, extra={"pdfplumber": len})
    assert found.pages == count_pages(SAMPLE.read_bytes())
    assert set(found.seconds) == {"T", "lines", "parse", "pdfplumber"}
    assert 0 < found.seconds["T"] < found.seconds["parse"]
    assert found.peak > 1
    assert table([HEAD, found.row()]).splitlines()[2].startswith(SAMPLE.name)


def test_what_is_no_pdf_is_not_measured(tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(b"no PDF")
    with pytest.raises(NotAPdfError):
        measure(other, rounds=1, extra={})


def test_a_file_is_grown_to_the_page(tmp_path: Path) -> None:
    grow(SAMPLE, 25, tmp_path / "long.pdf")
    assert count_pages((tmp_path / "long.pdf").read_bytes()) == 25


def test_a_fresh_python_costs_something() -> None:
    assert cpu_of("pass") > 0
