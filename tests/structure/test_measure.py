"""What is usual in a document: how far numbers hang out, and that headings may stand in the middle of both."""

from dataclasses import replace

import pytest

from ccm_parse.knowledge.language import load_language
from ccm_parse.layout.source import Source
from ccm_parse.structure.fit import off_middle
from ccm_parse.structure.measure import measure
from ccm_parse.structure.rows import read_rows
from tests.structure.drawing import pdf_source

_HANGING = """
b |                              Opening of the Meeting
  | 1.     The keepers spoke of the lamps and of the oil that had been sent to them in the~
  |        spring of the year, and of all of the wicks that they had cut in the long nights~
  |        of the year before.
  | 2.     The Meeting heard the harbour master on the lamps along the northern mole, and on~
  |        the oil that had been sent to him in the spring of that year, by ship and by cart.
"""


def _set_in(source: Source, points: float) -> Source:
    """The source with its column where the further lines of paragraphs begin."""
    return replace(source, pages=tuple(replace(page, left=page.left + points) for page in source.pages))


@pytest.mark.parametrize(("points", "out"), [(35.0, 35.0), (0.0, 0.0)])
def test_numbers_that_hang_out(points: float, out: float) -> None:
    source, language = _set_in(pdf_source(_HANGING, opening=False), points), load_language("en")
    usual = measure(source, language)
    assert usual.out == out
    heading = read_rows([(0, source.pages[0], source.pages[0].body)], language, usual)[0]
    assert off_middle(heading, usual) < 0.06 * usual.width
