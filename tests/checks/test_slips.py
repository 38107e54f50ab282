"""Slips of a careful typist, put into the bundled reports in each language: each is found, and nothing else."""

from typing import NamedTuple

import pytest

from ccm_parse.checks import check
from tests.checks.planting import golden_tree, replace, report_of


class Slip(NamedTuple):
    """Words put in the place of others in a node."""

    rule: str
    language: str
    node: str
    old: str
    new: str


SLIPS = (
    Slip("body.name-variant", "en", "para_56", "Implementation Support", "Implementation and Support"),
    Slip("body.name-variant", "en", "para_12", "of the United Nations Office for", "of the Office for"),
    Slip("body.name-variant", "fr", "para_50", "Office des Nations Unies", "Office de l’ONU"),
    Slip("body.name-variant", "fr", "para_56", "à l’application", "à la mise en œuvre"),
    Slip("body.name-variant", "es", "para_50", "Oficina de las Naciones Unidas", "Oficina de la ONU"),
    Slip("body.name-variant", "ru", "para_50", "Отделения Организации Объединенных Наций", "Отделения ООН"),
    Slip("body.name-variant", "ru", "para_56", "имплементационной поддержки", "поддержки осуществления"),
    Slip("body.name-variant", "zh", "para_50", "联合国日内瓦", "日内瓦联合国"),
    Slip("body.name-variant", "zh", "para_56", "支助股", "支援股"),
    Slip("body.name-variant", "ar", "para_50", "في جنيف", "بجنيف"),
    Slip("person.title-variant", "ru", "para_55", "Хоакина", "руководителя Группы имплементационной поддержки Хоакина"),
    Slip(
        "person.title-variant", "es", "para_55",
        "Joaquín", "el Administrador de la Dependencia de Apoyo a la Aplicación, Joaquín",
    ),
    Slip("person.name-variant", "fr", "para_51", "Hana", "Hanna"),
    Slip("person.name-variant", "ru", "para_65", "Марьета", "Мариета"),
    Slip("annex.title-mismatch", "en", "para_45", "guidelines for", "guidelines on"),
    Slip("annex.title-mismatch", "en", "para_62", "estimated costs of", "cost estimates for"),
    Slip("annex.title-mismatch", "fr", "para_45", "relatives aux", "sur les"),
    Slip("annex.title-mismatch", "es", "para_45", "para las", "sobre las"),
    Slip("annex.title-mismatch", "ru", "para_45", "рабочие", "руководящие"),
    Slip("annex.title-mismatch", "zh", "para_45", "工作准则", "业务准则"),
    Slip("annex.title-mismatch", "zh", "para_62", "估计费用", "费用估计"),
    Slip("list.inner-item-punctuation", "en", "para_14__point_7__point_c", "reduction;", "reduction."),
    Slip("list.inner-item-punctuation", "zh", "para_14__point_7__point_c", "；", "。"),
)  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.rule}-{slip.language}-{slip.new}")
def test_a_slip_is_found_and_nothing_else(slip: Slip) -> None:
    tree = golden_tree(slip.language)
    replace(tree, slip.node, slip.old, slip.new)
    found = [one for one in check(report_of(tree)) if one.severity != "info"]
    assert [one.rule for one in found] == [slip.rule]
    assert any(place.node == slip.node for place in found[0].evidence)
