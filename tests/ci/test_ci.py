"""What other projects take into their CI: the hooks, the action's steps run as a script, the documents' examples."""

import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from ccm_parse.checks import names
from scripts.make_rules import page
from tests.checks.planting import golden_tree, replace, report_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the command in it, as an installation would give."""
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "ccm-parse"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m ccm_parse "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return folder


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    tree = golden_tree("en")
    (tmp_path / "clean report.json").write_text(report_of(tree).model_dump_json(), encoding="utf-8")
    replace(tree, "para_10", "2033", "2032")
    (tmp_path / "wrong.json").write_text(report_of(tree).model_dump_json(), encoding="utf-8")
    return tmp_path


def steps() -> list[str]:
    """The scripts of the action's steps."""
    text = (ROOT / "action.yml").read_text("utf-8")
    return [textwrap.dedent(found) for found in re.findall(r"      run: \|\n((?:        .*\n|\n)+)", text)]


def run_step(script: str, folder: Path, command: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    names = ("FILES", "FORMAT", "OUTPUT", "FAIL_LEVEL", "SELECT", "IGNORE", "BASELINE", "INSTALL")
    env = {f"CCM_{name}": inputs.get(name.lower(), "") for name in names}
    path = f"{command}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],  # noqa: S607 (as a runner starts it)
        cwd=folder, env={**os.environ, **env, "PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_the_action_annotates(reports: Path, command: Path) -> None:
    install, validate = steps()
    assert run_step(install, reports, command).returncode == 0
    done = run_step(validate, reports, command, files="*.json", format="github")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=wrong.json,line=1,title=date.outside-meeting::")


def test_the_action_hands_its_inputs_on(reports: Path, command: Path) -> None:
    validate = steps()[1]
    done = run_step(validate, reports, command, files="wrong.json", format="sarif", output="o.sarif", ignore="date")
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((reports / "o.sarif").read_text("utf-8"))["runs"][0]["results"] == []
    assert run_step(validate, reports, command, files="nowhere.json", format="text").returncode == 5
    hostile = run_step(validate, reports, command, files="$(touch owned) ;touch owned", format="text")
    assert hostile.returncode != 0
    assert not (reports / "owned").exists()


def test_the_actions_inputs_are_all_used() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    declared = re.findall(r"^  ([a-z-]+):\n    description", text, re.MULTILINE)
    assert declared
    assert all(f"inputs.{name} }}}}" in text for name in declared)


def test_the_action_fits_the_schema_of_actions() -> None:
    done = check_jsonschema("--builtin-schema", "vendor.github-actions", ROOT / "action.yml")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("text", "code"), [(None, 0), ("{}", 1)])
def test_a_report_is_held_by_the_published_schema_alone(reports: Path, text: str | None, code: int) -> None:
    file = reports / "wrong.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    done = check_jsonschema("--schemafile", ROOT / "schemas" / "report-1.schema.json", file)
    assert done.returncode == code, done.stdout + done.stderr


def check_jsonschema(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_hooks_start_a_command_that_is_there() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert set(re.findall(r"entry: (.+)", text)) == {"ccm-parse validate"}
    assert "ccm-parse = " in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_page_of_rules_is_what_the_rules_say() -> None:
    assert (ROOT / "docs" / "rules.md").read_text("utf-8") == page(), "python -m scripts.make_rules writes it anew"
    assert all(f"## {name}\n" in page() for name in names())


def test_the_pytest_example_runs(reports: Path) -> None:
    (example,) = re.findall(r"```python\n(.+?)```", (ROOT / "docs" / "ci.md").read_text("utf-8"), re.DOTALL)
    (reports / "reports").mkdir()
    for path in reports.glob("*.json"):
        path.rename(reports / "reports" / path.name)
    (reports / "test_reports.py").write_text(example, encoding="utf-8")
    ours = ("PYTEST_", "COV")  # the options of the run that this test belongs to
    env = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_reports.py"],
        cwd=reports, env={**env, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "1 failed, 1 passed" in done.stdout, done.stdout + done.stderr
    assert "date.outside-meeting" in done.stdout


def test_the_configuration_example_is_read(tmp_path: Path) -> None:
    from ccm_parse.cli.configuration import configuration

    (example,) = re.findall(r"```toml\n(.+?)```", (ROOT / "docs" / "ci.md").read_text("utf-8"), re.DOTALL)
    (tmp_path / "pyproject.toml").write_text(example, encoding="utf-8")
    read = configuration(tmp_path)
    assert (read.select, read.ignore, read.fail_level) == (
        ("date", "symbol", "name"),
        ("documents.uncited",),
        "warning",
    )
    assert read.baseline == str(tmp_path / "accepted-findings.json")
