"""Fronts of invented documents: where they end, what their mastheads and titles say, their tables of contents."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from ccm_parse.knowledge.language import load_language
from ccm_parse.layout.source import Furniture, FurnitureKind, Limits, Source
from ccm_parse.layout.textzones import read_text_layer
from ccm_parse.provenance import Box
from ccm_parse.structure.front import Front, read_front
from ccm_parse.structure.front_words import fold, front_words
from ccm_parse.structure.kind import kind_of
from ccm_parse.structure.measure import measure
from ccm_parse.structure.outline import AgendaItem, Masthead
from tests.structure.front_pages import source


def front_of(document: Source, code: str = "en") -> Front:
    language = load_language(code)
    return read_front(document, language, measure(document, language))


def first_body_line(front: Front) -> str:
    return next(line.text for _, _, lines in front.body for line in lines)


MODERN = """
m 0 14 | United Nations ||250:XYZ/MSP/2031/7*
m 0 20b | Meeting of States Parties
m 260 10 | Distr.: General
m 260 10 | 4 March 2031
m 260 10 | Original: English
b -60 10b | Ninth session
b -60 10 | Lisbon, 3\u20137 February 2031
b -60 10 | Item 6 (b) of the provisional agenda*
b -60 10b | Consideration of the budget and of the
b -60 10b | contributions
"""

TEXT = """
b 0 10 | The Meeting considered the budget at its third and fourth meetings, on which many~
b 0 10 | delegations spoke.
"""


def test_a_name_that_fills_its_column_is_parted_from_the_symbol_beside_it() -> None:
    close = MODERN.replace("United Nations ||250:XYZ", "United Nations XYZ")
    masthead = front_of(source(close + TEXT)).masthead
    assert (masthead.organization, masthead.body) == ("United Nations", "Meeting of States Parties")
    assert masthead.symbols == ("XYZ/MSP/2031/7",)


def test_a_name_in_large_type_is_parted_from_the_field_that_it_reaches_up_to() -> None:
    drawn = source(MODERN.replace("Meeting of States Parties", "Meeting of States Parties ||260:English") + TEXT)
    first, *others = drawn.pages
    line = first.masthead[1]
    large, small = line.styles
    near = line._replace(styles=(large._replace(x1=small.x0 - 6), small._replace(size=10.0)))
    masthead = (first.masthead[0], near, *first.masthead[2:])
    front = front_of(replace(drawn, pages=(replace(first, masthead=masthead), *others)))
    assert front.masthead.body == "Meeting of States Parties"
    assert [text.text for text in front.lines[1:4]] == ["Meeting of States Parties", "XYZ/MSP/2031/7*", "English"]


def test_a_modern_title_page() -> None:
    front = front_of(
        source(
            MODERN
            + """
