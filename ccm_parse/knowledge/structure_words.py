"""The words and marks by which a language's documents are laid out: headings, labels, sign-offs, contents, line joins.

Words are matched without regard to case and to the blanks between Han characters. In a pattern ``#`` stands for a
number: digits, a roman numeral, a Chinese numeral, a letter, or one of `ordinals`.
"""

from pydantic import BaseModel, ConfigDict, Field

from ccm_parse.knowledge.masthead_words import MastheadWords

__all__ = ["HeadingWords", "StructureWords"]


class HeadingWords(BaseModel):
    """How the units of a document are headed, one list of patterns a kind; the longest that fits counts."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    annex: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    chapter: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    decision: tuple[str, ...] = ()
    table: tuple[str, ...] = ()
    figure: tuple[str, ...] = ()


class StructureWords(BaseModel):
    """What structure needs to know of a language.

    `ordinals`: number words in order, each with its forms. `closing`: words of a sign-off line. `contents`: titles of a
    table of contents. `dash_labels`: whether paragraphs are numbered "1 -"; `letter_names`: names of letters, in order,
    where headings are labelled by ordinals and such names in words ("ألف -"). `symbol_joiners`: what joins
    "Rev.1" to the symbol before it. `hyphen_heads`, `hyphen_tails`: words before and behind which a hyphen
    at a line's end is a true one, and which are no syllables of others.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    headings: HeadingWords = Field(default_factory=HeadingWords)
    masthead: MastheadWords = Field(default_factory=MastheadWords)
    ordinals: tuple[tuple[str, ...], ...] = ()
    closing: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    dash_labels: bool = False
    letter_names: tuple[str, ...] = ()
    symbol_joiners: tuple[str, ...] = ()
    hyphen_heads: tuple[str, ...] = ()
    hyphen_tails: tuple[str, ...] = ()
