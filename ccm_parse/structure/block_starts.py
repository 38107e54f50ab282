"""Whether a row begins a block of its own, or goes on with the rows above it."""

from ccm_parse.knowledge.patterns import compiled
from ccm_parse.structure.fit import (
    OTHER_INDENT,
    SENTENCE_END,
    TERMINAL,
    are_capitals,
    are_centred,
    hang_of,
    is_annex_titled,
    is_display,
    is_full,
    is_unit_alone,
    share_middle,
)
from ccm_parse.structure.label_starts import begins_item
from ccm_parse.structure.labels import Form
from ccm_parse.structure.marked import starts_marked
from ccm_parse.structure.measure import Measure
from ccm_parse.structure.rows import Row

__all__ = ["starts_block"]

_MARK_STEP = 1.8  # usual pitches: so far under its text a marker alone may stand, its line is low
_PARTED = 1.28  # usual pitches: a wider step parts two blocks
_BEYOND = 1.06  # of the step that is always the same within paragraphs
_TOP = 90.0  # usual pitches: nothing stands above a row
_OTHER_SIZE = 0.75  # points
_OPEN = 0.25  # of the width: in a text layer a line that leaves so much open and ends a sentence ends a paragraph
_RAGGED = 0.4  # of the width
_WIDE_OPEN = 0.5  # and one that leaves so much open, though it ends no sentence
_ASIDE = 0.5  # of the width: so far in begins a sign-off, and no paragraph's first line
_SET_IN = 14.0  # points: three character cells
_PAUSES = ("\uff0c", "\u3001")
_GOES_ON = ",-/(\u2013\u060c"
# a document symbol, or two words, that the next line goes on with; no note's mark ("mankind, 2/")
_CUT_SYMBOL = compiled(r"(?<!\s[\da-z])(?<!\s\d\d)(?<=\w)/\Z")


def starts_block(current: list[Row], row: Row, usual: Measure) -> bool:
    """Whether a row begins a block of its own: the first rule that has an opinion decides."""
    if usual.marked:
        return starts_marked(current, row, usual)
    for rule in _RULES:
        answer = rule(current, row, usual)
        if answer is not None:
            return answer
    return _is_other_indent(current, row, usual)


