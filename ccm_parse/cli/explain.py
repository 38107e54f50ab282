"""`ccm-parse explain`: what a rule finds, why, an example, and how to silence it."""

import argparse

from ccm_parse.cli.exits import Exit
from ccm_parse.cli.output import to_stdout

__all__ = ["declare", "run"]


def declare(parser: argparse.ArgumentParser) -> None:
    """Adds the arguments."""
    parser.add_argument("rule", metavar="RULE", help="a rule, such as date.impossible")


def run(options: argparse.Namespace) -> int:
    """Prints the explanation."""
    from ccm_parse.checks import explanation
    from ccm_parse.report.rules import SEVERITIES

    text = explanation(options.rule).strip()
    to_stdout(f"{options.rule} ({SEVERITIES[options.rule]})\n\n{text}\n")
    return Exit.DONE
