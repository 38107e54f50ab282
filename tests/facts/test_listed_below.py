"""Officers and speakers set as points below the sentence that says what they are."""

from dataclasses import replace

import pytest

from ccm_parse.facts.extract import extract
from ccm_parse.facts.types import Facts
from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.treaty import load_treaty
from ccm_parse.provenance import TracedText
from ccm_parse.structure.outline import Item, Paragraph
from tests.facts.row_outline import Setting, outline_around

SETTING = Setting(
    session="Fifteenth Meeting of States Parties",
    place_and_dates="Geneva, 11–15 September 2028",
    symbol="CCM/MSP/2028/14",
)


SPANISH = Setting(
    session="Decimoquinta Reunión de los Estados Partes",
    place_and_dates="Ginebra, 11 a 15 de septiembre de 2028",
    symbol="CCM/MSP/2028/14",
)


def _facts(sentence: str, *points: str, language: str = "en", setting: Setting = SETTING) -> Facts:
    """The facts of a paragraph with points below it."""
    outline = outline_around(sentence, language, setting)
    items = tuple(
        Item(f"para_100__point_{letter}", "point", f"({letter})", TracedText(point, ()))
        for letter, point in zip("abc", points, strict=False)
    )
    body = tuple(replace(block, items=items) if isinstance(block, Paragraph) else block for block in outline.body)
    return extract(replace(outline, body=body), load_language(language), load_treaty("CCM"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The following Vice-Presidents were elected by acclamation:",
        "The Meeting elected the following Vice-Presidents:",
    ],
)
def test_officers_in_points(sentence: str) -> None:
    facts = _facts(sentence, "Malta;", "Ecuador;", "Togo.")
    assert [(o.role, o.iso3) for o in facts.officers] == [("vice_president", s) for s in ("MLT", "ECU", "TGO")]


def test_no_officers_in_points_of_another_sentence() -> None:
    facts = _facts("The Vice-Presidents were asked to visit the following States:", "Malta;", "Ecuador.")
    assert facts.officers == ()


def test_speakers_in_points() -> None:
    facts = _facts(
        "In the high-level segment the following speakers made statements:",
        "The Minister of Defence of Ghana, Femke Aalders;",
        "The representative of Malta;",
        "The European Union.",
    )
    assert [(s.name, s.iso3, s.organization) for s in facts.speakers] == [
        ("Femke Aalders", "GHA", None),
        (None, "MLT", None),
        (None, None, "European Union"),
    ]


def test_several_speakers_in_a_point() -> None:
    facts = _facts(
        "The following dignitaries delivered statements:",
        "On 11 September: the Minister of Defence of Ghana, Femke Aalders, and the Mayor of Valletta, Ana Roth;",
        "The Academy of Aalders.",
    )
    assert [(s.name, s.iso3) for s in facts.speakers] == [("Femke Aalders", "GHA"), ("Ana Roth", None)]


def test_no_speakers_in_points_of_another_sentence() -> None:
    facts = _facts("Malta made a statement in which it called on the following States to join:", "Ecuador;", "Togo.")
    assert [s.iso3 for s in facts.speakers] == ["MLT"]


def test_acts_in_points_below_who_acts_and_when() -> None:
    lead = "La Reunión, en su primera sesión plenaria, celebrada el 11 de septiembre de 2028:"
    facts = _facts(lead, "Aprobó el programa;", "Confirmó el reglamento.", language="es", setting=SPANISH)
    assert [d.action for d in facts.decisions] == ["adopt", "confirm"]


def test_no_acts_in_points_below_an_act_of_its_own() -> None:
    lead = "La Reunión, tras debatir la cuestión en la sesión, decidió:"
    facts = _facts(lead, "Aprobó el plan la Secretaría;", language="es", setting=SPANISH)
    assert [d.action for d in facts.decisions] == ["decide"]


def test_an_office_in_a_point_is_of_the_meeting_told_above_it() -> None:
    lead = "Con respecto a la Decimosexta Reunión de los Estados Partes, se decidió lo siguiente:"
    point = "Ejercería la Presidencia el Sr. Dario Vella, Representante Permanente de Malta."
    facts = _facts(lead, point, language="es", setting=SPANISH)
    assert [(o.role, o.name) for o in facts.officers] == [("president_designate", "Dario Vella")]


def test_the_city_is_that_of_the_state_in_brackets() -> None:
    setting = replace(SPANISH, place_and_dates="Antigua Guatemala (Guatemala), 11 a 15 de septiembre de 2028")
    meeting = _facts("La Reunión aprobó su programa.", language="es", setting=setting).meeting
    assert meeting is not None
    assert (meeting.city, meeting.country) == ("Antigua Guatemala", "GTM")
