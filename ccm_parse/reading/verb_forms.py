"""The forms of verbs as parts of patterns, each known for the action it tells."""

import re
from collections.abc import Mapping

from ccm_parse.reading.alternation import NOTHING, whole

__all__ = ["VerbForms"]

_SOLID = r"[^\ufffc]{0,12}?"
_SPACED = r"(?:\s+[^\W\d_]+){0,4}?\s+"


class VerbForms:
    """The forms of verbs by action; `pattern` has a group a form, named by the prefix and a number."""

    def __init__(self, verbs: Mapping[str, tuple[str, ...]], prefix: str, *, spaced: bool) -> None:
        self._prefix = prefix
        sources, self._actions = _numbered(verbs, _SPACED if spaced else _SOLID)
        self.pattern = "|".join(f"(?P<{prefix}{n}>{source})" for n, source in enumerate(sources)) or NOTHING

    def told(self, match: re.Match[str]) -> tuple[str, str] | None:
        """The group of the form that a match has, and its action; None where it has none of these forms."""
        for number, action in enumerate(self._actions):
            group = f"{self._prefix}{number}"
            if match[group] is not None:
                return group, action
        return None


def _numbered(verbs: Mapping[str, tuple[str, ...]], gap: str) -> tuple[list[str], list[str]]:
    """Sources of patterns, the longer words first whatever their action, and the action of each."""
    pairs = sorted(((word, action) for action, words in verbs.items() for word in words), key=lambda p: (-len(p[0]), p))
    grouped: list[tuple[list[str], str]] = []
    for word, action in pairs:
        if grouped and grouped[-1][1] == action and "…" not in word:
            grouped[-1][0].append(word)
        else:
            grouped.append(([word], action))
    sources = [_source(words, gap) for words, _ in grouped]
    return sources, [action for _, action in grouped]


def _source(words: list[str], gap: str) -> str:
    if "…" in words[0]:
        parts = [whole([part.strip()]) for part in words[0].split("…")]
        head = whole([w for w in words if "…" not in w])
        return f"{gap.join(parts)}" + (f"|{head}" if head != NOTHING else "")
    return whole(words)
