"""Two runs over a folder: what each document gained, lost and changed, in lines that one can read."""

from collections.abc import Iterable, Iterator, Mapping

from scripts.corpus_record import Record

__all__ = ["changes"]

_SHOWN = 12  # nodes of a kind


def changes(old: Mapping[str, Record], new: Mapping[str, Record]) -> list[str]:
    """The changes of all documents; empty where the runs are alike (seconds apart)."""
    lines: list[str] = []
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            lines.append(f"- {name}: not in this run")
        elif name not in old:
            lines.append(f"+ {name}: not in the accepted run")
        else:
            found = list(_document(old[name], new[name]))
            lines += [f"= {name}", *found] if found else []
    return lines


def _document(old: Record, new: Record) -> Iterator[str]:
    if old.error != new.error:
        yield f"    error: {old.error or 'none'} -> {new.error or 'none'}"
    for kind in sorted(old.nodes.keys() | new.nodes.keys()):
        before, after = old.nodes.get(kind, {}), new.nodes.get(kind, {})
        yield from _listed(kind, "gained", [one for one in after if one not in before])
        yield from _listed(kind, "lost", [one for one in before if one not in after])
        yield from _listed(kind, "changed", [one for one in after if before.get(one, after[one]) != after[one]])
    for kind, earlier, later in (
        ("call", old.calls, new.calls),
        ("finding", old.findings, new.findings),
        ("sign", old.signs, new.signs),
    ):
        yield from _listed(kind, "gained", [one for one in later if one not in earlier])
        yield from _listed(kind, "lost", [one for one in earlier if one not in later])


def _listed(kind: str, change: str, names: Iterable[str]) -> Iterator[str]:
    found = list(names)
    if found:
        more = f" … and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        yield f"    {kind} {change} {len(found)}: {', '.join(found[:_SHOWN])}{more}"
