"""Resolutions and decisions that stand alone: what the body named in the first line does, and when it did it."""

from dataclasses import replace

import pytest

from ccm_parse.facts.extract import extract
from ccm_parse.facts.types import Facts
from ccm_parse.knowledge.language import load_language
from ccm_parse.provenance import TracedText
from ccm_parse.structure.outline import Masthead, Paragraph
from tests.facts.row_outline import EMPTY

# The body, the grounds, two acts with an act of somebody else in the second, the sitting and its day.
TEXTS = {
    "ar": (
        "إن الجمعية العامة،",
        "وقد نظرت في تقرير اللجنة،",
        "1- تقرر تأجيل النظر في الميزانية؛",
        "2- تطلب إلى الأمين العام أن يقدم تقريرا في هذا الشأن.",
    ),
    "en": (
        "The Committee on Tolls,",
        "Concerned about the state of the canals, and determined to keep them open,",
        "1. Decides to postpone the budget;",
        "2. Notes that the Conference of Harbours requested the Registrar to report on the matter.",
        "7th plenary meeting",
        "4 May 2033",
    ),
    "es": (
        "El Comité de Peajes,",
        "Preocupado por el estado de los canales y decidido a mantenerlos abiertos,",
        "1. Decide aplazar el presupuesto;",
        "2. Toma nota de que la Conferencia de Puertos pidió al Registrador que informara al respecto.",
        "7ª sesión plenaria",
        "4 de mayo de 2033",
    ),
    "fr": (
        "Le Comité des péages,",
        "Préoccupé par l’état des canaux et résolu à les garder ouverts,",
        "1. Décide de reporter l’examen du budget ;",
        "2. Prend note de ce que la Conférence des ports a prié le Greffier de faire rapport à ce sujet.",
        "7e séance plénière",
        "4 mai 2033",
    ),
    "ru": (
        "Комитет по сборам,",
        "будучи обеспокоен состоянием каналов и преисполнен решимости держать их открытыми,",
        "1. постановляет отложить рассмотрение бюджета;",
        "2. принимает к сведению, что Конференция портов просила Регистратора представить доклад.",
        "7-е пленарное заседание",
        "4 мая 2033 года",
    ),
    "zh": (
        "通行费委员会，",
        "关切运河状况，决心保持运河畅通，",
        "1. 决定推迟审议预算；",
        "2. 请秘书长就此提出报告。",
    ),
}


def _facts(language: str, symbol: str = "A/RES/87/4", kind: str = "resolution") -> Facts:
    body = []
    for number, line in enumerate(TEXTS[language], start=1):
        label, _, rest = line.partition(" ")
        is_numbered = label[0].isdigit() and label[-1] in ".-"
        text = TracedText(rest if is_numbered else line, ())
        body.append(
            Paragraph(f"para_{label[0]}", int(label[0]), label, "text", text)
            if is_numbered
            else Paragraph(f"p_{number}", None, None, "text", text)
        )
    outline = replace(EMPTY, language=language, kind=kind, masthead=Masthead(symbols=(symbol,)), body=tuple(body))
    return extract(outline, load_language(language), None)


@pytest.mark.parametrize("language", sorted(TEXTS))
@pytest.mark.parametrize("kind", ["resolution", "decision"])
def test_what_the_body_does_are_decisions(language: str, kind: str) -> None:
    actions = {"ar": "request", "zh": "request"}
    found = [(d.action, d.evidence[0].node) for d in _facts(language, kind=kind).decisions]
    assert found == [("decide", "para_1"), (actions.get(language, "note"), "para_2")]


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_draft_decides_nothing(language: str) -> None:
    assert _facts(language, "A/C.1/87/L.14").decisions == ()


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_letter_decides_nothing(language: str) -> None:
    assert _facts(language, kind="letter").decisions == ()


@pytest.mark.parametrize("language", sorted(one for one, lines in TEXTS.items() if len(lines) > 4))
def test_the_day_stands_below_the_sitting(language: str) -> None:
    held = _facts(language).meetings_held
    assert held is not None
    assert [(one.ordinal, one.date) for one in held.items] == [(7, "2033-05-04")]
    assert [span.node for span in held.items[0].evidence] == ["p_5", "p_6"]
