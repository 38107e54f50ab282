"""Blanks of Arabic lines: those that pdfium makes up stand for blanks only where the file draws none itself."""

import ctypes
from types import SimpleNamespace

import pytest

from ccm_parse.layout.backends.glyphs import Stretch
from ccm_parse.layout.backends.pdfium_leftward import LeftwardReader

SIZE = 10.0
WIDTHS = {" ": 2.5, ":": 2.5}


def _calls(text: str, made_up: frozenset[int], closed: frozenset[int]) -> SimpleNamespace:
    """A page's characters from right to left, as pdfium tells of them; `closed`: drawn blanks without a width."""
    edges: list[tuple[float, float]] = []
    right = 400.0
    for at, character in enumerate(text):
        width = 0.0 if at in closed else WIDTHS.get(character, 5.0)
        left = right - width
        edges.append((left, left if at in made_up else right))
        right = left

    def put(kind: type[ctypes.c_double] | type[ctypes.c_float], at: int, *values: float) -> bool:
        (kind * len(values)).from_address(at)[:] = values
        return True

    return SimpleNamespace(
        char_origin=lambda _, k, x, y: put(ctypes.c_double, x, edges[k][0]) and put(ctypes.c_double, y, 100.0),
        text_object=lambda _, k: 0 if k in made_up else 1,
        loose_box=lambda _, k, at: put(ctypes.c_float, at, edges[k][0], 110.0, edges[k][1], 90.0),
        matrix=lambda _, __, at: put(ctypes.c_float, at, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0),
        font_size=lambda _, __: SIZE,
        render_mode=lambda _: 0,
        map_error=lambda _, __: 0,
        is_generated=lambda _, __: 0,
    )


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("نور: سعيد_سامي_كريم", "نور: سعيد سامي كريم"),
        ("نور: سعيد_سامي", "نور: سعيد سامي"),
        ("نو~ر: سعيد_سامي", "نور: سعيد سامي"),
        ("نور: سعيد سا_مي كريم", "نور: سعيد سامي كريم"),  # pdfium made one up in a line whose blanks are drawn
    ],
)
def test_a_blank_that_pdfium_makes_up_is_one_where_the_line_draws_few(drawn: str, read: str) -> None:
    """`_` is a step that pdfium makes a blank of, `~` a drawn blank without a width."""
    text = drawn.translate(str.maketrans("_~", "  "))
    calls = _calls(text, *(frozenset(at for at, c in enumerate(drawn) if c == sign) for sign in "_~"))
    reader = LeftwardReader(calls, 1, (0.0, 800.0), lambda _: ("Invented", False, False), {})  # type: ignore[arg-type]
    reader.read(Stretch(0, len(text), text), marks_apart=False)
    edge, found = 400.0, ""
    for run in reader.runs:
        found += " " if edge - run.x1 > 0.14 * SIZE or not run.text.strip() else ""
        found += run.text.strip()
        edge = run.x0
    assert found == read
