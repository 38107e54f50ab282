"""A text layer in every encoding and shape gives the same lines, zones and page ends."""

import pytest

from ccm_parse.errors import NotAPdfError, NoTextLayerError, OverLimitError
from ccm_parse.layout import read_source
from ccm_parse.layout.source import FurnitureKind, Limits, Page, Source

# Invented. Two blanks before a title; one before a heading, a note, a page's first row; one behind a paragraph.
PAGES = [
    [
        " 缔约国第十九次会议 ",
        "  最后报告 ",
        " 一. 导言 ",
        "1.  会议回顾，第十八次会议决定接受斯洛文尼亚政府的邀请，在该国首都举行第",
        "十九次会议。1 ",
        "2.  会议注意到(a)项所列的报告，并欢迎主席在闭会期间所做的工作，这些工作使得",
        "SPACER",
        " 1 第十八次会议最后报告(CCM/MSP/2032/13)第 58 段。 ",
    ],
    [
        " 更多的国家能够参加会议。 ",
        "3.  会议通过了 2034 年的预算。2 ",
        "4.  会议还通过了",
        "12 个工作组的报告。3 ",
        "SPACER",
        " 2 见附件一。 ",
        " 3 两个代表团要求将以下内容记录在案：它们认为，这样的提法是含糊的，不符合",
        "第十八次会议上商定的措辞。 ",
    ],
    [
        " 5.  会议于 2033 年 9 月 15 日通过了本报告。 ",
        "6.  会议宣布闭幕。 ",
    ],
]
NOTES = [["1 第十八次会议"], ["2 见附件一。", "3 两个代表团要", "第十八次会议上商"], []]


def layer(*, doubled: bool = True, fed: bool = False, spaced: bool = True, trimmed: bool = False) -> str:
    """The pages as a tool would leave them."""
    sheets = []
    for page in PAGES:
        rows = ["  " if row == "SPACER" else row for row in page if spaced or row != "SPACER"]
        rows = [row.strip() if trimmed else row for row in rows]
        sheets.append(("\n\n" if doubled else "\n").join(rows))
    return ("\n\f" if fed else "\n").join(sheets) + "\n"


def notes(source: Source) -> list[list[str]]:
    return [[line.text[:8].strip() for line in page.notes] for page in source.pages]


def texts(pages: tuple[Page, ...]) -> list[str]:
    return [line.text.strip() for page in pages for line in (*page.masthead, *page.body, *page.notes)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings(encoding: str, newline: str) -> None:
    source = read_source(layer().replace("\n", newline).encode(encoding))
    assert (source.backend, source.media_type, source.has_pages) == ("text", "text/plain", False)
    assert notes(source) == NOTES
    assert len(texts(source.pages)) == 16


@pytest.mark.parametrize("doubled", [True, False])
@pytest.mark.parametrize("fed", [True, False])
@pytest.mark.parametrize("spaced", [True, False])
@pytest.mark.parametrize("trimmed", [True, False])
def test_page_ends(*, doubled: bool, fed: bool, spaced: bool, trimmed: bool) -> None:
    if doubled and not spaced:
        pytest.skip("a tool that sets blank lines keeps those of the document")
    source = read_source(layer(doubled=doubled, fed=fed, spaced=spaced, trimmed=trimmed).encode())
    assert notes(source) == NOTES


def test_places_are_character_cells() -> None:
    page = read_source(layer().encode()).pages[0]
    title, heading = page.body[1], page.body[2]
    assert (title.x0, title.x1, title.size, title.page) == (10.0, 50.0, 10.0, 0)
    assert heading.base - title.base == 12.0
    assert page.notes[0].base - page.body[-1].base == 24.0
    label, text = page.body[3].styles[:2]
    assert page.body[3].text.startswith("1. 会议")
    assert (label.x1, text.x0) == (10.0, 20.0)


def test_a_paragraphs_end_keeps_its_blank() -> None:
    body = read_source(layer().encode()).pages[0].body
    assert [line.text.endswith(" ") for line in body] == [True, True, True, False, True, False]


def test_a_blank_between_words_is_no_paragraphs_end() -> None:
    text = "1. The Meeting met on \nMonday.\n2. It heard the \nreport of the Chair.\n" * 3
    assert not any(line.text.endswith(" ") for line in read_source(text.encode()).pages[0].body)


def test_running_lines_and_numbers_are_furniture() -> None:
    pages = [
        (
            "United Nations CRP/2031/7\nDistr.: General\n4 May 2031\nOriginal: English\nReport\n1. First text.\n"
            "GE.31-00123 (E)\n*3100123*"
        ),
        "CRP/2031/7\n2. Second text.\n2",
        "CRP/2031/7\n3. Third text.\n3",
        "CRP/2031/7\n12 May 2031\n4",
    ]
    source = read_source("\f".join(pages).encode())
    first = source.pages[0]
    assert [line.text for line in first.masthead] == [
        "United Nations CRP/2031/7",
        "Distr.: General",
        "4 May 2031",
        "Original: English",
    ]
    assert [line.text for line in first.body] == ["Report", "1. First text."]
    assert [item.kind for item in first.furniture] == [FurnitureKind.JOB_NUMBER, FurnitureKind.BARCODE]
    assert [line.text for page in source.pages[1:] for line in page.body] == [
        "2. Second text.",
        "3. Third text.",
        "12 May 2031",
    ]
    assert {item.kind for page in source.pages[1:] for item in page.furniture} == {
        FurnitureKind.HEADER,
        FurnitureKind.PAGE_NUMBER,
    }


def test_notes_under_underscores() -> None:
    text = "1. The text calls a note.1\n____________\n1 The note.\nIt goes on.\f2. More text.\f3. The end.\n"
    page = read_source(text.encode()).pages[0]
    assert [line.text for line in page.notes] == ["1 The note.", "It goes on."]
    assert [item.kind for item in page.furniture] == [FurnitureKind.RULE]


@pytest.mark.parametrize(
    "body",
    [
        "1. The Meeting opened on\n\n12 September 2031, as decided.\f2. It ended.",  # not called
        "1. See table 2.1 and CRP.2 and 30(2).\n\n2 vessels were found.\f2. It ended.",  # no calls
        "1. As decided.3\n\n3 items remained.\n\n2. The Meeting ended.\f3. It ended.",  # a paragraph follows
    ],
)
def test_what_only_looks_like_a_note(body: str) -> None:
    assert notes(read_source(body.encode())) == [[], []]


def test_a_hyphen_of_pdfium() -> None:
    assert texts(read_source(("государств\ufffe\nучастников\n" * 40).encode()).pages)[0] == "государств-"


@pytest.mark.parametrize(
    "data", [b"", b"  \n", b"\x00\x01\x02\x03", b"\xff\xfe\x00", b"PK\x03\x04\x14\x00", b"<html><p>x"]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises((NotAPdfError, NoTextLayerError)):
        read_source(data)


def test_latin_1_is_not_read_as_chinese() -> None:
    with pytest.raises(NotAPdfError):
        read_source("La réunion a été présidée par l'Équateur; décision adoptée.".encode("latin-1"))


def test_limits() -> None:
    with pytest.raises(OverLimitError, match="`pages`"):
        read_source(b"a\fb\fc", limits=Limits(pages=2))
    with pytest.raises(OverLimitError, match="`characters_per_page`"):
        read_source(b"aaaa\fb", limits=Limits(characters_per_page=3))
    with pytest.raises(OverLimitError, match="`bytes`"):
        read_source(b"aaaa", limits=Limits(bytes=3))
    assert read_source(b"a\fb", limits=Limits(0, 0, 0)).pages
