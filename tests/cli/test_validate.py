"""`ccm-parse validate` and `explain`: exit codes, formats, selection, baseline, configuration."""

import json
from pathlib import Path

import pytest

from ccm_parse.checks import names
from tests.checks.planting import golden_tree, replace, report_of
from tests.cli.conftest import Shell


def wrong() -> str:
    tree = golden_tree("en")
    replace(tree, "para_10", "2033", "2032")
    replace(tree, "para_57__point_c", ";", ".")
    return report_of(tree).model_dump_json(indent=2)


def clean() -> str:
    return report_of(golden_tree("en")).model_dump_json()


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_clean_report(shell: Shell) -> None:
    assert shell("validate", shell.file("r.json", clean())) == 0
    assert shell.out == "nothing found in 1 report\n"
    assert shell.err == ""


def test_findings_are_exit_1(shell: Shell) -> None:
    path = shell.file("r.json", wrong())
    assert shell("validate", path) == 1
    assert "error date.outside-meeting" in shell.out
    assert shell.out.endswith("1 error, 1 warning in 1 report\n")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--select", "date"), 1),
        (("--select", "list"), 0),
        (("--select", "list", "--fail-level", "warning"), 1),
        (("--ignore", "date,list", "--fail-level", "info"), 0),
        (("--ignore", "date", "--ignore", "list.inner-item-punctuation", "--fail-level", "info"), 0),
        (("--select", "dates"), 2),
        (("--fail-level", "never"), 2),
        (("--format", "xml"), 2),
        (("--baseline", "nowhere.json"), 5),
    ],
)
def test_exit_codes(shell: Shell, words: tuple[str, ...], code: int) -> None:
    assert shell("validate", shell.file("r.json", wrong()), *words) == code


def test_json_names_the_source(shell: Shell) -> None:
    path = shell.file("r.json", wrong())
    assert shell("validate", path, "--format", "json") == 1
    tree = json.loads(shell.out)
    assert [one["source"] for one in tree["findings"]] == [path, path]
    assert shell("validate", path, "-f", "jsonl") == 1
    assert len(shell.out.splitlines()) == 2


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab", "junit"])
def test_formats_that_point_at_lines(shell: Shell, form: str) -> None:
    path = shell.file("r.json", wrong())
    assert shell("validate", path, "--format", form) == 1
    lines = Path(path).read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if '"id": "para_10"' in line)
    assert str(at) in shell.out


def test_a_text_layer_is_parsed_first(shell: Shell) -> None:
    assert shell("validate", shell.file("r.txt", "LC/2033/9"), "--format", "json") in {0, 1}
    json.loads(shell.out)


def test_a_file_that_is_refused(shell: Shell) -> None:
    assert shell("validate", shell.file("r.pdf", "locked")) == 3
    assert "expected a file without a password" in shell.err
    assert shell("validate", "nowhere.pdf") == 5
    assert shell("validate", shell.file("b.pdf", "bug")) == 70


def test_several_inputs_of_which_one_fails(shell: Shell) -> None:
    good, bad = shell.file("r.json", wrong()), shell.file("r.pdf", "locked")
    assert shell("validate", good, bad) == 4
    assert "date.outside-meeting" in shell.out
    assert "locked" in shell.err


def test_a_json_that_breaks_the_schema(shell: Shell) -> None:
    tree = json.loads(wrong())
    tree["source"]["kind"] = "novel"
    tree["glossary"] = []
    path = shell.file("r.json", json.dumps(tree))
    assert shell("validate", path) == 3
    lines = shell.err.splitlines()
    assert "found 2 faults" in lines[0]
    assert any("source.kind: " in line for line in lines[1:])
    assert any("glossary: " in line for line in lines[1:])
    assert shell("validate", path, "--format", "json") == 3
    told = json.loads(shell.err)
    assert told["code"] == "report.format"
    assert [fault["path"] for fault in told["faults"]] == ["source.kind", "glossary"]


def test_a_baseline(shell: Shell) -> None:
    path = shell.file("r.json", wrong())
    assert shell("validate", path, "--write-baseline", "accepted.json") == 0
    assert shell("validate", path, "--baseline", "accepted.json", "--fail-level", "info") == 0
    assert shell.out == "nothing found in 1 report\n"
    tree = json.loads(wrong())
    report = json.dumps(tree).replace("CCM/MSP/2033/WP.5", "CCM/MSP/CONF/2033/WP.5", 1)
    assert "CCM/MSP/CONF" in report
    shell.file("broken.json", "{}")
    assert shell("validate", path, "--baseline", "broken.json") == 5


def test_configuration_of_a_project(shell: Shell) -> None:
    path = shell.file("r.json", wrong())
    shell.file("pyproject.toml", '[tool.ccm-parse]\nignore = ["date"]\nfail-level = "warning"\n')
    assert shell("validate", path) == 1
    assert "date.outside-meeting" not in shell.out
    assert shell("validate", path, "--ignore", "list") == 1
    assert "date.outside-meeting" in shell.out
    shell.file("ccm-parse.toml", 'select = ["masthead"]\n')
    assert shell("validate", path) == 0


def test_the_nearest_configuration_upward(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shell.file("r.json", wrong())
    shell.file("ccm-parse.toml", 'ignore = ["date", "list"]\nbaseline = "accepted.json"\n')
    shell.file("accepted.json", '{"version": 1, "findings": {}}')
    inner = shell.folder / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    assert shell("validate", path) == 0


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('selects = ["date"]', "expected settings of baseline, fail-level, ignore, select"),
        ('select = "date"', "expected a list of rules"),
        ('fail-level = "all"', "expected fail-level of info, warning, error"),
        ("baseline = 3", "expected the path of a file"),
    ],
)
def test_a_wrong_configuration(shell: Shell, text: str, complaint: str) -> None:
    shell.file("ccm-parse.toml", text)
    assert shell("validate", shell.file("r.json", clean())) == 2
    assert complaint in shell.err


def test_output_into_a_file(shell: Shell) -> None:
    assert shell("validate", shell.file("r.json", wrong()), "-f", "sarif", "-o", "out.sarif") == 1
    assert shell.out == ""
    assert json.loads((shell.folder / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"


@pytest.mark.parametrize("rule", names())
def test_explain(shell: Shell, rule: str) -> None:
    assert shell("explain", rule) == 0
    assert shell.out.startswith(f"{rule} (")
    assert "Example: " in shell.out


def test_explain_what_is_no_rule(shell: Shell) -> None:
    assert shell("explain", "date") == 2
    assert "expected a rule of numbering.gap" in shell.err
