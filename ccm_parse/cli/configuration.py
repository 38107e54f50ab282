"""What a project asks of `validate`: [tool.ccm-parse] of pyproject.toml, or ccm-parse.toml, the nearest upward."""

from pathlib import Path
from typing import NamedTuple

from ccm_parse.errors import FileError, UnknownOptionError

__all__ = ["Configuration", "configuration"]

OWN = "ccm-parse.toml"
PROJECT = "pyproject.toml"
LEVELS = ("info", "warning", "error")


class Configuration(NamedTuple):
    """The settings of a project; empty where it has none."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_level: str = "error"
    baseline: str | None = None


def configuration(folder: Path) -> Configuration:
    """The settings of the nearest file upward from the folder that has any.

    Raises `FileError` for a file that cannot be read, `UnknownOptionError` for what is no setting.
    """
    for place in (folder, *folder.parents):
        own, project = place / OWN, place / PROJECT
        if own.is_file():
            return _settings(_table(own), own)
        if project.is_file():
            tool = _table(project).get("tool")
            table = tool.get("ccm-parse") if isinstance(tool, dict) else None
            if isinstance(table, dict):
                return _settings(table, project)
    return Configuration()


def _table(path: Path) -> dict[str, object]:
    import tomllib  # most runs have no configuration

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise FileError(f"expected TOML in {path}, found: {error}") from error


def _settings(table: dict[str, object], path: Path) -> Configuration:
    known = {name.replace("_", "-") for name in Configuration._fields}
    strange = sorted(table.keys() - known)
    if strange:
        raise UnknownOptionError(f"expected settings of {', '.join(sorted(known))} in {path}, found {strange[0]!r}")
    level, baseline = table.get("fail-level", "error"), table.get("baseline")
    if level not in LEVELS:
        raise UnknownOptionError(f"expected fail-level of {', '.join(LEVELS)} in {path}, found {level!r}")
    if baseline is not None and not isinstance(baseline, str):
        raise UnknownOptionError(f"expected the path of a file as baseline in {path}, found {baseline!r}")
    return Configuration(
        _names(table, "select", path),
        _names(table, "ignore", path),
        str(level),
        str(path.parent / baseline) if baseline else None,
    )


def _names(table: dict[str, object], key: str, path: Path) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise UnknownOptionError(f"expected a list of rules as {key} in {path}, found {value!r}")
    return tuple(map(str, value))
