"""The formats that `parse` writes: each one's file ending and its exporter, loaded when it is asked for."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ccm_parse.report.model import Report

__all__ = ["ENDINGS", "text_of"]

ENDINGS: Final = {"json": ".json", "jsonl": ".jsonl", "md": ".md"}
"""Each format and the ending of its files."""


def text_of(report: "Report", form: str) -> str:
    """The report in a format of `ENDINGS`."""
    from ccm_parse import exports

    match form:
        case "json":
            return exports.json.dumps(report, indent=2)
        case "jsonl":
            return exports.jsonl.dumps(report)
        case "md":
            return exports.markdown.dumps(report)
        case _:
            raise ValueError(form)
