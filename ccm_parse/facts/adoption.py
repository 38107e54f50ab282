"""Adoption: how the report itself was adopted, from the sentence that tells it."""

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Adoption
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.adoptions import AdoptionMention, Introduced, find_introduced
from ccm_parse.reading.alternation import whole
from ccm_parse.reading.sitting_counts import find_counted_sittings, find_sitting_counts
from ccm_parse.reading.sittings import find_sittings

__all__ = ["find_adoption"]


def find_adoption(readings: Readings) -> Adoption | None:
    """The adoption of the document itself; another meeting's, or another paper's, is none."""
    found = readings.adoption
    if found is None:
        return None
    reading, mention = found
    own = readings.own_symbol
    documents = [str(document) for document in mention.documents if str(document) != own]
    issued_as = str(mention.issued_as) if mention.issued_as else None
    if issued_as is None and len(documents) < len(mention.documents):
        issued_as = own
    before = _introduced(readings, reading) if not mention.documents else None
    if before is not None and str(before.document) not in {own, issued_as}:
        documents = [str(before.document)]
        mention = mention._replace(date=mention.date or before.date)
        mention = mention if mention.same_sitting else mention._replace(sitting=mention.sitting or before.sitting)
    sitting, date = mention.sitting, readings.own_meeting.day(mention.date) if mention.date else None
    if sitting is None and mention.same_sitting:
        sitting, date = _sitting_before(readings, reading, date)
    if sitting is None and _is_at_last(readings, reading, mention):
        sitting = _counted(readings)
    if sitting is not None and date is None:
        date = _day_of(readings, sitting)
    return Adoption(
        document=documents[-1] if documents else None,
        issued_as=issued_as,
        date=date,
        orally_amended=mention.orally_amended,
        meeting_ordinal=sitting,
        evidence=(reading.span(mention.start, mention.end),),
        rule="adoption.weak" if mention.weak else "adoption.clause",
    )


def _introduced(readings: Readings, last: Reading) -> Introduced | None:
    """The draft that the paragraph right before the one that tells of the adoption tells of."""
    before = None
    for reading in readings.all:
        if reading.text.id == last.text.id:
            break
        before = reading if reading.text.kind in {"paragraph", "section"} else before
    is_beside = before is not None and before.text.kind == "paragraph" and before.text.path == last.text.path
    return find_introduced(before.mentions) if before and is_beside else None


def _is_at_last(readings: Readings, reading: Reading, mention: AdoptionMention) -> bool:
    """Whether the sentence of an adoption says that it was at the last of the sittings."""
    words = readings.language.reading.outlook.last_sitting
    sentence = reading.mentions.sentences.around(mention.verb)
    return bool(words) and compiled(whole(words)).search(reading.text.text, *sentence) is not None


def _counted(readings: Readings) -> int | None:
    """How many sittings the body says that there were."""
    body = (r for r in readings.all if r.text.kind in {"paragraph", "item"} and r.text.annex is None)
    counts = (c for r in body for c in find_sitting_counts(r.mentions.blotted, readings.language.code))
    return next((count.number for count in counts), None)


def _day_of(readings: Readings, ordinal: int) -> str | None:
    """The day that the body gives for a sitting."""
    for reading in readings.all:
        mentions = reading.mentions
        if reading.text.kind not in {"paragraph", "item"} or reading.text.annex is not None:
            continue
        counts = find_sitting_counts(mentions.blotted, mentions.language.code)
        ends = [
            e for c in counts for e in find_counted_sittings(mentions.text, mentions.language.code, c, mentions.dates)
        ]
        named_here = find_sittings(mentions.text, mentions.language.code, mentions.dates, mentions.statements)
        for named in (*named_here, *ends):
            if named.ordinal == ordinal and named.date and named.date.end is None:
                return readings.own_meeting.day(named.date.start)
    return None


def _sitting_before(readings: Readings, last: Reading, date: str | None) -> tuple[int | None, str | None]:
    """The sitting named last before "the same meeting", and its day."""
    sitting = None
    for reading in readings.all:
        if reading.text.id == last.text.id:
            break
        mentions = reading.mentions
        if reading.text.kind not in {"paragraph", "item"} or reading.text.annex is not None:
            continue
        for named in find_sittings(mentions.text, mentions.language.code, mentions.dates, mentions.statements):
            if named.ordinal:
                sitting = named
    if sitting is None:
        return None, date
    return sitting.ordinal, date or (readings.own_meeting.day(sitting.date.start) if sitting.date else None)
