"""Rows that a tool has left as they stand on a right-to-left page, with marks round what runs in which direction."""

import unicodedata

import pytest

import ccm_parse
from ccm_parse.layout.embedded_text import in_reading_order

get_display = pytest.importorskip("bidi", reason="python-bidi draws the rows").get_display
RLE, LRE, PDF = "\u202b", "\u202a", "\u202c"
LEFTWARD, RIGHTWARD, NUMBERS = {"R", "AL"}, {"L"}, {"EN", "AN"}
WIDTH = 90


def piece(text: str) -> str:
    """A text as such a tool writes it down: as drawn, gone over from the right; what runs rightward, from the left."""
    drawn = get_display(text, base_dir="R")
    classes = [unicodedata.bidirectional(character) for character in drawn]
    made, at = "", len(drawn)
    while at:
        start = at
        while start and classes[start - 1] not in RIGHTWARD | NUMBERS:
            start -= 1
        made += drawn[start:at][::-1]
        at = start
        while start and classes[start - 1] not in LEFTWARD:
            start -= 1
        made += f"{LRE}{drawn[start:at]}{PDF}" if start < at else ""
        at = start
    return f"{RLE}{made}{PDF}"


def row(text: str, label: str = "") -> str:
    """A row of a page: its text ends where all do, a label stands at its right."""
    return " " * (WIDTH - len(text)) + piece(text) + (f"   {piece(label)}" if label else "")


def test_a_text_that_marks_nothing_is_left_alone() -> None:
    text = "7- افتتح الاجتماع.\n\fThe Meeting closed.\n"
    assert in_reading_order(text) is text


@pytest.mark.parametrize(
    "text",
    [
        "افتتح الاجتماع حارس المنارة.",
        "عقد الاجتماع في 12 أيلول/سبتمبر 2033، ونظر في الوثيقة LMP/MSP/2033/4.",
        "قرر الاجتماع (جنيف، 2033) أن يعقد دورته في New York في الفترة من 20 إلى 23 أيار/مايو 2034.",
        "وبلغت التكاليف 150 000 دولار، أي 13% من المجموع؛ انظر الفقرات 7 و8 و12.",
        "7- رحب الاجتماع بالتقرير",
    ],
)
def test_a_row_is_put_as_it_is_read(text: str) -> None:
    assert in_reading_order(piece(text)).strip() == text


def test_columns_are_read_from_the_right() -> None:
    assert in_reading_order(f"   {piece('الفوانيس')}      {piece('7-')}") == "7-      الفوانيس"


def test_a_report_is_read_from_such_a_layer() -> None:
    rows = [
        " " * WIDTH + piece("أولا - مقدمة"),
        "",
        row("ينظر الاجتماع كل سنة في حالة الفوانيس المعلقة على الأرصفة وفي الميناء وعلى متن السفن", "1-"),
        row("الراسية فيه، ويتخذ ما يلزم من إجراءات لصيانتها وللحفاظ على ما يكفي من الزيت لإضاءتها"),
        row("طوال الليل."),
        "",
        row("ويعقد الاجتماع القادم في الميناء نفسه في التاريخ الذي يحدده حارس المنارة بعد التشاور", "2-"),
        row("مع الدول."),
    ]
    report = ccm_parse.parse("\n".join(rows).encode(), language="ar")
    assert report.paragraph(1).text.startswith("ينظر الاجتماع كل سنة")
    assert report.paragraph(1).text.endswith("وللحفاظ على ما يكفي من الزيت لإضاءتها طوال الليل.")
    assert report.paragraph(2).text.endswith("بعد التشاور مع الدول.")
    assert [(section.type, section.id) for section in report.body] == [("section", "sec_1")]
