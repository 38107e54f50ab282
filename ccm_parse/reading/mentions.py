"""What is recognised in one text: each recogniser runs once, when first asked for, and all readers share the result."""

from typing import TYPE_CHECKING

from ccm_parse.knowledge.language import Language

if TYPE_CHECKING:
    from ccm_parse.knowledge.treaty import Treaty

__all__ = ["Mentions"]


class Mentions:
    """The mentions in one text, kind by kind, in text order; offsets are into the text."""

    def __init__(self, text: str, language: Language, treaty: "Treaty | None" = None) -> None:
        self.text = text
        self.language = language
        self.treaty = treaty
