"""Words too common to mark a document (common_words.toml)."""

import tomllib
from functools import cache
from importlib.resources import files

__all__ = ["common_words"]


@cache
def common_words(language: str) -> frozenset[str]:
    """The common words of a language, in small letters; none for one that the table has not.

    >>> "the" in common_words("en"), common_words("xx")
    (True, frozenset())
    """
    text = (files("ccm_parse.knowledge") / "common_words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text).get(language, "").split())
