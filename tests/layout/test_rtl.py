"""Right-to-left lines: what stands on the page from left to right, and what it says in reading order.

In the tables the drawn side is written from left to right, a character a cell: letters in the order of their places,
brackets by their shape. The sentences are invented.
"""

import unicodedata
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.layout.backends.glyphs import Drawing, Glyph, as_drawn, runs_of, set_right
from ccm_parse.layout.letters import MIRRORED
from ccm_parse.layout.lines import build_lines, split_at_gaps
from ccm_parse.layout.source import Line, RawPage, Run

CELL = 6.0
SIZE = 12.0
LIKE = Run("", 0.0, 0.0, 100.0, SIZE, "Naskh", bold=False, italic=False)


def drawn(visual: str, like: Run = LIKE, left: float = 50.0, cell: float = CELL) -> list[Run]:
    """The runs of glyphs that stand from left to right, one a cell; a blank leaves its cell empty."""
    glyphs: list[Glyph] = []
    for k, character in enumerate(visual):
        if character != " ":
            glyphs.append((character, left + k * cell, left + (k + 1) * cell))
    return runs_of([Drawing(like, glyphs)])


def lines_of(*runs: Run) -> list[Line]:
    filler = drawn("ةديدج ةلمج", LIKE._replace(base=300.0))  # the page as a whole reads from the right
    page = RawPage(1, 600.0, 800.0, [*runs, *filler * 3], [], [])
    return [line for line in build_lines(page).lines if line.base < 290]


def read(visual: str) -> str:
    (line,) = lines_of(*drawn(visual))
    return line.text


@pytest.mark.parametrize(
    ("visual", "logical"),
    [
        ("مويلا", "اليوم"),
        ("حابصلا يف عامتجالا دقع", "عقد الاجتماع في الصباح"),
        ("ﻊﻤﺘﺟا", "اجتمع"),
        ("ماظنلا ﻼﻫأ", "أهلا النظام"),  # the glyph of lam and alef
        ("CCM/و ةقيثولا", "الوثيقة وCCM/"),  # a symbol that the line's end cuts
        # numbers and signs
        ("2017 ماع", "عام 2017"),
        ("٢٠١٧ ماع", "عام ٢٠١٧"),
        ("%10.5 ةبسن", "نسبة 10.5%"),
        ("10.5% ةبسن", "نسبة 10.5%"),
        ("٪٢٥ ةبسن", "نسبة ٢٥٪"),
        ("كنرف 15 714", "15 714 فرنك"),
        ("كنرف 400 000", "400 000 فرنك"),
        ("كنرف 000 400", "400 000 فرنك"),
        ("كنرف 184 500", "184 500 فرنك"),
        ("30/6/2031 موي", "يوم 30/6/2031"),
        # ranges
        ("1996-1997 ةرتفلا", "الفترة 1996-1997"),
        ("1997-1996 ةرتفلا", "الفترة 1996-1997"),
        ("لوليأ 23-19", "19-23 أيلول"),
        ("زومت ٢٦-١٥ يف", "في ١٥-٢٦ تموز"),
        ("يف 19-23 زومت", "تموز 19-23 في"),
        ("18-2017 ةرتفلا", "الفترة 2017-18"),
        ("دقاعتملا ضوعي ٢-١٦", "١٦-٢ يعوض المتعاقد"),
        # symbols
        ("ةقيثولا CCM/MSP/2033/4/Rev.1 يف", "في CCM/MSP/2033/4/Rev.1 الوثيقة"),
        ("ISBA/38/A/11 ةقيثولا", "الوثيقة ISBA/38/A/11"),
        ("(CCM/MSP/2033/9 ةقيثولا)", "(الوثيقة CCM/MSP/2033/9)"),
        ("CCM/MSP/2033/ ةقيثولا", "الوثيقة CCM/MSP/2033/"),
        ("اهررقو /11/Rev.1", "/11/Rev.1 وقررها"),
        ("CCM/( ةيقافتالا", "الاتفاقية (CCM/"),
        ("Anna N. Lindqvist ةديسلا", "السيدة Anna N. Lindqvist"),
        ("(Lindqvist) ةديسلا", "السيدة (Lindqvist)"),
        ("راطإ يف ISO 9001 رايعم", "معيار ISO 9001 في إطار"),
        ("ةقيثو CCM/MSP/2033/1 - 1", "1 - CCM/MSP/2033/1 وثيقة"),
        # brackets and quotation marks
        ("(ةديدج)", "(جديدة)"),
        ("لودلا (ب) ةرقفلا", "الفقرة (ب) الدول"),
        ("(ب) (١) ٢١ ةداملا", "المادة ٢١ (١) (ب)"),
        ("(d)30 ةرقفلا", "الفقرة 30(d)"),
        ("30(d) ةرقفلا", "الفقرة 30(d)"),
        ("“ةحلصملا” حلطصم", "مصطلح ”المصلحة“"),
        ("«ةحلصملا» حلطصم", "مصطلح «المصلحة»"),
        # labels
        ("سلجملا ررق - ١", "١ - قرر المجلس"),
        ("سلجملا ررق -1", "1- قرر المجلس"),
        ("سلجملا ررق .12", "12. قرر المجلس"),
        ("ةمدقم - الوأ", "أولا - مقدمة"),
        ("ىلوألا (أ)", "(أ) الأولى"),
        ("ةسماخلا (ـه)", "(ه) الخامسة"),
        ("ىلوألا ‘١’", "’١‘ الأولى"),
        # kashida
        ("ةـــلودلا", "الدولة"),
        ("ةنجللا ـ لودلا", "الدول ـ اللجنة"),
    ],
)  # fmt: skip
def test_reading_order(visual: str, logical: str) -> None:
    assert read(visual) == logical


