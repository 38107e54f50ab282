"""A comma of another kind between the names of a list.

Why: one list, one mark; in Chinese the full comma parts clauses and the half comma names, so that the wrong one cuts
the list in two.
Example: "甲国、乙国，丙国和丁国"; a Latin comma in an Arabic list; "Chad; Chile and Peru" behind a colon. Only between
two names that were read as members of one list.
Silence: `--ignore list.separator`, or `ignore = ["list.separator"]` in the configuration.
"""

from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.knowledge.check_words import CheckWords

__all__ = ["RULE", "find"]

RULE = "list.separator"
_LEAST = 1
_LEAST_JOINED = 1


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each mark; quoted is the name before it, with the mark."""
    words = document.words
    names: dict[str, set[tuple[int, int]]] = {
        node: {(hit.start, hit.end) for hit in hits} for node, hits in document.states.items()
    }
    for participant in document.report.facts.participants:
        for one in participant.evidence:
            names.setdefault(one.node, set()).add((one.start, one.end))
    for node in sorted(names, key=lambda node: document.order.get(node, 0)):
        text = document.by_node.get(node)
        if text is not None and words.comma and not text.quoted:
            yield from _in_text(node, text.text, sorted(names[node]), words)


def _is_announced(text: str, run: list[tuple[int, int, str]], words: CheckWords) -> bool:
    """Whether the names are a whole list behind a colon, of which "and" parts the last: there all else is a comma."""
    joined = run[-1][2] in {"", *words.joins}  # an Arabic "and" was cut off
    return len(run) > _LEAST_JOINED and joined and text[: run[0][0]].rstrip().endswith((":", "："))


def _in_text(node: str, text: str, names: list[tuple[int, int]], words: CheckWords) -> Iterator[Complaint]:
    comma, odd = words.comma, words.odd_commas
    run: list[tuple[int, int, str]] = []
    first = 0  # behind "and" the list ended, and the mark behind that name begins another
    for one, two in zip(names, [*names[1:], (len(text), len(text))], strict=True):
        between = text[one[1] : two[0]]
        mark = between.strip().rstrip("\u0648").strip()  # an Arabic "and" is written with the word behind it
        run.append((*one, mark))
        if mark == comma or mark in odd:
            continue
        usual = sum(m == comma for _, _, m in run) + _is_announced(text, run, words)
        for start, end, wrong in run[first:-1]:
            if wrong in odd and usual >= _LEAST:
                stop = text.index(wrong, end) + len(wrong)
                yield Complaint(
                    RULE,
                    f"expected {comma} between names, found {wrong}",
                    (Place(node, start, stop),),
                    text[start:end] + comma,
                )
        run, first = [], 1 if not mark or mark in words.joins else 0
