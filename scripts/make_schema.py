"""Writes schemas/report-1.schema.json from the model, and its digest into schemas/versions.toml.

python -m scripts.make_schema                 # refused where a version that is recorded would change
python -m scripts.make_schema --unreleased    # for a version that nobody has yet
"""

import hashlib
import sys
import tomllib
from pathlib import Path

from ccm_parse.report.model import SCHEMA_VERSION
from ccm_parse.report.schema import report_schema

FOLDER = Path(__file__).parents[1] / "schemas"
SCHEMA = FOLDER / f"report-{SCHEMA_VERSION.partition('.')[0]}.schema.json"
VERSIONS = FOLDER / "versions.toml"
HEAD = """# Each version of the report's schema, and the SHA-256 of its file: what is published under it stays.
# Written by python -m scripts.make_schema.
"""


def digest(schema: str) -> str:
    """The digest of a schema."""
    return hashlib.sha256(schema.encode("utf-8")).hexdigest()


def recorded() -> dict[str, str]:
    """The digest of each version so far."""
    return tomllib.loads(VERSIONS.read_text(encoding="utf-8")) if VERSIONS.exists() else {}


def with_version(versions: dict[str, str], version: str, schema: str) -> dict[str, str]:
    """The versions with this one; raises `ValueError` where it is recorded with another schema."""
    known = versions.get(version)
    if known not in {None, digest(schema)}:
        raise ValueError(f"expected the schema of version {version} as published, found a change: raise SCHEMA_VERSION")
    return {**versions, version: digest(schema)}


if __name__ == "__main__":
    schema = report_schema()
    versions = recorded()
    if "--unreleased" in sys.argv:
        versions.pop(SCHEMA_VERSION, None)
    try:
        versions = with_version(versions, SCHEMA_VERSION, schema)
    except ValueError as error:
        raise SystemExit(str(error)) from None
    FOLDER.mkdir(exist_ok=True)
    SCHEMA.write_text(schema, encoding="utf-8")
    VERSIONS.write_text(HEAD + "".join(f'"{name}" = "{value}"\n' for name, value in versions.items()), encoding="utf-8")
