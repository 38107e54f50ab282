"""The formats that `parse` writes: each one's file ending and its exporter, loaded when it is asked for."""

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ccm_parse.report.model import Report

__all__ = ["ENDINGS", "TABLES", "text_of"]

ENDINGS: Final = {"json": ".json", "jsonl": ".jsonl", "md": ".md", "csv": ".csv"}
"""Each format and the ending of its files."""

TABLES: Final = frozenset({"csv"})
"""The formats of several files a report, one a kind of facts: the text is a JSON object, kind to the file's text."""


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
        case "csv":
            return json.dumps(exports.tables.dumps_all(report))
        case _:
            raise ValueError(form)
