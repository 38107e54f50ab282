"""The cases of the fixture files: a title, settings, a drawing, the listing that it must give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ccm_parse.structure.split import split
from tests.structure.drawing import pdf_source, text_source
from tests.structure.listing import listing

__all__ = ["Case", "cases", "run"]

FOLDER = Path(__file__).parent / "fixtures"
_SETTING = re.compile(r"(?P<name>[a-z]+): (?P<value>.+)")
_SETTINGS = frozenset({"language", "from", "show", "fault"})


@dataclass(frozen=True, slots=True)
class Case:
    """One case; `settings` are language, from, show, fault."""

    file: str
    title: str
    settings: dict[str, str]
    drawn: str
    expected: str

    @property
    def name(self) -> str:
        """What pytest shows."""
        return f"{self.file}: {self.title}"

    @property
    def fault(self) -> str:
        """What is known to go wrong, or nothing."""
        return self.settings.get("fault", "")

    @property
    def readers(self) -> tuple[str, ...]:
        """What the drawing is read from."""
        kind = self.settings.get("from", "pdf")
        return ("pdf", "text") if kind == "both" else (kind,)


def cases() -> Iterator[Case]:
    """Every case of every file."""
    for path in sorted(FOLDER.glob("*.txt")):
        for part in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
            yield _case(path.stem, part)


def _case(file: str, part: str) -> Case:
    head, drawn, expected = re.split(r"(?m)^---\n", part)
    title, *rest = head.strip().splitlines()
    settings = {}
    for line in rest:
        match = _SETTING.fullmatch(line)
        assert match is not None, f"{file}: {title}: expected `name: value`, found {line!r}"
        assert match["name"] in _SETTINGS, f"{file}: {title}: expected one of {sorted(_SETTINGS)}, found {line!r}"
        settings[match["name"]] = match["value"]
    listed = "\n".join(filter(None, map(str.rstrip, expected.splitlines())))
    return Case(file, title, settings, drawn.strip("\n"), listed)


def run(case: Case, reader: str) -> str:
    """What the parser makes of a case, as a listing."""
    shown = case.settings.get("show", "").split()
    source = {"pdf": pdf_source, "text": text_source}[reader](case.drawn, opening="front" not in shown)
    outline = split(source, case.settings.get("language", "en"))
    return listing(outline, emphasis="emphasis" in shown, front="front" in shown)
