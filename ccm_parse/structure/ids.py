"""The ids of nodes: container path, kind, number; stable, readable, unique (contract, section 2)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ccm_parse.structure.drafts import ContainerDraft, Draft, ItemDraft, ParagraphDraft, TableDraft
from ccm_parse.structure.labels import System

__all__ = ["Ids"]

_KINDS = {"heading": "sec", "part": "part", "chapter": "chp", "article": "art", "decision": "dec"}


class Ids:
    """The id of every draft of a document, by the draft's identity; `annexes` are the document's own."""

    def __init__(self, body: Sequence[Draft], annexes: Sequence[ContainerDraft]) -> None:
        self._ids: dict[int, str] = {}
        self._used: set[str] = set()
        self._name_containers(body, "")
        self._name_containers(annexes, "")
        for scope, drafts in [("", body), *((self[a], a.children) for a in annexes)]:
            self._name_paragraphs(list(_paragraphs(drafts, scope, scope, self._ids)))
        self._name_tables([*body, *annexes], "")

    def __getitem__(self, draft: object) -> str:
        """The id of a draft."""
        return self._ids[id(draft)]

    def _take(self, draft: object, wanted: str) -> str:
        name, k = wanted, 1
        while name in self._used:
            k += 1
            name = f"{wanted}_{k}"
        self._used.add(name)
        self._ids[id(draft)] = name
        return name

    def _name_containers(self, drafts: Sequence[Draft], above: str) -> None:
        plain: Counter[str] = Counter()
        annex = 0
        for draft in drafts:
            if not isinstance(draft, ContainerDraft):
                continue
            if draft.kind == "annex":
                annex = draft.number if draft.number is not None else annex + 1
                name = f"annex_{annex}"
            else:
                kind = _KINDS[draft.kind]
                if draft.number is None:
                    kind = "s" if draft.kind == "heading" else kind
                    plain[kind] += 1
                    name = f"{kind}_{plain[kind]}"
                else:
                    name = f"{kind}_{draft.number}"
            self._name_containers(draft.children, self._take(draft, _path(above, name)))

    def _name_paragraphs(self, found: list[tuple[ParagraphDraft, str, str]]) -> None:
        containers: defaultdict[int, set[str]] = defaultdict(set)
        for paragraph, container, _ in found:
            if paragraph.number is not None:
                containers[paragraph.number].add(container)
        plain: Counter[str] = Counter()
        for paragraph, container, scope in found:
            if paragraph.number is None:
                plain[container] += 1
                name = _path(container, f"p_{plain[container]}")
            elif len(containers[paragraph.number]) > 1:
                name = _path(container, f"para_{paragraph.number}")
            else:
                name = _path(scope, f"para_{paragraph.number}")
            self._name_items(paragraph.items, self._take(paragraph, name))
            self._name_inner(paragraph)

    def _name_inner(self, paragraph: ParagraphDraft) -> None:
        """A quoted document's own numbers stay inside the paragraph that quotes it."""
        above = self[paragraph]
        self._name_containers(paragraph.blocks, above)
        self._name_paragraphs(list(_paragraphs(paragraph.blocks, above, above, self._ids)))
        self._name_tables(paragraph.blocks, above)

    def _name_items(self, items: Sequence[ItemDraft], above: str) -> None:
        plain = 0
        for item in items:
            if item.label is None or item.reading is None:
                plain += 1
                name = f"item_{plain}"
            else:
                name = f"point_{_item_name(item)}"
            self._name_items(item.items, self._take(item, _path(above, name)))

    def _name_tables(self, drafts: Sequence[Draft], above: str) -> None:
        count = 0
        for draft in drafts:
            if isinstance(draft, TableDraft):
                count += 1
                name = self._take(draft, _path(above, f"table_{count}"))
                for k, note in enumerate(draft.notes, 1):
                    self._name_items(note.items, self._take(note, f"{name}__p_{k}"))
            elif isinstance(draft, ContainerDraft):
                self._name_tables(draft.children, self[draft])


def _path(above: str, name: str) -> str:
    return f"{above}__{name}" if above else name


def _paragraphs(
    drafts: Iterable[Draft], container: str, scope: str, ids: dict[int, str]
) -> Iterable[tuple[ParagraphDraft, str, str]]:
    """The paragraphs below, each with its innermost container's id and that of the annex whose numbers it has."""
    for draft in drafts:
        if isinstance(draft, ParagraphDraft):
            yield draft, container, scope
        elif isinstance(draft, ContainerDraft):
            name = ids[id(draft)]
            yield from _paragraphs(draft.children, name, name if draft.kind == "annex" else scope, ids)


def _item_name(item: ItemDraft) -> str:
    reading = item.reading
    assert reading is not None  # noqa: S101 (the caller looked)
    match reading.system:
        case System.LETTER | System.UPPER_LETTER:
            turns, letter = divmod(reading.ordinal - 1, 26)
            return chr(ord("a") + letter) * (turns + 1)
        case System.ROMAN | System.UPPER_ROMAN:
            return _roman(reading.ordinal)
        case _:
            return str(reading.ordinal)


def _roman(number: int) -> str:
    text = ""
    for value, sign in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        count, number = divmod(number, value)
        text += sign * count
    return text
