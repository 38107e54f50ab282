"""The JSON Schema of the report, made from the model."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ccm_parse.report.model import SCHEMA_VERSION, Report

__all__ = ["report_schema"]


class _Plain(GenerateJsonSchema):
    """Without a title on every field: it would only repeat the name."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 (pydantic's signature)
        return False


def report_schema() -> str:
    """The JSON Schema (draft 2020-12) of the report, as text; the same text for the same model."""
    made = Report.model_json_schema(schema_generator=_Plain)
    head = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"urn:ccm-parse:report:{SCHEMA_VERSION}",
        "version": SCHEMA_VERSION,
    }
    return json.dumps({**head, **made}, ensure_ascii=False, indent=2) + "\n"
