from dataclasses import replace

import pytest

from ccm_parse.report import Region
from ccm_parse.report.boxes import part_of

LINE = Region(page=1, x0=100.0, top=90.0, x1=200.0, bottom=101.0, start=0, end=10)
NEXT = Region(page=1, x0=80.0, top=104.0, x1=180.0, bottom=115.0, start=10, end=20)


@pytest.mark.parametrize(
    ("text", "start", "end", "boxes"),
    [
        ("aaaaaaaaaa", 0, 10, [(100.0, 200.0)]),
        ("aaaaaaaaaa", 2, 5, [(120.0, 150.0)]),
        ("aaaaaaaaaabbbbbbbbbb", 5, 15, [(150.0, 200.0), (80.0, 130.0)]),
        ("aaaaaaaaaabbbbbbbbbb", 12, 14, [(100.0, 120.0)]),
        ("\u05d0" * 10, 0, 2, [(180.0, 200.0)]),
        ("aaaaaaaaaa", 4, 4, []),
    ],
)
def test_a_part_gets_its_share(text: str, start: int, end: int, boxes: list[tuple[float, float]]) -> None:
    lines = (LINE, NEXT)[: (len(text) + 9) // 10]
    assert [(box.x0, box.x1) for box in part_of(lines, None, text, start, end)] == boxes


def test_a_label_takes_its_room_on_the_first_line() -> None:
    (box,) = part_of((LINE,), "5.", "aaaaaaaaaa", 0, 10)
    assert 110.0 < box.x0 < 130.0
    assert box.x1 == 200.0


def test_a_label_on_a_line_of_its_own_takes_none() -> None:
    own = replace(LINE, end=0)
    line = replace(NEXT, start=0, end=10)
    assert [(box.x0, box.x1) for box in part_of((own, line), "Annex", "aaaaaaaaaa", 0, 5)] == [(80.0, 130.0)]
