"""Notes and the places that call them: notes are read from their zones, markers found in the text, the two linked.

A marker is told by how it is set: raised; or, where nothing is raised (old typescript, text layers), by a shape that
a note of the document has. A marker calls the note of its own page, else the last note of that label before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ccm_parse.layout.source import Line, Page
from ccm_parse.structure.joins import Slice
from ccm_parse.structure.marks import MARK, Shapes, plain_label

__all__ = [
    "NoteDraft",
    "link",
    "place_of",
    "read_notes",
    "shapes_of",
    "table_notes",
]

_SAME_PLACE = 5.0  # points: how far labels of notes begin apart
_MOST_UNSEEN = 9  # notes that may be missing before a page's first one
# a note's label at the start of a line that is not raised: "1/", "* ", "1  See", " 3 See", "10See"
_PLAIN_LABEL = re.compile(
    r"\s*(?:(?P<slash>[1-9]\d{0,2}|[a-z])\s?/(?=\s)|(?P<star>[*\u2217\uff0a]{1,5})|(?P<number>\d{1,3})\.?(?=\s|$)|(?P<close>\d{1,3})(?=[A-Z\u00c0-\u00de\u0410-\u042f\u0621-\u064a\u300a\u3400-\u9fff])(?![\u5e74\u6708\u65e5\u5c4a\u6b21\u6761\u6b3e\u9879\u6bb5\u4e2a\u540d\u79cd\u56fd\u4e07\u4ebf])|(?P<bracket>\((?:\d{1,3}|[\u0621-\u064a])\)|\[\d{1,3}\]))\s*"
)


@dataclass(slots=True, eq=False)
class NoteDraft:
    """A note: its label as printed, its number, the index of its page, the places of its label and text."""

    label: str
    number: int | None
    page: int
    mark: tuple[Slice, ...]
    slices: list[Slice]


def read_notes(pages: Sequence[Page]) -> list[NoteDraft]:
    """The notes of a document in order; lines without a label go on with the note before them, over pages too."""
    notes: list[NoteDraft] = []
    for index, page in enumerate(pages):
        for line in page.notes:
            found = _label_of(line, notes, opens=line is page.notes[0])
            if found is None or _is_item(found[0], index, notes):
                if notes:
                    notes[-1].slices.append(Slice(line, 0, len(line.text)))
                continue
            label, start, end = found
            notes.append(NoteDraft(label, _number(label), index, (Slice(line, start, end),), _rest(line, end)))
    return notes


def table_notes(lines: Iterable[tuple[int, Line]]) -> tuple[list[NoteDraft], list[list[tuple[int, Line]]]]:
    """Lines under a table (with their pages' indices) as labelled notes and as other remarks ("Abbreviations: …")."""
    notes: list[NoteDraft] = []
    remarks: list[list[tuple[int, Line]]] = []
    open_note = False
    for page, line in lines:
        found = (
            _label_of(line, notes)
            if line.styles and (line.styles[0].raised or plain_label(line.text[0]) == "*")
            else None
        )
        if found is not None:
            label, start, end = found
            notes.append(NoteDraft(label, _number(label), page, (Slice(line, start, end),), _rest(line, end)))
            open_note = True
        elif open_note and not _REMARK.match(line.text):
            notes[-1].slices.append(Slice(line, 0, len(line.text)))
        elif remarks and not open_note and not _REMARK.match(line.text):
            remarks[-1].append((page, line))
        else:
            remarks.append([(page, line)])
            open_note = False
    return notes, remarks


# "Abbreviations: …", "Note: …", "Source: …", "注：…"
_REMARK = re.compile(r"[^\W\d]{1,20}(?: [^\W\d]{1,12})?\s?[:\uff1a]")


def _rest(line: Line, end: int) -> list[Slice]:
    while end < len(line.text) and line.text[end] == " ":
        end += 1
    return [Slice(line, end, len(line.text))] if end < len(line.text) else []


def _label_of(line: Line, notes: Sequence[NoteDraft], *, opens: bool = False) -> tuple[str, int, int] | None:
    """The label that a line of the notes (`opens`: a page's first) begins with: as printed, its start and end."""
    if line.styles and line.styles[0].raised:
        first = line.styles[0]
        text = line.text[first.start : first.end].strip()
        if MARK.fullmatch(text):
            end = first.end + 1 if line.text[first.end : first.end + 1] == "/" else first.end
            return line.text[first.start : end].strip(), first.start, end
        match = re.match(rf"\s*({MARK.pattern})(?=\s)", text)
        if match:
            return match[1], first.start + match.start(1), first.start + match.end(1)
    match = _PLAIN_LABEL.match(line.text)
    if match is None:
        return None
    start = len(line.text) - len(line.text.lstrip())
    end = len(line.text[: match.end()].rstrip())
    label = line.text[start:end]
    number = match["number"]
    if number and (
        not _may_follow(int(number), notes, opens=opens) or _is_figure(line, match.end(), notes, opens=opens)
    ):
        return None
    if match["close"] and int(match["close"]) != (notes[-1].number or 0 if notes else 0) + 1:
        return None
    return label, start, end


def _is_item(label: str, page: int, notes: Sequence[NoteDraft]) -> bool:
    """Whether a letter in brackets ("(أ)") is an item's inside a note: among notes with numbers it is no label."""
    if not notes or notes[-1].page != page:
        return False
    return label[:1] == "(" and label[1:2].isalpha() and notes[-1].label[1:2].isdecimal()


def _is_figure(line: Line, end: int, notes: Sequence[NoteDraft], *, opens: bool) -> bool:
    """Whether a flat number is a figure of a note where the notes' numbers are raised: set elsewhere, or it goes on."""
    last = next((n.mark[0] for n in reversed(notes) if n.number is not None and n.mark), None)
    if last is None or not any(s.raised and s.start <= last.start < s.end for s in last.line.styles):
        return False
    apart = abs(line.x1 - last.line.x1 if line.leftward else line.x0 - last.line.x0)
    return (apart > _SAME_PLACE and not opens) or line.text[end : end + 1].islower()


def _may_follow(number: int, notes: Sequence[NoteDraft], *, opens: bool) -> bool:
    """Whether a plain number at a line's start can be the next note's, and is no year or sum inside the note before."""
    last = next((n.number for n in reversed(notes) if n.number is not None), None)
    if number == 1 or last is None or number - last == 1:
        return True
    return 0 < number - last <= (_MOST_UNSEEN if opens else 2) and (opens or _has_ended(notes[-1]))


def _has_ended(note: NoteDraft) -> bool:
    """Whether a note's last line may end it: a figure at the next line's start is its own where a sentence goes on."""
    last = note.slices[-1] if note.slices else None
    return last is None or not last.line.text[last.end - 1].isalpha()


def _number(label: str) -> int | None:
    digits = "".join(c for c in label if c.isdecimal())
    return int(digits) if digits else None


def shapes_of(notes: Sequence[NoteDraft], *, plain: bool) -> Shapes:
    """The shapes of a document's markers; `plain` where no face is known (a text layer)."""
    slashes, stars = set(), set()
    glued: defaultdict[int, set[str]] = defaultdict(set)
    for note in notes:
        if note.label.endswith("/"):
            slashes.add(plain_label(note.label))
        elif plain_label(note.label).startswith("*"):
            stars.add(plain_label(note.label))
        elif plain:
            glued[note.page].add(plain_label(note.label))
    letters = frozenset(label for note in notes if len(label := plain_label(note.label)) == 1 and label.isalpha())
    return Shapes(frozenset(slashes), frozenset(stars), letters, {p: frozenset(s) for p, s in glued.items()})


class CallPlace(NamedTuple):
    """Where a marker stands: its label, the index of its page, its height on it."""

    label: str
    page: int
    base: float


def link(calls: Sequence[CallPlace], notes: Sequence[NoteDraft]) -> list[NoteDraft | None]:
    """The note of each call, or None.

    A note follows its call: the next one of that label on the page or the page behind counts (for asterisks and
    letters, which run through long lists and tables, the next one at any distance); else the last one before, which
    is called again, or the only one of that label if it stands behind all calls. Where numbers begin anew on a page,
    notes go in the order of their calls.
    """
    by_label: defaultdict[str, list[NoteDraft]] = defaultdict(list)
    for note in notes:
        by_label[plain_label(note.label)].append(note)
    linked: list[NoteDraft | None] = []
    last_page = max((call.page for call in calls), default=0)
    for call in calls:
        candidates = by_label.get(plain_label(call.label), [])
        reach = 1 if call.label.strip("()[]").isdecimal() else _FAR
        behind = [n for n in candidates if (call.page, call.base) < place_of(n) and n.page - call.page <= reach]
        last = next((n for n in reversed(linked) if n is not None), None)
        before = (n for n in reversed(candidates) if n.page <= call.page)
        ending = (n for n in candidates if len(candidates) == 1 and n.page >= last_page)
        linked.append(_next_of(behind, last) or next(before, None) or next(ending, None))
    return linked


def _next_of(behind: Sequence[NoteDraft], last: NoteDraft | None) -> NoteDraft | None:
    """The first of the notes of one label; of several on its page the first behind the note called last."""
    if len(behind) < 2 or last is None or behind[0].page != behind[1].page:
        return behind[0] if behind else None
    later = (n for n in behind if n.page == behind[0].page and place_of(n) > place_of(last))
    return next(later, behind[0])


_FAR = 50  # pages


def place_of(note: NoteDraft) -> tuple[int, float]:
    """Where a note stands: the index of its page, its height on it."""
    return note.page, note.mark[0].line.base
