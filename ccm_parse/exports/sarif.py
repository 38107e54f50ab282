"""Findings as SARIF 2.1.0 (OASIS), for code scanning.

A PDF has no lines: a result points at the node's line in the report's JSON, names the node, and has the page and box in
its properties. Fingerprints are ours, so that a finding stays the same one when lines move.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote

from ccm_parse import __version__
from ccm_parse.exports.located import Located

__all__ = ["dumps"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def dumps(found: Sequence[Located], explanations: Mapping[str, str]) -> str:
    """The findings as a SARIF log; `explanations` are those of their rules."""
    rules = sorted({one.finding.rule for one in found})
    driver = {
        "name": "ccm-parse",
        "version": __version__,
        "rules": [_rule(rule, explanations.get(rule, "")) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, rules.index(one.finding.rule)) for one in found],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(name: str, explanation: str) -> dict[str, object]:
    first = explanation.partition("\n\n")[0].replace("\n", " ") or name
    return {"id": name, "shortDescription": {"text": first}, "fullDescription": {"text": explanation.strip() or name}}


def _result(one: Located, index: int) -> dict[str, object]:
    finding = one.finding
    location: dict[str, object] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(one.json)}, "region": {"startLine": one.line}}
    }
    if finding.evidence:
        location["logicalLocations"] = [
            {"name": e.node, "fullyQualifiedName": e.node, "kind": "element"} for e in finding.evidence[:1]
        ]
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {"ccmParse/v1": one.fingerprint},
        "properties": {
            "source": one.source,
            "expected": finding.expected,
            "evidence": [{"node": e.node, "start": e.start, "end": e.end, "quote": e.quote} for e in finding.evidence],
            "regions": [{"page": r.page, "x0": r.x0, "top": r.top, "x1": r.x1, "bottom": r.bottom} for r in one.places],
        },
    }


def _uri(path: str) -> str:
    return quote("stdin" if path == "-" else PurePath(path).as_posix())