b 0 14b +20 | Report of the working group on the budget
b 0 14b | of the year 2032*
b 0 12b +14 | Note by the secretariat
b 0 12b +14 | Addendum
b -20 14b +14 | I. Introduction
"""
            + TEXT
        )
    )
    assert front.masthead == Masthead(
        organization="United Nations",
        body="Meeting of States Parties",
        symbols=("XYZ/MSP/2031/7",),
        distribution="General",
        date="2031-03-04",
        original_language="English",
        session="Ninth session",
        place_and_dates="Lisbon, 3\u20137 February 2031",
        agenda_items=(AgendaItem("6 (b)", "Consideration of the budget and of the contributions"),),
        title="Report of the working group on the budget of the year 2032",
        subtitles=("Note by the secretariat", "Addendum"),
    )
    assert [line.text for line in front.lines[:4]] == [
        "United Nations",
        "Meeting of States Parties",
        "XYZ/MSP/2031/7*",
        "Distr.: General",
    ]
    assert first_body_line(front) == "I. Introduction"
    assert front.kind == "report"


@pytest.mark.parametrize(
    ("below", "last_front", "first_body"),
    [
        # a numbered paragraph
        (
            "b 0 14b +20 | Conduct of work\nb 0 10 +14 | 1. ||25:The work began late.",
            "Conduct of work",
            "1. The work began late.",
        ),
        # an opening clause in italics, with and without its comma
        (
            "b 0 14b +20 | Draft of a text\nb 24 10i +14 | The Meeting,\nb 24 10 +6 | Recalling its rules,",
            "Draft of a text",
            "The Meeting,",
        ),
        (
            "b 0 14b +20 | Draft of a text\nb 24 10i +14 | The Meeting\nb 24 10 +6 | 1. ||48:Adopts its rules;",
            "Draft of a text",
            "The Meeting",
        ),
        # running text
        (
            "b 0 14b +20 | Draft of a text" + TEXT,
            "Draft of a text",
            TEXT.strip().splitlines()[0].split("| ")[1].rstrip("~"),
        ),
        # a decimal number
        (
            "b 0 14b +20 | Conduct of work\nb 0 10 +14 | 1.1 ||25:The work began late.",
            "Conduct of work",
            "1.1 The work began late.",
        ),
        # a title goes on with a number in brackets, and ends with that of a communication; a label of its own does not
        (
            (
                "b 0 14b +20 | Views adopted under article 5\nb 0 14b | (4) of the rules on communication No.\n"
                "b 0 14b | 2897/2031\nb 0 10 +14 | 1. ||25:The work began late."
            ),
            "2897/2031",
            "1. The work began late.",
        ),
        ("b 0 14b +20 | Conduct of work\nb 0 14b +14 | (a) ||40:Lamps", "Conduct of work", "(a) Lamps"),
        # an unlabelled heading of text, but not an author's line before text
        ("b 0 14b +20 | Draft of a text\nb 0 12b +14 | Rules" + TEXT, "Draft of a text", "Rules"),
        ("b 0 14b +20 | Draft of a text\nb 0 12b +14 | Submitted by Utopia" + TEXT, "Submitted by Utopia", None),
        # a summary belongs to the text
        ("b 0 14b +20 | Draft of a text\nb 150 10u +14 | Summary" + TEXT, "Draft of a text", "Summary"),
        # an annex, a pair of a name and its value
        ("b 0 14b +20 | Draft of a text\nb -60 14b +14 | Annex I\nb 0 12b | Rules", "Draft of a text", "Annex I"),
        (
            "b 0 14b +20 | Views adopted\nb 0 10i +14 | Submitted by: ||170:A. Person",
            "Views adopted",
            "Submitted by: A. Person",
        ),
        # a title in capitals goes on with the word of an annex
        (
            (
                "b 54 10 +20 | RULES IN ACCORDANCE WITH PARAGRAPH 4 OF THE\nb 88 10 | ANNEX TO RESOLUTION 5/1 ON"
                " LAMPS\nb 0 10 +14 | 1. ||25:The work began late."
            ),
            "ANNEX TO RESOLUTION 5/1 ON LAMPS",
            "1. The work began late.",
        ),
        # a line in brackets and a chair's line are front
        (
            "b 0 14b +20 | Credentials\nb 0 10 +12 | Chair: Ana Person (Utopia)\nb 0 10 +14 | 1. ||24:It met.",
            "Chair: Ana Person (Utopia)",
            "1. It met.",
        ),
    ],
)
def test_where_the_front_ends(below: str, last_front: str, first_body: str | None) -> None:
    front = front_of(source(MODERN + below))
    assert front.lines[-1].text == last_front
    if first_body is not None:
        assert first_body_line(front) == first_body


def test_a_resolution_takes_its_title_from_the_numbered_line() -> None:
    front = front_of(
        source(
            MODERN
            + """
b 0 14b +20 | Resolution adopted by the Meeting
b 0 14b | on 6 February 2031
b 0 10 +10 | [on the report of the Second Group (XYZ/MSP/2031/6)]
b -44 12b +10 | 12/31. ||0:Clearance of old depots
b 24 10i +10 | The Meeting,
"""
        )
    )
    assert front.masthead.title == "Clearance of old depots"
    assert front.masthead.subtitles == ("Resolution adopted by the Meeting on 6 February 2031",)
    assert first_body_line(front) == "The Meeting,"


def test_sponsors_stand_before_the_title() -> None:
    front = front_of(
        source(
            MODERN
            + """
b 0 10b +16 | Arcadia, Ruritania and Utopia: draft resolution
b 0 12b +14 | Clearance of old depots
b 24 10 +14 | The Meeting, recalling its first decision on the depots and all that it said of them,~
"""
        )
    )
    assert front.masthead.title == "Clearance of old depots"
    assert front.kind == "resolution"


def test_an_old_masthead_in_the_body() -> None:
    front = front_of(
        source("""
