"""Findings as GitHub Actions' workflow commands: annotations at the node's line in the report's JSON."""

from collections.abc import Iterable

from ccm_parse.exports.located import Located

__all__ = ["dumps"]

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def dumps(found: Iterable[Located]) -> str:
    """One command a line; GitHub shows the first ten of a step."""
    return "".join(_command(one) for one in found)


def _command(one: Located) -> str:
    finding = one.finding
    title = _property(finding.rule)
    place = f"{one.place}: " if one.place else ""
    message = _data(f"{one.source}: {place}{finding.message}")
    return f"::{_COMMANDS[finding.severity]} file={_property(one.json)},line={one.line},title={title}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
