"""An outline from a report's JSON: what facts read, without opening a document. The text is untraced."""

import json
from pathlib import Path
from typing import Any, cast

from ccm_parse.provenance import TracedText
from ccm_parse.structure.outline import (
    AgendaItem,
    Annex,
    Block,
    Call,
    Cell,
    Footnote,
    FrontLine,
    Item,
    Masthead,
    Outline,
    Paragraph,
    Row,
    Section,
    Table,
)

Json = dict[str, Any]


def read_outline(path: Path) -> Outline:
    """The outline of a report's JSON file, complete or an annotation without regions."""
    return outline_of(json.loads(path.read_text(encoding="utf-8")))


def outline_of(tree: Json) -> Outline:
    """The outline of a report as JSON data."""
    return Outline(
        language=tree["language"],
        kind=tree.get("source", {}).get("kind", "report"),
        front=tuple(FrontLine(x["id"], _text(x["text"]), _calls(x)) for x in tree["front"]),
        masthead=_masthead(tree["masthead"]),
        toc=(),
        body=tuple(_block(x) for x in tree["body"]),
        annexes=tuple(cast("Annex", _block(x)) for x in tree["annexes"]),
        footnotes=tuple(
            Footnote(
                x["id"],
                x["label"],
                x.get("number"),
                _text(x["text"]),
                tuple((r["node"], r["offset"]) for r in x.get("references", ())),
            )
            for x in tree["footnotes"]
        ),
    )


def _text(text: str | None) -> TracedText:
    return TracedText(text or "", ())


def _calls(x: Json) -> tuple[Call, ...]:
    return tuple(Call(c["label"], c["offset"], c["footnote"]) for c in x.get("footnote_refs", ()))


def _masthead(x: Json) -> Masthead:
    symbols = tuple(x.get("symbols") or ([x["symbol"]] if x.get("symbol") else ()))
    plain = {
        name: x.get(name)
        for name in (
            "organization",
            "body",
            "subsidiary_body",
            "distribution",
            "date",
            "original_language",
            "job_number",
            "session",
            "place_and_dates",
            "title",
        )
    }
    items = tuple(AgendaItem(i["number"], i["title"]) for i in x.get("agenda_items", ()))
    return Masthead(symbols=symbols, agenda_items=items, subtitles=tuple(x.get("subtitles") or ()), **plain)


def _block(x: Json) -> Block:
    kind = x.get("type") or _kind(x)
    if kind == "section":
        children = tuple(_block(c) for c in x["children"])
        return Section(
            x["id"],
            x.get("kind", "heading"),
            x.get("label"),
            x.get("number"),
            x.get("level", 1),
            _text(x["heading"]),
            children,
            _calls(x),
        )
    if kind == "annex":
        children = tuple(_block(c) for c in x["children"])
        return Annex(x["id"], x["label"], x.get("number"), _text(x["title"]), children, _calls(x))
    if kind == "table":
        return Table(
            x["id"],
            _text(x.get("caption")),
            tuple(_row(r) for r in x["header"]),
            tuple(_row(r) for r in x["rows"]),
            tuple(cast("Paragraph", _block(n)) for n in x.get("notes", ())),
        )
    return Paragraph(
        x["id"],
        x.get("number"),
        x.get("label"),
        x.get("role", "text"),
        _text(x["text"]),
        tuple(_item(i) for i in x.get("items", ())),
        tuple(_block(b) for b in x.get("blocks", ())),
        _calls(x),
    )


def _kind(x: Json) -> str:
    """The type of a block whose annotation leaves it out."""
    for field, kind in (("heading", "section"), ("title", "annex"), ("rows", "table")):
        if field in x:
            return kind
    return "paragraph"


def _item(x: Json) -> Item:
    items = tuple(_item(i) for i in x.get("items", ()))
    return Item(x["id"], x.get("kind", "point"), x.get("label"), _text(x["text"]), items, _calls(x))


def _row(x: Json) -> Row:
    return Row(x["id"], tuple(Cell(c["id"], _text(c["text"]), _calls(c)) for c in x["cells"]))
