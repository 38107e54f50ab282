"""Acts of a text that goes on from another, where a verb alone may have the subject of the one before it."""

from collections.abc import Sequence

from ccm_parse.reading.act import Act
from ccm_parse.reading.acts import Prepared
from ccm_parse.reading.verb_first_acts import VerbFirstReader
from ccm_parse.reading.verb_first_patterns import verb_first_patterns

__all__ = ["find_following_acts"]


def find_following_acts(
    prepared: Prepared, code: str, before: tuple[str, Act], *, guarded: bool = False
) -> Sequence[Act]:
    """The acts in a text behind another, blotted, and an act told in that; none where verbs do not come first.

    `guarded`: the other names somebody, who might act on as well.

    >>> from ccm_parse.reading.acts import find_acts
    >>> from ccm_parse.reading.clauses import find_statements
    >>> first, text = "قررت الدول الأطراف عقد دورة.", "وقررت أيضا إنشاء لجنة."
    >>> told = first, find_acts(first, "ar")[0]
    >>> [act.action for act in find_following_acts(Prepared(text, find_statements(text, "ar"), ()), "ar", told)]
    ['establish']
    """
    patterns = verb_first_patterns(code)
    if patterns is None:
        return ()
    reader = VerbFirstReader(prepared.blotted, patterns, prepared.names, None)
    reader.follow(*before, guarded=guarded)
    return tuple(act for statement in prepared.statements for act in reader.sentence(statement))
