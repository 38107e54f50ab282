"""Terms of office: the meeting that ends each State's, where it is told behind a list of them."""

from collections.abc import Sequence

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.meeting_names import MeetingName
from ccm_parse.reading.runs import find_runs

__all__ = ["respective_term"]


def respective_term(
    text: str, code: str, states: Sequence[NameHit], state: NameHit, named: Sequence[MeetingName]
) -> MeetingName | None:
    """The end of a State's term where as many are listed as States; `named` are the meetings from the first end on.

    >>> from ccm_parse.knowledge.states import find_states
    >>> from ccm_parse.reading.meeting_names import find_meeting_names
    >>> text = "秘鲁和加纳，任期分别至缔约国第七次会议和缔约国第八次会议结束"
    >>> peru, ghana = find_states(text, "zh")
    >>> respective_term(text, "zh", (peru, ghana), ghana, find_meeting_names(text, "zh")).ordinal
    8
    """
    if len(states) < 2 or not named:  # noqa: PLR2004 (one State, one term)
        return None
    # 至第七次会议闭幕和第八次会议闭幕
    ends = load_language(code).reading.acts.deadline_links
    listed = find_runs(text, named, code, ends)[0]
    at = next((n for n, one in enumerate(states) if one.start == state.start), None)
    return listed[at] if at is not None and len(listed) == len(states) else None
