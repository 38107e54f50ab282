"""The reference report against its annotation: symbols, references, dates, money, documents, meeting, adoption."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ccm_parse.facts.extract import EXTRACTORS
from ccm_parse.facts.readings import Readings
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.treaty import load_treaty
from tests.facts.gold_outline import outline_of

KEYS = {
    "symbols": ("symbol", "printed"),
    "resolutions": ("symbol", "adopted", "in_favour", "against", "abstaining"),
    "references": ("kind", "document", "number"),
    "dates": ("start", "end", "precision"),
    "money": ("amount", "currency", "qualifier"),
    "documents": ("symbol", "title"),
    "meeting": ("treaty", "kind", "ordinal", "name", "start", "end", "city", "country"),
    "adoption": ("document", "issued_as", "date", "orally_amended", "meeting_ordinal"),
}


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads((shared / "gold" / "CCM_MSP_2017_12.zh.json").read_text(encoding="utf-8"))
    return tree


@pytest.mark.parametrize("kind", KEYS)
def test_the_reference_report_is_read(gold: dict[str, Any], kind: str) -> None:
    outline = outline_of(gold)
    readings = Readings(outline, load_language(outline.language), load_treaty("CCM"))
    found: Any = dict(EXTRACTORS)[kind](readings)
    wanted = gold["facts"][kind]
    facts = found if isinstance(found, tuple) else (found,)
    expected = wanted if isinstance(wanted, list) else [wanted]
    read = Counter(tuple(getattr(fact, name) for name in KEYS[kind]) for fact in facts)
    assert read == Counter(tuple(fact[name] for name in KEYS[kind]) for fact in expected)
    texts = {text.id: text.text for text in outline.texts()}
    for fact in facts:
        for span in fact.evidence:
            assert texts[span.node][span.start : span.end]
