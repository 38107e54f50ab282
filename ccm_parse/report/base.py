"""What every part of a report shares: frozen models, the places of words, the types of values."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.dataclasses import dataclass

__all__ = [
    "SLOTTED",
    "Box",
    "Date",
    "Evidence",
    "EvidenceList",
    "Finding",
    "Iso3",
    "Model",
    "Offset",
    "Region",
    "Regions",
    "RuleName",
    "Severity",
]  # fmt: skip


class Model(BaseModel):
    """A part of a report: made once from finished values and never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def _calendar(printed: str) -> str:
    """The date, if a calendar has it: the pattern alone takes a thirteenth month."""
    year, month, day = (int(one) for one in (printed + "-01-01").split("-")[:3])
    try:
        date(year, month, day)
    except ValueError as error:
        raise ValueError(f"expected a day of the calendar: {error}") from None
    return printed


Offset: TypeAlias = Annotated[int, Field(ge=0)]
Date: TypeAlias = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        description="ISO 8601 at the precision known: 2031, 2031-09 or 2031-09-04.",
    ),
    AfterValidator(_calendar),
]
Iso3: TypeAlias = Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="A State: ISO 3166-1 alpha-3.")]
RuleName: TypeAlias = Annotated[str, Field(description="What read it: the name of a rule.")]


class Box(Model):
    """A rectangle on a page: PDF points, origin top left, rounded to 0.01."""

    x0: float = Field(description="Left edge.")
    top: float = Field(description="Upper edge, from the top of the page.")
    x1: float = Field(description="Right edge.")
    bottom: float = Field(description="Lower edge, from the top of the page.")


# Slotted: for what a report has by the thousand a model would take ten times the memory.
SLOTTED = ConfigDict(extra="forbid", allow_inf_nan=False)


@dataclass(frozen=True, slots=True, config=SLOTTED)
class Region:
    """Where a text is printed: one printed line of it. PDF points, origin top left, rounded to 0.01."""

    page: int = Field(ge=1, description="Page number, from 1.")
    x0: float = Field(description="Left edge.")
    top: float = Field(description="Upper edge, from the top of the page.")
    x1: float = Field(description="Right edge.")
    bottom: float = Field(description="Lower edge, from the top of the page.")
    start: Offset = Field(description="The part of the node's text on this line: first code point, 0-based.")
    end: Offset = Field(description="The part of the node's text on this line: end, exclusive.")


Regions: TypeAlias = Annotated[
    tuple[Region, ...], Field(description="The boxes on the pages, one a printed line; empty where there are no pages.")
]


@dataclass(frozen=True, slots=True, config=SLOTTED)
class Evidence:
    """The words that say it: `text[start:end] == quote` in the named node."""

    node: str = Field(description="The id of the node in whose text the words stand.")
    start: Offset = Field(description="0-based code point in the node's text.")
    end: Offset = Field(description="End, exclusive.")
    quote: str = Field(description="The words, as they stand in the node's text.")
    regions: Regions = ()


EvidenceList: TypeAlias = Annotated[
    tuple[Evidence, ...], Field(description="The words that say it, each with its node and offsets.")
]
Severity: TypeAlias = Literal["error", "warning", "info"]


class Finding(Model):
    """Something wrong or remarkable about the document, with its place."""

    rule: str = Field(description="The rule's name, group.name.")
    severity: Severity
    message: str = Field(description="What was expected, what was found, where.")
    evidence: EvidenceList = Field(description="The fault first, then what it disagrees with.")
    expected: str | None = Field(description="What should stand there, where it can be known.")
