"""Speakers by other frames than a verb of speaking beside the name: participles, shared subjects, "as did B"."""

from collections.abc import Iterator, Sequence

from ccm_parse.facts.readings import Reading
from ccm_parse.facts.types import Speaker
from ccm_parse.facts.voices import Voice, speaker_of
from ccm_parse.reading.speech_frames import SpeechFrames, speech_frames
from ccm_parse.reading.speeches import Speech, SpeechPatterns

__all__ = ["behind_clause", "gapped_speakers", "joined_speakers", "speaks_so", "subject_of"]

Segment = tuple[int, int]
_MARK = 2


def speaks_so(reading: Reading, runs: Sequence[Sequence[Voice]], segment: Segment) -> Iterator[Speaker]:
    """Those of whom a participle says that they spoke: speaking on behalf of A, B welcomed the report."""
    text, frames = reading.text.text, speech_frames(reading.mentions.language.code)
    opened = frames.opens.match(text, *segment)
    for run in runs:
        behind = frames.behind.match(text, run[-1].end, segment[1])
        # Speaking on behalf of the European Union, Sweden: one run
        voices = [v for v in run if not opened or v.start >= opened.end()]
        told = opened if opened and voices and voices[0].start == opened.end() else behind
        if told is None or not segment[0] <= run[0].start < segment[1]:
            continue
        behalf = frames.on_behalf.search(told["how"])
        for voice in voices:
            yield speaker_of(reading, voice, behalf["for"].strip() if behalf else None, "speech")


def subject_of(
    reading: Reading, runs: Sequence[Sequence[Voice]], speech: Speech, segment: Segment
) -> Sequence[Voice] | None:
    """The subject that a verb of speaking shares with the verb before it: X thanked the delegations and spoke."""
    text, frames = reading.text.text, speech_frames(reading.mentions.language.code)
    if speech.manner != "speaks" or frames.unvoiced.search(text, speech.start, speech.end):
        return None
    for run in runs:
        # With the mark that ends the sentence before.
        floor = max(0, segment[0] - _MARK)
        opens = run[0].start >= segment[0] and frames.opens_clause.search(text, floor, run[0].start)
        if opens and frames.shares_subject.fullmatch(text, run[-1].end, speech.start):
            return run
    return None


def joined_speakers(
    reading: Reading, runs: Sequence[Sequence[Voice]], speech: Speech, segment: Segment
) -> Iterator[Speaker]:
    """Those who are said behind a speech to have spoken as well: as did B."""
    text, frames = reading.text.text, speech_frames(reading.mentions.language.code)
    run = next((r for r in runs if r[0].start < segment[1] and _is_joined(text, frames, speech.end, r[0].start)), None)
    for voice in run or ():
        yield speaker_of(reading, voice, None, "list")


def _is_joined(text: str, frames: SpeechFrames, start: int, end: int) -> bool:
    return start < end and frames.joined.fullmatch(text, start, end) is not None


def gapped_speakers(
    reading: Reading, runs: Sequence[Sequence[Voice]], speech: Speech, segment: Segment
) -> tuple[str | None, list[Speaker]]:
    """For whom the first spoke, and the others, of a verb said once: A spoke on behalf of B and C on behalf of D."""
    text, frames = reading.text.text, speech_frames(reading.mentions.language.code)
    first: str | None = None
    found: list[Speaker] = []
    at = speech.end
    for voice in (v for run in runs for v in run if speech.end < v.start < segment[1]):
        behind = frames.told_behind.match(text, voice.end, segment[1])
        told = frames.gapped.fullmatch(text, at, voice.start) if behind else None
        if behind is None or told is None:
            continue
        first = first or told["for"].strip()
        found.append(speaker_of(reading, voice, behind["for"].strip(), "list"))
        at = voice.end
    return first, found


def behind_clause(text: str, patterns: SpeechPatterns, start: int, run: Sequence[Voice]) -> Sequence[Voice]:
    """What a run has behind a clause on a speaker whose name ends at an offset: from the next person on."""
    persons = (at for at, voice in enumerate(run) if voice.person and voice.start > start)
    next_at = next((at for at in persons if patterns.told_between.fullmatch(text, start, run[at].start)), len(run))
    return run[next_at:]
