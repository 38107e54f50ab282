"""References in a text to parts of documents and treaties: 第30(d)段, article 7, paragraph 1 (a), annexes I and II."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, running
from ccm_parse.reading.reference_units import ReferenceUnit, as_part, find_units, joins

__all__ = ["ReferenceMention", "find_references", "is_of_same", "same_whole"]

Kind = Literal["paragraph", "operative_paragraph", "article", "rule", "annex"]

# As far as two units that belong together can stand from one another.
_REACH = 24
_WHOLES = {"article", "rule"}
_NUMBERED = {"paragraph", "operative_paragraph"}
_PARTS = {"paragraph", "part", "point"}
_SEMICOLONS = {";", "\uff1b"}


class ReferenceMention(NamedTuple):
    """A reference and where it stands; `first` and `last` bound the group of references that belong to one document."""

    start: int
    end: int
    kind: Kind
    number: str
    first: int
    last: int
    pointed: bool = False
    """Whether it is a lettered part named by its paragraph's number alone (7(a)项)."""


_NUMERIC_PART = re.compile(r"\(\d+\)\Z")
_LETTERED = re.compile(r"\([^\W\d]")


def find_references(text: str, code: str) -> tuple[ReferenceMention, ...]:
    """Every reference in a text of the language of that code, in order; part and whole are one.

    >>> [(m.kind, m.number) for m in find_references("paragraph 1 (a) of article 7; annexes I and II", "en")]
    [('article', '7(1)(a)'), ('annex', 'I'), ('annex', 'II')]
    """
    groups = list(_chained(text, find_units(text, code), code))
    found: list[ReferenceMention] = []
    for units in _grouped(text, groups, code):
        first, last = units[0].start, units[-1].end
        for unit in units:
            kind = _kind(unit)
            if kind is None and is_of_same(text, unit.start, unit.end, code):
                kind = "paragraph"
            if kind is None:
                continue
            whole = _same_whole(text, unit, code, found) if kind == "paragraph" else None
            if whole is not None:
                # paragraph 2 of the same article
                found.extend(
                    whole._replace(
                        start=n.start, end=n.end, number=whole.number + as_part(n.value), first=first, last=last
                    )
                    for n in unit.numbers
                )
                continue
            found.extend(
                ReferenceMention(number.start, number.end, kind, number.value, first, last, unit.kind == "point")
                for number in unit.numbers
                if not number.value.startswith("(") and (unit.kind != "point" or "(" in number.value)
            )
    return tuple(found)


def _same_whole(text: str, unit: ReferenceUnit, code: str, found: list[ReferenceMention]) -> ReferenceMention | None:
    """The article or rule named last, where a part is told to be one of the same."""
    if not is_of_same(text, unit.start, unit.end, code):
        return None
    last = next((mention for mention in reversed(found) if mention.kind in _WHOLES), None)
    return last._replace(number=last.number.split("(")[0]) if last else None


def is_of_same(text: str, start: int, end: int, code: str) -> bool:
    """Whether a part between two offsets is told to be one of the article or rule named last.

    >>> is_of_same("同条第2款", 2, 5, "zh"), is_of_same("paragraph 2 of the same article", 0, 11, "en")
    (True, True)
    """
    if load_language(code).reading.references.belongs == "behind":
        return same_whole(code).match(text, end) is not None
    return _same_before(code).search(text, max(0, start - _REACH), start) is not None


@cache
def _same_before(code: str) -> re.Pattern[str]:
    words = load_language(code).reading.references.same_whole
    return compiled(rf"{running(words)}\s*\Z" if words else NOTHING)


@cache
def same_whole(code: str) -> re.Pattern[str]:
    """What behind a part stands for the article or rule named last, as a pattern."""
    return compiled(rf"\s*{running(load_language(code).reading.references.same_whole)}")


def _kind(unit: ReferenceUnit) -> Kind | None:
    match unit.kind:
        case "part":
            return None
        case "point":
            return "paragraph"
        case _:
            return unit.kind


def _chained(text: str, units: tuple[ReferenceUnit, ...], code: str) -> Iterator[ReferenceUnit]:
    """The units with parts and wholes that stand together made one."""
    pending: ReferenceUnit | None = None
    for unit in units:
        if pending is None:
            pending = unit
            continue
        merged = _merged(text, pending, unit, code)
        if merged is None:
            yield pending
            pending = unit
        else:
            pending = merged
    if pending is not None:
        yield pending


def _merged(text: str, one: ReferenceUnit, two: ReferenceUnit, code: str) -> ReferenceUnit | None:
    between = joins(code)
    if two.start - one.end > _REACH:
        return None
    if one.kind in _WHOLES and two.kind == "part" and "(" in one.numbers[-1].value:
        # 第七条第1款和第2款
        apart = text[one.end : two.start].strip()
        # article 4, paragraphe 6, alinéa a): a point of that paragraph
        is_within = (
            apart == "," and _NUMERIC_PART.search(one.numbers[-1].value) and _LETTERED.match(two.numbers[0].value)
        )
        if apart and not is_within and apart not in _SEMICOLONS and between.beside.fullmatch(text, one.end, two.start):
            return one.with_further(two)
    another = between.another.fullmatch(text, one.end, two.start)
    if another and one.kind in _WHOLES and two.kind in _PARTS and "(" in one.numbers[-1].value:
        # articles 3, paragraph 3, and 4, paragraph 5
        return one.with_another((another.start("n"), another["n"]), two)
    # article 7, paragraph 1 (a)   第七条第1款   paragraph 50, subparagraph (a)
    goes_on = (one.kind in _WHOLES and two.kind in _PARTS) or (one.kind in _PARTS and two.kind == "part")
    # 第12段(a)分段
    goes_on = goes_on or (one.kind in _NUMBERED and two.kind == "point" and two.numbers[0].value.startswith("("))
    if len(one.numbers) == 1 and goes_on:
        # article 7 (paras. 1 and 2)
        is_aside = text[two.start - 1] in "(（" and text[two.end : two.end + 1] in {")", "）"}
        two = replace(two, end=two.end + 1) if is_aside else two
        return one.holding(two) if between.next.fullmatch(text, one.end, two.start) else None
    # paragraph 1 of article 7   alinéa a) du paragraphe 1
    belongs = (one.kind in {"paragraph", "part"} and two.kind in _WHOLES) or (
        one.kind == "part" and two.kind in _NUMBERED
    )
    if len(two.numbers) == 1 and belongs:
        return two.holding(one) if between.inside.fullmatch(text, one.end, two.start) else None
    return None


def _grouped(text: str, units: list[ReferenceUnit], code: str) -> Iterator[list[ReferenceUnit]]:
    """Units between which there is nothing but marks and conjunctions: they belong to one document."""
    group: list[ReferenceUnit] = []
    for unit in units:
        if group and not (_is_beside(text, group[-1], unit, code) and _go_together(group[-1], unit)):
            yield group
            group = []
        group.append(unit)
    if group:
        yield group


def _is_beside(text: str, one: ReferenceUnit, two: ReferenceUnit, code: str) -> bool:
    return two.start - one.end <= _REACH and joins(code).beside.fullmatch(text, one.end, two.start) is not None


def _go_together(one: ReferenceUnit, two: ReferenceUnit) -> bool:
    """An annex and what stands in it, or references of one kind."""
    return one.kind in {two.kind, "annex"} or two.kind == "annex"
