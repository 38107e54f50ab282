"""Series of numbers as a document prints them: what is skipped, repeated, or goes back."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.checks.labels import numerals_of, relabelled
from ccm_parse.report.nodes import Annex, Block, Item, Paragraph, Section
from ccm_parse.values import parse_roman

__all__ = ["Break", "Numbered", "breaks_of", "complaints"]

_LABEL = re.compile(r"__point_([a-z0-9]+?)(?:_[0-9]+)?\Z")
_ALPHABET = 26
_TOLERATED = 4
"""Of so many numbers one may be wrong."""
_OPENERS = '[(（“"«'
_QUOTES = {"“": "”", "«": "»", "„": "“", "「": "」"}
_HEADING = 60
_RUN = 3
_YEARS = 1000
"""A paragraph of such a number is a line that begins with a year."""


class Numbered(NamedTuple):
    """A node with its number and label."""

    node: str
    number: int
    label: str
    container: str = ""


class Break(NamedTuple):
    """A number that does not follow: the node, what it disagrees with, and the number that should stand there."""

    kind: Literal["gap", "duplicate", "order"]
    at: Numbered
    other: Numbered
    expected: int


class _Series:
    """The series of a document: running paragraphs, sections, annexes, items; quotations have none."""

    def __init__(self, document: Document) -> None:
        self._report = document.report

    @cached_property
    def all(self) -> list[list[Numbered]]:
        found: list[list[Numbered]] = []
        running: list[Numbered] = []
        self._blocks(self._report.body, found, running)
        found.append(running)
        for annex in self._report.annexes:
            own: list[Numbered] = []
            self._blocks(annex.children, found, own)
            found.append(own)
        found.append(_annexes(self._report.annexes))
        return [series for series in found if len(series) > 1]

    def _blocks(
        self, blocks: Sequence[Block], found: list[list[Numbered]], running: list[Numbered], container: str = ""
    ) -> None:
        siblings: dict[str, list[Numbered]] = {}
        for block in blocks:
            match block:
                case Paragraph():
                    if block.role == "quote":
                        continue
                    follows = bool(running) and block.number == running[-1].number + 1
                    if block.number is not None and block.number < _YEARS and (follows or not _is_heading(block)):
                        running.append(Numbered(block.id, block.number, block.label or str(block.number), container))
                    self._items(block.items, found)
                case Section():
                    if block.number is not None and block.label:
                        siblings.setdefault(f"{block.kind}{_shape(block.label, block.number)}", []).append(
                            Numbered(block.id, block.number, block.label)
                        )
                    if _is_open(block.heading):
                        continue  # a passage that is quoted
                    self._blocks(block.children, found, running, block.id)
                case Annex():
                    own: list[Numbered] = []
                    self._blocks(block.children, found, own)
                    found.append(own)
        found.extend(run for series in siblings.values() for run in _runs(series))

    def _items(self, items: Sequence[Item], found: list[list[Numbered]]) -> None:
        points = [item for item in items if item.kind in {"point", "number"} and item.label]
        names = [_LABEL.search(item.id) for item in points]
        values = [match[1] if match else "" for match in names]
        roman = values[:1] == ["i"] and values[1:2] != ["j"]
        series = [
            Numbered(item.id, number, item.label or "")
            for item, value in zip(points, values, strict=True)
            if (number := _value(value, roman=roman)) is not None
        ]
        found.append(series)
        for item in items:
            if item.kind != "quote":
                self._items(item.items, found)


def _is_heading(block: Paragraph) -> bool:
    """Whether a numbered paragraph looks like a heading: a few words without a mark behind them."""
    return not block.items and len(block.text) <= _HEADING and block.text[-1:].isalnum()


def _is_open(heading: str) -> bool:
    """Whether a heading begins a quotation that does not end in it."""
    return heading[:1] in _QUOTES and not set(heading[1:]) & set(_QUOTES.values())


def _runs(series: list[Numbered]) -> Iterator[list[Numbered]]:
    """The headings of one place; where they go back and count on from there, a heading above was not read as one."""
    start = 0
    for at in range(1, len(series)):
        ahead = [one.number for one in series[at : at + _RUN]]
        number = ahead[0]
        if 1 < number < series[at - 1].number and ahead == list(range(number, number + _RUN)):
            yield series[start:at]
            start = at
    yield series[start:]


def complaints(document: Document, rule: str, kind: str, message: str) -> Iterator[Complaint]:
    """The breaks of one kind in every series of at least two numbers, as complaints."""
    elsewhere = _Elsewhere(document)
    if document.report.source.kind == "participants":
        return  # names, not numbers: M. is Monsieur
    for series in _Series(document).all:
        breaks = [one for one in breaks_of(series) if one.kind != "gap" or not elsewhere.has(one)]
        if len(breaks) * _TOLERATED > max(len(series), _TOLERATED * 2):
            continue  # no series, but labels that look like one
        for found in breaks:
            if found.kind == kind:
                meant = relabelled(found.at.label, found.at.number, found.expected, document.code)
                said = message.format(
                    expected=meant, label=found.at.label, other=found.other.label, other_node=found.other.node
                )
                places = tuple(Place(one.node, 0, 0) for one in (found.at, found.other))
                yield Complaint(rule, said, places, meant)


class _Elsewhere:
    """Whether a label stands in a text, not taken for one by structure: then the document does not skip it."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _all(self) -> str:
        """All texts and furniture without blanks, each behind a mark."""
        texts = [text.text for text in self._document.texts] + [one.text for one in self._document.report.furniture]
        return "".join(f"\n{''.join(text.split()).lstrip(_OPENERS)}" for text in texts).casefold()

    def has(self, one: Break) -> bool:
        marks = ("\n", *self._document.words.final_marks, *self._document.words.item_marks)
        labels = {"".join(label.split()).casefold() for label in self._labels(one)}
        return any(f"{mark}{label}" in self._all for label in labels for mark in marks)

    def _labels(self, one: Break) -> Iterator[str]:
        """What the skipped label can look like: the found one with another numeral."""
        for old in numerals_of(one.at.number, self._document.code):
            if old in one.at.label:
                yield from (one.at.label.replace(old, new) for new in numerals_of(one.expected, self._document.code))


