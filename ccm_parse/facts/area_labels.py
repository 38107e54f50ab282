"""Areas named as labels beside the States that have them: universalization: Chile; clearance — Norway."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import AreaHit, Treaty, area_named
from ccm_parse.reading.coordination import coordination
from ccm_parse.reading.runs import find_runs

__all__ = ["AreaLabel", "find_area_labels", "with_bracketed"]

# a) universalization:
_LETTER = re.compile(r"\A[(（]?[^\W\d_][)）]\s*")
# universalization: Chile   universalization — Chile   普遍加入——智利   universalization (Chile)   for clearance, Chile
_LABEL_END = re.compile(r"\s?[:：]|\s[-–—]\s|\s?(?:——|――)\s?|\s?[(（]|[,،](?=\s)")
_ASIDE = re.compile(r"\s?[(（](?P<label>[^()（）]{1,120})[)）]")
_COMMAS = frozenset(",،")
_PART = re.compile(r"[,;；،؛)]\s*")
_RUN_END = re.compile(r"\s*(?:[;；؛.(（]|\Z)")
_BRACKETED = re.compile("[(（](?P<label>[^()（）]{2,60})[)）]")
_LONGEST = 120


class AreaLabel(NamedTuple):
    """An area, the words printed for it, its States, and where what is said of them ends."""

    area: str
    printed: str
    states: tuple[NameHit, ...]
    end: int


class _Head(NamedTuple):
    start: int
    end: int
    area: str
    printed: str


def find_area_labels(
    text: str, span: tuple[int, int], states: Sequence[NameHit], treaty: Treaty, code: str
) -> list[AreaLabel]:
    """The labels of a stretch, each with the States behind it; else one with those before it."""
    start, end = span
    inside = [s for s in states if start <= s.start < end]
    heads = list(_heads(text, span, inside, treaty, code))
    if not heads:
        return _bracketed(text, inside, treaty, code) or _behind(text, span, inside, treaty, code)
    stops = [head.start for head in heads[1:]] + [end]
    return [
        AreaLabel(h.area, h.printed, tuple(s for s in inside if h.end <= s.start < stop), stop)
        for h, stop in zip(heads, stops, strict=True)
    ]


def with_bracketed(
    text: str, span: tuple[int, int], areas: Sequence[AreaHit], treaty: Treaty, code: str
) -> list[AreaHit]:
    """The areas of a stretch with those that are named by a label alone in brackets: Japan (reporting)."""
    found = list(areas)
    for match in _BRACKETED.finditer(text, *span):
        is_known = any(match.start() < a.end and a.start < match.end() for a in areas)
        area = None if is_known else area_named(match["label"].strip(), treaty, code)
        found += [AreaHit(*match.span("label"), area)] if area else []
    return sorted(found, key=lambda area: area.start)


def _heads(text: str, span: tuple[int, int], states: Sequence[NameHit], treaty: Treaty, code: str) -> Iterator[_Head]:
    """The labels behind whose mark a State stands; the first opens the stretch."""
    at, is_first = span[0], True
    beside = coordination(code).beside
    for mark in _LABEL_END.finditer(text, *span):
        behind = next((s for s in states if s.start >= mark.end()), None)
        if behind is None:
            return
        if not beside.fullmatch(text, mark.end(), behind.start) or mark.start() - at > _LONGEST:
            continue
        between = text[at : mark.start()]
        parts = [0] if is_first else [m.end() for m in _PART.finditer(between)][-1:]
        run = _run(text, states, behind, code)
        # universalization, Chile and Peru;   but not: universalization, Chile having declined
        closes = is_first and _RUN_END.match(text, run[-1].end, span[1])
        if mark[0] in _COMMAS and not (parts and (closes or _is_led(between[parts[0] :], code))):
            continue
        label = _plain(between[parts[0] :], code) if parts else ""
        area = area_named(label, treaty, code) if label else None
        if area is not None:
            yield _Head(at + parts[0], mark.end(), area, label)
        elif is_first:
            continue
        is_first = False
        at = next((s.end for s in reversed(states) if s.end <= mark.start()), at) if area is None else behind.end
        at = max(at, *(s.end for s in run))


def _run(text: str, states: Sequence[NameHit], first: NameHit, code: str) -> Sequence[NameHit]:
    """The States of the list that a State opens."""
    return next(run for run in find_runs(text, [s for s in states if s.start >= first.start], code) if run[0] == first)


def _behind(text: str, span: tuple[int, int], states: Sequence[NameHit], treaty: Treaty, code: str) -> list[AreaLabel]:
    """A label that ends the stretch, its States before it: Chile and Peru — universalization, Chile for clearance."""
    runs, links = find_runs(text, states, code), coordination(code).of_area
    mark = _LABEL_END.match(text, runs[0][-1].end, span[1]) if len(runs) == 1 else None
    if mark is None and len(runs) == 1 and links is not None:
        mark = links.match(text, runs[0][-1].end, span[1])
    before = _LETTER.sub("", text[span[0] : states[0].start].strip()) if mark else ""
    goes_on = before and coordination(code).further.fullmatch(text, span[0], states[0].start)
    if mark is None or (before and not goes_on and not coordination(code).beside.fullmatch(before)):
        return []
    label = _plain(text[mark.end() : span[1]].strip(" .;)"), code)
    # for clearance, until the end of the Ninth Meeting
    for printed in (_PART.split(label)[0].rstrip(), label):
        area = area_named(printed, treaty, code) if 0 < len(printed) <= _LONGEST else None
        if area is not None:
            return [AreaLabel(area, printed, tuple(runs[0]), span[1])]
    return []


def _bracketed(text: str, states: Sequence[NameHit], treaty: Treaty, code: str) -> list[AreaLabel]:
    """Several labels, each in brackets behind its States: Chile (universalization), Peru and Mali (clearance)."""
    labels: list[AreaLabel] = []
    group: list[NameHit] = []
    for state in states:
        group.append(state)
        aside = _ASIDE.match(text, state.end)
        area = area_named(_plain(aside["label"], code), treaty, code) if aside else None
        if aside is not None and area is None:
            return []
        if aside is not None and area is not None:
            labels.append(AreaLabel(area, _plain(aside["label"], code), tuple(group), aside.end()))
            group = []
    return labels if len(labels) > 1 and not group else []


def _is_led(label: str, code: str) -> bool:
    """Whether a label has the word for "on" before it."""
    links = coordination(code).of_area
    return links is not None and links.match(_LETTER.sub("", label.strip())) is not None


def _plain(label: str, code: str) -> str:
    """A label without its letter and the word for "on"."""
    bare = _LETTER.sub("", label.strip())
    # ; and clearance: Norway
    join = coordination(code).joined.match(bare)
    bare = bare[join.end() :].lstrip() if join else bare
    links = coordination(code).of_area
    link = links.match(bare) if links else None
    return bare[link.end() :] if link else bare
