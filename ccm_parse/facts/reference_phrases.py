"""The words around references that say what they belong to: the aforementioned annex, its annex, ibid."""

import re
from functools import cache

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, whole
from ccm_parse.reading.references import ReferenceMention

__all__ = ["contained", "ibid", "is_aforesaid", "its", "same_part"]

# As far as a word for what was named before reaches back.
_REACH = 24


def is_aforesaid(text: str, mention: ReferenceMention, code: str) -> bool:
    """Whether words beside a reference say that it has been named before: the aforementioned annex."""
    ahead, behind = _aforesaid(code)
    return bool(ahead.search(text, max(0, mention.first - _REACH), mention.first) or behind.match(text, mention.last))


@cache
def _aforesaid(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says that a reference has been named before, right before it and right behind it."""
    words = load_language(code).reading.references
    ahead, behind = whole(words.aforesaid), whole(words.aforesaid_behind)
    return compiled(rf"{ahead}\s*\Z"), compiled(rf"\s*{behind}")


@cache
def contained(code: str) -> re.Pattern[str]:
    """What stands between a symbol and what that document has."""
    words = load_language(code).reading.references.contained
    return compiled(any_of(words) if words else NOTHING)


@cache
def same_part(code: str) -> re.Pattern[str] | None:
    """Words that stand alone for the article or rule named last."""
    words = load_language(code).reading.references.same_part
    return compiled(whole(words)) if words else None


@cache
def its(code: str) -> re.Pattern[str]:
    """The words right before an annex that is the last-named document's."""
    words = load_language(code).reading.references
    return compiled(rf"{whole(words.its)}\s*\Z")


@cache
def ibid(code: str) -> re.Pattern[str]:
    """Words for what the note before cites."""
    reading = load_language(code).reading
    return compiled(whole(reading.references.ibid, reading.numbers.clitics))
