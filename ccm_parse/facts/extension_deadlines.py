"""Which of a text's dates are new deadlines: those that its words introduce as such, and those joined to one."""

import re
from collections.abc import Sequence

from ccm_parse.facts.readings import Reading
from ccm_parse.reading.actions import DIRECTIVE
from ccm_parse.reading.acts import Act
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.extension_patterns import ExtensionPatterns
from ccm_parse.values import DateRange

__all__ = ["is_over", "new_deadlines"]

_BRACKET = re.compile(r"\s?[(（]\s?")
_BESIDE = re.compile(r",\s|:\s|\s[–—-]\s")


def new_deadlines(
    reading: Reading,
    span: tuple[int, int],
    own: DateRange | None,
    acts: Sequence[Act],
    patterns: ExtensionPatterns,
) -> list[DateMention]:
    """The new deadlines in a stretch of a text, all behind the meeting's own dates; `acts` are those of the text."""
    (start, end), text = span, reading.text.text
    # By when a State is asked to do something is no new deadline.
    asked = [(a.verb_start, a.end) for a in acts if a.action in DIRECTIVE]
    found = [
        d
        for d in reading.mentions.dates
        if start <= d.start < end and d.flaw is None
        if own is None or (d.value.end or d.value.start).order > own.start.order
        if own is None or d.value.end is None or d.value.start != own.start
        if not any(first <= d.start < last for first, last in asked)
    ]
    introduced = {
        d
        for d in found
        if patterns.is_deadline(text, start, d.start)
        or patterns.is_allowed(text, d.end)
        or _is_bracketed(reading, d)
        or _is_beside(reading, d, patterns)
        or (d.value.end is not None and patterns.is_moved(text, start, d.start))
    }
    if not introduced and len(found) == 1 and patterns.is_named(text, start, found[0].start):
        return found
    told: list[DateMention] = []
    for date in found:
        # "respectively until X, Y and Z": each follows the one before.
        if date in introduced or (told and patterns.is_joined(text, told[-1].end, date.start)):
            told.append(date)
    return told


def is_over(reading: Reading, span: tuple[int, int], own: DateRange | None, patterns: ExtensionPatterns) -> bool:
    """Whether a stretch introduces a deadline that was over when the meeting began: granted by an earlier one."""
    days = (d for d in reading.mentions.dates if span[0] <= d.start < span[1] and not d.value.end and d.value.start.day)
    old = (d for d in days if own is not None and d.value.start.order < own.start.order)
    return any(patterns.is_deadline(reading.text.text, span[0], d.start) for d in old)


def _is_bracketed(reading: Reading, date: DateMention) -> bool:
    """Whether a date alone stands in brackets behind a State: Chad (1 October 2032) and Chile (1 June 2031)."""
    text = reading.text.text
    opens = next((s.end for s in reading.mentions.states if _BRACKET.fullmatch(text, s.end, date.start)), None)
    return opens is not None and text[date.end : date.end + 1] in {")", "）"}


def _is_beside(reading: Reading, date: DateMention, patterns: ExtensionPatterns) -> bool:
    """Whether a date stands right behind a State in a list of new deadlines: Chad, 1 October 2032."""
    text = reading.text.text
    state = next((s for s in reading.mentions.states if _BESIDE.fullmatch(text, s.end, date.start)), None)
    floor = max((s.start for s in reading.mentions.statements if s.start <= date.start), default=0)
    return state is not None and patterns.opens_list(text, floor, state.start)
