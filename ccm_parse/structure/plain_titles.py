"""Headings of a text layer that nothing but their place tells: a short line without a stop, right before a number.

Nothing is bold or large there. What stands between the end of a sentence and a paragraph's number, begins with a
capital, ends with no mark and is not set in like a list's lines heads the paragraph.
"""

import re
from collections.abc import Sequence

from ccm_parse.structure.blocks import Block
from ccm_parse.structure.labels import Form, System
from ccm_parse.structure.measure import Measure

__all__ = ["with_titles"]

_ROWS = 2  # a title has no more
_LONGEST = 0.75  # of the width: the last row of a title leaves the rest open
_SET_IN = 20.0  # points: so far behind a paragraph's number lists are set in
_WORDS = re.compile(r"[^\W\d_]{4}")
_STOPPED = re.compile(r"[.;!?][\u201d\u00bb\"'\u2019)]*\s*\d{0,3}\s*$")
_MARKED = re.compile(r"[.;:,!?\u2013\u2014-]\s*\d{0,3}\s*$")


def with_titles(blocks: Sequence[Block], usual: Measure) -> list[Block]:
    """The blocks of a text layer, those marked that are headings by their place."""
    made: list[Block] = []
    for k, block in enumerate(blocks):
        before = made[-1] if made else None
        following = blocks[k + 1] if k + 1 < len(blocks) else None
        is_title = following is not None and _stands_between(before, following) and _is_short(block, following, usual)
        made.append(block._replace(titled=True) if is_title else block)
    return made


def _stands_between(before: Block | None, following: Block) -> bool:
    """Whether a sentence, or a heading, stands before a place, and a paragraph's number behind it."""
    label = following.label
    numbered = label is not None and label.readings[0].system is System.NUMBER and label.form in (Form.DOT, Form.DASH)
    return numbered and (before is None or before.titled or _STOPPED.search(before.text) is not None)


def _is_short(block: Block, following: Block, usual: Measure) -> bool:
    """Whether a block may be a title: how it begins, ends, and stands to the paragraph below."""
    text = block.text.strip()
    if block.label is not None or block.unit is not None or len(block.rows) > _ROWS or _MARKED.search(text):
        return False
    if not text[0].isupper() or not _WORDS.search(text) or block.last.right < (1 - _LONGEST) * usual.width:
        return False
    return -_SET_IN < block.left - following.left < _SET_IN
