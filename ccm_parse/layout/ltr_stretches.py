"""Which stretches of a right-to-left row run from left to right: words of other scripts, numbers, document symbols.

The signs between two words or numbers decide, as in UAX 9 (rules W4 to W7, N0, N1) read backwards. Everything here is
in visual order: the first token is the leftmost.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from ccm_parse.layout.letters import Kind

__all__ = ["Token", "stretches"]

_WORDS = (Kind.LEFT, Kind.DIGIT, Kind.ARABIC_DIGIT)
_OPENING, _CLOSING = "([{<\u00ab", ")]}>\u00bb"
_THOUSAND = 3  # digits of a group
_YEAR = 4  # digits


class Token(Protocol):
    """A word, number or sign: `blank` or `apart`, by what it is parted from the one at its left."""

    @property
    def text(self) -> str:
        """Its characters."""

    @property
    def kind(self) -> Kind:
        """What its characters are."""

    @property
    def blank(self) -> bool:
        """Whether a blank stands at its left."""

    @property
    def apart(self) -> bool:
        """Whether a gap as between columns is at its left."""


class _Stretch(NamedTuple):
    start: int
    end: int
    has_letters: bool


def stretches(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The stretches that run from left to right, ends exclusive, in visual order."""
    if {t.kind for t in tokens}.isdisjoint(_WORDS):
        return []
    found: list[_Stretch] = []
    for start, end in _solid(tokens):
        for stretch in _cores(tokens, start, end):
            if found and _go_together(tokens, found[-1], stretch):
                last = found[-1]
                found[-1] = _Stretch(last.start, stretch.end, last.has_letters or stretch.has_letters)
            else:
                found.append(stretch)
    return [(s.start, s.end) for s in found]


