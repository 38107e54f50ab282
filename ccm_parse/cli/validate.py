"""`ccm-parse validate`: the findings of reports, in the format that a reader or a pipeline takes."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ccm_parse.batch.isolate import Bounds
from ccm_parse.cli.baseline import read_baseline, write_baseline
from ccm_parse.cli.configuration import LEVELS, configuration
from ccm_parse.cli.examine import Asked, Examined, examine
from ccm_parse.cli.exits import Exit
from ccm_parse.cli.failures import Failure, show
from ccm_parse.cli.output import to_file
from ccm_parse.cli.progress import progress
from ccm_parse.errors import UnknownOptionError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccm_parse.exports.located import Located

__all__ = ["declare", "run"]

FORMATS = ("text", "json", "jsonl", "sarif", "github", "gitlab", "junit")
LINED = frozenset({"sarif", "github", "gitlab", "junit"})
"""The formats that point at lines of the report's JSON."""
DEFAULT = Bounds()


def declare(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments."""
    add = parser.add_argument
    add("inputs", nargs="+", metavar="INPUT", help="a PDF, a text layer or a report JSON; - is standard input")
    add("-o", "--output", metavar="FILE", default="-", help="default: standard output")
    add("-f", "--format", choices=FORMATS, default="text", help="default: text")
    add("--select", metavar="RULES", action="append", default=[], help="rules or groups, parted by commas")
    add("--ignore", metavar="RULES", action="append", default=[], help="rules or groups, parted by commas")
    add("--fail-level", choices=LEVELS, help="the least severity that makes the exit code 1; default: error")
    add("--baseline", metavar="FILE", help="accepted findings, which are left out")
    add("--write-baseline", metavar="FILE", help="write the findings as accepted ones")
    add("--language", metavar="CODE", help="the document's language; default: found in it")
    add("--treaty", metavar="CODE", help="the treaty; default: found in the document")
    add("--backend", choices=("auto", "pdfium", "pdfplumber"), default="auto", help="what reads the PDF")
    add("--salvage", action="store_true", help="read what can be read of a damaged file")
    add("--timeout", type=int, default=DEFAULT.seconds, metavar="S", help="seconds for a file; 0: no limit")
    add("--memory", type=int, default=DEFAULT.megabytes, metavar="MB", help="megabytes for a file; 0: no limit")


def run(options: argparse.Namespace) -> int:
    """Checks every input; the exit code."""
    from ccm_parse.checks import chosen

    settings = configuration(Path.cwd())
    inputs: list[str] = options.inputs
    if inputs.count("-") > 1:
        raise UnknownOptionError("expected standard input (-) once, found it more than once")
    select, ignore = _rules(options.select) or settings.select, _rules(options.ignore) or settings.ignore
    chosen(select, ignore)  # what names no rule is told before anything is read
    asked = Asked(
        options.language, options.treaty, options.backend, options.salvage, select, ignore,
        options.format in LINED, options.debug,
    )  # fmt: skip
    baseline: str | None = options.baseline or (None if options.write_baseline else settings.baseline)
    accepted = read_baseline(baseline) if baseline else frozenset[str]()
    if len(inputs) > 1:
        import ccm_parse.pipeline  # noqa: F401 (once, for every process to come)
    found: list[Located] = []
    failures: list[Failure] = []
    read: list[str] = []
    for source in progress(inputs):
        examined = examine(source, asked, Bounds(options.timeout, options.memory))
        if examined.failure is None:
            read.append(source)
            found += _located(examined)
            continue
        _complain(examined, style="json" if options.format in {"json", "jsonl"} else "text")
        if len(inputs) == 1 or examined.failure.exit in {Exit.USAGE, Exit.INTERRUPTED}:
            return examined.failure.exit
        failures.append(examined.failure)
    kept = [one for one in found if one.fingerprint not in accepted]
    level: str = options.fail_level or settings.fail_level
    to_file(options.output, _text(kept, read, options.format, options.output, LEVELS.index(level)))
    if options.write_baseline:
        write_baseline(options.write_baseline, found)
        return Exit.SOME_FAILED if failures else Exit.DONE
    return _exit(kept, failures, level)


def _rules(printed: list[str]) -> tuple[str, ...]:
    return tuple(name.strip() for one in printed for name in one.split(",") if name.strip())


def _exit(found: "Sequence[Located]", failures: list[Failure], level: str) -> int:
    if failures:
        return Exit.SOME_FAILED
    return Exit.FOUND if any(one.level >= LEVELS.index(level) for one in found) else Exit.DONE


def _located(examined: Examined) -> "list[Located]":
    from ccm_parse.exports.located import Located
    from ccm_parse.report.base import Finding, Region

    return [
        Located(
            **{  # type: ignore[arg-type]  # what `examine` made of one
                **tree,
                "finding": Finding.model_validate(tree["finding"]),
                "places": tuple(Region(**place) for place in tree["places"]),  # type: ignore[attr-defined]
            }
        )
        for tree in examined.found
    ]


def _complain(examined: Examined, *, style: str) -> None:
    """Says why an input has no findings; of a report JSON, every fault."""
    failure = examined.failure
    if failure is None:
        return
    if not examined.faults:
        show(failure, style=style)
    elif style == "json":
        faults = [{"path": path, "reason": reason} for path, reason in examined.faults]
        told = {"code": failure.code, "message": failure.message, "source": failure.source, "exit": int(failure.exit)}
        sys.stderr.write(json.dumps({**told, "faults": faults}) + "\n")
    else:
        count = len(examined.faults)
        head = f"expected a report, found {count} fault{'' if count == 1 else 's'}"
        show(failure._replace(message=head), style=style)
        for path, reason in examined.faults:
            show(failure._replace(message=f"{path or 'the whole'}: {reason}"), style=style)


def _text(found: "Sequence[Located]", sources: "Sequence[str]", form: str, target: str, level: int) -> str:
    match form:
        case "json":
            from ccm_parse.exports import findings

            return findings.dumps(found)
        case "jsonl":
            from ccm_parse.exports import findings

            return findings.dumps_lines(found)
        case "sarif":
            from ccm_parse.checks import explanation
            from ccm_parse.exports import sarif

            return sarif.dumps(found, {one.finding.rule: explanation(one.finding.rule) for one in found})
        case "github":
            from ccm_parse.exports import github

            return github.dumps(found)
        case "gitlab":
            from ccm_parse.exports import gitlab

            return gitlab.dumps(found)
        case "junit":
            from ccm_parse.exports import junit

            return junit.dumps(found, sources, level)
        case _:
            from ccm_parse.exports import findings_text

            coloured = target == "-" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
            return findings_text.dumps(found, len(sources), findings_text.COLOURS if coloured else findings_text.PLAIN)
