"""The ledger: every drawn character ends in exactly one place, or is counted under the rule that removed it."""

from pathlib import Path

import pytest

from tests.structure.ledger import Ledger, ledger_of

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.pdf"))
LANGUAGES = ("en", "zh", "fr", "es", "ru")
MOST_OTHER = 0.005  # of a document's characters


def check(ledger: Ledger) -> None:
    assert not ledger.extra, f"in more places than drawn: {ledger.extra.most_common(8)}"
    missing = sum(ledger.missing.values())
    assert missing <= ledger.removed, (
        f"in no place: {ledger.missing.most_common(8)}; counted as removed: {ledger.removed}"
    )
    assert ledger.other <= MOST_OTHER * ledger.drawn


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_lose_nothing(path: Path) -> None:
    check(ledger_of(path.read_bytes()))


# What is known to be lost or doubled, and where. A document that is right again is taken off this list.
OPEN_FAULTS: dict[str, str] = {}


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_document_loses_anything(shared: Path, language: str) -> None:
    faults: list[str] = []
    for path in sorted((shared / "corpus" / language).glob("*.pdf")):
        try:
            check(ledger_of(path.read_bytes()))
        except AssertionError as error:
            if path.name not in OPEN_FAULTS:
                faults.append(f"{path.name}: {str(error).splitlines()[0]}")
        else:
            assert path.name not in OPEN_FAULTS, f"{path.name} balances: take it off the list"
    assert not faults, "\n".join(faults)
