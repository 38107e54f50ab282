"""Document symbols in a text, whole or shortened behind a whole one: CCM/MSP/2017/11 and Rev.1; WP.2 to WP.5."""

import re
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, whole
from ccm_parse.values import DocumentSymbol, SymbolFault
from ccm_parse.values import find_symbols as find_whole

__all__ = ["SymbolMention", "find_symbols"]


# Kinds of papers: what begins with one is the end of a symbol, and read only behind a whole one.
_KIND = re.compile(r"(?:WP|CRP|INF|L|MISC|PM|PV|SR|NGO|R|Rev|Add|Corr|Amend)\.[0-9]")
_REACH = 24


class SymbolMention(NamedTuple):
    """A symbol and where it stands; `shortened` where only its end is printed."""

    start: int
    end: int
    value: DocumentSymbol
    shortened: bool = False

    @property
    def flaw(self) -> SymbolFault | None:
        """Why the symbol cannot be right; the mention is a fact all the same."""
        return self.value.fault


def find_symbols(text: str, code: str) -> tuple[SymbolMention, ...]:
    """Every symbol in a text of the language of that code, in order.

    >>> [str(mention.value) for mention in find_symbols("see TPNW/MSP/2029/9 and Rev.1, or WP.2", "en")]
    ['TPNW/MSP/2029/9', 'TPNW/MSP/2029/9/Rev.1']
    """
    if "/" not in text:
        return ()
    found: list[SymbolMention] = []
    for full in find_whole(text):
        if _KIND.match(full.symbol.components[0]) or (found and full.start < found[-1].end):
            continue
        found.append(SymbolMention(*full))
        is_several = _several(code).search(text, max(0, full.start - _REACH), full.start) is not None
        while (more := _shortened(text, found[-1], code, is_several=is_several)) is not None:
            found.append(more)
    return tuple(found)


def _shortened(text: str, before: SymbolMention, code: str, *, is_several: bool) -> SymbolMention | None:
    match = _pattern(code).match(text, before.end)
    if match is None:
        return None
    start, end = match.span("rest")
    symbol = before.value
    if match["figure"] and not is_several and not _KIND.match(symbol.components[-1]):
        return None
    for component in match["rest"].split("/"):
        if not component[0].isdigit():
            symbol = symbol.sibling(component)
        else:
            last = symbol.components[-1]
            symbol = symbol.sibling(f"{last.partition('.')[0]}.{component}" if "." in last else component)
    return SymbolMention(start, end, symbol, shortened=True)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """A conjunction and the end of a symbol."""
    words = load_language(code).reading.references
    joined = any_of((*words.and_, *words.to, "/"))
    # "和Rev.1"   " and Add.2"   " to WP.7"   "-WP.7"   ", Corr.1"   " and WP.1/Rev.1"; figures only in "Add.1 and 2"
    # or "WP.1 to 3" before a mark and, behind a word, at the end of brackets: "(CCM/MSP/2031/6和7)"
    return compiled(
        rf"\*?\s?{joined}\s?(?:[-\u2013]?/)?"
        r"(?P<rest>(?:(?:Rev|Add|Corr|Amend)\.\s?[0-9]{1,3}|(?:WP|CRP|INF|L|MISC|PM|PV|SR|NGO|R|Part)\.[0-9]{1,3})(?:/(?:Rev|Add|Corr|Amend)\.[0-9]{1,3})*"
        r"|(?<=[-\u2013 ])(?<=Add\.[0-9][-\u2013 ])[0-9]{1,2}"
        r"|(?<![,\uff0c\u3001/\u060c] )(?<![,\uff0c\u3001/\u060c])"
        rf"(?:[0-9]{{1,3}}(?=(?:\s?{joined}\s?[0-9]{{1,3}}){{0,4}}\s?[)\uff09])|(?P<figure>[0-9]{{1,3}}(?=\s?(?:[,;:.(\uff08\uff0c\u3002\uff1b\u060c\u061b]|\Z|{joined}\s?[0-9A-Z])))))(?![0-9A-Za-z/])"
    )


@cache
def _several(code: str) -> re.Pattern[str]:
    """The word for several documents, right before the symbol of the first."""
    words = load_language(code).reading.references.documents
    return compiled(rf"{whole(words)}\s+\Z" if words else NOTHING)
