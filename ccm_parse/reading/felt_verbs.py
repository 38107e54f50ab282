"""Verbs of attitude at the end of a clause that tells what they are about: 会议对该国决定退出表示遗憾."""

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.actions import ATTITUDES
from ccm_parse.reading.alternation import any_of
from ccm_parse.reading.inflection import Inflection
from ccm_parse.reading.verb_forms import VerbForms

__all__ = ["FeltVerbs"]


class FeltVerbs:
    """Such verbs of a language without blanks as a pattern, made once for it; nothing in another."""

    def __init__(self, words: ActWords, forms: Inflection) -> None:
        felt = {action: told for action, told in words.verbs.items() if action in ATTITUDES}
        self._verbs = VerbForms({} if forms.spaced else felt, "t", forms)
        aspect = any_of(words.aspects) + "?" if words.aspects else ""
        # 表示遗憾
        self._at_end = compiled(rf"(?:{self._verbs.pattern}){aspect}\W*\Z")

    def find(self, text: str, start: int, end: int) -> tuple[int, int, str] | None:
        """Where the verb stands that ends a stretch, and its action."""
        match = self._at_end.search(text, start, end)
        told = self._verbs.told(match) if match else None
        return (*match.span(told[0]), told[1]) if match and told else None
