"""Which blocks are headings, and which are titles of the label above them."""

import re

from ccm_parse.structure.blocks import Block
from ccm_parse.structure.drafts import ContainerDraft, HeadingStyle
from ccm_parse.structure.fit import is_annex_titled, off_middle
from ccm_parse.structure.labels import Form, System
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row

__all__ = ["is_heading", "is_title_of", "is_unit_heading", "names_letter", "style_of"]

_LONGEST = 7  # rows: a heading is not longer
_LARGER = 0.9  # points
_LONGEST_PLAIN = 4  # rows of a heading with a label, in a text layer
_OUT = 60.0  # points: where all paragraphs hang, their numbers and what heads them stand so far out at most
_APART = 1.28  # usual pitches: a wider step parts two blocks
_CAPITALS = re.compile(r"[^\W\d_]{4}")  # of a word; a symbol's parts are shorter
_TOP = 90.0  # usual pitches: nothing stands above a row
_SENTENCE = re.compile(r"[.;,:\u3002\uff1b\uff0c\uff1a\u061b\u060c]\s*$")
_COLON = re.compile(r"[:,;\uff1a\uff0c\uff1b\u061b\u060c]\s*$")
_FORMS = frozenset({Form.DOT, Form.DASH})
_HEADING_FORMS = frozenset({System.UPPER_ROMAN, System.UPPER_LETTER, System.HAN})


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
    return block.last.left > block.last.size and all(off_middle(r, usual) < 0.06 * usual.width for r in block.rows)


def is_heading(block: Block, usual: Measure) -> bool:
    """Whether a block is set as a heading."""
    if len(block.rows) > (_LONGEST if block.size <= usual.size + _LARGER else 2 * _LONGEST):
        return False
    text = block.words
    if block.titled or is_unit_heading(block, usual):
        return True
    if not any(c.isalpha() for c in text):
        return False
    if usual.pageless:
        return _is_plain_heading(block, solid=usual.solid)
    large = block.size > usual.size + _LARGER
    strong = block.bold or block.underlined
    if block.label is not None:
        return _is_labelled_heading(block, usual, large=large, strong=strong)
    if block.left > 0.45 * usual.width and not is_centred(block, usual):
        return False
    if large and not strong and len(block.rows) > 2 and _SENTENCE.search(text) and not is_centred(block, usual):
        return False  # text in a larger size than most of the document
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
        or (first.above > _APART and _is_italic(first, 0, unit.end))
        or (usual.pageless and first.above > _APART and is_annex_titled(first))
    )
    return set_apart and not _SENTENCE.search(block.words)


def _is_italic(row: Row, start: int, end: int) -> bool:
    """Whether a row is in italics between two offsets: a unit's label, or the title behind a heading's label."""
    faces = [s.italic for s in row.line.styles if s.start < end and s.end > start and not s.raised]
    return bool(faces) and all(faces)


def names_letter(block: Block, usual: Measure) -> bool:
    """Whether a block heads a letter's annex ("Annex to the letter dated …"): large, bold, at the top of a page."""
    large = block.bold and block.size > usual.size + _LARGER and not usual.pageless
    return large and block.first.above > _TOP and block.unit is not None and block.unit.kind == "annex"


def _is_labelled_heading(block: Block, usual: Measure, *, large: bool, strong: bool) -> bool:
    label = block.label
    assert label is not None  # noqa: S101 (the caller looked)
    text = block.words
    system = label.readings[0].system
    if label.form is Form.BULLET:
        return False
    if label.end >= len(text):  # "IV.", its title in the next line
        counts = label.form is Form.DOT and system in _HEADING_FORMS
        return counts and len(text) > 1 and strong and len(block.rows) == 1 and is_centred(block, usual)
    if large or strong:
        counted = system in (System.NUMBER, System.DECIMAL) and (len(block.rows) > 3 or _SENTENCE.search(text))
        return not counted and (large or not _COLON.search(text))
    if system is System.DECIMAL:
        return len(block.rows) <= 2 and all(r.italic for r in block.rows) and not _SENTENCE.search(text)
    if system is System.NUMBER and label.form is Form.DOT:
        outdented = block.left < -usual.size and abs(block.first.text_left) < usual.size
        return outdented and not _SENTENCE.search(text)
    if label.form in _FORMS and any(r.system in _HEADING_FORMS for r in label.readings):
        named = system is System.HAN or label.form is Form.DASH  # "一、", "أولا -"
        hanging = block.left < -usual.size
        apart = hanging or is_centred(block, usual) or named or text.isupper() or _is_slanted(block, label.end)
        return apart and not _SENTENCE.search(text)
    return False


def _is_slanted(block: Block, start: int) -> bool:
    """Whether a block is in italics from an offset of its first row on."""
    first = block.first
    return _is_italic(first, start, len(first.line.text)) and all(row.italic for row in block.rows[1:])


def _is_plain_heading(block: Block, *, solid: bool) -> bool:
    """In a text layer, where nothing is bold: a heading's label and no sentence behind it, or capitals set apart."""
    label = block.label
    text = block.text.rstrip()
    if len(block.rows) > (_LONGEST_PLAIN if label is not None and label.form in _FORMS else 2):
        return False
    if not solid and text.isupper() and _CAPITALS.search(text) and not _SENTENCE.search(text):
        return block.first.above > _APART and (label is None or label.form in _FORMS)
    if label is None or label.form not in _FORMS:
        return False
    return any(r.system in _HEADING_FORMS for r in label.readings) and not _SENTENCE.search(text)


def _is_italic_heading(block: Block, text: str) -> bool:
    return (
        all(r.italic for r in block.rows)
        and len(block.rows) <= 2
        and -_OUT < block.left < block.size
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
    if not usual.pageless:
        return alike and _is_right_under(block, previous, usual)
    return alike and not _SENTENCE.search(block.text) and len(block.rows) <= 3


def _is_right_under(block: Block, previous: Block, usual: Measure) -> bool:
    """Whether one short line stands under a unit's label like the next line of a paragraph, and ends no sentence."""
    first = block.first
    near = first.above < _APART and first.page == previous.last.page and previous.unit is not None
    short = len(block.rows) == 1 and first.right > 0.1 * usual.width and not _SENTENCE.search(block.words)
    return near and short and abs(first.left - previous.left) < first.size and abs(first.size - previous.size) < _LARGER


def _names_section(block: Block, head: ContainerDraft, usual: Measure) -> bool:
    """Whether the word "Annexes" is but the title of a section: behind its label and set like it."""
    assert block.unit is not None  # noqa: S101 (the caller looked)
    is_section = head.kind in ("heading", "article", "chapter", "part") and head.label is not None
    return block.unit.number is None and is_section and style_of(block, usual).looks_like(head.style)
