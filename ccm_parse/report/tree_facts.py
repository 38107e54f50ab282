"""Facts as plain values for the report: spans become quotes, once."""

from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import cast

from ccm_parse.facts.types import Facts
from ccm_parse.provenance import Span, TracedText
from ccm_parse.report.trace import Tree, evidence_tree, legible

__all__ = ["facts_tree"]


def facts_tree(facts: Facts, texts: dict[str, TracedText]) -> Tree:
    """Every fact by kind; the fields of a fact are named as in the report."""
    return _tree(facts, texts)


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
