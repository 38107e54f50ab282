"""The words of a title page: what tells distribution, session, agenda item, author and kind of document."""

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["KindWords", "MastheadWords"]


class KindWords(BaseModel):
    """By what words a title names the kind of its document."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    report: tuple[str, ...] = ()
    resolution: tuple[str, ...] = ()
    decision: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    working_paper: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    letter: tuple[str, ...] = ()
    corrigendum: tuple[str, ...] = ()


class MastheadWords(BaseModel):
    """What a title page is read by; in `agenda` a ``#`` stands for the numbers of the items.

    Words are matched without regard to case and to the blanks between Han characters.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    also: tuple[str, ...] = ()
    """Languages whose words stand in this one's mastheads too, by their codes."""
    organizations: tuple[str, ...] = ()
    """Whose paper it is: United Nations."""
    distribution: tuple[str, ...] = ()
    original: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    """The names of languages, as a masthead prints them."""
    only: tuple[str, ...] = ()
    """The word behind the languages of a document that has no others: "English only"."""
    session: tuple[str, ...] = ()
    """What a line holds that names a session or meeting."""
    agenda: tuple[str, ...] = ()
    and_: tuple[str, ...] = ()
    """What joins the numbers of two agenda items."""
    authors: tuple[str, ...] = ()
    """What a line under the title begins with: Note by, Submitted by, Addendum."""
    summaries: tuple[str, ...] = ()
    """The heading of a summary, with which the text begins."""
    stamps: tuple[str, ...] = ()
    """What is stamped over a masthead: Advance version."""
    official_records: tuple[str, ...] = ()
    """The series line of a cover."""
    kinds: KindWords = Field(default_factory=KindWords)
