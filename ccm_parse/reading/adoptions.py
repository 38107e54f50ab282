"""The adoption of the report itself, as its closing sentences tell it."""

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of, whole
from ccm_parse.reading.sittings import find_sittings
from ccm_parse.values import DocumentSymbol, PartialDate

if TYPE_CHECKING:
    from ccm_parse.reading.mentions import Mentions
    from ccm_parse.reading.symbols import SymbolMention

__all__ = ["AdoptionMention", "Introduced", "find_adoptions", "find_introduced"]

_T = TypeVar("_T")

# As far as the report can stand from the verb: a symbol and an amendment are between them.
_REACH = 120
# As far as the words of issue can stand from the symbol's end of them.
_ISSUED = 40
# As far as a draft's symbol can stand behind it.
_BESIDE = 40
# As far as it can stand before it.
_AHEAD = 12
_CLOSERS = re.compile(r"[,;\uff0c\uff1b\u060c\u061b\u3002.](?!\d)")
_APPOSED = re.compile(r"\A(?:\s*,[^,;.]*){1,3},\s*\Z")
_ASIDE = re.compile(r"[(\uff08][^()\uff08\uff09]*[)\uff09]|[,.](?=\d)")


class AdoptionMention(NamedTuple):
    """A clause by which a report was adopted; `verb` is where its verb stands, `weak` that any report may be meant."""

    start: int
    end: int
    verb: int
    documents: tuple[DocumentSymbol, ...]
    issued_as: DocumentSymbol | None
    date: PartialDate | None
    sitting: int | None
    same_sitting: bool
    orally_amended: bool
    weak: bool


class Introduced(NamedTuple):
    """A draft of the report that a text tells of without its adoption, with the sitting that its sentence names."""

    document: DocumentSymbol
    date: PartialDate | None
    sitting: int | None


class _Found(NamedTuple):
    """A sentence, the verb in it, the end of the report, and whether the report is called so only."""

    start: int
    end: int
    verb: re.Match[str]
    report: int
    weak: bool


class _Words(NamedTuple):
    verb: re.Pattern[str]
    report: re.Pattern[str]
    weak: re.Pattern[str]
    amended: re.Pattern[str]
    not_amended: re.Pattern[str]
    issued: re.Pattern[str]
    pronoun: re.Pattern[str]
    which: re.Pattern[str]
    pronoun_before: re.Pattern[str]
    holding: re.Pattern[str]
    relative: re.Pattern[str]
    others: re.Pattern[str]
    """Another body as the subject of a verb, behind it where verbs come first: the Working Group adopted its report."""
    verb_first: bool


@cache
def _words(code: str) -> _Words:
    reading = load_language(code).reading
    words, clitics = reading.adoption, reading.numbers.clitics
    solid, acts = load_language(code).joining == "solid", reading.acts
    committees = reading.offices.committees
    article = rf"(?:{whole(reading.offices.articles)}\s*)?" if reading.offices.articles else ""
    subject = rf"(?:\A|[,;.])\s*{article}{whole(committees)}(?:\s[^,;.:]{{1,40}})?\s*\Z"
    if acts.verb_first:
        adverbs = rf"(?:{whole(acts.adverbs)}\s*)?"
        subject = rf"\s*(?!{whole(acts.actors)}){adverbs}{whole((*acts.others, *committees))}"
    report = any_of(words.reports) if solid else whole(words.reports, clitics)
    return _Words(
        verb=compiled(rf"{whole(words.verbs, clitics)}(?!{any_of(words.attributive)})"),
        report=compiled(report),
        weak=compiled(whole(words.weak_reports, clitics)),
        amended=compiled(any_of(words.amended)),
        not_amended=compiled(any_of(words.not_amended)),
        issued=compiled(rf"{whole(words.issued, clitics)}\s?$"),
        pronoun=compiled(rf"\s*{whole(words.pronouns)}" if words.pronouns else NOTHING),
        holding=compiled(whole(words.holding, clitics) if words.holding else NOTHING),
        which=compiled(rf"{whole(reading.acts.relatives)}\s*\Z" if reading.acts.verb_first else NOTHING),
        # l’a adopté
        pronoun_before=compiled(rf"{whole(words.pronouns_before)}\s*\Z" if words.pronouns_before else NOTHING),
        # the draft report (CRP.1), which the Meeting
        relative=compiled(
            rf",?\s{whole(reading.acts.relatives)}\s?[^,;.]{{1,60}}\Z"
            if not (solid or reading.acts.verb_first)
            else NOTHING
        ),
        others=compiled(NOTHING if solid or not committees else subject),
        verb_first=acts.verb_first,
    )


