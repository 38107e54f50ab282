"""`ccm-parse schema`: the JSON Schema of the report."""

import argparse

from ccm_parse.cli.exits import Exit
from ccm_parse.cli.output import to_stdout

__all__ = ["declare", "run"]


def declare(parser: argparse.ArgumentParser) -> None:
    """It takes no arguments."""
    del parser


def run(options: argparse.Namespace) -> int:
    """Prints the schema."""
    del options
    from ccm_parse.report.schema import report_schema

    to_stdout(report_schema())
    return Exit.DONE
