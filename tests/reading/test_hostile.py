"""Recognisers stay linear: long texts made to mislead a pattern are read in a moment."""

import time

import pytest

from ccm_parse.knowledge.language import languages, load_language
from ccm_parse.reading.mentions import Mentions

SIZE = 65536
MOMENT = 2.0
PIECES = (
    "a",
    "A ",
    "1",
    "1 ",
    "1,",
    "1/",
    "A/",
    "(",
    "第",
    "第1",
    "2017年",
    "、",
    ", ",
    "4 May and ",
    "May ",
    "CHF ",
    "1 000 ",
    "resolution 70/54, ",
)
MISLEADING = (
    *PIECES,
    "paragraph 1 (a), ",
    "annex I, ",
    "article 7 of ",
    "was adopted ",
    "Ibid. ",
    ". ",
    "the ",
    "и ",
    "و",
    "الفقرة 1 ",
    "пункт 1 ",
)
NAMES = ("sentences", "symbols", "resolutions", "dates", "votes", "money", "references", "anchors")


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("piece", MISLEADING)
def test_a_misleading_text_is_read_in_a_moment(code: str, piece: str) -> None:
    mentions = Mentions(piece * (SIZE // len(piece)), load_language(code), None)
    for name in NAMES:
        started = time.process_time()
        getattr(mentions, name)
        assert time.process_time() - started < MOMENT, name
