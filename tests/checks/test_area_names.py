"""Areas named in two cases of a language that has cases, and areas named in two ways."""

from pathlib import Path

import pytest

import ccm_parse

HEAD = """CCM/MSP/2041/9

Совещание государств-участников Конвенции по кассетным боеприпасам

Двадцать седьмое совещание
Женева, 3–6 сентября 2041 года

Заключительный доклад

1. Совещание выразило признательность координатору по мерам транспарентности – Чили.

"""


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "2. До окончания двадцать восьмого Совещания вопросами мер транспарентности будет заниматься Перу.",
            [],
        ),
        ("2. Совещание поблагодарило Перу, координатора по прозрачности.", ["area.name-variant"]),
    ],
)
def test_a_case_makes_no_other_name(tmp_path: Path, line: str, found: list[str]) -> None:
    path = tmp_path / "report.txt"
    path.write_text(HEAD + line + "\n", encoding="utf-8")
    report = ccm_parse.parse(path)
    assert [one.iso3 for one in report.facts.coordinators] == ["CHL", "PER"]
    assert [one.rule for one in ccm_parse.check(report, select=["area.name-variant"])] == found
