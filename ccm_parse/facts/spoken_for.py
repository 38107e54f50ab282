"""For whom a speaker spoke: as the words around the speaker or the speech tell, also where a verb is said once."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ccm_parse.facts.readings import Reading
from ccm_parse.facts.voices import Voice
from ccm_parse.reading.speech_frames import SpeechFrames, speech_frames
from ccm_parse.reading.speeches import SpeechPatterns

__all__ = ["behalf_aside", "behalf_behind", "behalf_in_list", "is_followed", "told_ahead", "told_for"]


def behalf_behind(text: str, patterns: SpeechPatterns, start: int, end: int) -> str | None:
    """For whom a speech is told to be made that ends at an offset."""
    match = patterns.behalf_behind.match(text, start, end)
    return match["for"].strip() if match else None


def behalf_aside(text: str, patterns: SpeechPatterns, voice: Voice) -> str | None:
    """For whom the brackets behind a speaker say that he or she spoke."""
    match = patterns.behalf_aside.match(text, voice.end)
    return patterns.behalf_of(match) if match else None


def behalf_in_list(
    text: str, patterns: SpeechPatterns, voice: Voice, voices: Sequence[Voice], end: int, common: str | None
) -> str | None:
    """For whom a speaker of a list spoke: as is said of him or her, else of all of them (`common`)."""
    told = behalf_aside(text, patterns, voice) or _between(text, patterns, voice, voices)
    if told is None and common is None and voice is voices[-1]:
        # spoke A on behalf of B, and C on behalf of D: what stands behind the last one is of that one
        is_alone = len(voices) == 1
        if is_alone or patterns.behalf_joined.fullmatch(text, voices[-2].end, voice.start):
            return behalf_behind(text, patterns, voice.end, end)
    return told or common


def _between(text: str, patterns: SpeechPatterns, voice: Voice, voices: Sequence[Voice]) -> str | None:
    """For whom a speaker of a list spoke, as is said before the next."""
    following = next((other for other in voices if other.start > voice.end), None)
    told = (patterns.behalf_joined, patterns.behalf_between, patterns.behalf_beside)
    matches = (p.fullmatch(text, voice.end, following.start) for p in told) if following else ()
    match = next(filter(None, matches), None)
    return match["for"].strip() if match else None


def told_for(reading: Reading, runs: Sequence[Sequence[Voice]], run: Sequence[Voice]) -> list[Voice]:
    """The speakers before a run of whom each spoke for others: A on behalf of X and the representative of B."""
    text, frames = reading.text.text, speech_frames(reading.mentions.language.code)
    for before in runs:
        told = _ends_there(frames, text, before[-1].end, run[0].start)
        if told is not None:
            last = replace(before[-1], behalf=told["for"].strip())
            return [*told_for(reading, runs, before), *before[:-1], last]
    return []


def told_ahead(reading: Reading, patterns: SpeechPatterns, start: int, end: int) -> re.Match[str] | None:
    """The last words that end at an offset and say for whom somebody spoke: on behalf of A | spoke.

    None where a further speaker is named with them: A on behalf of X and the representative of B | spoke.
    """
    text, frames = reading.text.text, speech_frames(reading.mentions.language.code)
    told = patterns.behalf_ahead.search(text, start, end)
    while told is not None and (later := patterns.behalf_ahead.search(text, told.start() + 1, end)) is not None:
        told = later
    return told if told and not frames.for_and_next.match(text, told.start(), end) else None


def is_followed(reading: Reading, run: Sequence[Voice], others: Sequence[Sequence[Voice]]) -> bool:
    """Whether another run of speakers stands behind the words for whom the one before it spoke."""
    text, frames = reading.text.text, speech_frames(reading.mentions.language.code)
    return any(_ends_there(frames, text, run[-1].end, other[0].start) for other in others)


def _ends_there(frames: SpeechFrames, text: str, start: int, end: int) -> re.Match[str] | None:
    return frames.for_and_next.fullmatch(text, start, end) if start < end else None
