"""Acts: places where a text says that a meeting did something, by actor, manner and verb."""

from collections.abc import Sequence
from typing import NamedTuple

from ccm_parse.reading.act import Act, Voice
from ccm_parse.reading.act_patterns import act_patterns
from ccm_parse.reading.actor_first_acts import ActorFirstReader
from ccm_parse.reading.clauses import Statement, blot, find_statements
from ccm_parse.reading.meeting_names import MeetingName, find_meeting_names
from ccm_parse.reading.verb_first_acts import VerbFirstReader
from ccm_parse.reading.verb_first_patterns import verb_first_patterns

__all__ = ["Act", "Prepared", "Voice", "find_acts", "find_carried_acts"]


class Prepared(NamedTuple):
    """A text made ready: without quotations and asides, its sentences, and the meetings named in it."""

    blotted: str
    statements: Sequence[Statement]
    names: Sequence[MeetingName]


def find_acts(text: str, code: str, prepared: Prepared | None = None) -> Sequence[Act]:
    """The acts in a text; `prepared` is what is known of it already.

    >>> text = "会议审议并通过了议程。"
    >>> [(act.action, text[act.verb_start:act.verb_end]) for act in find_acts(text, "zh")]
    [('consider', '审议'), ('adopt', '通过')]
    """
    return _read(prepared or _prepare(text, code), code, None)


def find_carried_acts(text: str, code: str, prepared: Prepared | None = None) -> Sequence[Act]:
    """The acts in a point of a list whose opening names the meeting: its first clause may begin with the verb.

    >>> [act.action for act in find_carried_acts("决定设立基金；", "zh")]
    ['establish']
    """
    return _read(prepared or _prepare(text, code), code, Voice(0, None))


def _prepare(text: str, code: str) -> Prepared:
    blotted = blot(text)
    return Prepared(blotted, find_statements(blotted, code), find_meeting_names(blotted, code))


def _read(prepared: Prepared, code: str, voice: Voice | None) -> Sequence[Act]:
    verb_first = verb_first_patterns(code)
    if verb_first is not None:
        behind = VerbFirstReader(prepared.blotted, verb_first, prepared.names, voice)
        return tuple(act for statement in prepared.statements for act in behind.sentence(statement))
    patterns = act_patterns(code)
    if patterns.nothing or not patterns.may_tell(prepared.blotted):
        return ()
    reader = ActorFirstReader(prepared.blotted, patterns, prepared.names, voice)
    return tuple(act for statement in prepared.statements for act in reader.sentence(statement))
