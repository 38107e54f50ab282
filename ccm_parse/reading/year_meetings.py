"""Meetings named by a year, not an ordinal: the 2034 Meeting, la Réunion de 2034, совещание 2034 года."""

import re
from functools import cache

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, whole

__all__ = ["year_of_meeting"]


def year_of_meeting(text: str, code: str, start: int, end: int) -> int | None:
    """The year by which a meeting is named between two offsets.

    >>> year_of_meeting("at the 2034 Meeting", "en", 0, 19)
    2034
    """
    match = _pattern(code).search(text, start, end)
    return int(match["behind"] or match["ahead"]) if match else None


@cache
def _pattern(code: str) -> re.Pattern[str]:
    reading = load_language(code).reading
    names = {word for form in reading.meetings.forms for word in form.after}
    if not names:
        return compiled(NOTHING)
    of = rf"(?:{any_of(reading.offices.of)}\s*)?" if reading.offices.of else ""
    year = r"(?:19|20)\d\d(?!\d)"
    return compiled(rf"{whole(names)}\s*{of}(?P<behind>{year})|(?<!\d)(?P<ahead>{year})\s+{whole(names)}")
