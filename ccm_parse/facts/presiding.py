"""Who is said to preside, without the word for the office: over this meeting, over a later one."""

import re
from collections.abc import Iterator

from ccm_parse.facts.office_claims import Claim
from ccm_parse.facts.office_frames import OfficeFrames
from ccm_parse.facts.office_holders import Holder, holders_in, officer_of
from ccm_parse.facts.own_meeting import OwnMeeting
from ccm_parse.facts.readings import Reading
from ccm_parse.knowledge.treaty import find_treaty_names

__all__ = ["chaired", "heads_unit", "presided", "presides", "will_preside"]

_REACH, _BESIDE, _BEHIND_UNIT, _VERB = 280, 2, 60, 24


def presided(reading: Reading, own: OwnMeeting, frames: OfficeFrames) -> Iterator[Claim]:
    """Who is said to have presided over the meeting, without the word for the office."""
    text = reading.text.text
    for holder in holders_in(reading):
        of_another = (r.end for r in reading.mentions.roles if r.scope == "earlier" and r.end <= holder.end)
        told = _told(text, holder, frames)
        if told is None and _presides_over_named(reading, own, holder, frames):
            yield Claim(officer_of(reading, holder, "president", None, "presided"), is_capacity=True)
            continue
        if told is None or any(holder.start - end <= _BESIDE for end in of_another):
            continue
        if frames.body_behind.match(text, holder.end):
            yield Claim(officer_of(reading, holder, "chair", None, "presided"), is_capacity=False)
            continue
        if _stands_in(reading, holder, frames):
            continue
        named = (n for n in reading.mentions.meeting_names if told < n.end and n.end <= holder.start)
        is_elsewhere = _is_of_another_meeting(reading, own, holder.start, frames) or _is_of_another_body(
            reading, holder, frames
        )
        if all(map(own.is_named, named)) and not is_elsewhere:
            yield Claim(officer_of(reading, holder, "president", None, "presided"), is_capacity=True)


