"""Lines become clean text: the ordered rules of what a careful typist would write, each edit keeping its trace.

Two strategies, chosen by the language's TOML: `spaced` (words are parted by blanks) and `solid` (Chinese: no blank
where either neighbour is a Han character or a full-width mark, except one printed behind an ASCII comma).
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from ccm_parse.layout.source import Line
from ccm_parse.provenance import Piece, TracedText
from ccm_parse.structure.outline import Emphasis

__all__ = ["Joiner", "Mark", "Prose", "Slice", "emphasis_of"]


class Slice(NamedTuple):
    """A part of a line that belongs to a text."""

    line: Line
    start: int
    end: int


class Mark(NamedTuple):
    """A note marker taken out of a text: as printed, the offset it leaves, its line and its place there."""

    label: str
    offset: int
    line: Line
    start: int
    end: int


class Prose(NamedTuple):
    """A clean text with the markers that were taken out of it."""

    text: TracedText
    marks: tuple[Mark, ...] = ()


_WIDE = (
    "\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f"
    "\u201c\u201d\u2018\u2019\u2026\u2014\u2015\u00b7\U00020000-\U0003ffff"
)
# blanks beside a wide character, but for one behind an ASCII comma
_SOLID_BLANK = re.compile(rf"(?<=[{_WIDE}]) +| +(?=[{_WIDE}])")
_IS_WIDE = re.compile(rf"[{_WIDE}]")
# "CCM/MSP/2017 /11", "FCCC/ SBI/2010/5": blanks beside a slash inside a symbol
_CUT_SYMBOL = re.compile(r"(?<![\w/])[A-Z]{1,6}(?:\([A-Z0-9]+\))?(?: ?/ ?[A-Z0-9][\w.()]*)+")
_OPEN_SYMBOL = re.compile(r"(?<![A-Za-z])[A-Z]{1,6}(?:\([A-Z0-9]+\))?(?:/[A-Z0-9][\w.()]*)*/?$")
_SYMBOL_REST = re.compile(r"[A-Z0-9][A-Z0-9.]*/[A-Z0-9]|\d+(?![\w.])")
_URL = re.compile(r"(?:https?://|www\.)\S*$")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_DROPPED = "\u00ad\u0640\u200b\u200c\u200d\u2060\ufeff"
_HAS_DROPPED = re.compile(f"[{_DROPPED}]")
_RULES = {"-": "line-end hyphen", "\u2010": "line-end hyphen", "\u2011": "line-end hyphen"} | {
    "\u00ad": "soft hyphen",
    "\u0640": "kashida",
}


class Joiner:
    """Joins lines by the rules of one document: its way of joining and the words it uses.

    `words` are the document's own words, lower-cased, with their frequency: they decide whether a hyphen at a line's
    end is a true one; of those that they do not know, `hyphened` has the words before and behind which it is (non-,
    -même). `clitics` are words that are written together with the next one.
    """

    def __init__(
        self,
        joining: str,
        words: dict[str, int],
        *,
        hyphenates: bool,
        clitics: Collection[str] = (),
        hyphened: tuple[Collection[str], Collection[str]] = ((), ()),
    ) -> None:
        self._solid = joining == "solid"
        self._words = words
        self._hyphenates = hyphenates
        self._clitics = clitics
        self._hyphened = hyphened
        self.removed: Counter[str] = Counter()

    def prose(self, slices: Sequence[Slice], marks: Iterable[tuple[Line, int, int]] = ()) -> Prose:
        """The clean text of the slices; `marks` are the places on lines that hold note markers."""
        places: dict[int, list[tuple[int, int]]] = {}
        for line, start, end in marks:
            places.setdefault(id(line), []).append((start, end))
        texts: list[str] = []
        pieces: list[Piece] = []
        found: list[Mark] = []
        size = 0
        for part in slices:
            cut = places.get(id(part.line), ())
            for start, end in self._kept(part, cut):
                piece = part.line.text[start:end]
                if texts:
                    previous = texts[-1]
                    if pieces[-1].ink is part.line:
                        glue, drop = self._within(part, pieces[-1].last) if start == part.start else "", 0
                    else:
                        glue, drop = self._seam(previous, piece)
                    if drop:
                        self._count(previous[-drop:])
                        texts[-1] = previous[:-drop]
                        last = pieces[-1]
                        pieces[-1] = last._replace(end=last.end - drop, last=max(last.first, last.last - drop))
                        size -= drop
                    if glue:
                        texts[-1] += glue
                        pieces[-1] = pieces[-1]._replace(end=size + 1)
                        size += 1
                texts.append(piece)
                pieces.append(Piece(size, size + len(piece), part.line, start, end))
                size += len(piece)
            found.extend(
                Mark(part.line.text[a:b].strip(), _offset_of(pieces, part.line, a, size), part.line, a, b)
                for a, b in cut
                if part.start <= a < part.end
            )
        text = "".join(texts)
        return Prose(*_trimmed(TracedText(text, tuple(p for p in pieces if p.end > p.start)), tuple(found)))

    def label(self, printed: str) -> str:
        """A label as a typist would write it: in Chinese without the blanks of automatic spacing."""
        return _SOLID_BLANK.sub("", printed) if self._solid else printed

    def _within(self, part: Slice, end: int) -> str:
        """What joins a part of a line to one before it: the blank that stands between, if nothing else does."""
        return " " if not self._solid and part.line.text[end : part.start] == " " else ""

    def _kept(self, part: Slice, cut: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """The stretches of a slice that stay: without markers, automatic blanks, dropped characters."""
        line, start, end = part
        text = line.text
        gone = [(a, b) for a, b in cut if start <= a < end]
        gone = [
            (a - 1 if a > start and text[a - 1] == " " and (b >= end or text[b] in " ,.;:)" or self._solid) else a, b)
            for a, b in gone
        ]
        if self._solid:
            gone += [
                m.span()
                for m in _SOLID_BLANK.finditer(text, start, end)
                if m.start() == 0 or text[m.start() - 1] != "," or m.start() == start
            ]
        if " /" in text or "/ " in text:
            for match in _CUT_SYMBOL.finditer(text, start, end):
                if any(c.isdigit() for c in match[0]):
                    gone += [(k, k + 1) for k in range(*match.span()) if text[k] == " "]
        if not text.isascii():
            dropped = [m for m in _HAS_DROPPED.finditer(text, start, end) if m.end() < end or m[0] != "\u00ad"]
            self._count("".join(m[0] for m in dropped))
            gone += [m.span() for m in dropped]
        if not gone:
            return [(start, end)] if end > start else []
        kept = []
        at = start
        for a, b in sorted(gone):
            if a > at:
                kept.append((at, a))
            at = max(at, b)
        if at < end:
            kept.append((at, end))
        return kept

    def _count(self, characters: str) -> None:
        """Count what goes, by the rule that takes it (blanks are no ink)."""
        for character in characters:
            if not character.isspace():
                self.removed[_RULES.get(character, "zero-width character")] += 1

    def _seam(self, left: str, right: str) -> tuple[str, int]:
        """As `_glue`, where the first line may end in blanks that a text layer left."""
        bare = left.rstrip()
        if not bare:
            return "", len(left)
        glue, drop = self._glue(bare, right)
        return glue, drop + len(left) - len(bare)

    def _glue(self, left: str, right: str) -> tuple[str, int]:
        """What stands between two lines, and how many characters of the first one's end go."""
        end, start = left[-1], right[0]
        if start == " ":
            return "", 0
        if self._solid and (_IS_WIDE.match(end) or _IS_WIDE.match(start)):
            return (" " if end == "," and not _IS_WIDE.match(end) else ""), 0
        if end == "\u00ad":
            return "", 1
        if end in "([" or start in ")]" or (end in self._clitics and left[-2:-1] in {"", " "}):
            return "", 0
        if end in "-\u2010\u2011":
            return self._at_hyphen(left, right)
        if end == "/" or (start == "/" and _OPEN_SYMBOL.search(left)):
            return ("", 0) if (len(left) > 1 and left[-2] != " ") or start == "/" else (" ", 0)
        if end in "\u2013\u2014" and len(left) > 1 and left[-2] != " ":
            return "", 0
        if self._solid and end.isalnum() and start.isalnum() and self._is_cut(left, right):
            return "", 0
        url = _URL.search(left)
        if url and (end in "_=&?%#~" or (end in ".-" and start.islower()) or start in "/_=&?%#"):
            return "", 0
        return " ", 0

    def _is_cut(self, left: str, right: str) -> bool:
        """Whether a line of solid script ends within a number, a symbol, or a foreign word that the document has."""
        if left[-1].isdigit() and right[0].isdigit():
            return True
        begun, tail = _OPEN_SYMBOL.search(left), _SYMBOL_REST.match(right)
        if begun and tail and "/" in begun[0]:
            return True
        before, after = _WORD_BEFORE.search(left), _WORD_AFTER.match(right)
        return before is not None and after is not None and (before[0] + after[0]).lower() in self._words

    def _at_hyphen(self, left: str, right: str) -> tuple[str, int]:
        """A hyphen at a line's end stays, unless the document's own words say that it only parts a word."""
        if len(left) > 1 and left[-2] == " ":
            return " ", 0
        before, after = _WORD_BEFORE.search(left[:-1]), _WORD_AFTER.match(right)
        if not before or not after or _URL.search(left):
            return "", 0
        head, tail = before[0].lower(), after[0].lower()
        whole, hyphened = self._words.get(head + tail, 0), self._words.get(f"{head}-{tail}", 0)
        if hyphened or right[0].isupper():
            return "", 0 if not (whole > hyphened) else 1
        if whole:
            return "", 1
        heads, tails = self._hyphened
        if not self._hyphenates or head in heads or tail in tails:
            return "", 0
        compound = self._words.get(head, 0) > 0 and self._words.get(tail, 0) > 0
        return "", 0 if compound else 1


