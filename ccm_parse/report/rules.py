"""The rules by which findings are made, and how severe each is: one table for layout's, structure's and the checks'."""

from types import MappingProxyType

from ccm_parse.report.base import Severity

__all__ = ["SEVERITIES"]

_BY_SEVERITY: tuple[tuple[Severity, tuple[str, ...]], ...] = (
    (
        "error",
        (
            "numbering.gap", "numbering.duplicate", "numbering.order",
            "footnote.missing", "footnote.unreferenced",
            "reference.unresolved",
            "date.impossible", "date.outside-meeting",
            "symbol.malformed", "symbol.variant",
            "name.near-miss",
            "count.mismatch",
            "masthead.symbol-mismatch",
            "source.damaged", "text.unmapped",
        ),
    ),
    (
        "warning",
        (
            "person.title-variant", "person.name-variant", "body.name-variant", "area.name-variant",
            "annex.title-mismatch",
            "list.last-item-punctuation", "list.inner-item-punctuation", "list.separator",
            "treaty.brackets-missing",
            "documents.order", "documents.unlisted",
            "source.salvaged", "source.ocr",
            "roster.unknown-party",
        ),
    ),
    (
        "info",
        ("documents.uncited", "masthead.missing", "source.not-a-report", "language.mixed", "schema.newer-minor"),
    ),
)  # fmt: skip

SEVERITIES = MappingProxyType({rule: severity for severity, rules in _BY_SEVERITY for rule in rules})
"""Rule to severity."""
