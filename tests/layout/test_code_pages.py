"""Fonts read by the wrong table are read anew; Spanish and Italian stay as they are."""

from ccm_parse.layout.code_pages import misread_fonts, reread
from ccm_parse.layout.sheets import Sheet
from ccm_parse.layout.source import Line, Style


def line(text: str, font: str) -> Line:
    style = Style(0, len(text), 0.0, 100.0, 10.0, bold=False, italic=False, raised=False, font=font)
    return Line(text, 1, 0.0, 100.0, 50.0, 10.0, (style,))


def sheet(*lines: Line) -> Sheet:
    return Sheet(1, 600.0, 800.0, (), lines)


def test_windows_codes_read_by_mac_roman() -> None:
    lines = [line("paragraphs 1ñ3 and 7ñ9 of the lampsí list, ìlitî in CÙte dÈsert", "A"), line("año 1–3", "B")]
    fonts = misread_fonts([sheet(*lines)])
    assert fonts == {"A"}
    assert [one.text for one in reread(lines, fonts)] == [
        "paragraphs 1–3 and 7–9 of the lamps’ list, “lit” in Côte désert",
        "año 1–3",
    ]


def test_letters_that_are_letters() -> None:
    spanish = line("los años 1ñ3 y 4ñ5, “la señal” del país", "A")  # the marks themselves are there
    italian = line("così la lampada ìn 3", "B")  # once only
    assert misread_fonts([sheet(spanish), sheet(italian)]) == frozenset()
