"""The command `ccm-parse`: one subcommand a file, each loaded when it is called for."""

import sys
from collections.abc import Sequence
from typing import Final

from ccm_parse import __version__

__all__ = ["COMMANDS", "main"]

COMMANDS: Final = {
    "parse": "a PDF, or the text layer of one, to a report",
    "validate": "the findings of a PDF, a text layer or a report JSON",
    "explain": "what a rule of validate finds, why, and how to silence it",
    "schema": "the JSON Schema of the report",
}
"""Each subcommand, named as its module, and what it gives."""


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of a command line; what it gives goes to standard output, everything else to standard error."""
    words = sys.argv[1:] if argv is None else list(argv)
    if words == ["--version"]:  # answered before anything else is loaded
        sys.stdout.write(f"ccm-parse {__version__}\n")
        return 0
    from ccm_parse.cli.dispatch import run

    return run(words, COMMANDS)
