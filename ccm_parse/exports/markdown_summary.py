"""The head of a report in Markdown: its title and symbol, then what the facts say, each with a link to its place."""

from collections.abc import Iterator

from ccm_parse.exports.marks import escaped
from ccm_parse.report.facts import Fact
from ccm_parse.report.model import Report

__all__ = ["summary"]


def summary(report: Report) -> Iterator[str]:
    """The title and the lines of the summary, each a part of its own."""
    head = report.masthead
    title = head.title or head.session or head.symbol
    if title:
        yield f"# {escaped(title)}"
    lines = list(_lines(report))
    if lines:
        yield "\n".join(lines)


def _lines(report: Report) -> Iterator[str]:
    head, facts = report.masthead, report.facts
    yield from _line("Symbol", *head.symbols)
    yield from _line("Session", head.session, head.place_and_dates)
    if meeting := facts.meeting:
        yield from _line("Meeting", meeting.name, _span(meeting.start, meeting.end), meeting.city, link=_links(meeting))
    for officer in facts.officers:
        yield from _line(officer.role, officer.name, officer.title, officer.iso3, link=_links(officer))
    states = [one for one in facts.participants if one.category == "state_party"]
    if states:
        yield from _line("States parties", str(len(states)), link=_links(states[0]))
    for decision in facts.decisions:
        if decision.binding:
            yield from _line(decision.action, decision.text, link=_links(decision))
    if coming := facts.next_meeting:
        when = _span(coming.start, coming.end)
        yield from _line("Next meeting", when, coming.city, coming.president, link=_links(coming))


def _line(name: str, *values: str | None, link: str = "") -> Iterator[str]:
    known = [escaped(value) for value in values if value]
    if known:
        yield f"- {escaped(name)}: {', '.join(known)}{link}"


def _span(start: str | None, end: str | None) -> str | None:
    return f"{start} – {end}" if start and end else start


def _links(fact: Fact) -> str:
    nodes = dict.fromkeys(one.node for one in fact.evidence)
    return "".join(f" [→](#{node})" for node in nodes)
