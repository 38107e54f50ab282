"""The facts of a report as frozen values; a fact points at its words by `evidence` and names what read it by `rule`.

Dates are ISO 8601 at the precision known, States ISO 3166-1 alpha-3, currencies ISO 4217, amounts decimal strings;
what the text does not say is None or empty. Every list is in reading order.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from ccm_parse.provenance import Span

__all__ = [
    "Action", "Adoption", "Area", "Category", "Coordinator", "DateFact", "Decision", "Evidence", "Extension",
    "ExtensionArticle", "Facts",
    "ListedDocument", "Meeting", "MeetingHeld", "MeetingKind", "MeetingsHeld", "Money", "NextMeeting", "Officer",
    "Participant", "Precision", "Qualifier", "Reference", "ReferenceKind", "Resolution", "Role", "Speaker", "Symbol",
]  # fmt: skip

Evidence: TypeAlias = tuple[Span, ...]

ExtensionArticle: TypeAlias = Literal["3", "4"]
MeetingKind: TypeAlias = Literal["MSP", "RC", "PC", "GGE", "other"]
Category: TypeAlias = Literal[
    "state_party", "state_not_in_force", "signatory", "observer_state", "united_nations", "organization"
]
Role: TypeAlias = Literal[
    "president", "vice_president", "secretary_general", "secretary", "isu_director", "president_designate", "chair",
    "rapporteur",
]  # fmt: skip
ReferenceKind: TypeAlias = Literal["paragraph", "operative_paragraph", "article", "rule", "annex"]
Precision: TypeAlias = Literal["day", "month", "year"]
Qualifier: TypeAlias = Literal["more_than", "less_than", "at_least", "at_most", "about"]
Area: TypeAlias = str
"""A thematic area of the treaty, named in the treaty's own file."""
Action: TypeAlias = Literal[
    "adopt", "approve", "confirm", "decide", "elect", "appoint", "agree", "establish", "request", "recommend",
    "encourage", "urge", "invite", "call_on", "welcome", "note", "commend", "appreciate", "congratulate", "acknowledge",
    "reaffirm", "emphasize", "recognize", "recall", "consider", "hear", "express_concern", "condemn", "determine",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting that the document reports on; `treaty` is the code of the treaty's own file."""

    treaty: str | None
    kind: MeetingKind
    ordinal: int | None
    name: str | None
    start: str | None
    end: str | None
    city: str | None
    country: str | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Participant:
    """A State or body that took part, and as what."""

    category: Category
    name: str
    iso3: str | None
    acronym: str | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Officer:
    """A person or State in an office of the meeting; evidence is every mention."""

    role: Role
    name: str | None
    title: str | None
    iso3: str | None
    organization: str | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, State or body named as having spoken; for a State the name is None."""

    name: str | None
    title: str | None
    iso3: str | None
    organization: str | None
    on_behalf_of: str | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class MeetingHeld:
    """One sitting that the text names."""

    kind: Literal["plenary"]
    ordinal: int
    date: str | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class MeetingsHeld:
    """The sittings of the session: how many there were, and those that the text names."""

    plenary_count: int | None
    items: tuple[MeetingHeld, ...]


@dataclass(frozen=True, slots=True)
class Symbol:
    """A mention of a document symbol: the whole symbol, and the words printed for it."""

    symbol: str
    printed: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """A mention of a resolution, with its adoption date and votes where the sentence gives them."""

    symbol: str
    adopted: str | None
    in_favour: int | None
    against: int | None
    abstaining: int | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer into a document or treaty: a paragraph, article, rule or annex by its number as a string."""

    kind: ReferenceKind
    document: str | None
    number: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class DateFact:
    """A date or a span of dates, at the precision printed."""

    start: str
    end: str | None
    precision: Precision
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Money:
    """A sum of money."""

    amount: str
    currency: str
    qualifier: Qualifier | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What the meeting did, clause by clause; `items` are the ids of the points that belong to it."""

    action: Action
    binding: bool
    text: str
    documents: tuple[str, ...]
    addressee: str | None
    deadline: str | None
    items: tuple[str, ...]
    verb: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Coordinator:
    """A State coordinating a thematic area, outgoing or incoming."""

    area: Area
    area_printed: str
    iso3: str | None
    until_kind: MeetingKind | None
    until_ordinal: int | None
    incoming: bool
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When, where and under whom the next meeting is to be held."""

    kind: MeetingKind
    ordinal: int | None
    start: str | None
    end: str | None
    city: str | None
    country: str | None
    president: str | None
    president_iso3: str | None
    alternative_city: str | None
    alternative_country: str | None
    alternative_start: str | None
    alternative_end: str | None
    cost_document: str | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Adoption:
    """How the report itself was adopted."""

    document: str | None
    issued_as: str | None
    date: str | None
    orally_amended: bool
    meeting_ordinal: int | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document of the annex that lists documents."""

    symbol: str
    title: str
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Extension:
    """A deadline of article 3 or 4 that was extended for a State."""

    article: ExtensionArticle
    iso3: str
    deadline: str | None
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a report, by kind."""

    meeting: Meeting | None = None
    participants: tuple[Participant, ...] = ()
    officers: tuple[Officer, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    meetings_held: MeetingsHeld | None = None
    symbols: tuple[Symbol, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    references: tuple[Reference, ...] = ()
    dates: tuple[DateFact, ...] = ()
    money: tuple[Money, ...] = ()
    decisions: tuple[Decision, ...] = ()
    coordinators: tuple[Coordinator, ...] = ()
    next_meeting: NextMeeting | None = None
    adoption: Adoption | None = None
    documents: tuple[ListedDocument, ...] = ()
    extensions: tuple[Extension, ...] = ()
