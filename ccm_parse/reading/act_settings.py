"""Settings of acts that are another meeting's: in paragraph 12 of a report, at its eighth session."""

from functools import cache

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, running
from ccm_parse.reading.numerals import numerals
from ccm_parse.reading.outlook_patterns import outlook

__all__ = ["ActSettings", "act_settings"]

_REACH = 80
_SITTINGS = 12
"""More than a meeting has."""
_PARAGRAPHS = frozenset({"paragraph", "operative_paragraph"})


class ActSettings:
    """What stands before an act, or between it and its actor, as patterns; made once for a language."""

    def __init__(self, language: Language) -> None:
        words = language.reading.acts
        self._numbers = numerals(language.code)
        settings, spaced = running(words.settings), language.joining == "spaced"
        blank = r"\s+" if spaced else r"\s?"
        article = rf"(?:{running((*words.articles, *language.reading.references.its))}{blank})?"
        forms = [form for form in language.reading.references.forms if form.kind in _PARAGRAPHS]
        paragraph = running(word for form in forms for word in (*form.before, *form.before_many))
        # in paragraph 107
        self._paragraph = compiled(
            rf"\s*{settings}\s+{article}{paragraph}" if spaced and words.settings and forms else NOTHING
        )
        # 第八次会议: may be a sitting as well
        self._may_sit = not spaced
        self._outlook = outlook(language.code)
        self._behind = compiled(rf"{settings}\s+\Z" if spaced and words.settings else NOTHING)
        # at the previous Meeting
        earlier = running(language.reading.offices.earlier_behind)
        self._earlier = compiled(rf"\s*{settings}\s+{article}{earlier}" if spaced and words.settings else NOTHING)
        # the Meeting of 2034
        of = running(language.reading.offices.of) if language.reading.offices.of else ""
        year = rf"{article}{running(words.actors)}\s+{of}\s*(?P<year>(?:19|20)\d\d)(?!\d)"
        self._of_year = compiled(year if spaced and words.actors and of else NOTHING)
        self._beside = compiled(rf"\s*[,\u060c]?\s*{settings}\s+" if spaced and words.settings else NOTHING)
        # at its eighth session
        session = rf"{settings}{blank}{article}(?P<n>{self._numbers.ordinal}){blank}{running(words.sessions)}"
        self._session = compiled(session if words.settings and words.sessions else NOTHING)

    def is_in_paragraph(self, text: str, start: int, end: int) -> bool:
        """Whether a setting is a paragraph: what is told of it was decided where that was written."""
        return self._paragraph.match(text, start, end) is not None

    def is_earlier(self, text: str, start: int, end: int) -> bool:
        """Whether a setting is an earlier meeting without a number: at the previous Meeting."""
        return self._earlier.match(text, start, end) is not None

    def year_of(self, text: str, start: int) -> int | None:
        """The year by which those who act at an offset are named: the Meeting of 2034."""
        match = self._of_year.match(text, start)
        return int(match["year"]) if match else None

    def their_meeting(self, text: str, start: int, end: int) -> int | None:
        """The ordinal of the meeting that is named soon behind a verb as theirs who act, as the place."""
        places = self._outlook.bare_meetings(text, start, min(end, start + _REACH))
        return next((ordinal for at, _, ordinal in places if self._behind.search(text, start, at)), None)

    def meeting_beside(self, text: str, start: int, end: int) -> int | None:
        """The ordinal of the meeting named as the place right behind those who act: X, at their Fifth Meeting."""
        setting = self._beside.match(text, start, end)
        places = self._outlook.bare_meetings(text, setting.end(), min(end, setting.end() + _REACH)) if setting else ()
        return next((ordinal for at, _, ordinal in places if setting and at == setting.end()), None)

    def session(self, text: str, start: int, end: int) -> int | None:
        """The number of the session that is named between two offsets."""
        match = self._session.search(text, start, end)
        number = self._numbers.place(match["n"]) if match else None
        return None if number is not None and self._may_sit and number <= _SITTINGS else number


@cache
def act_settings(code: str) -> ActSettings:
    """The patterns of the language of that code.

    >>> text = "At its eighth session, the Conference adopted guidelines."
    >>> act_settings("en").session(text, 0, 22)
    8
    """
    return ActSettings(load_language(code))
