"""Voices: those named in a text who can speak, and the speakers that they make."""

from collections.abc import Sequence
from dataclasses import dataclass

from ccm_parse.facts.readings import Reading
from ccm_parse.facts.types import Speaker
from ccm_parse.knowledge.organizations import find_acronyms
from ccm_parse.reading.persons import Person

__all__ = ["Voice", "has_office", "speaker_of", "voices_in"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who can speak: a person, a State, a body."""

    start: int
    end: int
    person: Person | None
    iso3: str | None
    body: bool = False
    behalf: str | None = None
    """For whom it spoke, where this is said before its name."""


def voices_in(reading: Reading) -> list[Voice]:
    """The persons, bodies and States of a text, in order; none within another."""
    mentions = reading.mentions
    voices = [Voice(p.whole_start, p.whole_end, p, p.iso3) for p in mentions.persons]
    bodies = [Voice(o.start, o.end, None, None, body=True) for o in mentions.organizations]
    voices.extend(_free(bodies, voices))
    # Those in brackets stand behind the full name.
    acronyms = find_acronyms(mentions.blotted, mentions.language.code)
    voices.extend(_free([Voice(a.start, a.end, None, None, body=True) for a in acronyms], voices))
    voices.extend(_free([Voice(s.start, s.end, None, s.iso3) for s in mentions.states], voices))
    return sorted(voices, key=lambda v: v.start)


def _free(new: Sequence[Voice], taken: Sequence[Voice]) -> list[Voice]:
    """Those that do not begin within one that is taken."""
    return [v for v in new if not any(t.start <= v.start < t.end for t in taken)]


def has_office(reading: Reading, start: int, end: int) -> bool:
    """Whether an office of a meeting stands between two offsets."""
    return any(start <= r.start and r.end <= end and r.scope != "foreign" for r in reading.mentions.roles)


def speaker_of(reading: Reading, voice: Voice, behalf: str | None, rule: str) -> Speaker:
    """The speaker that a voice makes, on whose behalf, and by what rule."""
    text, person = reading.text.text, voice.person
    if person is None:
        name = text[voice.start : voice.end] if voice.body else None
        return Speaker(
            None, None, voice.iso3, name, behalf, (reading.span(voice.start, voice.end),), f"speakers.{rule}"
        )
    title = person.further if person.further and has_office(reading, *(person.title or (0, 0))) else person.title
    within = title or person.body
    body = next((o for o in reading.mentions.organizations if within and within[0] <= o.start < within[1]), None)
    named = (body.start, body.end) if body else person.body
    return Speaker(
        name=text[person.start : person.end],
        title=text[slice(*title)] if title else None,
        iso3=person.iso3,
        organization=text[slice(*named)] if named else None,
        on_behalf_of=behalf,
        evidence=(reading.span(person.start, person.end),),
        rule=f"speakers.{rule}",
    )
