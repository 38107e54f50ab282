"""What a group of references belongs to: the document, treaty or rules named beside it, as the language orders them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, whole
from ccm_parse.reading.mentions import Mentions
from ccm_parse.reading.references import same_whole

__all__ = ["Kind", "Named", "Owner", "Surroundings"]

# As far as a name can stand behind the references that belong to it: the title of a report before its symbol.
_REACH = 140
_BESIDE = 3
_ASIDE = re.compile(r"[(\uff08][^()\uff08\uff09]*[)\uff09]?")
_CLOSED_ASIDE = re.compile(r"[(\uff08][^()\uff08\uff09]*[)\uff09]")
_MARKS = re.compile(r"[\s,;:()\[\]\uff08\uff09\uff0c\uff1b\u060c\u3001\"\u201c\u201d\u00ab\u00bb]+")
_STOP = re.compile(r"[,;:\uff0c\uff1b\u060c\u061b](?!\d)")

Kind = Literal["symbol", "resolution", "treaty", "rules", "own", "report", "other"]


class Named(NamedTuple):
    """Something that references can belong to, and the document or treaty that it is, if that is known."""

    start: int
    end: int
    kind: Kind
    document: str | None


class Owner(NamedTuple):
    """What a group belongs to; document None: something that has no symbol or code here."""

    document: str | None
    is_rules: bool
    how: Literal["named", "own", "near", "inherited"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text with all that references in it can belong to."""

    mentions: Mentions
    names: tuple[Named, ...]
    own: str | None

    @classmethod
    def of(cls, mentions: Mentions, own: str | None, foreign: Iterable[tuple[int, int]]) -> "Surroundings":
        """The surroundings in a text; `foreign` are names of other meetings: their reports are not this one."""
        others = tuple(foreign)
        names = [
            Named(m.start, m.end, "symbol", str(m.value)) for m in mentions.symbols if "RES" not in m.value.components
        ]
        names += [Named(m.start, m.end, "resolution", str(m.value)) for m in mentions.resolutions]
        for match in _same_resolution(mentions.language.code).finditer(mentions.text):
            if any(match.start() < m.end and m.start <= match.end() + 1 for m in mentions.resolutions):
                # the resolution 88/50: it has a number of its own
                continue
            told = [m for m in mentions.resolutions if m.end <= match.start()]
            names += [Named(*match.span(), "resolution", str(told[-1].value))] if told else []
        for anchor in mentions.anchors:
            document = {"treaty": anchor.treaty, "own": own, "report": own}.get(anchor.kind)
            kind: Kind = anchor.kind
            if kind == "report" and any(_beside(anchor.start, anchor.end, *one) for one in others):
                kind, document = "other", None
            names.append(Named(anchor.start, anchor.end, kind, document))
        return cls(mentions, tuple(sorted(names)), own)

    def owner(self, first: int, last: int, wanted: frozenset[Kind], following: int) -> Owner | None:
        """What the references from `first` to `last` belong to, of the kinds wanted; the next begin at `following`."""
        words = load_language(self.mentions.language.code).reading.references
        start, end = self.mentions.sentences.around(first)
        before = self._before(first, start, wanted)
        behind = None
        if words.belongs == "behind":
            behind = self._behind(last, min(end, following, last + _REACH), wanted)
        return behind or before or self._near(first, start, wanted)

    def _before(self, first: int, start: int, wanted: frozenset[Kind]) -> Owner | None:
        """The name right before the references; what stands in brackets behind it, a symbol, is the name itself."""
        for name in reversed(self.names):
            if name.end > first or name.start < start or name.kind not in wanted:
                continue
            between = self.mentions.text[name.end : first]
            if (
                name.kind == "other"
                and "(" in between
                and not any(c.isdigit() for c in self.mentions.text[name.start : name.end])
            ):
                continue
            # of the Convention (see paragraph 3): the aside is none of the treaty's
            aside = {"rules": _ASIDE, "treaty": _CLOSED_ASIDE}.get(name.kind)
            gap = _MARKS.sub("", aside.sub("", between) if aside else between)
            if len(gap) <= _BESIDE - 2:
                return self._owner(name)
            if name.kind not in {"other", "own", "report"}:
                return None
        return None

    def _behind(self, last: int, limit: int, wanted: frozenset[Kind]) -> Owner | None:
        """The name behind the references: right behind them, or joined to them by a word for belonging."""
        text = self.mentions.text
        ahead = [name for name in self.names if last <= name.start < limit and name.kind in wanted]
        beside = next((n for n in ahead if n.kind == "own" and n.start - last <= _BESIDE), None)
        if beside is not None:
            return Owner(beside.document, is_rules=False, how="own")
        beside = next(
            (n for n in ahead if n.start - last < _BESIDE and n.kind in {"symbol", "resolution", "treaty", "rules"}),
            None,
        )
        if beside is not None and not self.mentions.text[last : beside.start].strip():
            return self._owner(beside)
        if _of_a_law(self.mentions.language.code).match(text, last, limit) and not ahead:
            return Owner(None, is_rules=False, how="named")
        inside = _inside(self.mentions.language.code).match(text, last)
        if inside is None:
            return None
        stop = _STOP.search(_ASIDE.sub(lambda aside: "_" * len(aside[0]), text[:limit]), inside.end())
        ahead = [n for n in ahead if stop is None or n.start < stop.start()]
        for name in ahead:
            if name.kind == "other" or (name.kind in {"own", "report"} and name.start - inside.end() > _BESIDE):
                continue
            if name.kind == "report" and any(n.kind in {"symbol", "resolution"} for n in ahead):
                continue
            return self._owner(name)
        if same_whole(self.mentions.language.code).match(text, last):
            return None
        if text[inside.end() :].startswith(":") or any(s.start == inside.end() for s in self.mentions.states):
            # requests under article 4 from: Chad
            return None
        # , in … and, of an article, what it is done to do or in what: reports under article 7 to do so
        is_loose = inside["comma"] or not wanted & {"symbol", "own"}
        apart, loose = _loosened(self.mentions.language.code)
        if not inside["word"] or (is_loose and inside["word"] in apart) or inside["word"] in loose:
            return None
        return Owner(None, is_rules=False, how="named")

    def _near(self, first: int, start: int, wanted: frozenset[Kind]) -> Owner | None:
        """The document last named before the references in their sentence."""
        for name in reversed(self.names):
            if start <= name.start and name.end <= first and name.kind in wanted & {"symbol", "resolution"}:
                return Owner(name.document, is_rules=False, how="near")
        return None

    def _owner(self, name: Named) -> Owner:
        if name.kind != "rules":
            return Owner(name.document, is_rules=False, how="own" if name.kind in {"own", "report"} else "named")
        symbol = next((n for n in self.names if n.kind == "symbol" and 0 <= n.start - name.end <= _BESIDE), None)
        return Owner(symbol.document if symbol else None, is_rules=True, how="named")


