"""An annex that the body names otherwise than its title.

Why: whoever looks for what the body announces must find it under that name.
Example: "measures to improve or amend the procedures, set out in annex I", where annex I is titled "Measures to
improve or revise the procedures". A shortened title is no other name.
Silence: `--ignore annex.title-mismatch`, or `ignore = ["annex.title-mismatch"]` in the configuration.
"""

import re
from collections.abc import Iterator

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.checks.retitled import folded, is_same, retitled, word_pattern
from ccm_parse.values import parse_roman

__all__ = ["RULE", "find"]

RULE = "annex.title-mismatch"
_LEAST_SOLID = 8
_LEAST_SPACED = 4
"""So many words of a title, one of them altered, are the title."""
_FIGURE = re.compile("[0-9]")
_GOES_ON = re.compile(r"\s?\w")
_MARKS = re.compile("[.。;；:：،,，]")
_SMALL = 3
"""Words of so many letters are small: articles and prepositions."""


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each annex: where the body names it, and where its title differs."""
    annexes = {one.number: one for one in document.report.annexes if one.title and one.number}
    done: set[str] = set()
    for reference in document.report.facts.references:
        if reference.kind != "annex" or not reference.evidence or reference.document not in {None, document.own_symbol}:
            continue
        annex = annexes.get(parse_roman(reference.number) or 0)
        text = document.by_node.get(reference.evidence[0].node)
        if annex is None or text is None or text.annex is not None or annex.id in done or text.quoted:
            continue
        solid = document.language.joining == "solid"
        title = annex.title or ""
        found = _mismatch(text.text, title, solid=solid, ends=document.words.inflected_ends)
        if found is None:
            there = (reference.evidence[0].start, reference.evidence[0].end)
            found = retitled(text.text, title, document.words.inflected_ends, there, solid=solid)
        if found is not None:
            done.add(annex.id)
            (start, end), (first, last) = found
            named, meant = text.text[start:end], title[first:last]
            message = f"expected {meant!r}, as in the title of {annex.label}, found {named!r}"
            yield Complaint(RULE, message, (Place(text.node, start, end), Place(annex.id, first, last)))


def _mismatch(text: str, title: str, *, solid: bool, ends: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the text has the title with one word altered: the stretch in the text, and in the title."""
    pattern = word_pattern(solid=solid)
    words, wanted = list(pattern.finditer(text)), list(pattern.finditer(title))
    plain, told = [folded(w[0]) for w in words], [folded(w[0]) for w in wanted]
    letters = 0 if solid else ends
    least = _LEAST_SOLID if solid else _LEAST_SPACED
    for at in range(len(plain)):
        wrong = [n for n in range(min(len(told), len(plain) - at)) if not is_same(plain[at + n], told[n], letters)][:2]
        alike = wrong[1] if len(wrong) > 1 else min(len(told), len(plain) - at)
        if not wrong or alike < least + (wrong[0] in {0, alike - 1}) or (wrong[0] == alike - 1 and alike < len(told)):
            continue
        other, meant = words[at + wrong[0]], wanted[wrong[0]]
        joined = text[words[at].start() : other.end()]
        if (wrong[0] == len(told) - 1 and _GOES_ON.match(text, other.end())) or _FIGURE.search(meant[0] + other[0]):
            continue  # the text says more, or spells a number out
        if _MARKS.search(joined) or _is_small(meant[0], solid=solid) or _is_small(other[0], solid=solid):
            continue
        return (words[at].start(), other.end()), (wanted[0].start(), meant.end())
    return None


def _is_small(word: str, *, solid: bool) -> bool:
    return not solid and len(word) <= _SMALL
