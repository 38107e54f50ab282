"""A report as JSON: the fields in the schema's order, the same text for the same report."""

from ccm_parse.report.model import Report

__all__ = ["dumps"]


def dumps(report: Report, *, indent: int | None = None) -> str:
    """The report as JSON (schemas/report-1.schema.json), on one line or indented, with a line end."""
    return report.model_dump_json(indent=indent) + "\n"