def find_adoptions(mentions: "Mentions") -> tuple[AdoptionMention, ...]:
    """Every clause of a text that tells of a report's adoption, in order; of a sentence, the last."""
    words = _words(mentions.language.code)
    if not words.verb.search(mentions.text) or not (
        words.report.search(mentions.text) or words.weak.search(mentions.text)
    ):
        return ()
    found = []
    start = 0
    for end in mentions.sentences.ends:
        mention = _in_sentence(mentions, words, start, end)
        if mention is not None:
            found.append(mention)
        start = end
    return tuple(found)


def find_introduced(mentions: "Mentions") -> Introduced | None:
    """The draft report that a text tells of last."""
    words = _words(mentions.language.code)
    drafts = _drafts(mentions, words, 0, len(mentions.text))
    if not drafts:
        return None
    start, end = mentions.sentences.around(drafts[-1].start)
    sittings = find_sittings(mentions.text, mentions.language.code, mentions.dates, mentions.statements)
    told = next((s for s in sittings if start <= s.spans[0][0] < end and s.ordinal), None)
    date = told.date.start if told and told.date and told.date.end is None else None
    return Introduced(drafts[-1].value, date, told.ordinal if told else None)


def _in_sentence(mentions: "Mentions", words: _Words, start: int, end: int) -> AdoptionMention | None:
    text = mentions.text
    verbs = [verb for verb in words.verb.finditer(text, start, end) if not _is_others(mentions, words, verb, start)]
    for weak, pattern in ((False, words.report), (True, words.weak)):
        for verb in reversed(verbs):
            is_done = any(a.voice.passive and a.verb_start == verb.start() for a in mentions.acts)
            report = _report_of(text, words, pattern, verb, (start, end), is_done=is_done)
            if report is not None:
                return _mention(mentions, words, _Found(start, end, verb, report[1], weak))
    # X introduced the draft report (CRP.1). The Meeting adopted it.
    before = _sentence_before(mentions, start)
    for verb in verbs if words.report.search(text, before, start) else ():
        is_own = any(verb.start() <= act.verb_start < verb.end() for act in mentions.acts)
        subject = words.pronoun.match(text, start)
        is_told = subject is not None and not text[subject.end() : verb.start()].strip()
        is_told = is_told or (is_own and words.pronoun.match(text, verb.end()) is not None)
        # It considered its draft (CRP.1). It adopted it, where "it" is part of the verb
        is_told = is_told or (is_own and words.holding.fullmatch(verb[0]) is not None)
        if is_told or words.pronoun_before.search(text, start, verb.start()):
            return _mention(mentions, words, _Found(start, end, verb, verb.end(), weak=False))
    return None


def _is_others(mentions: "Mentions", words: _Words, verb: re.Match[str], start: int) -> bool:
    """Whether a verb of adopting is another body's: the Working Group adopted its report."""
    if words.verb_first:
        return words.others.match(mentions.text, verb.end()) is not None
    if not words.others.search(mentions.text[start : verb.start()].lstrip()):
        return False
    return not any(verb.start() <= act.verb_start < verb.end() for act in mentions.acts)


def _sentence_before(mentions: "Mentions", start: int) -> int:
    """Where the sentence before the one at an offset begins."""
    return next((e for e in reversed((0, *mentions.sentences.ends)) if e < start), start)


def _report_of(
    text: str,
    words: _Words,
    pattern: re.Pattern[str],
    verb: re.Match[str],
    span: tuple[int, int],
    *,
    is_done: bool,
) -> tuple[int, int] | None:
    """The report behind the verb, or before it in its clause; its subject (`is_done`) may have an aside behind it."""
    start, end = span
    for report in pattern.finditer(text, verb.end(), min(end, verb.end() + _REACH)):
        return report.span()
    named = list(pattern.finditer(text, start, verb.start()))
    is_told = words.pronoun.match(text, verb.end()) or words.pronoun_before.search(text, start, verb.start())
    is_held = words.holding.fullmatch(verb[0]) and not words.which.search(text, start, verb.start())
    if named and (is_told or is_held):
        # considered its draft report, as contained in CRP.1, and adopted it
        return named[-1].span()
    before = list(pattern.finditer(text, max(start, verb.start() - _REACH), verb.start()))
    between = _ASIDE.sub("", text[before[-1].end() : verb.start()]) if before else ""
    relative = words.which.search(between) if before else None
    if relative is not None and between[: relative.start()].strip():
        # submits this report under the plan that the Conference adopted
        return None
    between = words.relative.sub("", between)
    if is_done:
        between = _APPOSED.sub("", between, count=1)
    if before and not _CLOSERS.search(between):
        return before[-1].span()
    return None


