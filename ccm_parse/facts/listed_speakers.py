"""Speakers set as points below a text that says that they spoke, and ends with a colon."""

from collections.abc import Iterator, Sequence

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Speaker
from ccm_parse.facts.voices import Voice, speaker_of, voices_in
from ccm_parse.reading.runs import find_runs
from ccm_parse.reading.speech_frames import speech_frames
from ccm_parse.reading.speeches import SpeechPatterns

__all__ = ["speakers_below"]

_COLONS = (":", "：")
_FEW, _LEADING = 60, 5
"""Characters between the verb and the colon; and of an article before the first name of a point."""


def speakers_below(readings: Readings, index: int, patterns: SpeechPatterns) -> Iterator[Speaker]:
    """Those whom the points below a text name, if it ends with a verb of speaking and a colon."""
    reading = readings.all[index]
    if not _announces(reading, patterns):
        return
    parent = (*reading.text.path, reading.text.id)
    for below in readings.all[index + 1 :]:
        if below.text.path[: len(parent)] != parent:
            return
        for voice in _named(below):
            yield speaker_of(below, voice, None, "below")


def _announces(reading: Reading, patterns: SpeechPatterns) -> bool:
    """Whether a text ends with a verb of speaking and a colon, nobody named between the two."""
    text = reading.text.text.rstrip()
    if not text.endswith(_COLONS) or not reading.mentions.statements:
        return False
    last = reading.mentions.statements[-1]
    speeches = [s for s in patterns.speeches(reading.mentions.blotted, last.start, last.end) if s.manner == "speaks"]
    if not speeches or len(text) - speeches[-1].end > _FEW:
        return False
    said = speeches[-1]
    # Malta made a statement: who spoke is named already
    is_told = any(patterns.adjacent.fullmatch(text, voice.end, said.start) for voice in voices_in(reading))
    is_further = any(voice.end > said.end for voice in voices_in(reading))
    return (
        not is_told
        and not is_further
        and not speech_frames(reading.mentions.language.code).has_relative(text, said.end)
    )


def _named(below: Reading) -> Sequence[Voice]:
    """Who is named in a point: the persons, else the States and bodies that it begins with."""
    voices = voices_in(below)
    persons = [voice for voice in voices if voice.person]
    if persons:
        return [voice for voice in persons if voice.person and voice.person.is_whole]
    runs = find_runs(below.text.text, voices, below.mentions.language.code)
    frames = speech_frames(below.mentions.language.code)
    is_first = runs and (runs[0][0].start <= _LEADING or frames.offered.fullmatch(below.text.text, 0, runs[0][0].start))
    return runs[0] if is_first else ()
