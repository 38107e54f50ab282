"""Document symbols: the forms that UN documents print, the faults, and running text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.values import DocumentSymbol, SymbolFault, find_symbols

Form = tuple[str, str, str | None, int | None, str | None, int | None, tuple[str, ...]]

# printed; catalogued; body; year; kind; number; modifiers
FORMS: list[Form] = [
    ("CCM/MSP/2031/12", "CCM/MSP/2031/12", "MSP", 2031, None, 12, ()),
    ("CCM/MSP/2031/WP.3/Rev.1/Amend.1", "CCM/MSP/2031/WP.3/Rev.1/Amend.1", "MSP", 2031, "WP", 3, ("Rev.1", "Amend.1")),
    ("CCM/CONF/2035/PM.1/2", "CCM/CONF/2035/PM.1/2", "CONF", 2035, None, 2, ()),
    ("CCM/77", "CCM/77", None, None, None, 77, ()),
    ("APLC/MSP.14/2015/WP.2", "APLC/MSP.14/2015/WP.2", "MSP.14", 2015, "WP", 2, ()),
    ("CCW/CONF.V/10", "CCW/CONF.V/10", "CONF.V", None, None, 10, ()),
    ("CCW/CONF.V/MC.I/3", "CCW/CONF.V/MC.I/3", "CONF.V", None, None, 3, ()),
    ("CCW/P.V/CONF/2018/5", "CCW/P.V/CONF/2018/5", "P.V", 2018, None, 5, ()),
    ("BWC/MSP/2004/MX/3", "BWC/MSP/2004/MX/3", "MSP", 2004, "MX", 3, ()),
    ("NPT/CONF.2020/PC.I/CRP.2", "NPT/CONF.2020/PC.I/CRP.2", "CONF.2020", 2020, "CRP", 2, ()),
    ("TPNW/MSP/2022/INF/1/Rev.1", "TPNW/MSP/2022/INF/1/Rev.1", "MSP", 2022, "INF", 1, ("Rev.1",)),
    ("ATT/CSP1/2015/WP.6/Rev.1/Corr", "ATT/CSP1/2015/WP.6/Rev.1/Corr", "CSP1", 2015, "WP", 6, ("Rev.1", "Corr")),
    ("ATT/CSP1/CONF.3", "ATT/CSP1/CONF.3", "CSP1", None, "CONF", 3, ()),
    ("ATT/CSP5/2019/SEC/536/Conf.FinRep.Rev1", "ATT/CSP5/2019/SEC/536/Conf.FinRep.Rev1", "CSP5", 2019, None, None, ()),
    ("A/C.1/73/L.39", "A/C.1/73/L.39", "C.1", None, "L", 39, ()),
    ("A/RES/72/54", "A/RES/72/54", "RES", None, None, 54, ()),
    ("A/RES/ES-11/1", "A/RES/ES-11/1", "RES", None, None, 1, ()),
    ("A/67/997–S/2013/553", "A/67/997-S/2013/553", None, None, None, 997, ()),
    ("E/2025/24-E/CN.3/2025/37", "E/2025/24-E/CN.3/2025/37", None, 2025, None, 24, ()),
    ("S/RES/1267(1999)", "S/RES/1267 (1999)", "RES", 1999, None, 1267, ()),
    ("ICCD/COP(8)/CST/8", "ICCD/COP(8)/CST/8", "COP(8)", None, "CST", 8, ()),
    ("FCCC/CP/2005/INF.2 (Part 2)", "FCCC/CP/2005/INF.2 (Part 2)", "CP", 2005, "INF", 2, ()),
    ("A/80/15 (Part I)", "A/80/15 (Part I)", None, None, None, 15, ()),
    ("ISBA/19/C/17", "ISBA/19/C/17", None, None, "C", 17, ()),
    ("CEDAW/C/CAF/1-5", "CEDAW/C/CAF/1-5", "C", None, None, None, ()),
    ("CCPR/C/121/D/2025/2011", "CCPR/C/121/D/2025/2011", "C", 2011, None, 2011, ()),
    ("UNEP/OzL.Pro.11/10", "UNEP/OzL.Pro.11/10", "OzL.Pro.11", None, None, 10, ()),
    ("IDB.45/9", "IDB.45/9", None, None, None, 9, ()),
    # cut by a line end, spaced, in capitals, with an asterisk
    ("CCM/MSP/2031 /11", "CCM/MSP/2031/11", "MSP", 2031, None, 11, ()),
    ("CCM/MSP/ 2031/CRP.1/REV.1", "CCM/MSP/2031/CRP.1/Rev.1", "MSP", 2031, "CRP", 1, ("Rev.1",)),
    ("CCM/MSP/2031/11/Rev. 2", "CCM/MSP/2031/11/Rev.2", "MSP", 2031, None, 11, ("Rev.2",)),
    ("CCM/MSP/2031/11/add.1", "CCM/MSP/2031/11/Add.1", "MSP", 2031, None, 11, ("Add.1",)),
    (" CCM/MSP/2031/3* ", "CCM/MSP/2031/3", "MSP", 2031, None, 3, ()),
]


@pytest.mark.parametrize("form", FORMS, ids=[form[1] for form in FORMS])
def test_forms(form: Form) -> None:
    printed, text, *fields = form
    symbol = DocumentSymbol.parse(printed)
    assert str(symbol) == text
    assert [symbol.body, symbol.year, symbol.kind, symbol.number, symbol.modifiers] == fields
    assert symbol.fault is None
    assert DocumentSymbol.parse(text) == symbol


@pytest.mark.parametrize(
    ("printed", "fault"),
    [
        ("CCM/MSP/CONF/2035/7", SymbolFault.TWO_BODIES),
        ("CCM/CONF/2035/MSP/7", SymbolFault.TWO_BODIES),
        ("CCM/MSP2031/12", SymbolFault.MISSING_SLASH),
        ("CCM/MSP/2031/11Rev.1", SymbolFault.MISSING_SLASH),
        ("CCM/MSP/2031CRP.1", SymbolFault.MISSING_SLASH),
        ("CCMMSP/2031/12", SymbolFault.MISSING_SLASH),
        ("CCM/MSP 2031/12", SymbolFault.MISSING_SLASH),
        ("CCM//MSP/2031/12", SymbolFault.EMPTY_COMPONENT),
        ("CCM/MSP/2701/12", SymbolFault.IMPOSSIBLE_YEAR),
        ("CCM/MSP/203/12", SymbolFault.IMPOSSIBLE_YEAR),
        ("CCM/CONF/20311/12", SymbolFault.IMPOSSIBLE_YEAR),
        ("A/RES/48/75A", None),
        ("CCM/MSP/31/12", None),
    ],
)
def test_faults(printed: str, fault: SymbolFault | None) -> None:
    assert DocumentSymbol.parse(printed).fault == fault


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "CCM",
        "CCM/MSP",
        "AC/DC",
        "24/7",
        "N/A",
        "TCP/IP",
        "Ａ/71/45",
        "\u0410/71/45",
        "A\u221571\u221545",
        "A/\u0667\u0661/1",
    ],
)
def test_what_is_no_symbol(printed: str) -> None:
    with pytest.raises(ValueError, match="expected a document symbol"):
        DocumentSymbol.parse(printed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("见CCM/MSP/2031/12号文件。", ["CCM/MSP/2031/12"]),
        ("(CCM/MSP/2031/1 to CCM/MSP/2031/7).", ["CCM/MSP/2031/1", "CCM/MSP/2031/7"]),
        ("A/82/997-S/2028/553", ["A/82/997", "S/2028/553"]),
        ("in document CCM/MSP/2031/ 12.The Meeting", ["CCM/MSP/2031/12"]),
        ("CCM/CONF/2035/7 (2035)", ["CCM/CONF/2035/7"]),
        ("resolution S/RES/1267 (1999), A/80/15 (Part I)", ["S/RES/1267 (1999)", "A/80/15 (Part I)"]),
        ("https://meetings.example.org/CCM/MSP/2031/4", []),
        ("AC/DC, 24/7, HIV/AIDS, km/h, FY2016/17, ISO/IEC 17025:2028, USA/2017, A/4", []),
        ("the \u0421CM/MSP/2031/4", []),
    ],
)
def test_running_text(text: str, found: list[str]) -> None:
    assert [str(match.symbol) for match in find_symbols(text)] == found
    assert all(DocumentSymbol.parse(text[match.start : match.end]) == match.symbol for match in find_symbols(text))


def test_known_series_may_stand_before_a_year_alone() -> None:
    assert [str(found.symbol) for found in find_symbols("CD/2017", known={"CD"})] == ["CD/2017"]
    assert list(find_symbols("CD/2017")) == []


@pytest.mark.parametrize(
    ("symbol", "last", "sibling"),
    [
        ("CCM/MSP/2031/11", "Rev.1", "CCM/MSP/2031/11/Rev.1"),
        ("CCM/MSP/2031/11/Add.1", "Add.2", "CCM/MSP/2031/11/Add.2"),
        ("CCM/MSP/2031/11/Rev.1", "Add. 1", "CCM/MSP/2031/11/Rev.1/Add.1"),
        ("CCM/CONF/2035/WP.2", "WP.5", "CCM/CONF/2035/WP.5"),
        ("CCM/CONF/2035/2/Rev.1", "5", "CCM/CONF/2035/5"),
    ],
)
def test_shortened_mentions(symbol: str, last: str, sibling: str) -> None:
    assert str(DocumentSymbol(symbol).sibling(last)) == sibling


@pytest.mark.parametrize(
    ("number", "symbol"),
    [
        ("71/45", "A/RES/71/45"),
        ("48/75 L", "A/RES/48/75L"),
        ("ES-11/1", "A/RES/ES-11/1"),
        ("S-10/2", "A/RES/S-10/2"),
        ("1267 (1999)", "S/RES/1267 (1999)"),
        ("2625 (XXV)", "A/RES/2625 (XXV)"),
    ],
)
def test_resolutions(number: str, symbol: str) -> None:
    assert DocumentSymbol.resolution(number) == DocumentSymbol.parse(symbol)


def test_no_resolution() -> None:
    with pytest.raises(ValueError, match="expected a resolution"):
        DocumentSymbol.resolution("seventy-one")


def test_parts_and_base() -> None:
    double = DocumentSymbol.parse("A/82/997-S/2028/553")
    assert [str(part) for part in double.parts] == ["A/82/997", "S/2028/553"]
    revised = DocumentSymbol.parse("CCM/MSP/2031/11/Rev.2/Add.3")
    assert (str(revised.base), revised.revision, revised.addendum, revised.modifier("Corr")) == (
        "CCM/MSP/2031/11",
        2,
        3,
        None,
    )


def test_lists_are_sorted_by_value() -> None:
    listed = ["CCM/MSP/2031/2", "CCM/MSP/2031/10", "CCM/MSP/2031/10/Rev.1", "CCM/MSP/2031/INF.2", "CCM/MSP/2031/WP.11"]
    assert sorted(listed[1:] + listed[:1], key=lambda text: DocumentSymbol(text).order) == listed


numbers = st.integers(1, 400).map(str)
components = st.one_of(
    st.integers(1950, 2090).map(str),
    numbers,
    st.tuples(st.sampled_from(["WP", "CRP", "INF", "L", "C", "GE"]), numbers).map(".".join),
    st.sampled_from(["MSP", "CONF.VIII", "COP(8)", "RES", "HRC", "PC.I"]),
)
modifiers = st.tuples(st.sampled_from(["Rev", "Add", "Corr", "Amend"]), numbers).map(".".join)
symbols = st.builds(
    lambda series, middle, number, last: "/".join([series, *middle, number, *last]),
    st.from_regex(r"[A-Z]{2,6}", fullmatch=True),
    st.lists(components, max_size=3),
    st.integers(10, 400).map(str),
    st.lists(modifiers, max_size=2),
)


@given(symbols)
def test_a_symbol_prints_itself(text: str) -> None:
    symbol = DocumentSymbol.parse(text)
    assert str(symbol) == text
    assert DocumentSymbol.parse(str(symbol)) == symbol
    assert [found.symbol for found in find_symbols(f"（{text}）")] == [symbol]


@given(symbols, st.integers(0, 20))
def test_a_cut_symbol_is_the_same(text: str, where: int) -> None:
    slashes = [i for i, c in enumerate(text) if c == "/"]
    at = slashes[where % len(slashes)]
    assert str(DocumentSymbol.parse(f"{text[:at]} {text[at:]}")) == text
    assert str(DocumentSymbol.parse(f"{text[: at + 1]} {text[at + 1 :]}")) == text


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    for found in find_symbols(text):
        assert found.symbol.text.isascii()
        assert DocumentSymbol.parse(found.symbol.text) == found.symbol
        _ = (found.symbol.fault, found.symbol.order, found.symbol.base, found.symbol.kind)


@pytest.mark.parametrize(
    "unit", ["A/", "A/A /", "A/1-", "A/A.", "A", "A/1", "CCM/MSP/2031 /", "A/B(1", "A/Rev ", "A/1 (", "1.A"]
)
def test_patterns_are_linear(unit: str) -> None:
    text = unit * (65_536 // len(unit))
    began = time.process_time()
    list(find_symbols(text))
    assert time.process_time() - began < 0.5
