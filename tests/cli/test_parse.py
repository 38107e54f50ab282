import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from ccm_parse.report import load
from tests.cli.conftest import Shell


def test_one_report_to_standard_output(shell: Shell) -> None:
    assert shell("parse", shell.file("a.pdf", "LC/2033/9")) == 0
    assert shell.out.startswith('{\n  "schema_version": "1.0",')
    assert load(shell.out.encode()).masthead.symbol == "LC/2033/9"
    assert shell.err == ""


@pytest.mark.parametrize(
    ("form", "start"), [("json", "{\n"), ("jsonl", '{"schema_version":"1.0",'), ("md", "# Final report")]
)
def test_formats(shell: Shell, form: str, start: str) -> None:
    assert shell("parse", shell.file("a.pdf", "LC/1"), "-f", form) == 0
    assert shell.out.startswith(start)


def test_several_reports_are_json_lines(shell: Shell) -> None:
    files = [shell.file(f"{n}.pdf", f"LC/{n}") for n in range(3)]
    assert shell("parse", *files) == 0
    assert [json.loads(line)["masthead"]["symbol"] for line in shell.out.splitlines()] == ["LC/0", "LC/1", "LC/2"]


def test_standard_input(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"LC/7")))
    assert shell("parse", "-") == 0
    assert json.loads(shell.out)["source"]["name"] is None


def test_a_file_is_written_whole_and_may_be_replaced(shell: Shell) -> None:
    target = shell.folder / "out.json"
    for symbol in ("LC/1", "LC/2"):
        assert shell("parse", shell.file("a.pdf", symbol), "-o", str(target)) == 0
        assert load(target).masthead.symbol == symbol
    assert shell.out == ""
    assert sorted(path.name for path in shell.folder.iterdir()) == ["a.pdf", "out.json"]


def test_a_folder_gets_a_file_a_report_named_by_its_symbol(shell: Shell) -> None:
    files = [shell.file("a.pdf", "LC/2033/1"), shell.file("b.pdf", "LC/2033/2/Rev.1"), shell.file("c.pdf", "")]
    folder = shell.folder / "new" / "out"
    assert shell("parse", *files, "-o", str(folder)) == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "LC_2033_1.en.json", "LC_2033_2_Rev.1.en.json", "c.en.json",
    ]  # fmt: skip


def test_one_report_into_a_folder(shell: Shell) -> None:
    assert shell("parse", shell.file("a.pdf", "LC/1"), "-f", "md", "-o", f"{shell.folder}/out/") == 0
    assert (shell.folder / "out" / "LC_1.en.md").read_text("utf-8").startswith("# Final report")


def test_nothing_in_a_folder_is_overwritten(shell: Shell) -> None:
    folder = shell.folder / "out"
    folder.mkdir()
    (folder / "LC_1.en.json").write_text("mine")
    files = [shell.file("a.pdf", "LC/1"), shell.file("b.pdf", "LC/1")]
    for _ in range(2):  # the second time finds the very same files and leaves them
        assert shell("parse", *files, "-o", str(folder)) == 0
        assert sorted(path.name for path in folder.iterdir()) == [
            "LC_1.en-2.json", "LC_1.en-3.json", "LC_1.en.json",
        ]  # fmt: skip
    assert (folder / "LC_1.en.json").read_text() == "mine"


@pytest.mark.parametrize("symbol", ["../../x", "/etc/x", "a\0b", "nul", "=1+1", "é" * 300, "..", " "])
def test_no_name_leads_out_of_the_folder(shell: Shell, symbol: str) -> None:
    folder = shell.folder / "out"
    assert shell("parse", shell.file("a.pdf", symbol), "-o", f"{folder}/") == 0
    (made,) = folder.iterdir()
    assert made.name.removesuffix(".json").replace(".en", "").replace("-", "").isalnum() or "_" in made.name
    assert len(made.name) < 130


@pytest.mark.parametrize(
    ("content", "code", "complaint"),
    [
        ("locked", 3, "expected a file without a password, found a locked one: unlock it"),
        ("memory", 3, "expected to read it in the memory there is, found too little"),
        ("bug", 70, "a bug in ccm-parse: ZeroDivisionError at conftest.py:"),
    ],
)
def test_an_error_is_one_line_and_a_code(shell: Shell, content: str, code: int, complaint: str) -> None:
    source = shell.file("a.pdf", content)
    assert shell("parse", source) == code
    assert shell.out == ""
    assert shell.err.startswith(f"ccm-parse: {source}: {complaint}")
    assert shell.err.count("\n") == 1


def test_an_error_is_an_object_where_json_is_asked_for(shell: Shell) -> None:
    source = shell.file("a.pdf", "locked")
    for words in (["-f", "json"], ["-fjsonl"], ["--format", "json"], ["--format=json"]):
        assert shell("parse", source, *words) == 3
        error = json.loads(shell.err)
        assert (error["code"], error["source"], error["exit"]) == ("input.locked", source, 3)
        assert error["message"].startswith("expected a file")


