"""Words too common to mark a document (common_words.toml)."""

from functools import cache

from ccm_parse.knowledge.tables import tables

__all__ = ["common_words"]


@cache
def common_words(language: str) -> frozenset[str]:
    """The common words of a language, in small letters; none for one that the table has not.

    >>> "the" in common_words("en"), common_words("xx")
    (True, frozenset())
    """
    return frozenset(tables("common_words.toml").get(language, "").split())