def _offset_of(pieces: list[Piece], line: Line, start: int, size: int) -> int:
    """Where in the text a place on a line has come to lie."""
    for piece in reversed(pieces):
        if piece.ink is line and piece.first <= start:
            return min(piece.end, piece.start + start - piece.first)
        if piece.ink is line:
            continue
        return piece.end
    return 0 if not pieces else size


def _trimmed(text: TracedText, marks: tuple[Mark, ...]) -> tuple[TracedText, tuple[Mark, ...]]:
    bare = text.text.strip()
    if len(bare) == len(text.text) and "  " not in bare:
        return text, marks
    edits = []
    lead = len(text.text) - len(text.text.lstrip())
    if lead:
        edits.append((0, lead, ""))
    edits += [(m.start() + 1, m.end(), "") for m in re.finditer(r"(?<=\S)  +(?=\S)", text.text)]
    tail = len(text.text.rstrip())
    if tail < len(text.text) and tail > lead:
        edits.append((tail, len(text.text), ""))
    moved = tuple(m._replace(offset=_moved(m.offset, edits)) for m in marks)
    return text.sub(edits), moved


def _moved(offset: int, edits: Sequence[tuple[int, int, str]]) -> int:
    return offset - sum(min(offset, end) - start for start, end, _ in edits if start < offset)


def emphasis_of(text: TracedText) -> tuple[Emphasis, ...]:
    """The stretches of a text that are set in bold or italic."""
    found: list[Emphasis] = []
    for piece in text.pieces:
        line = piece.ink
        if not isinstance(line, Line):
            continue
        for style in line.styles:
            if not (style.bold or style.italic) or style.end <= piece.first or style.start >= piece.last:
                continue
            start = piece.start + max(0, style.start - piece.first)
            end = piece.end if style.end >= piece.last else piece.start + style.end - piece.first
            for name in ("bold", "italic"):
                if getattr(style, name):
                    _add(found, Emphasis(start, end, name), text.text)
    return tuple(sorted(found))


def _add(found: list[Emphasis], new: Emphasis, text: str) -> None:
    for k in range(len(found) - 1, max(-1, len(found) - 4), -1):
        old = found[k]
        if old.style == new.style and not text[old.end : new.start].strip():
            found[k] = old._replace(end=new.end)
            return
    found.append(new)
