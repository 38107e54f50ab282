"""Facts as the report holds them: spans become quotes, once; what does not fit its model is dropped and said."""

from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import cast
from warnings import warn

from pydantic import TypeAdapter, ValidationError

from ccm_parse.facts.types import Facts
from ccm_parse.provenance import Span, TracedText
from ccm_parse.report.facts import Facts as ReportFacts
from ccm_parse.report.trace import Tree, evidence_tree, legible

__all__ = ["fitting_facts"]


def fitting_facts(facts: Facts, texts: dict[str, TracedText]) -> Tree:
    """Every fact by kind, each kind validated by itself; a fact that does not fit is dropped with a warning."""
    return {kind: _fitting(kind, _value(getattr(facts, kind), texts)) for kind in _names(cast("Hashable", type(facts)))}


def _fitting(kind: str, tree: object) -> object:
    model = _model(kind)
    try:
        return model.validate_python(tree)
    except ValidationError as error:
        warn(f"facts that do not fit the report were dropped: {error}", RuntimeWarning, stacklevel=4)
        if not isinstance(tree, list):
            return None
        wrong = {fault["loc"][0] for fault in error.errors(include_url=False)}
        return model.validate_python([one for at, one in enumerate(tree) if at not in wrong])


@cache
def _model(kind: str) -> TypeAdapter[object]:
    return TypeAdapter(ReportFacts.model_fields[kind].rebuild_annotation())


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
