"""Programs told what a match begins with find what plain ones find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.knowledge.first_characters import with_first_characters
from ccm_parse.knowledge.patterns import _engine, compiled
from ccm_parse.reading.alternation import NOTHING, any_of, whole

SOURCES = (
    r"(?<!\w)ab|b",
    r"(?=[ab])(?<![^\W\d_])(?:a|bc)(?!\w)",
    r"(?:a*|b)c",
    r"(?:ab)?(?P<x>c)?\d",
    r"(?:(?!x)a|(?=b))[^c]",
    r"(?:\d{0,2}|(?=ab))[ab]",
    r"(?<=a)b|(?:a|(?:\s|c)+?)b",
    r"\Aa|a\Z|$b",
    r"[^a]b|c",
    r"(?<!b)[^\Wa]c?",
    r"(?<!b)(?:[^a]|[^b])c",
    r"(?<!b)a?[^b]",
    r"(?i:a)b|c",
    r"(a)?(?(1)b|c)",
    r"(?:a|(?!))b",
    r"(?=(?!))a",
    rf"(?:{NOTHING}|a)b",
    rf"(?P<none>(?!))?{whole(['ab', 'ca', '1'])}",
    rf"{any_of(['a b', 'Ba'])}\s?c",
)
TEXTS = st.text("abcABx1 .\n\ufdd0", max_size=12)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE])
@given(text=TEXTS, start=st.integers(0, 5), end=st.integers(3, 12))
def test_same_is_found(source: str, flags: int, text: str, start: int, end: int) -> None:
    plain, ours = re.compile(source, flags), compiled(source, flags)
    assert [m.regs for m in ours.finditer(text)] == [m.regs for m in plain.finditer(text)]
    assert [m.regs for m in ours.finditer(text, start, end)] == [m.regs for m in plain.finditer(text, start, end)]
    assert ours.sub("-", text) == plain.sub("-", text)


@pytest.mark.parametrize(
    ("source", "is_told"),
    [
        (r"(?<!\w)(?:ab|c)", True),
        (r"(?=[ab])(?:a|.)\w", True),
        (r"(?:(?<!a)b|\s*c)(?!d)", True),
        (r"(?<!a)[^b]c", True),
        (r"(?:a|[^b])c", False),
        (r"a?[^b]c", False),
        (r"(?<!a)b?", False),
        (r"(?<!a).", False),
        (r"(?<!a)(?i:b)", False),
    ],
)
def test_first_characters_are_told_where_they_can_be(source: str, is_told: bool) -> None:  # noqa: FBT001
    engine = _engine()
    if engine is None:
        pytest.skip("this interpreter has other parts")
    tree = engine.parse(source, 0)
    code = engine.code(tree, tree.state.flags)
    assert (with_first_characters(tree, code, tree.state.flags) != code) is is_told
