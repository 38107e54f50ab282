"""What is kept of a parsed document to compare it with another run: nodes, calls, furniture, signs of faults."""

import hashlib
import time
from collections import Counter
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from ccm_parse.errors import CcmParseError
from ccm_parse.layout.read import read_source
from ccm_parse.pipeline import parse
from ccm_parse.structure.outline import Outline
from ccm_parse.structure.split import split
from scripts.corpus_signs import signs_of

__all__ = ["Record", "read_records", "record_of"]


class Record(BaseModel):
    """A document's line; `nodes`: kind, id, hash of the text; `furniture`, `other`: shares of its characters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    error: str = ""
    seconds: float = 0.0
    nodes: dict[str, dict[str, str]] = {}
    calls: tuple[str, ...] = ()
    furniture: float = 0.0
    other: float = 0.0
    findings: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many nodes of each kind there are, and how many calls of notes."""
        return {kind: len(nodes) for kind, nodes in self.nodes.items()} | {"call": len(self.calls)}


def record_of(path: Path, name: str) -> Record:
    """The record of a PDF; what cannot be parsed has an error."""
    data = path.read_bytes()
    start = time.perf_counter()
    try:
        report = parse(data)
    except CcmParseError as error:
        return Record(name=name, error=str(error))
    except Exception as error:  # noqa: BLE001 (a crash is what this run is to show)
        return Record(name=name, error=f"crashed: {error!r}"[:300])
    seconds = time.perf_counter() - start
    outline = split(read_source(data))
    nodes, calls = _nodes(outline)
    whole = sum(len(text.text) for text in outline.texts()) + sum(len(one.text) for one in outline.furniture)
    kinds = Counter(kind for one in outline.furniture for kind in [one.kind.value] * len(one.text))
    return Record(
        name=name,
        seconds=round(seconds, 3),
        nodes=nodes,
        calls=calls,
        furniture=sum(kinds.values()) / max(1, whole),
        other=kinds["other"] / max(1, whole),
        findings=tuple(sorted(finding.rule for finding in report.findings)),
        signs=tuple(signs_of(outline)),
    )


def _nodes(outline: Outline) -> tuple[dict[str, dict[str, str]], tuple[str, ...]]:
    nodes: dict[str, dict[str, str]] = {}
    calls: list[str] = []
    for text in outline.texts():
        nodes.setdefault(text.kind, {})[text.id] = hashlib.sha256(text.text.encode()).hexdigest()[:12]
        calls += [f"{text.id}@{call.offset} {call.label} > {call.footnote or '?'}" for call in text.calls]
    return nodes, tuple(calls)


def read_records(path: Path) -> dict[str, Record]:
    """The records of a run by the documents' names; empty where there is no file."""
    if not path.is_file():
        return {}
    records = (Record.model_validate_json(line) for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {record.name: record for record in records}
