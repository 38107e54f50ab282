"""Names of States in six languages: the list, what is found in sentences, and what only looks like a name."""

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccm_parse.knowledge.states import all_states, find_states, load_state, state_named, state_names

SIX = ("ar", "en", "es", "fr", "ru", "zh")

# language; text; what is found, as "quote=code"
ROWS = [
    ("zh", "许多发展中国家和转型期中国家机构", []),
    ("zh", "中国和其中国际组织", ["中国=CHN"]),
    ("zh", "9月6日本次会议，六日本届会议，日本发言", ["日本=JPN"]),
    ("zh", "地中海地区、沿海地带；海地", ["海地=HTI"]),
    ("zh", "参加纳入议程的加纳", ["加纳=GHA"]),
    ("zh", "立法国际标准、非法国际贩运、法国", ["法国=FRA"]),
    ("zh", "波斯尼亚和黑塞哥维那和瑞士", ["波斯尼亚和黑塞哥维那=BIH", "瑞士=CHE"]),
    ("zh", "几内亚比绍、赤道几内亚、巴布亚新几内亚、几内亚湾和几内亚",
     ["几内亚比绍=GNB", "赤道几内亚=GNQ", "巴布亚新几内亚=PNG", "几内亚=GIN"]),
    ("zh", "刚果民主共和国、刚果(布)、刚果（金）、刚果河", ["刚果民主共和国=COD", "刚果(布)=COG", "刚果（金）=COD"]),
    ("zh", "南苏丹、苏丹", ["南苏丹=SSD", "苏丹=SDN"]),
    ("zh", "多米尼加、多米尼克、多米尼加共和国和多米尼克·杜邦先生",
     ["多米尼加=DOM", "多米尼克=DMA", "多米尼加共和国=DOM"]),
    ("zh", "前南斯拉夫的马其顿共和国、斯威士兰、捷克共和国",
     ["前南斯拉夫的马其顿共和国=MKD", "斯威士兰=SWZ", "捷克共和国=CZE"]),
    ("zh", "罗马教廷、荷兰王国、英国、联合王国、北爱尔兰",
     ["罗马教廷=VAT", "荷兰王国=NLD", "英国=GBR", "联合王国=GBR"]),
    ("zh", "400瑞士法郎、美属萨摩亚、新喀里多尼亚、留尼汪", []),
    ("zh", "尼日尔、尼日利亚、索马里、马里", ["尼日尔=NER", "尼日利亚=NGA", "索马里=SOM", "马里=MLI"]),
    ("en", "Niger, Nigeria, the Niger Delta and Nigerians", ["Niger=NER", "Nigeria=NGA"]),
    ("en", "Dominica, the Dominican Republic", ["Dominica=DMA", "Dominican Republic=DOM"]),
    ("en", "Guinea-Bissau, Equatorial Guinea, Papua New Guinea, the Gulf of Guinea, Guinea",
     ["Guinea-Bissau=GNB", "Equatorial Guinea=GNQ", "Papua New Guinea=PNG", "Guinea=GIN"]),
    ("en", "the Congo and the Democratic Republic of the Congo", ["Congo=COG", "Democratic Republic of the Congo=COD"]),
    ("en", "Republic of Korea; Democratic People’s Republic of Korea",
     ["Republic of Korea=KOR", "Democratic People’s Republic of Korea=PRK"]),
    ("en", "United Kingdom of Great Britain and Northern Ireland, Northern Ireland, Ireland",
     ["United Kingdom of Great Britain and Northern Ireland=GBR", "Ireland=IRL"]),
    ("en", "Bosnia and Herzegovina and Côte d’Ivoire", ["Bosnia and Herzegovina=BIH", "Côte d’Ivoire=CIV"]),
    ("en", "Swaziland, Eswatini, Turkey, Türkiye, Czech Republic, Czechia",
     ["Swaziland=SWZ", "Eswatini=SWZ", "Turkey=TUR", "Türkiye=TUR", "Czech Republic=CZE", "Czechia=CZE"]),
    ("en", "Mr. Israel Palmer (Israel), Ms. Jordan Fisher (Jordan)", ["Israel=ISR", "Jordan=JOR"]),
    ("en", "Iran (Islamic Republic of), Bolivia (Plurinational State of), Netherlands (Kingdom of the)",
     ["Iran (Islamic Republic of)=IRN", "Bolivia (Plurinational State of)=BOL", "Netherlands (Kingdom of the)=NLD"]),
    ("en", "Puerto Rico, South Georgia and the South Sandwich Islands, 40 United States dollars", []),
    ("fr", "La Réunion de Réunion", []),
    ("fr", "l’Albanie, la Côte d'Ivoire, Maurice, M. Maurice Blanc",
     ["Albanie=ALB", "Côte d'Ivoire=CIV", "Maurice=MUS"]),
    ("fr", "Etats-Unis d’Amérique et Émirats arabes unis", ["Etats-Unis d’Amérique=USA", "Émirats arabes unis=ARE"]),
    ("fr", "le Niger, le Nigéria, le golfe de Guinée, Guinée équatoriale",
     ["Niger=NER", "Nigéria=NGA", "Guinée équatoriale=GNQ"]),
    ("es", "La Reunión; el Perú, Sudán del Sur, el Sudán", ["Perú=PER", "Sudán del Sur=SSD", "Sudán=SDN"]),
    ("es", "20 dólares de los Estados Unidos; los Estados Unidos", ["Estados Unidos=USA"]),
    ("ru", "за период; Перу, перуанский", ["Перу=PER"]),
    ("ru", "Российской Федерации, Южного Судана, Гвинеи-Бисау, Боснией и Герцеговиной",
     ["Российской Федерации=RUS", "Южного Судана=SSD", "Гвинеи-Бисау=GNB", "Боснией и Герцеговиной=BIH"]),
    ("ru", "в Польше, из Камбоджи, Беларуси, Никарагуа, Новой Зеландии, Южной Африки",
     ["Польше=POL", "Камбоджи=KHM", "Беларуси=BLR", "Никарагуа=NIC", "Новой Зеландии=NZL", "Южной Африки=ZAF"]),
    ("ru", "Соединенного Королевства Великобритании и Северной Ирландии",
     ["Соединенного Королевства Великобритании и Северной Ирландии=GBR"]),
    ("ru", "4 млн долл. США; Того же мнения; Кот-д’Ивуара", ["Кот-д’Ивуара=CIV"]),
    ("ar", "شاركت ألبانيا وأندورا والجزائر وللبنان وبنما",
     ["ألبانيا=ALB", "أندورا=AND", "الجزائر=DZA", "لبنان=LBN", "بنما=PAN"]),
    ("ar", "وفداً للجزائر وقطر", ["للجزائر=DZA", "قطر=QAT"]),
    ("ar", "دعم مالي وتقني؛ الحالة في مالي، ومالي، وكينيا", ["مالي=MLI", "مالي=MLI", "كينيا=KEN"]),
    ("ar", "جمهورية الكونغو الديمقراطية والكونغو", ["جمهورية الكونغو الديمقراطية=COD", "الكونغو=COG"]),
    ("ar", "آيرلندا وأيرلندا وايرلندا", ["آيرلندا=IRL", "أيرلندا=IRL", "ايرلندا=IRL"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "found"), ROWS, ids=[f"{row[0]}-{n}" for n, row in enumerate(ROWS)])
def test_sentences(language: str, text: str, found: list[str]) -> None:
    assert [f"{text[hit.start : hit.end]}={hit.iso3}" for hit in find_states(text, language)] == found


@pytest.mark.parametrize(
    ("language", "name", "iso3"),
    [
        ("en", "the former Yugoslav Republic of Macedonia", "MKD"),
        ("en", "Republic of Albania", "ALB"),
        ("en", "AFGHANISTAN", "AFG"),
        ("en", "Holy See *", "VAT"),
        ("en", "Hong Kong", None),
        ("en", "", None),
        ("fr", "l’Inde", "IND"),
        ("fr", "Réunion", None),
        ("es", "el Perú", "PER"),
        ("es", "Reunión", None),
        ("ru", "Российской Федерации", "RUS"),
        ("zh", "玻利维亚(多民族国)", "BOL"),
        ("zh", "玻利维亚（多民族国）", "BOL"),
        ("ar", "للجزائر", "DZA"),
        ("xx", "Albania", None),
    ],
)
def test_a_name_alone(language: str, name: str, iso3: str | None) -> None:
    assert state_named(name, language) == iso3


def test_who_is_a_state() -> None:
    kinds = Counter(state.kind for state in all_states().values())
    assert kinds["state"] == 193 + 2 + 2  # members; Holy See and State of Palestine; Cook Islands and Niue
    assert load_state("VAT").kind == load_state("COK").kind == "state"
    assert load_state("REU").kind == "territory"
    assert (load_state("CHE").iso2, load_state("CHE").m49) == ("CH", "756")


@pytest.mark.parametrize("language", SIX)
def test_every_state_is_named_and_found(language: str) -> None:
    named = {name.iso3 for name in state_names(language)}
    assert named == {code for code, state in all_states().items() if state.kind == "state"}
    for name in state_names(language):
        if name.kind in {"short", "formal"} and name.name not in {"مالي", "Того"}:
            text = f"：{name.name}。"
            assert [(text[hit.start : hit.end], hit.iso3) for hit in find_states(text, language)] == [
                (name.name, name.iso3)
            ]


@pytest.mark.parametrize("language", SIX)
def test_no_name_means_two_states(language: str) -> None:
    codes: dict[str, set[str]] = {}
    for name in state_names(language):
        codes.setdefault(name.name, set()).add(name.iso3)
    assert {name: found for name, found in codes.items() if len(found) > 1} == {}


def test_names_that_changed() -> None:
    swaziland = {name.name: name for name in state_names("en") if name.iso3 == "SWZ"}
    assert swaziland["Swaziland"].is_in_use("2017-09-04")
    assert not swaziland["Swaziland"].is_in_use("2020-01-01")
    assert swaziland["Eswatini"].is_in_use("2020-01-01")
    assert not swaziland["Eswatini"].is_in_use("2017-09-04")


def test_no_mark_or_note_is_left_in_a_name() -> None:
    for language in SIX:
        for name in state_names(language):
            assert name.name == " ".join(name.name.split()), name
            assert not set(name.name) & set("*[]|"), name


@given(st.text(), st.sampled_from(SIX))
def test_hits_are_in_order_and_in_the_text(text: str, language: str) -> None:
    end = 0
    for hit in find_states(text, language):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end


@pytest.mark.parametrize("unit", ["Guinea-", "中", "Республика ", "ال", "the former Yugoslav Republic of ", "aGuinea"])
@pytest.mark.parametrize("language", ["en", "zh", "ru", "ar"])
def test_reading_is_linear(unit: str, language: str) -> None:
    find_states("", language)
    text = unit * (65_536 // len(unit))
    began = time.process_time()
    find_states(text, language)
    assert time.process_time() - began < 0.5
