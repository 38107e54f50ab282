"""What only the whole tells: an agenda under its announcement, and headings whose lists begin anew under each."""

from collections.abc import Sequence
from dataclasses import replace

from ccm_parse.structure.drafts import ContainerDraft, Draft, ItemDraft, ParagraphDraft
from ccm_parse.structure.labels import Form, Reading, System
from ccm_parse.structure.lists import DEEPER, LEAD, NEAR

__all__ = ["regrouped"]


def regrouped(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with agendas and lists of headings where they belong, all the way down."""
    inner = [replace(d, children=regrouped(d.children)) if isinstance(d, ContainerDraft) else d for d in drafts]
    return _with_lists(_with_agendas(inner))


def _with_agendas(drafts: Sequence[Draft]) -> list[Draft]:
    """Numbered paragraphs that hang under "… the following agenda:" are its items."""
    found: list[Draft] = []
    at = 0
    while at < len(drafts):
        draft = drafts[at]
        at += 1
        if isinstance(draft, ParagraphDraft) and (agenda := _agenda_of(draft, drafts[at:])):
            draft = replace(draft, items=[_as_item(entry, k) for k, entry in enumerate(agenda, 1)])
            at += len(agenda)
        found.append(draft)
    return found


def _agenda_of(lead: ParagraphDraft, behind: Sequence[Draft]) -> list[ParagraphDraft]:
    """The paragraphs 1, 2, 3 … right behind an announcement that are set in, their further lines deeper still."""
    if lead.number is not None or lead.items or not lead.slices or not LEAD.search(lead.slices[-1].line.text):
        return []
    entries: list[ParagraphDraft] = []
    for draft in behind:
        if not isinstance(draft, ParagraphDraft) or draft.number != len(entries) + 1 or draft.blocks:
            break
        if draft.left < lead.hang + DEEPER or draft.hang < draft.left - NEAR:
            return []
        entries.append(draft)
    hangs = any(entry.hang > entry.left + NEAR for entry in entries)
    return entries if hangs and len(entries) > 1 else []


def _as_item(entry: ParagraphDraft, number: int) -> ItemDraft:
    reading = Reading(System.NUMBER, number)
    return ItemDraft(
        "number",
        entry.label,
        entry.mark,
        entry.slices,
        entry.left,
        entry.hang,
        entry.page,
        Form.DOT,
        reading,
        entry.items,
    )


def _with_lists(drafts: Sequence[Draft]) -> list[Draft]:
    """A list of headings that begins anew behind each unlabelled heading of one look stands under it.

    The second such heading was taken for a part of the list's last entry, the first for its neighbour.
    """
    first = next((k for k in range(1, len(drafts)) if _ordinal(drafts[k]) == 1 and _is_plain(drafts[k - 1])), 0)
    holder = drafts[first - 1] if first else None
    if not isinstance(holder, ContainerDraft):
        return list(drafts)
    anew = {k for k in range(first + 1, len(drafts)) if _ordinal(drafts[k]) == 1 and _trails(drafts[k - 1], holder)}
    if not anew:
        return list(drafts)
    found: list[Draft] = list(drafts[: first - 1])
    for k in range(first, len(drafts)):
        draft = drafts[k]
        if _ordinal(draft) is None or not isinstance(draft, ContainerDraft):
            return [*found, holder, *drafts[k:]]
        following = draft.children[-1] if k + 1 in anew else None
        own = replace(draft, children=draft.children[:-1]) if following is not None else draft
        holder = replace(holder, children=[*holder.children, own])
        if isinstance(following, ContainerDraft):
            found.append(holder)
            holder = following
    return [*found, holder]


def _is_plain(draft: Draft) -> bool:
    return isinstance(draft, ContainerDraft) and draft.kind == "heading" and draft.label is None


def _ordinal(draft: Draft) -> int | None:
    """A labelled heading's place in its list."""
    if isinstance(draft, ContainerDraft) and draft.kind == "heading" and draft.style.reading is not None:
        return draft.style.reading.ordinal
    return None


def _trails(draft: Draft, holder: ContainerDraft) -> bool:
    """Whether a heading ends with an unlabelled one that is set like the holder of the list."""
    last = draft.children[-1] if isinstance(draft, ContainerDraft) and draft.children else None
    return isinstance(last, ContainerDraft) and _is_plain(last) and last.style.looks_like(holder.style)
