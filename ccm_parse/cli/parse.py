"""`ccm-parse parse`: files to reports."""

import argparse
import sys
import traceback
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from ccm_parse.cli.exits import Exit
from ccm_parse.cli.failures import failure_of, show
from ccm_parse.cli.formats import ENDINGS, text_of
from ccm_parse.cli.output import into_folder, is_folder, to_file, to_stdout
from ccm_parse.cli.progress import progress
from ccm_parse.errors import FileError, UnknownOptionError

if TYPE_CHECKING:
    from ccm_parse.layout.source import Limits

__all__ = ["declare", "run"]

BACKENDS = ("auto", "pdfium", "pdfplumber")


@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of every input."""

    format: str
    language: str | None
    treaty: str | None
    backend: str
    salvage: bool
    limits: tuple[str, ...]


class Rendered(NamedTuple):
    """A report as text, and the name it goes by."""

    title: str
    text: str


def declare(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments."""
    parser.add_argument(
        "inputs", nargs="+", metavar="INPUT", help="a PDF or the text layer of one; - is standard input"
    )
    parser.add_argument(
        "-o", "--output", metavar="PATH", help="a file, or a folder for several; - is standard output (default)"
    )
    parser.add_argument("-f", "--format", choices=tuple(ENDINGS), help="default: json; several to stdout: jsonl")
    parser.add_argument("--language", metavar="CODE", help="the document's language; default: found in it")
    parser.add_argument("--treaty", metavar="CODE", help="the treaty; default: found in the document")
    parser.add_argument("--backend", choices=BACKENDS, default="auto", help="what reads the PDF")
    parser.add_argument("--salvage", action="store_true", help="read what can be read of a damaged file")
    parser.add_argument(
        "--limit", action="append", default=[], metavar="NAME=N", dest="limits", help="pages=2000; 0: no limit"
    )


def run(options: argparse.Namespace) -> int:
    """Parses every input; the exit code."""
    inputs: list[str] = options.inputs
    output: str = options.output or "-"
    several = len(inputs) > 1
    folder = output != "-" and (several or is_folder(output))
    asked = _asked(options, jsonl=several and not folder)
    if inputs.count("-") > 1:
        raise UnknownOptionError("expected standard input (-) once, found it more than once")
    if several and not folder and asked.format != "jsonl":
        raise UnknownOptionError(f"expected -o FOLDER for several inputs as {asked.format}, found none: add it")
    failed = 0
    for source in progress(inputs):
        try:
            rendered = render(source, asked)
        except UnknownOptionError:
            raise  # every input would fail alike
        except Exception as error:  # noqa: BLE001 (one input's error is not the others')
            if options.debug:
                traceback.print_exc()
            failure = failure_of(error, None if isinstance(error, FileError) else _shown(source))
            show(failure, style="json" if options.format in {"json", "jsonl"} else "text")
            if not several:
                return failure.exit
            failed += 1
            continue
        _write(rendered, output, asked.format, folder=folder)
    return Exit.SOME_FAILED if failed else Exit.DONE


def _asked(options: argparse.Namespace, *, jsonl: bool) -> Options:
    chosen: str | None = options.format
    if jsonl and chosen in {None, "json"}:
        chosen = "jsonl"
    return Options(
        chosen or "json", options.language, options.treaty, options.backend, options.salvage, tuple(options.limits)
    )


def render(source: str, asked: Options) -> Rendered:
    """The report of one input, as text; it depends on nothing but its arguments, so that a worker can do it."""
    from ccm_parse.layout import OnDamage
    from ccm_parse.pipeline import parse

    report = parse(
        sys.stdin.buffer if source == "-" else source,
        language=asked.language,
        treaty=asked.treaty,
        backend=asked.backend,
        limits=_limits(asked.limits),
        on_damage=OnDamage.SALVAGE if asked.salvage else OnDamage.REFUSE,
    )
    name = report.masthead.symbol or PurePath(report.source.name or "report").stem
    return Rendered(f"{name}.{report.language}", text_of(report, asked.format))


def _limits(changes: tuple[str, ...]) -> "Limits":
    from dataclasses import asdict, replace

    from ccm_parse.layout.source import Limits

    known = asdict(Limits())
    values: dict[str, int] = {}
    for change in changes:
        name, _, number = change.partition("=")
        if name not in known or not (number.isascii() and number.isdigit()):
            raise UnknownOptionError(f"expected --limit NAME=N with a name of {', '.join(known)}, found {change!r}")
        values[name] = int(number)
    return replace(Limits(), **values)


def _write(rendered: Rendered, output: str, kind: str, *, folder: bool) -> None:
    if folder:
        into_folder(output, rendered.title, ENDINGS[kind], rendered.text)
    elif output == "-":
        to_stdout(rendered.text)
    else:
        to_file(output, rendered.text)


def _shown(source: str) -> str:
    return "standard input" if source == "-" else source
