"""Where a paragraph begins when no step tells: behind the turn of a page in ragged text."""

import pytest

from ccm_parse.knowledge.language import load_language
from ccm_parse.structure.block_starts import starts_block
from ccm_parse.structure.measure import measure
from ccm_parse.structure.rows import Row, read_rows
from tests.structure.drawing import pdf_source

_ROOM = """
  | The keepers spoke of the lamps and of the oil that had been sent to them in the
  | spring of the year.
[page]
  | Norland had sent it.
"""


@pytest.mark.parametrize(
    ("drawn", "starts"),
    [
        (_ROOM, True),
        (_ROOM.replace("year.", "year"), False),  # no sentence ends
        (_ROOM.replace("Norland had sent it", "that was sent"), False),
        (
            _ROOM.replace("year.", "year.~"),
            False,
        ),  # no room is left
    ],
)
def test_a_line_with_room_for_the_next_word_ends_a_paragraph_at_a_page_s_foot(drawn: str, *, starts: bool) -> None:
    source, language = pdf_source(drawn, opening=False), load_language("en")
    usual = measure(source, language)._replace(justified=False)
    rows: list[Row] = read_rows([(k, page, page.body) for k, page in enumerate(source.pages)], language, usual)
    assert starts_block(rows[:-1], rows[-1], usual) is starts


@pytest.mark.parametrize(
    ("above", "starts"),
    [
        ("灯塔会议，", True),
        ("灯塔会议在湖边的大厅里开幕，与会者谈到了灯油和灯芯，以及前一年在北岸点亮的所有灯塔的情况，还有油", False),
    ],
)
def test_without_blanks_a_line_that_leaves_much_open_ends_a_paragraph(above: str, *, starts: bool) -> None:
    source, language = pdf_source(f"\n  | {above}\n  | 回顾前一年的灯塔，\n", opening=False), load_language("zh")
    usual = measure(source, language)._replace(justified=False)
    rows = read_rows([(k, page, page.body) for k, page in enumerate(source.pages)], language, usual)
    assert starts_block(rows[:-1], rows[-1], usual) is starts
