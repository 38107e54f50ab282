"""Which blocks are headings, and where in the tree a heading stands.

A heading's level is given by its kind and numbering: a part contains chapters, "A." follows "A." of the same list. A
label belongs to the innermost open list whose next one it is and whose headings look like it; a first one opens a new
list below.
"""

import re
from collections.abc import Sequence

from ccm_parse.structure.blocks import Block
from ccm_parse.structure.drafts import ContainerDraft, HeadingStyle
from ccm_parse.structure.labels import Form, Reading, System
from ccm_parse.structure.rows import Measure

__all__ = ["RANK", "is_heading", "is_title_of", "is_unit_heading", "names_letter", "place", "resumes", "style_of"]

_LONGEST = 7  # rows: a heading is not longer
_LARGER = 0.9  # points
_TOP = 90.0  # usual pitches: nothing stands above a row
_SENTENCE = re.compile(r"[.;,:\u3002\uff1b\uff0c\uff1a\u061b\u060c]\s*$")
_COLON = re.compile(r"[:,;\uff1a\uff0c\uff1b\u061b\u060c]\s*$")
_FORMS = frozenset({Form.DOT, Form.DASH})
_HEADING_FORMS = frozenset({System.UPPER_ROMAN, System.UPPER_LETTER, System.HAN})
RANK = {"part": 1, "chapter": 2, "section": 3, "article": 4}


def style_of(block: Block, usual: Measure) -> HeadingStyle:
    """How a heading block is set."""
    first = block.first
    reading = block.label.readings[0] if block.label else None
    return HeadingStyle(
        block.size,
        first.bold,
        first.italic,
        is_centred(block, usual),
        first.left,
        block.label.form if block.label else None,
        reading,
    )


def is_centred(block: Block, usual: Measure) -> bool:
    """Whether every row stands in the middle of the column, and the last not because it fills it."""
    return block.last.left > block.last.size and all(abs(r.left - r.right) < 0.06 * usual.width for r in block.rows)


def is_heading(block: Block, usual: Measure) -> bool:
    """Whether a block is set as a heading."""
    if len(block.rows) > (_LONGEST if block.size <= usual.size + _LARGER else 2 * _LONGEST):
        return False
    text = block.text.rstrip()
    if is_unit_heading(block, usual):
        return True
    if not any(c.isalpha() for c in text):
        return False
    if usual.pageless:
        return _is_plain_heading(block)
    large = block.size > usual.size + _LARGER
    strong = block.bold or block.underlined
    if block.label is not None:
        return _is_labelled_heading(block, usual, large=large, strong=strong)
    if block.left > 0.45 * usual.width:
        return False
    if strong or large:
        return large or not _SENTENCE.search(text) or (block.bold and is_centred(block, usual))
    if is_centred(block, usual):
        return text.isupper() and not _COLON.search(text)
    return _is_italic_heading(block, text)


def is_unit_heading(block: Block, usual: Measure) -> bool:
    """Whether a block is a unit's heading, and does not merely begin with its words ("Annex I to the Convention …")."""
    unit = block.unit
    if unit is None:
        return False
    first = block.first
    rest = first.text[unit.end :].strip(" .:\u2013\u2014-*")
    if rest[:1].islower() and not first.raised_from(unit.end):
        return names_letter(block, usual)
    alone = not rest or first.raised_from(unit.end) or rest.startswith(("[", "("))
    if alone and (len(block.rows) == 1 or block.bold or block.size > usual.size + _LARGER):
        return True
    set_apart = (
        block.bold
        or first.bold
        or block.underlined
        or block.text.isupper()
        or is_centred(block, usual)
        or block.size > usual.size + _LARGER
    )
    return set_apart and not _SENTENCE.search(block.text)


def names_letter(block: Block, usual: Measure) -> bool:
    """Whether a block heads a letter's annex ("Annex to the letter dated …"): large, bold, at the top of a page."""
    large = block.bold and block.size > usual.size + _LARGER and not usual.pageless
    return large and block.first.above > _TOP and block.unit is not None and block.unit.kind == "annex"


