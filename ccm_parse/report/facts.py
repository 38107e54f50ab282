"""The facts of a report, by kind: each with the words that say it and the rule that read it."""

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from pydantic import Field

from ccm_parse.facts.types import Action, Category, MeetingKind, Precision, Qualifier, ReferenceKind, Role
from ccm_parse.report.base import Date, Evidence, EvidenceList, Iso3, Model, RuleName

__all__ = [
    "Adoption", "Coordinator", "DateFact", "Decision", "Extension", "Fact", "Facts", "ListedDocument", "Meeting",
    "MeetingHeld", "MeetingsHeld", "Money", "NextMeeting", "Officer", "Participant", "Reference", "Resolution",
    "Speaker", "Symbol",
]  # fmt: skip

DocumentSymbol: TypeAlias = Annotated[str, Field(description="A document symbol, whole.")]


class Fact(Model):
    """What the words of its evidence say. A date, State or number that they do not give is null."""

    if TYPE_CHECKING:  # each kind declares the two after its own fields: that is their order in the JSON
        evidence: tuple[Evidence, ...]
        rule: str


class Meeting(Fact):
    """The meeting that the document reports on."""

    treaty: str | None = Field(description="The treaty's code.")
    kind: MeetingKind
    ordinal: int | None
    name: str | None = Field(description="As printed.")
    start: Date | None
    end: Date | None
    city: str | None = Field(description="As printed.")
    country: Iso3 | None
    evidence: EvidenceList
    rule: RuleName


class Participant(Fact):
    """A State or body that took part, and as what."""

    category: Category
    name: str = Field(description="As printed.")
    iso3: Iso3 | None
    acronym: str | None = Field(description="The body's usual English acronym: the key across languages.")
    evidence: EvidenceList
    rule: RuleName


class Officer(Fact):
    """A person or State in an office of the meeting; the evidence is every mention."""

    role: Role
    name: str | None = Field(description="As printed; null for a State.")
    title: str | None = Field(description="As printed.")
    iso3: Iso3 | None
    organization: str | None
    evidence: EvidenceList
    rule: RuleName


class Speaker(Fact):
    """A person, State or body named as having spoken."""

    name: str | None = Field(description="As printed; null for a State.")
    title: str | None = Field(description="As printed.")
    iso3: Iso3 | None
    organization: str | None
    on_behalf_of: str | None
    evidence: EvidenceList
    rule: RuleName


class MeetingHeld(Fact):
    """One sitting that the text names."""

    kind: Literal["plenary"]
    ordinal: int
    date: Date | None
    evidence: EvidenceList
    rule: RuleName


class MeetingsHeld(Model):
    """The sittings of the session."""

    plenary_count: int | None
    items: tuple[MeetingHeld, ...] = Field(description="The sittings that the text names.")


class Symbol(Fact):
    """A mention of a document symbol, in reading order; a range gives its two ends."""

    symbol: DocumentSymbol
    printed: str = Field(description="The words printed for it.")
    evidence: EvidenceList
    rule: RuleName


class Resolution(Fact):
    """A mention of a resolution, with its adoption and votes where the sentence gives them."""

    symbol: DocumentSymbol
    adopted: Date | None
    in_favour: int | None
    against: int | None
    abstaining: int | None
    evidence: EvidenceList
    rule: RuleName


class Reference(Fact):
    """A pointer into a document or treaty."""

    kind: ReferenceKind
    document: str | None = Field(description="A symbol (this report's own for itself) or a treaty's code.")
    number: str = Field(description="34, 30(d), 1(2), a range 41-43; annexes and appendices in Roman numerals.")
    evidence: EvidenceList
    rule: RuleName


class DateFact(Fact):
    """A date or a span of dates, at the precision printed."""

    start: Date
    end: Date | None = Field(description="Null for a single day.")
    precision: Precision
    evidence: EvidenceList
    rule: RuleName


class Money(Fact):
    """A sum of money."""

    amount: str = Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$", description="A decimal string.")
    currency: str = Field(pattern=r"^[A-Z]{3}$", description="ISO 4217.")
    qualifier: Qualifier | None
    evidence: EvidenceList
    rule: RuleName


