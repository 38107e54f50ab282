"""Adjectives of States, as they stand in a title: the Norwegian Minister (demonyms.toml)."""

from collections.abc import Mapping
from functools import cache

from ccm_parse.knowledge.tables import tables
from ccm_parse.knowledge.word_forms import word_forms

__all__ = ["demonyms"]


@cache
def demonyms(language: str) -> Mapping[str, str]:
    """The forms of the adjectives that a language has here, each with its State.

    >>> demonyms("fr")["norvégienne"]
    'NOR'
    """
    told = tables("demonyms.toml").get(language, {})
    return {form: iso3 for iso3, words in told.items() for word in words for form in word_forms(word)}
