"""The area that the word for a coordinator belongs to, before it or behind it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import AreaHit, Treaty, area_named
from ccm_parse.reading.coordination import CoordinationPatterns, CoordinatorWord

__all__ = ["Area", "AreaWords"]

_MARK = re.compile(r"[,،;؛:.()]")
_PRINTED_MARK = re.compile(r"[,，；;。:：]")
_BLANKS = re.compile(r"(?<=\w)\s+")
_REACH, _LONGEST_LABEL = 60, 4


@dataclass(frozen=True, slots=True)
class Area:
    """An area, where it is told, and the words printed for it."""

    start: int
    end: int
    id: str
    printed: str


class AreaWords:
    """Finds the areas of a treaty beside words for coordinators."""

    def __init__(self, treaty: Treaty, code: str, patterns: CoordinationPatterns) -> None:
        self._treaty, self._code, self._patterns = treaty, code, patterns

    def of_word(
        self, text: str, word: CoordinatorWord, areas: Sequence[AreaHit], states: Sequence[NameHit]
    ) -> Area | None:
        """The area that a coordinator's word belongs to: before it (in Chinese) or behind it (of, on)."""
        of_area = self._patterns.of_area
        behind = of_area.match(text, word.end) if of_area else None
        if behind is not None:
            at = behind.end()
            # an article may be one with the word that links: للتعاون
            hit = next((a for a in areas if word.end < a.start <= at + _REACH and a.end > at), None)
            if hit is None:
                start = at
                while start > word.end and text[start - 1].isalpha() and text[at : at + 1].isalpha():
                    start -= 1
                # with an article that is one with the link: للتطهير
                return self._label_at(text, at) or (self._label_at(text, start) if start < at else None)
            if between := [s.start for s in states if at <= s.start < hit.start]:
                # the outgoing coordinators A and B (clearance)   coordinators on clearance and B as coordinator on …
                return self._label_at(text[: between[0]], at) if text[word.end : at].strip() else None
            is_apart = _MARK.search(text, at, hit.start) is not None
            label = self._label_at(text, at) if is_apart else None
            return label or self.printed(text, hit.start, hit.end, hit.area)
        before = [a for a in areas if a.end <= word.start and word.start - a.end <= _REACH // 5]
        if not before:
            return None
        mark = _PRINTED_MARK.search(text, before[-1].end, word.start)
        return self.printed(text, before[-1].start, mark.start() if mark else word.start, before[-1].area)

    def with_bare(self, text: str, areas: Sequence[AreaHit], states: Sequence[NameHit]) -> list[AreaHit]:
        """Areas with those that a label alone names right behind States: Norway and Chad on clearance."""
        found = list(areas)
        for state in states:
            start = self._patterns.on_area(text, state.end)
            if start is None or any(area.start <= start < area.end for area in areas):
                continue
            mark = _MARK.search(text, start)
            stop = mark.start() if mark else len(text)
            joined = self._patterns.joined.search(text, start, stop)
            ends = [stop, *([joined.start()] if joined else [])]
            label = next(filter(None, (self._labelled_between(text, start, end) for end in ends)), None)
            found += [AreaHit(label.start, label.end, label.id)] if label else []
        return sorted(found, key=lambda area: area.start)

    @staticmethod
    def printed(text: str, start: int, end: int, area: str) -> Area:
        """An area with the words printed for it."""
        return Area(start, end, area, text[start:end])

    def led(self, text: str, states: Sequence[NameHit]) -> list[AreaHit]:
        """The areas whose labels stand behind a State and a verb of coordinating: Nauru to coordinate the work on."""
        found = (self._patterns.leads.match(text, state.end) for state in states)
        labels = (self._label_at(text, led.end()) for led in found if led)
        return [AreaHit(label.start, label.end, label.id) for label in labels if label]

    def _label_at(self, text: str, at: int) -> Area | None:
        """The area whose label alone stands between an offset and the next mark, behind "coordinator of"."""
        mark = _MARK.search(text, at)
        stop = mark.start() if mark else len(text)
        # the new coordinator on clearance and thanked
        joined = self._patterns.joined.search(text, at, stop)
        # coordinators on reporting for two years
        words = [m.start() for m in _BLANKS.finditer(text, at, min(stop, at + _REACH))][:_LONGEST_LABEL]
        for end in [stop, *([joined.start()] if joined else []), *reversed(words)]:
            if (found := self._labelled_between(text, at, end)) is not None:
                return found
        return None

    def _labelled_between(self, text: str, at: int, end: int) -> Area | None:
        label = text[at:end].rstrip()
        area = area_named(label, self._treaty, self._code) if 0 < len(label) <= _REACH else None
        return self.printed(text, at, at + len(label), area) if area else None
