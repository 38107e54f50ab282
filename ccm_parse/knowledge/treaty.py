"""Treaties: their titles, symbols, kinds of meeting, thematic areas, own bodies and roster, one file each."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ccm_parse.errors import UnknownOptionError
from ccm_parse.knowledge.names import NameFinder, load_naming
from ccm_parse.knowledge.tables import tables
from ccm_parse.knowledge.word_forms import expanded, word_forms

__all__ = [
    "Area",
    "AreaHit",
    "MeetingKind",
    "RosterDay",
    "Treaty",
    "TreatyBody",
    "TreatyHit",
    "TreatyNames",
    "area_named",
    "find_areas",
    "find_treaty",
    "find_treaty_names",
    "load_treaty",
    "treaties",
]

ByLanguage: TypeAlias = Mapping[str, tuple[str, ...]]
Standing: TypeAlias = Literal["party", "not_in_force", "signatory", "other"]
# A document that is of no series of a treaty is about one only if it names it again.
_LEAST_MENTIONS = 2


class _Knowledge(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class TreatyNames(_Knowledge):
    """A treaty's titles in a language, also as set between title marks, and what its own reports call it."""

    titles: tuple[str, ...]
    bracketed: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


class MeetingKind(_Knowledge):
    """A kind of meeting: the components of symbols that mean it ("MSP" of CCM/MSP/2031/4), and its names."""

    kind: Literal["MSP", "RC", "PC", "GGE", "other"]
    bodies: tuple[str, ...]
    names: ByLanguage


class Area(_Knowledge):
    """A thematic area: words that name it in running text, and labels that name it only when they stand alone.

    Both are as the file has them, endings in braces.
    """

    id: str
    words: ByLanguage
    labels: ByLanguage = Field(default_factory=dict)


class TreatyBody(_Knowledge):
    """A body of the treaty's own, such as its support unit."""

    acronym: str
    names: ByLanguage


class RosterDay(_Knowledge):
    """What is known of the standing of States on a day, and from where."""

    day: date
    source: str
    party: frozenset[str] = frozenset()
    not_in_force: frozenset[str] = frozenset()
    signatory: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()

    @field_validator("party", "not_in_force", "signatory", "other", mode="before")
    @classmethod
    def _split(cls, codes: str) -> frozenset[str]:
        """The codes of a list parted by blanks."""
        return frozenset(codes.split())

    def standing(self, iso3: str) -> Standing | None:
        """A State's standing on that day; None where it is not known."""
        kinds: tuple[Standing, ...] = ("party", "not_in_force", "signatory", "other")
        return next((kind for kind in kinds if iso3 in getattr(self, kind)), None)


class Treaty(_Knowledge):
    """A treaty and what its documents need to be read."""

    code: str
    since: int
    series: tuple[str, ...]
    names: Mapping[str, TreatyNames]
    meetings: tuple[MeetingKind, ...] = ()
    areas: tuple[Area, ...] = ()
    bodies: tuple[TreatyBody, ...] = ()
    extensions: Mapping[str, str] = Field(default_factory=dict)
    articles: int | None = None
    """How many articles it has."""
    annexes: int | None = None
    """How many annexes it has."""
    roster: tuple[RosterDay, ...] = ()

    def meeting_kind(self, body: str) -> MeetingKind | None:
        """The kind of meeting that a symbol's component means, with or without a number: "MSP", "CONF.VIII"."""
        word = body.partition(".")[0]
        return next((meeting for meeting in self.meetings if word in meeting.bodies), None)

    def was_not_party(self, iso3: str, day: date) -> RosterDay | None:
        """The evidence that a State was not yet a party on a day; None where there is none.

        A State that was none on a later day was none before it either, unless the roster has it as a party on some day
        (it may have withdrawn); that it was one later says nothing.
        """
        standings = {entry.day: entry.standing(iso3) for entry in self.roster}
        left = "party" in standings.values()
        return next(
            (
                entry
                for entry in self.roster
                if (entry.day == day or (entry.day > day and not left)) and standings[entry.day] not in {None, "party"}
            ),
            None,
        )


