"""Findings with their places: the input they are of, the words around them, the page, the line in the report's JSON."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

from ccm_parse.report.base import Finding, Region
from ccm_parse.report.model import Report
from ccm_parse.report.nodes import Row

__all__ = ["Located", "locate"]

_ID = re.compile(r'"id":\s*"([a-z0-9_]+)"')
_LEVELS = ("info", "warning", "error")


class Located(NamedTuple):
    """A finding, the input it is of, and where it can be looked at."""

    source: str
    finding: Finding
    text: str
    """The text of the node that the first words stand in."""
    places: tuple[Region, ...]
    """Their boxes on the page."""
    json: str
    """The file of the report's JSON: the input, or what `parse` would write beside it."""
    line: int
    """The node's line in it, from 1."""
    fingerprint: str
    """The same for the same finding, whatever stands before it in the document."""

    @property
    def level(self) -> int:
        """0 for info, 1 for a warning, 2 for an error."""
        return _LEVELS.index(self.finding.severity)

    @property
    def place(self) -> str:
        """The node and page, as one would say it; empty without evidence."""
        evidence = self.finding.evidence[:1]
        page = f", page {self.places[0].page}" if self.places else ""
        return f"{evidence[0].node}{page}" if evidence else ""


def locate(report: Report, findings: Iterable[Finding], source: str, written: str | None) -> Iterator[Located]:
    """The findings of a report with their places; `written` is its JSON as it stands in the file, for the lines."""
    lines = _lines(written) if written is not None else {}
    file = source if source.endswith(".json") or source == "-" else str(PurePath(source).with_suffix(".json"))
    seen: dict[str, int] = {}
    for finding in findings:
        first = finding.evidence[0] if finding.evidence else None
        node = report.node(first.node) if first else None
        text = "" if node is None or isinstance(node, Row) else node.text
        key = _key(report, finding)
        seen[key] = seen.get(key, 0) + 1
        fingerprint = hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()[:32]
        places = report.regions(first) if first else ()
        yield Located(source, finding, text, places, file, lines.get(first.node if first else "", 1), fingerprint)


def _key(report: Report, finding: Finding) -> str:
    """What makes a finding itself: the document, the rule and the words, not their place."""
    name = report.masthead.symbol or report.source.name or ""
    words = "\0".join(one.quote or one.node for one in finding.evidence)
    return "\0".join((name, report.language, finding.rule, words or finding.message))


def _lines(written: str) -> dict[str, int]:
    """The line of each node, from 1."""
    found: dict[str, int] = {}
    for number, line in enumerate(written.split("\n"), start=1):
        for match in _ID.finditer(line):
            found.setdefault(match[1], number)
    return found
