"""The smallest references: a word for a part of a document and its numbers; references.py puts them together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.reference_words import ReferenceForm
from ccm_parse.reading.alternation import BORDERED, NOTHING, any_of
from ccm_parse.reading.inflection import inflection
from ccm_parse.reading.numerals import FIGURES, numerals
from ccm_parse.values import parse_digits, roman

__all__ = ["Joins", "NumberMention", "ReferenceUnit", "as_part", "find_units", "joins"]

_MOST_ANNEXES = 100
_DOTTED = frozenset({"article", "rule"})
"""What has parts whose number may stand behind a full stop."""
# As far as a word that stops a reference can reach.
_STOP = 32

UnitKind = Literal["paragraph", "operative_paragraph", "article", "rule", "annex", "point", "part"]


class NumberMention(NamedTuple):
    """A number as references write it, "30(d)", "23-26", "V", and the words that evidence it."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class ReferenceUnit:
    """One word for a part and the numbers that go with it."""

    kind: UnitKind
    start: int
    end: int
    numbers: tuple[NumberMention, ...]

    def holding(self, part: "ReferenceUnit") -> "ReferenceUnit":
        """The unit with a part of it: article 7 and paragraph 1 (a) are 7(1)(a); parts of a list are several."""
        whole, start, end = self.numbers[0].value, min(self.start, part.start), max(self.end, part.end)
        numbers = [number._replace(value=whole + as_part(number.value)) for number in part.numbers]
        numbers[0] = numbers[0]._replace(start=start)
        numbers[-1] = numbers[-1]._replace(end=end)
        return replace(self, start=start, end=end, numbers=tuple(numbers))

    def with_another(self, number: tuple[int, str], part: "ReferenceUnit") -> "ReferenceUnit":
        """The unit with a part of another whole, whose number stands at an offset: articles 3(3) and 4(5)."""
        at, whole = number
        further = [one._replace(value=whole + as_part(one.value)) for one in part.numbers]
        further[0] = further[0]._replace(start=at)
        return replace(self, end=part.end, numbers=(*self.numbers, *further))

    def with_further(self, part: "ReferenceUnit") -> "ReferenceUnit":
        """The unit, parts of which it holds already, with a further part of the same whole: 7(1) and 7(2)."""
        whole = self.numbers[-1].value.partition("(")[0]
        further = (number._replace(value=whole + as_part(number.value)) for number in part.numbers)
        return replace(self, end=part.end, numbers=(*self.numbers, *further))


class Joins(NamedTuple):
    """What may stand between two units, as patterns."""

    next: re.Pattern[str]
    inside: re.Pattern[str]
    beside: re.Pattern[str]
    another: re.Pattern[str]


def find_units(text: str, code: str) -> tuple[ReferenceUnit, ...]:
    """Every unit in a text of the language of that code, in order."""
    return tuple(_reader(code).find(text))


@cache
def joins(code: str) -> Joins:
    """The patterns of what joins two units in the language of that code."""
    words = load_language(code).reading.references
    inside = any_of(words.inside) if words.inside else ""
    return Joins(
        next=compiled(r"[,\uff0c\u060c]?\s*[(\uff08]?"),
        inside=compiled(rf"{',?' if inside else ''}\s*{inside}\s*"),
        another=compiled(
            rf"\s*[,\uff0c\u060c]?\s*{any_of(words.and_)}\s*(?P<n>{FIGURES}{{1,3}})\s*[,\uff0c\u060c]?\s*"
        ),
        beside=compiled(rf"[\s,;\uff0c\uff1b\u060c\u3001()\uff08\uff09]*(?:{any_of(words.and_)})?\s*"),
    )


def as_part(number: str) -> str:
    """A number as it stands behind that of its whole: 1(d) as (1)(d)."""
    return number if number.startswith("(") else re.sub(r"^[^(]+", lambda match: f"({match[0]})", number)


