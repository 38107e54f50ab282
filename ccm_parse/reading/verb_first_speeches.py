"""Speeches where the verb comes first: who spoke stands behind it, before or behind what was said."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, whole_in
from ccm_parse.reading.inflection import inflection

__all__ = ["Spoken", "VerbFirstSpeeches", "verb_first_speeches"]

_STOPS = "[^.\u061b;]"
_REACH = 260
_MEETINGS = 2
_LOOSE = r"(?:[^,\u060c.;\u061b:()]|(?<=\d):(?=\d)){0,100}?"


class Spoken(NamedTuple):
    """A verb of speaking, and the words for what was said; for a verb alone both ends are its own."""

    verb_end: int
    start: int
    end: int
    is_between: bool = False
    """Whether who spoke stands between the two: informed the Meeting, where the Meeting could have informed itself."""


class VerbFirstSpeeches:
    """The words of speaking of such a language as patterns, made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.offices
        whole = inflection(language.code).prefixed
        tails: dict[str, list[str]] = {}
        for word in words.speaks:
            verb, _, said = word.partition("\u2026")
            tails.setdefault(said.strip(), []).append(verb.strip())
        hint = inflection(language.code).hint
        self._hint = hint(words.speaks)
        self._verbs = [
            (
                hint(verbs),
                compiled(whole(verbs)),
                compiled(whole(said.strip("~").split("|"))) if said else None,
                said.startswith("~"),
            )
            for said, verbs in tails.items()
        ]
        filler = whole((*words.speakers_follow, *words.speech_manners))
        settings = whole(language.reading.acts.settings)
        follow, manner = whole(words.speakers_follow), rf"(?:{whole(words.speech_manners)}\s*[,\u060c]?\s*)?"
        # under this item, at its second meeting, the representatives of
        when_and_who = (
            rf"(?:\s*[,\u060c]?\s*{settings}\s[^,\u060c.;\u061b:()]{{1,60}}?){{1,2}}[,\u060c]?\s+{manner}{follow}"
        )
        self._fillers = compiled(rf"\s*(?:{filler}\s*[,\u060c]?\s*){{0,4}}:?\s*|{when_and_who}\s*:?\s*")
        # and the observer for
        join = whole_in(language.code)(language.reading.participation.joins)
        told_for = rf"(?:\s*{whole(words.on_behalf)}\s+[^,\u060c.;\u061b:()]{{1,60}}?)?"
        self._told_for = compiled(rf"\s*[,\u060c]{told_for[:-1]}(?=[,\u060c]\s*{join})")
        apart = rf"\s*[,\u060c]{told_for[:-1]}[,\u060c]\s*{join}\s*"
        self._further = compiled(rf"{told_for}\s*[,\u060c]?\s*(?:{join}\s*){{0,2}}{follow}\s*|{apart}")
        # A, on behalf of B; C, its Director; and, for the survivors, D
        spoke_for = rf"(?:{whole(words.state_links)}\s+[^,\u060c.;\u061b:()]{{1,40}}?\s+)?"
        # a statement by A, and by B
        by = rf"\s*[,\u060c]?\s*{join}\s*{whole(words.heard_by)}\s*" if words.heard_by else NOTHING
        self._next_person = compiled(rf"(?:\s*[,\u060c]{told_for})?\s*[;\u061b]\s*(?:{join}\s*)?{spoke_for}|{by}")
        # opened the Meeting, on Monday, 4 June,
        when = rf"(?:\s*[,\u060c]\s*{settings}\s[^,\u060c.;\u061b:()]{{1,60}}[,\u060c]\s*)?"
        self._loose = compiled(rf"{_LOOSE}{when}(?:{filler})?\s*[,\u060c:]?\s*")
        heard = rf"{whole(words.heard)}{_STOPS}{{1,120}}?{whole(words.heard_of)}"
        self._heard = (
            compiled(rf"{heard}\s+(?:[^\W\d_]+\s+){{0,2}}?{whole(words.heard_by)}\s*(?P<whom>[^.]{{1,900}})")
            if words.heard
            else compiled(NOTHING)
        )
        # heard the statement of A
        self._heard_of = compiled(rf"{heard}\s+(?P<whom>[^.]{{1,400}})" if words.heard else NOTHING)
        # a message from A, read out on his behalf by B
        author = rf"\s+(?:[^\W\d_]+\s+){{0,2}}?{whole(words.heard_by)}\s+(?P<for>[^.,;\u060c\u061b]{{1,80}})[,\u060c]"
        author += r"(?:[^.,;\u060c\u061b]{1,80}[,\u060c])?"
        read = (
            rf"{heard}{author}\s*{whole(words.read_out)}\s*(?:{whole(words.read_out_for)}\s*)?(?P<whom>[^.]{{1,400}})"
        )
        self._read_out = compiled(read if words.read_out else NOTHING)
        self._phrase = compiled(whole(words.speech_phrases) if words.speech_phrases else NOTHING)
        delivered = (
            rf"{whole(words.heard_of)}(?:\s+[^\W\d_]+){{0,4}}?\s+{whole(words.delivered)}\s*(?P<whom>[^.]{{1,400}})"
        )
        self._delivered = compiled(delivered if words.delivered else NOTHING)
        # and made a statement
        self._alone = compiled(r"(?:\s+[^\W\d_]+){0,2}?\s*(?:[,.;:\u060c\u061b]|\Z)")
        behalf = rf"\s*[,\u060c]?\s*{whole(words.on_behalf)}\s+(?P<for>[^,\u060c.;\u061b:()]{{1,80}}?)"
        behalf += rf"(?=\s*[,\u060c.;\u061b:()]|\s+{join}\s*{follow}|\s*\Z)"
        self._own_behalf = compiled(rf"{behalf}(?=[,\u060c.;\u061b])")
        self._behalf = compiled(rf"(?:\s+[^\W\d_]+){{0,3}}?{behalf}")
        self._aside = compiled(rf"\s*\({whole(words.on_behalf)}\s+(?P<for>[^()]{{1,80}})\)")
        self._for = compiled(rf"\s*[,\u060c]?\s*{whole(words.on_behalf)}\s+")
        self._list = compiled(rf":|{any_of(words.speaker_lists)}")

    def spoken(self, blotted: str, start: int, end: int) -> Iterator[Spoken]:
        """The speeches told between two offsets, in order of their verbs."""
        found: list[Spoken] = []
        if not self._hint.search(blotted, start, end):
            return
        for hint, verbs, said, is_between in self._verbs:
            if not hint.search(blotted, start, end):
                continue
            for verb in verbs.finditer(blotted, start, end):
                if said is None:
                    found.append(Spoken(verb.end(), verb.end(), verb.end()))
                    continue
                # The President of the Seventeenth Meeting opened the Meeting: the second one is what was opened.
                matches = said.finditer(blotted, verb.end(), min(end, verb.end() + _REACH))
                if is_between:
                    # The Meeting was informed: nobody who spoke stands between.
                    matches = (m for m in islice(matches, 1) if blotted[verb.end() : m.start()].strip())
                found.extend(
                    Spoken(verb.end(), match.start(), match.end(), is_between) for match in islice(matches, _MEETINGS)
                )
        yield from sorted(found)

    def heard(self, blotted: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches between two offsets that begin with who was heard."""
        for match in self._heard.finditer(blotted, start, end):
            yield match.span("whom")

    def heard_of(self, blotted: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches behind words for what was heard, which may begin with whose it was."""
        for match in self._heard_of.finditer(blotted, start, end):
            yield match.span("whom")

    def read_out(self, blotted: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """The stretches that begin with who read out a message, each with the place of its author."""
        for match in self._read_out.finditer(blotted, start, end):
            yield match.span("whom"), match.span("for")

    def delivered(self, blotted: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches between two offsets that begin with who made a speech named before: a statement made by."""
        for match in self._delivered.finditer(blotted, start, end):
            yield match.span("whom")

    def is_alone(self, text: str, speech: Spoken) -> bool:
        """Whether words for what was said follow a verb at once, and no one behind them can have spoken."""
        is_beside = not text[speech.verb_end : speech.start].strip()
        return is_beside and self._alone.match(text, speech.end) is not None

    def is_phrased(self, blotted: str, start: int, end: int) -> bool:
        """Whether a phrase between two offsets tells of somebody's speech: in her closing statement."""
        return self._phrase.search(blotted, start, end) is not None

    def introduces(self, text: str, start: int, end: int, *, person: bool) -> bool:
        """Whether what stands between two offsets leads from the verb to who spoke; to a person any few words may."""
        return (self._loose if person else self._fillers).fullmatch(text, start, end) is not None

    def goes_on(self, text: str, start: int, end: int) -> bool:
        """Whether what stands between two offsets leads from one who spoke to another: and the observer for."""
        return self._further.fullmatch(text, start, end) is not None

    def goes_on_to_person(self, text: str, start: int, end: int) -> bool:
        """Whether a semicolon leads from one person who spoke to another."""
        return self._next_person.fullmatch(text, start, end) is not None

    def is_list(self, text: str, start: int, end: int) -> bool:
        """Whether the words before the first speaker announce several."""
        return self._list.search(text, start, end) is not None

    def behalf(self, text: str, start: int, end: int) -> str | None:
        """For whom a speech was made whose words, or whose speaker's with what stands in brackets, end at an offset."""
        match = self._behalf.match(text, start, end) or self._aside.match(text, start, end)
        return match["for"].strip() if match else None

    def speaks_for(self, text: str, start: int, end: int) -> bool:
        """Whether "on behalf of" stands between two offsets."""
        return self._for.fullmatch(text, start, end) is not None

    def own_behalf(self, text: str, end: int) -> str | None:
        """For whom a person spoke, where that makes up the clause right behind him or her."""
        match = self._own_behalf.match(text, end)
        return match["for"].strip() if match else None

    def behalf_aside(self, text: str, end: int) -> str | None:
        """For whom the brackets behind a speaker say that he or she spoke."""
        match = self._aside.match(text, end)
        return match["for"].strip() if match else None

    def aside_span(self, text: str, end: int) -> tuple[int, int] | None:
        """Where such brackets stand, or marks with the same between them, in the midst of a list."""
        match = self._aside.match(text, end) or self._told_for.match(text, end)
        return match.span() if match else None


@cache
def verb_first_speeches(code: str) -> VerbFirstSpeeches:
    """The patterns of the language of that code."""
    return VerbFirstSpeeches(load_language(code))
