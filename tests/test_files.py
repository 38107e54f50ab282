from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.files import safe_name, write_new, write_whole


@given(st.text(max_size=300))
def test_a_name_is_safe_whatever_it_is_made_of(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name) <= 109
    assert name.isascii()
    assert not set(name) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-")
    assert name[0].isalnum() or name[0] == "_"
    assert name.partition(".")[0].lower() not in {"con", "prn", "aux", "nul", "com1", "lpt1"}


@pytest.mark.parametrize(
    ("text", "name"),
    [("LC/2033/9", "LC_2033_9"), ("LC/2033/9/Rev.1.en", "LC_2033_9_Rev.1.en"), ("A/AC.292-1", "A_AC.292-1")],
)
def test_a_symbol_stays_readable(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text(max_size=20), st.text(max_size=20))
def test_two_texts_do_not_share_a_name(one: str, other: str) -> None:
    if one.replace("/", "_") != other.replace("/", "_"):
        assert safe_name(one) != safe_name(other)


def test_a_link_is_written_through(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old")
    link.symlink_to(real)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_device_is_written_to() -> None:
    write_whole(Path("/dev/null"), b"x")
    assert not Path("/dev/null").is_file()


def test_a_new_file_has_usual_rights(tmp_path: Path) -> None:
    beside = tmp_path / "beside"
    beside.touch()
    assert write_new(tmp_path, "a", ".json", b"x").stat().st_mode == beside.stat().st_mode
