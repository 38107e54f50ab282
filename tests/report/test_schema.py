import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ccm_parse.report import Report
from ccm_parse.report.model import SCHEMA_VERSION
from ccm_parse.report.schema import report_schema

SCHEMA = Path(__file__).parents[2] / "schemas" / f"report-{SCHEMA_VERSION.partition('.')[0]}.schema.json"


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_published_schema_is_the_models() -> None:
    assert SCHEMA.read_text("utf-8") == report_schema(), "python -m scripts.make_schema writes it anew"


def test_the_schema_says_what_it_is() -> None:
    schema = json.loads(report_schema())
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:ccm-parse:report:{SCHEMA_VERSION}"
    assert schema["version"] == SCHEMA_VERSION
    assert "code points" in schema["description"]


def test_offsets_and_coordinates_are_described() -> None:
    region = json.loads(report_schema())["$defs"]["Region"]
    assert "PDF points, origin top left" in region["description"]
    assert all(field.get("description") for field in region["properties"].values())


def test_a_report_fits_the_schema(report: Report, unpaged: Report, validator: jsonschema.Draft202012Validator) -> None:
    for one in (report, unpaged):
        validator.validate(json.loads(one.model_dump_json()))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("language",), "xx"),
        (("body", 0, "type"), "figure"),
        (("body", 0, "children", 0, "number"), "1"),
        (("front", 0, "regions", 0, "page"), 0),
        (("facts", "participants", 0, "iso3"), "Norway"),
        (("facts", "dates", 0, "start"), "3 May 2033"),
        (("schema_version",), "2.0"),
        (("more",), 1),
    ],
)
def test_what_does_not_fit_the_schema(
    report: Report, validator: jsonschema.Draft202012Validator, path: tuple[str | int, ...], value: object
) -> None:
    tree: Any = json.loads(report.model_dump_json())
    here = tree
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    assert not validator.is_valid(tree)
