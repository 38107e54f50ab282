"""The words by which a language's texts are read: numerals, dates, money, references, roles, decisions, and more."""

from pydantic import BaseModel, ConfigDict, Field

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.adoption_words import AdoptionWords
from ccm_parse.knowledge.date_words import DateWords
from ccm_parse.knowledge.inflection_words import InflectionWords
from ccm_parse.knowledge.meeting_words import MeetingWords
from ccm_parse.knowledge.money_words import MoneyWords
from ccm_parse.knowledge.number_words import NumberWords
from ccm_parse.knowledge.office_words import OfficeWords
from ccm_parse.knowledge.outlook_words import OutlookWords
from ccm_parse.knowledge.participation_words import ParticipationWords
from ccm_parse.knowledge.reference_words import ReferenceWords
from ccm_parse.knowledge.resolution_words import ResolutionWords

__all__ = ["ReadingWords"]


class ReadingWords(BaseModel):
    """What the recognisers need to know of a language; a concern without words is not read in it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    abbreviations: tuple[str, ...] = ()
    """Words whose full stop ends no sentence."""
    inflection: InflectionWords = Field(default_factory=InflectionWords)
    numbers: NumberWords = Field(default_factory=NumberWords)
    dates: DateWords = Field(default_factory=DateWords)
    money: MoneyWords = Field(default_factory=MoneyWords)
    resolutions: ResolutionWords = Field(default_factory=ResolutionWords)
    references: ReferenceWords = Field(default_factory=ReferenceWords)
    adoption: AdoptionWords = Field(default_factory=AdoptionWords)
    acts: ActWords = Field(default_factory=ActWords)
    meetings: MeetingWords = Field(default_factory=MeetingWords)
    offices: OfficeWords = Field(default_factory=OfficeWords)
    participation: ParticipationWords = Field(default_factory=ParticipationWords)
    outlook: OutlookWords = Field(default_factory=OutlookWords)
