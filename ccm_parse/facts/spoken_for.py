"""For whom a speaker spoke, as the words behind the speaker or the speech tell."""

from collections.abc import Sequence

from ccm_parse.facts.voices import Voice
from ccm_parse.reading.speeches import SpeechPatterns

__all__ = ["behalf_aside", "behalf_behind", "behalf_in_list"]


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
