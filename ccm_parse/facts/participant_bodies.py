"""Bodies that took part: where a statement lists them, and what they were."""

from collections.abc import Iterator

from ccm_parse.facts.plain_text import without_bodies
from ccm_parse.facts.readings import Reading
from ccm_parse.facts.types import Category, Participant
from ccm_parse.knowledge.organizations import load_organizations
from ccm_parse.reading.bodies import BodyMention, find_bodies
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.participation import ParticipationPatterns, participation

__all__ = ["BodyReader"]


class BodyReader:
    """Reads the bodies that took part from statements of one language."""

    def __init__(self, code: str) -> None:
        """Read in the language of that code."""
        self._code = code
        self._patterns: ParticipationPatterns = participation(code)

    def named(
        self, reading: Reading, statement: Statement, plain: str, taken: list[tuple[int, int]]
    ) -> Iterator[Participant]:
        """The bodies that a statement says took part, but for what is `taken` for States."""
        span = self._body_list(reading, statement, plain)
        if span is None:
            return
        known = reading.mentions.organizations
        yield from self._before_list(reading, statement, plain, span[0])
        rule = self.rule(reading, statement)
        is_of_bodies = self._is_of_bodies(plain, statement)
        bodies = find_bodies(reading.text.text, self._code, *span, known, 1 if is_of_bodies else 2)
        if not any(body.acronym for body in bodies) and not is_of_bodies:
            return
        of_system = self._patterns.is_of_system(plain[statement.start : span[0]])
        for body in bodies:
            if not any(start < body.end and body.start < end for start, end in taken) and self._is_name(reading, body):
                yield self.made(reading, body, rule, of_system=of_system)

    def _is_name(self, reading: Reading, body: BodyMention) -> bool:
        """Whether words that may be a body's name tell no kind, act or paper: approved the organizations listed in."""
        if body.acronym is not None:
            return True
        said = reading.mentions
        marks = [symbol.start for symbol in said.symbols] + [act.verb_start for act in said.acts]
        is_told = any(body.start <= mark < body.end for mark in marks)
        return not is_told and not self._patterns.is_in_kind(said.blotted, body.start, body.end)

    def as_did(self, reading: Reading, statement: Statement, plain: str) -> Iterator[Participant]:
        """The known bodies of whom a statement says that they took part as others did."""
        told = self._patterns.as_did.search(plain, statement.start, statement.end)
        if told is None:
            return
        span, known = (told.end(), statement.end), reading.mentions.organizations
        for body in find_bodies(reading.text.text, self._code, *span, known):
            if body.acronym:
                yield self.made(reading, body, self.rule(reading, statement), of_system=False)

    def _before_list(self, reading: Reading, statement: Statement, plain: str, colon: int) -> Iterator[Participant]:
        """The known bodies between the verb and the colon of a list: attended X, Y and the following organizations."""
        told = self._patterns.attendance(plain, statement.start, colon) if plain[colon - 1] in ":：" else None
        if told is None or not self._patterns.may_stand_behind(plain, told):
            return
        for body in find_bodies(reading.text.text, self._code, told.end, colon, reading.mentions.organizations):
            if body.acronym and not self._patterns.is_in_kind(reading.mentions.blotted, body.start, body.end):
                yield self.made(reading, body, self.rule(reading, statement), of_system=False)

    def _is_of_bodies(self, plain: str, statement: Statement) -> bool:
        return self._patterns.category(plain[statement.start : statement.end]) in {"organization", "united_nations"}

    def _body_list(self, reading: Reading, statement: Statement, plain: str) -> tuple[int, int] | None:
        """The stretch of a statement in which bodies are listed."""
        persons = [p for p in reading.mentions.persons if statement.start <= p.start < statement.end]
        if persons:
            return None
        for clause in statement.clauses:
            mark = plain[clause.start - 1 : clause.start]
            if mark in {":", "："} and clause.start > statement.start:
                return clause.start, statement.end
        for clause in statement.clauses:
            attendance = self._patterns.attendance(plain, clause.start, statement.end)
            is_preamble = self._patterns.preamble.match(plain, clause.start, clause.end)
            if is_preamble and not (attendance and attendance.start < clause.end):
                continue
            if attendance is None:
                return None
            if self._patterns.verb_first:
                return self._behind_verb(reading, plain, attendance.end, statement.end)
            announced = self._patterns.announced_at(plain, attendance, clause.end)
            if announced is not None:
                return announced, statement.end
            before, known = (clause.start, attendance.start), reading.mentions.organizations
            if self._patterns.may_stand_behind(plain, attendance) and (
                self._patterns.opens_list.match(plain, *before)
                or not find_bodies(reading.text.text, self._code, *before, known)
            ):
                told = self._patterns.manner.match(plain, attendance.end, statement.end)
                return told.end() if told else attendance.end, statement.end
            end = self._patterns.list_end.search(without_bodies(reading, plain), clause.start, attendance.end)
            return clause.start, end.start() if end else attendance.start
        return None

    def _behind_verb(self, reading: Reading, plain: str, start: int, end: int) -> tuple[int, int] | None:
        """The stretch in which bodies are listed behind a verb: to what says in what they took part, or from there."""
        known = [body for body in reading.mentions.organizations if start <= body.start < end]
        if not known:
            return None
        bare = without_bodies(reading, plain)
        starts = [match.end() for match in self._patterns.list_start.finditer(bare, start, known[0].start)]
        stop = self._patterns.list_end.search(bare, known[-1].end, end)
        return (starts[-1] if starts else start), (stop.start() if stop else end)

    def rule(self, reading: Reading, statement: Statement) -> str | None:
        """The rule of procedure that a statement names."""
        inside = (r for r in reading.mentions.references if statement.start <= r.start < statement.end)
        return next((r.number for r in inside if r.kind in {"rule", "article"}), None)

    def made(self, reading: Reading, body: BodyMention, rule: str | None, *, of_system: bool) -> Participant:
        """A body; `of_system` says whether one that we do not know is listed among those of the United Nations."""
        name = reading.text.text[body.start : body.end]
        known = load_organizations().get(body.acronym) if body.acronym else None
        if known is not None:
            of_system = known.system == "united_nations"
        elif self._patterns.united_nations is not None and self._patterns.united_nations.match(name):
            of_system = True
        is_un = of_system and rule not in self._patterns.other_rules
        category: Category = "united_nations" if is_un else "organization"
        return Participant(
            category, name, None, body.acronym, (reading.span(body.start, body.end),), "participants.body"
        )
