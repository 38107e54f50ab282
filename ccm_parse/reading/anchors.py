"""What references belong to: treaties by name, rules of procedure, the document itself, documents without a symbol."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.treaty import Treaty, find_treaty_names, load_treaty
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.reading.inflection import inflection

__all__ = ["Anchor", "find_anchors"]


Kind = Literal["treaty", "rules", "own", "report", "other"]
_KINDS: dict[str | None, Kind] = {"rules": "rules", "own": "own", "report": "report", "other": "other"}


class Anchor(NamedTuple):
    """A name that references can belong to; `treaty` is the code of a treaty that is known.

    own: the document itself; report: its kind of document, perhaps another's; other: one that has no symbol here.
    """

    start: int
    end: int
    kind: Kind
    treaty: str | None = None


def find_anchors(text: str, code: str, treaty: Treaty | None) -> tuple[Anchor, ...]:
    """Every anchor in a text of the language of that code, in order; `treaty` is the document's own."""
    known = [Anchor(hit.start, hit.end, "treaty", hit.code) for hit in find_treaty_names(text, code)]
    further = (
        anchor
        for anchor in _named(text, code, treaty.code if treaty else "")
        if not any(one.start < anchor.end and anchor.start < one.end for one in known)
    )
    return tuple(sorted([*known, *further]))


def _named(text: str, code: str, treaty: str) -> Iterator[Anchor]:
    if not _hint(code, treaty).search(text):
        return
    for match in _pattern(code, treaty).finditer(text):
        group = match.lastgroup
        if group == "own_treaty":
            yield Anchor(*match.span(), "treaty", treaty or None)
        elif group == "foreign":
            yield Anchor(*match.span(), "treaty", None)
        elif group in _KINDS:
            yield Anchor(*match.span(), _KINDS[group])


def _own_treaty(code: str, treaty: str) -> tuple[str, ...]:
    """The words for the document's own treaty."""
    names = load_treaty(treaty).names.get(code) if treaty else None
    return (*names.own, *load_language(code).reading.references.own_convention) if names else ()


def _bare(name: str) -> str:
    """A title without its marks."""
    return name.strip("\u300a\u300b")


@cache
def _hint(code: str, treaty: str) -> re.Pattern[str]:
    words = load_language(code).reading.references
    names = (_bare(name) for name in _own_treaty(code, treaty))
    return inflection(code).hint(
        (*names, *words.conventions, *words.rules, *words.own, *words.own_report, *words.others)
    )


@cache
def _pattern(code: str, treaty: str) -> re.Pattern[str]:
    reading = load_language(code).reading
    words, clitics = reading.references, reading.numbers.clitics
    own_treaty = _own_treaty(code, treaty)
    bare = tuple(map(_bare, own_treaty))
    convention = any_of(words.conventions)
    more = rf"(?!\s+{whole(words.convention_more)})" if words.convention_more else ""
    # 《儿童权利公约》   the Vienna Convention   the Convention on the Rights of the Child   the Paris Agreement
    foreign = (
        rf"\u300a[^\u300b]{{1,60}}{convention}\u300b"
        rf"|(?:[A-Z][\w-]+\s+){{1,6}}{convention}(?!\w)"
        rf"|(?<!\w){convention}(?!\w)"
    )
    numbered = r"(?:\s+(?:[A-Za-z]{1,3}\.\s*)?[\w./]*[0-9][\w./]*)?"
    unmarked = any_of(word for word in bare if word not in own_treaty)
    return compiled(
        rf"(?P<own_treaty>{whole(own_treaty, clitics)}{more}|(?<![\u300a\w]){unmarked})"
        rf"|(?P<foreign>{foreign})"
        rf"|(?P<rules>{whole(words.rules, clitics)})"
        rf"|(?P<own>{whole(words.own, clitics)})"
        rf"|(?P<report>{whole(words.own_report, clitics)})"
        rf"|(?P<other>{whole(words.others, clitics)}{numbered})"
    )
