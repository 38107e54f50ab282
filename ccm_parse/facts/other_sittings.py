"""Sittings of others than the meeting: of a committee, of the General Assembly."""

from ccm_parse.facts.readings import Reading
from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.act_patterns import act_patterns
from ccm_parse.reading.alternation import NOTHING, any_of, whole
from ccm_parse.reading.clauses import Clause

__all__ = ["OtherSittings"]

_BEFORE = 16


class OtherSittings:
    """Tells whose a sitting is, by the body named in its clause or beside it."""

    def __init__(self, language: Language) -> None:
        words, organs, acts = language.reading.offices, language.reading.resolutions.organs, language.reading.acts
        article = rf"(?:{any_of(words.articles)}\s*)?" if words.articles else ""
        # 筹备委员会
        article += r"[^，。；的在于]{0,6}?" if language.joining == "solid" else ""
        # the Fifth Committee
        article += r"(?:[^\W\d_]+\s+)?" if language.joining == "spaced" and not acts.verb_first else ""
        body = rf"{article}{whole([*words.committees, *(form for forms in organs.values() for form in forms)])}"
        self._heads = act_patterns(language.code).heads
        # The Drafting Committee held
        self._body = compiled(rf"\s*{body}")
        # (there held) the Committee, behind its verb
        own = rf"(?!{whole(acts.actors)})" if acts.actors else ""
        self._subject = compiled(rf"[^\W\d_]+\s+{own}{body}" if acts.verb_first else NOTHING)
        # as the Committee considered (it)
        verb = rf"\s*(?:{whole(acts.leads)}\s*){{0,2}}[^\W\d_]+(?:\s+[^\W\d_]{{2,5}})?\s+"
        subject = rf"{verb}(?:(?P<own>{whole(acts.actors)})|{body})"
        self._who = compiled(subject if acts.verb_first and acts.actors else NOTHING)
        # its third meeting, where that is one word
        its = [w for w in language.reading.outlook.sittings if _ends_so(w, acts.object_suffixes)]
        self._possessed = compiled(whole(its))
        # the third meeting of the Drafting Committee   that was held by the Drafting Committee
        of = rf"\s*{any_of(words.of)}\s*" if words.of else r"\s+" if words.of_by_case else NOTHING
        held = rf"|\s*{whole(acts.relatives)}\s+[^\W\d_]+\s+{own}" if acts.verb_first and acts.relatives else ""
        self._behind = compiled(f"(?:{of}{held}){body}")
        self._its = compiled(rf"{whole((*words.possessives, *words.own))}\s*\Z")

    def counts(self, reading: Reading, at: int) -> bool:
        """Whether the clause in which sittings are counted is another body's: the Committee held two."""
        if self._subject.match(reading.mentions.blotted, at) is not None:
            return True
        clause = self._clause(reading, at)
        return clause is not None and self._is_other(reading, clause)

    def holds(self, reading: Reading, start: int, end: int) -> bool:
        """Whether a sitting is said to be another body's: its third meeting, of a clause that another begins."""
        text = reading.mentions.blotted
        behind = self._behind.match(text, end)
        if behind is not None and self._heads.actor_end(text, *behind.span()) is None:
            return True
        if self._possessed.match(text, start, end) is not None:
            return self._acts_before(reading, start)
        if not self._its.search(text, max(0, start - _BEFORE), start):
            return False
        if self._body.match(text, end) is not None:
            # at its third meeting the Committee
            return True
        clause = self._clause(reading, start)
        following = self._clause(reading, end, behind=True)
        # The Committee, at its third meeting, adopted
        before = self._clause_before(reading, start)
        return any(one is not None and self._is_other(reading, one) for one in (before, clause, following))

    def _acts_before(self, reading: Reading, at: int) -> bool:
        """Whether the last one told before an offset to do something, where the verb comes first, is another body."""
        statement = next((s for s in reading.mentions.statements if s.start <= at < s.end), None)
        clauses = [c for c in statement.clauses if c.start <= at] if statement else []
        told = (self._who.match(reading.mentions.blotted, c.start, at) for c in reversed(clauses))
        last = next(filter(None, told), None)
        return last is not None and last["own"] is None

    def _is_other(self, reading: Reading, clause: Clause) -> bool:
        text = reading.mentions.blotted
        start = clause.start + len(text[clause.start : clause.end]) - len(text[clause.start : clause.end].lstrip())
        if self._heads.actor_end(text, start, clause.end) is not None:
            return False
        return self._body.match(text, *clause) is not None

    @staticmethod
    def _clause_before(reading: Reading, at: int) -> Clause | None:
        """The clause before that of an offset in its statement."""
        statement = next((s for s in reading.mentions.statements if s.start <= at <= s.end), None)
        before = [c for c in statement.clauses if c.end <= at] if statement else []
        return before[-1] if before else None

    def _clause(self, reading: Reading, at: int, *, behind: bool = False) -> Clause | None:
        """The clause with an offset, or the first behind it that is no date."""
        statement = next((s for s in reading.mentions.statements if s.start <= at <= s.end), None)
        if statement is None:
            return None
        if not behind:
            return next((c for c in statement.clauses if c.start <= at < c.end), None)
        dated = self._heads.is_dated
        text = reading.mentions.blotted
        return next((c for c in statement.clauses if c.start >= at and not dated(text, *c)), None)


def _ends_so(sitting: str, suffixes: tuple[str, ...]) -> bool:
    """Whether a word for a sitting has a pronoun written together with it."""
    return any(word.endswith(suffixes) for word in sitting.split())
