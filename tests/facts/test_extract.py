"""The order of extraction: each extractor gives what its field of Facts holds."""

from dataclasses import fields
from typing import get_type_hints

from ccm_parse.facts.extract import EXTRACTORS
from ccm_parse.facts.types import Facts


def test_every_extractor_fills_its_field() -> None:
    hints = get_type_hints(Facts)
    for kind, find in EXTRACTORS:
        assert get_type_hints(find)["return"] == hints[kind], kind


def test_every_field_has_one_extractor() -> None:
    kinds = [kind for kind, _ in EXTRACTORS]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) <= {field.name for field in fields(Facts)}
