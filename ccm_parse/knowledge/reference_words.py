"""The words of references: paragraphs, articles, rules, annexes, what they belong to, and ibid."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

__all__ = ["ReferenceForm", "ReferenceWords"]


class ReferenceForm(BaseModel):
    """A way to write a reference: words before the number, words behind it; of either, one must stand if there are any."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["paragraph", "operative_paragraph", "article", "rule", "annex", "point"]
    """`point`: a lettered part of a paragraph named by the two together, 7(a)项."""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class ReferenceWords(BaseModel):
    """How a language refers to parts of documents and treaties."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    forms: tuple[ReferenceForm, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    """Words around the number of a part of an article or rule, (before, behind): 第…款, paragraph …."""
    inside: tuple[str, ...] = ()
    """Words between a part named first and the whole it belongs to: of, de, من."""
    to: tuple[str, ...] = ()
    and_: tuple[str, ...] = ()
    ibid: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    """Words by which a document speaks of itself or of its parts: 上文, above, 本报告."""
    rules: tuple[str, ...] = ()
    """Names of rules of procedure: an article of them is a rule."""
    conventions: tuple[str, ...] = ()
    """Words for a treaty in general; beside them a treaty that is not known by name leaves the document open."""
    own_convention: tuple[str, ...] = ()
    """The treaty of the document, as it is named for short: 《公约》, the Convention."""
