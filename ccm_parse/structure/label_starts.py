"""Whether a label at a line's start begins something, or is a reference that the line break happened to set there."""

import re

from ccm_parse.structure.fit import OTHER_INDENT, SENTENCE_END, TERMINAL, hang_of, is_full
from ccm_parse.structure.labels import Form, Label, System
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import YEARS, Row

__all__ = ["begins_item"]

_WIDE_TAB = 1.0  # ems: a gap behind a number at a line's start that is no word space for certain
_TAB = 0.7  # ems: a gap behind a label that is no word space
# "…; and", "…；或": the last but one of a list
_JOINED = re.compile(r"[;,\uff1b\uff0c\u061b\u060c]\s*[^\W\d_]{1,4}\s*$")
_ROUND = frozenset("\u2022\u25cf\u25aa\u25e6\uf0b7\uf0a7")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")


def _goes_on_with(label: Label, row: Row, first: Row) -> bool:
    """Whether a label is the next one of the list whose item began at the same indent."""
    before = first.label
    if before is None or before.form is not label.form or abs(row.left - first.left) > OTHER_INDENT:
        return False
    return label.form is Form.BULLET or any(r.follows(b) for r in label.readings for b in before.readings)


def begins_item(row: Row, previous: Row, current: list[Row], usual: Measure) -> bool:
    """Whether a row's label begins a paragraph or an item, and does not stand at a line's start by chance."""
    label = row.label
    if label is None:
        return False
    if label.number in YEARS and (SENTENCE_END.search(previous.text) is None or is_full(previous, row, usual)):
        return False  # "1992." ends a sentence, be the blank behind it as wide as a label's
    tabbed = row.tab >= _TAB
    bracketed = label.form in (Form.BRACKETS, Form.BRACKET, Form.QUOTES, Form.POINT, Form.BULLET)
    # A dash may as well stand within a sentence: 150 votes for, 2 – against.
    end = SENTENCE_END if label.printed in _DASHES else TERMINAL
    ended = end.search(previous.text) is not None or _JOINED.search(previous.text) is not None
    if ended and bracketed and row.page != previous.page and label.end < len(row.text):
        return True
    if ended and bracketed and _goes_on_with(label, row, current[0]):
        return True
    if ended and label.readings[0].system is System.DECIMAL and _goes_on_with(label, row, current[0]):
        return True
    is_next = label.readings[0].system is System.NUMBER and _goes_on_with(label, row, current[0])
    if is_next and SENTENCE_END.search(previous.text) and label.end < len(row.text):
        return True
    hang = hang_of(current)
    aside = hang is not None and abs(row.left - hang) > OTHER_INDENT
    if tabbed:
        plain = label.readings[0].system is System.NUMBER and row.tab >= _WIDE_TAB
        return ended or aside or not is_full(previous, row, usual) or plain
    if usual.pageless and label.form is Form.BULLET and label.printed in _ROUND:
        return True
    if usual.pageless and bracketed and ended and label.end < len(row.text):
        return True
    if usual.pageless and not bracketed:
        return SENTENCE_END.search(previous.text) is not None or not is_full(previous, row, usual)
    if bracketed and label.end < len(row.text):
        return (ended and (aside or not is_full(previous, row, usual))) or (aside and row.left > 0)
    return ended and (not is_full(previous, row, usual) or (aside and usual.justified))
