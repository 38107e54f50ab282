"""Coordinators: which States lead a thematic area of the treaty; who hands over, who takes over, and until when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import cast

from ccm_parse.facts.area_labels import find_area_labels, with_bracketed
from ccm_parse.facts.area_words import Area, AreaWords
from ccm_parse.facts.coordinator_terms import Task, Terms
from ccm_parse.facts.led_areas import led
from ccm_parse.facts.paired_areas import paired, parted, respective
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.replaced_states import without_replaced
from ccm_parse.facts.types import Coordinator, MeetingKind
from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import AreaHit, Treaty, area_named, find_areas
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.coordination import LINK_REACH, CoordinationPatterns, CoordinatorWord, coordination
from ccm_parse.reading.runs import find_runs

__all__ = ["find_coordinators"]

_SEMICOLON = re.compile("[;；؛]")
_COLON = re.compile("[:：]")
_BRACKET = re.compile("[(（]")
_REACH = 60


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


class _Reader:
    """Goes through a document's texts in order."""

    def __init__(self, readings: Readings, treaty: Treaty) -> None:
        self._readings = readings
        self._treaty = treaty
        self._code = readings.language.code
        self._patterns: CoordinationPatterns = coordination(self._code)
        self._terms = Terms(readings)
        self._areas = AreaWords(treaty, self._code, self._patterns)
        self._heading: Area | None = None
        self._appointed: tuple[str, ...] | None = None
        """Where the paragraph before stands, if it appoints coordinators."""
        self._replaced: list[NameHit] = []
        """The States of the sentence that others take over from."""

    def coordinators(self) -> Iterator[Coordinator]:
        lead: Reading | None = None
        before: Coordinator | None = None
        for reading in self._readings.all:
            text = reading.text
            if text.kind in {"section", "annex"}:
                area = area_named(text.text, self._treaty, self._code)
                self._heading = Area(0, 0, area, text.text) if area else None
            if text.kind not in {"paragraph", "item", "cell"}:
                continue
            if lead is not None:
                incoming = self._terms.lead_is_incoming(lead)
                labelled = list(self._labelled(reading, 0, len(text.text), incoming=incoming, lead=lead))
                if labelled:
                    labelled = self._terms.as_before(reading, labelled, before)
                    before = labelled[-1]
                    self._appointed = lead.text.path if incoming else None
                    yield from labelled
                    continue
            has_word = self._patterns.names_coordinators(text.text) or self._has_task(reading, 0, len(text.text))
            if (has_word or self._patterns.tells_of_leading(text.text)) and reading.mentions.states:
                for statement in reading.mentions.statements:
                    yield from self._stated(reading, statement)
            if text.kind != "item":
                self._appointed = None
                lead = reading if has_word and text.text.rstrip().endswith((":", "：")) else None

    def _has_task(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a stretch tells of taking care of something until a meeting ends: will take charge of clearance."""
        is_told = next(self._patterns.tasks(reading.text.text, start, end), None) is not None
        return is_told and self._terms.end_between(reading, start, end) is not None

    # ---- area: State (until …), State (until …) ----

    def _labelled(
        self, reading: Reading, start: int, end: int, *, incoming: bool, lead: Reading | None = None
    ) -> Iterator[Coordinator]:
        states = without_replaced(reading.text.text, reading.mentions.states, self._code)
        labels = find_area_labels(reading.text.text, (start, end), states, self._treaty, self._code)
        # A (universalization) and B (clearance), until the end of the Eighth Meeting
        behind = labels[-1].end if labels else end
        common = self._terms.first_end(lead) if lead else self._terms.end_between(reading, behind, end)
        for label in labels:
            task = Task(label.area, label.printed, label.states, label.end, incoming)
            for state in label.states:
                made = self._terms.made(reading, state, task)
                if common is not None and made.until_ordinal is None:
                    made = replace(made, until_kind=cast("MeetingKind", common.kind), until_ordinal=common.ordinal)
                yield made

    # ---- in a sentence ----

    def _stated(self, reading: Reading, statement: Statement) -> Iterator[Coordinator]:
        text, mentions = reading.text.text, reading.mentions
        words = list(self._patterns.words(mentions.blotted, statement.start, statement.end))
        if not words and self._terms.end_between(reading, statement.start, statement.end) is not None:
            words = list(self._patterns.tasks(mentions.blotted, statement.start, statement.end))
        if not words and not self._patterns.tells_of_leading(text):
            return
        areas = [a for a in find_areas(text, self._treaty, self._code) if statement.start <= a.start < statement.end]
        areas = with_bracketed(text, (statement.start, statement.end), areas, self._treaty, self._code)
        named = [s for s in mentions.states if statement.start <= s.start < statement.end]
        states = list(without_replaced(text, named, self._code))
        self._replaced = [s for s in named if s not in states]
        runs = find_runs(text, states, self._code)
        led_too = [a for a in self._areas.led(text, states) if all(a.start >= b.end or b.start >= a.end for b in areas)]
        for area, run in led(text, [*areas, *led_too], runs, self._patterns):
            word = CoordinatorWord(run[-1].end, max(run[-1].end, area.start))
            yield from self._held(reading, statement, word, [(area, run)])
        if not words:
            return
        pairs = paired(text, words[0], self._areas.with_bare(text, areas, states), runs, self._code)
        if pairs := pairs or parted(text, areas, runs, self._patterns):
            yield from self._held(reading, statement, words[0], pairs)
            return
        at = self._opens_list(reading, statement, words[0])
        if at is not None and (listed := list(self._listed(reading, statement, words[0], at))):
            yield from listed
            return
        if self._areas.of_word(text, words[0], areas, states) is None:
            yield from self._apposed(reading, statement, words[0], areas)
        for word in words:
            yield from self._of_word(reading, statement, word, areas, runs)

    def _of_word(
        self,
        reading: Reading,
        statement: Statement,
        word: CoordinatorWord,
        areas: Sequence[AreaHit],
        runs: Sequence[list[NameHit]],
    ) -> Iterator[Coordinator]:
        """The States beside one word for coordinators."""
        text = reading.text.text
        states = [state for run in runs for state in run]
        area = self._areas.of_word(text, word, areas, states)
        if area is None and not self._is_of_something(text, word, states):
            area = self._told_before(text, word, areas)
        if word.is_deed and not self._terms.tells_turn(reading, statement, word.start):
            return
        of_word = self._run_of_deed if word.is_deed else self._run_of
        run = of_word(text, word, area, runs) if area else None
        if area is None or run is None:
            return
        with_it = (r for r in runs if self._patterns.together.fullmatch(text, r[-1].end, run[0].start))
        beside = (r for r in runs if self._patterns.together.fullmatch(text, area.end, r[0].start))
        run = [*next(with_it, ()), *run, *next(beside, ())]
        if own := respective(text, word.end, areas, run, self._patterns):
            yield from self._held(reading, statement, word, own)
            return
        incoming = self._terms.is_incoming(reading, statement, word.start)
        pairs = [(area, run)]
        if run[0].start >= area.end:
            pairs += self._further(text, run[-1].end, areas, runs)
        # thanked A and appointed B until the Eighth Meeting: not A until then
        turns = (a.start for a in reading.mentions.acts if run[-1].end <= a.start < statement.end)
        end = min(turns, default=statement.end)
        for its, held in pairs:
            task = Task(its.id, its.printed, tuple(held), end, incoming)
            for state in held:
                yield self._terms.made(reading, state, task)

    def _opens_list(self, reading: Reading, statement: Statement, word: CoordinatorWord) -> int | None:
        """Where a list begins behind the word for coordinators and a colon; None where there is none."""
        text, mentions = reading.text.text, reading.mentions
        colon = _COLON.search(text, word.end, statement.end)
        if colon is None or any(word.end <= s.start < colon.start() for s in mentions.states):
            return None
        between = text[word.end : colon.start()].strip()
        has_term = any(word.end <= n.start < colon.start() for n in mentions.meeting_names)
        return colon.end() if not between or has_term or self._patterns.opens_list(between) else None

    def _held(
        self,
        reading: Reading,
        statement: Statement,
        word: CoordinatorWord,
        pairs: Sequence[tuple[AreaHit, Sequence[NameHit]]],
    ) -> Iterator[Coordinator]:
        """The States that have each an area of their own."""
        text, incoming = reading.text.text, self._terms.is_incoming(reading, statement, word.start)
        # What others were appointed to is told before: those of the further areas are A and B.
        goes_on = self._appointed == reading.text.path and not reading.mentions.acts
        incoming = incoming or (goes_on and statement is reading.mentions.statements[0])
        for area, run in pairs:
            task = Task(area.area, text[area.start : area.end], tuple(run), statement.end, incoming)
            for state in run:
                yield self._terms.made(reading, state, task)

    def _is_parted(self, text: str, start: int, end: int) -> bool:
        """Whether a colon or another clause stands between: Chile, which thanked the coordinators."""
        return any(parting.search(text, start, end) is not None for parting in (_COLON, self._patterns.relative))

    def _further(
        self, text: str, at: int, areas: Sequence[AreaHit], runs: Sequence[list[NameHit]]
    ) -> Iterator[tuple[Area, list[NameHit]]]:
        """What goes on behind the States of an area: coordinators on A, X and Y; on B, Z."""
        while opening := self._patterns.further.match(text, at):
            area = next((a for a in areas if a.start == opening.end()), None)
            run = next((r for r in runs if area and r[0].start >= area.end), None)
            if area is None or run is None or not self._patterns.beside.fullmatch(text, area.end, run[0].start):
                return
            yield self._areas.printed(text, area.start, area.end, area.area), run
            at = run[-1].end

    def _is_of_something(self, text: str, word: CoordinatorWord, states: Sequence[NameHit]) -> bool:
        """Whether the word for a coordinator is followed by what is coordinated."""
        of_area = self._patterns.of_area
        link = of_area.match(text, word.end) if of_area else None
        # what looks like a link may begin a State's name: ليسوتو
        is_name = link is not None and any(s.start < link.end() <= s.end for s in states)
        return link is not None and not is_name and bool(link.group().strip())

    def _told_before(self, text: str, word: CoordinatorWord, areas: Sequence[AreaHit]) -> Area | None:
        """The one area that the sentence names, and before the word; else that of the heading."""
        if not areas:
            known = self._heading
            return Area(word.start, word.end, known.id, known.printed) if known else None
        if len({area.area for area in areas}) > 1 or areas[-1].end > word.start:
            return None
        return Area(word.start, word.end, areas[0].area, text[areas[0].start : areas[0].end])

    def _listed(self, reading: Reading, statement: Statement, word: CoordinatorWord, at: int) -> Iterator[Coordinator]:
        """What stands behind a colon: areas as labels of States."""
        terms = self._terms
        incoming = terms.is_incoming(reading, statement, word.start) or terms.lead_is_incoming(reading)
        text = reading.text.text
        for stop in [*(m.start() for m in _SEMICOLON.finditer(text, at, statement.end)), statement.end]:
            yield from self._labelled(reading, at, stop, incoming=incoming)
            at = stop + 1

    def _apposed(
        self, reading: Reading, statement: Statement, word: CoordinatorWord, areas: Sequence[AreaHit]
    ) -> Iterator[Coordinator]:
        """States behind the word for coordinators, each with its area: A and B (universalization), C, for clearance."""
        text = reading.text.text
        incoming = self._terms.is_incoming(reading, statement, word.start)
        states = [s for s in reading.mentions.states if word.end <= s.start < statement.end]
        terms = [
            n
            for n in self._terms.meetings(reading)
            if states and statement.start <= n.start < states[0].start and self._terms.ends_at(reading, n.start)
        ]
        at = word.end
        for area in areas:
            group = tuple(s for s in states if at <= s.start and s.end <= area.start)
            # A (an area that we do not know) and B (clearance): A has not that one.
            group = tuple(s for s in group if not _BRACKET.search(text, s.end, group[-1].start))
            at = area.end
            if group and self._patterns.attached.fullmatch(text, group[-1].end, area.start):
                for state in group:
                    made = self._terms.made(
                        reading, state, Task(area.area, text[area.start : area.end], group, at, incoming)
                    )
                    kind = cast("MeetingKind | None", terms[0].kind if terms else None)
                    yield replace(made, until_kind=kind, until_ordinal=terms[0].ordinal if terms else None)

    def _run_of_deed(
        self, text: str, word: CoordinatorWord, area: Area, runs: Sequence[Sequence[NameHit]]
    ) -> Sequence[NameHit] | None:
        """The States that are thanked for coordination, or given it: right before it, or right behind its area."""
        link = self._patterns.deed_link
        if area.start >= word.start and area.end <= word.end:
            # (an area,) whose coordination will be taken over by: the area was told before
            return next((run for run in runs if word.end <= run[0].start <= word.end + 1), None)
        before = (run for run in runs if link.fullmatch(text, run[-1].end, word.start))
        behind = (run for run in runs if link.fullmatch(text, area.end, run[0].start))
        return next(before, None) or next(behind, None)

    def _run_of(
        self, text: str, word: CoordinatorWord, area: Area, runs: Sequence[Sequence[NameHit]]
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
                # Ghana replaces Zambia | as coordinator
                behind = (s.end for s in self._replaced if run[-1].end <= s.start and s.end <= first)
                link = self._patterns.link.match(text, max(behind, default=run[-1].end), first)
                # coordinators on X, A and B, and the coordinators on Y, C and D: not A and B
                is_joined = right_behind and self._patterns.joined.search(text, run[-1].end, first)
                if right_behind and is_joined and self._patterns.beside.fullmatch(text, last, right_behind[0].start):
                    continue
                if link and not self._is_parted(text, link.end(), first):
                    return run
                by = self._patterns.by.search(text, run[-1].end, first)
                if by and first - by.end() <= LINK_REACH:
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
