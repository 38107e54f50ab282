"""Elsewhere: sittings of other bodies and other meetings at which something is told to have been done."""

from functools import cache

from ccm_parse.facts.own_meeting import OwnMeeting
from ccm_parse.facts.readings import Reading
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of
from ccm_parse.reading.numerals import numerals

__all__ = ["Elsewhere", "elsewhere", "is_only_asked"]

_ASKING = frozenset({"encourage", "urge", "call_on", "recommend"})
"""Acts that ask for what is still to be done."""


class Elsewhere:
    """Tells, in a script whose phrases of place end with a word of their own, what was not done at the own meeting."""

    def __init__(self, code: str) -> None:
        language = load_language(code)
        acts, offices = language.reading.acts, language.reading.offices
        bare = any_of(language.reading.outlook.bare_meetings)
        others = any_of([*offices.committees, *offices.foreign_before])
        end = any_of(acts.phrase_ends)
        treaty = rf"(?:{any_of(acts.articles)})?" if acts.articles else ""
        self.is_told = language.joining == "solid" and bool(acts.phrase_ends)
        # 在缔约国第十四次会议上
        self._opening = compiled(rf"{any_of(acts.settings)}{treaty}\Z")
        self._end = compiled(end)
        # 在委员会1999年第三十八届会议上
        self._session = compiled(rf"{others}(?:[0-9]{{4}}\s?年)?{numerals(code).ordinal}{bare}[^，。；,;]{{0,8}}?{end}")

        self._place_end = compiled(rf"[^，。；,;]{{1,24}}?{end}" if self.is_told else NOTHING)
        # 在讲习班上
        events = rf"{any_of(acts.settings)}[^，。；,;]{{0,24}}?{any_of(offices.other_events)}{end}"
        self._event = compiled(events if offices.other_events and self.is_told else NOTHING)
        self._settings = compiled(rf"{any_of(acts.settings)}\Z" if self.is_told else NOTHING)

    def holds(self, reading: Reading, own: OwnMeeting, start: int, end: int) -> bool:
        """Whether the words between two offsets set what follows at another body's sitting or another meeting."""
        text = reading.text.text
        if not self.is_told:
            return False
        named = (n for n in reading.mentions.meeting_names if start <= n.start and n.end <= end)
        others = (n for n in named if self._opening.search(text, start, n.start) and self._end.match(text, n.end))
        is_set = any(pattern.search(text, start, end) for pattern in (self._session, self._event))
        return is_set or any(not own.is_named(n) for n in others) or self._is_earlier(reading, own, start, end)

    def _is_earlier(self, reading: Reading, own: OwnMeeting, start: int, end: int) -> bool:
        """Whether a phrase of place between two offsets begins with an earlier year: 在2027年举行的活动上."""
        text = reading.text.text
        year = own.dates.start.year if own.dates else None
        inside = [d for d in reading.mentions.dates if start <= d.start and d.end <= end and d.flaw is None]
        # A day with an earlier year may be this meeting's, with its year misprinted.
        vague = [d for d in inside if not d.value.start.day]
        early = [d for d in vague if year and (d.value.start.year or year) < year]
        phrases = (d for d in early if self._settings.search(text, start, d.start))
        return any(self._place_end.match(text, d.end, end) for d in phrases)


def is_only_asked(reading: Reading, start: int, verb: int) -> bool:
    """Whether those named from an offset on are but asked to do what a verb tells: encouraged A to speak."""
    asking = (act for act in reading.mentions.acts if act.action in _ASKING)
    return any(act.verb_end <= start and verb < act.end for act in asking)


@cache
def elsewhere(code: str) -> Elsewhere:
    """What tells it in the language of that code."""
    return Elsewhere(code)
