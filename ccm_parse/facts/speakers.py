"""Speakers: persons, States and bodies that the text names as having spoken."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Speaker
from ccm_parse.facts.verb_first_speakers import VerbFirstSpeakers
from ccm_parse.facts.voices import Voice, speaker_of, voices_in
from ccm_parse.reading.persons import plain_name
from ccm_parse.reading.runs import find_runs
from ccm_parse.reading.speeches import Speech, SpeechPatterns, speech_patterns

__all__ = ["find_speakers"]

_SEMICOLON = re.compile("[;；]")
_COLON = re.compile("[:：]")


def find_speakers(readings: Readings) -> tuple[Speaker, ...]:
    """Each speaker once a paragraph, in reading order."""
    patterns = speech_patterns(readings.language.code)
    behind = VerbFirstSpeakers(readings.language.code) if readings.language.reading.acts.verb_first else None
    known = _known_persons(readings)
    found: list[Speaker] = []
    seen: set[tuple[str, str | None]] = set()
    for reading in readings.all:
        if reading.text.kind in {"front", "section", "annex", "table"}:
            continue
        spoken = behind.speakers(reading) if behind else _spoken(reading, patterns)
        for speaker in (_completed(s, known) for s in spoken):
            key = (plain_name(speaker.name) if speaker.name else speaker.organization or "", speaker.iso3)
            if key not in seen:
                seen.add(key)
                found.append(speaker)
    return tuple(found)


def _known_persons(readings: Readings) -> dict[str, str]:
    """The States of the persons named in a document, by plain name."""
    return {
        plain_name(reading.text.text[person.start : person.end]): person.iso3
        for reading in readings.all
        for person in reading.mentions.persons
        if person.iso3
    }


def _completed(speaker: Speaker, known: Mapping[str, str]) -> Speaker:
    """The speaker with the State that another mention of the same person gives."""
    if speaker.name is None or speaker.iso3:
        return speaker
    return replace(speaker, iso3=known.get(plain_name(speaker.name)))


def _spoken(reading: Reading, patterns: SpeechPatterns) -> Iterator[Speaker]:
    mentions = reading.mentions
    runs: list[list[Voice]] | None = None
    for statement in mentions.statements:
        whole = ((statement.start, statement.end),)
        parted = _segments(mentions.blotted, statement.start, statement.end) if patterns.parts_at_semicolons else whole
        for start, end in parted:
            for speech in sorted(patterns.speeches(mentions.blotted, start, end)):
                if runs is None:
                    runs = find_runs(reading.text.text, voices_in(reading), mentions.language.code)
                yield from _of_speech(reading, patterns, runs, speech, (start, end))


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _SEMICOLON.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def _of_speech(
    reading: Reading,
    patterns: SpeechPatterns,
    runs: Sequence[Sequence[Voice]],
    speech: Speech,
    segment: tuple[int, int],
) -> Iterator[Speaker]:
    text = reading.text.text
    if speech.manner == "heard":
        inside = [voice for run in runs for voice in run if speech.start <= voice.start and voice.end <= speech.end]
        persons = [voice for voice in inside if voice.person]
        first = [voice for voice in inside if not voice.person][:1]
        leads = [run for run in runs if first and first[0] in run and run[0].start == speech.start]
        for voice in persons or (leads[0] if leads else ()):
            yield speaker_of(reading, voice, None, "heard")
        return
    before = [run for run in runs if segment[0] <= run[0].start and run[-1].end <= speech.start]
    fitting = [
        (run, match) for run in before if (match := patterns.adjacent.fullmatch(text, run[-1].end, speech.start))
    ]
    introduced = next(
        (r for r in runs if r[0].start >= speech.end and patterns.introduces.fullmatch(text, speech.end, r[0].start)),
        None,
    )
    if introduced and patterns.speakers_behind:
        # "At the invitation of A, spoke B": the mark parts A from the verb.
        fitting = [pair for pair in fitting if "," not in text[pair[0][-1].end : speech.start]]
    if fitting:
        # "A on behalf of B spoke": B stands nearer to the verb.
        run, match = next((pair for pair in fitting if pair[1]["for"]), fitting[-1])
        behalf = match["for"].strip() if match["for"] else _behalf(reading, patterns, speech.end, segment[1])
        for voice in run:
            if speech.manner == "speaks" or not _is_officer(reading, voice):
                yield speaker_of(reading, voice, behalf, "speech")
    elif introduced and speech.manner == "speaks":
        is_list = introduced[0].person and _COLON.search(text, speech.end, introduced[0].start)
        further = (
            [v for r in runs for v in r if v.person and introduced[-1].end <= v.start < segment[1]] if is_list else []
        )
        voices = (*introduced, *further)
        behalf = _behalf(reading, patterns, voices[-1].end, segment[1]) if len(voices) == 1 else None
        for voice in voices:
            yield speaker_of(reading, voice, behalf, "list")


def _behalf(reading: Reading, patterns: SpeechPatterns, start: int, end: int) -> str | None:
    """For whom a speech is told to be made that ends at an offset."""
    match = patterns.behalf_behind.match(reading.text.text, start, end)
    return match["for"].strip() if match else None


def _is_officer(reading: Reading, voice: Voice) -> bool:
    """Whether an office of the meeting stands in a person's title."""
    roles = reading.mentions.roles
    return any(voice.start <= role.start and role.end <= voice.end and role.scope != "foreign" for role in roles)
