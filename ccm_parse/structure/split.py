"""Source to Outline: the order of the steps."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.layout.source import Furniture, Line, Source
from ccm_parse.structure.apart_calls import apart_calls
from ccm_parse.structure.blocks import Block, build_blocks
from ccm_parse.structure.build import Builder
from ccm_parse.structure.columns import unfold_columns
from ccm_parse.structure.detect import detect
from ccm_parse.structure.document_lists import lift_documents
from ccm_parse.structure.drafts import ContainerDraft, Draft, TableDraft
from ccm_parse.structure.finish import finish
from ccm_parse.structure.footnotes import place_of, read_notes, shapes_of
from ccm_parse.structure.front import read_front
from ccm_parse.structure.joins import Joiner
from ccm_parse.structure.line_pages import Pages
from ccm_parse.structure.measure import measure
from ccm_parse.structure.outline import Notice, Outline
from ccm_parse.structure.plain_titles import with_titles
from ccm_parse.structure.regroup import regrouped
from ccm_parse.structure.rows import Row, read_rows
from ccm_parse.structure.tables import Lifted, lift_tables, repeated_header
from ccm_parse.structure.text_columns import lift_columns
from ccm_parse.structure.text_tables import lift_lists
from ccm_parse.structure.toc import left_out

__all__ = ["split"]

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:-[^\W\d_]+)*")
_WITHIN = re.compile(r"(?<!^)(?<![A-Za-z\u00c0-\u024f])[A-Za-z\u00c0-\u024f]{2,}(?![A-Za-z\u00c0-\u024f]|$)")


def split(source: Source, language: str | None = None) -> Outline:
    """The outline of a source, in the language of that code or the one that its words say."""
    known = load_language(language or detect(source))
    usual = measure(source, known)
    front = read_front(source, known, usual)
    notes = read_notes(source.pages)
    rows = read_rows(front.body, known, usual)
    paged = {k: page for k, page, _ in front.body}
    lifted = lift_tables(rows, paged, known, usual) if source.has_pages else _lift_plain(rows, known)
    if source.has_pages:
        parts, again = lift_documents(lifted.parts, known, usual)
        lifted = lifted._replace(parts=parts, repeated=[*lifted.repeated, *map(repeated_header, again)])
    lifted = lifted._replace(parts=lift_columns(lifted.parts, usual))
    notes = sorted([*notes, *lifted.notes], key=place_of)
    builder = Builder(known, usual)
    for is_table, run in groupby(lifted.parts, key=lambda part: isinstance(part, TableDraft)):
        if is_table:
            blocks: Sequence[Block | TableDraft] = list(run)  # type: ignore[arg-type]
        else:
            blocks = build_blocks(unfold_columns(list(run), paged, known, usual), usual)  # type: ignore[arg-type]
            blocks = with_titles(blocks, usual) if usual.pageless and not usual.solid else blocks
        for block in blocks:
            builder.add(block)
    body, annexes = _own_annexes(regrouped(builder.root.children))
    joiner = _joiner(source, known)
    shapes = shapes_of(notes, plain=not source.has_pages)
    if not source.has_pages:
        shapes = shapes._replace(apart=apart_calls(source.pages, notes, shapes, known))
    done = finish(
        front.lines,
        body,
        annexes,
        notes,
        joiner=joiner,
        shapes=shapes,
        pages=Pages.of((k, (*p.masthead, *p.body)) for k, p in enumerate(source.pages)),
    )
    furniture: tuple[Furniture, ...] = (*(f for page in source.pages for f in page.furniture), *lifted.repeated)
    notices = tuple(Notice(rule, message) for rule, message in source.notices)
    removed = joiner.removed + Counter({"label stop": builder.stops}) + left_out(front.toc_lines, front.toc)
    return Outline(
        known.code,
        front.kind,
        done.front,
        front.masthead,
        front.toc,
        done.body,
        done.annexes,
        done.footnotes,
        furniture,
        notices,
        tuple((rule, count) for rule, count in sorted(removed.items()) if count),
    )


def _lift_plain(rows: Sequence[Row], language: Language) -> Lifted:
    """The rows of a text layer with its tables made one each."""
    parts, repeated = lift_lists(rows, language)
    return Lifted(parts, [repeated_header(row) for row in repeated], [])


def _own_annexes(drafts: Sequence[Draft]) -> tuple[list[Draft], list[ContainerDraft]]:
    """The document's own annexes are those at its end; what stands before them is the body."""
    cut = len(drafts)
    while cut and isinstance(drafts[cut - 1], ContainerDraft) and _is_annex(drafts[cut - 1]):
        cut -= 1
    return list(drafts[:cut]), [d for d in drafts[cut:] if isinstance(d, ContainerDraft)]


def _is_annex(draft: Draft) -> bool:
    return isinstance(draft, ContainerDraft) and draft.kind == "annex"


def _joiner(source: Source, language: Language) -> Joiner:
    """The joiner of a document: its words, and whether it cuts words at line ends."""
    if language.joining == "solid":
        return Joiner(language.joining, _foreign_words(source), hyphenates=False)
    words: Counter[str] = Counter()
    broken: list[tuple[str, str]] = []
    previous: Line | None = None
    for page in source.pages:
        for line in (*page.body, *page.notes):
            found = _WORD.findall(line.text.lower())
            if line.text.endswith("-") and found:
                found.pop()
            if previous is not None and previous.text.endswith("-"):
                broken.append((previous.text, line.text))
                found = found[1:]
            words.update(found)
            previous = line
    hyphenates = any(_is_cut_word(a, b, words) for a, b in broken)
    return Joiner(
        language.joining,
        words,
        hyphenates=hyphenates,
        clitics=language.reading.numbers.clitics,
        hyphened=(language.structure.hyphen_heads, language.structure.hyphen_tails),
    )


def _foreign_words(source: Source) -> Counter[str]:
    """The words of a solid script's document in an alphabet, but for those at a line's ends, which may be cut."""
    words: Counter[str] = Counter()
    for page in source.pages:
        for line in page.body:
            words.update(word.lower() for word in _WITHIN.findall(line.text))
    return words


def _is_cut_word(left: str, right: str, words: Counter[str]) -> bool:
    head, tail = re.search(r"[^\W\d_]+(?=-$)", left), re.match(r"[^\W\d_]+", right)
    return bool(head and tail and words[(head[0] + tail[0]).lower()] and not words[f"{head[0]}-{tail[0]}".lower()])
