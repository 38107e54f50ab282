"""Treaties as data: loading, finding, areas, meetings, roster."""

from datetime import date

import pytest

from ccm_parse.errors import UnknownOptionError
from ccm_parse.knowledge.states import all_states
from ccm_parse.knowledge.treaty import area_named, find_areas, find_treaty, find_treaty_names, load_treaty, treaties

SIX = {"ar", "en", "es", "fr", "ru", "zh"}
AREAS = [
    "general_status",
    "universalization",
    "victim_assistance",
    "clearance",
    "stockpile",
    "cooperation",
    "reporting",
]
AREAS += ["national_measures"]


def test_every_file_loads_and_is_complete() -> None:
    assert {"APLC", "CCM"} <= set(treaties())
    for code in treaties():
        treaty = load_treaty(code)
        assert set(treaty.names) == SIX
        assert all(set(meeting.names) == SIX for meeting in treaty.meetings)
        assert all(set(area.words) == SIX for area in treaty.areas)
        assert all(set(body.names) == SIX for body in treaty.bodies)
        assert set(treaty.extensions.values()) <= {area.id for area in treaty.areas}
        for entry in treaty.roster:
            assert entry.source
            assert entry.party | entry.not_in_force | entry.signatory | entry.other <= all_states().keys()


def test_the_areas_of_the_contract() -> None:
    assert [area.id for area in load_treaty("ccm").areas] == AREAS


def test_an_unknown_treaty() -> None:
    with pytest.raises(UnknownOptionError, match="expected a treaty of APLC"):
        load_treaty("XYZ")


@pytest.mark.parametrize(
    ("series", "texts", "language", "code"),
    [
        (["CCM"], [], "en", "CCM"),
        (["A", "APLC"], [], "en", "APLC"),
        (["A"], [], "en", None),
        (["A"], ["Convention on Cluster Munitions"], "en", None),
        (["A"], ["CONVENTION ON CLUSTER MUNITIONS", "the Convention on Cluster Munitions"], "en", "CCM"),
        ([], ["《禁止杀伤人员地雷公约》和《禁止杀伤人员地雷公约》", "《集束弹药公约》"], "zh", "APLC"),
        ([], ["《禁止杀伤人员地雷公约》和《集束弹药公约》" * 2], "zh", None),
        ([], ["Конвенции по кассетным боеприпасам", "Конвенцию по кассетным боеприпасам"], "ru", "CCM"),
        ([], ["a convention"], "xx", None),
    ],
)
def test_finding_the_treaty(series: list[str], texts: list[str], language: str, code: str | None) -> None:
    treaty = find_treaty(series, texts, language)
    assert (treaty.code if treaty else None) == code


def test_a_masthead_need_name_its_treaty_but_once() -> None:
    body = ["Meeting of States Parties to the Convention on Cluster Munitions"]
    assert find_treaty([], body, "en") is None
    found = find_treaty([], body, "en", least=1)
    assert found is not None
    assert found.code == "CCM"


def test_titles_in_a_text() -> None:
    text = "《集束弹药公约》和集束弹药公约，《公约》"
    assert [(text[hit.start : hit.end], hit.code) for hit in find_treaty_names(text, "zh")] == [
        ("《集束弹药公约》", "CCM"),
        ("集束弹药公约", "CCM"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "areas"),
    [
        ("zh", "感谢普遍加入问题协调员和清理和减轻风险问题协调员", ["universalization", "clearance"]),
        ("zh", "《公约》一般状况和实施情况协调员的报告", ["general_status"]),
        (
            "en",
            "Coordinators on stockpile destruction and retention and on Victim Assistance",
            ["stockpile", "victim_assistance"],
        ),
        ("en", "reporting to the Meeting", []),
        ("fr", "les coordonnateurs pour l’universalisation", ["universalization"]),
        ("es", "los coordinadores de cooperación y asistencia", ["cooperation"]),
        ("ru", "координаторы по помощи жертвам", ["victim_assistance"]),
        ("ar", "منسقا مساعدة الضحايا", ["victim_assistance"]),
    ],
)
def test_areas_in_sentences(language: str, text: str, areas: list[str]) -> None:
    assert [hit.area for hit in find_areas(text, load_treaty("CCM"), language)] == areas


@pytest.mark.parametrize(
    ("language", "label", "area"),
    [
        ("zh", "报告", "reporting"),
        ("zh", "受害者援助问题工作组", "victim_assistance"),
        ("en", "Reporting", "reporting"),
        ("en", "Clearance", "clearance"),
        ("en", "the working group on universalization", "universalization"),
        ("en", "Universalization and victim assistance", None),
        ("en", "Finance", None),
    ],
)
def test_areas_alone(language: str, label: str, area: str | None) -> None:
    assert area_named(label, load_treaty("CCM"), language) == area


def test_kinds_of_meeting() -> None:
    kinds = {body: load_treaty("CCW").meeting_kind(body) for body in ("MSP", "CONF.V", "GGE.1", "P.V")}
    assert {body: kind.kind if kind else None for body, kind in kinds.items()} == {
        "MSP": "MSP",
        "CONF.V": "RC",
        "GGE.1": "GGE",
        "P.V": None,
    }


def test_the_roster_speaks_only_where_it_knows() -> None:
    treaty = load_treaty("CCM")
    (day,) = (entry.day for entry in treaty.roster)
    assert treaty.was_not_party("BEN", day)
    assert treaty.was_not_party("BEN", date(2015, 1, 1))
    assert treaty.was_not_party("BEN", date(2018, 9, 3)) is None
    assert treaty.was_not_party("ALB", date(2015, 1, 1)) is None
    assert treaty.was_not_party("USA", day) is None
    assert treaty.roster[0].standing("AGO") == "signatory"
