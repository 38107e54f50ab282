"""What is recognised in one text: each recogniser runs once, when first asked for, and all readers share the result."""

from collections.abc import Sequence
from functools import cached_property

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.organizations import OrganizationHit, find_organizations
from ccm_parse.knowledge.states import NameHit, find_states
from ccm_parse.knowledge.treaty import Treaty
from ccm_parse.reading.acts import Act, Prepared, find_acts
from ccm_parse.reading.adoptions import AdoptionMention, find_adoptions
from ccm_parse.reading.anchors import Anchor, find_anchors
from ccm_parse.reading.clauses import BLOT, Statement, blot, find_statements
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.dates import find_dates
from ccm_parse.reading.meeting_names import MeetingName, find_meeting_names
from ccm_parse.reading.money import MoneyMention, find_money
from ccm_parse.reading.persons import Person, find_persons
from ccm_parse.reading.references import ReferenceMention, find_references
from ccm_parse.reading.resolutions import ResolutionMention, find_resolutions
from ccm_parse.reading.roles import RoleMention, find_roles
from ccm_parse.reading.sentence_ends import SentenceEnds, sentence_ends
from ccm_parse.reading.symbols import SymbolMention, find_symbols
from ccm_parse.reading.votes import VotesMention, find_votes

__all__ = ["Mentions"]


class Mentions:
    """The mentions in one text, kind by kind, in text order; offsets are into the text."""

    def __init__(self, text: str, language: Language, treaty: Treaty | None = None) -> None:
        self.text = text
        self.language = language
        self.treaty = treaty

    @cached_property
    def sentences(self) -> SentenceEnds:
        """Where its sentences end."""
        return sentence_ends(self.text, self.language.code)

    @cached_property
    def symbols(self) -> tuple[SymbolMention, ...]:
        """Document symbols, malformed ones too."""
        return find_symbols(self.text, self.language.code)

    @cached_property
    def resolutions(self) -> tuple[ResolutionMention, ...]:
        """Resolutions by number or symbol."""
        return find_resolutions(self.text, self.language.code, self.symbols)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Dates, impossible and yearless ones too; no part of a resolution's number is one."""
        found = find_dates(self.text, self.language.code)
        taken = [(m.start, m.end) for m in self.resolutions] + [(m.start, m.end) for m in self.symbols] if found else []
        return tuple(m for m in found if not any(start < m.end and m.start < end for start, end in taken))

    @cached_property
    def votes(self) -> tuple[VotesMention, ...]:
        """Results of votes."""
        return find_votes(self.text, self.language.code)

    @cached_property
    def money(self) -> tuple[MoneyMention, ...]:
        """Sums of money."""
        return find_money(self.text, self.language.code)

    @cached_property
    def blotted(self) -> str:
        """The text without quotations and asides, of the same length."""
        return blot(self.text)

    @cached_property
    def statements(self) -> Sequence[Statement]:
        """Its sentences, semicolons included, with their clauses."""
        return find_statements(self.blotted, self.language.code)

    @cached_property
    def states(self) -> tuple[NameHit, ...]:
        """States by name."""
        return find_states(self.text, self.language.code)

    @cached_property
    def organizations(self) -> tuple[OrganizationHit, ...]:
        """Known bodies by their full names."""
        return find_organizations(self.text, self.language.code)

    @cached_property
    def meeting_names(self) -> Sequence[MeetingName]:
        """Meetings named with their ordinal."""
        return find_meeting_names(self.text, self.language.code)

    @cached_property
    def persons(self) -> Sequence[Person]:
        """Persons by name."""
        return find_persons(self.text, self.language.code, self.states)

    @cached_property
    def roles(self) -> Sequence[RoleMention]:
        """Offices of meetings."""
        return find_roles(self.text, self.language.code, self.meeting_names)

    @cached_property
    def acts(self) -> Sequence[Act]:
        """What a meeting did."""
        return find_acts(self.text, self.language.code, self.prepared)

    @cached_property
    def prepared(self) -> Prepared:
        """The text made ready for reading acts."""
        names = [n for n in self.meeting_names if BLOT not in self.blotted[n.start : n.end]]
        return Prepared(self.blotted, self.statements, names)

    @cached_property
    def references(self) -> tuple[ReferenceMention, ...]:
        """References to parts of documents and treaties; a body called as an article is none."""
        found = find_references(self.text, self.language.code)
        taken = [(body.start, body.end) for body in self.organizations] if found else []
        return tuple(m for m in found if not any(start <= m.start and m.end <= end for start, end in taken))

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """What references can belong to, besides symbols and resolutions."""
        return find_anchors(self.text, self.language.code, self.treaty)

    @cached_property
    def adoptions(self) -> tuple[AdoptionMention, ...]:
        """Clauses that tell of the adoption of a report."""
        return find_adoptions(self)
