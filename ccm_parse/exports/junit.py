"""Findings as JUnit XML: a suite for each input, a failed case for each finding; an input without findings passes."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from ccm_parse.exports.located import Located

__all__ = ["dumps"]

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def dumps(found: Sequence[Located], sources: Sequence[str]) -> str:
    """The findings of the inputs."""
    root = ET.Element("testsuites", name="ccm-parse", tests="0", failures="0")
    total = 0
    for source in dict.fromkeys(sources):
        own = [one for one in found if one.source == source]
        total += max(1, len(own))
        suite = ET.SubElement(
            root, "testsuite", name=_text(source), tests=str(max(1, len(own))), failures=str(len(own)), errors="0"
        )
        if not own:
            ET.SubElement(suite, "testcase", classname=_text(source), name="findings")
        for one in own:
            _case(suite, one)
    root.set("tests", str(total))
    root.set("failures", str(len(found)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, one: Located) -> None:
    finding = one.finding
    name = f"{finding.rule} {one.place}".strip()
    case = ET.SubElement(suite, "testcase", classname=_text(one.source), name=_text(name), file=_text(one.json))
    case.set("line", str(one.line))
    failure = ET.SubElement(case, "failure", type=finding.severity, message=_text(finding.message))
    failure.text = _text("\n".join(f"{e.node}[{e.start}:{e.end}] {e.quote}" for e in finding.evidence))


def _text(text: str) -> str:
    """The text without what XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)