def _annexes(annexes: Sequence[Annex]) -> list[Numbered]:
    return [Numbered(annex.id, annex.number, annex.label) for annex in annexes if annex.number is not None]


def _shape(label: str, number: int) -> str:
    """What kind of numeral a label is: II. and B. count apart, as do I. the first and I. the ninth."""
    bare = re.sub(r"[\W_]", "", label)
    if bare.isdigit():
        return "figures"
    if parse_roman(bare) == number:
        return "roman"
    return "letter" if len(bare) == 1 else "words"


def _value(letter: str, *, roman: bool) -> int | None:
    if letter.isdigit():
        return int(letter)
    if not letter.isascii() or not letter:
        return None
    if roman:
        return parse_roman(letter.upper())
    if len(set(letter)) != 1:
        return None
    return ord(letter[0]) - ord("a") + 1 + _ALPHABET * (len(letter) - 1)


def breaks_of(series: Sequence[Numbered]) -> Iterator[Break]:
    """Where the series breaks; one that begins anew at 1 is another series.

    >>> [(b.kind, b.at.number, b.expected) for b in breaks_of([Numbered(str(n), n, "") for n in (1, 2, 4, 4, 5)])]
    [('gap', 4, 3), ('duplicate', 4, 5)]
    """
    seen: dict[int, Numbered] = {}
    before: Numbered | None = None
    last = 0
    # Where numbers begin anew in the containers, one whose first number was not seen is no fault of the series.
    restarts = sum(one.number == 1 for one in series) > 1
    for at, one in enumerate(series):
        number = one.number
        anew = number == 1 and (last != 1 or one.container != before.container) if before else True
        if before is None or anew or (restarts and one.container != before.container and number != last + 1):
            seen, last, before = {number: one}, number, one
            continue
        ahead = [other.number for other in series[at + 1 : at + 3]]
        if number == last + 1:
            last = number
        elif number in seen and one.label != seen[number].label and "/" in one.label:
            last = number  # 22/1, 22/2: the session's number, and another behind it
        elif number in seen:
            yield Break("duplicate", one, seen[number], last + 1)
            # The count goes on from here, or from where it was, or the number stands in the place of the next.
            if number + 1 in ahead[:1] and last + 1 not in ahead and last != number:
                last = number
                seen = {key: value for key, value in seen.items() if key <= number}
            elif ahead[:1] == [last + 2]:
                last += 1
        elif number < last:
            yield Break("order", one, before, before.number if before.number == number + 1 else last + 1)
        else:
            skipped = set(range(last + 1, number))
            later = (
                {other.number for other in series[at + 1 : at + 1 + 2 * len(skipped)]}
                if len(skipped) < len(series)
                else set()
            )
            if ahead[:1] and ahead[0] in {last + 1, last + 2} and number != ahead[0] - 1 and number != last + 2:
                yield Break("gap", one, before, last + 1)
                last = ahead[0] - 1 if ahead[0] == last + 2 else last
            elif skipped <= later:
                last = number
            else:
                yield Break("gap", one, before, last + 1)
                last = number
        seen.setdefault(number, one)
        before = one
