"""Lines become an outline: front, sections, paragraphs, items, notes, annexes, tables."""
