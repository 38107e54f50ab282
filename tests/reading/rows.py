"""The rows of the reading tables: a sentence, the values that must be read from it, and the words quoted for them.

One TOML file for a language and a kind: `tables/zh/dates.toml`. Its head has `kind`, `language` and, where reading
needs it, a `context` that a row may replace field by field. A row:

    [[row]]
    text = "会议于2028年9月11日开幕。"
    expect = [{ quote = "2028年9月11日", start = "2028-09-11", precision = "day" }]

- `expect` is complete: what it does not name must not be read. A near miss has `expect = []`, or names the right facts
  only.
- Fields are those of the contract's facts. One that is left out is null (false, or empty) and compared so, but for
  `FREE_FIELDS`, which are compared only where given, and `QUOTED_FIELDS`, which then equal the quote.
- `quote` is an exact substring of the text; where it occurs several times `nth` (from 1) tells which. `also` has
  further quotes. In `EXACT_KINDS` the span read equals the quote; in the others it need only overlap it.
- `flawed` are mentions that are recognised but are no fact: impossible dates and the like.
- `whole` holds values that belong to the row as one, such as a plenary count.
- A tab in the text parts the cells of a table row, a line break the lines of a list.

Kinds without a list of their own in the report: states {name, iso3}, organizations {name, acronym}, persons
{name, title, iso3}, counts {number, category}.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictFloat, StrictInt, StrictStr

TABLES = Path(__file__).parent / "tables"

Value: TypeAlias = StrictBool | StrictInt | StrictFloat | StrictStr | list[StrictStr]

EXACT_KINDS = frozenset({"symbols", "dates", "states", "organizations", "persons", "participants"})
QUOTED_FIELDS = {
    "symbols": "printed",
    "participants": "name",
    "states": "name",
    "organizations": "name",
    "persons": "name",
}
FREE_FIELDS = {
    "decisions": frozenset({"text", "items", "addressee", "deadline", "verb"}),
    "officers": frozenset({"organization"}),
    "persons": frozenset({"organization"}),
    "speakers": frozenset({"organization", "title"}),
    "next_meeting": frozenset({"president"}),
    "coordinators": frozenset({"area_printed"}),
}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a row's text, and which occurrence of them is meant."""

    words: str
    nth: int | None

    def start_in(self, text: str) -> int:
        """Offset of the words in the text; ValueError if they are not there so often."""
        start = -1
        for _ in range(self.nth or 1):
            start = text.index(self.words, start + 1)
        return start


@dataclass(frozen=True, slots=True)
class Expectation:
    """One fact, or one flawed mention, that must be read."""

    quote: Quote
    also: tuple[Quote, ...]
    values: tuple[tuple[str, Value], ...]

    def value(self, field: str) -> Value | None:
        """The value given for a field, or None."""
        return next((value for name, value in self.values if name == field), None)


class Context(BaseModel):
    """What is known of the meeting and its report before the sentence is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    treaty: str | None = None
    kind: str | None = None
    ordinal: int | None = None
    start: str | None = None
    end: str | None = None
    symbol: str | None = None
    cited: str | None = None
    """The document that the note before this one cites, for ibid."""
    before: tuple[str, ...] = ()
    """The paragraphs that stand before the text."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and all that must be read from it."""

    kind: str
    language: str
    number: int
    text: str
    context: Context
    expect: tuple[Expectation, ...]
    flawed: tuple[Expectation, ...]
    whole: tuple[tuple[str, Value], ...]

    @property
    def name(self) -> str:
        """A short name for test output: language, kind and position in the file."""
        return f"{self.language}-{self.kind}-{self.number}"


class _RawQuote(BaseModel):
    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Value]

    quote: str
    nth: int | None = None
    also: list[str] = Field(default_factory=list)

    def checked(self) -> Expectation:
        also = tuple(Quote(words, None) for words in self.also)
        return Expectation(Quote(self.quote, self.nth), also, tuple((self.__pydantic_extra__ or {}).items()))


class _RawRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str
    expect: list[_RawQuote]
    flawed: list[_RawQuote] = Field(default_factory=list)
    context: Context = Context()
    whole: dict[str, Value] = Field(default_factory=dict)


class _RawTable(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kind: str
    language: str
    context: Context = Context()
    row: list[_RawRow]

    @classmethod
    def read(cls, path: Path) -> Self:
        return cls.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


def paths() -> tuple[Path, ...]:
    """Every table there is, in a fixed order."""
    return tuple(sorted(TABLES.glob("*/*.toml")))


@cache
def read_rows(kind: str, language: str) -> tuple[Row, ...]:
    """The rows of one table, in file order."""
    table = _RawTable.read(TABLES / language / f"{kind}.toml")
    return tuple(
        Row(
            kind=table.kind,
            language=table.language,
            number=number,
            text=raw.text,
            context=table.context.model_copy(update=raw.context.model_dump(exclude_unset=True)),
            expect=tuple(expectation.checked() for expectation in raw.expect),
            flawed=tuple(mention.checked() for mention in raw.flawed),
            whole=tuple(raw.whole.items()),
        )
        for number, raw in enumerate(table.row, start=1)
    )
