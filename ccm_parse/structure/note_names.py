"""The ids of notes."""

from collections import Counter
from collections.abc import Sequence

from ccm_parse.structure.footnotes import NoteDraft
from ccm_parse.structure.labels import latin_letter

__all__ = ["note_names"]


def note_names(
    notes: Sequence[NoteDraft], containers: Sequence[str], linked: Sequence[NoteDraft | None]
) -> dict[int, str]:
    """The notes' ids: a number that comes again carries the container of its first call (`containers`: each call's)."""
    first: dict[int, str] = {}
    for container, note in zip(containers, linked, strict=True):
        if note is not None:
            first.setdefault(id(note), container)
    plain = [_note_name(n) for n in notes]
    often = Counter(plain)
    in_text = Counter(name for note, name in zip(notes, plain, strict=True) if _is_of_text(first.get(id(note), "")))
    names: dict[int, str] = {}
    used: set[str] = set()
    for note, name in zip(notes, plain, strict=True):
        if often[name] > 1 and not name.startswith("fn_star"):
            container = first.get(id(note), "")
            if _is_of_text(container) and in_text[name] == 1:
                container = ""  # the numbers run on over the sections
            name = f"{container}__{name}" if container else name  # noqa: PLW2901 (the name grows its path)
        wanted, k = name, 1
        while name in used:
            k += 1
            name = f"{wanted}_{k}"  # noqa: PLW2901 (the name grows its count)
        used.add(name)
        names[id(note)] = name
    return names


def _note_name(note: NoteDraft) -> str:
    if note.number is not None:
        return f"fn_{note.number}"
    letter = latin_letter(note.label.strip("()[]/ "))
    if letter:
        return f"fn_{letter}"
    return "fn_star_1"


def _is_of_text(container: str) -> bool:
    """Whether a container is a section of the text or nothing, no part of its own as an annex is."""
    return not container or container.startswith(("sec_", "s_"))
