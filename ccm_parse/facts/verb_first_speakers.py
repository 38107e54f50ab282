"""Speakers where the verb comes first: who stands between the verb and what was said, or behind both."""

from collections.abc import Iterator, Sequence

from ccm_parse.facts.readings import Reading
from ccm_parse.facts.types import Speaker
from ccm_parse.facts.voices import Voice, speaker_of, voices_in
from ccm_parse.reading.runs import find_runs
from ccm_parse.reading.verb_first_speeches import Spoken, VerbFirstSpeeches, verb_first_speeches

__all__ = ["VerbFirstSpeakers"]


class VerbFirstSpeakers:
    """Reads the speakers of texts in one language."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._patterns: VerbFirstSpeeches = verb_first_speeches(code)

    def speakers(self, reading: Reading) -> Iterator[Speaker]:
        """Those whom a text names as having spoken."""
        mentions, patterns = reading.mentions, self._patterns
        runs: list[list[Voice]] | None = None
        for statement in mentions.statements:
            span = statement.start, statement.end
            spoken = list(patterns.spoken(mentions.blotted, *span))
            heard = list(patterns.heard(mentions.blotted, *span))
            heard += patterns.delivered(mentions.blotted, *span)
            heard_of = list(patterns.heard_of(mentions.blotted, *span))
            is_phrased = patterns.is_phrased(mentions.blotted, *span)
            if runs is None and (spoken or heard or heard_of or is_phrased):
                runs = find_runs(reading.text.text, self._voices(reading), self._code)
            for speech in spoken:
                behind = (other.verb_end for other in spoken if other.verb_end > speech.verb_end)
                end = next(behind, statement.end)
                yield from self._of_speech(reading, runs or [], speech, end)
            read = list(patterns.read_out(mentions.blotted, *span)) if heard else []
            for (start, end), (of, until) in read:
                author = reading.text.text[of:until]
                voices = self._behind(reading, runs or [], start, min(end, statement.end))
                yield from (speaker_of(reading, voice, author, "heard") for voice in voices[:1])
            told = [v for run in runs or () for v in run if statement.start <= v.start < statement.end and v.person]
            if is_phrased and len(told) == 1:
                yield speaker_of(reading, told[0], None, "phrase")
            for start, end in heard_of:
                whose = next((v for run in runs or () for v in run if v.start == start and v.person), None)
                if whose is not None and whose.end <= end:
                    yield speaker_of(reading, whose, None, "heard")
            authors = [of for _, (of, _) in read]
            for start, end in (told for told in heard if not any(told[0] <= of < told[1] for of in authors)):
                voices = self._behind(reading, runs or [], start, min(end, statement.end))
                yield from (speaker_of(reading, voice, None, "heard") for voice in voices)

    def _voices(self, reading: Reading) -> list[Voice]:
        """Those named in a text, but for whom others speak: (on behalf of the European Union)."""
        voices = voices_in(reading)
        asides = [span for v in voices if (span := self._patterns.aside_span(reading.text.text, v.end)) is not None]
        return [v for v in voices if not any(start <= v.start < end for start, end in asides)]

    def _of_speech(
        self, reading: Reading, runs: Sequence[Sequence[Voice]], speech: Spoken, end: int
    ) -> Iterator[Speaker]:
        text = reading.text.text
        inner = next((r for r in runs if speech.verb_end <= r[0].start and r[-1].end <= speech.start), None)
        if inner is not None:
            if self._leads(text, speech.verb_end, inner):
                named = self._with_further(text, runs, inner, speech.start)
                behalf = self._behalf(text, (named[-1].end, speech.end), end)
                yield from (speaker_of(reading, voice, behalf, "speech") for voice in named)
            return
        if speech.is_between or not self._patterns.introduces(text, speech.verb_end, speech.start, person=False):
            return
        voices = self._behind(reading, runs, speech.end, end)
        if not voices and self._patterns.is_alone(text, speech):
            voices = self._before(reading, runs, speech)
        behalf = self._behalf(text, (voices[-1].end,), end) if len(voices) == 1 else None
        if not voices:
            voices, behalf = self._behind_other(reading, runs, speech.end, end)
        elif behalf is None:
            # spoke, on behalf of the survivors, A
            behalf = self._patterns.behalf(text, speech.end, voices[0].start)
        for voice in voices:
            aside = self._patterns.behalf_aside(text, voice.end)
            if aside is None and len(voices) > 1:
                aside = self._patterns.own_behalf(text, voice.end)
            yield speaker_of(reading, voice, aside or behalf, "list")

    def _behind(self, reading: Reading, runs: Sequence[Sequence[Voice]], start: int, end: int) -> tuple[Voice, ...]:
        """Who is named behind an offset as the one who spoke, or as several."""
        text = reading.text.text
        run = next((r for r in runs if start <= r[0].start and r[-1].end <= end), None)
        if run is None or not self._leads(text, start, run):
            return ()
        further: list[Voice] = []
        if run[0].person and self._patterns.is_list(text, start, run[0].start):
            further = [v for r in runs for v in r if v.person and run[-1].end <= v.start and v.end <= end]
        return tuple(self._with_further(text, runs, [*run, *further], end))

    def _before(self, reading: Reading, runs: Sequence[Sequence[Voice]], speech: Spoken) -> tuple[Voice, ...]:
        """The one person told before a verb with no subject of its own, behind the first verb of the sentence.

        The President of the Republic, X, was present and made a statement. Not: The President thanked X and spoke.
        """
        text = reading.text.text
        floor = max(s.start for s in reading.mentions.statements if s.start <= speech.verb_end)
        told = [v for run in runs for v in run if floor <= v.start < speech.verb_end]
        if len(told) != 1 or told[0].person is None:
            return ()
        # thanked the President, A: the title may be the subject
        is_bare = told[0].person.title is None or told[0].person.title[0] >= told[0].person.end
        is_beside = is_bare and len(text[floor : told[0].start].split()) == 1
        is_short = not text[speech.verb_end : speech.end].strip().count(" ")
        return tuple(told) if is_short or is_beside else ()

    def _with_further(
        self, text: str, runs: Sequence[Sequence[Voice]], first: Sequence[Voice], end: int
    ) -> Sequence[Voice]:
        """Those named, and those behind them who are joined by what they are: and the observer for."""
        named = list(first)
        for other in (run for run in runs if named[-1].end <= run[0].start < end):
            between = named[-1].end, other[0].start
            are_persons = named[-1].person is not None and other[0].person is not None
            to_person = are_persons and self._patterns.goes_on_to_person(text, *between)
            if to_person or self._patterns.goes_on(text, *between):
                named.extend(other)
        return named

    def _behind_other(
        self, reading: Reading, runs: Sequence[Sequence[Voice]], start: int, end: int
    ) -> tuple[tuple[Voice, ...], str | None]:
        """Who is named behind those for whom the speech was made: a statement on behalf of B by A."""
        text = reading.text.text
        other = next((r for r in runs if r[0].start >= start), None)
        if other is None or other[0].person or not self._patterns.speaks_for(text, start, other[0].start):
            return (), None
        return self._behind(reading, runs, other[-1].end, end), text[other[0].start : other[-1].end]

    def _leads(self, text: str, start: int, run: Sequence[Voice]) -> bool:
        return self._patterns.introduces(text, start, run[0].start, person=run[0].person is not None)

    def _behalf(self, text: str, ends: Sequence[int], stop: int) -> str | None:
        return next(filter(None, (self._patterns.behalf(text, at, stop) for at in ends)), None)
