"""States that a task is taken from: those named behind "replacing" are not those who have it now."""

from collections.abc import Sequence

from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.coordination import coordination

__all__ = ["without_replaced"]


def without_replaced(text: str, states: Sequence[NameHit], code: str) -> tuple[NameHit, ...]:
    """The States without those that others are said to replace."""
    patterns = coordination(code)
    if not patterns.speaks_of_replacing(text):
        return tuple(states)
    kept: list[NameHit] = []
    replaced: NameHit | None = None
    for state in states:
        goes_on = replaced is not None and patterns.replaced_too(text, replaced.end, state.start)
        if goes_on or patterns.is_replaced(text, state.start):
            replaced = state
        else:
            replaced = None
            kept.append(state)
    return tuple(kept)
