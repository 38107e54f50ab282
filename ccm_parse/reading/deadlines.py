"""Deadlines: the time by which a clause says that something is due, as a date or as the words for it."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, running
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.meeting_names import MeetingName
from ccm_parse.reading.numerals import numerals

__all__ = ["Deadline", "find_deadline"]


class Deadline(NamedTuple):
    """A deadline: where it stands, and its date if it has one."""

    start: int
    end: int
    date: str | None


def find_deadline(
    text: str, code: str, span: tuple[int, int], dates: Sequence[DateMention], names: Sequence[MeetingName]
) -> Deadline | None:
    """The first deadline in a span of the text; `dates` and `names` are the dates and meetings in the text.

    >>> text = "会议请秘书处三年后再次报告。"
    >>> deadline = find_deadline(text, "zh", (0, len(text)), (), ())
    >>> deadline and text[deadline.start:deadline.end]
    '三年后'
    """
    return _finder(code).find(text, span, dates, names)


class _Deadlines:
    """Finds deadlines in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.acts
        number = numerals(language.code).cardinal
        units, ends = any_of(words.units), any_of(words.deadline_ends)
        self._ends = frozenset((*words.deadline_ends, *words.strong_ends))
        article = rf"(?:{running(words.articles)}\s*)?" if words.articles else ""
        links = rf"(?:{any_of(words.deadline_links)})?" if words.deadline_links else ""
        solid = language.joining == "solid"
        self._strong = compiled(
            rf"{running(words.strong_deadlines)}\s*{article}(?:{any_of(words.deadline_links)}\s*{article})?\Z"
        )
        behind = rf"\s?(?:{number}\s?{units})?" if solid else ""
        # as amended by the Fourth Review Conference: who did it, not by when
        self._agent = compiled(
            rf"{any_of(words.participle_ends)}\s+{running(words.agents)}\s*{article}\Z"
            if words.participle_ends
            else NOTHING
        )
        # 召开前六十天   之前
        self._behind = compiled(rf"{links}{ends}{behind}" if solid else rf"\s+{any_of(words.strong_ends)}")
        # six months before the opening of the Seventh Meeting
        self._event = compiled(rf"\s*{article}{links}\s*{article}")
        # , unless it informs the Secretariat by 1 May
        self._stops = compiled(rf"[,，\u060c]\s*{running(words.deadline_stops)}" if words.deadline_stops else NOTHING)
        # 三年后   six months after the Meeting
        span = rf"{number}\s?{units}\s?{ends}"
        # en un plazo de seis meses
        within = rf"|{running(words.deadline_openers)}\s+{article}{number}\s+{units}" if not solid else ""
        self._lapse = compiled(rf"(?<![第月0-9]){span}" if solid else rf"(?<!\w){span}{within}")

    def find(
        self, text: str, span: tuple[int, int], dates: Sequence[DateMention], names: Sequence[MeetingName]
    ) -> Deadline | None:
        start, end = span
        stop_at = self._stops.search(text, start, end)
        end = stop_at.start() if stop_at else end
        found: list[Deadline] = []
        spots: list[tuple[int, int, str | None]] = [
            (d.start, d.end, str(d.value.end or d.value.start)) for d in dates if d.flaw is None
        ]
        spots += [(n.start, n.end, None) for n in names]
        for at, stop, date in spots:
            if not (start <= at and stop <= end):
                continue
            strong = self._strong.search(text, max(start, at - 40), at)
            behind = self._behind.match(text, stop, end)
            if strong and date is None and self._agent.search(text, start, at):
                strong = None
            if strong or behind:
                is_exact = strong or (behind and behind.group().strip() in self._ends)
                exact = date if is_exact else None
                found.append(Deadline(strong.start() if strong else at, behind.end() if behind else stop, exact))
        lapse = self._lapse.search(text, start, end)
        if lapse and not any(d.start <= lapse.start() < d.end for d in found):
            event = next((n.end for n in names if self._event.fullmatch(text, lapse.end(), n.start)), lapse.end())
            found.append(Deadline(lapse.start(), event, None))
        return min(found, default=None)


@cache
def _finder(code: str) -> _Deadlines:
    return _Deadlines(load_language(code))
