"""Labels of all systems and scripts, and near misses."""

import pytest

from ccm_parse.structure.labels import System, latin_letter, parse_decimal, parse_label

# line, label as printed, first reading, its place
LABELS = [
    ("12. The Meeting", "12.", System.NUMBER, 12),
    ("12 bis. The Meeting", "12 bis.", System.NUMBER, 12),
    ("12) The Meeting", "12)", System.NUMBER, 12),
    ("(12) The Meeting", "(12)", System.NUMBER, 12),
    ("(a) lamps", "(a)", System.LETTER, 1),
    ("a) lamps", "a)", System.LETTER, 1),
    ("(aa) lamps", "(aa)", System.LETTER, 27),
    ("(i) lamps", "(i)", System.ROMAN, 1),
    ("(ii) lamps", "(ii)", System.ROMAN, 2),
    ("(iv) lamps", "(iv)", System.ROMAN, 4),
    ("(c) lamps", "(c)", System.LETTER, 3),
    ("II. Lamps", "II.", System.UPPER_ROMAN, 2),
    ("IV. Lamps", "IV.", System.UPPER_ROMAN, 4),
    ("V. Lamps", "V.", System.UPPER_ROMAN, 5),
    ("B. Lamps", "B.", System.UPPER_LETTER, 2),
    ("C. Lamps", "C.", System.UPPER_LETTER, 3),
    ("一、灯笼", "一、", System.HAN, 1),
    ("十二、灯笼", "十二、", System.HAN, 12),
    ("二十三、灯笼", "二十三、", System.HAN, 23),
    ("(三) 灯笼", "(三)", System.HAN, 3),
    ("（三）灯笼", "（三）", System.HAN, 3),
    ("㈢灯笼", "㈢", System.HAN, 3),
    ("12. 会议", "12.", System.NUMBER, 12),
    ("12.会议", "12.", System.NUMBER, 12),
    ("b) фонари", "b)", System.LETTER, 2),
    ("б) фонари", "б)", System.LETTER, 2),
    ("(أ) مصابيح", "(أ)", System.LETTER, 1),
    ("(ب) مصابيح", "(ب)", System.LETTER, 2),
    ("(ج) مصابيح", "(ج)", System.LETTER, 3),
    ("• lamps", "•", System.BULLET, 0),
    ("– lamps", "–", System.BULLET, 0),
]
NO_LABELS = [
    "2031 was a year",
    "3.5 million lamps",
    "The Meeting",
    "(see below)",
    "U.S. lamps",
    "–3 degrees",
    "第1条",
    "十二个灯笼",
    "",
]


@pytest.mark.parametrize(("line", "printed", "system", "ordinal"), LABELS)
def test_a_label_is_read(line: str, printed: str, system: System, ordinal: int) -> None:
    label = parse_label(line)
    assert label is not None
    assert (label.printed, label.readings[0].system, label.readings[0].ordinal) == (printed, system, ordinal)
    assert line[label.end :] == line[len(printed) :].lstrip()


@pytest.mark.parametrize("line", NO_LABELS)
def test_what_is_no_label(line: str) -> None:
    assert parse_label(line) is None


@pytest.mark.parametrize(
    ("line", "systems"), [("(i) x", {System.ROMAN, System.LETTER}), ("(v) x", {System.ROMAN, System.LETTER})]
)
def test_a_label_of_two_meanings_keeps_both(line: str, systems: set[System]) -> None:
    label = parse_label(line)
    assert label is not None
    assert {reading.system for reading in label.readings} == systems


@pytest.mark.parametrize(
    ("letter", "latin"),
    [("a", "a"), ("B", "b"), ("أ", "a"), ("ب", "b"), ("د", "d"), ("б", "b"), ("*", None), ("1", None)],
)
def test_a_letter_of_any_script_has_its_latin_one(letter: str, latin: str | None) -> None:
    assert latin_letter(letter) == latin


@pytest.mark.parametrize(
    ("line", "printed", "stem", "ordinal"),
    [("121.2 Lamps", "121.2", (121,), 2), ("1.2.3. Lamps", "1.2.3.", (1, 2), 3), ("١٢١-٢ مصابيح", "١٢١-٢", (121,), 2)],
)
def test_decimal_labels(line: str, printed: str, stem: tuple[int, ...], ordinal: int) -> None:
    label = parse_decimal(line)
    assert label is not None
    assert (label.printed, label.readings[0].stem, label.readings[0].ordinal) == (printed, stem, ordinal)


@pytest.mark.parametrize("line", ["12-15 lamps", "2031 lamps", "١٢-", "121.2lamps"])
def test_no_decimal_labels(line: str) -> None:
    assert parse_decimal(line) is None
