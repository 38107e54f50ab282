"""What pdfminer would follow for ever: looked for before it sees a file."""

import re

from ccm_parse.errors import DamagedError, OverLimitError
from ccm_parse.layout.pdf_scan import unpacked

__all__ = ["refuse_traps"]

_MOST_MAPPINGS = 200_000  # characters that a font maps: Unicode has 160,000
# 4 0 obj 6 0 R endobj
_ALIAS = re.compile(rb"\b(\d{1,10})\s+\d{1,5}\s+obj\s+(\d{1,10})\s+\d{1,5}\s+R\s+endobj")
_STREAM = re.compile(rb"(?<!end)stream(?:\r\n|\n|\r)")
_BLOCK = re.compile(rb"begin(?:bf|cid|notdef)range(.*?)(?:end(?:bf|cid|notdef)range|\Z)", re.DOTALL)
# <0000> <FFFF> <4E00>: from, to, and what the first one is
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]{1,16})>\s*<([0-9A-Fa-f\s]{1,16})>\s*(?:<[^>]*>?|\[[^\]]*\]?|\d+)")


def refuse_traps(data: bytes) -> None:
    """Raises `DamagedError` for references that lead in a circle, `OverLimitError` for endless character maps."""
    if _has_loop({int(m[1]): int(m[2]) for m in _ALIAS.finditer(data)}):
        raise DamagedError("expected references that lead to objects, found a circle of them: repair the file")
    at = 0
    while match := _STREAM.search(data, at):
        begin = match.end()
        at = data.find(b"endstream", begin)
        if at < 0:
            return
        opening = data.rfind(b"obj", max(0, match.start() - 1024), match.start())
        content = unpacked(data, begin, at, data[opening : match.start()] if opening >= 0 else b"") or b""
        if b"range" in content and _mappings(content) > _MOST_MAPPINGS:
            raise OverLimitError(f"expected at most {_MOST_MAPPINGS} characters in a font, found more: use pdfium")


def _has_loop(alias: dict[int, int]) -> bool:
    while alias:
        at: int | None = next(iter(alias))
        path = set[int]()
        while at is not None:
            path.add(at)
            at = alias.pop(at, None)
            if at in path:
                return True
    return False


def _mappings(content: bytes) -> int:
    """How many characters the ranges of a character map span."""
    ranges = (match for block in _BLOCK.finditer(content) for match in _RANGE.finditer(block[1]))
    return sum(max(0, _code(match[2]) - _code(match[1])) for match in ranges)


def _code(digits: bytes) -> int:
    return int(b"".join(digits.split()) or b"0", 16)
