"""References: to paragraphs, articles, rules and annexes, each with the document or treaty it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.reference_owner import Kind, Owner, Surroundings
from ccm_parse.facts.reference_phrases import contained, ibid, is_aforesaid, its, same_part
from ccm_parse.facts.types import Reference
from ccm_parse.provenance import Span
from ccm_parse.reading.mentions import Mentions
from ccm_parse.reading.reference_units import as_part, joins
from ccm_parse.reading.references import ReferenceMention, is_of_same
from ccm_parse.values import roman

__all__ = ["find_references"]

_DOCUMENTS: frozenset[Kind] = frozenset({"symbol", "resolution", "own", "report", "other", "treaty"})
_RESOLUTIONS: frozenset[Kind] = frozenset({"resolution"})
_TREATIES: frozenset[Kind] = frozenset({"treaty", "rules"})
# As far as the symbol can stand behind the rules: as set out in document X.
_RULES_REACH = 80


class _Cited(NamedTuple):
    """What a note cites last: the document, and the references into it."""

    document: str | None = None
    references: tuple[Reference, ...] = ()


class _Known(NamedTuple):
    """What a number last belonged to, and the annex that it stands in."""

    document: str | None
    annex: str | None


def find_references(readings: Readings) -> tuple[Reference, ...]:
    """Each reference in reading order; ibid. stands for what the note before it cites."""
    return tuple(_Finder(readings).find())


class _Finder:
    """One pass over the texts, which remembers what a number last belonged to and what the last note cited."""

    def __init__(self, readings: Readings) -> None:
        self.readings = readings
        self.known: dict[tuple[str, str], _Known] = {}
        self.rules: str | None = None
        self.rule_numbers: set[str] = set()
        self.whole: Reference | None = None
        """The article or rule named last."""
        treaty = readings.treaty
        self.treaty = treaty.code if treaty else None
        blocks = {r.text.id for r in readings.all if r.text.annex is None}
        self.paragraphs = {node.removeprefix("para_") for node in blocks if node.startswith("para_")}
        self.annexes = {
            roman(int(number))
            for r in readings.all
            if r.text.kind == "annex" and (number := r.text.id.removeprefix("annex_")).isdecimal()
        }

    def find(self) -> Iterator[Reference]:
        """All references."""
        cited = _Cited()
        for reading in self.readings.stated:
            is_note = reading.text.kind == "footnote"
            again = ibid(self.readings.language.code).search(reading.text.text) if is_note else None
            found = tuple(self._in_text(reading, cited.document if again else None, again.end() if again else -1))
            if again and not found:
                span = reading.span(*again.span())
                found = tuple(_again(reference, span) for reference in cited.references)
            yield from found
            if is_note and (found or not again):
                cited = self._cites(reading, found)

    def _cites(self, reading: Reading, found: tuple[Reference, ...]) -> _Cited:
        """What a note cites last."""
        if found:
            return _Cited(found[-1].document, tuple(r for r in found if r.document == found[-1].document))
        symbols = reading.mentions.symbols or reading.mentions.resolutions
        return _Cited(str(symbols[-1].value) if symbols else None)

    def _in_text(self, reading: Reading, cited: str | None, behind: int) -> Iterator[Reference]:
        mentions = reading.mentions
        self.rules = _rules_named(mentions) or self.rules
        if not mentions.references:
            yield from self._same_parts(reading, 0, len(mentions.text))
            return
        named = self.readings.own_meeting
        foreign = [(name.start, name.end) for name in mentions.meeting_names if not named.is_named(name)]
        around = Surroundings.of(mentions, self.readings.own_symbol, foreign)
        groups = [tuple(group) for _, group in groupby(mentions.references, key=lambda m: (m.first, m.last))]
        for at, group in enumerate(groups):
            behind_it = groups[at + 1] if at + 1 < len(groups) else None
            following = behind_it[0].first if behind_it else len(mentions.text)
            yield from self._same_parts(reading, groups[at - 1][0].last if at else 0, group[0].first)
            owner = around.owner(group[0].first, group[0].last, _wanted(group[0]), following)
            if behind_it and (owner is None or owner.document is None) and self._is_within(reading, group, behind_it):
                # paragraph 3 of annex I to document X
                last = groups[at + 2][0].first if at + 2 < len(groups) else len(mentions.text)
                whole = around.owner(behind_it[0].first, behind_it[0].last, _wanted(behind_it[0]), last)
                owner = self._of_annex(reading, behind_it[0], whole)
            if (
                (owner is None or (owner.how == "near" and owner.document is None))
                and cited
                and group[0].start >= behind >= 0
            ):
                owner = Owner(cited, is_rules=False, how="named")
            yield from self._group(reading, group, self._settled(reading, group[0], owner))
        yield from self._same_parts(reading, groups[-1][0].last, len(mentions.text))

    def _same_parts(self, reading: Reading, start: int, end: int) -> Iterator[Reference]:
        """The article or rule named last, where words between two offsets stand for it: 同一款."""
        pattern = same_part(self.readings.language.code)
        for match in pattern.finditer(reading.text.text, start, end) if pattern else ():
            if self.whole is not None:
                yield replace(self.whole, evidence=(reading.span(*match.span()),), rule="references.inherited")

    def _is_within(
        self, reading: Reading, group: tuple[ReferenceMention, ...], behind: tuple[ReferenceMention, ...]
    ) -> bool:
        """Whether paragraphs are said to be those of an annex named right behind them."""
        inside = joins(self.readings.language.code).inside
        is_joined = inside.fullmatch(reading.text.text, group[0].last, behind[0].first) is not None
        return is_joined and group[0].kind == "paragraph" and behind[0].kind == "annex"

    def _settled(self, reading: Reading, first: ReferenceMention, owner: Owner | None) -> Owner | None:
        """The owner: of what is said to have been named before its owner there, of an annex that stands here this."""
        if owner is None or owner.how != "near":
            return owner
        if _key(first) in self.known and is_aforesaid(reading.text.text, first, self.readings.language.code):
            return None
        return self._own() if self._is_own_annex(reading, first) else owner

    def _of_annex(self, reading: Reading, annex: ReferenceMention, named: Owner | None) -> Owner:
        """What a part of an annex belongs to: what that does, beside its name or where it was named before."""
        owner = self._settled(reading, annex, named)
        if owner is not None:
            return owner
        before = self.known.get(_key(annex))
        if before is not None:
            return Owner(before.document, is_rules=False, how="inherited")
        return self._own() if annex.number in self.annexes else Owner(None, is_rules=False, how="named")

    def _own(self) -> Owner:
        return Owner(self.readings.own_symbol, is_rules=False, how="own")

    def _is_own_annex(self, reading: Reading, mention: ReferenceMention) -> bool:
        """Whether an annex in a sentence on another document is this one's: it is summed up in annex II."""
        if mention.kind != "annex" or mention.number not in self.annexes:
            return False
        return not its(self.readings.language.code).search(reading.text.text[: mention.start])

    def _group(self, reading: Reading, group: tuple[ReferenceMention, ...], owner: Owner | None) -> Iterator[Reference]:
        annex = next((m.number for m in group if m.kind == "annex"), None)
        inherited = self.known.get(_key(group[0])) if owner is None else None
        if inherited and inherited.annex and annex is None and group[0].pointed:
            # A lettered part named alone stands in the annex that it was first cited from.
            evidence = (reading.span(group[0].start, group[-1].end),)
            yield Reference("annex", inherited.document, inherited.annex, evidence, "references.inherited")
        same = is_of_same(reading.mentions.text, group[0].start, group[-1].end, self.readings.language.code)
        within = self.known.get(("annex", annex)) if annex and owner is None else None
        for mention in group:
            if same and mention.kind == "paragraph":
                # Paragraph 2 of the same article, which another text named: that, or nothing.
                if self.whole:
                    number = self.whole.number.split("(")[0] + as_part(mention.number)
                    evidence = (reading.span(mention.start, mention.end),)
                    yield Reference(self.whole.kind, self.whole.document, number, evidence, "references.inherited")
                continue
            if owner is not None and not (owner.is_rules and mention.kind == "article"):
                # a rule that is called an article says nothing of the treaty's
                self.known[_key(mention)] = _Known(owner.document, None if mention.kind == "annex" else annex)
            before = (within or self.known.get(_key(mention))) if owner is None else None
            made = self._reference(reading, mention, owner, before)
            if self._is_beyond(made):
                continue
            self.whole = made if made.kind in {"article", "rule"} else self.whole
            yield made

    def _is_beyond(self, made: Reference) -> bool:
        """Whether an article is one that the treaty has not: the organization Article 36."""
        known = self.readings.treaty.articles if self.readings.treaty else None
        number = re.match(r"\d+", made.number)
        is_own = made.kind == "article" and made.document == self.treaty and made.rule == "references.default"
        return is_own and known is not None and number is not None and int(number[0]) > known

    def _reference(
        self, reading: Reading, mention: ReferenceMention, owner: Owner | None, inherited: _Known | None
    ) -> Reference:
        kind = mention.kind
        if owner is not None:
            document, rule = owner.document, f"references.{owner.how}"
            kind = "rule" if owner.is_rules and kind == "article" else kind
        elif inherited is not None:
            document, rule = inherited.document, "references.inherited"
        else:
            document, rule = self._default(mention), "references.default"
            kind = "rule" if self._is_of_rules(mention) else kind
        if kind == "rule":
            # The rules were named with their symbol before.
            inherited_rules = rule == "references.default"
            document = self.rules = self.rules if inherited_rules else document or self.rules
            self.rule_numbers.add(mention.number.split("(")[0])
        return Reference(kind, document, mention.number, (reading.span(mention.start, mention.end),), rule)

    def _is_of_rules(self, mention: ReferenceMention) -> bool:
        """Whether an article that the treaty has not is a rule that was named before with its rules: 第44条第2款."""
        known = self.readings.treaty.articles if self.readings.treaty else None
        number = mention.number.split("(")[0]
        is_beyond = known is not None and number.isdigit() and int(number) > known
        return mention.kind == "article" and is_beyond and number in self.rule_numbers

    def _default(self, mention: ReferenceMention) -> str | None:
        """The document's own treaty for an article, itself for a paragraph or annex that it has."""
        if mention.kind == "article":
            return self.treaty
        if mention.kind == "annex":
            return self.readings.own_symbol
        whole_number = re.split(r"[(\s-]", mention.number)[0]
        return self.readings.own_symbol if mention.kind == "paragraph" and whole_number in self.paragraphs else None


