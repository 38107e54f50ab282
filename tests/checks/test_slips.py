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
    Slip("list.inner-item-punctuation", "en", "para_52__point_ii", "quarter;", "quarter."),
    Slip("list.inner-item-punctuation", "zh", "para_52__point_ii", "；", "。"),
    Slip("list.inner-item-punctuation", "fr", "para_52__point_ii", " ;", "."),
    Slip("list.last-item-punctuation", "es", "para_35__point_c", "municiones.", "municiones,"),
    Slip("list.last-item-punctuation", "zh", "para_35__point_c", "工作。", "工作，"),
    Slip("list.last-item-punctuation", "ar", "para_57__point_h", "البرتغال.", "البرتغال،"),
    Slip("list.separator", "en", "para_17", "Samoa,", "Samoa;"),
    Slip("list.separator", "zh", "para_17", "萨摩亚、", "萨摩亚,"),
    Slip("list.separator", "ar", "para_17", "ساموا،", "ساموا,"),
    Slip("name.near-miss", "fr", "para_16", "Suisse", "Suise"),
    Slip("name.near-miss", "fr", "para_16", "et Zambie", "et Zambi"),
    Slip("name.near-miss", "es", "para_16", "Ecuador", "Ecuado"),
    Slip("name.near-miss", "es", "para_16", "Costa Rica", "Costarica"),
    Slip("name.near-miss", "ru", "para_16", "Коста-Рика", "Коста-Рик"),
    Slip("name.near-miss", "zh", "para_16", "厄瓜多尔", "厄瓜多耳"),
    Slip("treaty.brackets-missing", "zh", "para_47", "《公约》", "公约"),
    Slip("annex.title-mismatch", "zh", "para_45", "工作准则", "工作指南"),
    Slip("annex.title-mismatch", "ar", "para_45", "القطرية", "الوطنية"),
    Slip("body.name-variant", "fr", "para_12", "Bureau des affaires", "Bureau pour les affaires"),
    Slip("body.name-variant", "es", "para_12", "Oficina de Asuntos", "Oficina para Asuntos"),
    Slip("body.name-variant", "ru", "para_12", "по вопросам разоружения", "по делам разоружения"),
    Slip("body.name-variant", "ar", "para_12", "المتحدة لشؤون", "المتحدة لأمور"),
    Slip("body.name-variant", "fr", "para_9", "Comité international", "Comité internationale"),
    Slip("body.name-variant", "ar", "para_9", "مناهضة", "مناهظة"),
    Slip("name.near-miss", "es", "para_58", "México", "Mexico"),
    Slip("person.name-variant", "ru", "para_65", "Марьета Зупан", "Марьету Зупал"),
)  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.rule}-{slip.language}-{slip.new}")
def test_a_slip_is_found_and_nothing_else(slip: Slip) -> None:
    tree = golden_tree(slip.language)
    replace(tree, slip.node, slip.old, slip.new)
    found = [one for one in check(report_of(tree)) if one.severity != "info"]
    assert [one.rule for one in found] == [slip.rule]
    assert any(place.node == slip.node for place in found[0].evidence)
