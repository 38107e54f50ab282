"""A reference to a paragraph, point, annex or note of this document that is not there.

Why: paragraphs move while a report is written and references to them do not; the reader ends nowhere (Editorial
Manual, "Cross-references").
Example: "in paragraph 84 above", in a report of 65 paragraphs; "annex IV to the present report", which has three.
Silence: `--ignore reference.unresolved`, or `ignore = ["reference.unresolved"]` in the configuration.
"""

import re
from collections.abc import Iterator
from functools import cache

from ccm_parse.checks.document import Document, Text
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.knowledge.language import load_language
from ccm_parse.reading.alternation import any_of, whole
from ccm_parse.report.facts import Reference
from ccm_parse.report.nodes import Annex, Paragraph, Section
from ccm_parse.values import DocumentSymbol, parse_roman

__all__ = ["RULE", "find"]

RULE = "reference.unresolved"
_REACH = 36
_POINT = re.compile(r"(?P<number>[0-9]+)(?:-(?P<last>[0-9]+))?(?:\((?P<point>[a-z])\))?")


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each reference."""
    yield from _stated(document)
    yield from _notes(document)


def _stated(document: Document) -> Iterator[Complaint]:
    own = document.own_symbol
    annexes = {block.number for block in document.report.blocks() if isinstance(block, Annex)}
    # A decision's paragraphs and annexes are its own.
    decisions = tuple(f"{b.id}__" for b in document.report.blocks() if isinstance(b, Section) and b.kind == "decision")
    paragraphs: dict[int, list[Paragraph]] = {}
    for paragraph in document.paragraphs():
        if paragraph.number is not None:
            paragraphs.setdefault(paragraph.number, []).append(paragraph)
    for reference in document.report.facts.references:
        near = _is_beside_a_sibling(document, reference)
        if reference.document != own and reference.rule != "references.own" and not near:
            continue
        if not reference.evidence or reference.evidence[0].node.startswith(decisions):
            continue
        missing = False
        if reference.kind == "paragraph" and paragraphs:
            missing = _lacks(paragraphs, reference)
        elif reference.kind == "annex" and (annexes or reference.rule == "references.own"):
            number = parse_roman(reference.number) or 0
            missing = number not in annexes and None not in annexes and (near or _is_bare(document, reference))
        where = reference.evidence[0]
        text = document.by_node.get(where.node)
        if missing and text is not None and not text.quoted and _is_said_own(document, reference, text):
            yield Complaint(
                RULE,
                f"expected {reference.kind} {reference.number} in this document, found none",
                (Place(where.node, where.start, where.end),),
            )


def _is_beside_a_sibling(document: Document, reference: Reference) -> bool:
    """Whether an annex is named in a sentence on another document of this meeting, but not as that document's.

    "The plan (CCM/MSP/2033/5), which is set out in annex IV": a reader looks for it here.
    """
    if reference.kind != "annex" or reference.rule != "references.near" or document.own_symbol is None:
        return False
    where = reference.evidence[0] if reference.evidence else None
    text = document.by_node.get(where.node) if where else None
    if where is None or text is None or text.annex is not None or text.kind not in {"paragraph", "item"}:
        return False
    one, own = DocumentSymbol(reference.document or ""), DocumentSymbol(document.own_symbol)
    if own.year is None or (one.series, one.body, one.year) != (own.series, own.body, own.year):
        return False
    its = load_language(document.code).reading.references.its
    return not text.text[: where.start].rstrip().endswith(its)


def _is_said_own(document: Document, reference: Reference, text: Text) -> bool:
    """Whether the words beside it say that it is this document's: above, the present report, the own symbol."""
    if reference.kind == "annex":
        return True
    where = reference.evidence[0]
    around = text.text[max(0, where.start - _REACH) : where.end + _REACH]
    symbol = document.own_symbol
    if _part_pattern(document.code).search(around):
        return False  # a report in parts: another part is another document
    return bool(_own_pattern(document.code).search(around)) or (symbol is not None and symbol in around)


@cache
def _own_pattern(code: str) -> re.Pattern[str]:
    language = load_language(code)
    words = language.reading.references.own
    return re.compile(any_of(words) if language.joining == "solid" else whole(words, language.reading.numbers.clitics))


@cache
def _part_pattern(code: str) -> re.Pattern[str]:
    words = (word.replace("#", "").strip() for word in load_language(code).structure.headings.part)
    solid = load_language(code).joining == "solid"
    return re.compile(any_of(words) if solid else rf"(?<!\w){any_of(words)}\s\w")


def _lacks(paragraphs: dict[int, list[Paragraph]], reference: Reference) -> bool:
    match = _POINT.match(reference.number)
    if match is None:
        return False
    ends = [int(match["number"]), *([int(match["last"])] if match["last"] else [])]
    if any(end not in paragraphs for end in ends):
        return True
    if not match["point"]:
        return False
    letters = [
        item.id.rpartition("_point_")[2] for one in paragraphs[ends[0]] for item in one.items if item.kind == "point"
    ]
    return len(letters) > 1 and all(match["point"] != letter.partition("_")[0] for letter in letters) and "a" in letters


def _is_bare(document: Document, reference: Reference) -> bool:
    """Whether an annex is this document's for certain: said to be, or in a sentence that names no other document."""
    if reference.rule != "references.default":
        return True
    where = reference.evidence[0]
    text = document.by_node.get(where.node)
    if text is None or text.kind not in {"paragraph", "item"} or text.annex is not None:
        return False
    mentions = document.mentions(text)
    start, end = mentions.sentences.around(where.start)
    # "in annex V. In addition": the numeral looks like an initial.
    end = where.end if text.text.startswith(document.words.final_marks, where.end) else end
    return not mentions.names_another(start, end)


def _notes(document: Document) -> Iterator[Complaint]:
    labels = {note.label.strip() for note in document.report.footnotes}
    pattern = _note_pattern(document.code)
    decisions = any(isinstance(b, Section) and b.kind == "decision" for b in document.report.blocks())
    for text in document.stated if labels and not decisions else ():
        for match in pattern.finditer(text.text):
            start, end = document.mentions(text).sentences.around(match.start())
            elsewhere = any(start <= one.start < end for one in document.mentions(text).symbols)
            if match["n"] not in labels and not elsewhere and not text.quoted:
                yield Complaint(
                    RULE, f"expected note {match['n']} in this document, found none", (Place(text.node, *match.span()),)
                )


@cache
def _note_pattern(code: str) -> re.Pattern[str]:
    language = load_language(code)
    border = "" if language.joining == "solid" else r"(?<!\w)"
    return re.compile(rf"{border}{any_of(language.checks.footnotes)}\s?(?P<n>[0-9]{{1,3}})(?![0-9])")
