"""Notes behind the text of a document."""

from ccm_parse.layout.endnotes import with_endnotes
from ccm_parse.layout.source import Line, Page, Style


def line(text: str, base: float, size: float, raised: int = 0) -> Line:
    """A line whose first characters may be raised."""
    x1 = 100.0 + 5.0 * len(text)
    flat = Style(raised, len(text), 100.0 + 5.0 * raised, x1, size, bold=False, italic=False, raised=False, font="")
    mark = Style(0, raised, 100.0, 100.0 + 5.0 * raised, 6.0, bold=False, italic=False, raised=True, font="")
    return Line(text, 1, 100.0, x1, base, size, (mark, flat) if raised else (flat,))


def page(lines: list[Line], notes: tuple[Line, ...] = ()) -> Page:
    return Page(1, 600.0, 800.0, 100.0, 500.0, (), tuple(lines), notes, (), ())


def numbered(first: int, last: int, top: float = 100.0) -> list[Line]:
    texts = [(f"{k} Lamp No. {k}.", len(str(k))) for k in range(first, last + 1)]
    return [line(text, top + 12.0 * k, 9.0, raised) for k, (text, raised) in enumerate(texts)]


TEXT = [line("The keepers spoke of the lamps and of the oil.", 60.0, 10.0), line("Notes", 80.0, 10.0)]


def test_numbers_that_count_to_the_end_of_the_document_begin_notes() -> None:
    further = line("which was lit.", 400.0, 9.0)
    first, second = with_endnotes([page([*TEXT, *numbered(1, 9), further]), page(numbered(10, 12))])
    assert first.body == tuple(TEXT)
    assert [note.text for note in first.notes[-2:]] == ["9 Lamp No. 9.", "which was lit."]
    assert (second.body, len(second.notes)) == ((), 3)


def test_they_go_on_with_those_that_a_ruling_has_parted() -> None:
    first, second = with_endnotes([page(TEXT, tuple(numbered(1, 4))), page(numbered(5, 14))])
    assert (first.body, len(first.notes)) == (tuple(TEXT), 4)
    assert (second.body, len(second.notes)) == ((), 10)


def test_a_few_numbers_or_text_behind_them_are_no_notes_of_the_document() -> None:
    few = [page([*TEXT, *numbered(1, 3)])]
    assert with_endnotes(few) == tuple(few)
    text_behind = [page([*TEXT, *numbered(1, 9), line("The Meeting closed.", 500.0, 10.0)])]
    assert with_endnotes(text_behind) == tuple(text_behind)
