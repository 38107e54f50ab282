"""A language is added by following docs/languages.md: its blocks, as they stand there, into a copy of the package."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"```\{code-block\} toml\n:caption: (\S+)\n\n(.+?)```", re.DOTALL)
MODEL = "report/model.py"
REPORT = """\
Nações Unidas                                             CCM/MSP/2041/7
                                                          Distr.: Geral
                                                          12 de setembro de 2041
                                                          Original: inglês

Reunião dos Estados Partes na Convenção
Quinta Reunião
Liubliana, 12 a 15 de setembro de 2041

I.   Introdução

1.   A Reunião realizou-se em Liubliana de 12 a 15 de setembro de 2041 e tomou nota do documento
CCM/MSP/2041/1.

2.   Participaram na Reunião:
     (a)   A Áustria;
     (b)   O Chile.

Anexo
Lista de documentos

1.   Os documentos são os seguintes.
"""


@pytest.fixture(scope="module")
def blocks() -> list[tuple[str, str]]:
    return BLOCK.findall((ROOT / "docs" / "languages.md").read_text("utf-8"))


def parsed(blocks: list[tuple[str, str]], folder: Path) -> dict[str, object]:
    """The report in the new language as a copy of the package reads it that has these blocks."""
    package = folder / "ccm_parse"
    shutil.copytree(ROOT / "ccm_parse", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, block in blocks:
        with (package / name).open("a", encoding="utf-8") as file:
            file.write(f"\n{block}")
    model = (package / MODEL).read_text("utf-8")
    (package / MODEL).write_text(model.replace('"fr", ', '"fr", "pt", '), encoding="utf-8")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    command = [sys.executable, "-m", "ccm_parse", "parse", "report.txt"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    report: dict[str, object] = json.loads(done.stdout)
    return report


def test_three_lines_give_the_structure(blocks: list[tuple[str, str]], tmp_path: Path) -> None:
    first = [block for block in blocks if "detection" in block[0] or "naming" in block[0]]
    report = parsed([blocks[0], *first], tmp_path)
    assert report["language"] == "pt"
    section = report["body"][0]  # type: ignore[index]
    assert [block["label"] for block in section["children"]][:2] == ["1.", "2."]
    assert [item["label"] for item in section["children"][1]["items"]][:2] == ["(a)", "(b)"]


def test_all_steps_give_annexes_symbols_and_dates(blocks: list[tuple[str, str]], tmp_path: Path) -> None:
    report = parsed(blocks, tmp_path)
    assert [annex["label"] for annex in report["annexes"]] == ["Anexo"]  # type: ignore[attr-defined]
    facts: dict[str, list[dict[str, str]]] = report["facts"]  # type: ignore[assignment]
    assert [fact["symbol"] for fact in facts["symbols"]] == ["CCM/MSP/2041/1"]
    assert {(fact["start"], fact["end"]) for fact in facts["dates"]} == {("2041-09-12", "2041-09-15")}
