"""`ccm-parse parse`: files to reports."""

import argparse
import json
from functools import partial
from typing import NamedTuple

from ccm_parse.batch.isolate import Bounds, isolated
from ccm_parse.cli.exits import Exit
from ccm_parse.cli.failures import Failure, failure_of, show
from ccm_parse.cli.formats import ENDINGS, TABLES
from ccm_parse.cli.output import into_folder, is_folder, to_file, to_stdout
from ccm_parse.cli.progress import progress
from ccm_parse.cli.render import Asked, Rendered, outcome, render
from ccm_parse.errors import CcmParseError, UnknownOptionError

__all__ = ["declare", "run"]

BACKENDS = ("auto", "pdfium", "pdfplumber")
DEFAULT = Bounds()


class Target(NamedTuple):
    """Where reports go: a folder, or a file (- is standard output)."""

    path: str
    folder: bool


def declare(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments."""
    add = parser.add_argument
    add("inputs", nargs="+", metavar="INPUT", help="a PDF or the text layer of one; - is standard input")
    add("-o", "--output", metavar="PATH", default="-", help="a file, or a folder for several; default: standard output")
    add("-f", "--format", choices=tuple(ENDINGS), help="default: json; several to standard output: jsonl")
    add("--language", metavar="CODE", help="the document's language; default: found in it")
    add("--treaty", metavar="CODE", help="the treaty; default: found in the document")
    add("--backend", choices=BACKENDS, default="auto", help="what reads the PDF")
    add("--salvage", action="store_true", help="read what can be read of a damaged file")
    add("--limit", action="append", default=[], metavar="NAME=N", help="pages=2000; 0: no limit", dest="limits")
    add("--timeout", type=int, default=DEFAULT.seconds, metavar="S", help="seconds for a file; 0: no limit")
    add("--memory", type=int, default=DEFAULT.megabytes, metavar="MB", help="megabytes for a file; 0: no limit")


def run(options: argparse.Namespace) -> int:
    """Parses every input, each in a process of its own; the exit code."""
    inputs: list[str] = options.inputs
    several = len(inputs) > 1
    folder = several or options.format in TABLES or is_folder(options.output)
    target = Target(options.output, options.output != "-" and folder)
    asked = _asked(options, several=several and not target.folder)
    if inputs.count("-") > 1:
        raise UnknownOptionError("expected standard input (-) once, found it more than once")
    if several:
        import ccm_parse.pipeline  # noqa: F401 (once, for every process to come)
    failures: list[Failure] = []
    for source in progress(inputs):
        done = _done(source, asked, Bounds(options.timeout, options.memory))
        if isinstance(done, Rendered):
            _write(done, target, asked.format)
            continue
        show(done, style="json" if options.format in {"json", "jsonl"} else "text")
        if not several or done.exit in {Exit.USAGE, Exit.INTERRUPTED}:  # every other input would end alike
            return done.exit
        failures.append(done)
    return Exit.SOME_FAILED if failures else Exit.DONE


def _asked(options: argparse.Namespace, *, several: bool) -> Asked:
    form: str | None = options.format
    if form in TABLES and options.output == "-":
        raise UnknownOptionError(f"expected -o FOLDER for the tables of {form}, found none: add it")
    if several and form not in {None, "json", "jsonl"}:
        raise UnknownOptionError(f"expected -o FOLDER for several inputs as {form}, found none: add it")
    return Asked(
        "jsonl" if several else form or "json",
        options.language,
        options.treaty,
        options.backend,
        options.salvage,
        tuple(options.limits),
        options.debug,
    )


def _done(source: str, asked: Asked, bounds: Bounds) -> Rendered | Failure:
    try:
        return outcome(isolated(partial(render, source, asked), bounds))
    except CcmParseError as error:
        return failure_of(error, source)


def _write(rendered: Rendered, target: Target, form: str) -> None:
    if form in TABLES:
        for kind, text in json.loads(rendered.text).items():
            into_folder(target.path, f"{rendered.title}.{kind}", ENDINGS[form], text)
    elif target.folder:
        into_folder(target.path, rendered.title, ENDINGS[form], rendered.text)
    elif target.path == "-":
        to_stdout(rendered.text)
    else:
        to_file(target.path, rendered.text)
