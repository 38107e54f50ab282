"""What is wrong with a report JSON: every fault with its path and reason."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

__all__ = ["MISQUOTED", "REPEATED", "Fault", "Json", "Path", "faults_of", "written"]

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Path: TypeAlias = tuple[str | int, ...]
MISQUOTED = "evidence_misquoted"
"""The kind of a fault that the schema cannot tell: a quote is not what stands there."""
REPEATED = "id_repeated"
"""Another: two nodes have one id."""
_SHORT = 40


# A slotted value calls its fields arguments; a reader of the JSON knows fields alone.
_FIELDS = {
    "missing_argument": ("missing", "Field required"),
    "unexpected_keyword_argument": ("extra_forbidden", "Extra inputs are not permitted"),
}


class Fault(NamedTuple):
    """One fault: where in the JSON, what kind, and why."""

    path: Path
    kind: str
    reason: str

    def __str__(self) -> str:
        """The path as one would write it, and the reason."""
        return f"{written(self.path)}: {self.reason}" if self.path else self.reason


def written(path: Path) -> str:
    """The path as one would write it.

    >>> written(("body", 2, "children", 0, "text"))
    'body[2].children[0].text'
    """
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def faults_of(error: ValidationError, data: Json) -> tuple[Fault, ...]:
    """The faults of a validation, with paths into the JSON itself."""
    return tuple(fault for one in error.errors(include_url=False) for fault in _faults(one, data))


def _faults(one: ErrorDetails, data: Json) -> Iterator[Fault]:
    if one["type"] == MISQUOTED:
        yield from (Fault(path, MISQUOTED, reason) for path, reason in one["ctx"]["faults"])
        return
    kind, reason = _FIELDS.get(one["type"], (one["type"], one["msg"].removeprefix("Value error, ")))
    given = one["input"]
    is_short = isinstance(given, bool | int | float) or (isinstance(given, str) and len(given) <= _SHORT)
    found = f", found {given!r}" if is_short and kind not in {"missing", "extra_forbidden"} else ""
    yield Fault(_path(one["loc"], data), kind, reason + found)


def _path(location: tuple[str | int, ...], data: Json) -> Path:
    """The steps of a location that are steps in the JSON: the tags of unions are not."""
    path: list[str | int] = []
    here = data
    for at, step in enumerate(location):
        if isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        elif isinstance(here, dict) and step in here:
            here = here[str(step)]
        elif at + 1 < len(location):
            continue
        path.append(step)
    return tuple(path)
