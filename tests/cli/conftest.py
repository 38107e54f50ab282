import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from ccm_parse.cli import main
from ccm_parse.errors import LockedError, UnknownOptionError
from ccm_parse.files import Input, read_input
from ccm_parse.layout import OnDamage
from ccm_parse.layout.source import Limits
from ccm_parse.report import Report
from tests.report import outlines

Answer = Callable[[Input], Report]


def answer(
    data: Input, *, language: str | None, treaty: str | None, backend: str, limits: Limits, on_damage: OnDamage
) -> Report:
    """What parsing would give: by the first word of the input, so that the command line is tested alone."""
    del treaty, backend, on_damage
    name, content = read_input(data, limits.bytes)
    if language == "xx":
        raise UnknownOptionError("expected a language of en, found 'xx'")
    match content.split(b" ")[0]:
        case b"locked":
            raise LockedError("expected a file without a password,\n  found a locked one: unlock it")
        case b"bug":
            raise ZeroDivisionError("what?")
        case b"memory":
            raise MemoryError
        case b"stop":
            raise KeyboardInterrupt
    report = outlines.report()
    return report.model_copy(
        update={
            "source": report.source.model_copy(update={"name": name}),
            "masthead": report.masthead.model_copy(update={"symbol": content.decode() or None}),
        }
    )


@pytest.fixture(autouse=True)
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("ccm_parse.pipeline")
    module.parse = answer  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "ccm_parse.pipeline", module)


class Shell:
    """Runs command lines in a folder and keeps what they gave."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[bytes]) -> None:
        self.folder = folder
        self.capture = capture
        self.out = ""
        self.err = ""

    def file(self, name: str, content: str) -> str:
        path = self.folder / name
        path.write_text(content, encoding="utf-8")
        return str(path)

    def __call__(self, *words: str) -> int:
        code = main(words)
        out, err = self.capture.readouterr()
        self.out, self.err = out.decode("utf-8"), err.decode("utf-8")
        return code


@pytest.fixture
def shell(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Shell:
    return Shell(tmp_path, capfdbinary)
