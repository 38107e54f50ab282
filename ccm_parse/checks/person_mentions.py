"""The persons that the facts of a report name, and every place where a text has the name, or the name with one slip."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from ccm_parse.checks.document import Document
from ccm_parse.checks.edits import is_one_slip
from ccm_parse.checks.finding import Place
from ccm_parse.reading.persons import is_same_name, plain_name, stem

if TYPE_CHECKING:
    from ccm_parse.report.facts import Officer, Speaker

__all__ = ["Named", "persons"]

_LEAST = 7
_LEAST_FULL = 4
_SPARE = 4
_WORDS = re.compile(r"[^\W\d_\u4e00-\u9fff]+(?:[.'’-]+[^\W\d_\u4e00-\u9fff]+)*\.?")
_POINTS = "·•‧・∙"
_FOUND: "WeakKeyDictionary[Document, tuple[Named, ...]]" = WeakKeyDictionary()


class Named(NamedTuple):
    """A person: the name and title as first printed, and the places of the name in each form it has."""

    name: str
    titles: tuple[str, ...]
    places: tuple[tuple[str, Place], ...]


def persons(document: Document) -> tuple[Named, ...]:
    """The persons named as officers, speakers or in the next meeting."""
    found = _FOUND.get(document)
    if found is None:
        # In a list of participants posts and bodies stand where names do.
        is_list = document.report.source.kind == "participants"
        found = _FOUND[document] = () if is_list else tuple(_persons(document))
    return found


def _persons(document: Document) -> Iterator[Named]:
    facts = document.report.facts
    titles: dict[str, list[str]] = {}
    named: tuple[Officer | Speaker, ...] = (*facts.officers, *facts.speakers)
    for person in named:
        if person.name and len(plain_name(person.name)) >= (_LEAST if person.name.isascii() else _LEAST_FULL):
            titles.setdefault(person.name, []).extend(filter(None, [person.title]))
        for one in person.evidence if person.name else ():
            if is_near(one.quote, person.name or "", document.code):
                titles.setdefault(one.quote, [])
    done: set[str] = set()
    for name in titles:
        if name in done:
            continue
        group = {other for other in titles if other == name or _is_one(other, name, document.code)}
        done |= group
        places = sorted(set(_places(document, name)), key=lambda p: (document.order[p[1].node], p[1].start))
        if len(places) > 1:
            yield Named(name, tuple(dict.fromkeys(t for other in group for t in titles[other])), tuple(places))


def _is_one(other: str, name: str, code: str) -> bool:
    """Whether two names are one person's: in another case, or with a slip."""
    return is_near(other, name, code) or (" " in name and " " in other and is_same_name(other, name, code))


def _places(document: Document, name: str) -> Iterator[tuple[str, Place]]:
    """Where the name stands, or what is one slip from it: one of its words must be right."""
    pieces = [piece for piece in re.split(rf"[\s{_POINTS}]+", name) if len(piece) > 1]
    if document.language.reading.offices.name_endings:
        pieces = [_start(piece, document.code) for piece in pieces]
    size = len(_WORDS.findall(name))
    for text in document.stated:
        if text.quoted or not any(piece in text.text for piece in pieces):
            continue
        exact = [match.span() for match in re.finditer(re.escape(name), text.text)]
        yield from ((name, Place(text.node, *span)) for span in exact)
        for start, end in _windows(text.text, name, size, pieces):
            if any(first < end and start < last for first, last in exact):
                continue
            printed = text.text[start:end]
            if is_near(printed, name, document.code):
                yield printed, Place(text.node, start, end)
            elif _is_one(printed, name, document.code):
                yield name, Place(text.node, start, end)  # in another case


def _start(word: str, code: str) -> str:
    """What a word of a name begins with in every case; the whole word where that is short."""
    size = len(stem(plain_name(word), code))
    return word[:size] if _LEAST_FULL <= size < len(word) else word


def _windows(text: str, name: str, size: int, pieces: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Stretches of a text as long as the name, or a word longer or shorter; one word begins as one of the name does."""
    if any(point in name for point in _POINTS):
        point = next(one for one in _POINTS if one in name)
        before = name.index(point)
        for match in re.finditer(re.escape(point), text):
            start = match.start() - before
            for shift in (-1, 0, 1):
                for more in (-1, 0, 1):
                    if start + shift >= 0 and start + shift < match.start():
                        yield start + shift, start + shift + len(name) + more
        return
    words = list(_WORDS.finditer(text))
    full = set(name.split())
    starts = tuple(piece for piece in pieces if piece not in full)
    right = {
        at
        for at, word in enumerate(words)
        if word[0] in full or word[0].rstrip(".") in full or (starts and word[0].startswith(starts))
    }
    for at in sorted({start for place in right for start in range(max(0, place - size), place + 1)}):
        for count in (size, size - 1, size + 1):
            last = words[at + count - 1] if count > 0 and at + count <= len(words) else None
            if last is not None and last.end() - words[at].start() <= len(name) + _SPARE:
                end = last.end() - (last[0].endswith(".") and not name.endswith("."))
                yield words[at].start(), end


def is_near(printed: str, name: str, code: str) -> bool:
    """Whether a name is another one written otherwise: a point, a letter or an initial more or less.

    >>> is_near("Karin N Lindqvist", "Karin N. Lindqvist", "en"), is_near("Мариета Зупан", "Марьету Зупан", "ru")
    (True, True)
    """
    if printed == name or abs(len(printed) - len(name)) > _SPARE or printed.casefold() == name.casefold():
        return False
    if any(c in "，。、；;:：,()（）" for c in printed) or not printed[:1].isalpha() or not printed[-1:].isalpha():
        return False
    one, two = plain_name(printed), plain_name(name)
    if one == two:
        return " " in name or "·" in name
    first, second = printed.split(), name.split()
    initials = [word for word in {*first} ^ {*second} if len(plain_name(word)) == 1]
    if (
        len(first) != len(second)
        and first[0] == second[0]
        and first[-1] == second[-1]
        and len({*first} ^ {*second}) == len(initials) == 1
    ):
        return True
    if len(first) != len(second) or is_same_name(printed, name, code):
        return False
    # An ending that changes with the case is no slip.
    one, two = ("".join(stem(plain_name(word), code) for word in words) for words in (first, second))
    return min(len(one), len(two)) >= (_LEAST if one.isascii() else _LEAST_FULL) and is_one_slip(one, two)