class AreaHit(NamedTuple):
    """Where a text names a thematic area."""

    start: int
    end: int
    area: str


class TreatyHit(NamedTuple):
    """Where a text names a treaty by a title."""

    start: int
    end: int
    code: str


@cache
def treaties() -> tuple[str, ...]:
    """The codes of the treaties there is a file for, in alphabetical order."""
    folder = files("ccm_parse.knowledge") / "treaties"
    return tuple(sorted(f.name.removesuffix(".toml").upper() for f in folder.iterdir() if f.name.endswith(".toml")))


@cache
def load_treaty(code: str) -> Treaty:
    """The treaty of that code, in capitals or not; raises `UnknownOptionError` where there is none."""
    wanted = code.upper()
    if wanted not in treaties():
        raise UnknownOptionError(f"expected a treaty of {', '.join(treaties())}, found {code!r}")
    told = tables("treaties", f"{wanted.lower()}.toml")
    # The words of areas are many, and one language of them is read: `_forms` writes them out.
    table = {name: words if name == "areas" else expanded(words) for name, words in told.items()}
    return Treaty.model_validate({"code": wanted, **table})


def find_treaty(
    series: Iterable[str], texts: Iterable[str] = (), language: str = "", *, least: int = _LEAST_MENTIONS
) -> Treaty | None:
    """The treaty that a document belongs to: by the series of its own symbols, else by the title it names most.

    `series` are those of the document's own symbols, the surest first; `texts` its texts, `least` how often they must
    name it.

    >>> find_treaty(["CCM"]).code, find_treaty(["A"])
    ('CCM', None)
    >>> find_treaty(["A"], ["Mine Ban Treaty", "the Mine Ban Treaty"], "en").code
    'APLC'
    """
    for own in series:
        for code in treaties():
            if own in load_treaty(code).series:
                return load_treaty(code)
    mentions = Counter(hit.code for text in texts for hit in find_treaty_names(text, language))
    (first, count), (_, second) = [*mentions.most_common(2), ("", 0), ("", 0)][:2]
    return load_treaty(first) if count >= least and count > second else None


def find_treaty_names(text: str, language: str) -> tuple[TreatyHit, ...]:
    """The treaties that a text names by a title, in order, with the place of each; title marks belong to it."""
    return tuple(TreatyHit(*found) for found in _titles(language).find(text))


def find_areas(text: str, treaty: Treaty, language: str) -> tuple[AreaHit, ...]:
    """The thematic areas that a running text names, in order, with the place of each."""
    return tuple(AreaHit(*found) for found in _area_words(treaty.code, language).find(text))


def area_named(label: str, treaty: Treaty, language: str) -> str | None:
    """The thematic area that a label alone means; None where it means none."""
    words = _area_words(treaty.code, language)
    named = words.named(label) or _area_labels(treaty.code, language).named(label)
    within = {found.key for found in words.find(label)}
    return named or (within.pop() if len(within) == 1 else None)


@cache
def _titles(language: str) -> NameFinder:
    names: dict[str, str] = {}
    for code in treaties():
        own = load_treaty(code).names.get(language)
        for title in (*own.titles, *own.bracketed) if own else ():
            names.setdefault(title, code)
    return NameFinder(names, (), load_naming(language, "ignored"))


@cache
def _area_words(code: str, language: str) -> NameFinder:
    words = {form: area.id for area in load_treaty(code).areas for form in _forms(area.words, language)}
    return NameFinder(words, (), load_naming(language, "ignored"))


@cache
def _area_labels(code: str, language: str) -> NameFinder:
    labels = {form: area.id for area in load_treaty(code).areas for form in _forms(area.labels, language)}
    return NameFinder(labels, (), load_naming(language, "ignored"))


def _forms(words: ByLanguage, language: str) -> Iterator[str]:
    """The forms of the words of one language."""
    return (form for word in words.get(language, ()) for form in word_forms(word))
