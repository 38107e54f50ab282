"""Coordinators: which States lead a thematic area of the treaty; who hands over, who takes over, and until when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from ccm_parse.facts.area_labels import find_area_labels
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Coordinator, MeetingKind
from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import AreaHit, Treaty, area_named, find_areas
from ccm_parse.reading.act_patterns import BINDING
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.coordination import CoordinationPatterns, CoordinatorWord, coordination
from ccm_parse.reading.meeting_names import MeetingName, find_bare_names
from ccm_parse.reading.runs import find_runs

__all__ = ["find_coordinators"]

_THANKS = frozenset({"appreciate", "commend", "acknowledge", "congratulate", "hear", "consider", "recognize", "note"})
"""Acts whose object is work done."""
_NAMING = BINDING - {"adopt", "approve"}
"""Acts whose coordinators take over; what is adopted or approved may be the work of those who are in office."""
_SEMICOLON = re.compile("[;；؛]")
_MARK = re.compile(r"[,،;؛:.()]")
_COLON = re.compile("[:：]")
_BRACKET = re.compile("[(（]")
_PRINTED_MARK = re.compile(r"[,，；;。:：]")
_REACH = 60
_UNTIL_REACH = 40


def find_coordinators(readings: Readings) -> tuple[Coordinator, ...]:
    """Each State once an area and turn, with every mention."""
    treaty = readings.treaty
    if treaty is None or not treaty.areas:
        return ()
    reader = _Reader(readings, treaty)
    found: dict[tuple[str, str | None, bool], Coordinator] = {}
    for coordinator in reader.coordinators():
        key = (coordinator.area, coordinator.iso3, coordinator.incoming)
        old = found.get(key)
        if old is None:
            found[key] = coordinator
            continue
        fuller = coordinator if old.until_ordinal is None else old
        evidence = (*old.evidence, *(e for e in coordinator.evidence if e not in old.evidence))
        found[key] = replace(old, until_kind=fuller.until_kind, until_ordinal=fuller.until_ordinal, evidence=evidence)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Area:
    """An area and the words printed for it."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class _Task:
    """An area, the States that are told to have it, and where what is said of them ends."""

    area: str
    printed: str
    states: tuple[NameHit, ...]
    end: int
    incoming: bool


