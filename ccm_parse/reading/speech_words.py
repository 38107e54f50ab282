"""What stands around speakers, as parts of patterns made from a language's words."""

import re

from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.office_words import OfficeWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, running

__all__ = ["also", "around", "further", "presenters"]


def presenters(language: Language) -> re.Pattern[str]:
    """What stands before a State that presents a paper as an officer of the meeting: 共同主席日本."""
    if language.joining != "solid":
        return compiled(running(language.reading.outlook.coordinators))
    roles = language.reading.offices.roles.values()
    links = language.reading.offices.message_links
    of = rf"{any_of(links)}?" if links else ""
    officers = any_of([*language.reading.outlook.coordinators, *(f for forms in roles for f in forms)])
    return compiled(rf"{officers}{of}\Z")


def around(words: tuple[str, ...]) -> str:
    """The source of the words around whom one speaks for, as a branch before others: 以…的名义."""
    pairs = [word.split("…") for word in words]
    told = [
        rf"{re.escape(head)}(?P<for_{at}>[^，。；,;]{{1,80}}?){re.escape(tail)}|"
        for at, (head, tail) in enumerate(pairs)
    ]
    return "".join(told)


def also(words: OfficeWords) -> str:
    """The source of what may stand before the words for speaking on behalf of: (also on behalf of A)."""
    plain = [word for word in words.speech_manners if "…" not in word]
    return rf"(?:{running(plain)}\s*)?" if plain else ""


def further(language: Language, aside: str, article: str) -> tuple[re.Pattern[str], ...]:
    """What stands between speakers of a list: A (on behalf of B), C; and the observer for B; and the joining word."""
    words, joins = language.reading.offices, running(language.reading.offices.joins)
    mark = rf"\s*(?:[,;]\s*(?:{joins}\s*)?|{joins}\s*){article}" if words.joins else ","
    further = running(language.reading.participation.joins)
    offices = running(form for forms in words.roles.values() for form in forms)
    # and by President Zupan
    office = rf"(?:{offices}\s+)?" if words.bare_offices else ""
    lists = rf"\s*[,;]?\s*(?:{further}\s+)?{running(words.speaker_lists)}\s*{article}{office}"
    # A and, on behalf of B, C   and, on behalf of B, by the representative of C
    offered = rf"(?:{running(words.speaker_lists)}\s*{article})?" if words.speaker_lists else ""
    behalf = rf"{running(words.on_behalf)}\s[^,;.:()]{{1,80}}"
    between = rf"\s*,?\s*(?:{further}|{joins})\s*,\s*{behalf},\s*{article}{offered}"
    spaced = language.joining != "solid" and words.on_behalf
    lists = rf"{lists}|{between}" if words.speaker_lists else between
    goes_on = lists if spaced else NOTHING
    return compiled(rf"\s?[(（]\s*{aside}[)）]{mark}"), compiled(goes_on), compiled(further)
