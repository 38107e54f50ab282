"""Where paragraphs end in a text layer that left a blank behind each of them."""

import re
from collections.abc import Sequence

from ccm_parse.structure.fit import OTHER_INDENT, SENTENCE_END, is_full
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row

__all__ = ["starts_marked"]

_CUT_SYMBOL = re.compile(r"[A-Z]/\s*$")


def starts_marked(current: Sequence[Row], row: Row, usual: Measure) -> bool:
    """Whether a row begins a block: where no blank stands, no paragraph ends."""
    previous = current[-1]
    if _CUT_SYMBOL.search(previous.text) and row.label is None:
        return False
    if not previous.text.endswith(" ") and previous.page == row.page:
        return False
    if not previous.text.endswith(" "):
        return row.label is not None and SENTENCE_END.search(previous.text) is not None
    return (
        row.label is not None
        or row.unit is not None
        or not is_full(previous, row, usual)
        or SENTENCE_END.search(previous.text) is not None
        or row.left > current[0].left + OTHER_INDENT
    )
