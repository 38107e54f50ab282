"""Where in the tree a heading stands.

A heading's level is given by its kind and numbering: a part contains chapters, "A." follows "A." of the same list. A
label belongs to the innermost open list whose next one it is and whose headings look like it; a first one opens a new
list below.
"""

import re
from collections.abc import Sequence

from ccm_parse.structure.drafts import ContainerDraft, HeadingStyle
from ccm_parse.structure.labels import Reading, System

__all__ = ["RANK", "place", "resumes"]

_LARGER = 0.9  # points
RANK = {"part": 1, "chapter": 2, "section": 3, "article": 4}


def place(
    stack: Sequence[ContainerDraft],
    kind: str,
    number: int | None,
    style: HeadingStyle,
    readings: Sequence[Reading],
    *,
    label: str = "",
) -> tuple[int, Reading | None]:
    """Under which entry of the stack of open containers a heading stands, and how its label is to be read.

    The entry's index is given; the containers behind it are closed.
    """
    if kind == "annex":
        return _place_annex(stack, number, label, style), None
    if kind in RANK:
        return _place_ranked(stack, RANK[kind], number, style), None
    if kind == "decision":
        return _place_decision(stack), None
    if readings:
        return _place_labelled(stack, style, readings)
    return _place_unlabelled(stack, style), None


def resumes(
    left: Sequence[ContainerDraft],
    stack: Sequence[ContainerDraft],
    rank: int,
    number: int | None,
    style: HeadingStyle,
    readings: Sequence[Reading],
) -> bool:
    """Whether a heading goes on with a list that an annex seemed to end: the annex then was its last entry's."""
    if rank:
        return any(c.rank == rank and c.number is not None and number == c.number + 1 for c in left)
    inside = any(_is_peer(c, style, r) and r.follows(_reading(c)) for c in stack for r in readings)
    return not inside and any(
        _is_peer(c, style, r) and r.follows(_reading(c)) and style.looks_like(c.style) for c in left for r in readings
    )


# "Appendix" of "Appendix I"; of a Chinese label the word without its numeral
_UNIT_WORD = re.compile(r"[^\W\d一二三四五六七八九十百]+")


def _word_of(label: str | None) -> str:
    """The word of a unit's label: "annex", "appendix"."""
    match = _UNIT_WORD.search(label or "")
    return match[0].lower() if match else ""


def _counts_alike(label: str | None, other: str) -> bool:
    """Whether two labels count in the same numerals."""
    return any(c.isdecimal() for c in label or "") == any(c.isdecimal() for c in other)


def _sized_alike(container: ContainerDraft, style: HeadingStyle) -> bool:
    return abs(container.style.size - style.size) < _LARGER


def _place_annex(stack: Sequence[ContainerDraft], number: int | None, label: str, style: HeadingStyle) -> int:
    """An annex follows the one before it that is called so; without a number, or first, it belongs to what is open."""
    annexes = [k for k in range(len(stack) - 1, 0, -1) if stack[k].kind == "annex"]
    called = [k for k in annexes if _word_of(stack[k].label) == _word_of(label)]
    before = [k for k in called or annexes if number is not None and stack[k].number == number - 1]
    # "Annex IV" behind the "Annex 3" of annex III follows annex III: numerals and size tell
    likest = sorted(before, key=lambda k: not (_counts_alike(stack[k].label, label) and _sized_alike(stack[k], style)))
    following = likest[0] if likest else None
    if following is not None:
        return following - 1
    decisions = (k for k in range(len(stack) - 1, 0, -1) if stack[k].kind == "decision")
    # one set larger than a draft resolution in a report's last chapter is the report's
    decision = next((k for k in decisions if style.size < stack[k].style.size + _LARGER), 0)
    if called and called[0] > decision and stack[called[0]].number == number:
        return called[0] - 1  # a second one of the same label
    for k in called or annexes:
        if k < decision:
            break
        last = stack[k].number
        if number is None:
            return k - 1 if last is None and called else k
        if last is not None and number > last:
            return k - 1
    if decision:
        return decision
    numbered = next((k for k in annexes if stack[k].number is not None), None)
    return annexes[0] - 1 if annexes and numbered is None else annexes[0] if annexes else 0


def _place_ranked(stack: Sequence[ContainerDraft], rank: int, number: int | None, style: HeadingStyle) -> int:
    """A unit follows the first open one of its rank or a lower one; else it stands under what is open.

    Parts and chapters do not stand under plain headings that are set no stronger, nor anything under one that is set
    smaller.
    """
    for k in range(len(stack) - 1, 0, -1):
        last = stack[k].number
        if stack[k].rank == rank and last is not None and number == last + 1:
            return k - 1
    floor = max((k for k, c in enumerate(stack) if c.kind in ("annex", "decision") or 0 < c.rank < rank), default=0)
    for k in range(floor + 1, len(stack)):
        over_plain = rank <= RANK["chapter"] and stack[k].rank == 0 and not _is_weaker(style, stack[k].style)
        if stack[k].rank >= rank or over_plain:
            return k - 1
    k = len(stack) - 1
    while k > floor and stack[k].style.size < style.size - 0.75:
        k -= 1
    return k


