"""Writes schemas/report-1.schema.json from the model."""

from pathlib import Path

from ccm_parse.report.schema import report_schema

SCHEMA = Path(__file__).parents[1] / "schemas" / "report-1.schema.json"

if __name__ == "__main__":
    SCHEMA.parent.mkdir(exist_ok=True)
    SCHEMA.write_text(report_schema(), encoding="utf-8")