def test_kashida_is_counted() -> None:
    page = RawPage(1, 600.0, 800.0, drawn("ةــلودلا"), [], [])
    found = build_lines(page)
    assert found.lines[0].text == "الدولة"
    assert found.removed == Counter({"kashida": 2})


def test_kashidas_part_no_word() -> None:
    wide = drawn("ةـ", left=50.0) + drawn("ـد", left=61.5)
    (line,) = lines_of(*wide)
    assert line.text == "دة"


def test_a_file_may_say_which_bracket_is_meant() -> None:
    lines = lines_of(
        *drawn("نلعأ )ةديدجلا( لودلا"),
        *drawn("اررقم )ب( ةداملا", LIKE._replace(base=120.0)),
    )
    assert [line.text for line in lines] == ["الدول (الجديدة) أعلن", "المادة (ب) مقررا"]


def test_bold_by_two_strikes() -> None:
    (line,) = lines_of(*drawn("ةلود"), *drawn("ةلود", left=50.3))
    assert line.text == "دولة"
    assert line.bold


def test_raised_marker_is_one_style() -> None:
    small = LIKE._replace(base=96.0, size=7.0, font="Naskh-Small")
    latin = small._replace(font="Times")
    marker = (
        drawn("(", latin, left=44.0, cell=2.0)
        + drawn("١", small, left=46.0, cell=2.0)
        + drawn(")", latin, left=48.0, cell=2.0)
    )
    (line,) = lines_of(*drawn("ةقطنملا"), *marker)
    assert line.text == "المنطقة(١)"
    assert [(line.text[s.start : s.end], s.raised) for s in line.styles] == [("المنطقة", False), ("(١)", True)]


def test_a_raised_marker_stands_behind_the_number_that_it_follows() -> None:
    raised = LIKE._replace(base=96.0, size=7.0, font="Naskh-Small")
    (line,) = lines_of(*drawn("2031", left=50.0), *drawn("4", raised, left=74.0, cell=4.0), *drawn("ماع", left=84.0))
    assert line.text == "عام 20314"
    assert [(line.text[s.start : s.end], s.raised) for s in line.styles][-1] == ("4", True)


def test_a_narrow_step_behind_a_comma_is_a_blank() -> None:
    step = 0.1 * SIZE
    word = drawn("ةسلج", left=50.0)
    comma = drawn("،", left=50.0 + 4 * CELL + step)
    (line,) = lines_of(*word, *comma, *drawn("عامتجا", left=comma[0].x1))
    assert line.text == "اجتماع، جلسة"
    (line,) = lines_of(*word, *drawn("دوفو", left=50.0 + 4 * CELL + step))
    assert line.text == "وفودجلسة"


def test_a_narrow_step_behind_a_letter_that_would_join_the_next_is_a_blank() -> None:
    word = drawn("ةسلج", left=50.0)
    (line,) = lines_of(*word, *drawn("عامتجا", left=50.0 + 4 * CELL + 0.1 * SIZE))
    assert line.text == "اجتماع جلسة"
    (line,) = lines_of(*word, *drawn("عامتجا", left=50.0 + 4 * CELL + 0.04 * SIZE))
    assert line.text == "اجتماعجلسة"


