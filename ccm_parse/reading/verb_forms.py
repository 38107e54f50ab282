"""The forms of verbs as parts of patterns, each known for the action it tells."""

import re
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import category, normalize

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.reading.alternation import NOTHING, running
from ccm_parse.reading.inflection import Inflection

__all__ = ["VerbForms", "sharing_forms"]

_SOLID = r"[^\ufffc]{0,12}?"
# Mme Anne-Marie Lind (Suède)
_WORD = r"(?:[^\W\d_]+(?:-[^\W\d_]+)?|[^\W\d_]{1,3}\.|\ufffc+)"
_KASHIDA = "\u0640"


class VerbForms:
    """The forms of verbs by action; `pattern` has a group for the plain ones, one an action for those with a gap."""

    def __init__(self, verbs: Mapping[str, tuple[str, ...]], prefix: str, forms: Inflection, behind: str = "") -> None:
        """`behind` is the source of what must follow a plain form."""
        self._prefix = prefix
        self._forms = forms
        words = [(word, action) for action, told in verbs.items() for word in told]
        plain = [(word, action) for word, action in words if "…" not in word]
        self._actions = {_folded(form): action for word, action in plain for form in forms.forms(word)}
        self.heads = forms.running({word.partition("…")[0] for word, _ in words})
        """The source of what one of them begins with."""
        self._gapped: dict[str, str] = {}
        sources: list[str] = []
        for number, (action, told) in enumerate(verbs.items()):
            parts = [word.split("…") for word in told if "…" in word]
            if parts:
                self._gapped[f"{prefix}{number}"] = action
                head = forms.running({part[0].strip() for part in parts})
                # приняло к сведению, but not: приняло повестку дня и приняло к сведению
                gap = rf"(?:\s+(?!{head}){_WORD}){{0,6}}?\s+" if forms.spaced else _SOLID
                told_so = (forms.running(heads) + gap + forms.inner(tails) for tails, heads in _by_tails(parts))
                sources.append(f"(?P<{prefix}{number}>{'|'.join(told_so)})")
        if plain:
            sources.append(f"(?P<{prefix}>{forms.running([word for word, _ in plain])}){behind}")
        self.pattern = "|".join(sources) or NOTHING

    def told(self, match: re.Match[str]) -> tuple[str, str] | None:
        """The group of the form that a match has, and its action; None where it has none of these forms."""
        plain = match[self._prefix] if self._actions else None
        if plain is not None:
            return self._prefix, self._actions[_folded(self._forms.without_adverbs(plain))]
        return next(((group, action) for group, action in self._gapped.items() if match[group] is not None), None)


def _by_tails(parts: Sequence[Sequence[str]]) -> Iterator[tuple[frozenset[str], list[str]]]:
    """The second parts of verbs in two, each with the first parts that go with just these."""
    behind: dict[str, set[str]] = {}
    for head, tail in parts:
        behind.setdefault(head.strip(), set()).add(tail.strip())
    together: dict[frozenset[str], list[str]] = {}
    for head, tails in behind.items():
        together.setdefault(frozenset(tails), []).append(head)
    yield from together.items()


def sharing_forms(words: ActWords, forms: Inflection) -> VerbForms:
    """Verbs that share the auxiliary of an earlier one: a adopté le rapport et approuvé le budget."""
    shared = {action: rest for action, verbs in words.verbs.items() if (rest := forms.without_auxiliary(verbs))}
    opens = rf"(?=(?:\s+{running(words.adverbs)})*\s+{running(words.object_openers)})"
    # demandé aux États parties
    own = [rf"(?<={re.escape(verb)})(?=\s+{running(after)})" for verb, after in words.object_prepositions.items()]
    return VerbForms(shared, "q", forms, f"(?:{'|'.join([*own, opens])})")


def _folded(form: str) -> str:
    """A form by which the printed one is found: without blanks, case, accents and vowel signs."""
    bare = normalize("NFD", form.casefold().replace("’", "'"))
    return "".join(c for c in bare if not c.isspace() and c != _KASHIDA and category(c) != "Mn")