b 0 14b | UNITED
b 0 14b | NATIONS
b 260 10 | Distr.
b 260 10 | GENERAL
b 260 10 +10 | XYZ/CP/1997/3
b 260 10 | 9 May 1997
b 260 10 +10 | Original: ENGLISH
b 0 10 +20 | CONFERENCE OF THE PARTIES
b 0 10 | Third session
b 0 10 | Lisbon, 2 June 1997
b 0 10 | Item 4 of the provisional agenda
b 130 10b +30 | REPORT ON THE DEPOTS
b 150 10 +14 | Note by the secretariat
b 0 10 +14 | 1. ||30:The depots are old.
""")
    )
    head = front.masthead
    assert (head.organization, head.distribution, head.date, head.original_language) == (
        "UNITED NATIONS",
        "GENERAL",
        "1997-05-09",
        "ENGLISH",
    )
    assert (head.symbols, head.body, head.session) == (("XYZ/CP/1997/3",), "CONFERENCE OF THE PARTIES", "Third session")
    assert head.agenda_items == (AgendaItem("4", None),)
    assert (head.title, head.subtitles) == ("REPORT ON THE DEPOTS", ("Note by the secretariat",))


def test_two_organs_side_by_side() -> None:
    front = front_of(
        source("""
m 0 14 | United Nations ||250:A/95/12-S/2040/7
m 0 20b | General Assembly ||260:Distr.: General
m 0 20b | Security Council
m 260 10 | 2 May 2040
b -60 10b | General Assembly ||224:Security Council
b -60 10b | Ninety-fifth session ||224:Ninety-fifth year
b -60 10 | Agenda items 34 and 71
b -60 10b | The situation of the islands
b 0 12b +20 | Letter dated 1 May 2040 from the representative of Utopia
b 24 10 +14 | I have the honour to transmit a letter of my Government on the islands and on the sea.~
""")
    )
    head = front.masthead
    assert (head.symbols, head.body) == (("A/95/12", "S/2040/7"), "General Assembly, Security Council")
    assert (head.session, head.subsidiary_body) == ("Ninety-fifth session", None)
    assert head.agenda_items == (AgendaItem("34", None), AgendaItem("71", None))
    assert front.kind == "letter"
    assert [line.text for line in front.lines[6:10]] == [
        "General Assembly",
        "Ninety-fifth session",
        "Security Council",
        "Ninety-fifth year",
    ]


COVER = """
b 390 10 | A/95/39
b 0 20b +60 | United Nations
b 0 28b +40 | Report of the Committee
b 0 28b | on Old Depots
b 0 20b +20 | Fourth session
b 0 20b | (27\u201330 May 2040)
b 0 20b +50 | General Assembly
b 0 14b | Official Records
b 0 14b | Ninety-fifth Session
"""


def test_a_cover_its_half_title_and_the_date_of_its_contents() -> None:
    front = front_of(
        source(
            COVER,
            "",
            """
b -57 12 | General Assembly ||390:A/95/39
b -57 12 | Official Records
b 0 20b +40 | Report of the Committee
b 0 20b | on Old Depots
""",
            """
b 370 10 | [18 June 2040]
b -60 14 +20 | Contents
b 0 10 +10 | I. ||20:Depots of the north ........................ ||420:4
""",
            "b -60 14b | Chapter I\nb 0 14b | Depots of the north\nb 0 10 +10 | 1. ||25:There were many.",
        )
    )
    head = front.masthead
    assert (head.symbols, head.organization, head.body) == (("A/95/39",), "United Nations", "General Assembly")
    assert (head.title, head.session) == ("Report of the Committee on Old Depots", "Fourth session")
    assert (head.place_and_dates, head.date) == ("27\u201330 May 2040", "2040-06-18")
    assert [tuple(e) for e in front.toc] == [(None, "Contents", None), ("I.", "Depots of the north", "4")]
    assert first_body_line(front) == "Chapter I"


def test_a_cover_that_ends_with_the_word_annexes() -> None:
    cover = "b 111 12 | COUNCIL OF LANTERNS\nb 77 14b +20 | RESOLUTIONS AND DECISIONS\nb 148 14b | ANNEXES"
    front = front_of(source(cover, "b 130 12b | RESOLUTIONS\nb 0 10 +10 | 1. ||25:There were many." + TEXT))
    assert [line.text for line in front.lines] == ["COUNCIL OF LANTERNS", "RESOLUTIONS AND DECISIONS", "ANNEXES"]
    assert first_body_line(front) == "RESOLUTIONS"


def test_contents_over_two_pages_with_long_entries() -> None:
    front = front_of(
        source(
            MODERN
            + """
