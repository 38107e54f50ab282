import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.exports import markdown
from ccm_parse.exports.marks import escaped, inline, note_name
from ccm_parse.facts.types import Decision, Facts, Meeting, NextMeeting
from ccm_parse.report.assemble import Request, assemble
from ccm_parse.report.nodes import Emphasis, FootnoteRef
from tests.report import outlines

OPENING = (
    '<a id="para_1"></a>1\\. <strong>The meeting</strong> was opened on 3 May 2033[^1] by'
    " Ms. Ada Quill (Norway), as \\<President\\>.<sup>2</sup>"
)
ROW = (
    '| <a id="annex_2__table_1__row_1__cell_1"></a>LC/2033/1 | '
    '<a id="annex_2__table_1__row_1__cell_2"></a>Agenda \\| draft |'
)


@pytest.fixture(scope="module")
def text() -> str:
    return markdown.dumps(outlines.report())


@pytest.mark.parametrize(
    "line",
    [
        "# Final report",
        '## <a id="sec_1"></a>I. Introduction',
        OPENING,
        '- <a id="para_2__point_a"></a>(a) Adopted the following:',
        '  - <a id="para_2__point_a__point_i"></a>(i) Its rules of procedure;',
        '- <a id="para_2__point_b"></a>(b) Took note of 2 \\* 3 papers.',
        '> <a id="para_3__para_1"></a>1\\. A paragraph of the letter.',
        '## <a id="annex_1"></a>Annex I Measures',
        "| --- | --- |",
        ROW,
        "[^1]: See annex I.",
        "- Symbol: LC/2033/9",
        "- president: Ada Quill, NOR [→](#para_1)",
        "- States parties: 1 [→](#para_1)",
    ],
)
def test_lines(text: str, line: str) -> None:
    assert line in text.split("\n")


def test_every_link_leads_somewhere(text: str) -> None:
    links = set(re.findall(r"\(#(\w+)\)", text))
    assert links
    assert links <= set(re.findall(r'<a id="(\w+)"></a>', text))


def test_the_summary_tells_when_where_and_what_next() -> None:
    outline = outlines.document()
    said = (outlines.span(outline, "para_1", "3 May 2033"),)
    facts = Facts(
        meeting=Meeting(
            None, "MSP", 9, "Ninth Meeting", "2033-05-03", "2033-05-05", "Port Ellery", "NOR", said, "meeting"
        ),
        decisions=(
            Decision("adopt", True, "Adopted its rules", (), None, None, (), "Adopted", said, "decisions"),  # noqa: FBT003
            Decision("note", False, "Took note", (), None, None, (), "Took note", said, "decisions"),  # noqa: FBT003
        ),
        next_meeting=NextMeeting(
            "MSP",
            10,
            "2034-06",
            None,
            "Port Ellery",
            "NOR",
            "Bo Lark",
            None,
            None,
            None,
            None,
            None,
            None,
            said,
            "next",
        ),
    )
    report = assemble(outlines.source(outline), outline, facts, outlines.ORIGIN, Request())
    summary = markdown.dumps(report).partition("##")[0].split("\n")
    assert "- Meeting: Ninth Meeting, 2033-05-03 – 2033-05-05, Port Ellery [→](#para_1)" in summary
    assert "- adopt: Adopted its rules [→](#para_1)" in summary
    assert "- Next meeting: 2034-06, Port Ellery, Bo Lark [→](#para_1)" in summary
    assert not any("Took note" in line for line in summary)


@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        ("a*b_c`d", "a\\*b\\_c\\`d"),
        ("[x](y) <b>&amp;", "\\[x\\](y) \\<b\\>\\&amp;"),
        ("1. Text", "1\\. Text"),
        ("12) Text", "12\\) Text"),
        ("# Text", "\\# Text"),
        ("- Text", "\\- Text"),
        ("C++ and 2-3", "C++ and 2-3"),
        ("Rev.1", "Rev.1"),
    ],
)
def test_what_could_be_a_mark_is_escaped(plain: str, marked: str) -> None:
    assert escaped(plain) == marked


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])))
def test_nothing_but_marks_is_added(text: str) -> None:
    assert re.sub(r"\\([^\s])", r"\1", escaped(text.replace("\\", "/"))) == text.replace("\\", "/")


def test_calls_and_emphasis_stand_where_they_were() -> None:
    calls = (
        FootnoteRef(footnote="annex_1__fn_2", label="2", offset=3),
        FootnoteRef(footnote=None, label="*", offset=7),
    )
    emphasis = (Emphasis(start=0, end=3, style="bold"), Emphasis(start=4, end=7, style="italic"))
    assert inline("abc def", calls, emphasis) == "<strong>abc</strong>[^annex_1__2] <em>def</em><sup>\\*</sup>"


@pytest.mark.parametrize(("note", "name"), [("fn_3", "3"), ("sec_2__fn_1", "sec_2__1"), ("fn_star_1", "star_1")])
def test_notes_have_names_of_their_own(note: str, name: str) -> None:
    assert note_name(note) == name


def test_a_report_without_anything() -> None:
    base = outlines.document()
    bare = type(base)("en", "other", (), type(base.masthead)(), (), (), (), ())
    made = assemble(outlines.source(bare), bare, Facts(), outlines.ORIGIN, Request())
    assert markdown.dumps(made) == "\n"
