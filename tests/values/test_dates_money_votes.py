"""Dates, money and votes: print and parse, and what cannot be."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.values import DateRange, Money, PartialDate, Precision, Qualifier, Votes, parse_amount

years = st.integers(1000, 9999)
dates = st.one_of(
    st.builds(PartialDate, years),
    st.builds(PartialDate, st.none() | years, st.integers(0, 99)),
    st.builds(PartialDate, st.none() | years, st.integers(0, 99), st.integers(0, 99)),
)


@given(dates, st.none() | dates)
def test_a_span_prints_itself(start: PartialDate, end: PartialDate | None) -> None:
    span = DateRange(start, end)
    assert DateRange.parse(str(span)) == span
    assert not span.is_fact or span.is_possible


@given(st.dates())
def test_days_of_the_calendar_are_possible(day: date) -> None:
    assert PartialDate.parse(str(day)).is_possible
    assert str(PartialDate.parse(str(day))) == str(day)


@pytest.mark.parametrize(
    ("iso", "precision", "possible", "fact"),
    [
        ("2031-09-04", Precision.DAY, True, True),
        ("2031-09", Precision.MONTH, True, True),
        ("2031", Precision.YEAR, True, True),
        ("--09-04", Precision.DAY, True, False),
        ("--02-29", Precision.DAY, True, False),
        ("2031-02-29", Precision.DAY, False, False),
        ("2031-11-31", Precision.DAY, False, False),
        ("2031-13", Precision.MONTH, False, False),
        ("2031-00-01", Precision.DAY, False, False),
        ("2031-09-04/2031-09-06", Precision.DAY, True, True),
        ("2031-09-06/2031-09-04", Precision.DAY, False, False),
        ("2031-12-29/2032-01-03", Precision.DAY, True, True),
        ("2013/2015", Precision.YEAR, True, True),
        ("2031-09/2031", Precision.YEAR, False, False),
        ("2031-09-04/--09-06", Precision.DAY, False, False),
    ],
)
def test_spans(iso: str, precision: Precision, possible: bool, fact: bool) -> None:  # noqa: FBT001 (columns of the table)
    span = DateRange.parse(iso)
    assert (span.precision, span.is_possible, span.is_fact) == (precision, possible, fact)


@pytest.mark.parametrize("text", ["", "4 September", "2031-9-4", "2031-09-04/", "20310904", "-", "٢٠٣١"])
def test_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="expected a"):
        DateRange.parse(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="day 4 alone"):
        PartialDate(2031, None, 4)


def test_containing() -> None:
    meeting = DateRange.parse("2031-09-04/2031-09-06")
    assert meeting.contains(PartialDate(2031, 9, 4))
    assert meeting.contains(PartialDate(2031, 9))
    assert not meeting.contains(PartialDate(2031, 9, 7))
    assert not meeting.contains(PartialDate(2030, 9, 5))
    assert PartialDate(None, 9, 5).with_year(2031) == PartialDate(2031, 9, 5)
    assert PartialDate(2030, 9, 5).with_year(2031) == PartialDate(2030, 9, 5)


amounts = st.one_of(
    st.integers(0, 10**15).map(Decimal),
    st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False),
)


@given(amounts, st.from_regex("[A-Z]{3}", fullmatch=True), st.none() | st.sampled_from(Qualifier))
def test_money_prints_itself(amount: Decimal, currency: str, qualifier: Qualifier | None) -> None:
    money = Money(amount, currency, qualifier)
    assert Money.parse(str(money)) == money


@pytest.mark.parametrize(
    ("text", "mark", "amount"),
    [
        ("400,000", ".", "400000"),
        ("15 714", ".", "15714"),
        ("1\u202f204\u202f500,75", ",", "1204500.75"),
        ("1'000", ".", "1000"),
        ("400.000", ",", "400000"),
        ("712.35", ".", "712.35"),
        ("1.2", ".", "1.2"),
        ("350000", ".", "350000"),
        ("٤٠٠٬٠٠٠", "٫", "400000"),
        ("15,71", ".", None),
        ("1,000 000", ".", None),
        ("1.", ".", None),
        (".5", ".", None),
        ("", ".", None),
        ("x", ".", None),
        ("1234,567", ".", None),
    ],
)
def test_amounts(text: str, mark: str, amount: str | None) -> None:
    assert parse_amount(text, mark) == (None if amount is None else Decimal(amount))


@given(st.integers(0, 10**12))
def test_grouped_figures_are_read(number: int) -> None:
    assert parse_amount(f"{number:,}") == number


@pytest.mark.parametrize(
    ("amount", "text"), [("400000", "400000"), ("1E+3", "1000"), ("12.50", "12.50"), ("12.00", "12")]
)
def test_amount_text(amount: str, text: str) -> None:
    assert Money(Decimal(amount), "CHF").amount_text == text


@pytest.mark.parametrize(("amount", "currency"), [("-1", "CHF"), ("NaN", "CHF"), ("Infinity", "CHF"), ("1", "francs")])
def test_no_money(amount: str, currency: str) -> None:
    with pytest.raises(ValueError, match="expected an"):
        Money(Decimal(amount), currency)


@pytest.mark.parametrize("text", ["", "CHF", "CHF 1e5", "chf 5", "CHF -5"])
def test_no_printed_money(text: str) -> None:
    with pytest.raises(ValueError, match="expected money"):
        Money.parse(text)


counts = st.none() | st.integers(0, 999)


@given(counts, counts, counts)
def test_votes_print_themselves(in_favour: int | None, against: int | None, abstaining: int | None) -> None:
    votes = Votes(in_favour, against, abstaining)
    assert Votes.parse(str(votes)) == votes


@pytest.mark.parametrize("text", ["", "141", "141-2", "a-b-c"])
def test_no_votes(text: str) -> None:
    with pytest.raises(ValueError, match="expected votes"):
        Votes.parse(text)


def test_votes_are_not_negative() -> None:
    with pytest.raises(ValueError, match="nought or more"):
        Votes(-1)