b 0 14b +20 | Report of the Meeting
b -60 14 +20 | Contents
b 0 14b +14 | Decisions adopted by the Meeting
b 0 9i +8 | Decision ||400:Page
b 0 10 +6 | 1/MSP.9 ||57:Depots ............................. ||410:2
b 0 10 +6 | 2/MSP.9 ||57:Rules of the depots of the north and of
b 57 10 | the south ............................. ||410:3
""",
            """
b 0 10 | 3/MSP.9 ||57:Dates of the next meeting ............ ||405:12
b 0 14b +20 | Decision 1/MSP.9
b 0 12b +6 | Depots
b 24 10i +10 | The Meeting,
""",
        )
    )
    assert [tuple(e) for e in front.toc] == [
        (None, "Contents", None),
        (None, "Decisions adopted by the Meeting", None),
        (None, "Decision Page", None),
        ("1/MSP.9", "Depots", "2"),
        ("2/MSP.9", "Rules of the depots of the north and of the south", "3"),
        ("3/MSP.9", "Dates of the next meeting", "12"),
    ]
    assert first_body_line(front) == "Decision 1/MSP.9"
    assert len(front.toc_lines) == 7


def test_annexes_listed_without_pages_under_the_contents_are_no_annexes() -> None:
    front = front_of(
        source(
            MODERN + "b 0 14b +20 | Report of the Meeting",
            """
b 0 12b +20 | Contents
b 0 10 +6 | I. ||30:Depots ............................. ||410:3
b 0 10 +6 | II. ||30:Lamps ............................. ||410:4
b 0 12b +20 | Annexes
b 0 10 +6 | Annex 1: ||57:Lamps that were lit
b 0 10 +2 | Annex 2: ||57:Lamps that were not lit, and the reasons that
b 57 10 | were given for it
b 50 10 +20 | The annexes are kept in the depot.
""",
            "b 0 14b | I. Depots\nb 0 10 +14 | 1. ||25:There were many." + TEXT,
        )
    )
    assert [tuple(e) for e in front.toc[-3:]] == [
        (None, "Annexes", None),
        ("Annex 1", "Lamps that were lit", None),
        ("Annex 2", "Lamps that were not lit, and the reasons that were given for it", None),
    ]
    assert front.body[1][2][0].text == "The annexes are kept in the depot."


def test_an_annex_named_at_the_foot_of_the_contents_begins_none() -> None:
    contents = "b 0 12b +20 | Contents\nb 0 10 +6 | Depots ............................. ||410:3\nb 0 10 +6 | Annex"
    front = front_of(source(MODERN + "b 0 14b +20 | Report", contents, "b 0 14b | Depots" + TEXT))
    assert [tuple(e) for e in front.toc[1:]] == [(None, "Depots", "3"), (None, "Annex", None)]
    assert front.body[1][2] == ()


def test_annexes_listed_by_their_numbers_alone_under_the_contents() -> None:
    contents = (
        "b 0 12b +20 | Contents\nb 0 10 +6 | I. ||30:Depots .............. ||410:3\n"
        "b 0 10b +6 | Annexes (kept in the depot)\nb 0 10 +6 | I. ||30:Lamps that were lit\n"
        "b 0 10 +6 | II. ||30:Lamps that were not"
    )
    front = front_of(source(MODERN + "b 0 14b +20 | Report", contents, "b 0 14b | I. Depots" + TEXT))
    assert [entry.text for entry in front.toc[-2:]] == ["Lamps that were lit", "Lamps that were not"]
    assert front.body[1][2] == ()


def test_a_title_overleaf_where_agenda_items_fill_the_first_page() -> None:
    margin = MODERN.rstrip() + "\nb -60 10b +6 | Lamps and depots of the north\nb -36 10b | Lamps of the depots"
    over = "b 0 14b | Draft of a text\nb 0 12b +14 | Note by the Secretariat" + TEXT
    front = front_of(source(margin, over))
    assert [line.text for line in front.lines[-2:]] == ["Draft of a text", "Note by the Secretariat"]
    assert front.masthead.title == "Draft of a text"


def test_an_extract_has_no_front() -> None:
    front = front_of(source("b 150 14b | Decision 1/MSP.9\nb 160 14b | Depots\nb 30 10i +10 | The Meeting,"))
    assert front.lines == ()
    assert front.masthead == Masthead()
    assert front.kind == "decision"


def test_a_source_without_text() -> None:
    blank = Source((), "pdfium", "application/pdf", None, Limits())
    assert front_of(blank).lines == ()


ENGLISH_LAYER = """
              United Nations                                          XYZ/MSP/2031/7
                                                                   Distr.: General
              Meeting of States Parties                            4 March 2031
              to the Convention on                                 Original: English
              Old Depots


