"""Extensions: deadlines of the treaty's articles that this meeting extended, for which State and until when."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from ccm_parse.facts.extended_articles import ExtendedArticles, extended_articles
from ccm_parse.facts.extension_deadlines import is_over, new_deadlines
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Extension, ExtensionArticle
from ccm_parse.knowledge.states import NameHit
from ccm_parse.knowledge.treaty import Treaty
from ccm_parse.reading.act_patterns import act_patterns
from ccm_parse.reading.actions import BINDING
from ccm_parse.reading.acts import Act, find_carried_acts
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.coordination import coordination
from ccm_parse.reading.date_mention import DateMention
from ccm_parse.reading.extension_patterns import ExtensionPatterns, extension_patterns
from ccm_parse.reading.runs import find_runs

__all__ = ["find_extensions"]

_SEMICOLON = re.compile("[;；؛]")
_LEADING = 4
"""A line of a list begins with the State, but for an article or a mark."""
_ROW = re.compile(r"__row_\d+\Z")


def find_extensions(readings: Readings) -> tuple[Extension, ...]:
    """Each deadline that was extended, once; a request alone is none."""
    treaty = readings.treaty
    if treaty is None or not extended_articles(treaty):
        return ()
    found: dict[tuple[str, str], Extension] = {}
    for extension in _Reader(readings, treaty).extensions():
        key = (extension.article, extension.iso3)
        old = found.get(key)
        if old is None:
            found[key] = extension
        else:
            evidence = (*old.evidence, *(e for e in extension.evidence if e not in old.evidence))
            found[key] = replace(old, deadline=old.deadline or extension.deadline, evidence=evidence)
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Lead:
    """A statement that grants extensions to those listed below it."""

    path: tuple[str, ...]
    article: str | None
    extends: bool
    """Whether it speaks of extensions itself; else each point must."""


class _Reader:
    """Goes through a document's texts in order."""

    def __init__(self, readings: Readings, treaty: Treaty) -> None:
        self._readings = readings
        self._before: tuple[Reading, Statement] | None = None
        """The sentence that the paragraph before ends with."""
        self._code = readings.language.code
        self._patterns: ExtensionPatterns = extension_patterns(self._code)
        self._articles = ExtendedArticles(treaty, self._code, self._patterns)

    def extensions(self) -> Iterator[Extension]:
        lead: _Lead | None = None
        heading: str | None = None
        article: str | None = None
        row: tuple[str, list[Reading]] | None = None
        for reading in self._readings.all:
            text = reading.text
            if text.kind in {"section", "annex"}:
                heading = self._articles.named(reading, 0, len(text.text)) or self._articles.of_area(text.text)
                article = lead = self._before = None
            if text.kind not in {"paragraph", "item", "cell"}:
                continue
            if lead is not None and text.path[: len(lead.path)] == lead.path:
                if text.kind == "cell" and text.path:
                    row = (
                        (text.path[-1], [*row[1], reading])
                        if row and row[0] == text.path[-1]
                        else (text.path[-1], [reading])
                    )
                    yield from self._row(row[1], lead)
                else:
                    yield from self._listed(reading, lead)
                continue
            row = None
            article = self._articles.named(reading, 0, len(text.text)) or self._articles.of_requests(reading) or article
            lead = self._lead(reading, article or heading) if text.kind == "paragraph" else None
            for statement in reading.mentions.statements:
                is_lead = lead is not None and statement is reading.mentions.statements[-1]
                if is_lead and not self._deadlines(reading, statement.start, statement.end):
                    # Those to whom it grants something stand in the list below it.
                    continue
                yield from self._stated(reading, statement, article or heading)
            is_last = text.kind == "paragraph" and reading.mentions.statements
            self._before = (reading, reading.mentions.statements[-1]) if is_last else None

    def _lead(self, reading: Reading, article: str | None) -> _Lead | None:
        text = reading.text.text
        statements = reading.mentions.statements
        if not statements or not text.rstrip().endswith((":", "：")):
            return None
        last = statements[-1]
        own = self._readings.own_meeting
        acts = [a for a in reading.mentions.acts if last.start <= a.start < last.end and a.action in BINDING]
        decides = any(a.voice.meeting is None or own.is_named(a.voice.meeting) for a in acts[-1:])
        extends = self._patterns.extends(reading.mentions.blotted, last.start, last.end)
        if not (decides or (extends and self._is_granted(reading, last))):
            return None
        path = (*reading.text.path, reading.text.id)
        return _Lead(path, self._articles.named(reading, last.start, last.end) or article, extends)

    def _acts(self, reading: Reading) -> Sequence[Act]:
        """The acts of a text; one that opens with a pronoun goes on with those of the meeting told before it."""
        text, patterns = reading.text.text, act_patterns(self._code)
        first = next(iter(reading.mentions.statements), None)
        is_told = patterns.words.lone_pronouns and first and patterns.heads.opens_with_pronoun(text, first)
        return find_carried_acts(text, self._code, reading.mentions.prepared) if is_told else reading.mentions.acts

    def _is_granted(self, reading: Reading, statement: Statement) -> bool:
        """Whether a statement says that this meeting extended a deadline."""
        blotted, own = reading.mentions.blotted, self._readings.own_meeting
        if not self._patterns.extends(blotted, statement.start, statement.end):
            told = self._told_before(reading, statement.start)
            if told is None or not self._extends(*told):
                return False
            if not self._patterns.takes_up(blotted, statement.start, statement.end):
                return False
        acts = [a for a in self._acts(reading) if statement.start <= a.start < statement.end and a.action in BINDING]
        if any(a.voice.meeting is None or own.is_named(a.voice.meeting) for a in acts):
            return True
        named = [n for n in reading.mentions.meeting_names if statement.start <= n.start < statement.end]
        is_elsewhere = bool(named) and not any(own.is_named(n) for n in named)
        if acts or is_elsewhere or self._is_of_earlier_year(reading, statement):
            return False
        return self._patterns.grants(blotted, statement.start, statement.end) or self._goes_on(reading, statement)

    def _goes_on(self, reading: Reading, statement: Statement) -> bool:
        """Whether a statement tells the new deadline of what the one before it granted: 新期限为2033年3月31日."""
        before = next((s for s in reversed(reading.mentions.statements) if s.end <= statement.start), None)
        dates = (d for d in reading.mentions.dates if statement.start <= d.start < statement.end)
        text, patterns = reading.text.text, self._patterns
        told = [d.start for d in dates]
        if before is None or not told:
            return False
        if any(patterns.is_named(text, statement.start, at) for at in told):
            return self._is_granted(reading, before)
        # It granted the requests. The new deadlines are as follows:
        acts = [a for a in self._acts(reading) if before.start <= a.start < before.end and a.action in BINDING]
        is_listed = any(patterns.opens_list(text, statement.start, at) for at in told)
        return bool(acts) and is_listed and patterns.grants(reading.mentions.blotted, before.start, before.end)

    def _is_of_earlier_year(self, reading: Reading, statement: Statement) -> bool:
        """Whether a statement tells of an earlier year: was extended in 2031."""
        own, text = self._readings.own_meeting.dates, reading.text.text
        heads = act_patterns(self._code).heads
        years = [d for d in reading.mentions.dates if statement.start <= d.start < statement.end and not d.value.end]
        early = [d.start for d in years if own and not d.value.start.month and d.value.start.order < own.start.order]
        words = ((text.rstrip().rfind(" ", 0, at - 1), at) for at in early)
        return any(heads.is_setting_before(text, max(before, 0), at) for before, at in words)

    def _stated(self, reading: Reading, statement: Statement, article: str | None) -> Iterator[Extension]:
        if not self._is_granted(reading, statement):
            return
        at = statement.start
        # Chad, 1 May 2031; Iraq, 1 May 2032 (under article 4); and Peru, 1 May 2030 (article 3): the one told next
        told = (self._articles.named(reading, at, stop) for stop in self._stops(reading, statement))
        known = next(filter(None, told), None) or self._articles.of_work(reading, statement) or article
        for stop in self._stops(reading, statement):
            known = self._articles.named(reading, at, stop) or known
            yield from self._paired(reading, at, stop, known)
            at = stop

    def _stops(self, reading: Reading, statement: Statement) -> list[int]:
        """Where the stretches of a statement end that pair States with deadlines: at semicolons, if more name any."""
        marks = [m.start() for m in _SEMICOLON.finditer(reading.text.text, statement.start, statement.end)]
        stops = [*marks, statement.end]
        naming = [
            stop
            for start, stop in zip([statement.start, *marks], stops, strict=True)
            if self._states(reading, start, stop)
        ]
        return stops if len(naming) > 1 else [statement.end]

    def _is_of_coordinators(self, reading: Reading, start: int, end: int) -> bool:
        """Whether coordinators are spoken of, who may be the States that are named."""
        return coordination(self._code).names_coordinators(reading.text.text[start:end])

    def _paired(self, reading: Reading, start: int, end: int, article: str | None) -> Iterator[Extension]:
        """States and new deadlines of a stretch, one to one or one for all."""
        if article is None:
            return
        states = self._states(reading, start, end)
        dates = self._deadlines(reading, start, end)
        if not dates and is_over(reading, (start, end), self._readings.own_meeting.dates, self._patterns):
            return
        runs = find_runs(reading.text.text, states, self._code)
        if not runs:
            if self._patterns.of_same(reading.text.text, start, end):
                yield from self._as_asked(reading, start, dates, article)
            return
        run = next((r for r in reversed(runs) if not dates or r[0].start < dates[0].start), runs[0])
        if len(run) == len(dates) > 1:
            for state, date in zip(run, dates, strict=True):
                yield self._made(reading, state, date, article)
        elif len(runs) == len(dates) > 1 and all(len(r) == 1 for r in runs):
            for single, date in zip(runs, dates, strict=True):
                yield self._made(reading, single[0], date, article)
        elif len(run) == 1 and len(granted := self._granted(reading, dates)) == 1 < len(dates):
            yield self._made(reading, run[0], granted[0], article)
        elif dates if len(dates) == 1 else not (dates or self._is_of_coordinators(reading, start, end)):
            for state in run:
                yield self._made(reading, state, dates[0] if dates else None, article)

    def _granted(self, reading: Reading, dates: Sequence[DateMention]) -> list[DateMention]:
        """Those of several dates that stand in what is granted: asked for X, but the Meeting granted it until Y."""
        acts = [a for a in self._acts(reading) if a.action in BINDING]
        return [d for d in dates if any(a.verb_start < d.start < a.end for a in acts)]

    def _as_asked(self, reading: Reading, end: int, dates: Sequence[DateMention], article: str) -> Iterator[Extension]:
        """What the one State was granted that the statement before an offset tells to have asked for an extension."""
        told = self._told_before(reading, end)
        if told is None or not self._speaks(*told):
            return
        asking, before = told
        states = self._states(asking, before.start, before.end)
        # 乍得请求延长至2033年10月1日。会议核准了这一请求。
        named = [reading.span(d.start, d.end) for d in dates]
        if not dates and self._extends(*told):
            dates = self._deadlines(asking, before.start, before.end)
            named = [asking.span(d.start, d.end) for d in dates]
        if len({state.iso3 for state in states}) == len(dates) == 1:
            made = self._made(asking, states[0], None, article)
            yield replace(made, deadline=_last_day(dates[0]), evidence=(*made.evidence, *named))

    def _told_before(self, reading: Reading, end: int) -> tuple[Reading, Statement] | None:
        """The statement before an offset, be it the last of the paragraph before, and where it stands."""
        before = next((s for s in reversed(reading.mentions.statements) if s.end <= end), None)
        return (reading, before) if before else self._before

    def _extends(self, reading: Reading, statement: Statement) -> bool:
        """Whether a statement speaks of an extension."""
        return self._patterns.extends(reading.mentions.blotted, statement.start, statement.end)

    def _speaks(self, reading: Reading, statement: Statement) -> bool:
        """Whether it does so, or names an article under which there are deadlines."""
        named = self._articles.named(reading, statement.start, statement.end)
        return self._extends(reading, statement) or named is not None

    def _states(self, reading: Reading, start: int, end: int) -> list[NameHit]:
        mentions = reading.mentions
        taken = [(p.whole_start, p.whole_end) for p in mentions.persons] + [
            (o.start, o.end) for o in mentions.organizations
        ]
        inside = [s for s in mentions.states if start <= s.start < end]
        return [s for s in inside if not any(first <= s.start < last for first, last in taken)]

    def _deadlines(self, reading: Reading, start: int, end: int) -> list[DateMention]:
        """The dates that a stretch introduces as new deadlines."""
        own = self._readings.own_meeting.dates
        return new_deadlines(reading, (start, end), own, self._acts(reading), self._patterns)

    def _listed(self, reading: Reading, lead: _Lead) -> Iterator[Extension]:
        text = reading.text.text
        if not lead.extends and not self._patterns.extends(reading.mentions.blotted, 0, len(text)):
            return
        article = self._articles.named(reading, 0, len(text)) or lead.article
        if not lead.extends:
            yield from self._paired(reading, 0, len(text), article)
            return
        states = self._states(reading, 0, len(text))
        dates = [d for d in reading.mentions.dates if d.flaw is None]
        if article and states and states[0].start <= _LEADING:
            introduced = self._deadlines(reading, 0, len(text)) or dates[:1]
            yield self._made(reading, states[0], introduced[-1] if introduced else None, article)
        elif article and len({state.iso3 for state in states}) == 1:
            # the request of Chad, until 1 October 2040
            introduced = self._deadlines(reading, 0, len(text))
            if len(introduced) == 1:
                yield self._made(reading, states[0], introduced[0], article)

    def _row(self, cells: Sequence[Reading], lead: _Lead) -> Iterator[Extension]:
        """The extension of a table's row, once its cells have a State and a date."""
        if not cells[-1].mentions.dates or not _ROW.search(cells[-1].text.path[-1]):
            return
        state = next(((c, s) for c in cells for s in c.mentions.states if s.start <= _LEADING), None)
        article = next((a for c in cells if (a := self._articles.named(c, 0, len(c.text.text)))), None) or lead.article
        date = cells[-1].mentions.dates[-1]
        if state and article and date.flaw is None:
            made = self._made(state[0], state[1], None, article)
            evidence = (*made.evidence, cells[-1].span(date.start, date.end))
            yield replace(made, deadline=_last_day(date), evidence=evidence)

    def _made(self, reading: Reading, state: NameHit, date: DateMention | None, article: str) -> Extension:
        spans = [(state.start, state.end), *([(date.start, date.end)] if date else [])]
        return Extension(
            article=cast("ExtensionArticle", article),
            iso3=state.iso3,
            deadline=_last_day(date) if date else None,
            evidence=tuple(reading.span(*span) for span in spans),
            rule="extensions.granted",
        )


def _last_day(date: DateMention) -> str:
    return str(date.value.end or date.value.start)
