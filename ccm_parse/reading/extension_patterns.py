"""The words by which a language tells that a deadline was extended, as patterns made once for it."""

from functools import cache

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, running
from ccm_parse.reading.inflection import inflection

__all__ = ["ExtensionPatterns", "extension_patterns"]

_NEAR = 24


class ExtensionPatterns:
    """What a granted extension is recognised by."""

    def __init__(self, language: Language) -> None:
        words = language.reading.outlook
        forms = inflection(language.code)
        self._hint = forms.hint(words.extension)
        self._extension = compiled(forms.prefixed(words.extension))
        self._refused = compiled(forms.prefixed(words.not_granted))
        self._granted = compiled(forms.prefixed(words.granted))
        article = rf"(?:{running(words.articles)}\s*)?" if words.articles else ""
        self._deadline = compiled(rf"{forms.any_of(words.new_deadline)}\s*{article}\Z")
        self._same = compiled(forms.prefixed(words.same_request))
        self._behind = compiled(rf"\s?{any_of(words.new_deadline_behind)}" if words.new_deadline_behind else NOTHING)
        nouns = (
            rf"{forms.any_of(words.new_deadline_nouns)}[^.;:\u061b\u3002]{{0,60}}\Z"
            if words.new_deadline_nouns
            else NOTHING
        )
        self._named = compiled(nouns)
        self._noun = compiled(forms.any_of(words.new_deadline_nouns) if words.new_deadline_nouns else NOTHING)
        self._moved = compiled(rf"{running(words.moved_from)}\s*\Z")
        asides = rf"(?:{any_of(words.deadline_asides)}\s*)?" if words.deadline_asides else ""
        self._joined = compiled(
            rf"\s*{asides}(?:{any_of(words.deadline_joins)})\s*{article}(?:{forms.any_of(words.new_deadline)}\s*{article})?"
        )

    def extends(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch speaks of an extension, and not of one refused or put off."""
        if not self._hint.search(text, start, end) or not self._extension.search(text, start, end):
            return False
        return self._refused.search(text, start, end) is None

    def grants(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch says that something was granted."""
        return self._granted.search(text, start, end) is not None

    def is_deadline(self, text: str, start: int, at: int) -> bool:
        """Whether the words before a date make it a new deadline."""
        return self._deadline.search(text, max(start, at - _NEAR), at) is not None

    def is_allowed(self, text: str, end: int) -> bool:
        """Whether the words behind a date say that something is to be done by then: 前完成."""
        return self._behind.match(text, end) is not None

    def of_same(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch speaks of the request told last: 该项请求."""
        return self._same.search(text, start, end) is not None

    def takes_up(self, text: str, start: int, end: int) -> bool:
        """Whether it does so, and does not say that it was refused or put off."""
        return self.of_same(text, start, end) and self._refused.search(text, start, end) is None

    def is_named(self, text: str, start: int, at: int) -> bool:
        """Whether a new deadline is spoken of a few words before a date."""
        return self._named.search(text, start, at) is not None

    def opens_list(self, text: str, start: int, at: int) -> bool:
        """Whether new deadlines are spoken of before an offset, and a colon opens their list."""
        noun = self._noun.search(text, start, at)
        return noun is not None and ":" in text[noun.end() : at]

    def is_moved(self, text: str, start: int, at: int) -> bool:
        """Whether the words before a span of dates say that a deadline was moved from the first to the second."""
        return self._moved.search(text, max(start, at - _NEAR), at) is not None

    def is_joined(self, text: str, start: int, end: int) -> bool:
        """Whether two dates are told as a list."""
        return self._joined.fullmatch(text, start, end) is not None


@cache
def extension_patterns(code: str) -> ExtensionPatterns:
    """The patterns of the language of that code."""
    return ExtensionPatterns(load_language(code))