Ninth Meeting of States Parties
Lisbon, 3-7 February 2031
Agenda item 12
Consideration of the report

              Report of the Meeting

      I. Introduction
              1.    The Meeting was held in Lisbon and its delegates considered all that was before them
              at some length.
"""


def test_a_text_layer_with_columns() -> None:
    front = front_of(read_text_layer(ENGLISH_LAYER.encode(), Limits()))
    head = front.masthead
    assert (head.organization, head.body) == (
        "United Nations",
        "Meeting of States Parties to the Convention on Old Depots",
    )
    assert (head.session, head.place_and_dates) == ("Ninth Meeting of States Parties", "Lisbon, 3-7 February 2031")
    assert head.agenda_items == (AgendaItem("12", "Consideration of the report"),)
    assert head.title == "Report of the Meeting"
    assert first_body_line(front).startswith("I. Introduction")


def test_a_chinese_text_layer_without_masthead() -> None:
    front_lines = "缔约国第三次会议\n2031 年 2 月 3 日至 7 日，里斯本\n议程项目 8\n审议旧仓库\n  仓库问题报告\n"
    layer = f"{front_lines}一. 导言\n1.  会议审议了旧仓库的问题。\n"
    front = front_of(read_text_layer(layer.encode(), Limits()), "zh")
    assert [line.text.strip() for line in front.lines] == [
        "缔约国第三次会议",
        "2031 年 2 月 3 日至 7 日，里斯本",
        "议程项目 8",
        "审议旧仓库",
        "仓库问题报告",
    ]
    assert front.masthead == Masthead(
        session="缔约国第三次会议",
        place_and_dates="2031年2月3日至7日，里斯本",
        agenda_items=(AgendaItem("8", "审议旧仓库"),),
        title="仓库问题报告",
    )


@pytest.mark.parametrize(
    ("code", "line", "number"),
    [
        ("en", "Agenda item 12", "12"),
        ("en", "Item 11 (f) (i) of the provisional agenda*", "11 (f) (i)"),
        ("en", "Agenda items 34, 36 and 71", "34, 36 and 71"),
        ("fr", "Point 6 b) de l\u2019ordre du jour provisoire", "6 b)"),
        ("es", "Tema 5 del programa provisional", "5"),
        ("ru", "Пункт 10 c) предварительной повестки дня", "10 c)"),
        ("zh", "临时议程项目 6(b)", "6(b)"),
        ("ar", "البند 12 من جدول الأعمال المؤقت", "12"),
        ("zh", "Agenda item 3", "3"),
        ("en", "Agenda for the future", None),
        ("en", "Items of interest", None),
    ],
)
def test_agenda_lines(code: str, line: str, number: str | None) -> None:
    match = front_words(load_language(code)).agenda.match(line)
    assert (next(g for g in match.groups() if g) if match else None) == number


@pytest.mark.parametrize(
    ("code", "title", "kind"),
    [
        ("en", "Final report of the Ninth Meeting", "report"),
        ("en", "Letter dated 1 May 2040 transmitting a report", "letter"),
        ("en", "Provisional agenda and annotations", "agenda"),
        ("en", "List of participants", "participants"),
        ("en", "Progress in the implementation of resolution 44/207", "other"),
        ("en", "Utopia: draft decision", "decision"),
        ("fr", "Rapport final", "report"),
        ("es", "Informe de la Novena Reunión", "report"),
        ("ru", "Заключительный доклад", "report"),
        ("zh", "关于旧仓库的决定", "decision"),
        ("zh", "临时议程", "agenda"),
        ("zh", "审议报告的程序", "other"),
    ],
)
def test_kinds(code: str, title: str, kind: str) -> None:
    assert kind_of(Masthead(title=title), (), "", load_language(code)) == kind


@pytest.mark.parametrize(
    ("symbol", "kind"),
    [
        ("A/RES/95/3", "resolution"),
        ("XYZ/2031/4/Corr.1", "corrigendum"),
        ("XYZ/MSP/2031/WP.4", "working_paper"),
        ("XYZ/2031/4", "other"),
    ],
)
def test_kinds_by_symbol(symbol: str, kind: str) -> None:
    assert kind_of(Masthead(symbols=(symbol,), title="Depots"), (), "", load_language("en")) == kind


def test_words_are_compared_without_blanks_between_han() -> None:
    assert fold("联 合 国") in front_words(load_language("zh")).organizations
    assert fold("TABLE DES MATIERES") in front_words(load_language("fr")).contents


def test_annotated_mastheads(shared: Path) -> None:
    layer = shared / "reports" / "CCM_MSP_2017_12.zh.txt"
    gold = json.loads((shared / "gold" / "CCM_MSP_2017_12.zh.json").read_text("utf-8"))
    front = front_of(read_text_layer(layer.read_bytes(), Limits()), "zh")
    printed = ["".join(line.text.split()) for line in front.lines]
    assert printed == ["".join(line["text"].split()) for line in gold["front"]]
    assert front.masthead.title == gold["masthead"]["title"]


@pytest.mark.parametrize(
    ("code", "line", "is_label"),
    [("ar", "أولا - مقدمة", True), ("fr", "Dix-neuvième session", False), ("en", "One of the depots", False)],
)
def test_labels_by_ordinal_words(code: str, line: str, is_label: bool) -> None:  # noqa: FBT001 (a column of the table)
    assert (front_words(load_language(code)).ordinal_label.match(line) is not None) is is_label


FLAT_LAYER = """
United Nations XYZ/MSP/2031/7
Meeting of States Parties Distr.: General
4 March 2031
Original: English
Ninth session
Lisbon, 3-7 February 2031
Agenda item 12
Consideration of the depots of the north and
of the south
Report of the Meeting on the depots of
the north
I. Introduction
1. The Meeting was held in Lisbon.
"""


def test_a_text_layer_that_lost_its_columns() -> None:
    head = front_of(read_text_layer(FLAT_LAYER.encode(), Limits())).masthead
    assert (head.organization, head.body, head.symbols) == (
        "United Nations",
        "Meeting of States Parties",
        ("XYZ/MSP/2031/7",),
    )
    assert (head.distribution, head.date, head.original_language) == ("General", "2031-03-04", "English")
    assert (head.session, head.place_and_dates) == ("Ninth session", "Lisbon, 3-7 February 2031")
    assert head.agenda_items == (AgendaItem("12", "Consideration of the depots of the north and of the south"),)
    assert head.title == "Report of the Meeting on the depots of the north"


def test_a_session_set_apart_under_an_agenda_item_is_no_part_of_its_title() -> None:
    swapped = """
