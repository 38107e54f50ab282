"""The file a report was made from and what stands about its text: source, masthead, table of contents, furniture."""

from typing import Annotated, Literal

from pydantic import Field

from ccm_parse.report.base import Box, Date, Model

__all__ = ["AgendaItem", "Furniture", "Generator", "Masthead", "Options", "PageSize", "Source", "TocEntry"]

NonNegative = Annotated[int, Field(ge=0)]


class Options(Model):
    """What the caller asked for; null where it was left to the parser."""

    language: str | None
    treaty: str | None
    backend: str
    salvage: bool = Field(description="Whether a damaged file was to be read as far as it can be.")


class Generator(Model):
    """What made the report."""

    name: str
    version: str
    backend: Literal["pdfium", "pdfplumber", "text"] = Field(description="What read the file; text: a text layer.")
    limits: dict[str, NonNegative] = Field(description="The limits in force, by name.")
    options: Options


class PageSize(Model):
    """A page: PDF points."""

    number: int = Field(ge=1)
    width: float
    height: float


class Source(Model):
    """The file that was read."""

    name: str | None = Field(description="The file's name without its folder; null for bytes.")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    media_type: str
    kind: Literal[
        "report", "resolution", "decision", "agenda", "working_paper", "participants", "letter", "corrigendum", "other"
    ]
    pages: tuple[PageSize, ...] = Field(description="Empty for a text layer.")
    producer: str | None = Field(description="The program that made the file.")
    removed: dict[str, NonNegative] = Field(
        description="Characters that no text shows, by the rule that took them out: soft hyphens, double strikes, …"
    )


class AgendaItem(Model):
    """An agenda item that the title page names."""

    number: str
    title: str | None


class Masthead(Model):
    """What the title page says of the document."""

    organization: str | None
    body: str | None
    subsidiary_body: str | None
    symbol: str | None = Field(description="The first of `symbols`.")
    symbols: tuple[str, ...]
    distribution: str | None = Field(description='The word after "Distr.:".')
    date: Date | None
    original_language: str | None = Field(description="As printed.")
    job_number: str | None = Field(description="Without language letter and dates.")
    session: str | None = Field(description="The session's or meeting's line.")
    place_and_dates: str | None = Field(description="The line of place and dates.")
    agenda_items: tuple[AgendaItem, ...]
    title: str | None = Field(description="Without subtitles.")
    subtitles: tuple[str, ...]


class TocEntry(Model):
    """A line of a table of contents, set aside."""

    label: str | None
    text: str
    page: str | None = Field(description="The page as printed.")


class Furniture(Model):
    """What belongs to the paper, not to the text: kept, set aside."""

    kind: Literal["header", "footer", "page_number", "job_number", "rule", "barcode", "repeated_header", "other"]
    page: int | None = Field(description="Page number, from 1; null in a text layer.")
    text: str
    box: Box | None = Field(description="Null in a text layer.")