class _Reader:
    """Goes through a document's texts in order."""

    def __init__(self, readings: Readings, treaty: Treaty) -> None:
        self._readings = readings
        self._treaty = treaty
        self._code = readings.language.code
        self._patterns: CoordinationPatterns = coordination(self._code)

    def coordinators(self) -> Iterator[Coordinator]:
        lead: Reading | None = None
        for reading in self._readings.all:
            text = reading.text
            if text.kind not in {"paragraph", "item", "cell"}:
                continue
            if lead is not None:
                incoming = self._lead_is_incoming(lead)
                labelled = list(self._labelled(reading, 0, len(text.text), incoming=incoming, lead=lead))
                if labelled:
                    yield from labelled
                    continue
            has_word = self._patterns.names_coordinators(text.text)
            if has_word and reading.mentions.states:
                for statement in reading.mentions.statements:
                    yield from self._stated(reading, statement)
            if text.kind != "item":
                lead = reading if has_word and text.text.rstrip().endswith((":", "：")) else None

    def _lead_is_incoming(self, lead: Reading) -> bool:
        text = lead.text.text
        return self._patterns.incoming.search(text) is not None or not self._patterns.outgoing.search(text)

    # ---- area: State (until …), State (until …) ----

    def _labelled(
        self, reading: Reading, start: int, end: int, *, incoming: bool, lead: Reading | None = None
    ) -> Iterator[Coordinator]:
        common = next((n for n in self._meetings(lead) if self._until(lead, n.start)), None) if lead else None
        states = reading.mentions.states
        for label in find_area_labels(reading.text.text, (start, end), states, self._treaty, self._code):
            task = _Task(label.area, label.printed, label.states, label.end, incoming)
            for state in label.states:
                made = self._made(reading, state, task)
                if common is not None and made.until_ordinal is None:
                    made = replace(made, until_kind=cast("MeetingKind", common.kind), until_ordinal=common.ordinal)
                yield made

    # ---- in a sentence ----

    def _stated(self, reading: Reading, statement: Statement) -> Iterator[Coordinator]:
        text, mentions = reading.text.text, reading.mentions
        words = list(self._patterns.words(mentions.blotted, statement.start, statement.end))
        if not words:
            return
        colon = _COLON.search(text, words[0].end, statement.end)
        between = text[words[0].end : colon.start()].strip() if colon else ""
        is_named = colon and any(words[0].end <= s.start < colon.start() for s in mentions.states)
        has_term = colon and any(words[0].end <= n.start < colon.start() for n in mentions.meeting_names)
        if colon and not is_named and (not between or has_term or self._patterns.incoming.search(between)):
            incoming = self._is_incoming(reading, statement, words[0].start) or self._lead_is_incoming(reading)
            at = colon.end()
            for stop in [*(m.start() for m in _SEMICOLON.finditer(text, at, statement.end)), statement.end]:
                yield from self._labelled(reading, at, stop, incoming=incoming)
                at = stop + 1
            return
        areas = [a for a in find_areas(text, self._treaty, self._code) if statement.start <= a.start < statement.end]
        states = [s for s in mentions.states if statement.start <= s.start < statement.end]
        runs = find_runs(text, states, self._code)
        if self._area_of(text, words[0], areas) is None:
            yield from self._apposed(reading, statement, words[0], areas)
        for word in words:
            area = self._area_of(text, word, areas)
            run = self._run_of(text, word, area, runs) if area else None
            if area is None or run is None:
                continue
            with_it = (r for r in runs if self._patterns.together.fullmatch(text, r[-1].end, run[0].start))
            run = [*next(with_it, ()), *run]
            printed = text[area.start : area.end]
            incoming = self._is_incoming(reading, statement, word.start)
            task = _Task(area.id, printed, tuple(run), statement.end, incoming)
            for state in run:
                yield self._made(reading, state, task)

    def _apposed(
        self, reading: Reading, statement: Statement, word: CoordinatorWord, areas: Sequence[AreaHit]
    ) -> Iterator[Coordinator]:
        """States behind the word for coordinators, each with its area: A and B (universalization), C, for clearance."""
        text = reading.text.text
        incoming = self._is_incoming(reading, statement, word.start)
        states = [s for s in reading.mentions.states if word.end <= s.start < statement.end]
        terms = [
            n
            for n in self._meetings(reading)
            if states and word.end <= n.start < states[0].start and self._until(reading, n.start)
        ]
        at = word.end
        for area in areas:
            group = tuple(s for s in states if at <= s.start and s.end <= area.start)
            # A (an area that we do not know) and B (clearance): A has not that one.
            group = tuple(s for s in group if not _BRACKET.search(text, s.end, group[-1].start))
            at = area.end
            if group and self._patterns.attached.fullmatch(text, group[-1].end, area.start):
                for state in group:
                    made = self._made(
                        reading, state, _Task(area.area, text[area.start : area.end], group, at, incoming)
                    )
                    kind = cast("MeetingKind | None", terms[0].kind if terms else None)
                    yield replace(made, until_kind=kind, until_ordinal=terms[0].ordinal if terms else None)

    def _area_of(self, text: str, word: CoordinatorWord, areas: Sequence[AreaHit]) -> _Area | None:
        """The area that a coordinator's word belongs to: before it (in Chinese) or behind it (of, on)."""
        of_area = self._patterns.of_area
        behind = of_area.match(text, word.end) if of_area else None
        if behind is not None:
            hit = next((a for a in areas if behind.end() <= a.start <= behind.end() + _REACH), None)
            return _Area(hit.start, hit.end, hit.area) if hit else self._label_at(text, behind.end())
        before = [a for a in areas if a.end <= word.start and word.start - a.end <= _REACH // 5]
        if not before:
            return None
        mark = _PRINTED_MARK.search(text, before[-1].end, word.start)
        return _Area(before[-1].start, mark.start() if mark else word.start, before[-1].area)

    def _label_at(self, text: str, at: int) -> _Area | None:
        """The area whose label alone stands between an offset and the next mark, behind "coordinator of"."""
        mark = _MARK.search(text, at)
        stop = mark.start() if mark else len(text)
        # the new coordinator on clearance and thanked
        joined = self._patterns.joined.search(text, at, stop)
        for end in [stop, *([joined.start()] if joined else [])]:
            if (found := self._labelled_between(text, at, end)) is not None:
                return found
        return None

    def _labelled_between(self, text: str, at: int, end: int) -> _Area | None:
        label = text[at:end].rstrip()
        area = area_named(label, self._treaty, self._code) if 0 < len(label) <= _REACH else None
        return _Area(at, at + len(label), area) if area else None

    def _run_of(
        self, text: str, word: CoordinatorWord, area: _Area, runs: Sequence[Sequence[NameHit]]
    ) -> Sequence[NameHit] | None:
        """The States that hold the task: before it with a link, or beside it."""
        first, last = min(word.start, area.start), max(word.end, area.end)
        # 清理问题协调员乍得、
        right_behind = next((run for run in runs if run[0].start >= last), None)
        if right_behind is not None and not text[last : right_behind[0].start].strip():
            return right_behind
        before = [run for run in runs if run[-1].end <= first]
        for run in (*reversed(before), *runs[len(before) :]):
            if run[-1].end <= first:
                if self._patterns.bare.fullmatch(text, run[-1].end, first):
                    return run
                link = self._patterns.link.match(text, run[-1].end, first)
                if link and not _COLON.search(text, link.end(), first) and first - link.end() <= _REACH // 3:
                    return run
                by = self._patterns.by.search(text, run[-1].end, first)
                if by and first - by.end() <= _REACH // 3:
                    return run
            elif run[0].start >= last:
                between = text[last : run[0].start]
                if self._patterns.beside.fullmatch(between) or self._patterns.by.search(between[-_REACH // 2 :]):
                    return run
            elif (
                area.end <= run[0].start
                and run[-1].end <= word.start
                and self._patterns.by.search(text, area.end, run[0].start)
            ):
                return run
        return None

    def _is_incoming(self, reading: Reading, statement: Statement, at: int) -> bool:
        """Whether those coordinate from now on: the act appoints them, calls them new, or gives their term."""
        acts = [a for a in reading.mentions.acts if a.start <= at < a.end]
        start, end = (acts[-1].start, acts[-1].end) if acts else (statement.start, statement.end)
        names = [n for n in self._meetings(reading) if start <= n.start < end]
        if any(self._until(reading, n.start) for n in names) or (acts and acts[-1].action in _NAMING):
            return True
        text = reading.text.text[start:end]
        if (acts and acts[-1].action in _THANKS) or self._patterns.outgoing.search(text):
            return False
        return self._patterns.incoming.search(text) is not None

    def _meetings(self, reading: Reading) -> list[MeetingName]:
        """The meetings named in a text, be it by their ordinal alone: 至第二十四次会议结束."""
        own = self._readings.own_meeting
        bare = map(own.placed, find_bare_names(reading.text.text, self._code))
        named = reading.mentions.meeting_names
        return sorted((*named, *(n for n in bare if not any(m.start <= n.start < m.end for m in named))))

    def _until(self, reading: Reading, at: int) -> bool:
        return self._patterns.until.search(reading.text.text, max(0, at - _UNTIL_REACH), at) is not None

    def _term_before(self, reading: Reading, task: _Task) -> MeetingName | None:
        """The end of a term that is told before the States: coordinators until the Meeting's end are A and B."""
        first = task.states[0].start
        floor = max((s.start for s in reading.mentions.statements if s.start <= first), default=0)
        acts = [a for a in reading.mentions.acts if floor <= a.start <= first]
        # appointed A until the Eighth Meeting; appointed B: not until then
        floor = acts[-1].start if acts else floor
        names = (n for n in reversed(self._meetings(reading)) if floor <= n.start and n.end <= first)
        return next((n for n in names if self._until(reading, n.start)), None)

    def _made(self, reading: Reading, state: NameHit, task: _Task) -> Coordinator:
        names = [n for n in self._meetings(reading) if state.end <= n.start < task.end]
        terms = [n for n in names if self._until(reading, n.start)]
        following = next((s.start for s in task.states if s.start > state.start), task.end)
        own = next((n for n in terms if n.start < following), None)
        term = (
            own or next((n for n in terms if n.start > task.states[-1].start), None) or self._term_before(reading, task)
        )
        kind = cast("MeetingKind | None", term.kind if term else None)
        return Coordinator(
            area=task.area,
            area_printed=task.printed.strip(),
            iso3=state.iso3,
            until_kind=kind,
            until_ordinal=term.ordinal if term else None,
            incoming=task.incoming,
            evidence=(reading.span(state.start, state.end),),
            rule="coordinators.incoming" if task.incoming else "coordinators.outgoing",
        )
