"""How lines become text: each row the lines as printed, `|` between them, and what a careful typist would write."""

import re
from collections import Counter

import pytest

from ccm_parse.layout.source import Line, Style
from ccm_parse.structure.joins import Joiner, Slice

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

# printed, text, other words of the document
SPACED = [
    ("The Meeting|was opened.", "The Meeting was opened.", ""),
    # true hyphens and cut words: the document's own words decide
    ("the twenty-|second session", "the twenty-second session", "twenty-second"),
    ("the Co-|Chairs spoke", "the Co-Chairs spoke", ""),
    ("les sous-|munitions", "les sous-munitions", "sous-munitions"),
    ("государств-|участников", "государств-участников", "государств-участников"),
    ("the docu-|ment was read", "the document was read", "document"),
    ("les docu-|ments", "les documents", "documents"),
    ("los docu-|mentos", "los documentos", "documentos"),
    ("Совеща-|ние открылось", "Совещание открылось", "совещание"),
    ("the pre- and|post-war years", "the pre- and post-war years", ""),
    ("the docu\u00ad|ment was read", "the document was read", ""),
    ("the docu\u00adment was read", "the document was read", ""),
    # addresses, symbols, numbers over lines
    ("see https://lamps.example/a-|b/c", "see https://lamps.example/a-b/c", ""),
    ("see https://lamps.example/list_|of_lamps", "see https://lamps.example/list_of_lamps", ""),
    ("document LTN/MSP/|2031/9 was read", "document LTN/MSP/2031/9 was read", ""),
    ("document LTN/MSP|/2031/9 was read", "document LTN/MSP/2031/9 was read", ""),
    ("document LTN/MSP/2031 /9 was read", "document LTN/MSP/2031/9 was read", ""),
    ("paragraph 30 (d)|of the report", "paragraph 30 (d) of the report", ""),
    ("lamps and/|or oil", "lamps and/or oil", ""),
    ("lamps (|LTN/MSP/2031/9)", "lamps (LTN/MSP/2031/9)", ""),
    ("(lamps|) and oil", "(lamps) and oil", ""),
    ("a sum of 1 200|dollars", "a sum of 1 200 dollars", ""),
    # blanks
    ("Décide\u00a0:|oui", "Décide : oui", ""),
    ("«\u00a0lampes\u00a0»|oui", "« lampes » oui", ""),
    ("two  blanks", "two blanks", ""),
    (" at the ends ", "at the ends", ""),
    ("from 1|– 3 May", "from 1 – 3 May", ""),
]
SOLID = [
    ("会议由主席|宣布开幕。", "会议由主席宣布开幕。"),
    ("第 15 次会议", "第15次会议"),
    ("会议审议了 LTN/MSP/2031/9|号文件", "会议审议了LTN/MSP/2031/9号文件"),
    ("文件 LTN/MSP/|2031/9 号", "文件LTN/MSP/2031/9号"),
    ("第 30 (d)段", "第30 (d)段"),
    ("灯笼, 灯油", "灯笼, 灯油"),
    ("灯笼，| 灯油", "灯笼，灯油"),
    ("Ada Wick|女士", "Ada Wick女士"),
    ("Ada|Wick女士", "Ada Wick女士"),
    ("（灯|笼）", "（灯笼）"),
    # cut within a number, a symbol, a word of another script
    ("逾24|0万元", "逾240万元"),
    ("见LTN/MSP/20|31/9号", "见LTN/MSP/2031/9号"),
    ("见LTN/MS|P/2031/9号", "见LTN/MSP/2031/9号"),
]


def line(text: str, base: float) -> Line:
    shown = text.replace("\u00a0", " ")  # lines have plain blanks
    style = Style(0, len(shown), 100.0, 500.0, 10.0, bold=False, italic=False, raised=False, font="")
    return Line(shown, 1, 100.0, 500.0, base, 10.0, (style,))


def joined(joiner: Joiner, printed: str) -> str:
    lines = [line(text, 100.0 + 12 * k) for k, text in enumerate(printed.split("|"))]
    text = joiner.prose([Slice(one, 0, len(one.text)) for one in lines]).text
    at = 0
    for piece in text.pieces:  # the trace is whole
        assert piece.start == at
        at = piece.end
    assert at == len(text.text)
    return text.text


@pytest.mark.parametrize(("printed", "text", "words"), SPACED)
def test_lines_of_words_parted_by_blanks(printed: str, text: str, words: str) -> None:
    known = Counter(WORD.findall(words.lower()))
    assert joined(Joiner("spaced", known, hyphenates=True), printed) == text


@pytest.mark.parametrize(("printed", "text"), SOLID)
def test_lines_of_characters_without_blanks(printed: str, text: str) -> None:
    assert joined(Joiner("solid", {}, hyphenates=False), printed) == text


def test_a_word_that_is_written_together_with_the_next_has_no_blank_behind_it() -> None:
    joiner = Joiner("spaced", {}, hyphenates=False, clitics=("و", "ب"))
    assert joined(joiner, "الوثيقتين و|CCM/1") == "الوثيقتين وCCM/1"
    assert joined(joiner, "هو|CCM/1") == "هو CCM/1"


def test_parts_of_one_line_keep_the_blank_between_them() -> None:
    line = Line("Interpretation 8 meetings", 1, 10.0, 200.0, 100.0, 9.0, ())
    parts = [Slice(line, 0, 14), Slice(line, 15, 25)]
    assert Joiner("spaced", {}, hyphenates=False).prose(parts).text.text == line.text


def test_a_document_that_cuts_no_words_keeps_every_hyphen() -> None:
    assert joined(Joiner("spaced", {}, hyphenates=False), "the lamp-|post") == "the lamp-post"


@pytest.mark.parametrize(
    ("printed", "words", "removed"),
    [
        ("the docu-|ment", "document", {"line-end hyphen": 1}),
        ("the docu\u00ad|ment", "", {"soft hyphen": 1}),
        ("the do\u00adcu\u00adment", "", {"soft hyphen": 2}),
        ("المـــادة", "", {"kashida": 3}),
        ("the Co-|Chairs", "", {}),
        ("two |lines", "", {}),
    ],
)
def test_what_is_removed_is_counted(printed: str, words: str, removed: dict[str, int]) -> None:
    joiner = Joiner("spaced", Counter(WORD.findall(words)), hyphenates=True)
    joined(joiner, printed)
    assert joiner.removed == removed


def test_a_language_knows_words_with_a_true_hyphen() -> None:
    joiner = Joiner("spaced", {}, hyphenates=True, hyphened=(("non",), ("même",)))
    assert joined(joiner, "le gardien lui-|même") == "le gardien lui-même"
    assert joined(joiner, "les lampes non-|fumeuses") == "les lampes non-fumeuses"
    assert joined(joiner, "les docu-|ments") == "les documents"
