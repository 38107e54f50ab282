"""Checks: what the editors missed. One rule a file; each gives complaints, and `check` makes findings of them.

>>> [rule.name for rule in RULES][:3]
['numbering.gap', 'numbering.duplicate', 'numbering.order']
"""

from ccm_parse.checks.check import RULES, Rule, check, chosen, explanation, names

__all__ = ["RULES", "Rule", "check", "chosen", "explanation", "names"]
