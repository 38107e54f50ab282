"""Names of States against unpublished documents: the tables they come from, and sentences in six languages."""

from pathlib import Path

import pytest

from ccm_parse.knowledge.states import find_states
from scripts.make_states import TARGET, render

# Least share of the States named in all the other five languages of a sentence. In French they are often an adjective.
LEAST = {"ar": 0.97, "en": 0.97, "es": 0.97, "fr": 0.88, "ru": 0.97, "zh": 0.97}


def test_the_file_is_what_the_script_writes(shared: Path) -> None:
    tables = [shared / "data" / f"country-codes-{when}.csv" for when in ("2017-11", "2026-05")]
    if not all(table.is_file() for table in tables):
        pytest.skip("no tables of country codes")
    assert TARGET.read_text("utf-8") == render(*tables)


def test_one_sentence_names_the_same_states_in_six_languages(shared: Path) -> None:
    folder = shared / "data" / "parallel"
    if not folder.is_dir():
        pytest.skip("no sentences in six languages")
    texts = {language: (folder / f"UNv1.0.devset.{language}").read_text("utf-8").split("\n") for language in LEAST}
    named, agreed = dict.fromkeys(LEAST, 0), dict.fromkeys(LEAST, 0)
    for sentence in zip(*texts.values(), strict=True):
        found = {
            lang: {hit.iso3 for hit in find_states(text, lang)} for lang, text in zip(texts, sentence, strict=True)
        }
        for language in LEAST:
            others = set.intersection(*(codes for other, codes in found.items() if other != language))
            named[language] += len(others)
            agreed[language] += len(others & found[language])
    assert sum(named.values()) > 1000
    assert {
        language: agreed[language] / named[language] >= least for language, least in LEAST.items()
    } == dict.fromkeys(LEAST, True)