def test_a_narrow_step_between_letters_that_no_word_has_in_a_row_is_a_blank() -> None:
    def joined(right: str, left: str) -> str:
        near = drawn(left, left=50.0)
        (line,) = lines_of(*near, *drawn(right, left=50.0 + len(left) * CELL + 0.06 * SIZE))
        return line.text

    assert joined("راشأ", "ىلإ") == "أشار إلى"
    assert joined("ةسلج", "ىلوأ") == "جلسة أولى"
    assert joined("و", "ىلإ") == "وإلى"
    assert joined("راد", "نا") == "داران"


def test_marks_stand_with_their_letters() -> None:
    fatha, shadda = "\u064e", "\u0651"
    word = [("ة", 50.0, 56.0), ("د", 56.0, 62.0), ("ح", 62.0, 68.0), ("و", 68.0, 74.0)]
    high = LIKE._replace(base=97.0)
    drawings = [Drawing(LIKE, word), Drawing(high, [(shadda + fatha, 64.0, 66.0)])]
    (line,) = lines_of(*runs_of(drawings))
    assert line.text == unicodedata.normalize("NFC", "وح" + fatha + shadda + "دة")


def test_a_page_of_latin_text_keeps_its_order() -> None:
    runs = [
        Run("The words ", 50.0, 110.0, 100.0, SIZE, "Times", bold=False, italic=False),
        *drawn("مالسلا", left=112.0),
        Run("mean peace", 152.0, 220.0, 100.0, SIZE, "Times", bold=False, italic=False),
    ]
    page = RawPage(1, 600.0, 800.0, runs, [], [])
    assert [line.text for line in build_lines(page).lines] == ["The words السلام mean peace"]


def test_masthead_lines_in_latin_script() -> None:
    runs = [Run("Distr.: General", 50.0, 130.0, 100.0, SIZE, "Times", bold=False, italic=False)]
    (line,) = lines_of(*runs)
    assert line.text == "Distr.: General"


def test_a_row_without_words_reads_as_its_page_does() -> None:
    assert read(".(2033") == "2033)."
    assert read(".(CCM/MSP/2033/12") == "CCM/MSP/2033/12)."


def test_places_on_a_line() -> None:
    visual = "2017 ماع CCM/1 ةقيثولا"
    (line,) = lines_of(*drawn(visual))
    assert line.text == "الوثيقة CCM/1 عام 2017"
    for word in line.text.split():
        start = line.text.index(word)
        at = visual.index(word if word.isascii() else word[::-1])
        x0, _, x1, _ = line.box(start, start + len(word))
        assert (x0, x1) == pytest.approx((50.0 + at * CELL, 50.0 + (at + len(word)) * CELL))
    first = line.text[0]
    assert line.x_before(1) == pytest.approx(line.x1)
    assert line.x_at(0) == pytest.approx(line.x1 - CELL, abs=2.0), first


def test_columns_of_a_row() -> None:
    (line,) = lines_of(*drawn("ةقيثو", left=300.0), *drawn("ISBA/38", left=50.0))
    right, left = split_at_gaps(line, 20.0)
    assert (right.text, left.text) == ("وثيقة", "ISBA/38")
    assert (right.x0, left.x1) == pytest.approx((300.0, 50.0 + 7 * CELL))


def test_pdfium_turns_ligatures_around_that_have_no_code() -> None:
    def has_ligature(text: str, width: float) -> bool:
        return text == "لا" and width > 0

    glyphs: list[Glyph] = [("لا", 20.0, 26.0), ("جمل", 10.0, 20.0)]
    set_right(glyphs, [0, 1], has_ligature)
    assert glyphs == [("لا", 20.0, 26.0), ("لمج", 10.0, 20.0)]


@pytest.mark.parametrize(
    ("text", "shapes"),
    [
        ("(ةيقافتالا)", ")ةيقافتالا("),
        ("CCM (a)", "CCM (a)"),
        ("”ةيقافتالا“", "“ةيقافتالا”"),
        # as many words from the left as from the right: read from the left
        (".)CCM/1( ةيقافتالا", ".)CCM/1( ةيقافتالا"),
        (".)CCM/1( ةيقافتالا صن", ".(CCM/1( ةيقافتالا صن"),
    ],
)
def test_pdfium_mirrors(text: str, shapes: str) -> None:
    assert as_drawn(text, leftward=False) == shapes


