"""Members of a list of States that are one slip from a State's name, which the document need not have elsewhere."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ccm_parse.checks.document import Document
from ccm_parse.checks.edits import is_one_slip, without_accents
from ccm_parse.checks.finding import Place
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.names import load_naming
from ccm_parse.knowledge.states import state_named, state_names
from ccm_parse.reading.alternation import any_of

__all__ = ["Listed", "listed_slips"]

_LEAST_HITS = 3
"""So many States beside each other are a list."""
_LEAST_SOLID = 4
_LEAST_SPACED = 6


class Listed(NamedTuple):
    """A misspelt member of a list, and the State's name."""

    place: Place
    printed: str
    meant: str
    iso3: str


def listed_slips(document: Document) -> Iterator[Listed]:
    """The misspelt members of lists of States."""
    for node, hits in document.states.items():
        text = document.by_node[node]
        if len(hits) < _LEAST_HITS or text.quoted:
            continue
        ahead, within, behind = _patterns(document.code)
        ends = [(one.end, two.start, within) for one, two in pairwise(hits)]
        for start, stop, pattern in [(0, hits[0].start, ahead), *ends, (hits[-1].end, len(text.text), behind)]:
            at: int | None = start
            while at is not None:
                look = pattern.search if pattern is ahead else pattern.match
                member = look(text.text, at, stop)
                meant = _meant(member["name"], document.code) if member else None
                at = None
                if member and meant:
                    name, iso3 = meant
                    name = name.replace("'", "’") if "’" in text.text else name
                    yield Listed(Place(node, *member.span("name")), member["name"], name, iso3)
                    at = member.end("name") if pattern is within else None  # the next may be misspelt as well


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The first member of a list, one between two that are read, and the last."""
    language = load_language(code)
    words = language.checks
    solid = language.joining == "solid"
    comma = any_of([words.comma, *words.odd_commas])
    border = "" if solid else r"\s" if language.direction == "ltr" else ""
    join = rf"\s*{border}{any_of(words.joins)}{border}\s*"
    articles = load_naming(code).articles
    article = rf"(?:{any_of(articles)})?" if articles else ""
    name = r"(?P<name>[^\W\d_](?:[^\W\d_]|[ '’-])*[^\W\d_])"
    aside = r"(?:\s?\([^()]{1,40}\))?"
    mark = rf"(?:\s*{comma}\s*(?:{join})?|{join})"
    return (
        re.compile(rf"[:：]\s?{article}{name}{aside}{mark}{article}\Z"),
        re.compile(rf"{aside}{mark}{article}{name}(?={aside}{mark})"),
        re.compile(rf"{aside}{mark}{article}{name}\s?(?:[.。;；]|\Z)"),
    )


@cache
def _meant(printed: str, code: str) -> tuple[str, str] | None:
    """The one State whose name is a slip away."""
    least = _LEAST_SOLID if load_language(code).joining == "solid" else _LEAST_SPACED
    if len(printed) < least - 1 or state_named(printed, code) or printed[0].islower():
        return None
    fold = load_naming(code).fold
    folded = fold(printed).casefold()  # "Costarica": what was one word's capital may be within another
    near = {
        one.iso3: one.name
        for one in state_names(code)
        if max(len(one.name), len(printed)) >= least
        and abs(len(one.name) - len(printed)) <= 1
        and is_one_slip(fold(one.name).casefold(), folded)
    }
    if any(without_accents(name) == without_accents(printed) for name in near.values()):
        return None
    if len(near) != 1:
        return None
    ((iso3, name),) = near.items()
    return name, iso3
