"""The report: the typed object that parsing gives, its schema, and how it is read back."""

from ccm_parse.report.base import Evidence, Finding, Region
from ccm_parse.report.model import Report
from ccm_parse.report.versions import load

__all__ = ["Evidence", "Finding", "Region", "Report", "load"]