def _mention(mentions: "Mentions", words: _Words, found: _Found) -> AdoptionMention:
    text, start, end, verb = mentions.text, found.start, found.end, found.verb
    symbols = [m for m in mentions.symbols if start <= m.start]
    further = mentions.sentences.after(verb.start())
    limit = further[1] if further else end
    issued = [
        m
        for m in symbols
        if verb.end() <= m.start < limit and words.issued.search(text, max(start, m.start - _ISSUED), m.start)
    ]
    # Of several papers that were issued the last is the report; those before it are what was adopted.
    issued = issued[-1:]
    documents = [m for m in symbols if m.start < end and m not in issued]
    before = _sentence_before(mentions, start)
    # The draft (CRP.1) was introduced at the seventh meeting. It was adopted as the report.
    drafts = [] if documents else _drafts(mentions, words, before, start)
    stop = max(verb.end(), found.report, *(m.end for m in documents if not issued or m.start < issued[0].start), 0)
    named = find_sittings(text, mentions.language.code, mentions.dates, mentions.statements)
    sittings = [sitting for sitting in named if start <= sitting.spans[0][0] < end]
    sittings = sittings or [sitting for sitting in named if before <= sitting.spans[0][0] < start]
    days = [d for d in mentions.dates if before <= d.start < end and d.value.end is None and d.value.start.day]
    dates = [d for d in days if d.start >= start]
    told = words.report.search(text, before, start)
    if told and not any(start <= sitting.spans[0][0] for sitting in sittings):
        # At its last meeting, on 8 May, it had before it the draft report. It adopted it.
        dates = dates or [d for d in days if d.end <= told.start()]
    amended = words.amended.search(text, start, end) and not words.not_amended.search(text, start, end)
    return AdoptionMention(
        start=start + len(text[start:end]) - len(text[start:end].lstrip()),
        end=_clause_end(text, stop, end),
        verb=verb.start(),
        documents=tuple(m.value for m in documents or drafts),
        issued_as=issued[0].value if issued else None,
        date=_nearest([(d.start, d.value.start) for d in dates], verb.start()),
        sitting=_nearest([(s.spans[0][0], s.ordinal) for s in sittings if s.ordinal], verb.start()),
        same_sitting=any(s.ordinal is None for s in sittings),
        orally_amended=bool(amended),
        weak=found.weak,
    )


def _drafts(mentions: "Mentions", words: _Words, start: int, end: int) -> "list[SymbolMention]":
    """The papers whose symbols stand right behind words for the report between two offsets, or right before them."""
    text = mentions.text
    reports = list(words.report.finditer(text, start, end))
    found = [m for m in mentions.symbols if any(r.end() <= m.start < min(r.end() + _BESIDE, end) for r in reports)]
    # 载于CCM/MSP/2028/CRP.1号文件的报告草稿
    ahead = [
        m
        for m in mentions.symbols
        if any(m.end <= r.start() < m.end + _AHEAD and not _CLOSERS.search(text, m.end, r.start()) for r in reports)
    ]
    return found[-1:] or ahead[-1:]


def _nearest(placed: list[tuple[int, _T]], offset: int) -> _T | None:
    """What is placed last before the offset, else first behind it."""
    last = next((value for start, value in reversed(placed) if start <= offset), None)
    return last if last is not None or not placed else placed[0][1]


def _clause_end(text: str, offset: int, end: int) -> int:
    """The first mark that closes a clause behind the offset, outside brackets; the sentence's end at most."""
    closer = _CLOSERS.search(_ASIDE.sub(lambda aside: "_" * len(aside[0]), text[:end]), offset)
    return closer.start() if closer else end