m 0 14 | United Nations ||250:XYZ/MSP/2031/7
m 0 20b | Meeting of States Parties
m 260 10 | Distr.: General
b -60 10 | Item 6 (b) of the provisional agenda
b -60 10b | Consideration of the budget and of the
b -60 10b | contributions
b -60 10b +10 | Ninth session
b -60 10 | Lisbon, 3\u20137 February 2031
b 0 14b +10 | Report of the treasurer
"""
    masthead = front_of(source(swapped + TEXT)).masthead
    assert masthead.agenda_items == (AgendaItem("6 (b)", "Consideration of the budget and of the contributions"),)
    assert (masthead.session, masthead.place_and_dates) == ("Ninth session", "Lisbon, 3\u20137 February 2031")
    assert masthead.title == "Report of the treasurer"


def test_the_symbol_of_a_masthead_without_one_is_that_of_the_running_header() -> None:
    unnamed = source(MODERN.replace(" ||250:XYZ/MSP/2031/7*", "") + TEXT)
    first, *others = unnamed.pages
    assert front_of(unnamed).masthead.symbols == ()
    running = (Furniture(FurnitureKind.HEADER, 1, "XYZ/MSP/2031/7", Box(60.0, 30.0, 140.0, 40.0)),)
    headed = replace(unnamed, pages=(replace(first, furniture=running), *others))
    assert front_of(headed).masthead.symbols == ("XYZ/MSP/2031/7",)
