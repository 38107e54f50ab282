"""Whether a row fills its line, so that the next one goes on with it."""

import pytest

from ccm_parse.knowledge.language import load_language
from ccm_parse.structure.fit import is_full
from ccm_parse.structure.measure import measure
from ccm_parse.structure.rows import read_rows
from tests.structure.drawing import pdf_source


@pytest.mark.parametrize(
    ("first", "second", "full"),
    [
        (
            "The keepers spoke of all the lamps and of the oil in a tower, as it is told in the paragraph",
            "17 above.",
            True,
        ),
        (
            "The keepers spoke of all the lamps and of the oil in a tower, as it is told above today.",
            "17 lamps.",
            False,
        ),
        ("The keepers spoke of all the lamps and of the oil in a tower, as it is told in", "17 above.", False),
        (
            "The keepers spoke of all the lamps and of the oil in a tower, as it is told in the paragraph",
            "on lamps.",
            False,
        ),
    ],
)
def test_a_bare_number_goes_on_with_the_word_before_it_though_it_had_room(
    first: str, second: str, *, full: bool
) -> None:
    filled = "  | The lamps were filled with oil on the first day of the spring by all keepers of the~"
    source, language = pdf_source(f"\n{filled}\n  | {first}\n  | {second}\n", opening=False), load_language("en")
    usual = measure(source, language)._replace(justified=False)
    above, below = read_rows([(k, page, page.body) for k, page in enumerate(source.pages)], language, usual)[-2:]
    assert is_full(above, below, usual) is full
