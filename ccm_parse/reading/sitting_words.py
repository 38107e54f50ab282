"""The patterns of a sitting's nouns, in the long and the short form, for those who name and who count sittings."""

from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.inflection import inflection

__all__ = ["SittingWords", "sitting_words"]


class SittingWords(NamedTuple):
    """Sources of patterns; each but `long` and `short_or_long` is empty where the language has no words for it."""

    counter: str
    """What stands between a Chinese number and its noun."""
    long: str
    """Plenary meeting."""
    short_or_long: str
    """Meeting, where no word behind it says that it is no sitting."""
    not_others: str
    """That no such word stands behind it: en su tercera sesión, not: en la tercera sesión del Comité."""
    weekday: str


def sitting_words(language: Language) -> SittingWords:
    """The patterns of a language's words for sittings."""
    words, weekdays = language.reading.outlook, language.reading.dates.weekdays
    forms = inflection(language.code)
    long = forms.prefixed(words.sittings)
    others = rf"(?!\s+{forms.prefixed(words.not_sittings)})" if words.not_sittings else ""
    return SittingWords(
        counter=rf"(?:\s?{any_of(words.sitting_counters)})?" if words.sitting_counters else "",
        long=long,
        short_or_long=rf"(?:{long}|{forms.prefixed(words.sittings_short)}{others})" if words.sittings_short else long,
        not_others=others,
        weekday=rf"(?:{whole(weekdays)}\s*[,\u060c]?\s*)?" if weekdays else "",
    )
