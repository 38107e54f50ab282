"""Signs that something may have been read wrong: gaps in numbers, small letters at a start, notes and calls apart."""

from collections.abc import Iterable, Iterator

from ccm_parse.structure.outline import Annex, Block, Outline, Paragraph, Section

__all__ = ["signs_of"]


def signs_of(outline: Outline) -> Iterator[str]:
    """The signs in a document, each with the node it is at; none of them is a fault for certain."""
    yield from _block_signs((*outline.body, *outline.annexes), {}, "")
    for note in outline.footnotes:
        if not note.references:
            yield f"note without a call: {note.id}"
    for text in outline.texts():
        for call in text.calls:
            if call.footnote is None:
                yield f"call without a note: {text.id} {call.label}"


def _block_signs(blocks: Iterable[Block], last: dict[str, int], container: str) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from _paragraph_signs(block, last, container)
            case Section():
                restarts = block.kind in ("article", "decision")
                yield from _block_signs(block.children, last, block.id if restarts else container)
            case Annex():
                yield from _block_signs(block.children, last, block.id)
            case _:
                continue


def _paragraph_signs(paragraph: Paragraph, last: dict[str, int], container: str) -> Iterator[str]:
    number = paragraph.number
    if number is not None:
        before = last.get(container)
        if before is not None and number not in (1, before + 1):
            yield f"numbers: {before}, then {number} at {paragraph.id}"
        last[container] = number
    elif paragraph.role == "text" and paragraph.text.text[:1].islower():
        yield f"begins with a small letter: {paragraph.id}"