def _rules_named(mentions: Mentions) -> str | None:
    """The symbol of the rules of procedure that a text names a few words before it."""
    for anchor in mentions.anchors:
        if anchor.kind == "rules":
            ahead = next((s for s in reversed(mentions.symbols) if s.end <= anchor.start and s.flaw is None), None)
            if ahead is not None and _is_contained(mentions.text, ahead.end, anchor.start, mentions.language.code):
                return str(ahead.value)
            end = min(anchor.end + _RULES_REACH, mentions.sentences.around(anchor.start)[1])
            symbol = next((s for s in mentions.symbols if anchor.end <= s.start < end), None)
            if symbol is not None and symbol.flaw is None:
                return str(symbol.value)
    return None


def _is_contained(text: str, start: int, end: int, code: str) -> bool:
    """Whether what stands between a symbol and a paper's name says that the document has it: 号文件所载的."""
    return contained(code).fullmatch(text, start, end) is not None


def _key(mention: ReferenceMention) -> tuple[str, str]:
    return mention.kind, mention.number


def _wanted(mention: ReferenceMention) -> frozenset[Kind]:
    if mention.kind in {"article", "rule"}:
        return _TREATIES
    return _RESOLUTIONS if mention.kind == "operative_paragraph" else _DOCUMENTS


def _again(reference: Reference, span: Span) -> Reference:
    return Reference(reference.kind, reference.document, reference.number, (span,), "references.ibid")
