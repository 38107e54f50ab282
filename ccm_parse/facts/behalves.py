"""Speakers each of whom spoke for others, where a verb is said once: A on behalf of X and the representative of B."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ccm_parse.facts.readings import Reading
from ccm_parse.facts.voices import Voice
from ccm_parse.reading.speech_frames import SpeechFrames, speech_frames
from ccm_parse.reading.speeches import SpeechPatterns

__all__ = ["is_followed", "told_ahead", "told_for"]


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
