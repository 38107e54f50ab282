"""One input to its findings: the job that `validate` gives to a process of its own; a report JSON is read here."""

import json
import sys
from dataclasses import asdict
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from ccm_parse.batch.isolate import Bounds, isolated
from ccm_parse.cli.exits import Exit
from ccm_parse.cli.failures import Failure, failure_of, traced
from ccm_parse.errors import CcmParseError, FileError, ReportFormatError
from ccm_parse.files import read_input

if TYPE_CHECKING:
    from ccm_parse.report.model import Report

__all__ = ["Asked", "Examined", "examine"]

LARGEST = 500_000_000


class Asked(NamedTuple):
    """What is asked of every input."""

    language: str | None
    treaty: str | None
    backend: str
    salvage: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    lines: bool
    """Whether the lines of nodes in the JSON are wanted."""
    debug: bool


class _Named(BytesIO):
    """What was read of a file, with the file's name."""

    def __init__(self, name: str, content: bytes) -> None:
        super().__init__(content)
        self.name = None if name == "-" else name


class Examined(NamedTuple):
    """The findings of an input, each as a tree of what an exporter needs; or why there are none."""

    found: tuple[dict[str, object], ...] = ()
    failure: Failure | None = None
    faults: tuple[tuple[str, str], ...] = ()
    """What is wrong with a report JSON: path and reason."""


def examine(source: str, asked: Asked, bounds: Bounds) -> Examined:
    """The findings of a PDF, a text layer or a report JSON."""
    try:
        _, content = read_input(sys.stdin.buffer if source == "-" else source, LARGEST)
        if content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
            return _of_json(source, content, asked)
        return _unpacked(isolated(partial(_job, source, content, asked), bounds))
    except ReportFormatError as error:
        return Examined(failure=failure_of(error, source), faults=error.faults)
    except CcmParseError as error:
        return Examined(failure=failure_of(error, None if isinstance(error, FileError) else source))


def _of_json(source: str, content: bytes, asked: Asked) -> Examined:
    import gc

    from ccm_parse.report import load

    gc.freeze()  # what is loaded stays: the collector need not look at it again and again
    report = load(content)
    return Examined(tuple(_found(report, source, asked, content.decode("utf-8") if asked.lines else None)))


def _job(source: str, content: bytes, asked: Asked) -> bytes:
    """The findings of a file that has to be parsed, or why there are none, as bytes."""
    try:
        import gc

        from ccm_parse.layout import OnDamage
        from ccm_parse.layout.source import Limits
        from ccm_parse.pipeline import parse

        gc.freeze()  # what is loaded stays: the collector need not look at it again and again
        report = parse(
            _Named(source, content),
            language=asked.language,
            treaty=asked.treaty,
            backend=asked.backend,
            limits=Limits(),
            on_damage=OnDamage.SALVAGE if asked.salvage else OnDamage.REFUSE,
        )
        written = None
        if asked.lines:
            from ccm_parse.exports.json import dumps

            written = dumps(report, indent=2)
        return json.dumps({"found": _found(report, source, asked, written)}).encode()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the border of the process)
        told = traced if asked.debug else failure_of
        return json.dumps({"failure": told(error, source)._asdict()}).encode()


def _unpacked(packed: bytes) -> Examined:
    tree = json.loads(packed)
    if "failure" in tree:
        return Examined(failure=Failure(**{**tree["failure"], "exit": Exit(tree["failure"]["exit"])}))
    return Examined(tuple(tree["found"]))


def _found(report: "Report", source: str, asked: Asked, written: str | None) -> list[dict[str, object]]:
    from ccm_parse.checks import check, chosen
    from ccm_parse.exports.located import locate

    wanted = chosen(asked.select, asked.ignore)
    own = tuple(finding for finding in report.findings if finding.rule in wanted or not asked.select)
    own = tuple(finding for finding in own if finding.rule in wanted or finding.rule not in chosen())
    found = (*own, *check(report, asked.select, asked.ignore))
    return [
        {
            **one._asdict(),
            "finding": one.finding.model_dump(mode="json"),
            "places": [asdict(region) for region in one.places],
        }
        for one in locate(report, found, source, written)
    ]
