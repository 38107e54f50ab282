"""Areas of coordinators told in pairs with their States: A and B on universalization, C on clearance; respectively."""

from collections.abc import Sequence

from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import AreaHit
from ccm_parse.reading.coordination import CoordinationPatterns, CoordinatorWord, coordination
from ccm_parse.reading.runs import find_runs

__all__ = ["paired", "parted", "respective"]

Pair = tuple[AreaHit, Sequence[NameHit]]


def paired(
    text: str, word: CoordinatorWord, areas: Sequence[AreaHit], runs: Sequence[Sequence[NameHit]], code: str
) -> list[Pair]:
    """Every area of a sentence with the States right before it, where each of several areas has its own."""
    patterns = coordination(code)
    states = [state for run in runs for state in run]
    if len(areas) <= 1 or not states or states[0].start > areas[0].start:
        return []
    found: list[Pair] = []
    for area in areas:
        floor = found[-1][0].end if found else 0
        held = [s for s in states if floor <= s.start and s.end <= area.start]
        groups = find_runs(text, held, code)
        if not groups:
            return []
        end = groups[-1][-1].end
        # A as coordinator on universalization, B on clearance
        is_first = end <= word.start and patterns.of_area and patterns.of_area.fullmatch(text, word.end, area.start)
        is_linked = is_first and patterns.link.match(text, end, word.start)
        if not is_linked and not patterns.led_by_states(text, end, area.start):
            return []
        found.append((area, groups[-1]))
    return found


def parted(
    text: str, areas: Sequence[AreaHit], runs: Sequence[Sequence[NameHit]], patterns: CoordinationPatterns
) -> list[Pair]:
    """As many areas as there are States in a row before or behind them, if it is said that each has one: 分别."""
    run = next((r for r in runs if len(r) == len(areas) > 1), None)
    if run is None:
        return []
    start, end = min(run[-1].end, areas[-1].end), max(run[0].start, areas[0].start)
    if start >= end or patterns.separately.search(text, start, end) is None:
        return []
    return [(area, [state]) for area, state in zip(areas, run, strict=True)]


def respective(
    text: str, at: int, areas: Sequence[AreaHit], run: Sequence[NameHit], patterns: CoordinationPatterns
) -> list[Pair]:
    """As many areas behind an offset as there are States before it: coordinators on X and Y, respectively."""
    behind = [a for a in areas if a.start >= at]
    if len(behind) <= 1 or len(behind) != len(run) or not patterns.respectively.match(text, behind[-1].end):
        return []
    return [(area, [state]) for area, state in zip(behind, run, strict=True)]
