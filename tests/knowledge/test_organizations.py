"""Bodies: named in full in a text, or alone and shortened."""

import pytest

from ccm_parse.knowledge.organizations import find_organizations, load_organizations, organization_named


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh", "红十字国际委员会(红十字委员会)和反集束弹药同盟", ["ICRC", "CMC"]),
        ("zh", "红十字标志、排雷中心、发展联盟、人权观察员", []),
        ("en", "the United Nations Children’s Fund (UNICEF) and the HALO Trust", ["UNICEF", "HALO"]),
        ("en", "a trust and a coalition", []),
        ("fr", "le Comité international de la Croix-Rouge et l’Union européenne", ["ICRC", "EU"]),
        ("es", "la Unión Europea y la Unión Africana", ["EU", "AU"]),
        (
            "ru",
            "с Международным комитетом Красного Креста и Программой развития Организации Объединенных Наций",
            ["ICRC", "UNDP"],
        ),
        ("ar", "واللجنة الدولية للصليب الأحمر والاتحاد الأوروبي", ["ICRC", "EU"]),
    ],
)
def test_sentences(language: str, text: str, found: list[str]) -> None:
    assert [hit.acronym for hit in find_organizations(text, language)] == found


@pytest.mark.parametrize(
    ("language", "name", "acronym"),
    [
        ("en", "the Cluster Munition Coalition", "CMC"),
        ("fr", "CICR", "ICRC"),
        ("zh", "开发署", "UNDP"),
        ("ru", "ICRC", "ICRC"),
        ("en", "X", None),
    ],
)
def test_a_name_alone(language: str, name: str, acronym: str | None) -> None:
    assert organization_named(name, language) == acronym


def test_each_name_means_one_body() -> None:
    seen: dict[tuple[str, str], str] = {}
    for body in load_organizations().values():
        for language, names in body.names.items():
            for name in names:
                assert seen.setdefault((language, name), body.acronym) == body.acronym
