"""Search and key words: best first, each with its place; jieba is loaded by them alone."""

import subprocess
import sys
from pathlib import Path

import pytest

import ccm_parse
from ccm_parse.report.search import keywords, search

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = (
    ("para_1", "The Meeting set up a reserve."),
    (
        "para_2",
        "A working capital reserve of CHF 90,000 is to be kept; the working capital reserve is reviewed each year.",
    ),
    ("para_3", "Capital punishment is no subject of this treaty, nor is anything working."),
    ("para_4", "Nothing else was said."),
)


def test_words_together_come_first() -> None:
    found = search(TEXTS, "working capital reserve")
    assert [one.node for one in found] == ["para_2", "para_3", "para_1"]
    text = dict(TEXTS)["para_2"]
    assert [text[start:end] for start, end in found[0].spans] == ["working capital reserve"] * 2


@pytest.mark.parametrize("query", ["", "…", "absent"])
def test_nothing_is_found(query: str) -> None:
    assert search(TEXTS, query) == ()


def test_key_words_are_not_the_common_ones() -> None:
    words = [one.word for one in keywords(TEXTS, 3, "en")]
    assert "reserve" in words
    assert not {"The", "the", "is"} & set(words)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_report_is_searched(language: str) -> None:
    report = ccm_parse.parse(SAMPLES / f"{language}.geneva.pdf")
    (word, times, place), *_ = report.keywords(5)
    assert place.quote == word
    hits = report.search(word)
    assert sum(len(hit.evidence) for hit in hits) >= times
    assert all(one.quote.casefold() == word.casefold() and one.regions for hit in hits for one in hit.evidence)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_parse_loads_no_words() -> None:
    code = f"import ccm_parse, sys; ccm_parse.parse({str(SAMPLES / 'zh.geneva.pdf')!r}); print('jieba' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