def _by_step_and_size(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A wide step or another size parts."""
    previous = current[-1]
    if usual.pageless and _only_label(current) and row.label is None:
        return False
    if row.line.styles and row.raised_from(0) and row.above < _MARK_STEP:
        return False  # a note's marker that its line had no room for
    if row.entry != previous.entry or (row.above > _PARTED and (row.page == previous.page or _is_entry(row))):
        return True
    return True if abs(row.size - previous.size) > _OTHER_SIZE or _is_beyond(previous, row, usual) else None


def _is_beyond(previous: Row, row: Row, usual: Measure) -> bool:
    """Whether a clause ends over a step that no paragraph of the document has within, be it hardly wider."""
    if not usual.step or row.page != previous.page or row.text[0].islower() or not TERMINAL.search(previous.text):
        return False
    if any(style.raised for style in row.line.styles):
        return False  # a raised mark may widen the step over its line
    step = row.line.base - previous.line.base
    return step > _BEYOND * usual.step and abs(row.size - usual.size) < _OTHER_SIZE and row.above < _PARTED


def _is_entry(row: Row) -> bool:
    """Whether a row begins an entry of a list set in columns, be it the first one of a page."""
    return row.entry and row.above < _TOP


def _by_sentence(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A label alone waits for its text; a sentence that has not ended goes on."""
    return (
        False
        if _only_label(current) or _runs_on(current[-1], row, usual) or _goes_on(current[-1], row, usual)
        else None
    )


def _goes_on(previous: Row, row: Row, usual: Measure) -> bool:
    """Whether a row of a text layer in a script without blanks goes on with the one before."""
    if not (usual.pageless and usual.solid) or row.label is not None or row.unit is not None:
        return False
    cut = TERMINAL.search(previous.text) is None and previous.right < _OPEN * usual.width
    return cut or previous.text.endswith(_PAUSES)


def _by_first_indent(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """In a text layer, a capital at a line set in behind a clause's end, or one short line below another."""
    if not usual.pageless or usual.solid or row.label is not None or not row.text[0].isupper():
        return None
    previous = current[-1]
    set_in = row.left - previous.left
    short = previous.right > _OPEN * usual.width
    if set_in > _SET_IN:
        return True if short or TERMINAL.search(previous.text) else None
    level = abs(set_in) < OTHER_INDENT and row.left > _SET_IN and len(current) == 1 and current[0].label is None
    return True if level and short and previous.text.endswith((",", ";")) else None


def _by_label(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A label begins a paragraph or an item."""
    return True if begins_item(row, current[-1], current, usual) else None


def _by_turned_page(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """At the top of a page, where no step tells: a heading behind a sentence's end."""
    previous = current[-1]
    slanted = row.italic and not previous.italic
    if row.page == previous.page or not (row.bold or slanted) or row.label is not None:
        return None
    ended = SENTENCE_END.search(previous.text) is not None
    if not row.bold:
        return True if ended else None
    return True if ended or (not _ends_bold(previous) and not usual.pageless) else None


def _ends_bold(row: Row) -> bool:
    """Whether a row is bold to its end: a bold paragraph's number may be set plain."""
    flat = [style for style in row.line.styles if not style.raised]
    return bool(flat) and flat[-1].bold


def _by_face(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """Centred lines in one face belong together; another face parts unless the line before is filled."""
    previous = current[-1]
    if row.underlined and not previous.underlined and SENTENCE_END.search(previous.text):
        return True
    if previous.underlined and not row.underlined and row.text[0].isupper() and all(r.underlined for r in current):
        return True
    if are_centred(previous, row, usual) and previous.bold == row.bold:
        return False
    if previous.bold and not row.bold and (row.italic or row.underlined) and row.text[0].isupper():
        return True  # no sentence changes from one face into another just where its line breaks
    if share_middle(previous, row, usual) or are_capitals(previous, row, usual):
        return False
    if previous.bold == row.bold or is_full(previous, row, usual):
        return None
    return None if _is_emphasis(current, row) else True


def _is_emphasis(current: list[Row], row: Row) -> bool:
    """Whether another face is but emphasis in a sentence: it begins or ends within a line, and no sentence ends."""
    last = current[-1].line.styles[-1:]
    first = row.line.styles[:1]
    mixed = any(len({s.bold for s in r.line.styles if not s.raised}) > 1 for r in (current[-1], row))
    alike = bool(last and first) and (last[0].bold == first[0].bold or not current[0].bold)
    return mixed and alike and SENTENCE_END.search(current[-1].text) is None


def _by_unit(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A unit's label on a line of its own begins a heading."""
    if usual.pageless and len(current) == 1 and is_unit_alone(current[0]):
        return True
    previous = current[-1]
    turned = usual.pageless and row.page != previous.page
    ended = turned or SENTENCE_END.search(previous.text) is not None or not is_full(previous, row, usual)
    titled = turned and is_annex_titled(row) and SENTENCE_END.search(previous.text)
    return True if titled or (is_unit_alone(row) and ended) else None


def _by_display(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """Headings wrap where they like: their lines keep together while they keep to an edge."""
    previous = current[-1]
    if not (is_display(previous, usual) and is_display(row, usual)) or is_unit_alone(previous):
        return None
    set_in = len(current) == 1 and previous.left - row.left > row.size and previous.label is None
    if set_in and not (row.bold or previous.bold) and is_full(previous, row, usual) and row.right < row.size:
        return False  # text in a large size, its first line set in
    if row.label is not None and current[0].label is not None:
        return True  # II. General debate | A. Statements
    hang = hang_of(current)
    edge = previous.text_left if hang is None else hang
    if previous.left < row.left < edge and len(current) == 1 and is_full(previous, row, usual):
        return False  # a label so wide that its text begins further in than the next line
    return abs(row.left - edge) > OTHER_INDENT and abs(row.left - previous.left) > OTHER_INDENT


def _by_fullness(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """In justified text a line that is not filled ends a paragraph; in a text layer one that leaves much open."""
    if usual.pageless and _leaves_much_open(current[-1], row, usual):
        return True
    if not (usual.justified or usual.pageless or usual.solid) and row.text[0].isupper():
        last = current[-1]
        open_end = last.right > _RAGGED * usual.width  # no ragged line leaves so much open
        if row.page != last.page:  # no step tells, but the room that is left for a word
            open_end = open_end or (SENTENCE_END.search(last.text) is not None and not is_full(last, row, usual))
        return True if open_end and TERMINAL.search(last.text) else None
    # A script without blanks breaks its lines anywhere: one that leaves much open ends a paragraph, filled text or not.
    filled = usual.justified or (usual.solid and current[-1].right > _OPEN * usual.width)
    return True if filled and not is_full(current[-1], row, usual) else None


def _by_torn_sentence(current: list[Row], row: Row, usual: Measure) -> bool | None:
    """A gap inside a sentence (a page of an older version ended there) parts nothing."""
    previous = current[-1]
    alike = abs(row.size - previous.size) < _OTHER_SIZE and not row.bold
    if alike and _runs_on(previous, row, usual) and is_full(previous, row, usual):
        return False
    return False if alike and _is_torn(current, row, usual) else None


_RULES = (
    _by_torn_sentence,
    _by_step_and_size,
    _by_sentence,
    _by_first_indent,
    _by_label,
    _by_turned_page,
    _by_face,
    _by_unit,
    _by_display,
    _by_fullness,
)


def _leaves_much_open(previous: Row, row: Row, usual: Measure) -> bool:
    if SENTENCE_END.search(previous.text):
        return previous.right > _OPEN * usual.width
    if usual.solid or row.text[0].islower() or previous.text.rstrip()[-1] in _GOES_ON:
        return False  # words are not what such a language breaks its lines at
    return previous.right > _WIDE_OPEN * usual.width


def _runs_on(previous: Row, row: Row, usual: Measure) -> bool:
    """Whether a row goes on with a sentence: a small letter behind a line that ends none, or the rest of a symbol."""
    alike = previous.bold == row.bold and row.label is None
    if alike and row.unit is None and _CUT_SYMBOL.search(previous.text) and row.text[0].isalnum():
        return True
    last, is_long = previous.text[-1], previous.right < _LONG * usual.width
    # a figure or a comma may end an entry of a list, but hardly a long one
    is_open = last == "," if is_long and not usual.pageless else False
    is_open = is_open or (TERMINAL.search(previous.text) is None and (last.isalpha() or (last.isdecimal() and is_long)))
    return alike and row.text[0].islower() and is_open and len(previous.text) > _SENTENCE_LINE


def _is_torn(current: list[Row], row: Row, usual: Measure) -> bool:
    """Whether a row goes on with a paragraph whose last line was broken off: flush, wide, behind no sentence's end."""
    if len(current) < 2 or usual.pageless or usual.solid or row.label is not None or row.unit is not None:
        return False
    last, before = current[-1], current[-2]
    if row.underlined or row.bold != last.bold or row.italic or not last.text[-1].isalpha() or row.left > row.size:
        return False
    wrapped = is_full(before, last, usual) and row.right < 0.1 * usual.width and last.text.count(" ") < 12
    small = row.text[0].islower()
    numbered = current[0].label is not None and current[0].label.number is not None
    joining = numbered and len(last.text.rsplit(" ", 1)[-1]) <= 3 and last.text[-1].islower()
    return wrapped and (small or joining)


_LONG = 0.15  # of the width left open: no more behind a long line
_SENTENCE_LINE = 40  # characters: a shorter line may be an entry of a list


def _only_label(current: list[Row]) -> bool:
    """Whether the block holds as yet nothing but a label: "I." on a line of its own."""
    first = current[0]
    return (
        len(current) == 1
        and first.label is not None
        and first.label.form is not Form.BULLET
        and first.label.end >= len(first.text.rstrip())
    )


def _is_other_indent(current: list[Row], row: Row, usual: Measure) -> bool:
    """Whether a row is set in or out against the rows of the block."""
    first = current[0]
    if first.left > _ASIDE * usual.width and row.left < OTHER_INDENT:
        return True
    hang = hang_of(current)
    if hang is not None:
        return abs(row.left - hang) > OTHER_INDENT
    if abs(row.left - first.left) <= OTHER_INDENT or abs(row.left - first.text_left) <= OTHER_INDENT:
        return False
    return row.left > first.left
