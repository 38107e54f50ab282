"""Addressees: whom a meeting asks, thanks or congratulates, behind the verb."""

import re
from functools import cache

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.organizations import find_organizations
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.states import find_states
from ccm_parse.reading.alternation import any_of, running
from ccm_parse.reading.numerals import numerals

__all__ = ["find_addressee"]

_REACH = 160
_TOLD = 30


def find_addressee(text: str, code: str, start: int, end: int, action: str = "") -> tuple[int, int] | None:
    """Where the addressee stands that begins at an offset; None where what stands there is no body or group.

    >>> text = "会议鼓励主席和执行支助股开展活动。"
    >>> text[slice(*find_addressee(text, "zh", 4, len(text)))]
    '主席和执行支助股'
    """
    return _finder(code).find(text, start, end, action)


class _Addressees:
    """Finds addressees in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.acts
        self._code = language.code
        article = rf"(?:{running(words.addressee_articles)}\s*){{0,3}}" if words.addressee_articles else ""
        tail = rf"(?:\s+{running(words.addressee_tails)})*" if words.addressee_tails else ""
        clause = (
            rf"(?:,\s{running(words.addressee_clauses)}[^,;:.]{{1,90}}(?=[,:]))?" if words.addressee_clauses else ""
        )
        noun = rf"{article}{running(words.addressees)}{tail}{clause}"
        opener = rf"(?:{running(words.addressee_openers)}\s+)?" if words.addressee_openers else ""
        if language.joining == "solid":
            counters = any_of(language.reading.participation.classifiers)
            # 这十六个国家
            noun = rf"(?:{article}{numerals(language.code).cardinal}\s?{counters})?{noun}"
            # 尚未缴清会费的国家   the States that …
            told = rf"(?:[^，。；：、,;:\ufffc]{{1,{_TOLD}}}?的{article})?"
            noun = rf"{told}{noun}(?!{any_of(words.addressee_guards)})"
        join = rf"\s*(?:{any_of(words.addressee_joins)})\s*"
        # 主席和执行支助股   all States parties and the Secretariat
        self._listed = compiled(rf"\s*{opener}(?P<all>{noun}(?:{join}{noun}){{0,5}})")
        self._join = compiled(join)
        # States that had failed to submit reports
        unready = "".join(rf"(?<!\s{re.escape(word)})" for word in words.addressee_end_guards)
        # a los Estados con atrasos a que paguen
        # all States that were in arrears to pay: where verbs come first, only a relative clause goes on
        further = rf"\s+{running(words.relatives)}\s" if words.verb_first else ""
        self._ends = {
            action: compiled(rf"{further}[^,\u060c;\u061b:.]{{0,{_REACH}}}?{unready}(?=\s{running(ends)})")
            for action, ends in words.addressee_ends.items()
        }
        self._article = compiled(rf"\s*{opener}{article}")

    def find(self, text: str, start: int, end: int, action: str) -> tuple[int, int] | None:
        match = self._listed.match(text, start, end)
        if match is not None:
            ends = self._ends.get(action)
            further = ends.match(text, match.end("all"), end) if ends else None
            return match.start("all"), further.end() if further else match.end("all")
        at = self._article.match(text, start, end)
        first = at.end() if at else start
        stop = first
        reach = text[first : min(end, first + _REACH)]
        named = [(state.start, state.end) for state in find_states(reach, self._code)]
        named += [(body.start, body.end) for body in find_organizations(reach, self._code)]
        for place, behind in sorted(named):
            if first + place == stop or self._join.fullmatch(text, stop, first + place):
                stop = first + behind
        return (first, stop) if stop > first else None


@cache
def _finder(code: str) -> _Addressees:
    return _Addressees(load_language(code))
