"""The rules in order, and how a report is checked by them."""

from collections.abc import Callable, Collection, Iterator
from types import ModuleType
from typing import NamedTuple

from ccm_parse.checks import (
    annex_title_mismatch,
    area_name_variant,
    body_name_variant,
    count_mismatch,
    date_impossible,
    date_outside_meeting,
    documents_order,
    documents_uncited,
    documents_unlisted,
    footnote_missing,
    footnote_unreferenced,
    list_inner_item_punctuation,
    list_last_item_punctuation,
    list_separator,
    masthead_missing,
    masthead_symbol_mismatch,
    name_near_miss,
    numbering_duplicate,
    numbering_gap,
    numbering_order,
    person_name_variant,
    person_title_variant,
    reference_unresolved,
    roster_unknown_party,
    symbol_malformed,
    symbol_variant,
    treaty_brackets_missing,
)
from ccm_parse.checks.catalogue import ELSEWHERE
from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, finding_of
from ccm_parse.errors import UnknownOptionError
from ccm_parse.report.base import Finding
from ccm_parse.report.model import Report

__all__ = ["RULES", "Rule", "check", "chosen", "explanation", "names"]


class Rule(NamedTuple):
    """A rule: its name, what it finds, and its explanation."""

    name: str
    find: Callable[[Document], Iterator[Complaint]]
    explanation: str


def _rule(module: ModuleType) -> Rule:
    return Rule(module.RULE, module.find, module.__doc__ or "")


RULES = tuple(
    map(
        _rule,
        (
            numbering_gap, numbering_duplicate, numbering_order,
            footnote_missing, footnote_unreferenced,
            reference_unresolved,
            date_impossible, date_outside_meeting,
            symbol_malformed, symbol_variant,
            name_near_miss,
            count_mismatch,
            person_title_variant, person_name_variant, body_name_variant, area_name_variant,
            annex_title_mismatch,
            list_last_item_punctuation, list_inner_item_punctuation, list_separator,
            treaty_brackets_missing,
            documents_order, documents_uncited, documents_unlisted,
            masthead_missing, masthead_symbol_mismatch,
            roster_unknown_party,
        ),
    )
)  # fmt: skip
"""Every rule of the checks, in the order of their findings."""


def names() -> tuple[str, ...]:
    """The names of all rules, those of layout and loading too."""
    return (*(rule.name for rule in RULES), *ELSEWHERE)


def chosen(select: Collection[str] = (), ignore: Collection[str] = ()) -> frozenset[str]:
    """The rules selected (all, where none is named) and not ignored; a group's name stands for its rules.

    Raises `UnknownOptionError` for a name that is neither a rule's nor a group's.

    >>> sorted(chosen(["footnote"], ["footnote.missing"]))
    ['footnote.unreferenced']
    """
    kept = frozenset(names()) if not select else frozenset[str]().union(*map(_named, select))
    return kept.difference(*map(_named, ignore))


def _named(name: str) -> frozenset[str]:
    found = frozenset(rule for rule in names() if rule == name or rule.startswith(f"{name}."))
    if not found:
        groups = ", ".join(sorted({rule.partition(".")[0] for rule in names()}))
        raise UnknownOptionError(f"expected a rule or a group of rules ({groups}), found {name!r}")
    return found


def explanation(name: str) -> str:
    """What the rule finds, why, an example, and how to silence it; raises `UnknownOptionError`."""
    for rule in RULES:
        if rule.name == name:
            return rule.explanation
    if name in ELSEWHERE:
        return ELSEWHERE[name]
    raise UnknownOptionError(f"expected a rule of {', '.join(names())}, found {name!r}")


def check(report: Report, select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Finding, ...]:
    """What the rules find in a report, rule by rule, each in reading order; the report's own findings are not repeated.

    `select` and `ignore` name rules or groups; raises `UnknownOptionError` for what is neither.
    """
    wanted = chosen(select, ignore)
    document = Document(report)
    return tuple(
        finding_of(complaint, report) for rule in RULES if rule.name in wanted for complaint in rule.find(document)
    )
