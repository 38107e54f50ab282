"""Drops from the JSON of a newer minor version what this version does not know: new fields, nodes and kinds."""

from collections.abc import Iterable, Iterator

from ccm_parse.report.faults import Fault, Json, Path

__all__ = ["without_the_unknown"]

FIELD = "extra_forbidden"
KINDS = frozenset({"union_tag_invalid", "literal_error"})


def without_the_unknown(tree: dict[str, Json], faults: Iterable[Fault]) -> tuple[Path, ...]:
    """The paths of what was taken out of the tree: an unknown field, or the part of a list whose kind is unknown.

    Evidence that points at a node taken out goes with it. Empty if no fault is of that sort.
    """
    paths = {path for fault in faults if (path := _unknown(fault)) is not None}
    outer = {path for path in paths if not any(path[:at] in paths for at in range(1, len(path)))}
    for path in sorted(outer, key=_from_behind, reverse=True):
        _take_out(tree, path)
    if any(isinstance(path[-1], int) for path in outer):
        _drop_dangling(tree, frozenset(_ids(tree)))
    return tuple(sorted(outer, key=_from_behind))


def _unknown(fault: Fault) -> Path | None:
    if fault.kind == FIELD:
        return fault.path
    if fault.kind not in KINDS:
        return None
    at = next((at for at in range(len(fault.path) - 1, -1, -1) if isinstance(fault.path[at], int)), None)
    return None if at is None else fault.path[: at + 1]


def _from_behind(path: Path) -> tuple[tuple[bool, int, str], ...]:
    """Orders paths so that of two parts of one list the later one is greater."""
    return tuple((isinstance(step, int), step if isinstance(step, int) else 0, str(step)) for step in path)


def _take_out(tree: Json, path: Path) -> None:
    step, *below = path
    match tree, step:
        case dict(), str() if below:
            _take_out(tree[step], tuple(below))
        case list(), int() if below:
            _take_out(tree[step], tuple(below))
        case dict(), str():
            del tree[step]
        case list(), int():
            del tree[step]


def _ids(tree: Json) -> Iterator[str]:
    if isinstance(tree, dict):
        name = tree.get("id")
        if isinstance(name, str):
            yield name
        for value in tree.values():
            yield from _ids(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _ids(value)


def _drop_dangling(tree: Json, ids: frozenset[str]) -> None:
    if isinstance(tree, dict):
        evidence = tree.get("evidence")
        if isinstance(evidence, list):
            tree["evidence"] = [one for one in evidence if not isinstance(one, dict) or one.get("node") in ids]
        for value in tree.values():
            _drop_dangling(value, ids)
    elif isinstance(tree, list):
        for value in tree:
            _drop_dangling(value, ids)
