"""Source, outline and facts to the report: a plain tree of finished values, validated once."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache

from pydantic import TypeAdapter

from ccm_parse import __version__
from ccm_parse.facts.types import Facts
from ccm_parse.layout.source import Furniture, Source
from ccm_parse.provenance import TracedText
from ccm_parse.report.model import SCHEMA_VERSION, Report
from ccm_parse.report.nodes import Annex, Block, Footnote
from ccm_parse.report.rules import SEVERITIES
from ccm_parse.report.trace import Tree, evidence_tree, legible
from ccm_parse.report.tree_facts import fitting_facts
from ccm_parse.report.tree_nodes import NodeTrees
from ccm_parse.structure.outline import Masthead, Notice, Outline

__all__ = ["Origin", "Request", "assemble"]


@dataclass(frozen=True, slots=True)
class Request:
    """What the caller asked for; None where it was left to the parser."""

    language: str | None = None
    treaty: str | None = None
    backend: str = "auto"
    salvage: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the bytes came from: the file's name without its folder (None for bytes) and their SHA-256."""

    name: str | None
    sha256: str


def assemble(source: Source, outline: Outline, facts: Facts, origin: Origin, request: Request) -> Report:
    """The report of a document."""
    nodes, blocks = NodeTrees(), _blocks()
    tree: Tree = {
        "schema_version": SCHEMA_VERSION,
        "generator": _generator(source, request),
        "source": _source(source, outline, origin),
        "language": outline.language,
        "front": [nodes.line(line) for line in outline.front],
        "masthead": _masthead(outline.masthead),
        "toc": [
            {"label": entry.label and legible(entry.label), "text": legible(entry.text), "page": entry.page}
            for entry in outline.toc
        ],
        # Node by node: the plain values of a whole document would stand beside its nodes.
        "body": [blocks.validate_python(nodes.block(block)) for block in outline.body],
        "annexes": [Annex.model_validate(nodes.annex(annex)) for annex in outline.annexes],
        "footnotes": [Footnote.model_validate(nodes.note(note)) for note in outline.footnotes],
        "furniture": [_furniture(one) for one in outline.furniture],
        "facts": fitting_facts(facts, nodes.texts),
        "findings": _findings(source, outline.notices, nodes.texts),
    }
    return Report.model_validate(tree)


@cache
def _blocks() -> TypeAdapter[Block]:
    return TypeAdapter(Block)


def _generator(source: Source, request: Request) -> Tree:
    return {
        "name": "ccm-parse",
        "version": __version__,
        "backend": source.backend,
        "limits": asdict(source.limits),
        "options": asdict(request),
    }


def _source(source: Source, outline: Outline, origin: Origin) -> Tree:
    pages = source.pages if source.has_pages else ()
    return {
        "name": None if origin.name is None else legible(origin.name),
        "sha256": origin.sha256,
        "media_type": source.media_type,
        "kind": outline.kind,
        "pages": [
            {"number": page.number, "width": round(page.width, 2), "height": round(page.height, 2)} for page in pages
        ],
        "producer": None if source.producer is None else legible(source.producer),
        "removed": _removed(source, outline),
    }


def _removed(source: Source, outline: Outline) -> Tree:
    counts: dict[str, int] = {}
    for rule, count in (*source.removed, *outline.removed):
        counts[rule] = counts.get(rule, 0) + count
    return dict(sorted(counts.items()))


def _masthead(masthead: Masthead) -> Tree:
    tree: Tree = {name: _legible(value) for name, value in asdict(masthead).items() if name != "agenda_items"}
    tree["symbol"] = next(iter(masthead.symbols), None)
    tree["agenda_items"] = [
        {"number": legible(item.number), "title": _legible(item.title)} for item in masthead.agenda_items
    ]
    return tree


def _legible(value: str | tuple[str, ...] | None) -> object:
    match value:
        case None:
            return None
        case str():
            return legible(value)
        case _:
            return [legible(one) for one in value]


def _furniture(one: Furniture) -> Tree:
    box = one.box
    return {
        "kind": one.kind.value,
        "page": one.page or None,
        "text": legible(one.text),
        "box": {
            "x0": round(box.x0, 2), "top": round(box.top, 2), "x1": round(box.x1, 2), "bottom": round(box.bottom, 2),
        } if one.page else None,
    }  # fmt: skip


def _findings(source: Source, notices: Iterable[Notice], texts: dict[str, TracedText]) -> list[Tree]:
    own = (Notice(rule, message) for rule, message in source.notices)
    return [
        {
            "rule": notice.rule,
            "severity": SEVERITIES.get(notice.rule, "warning"),
            "message": legible(notice.message),
            "evidence": [evidence_tree(span, texts) for span in notice.spans],
            "expected": None,
        }
        for notice in dict.fromkeys((*own, *notices))  # structure may have handed layout's on
    ]
