"""The columns of pages."""

from ccm_parse.layout.page_edges import page_columns
from ccm_parse.layout.sheets import Sheet
from ccm_parse.layout.source import Line


def _sheet(number: int, left: float, right: float, lines: int) -> Sheet:
    text = [Line("lamps", number, left, right, 100.0 + 12 * k, 10.0, ()) for k in range(lines)]
    return Sheet(number, 600.0, 800.0, [], text, [])


def test_mirrored_margins_give_left_and_right_hand_pages_columns_of_their_own() -> None:
    sheets = [_sheet(1, 100, 460, 9), _sheet(2, 140, 500, 9), _sheet(3, 100, 460, 2), _sheet(4, 140, 500, 2)]
    assert page_columns(sheets) == [(100, 460), (140, 500), (100, 460), (140, 500)]


def test_a_wide_table_of_contents_on_the_first_page_does_not_widen_the_column_of_the_third() -> None:
    sheets = [_sheet(1, 90, 505, 8), _sheet(2, 130, 466, 30), _sheet(3, 130, 466, 2)]
    assert page_columns(sheets)[1:] == [(130, 466), (130, 466)]


def test_what_a_masthead_reaches_is_no_edge_of_a_short_text() -> None:
    front = _sheet(1, 40, 540, 2)
    ends = (470, 482, 482, 455, 476, 430)
    lines = [line._replace(x1=x1) for line, x1 in zip(_sheet(1, 100, 0, 6).lines, ends, strict=True)]
    sheet = front._replace(lines=[*front.lines, *lines])
    assert page_columns([sheet]) == [(100, 482)]
