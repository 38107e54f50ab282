"""The meeting that a document reports on, as far as its own first lines say: what other facts are measured against."""

from dataclasses import dataclass

from ccm_parse.knowledge.treaty import load_treaty
from ccm_parse.reading.dates import find_dates
from ccm_parse.reading.meeting_names import BARE, MeetingName, find_meeting_names
from ccm_parse.structure.outline import Outline
from ccm_parse.values import DateRange, DocumentSymbol, PartialDate

__all__ = ["OwnMeeting", "own_meeting"]


@dataclass(frozen=True, slots=True)
class OwnMeeting:
    """Kind, ordinal and dates; None where the document does not say."""

    kind: str | None = None
    ordinal: int | None = None
    dates: DateRange | None = None
    treaty: str | None = None

    def is_named(self, name: MeetingName) -> bool:
        """Whether a meeting named is this one; in doubt it is."""
        name = self.placed(name)
        if self._is_foreign(name):
            return False
        if self.ordinal is None:
            return self.kind is None or name.kind == self.kind
        return name.ordinal == self.ordinal and (self.kind is None or name.kind == self.kind)

    def is_before(self, name: MeetingName) -> bool:
        """Whether a meeting named comes after this one in its own series."""
        name = self.placed(name)
        is_later = self.ordinal is not None and name.kind == self.kind and name.ordinal > self.ordinal
        return is_later and not self._is_foreign(name)

    def is_after(self, name: MeetingName) -> bool:
        """Whether a meeting named came before this one in its own series."""
        name = self.placed(name)
        is_earlier = self.ordinal is not None and name.kind == self.kind and name.ordinal < self.ordinal
        return is_earlier and not self._is_foreign(name)

    def placed(self, name: MeetingName) -> MeetingName:
        """A meeting named; one named by its ordinal alone is of this series, in a Review Conference of Meetings."""
        own = "MSP" if self.kind in {None, "RC"} else self.kind
        return name._replace(kind=own) if name.kind == BARE and own else name

    def is_other_kind(self, name: MeetingName) -> bool:
        """Whether a meeting named is of another series of the same treaty: a Review Conference beside Meetings."""
        return self.kind is not None and name.kind != self.kind and not self._is_foreign(name)

    def _is_foreign(self, name: MeetingName) -> bool:
        return name.treaty is not None and self.treaty is not None and name.treaty != self.treaty

    def day(self, date: PartialDate) -> str | None:
        """A day as ISO 8601, if it can be; one without a year gets this meeting's, if it lies within its dates."""
        if date.year is not None or self.dates is None:
            return str(date) if date.year is not None and date.is_possible else None
        dated = date.with_year(self.dates.start.year)
        return str(dated) if dated.is_possible and self.dates.contains(dated) else None


def own_meeting(outline: Outline, treaty: str | None) -> OwnMeeting:
    """The meeting of a document of a treaty, from its masthead and first lines."""
    head = outline.masthead
    front = [line.text.text for line in outline.front]
    titles = [head.session, head.title, *head.subtitles, *front, " ".join(front), "".join(front)]
    name = next((n for text in titles if text for n in find_meeting_names(text, outline.language)), None)
    places = [head.place_and_dates, *front]
    dates = next(
        (d.value for text in places if text for d in find_dates(text, outline.language) if d.value.is_fact), None
    )
    kind = name.kind if name else _kind_of_symbol(next(iter(head.symbols), None), treaty)
    return OwnMeeting(kind, name.ordinal if name else None, dates, treaty)


def _kind_of_symbol(symbol: str | None, treaty: str | None) -> str | None:
    """The kind of meeting that the document's symbol says it is of, where its first lines name none."""
    body = DocumentSymbol(symbol).body if symbol else None
    found = load_treaty(treaty).meeting_kind(body) if treaty and body else None
    return found.kind if found else None