def _is_weaker(style: HeadingStyle, other: HeadingStyle) -> bool:
    return other.bold and not style.bold and style.size < other.size + _LARGER


def _place_decision(stack: Sequence[ContainerDraft]) -> int:
    for k in range(1, len(stack)):
        if stack[k].kind == "decision":
            return k - 1
    return len(stack) - 1


def _place_labelled(
    stack: Sequence[ContainerDraft], style: HeadingStyle, readings: Sequence[Reading]
) -> tuple[int, Reading | None]:
    peers = [
        (k, reading) for k in range(len(stack) - 1, 0, -1) for reading in readings if _is_peer(stack[k], style, reading)
    ]
    floor = _innermost_unit(stack)
    following = [(k, r) for k, r in peers if r.follows(_reading(stack[k]))]
    for k, reading in following:
        if style.looks_like(stack[k].style):
            return k - 1, reading
    if following:
        return following[0][0] - 1, following[0][1]
    first = next((r for r in readings if r.ordinal == 1), None)
    inner = [(k, r) for k, r in peers if k > floor and (first is None or r.system is first.system)]
    if first is not None and not any(style.looks_like(stack[k].style) for k, _ in inner):
        return _deepest_fit(stack, style, floor), first
    for k, reading in inner:
        if style.looks_like(stack[k].style):
            return k - 1, reading
    if inner:
        return inner[0][0] - 1, inner[0][1]
    return _deepest_fit(stack, style, floor), first or readings[0]


def _is_peer(container: ContainerDraft, style: HeadingStyle, reading: Reading) -> bool:
    other = container.style
    return (
        container.rank == 0
        and other.reading is not None
        and other.form is style.form
        and other.reading.system is reading.system
        and container.kind == "heading"
    )


def _reading(container: ContainerDraft) -> Reading:
    reading = container.style.reading
    assert reading is not None  # noqa: S101 (peers have one)
    return reading


def _innermost_unit(stack: Sequence[ContainerDraft]) -> int:
    """The index of the innermost annex, decision, part …: lists of headings do not reach over it, but to follow on."""
    return max((k for k, c in enumerate(stack) if c.rank or c.kind not in ("heading", "root")), default=0)


def _deepest_fit(stack: Sequence[ContainerDraft], style: HeadingStyle, floor: int) -> int:
    """The innermost entry that a new list may stand under: none set smaller, or set the same way without a label."""
    k = len(stack) - 1
    middle = next((j for j in range(floor + 1, len(stack)) if _is_beside(style, stack[j].style)), None)
    if middle is not None and not any(c.style.centred for c in stack[middle + 1 :]):
        return middle - 1
    while k > floor:
        other = stack[k].style
        smaller = other.size < style.size - 0.75
        weaker = other.reading is None and (
            smaller or (other.italic and not style.italic) or style.looks_like(other) or _opens_chapters(style, other)
        )
        if not (smaller or weaker):
            break
        k -= 1
    return k


def _opens_chapters(style: HeadingStyle, before: HeadingStyle) -> bool:
    """Whether "I." begins the chapters beside an introduction without a label, set no stronger."""
    first = style.reading is not None and style.reading.system is System.UPPER_ROMAN
    return first and before.size <= style.size and style.bold >= before.bold


def _is_beside(style: HeadingStyle, other: HeadingStyle) -> bool:
    """Whether a centred "I." stands beside a centred introduction, whatever stands under that at the side."""
    return style.centred and other.centred and other.reading is None and _opens_chapters(style, other)


def _place_unlabelled(stack: Sequence[ContainerDraft], style: HeadingStyle) -> int:
    floor = _innermost_unit(stack)
    for k in range(len(stack) - 1, floor, -1):
        other = stack[k].style
        if other.reading is None and style.looks_like(other):
            return k - 1
    while floor and stack[floor].kind == "decision" and stack[floor].style.size < style.size - _LARGER:
        floor = _innermost_unit(stack[:floor])  # what is set larger than a decision's heading stands beside it
        stack = stack[: floor + 1]
    k = len(stack) - 1
    while k > floor:
        other = stack[k].style
        if other.size >= style.size - 0.5 and not (other.reading is None and other.italic and not style.italic):
            break
        k -= 1
    return k
