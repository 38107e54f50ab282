"""Patterns kept from run to run: the same as compiled ones, and never in the way."""

import os
import re
from pathlib import Path

import pytest

from ccm_parse.knowledge import patterns
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.private_folder import VARIABLE

WORDS = "|".join(f"(?:re)?word{number}" for number in range(100))
SOURCE = rf"(?P<before>\d+)\s*(?P<word>{WORDS})(?!\w)"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for what is kept."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def no_compiler(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on a pattern that is compiled is a failure."""

    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(patterns, "_written", fail)
    monkeypatch.setattr(re, "compile", fail)


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE | re.ASCII])
def test_same_as_compiled_when_made_and_when_read(folder: Path, monkeypatch: pytest.MonkeyPatch, flags: int) -> None:
    plain = re.compile(SOURCE, flags)
    made = compiled(SOURCE, flags)
    assert len(kept(folder)) == 1
    no_compiler(monkeypatch)
    read = compiled(SOURCE, flags)
    assert made == read
    for pattern in (made, read):
        assert pattern.pattern == plain.pattern
        assert (pattern.flags, pattern.groups, pattern.groupindex) == (plain.flags, plain.groups, plain.groupindex)
        found = pattern.search("in 12 reword7, 3 word99x")
        assert found is not None
        assert (found["before"], found["word"], found.lastgroup) == ("12", "reword7", "word")


def test_flags_are_part_of_what_is_kept(folder: Path) -> None:
    assert compiled(SOURCE).search("1 WORD5") is None
    assert compiled(SOURCE, re.IGNORECASE).search("1 WORD5") is not None
    assert len(kept(folder)) == 2


def test_short_pattern_is_not_kept(folder: Path) -> None:
    assert compiled("a+").fullmatch("aa")
    assert not kept(folder)


@pytest.mark.parametrize("spoil", [lambda _: b"", lambda whole: whole[: len(whole) // 2], lambda _: b"x" * 100])
def test_spoilt_file_is_made_anew(folder: Path, spoil: object) -> None:
    made = compiled(SOURCE)
    (path,) = kept(folder)
    whole = path.read_bytes()
    path.write_bytes(spoil(whole))  # type: ignore[operator]
    assert compiled(SOURCE) == made
    assert path.read_bytes() == whole


def test_program_that_is_none_is_made_anew(folder: Path) -> None:
    import zlib

    made = compiled(SOURCE)
    (path,) = kept(folder)
    head, _, code = zlib.decompress(path.read_bytes()).partition(b"\n")
    path.write_bytes(zlib.compress(head + b"\n" + b"\xff" * len(code)))
    assert compiled(SOURCE) == made


def test_nothing_is_kept_when_told_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert compiled(SOURCE).search("in 3 word9")
    assert not kept(tmp_path)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="folders have no owners here")
def test_folder_that_others_can_write_to_is_not_used(folder: Path) -> None:
    compiled(SOURCE)
    (path,) = kept(folder)
    path.unlink()
    path.parent.chmod(0o777)
    from ccm_parse.knowledge import private_folder

    private_folder._made.cache_clear()
    assert compiled(SOURCE).search("in 3 word9")
    assert not kept(folder)


def test_no_folder_can_be_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file"))
    assert compiled(SOURCE).search("in 3 word9")


def test_another_engine_compiles(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_engine", lambda: None)
    assert compiled(SOURCE) == re.compile(SOURCE)
    assert not kept(folder)


def test_wrong_pattern_is_an_error(folder: Path) -> None:
    with pytest.raises(re.error):
        compiled(SOURCE + "(")
    assert not kept(folder)


def test_full_folder_is_emptied(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(SOURCE)
    (old,) = kept(folder)
    monkeypatch.setattr(patterns, "_MANY", 0)
    patterns._make_room.cache_clear()
    compiled(SOURCE + "x")
    assert old not in kept(folder)
    assert len(kept(folder)) == 1
