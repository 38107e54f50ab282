"""Findings made from places in a report: what a rule says, with the words it says it of."""

from collections.abc import Iterable
from typing import NamedTuple

from ccm_parse.report.base import Finding
from ccm_parse.report.model import Report
from ccm_parse.report.rules import SEVERITIES

__all__ = ["Complaint", "Place", "finding_of", "within_reading_order"]


class Place(NamedTuple):
    """Words of a node."""

    node: str
    start: int
    end: int


class Complaint(NamedTuple):
    """What a rule found: the places (the fault first, then what it disagrees with) and what should stand there."""

    rule: str
    message: str
    places: tuple[Place, ...]
    expected: str | None = None


def finding_of(complaint: Complaint, report: Report) -> Finding:
    """The complaint as a finding of the report, with quotes and boxes."""
    return Finding(
        rule=complaint.rule,
        severity=SEVERITIES[complaint.rule],
        message=complaint.message,
        evidence=tuple(report.evidence(*place) for place in complaint.places),
        expected=complaint.expected,
    )


def within_reading_order(places: Iterable[Place], order: dict[str, int]) -> tuple[Place, ...]:
    """The places, each once, as a reader meets them."""
    return tuple(sorted(set(places), key=lambda place: (order.get(place.node, 0), place.start)))
