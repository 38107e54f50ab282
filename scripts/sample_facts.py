"""The facts of the bundled report, gathered from the marks of one language and the values that all languages share."""

import re
import tomllib
from pathlib import Path

from scripts.sample_outline import Json, Outline, Record
from scripts.sample_source import Mark, Marked

SYMBOL = re.compile(r"(?<![A-Za-z0-9/])[A-Z]{2,}(?:/(?:[A-Z]+\.\d+|[A-Z]+|\d+|Rev\.\d+))+(?![A-Za-z0-9/])")
CATEGORIES = {
    "state_party": "state_party", "state_not_in_force": "state_not_in_force", "signatory": "signatory",
    "observer_state": "observer_state", "united_nations": "united_nations", "organization_present": "organization",
}  # fmt: skip
BINDING = {"adopt", "approve", "confirm", "decide", "elect", "appoint", "agree", "establish"}


def evidence(node: str, text: str, start: int, end: int) -> Record:
    """Give one piece of evidence with its quote."""
    return {"node": node, "start": start, "end": end, "quote": text[start:end]}


class Facts:
    """Every fact of one language, built from marks in reading order."""

    def __init__(self, front: dict[str, Marked], outline: Outline, values: Path) -> None:
        """Gather everything; `record()` gives it in the report's shape."""
        self.values = tomllib.loads(values.read_text(encoding="utf-8"))
        self.outline = outline
        self.placed = {**front, **outline.placed}
        self.marks = [(node, marked, mark) for node, marked in self.placed.items() for mark in _in_order(marked)]

    def _of(self, *kinds: str) -> list[tuple[str, Marked, Mark, Record]]:
        """Give the marks of some kinds with their evidence."""
        return [
            (node, marked, mark, evidence(node, marked.text, mark.start, mark.end))
            for node, marked, mark in self.marks
            if mark.kind in kinds
        ]

    def _said(self, kind: str, key: str) -> str | None:
        """Give the words first marked `kind key`: a person's title, say."""
        return next((marked.quote(mark) for _, marked, mark, _ in self._of(kind) if mark.arguments[0] == key), None)

    def _words(self, kind: str) -> str | None:
        """Give the words first marked `kind`."""
        return next((marked.quote(mark) for _, marked, mark, _ in self._of(kind)), None)

    def _evidence(self, *kinds: str) -> list[Json]:
        return [proof for *_, proof in self._of(*kinds)]

    def meeting(self) -> Record:
        """Give the meeting, read from the front lines."""
        words = {"name": self._words("meeting.name"), "city": self._words("meeting.city")}
        proof = self._evidence("meeting.name", "meeting", "meeting.city")
        return {**self.values["meeting"], **words, "evidence": proof}

    def next_meeting(self) -> Record:
        """Give the next meeting with its president and its alternative."""
        kinds = ("next.city", "next.president", "next.alternative_city")
        words = {kind.removeprefix("next."): self._words(kind) for kind in kinds}
        return {**self.values["next_meeting"], **words, "evidence": self._evidence("next", *kinds)}

    def adoption(self) -> Record:
        """Give the adoption of the report."""
        return {**self.values["adoption"], "evidence": self._evidence("adoption")}

    def participants(self) -> list[Json]:
        """Give everyone present, by category."""
        made: list[Json] = []
        for _, marked, mark, proof in self._of(*CATEGORIES):
            state = mark.kind in {"state_party", "state_not_in_force", "signatory", "observer_state"}
            code = mark.arguments[0]
            made.append({
                "category": CATEGORIES[mark.kind], "name": marked.quote(mark), "iso3": code if state else None,
                "acronym": None if state else code, "evidence": [proof],
            })  # fmt: skip
        return made

    def officers(self) -> list[Json]:
        """Give the officers, each with every mention."""
        made: dict[tuple[str, str], Record] = {}
        for _, marked, mark, proof in self._of("officer"):
            key, person = mark.arguments[0], self.values["people"][mark.arguments[0]]
            iso3 = mark.arguments[1] if person.get("state") else person.get("iso3")
            fact = made.setdefault((key, iso3 or ""), {
                "role": person["role"], "name": None if person.get("state") else marked.quote(mark),
                "title": self._said("title", key), "iso3": iso3, "organization": None, "evidence": [],
            })  # fmt: skip
            _append(fact, proof)
        return list(made.values())

    def speakers(self) -> list[Json]:
        """Give those who spoke."""
        made: dict[str, Record] = {}
        for _, marked, mark, proof in self._of("speaker"):
            key, person = mark.arguments[0], self.values["people"][mark.arguments[0]]
            fact = made.setdefault(key, {
                "name": None if person.get("state") else marked.quote(mark), "title": self._said("title", key),
                "iso3": person.get("iso3"), "organization": self._said("organization", key),
                "on_behalf_of": self._said("behalf", key), "evidence": [],
            })  # fmt: skip
            _append(fact, proof)
        return list(made.values())

    def meetings_held(self) -> Record:
        """Give the plenary meetings that the text dates."""
        made: dict[tuple[str, ...], Record] = {}
        for *_, mark, proof in self._of("plenary"):
            ordinal, date = mark.arguments
            item: Record = {"kind": "plenary", "ordinal": int(ordinal), "date": date, "evidence": []}
            _append(made.setdefault(mark.arguments, item), proof)
        return {**self.values["meetings_held"], "items": list(made.values())}

    def symbols(self, node: str) -> list[Json]:
        """Give the symbols that a node prints, whole or (marked) in part."""
        marked = self.placed[node]
        found = [(m.start(), m.end(), m[0]) for m in SYMBOL.finditer(marked.text)]
        found += [(mark.start, mark.end, mark.arguments[0]) for mark in marked.marks if mark.kind == "symbol"]
        return [
            {"symbol": symbol, "printed": marked.text[start:end], "evidence": [evidence(node, marked.text, start, end)]}
            for start, end, symbol in sorted(found)
        ]

    def resolutions(self) -> list[Json]:
        """Give the resolutions, each with every mention."""
        made: dict[str, Record] = {}
        for *_, mark, proof in self._of("resolution"):
            symbol = mark.arguments[0]
            value = self.values["resolutions"][symbol]
            known = {name: value.get(name) for name in ("adopted", "in_favour", "against", "abstaining")}
            _append(made.setdefault(symbol, {"symbol": symbol, **known, "evidence": []}), proof)
        return list(made.values())

    def references(self) -> list[Json]:
        """Give the references to paragraphs, articles, rules and annexes."""
        return [
            {"kind": mark.arguments[0], "document": mark.arguments[1], "number": mark.arguments[2], "evidence": [proof]}
            for *_, mark, proof in self._of("ref")
        ]

    def dates(self) -> list[Json]:
        """Give the dates that have a year."""
        made: list[Json] = []
        for *_, mark, proof in self._of("date"):
            start, _, end = mark.arguments[0].partition("..")
            precision = ("year", "month", "day")[start.count("-")]
            made.append({"start": start, "end": end or None, "precision": precision, "evidence": [proof]})
        return made

    def money(self) -> list[Json]:
        """Give the amounts that have a currency."""
        made: list[Json] = []
        for *_, mark, proof in self._of("money"):
            amount, currency, *qualifier = mark.arguments
            said = qualifier[0] if qualifier else None
            made.append({"amount": amount, "currency": currency, "qualifier": said, "evidence": [proof]})
        return made

    def decisions(self) -> list[Json]:
        """Give the acts of the meeting: the clause, and what lies within it."""
        made: list[Json] = []
        for node, marked, mark, proof in self._of("act"):
            action, verb, *deadline = mark.arguments
            clause = marked.quote(mark)
            to = [inner for inner in marked.marks if inner.kind == "to" and mark.start <= inner.start < mark.end]
            below = [item for item, parent in self.outline.parent.items() if parent == node]
            made.append({
                "action": action, "binding": action in BINDING, "text": clause,
                "documents": list(dict.fromkeys(SYMBOL.findall(clause))),
                "addressee": marked.quote(to[0]) if to else None, "deadline": deadline[0] if deadline else None,
                "items": list(below) if mark.end == len(marked.text) and clause[-1] in ":：" else [],
                "verb": verb.replace("_", " "), "evidence": [proof],
            })  # fmt: skip
        return made

    def coordinators(self) -> list[Json]:
        """Give the coordinators who leave and who come."""
        made: list[Json] = []
        for _, marked, mark, proof in self._of("outgoing", "incoming"):
            area, iso3, *until = mark.arguments
            printed = [m for m in marked.marks if m.kind == "area" and m.arguments[0] == area]
            made.append({
                "area": area, "area_printed": marked.quote(printed[0]), "iso3": iso3,
                "until_kind": until[0] if until else None, "until_ordinal": int(until[1]) if until else None,
                "incoming": mark.kind == "incoming", "evidence": [proof],
            })  # fmt: skip
        return made

    def documents(self) -> list[Json]:
        """Give the entries of the annex that lists the documents."""
        made: list[Json] = []
        for within in self.outline.document_rows:
            for node in [n for n in self.placed if n.startswith(f"{within}table_1__row_") and n.endswith("cell_1")]:
                title = self.placed[node.removesuffix("1") + "2"].text
                made += [
                    {"symbol": found["symbol"], "title": title, "evidence": found["evidence"]}
                    for found in self.symbols(node)
                    if isinstance(found, dict)
                ]
        return made

    def extensions(self) -> list[Json]:
        """Give the extended deadlines."""
        made: list[Json] = []
        for *_, mark, proof in self._of("extension"):
            article, iso3, deadline = mark.arguments
            made.append({"article": article, "iso3": iso3, "deadline": deadline, "evidence": [proof]})
        return made

    def record(self) -> Record:
        """Give all facts in the order of the report's model."""
        return {
            "meeting": self.meeting(), "participants": self.participants(), "officers": self.officers(),
            "speakers": self.speakers(), "meetings_held": self.meetings_held(),
            "symbols": [fact for node in self.outline.placed for fact in self.symbols(node)],
            "resolutions": self.resolutions(), "references": self.references(), "dates": self.dates(),
            "money": self.money(), "decisions": self.decisions(), "coordinators": self.coordinators(),
            "next_meeting": self.next_meeting(), "adoption": self.adoption(), "documents": self.documents(),
            "extensions": self.extensions(),
        }  # fmt: skip


def _in_order(marked: Marked) -> list[Mark]:
    """Give a text's marks in reading order, the outer before the inner."""
    return sorted(marked.marks, key=lambda mark: (mark.start, -mark.end))


def _append(fact: Record, proof: Record) -> None:
    """Add a piece of evidence to a fact."""
    found = fact["evidence"]
    if isinstance(found, list):
        found.append(proof)
