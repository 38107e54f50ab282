import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import ccm_parse
from ccm_parse.cli import COMMANDS
from tests.cli.conftest import Shell

ROOT = Path(__file__).parents[2]


def test_the_version(shell: Shell) -> None:
    for words in (["--version"], ["--version", "--debug"]):
        assert shell(*words) == 0
        assert shell.out == f"ccm-parse {ccm_parse.__version__}\n"


def test_help_names_every_command(shell: Shell) -> None:
    assert shell("--help") == 0
    assert all(name in shell.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_module_and_help(shell: Shell, name: str) -> None:
    module = import_module(f"ccm_parse.cli.{name}")
    assert callable(module.declare)
    assert callable(module.run)
    assert shell(name, "--help") == 0
    assert f"usage: ccm-parse {name}" in shell.out


def test_the_schema_is_the_published_one(shell: Shell) -> None:
    assert shell("schema") == 0
    assert shell.out == (ROOT / "schemas" / "report-1.schema.json").read_text("utf-8")
    assert json.loads(shell.out)["$id"].startswith("urn:ccm-parse:report:1")


def test_a_reader_that_stops_reading() -> None:
    command = f"{sys.executable} -m ccm_parse schema | head -c 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607
    assert done.stderr == ""
    assert done.returncode in {0, 5}  # 0: all was in the pipe before it closed


def test_standard_error_takes_any_name(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ccm_parse", "print", "文件"],
        cwd=ROOT, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    del tmp_path
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
