"""Reports as JSON Lines: one report a line."""

from collections.abc import Iterable

from ccm_parse.report.model import Report

__all__ = ["dumps", "dumps_all"]


def dumps(report: Report) -> str:
    """The report on one line, with a line end."""
    return report.model_dump_json() + "\n"


def dumps_all(reports: Iterable[Report]) -> str:
    """The reports, one a line."""
    return "".join(map(dumps, reports))
