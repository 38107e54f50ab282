"""Text layers whose columns a tool wrote one behind the other."""

from ccm_parse.layout.backends.textlayer import Row, read_rows
from ccm_parse.layout.torn_rows import put_in_order


def ordered(text: str) -> list[list[str]]:
    return [[row.text for row in page] for page in put_in_order(read_rows(text).pages)]


FIRST = """Report of the Meeting on lamps
1.
The Meeting was opened by its President, who welcomed all those who had come.
2.
The Meeting lit the lamps of the north.1
3.
The Meeting lit the lamps of the south, which its keepers had brought along from
the cellar.2
4.
At its next meeting, it adopted the following agenda:

1

5.

1.

Opening.

2.

Closing.

The Meeting put the lamps out.
1
2

GE.31-00001 (E)

See the list of lamps, which was made when all of them had been lit and counted
by the keepers.
See the list of oils
"""
SECOND = """
XYZ/2031/1

that the Meeting bought.
6.
The Meeting rose.

XYZ/2031/1

Lamps

XYZ/2031/2 and Rev.1

Oils of the north, submitted by their
keepers

XYZ/2031/3

Wicks
"""


def test_labels_are_put_before_their_texts() -> None:
    first = ordered(FIRST + "\f" + SECOND)[0]
    assert first[1] == "1. The Meeting was opened by its President, who welcomed all those who had come."
    assert first[3:5] == [
        "3. The Meeting lit the lamps of the south, which its keepers had brought along from",
        "the cellar.2",
    ]


def test_a_number_before_a_list_waits_for_the_text_behind_it() -> None:
    first = ordered(FIRST + "\f" + SECOND)[0]
    at = first.index("1. Opening.")
    assert first[at + 1 : at + 3] == ["2. Closing.", "5. The Meeting put the lamps out."]


def test_notes_get_their_labels_and_end_where_a_sentence_does() -> None:
    first = ordered(FIRST + "\f" + SECOND)[0]
    at = first.index("5. The Meeting put the lamps out.")
    assert first[at + 1 :] == [
        "1 See the list of lamps, which was made when all of them had been lit and counted",
        "by the keepers.",
        "2 See the list of oils",
        "1",
        "GE.31-00001 (E)",
    ]


def test_symbols_of_a_list_are_put_before_their_titles_and_no_running_head_is() -> None:
    second = ordered(FIRST + "\f" + SECOND)[1]
    assert second[:2] == ["XYZ/2031/1", "that the Meeting bought."]
    assert second[3:] == [
        "XYZ/2031/1 Lamps",
        "XYZ/2031/2 and Rev.1 Oils of the north, submitted by their",
        "keepers",
        "XYZ/2031/3 Wicks",
    ]


def test_a_stop_alone_behind_a_call_joins_the_row_above_it() -> None:
    assert ordered("1. The Meeting lit the lamps1\n.\n2. It rose.") == [
        ["1. The Meeting lit the lamps1.", "2. It rose."]
    ]


def test_other_layers_stay_as_they_are() -> None:
    whole = "1. The Meeting lit the lamps.1\n2. It rose.\n1\nSee the list.\n2\nSee the oils.\nI.\nLamps\n"
    assert ordered(whole) == [whole.strip().split("\n")]
    assert put_in_order([[Row("12", 0, 1, ends=False)]]) == ((Row("12", 0, 1, ends=False),),)