class _Reader:
    """The patterns of the units of one language."""

    def __init__(self, code: str) -> None:
        language = load_language(code)
        words = language.reading.references
        self._numerals = numerals(code)
        self._forms = words.forms
        self._gap = r"\s?" if language.joining == "solid" else r"\s*"
        self._to, self._and = any_of(words.to), any_of(sorted(words.and_, key=len, reverse=True))
        letter = rf"(?:{self._numerals.letter}|[ivx]{{2,5}}|{FIGURES}{{1,2}})"
        # (d)   (iii)   (2)   d)   2)   bis
        bare = rf"(?:[a-z\u0430-\u044f]|[ivx]{{2,5}}|{FIGURES}{{1,2}})"
        self._sub = rf"(?:\s?\({letter}\)|\s?(?<![({BORDERED}]){bare}\)|\s(?:bis|ter|quater)(?![{BORDERED}]))"
        self._edge = "" if language.joining == "solid" else f"(?<![{BORDERED}])"
        clitics = language.reading.numbers.clitics
        self._clitics = f"{any_of(clitics)}?" if clitics else ""
        # the first and second, where "and" is written together with an ordinal
        self._glued = rf"|\s(?={any_of(clitics)})" if clitics else ""
        # Every form has words before its number or behind it.
        marks = [word for form in words.forms for word in (form.after or (*form.before, *form.before_many))]
        self._hint = inflection(code).hint(marks)
        # обязательства по пункту 1 статьи 5 до 30 июня: a day, no end of a range
        months = language.reading.dates.months if language.joining == "spaced" else {}
        self._no_day = rf"(?!\s{any_of(months)})" if months else ""
        self._pattern = compiled("|".join(self._branch(at, form) for at, form in enumerate(words.forms)) or NOTHING)
        self._items = [
            compiled(
                rf"(?:\s?(?:(?P<to>{self._to})|{self._and}){{1,2}}\s?{self._clitics}{self._glued})?"
                rf"{self._lead(form)}(?P<n>{self._number(form)})"
            )
            for form in words.forms
        ]

    def _lead(self, form: ReferenceForm) -> str:
        before = (*form.before, *form.before_many)
        return rf"(?:{any_of(before)}{self._gap})?" if before else ""

    def _number(self, form: ReferenceForm) -> str:
        """The pattern of one number of a form."""
        if form.kind == "annex":
            plain = rf"(?:[IVXLC]{{1,6}}|{FIGURES}{{1,2}}|[A-Z])(?![{BORDERED}/])"
        else:
            whole = rf"{FIGURES}{{1,3}}(?![.,]?{FIGURES}|/|\s{FIGURES}{{3}}){self._no_day}"
            plain = rf"(?:{whole}{self._sub}*|{self._sub}+)"
        if form.kind in _DOTTED:
            # article 5.3
            plain = rf"(?:{plain}|{FIGURES}{{1,2}}\.{FIGURES}{{1,2}}(?![.,]?{FIGURES}|/){self._sub}*)"
        if form.kind == "article":
            plain = rf"(?:{plain}|(?-i:[IVXLC]{{1,6}})(?![{BORDERED}/]){self._sub}*)"
        spelt = {"figures": NOTHING, "cardinals": self._numerals.spelt, "ordinals": self._numerals.ordinal}[
            form.numbers
        ]
        # 1er before 1
        return f"(?:{spelt}{self._sub}*|{plain})" if spelt != NOTHING else plain

    def _branch(self, at: int, form: ReferenceForm) -> str:
        number = self._number(form)
        join = rf"(?:\s?(?:{self._to}|{self._and}){{1,2}}\s?{self._clitics}{self._glued})"
        joined = rf"(?:{join}{self._lead(form)}{number})*"
        edge = f"{self._edge}{self._clitics}"
        if form.after:
            before = (
                rf"{any_of(form.before)}{self._gap}"
                if form.before
                else f"(?<![{BORDERED}./-])"
                if not self._edge
                else ""
            )
            return rf"{edge if form.before else ''}(?P<f{at}>{before}{number}{joined}\s?{any_of(form.after)})"
        # article 12 (2) (c) and (d)
        parts = rf"(?:\s?(?:{self._to}|{self._and}){{1,2}}\s?(?=\(){self._sub}+)*" if form.before_many else ""
        one = rf"{any_of(form.before)}{self._gap}{number}{parts}"
        many = rf"{any_of(form.before_many)}{self._gap}{number}{joined}"
        return rf"{edge}(?P<f{at}>{f'{many}|{one}' if form.before_many else one})"

    def find(self, text: str) -> Iterator[ReferenceUnit]:
        """Every unit, in order."""
        for match in self._pattern.finditer(text) if self._hint.search(text) else ():
            at = next(i for i in range(len(self._forms)) if match[f"f{i}"] is not None)
            form, (start, end) = self._forms[at], match.span(f"f{at}")
            if form.stops_before and text[max(0, start - _STOP) : start].rstrip().endswith(form.stops_before):
                continue
            if form.stops_after and text[end : end + _STOP].lstrip().startswith(form.stops_after):
                continue
            numbers = self._numbers(text, at, start, end)
            if numbers:
                yield ReferenceUnit(form.kind, start, end, numbers)

    def _numbers(self, text: str, at: int, start: int, end: int) -> tuple[NumberMention, ...]:
        found: list[NumberMention] = []
        kind, place = self._forms[at].kind, start
        while (item := self._items[at].match(text, place, end)) is not None and item.end() > place:
            value = self._value(item["n"], kind, found[-1].value if found else "")
            if value is None:
                return ()
            if item["to"] and found:
                last = found.pop()
                found.append(NumberMention(last.start, item.end(), f"{last.value}-{value}"))
            else:
                found.append(NumberMention(start if not found else self._own_start(text, item), item.end(), value))
            place = item.end()
        if found:
            found[-1] = found[-1]._replace(end=end)
        return tuple(found)

    def _own_start(self, text: str, item: re.Match[str]) -> int:
        """Where a further number of a list begins: with the word that is written together with it, if there is one."""
        head = text[item.start() : item.start("n")]
        glued = next((w for form in self._forms for w in form.before if head.endswith(w) and not self._edge), "")
        return item.start("n") - len(glued)

    def _value(self, printed: str, kind: str, before: str) -> str | None:
        """The number in its normal form; None where it is none."""
        match = re.match(rf"(?P<base>[^()]*?)(?P<sub>{self._sub}*)$", printed.strip())
        if match is None:
            return None
        base, sub = match["base"].strip(), self._letters(match["sub"])
        if not base:
            return _stem(before, sub) + sub if before and not before.startswith("(") else sub
        base, _, part = base.partition(".") if kind in _DOTTED else (base, "", "")
        sub = f"({parse_digits(part)}){sub}" if part.strip() else sub
        number = parse_digits(base)
        if kind == "annex":
            if len(base) == 1 and base.isascii() and base.isupper() and base not in "IVX":
                return base
            number = number or self._numerals.place(base)
            return roman(number) if number and number < _MOST_ANNEXES else None
        number = number or self._numerals.place(base)
        return f"{number}{sub}" if number else None

    def _letters(self, sub: str) -> str:
        """(d), d), (iii), bis in one form, in Latin letters."""
        parts = re.findall(r"\(?([^()\s]+)\)|\s(bis|ter|quater)", sub)
        out = []
        for bracketed, latin in parts:
            if latin:
                out.append(f" {latin}")
            elif bracketed.isdigit():
                out.append(f"({parse_digits(bracketed)})")
            else:
                out.append(f"({self._numerals.latin(bracketed) if len(bracketed) == 1 else bracketed})")
        return "".join(out)


def _stem(before: str, sub: str) -> str:
    """What a part of a list shares with the one before it: 12(2)(c) and (d) are both of 12(2); 30(a) and (d) of 30."""
    whole, *levels = re.split(r"(?=\()", before)
    first = _shapes(re.split(r"(?=\()", sub.strip())[1])
    shapes = [_shapes(level) for level in levels]
    # (a) (i): a Roman numeral behind a letter
    shapes = [
        s - {"letter"} if at and "letter" in shapes[at - 1] and "roman" in s else s for at, s in enumerate(shapes)
    ]
    depth = next((at for at in range(len(levels) - 1, -1, -1) if shapes[at] & first), 0)
    return whole + "".join(levels[:depth])


def _shapes(level: str) -> set[str]:
    """What the number of a level can be: figures, a letter, a Roman numeral; (i) either of the last two."""
    printed = level.strip("()")
    if printed.isdigit():
        return {"figures"}
    roman_like = set(printed) <= set("ivx")
    return ({"roman"} if roman_like else set()) | ({"letter"} if len(printed) == 1 else set())


@cache
def _reader(code: str) -> _Reader:
    return _Reader(code)
