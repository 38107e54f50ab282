"""What the documents say is what the code does: codes, limits, exit codes, and the README's example."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ccm_parse.errors import CcmParseError
from ccm_parse.layout.source import Limits

ROOT = Path(__file__).parents[1]
ROW = re.compile(r"^\| (?P<first>[^|]+?) \| (?P<second>(?:[^|\\]|\\.)+?) \|", re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def rows(text: str, header: str) -> dict[str, str]:
    """The first two columns of the table with that header, without the code marks of the first."""
    table = text[text.index(header) :].partition("\n\n")[0]
    return {match["first"].replace("`", ""): match["second"] for match in list(ROW.finditer(table))[1:]}


def family(error: type[CcmParseError]) -> Iterator[type[CcmParseError]]:
    yield error
    for child in error.__subclasses__():
        yield from family(child)


def test_every_error_code_is_listed_and_none_is_made_up() -> None:
    raised = {error.code for error in family(CcmParseError)} - {"error", "input.refused"}  # the roots of the family
    assert set(rows(read("docs/errors.md"), "| code |")) == raised


def test_the_limits_listed_are_those_in_force() -> None:
    listed = rows(read("docs/backends.md"), "| limit |")
    stated = {name.split()[0]: int(figure.replace(",", "")) for name, figure in listed.items()}
    assert stated == dataclasses.asdict(Limits())


def test_exit_codes_are_told_alike() -> None:
    codes = set(rows(read("README.md"), "| exit |"))
    assert codes == set(rows(read("docs/command-line.md"), "| exit |"))
    assert {"0", "2", "3", "5", "70", "130"} <= codes


@pytest.mark.parametrize("command", ["run", "test"])
def test_the_readme_has_its_two_commands(command: str) -> None:
    found = re.findall(rf"<!-- command: {command} -->\n```sh\n(.+)\n```", read("README.md"))
    assert len(found) == 1
    assert found[0].startswith("python3 -m venv .venv && ")


def test_the_readme_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (example,) = re.findall(r"```python\n(.+?)```", read("README.md"), re.DOTALL)
    names: dict[str, Any] = {}
    exec(example, names)  # noqa: S102 (our own document)
    assert names["report"].masthead.symbol
    assert names["report"].paragraph(27).text
