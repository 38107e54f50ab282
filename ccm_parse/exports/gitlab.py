"""Findings as a GitLab Code Quality report: a JSON list, a file's line for each."""

import json
from collections.abc import Iterable

from ccm_parse.exports.located import Located

__all__ = ["dumps"]

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def dumps(found: Iterable[Located]) -> str:
    """The findings as a list."""
    return json.dumps([_issue(one) for one in found], ensure_ascii=False, indent=2) + "\n"


def _issue(one: Located) -> dict[str, object]:
    finding = one.finding
    return {
        "description": f"{one.place}: {finding.message}" if one.place else finding.message,
        "check_name": finding.rule,
        "fingerprint": one.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": one.json, "lines": {"begin": one.line}},
    }
