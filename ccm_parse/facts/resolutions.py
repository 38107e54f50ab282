"""Resolutions: each mention, with the adoption date and the votes that the sentence, or one that takes it up, gives."""

from typing import TYPE_CHECKING

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Resolution
from ccm_parse.reading.adoption_links import adoption_links
from ccm_parse.reading.mentions import Mentions
from ccm_parse.reading.resolutions import ResolutionMention
from ccm_parse.reading.symbols import SymbolMention
from ccm_parse.reading.votes import VotesMention
from ccm_parse.values import Votes

if TYPE_CHECKING:
    from ccm_parse.reading.date_mention import DateMention

__all__ = ["find_resolutions"]

# As far as a date of adoption can stand from its resolution: a quoted title is between them.
_REACH = 200
_NO_VOTES = Votes()
_SEMICOLONS = (";", "\uff1b")


def find_resolutions(readings: Readings) -> tuple[Resolution, ...]:
    """Each mention of a resolution of a United Nations organ."""
    found: list[Resolution] = []
    for reading in readings.stated:
        mentions = reading.mentions.resolutions
        votes = _votes(reading.mentions) if mentions else {}
        paired = _paired(reading.mentions)
        for at, mention in enumerate(mentions):
            before = mentions[at - 1].end if at else 0
            behind = mentions[at + 1].start if at + 1 < len(mentions) else len(reading.text.text)
            adopted = paired[at] if at in paired else _adopted(reading.mentions, mention, before, behind)
            found.append(_resolution(reading, mention, adopted, votes.get(at)))
    return tuple(found)


def _resolution(reading: Reading, mention: ResolutionMention, adopted: str | None, votes: Votes | None) -> Resolution:
    count = votes or _NO_VOTES
    return Resolution(
        symbol=str(mention.value),
        adopted=adopted,
        in_favour=count.in_favour,
        against=count.against,
        abstaining=count.abstaining,
        evidence=(reading.span(mention.start, mention.end),),
        rule="resolutions.voted" if votes else "resolutions.dated" if adopted else "resolutions.named",
    )


def _paired(mentions: Mentions) -> dict[int, str | None]:
    """The dates of resolutions listed before their dates, by position: A and B of 6 December 2026 and 5 December 2027.

    None where there are not as many dates as resolutions.
    """
    links, text, found = adoption_links(mentions.language.code), mentions.text, mentions.resolutions
    told: dict[int, str | None] = {}
    at = 0
    while at < len(found):
        last = at
        while last + 1 < len(found) and links.joined.fullmatch(text, found[last].end, found[last + 1].start):
            last += 1
        dates: list[DateMention] = []
        for date in mentions.dates if last > at else ():
            before, link = (dates[-1].end, links.joined) if dates else (found[last].end, links.dated)
            if date.start >= before and date.flaw is None and link.fullmatch(text, before, date.start):
                dates.append(date)
        if len(dates) > 1:
            days = [str(date.value.start) for date in dates]
            listed = range(at, last + 1)
            told.update(zip(listed, days if len(days) == len(listed) else [None] * len(listed), strict=True))
        at = last + 1
    return told


def _adopted(mentions: Mentions, resolution: ResolutionMention, before: int, behind: int) -> str | None:
    """The date joined to the resolution by words of adoption alone, or by none; ISO, as exact as printed."""
    links, text = adoption_links(mentions.language.code), mentions.text
    dates = [date for date in mentions.dates if before <= date.start and date.end <= behind]
    # What stands behind the resolution before it as its own date is not this one's.
    dates = [
        date for date in dates if date.start >= resolution.end or not links.dated.fullmatch(text, before, date.start)
    ]
    for date in sorted(dates, key=lambda date: date.end <= resolution.start):
        if date.flaw is not None or date.value.end is not None:
            continue
        if max(before, resolution.start - _REACH) <= date.start and date.end <= resolution.start:
            between = _without_votes(mentions, date.end, resolution.start)
            if links.skipped.fullmatch(between) or links.adopted_before.fullmatch(between):
                return str(date.value.start)
        elif resolution.end <= date.start and date.end <= min(behind, resolution.end + _REACH):
            if links.dated.fullmatch(text, resolution.end, date.start):
                return str(date.value.start)
            told = (
                links.adopted.search(text, resolution.end, date.start)
                or links.adopting.search(text, before, resolution.start)
                or links.adopted_late.match(text, date.end)
            )
            if told and links.skipped.fullmatch(_without_votes(mentions, resolution.end, date.start)):
                return str(date.value.start)
    return None


def _without_votes(mentions: Mentions, start: int, end: int) -> str:
    """A part of the text without the results of votes in it."""
    parts, at = [], start
    for vote in mentions.votes:
        if at <= vote.start and vote.end <= end:
            parts.append(mentions.text[at : vote.start])
            at = vote.end
    return "".join((*parts, mentions.text[at:end]))


def _votes(mentions: Mentions) -> dict[int, Votes]:
    """The votes by the position of their resolution: the nearest in the sentence, or the one that it takes up."""
    found: dict[int, Votes] = {}
    drafts = [m for m in mentions.symbols if "RES" not in m.value.components]
    for vote in mentions.votes:
        start, end = mentions.sentences.around(vote.start)
        near = [pair for pair in enumerate(mentions.resolutions) if start <= pair[1].start < end]
        at = min(near, key=lambda pair: _distance(pair[1], vote)) if near else _taken_up(mentions, start)
        if at is None:
            continue
        if not any(start <= d.start < end and _distance(d, vote) < _distance(at[1], vote) for d in drafts):
            found.setdefault(at[0], vote.value)
    return found


def _taken_up(mentions: Mentions, start: int) -> tuple[int, ResolutionMention] | None:
    """The resolution named last in the sentence before, where this one begins with "that resolution"."""
    same = adoption_links(mentions.language.code).same
    starts = [start]
    if start and mentions.text[:start].rstrip().endswith(_SEMICOLONS):
        # 大会在该决议中…；表决结果是…
        starts.append(mentions.sentences.around(start - 1)[0])
    for at in starts:
        last = next((pair for pair in reversed(list(enumerate(mentions.resolutions))) if pair[1].end <= at), None)
        if last and same.match(mentions.text, at) and mentions.sentences.around(last[1].start)[1] == at:
            return last
    return None


def _distance(one: ResolutionMention | SymbolMention, other: VotesMention) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
