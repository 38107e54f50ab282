"""Findings for people: place, rule and message, then the line with a marker under the words; a summary at the end."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.exports.located import Located
from ccm_parse.report.base import Severity

__all__ = ["COLOURS", "PLAIN", "Colours", "dumps"]

_BEFORE = 30
_AFTER = 40
_MOST = 4
"""So many further places are told."""
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


class Colours(NamedTuple):
    """How severities, places and the end of a colour are written."""

    error: str
    warning: str
    info: str
    place: str
    end: str


PLAIN = Colours("", "", "", "", "")
COLOURS = Colours("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m")


def dumps(found: Sequence[Located], reports: int, colours: Colours = PLAIN) -> str:
    """The findings and a summary over so many reports."""
    return "".join(_entry(one, colours) for one in found) + _summary(found, reports)


def _entry(one: Located, colours: Colours) -> str:
    finding = one.finding
    colour = getattr(colours, finding.severity)
    place = f"{one.source}: {one.place}: " if one.place else f"{one.source}: "
    head = f"{colours.place}{place}{colours.end if colours.place else ''}{colour}{finding.severity}"
    head += f"{colours.end} {finding.rule}: {' '.join(finding.message.split())}\n"
    return head + "".join(f"    {line}\n" for line in (*_marked(one), *_further(one)))


def _marked(one: Located) -> list[str]:
    """The line around the words, and a marker under them."""
    evidence = one.finding.evidence[:1]
    if not evidence or not one.text or evidence[0].end <= evidence[0].start:
        return []
    start, end = evidence[0].start, evidence[0].end
    first, last = max(0, start - _BEFORE), min(len(one.text), end + _AFTER)
    lead, tail = "…" if first else "", "…" if last < len(one.text) else ""
    line = " ".join(f"{lead}{one.text[first:last]}{tail}".split("\n"))
    before = width(lead + one.text[first:start])
    words = max(1, width(one.text[start:end]))
    return [line, " " * before + "~" * (words - 1) + "^"]


def _further(one: Located) -> list[str]:
    """What the words disagree with, and where it stands; of a mere note, nothing."""
    if one.finding.severity == "info":
        return []
    others = [e for e in one.finding.evidence[1:] if e.quote]
    told = [f"{e.node}: {e.quote}" for e in others[:_MOST]]
    more = f"and {len(others) - _MOST} more" if len(others) > _MOST else ""
    return [f"see {line}" for line in told] + ([more] if more else [])


def width(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1 for c in text
    )


def _summary(found: Sequence[Located], reports: int) -> str:
    counts = Counter(one.finding.severity for one in found)
    told = [_many(counts[s], "info" if s == "info" else s) for s in _SEVERITIES if counts[s]]
    return f"{', '.join(told) or 'nothing found'} in {_many(reports, 'report')}\n"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 or noun == "info" else "s")
