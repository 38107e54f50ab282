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
from ccm_parse.report.nodes import Annex
from ccm_parse.values import parse_roman

__all__ = ["RULE", "find"]

RULE = "annex.title-mismatch"
_SOLID = re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+")
_SPACED = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = 3
_ALIKE_FROM = 3  # words before it that are the same
"""Words of so many letters are small: articles and prepositions."""


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each annex: where the body names it, and where its title differs."""
    annexes = {
        one.number: one for one in document.report.blocks() if isinstance(one, Annex) and one.title and one.number
    }
    done: set[str] = set()
    for reference in document.report.facts.references:
        if reference.kind != "annex" or not reference.evidence or reference.document not in {None, document.own_symbol}:
            continue
        annex = annexes.get(parse_roman(reference.number) or 0)
        text = document.by_node.get(reference.evidence[0].node)
        if annex is None or text is None or text.annex is not None or annex.id in done or text.quoted:
            continue
        found = _mismatch(
            text.text, annex.title or "", solid=document.language.joining == "solid", ends=document.words.inflected_ends
        )
        if found is not None:
            done.add(annex.id)
            (start, end), (first, last) = found
            named, title = text.text[start:end], (annex.title or "")[first:last]
            message = f"expected {title!r}, as in the title of {annex.label}, found {named!r}"
            yield Complaint(RULE, message, (Place(text.node, start, end), Place(annex.id, first, last)))


def _mismatch(text: str, title: str, *, solid: bool, ends: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the text has the title with one word altered: the stretch in the text, and in the title."""
    pattern = _SOLID if solid else _SPACED
    words, wanted = list(pattern.finditer(text)), list(pattern.finditer(title))
    plain, told = (
        [_stem(w[0], 0 if solid else ends) for w in words],
        [_stem(w[0], 0 if solid else ends) for w in wanted],
    )
    least = 3 if solid else 2
    if len(told) < least + 1:
        return None
    for at in range(len(plain)):
        run = 0
        while at + run < len(plain) and run < len(told) and plain[at + run] == told[run]:
            run += 1
        if run < least or run >= len(told) or at + run >= len(plain):
            continue
        other, meant = words[at + run], wanted[run]
        after = 0
        while (
            at + run + 1 + after < len(plain)
            and run + 1 + after < len(told)
            and plain[at + run + 1 + after] == told[run + 1 + after]
        ):
            after += 1
        joined = text[words[at].start() : other.end()]
        ended = run + 1 == len(told)
        alike = solid and _is_alike(title, text, run, wanted, words, at)
        if re.search("[.。;；:：،,，]", joined) or _is_small(meant[0], solid=solid) or _is_small(other[0], solid=solid):
            continue
        if (
            after >= min(least, max(1, len(told) - run - 1))
            or alike
            or (
                ended
                and run >= least + 1
                and not solid
                and other[0][:1].islower() == meant[0][:1].islower()
                and len(other[0]) > _SMALL
                and _shares(other[0], meant[0])
            )
        ):
            return (words[at].start(), other.end()), (wanted[0].start(), meant.end())
    return None


def _is_alike(
    title: str, text: str, run: int, wanted: list[re.Match[str]], words: list[re.Match[str]], at: int
) -> bool:
    """Whether a word of two characters is altered in its second, and text and title go on alike."""
    if run < _ALIKE_FROM or at + run + 1 >= len(words) or run + 1 >= len(wanted):
        return False
    rest = title[wanted[run].end() : wanted[run].end() + 4].lstrip("《")
    return len(rest) > 1 and rest[:4] in text[words[at + run].end() : words[at + run].end() + 24]


def _shares(one: str, two: str) -> bool:
    return one[:3].casefold() == two[:3].casefold()


def _is_small(word: str, *, solid: bool) -> bool:
    return not solid and len(word) <= _SMALL


def _stem(word: str, ends: int) -> str:
    folded = word.casefold()
    return folded[: max(4, len(folded) - ends)] if ends else folded
