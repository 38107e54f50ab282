"""Decisions: what the meeting did, act by act, with documents, addressee, deadline and the points that belong to it."""

import re
from collections.abc import Iterator, Sequence

from ccm_parse.facts.decision_places import formal, opening, quoted, resolved
from ccm_parse.facts.own_acts import OwnActs
from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.facts.types import Decision
from ccm_parse.reading.act_patterns import ActPatterns, act_patterns
from ccm_parse.reading.actions import BINDING, DIRECTIVE
from ccm_parse.reading.acts import Act, find_carried_acts
from ccm_parse.reading.addressees import find_addressee
from ccm_parse.reading.clauses import leaves_quotation_open
from ccm_parse.reading.deadlines import find_deadline
from ccm_parse.reading.extension_patterns import extension_patterns
from ccm_parse.reading.following_acts import find_following_acts

__all__ = ["find_decisions"]

_ASKED = DIRECTIVE | {"commend", "congratulate"}
_DUE = (DIRECTIVE | BINDING) - {"elect", "appoint"}  # until when they name is a term of office
_PAPERS = frozenset({"adopt", "approve"})
"""Acts that a person does not do alone."""
_OPEN_ENDS = (":", "：")
_ISSUED_REACH = 32
_SEVERAL = 2


def find_decisions(readings: Readings) -> tuple[Decision, ...]:
    """Each act of this meeting; what it recalls of earlier meetings, and what others say, is none."""
    return tuple(_Reader(readings).decisions())


