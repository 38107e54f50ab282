"""Lines of a page from its runs, and which of them run on from page to page."""

from ccm_parse.layout.lines import build_lines
from ccm_parse.layout.running import running_lines
from ccm_parse.layout.sheets import Sheet
from ccm_parse.layout.source import Line, RawPage, Run


def run(text: str, x0: float, base: float, size: float = 9.0) -> Run:
    width = 0.5 * size * len(text)
    return Run(text, x0, x0 + width, base, size, "Invented", bold=False, italic=False)


def test_a_raised_mark_goes_with_its_own_word_and_not_with_a_cell_almost_level_with_it() -> None:
    cells = [run("Lamps", 115.0, 351.7), run("13%", 238.0, 349.4), run("32,500", 320.0, 349.4)]
    mark = run("10", cells[0].x1, 348.3, 5.2)
    lines = build_lines(RawPage(1, 600.0, 800.0, [*cells, mark], [], [])).lines
    assert [line.text for line in lines] == ["13% 32,500", "Lamps10"]
    assert lines[1].styles[-1].raised


def test_styles_are_parted_where_the_face_changes_and_a_second_strike_is_bold() -> None:
    struck = run("oil", 144.0, 100.0)
    runs = [
        run("Lamps ", 115.0, 100.0),
        struck,
        struck._replace(x0=144.3, x1=struck.x1 + 0.3),
        run("red", 161.0, 100.0),
    ]
    page = build_lines(RawPage(1, 600.0, 800.0, runs, [], []))
    (line,) = page.lines
    assert (line.text, page.removed["double strike"]) == ("Lamps oil red", 3)
    assert [(line.text[s.start : s.end], s.bold) for s in line.styles] == [("Lamps oil", True), ("red", False)]


def test_a_narrow_gap_is_a_blank_behind_a_comma_and_none_within_a_word() -> None:
    def joined(first: str, second: str, gap: float) -> str:
        left = run(first, 100.0, 100.0, 10.0)
        (line,) = build_lines(RawPage(1, 600.0, 800.0, [left, run(second, left.x1 + gap, 100.0, 10.0)], [], [])).lines
        return line.text

    assert joined("the following :", "Albania", 1.6) == "the following : Albania"
    assert joined("Albania,", "Austria", 0.5) == "Albania,Austria"
    assert joined("40,", "000", 1.6) == "40,000"
    assert joined("lamp", "lighters", 1.6) == "lamplighters"
    assert joined("lamp", "lighters", 1.8) == "lamp lighters"


def footed(number: int, text: str) -> Sheet:
    lines = [Line(f"Page {number} tells of lamps", number, 70.0, 300.0, 400.0, 10.0, ())]
    return Sheet(number, 600.0, 800.0, [], [*lines, Line(text, number, 70.0, 500.0, 760.0, 8.0, ())], [])


def test_a_page_number_beside_another_number_is_told_apart() -> None:
    sheets = [footed(n, f"{n} 18644 -33" if n % 2 else f"18644 -33 {n}") for n in range(1, 7)]
    assert running_lines(sheets) == [{1}] * 6


def test_the_symbol_of_a_short_document_alone_at_the_top_of_its_second_page_is_its_header() -> None:
    first = Sheet(1, 600.0, 800.0, [], [Line("XYZ/2031/4", 1, 400.0, 500.0, 60.0, 12.0, ())], [])
    text = [Line(f"The lamps were lit {n}", 2, 70.0, 500.0, 90.0 + 12 * n, 10.0, ()) for n in range(3)]
    apart = Sheet(2, 600.0, 800.0, [], [Line("XYZ/2031/4", 2, 70.0, 130.0, 50.0, 10.0, ()), *text], [])
    close = Sheet(2, 600.0, 800.0, [], [Line("XYZ/2031/4", 2, 70.0, 130.0, 78.0, 10.0, ()), *text], [])
    assert running_lines([first, apart])[1] == {0}
    assert running_lines([first, close])[1] == set()
