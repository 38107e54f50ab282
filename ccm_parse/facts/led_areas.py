"""Areas whose coordination a verb tells: A and B coordinated victim assistance; clearance is led by C."""

from collections.abc import Iterator, Sequence

from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import AreaHit
from ccm_parse.reading.coordination import CoordinationPatterns

__all__ = ["led"]


def led(
    text: str, areas: Sequence[AreaHit], runs: Sequence[Sequence[NameHit]], patterns: CoordinationPatterns
) -> Iterator[tuple[AreaHit, Sequence[NameHit]]]:
    """Each area with the States that are said to coordinate it."""
    for area in areas:
        before = next((r for r in reversed(runs) if r[-1].end <= area.start), None)
        behind = next((r for r in runs if r[0].start >= area.end), None)
        if before and patterns.leads.fullmatch(text, before[-1].end, area.start):
            yield area, before
        elif behind and patterns.is_led_by(text, area.end, behind[0].start, behind[-1].end):
            yield area, behind
