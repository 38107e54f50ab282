"""How many sittings of a meeting a text says were held, and when the first and the last of them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.outlook_words import OutlookWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, printed_key, whole
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.numerals import numerals
from ccm_parse.reading.sitting_words import sitting_words
from ccm_parse.reading.sittings import SittingMention

__all__ = ["SittingCount", "find_counted_sittings", "find_sitting_counts"]


class SittingCount(NamedTuple):
    """How many sittings a text says were held."""

    start: int
    end: int
    number: int


class _Counts:
    """Finds numbers of sittings in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.outlook
        forms = inflection(language.code)
        self._numbers = numerals(language.code)
        counter, long, sitting, _, weekday = sitting_words(language)
        self._hint = forms.hint(
            (*words.sittings, *words.sittings_short, *words.counted_sittings, *words.dated_sittings)
        )
        self._counted, self._ends = _counted(words), _ends(words, weekday)
        number = rf"(?P<n>{self._numbers.cardinal})"
        # the verb, the Meeting by its name, the number
        name = r"(?:\s+[^\W\d_]+){0,7}?" if language.reading.acts.verb_first else ""
        holds = [rf"{forms.prefixed(words.held)}{name}\s*{number}\s?{counter}\s*{long}"] if words.held else []
        if words.sittings_short:
            actor, held = forms.prefixed(language.reading.acts.actors), forms.prefixed(words.held)
            of_it = number.replace("<n>", "<s>")
            told = rf"{held}\s+{actor}{name}" if language.reading.acts.verb_first else rf"{actor}\s+{held}"
            holds.append(rf"{told}\s*{of_it}\s?{counter}\s*{sitting}")
        if words.dated_sittings:
            # 会议举行了十一次会议
            actor, held = any_of(language.reading.acts.actors), any_of(words.held)
            of_it = number.replace("<n>", "<d>")
            holds.append(rf"(?:\A|(?<=[，。；])){actor}{held}\s*{of_it}\s?{counter}{any_of(words.dated_sittings)}")
        if words.counted_sittings:
            holds.append(rf"{forms.prefixed(words.held)}\s*(?P<counted>{forms.whole(words.counted_sittings)})")
        # The number of plenary meetings that it held was nine: the noun may be told short behind its number.
        totals = [told for told in words.held if any(noun in told for noun in words.sittings)]
        if totals:
            holds.append(rf"{forms.prefixed(totals)}{name}\s*{number.replace('<n>', '<w>')}\s?{counter}\s*{sitting}")
        # 举行了五次全体会议   ten plenary meetings were held
        if words.held_behind:
            holds.append(rf"{number.replace('<n>', '<m>')}\s?{counter}\s*{long}\s*{forms.whole(words.held_behind)}")
        # 全体会议共计八次   共举行全体会议八次
        if words.counted_by:
            held = forms.prefixed(words.held)
            holds.append(rf"{held}\s*{long}\s*{number.replace('<n>', '<h>')}\s?{counter}")
            holds.append(rf"{long}\s*{forms.whole(words.counted_by)}\s*{number.replace('<n>', '<t>')}\s?{counter}")
        self._counts = compiled("|".join(holds) or NOTHING)

    def counts(self, text: str) -> Iterator[SittingCount]:
        for match in self._counts.finditer(text) if self._hint.search(text) else ():
            groups = match.groupdict()
            printed = groups.get("n") or groups.get("s") or groups.get("m") or groups.get("t") or groups.get("h") or ""
            printed = printed or groups.get("w") or groups.get("d") or ""
            counted = groups.get("counted")
            number = self._counted[printed_key(counted)] if counted else self._numbers.number(printed)
            if number:
                yield SittingCount(match.start(), match.end(), number)

    def ends(self, text: str, count: SittingCount, dates: Sequence[DateMention]) -> Iterator[SittingMention]:
        """The first and the last of the sittings that are counted, where their days are told behind the number."""
        for is_first, pattern in self._ends:
            date = next((d for d in dates if pattern.fullmatch(text, count.end, d.start)), None)
            if date is not None:
                start = count.end + len(text[count.end :]) - len(text[count.end :].lstrip(" ,;("))
                yield SittingMention(((start, date.end),), 1 if is_first else count.number, date.value)


def _counted(words: OutlookWords) -> dict[str, int]:
    """The words for a number of sittings, in one form, and the number."""
    return {printed_key(printed): number for printed, number in words.counted_sittings.items()}


def _ends(words: OutlookWords, weekday: str) -> list[tuple[bool, re.Pattern[str]]]:
    """What stands between the number of sittings and the day of the first or the last: , the first of them on."""
    opened = rf"(?:{any_of(words.date_openers)}\s*)?{weekday}" if words.date_openers else ""
    told = [(True, words.first_of), (False, words.last_of)]
    return [(is_first, compiled(rf"\s*[,;(]?\s*{whole(of)}\s*{opened}")) for is_first, of in told if of]


@cache
def _finder(code: str) -> _Counts:
    return _Counts(load_language(code))


def find_counted_sittings(
    text: str, code: str, count: SittingCount, dates: Sequence[DateMention]
) -> Sequence[SittingMention]:
    """The first and the last of the sittings that a text counts, where it gives their days."""
    return list(_finder(code).ends(text, count, dates))


def find_sitting_counts(text: str, code: str) -> Sequence[SittingCount]:
    """How many sittings a text says were held.

    >>> find_sitting_counts("会议举行了五次全体会议。", "zh")
    [SittingCount(start=2, end=11, number=5)]
    """
    return list(_finder(code).counts(text))
