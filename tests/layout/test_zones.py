"""The zones of a page."""

from ccm_parse.layout.sheets import Sheet
from ccm_parse.layout.source import Line, Page, Rule, Style
from ccm_parse.layout.zones import zone_pages


def line(text: str, base: float, size: float = 10.5, x0: float = 110.0) -> Line:
    x1 = x0 + 5.0 * len(text)
    style = Style(0, len(text), x0, x1, size, bold=False, italic=False, raised=False, font="")
    return Line(text, 1, x0, x1, base, size, (style,))


def first_page(stroke: float) -> Page:
    """A first page without rulings across it, with a short stroke at the left at a height."""
    names = [line("Meeting of the Keepers", 80.0, 16.0), line("4 March 2031", 110.0, 10.0, 400.0)]
    text = [
        line("The Meeting spoke of the lamps on the northern mole, and of the oil", 300.0 + 14 * k) for k in range(9)
    ]
    small = [line("1 See the list of lamps.", 760.0, 9.0)]
    sheet = Sheet(1, 600.0, 800.0, [Rule(56.0, stroke, 110.0, stroke + 0.5)], [*names, *text, *small], [])
    return zone_pages([sheet])[0]


def test_a_stroke_of_an_emblem_parts_no_notes() -> None:
    assert first_page(95.0).notes == ()


def test_a_stroke_at_the_foot_of_a_first_page_parts_its_notes() -> None:
    assert [note.text for note in first_page(745.0).notes] == ["1 See the list of lamps."]
