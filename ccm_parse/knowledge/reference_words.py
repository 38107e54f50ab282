"""The words of references: paragraphs, articles, rules, annexes, what they belong to, and ibid."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = ["ReferenceForm", "ReferenceWords"]


class ReferenceForm(BaseModel):
    """A way to write a reference: words before the number, words behind it; one must stand where there are any."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    kind: Literal["paragraph", "operative_paragraph", "article", "rule", "annex", "point", "part"]
    """`point`: a paragraph and its lettered part in one, 7(a)项; `part`: a part of an article or paragraph."""
    before: tuple[str, ...] = ()
    before_many: tuple[str, ...] = ()
    """Words before a number that may be the first of several: paragraphs."""
    after: tuple[str, ...] = ()
    numbers: Literal["figures", "cardinals", "ordinals"] = "figures"
    """Whether the number may be spelt, and how; figures are always read."""
    stops_before: tuple[str, ...] = ()
    """What before the reference shows that it is none: 议程."""
    stops_after: tuple[str, ...] = ()
    """What behind it shows that it is none: 目, a noun that is counted."""


class ReferenceWords(BaseModel):
    """How a language refers to parts of documents and treaties."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    forms: tuple[ReferenceForm, ...] = ()
    belongs: Literal["before", "behind"] = "behind"
    """Where what a reference belongs to is named first of all: 《公约》第七条, article 7 of the Convention."""
    documents: tuple[str, ...] = ()
    """Words for several documents before their symbols, of which all but the first may be figures alone."""
    sections: tuple[str, ...] = ()
    """Words for a part of an annex that may stand between it and its document: annex II, section B, of."""
    inside: tuple[str, ...] = ()
    """Words between a part and the whole behind it: of, de, من; none where a case says it."""
    apart: tuple[str, ...] = ()
    """Those of them that join nothing behind a comma, unless a name stands behind: article 11, to be represented."""
    loose: tuple[str, ...] = ()
    """Those of them that join nothing anywhere, unless a name stands behind."""
    to: tuple[str, ...] = ()
    and_: tuple[str, ...] = ()
    same_whole: tuple[str, ...] = ()
    """Words for the article or rule named last, beside a part of it, where `belongs` tells: of the same article."""
    same_part: tuple[str, ...] = ()
    """Words that stand alone for the article or rule named last, with its part: 同一款."""
    ibid: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    """Words by which a document speaks of itself or of its parts: 上文, above, the present report."""
    its: tuple[str, ...] = ()
    """Words before an annex that is the last-named document's."""
    aforesaid: tuple[str, ...] = ()
    """Words right before a part that say that it has been named before: the aforementioned."""
    aforesaid_behind: tuple[str, ...] = ()
    """The same right behind it."""
    contained: tuple[str, ...] = ()
    """What stands between a document's symbol and the name of what it has: 号文件所载的."""
    own_report: tuple[str, ...] = ()
    """Words that are the document itself, unless another meeting stands before them: 最后报告."""
    rules: tuple[str, ...] = ()
    """Names of rules of procedure: an article of them is a rule."""
    conventions: tuple[str, ...] = ()
    """Words for a treaty in general; beside them a treaty that is not known by name leaves the document open."""
    own_convention: tuple[str, ...] = ()
    """Ways to speak of the document's own treaty besides those of the treaty's file: this Convention."""
    convention_more: tuple[str, ...] = ()
    """Words by which a treaty's name goes on behind the word: on, against, of."""
    wholes: tuple[str, ...] = ()
    """Words for laws and treaties behind a part of them, where a case joins the two: of the Penal Code."""
    others: tuple[str, ...] = ()
    """Words for documents that have no symbol here: decision, 决定."""
