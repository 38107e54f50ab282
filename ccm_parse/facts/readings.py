"""All texts of an outline with what is recognised in them: what every extractor is handed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ccm_parse.facts.own_meeting import OwnMeeting, own_meeting
from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.treaty import Treaty
from ccm_parse.provenance import Span
from ccm_parse.reading.act_kinds import actor_kind
from ccm_parse.reading.adoptions import AdoptionMention
from ccm_parse.reading.mentions import Mentions
from ccm_parse.structure.outline import Outline, Text

__all__ = ["Reading", "Readings"]

_BLANKS = re.compile(r"[\s()\[\]\uff08\uff09]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One text of the outline and the mentions in it."""

    text: Text
    mentions: Mentions

    def span(self, start: int, end: int) -> Span:
        """That part of the text as evidence."""
        return Span(self.text.id, start, end)


class Readings:
    """The texts of an outline in reading order; a text's mentions are made when first asked for, and once."""

    def __init__(self, outline: Outline, language: Language, treaty: Treaty | None) -> None:
        self.outline = outline
        self.language = language
        self.treaty = treaty

    @cached_property
    def all(self) -> tuple[Reading, ...]:
        """Every text in reading order: front, body, annexes, notes."""
        return tuple(
            Reading(text, Mentions(text.text, self.language, self.treaty)) for text in self.outline.texts() if text.text
        )

    @cached_property
    def stated(self) -> tuple[Reading, ...]:
        """The texts that state something: all but the lines of the masthead that say what the document is.

        Of the front, the lines of the session, of place and dates, and of the title are kept.
        """
        head = self.outline.masthead
        lines = _bare(" ".join(filter(None, (head.session, head.place_and_dates, head.title, *head.subtitles))))
        return tuple(r for r in self.all if r.text.kind != "front" or _bare(r.text.text) in lines)

    @cached_property
    def own_meeting(self) -> OwnMeeting:
        """The meeting that the document reports on."""
        return own_meeting(self.outline, self.treaty.code if self.treaty else None)

    @cached_property
    def own_symbol(self) -> str | None:
        """The document's own symbol: from its masthead, else the one that it says it is issued under."""
        printed = next(iter(self.outline.masthead.symbols), None)
        if printed is not None or self.adoption is None:
            return printed
        issued_as = self.adoption[1].issued_as
        return str(issued_as) if issued_as else None

    @cached_property
    def adoption(self) -> tuple[Reading, AdoptionMention] | None:
        """Where the body tells of the document's own adoption: the last such clause, one that names a paper first."""
        found = [
            (reading, mention)
            for reading in self.all
            if reading.text.kind in {"paragraph", "item"} and reading.text.annex is None
            for mention in reading.mentions.adoptions
            if self._is_own(reading, mention)
        ]
        named = [pair for pair in found if pair[1].documents or pair[1].issued_as]
        chosen = named or (found if self.outline.kind == "report" else [])
        return chosen[-1] if chosen else None

    def _is_own(self, reading: Reading, mention: AdoptionMention) -> bool:
        """Whether no other meeting is said to have adopted it, and a mere "report" has this document's symbol."""
        symbols = {*map(str, mention.documents), str(mention.issued_as)}
        if mention.weak and not symbols & set(self.outline.masthead.symbols):
            return False
        names = [n for n in reading.mentions.meeting_names if mention.start <= n.start < mention.end]
        acts = [a for a in reading.mentions.acts if a.verb_start == mention.verb and not a.voice.passive]
        kinds = {actor_kind(reading.text.text, self.language.code, a.voice.start) for a in acts}
        return all(self.own_meeting.is_named(name) for name in names) and kinds <= {None, self.own_meeting.kind}

    def __iter__(self) -> Iterator[Reading]:
        """Every text in reading order."""
        return iter(self.all)


def _bare(text: str) -> str:
    """A line as it is compared: without blanks and brackets."""
    return _BLANKS.sub("", text)
