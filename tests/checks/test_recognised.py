"""What a check recognises in a text."""

import pytest

from ccm_parse.checks.recognised import Recognised
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.treaty import load_treaty


@pytest.mark.parametrize(
    ("treaty", "text", "names"),
    [
        ("CCM", "It reviewed the operation of the Convention and the papers listed in annex VII.", False),
        ("CCM", "It reviewed CCM/MSP/2030/4 and the papers listed in annex VII.", True),
        ("FCCC", "It reviewed the operation of the Convention and the papers listed in annex VII.", True),
    ],
)
def test_an_annex_is_not_that_of_a_treaty_without_annexes(treaty: str, text: str, names: bool) -> None:  # noqa: FBT001
    read = Recognised(text, load_language("en"), load_treaty(treaty))
    assert read.names_another(0, len(text)) is names
