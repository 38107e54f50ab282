"""Numerals: digits of several scripts, Roman, and the words of a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.values import Ordinal, parse_digits, parse_number, parse_roman, roman, spell_number

HAN = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "十": 10, "廿": 20, "卅": 30, "百": 100}
HAN |= {"千": 1000, "万": 10_000, "亿": 100_000_000}
ENGLISH = {"one": 1, "two": 2, "first": 1, "ten": 10, "twelfth": 12, "twenty": 20, "seventy": 70, "hundred": 100}
ENGLISH |= {"thousand": 1000, "million": 1_000_000}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2017", 2017),
        ("٢٠١٧", 2017),
        ("۱۲", 12),
        ("１２", 12),
        ("007", 7),
        ("", None),
        ("1٢", None),
        ("¹", None),
        ("१२", None),
        ("-1", None),
        ("1.5", None),
        ("9" * 40, None),
    ],
)
def test_digits(text: str, number: int | None) -> None:
    assert parse_digits(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("三十九", 39),
        ("廿一", 21),
        ("卅", 30),
        ("一百零二", 102),
        ("一百二十", 120),
        ("二〇一七", 2017),
        ("二零三一", 2031),
        ("两千零一十七", 2017),
        ("一万零五十", 10050),
        ("二十万", 200000),
        ("两千万", 20000000),
        ("三亿二千万", 320000000),
        ("一千二百三十四万五千六百七十八", 12345678),
        ("17", 17),
        ("第七", None),
        ("七月", None),
        ("", None),
        (" ", None),
    ],
)
def test_han(text: str, number: int | None) -> None:
    assert parse_number(text, HAN) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twelfth", 12),
        ("Twenty-first", 21),
        ("one hundred and two", 102),
        ("SEVENTY FIRST", 71),
        ("two hundred thousand", 200000),
        ("one million two hundred thousand and twenty", 1200020),
        ("several", None),
        ("and", None),
    ],
)
def test_words_of_a_spaced_language(text: str, number: int | None) -> None:
    assert parse_number(text, ENGLISH, ["and"]) == number


def test_without_a_table_only_digits_are_numbers() -> None:
    assert parse_number("12", {}) == 12
    assert parse_number("十二", {}) is None


@given(st.integers(1, 9_999_999))
def test_spelling_and_reading_agree(number: int) -> None:
    spelt = spell_number(number, HAN)
    assert spelt is not None
    assert parse_number(spelt, HAN) == number


def test_spelling_needs_the_words() -> None:
    assert spell_number(7, {"一": 1}) is None
    assert spell_number(700, {"七": 7}) is None


@given(st.integers(1, 3999))
def test_roman_round_trip(number: int) -> None:
    assert parse_roman(roman(number)) == number
    assert parse_roman(roman(number).lower()) == number


@pytest.mark.parametrize("text", ["", "IIX", "VV", "ABC", "iiii", "MMMM", "\u2163"])
def test_no_roman(text: str) -> None:
    assert parse_roman(text) is None


@pytest.mark.parametrize("number", [0, 4000, -1])
def test_out_of_the_roman_range(number: int) -> None:
    with pytest.raises(ValueError, match="1 to 3999"):
        roman(number)


@given(st.integers(1, 10_000))
def test_an_ordinal_prints_itself(number: int) -> None:
    assert Ordinal.parse(str(Ordinal(number))) == Ordinal(number)


@pytest.mark.parametrize("text", ["", "0", "seventh", "-3"])
def test_no_ordinal(text: str) -> None:
    with pytest.raises(ValueError, match="expected an ordinal"):
        Ordinal.parse(text)