def _solid(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The stretches without a blank and without a right-to-left word that hold a word or number."""
    found = []
    start = 0
    while start < len(tokens):
        if tokens[start].kind is Kind.RIGHT:
            start += 1
            continue
        end = start + 1
        while end < len(tokens) and not (tokens[end].kind is Kind.RIGHT or tokens[end].blank or tokens[end].apart):
            end += 1
        if any(t.kind in _WORDS for t in tokens[start:end]):
            found.append((start, end))
        start = end
    return found


def _cores(tokens: Sequence[Token], start: int, end: int) -> list[_Stretch]:
    """What runs from left to right in a stretch without blanks: the signs at its edges mostly belong to the row."""
    inner = [k for k in range(start, end) if tokens[k].kind in _WORDS]
    if not inner:
        return []
    if not any(tokens[k].kind is Kind.LEFT for k in inner):
        return _numbers(tokens, inner, start, end)
    first, last = inner[0], inner[-1] + 1
    open_, fault = _brackets(tokens, first, last)
    if fault is not None:
        return [*_cores(tokens, start, fault), *_cores(tokens, fault + 1, end)]
    while open_ and last < end and tokens[last].text in _CLOSING:
        open_ -= 1
        last += 1
    if open_:
        opening = max(k for k in range(first, last) if tokens[k].text in _OPENING)
        return [*_cores(tokens, start, opening), *_cores(tokens, opening + 1, end)]
    return [_Stretch(*_with_slashes(tokens, first, last, start, end), has_letters=True)]


def _brackets(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int | None]:
    """How many brackets stay open, read from the left, and the place of one that closes what was not opened."""
    open_ = 0
    for k in range(start, end):
        if tokens[k].text in _OPENING:
            open_ += 1
        elif tokens[k].text in _CLOSING:
            open_ -= 1
            if open_ < 0:
                return 0, k
    return open_, None


def _with_slashes(tokens: Sequence[Token], first: int, last: int, start: int, end: int) -> tuple[int, int]:
    """A symbol that a line's end cuts ends, or begins, with its slash."""
    touches = end < len(tokens) and not tokens[end].blank
    is_cut = first == 0 and tokens[first].text.isupper()  # "and CCM/" at a line's end
    if last < end and tokens[last].text == "/" and (is_cut or not (touches and last + 1 == end)):
        last += 1
    if first > start and tokens[first - 1].text == "/" and (last == len(tokens) or tokens[last].text in _CLOSING):
        first -= 1
    return first, last


def _numbers(tokens: Sequence[Token], inner: Sequence[int], start: int, end: int) -> list[_Stretch]:
    """The numbers of a stretch without letters, each with its separators and signs."""
    found: list[_Stretch] = []
    for k in inner:
        first, last = k, k + 1
        if last < end and tokens[last].kind is Kind.FOLLOWING:
            last += 1
        if first > start and tokens[first - 1].kind is Kind.LEADING:
            first -= 1
        if found and _is_one_number(tokens, found[-1], k):
            found[-1] = found[-1]._replace(end=last)
        else:
            found.append(_Stretch(max(first, found[-1].end if found else start), last, has_letters=False))
    if tokens[start].text == "/" and end == len(tokens) and [(s.start, s.end) for s in found] == [(start + 1, end)]:
        return [_Stretch(start, end, has_letters=False)]  # "/11": what a line's end has cut from a symbol
    return found


def _is_one_number(tokens: Sequence[Token], before: _Stretch, at: int) -> bool:
    """Whether the number at a place goes on with the one beside it, or that a single sign parts it from."""
    if at == before.end and tokens[at - 1].kind is tokens[at].kind:
        return True  # figures of two faces: the raised one behind "2030" calls a note
    if at - before.end != 1 or tokens[before.end - 1].kind is not tokens[at].kind:
        return False
    sign = tokens[before.end]
    if sign.kind is Kind.SEPARATOR:
        return True
    is_first = at + 1 == len(tokens)
    return sign.kind is Kind.HYPHEN and _ascends(tokens[before.end - 1], tokens[at], at_start=is_first)


def _ascends(left: Token, right: Token, *, at_start: bool) -> bool:
    """Whether a range is drawn from left to right, as it then ascends: "19-23", "1996-1997".

    "18-2017" is read from the right, as 2017-18; so is "2-16" where a row begins, as clause 16-2, and whatever is set
    in Arabic digits but for years.
    """
    if not (left.text.isdecimal() and right.text.isdecimal() and int(left.text) < int(right.text)):
        return False
    digits = len(left.text), len(right.text)
    if digits == (_YEAR, _YEAR):
        return True
    abbreviated = digits[1] == _YEAR and right.text[2:] < left.text[-2:]
    return left.kind is Kind.DIGIT and not abbreviated and (not at_start or digits[1] > _YEAR)


def _go_together(tokens: Sequence[Token], left: _Stretch, right: _Stretch) -> bool:
    """Whether two stretches and what stands between them are one phrase that runs from left to right."""
    between = tokens[left.end : right.start]
    if any(t.kind is Kind.RIGHT for t in between) or any(t.apart for t in tokens[left.end : right.start + 1]):
        return False
    if not (left.has_letters or right.has_letters):
        return not between and _is_grouped(tokens, right)
    open_, fault = _brackets(tokens, left.start, right.end)
    if open_ or fault is not None:
        return False
    if left.has_letters and right.has_letters:
        return True
    if between:
        return False
    if left.has_letters:  # "ISO 9001"; a number at the row's beginning is a label
        return right.end < len(tokens) and tokens[right.start].kind is Kind.DIGIT
    return tokens[left.start].kind is Kind.DIGIT and not any(t.text == "/" for t in tokens[right.start : right.end])


def _is_grouped(tokens: Sequence[Token], right: _Stretch) -> bool:
    """Whether two numbers with a blank between are one, written in groups: "15 714", "400 000"; "000 400" is not."""
    head, tail = tokens[right.start - 1], tokens[right.start]
    if head.kind is not tail.kind or len(tail.text) != _THOUSAND or len(head.text) > _THOUSAND:
        return False
    return head.text.isdecimal() and int(head.text[0]) > 0