class _Reader:
    """Goes through a document's texts in order."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._code = readings.language.code
        self._patterns: ActPatterns = act_patterns(self._code)
        self._extensions = extension_patterns(self._code)
        self._own = OwnActs(readings)
        self._quoted, self._formal = quoted(readings.outline), formal(readings.outline)
        self._opening = opening(readings, self._patterns)
        self._resolved = resolved(readings, self._opening) if self._opening else {}
        self._points: dict[str, list[str]] = {}
        for reading in readings.all:
            if reading.text.kind == "item":
                self._points.setdefault(reading.text.path[-1], []).append(reading.text.id)

    def decisions(self) -> Iterator[Decision]:
        before: Reading | None = None
        point: Reading | None = None
        for reading, is_led in self._spoken():
            text = reading.text
            is_carried = is_led or self._goes_on(reading, point if text.kind == "item" else before)
            acts = self._acts(reading, before, is_carried=is_carried)
            own = [act for act in acts if self._own.holds(reading, act, is_carried=is_carried)]
            for act in own:
                yield self._decision(reading, act, is_last=act is acts[-1])
            is_told = any(not act.voice.passive for act in own)
            point = reading if is_told and text.kind == "item" else None
            if text.kind == "paragraph" or reading.mentions.persons:
                # The points below a paragraph go on with it.
                before = reading if is_told and text.kind == "paragraph" else None

    def _spoken(self) -> Iterator[tuple[Reading, bool]]:
        """Each text in which the body can speak, and whether what stands above names it, so that verbs come first."""
        lead: tuple[str, ...] | None = None
        open_quote: tuple[str, ...] | None = None
        for reading in self._readings.all:
            text, path = reading.text, reading.text.path
            if text.kind not in {"paragraph", "item", "cell"} or text.id in self._quoted:
                continue
            if open_quote is not None and path[: len(open_quote)] == open_quote:
                continue
            open_quote = (*path, text.id) if leaves_quotation_open(text.text) else None
            if lead is not None and (path[: len(lead)] != lead or (not lead and text.annex)):
                lead = None
            opened = self._opened(reading)
            if opened == text.text:
                # The container's paragraphs are the acts; for "The Meeting:" its own points are.
                lead = path if text.id not in self._points else (*path, text.id)
                continue
            yield reading, lead is not None or (text.kind != "cell" and any(i in self._formal for i in path))
            lead = (*path, text.id) if opened is not None else lead

    def _acts(self, reading: Reading, before: Reading | None, *, is_carried: bool) -> Sequence[Act]:
        """The acts of a text, whose opening clause may begin with the verb if who acts is known from above."""
        if reading.text.id in self._resolved:
            return self._resolved[reading.text.id]
        if is_carried:
            return find_carried_acts(reading.text.text, self._code, reading.mentions.prepared)
        return self._following(reading, before) or reading.mentions.acts

    def _opened(self, reading: Reading) -> str | None:
        """The words, a text's all or its last sentence's, that name who acts in what stands below, and say no more."""
        text = reading.text.text
        if self._patterns.is_lone_actor(text) or reading is self._opening:
            return text
        statements = reading.mentions.statements
        if len(statements) < _SEVERAL or reading.text.id not in self._points:
            return None
        last = text[statements[-1].start : statements[-1].end]
        return last if self._patterns.is_lone_actor(last) else None

    def _goes_on(self, reading: Reading, before: Reading | None) -> bool:
        """Whether a paragraph or point opens with a pronoun for the meeting, whose acts alone were told before it."""
        if before is None or reading.text.kind != before.text.kind or reading.text.path != before.text.path:
            return False
        text = reading.text.text
        statements = reading.mentions.statements
        if not statements:
            return False
        is_pronoun = self._patterns.heads.opens_with_pronoun(text, statements[0])
        is_told = is_pronoun and self._patterns.words.lone_pronouns
        if before.mentions.persons:
            # Elected X President. | It approved …: who was elected thanks and speaks, and does nothing that binds.
            acts = find_carried_acts(text, self._code, reading.mentions.prepared) if is_told else ()
            return bool(acts) and acts[0].action in _PAPERS and acts[-1].is_binding
        return is_told or self._drops_actor(reading, before)

    def _drops_actor(self, reading: Reading, before: Reading) -> bool:
        """Whether a paragraph opens with a verb alone that agrees with that of the act with which the last one ends."""
        if not self._patterns.words.drops_pronouns:
            return False
        text, first = reading.text.text, reading.mentions.statements[0].clauses[0]
        start = self._patterns.heads.skip_leads(text, first.start, first.end)
        verb = self._patterns.inherited(text, start, first.end)
        last = before.mentions.statements[-1]
        acts = [a for a in before.mentions.acts if a.start >= last.start and not a.voice.passive]
        if verb is None or not acts:
            return False
        told = before.text.text[acts[-1].verb_start : acts[-1].verb_end]
        forms = self._patterns.agreement(text[verb.start : verb.word_end]) & self._patterns.agreement(told)
        return bool(forms)

    def _following(self, reading: Reading, before: Reading | None) -> Sequence[Act] | None:
        """The acts of a paragraph whose verb may have the subject of the one before it, where verbs come first."""
        if before is None or reading.text.kind != "paragraph" or reading.text.path != before.text.path:
            return None
        first = next(iter(reading.mentions.statements), None)
        if any(first and act.start < first.end and not act.voice.passive for act in reading.mentions.acts[:1]):
            # Its first sentence names who acts.
            return None
        acts, last = before.mentions.acts, before.mentions.statements[-1]
        text, spoken = reading.text.text, before.mentions.prepared.blotted
        # Behind more than the act only the same verb goes on: decided. …. It also decided
        act = next((a for a in reversed(acts) if a.start >= last.start or self._repeats(text, spoken, a)), None)
        if act is None:
            return None
        return find_following_acts(
            reading.mentions.prepared, self._code, (spoken, act), guarded=bool(before.mentions.persons)
        )

    def _repeats(self, text: str, before: str, act: Act) -> bool:
        """Whether a text opens with the verb of an act told before it, and "also"."""
        verb = before[act.verb_start : act.verb_end].split(maxsplit=1)[0]
        also = self._patterns.words.also
        return any(re.match(rf"\w?{re.escape(verb)}\s+{word}\b", text) for word in also)

    def _decision(self, reading: Reading, act: Act, *, is_last: bool) -> Decision:
        text, mentions = reading.text.text, reading.mentions
        points = self._points.get(reading.text.id, []) if is_last and text.rstrip().endswith(_OPEN_ENDS) else []
        addressee = (
            find_addressee(text, self._code, act.verb_end, act.end, act.action) if act.action in _ASKED else None
        )
        if addressee is None and act.voice.passive and act.action in DIRECTIVE:
            # Секретариату было поручено
            addressee = find_addressee(text, self._code, act.start, act.verb_start, act.action)
        own = self._readings.own_meeting.dates
        # What was done before the meeting is no deadline.
        ahead = [d for d in mentions.dates if own is None or (d.value.end or d.value.start).order > own.start.order]
        deadline = (
            find_deadline(text, self._code, (act.verb_end, act.end), ahead, mentions.meeting_names)
            if act.action in _DUE and not (act.is_binding and self._extends(text, act))
            else None
        )
        return Decision(
            action=act.action,  # type: ignore[arg-type]  # the words of verbs are keyed by the contract's names
            binding=act.is_binding,
            text=text[act.start : act.end],
            documents=tuple(dict.fromkeys(self._documents(reading, act))),
            addressee=text[slice(*addressee)] if addressee else None,
            deadline=(deadline.date or text[deadline.start : deadline.end]) if deadline else None,
            items=tuple(points),
            verb=_verb(text, act) or self._patterns.verb_words(text[act.verb_start : act.verb_end]),
            evidence=(reading.span(act.start, act.end),),
            rule=f"decisions.{'passive' if act.voice.passive else act.action}",
        )

    def _extends(self, text: str, act: Act) -> bool:
        """Whether an act extends a deadline: that is no deadline of what was decided."""
        return self._extensions.extends(text, act.start, act.end)

    def _documents(self, reading: Reading, act: Act) -> Iterator[str]:
        """The documents an act names; not the symbol that a paper is still to get."""
        text = reading.text.text
        for symbol in reading.mentions.symbols:
            if act.start <= symbol.start and symbol.end <= act.end:
                before = text[max(act.start, symbol.start - _ISSUED_REACH) : symbol.start]
                if not self._patterns.issued_as(before):
                    yield str(symbol.value)


def _verb(text: str, act: Act) -> str:
    """The words of a verb that stand apart."""
    return " ".join(text[start:end] for start, end in act.parts)
