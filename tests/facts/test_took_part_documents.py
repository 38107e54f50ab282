"""Who took part, presided, spoke, what was decided and comes next, on whole documents against their lists."""

import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import ccm_parse
from ccm_parse.facts.extract import EXTRACTORS
from ccm_parse.facts.readings import Readings
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.treaty import load_treaty
from tests.facts.gold_outline import outline_of

SAMPLES = Path(__file__).parents[2] / "samples"
KEYS = {
    "participants": ("category", "iso3", "name"),
    "officers": ("role", "iso3", "name"),
    "speakers": ("iso3", "name"),
    "coordinators": ("area", "iso3", "incoming", "until_ordinal"),
    "extensions": ("article", "iso3", "deadline"),
}
NEXT = (
    "kind", "ordinal", "start", "end", "city", "country", "president", "president_iso3", "alternative_city",
    "alternative_country", "alternative_start", "alternative_end", "cost_document",
)  # fmt: skip
LEAST = 0.98
LEAST_ENGLISH = 0.95


def f1(wanted: Counter[Any], read: Counter[Any]) -> float:
    hits = sum((wanted & read).values())
    total = sum(wanted.values()) + sum(read.values())
    return 2 * hits / total if total else 1.0


def _check(tree: dict[str, Any]) -> None:
    outline = outline_of(tree)
    readings = Readings(outline, load_language(outline.language), load_treaty("CCM"))
    found: dict[str, Any] = {kind: find(readings) for kind, find in EXTRACTORS}
    wanted = tree["facts"]
    for kind, names in KEYS.items():
        read = Counter(tuple(getattr(fact, name) for name in names) for fact in found[kind])
        listed = Counter(tuple(fact[name] for name in names) for fact in wanted[kind])
        assert f1(listed, read) >= LEAST, (kind, listed - read, read - listed)
    binding = Counter((d["action"], d["evidence"][0]["node"]) for d in wanted["decisions"] if d["binding"])
    read = Counter((d.action, d.evidence[0].node) for d in found["decisions"] if d.binding)
    assert not binding - read
    assert sum((read - binding).values()) <= 2
    held = Counter((item["ordinal"], item["date"]) for item in wanted["meetings_held"]["items"])
    assert Counter((item.ordinal, item.date) for item in found["meetings_held"].items) == held
    assert found["meetings_held"].plenary_count == wanted["meetings_held"]["plenary_count"]
    assert {n: getattr(found["next_meeting"], n) for n in NEXT} == {n: wanted["next_meeting"][n] for n in NEXT}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_bundled_sample_is_read(language: str) -> None:
    _check(json.loads((SAMPLES / f"{language}.golden.json").read_text(encoding="utf-8")))


def test_the_reference_report_is_read(shared: Path) -> None:
    _check(json.loads((shared / "gold" / "CCM_MSP_2017_12.zh.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", ["TPNW_MSP_2025_11.en.pdf", "TPNW_MSP_2025_11_Rev.1.en.pdf"])
def test_an_english_report_is_read(shared: Path, name: str) -> None:
    wanted = tomllib.loads((Path(__file__).parent / "tpnw_2025_11.toml").read_text(encoding="utf-8"))
    facts = ccm_parse.parse(shared / "corpus" / "en" / name).facts
    listed = wanted["participants"]
    present = listed["state_party"].split() + ([listed["added_in_rev_1"]] if "Rev.1" in name else [])
    participants = Counter(
        [("state_party", code) for code in present]
        + [("observer_state", code) for code in listed["observer_state"].split()]
        + [(kind, body) for kind in ("united_nations", "organization") for body in listed[kind]]
    )
    read = Counter((p.category, p.iso3 or p.name) for p in facts.participants if p.name not in listed["open"])
    assert f1(participants, Counter(read)) >= LEAST_ENGLISH
    officers = Counter((o["role"], o.get("iso3"), o.get("name")) for o in wanted["officers"])
    assert f1(officers, Counter((o.role, o.iso3, o.name) for o in facts.officers)) >= LEAST_ENGLISH
    decisions = wanted["decisions"]
    body = [d for d in facts.decisions if not d.evidence[0].node.startswith("annex")]
    acts = Counter((d.binding, f"{d.evidence[0].node.removeprefix('para_')} {d.action}") for d in body)
    told = Counter([(True, a) for a in decisions["binding"]] + [(False, a) for a in decisions["other"]])
    assert f1(told, acts) >= LEAST_ENGLISH
    second = [d for d in facts.decisions if d.evidence[0].node.startswith("annex_2")]
    assert [[d.action, str(len(d.items))] for d in second] == decisions["annex_2"]
    following = facts.next_meeting
    assert following is not None
    plain = following.model_dump()
    assert {name: plain[name] for name in wanted["next_meeting"]} == wanted["next_meeting"]
    assert {s.name for s in facts.speakers} == set(wanted["speakers"]["names"])