class Decision(Fact):
    """What the meeting did, clause by clause."""

    action: Action
    binding: bool = Field(description="True for adopt, approve, confirm, decide, elect, appoint, agree, establish.")
    text: str = Field(description="The clause.")
    documents: tuple[DocumentSymbol, ...]
    addressee: str | None
    deadline: str | None = Field(description="A date (ISO 8601); without one, the event as printed.")
    items: tuple[str, ...] = Field(description="The ids of the points that belong to it.")
    verb: str = Field(description="As printed.")
    evidence: EvidenceList
    rule: RuleName


class Coordinator(Fact):
    """A State coordinating a thematic area."""

    area: str = Field(description="The area's name in the treaty's knowledge.")
    area_printed: str
    iso3: Iso3 | None
    until_kind: MeetingKind | None
    until_ordinal: int | None
    incoming: bool
    evidence: EvidenceList
    rule: RuleName


class NextMeeting(Fact):
    """When, where and under whom the next meeting is to be held."""

    kind: MeetingKind
    ordinal: int | None
    start: Date | None
    end: Date | None
    city: str | None = Field(description="As printed.")
    country: Iso3 | None
    president: str | None = Field(description="As printed.")
    president_iso3: Iso3 | None
    alternative_city: str | None
    alternative_country: Iso3 | None
    alternative_start: Date | None
    alternative_end: Date | None
    cost_document: DocumentSymbol | None
    evidence: EvidenceList
    rule: RuleName


class Adoption(Fact):
    """How the report itself was adopted."""

    document: DocumentSymbol | None = Field(description="The draft.")
    issued_as: DocumentSymbol | None
    date: Date | None
    orally_amended: bool
    meeting_ordinal: int | None
    evidence: EvidenceList
    rule: RuleName


class ListedDocument(Fact):
    """A document of the annex that lists documents."""

    symbol: DocumentSymbol
    title: str
    evidence: EvidenceList
    rule: RuleName


class Extension(Fact):
    """A deadline of article 3 or 4 that was extended for a State."""

    article: Literal["3", "4"]
    iso3: Iso3
    deadline: Date | None
    evidence: EvidenceList
    rule: RuleName


class Facts(Model):
    """All facts of a report, by kind, each list in reading order."""

    meeting: Meeting | None
    participants: tuple[Participant, ...]
    officers: tuple[Officer, ...]
    speakers: tuple[Speaker, ...]
    meetings_held: MeetingsHeld | None
    symbols: tuple[Symbol, ...]
    resolutions: tuple[Resolution, ...]
    references: tuple[Reference, ...]
    dates: tuple[DateFact, ...]
    money: tuple[Money, ...]
    decisions: tuple[Decision, ...]
    coordinators: tuple[Coordinator, ...]
    next_meeting: NextMeeting | None
    adoption: Adoption | None
    documents: tuple[ListedDocument, ...]
    extensions: tuple[Extension, ...]

    def all(self) -> tuple[Fact, ...]:
        """Every fact, kind by kind in the order of the fields."""
        found: list[Fact] = []
        for name in type(self).model_fields:
            value = getattr(self, name)
            if isinstance(value, MeetingsHeld):
                found.extend(value.items)
            elif isinstance(value, Fact):
                found.append(value)
            elif value:
                found.extend(value)
        return tuple(found)

    def paths(self) -> dict[int, tuple[str | int, ...]]:
        """Where each fact stands in the JSON, by its identity."""
        found: dict[int, tuple[str | int, ...]] = {}
        for name in type(self).model_fields:
            value = getattr(self, name)
            held = value.items if isinstance(value, MeetingsHeld) else value
            inner = ("items",) if isinstance(value, MeetingsHeld) else ()
            if isinstance(held, Fact):
                found[id(held)] = ("facts", name)
            else:
                found.update({id(one): ("facts", name, *inner, at) for at, one in enumerate(held or ())})
        return found
