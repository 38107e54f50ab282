"""Resolutions of United Nations organs named by number: 第70/54号决议, Security Council resolution 1540 (2004)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import BORDERED, NOTHING, any_of, printed_key, whole
from ccm_parse.reading.numerals import FIGURES
from ccm_parse.reading.symbols import SymbolMention
from ccm_parse.values import DocumentSymbol, parse_digits, roman

__all__ = ["ResolutionMention", "find_resolutions"]

# As far as an organ's name can stand from the resolution's number.
_REACH = 80
# Sessions before the thirty-first numbered their resolutions without a slash, years begin with the organisation.
_FIRST_SESSION, _FIRST_YEAR = 31, 1946
_BARE = (
    rf"(?:(?:ES|S)-[0-9]{{1,2}}/[0-9]{{1,4}}|{FIGURES}{{1,4}}/{FIGURES}{{1,4}}(?:\s?[A-Z](?![{BORDERED}.]))?"
    rf"|{FIGURES}{{2,4}}\s?[(\uff08](?:{FIGURES}{{4}}|(?:E?S-)?[IVXLC]{{1,8}})[)\uff09])(?![{BORDERED}/-])"
)


_EDGE = rf"(?<![{BORDERED}/.-])"


class ResolutionMention(NamedTuple):
    """A resolution and where it stands."""

    start: int
    end: int
    value: DocumentSymbol


def find_resolutions(text: str, code: str, symbols: tuple[SymbolMention, ...] = ()) -> tuple[ResolutionMention, ...]:
    """Every resolution in a text of the language of that code, in order; also those among the symbols found in it.

    >>> [str(mention.value) for mention in find_resolutions("General Assembly resolutions 70/54 and 71/45", "en")]
    ['A/RES/70/54', 'A/RES/71/45']
    """
    found = [ResolutionMention(m.start, m.end, m.value) for m in symbols if "RES" in m.value.components]
    reader = _reader(code)
    if reader.hint.search(text):
        found.extend(reader.find(text))
    return tuple(sorted(found))


class _Reader:
    """The patterns of resolutions of one language."""

    def __init__(self, code: str) -> None:
        language = load_language(code)
        words, joins = language.reading.resolutions, language.reading.references.and_
        clitics = language.reading.numbers.clitics
        glued = language.joining == "solid"
        # A conjunction may be written together with the number behind it.
        edges = "|".join([_EDGE, *(rf"(?<=\s{clitic})" for clitic in clitics)])
        # 3235 (د-29)
        marks = any_of(words.session_marks)
        self._session = compiled(
            rf"(?P<count>{FIGURES}{{2,4}})\s?\({marks}(?P<session>{FIGURES}{{1,2}})\)"
            if words.session_marks
            else NOTHING
        )
        number = (
            f"(?:{edges})(?:{self._session.pattern.replace('?P<count>', '?:').replace('?P<session>', '?:')}|{_BARE})"
        )
        before = any_of(words.before) if glued else whole(words.before, clitics)
        gap = r"\s?" if glued else r"\s+"
        join = any_of((*joins, *language.reading.references.to))
        joined = rf"\s?{join}(?:\s?{join}){{0,2}}\s?"
        self._number = compiled(rf"{before}?{number}" if glued else number)
        # 第82/54和83/49号决议   第82/54号和第83/49号决议
        mark = any_of(words.number_marks) + "?" if words.number_marks else ""
        listed = rf"{mark}{joined}{before}?\s?{number}"
        if words.number_marks:
            # 第82/54号、2032年12月3日第83/49号决议
            listed += rf"|{any_of(words.number_marks)}{joined}[^，。；：、]{{1,16}}?{before}\s?{number}"
        around = rf"{before}?\s?{number}(?:{listed})*\s?(?P<after>{any_of(words.after)})"
        # resolutions 81/47 of 7 December 2026 and 82/54 of 6 December 2027
        named = whole((form for forms in words.organs.values() for form in forms), clitics)
        further = rf"(?:(?:[,\s\u060c][^.;()]{{0,56}}?)?{joined}{number})*"
        ahead = rf"(?P<head>{before})(?:{gap}{named})?{gap}{number}{further}"
        self._pattern = compiled(around if words.after else ahead)
        self._after = words.after
        self.hint = compiled(any_of((*words.after, *words.before)) if not words.after else any_of(words.after))
        self._organs = {printed_key(form): organ for organ, forms in words.organs.items() for form in forms}
        self._organ = compiled(whole((form for forms in words.organs.values() for form in forms), clitics))
        self._foreign = compiled(whole(words.foreign, clitics))
        of = any_of(language.reading.offices.of) if language.reading.offices.of else ""
        # resolution 689 (XXXV) of the Economic Commission
        self._of_foreign = compiled(rf"\s*{of}\s*{whole(words.foreign, clitics)}" if words.foreign else NOTHING)
        # resolution 689 (XXXV) of the Economic Commission for
        of = rf"\s*(?:{whole(words.particles, clitics)}\s*){{0,3}}" if words.particles and not glued else r"\s*"
        self._foreign_behind = compiled(rf"{of}{whole(words.foreign, clitics)}")
        self._clitics = clitics

    def find(self, text: str) -> Iterator[ResolutionMention]:
        """Every resolution named by its number, a list of them one by one."""
        for match in self._pattern.finditer(text):
            if self._foreign.search(text, max(0, match.start() - _REACH), match.start()):
                continue
            if self._foreign_behind.match(text, match.end()):
                continue
            if self._of_foreign.match(text, match.end()):
                continue
            numbers = list(self._number.finditer(text, match.start(), match.end()))
            for at, number in enumerate(numbers):
                start, end = number.span()
                if len(numbers) == 1 and not self._after:
                    start = match.start("head")
                if at == len(numbers) - 1 and self._after:
                    end = match.end("after")
                symbol = self._symbol(text, match, re.sub(r"^[^0-9E\u0660-\u0669\uff10-\uff19S]+", "", number[0]))
                if symbol is not None:
                    yield ResolutionMention(start, end, symbol)

    def _symbol(self, text: str, match: re.Match[str], number: str) -> DocumentSymbol | None:
        old = self._session.fullmatch(number.strip())
        if old is not None:
            session = roman(parse_digits(old["session"]) or 0)
            return DocumentSymbol.resolution(f"{parse_digits(old['count'])}({session})") if session else None
        figures = re.sub(f"{FIGURES}+", lambda m: str(parse_digits(m[0])), number.translate({0xFF08: "(", 0xFF09: ")"}))
        figures = re.sub(r"\s", "", figures)
        session, slash, count = figures.partition("/")
        organ = self._organ_near(text, match)
        if not slash or not session.isdigit():
            told = DocumentSymbol.resolution(figures)
            # resolution 1576 (L) of the Economic and Social Council
            of_another = organ not in {None, "A", "S"} and told.text.startswith("A/")
            return DocumentSymbol(f"{organ}{told.text.removeprefix('A')}") if of_another else told
        if organ and organ not in {"A", "S"}:
            return DocumentSymbol(f"{organ}/RES/{session}/{count}")
        if int(session) >= _FIRST_YEAR:
            return DocumentSymbol(f"E/RES/{session}/{count}")
        return DocumentSymbol.resolution(figures) if organ or int(session) >= _FIRST_SESSION else None

    def _organ_near(self, text: str, match: re.Match[str]) -> str | None:
        """The organ named last before the resolution, else right behind it."""
        before = list(self._organ.finditer(text, max(0, match.start() - _REACH), match.start()))
        near = before[-1] if before else self._organ.search(text, match.end(), match.end() + _REACH // 2)
        if near is None:
            return None
        printed = printed_key(near[0])
        loose = next((printed[len(c) :] for c in self._clitics if printed[len(c) :] in self._organs), printed)
        return self._organs.get(printed) or self._organs.get(loose)


@cache
def _reader(code: str) -> _Reader:
    return _Reader(code)
