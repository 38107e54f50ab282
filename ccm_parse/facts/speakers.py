"""Speakers: persons, States and bodies that the text names as having spoken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from ccm_parse.facts.elsewhere import elsewhere, is_only_asked
from ccm_parse.facts.further_speakers import behind_clause, gapped_speakers, joined_speakers, speaks_so, subject_of
from ccm_parse.facts.known_persons import KnownPerson, known_persons, told_of
from ccm_parse.facts.listed_speakers import speakers_below
from ccm_parse.facts.own_meeting import OwnMeeting
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.spoken_for import (
    behalf_aside,
    behalf_behind,
    behalf_in_list,
    is_followed,
    told_ahead,
    told_for,
)
from ccm_parse.facts.types import Speaker
from ccm_parse.facts.verb_first_speakers import VerbFirstSpeakers
from ccm_parse.facts.voices import Voice, has_office, speaker_of, voices_in
from ccm_parse.reading.behalf import behalf_before
from ccm_parse.reading.debates import debates
from ccm_parse.reading.persons import is_same_name
from ccm_parse.reading.roles import find_roles
from ccm_parse.reading.runs import find_runs
from ccm_parse.reading.speech_frames import speech_frames
from ccm_parse.reading.speeches import Speech, SpeechPatterns, speech_patterns

__all__ = ["find_speakers"]

_SEMICOLON = re.compile("[;；]")
_COLON = re.compile("[:：]")
_REACH = 60


def find_speakers(readings: Readings) -> tuple[Speaker, ...]:
    """Each speaker once a paragraph, in reading order."""
    patterns = speech_patterns(readings.language.code)
    behind = VerbFirstSpeakers(readings.language.code) if readings.language.reading.acts.verb_first else None
    known = known_persons(readings)
    code = readings.language.code
    found: list[Speaker] = []
    for index, reading in enumerate(readings.all):
        if reading.text.kind in {"front", "section", "annex", "table"}:
            continue
        spoken = behind.speakers(reading) if behind else _spoken(reading, patterns, readings.own_meeting)
        spoken = chain(spoken, speakers_below(readings, index, patterns)) if not behind else spoken
        for speaker in (_completed(s, known, code) for s in spoken):
            if not any(_is_same(speaker, other, code) for other in found):
                found.append(speaker)
    return tuple(found)


def _is_same(one: Speaker, other: Speaker, code: str) -> bool:
    if one.iso3 != other.iso3 or (one.name is None) != (other.name is None):
        return False
    if one.name is not None and other.name is not None:
        return is_same_name(one.name, other.name, code)
    return one.organization == other.organization


def _completed(speaker: Speaker, known: Sequence[KnownPerson], code: str) -> Speaker:
    """The speaker with the title and State that another mention of the same person gives; an office is no title."""
    if speaker.name is None:
        return speaker
    name = speaker.name
    # President Zupan: under the name that is given in full elsewhere
    name = next((person.name for person in known if person.name.endswith(f" {name}")), name)
    title, state = told_of(name, known, code)
    is_office = speaker.title is not None and any(r.start == 0 for r in find_roles(speaker.title, code, ()))
    own = None if is_office and title else speaker.title
    return replace(speaker, name=name, iso3=speaker.iso3 or state, title=own or title)


def _spoken(reading: Reading, patterns: SpeechPatterns, own: OwnMeeting) -> Iterator[Speaker]:
    mentions = reading.mentions
    speaking = speech_frames(mentions.language.code)
    others = elsewhere(mentions.language.code)
    runs: list[list[Voice]] | None = None
    for statement in mentions.statements:
        whole = ((statement.start, statement.end),)
        parted = _segments(mentions.blotted, statement.start, statement.end) if patterns.parts_at_semicolons else whole
        for start, end in parted:
            if speaking.hint.search(mentions.blotted, start, end):
                yield from speaks_so(reading, _runs(reading, patterns), (start, end))
            spoken = patterns.speeches(mentions.blotted, start, end)
            taken_up = debates(mentions.language.code).taken_up(mentions.blotted, start, end)
            for speech in sorted((*spoken, *taken_up)):
                if others.holds(reading, own, start, speech.start):
                    continue
                runs = runs or _runs(reading, patterns)
                yield from _of_speech(reading, patterns, runs, speech, (start, end))


def _runs(reading: Reading, patterns: SpeechPatterns) -> list[list[Voice]]:
    """Those of a text who can speak, by the lists that name them."""
    return find_runs(reading.text.text, _speaking(reading, patterns), reading.mentions.language.code, patterns.ends)


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    mark, colon = _SEMICOLON.search(text, start, end), _COLON.search(text, start, end)
    if mark and colon and colon.start() < mark.start():
        # A list behind a colon is one.
        yield start, end
        return
    for match in _SEMICOLON.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def _heard(text: str, patterns: SpeechPatterns, runs: Sequence[Sequence[Voice]], speech: Speech) -> Sequence[Voice]:
    """Who is heard in a stretch behind a verb of hearing, or between it and what is heard."""
    if patterns.heard_by_case:
        return _introduced(text, patterns, runs, speech.start) or ()
    inside = [voice for run in runs for voice in run if speech.start <= voice.start and voice.end <= speech.end]
    persons = [voice for voice in inside if voice.person]
    if persons:
        # A and the survivor from B, X: who is heard goes on with the list.
        last = next(run for run in runs if persons[-1] in run)
        persons += [voice for voice in last if voice.person and voice.start > persons[-1].start]
    first = [voice for voice in inside if not voice.person][:1]
    leads = [
        run
        for run in runs
        if first and first[0] in run and patterns.list_lead.fullmatch(text, speech.start, run[0].start)
    ]
    return persons or (leads[0] if leads else ())


def _is_listened_to(text: str, patterns: SpeechPatterns, heard: Sequence[Voice], speech: Speech) -> bool:
    """Whether a person stands right behind a verb of hearing: listened to X."""
    is_first = bool(heard) and patterns.article.fullmatch(text, speech.start, heard[0].start) is not None
    return is_first and heard[0].person is not None


def _of_speech(
    reading: Reading,
    patterns: SpeechPatterns,
    runs: Sequence[Sequence[Voice]],
    speech: Speech,
    segment: tuple[int, int],
) -> Iterator[Speaker]:
    text = reading.text.text
    if speech.manner in {"heard", "listened"}:
        heard = _heard(text, patterns, runs, speech)
        if speech.manner == "heard" or _is_listened_to(text, patterns, heard, speech):
            yield from (speaker_of(reading, voice, None, "heard") for voice in heard)
        return
    before = [run for run in runs if segment[0] <= run[0].start and run[-1].end <= speech.start]
    fitting = [
        (run, match)
        for run in before
        if (match := patterns.adjacent.fullmatch(text, run[-1].end, speech.start))
        and not is_only_asked(reading, run[0].start, speech.start)
    ]
    inside = [run for run in runs if run[0].start < segment[1]]
    introduced = _introduced(text, patterns, inside, speech.end)
    behind = None if introduced or fitting else _introduced_for(text, patterns, inside, speech.end)
    introduced, spoken_for = behind or (introduced, told_ahead(reading, patterns, segment[0], speech.start))
    if spoken_for:
        # "On behalf of A spoke B".
        fitting = [pair for pair in fitting if pair[0][0].start < spoken_for.start()]
    if introduced and patterns.speakers_behind:
        # "At the invitation of A, spoke B": the mark parts A from the verb.
        fitting = [pair for pair in fitting if "," not in text[pair[0][-1].end : speech.start]]
    if speech.manner == "tells":
        told_of = speech_frames(reading.mentions.language.code)
        fitting = [pair for pair in fitting if pair[0][-1].person and not told_of.is_in_phrase(text, pair[0][0].start)]
        introduced = introduced if introduced and introduced[0].person else None
        if not fitting and not introduced:
            return
    unvoiced = speech_frames(reading.mentions.language.code).unvoiced
    if introduced and fitting and "," in text[fitting[-1][0][-1].end : speech.start]:
        # opened by A, followed by presentations by B
        fitting = fitting if unvoiced.match(text, speech.start, speech.end) is None else []
    if fitting:
        # "A on behalf of B spoke": B stands nearer to the verb.
        last = [pair for pair in fitting if not is_followed(reading, pair[0], [run for run, _ in fitting])]
        told = (pair for pair in last if patterns.behalf_of(pair[1]) or patterns.tells_more(pair[1]))
        chosen = next(told, fitting[-1])
        yield from _beside(reading, patterns, runs, speech, segment, chosen)
    elif introduced and speech.manner in {"speaks", "tells"}:
        behalf = spoken_for["for"] if spoken_for else None
        yield from _announced(reading, patterns, runs, speech, segment, introduced, behalf)
    elif not introduced:
        shared = subject_of(reading, before, speech, segment) or ()
        yield from (speaker_of(reading, voice, None, "speech") for voice in shared)


def _beside(
    reading: Reading,
    patterns: SpeechPatterns,
    runs: Sequence[Sequence[Voice]],
    speech: Speech,
    segment: tuple[int, int],
    chosen: tuple[Sequence[Voice], re.Match[str]],
) -> Iterator[Speaker]:
    """The speakers right before the verb, and those that the words behind it add."""
    text, (run, match) = reading.text.text, chosen
    run = [*(_leading(text, patterns, runs, run) or told_for(reading, runs, run)), *run]
    gapped, further = gapped_speakers(reading, runs, speech, segment)
    behalf = (
        patterns.behalf_of(match)
        or gapped
        or behalf_behind(text, patterns, speech.end, segment[1])
        or patterns.author(text, segment[0], run[0].start, speech.end, segment[1])
    )
    frames = speech_frames(reading.mentions.language.code)
    is_of_last = frames.has_relative(text, run[-1].end, speech.end)
    for voice in run:
        # An officer of the meeting who presents a paper makes no speech.
        in_office = (text, segment[0], run[0].start, speech.start)
        if speech.manner == "presents" and not voice.person and patterns.presents_in_office(*in_office):
            continue
        if speech.manner in {"speaks", "tells"} or not has_office(reading, voice.start, voice.end):
            own = voice.behalf or behalf_aside(text, patterns, voice)
            # A, and B, who spoke on behalf of C
            told = behalf if not is_of_last or voice is run[-1] else None
            yield speaker_of(reading, voice, own or told, "speech")
    yield from further
    yield from joined_speakers(reading, runs, speech, segment)


def _leading(
    text: str, patterns: SpeechPatterns, runs: Sequence[Sequence[Voice]], run: Sequence[Voice]
) -> Sequence[Voice]:
    """The speakers before a run that goes on with theirs: the representative of A and the observer for B."""
    joined = (r for r in runs if patterns.goes_on.fullmatch(text, r[-1].end, run[0].start))
    # At the invitation of A, the representative of B: no list
    before = next((r for r in joined if patterns.further.search(text, r[-1].end, run[0].start)), None)
    return [*_leading(text, patterns, runs, before), *before] if before else []


def _announced(
    reading: Reading,
    patterns: SpeechPatterns,
    runs: Sequence[Sequence[Voice]],
    speech: Speech,
    segment: tuple[int, int],
    introduced: Sequence[Voice],
    behalf: str | None,
) -> Iterator[Speaker]:
    """The speakers who are announced behind the verb, with all that their list goes on with."""
    text = reading.text.text
    is_list = introduced[0].person and _COLON.search(text, speech.end, introduced[0].start)
    further = [v for r in runs for v in r if v.person and introduced[-1].end <= v.start < segment[1]] if is_list else []
    voices = (*_with_following(text, patterns, runs, introduced), *further)
    for voice in voices:
        told = voice.behalf or behalf_in_list(text, patterns, voice, voices, segment[1], behalf)
        yield speaker_of(reading, voice, told, "list")


def _introduced(
    text: str, patterns: SpeechPatterns, runs: Sequence[Sequence[Voice]], at: int
) -> Sequence[Voice] | None:
    """The speakers who are announced at an offset."""
    behind = (run for run in runs if run[0].start >= at)
    return next((run for run in behind if patterns.introduces.fullmatch(text, at, run[0].start)), None)


def _introduced_for(
    text: str, patterns: SpeechPatterns, runs: Sequence[Sequence[Voice]], at: int
) -> tuple[Sequence[Voice], re.Match[str]] | None:
    """The persons told behind whom they spoke for, and the words that say so: on behalf of A | Ms. B."""
    run = next((run for run in runs if run[0].person and run[0].start >= at), None)
    told = patterns.introduces_for.fullmatch(text, at, run[0].start) if run else None
    return (run, told) if run and told else None


def _with_following(
    text: str, patterns: SpeechPatterns, runs: Sequence[Sequence[Voice]], first: Sequence[Voice]
) -> list[Voice]:
    """The voices of a run, and of those that go on behind "on behalf of B" or "and the observer for"."""
    voices, beside = list(first), (patterns.behalf_beside,)
    for run in runs:
        between = (voices[-1].end, run[0].start)
        goes_on = (
            patterns.behalf_joined, patterns.behalf_between,
            patterns.aside_between, patterns.told_between, patterns.manner_between,
            patterns.goes_on, *(beside if voices[-1].person and run[0].person else ()),
        )  # fmt: skip
        if between[0] < between[1] and any(pattern.fullmatch(text, *between) for pattern in goes_on):
            voices.extend(run)
        elif not run[0].person:
            # A, who read out a message from the United Nations, B and C: the body is of the clause
            voices.extend(behind_clause(text, patterns, voices[-1].end, run))
    return voices


def _speeches(reading: Reading, patterns: SpeechPatterns) -> list[Speech]:
    """Every verb of speaking in a text."""
    mentions = reading.mentions
    return [s for part in mentions.statements for s in patterns.speeches(mentions.blotted, part.start, part.end)]


def _speaking(reading: Reading, patterns: SpeechPatterns) -> list[Voice]:
    """The voices of a text, without those for whom another spoke; with the words before a name that say for whom."""
    text = reading.text.text
    asides = patterns.behalf_asides(text)
    voices = [v for v in voices_in(reading) if not any(start <= v.start < end for start, end in asides)]
    # A, on behalf of B, C and D: B did not speak. All of them where a verb follows: A, on behalf of B and C, spoke.
    runs = find_runs(text, voices, reading.mentions.language.code)
    for run in runs:
        told = None if run[0].person else patterns.for_whom.search(text, max(0, run[0].start - _REACH), run[0].start)
        if told is not None:
            speeches = _speeches(reading, patterns) if told[0].startswith(",") else []
            is_before = any(patterns.adjacent.fullmatch(text, run[-1].end, s.start) for s in speeches)
            voices = [v for v in voices if v not in (run if is_before else run[:1])]
    found: list[Voice] = []
    for voice in voices:
        floor = next((v.end for v in reversed(found) if v.person), 0)
        told = behalf_before(text, reading.mentions.language.code, floor, voice.start) if voice.person else None
        found.append(replace(voice, start=told.start("told"), behalf=told["for"]) if told else voice)
    told_for = [v for v in found if v.behalf]
    return [v for v in found if v.behalf or not any(o.start <= v.start < o.end for o in told_for)]
