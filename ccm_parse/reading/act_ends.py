"""Where the statement of an act ends: before the next one, at a semicolon, or with its sentence; and what goes on."""

from collections.abc import Iterator, Sequence

from ccm_parse.reading.act import Act
from ccm_parse.reading.act_patterns import ActPatterns, Verb
from ccm_parse.reading.actions import ATTITUDES
from ccm_parse.reading.clauses import BLOT, Clause

__all__ = ["drawn_out", "goes_on_behind"]

_WITH_OBJECT = ATTITUDES | frozenset(
    {"adopt", "approve", "confirm", "elect", "appoint", "establish", "consider", "hear"}
)
"""Acts whose verbs have an object behind them, not a clause that may go on behind a mark."""
_COLONS = frozenset(":：")
_CLOSERS = f")）》{BLOT}"


def drawn_out(acts: Sequence[Act], text: str, patterns: ActPatterns, end: int) -> Iterator[Act]:
    """The acts of a sentence that ends at an offset, each to where its statement ends."""
    ends: list[int] = []
    for act, following in zip(reversed(acts), [None, *reversed(acts)], strict=False):
        ends.append(_end(act, following, ends[-1] if ends else end, text, patterns))
    yield from map(Act.drawn_out, acts, reversed(ends))


def goes_on_behind(patterns: ActPatterns, text: str, since: tuple[int, Clause], verb: Verb) -> bool:
    """Whether a verb with its object goes on behind what was noted: took note of the report, approved the budget.

    `since` is where the verb before ends, and the clause of this one.
    """
    noted, clause = since
    is_named = not patterns.heads.has_relative(text, noted, clause.start)
    return is_named and patterns.tells_by_form and patterns.objects.stands_behind(text, verb.end, clause.end)


def _is_apart(text: str, clause: Clause, patterns: ActPatterns, *, has_object: bool) -> bool:
    """Whether a clause behind an act tells no more of it: where it is printed, what another body did then."""
    heads = patterns.heads
    if heads.is_trailing(text, *clause, has_object=has_object):
        return True
    joined = heads.skip_joins(text, *clause)
    at = heads.skip_leads(text, joined, clause.end)
    # , after which the President   , and the President thanked
    is_told = at - joined > 1 or (joined > clause.start and patterns.has_verb(text, at, clause.end))
    is_told = is_told and has_object
    return is_told and heads.other_end(text, at, clause.end) is not None


def _end(act: Act, following: Act | None, end: int, text: str, patterns: ActPatterns) -> int:
    """Where the statement of an act ends; acts joined verb to verb share theirs, and none goes beyond its own end."""
    end = min(end, act.end)
    if following is None:
        end = patterns.semicolon(text, act.verb_end, act.end)
    elif following.start > act.start:
        end = patterns.without_join(text, act.verb_end, min(following.start, act.end))
        end = patterns.semicolon(text, act.verb_end, end)
    # A list below goes on with the clause that ends with a colon.
    behind = (
        c for c in act.sentence.clauses if act.verb_end < c.start < end and text[c.end : c.end + 1] not in _COLONS
    )
    has_object = act.action in _WITH_OBJECT
    end = next((c.start for c in behind if _is_apart(text, c, patterns, has_object=has_object)), end)
    while end > act.verb_end and not (text[end - 1].isalnum() or text[end - 1] in _CLOSERS):
        end -= 1
    return end
