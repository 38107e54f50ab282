"""Frames of speaking beside the plain one: participles, shared subjects, speakers told of behind another's speech."""

from functools import cache

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, running
from ccm_parse.reading.inflection import inflection

__all__ = ["SpeechFrames", "speech_frames"]

_NEAR = 24
_HOW = r"[^,;:.]{0,90}"


class SpeechFrames:
    """What stands between a speaker and such a frame, as patterns; made once for a language."""

    def __init__(self, language: Language) -> None:
        words = language.reading.offices
        joins, articles = running(words.joins), running(words.articles)
        article = rf"(?:{articles}\s+)?"
        offered = rf"(?:{running(words.speaker_lists)}\s+)?{article}"
        self.offered = compiled(offered)
        self._relative = compiled(running(language.reading.acts.relatives))
        manner = rf"(?:\s*{running(w for w in words.speech_manners if '…' not in w)}){{0,2}}"
        self.hint = inflection(language.code).hint(words.speaking)
        speaking = running(words.speaking)
        # Speaking on behalf of the African Group, the representative of   Opening the Meeting, on 5 May,
        dated = rf"(?:,\s{running(language.reading.dates.from_)}\s[^,;:.]{{1,40}})?" if words.speaking else ""
        self.opens = compiled(rf"\s*(?P<how>{speaking}{_HOW}){dated},\s*{offered}" if words.speaking else NOTHING)
        # , speaking in exercise of the right of reply,
        self.behind = compiled(rf"\s*,\s*(?P<how>{speaking}{_HOW})," if words.speaking else NOTHING)
        self.on_behalf = compiled(rf"{running(words.on_behalf)}\s+{article}(?P<for>[^,;:.]+)")
        # thanked all delegations and (declared the Meeting closed)
        verbs = rf"\s*,?{manner}\s*{running(words.title_ends)}(?=\s)[^.;:]{{0,200}}?\s{joins}{manner}\s*"
        self.shares_subject = compiled(verbs if words.unvoiced else NOTHING)
        self.unvoiced = compiled(running(words.unvoiced))
        """Words by which a verb's subject is no speaker: statements were made."""
        self.opens_clause = compiled(rf"(?:\A|[,;.])\s*{article}\Z")
        # the paper of (Ms. X) explained
        of_person = rf"{running((*words.heard_by, *words.object_marks))}\s*\Z"
        self._of_person = compiled(of_person if words.tells else NOTHING)
        # , as did the representatives of
        joined = rf"[^;.:]{{0,90}}?,?\s*{running(words.speech_joins)}\s+{offered}"
        self.joined = compiled(joined if words.speech_joins else NOTHING)
        # on behalf of the European Union and Nigeria (on behalf of the Group of African States)
        told = rf"\s*,?\s*{running(words.on_behalf)}\s+{article}(?P<for>[^;.:()]{{1,90}}?)"
        gapped = rf"[^,;.:]{{0,40}}?{told}\s*[,;]?\s*(?:{joins}\s+)?{offered}"
        self.gapped = compiled(gapped if words.joins and words.speaker_lists else NOTHING)
        # A on behalf of the Group of 77 and the representative of | B on behalf of another group spoke
        next_one = rf"{told}\s*,?\s+{joins}\s+{running(words.speaker_lists)}\s+{article}"
        self.for_and_next = compiled(next_one if words.joins and words.speaker_lists else NOTHING)
        self.told_behind = compiled(rf"\s*,?\s*{running(words.on_behalf)}\s+{article}(?P<for>[^,;.:()]{{1,80}})")

    def is_in_phrase(self, text: str, start: int) -> bool:
        """Whether somebody named at an offset stands in a phrase, and is no subject: the paper of X."""
        return self._of_person.search(text, max(0, start - _NEAR), start) is not None

    def has_relative(self, text: str, start: int, end: int | None = None) -> bool:
        """Whether a relative clause stands behind an offset, or begins between two."""
        return self._relative.search(text, start, len(text) if end is None else end) is not None


@cache
def speech_frames(code: str) -> SpeechFrames:
    """The frames of the language of that code."""
    return SpeechFrames(load_language(code))
