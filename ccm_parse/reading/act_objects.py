"""What a meeting's verbs have for an object: its own papers, those it asks; and what an object makes of a verb."""

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.act_turns import ActTurns
from ccm_parse.reading.alternation import NOTHING, any_of, running

__all__ = ["ActObjects"]


_OF_ITSELF = frozenset({"elect", "appoint", "decide", "agree"})
"""Acts that a meeting does, whatever it is about."""
_INSTALLING = frozenset({"elect", "appoint"})
_GRANTING = frozenset({"adopt", "approve"})
"""Acts that may be done to what others ask for: the requests were granted."""
_ASKING = frozenset({"request", "recommend", "encourage", "urge", "invite", "call_on"})
"""Acts whose subject, in the passive, names whom it asks: it was recommended that States parties."""


class ActObjects:
    """The objects of acts of a language as patterns, made once for it."""

    def __init__(self, words: ActWords, count: str) -> None:
        """`count` is the source of a number that may stand before those asked; empty where it is an article."""
        article = rf"(?:{running(words.articles)}\s*)?" if words.articles else ""
        counted = f"(?:{count})?" if count else ""
        addressee = rf"(?:{any_of(words.addressee_articles)}\s*){{0,3}}{counted}{any_of(words.addressees)}"
        titled = rf"《[^》]{{2,60}}{any_of(words.objects)}"
        papers = any_of(words.objects)
        self._behind = compiled(rf"\s*{article}(?:{papers}|{titled}|{addressee}|[A-Z]{{2,}}/|{any_of(words.follows)})")
        # aprobó el presupuesto, not: aprobó el informe sobre el presupuesto
        self._approved = compiled(rf"(?P<approved>{running(words.approved)})|{running(words.objects)}")
        self._confirmed = compiled(running(words.confirmed)) if words.confirmed else None
        self._recognized = compiled(running(words.recognized))
        asked = rf"(?:{running(words.addressee_articles)}\s*){{0,3}}" if words.addressee_articles else ""
        self._requested = compiled(rf"\s*{asked}{running(words.requested)}")
        self._asked = compiled(rf"\s*{addressee}")
        self._papers = compiled(papers)
        self._foreign = compiled(running(words.foreign))
        self._paper = compiled(rf"(?:{any_of(words.paper_ends)}|[)）\ufffc])\Z" if words.paper_ends else NOTHING)
        self._installed = compiled(running(words.installed))
        # утвердило представленный Директором бюджет
        made = rf"{running(words.made_by)}(?:\s[^\s,;.:]+){{0,4}}?\s{running(words.installed)}"
        self._made_by = compiled(made if words.made_by else NOTHING)
        self._addressee = compiled(running(words.addressees))
        self._within = compiled(rf"{running(words.foreign_within)}\s+{running(words.foreign)}")
        self._anything = (_OF_ITSELF | frozenset(words.own_wherever)) - (
            _INSTALLING if words.elects_to_office else frozenset()
        )
        self._founded = compiled(running(words.founded))
        self.turns = ActTurns(words.turns)

    def stands_behind(self, text: str, start: int, end: int) -> bool:
        """Whether one begins at an offset."""
        return self._behind.match(text, start, end) is not None

    def ends_with_paper(self, text: str, start: int, end: int) -> bool:
        """Whether a clause ends with the paper or statement that it tells of."""
        return self._paper.search(text, start, end) is not None

    def is_own(self, subject: str, action: str) -> bool:
        """Whether it is the meeting's own papers or officers that something is done to."""
        if self._foreign.search(self._within.sub("", subject)):
            return False
        if action in _ASKING:
            return self._addressee.search(subject) is not None
        is_office = action in {"approve", "confirm", *_INSTALLING} and self._installed.search(subject) is not None
        is_founded = action == "establish" and self._founded.search(subject) is not None
        is_asked_for = action in _GRANTING and any(m["approved"] for m in self._approved.finditer(subject))
        is_own = is_office or is_founded or is_asked_for
        return action in self._anything or is_own or self._papers.search(subject) is not None

    def are_asked(self, subject: str, action: str) -> bool:
        """Whether a verb of asking has those whom a meeting asks before it."""
        return action in _ASKING and self.is_own(subject, action)

    def is_foreign(self, words: str) -> bool:
        """Whether they name another body or its papers."""
        return self._foreign.search(words) is not None

    def names_office(self, words: str) -> bool:
        """Whether they name an office that somebody is to hold."""
        return self._installed.search(self._made_by.sub("", words)) is not None

    def turned(self, action: str, objects: str, further: str = "") -> str:
        """What a verb tells with its objects: they may be approved, not adopted; reaffirmed, not confirmed; requested.

        What is confirmed may stand `further` on, in the clause behind: that she was Secretary.
        """
        if action == "confirm" and self._recognized.search(objects):
            return "recognize"
        if action == "confirm" and self._confirmed is not None and not self._confirmed.search(objects + further):
            return "reaffirm"
        if action == "approve" and self.names_office(objects):
            return "confirm"
        if action == "call_on" and self._requested.match(objects):
            return "request"
        match = self._approved.search(objects) if action == "adopt" else None
        return "approve" if match and match["approved"] else action
