"""The order of the stages, each replaced by a stub: no PDF is opened here."""

import hashlib
import io
from dataclasses import replace
from pathlib import Path

import pytest

from ccm_parse import pipeline
from ccm_parse.errors import FileError, OverLimitError, UnknownOptionError
from ccm_parse.facts.types import Facts
from ccm_parse.knowledge.language import Language
from ccm_parse.knowledge.treaty import Treaty
from ccm_parse.layout import OnDamage
from ccm_parse.layout.source import Limits, Source
from ccm_parse.structure.outline import Outline
from tests.report import outlines

BYTES = b"%PDF-1.7 invented"


class Stages:
    """Stubs of the stages, and what each was handed."""

    def __init__(self) -> None:
        self.read: tuple[object, ...] = ()
        self.language: str | None = None
        self.treaty: Treaty | None = None

    def read_source(self, data: bytes, backend: str, limits: Limits, on_damage: OnDamage) -> Source:
        self.read = (data, backend, limits, on_damage)
        return replace(outlines.source(outlines.document()), limits=limits)

    def split(self, source: Source, language: str | None) -> Outline:
        del source
        self.language = language
        return outlines.document()

    def extract(self, outline: Outline, language: Language, treaty: Treaty | None) -> Facts:
        assert language.code == outline.language
        self.treaty = treaty
        return outlines.facts(outline)


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    made = Stages()
    for name in ("read_source", "split", "extract"):
        monkeypatch.setattr(pipeline, name, getattr(made, name))
    return made


def test_every_kind_of_input_gives_the_same_report(stages: Stages, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(BYTES)
    with path.open("rb") as file:
        reports = [pipeline.parse(path), pipeline.parse(str(path)), pipeline.parse(file)]
    assert reports[0] == reports[1] == reports[2]
    assert (reports[0].source.name, reports[0].source.sha256) == ("report.pdf", hashlib.sha256(BYTES).hexdigest())
    unnamed = [pipeline.parse(BYTES), pipeline.parse(io.BytesIO(BYTES))]
    assert [one.source.name for one in unnamed] == [None, None]
    assert stages.read[0] == BYTES


def test_what_is_asked_reaches_its_stage_and_the_report(stages: Stages) -> None:
    limits = Limits(pages=7)
    report = pipeline.parse(
        BYTES, language="en", treaty="tpnw", backend="pdfium", limits=limits, on_damage=OnDamage.SALVAGE
    )
    assert stages.read[1:] == ("pdfium", limits, OnDamage.SALVAGE)
    assert stages.language == "en"
    assert stages.treaty is not None
    assert stages.treaty.code == "TPNW"
    options = report.generator.options
    assert (options.language, options.treaty, options.backend, options.salvage) == ("en", "tpnw", "pdfium", True)
    assert report.generator.limits["pages"] == 7


def test_a_treaty_that_is_not_known_is_none(stages: Stages) -> None:
    pipeline.parse(BYTES)
    assert stages.treaty is None


def test_a_treaty_that_does_not_exist(stages: Stages) -> None:
    del stages
    with pytest.raises(UnknownOptionError, match="expected a treaty of"):
        pipeline.parse(BYTES, treaty="lantern")


def test_a_file_over_the_limit_is_not_read(stages: Stages, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(BYTES)
    with pytest.raises(OverLimitError, match="at most 4 bytes"):
        pipeline.parse(path, limits=Limits(bytes=4))
    assert stages.read == ()
    pipeline.parse(path, limits=Limits(bytes=0))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.pdf", tmp_path, "a\0b"):
        with pytest.raises(FileError, match="expected a readable file"):
            pipeline.parse(path)


def test_an_input_that_is_none() -> None:
    with pytest.raises(UnknownOptionError, match="found int"):
        pipeline.parse(3)  # type: ignore[arg-type]
