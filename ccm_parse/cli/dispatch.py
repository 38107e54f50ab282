"""A command line to the subcommand it names, and what comes of it to an exit code."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NoReturn, Protocol

from ccm_parse import __version__
from ccm_parse.cli.exits import Exit
from ccm_parse.cli.failures import Failure, failure_of, show, traced

__all__ = ["Command", "run"]


class Command(Protocol):
    """A subcommand's module."""

    def declare(self, parser: argparse.ArgumentParser) -> None:
        """Adds the command's arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Does the command; the exit code."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command line in one line."""

    def error(self, message: str) -> NoReturn:
        """Raises the complaint, for `run` to show."""
        raise _UsageError(f"{message}: see {self.prog} --help")


class _UsageError(Exception):
    """The command line is wrong."""


def run(words: Sequence[str], commands: Mapping[str, str]) -> int:
    """The exit code of the command line."""
    style = _style(words)
    try:
        options = _parser(words, commands).parse_args(words)
    except _UsageError as error:
        show(Failure(Exit.USAGE, "usage", str(error), None), style=style)
        return Exit.USAGE
    except SystemExit:  # --help and --version have been answered
        return Exit.DONE
    try:
        done = _command(options.command).run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read standard output has stopped reading: nobody is left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return Exit.FILE
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the border: an error becomes a line and a code)
        failure = (traced if options.debug else failure_of)(error)
        show(failure, style=style)
        return failure.exit
    return done


def _parser(words: Sequence[str], commands: Mapping[str, str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="ccm-parse", description="Reads the PDF reports of United Nations treaty meetings.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"ccm-parse {__version__}")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    choices = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    for name, gives in commands.items():
        command = choices.add_parser(name, help=gives, description=gives, allow_abbrev=False)
        command.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        if name in words:
            _command(name).declare(command)
    return parser


def _command(name: str) -> Command:
    module: Command = import_module(f"ccm_parse.cli.{name}")
    return module


def _style(words: Sequence[str]) -> str:
    """How errors are shown, read from the words: a wrong command line is answered in the format it asks for."""
    for at, word in enumerate(words):
        name, _, value = word.partition("=")
        if name in {"-f", "--format"} and not value:
            value = next(iter(words[at + 1 : at + 2]), "")
        elif word.startswith("-f") and not word.startswith("--"):
            value = word[2:]
        elif name != "--format":
            continue
        return "json" if value in {"json", "jsonl"} else "text"
    return "text"
