"""The words between a resolution, the date of its adoption and the vote on it, as patterns."""

import re
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.numerals import numerals

__all__ = ["AdoptionLinks", "adoption_links"]

_TITLE = (
    "\u300a[^\u300b]{0,80}\u300b|\u201c[^\u201d]{0,120}\u201d|\u201d[^\u201c]{0,120}\u201c"
    '|\u00ab[^\u00bb]{0,120}\u00bb|"[^"]{0,120}"'
)


class AdoptionLinks(NamedTuple):
    """Patterns of one language."""

    skipped: re.Pattern[str]
    """What may stand between a date and a resolution that was adopted on it."""
    dated: re.Pattern[str]
    """What says by itself that the date behind it is the resolution's: of, a bracket."""
    adopted: re.Pattern[str]
    adopting: re.Pattern[str]
    """A verb of adoption right before the resolution."""
    adopted_before: re.Pattern[str]
    """As `skipped`, with a verb of adoption, and a few words of the clause behind it: adopted, on the same question."""
    adopted_late: re.Pattern[str]
    """A verb of adoption in the clause behind the date."""
    same: re.Pattern[str]
    joined: re.Pattern[str]
    """What stands between two resolutions of a list, or two dates of theirs."""


@cache
def adoption_links(code: str) -> AdoptionLinks:
    """The patterns of the language of that code."""
    reading = load_language(code).reading
    words, clitics = reading.resolutions, reading.numbers.clitics
    organs = whole((form for forms in words.organs.values() for form in forms), clitics)
    adopted = whole(words.adopted, clitics)
    session = rf"{numerals(code).ordinal}\s?{any_of(words.sessions)}" if words.sessions else "(?!)"
    particles, same = whole(words.particles, clitics), whole(words.same, clitics)
    skipped = rf"(?:[\s,\uff0c\u060c(\uff08)\uff09]|{organs}|{adopted}|{session}|{same}|{particles}|{_TITLE}){{0,24}}"
    if words.about:
        # 2032年12月6日关于集束弹药的第87/61号决议
        about = rf"(?:{any_of(words.about)}[^，。；：0-9]{{1,60}}?{any_of(words.about_ends)})?"
        skipped = rf"{skipped}{about}{skipped}"
    solid = load_language(code).joining == "solid"
    glued = r"\s?" if solid else r"\s+"
    lead = whole(words.before, clitics)
    of_organ = rf"(?:\s*(?:{particles}\s*){{0,3}}{organs})?" if not solid else ""
    joins = rf"\s*(?:{any_of(reading.references.and_)}\s*){{1,2}}"
    return AdoptionLinks(
        joined=compiled(rf"{joins}(?:{whole((*words.before, *words.dated), clitics)}\s*)?"),
        skipped=compiled(rf"{skipped}(?:{lead}{glued})?" if not words.after else skipped),
        # resolution 95/61 of the General Assembly of 3 December
        dated=compiled(rf"{of_organ}[\s,\uff0c\u060c]*{whole(words.dated, clitics)}\s*|\s*[(\uff08]\s*"),
        adopted=compiled(adopted),
        adopting=compiled(rf"{adopted}(?:\s|{organs}|{particles}){{0,6}}$"),
        adopted_before=compiled(rf"{skipped}{adopted}[^,\uff0c;\uff1b\u060c\u3002]{{0,40}}"),
        adopted_late=compiled(rf"[^\u3002\uff1b\uff0c;,]{{0,40}}?{adopted}"),
        same=compiled(rf"\s*(?:(?:{organs}|{particles}){{1,4}}|(?:{particles}\s+)?(?:{adopted}\s+)?){same}")
        if solid
        else compiled(rf"\s*(?:{particles}\s+)?(?:{adopted}\s+)?{same}"),
    )
