"""One input to the text of its report: the job that `parse` gives to a process of its own."""

import gc
import json
import sys
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from ccm_parse.cli.exits import Exit
from ccm_parse.cli.failures import Failure, failure_of, traced
from ccm_parse.cli.formats import text_of
from ccm_parse.errors import FileError, UnknownOptionError

if TYPE_CHECKING:
    from ccm_parse.layout.source import Limits

__all__ = ["Asked", "Rendered", "outcome", "render"]


class Asked(NamedTuple):
    """What is asked of every input."""

    format: str
    language: str | None
    treaty: str | None
    backend: str
    salvage: bool
    limits: tuple[str, ...]
    debug: bool


class Rendered(NamedTuple):
    """A report as text, and the name it goes by."""

    title: str
    text: str


def render(source: str, asked: Asked) -> bytes:
    """The report of the input as text, or why there is none: what `outcome` reads."""
    try:
        return _packed(_rendered(source, asked))
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the border of the process)
        named = isinstance(error, FileError | UnknownOptionError | KeyboardInterrupt)
        told = traced if asked.debug else failure_of
        return _packed(told(error, None if named else source))


def outcome(packed: bytes) -> Rendered | Failure:
    """What `render` gave."""
    head, _, text = packed.partition(b"\n")
    fields = json.loads(head)
    if "title" in fields:
        return Rendered(fields["title"], text.decode("utf-8"))
    return Failure(**{**fields, "exit": Exit(fields["exit"])})


def _packed(done: Rendered | Failure) -> bytes:
    if isinstance(done, Rendered):
        return json.dumps({"title": done.title}).encode() + b"\n" + done.text.encode("utf-8")
    return json.dumps(done._asdict()).encode()


def _rendered(source: str, asked: Asked) -> Rendered:
    from ccm_parse.layout import OnDamage
    from ccm_parse.pipeline import parse

    gc.freeze()  # what is loaded stays: the collector need not look at it again and again

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
