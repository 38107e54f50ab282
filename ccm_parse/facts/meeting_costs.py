"""The document on what a later meeting will cost."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Evidence
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.outlook_patterns import outlook
from ccm_parse.reading.symbols import SymbolMention

__all__ = ["LaterMeeting", "costs_of"]

_ISSUED_REACH = 32
_OWN, _ISSUED = 2, 3
_LAST = re.compile(r"[^/]+(?:/(?:Rev|Corr|Add)[^/]*)?$")


class LaterMeeting(NamedTuple):
    """A later meeting and where it is named."""

    start: int
    end: int
    kind: str
    ordinal: int | None


_Later: TypeAlias = Callable[[Reading, Statement], LaterMeeting | None]


def costs_of(readings: Readings, which: LaterMeeting, later: _Later) -> tuple[str, Evidence] | None:
    """The document on what the meeting costs: the symbol under which it is issued, else the one approved.

    `later` gives the later meeting that a statement names.
    """
    return _Costs(readings, later).document(which)


class _Costed(NamedTuple):
    """A document on costs: how sure it is, its symbol, and where that stands."""

    rank: int
    symbol: str
    evidence: Evidence

    def is_revised_as(self, symbol: str) -> bool:
        """Whether a symbol is that of its revision."""
        return symbol.startswith(f"{self.symbol}/Rev")


class _Costs:
    """Looks through a document for what a later meeting costs."""

    def __init__(self, readings: Readings, later: _Later) -> None:
        self._readings = readings
        self._later = later
        self._patterns = outlook(readings.language.code)
        own = readings.own_symbol
        self._series = None if own is None else _LAST.sub("", own)

    def document(self, which: LaterMeeting) -> tuple[str, Evidence] | None:
        """The symbol, and where it is told."""
        best: _Costed | None = None
        for reading, told in self._readings_with_told():
            text = reading.text.text
            if reading.text.kind not in {"paragraph", "item"} or not self._patterns.costs(text):
                continue
            for statement in reading.mentions.statements:
                if self._patterns.costs(text[statement.start : statement.end]):
                    best = self._better(best, reading, statement, (which, told))
                elif best is not None:
                    best = self._issued_then(reading, statement, best)
        return (best.symbol, best.evidence) if best else None

    def _readings_with_told(self) -> Iterator[tuple[Reading, LaterMeeting | None]]:
        """Each text with the later meeting that was spoken of last, before it in its section: the Conference."""
        told: tuple[tuple[str, ...], LaterMeeting] | None = None
        for reading in self._readings.all:
            yield reading, told[1] if told and told[0] == reading.text.path else None
            spoken = self._spoken(reading)
            if spoken or reading.mentions.meeting_names:
                told = (reading.text.path, spoken[-1]) if spoken else None

    def _spoken(self, reading: Reading) -> list[LaterMeeting]:
        return [which for s in reading.mentions.statements if (which := self._later(reading, s))]

    def _meeting(self, reading: Reading, statement: Statement, told: LaterMeeting | None) -> LaterMeeting | None:
        """The later meeting whose costs a statement tells of: named in it, or spoken of before it."""
        named = self._later(reading, statement)
        if named is not None:
            return named
        spoken = self._spoken(reading)
        before = [which for which in spoken if which.end <= statement.start]
        if before and not _names_meeting(reading, statement):
            # The costs of that Meeting: of the one spoken of in the sentence before.
            return before[-1]
        if reading.mentions.meeting_names:
            return None
        return spoken[-1] if spoken else told

    def _better(
        self,
        best: _Costed | None,
        reading: Reading,
        statement: Statement,
        meetings: tuple[LaterMeeting, LaterMeeting | None],
    ) -> _Costed | None:
        """The best document so far, or one that a statement on costs names with more certainty."""
        which, told = meetings
        later = self._meeting(reading, statement, told)
        if later[2:] != which[2:] if later else not _tells_of_it(reading, statement):
            return best
        for symbol in _symbols(reading, statement):
            rank = self._rank(reading.text.text, statement, symbol) - (later is None)
            is_newer = best is not None and best.rank == rank and best.is_revised_as(str(symbol.value))
            if rank > 0 and (best is None or rank > best.rank or is_newer):
                best = _Costed(rank, str(symbol.value), (reading.span(symbol.start, symbol.end),))
        return best

    def _issued_then(self, reading: Reading, statement: Statement, best: _Costed) -> _Costed:
        """The revision as which a further sentence says that the document will be issued: it would be issued as."""
        for symbol in _symbols(reading, statement):
            is_its = best.evidence[0].node == reading.text.id and best.is_revised_as(str(symbol.value))
            if is_its and self._rank(reading.text.text, statement, symbol) == _ISSUED:
                return _Costed(_ISSUED, str(symbol.value), (reading.span(symbol.start, symbol.end),))
        return best

    def _rank(self, text: str, statement: Statement, symbol: SymbolMention) -> int:
        """How sure it is that a symbol is that of the costs: one being issued, one of this meeting's series."""
        if self._patterns.is_issued(text[max(statement.start, symbol.start - _ISSUED_REACH) : symbol.start]):
            return _ISSUED
        return _OWN if self._series is None or str(symbol.value).startswith(self._series) else 0


def _symbols(reading: Reading, statement: Statement) -> list[SymbolMention]:
    """The symbols of a statement but for malformed ones."""
    found = reading.mentions.symbols
    return [s for s in found if statement.start <= s.start < statement.end and s.flaw is None]


def _names_meeting(reading: Reading, statement: Statement) -> bool:
    return any(statement.start <= n.start < statement.end for n in reading.mentions.meeting_names)


def _tells_of_it(reading: Reading, statement: Statement) -> bool:
    """Whether a statement on costs names no meeting and tells that this one adopted them: of that Meeting."""
    named = _names_meeting(reading, statement)
    acts = [a for a in reading.mentions.acts if statement.start <= a.start < statement.end]
    return not named and any(a.action in {"adopt", "approve"} for a in acts)
