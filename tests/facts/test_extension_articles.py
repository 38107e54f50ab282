"""Deadlines of articles that a report cannot name are no facts, and nothing is said of them."""

import warnings

import pytest

import ccm_parse

TEXT = (
    "                            Report of the Ninth Meeting of the States Parties\n\n"
    "1.      The Meeting granted the request submitted by Chad for an extension of its deadline under article {} of\n"
    "the Convention until 1 October 2036.\n\n"
    "2.      The Meeting closed.\n"
)


@pytest.mark.parametrize(("treaty", "article", "found"), [("ccm", "4", ["4"]), ("aplc", "5", []), ("aplc", "4", [])])
def test_articles(treaty: str, article: str, found: list[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        report = ccm_parse.parse(TEXT.format(article).encode(), language="en", treaty=treaty)
    assert [extension.article for extension in report.facts.extensions] == found
