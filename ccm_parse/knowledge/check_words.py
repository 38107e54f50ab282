"""The words and marks by which a language's documents are checked: list punctuation, words beside names, marks."""

from pydantic import BaseModel, ConfigDict

__all__ = ["CheckWords"]


class CheckWords(BaseModel):
    """What the checks need to know of a language; a check without its words is silent in it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    item_marks: tuple[str, ...] = ()
    """What an item ends with that another follows; the first is the usual one."""
    final_marks: tuple[str, ...] = ()
    """What the last item of a list ends with; the first is the usual one."""
    item_joins: tuple[str, ...] = ()
    """Words behind the mark of the item before the last: and, or."""
    comma: str = ""
    """The comma between the members of a list."""
    odd_commas: tuple[str, ...] = ()
    """Commas of another kind."""
    joins: tuple[str, ...] = ()
    """Words between the members of a list."""
    beside_names: tuple[str, ...] = ()
    """Words of office beside the name of a State."""
    inflected_ends: int = 0
    """How many letters at a word's end change with its case or number."""
    counted: tuple[str, ...] = ()
    """Groups whose members are counted before they are listed."""
    counters: tuple[str, ...] = ()
    """Words between a number and what is counted."""
    following: tuple[str, ...] = ()
    """Words that announce a list."""
    announcing: tuple[str, ...] = ()
    """Words that a list follows without a colon."""
    sittings: tuple[str, ...] = ()
    """Words for a sitting of the session."""
    openings: tuple[str, ...] = ()
    """Words for the opening of the session."""
    other_sessions: tuple[str, ...] = ()
    """Words of other bodies' sessions, whose sittings are not this meeting's."""
    posts: tuple[str, ...] = ()
    """Words for those who lead a unit; one of them in the place of another is another title."""
    bodies: tuple[str, ...] = ()
    """Nouns in the names of bodies."""
    body_links: tuple[str, ...] = ()
    """Small words within the names of bodies."""
    capital_names: bool = False
    """Whether the names of bodies are in capitals throughout, so that one sees where they end."""
    footnotes: tuple[str, ...] = ()
    """Words before the number of a note."""
    ordinal_marks: str = ""
    """Characters that tell one of a series from another: a name that differs in them is another name."""
    title_marks: tuple[str, str] | None = None
    """The marks that titles stand between."""
    not_titles_after: tuple[str, ...] = ()
    """Words after which the treaty's short title is no title."""
    titles_after: tuple[str, ...] = ()
    """Words after which it is one; also at the start of a text and behind a mark."""
    not_titles_before: tuple[str, ...] = ()
    """Words that make a compound of it."""