@cache
def _same_resolution(code: str) -> re.Pattern[str]:
    """Words for the resolution named last: 该决议."""
    return compiled(whole(load_language(code).reading.resolutions.same))


@cache
def _inside(code: str) -> re.Pattern[str]:
    """What joins a part to the whole behind it; where a case does it, a blank."""
    reading = load_language(code).reading
    words = reading.references
    if not words.inside:
        return compiled(r"(?P<comma>(?!))?(?P<word>(?!))?\s")
    # annex II, section B, of
    section = rf"(?:\s*,\s*{whole(words.sections)}\s+[\w.]{{1,5}}(?=[\s,]))?" if words.sections else ""
    return compiled(rf"{section}(?P<comma>[,\u060c])?\s*(?P<word>{whole(words.inside, reading.numbers.clitics)})\s*")


@cache
def _loosened(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of belonging that join nothing by themselves, behind a mark and anywhere, as they may be printed."""
    reading = load_language(code).reading
    apart, loose = (
        frozenset(lead + word.rstrip("\u0640") for word in words for lead in ("", *reading.numbers.clitics))
        for words in (reading.references.apart, reading.references.loose)
    )
    return apart, loose


@cache
def _of_a_law(code: str) -> re.Pattern[str]:
    """The name of a law or of another treaty right behind its part: статьи 7 Римского статута."""
    language = load_language(code)
    words, endings = language.reading.references.wholes, any_of(language.reading.offices.title_modifiers)
    return compiled(rf"\s(?:[\w-]+{endings}\s+){{0,4}}{whole(words)}" if words else NOTHING)


def _beside(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Whether another meeting's name stands before a report, or behind it with no more than "of the" between."""
    return 0 <= start - other_end <= _BESIDE or 0 <= other_start - end <= _BESIDE * 3