def _stands_in(reading: Reading, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether a sentence tells that whom it names presided for somebody else: in the absence of the President."""
    floor = max((s.start for s in reading.mentions.statements if s.start <= holder.start), default=0)
    return frames.absence.search(reading.text.text, floor, holder.start) is not None


def _presides_over_named(reading: Reading, own: OwnMeeting, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether a person is said to have presided over what is named as this meeting: presided over the Tenth Meeting."""
    verb = frames.presides_over.match(reading.text.text, holder.end) if holder.person else None
    return verb is not None and any(n.start == verb.end() and own.is_named(n) for n in reading.mentions.meeting_names)


def will_preside(reading: Reading, before: Reading | None, own: OwnMeeting, frames: OfficeFrames) -> Iterator[Claim]:
    """Who is said to be going to preside over a later meeting."""
    text = reading.text.text
    for holder in holders_in(reading):
        if holder.person is None:
            continue
        if frames.will_be_presided.search(text, max(0, holder.start - _REACH), holder.start):
            if _is_chairing(text, holder, frames):
                continue
            named = next((n for n in reversed(reading.mentions.meeting_names) if n.end <= holder.start), None)
            is_later = named and (
                own.is_before(named) or (own.is_other_kind(named) and _is_ahead(reading, own, named.end))
            )
            if is_later or _is_of_next(reading, holder, frames):
                yield Claim(officer_of(reading, holder, "president_designate", None, "presided"), is_capacity=False)
            continue
        if _will_preside_first(reading, own, holder, frames):
            yield Claim(officer_of(reading, holder, "president_designate", None, "presided"), is_capacity=False)
            continue
        title = holder.person.title or (0, 0)
        verb = frames.will_preside.match(text, max(holder.end, title[1]))
        if verb is None:
            continue
        names = reading.mentions.meeting_names
        named = next((n for n in names if n.start == verb.end()), None)
        is_later = named is not None and own.is_before(named)
        if frames.stands_for.match(text, verb.end()):
            # decided to hold the Twentieth Meeting and elected A to preside over it
            # The Tenth Meeting would be held in Apia. (The next paragraph:) A was elected to preside over that Meeting.
            told = [n for n in names if n.end <= holder.start] or (before.mentions.meeting_names if before else ())
            named = told[-1] if told else None
            is_later = named is not None and (own.is_before(named) or named.kind != own.kind)
        dated = frames.of_year.match(text, verb.end())
        year = int(dated["year"] or dated["before"]) if dated else 0
        is_dated = own.dates is not None and year > (own.dates.start.year or year)
        if is_later or is_dated or frames.next_meeting.match(text, verb.end()):
            yield Claim(officer_of(reading, holder, "president_designate", None, "presided"), is_capacity=False)


def _is_of_next(reading: Reading, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether the statement tells of the next meeting before a holder, and names none: the next Meeting, chaired by."""
    floor = max((s.start for s in reading.mentions.statements if s.start <= holder.start), default=0)
    if any(n.start >= floor and n.end <= holder.start for n in reading.mentions.meeting_names):
        return False
    return frames.next_meeting.search(reading.text.text, floor, holder.start) is not None


def _will_preside_first(reading: Reading, own: OwnMeeting, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether a verb of going to preside stands first, before or behind it a later meeting beside the holder."""
    text = reading.text.text
    for name in (n for n in reading.mentions.meeting_names if own.is_before(n)):
        first, last = sorted([(name.start, name.end), (holder.start, holder.end)])
        if last[0] - first[1] > _BESIDE or not text[first[1] : last[0]].isspace():
            continue
        if frames.will_preside_first.search(text, max(0, first[0] - _VERB), first[0]):
            return True
    return False


def _is_ahead(reading: Reading, own: OwnMeeting, start: int) -> bool:
    """Whether the first date behind an offset comes after this meeting."""
    date = next((d.value for d in reading.mentions.dates if d.start >= start and d.flaw is None), None)
    return date is not None and own.dates is not None and date.start.order > own.dates.start.order


def heads_unit(reading: Reading, own: OwnMeeting, frames: OfficeFrames) -> Iterator[Claim]:
    """Who is said to head the treaty's secretariat, without the word for the office."""
    text, code = reading.text.text, reading.mentions.language.code
    for holder in holders_in(reading):
        if holder.person is None:
            continue
        told = frames.unit_led_by.search(text, max(0, holder.start - _REACH), holder.start)
        told = told or frames.leads_unit.match(text, holder.end)
        named = find_treaty_names(text[told.start() : told.end() + _BEHIND_UNIT], code) if told else ()
        if told and not any(own.treaty is not None and hit.code != own.treaty for hit in named):
            yield Claim(officer_of(reading, holder, "isu_director", None, "presided"), is_capacity=True)


def chaired(reading: Reading, own: OwnMeeting, frames: OfficeFrames) -> Iterator[Claim]:
    """Who is said to chair a committee, without the word for the office."""
    text = reading.text.text
    for holder in holders_in(reading):
        if holder.person is None:
            continue
        # the Committee, chaired by the President, X: a chair by another office
        has_office = any(holder.start <= r.start and r.end <= holder.end for r in reading.mentions.roles)
        is_told = not has_office and _is_chairing(text, holder, frames) and not _prepares(reading, holder, frames)
        is_told = is_told and not _is_chairing_elsewhere(reading, own, holder, frames)
        is_told = is_told or frames.leads(text, holder.start, holder.end)
        if is_told or frames.chairs.match(text, holder.end) or _chairs_it(reading, holder, frames):
            yield Claim(officer_of(reading, holder, "chair", None, "presided"), is_capacity=False)


def _chairs_it(reading: Reading, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether a holder is to chair what was named before, and that is a committee: and appointed A to chair it."""
    text = reading.text.text
    before = max(0, holder.start - _REACH)
    if not (frames.chairs_it.match(text, holder.end) or frames.chairs_it_before.search(text, before, holder.start)):
        return False
    floor = max((s.start for s in reading.mentions.statements if s.start <= holder.start), default=0)
    last = _last_body(reading, holder, frames)
    # established a group to prepare the Review Conference and appointed A to chair it
    is_founded = any(a.action == "establish" and floor <= a.start < holder.start for a in reading.mentions.acts)
    return is_founded or (last is not None and last["other"] is None)


def _is_of_another_body(reading: Reading, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether the body named last before who presided is no meeting, but one that prepares it, or a committee."""
    last = _last_body(reading, holder, frames)
    return last is not None and not last["own"]


def _prepares(reading: Reading, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether the body named last before who presided is one that prepares the meeting."""
    last = _last_body(reading, holder, frames)
    return last is not None and bool(last["other"]) and not last["own"]


def _last_body(reading: Reading, holder: Holder, frames: OfficeFrames) -> re.Match[str] | None:
    """The body named last before a holder in the sentence."""
    floor = max((s.start for s in reading.mentions.statements if s.start <= holder.start), default=0)
    named = list(frames.bodies.finditer(reading.text.text, floor, holder.start))
    return named[-1] if named else None


def presides(text: str, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether a holder is said to have presided over this meeting."""
    return _told(text, holder, frames) is not None


def _told(text: str, holder: Holder, frames: OfficeFrames) -> int | None:
    """Where it begins to be said that a holder presided over a meeting."""
    floor = max(0, holder.start - _REACH)
    if holder.person is None or _is_chairing(text, holder, frames):
        return None
    return frames.presides(text, floor, holder.start, holder.end)


def _is_chairing(text: str, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether the words before a name say that its bearer chairs a committee: a working group chaired by."""
    return frames.chaired_by.search(text, max(0, holder.start - _REACH), holder.start) is not None


def _is_chairing_elsewhere(reading: Reading, own: OwnMeeting, holder: Holder, frames: OfficeFrames) -> bool:
    """Whether the committee that is chaired is named with another body or treaty: of the Conference on Disarmament."""
    text, code = reading.text.text, reading.mentions.language.code
    match = frames.chaired_by.search(text, max(0, holder.start - _REACH), holder.start)
    if match is None:
        return False
    named = find_treaty_names(match.group(), code)
    is_foreign = own.treaty is not None and any(hit.code != own.treaty for hit in named)
    bodies = any(match.start() <= body.start < match.end() for body in reading.mentions.organizations)
    return is_foreign or bodies or frames.of_others.search(match.group()) is not None


def _is_of_another_meeting(reading: Reading, own: OwnMeeting, at: int, frames: OfficeFrames) -> bool:
    """Whether the statement names other meetings alone before an offset: the Third Meeting, presided over by."""
    statement = next((s for s in reversed(reading.mentions.statements) if s.start <= at), None)
    floor = statement.start if statement else 0
    told = [name for name in reading.mentions.meeting_names if floor <= name.start and name.end <= at]
    # In accordance with the decision of the Sixth Meeting, A presided
    clauses = (
        [c for c in statement.clauses if frames.ground.match(reading.text.text, c.start, c.end)] if statement else []
    )
    told = [name for name in told if not any(c.start <= name.start < c.end <= at for c in clauses)]
    return bool(told) and not any(own.is_named(name) for name in told)
