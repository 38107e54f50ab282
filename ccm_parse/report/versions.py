"""Report JSON to Report: validated, whatever minor version of the schema it was written for."""

import json
from typing import NamedTuple

from pydantic import ValidationError

from ccm_parse.errors import ReportFormatError
from ccm_parse.files import Input, read_input
from ccm_parse.report.base import Finding
from ccm_parse.report.faults import REPEATED, Fault, Json, faults_of, written
from ccm_parse.report.model import SCHEMA_VERSION, Report
from ccm_parse.report.newer import without_the_unknown
from ccm_parse.report.rules import SEVERITIES

__all__ = ["load"]

LARGEST = 50_000_000
"""The most bytes of JSON that are read."""
SHOWN = 20
"""The most faults that a message lists; the error holds them all."""


class Version(NamedTuple):
    """A schema version."""

    major: int
    minor: int


def load(data: Input) -> Report:
    """The report in a JSON: a path, bytes or an open binary file.

    Raises `ReportFormatError` with the path and reason of every fault, and for a newer major version of the schema;
    `FileError` if it cannot be read. What only a newer minor version knows is dropped, with a finding.
    """
    name, content = read_input(data, LARGEST)
    content = content.removeprefix(b"\xef\xbb\xbf")
    try:
        report = Report.model_validate_json(content, strict=True)
    except ValidationError as error:
        report = _read_again(content, error, name or "the input")
    repeated = tuple(
        Fault((), REPEATED, f"expected one node with the id {one!r}, found more") for one in report.repeated_ids()
    )
    if repeated:
        raise _refusal(name or "the input", repeated)
    return report


def _read_again(content: bytes, error: ValidationError, name: str) -> Report:
    """The report of a newer minor version; else all that is wrong with it is raised."""
    data = _json(content, name)
    ours = _version(SCHEMA_VERSION)
    theirs = _version(data.get("schema_version") if isinstance(data, dict) else None)
    if ours is None or theirs is None or not isinstance(data, dict) or theirs == ours:
        raise _refusal(name, faults_of(error, data)) from None
    if theirs.major != ours.major:
        raise ReportFormatError(
            f"expected a report of schema {ours.major}.x in {name}, found {theirs.major}.{theirs.minor}: "
            + ("update ccm-parse" if theirs.major > ours.major else "make the report anew")
        )
    report, dropped = _newer(data, name)
    finding = Finding(
        rule="schema.newer-minor",
        severity=SEVERITIES["schema.newer-minor"],
        message=f"expected schema {SCHEMA_VERSION}, found {theirs.major}.{theirs.minor}; dropped: "
        + (", ".join(dropped) or "nothing"),
        evidence=(),
        expected=SCHEMA_VERSION,
    )
    return report.model_copy(update={"findings": (*report.findings, finding)})


def _newer(data: dict[str, Json], name: str) -> tuple[Report, tuple[str, ...]]:
    tree: dict[str, Json] = {**data, "schema_version": SCHEMA_VERSION}
    dropped: list[str] = []
    while True:
        try:
            return Report.model_validate_json(json.dumps(tree), strict=True), tuple(dropped)
        except ValidationError as error:
            faults = faults_of(error, tree)
            paths = without_the_unknown(tree, faults)
            if not paths:
                raise _refusal(name, faults) from None
            dropped += map(written, paths)


def _json(content: bytes, name: str) -> Json:
    try:
        data: Json = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ReportFormatError(f"expected a report in JSON in {name}, found: {error}") from None
    return data


def _version(text: Json) -> Version | None:
    major, point, minor = text.partition(".") if isinstance(text, str) else ("", "", "")
    if point and major.isascii() and major.isdigit() and minor.isascii() and minor.isdigit():
        return Version(int(major), int(minor))
    return None


def _refusal(name: str, faults: tuple[Fault, ...]) -> ReportFormatError:
    shown = "; ".join(map(str, faults[:SHOWN])) + (f"; and {len(faults) - SHOWN} more" if len(faults) > SHOWN else "")
    count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
    message = f"expected a report of schema {SCHEMA_VERSION} in {name}, found {count}: {shown}"
    return ReportFormatError(message, tuple((written(fault.path), fault.reason) for fault in faults))
