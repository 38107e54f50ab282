"""Findings as JUnit XML: a suite for each input, a failed case for each finding that counts.

A finding below the level that fails a run passes, with its message as the case's output, as does an input without
findings.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from ccm_parse.exports.located import Located

__all__ = ["dumps"]

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def dumps(found: Sequence[Located], sources: Sequence[str], least: int = 0) -> str:
    """The findings of the inputs; those of the level `least` or above have failed."""
    root = ET.Element("testsuites", name="ccm-parse", tests="0", failures="0")
    total = 0
    for source in dict.fromkeys(sources):
        own = [one for one in found if one.source == source]
        total += max(1, len(own))
        failed = sum(one.level >= least for one in own)
        suite = ET.SubElement(
            root, "testsuite", name=_text(source), tests=str(max(1, len(own))), failures=str(failed), errors="0"
        )
        if not own:
            ET.SubElement(suite, "testcase", classname=_text(source), name="findings")
        for one in own:
            _case(suite, one, least)
    root.set("tests", str(total))
    root.set("failures", str(sum(one.level >= least for one in found)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, one: Located, least: int) -> None:
    finding = one.finding
    name = f"{finding.rule} {one.place}".strip()
    case = ET.SubElement(suite, "testcase", classname=_text(one.source), name=_text(name), file=_text(one.json))
    case.set("line", str(one.line))
    places = "\n".join(f"{e.node}[{e.start}:{e.end}] {e.quote}" for e in finding.evidence)
    if one.level < least:
        ET.SubElement(case, "system-out").text = _text(f"{finding.severity}: {finding.message}\n{places}")
        return
    failure = ET.SubElement(case, "failure", type=finding.severity, message=_text(finding.message))
    failure.text = _text(places)


def _text(text: str) -> str:
    """The text without what XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)
