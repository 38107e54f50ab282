"""The document on what a later meeting will cost."""

import re
from collections.abc import Callable
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
        best: tuple[int, str, Evidence] | None = None
        told: tuple[tuple[str, ...], LaterMeeting] | None = None
        for reading in self._readings.all:
            text = reading.text.text
            spoken = [w for s in reading.mentions.statements if (w := self._later(reading, s))]
            named_here = bool(reading.mentions.meeting_names)
            told = (reading.text.path, spoken[-1]) if spoken else None if named_here else told
            if reading.text.kind not in {"paragraph", "item"} or not self._patterns.costs(text):
                continue
            for statement in reading.mentions.statements:
                if not self._patterns.costs(text[statement.start : statement.end]):
                    if best is not None:
                        best = self._issued_then(reading, statement, best)
                    continue
                later = self._later(reading, statement)
                before = [w for w in spoken if w.end <= statement.start]
                if later is None and before and not _names_meeting(reading, statement):
                    # The costs of that Meeting: of the one spoken of in the sentence before.
                    later = before[-1]
                if later is None and told and told[0] == reading.text.path and not named_here:
                    # The costs of the Conference: of the one that was spoken of before in the section.
                    later = told[1]
                if later is not None and later[2:] != which[2:]:
                    continue
                if later is None and not _tells_of_it(reading, statement):
                    continue
                for symbol in _symbols(reading, statement):
                    rank = self._rank(text, statement, symbol) - (later is None)
                    is_newer = best and best[0] == rank and str(symbol.value).startswith(f"{best[1]}/Rev")
                    if rank > 0 and (best is None or rank > best[0] or is_newer):
                        best = (rank, str(symbol.value), (reading.span(symbol.start, symbol.end),))
        return best[1:] if best else None

    def _issued_then(
        self, reading: Reading, statement: Statement, best: tuple[int, str, Evidence]
    ) -> tuple[int, str, Evidence]:
        """The revision as which a further sentence says that the document will be issued: it would be issued as."""
        for symbol in _symbols(reading, statement):
            is_its = best[2][0].node == reading.text.id and str(symbol.value).startswith(f"{best[1]}/Rev")
            if is_its and self._rank(reading.text.text, statement, symbol) == _ISSUED:
                return (_ISSUED, str(symbol.value), (reading.span(symbol.start, symbol.end),))
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