def _is_labelled_heading(block: Block, usual: Measure, *, large: bool, strong: bool) -> bool:
    label = block.label
    assert label is not None  # noqa: S101 (the caller looked)
    text = block.text.rstrip()
    if label.form is Form.BULLET or label.end >= len(text):
        return False
    system = label.readings[0].system
    if large or strong:
        counted = system in (System.NUMBER, System.DECIMAL) and (len(block.rows) > 3 or _SENTENCE.search(text))
        return not counted and (large or not _COLON.search(text))
    if system is System.NUMBER and label.form is Form.DOT:
        outdented = block.left < -usual.size and abs(block.first.text_left) < usual.size
        return outdented and not _SENTENCE.search(text)
    if label.form in _FORMS and any(r.system in _HEADING_FORMS for r in label.readings):
        named = system is System.HAN or label.form is Form.DASH  # "一、", "أولا -"
        hanging = block.left < -usual.size
        return (hanging or is_centred(block, usual) or named or text.isupper()) and not _SENTENCE.search(text)
    return False


def _is_plain_heading(block: Block) -> bool:
    """In a text layer, where nothing is bold: a heading's label and no sentence behind it."""
    label = block.label
    text = block.text.rstrip()
    if label is None or label.form not in _FORMS or len(block.rows) > 2:
        return False
    return any(r.system in _HEADING_FORMS for r in label.readings) and not _SENTENCE.search(text)


def _is_italic_heading(block: Block, text: str) -> bool:
    return (
        all(r.italic for r in block.rows)
        and len(block.rows) <= 2
        and abs(block.left) < block.size
        and not _SENTENCE.search(text)
    )


def is_title_of(block: Block, head: ContainerDraft, usual: Measure, *, previous: Block) -> bool:
    """Whether a block is the title that belongs to the label-only heading before it."""
    if block.unit is not None and is_unit_heading(block, usual) and not _names_section(block, head, usual):
        return False
    if block.label is not None and block.label.form is not Form.BULLET:
        return False
    if len(block.rows) > 2 * _LONGEST:
        return False
    if is_heading(block, usual):
        return True
    if (
        head.kind in ("annex", "part", "article", "chapter", "section")
        and is_centred(block, usual)
        and not _SENTENCE.search(block.text)
    ):
        return True
    alike = block.first.bold == previous.first.bold and block.first.italic == previous.first.italic
    return usual.pageless and alike and not _SENTENCE.search(block.text) and len(block.rows) <= 3


def _names_section(block: Block, head: ContainerDraft, usual: Measure) -> bool:
    """Whether the word "Annexes" is but the title of a section: behind its label and set like it."""
    assert block.unit is not None  # noqa: S101 (the caller looked)
    is_section = head.kind in ("heading", "article", "chapter", "part") and head.label is not None
    return block.unit.number is None and is_section and style_of(block, usual).looks_like(head.style)


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
    decision = next((k for k in range(len(stack) - 1, 0, -1) if stack[k].kind == "decision"), 0)
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

    Parts and chapters do not stand under plain headings, nor anything under one that is set smaller.
    """
    for k in range(len(stack) - 1, 0, -1):
        last = stack[k].number
        if stack[k].rank == rank and last is not None and number == last + 1:
            return k - 1
    floor = max((k for k, c in enumerate(stack) if c.kind in ("annex", "decision") or 0 < c.rank < rank), default=0)
    for k in range(floor + 1, len(stack)):
        if stack[k].rank >= rank or (rank <= RANK["chapter"] and stack[k].rank == 0):
            return k - 1
    k = len(stack) - 1
    while k > floor and stack[k].style.size < style.size - 0.75:
        k -= 1
    return k


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


def _place_unlabelled(stack: Sequence[ContainerDraft], style: HeadingStyle) -> int:
    floor = _innermost_unit(stack)
    for k in range(len(stack) - 1, floor, -1):
        other = stack[k].style
        if other.reading is None and style.looks_like(other):
            return k - 1
    k = len(stack) - 1
    while k > floor:
        other = stack[k].style
        if other.size >= style.size - 0.5 and not (other.reading is None and other.italic and not style.italic):
            break
        k -= 1
    return k
