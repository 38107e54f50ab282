"""Both backends give the same lines: text exactly, geometry as far as ink and the width of type agree."""

import logging
from itertools import islice
from pathlib import Path

import pytest

from ccm_parse.layout import read_source
from ccm_parse.layout.backends.pdfium import PdfiumBackend
from ccm_parse.layout.backends.plumber import PlumberBackend
from ccm_parse.layout.lines import build_lines
from ccm_parse.layout.source import Line

# Right-to-left lines come out of the two backends in two orders; ordering them is work of its own.
SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("[!a]*.pdf"))
PAGES = 30
# How many lines may differ: pdfium and pdfminer judge some gaps inside one drawing otherwise.
CORPUS = {
    "en/TPNW_MSP_2025_11.en.pdf": 0,
    "en/TPNW_MSP_2025_8.en.pdf": 0,
    "en/FCCC_1_8_CMP_12.pdf": 0,
    "en/FCCC_1_18_CP_3.pdf": 0,
    "en/FCCC_1_16_CP_9.pdf": 0,
    "en/FCCC_1_CP_16.pdf": 0,
    "en/A_80_39.en.pdf": 0,
    "en/A_CONF.230_2025_15.en.pdf": 0,
    "en/A_RES_78_32.pdf": 0,
    "en/CEB_2025_4.en.pdf": 0,
    "en/ECE_ENERGY_GE.4_2024_4_e.pdf": 0,
    "en/ICCD_COP(8)_CST_8.en.pdf": 2,
    "en/S_RES_1267_1999-EN.pdf": 0,
    "en/TD_B_43_6.en.pdf": 0,
    "es/A_AC.292_2024_3-ES.pdf": 0,
    "es/isa-nodules-2013-es.pdf": 0,
    "fr/agreement-1994-fr.pdf": 0,
    "fr/isa-nodules-2013-fr.pdf": 0,
    "ru/CEDAW_C_CAF_CO_6-RU.pdf": 0,
    "zh/isa-nodules-2013-zh.pdf": 3,
}


@pytest.fixture(autouse=True)
def _quiet() -> None:
    logging.getLogger("pdfminer").setLevel(logging.ERROR)


def differing(data: bytes) -> list[tuple[int, str]]:
    """The lines of pdfium, each with its page, that pdfplumber does not have; and those that only pdfplumber has."""
    first, second = PdfiumBackend(data), PlumberBackend(data)
    assert (len(first), first.producer) == (len(second), second.producer)
    odd: list[tuple[int, str]] = []
    try:
        for one, other in islice(zip(first.pages(), second.pages(), strict=True), PAGES):
            assert one.width == pytest.approx(other.width, abs=0.1)
            assert one.height == pytest.approx(other.height, abs=0.1)
            mine, theirs = build_lines(one).lines, build_lines(other).lines
            odd += [(one.number, line.text) for line in mine if not any(same(line, twin) for twin in theirs)]
            odd += [(one.number, line.text) for line in theirs if not any(same(line, twin) for twin in mine)]
    finally:
        first.close()
        second.close()
    return odd


def same(line: Line, twin: Line) -> bool:
    """A letter's ink may lean out of its width by a tenth of its size on either side."""
    ink = max(1.0, 0.1 * line.size)
    return (
        line.text == twin.text
        and abs(line.base - twin.base) <= 0.1
        and abs(line.size - twin.size) <= 0.1
        and abs(line.x0 - twin.x0) <= (0.2 if line.size < 13 else 0.6)
        and abs(line.x1 - twin.x1) <= ink
        and line.bold == twin.bold
    )


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples(path: Path) -> None:
    # zh: one blank beside a Han character, which clean text drops
    assert len(differing(path.read_bytes())) <= (2 if path.name.startswith("zh") else 0)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples_come_through_the_door(path: Path) -> None:
    assert read_source(path.read_bytes(), "pdfplumber").backend == "pdfplumber"


@pytest.mark.slow
@pytest.mark.parametrize("name", CORPUS)
def test_corpus(name: str, shared: Path) -> None:
    path = shared / "corpus" / name
    if not path.exists():
        pytest.skip(f"no document at {path}")
    odd = differing(path.read_bytes())
    assert len(odd) <= 2 * CORPUS[name], odd[:10]
