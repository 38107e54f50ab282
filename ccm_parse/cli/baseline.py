"""A baseline: the findings that a project has accepted, by their fingerprints."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from ccm_parse.errors import FileError
from ccm_parse.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccm_parse.exports.located import Located

__all__ = ["read_baseline", "write_baseline"]

VERSION = 1


def read_baseline(path: str) -> frozenset[str]:
    """The fingerprints in a baseline file; raises `FileError` for what is none."""
    try:
        tree = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FileError(f"expected a baseline in {path}, found: {error}; --write-baseline makes one") from error
    found = tree.get("findings") if isinstance(tree, dict) and tree.get("version") == VERSION else None
    if not isinstance(found, dict):
        raise FileError(f"expected a baseline of version {VERSION} in {path}, found something else")
    return frozenset(map(str, found))


def write_baseline(path: str, found: "Iterable[Located]") -> None:
    """Writes the findings as a baseline: fingerprint, and beside it what it is of, for people."""
    told = {one.fingerprint: f"{one.source}: {one.finding.rule}: {one.finding.message}" for one in found}
    text = json.dumps({"version": VERSION, "findings": told}, ensure_ascii=False, indent=2) + "\n"
    write_whole(Path(path), text.encode("utf-8"))
