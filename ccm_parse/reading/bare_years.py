"""Years that stand alone, and spans of them: in 2016, 2016–2020, 2018 год."""

import re
from collections.abc import Iterator, Sequence

from ccm_parse.knowledge.date_words import DateWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.numerals import FIGURES, Numerals
from ccm_parse.values import DateRange, PartialDate, parse_digits

__all__ = ["BareYears"]

_LEAST, _MOST = 1900, 2100
# As far as an introduction can reach.
_REACH = 24


class BareYears:
    """Finds years without a month in a language that names its months; made once for a language."""

    def __init__(self, words: DateWords, numbers: Numerals) -> None:
        self._marked = words.bare_years == "marked"
        mark = any_of(words.year_marks)
        to = rf"\s*(?:{any_of(words.to)})\s*"
        y = rf"{FIGURES}{{4}}(?!{FIGURES})"
        introduced = whole(words.year_introductions, numbers.words.clitics)
        # 2016   2016–2020   2016-2020 годы   from the year 2016 to the year 2020; not 2016/17, 2016.5, 2,016
        self._year = compiled(
            rf"(?P<y1>[0-9\u0660-\u0669]{FIGURES}{{3}})(?!{FIGURES})(?:{to}(?:{introduced}\s+)?(?P<y2>{y}))?(?P<mark>\s?{mark}(?!\w))?(?!\w|[/%\u066a]|[.,:]{FIGURES})"
        )
        self._introduced = compiled(rf"(?:{introduced})\s+$")
        self._accompanied = compiled(rf"\s(?:{whole(words.year_companions)})")
        self._clitics = tuple(numbers.words.clitics)
        # в 2036 и 2037 годах
        self._leads = compiled(rf"(?:\s*,\s*{y})*\s*{any_of(words.and_)}\s*{y}\s?{mark}(?!\w)")
        self._chained = compiled(rf"\s*(?:[,\u060c]|[,\u060c]?\s*{any_of(words.and_)})\s*")

    def find(self, text: str, dates: Sequence[DateMention]) -> Iterator[DateMention]:
        """Every year that is not part of one of the dates."""
        taken = [(mention.start, mention.end) for mention in dates]
        ends = {mention.end for mention in dates if mention.value.start.year}
        for match in self._year.finditer(text):
            start, end = match.span()
            if any(s < end and start < e for s, e in taken):
                continue
            if _continues(text, start) and not self._is_joined(text, start):
                continue
            span = self._span(match)
            if span is not None and self._is_year(text, match, ends):
                ends.add(end)
                yield DateMention(start, end, span)

    def _is_joined(self, text: str, start: int) -> bool:
        """Whether nothing but a conjunction is written together with the number."""
        return any(text.endswith(c, 0, start) and not text[: start - len(c)][-1:].isalnum() for c in self._clitics)

    def _span(self, match: re.Match[str]) -> DateRange | None:
        first, last = parse_digits(match["y1"]) or 0, parse_digits(match["y2"] or "")
        if not _LEAST <= first <= _MOST or (last is not None and not first < last <= _MOST):
            return None
        return DateRange(PartialDate(first), PartialDate(last) if last else None)

    def _is_year(self, text: str, match: re.Match[str], ends: set[int]) -> bool:
        if match["mark"]:
            return True
        if self._marked:
            return not match["y2"] and self._leads.match(text, match.end()) is not None
        if match["y2"] or self._introduced.search(text, max(0, match.start() - _REACH), match.start()):
            return True
        if text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] == ")":
            return not text[: match.start() - 1].rstrip()[-1:].isdigit()
        if self._accompanied.match(text, match.end()):
            return True
        return any(
            self._chained.fullmatch(text, end, match.start()) for end in ends if 0 <= match.start() - end < _REACH
        )


def _continues(text: str, start: int) -> bool:
    """Whether figures, a mark or a sign before the number make it part of something else."""
    before = text[max(0, start - 2) : start]
    return before[-1:].isalnum() or before[-1:] in set("/.,:$€£-–_#+") or (before[:1].isdigit() and before[-1:] == " ")
