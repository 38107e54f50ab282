"""What the checks have recognised in one text: the few kinds they need, each once, when first asked for."""

from collections.abc import Sequence
from functools import cached_property

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import Treaty
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.meeting_names import MeetingName
from ccm_parse.reading.sentence_ends import SentenceEnds, sentence_ends
from ccm_parse.reading.symbols import SymbolMention, find_symbols

__all__ = ["Recognised"]


class Recognised:
    """The mentions in one text, kind by kind; recognisers are loaded when the first text asks for them."""

    def __init__(self, text: str, language: Language, treaty: Treaty | None) -> None:
        self.text = text
        self._code = language.code
        self._treaty = treaty

    @cached_property
    def sentences(self) -> SentenceEnds:
        """Where its sentences end."""
        return sentence_ends(self.text, self._code)

    @cached_property
    def symbols(self) -> tuple[SymbolMention, ...]:
        """Document symbols, malformed ones too."""
        return find_symbols(self.text, self._code)

    @cached_property
    def dates(self) -> Sequence[DateMention]:
        """Dates, impossible and yearless ones too, and what only looks like one: `is_date` tells."""
        from ccm_parse.reading.dates import find_dates

        return find_dates(self.text, self._code)

    def is_date(self, mention: DateMention) -> bool:
        """Whether it is one: no part of a symbol or of a resolution's number."""
        from ccm_parse.reading.resolutions import find_resolutions

        resolutions = find_resolutions(self.text, self._code, self.symbols)
        taken = [*((one.start, one.end) for one in resolutions), *((one.start, one.end) for one in self.symbols)]
        return not any(start < mention.end and mention.start < end for start, end in taken)

    @cached_property
    def states(self) -> tuple[NameHit, ...]:
        """States by name."""
        from ccm_parse.knowledge.states import find_states

        return find_states(self.text, self._code)

    @cached_property
    def meeting_names(self) -> Sequence[MeetingName]:
        """Meetings named with their ordinal."""
        from ccm_parse.reading.meeting_names import find_meeting_names

        return find_meeting_names(self.text, self._code)

    def names_another(self, start: int, end: int) -> bool:
        """Whether a document, a treaty or a meeting is named in a stretch that an annex can belong to."""
        from ccm_parse.reading.anchors import find_anchors
        from ccm_parse.reading.resolutions import find_resolutions

        symbols = [(one.start, one.end) for one in self.symbols]
        meetings = [(one.start, one.end) for one in self.meeting_names]
        resolutions = [(one.start, one.end) for one in find_resolutions(self.text, self._code, ())]
        # What was read as belonging to no one is not that of a declaration or a plan in the same sentence.
        kept = (one for one in find_anchors(self.text, self._code, self._treaty) if one.kind not in {"other", "own"})
        bare = self._treaty if self._treaty and self._treaty.annexes == 0 else None
        anchors = [(one.start, one.end) for one in kept if bare is None or one.treaty != bare.code]
        named = (*symbols, *meetings, *resolutions, *anchors)
        return any(first < end and start < last for first, last in named)
