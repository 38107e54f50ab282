"""Sentences put into a paragraph of the bundled report: what is found, word by word, and near misses that are not."""

import tomllib
from pathlib import Path

import pytest

from ccm_parse.checks import check
from tests.checks.planting import golden_tree, report_of, rewrite

PLACE = "para_63"
ROWS: list[dict[str, str]] = tomllib.loads((Path(__file__).parent / "rows.toml").read_text("utf-8"))["row"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['rule']}-{row['language']}-{row['sentence'][:30]}")
def test_a_sentence(row: dict[str, str]) -> None:
    tree = golden_tree(row["language"])
    rewrite(tree, PLACE, row["sentence"])
    found = [one for one in check(report_of(tree), [row["rule"]]) if one.evidence[0].node == PLACE]
    assert [one.evidence[0].quote for one in found] == ([row["finds"]] if "finds" in row else [])
    assert [one.expected for one in found] == ([row.get("expected")] if "finds" in row else [])
