"""What published English documents state, against lists written down from their pages before any reading of them."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ccm_parse.pipeline import parse
from ccm_parse.report.model import Report

LEAST = 0.97
LISTS: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "english_lists.toml").read_text(encoding="utf-8"))[
    "document"
]
KINDS = ("symbols", "resolutions", "dates", "references")


def read(report: Report, kind: str, first: int, last: int) -> Counter[str]:
    found: list[str] = []
    for fact in getattr(report.facts, kind):
        if not any(first <= region.page <= last for region in report.regions(fact)):
            continue
        if kind == "dates":
            found.append(f"{fact.start}/{fact.end}" if fact.end else fact.start)
        elif kind == "references":
            found.append(f"{fact.kind} {fact.document or '-'} {fact.number}")
        else:
            found.append(fact.symbol)
    return Counter(found)


def listed(document: dict[str, Any], kind: str) -> Counter[str]:
    stated = document[kind]
    return Counter(stated.split() if isinstance(stated, str) else stated)


@pytest.mark.parametrize("document", LISTS, ids=[Path(document["file"]).stem for document in LISTS])
def test_what_a_document_states_is_read(shared: Path, document: dict[str, Any]) -> None:
    report = parse(shared / document["file"])
    for kind in KINDS:
        wanted, found = listed(document, kind), read(report, kind, *document["pages"])
        found -= Counter({value: 1 for value in document.get("open", []) if found[value] > wanted[value]})
        hits = sum((wanted & found).values())
        total = sum(wanted.values()) + sum(found.values())
        assert 2 * hits >= LEAST * total, (kind, wanted - found, found - wanted)
