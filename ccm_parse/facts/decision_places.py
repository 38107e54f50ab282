"""Where in a document its body speaks: below the line that names it, in decisions, and not in quotations."""

from collections.abc import Iterator, Sequence

from ccm_parse.facts.readings import Reading, Readings
from ccm_parse.reading.act_patterns import ActPatterns
from ccm_parse.reading.acts import Act, find_carried_acts
from ccm_parse.structure.outline import Annex, Block, Item, Outline, Paragraph, Section, Table
from ccm_parse.values import DocumentSymbol

__all__ = ["formal", "opening", "quoted", "resolved"]

_OF_A_BODY = frozenset({"resolution", "decision"})
"""Kinds of documents that can begin with the name of the body whose acts they hold."""
_LONGEST_BODY = 120  # characters
_ADVERB = 24  # characters: Also strongly
_COMMAS = (",", "\uff0c", "\u060c")
_UNFINISHED = ("\uff1a", ".", "\u3002")


def quoted(outline: Outline) -> frozenset[str]:
    """The ids of what stands in quotations and quoted documents."""
    return frozenset((*_quoted(outline.body, inside=False), *_quoted(outline.annexes, inside=False)))


def formal(outline: Outline) -> frozenset[str]:
    """The ids of sections that are decisions: their paragraphs begin with the verb."""
    return frozenset((*_formal(outline.body), *_formal(outline.annexes)))


def opening(readings: Readings, patterns: ActPatterns) -> Reading | None:
    """The line with which a resolution or decision that is no draft begins: the body whose acts stand below it."""
    if readings.outline.kind not in _OF_A_BODY or _is_draft(readings.own_symbol):
        return None
    first = next((r for r in readings.all if r.text.kind == "paragraph"), None)
    if first is None or first.text.path or len(first.text.text) > _LONGEST_BODY:
        return None
    text = first.text.text
    is_name = ":" not in text and not text.rstrip().endswith(_UNFINISHED) and not patterns.has_verb(text, 0, len(text))
    return first if is_name and len(first.mentions.statements) == 1 else None


def resolved(readings: Readings, first: Reading) -> dict[str, Sequence[Act]]:
    """The acts of each text below a resolution's opening line: those that it begins with and such as begin another.

    What ends with a comma tells the grounds, and none.
    The verbs of all are of one form, "Requests": "requested" is told of somebody else, "determined to" of grounds.
    """
    told = {
        r.text.id: find_carried_acts(r.text.text, readings.language.code, r.mentions.prepared)
        for r in readings.all
        if r is not first and r.text.annex is None and r.text.kind in {"paragraph", "item"}
    }
    texts = {r.text.id: r.text.text for r in readings.all}
    begun = {
        node: acts
        for node, acts in told.items()
        if acts and acts[0].verb_start <= _ADVERB and not texts[node].rstrip().endswith(_COMMAS)
    }
    verbs = {_verb(texts[node], acts[0]) for node, acts in begun.items()}
    return {node: [a for a in begun.get(node, ()) if _verb(texts[node], a) in verbs] for node in told}


def _verb(text: str, act: Act) -> str:
    return text[act.verb_start : act.verb_end].casefold().split(maxsplit=1)[0]


def _is_draft(symbol: str | None) -> bool:
    """Whether a document is of limited distribution: A/C.1/80/L.52."""
    return symbol is not None and DocumentSymbol(symbol).kind == "L"


def _quoted(blocks: tuple[Block, ...], *, inside: bool) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                quoted = inside or block.role == "quote"
                if quoted:
                    yield block.id
                yield from _quoted_items(block.items, inside=quoted)
                yield from _quoted(tuple(b for b in block.blocks if not isinstance(b, Table)), inside=True)
            case Section() | Annex():
                yield from _quoted(block.children, inside=inside)
            case Table():
                pass


def _quoted_items(items: tuple[Item, ...], *, inside: bool) -> Iterator[str]:
    for item in items:
        quoted = inside or item.kind == "quote"
        if quoted:
            yield item.id
        yield from _quoted_items(item.items, inside=quoted)


def _formal(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Section | Annex):
            if isinstance(block, Section) and block.kind == "decision":
                yield block.id
            yield from _formal(block.children)
