"""The tables of the package's TOML files: as the TOML has them, whether they were kept or not."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from ccm_parse.knowledge.private_folder import VARIABLE
from ccm_parse.knowledge.tables import tables


@pytest.fixture(autouse=True)
def _anew() -> Iterator[None]:
    tables.cache_clear()
    yield
    tables.cache_clear()


def read(*path: str) -> dict[str, object]:
    tables.cache_clear()
    return tables(*path)


def plain(*path: str) -> dict[str, object]:
    return tomllib.loads(files("ccm_parse.knowledge").joinpath(*path).read_text("utf-8"))


def test_what_was_kept_is_what_the_file_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    first = read("languages", "zh.toml")
    (kept,) = (tmp_path / "tables").iterdir()
    assert first == read("languages", "zh.toml") == plain("languages", "zh.toml")
    kept.write_bytes(b"{")
    assert read("languages", "zh.toml") == first
    assert kept.read_bytes() != b"{"


def test_days_are_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    first = read("treaties", "ccm.toml")
    assert first == read("treaties", "ccm.toml")
    told, had = first["roster"], plain("treaties", "ccm.toml")["roster"]
    assert isinstance(told, list)
    assert isinstance(had, list)
    assert [entry["day"] for entry in told] == [entry["day"].isoformat() for entry in had]


def test_nothing_is_kept_where_nothing_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    assert read("naming.toml") == plain("naming.toml")
