"""Clauses that tell what an act before them says: what is decided, noted or reported, not what the meeting does."""

from collections.abc import Sequence

from ccm_parse.reading.act_patterns import ActPatterns, Verb
from ccm_parse.reading.actions import ATTITUDES, BINDING, DIRECTIVE, NORMS, REPORTING
from ccm_parse.reading.clauses import Clause
from ccm_parse.reading.meeting_names import MeetingName

__all__ = ["ContentClauses"]

_ADDRESSED = (DIRECTIVE | ATTITUDES) - {"request"}
"""Acts that States parties, who may be told to act themselves, do as a meeting."""
_DEEDS = frozenset({"consider", "determine", "hear"})
"""Acts that others may be asked to do."""


class ContentClauses:
    """Answers for clauses of one text; the last act is told by its action and where its verb ends."""

    def __init__(self, text: str, patterns: ActPatterns, names: Sequence[MeetingName]) -> None:
        self._text, self._names = text, names
        self._heads, self._is_solid = patterns.heads, not patterns.tells_by_form

    def is_planned(self, last: str | None, verb_end: int, start: int, clause: Clause) -> bool:
        """Whether a meeting named right behind a verb of deciding is one planned: 会议决定，第八次会议将举行."""
        is_content = last in BINDING and 0 <= clause.start - verb_end <= 1
        named = next((n for n in self._names if n.start == start), None) if is_content else None
        return named is not None and self._heads.will_be_held(self._text, named.end, clause.end)

    def is_reported(self, last: str | None, verb_end: int, floor: int, clause: Clause) -> bool:
        """Whether a clause is what the one before it says or notes: 会议回顾，缔约国核准了程序."""
        is_content = self._is_solid and last in REPORTING and clause.start - verb_end <= 1
        return is_content or self._heads.is_behind_saying(self._text, floor, clause.start)

    def is_past_aside(self, last: str | None, verb: Verb, aside_end: int, clause: Clause) -> bool:
        """Whether what an aside belongs to stands between it and a joined verb: 由于欠款，服务难以为继，并核准."""
        is_told = self._is_solid and last in REPORTING and last not in NORMS
        return is_told and verb.marked and clause.start - aside_end > 1

    def ends_before(self, verb: Verb) -> bool:
        """Whether what is noted of the States parties ends before a verb: 缔约国通过了法律，并鼓励其他国家效仿."""
        return verb.marked and verb.action in _ADDRESSED

    def is_asked_for(self, last: str | None, verb: Verb) -> bool:
        """Whether a verb tells what those do who are asked: 会议请主席与东道国协商，确定日期."""
        return self._is_solid and last in DIRECTIVE and verb.action in _DEEDS and verb.end == verb.word_end