def test_a_traceback_only_with_debug(shell: Shell) -> None:
    source = shell.file("a.pdf", "bug")
    assert shell("parse", source, "--debug") == 70
    assert "Traceback" in shell.err
    assert shell("--debug", "parse", source) == 70
    assert "Traceback" in shell.err


def test_a_missing_file(shell: Shell) -> None:
    assert shell("parse", str(shell.folder / "none.pdf")) == 5
    assert shell.err.startswith("ccm-parse: expected a readable file at ")
    assert shell.err.endswith("none.pdf, found: No such file or directory\n")


def test_an_output_that_cannot_be_written(shell: Shell) -> None:
    assert shell("parse", shell.file("a.pdf", "LC/1"), "-o", str(shell.folder / "no" / "out.json")) == 5
    assert "expected to write" in shell.err
    blocked = shell.file("blocked", "")
    assert shell("parse", shell.file("a.pdf", "LC/1"), "-o", f"{blocked}/") == 5
    assert "expected to write into" in shell.err


def test_some_of_several_failed(shell: Shell) -> None:
    files = [
        shell.file("a.pdf", "LC/1"),
        shell.file("b.pdf", "locked"),
        str(shell.folder / "none"),
        shell.file("d", "LC/4"),
    ]
    assert shell("parse", *files) == 4
    assert [json.loads(line)["masthead"]["symbol"] for line in shell.out.splitlines()] == ["LC/1", "LC/4"]
    assert shell.err.count("\n") == 2


def test_interrupted(shell: Shell) -> None:
    assert shell("parse", shell.file("a.pdf", "stop")) == 130
    assert shell.err == "ccm-parse: interrupted\n"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ([], "required: COMMAND"),
        (["parse"], "required: INPUT"),
        (["print"], "invalid choice: 'print'"),
        (["parse", "a", "--backend", "x"], "invalid choice: 'x'"),
        (["parse", "a", "--lang", "en"], "unrecognized arguments"),
        (["parse", "a", "b", "-f", "md"], "expected -o FOLDER for several inputs as md, found none"),
        (["parse", "-", "-"], "expected standard input (-) once"),
    ],
)
def test_a_wrong_command_line(shell: Shell, words: list[str], complaint: str) -> None:
    assert shell(*words) == 2
    assert complaint in shell.err
    assert shell.err.count("\n") == 1
    assert shell.out == ""


def test_an_unknown_language_stops_the_whole_command(shell: Shell) -> None:
    files = [shell.file("a.pdf", "LC/1"), shell.file("b.pdf", "LC/2")]
    assert shell("parse", *files, "--language", "xx") == 2
    assert shell.err == "ccm-parse: expected a language of en, found 'xx'\n"


@pytest.mark.parametrize("limit", ["pages", "pages=", "pages=-1", "pages=many", "sheets=3"])
def test_a_limit_that_is_none(shell: Shell, limit: str) -> None:
    assert shell("parse", shell.file("a.pdf", "LC/1"), "--limit", limit) == 2
    assert "expected --limit NAME=N with a name of bytes, pages" in shell.err


def test_a_limit_is_kept(shell: Shell) -> None:
    source = shell.file("a.pdf", "LC/2033/9")
    assert shell("parse", source, "--limit", "bytes=3") == 3
    assert "expected at most 3 bytes" in shell.err
    assert shell("parse", source, "--limit", "bytes=0") == 0


def test_no_bar_where_nobody_watches(shell: Shell) -> None:
    assert shell("parse", shell.file("a.pdf", "LC/1"), shell.file("b.pdf", "LC/2")) == 0
    assert shell.err == ""


def test_a_bar_on_a_terminal(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert shell("parse", shell.file("a.pdf", "LC/1"), shell.file("b.pdf", "LC/2")) == 0
    assert "[###############               ] 1/2" in shell.err
    assert shell.err.endswith("\r\x1b[K")


def test_a_write_that_fails_half_way_leaves_nothing(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    target = shell.folder / "out.json"
    target.write_text("before")
    source = shell.file("a.pdf", "LC/1")
    assert shell("parse", source, "-o", str(target)) == 5
    assert "No space left on device" in shell.err
    assert target.read_text() == "before"
    assert sorted(path.name for path in Path(shell.folder).iterdir()) == ["a.pdf", "out.json"]


def test_tables_go_into_a_folder(shell: Shell) -> None:
    folder = shell.folder / "tables"
    assert shell("parse", shell.file("a.pdf", "LC/2033/9"), "-f", "csv", "-o", str(folder)) == 0
    assert shell.out == ""
    names = {path.name for path in folder.iterdir()}
    assert {"LC_2033_9.en.participants.csv", "LC_2033_9.en.meeting.csv"} <= names
    assert (folder / "LC_2033_9.en.symbols.csv").read_text("utf-8").startswith("document,language,symbol,")


def test_tables_ask_for_a_folder(shell: Shell) -> None:
    assert shell("parse", shell.file("a.pdf", "LC/1"), "-f", "csv") == 2
    assert "-o FOLDER" in shell.err
