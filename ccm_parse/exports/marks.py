"""Clean text as Markdown: what could be read as a mark is escaped; note calls and emphasis are set where they stand."""

import re

from ccm_parse.report.nodes import Emphasis, FootnoteRef

__all__ = ["anchor", "escaped", "inline", "note_name"]

# 2 * 3, [x], <b>, `y`, a|b, ~~z~~, &amp;: any of these may open a mark wherever it stands.
_MARK = re.compile(r"[\\`*_\[\]<>|~&]")
# "# x", "- x", "+ x", "1. x", "1) x", "= =": a mark only where a line begins.
_LINE_START = re.compile(r"^(\s*)(?:(\d+)([.)])|([#+=-]))", re.MULTILINE)


def escaped(text: str) -> str:
    r"""The text as it will be read, whatever stands in it.

    >>> print(escaped("1. *Rules* <b>"))
    1\. \*Rules\* \<b\>
    """
    return _LINE_START.sub(_escaped_start, _MARK.sub(r"\\\g<0>", text))


def _escaped_start(found: re.Match[str]) -> str:
    blank, number, point, mark = found.groups()
    return f"{blank}{number}\\{point}" if number else f"{blank}\\{mark}"


def note_name(note: str) -> str:
    """A note's id as a Markdown label: fn_3 is 3, annex_1__fn_2 is annex_1__2."""
    return note.replace("fn_", "")


def anchor(node: str) -> str:
    """A place that a link `#id` leads to."""
    return f'<a id="{node}"></a>'


def inline(text: str, calls: tuple[FootnoteRef, ...] = (), emphasis: tuple[Emphasis, ...] = ()) -> str:
    """The text with its note calls and its emphasis."""
    inserts: dict[int, list[str]] = {}
    for one in sorted(emphasis, key=lambda one: (one.start, -one.end)):
        tag = "strong" if one.style == "bold" else "em"
        inserts.setdefault(one.start, []).append(f"<{tag}>")
        inserts.setdefault(one.end, []).insert(0, f"</{tag}>")
    for call in calls:
        inserts.setdefault(min(call.offset, len(text)), []).append(_call(call))
    parts: list[str] = []
    at = 0
    for offset in sorted(inserts):
        parts += [_MARK.sub(r"\\\g<0>", text[at:offset]), *inserts[offset]]
        at = offset
    parts.append(_MARK.sub(r"\\\g<0>", text[at:]))
    return _LINE_START.sub(_escaped_start, "".join(parts))


def _call(call: FootnoteRef) -> str:
    if call.footnote is None:
        return f"<sup>{escaped(call.label)}</sup>"
    return f"[^{note_name(call.footnote)}]"
