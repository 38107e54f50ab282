"""Facts as plain values for the report: spans become quotes, once."""

from collections.abc import Hashable, Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import cast

from ccm_parse.facts.types import Facts
from ccm_parse.provenance import Span, TracedText
from ccm_parse.report.trace import Tree, evidence_tree, legible

__all__ = ["facts_tree", "without"]


def facts_tree(facts: Facts, texts: dict[str, TracedText]) -> Tree:
    """Every fact by kind; the fields of a fact are named as in the report."""
    return _tree(facts, texts)


def without(facts: Facts, wrong: Iterable[tuple[int | str, ...]], texts: dict[str, TracedText]) -> Tree:
    """Every fact but the wrong ones, each named by its kind and, in a list, its place."""
    tree = facts_tree(facts, texts)
    places: dict[str, set[int | str]] = {}
    for kind, *place in wrong:
        places.setdefault(str(kind), set()).update(place)
    for kind, out in places.items():
        listed = tree[kind]
        tree[kind] = [one for at, one in enumerate(listed) if at not in out] if isinstance(listed, list) else None
    return tree


def _tree(fact: object, texts: dict[str, TracedText]) -> Tree:
    return {name: _value(getattr(fact, name), texts) for name in _names(cast("Hashable", type(fact)))}


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    if not is_dataclass(kind):
        raise TypeError(f"expected a dataclass of facts, found {kind!r}")
    return tuple(field.name for field in fields(kind))


def _value(value: object, texts: dict[str, TracedText]) -> object:
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, Span):
        return evidence_tree(value, texts)
    if isinstance(value, tuple):
        return [_value(one, texts) for one in value]
    return _tree(value, texts)
