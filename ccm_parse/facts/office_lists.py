"""Holders of an office that are set as points or lines below the text that names it."""

from collections.abc import Iterator

from ccm_parse.facts.office_claims import Claim
from ccm_parse.facts.office_frames import OfficeFrames
from ccm_parse.facts.office_holders import holders_in, officer_of
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.reading.roles import RoleMention

__all__ = ["listed_below"]

_LEADING = 4
"""A list's line begins with the holder, but for an article or a mark, or behind a label: African States: …"""


def listed_below(readings: Readings, index: int, frames: OfficeFrames) -> Iterator[Claim]:
    """Holders set as points or lines under a text that ends with the office."""
    reading = readings.all[index]
    role = reading.mentions.roles[-1]
    if role.scope in {"foreign", "earlier", "next"} or not _announces(reading, role, frames):
        return
    if role.meeting is not None and not readings.own_meeting.is_named(role.meeting):
        return
    parent = (*reading.text.path, reading.text.id)
    is_label = not reading.text.text[: role.start].strip()
    for below in readings.all[index + 1 :]:
        inside = below.text.path[: len(parent)] == parent
        beside = is_label and below.text.path == reading.text.path and below.text.kind in {"item", "cell", "paragraph"}
        holders = holders_in(below)
        if not (inside or beside) or below.mentions.roles or not holders:
            return
        if holders[0].start > _LEADING and not frames.grouped.fullmatch(below.text.text, 0, holders[0].start):
            return
        for holder in holders:
            yield Claim(officer_of(below, holder, role.role, None, "listed"), is_capacity=False)  # type: ignore[arg-type]


def _announces(reading: Reading, role: RoleMention, frames: OfficeFrames) -> bool:
    """Whether a text ends with the office, or with those who put up the ones that are elected to it."""
    text = reading.text.text
    if frames.announces.match(text, role.end) or frames.announces_held.match(text, role.end):
        return True
    floor = max((s.start for s in reading.mentions.statements if s.start <= role.start), default=0)
    is_installed = frames.installs.search(text, floor, role.start) is not None
    if not is_installed or frames.installs.search(text, role.end):
        # elected A Chair and appointed the following members:
        return False
    return frames.announces_late.match(text, role.end) is not None
