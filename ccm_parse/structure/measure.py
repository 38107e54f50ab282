"""What is usual in a document's body: its size, the step of its lines, whether they are filled to the edge."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.knowledge.language import Language
from ccm_parse.layout.source import Line, Page, Source

__all__ = ["Measure", "measure"]

_RARE = 0.12  # of a document's characters: a font rarer than this is not the body's
_FILLED = 0.25  # of the long lines: where so many reach the edge, lines are filled (set ragged, fewer than 0.15 do)
_GOING_ON = re.compile(r"(?![^\W\d_]{1,4}[).])[a-z\u00df-\u00ff\u0430-\u045f]")  # no item's label
_PAUSES = (".", ",", ";", ":", "\uff0c", "\u3002", "\uff1b", "\uff1a", "\u060c", "\u061b")
_SHOWN = 8  # steps within paragraphs: fewer show nothing
_EVEN, _MOST = 0.02, 0.85  # how far these differ; of them that do not
_FULL = 0.9  # of the width: so long a line goes on in the next, if no pause ends it
_HANGING = (15.0, 60.0)  # points: how far numbers hang out
_OUT_SHARE = 0.15  # of the long lines: so many begin a paragraph
_BESIDE = 3  # lines: so many may stand beside each other, each in a column of its own
_MOSTLY = 0.5  # where there are no places that could tell


class Measure(NamedTuple):
    """What is usual in a document.

    `size`: the body's size; `width`: of the column; `justified`: whether lines are filled to the edge, so that a
    short one ends a paragraph; `marked`: whether a text layer left a blank at each paragraph's end; `pageless`: a
    text layer, where nothing is bold or large; `rtl`: right to left; `display`: the rarer fonts of a document whose
    fonts have lost their names, which do the work of bold; `step`: of two lines of one paragraph, in points, where it
    is always the same (else 0); `out`: how far the numbers of paragraphs hang out to the left of their text, in points,
    where they do (else 0).
    """

    size: float
    width: float
    pitches: dict[float, float]
    justified: bool
    marked: bool
    pageless: bool
    rtl: bool
    solid: bool
    display: frozenset[str] = frozenset()
    step: float = 0.0
    out: float = 0.0

    def pitch(self, size: float) -> float:
        """The usual distance of two lines of that size, in points."""
        return self.pitches.get(_bucket(size), 1.2 * size)


def _bucket(size: float) -> float:
    return round(size * 2) / 2


def measure(source: Source, language: Language) -> Measure:
    """What is usual in a document's body."""
    sizes: Counter[float] = Counter()
    fonts: Counter[str] = Counter()
    styled = False
    steps: defaultdict[float, Counter[float]] = defaultdict(Counter)
    within: list[float] = []
    outs: Counter[int] = Counter()
    solid = language.joining == "solid"
    caseless = solid or language.direction == "rtl"
    long = full = marked = lines = 0
    width = 1.0
    # Pages on their side hold tables; a text layer's are as broad and as high as their rows happen to be.
    upright = [page for page in source.pages if page.width <= page.height or not source.has_pages]
    for page in upright or source.pages:
        width = max(width, page.right - page.left)
        before: deque[Line] = deque(maxlen=_BESIDE)
        for line in page.body:
            bucket = _bucket(line.size)
            sizes[bucket] += len(line.text)
            lines += 1
            marked += line.text.endswith(" ")
            for style in line.styles:
                fonts[style.font] += style.end - style.start
                styled = styled or style.bold or style.italic
            previous = next((b for b in reversed(before) if b.x0 < line.x1 and b.x1 > line.x0), None)
            if previous is not None and _bucket(previous.size) == bucket:
                step = line.base - previous.base
                if 0.85 * bucket < step < 2.6 * bucket:
                    steps[bucket][round(step * 2) / 2] += 1
                    goes_on = _GOING_ON.match(line.text) or (caseless and _is_filled(previous, page))
                    if goes_on and not previous.text.endswith(_PAUSES):
                        within.append(step)
            if line.x1 - line.x0 > 0.6 * (page.right - page.left):
                long += 1
                out = line.x1 - page.right if language.direction == "rtl" else page.left - line.x0
                outs[round(out)] += _HANGING[0] < out < _HANGING[1]
                edge = abs(page.left - line.x0) if language.direction == "rtl" else abs(page.right - line.x1)
                full += edge < 0.25 * line.size if language.joining == "spaced" else edge < 1.2 * line.size
            before.append(line)
    pitches = {size: _usual_step(found) for size, found in steps.items() if found}
    return Measure(
        size=max(sizes, key=lambda s: (sizes[s], s), default=10.0),
        width=width,
        pitches=pitches,
        justified=full > (_FILLED if source.has_pages else _MOSTLY) * long,
        pageless=not source.has_pages,
        marked=source.backend == "text" and 0.08 * lines < marked < 0.92 * lines,
        rtl=language.direction == "rtl" and source.has_pages,
        solid=solid,
        display=frozenset() if styled else frozenset(f for f, n in fonts.items() if n < _RARE * fonts.total()),
        step=_steady_step(within) if source.has_pages else 0.0,
        out=_usual_out(outs, long),
    )


def _usual_out(outs: Counter[int], long: int) -> float:
    """Where the first lines of many paragraphs begin, to the left of the others."""
    out = max(outs, key=lambda k: (outs[k], -k), default=0)
    return float(out) if outs[out] > _OUT_SHARE * long else 0.0


def _is_filled(line: Line, page: Page) -> bool:
    return line.x1 - line.x0 > _FULL * (page.right - page.left)


def _steady_step(within: Sequence[float]) -> float:
    """The step of two lines of which the lower goes on with the upper, if it is the same almost everywhere."""
    if len(within) < _SHOWN:
        return 0.0
    middle = sorted(within)[len(within) // 2]
    even = sum(abs(step - middle) < _EVEN * middle for step in within)
    return middle if even >= _MOST * len(within) else 0.0


def _usual_step(found: Counter[float]) -> float:
    most = max(found.values())
    return min(step for step, count in found.items() if count >= 0.25 * most)