@pytest.mark.parametrize(
    ("visual", "logical"),
    [
        ("ة%موكح", "حكومة"),  # a stroke's number is the code of a sign
        ("ة7موكح", "حكومة"),
        ("ةAAموكح", "حكومة"),
        ("ربمتبس/لوليأ", "أيلول/سبتمبر"),  # a sign that a writer sets
        ("ب7و", "و7ب"),  # the letter before it joins nothing
    ],
)
def test_strokes_that_the_file_calls_signs(visual: str, logical: str) -> None:
    assert read(visual) == logical


def test_strokes_under_a_sign_that_writers_set() -> None:
    """Four words of a page that it stands in, two of them with a letter alone beside it; a slash has its own glyph."""
    rows = [drawn(text, LIKE._replace(base=120.0 + 20 * k)) for k, text in enumerate(STROKES)]
    slash = [
        run._replace(x0=run.x0 - 1.0, x1=run.x1 + 1.0) if run.text == "/" else run for run in drawn("ربمتبس/لوليأ")
    ]
    lines = lines_of(*slash, *(run for row in rows for run in row))
    assert [line.text for line in lines] == ["أيلول/سبتمبر", "حكومة", "اجتمع", "كانت", "مستقلة"]


STROKES = ("ة/موكح", "عم/تجا", "تنا/ك", "ةلقت/سم")


def test_alef_drawn_over_lam() -> None:
    """The font has no glyph for the two: alef begins a hair's breadth right of lam, which reaches beyond it."""
    glyphs: list[Glyph] = [("ا", 76.0, 79.0), ("ل", 70.0, 75.6), ("أ", 70.1, 75.2), ("ع", 65.0, 70.0)]
    (line,) = lines_of(*runs_of([Drawing(LIKE, glyphs)]))
    assert line.text == "الأع"


def test_a_page_whose_file_says_which_bracket_is_meant() -> None:
    """Nothing but a line's end and a full stop tell: a blank stands before the one, the mark behind the other."""
    lines = lines_of(
        *drawn("( ةقيثو"), *drawn(".)A/38", LIKE._replace(base=120.0)), *drawn("صن", LIKE._replace(base=140.0))
    )
    assert [line.text for line in lines] == ["وثيقة (", "A/38).", "نص"]


LETTERS = "ابتجدرسعفقلمنهوي"
WORDS = st.text(LETTERS, min_size=1, max_size=6)
THINGS = st.one_of(
    WORDS,
    st.integers(1, 2050).map(str),
    st.sampled_from(["CCM/MSP/2033/4/Rev.1", "ISBA/38/A/11", "Mercogliano", "10.5%", "(ب)", "،", "."]),
)


@given(st.lists(THINGS, min_size=1, max_size=8))
def test_no_character_is_lost(things: list[str]) -> None:
    visual = " ".join(thing if thing[0] in "CIM1" else thing[::-1] for thing in things)
    (line,) = lines_of(*drawn(visual))
    swap = {ord(a): b for a, b in MIRRORED.items()}
    folded = Counter(line.text.replace(" ", ""))
    assert folded in (Counter(visual.replace(" ", "")), Counter(visual.replace(" ", "").translate(swap)))
    assert [s.start for s in line.styles] == sorted(s.start for s in line.styles)
    assert all(0 <= a.start < a.end <= len(line.text) for a in line.styles)


@given(
    st.lists(
        st.one_of(WORDS, st.integers(2000, 2050).map(str), st.just("CCM/MSP/2033/4/Rev.1")), min_size=2, max_size=8
    )
)
def test_the_order_is_the_inverse_of_the_bidirectional_algorithm(words: list[str]) -> None:
    bidi = pytest.importorskip("bidi", reason="python-bidi draws the lines")
    spaced = [w for k, w in enumerate(words) if not (k and not w.isalpha() and not words[k - 1].isalpha())]
    logical = " ".join(["قرر", *[w for w in spaced if w], "اليوم"])
    kinds = [w[0] in LETTERS for w in logical.split()]
    if any(not a and not b for a, b in pairwise(kinds)):
        return  # two words from left to right in a row: drawn alike in either order
    assert read(bidi.get_display(logical, base_dir="R")) == logical
