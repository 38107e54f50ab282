"""Sentences put into a paragraph of the bundled report: what is found, word by word, and near misses that are not."""

import pytest

from ccm_parse.checks import check
from tests.checks.planting import golden_tree, report_of, rewrite

PLACE = "para_63"

ROWS = [
    # date.impossible
    ("en", "date.impossible", "The form is due on 31 November 2034.", "31 November 2034", None),
    ("fr", "date.impossible", "Le formulaire est attendu le 31 novembre 2034.", "31 novembre 2034", None),
    (
        "es",
        "date.impossible",
        "El formulario debe presentarse el 31 de noviembre de 2034.",
        "31 de noviembre de 2034",
        None,
    ),
    ("ru", "date.impossible", "Бланк следует представить 31 ноября 2034 года.", "31 ноября 2034 года", None),
    ("ar", "date.impossible", "تقدم الاستمارة في 31 تشرين الثاني/نوفمبر 2034.", "31 تشرين الثاني/نوفمبر 2034", None),
    ("zh", "date.impossible", "表格应于2034年11月31日提交。", "2034年11月31日", None),
    ("en", "date.impossible", "The form is due on 29 February 2035.", "29 February 2035", None),
    ("en", "date.impossible", "The form is due on 29 February 2036, and on 30 November 2034.", None, None),
    # date.outside-meeting
    (
        "en",
        "date.outside-meeting",
        "At its 7th plenary meeting, on 15 September 2032, the Meeting rose.",
        "15 September 2032",
        "15 September 2033",
    ),
    (
        "en",
        "date.outside-meeting",
        "At its 7th plenary meeting, on 25 September 2033, the Meeting rose.",
        "25 September 2033",
        None,
    ),
    (
        "en",
        "date.outside-meeting",
        "At its 3rd plenary meeting, on 9 September 2032, the Eighteenth Meeting of States Parties rose.",
        None,
        None,
    ),
    (
        "en",
        "date.outside-meeting",
        "At its 7th plenary meeting, the Meeting recalled its letter of 9 May 2031; the reply came later.",
        None,
        None,
    ),
    (
        "en",
        "date.outside-meeting",
        "At the 12th plenary meeting of the General Assembly, on 3 May 2032, the President spoke.",
        None,
        None,
    ),
    (
        "fr",
        "date.outside-meeting",
        "À sa 7e séance plénière, le 15 septembre 2032, l’Assemblée s’est séparée.",
        "15 septembre 2032",
        "15 septembre 2033",
    ),
    (
        "es",
        "date.outside-meeting",
        "En su séptima sesión plenaria, el 15 de septiembre de 2032, la Reunión concluyó.",
        "15 de septiembre de 2032",
        "15 de septiembre de 2033",
    ),
    (
        "ru",
        "date.outside-meeting",
        "На своем 7-м пленарном заседании 15 сентября 2032 года Совещание завершилось.",
        "15 сентября 2032 года",
        "15 сентября 2033 года",
    ),
    (
        "ar",
        "date.outside-meeting",
        "في الجلسة العامة السابعة، المعقودة في 15 أيلول/سبتمبر 2032، اختتم الاجتماع.",
        "15 أيلول/سبتمبر 2032",
        "15 أيلول/سبتمبر 2033",
    ),
    ("zh", "date.outside-meeting", "在2032年9月15日第七次全体会议上，会议休会。", "2032年9月15日", "2033年9月15日"),
    # symbol.malformed, symbol.variant
    ("en", "symbol.malformed", "See CCM/MSP/CONF/2033/4.", "CCM/MSP/CONF/2033/4", "CCM/MSP/2033/4"),
    ("en", "symbol.malformed", "See CCM/MSP/1933/4.", "CCM/MSP/1933/4", None),
    ("en", "symbol.malformed", "See CCM/MSP/2033/4 and A/RES/87/61.", None, None),
    ("en", "symbol.variant", "See CCM/MPS/2033/4.", "CCM/MPS/2033/4", "CCM/MSP/2033/4"),
    ("en", "symbol.variant", "See CCM/MSP/2033/4/Rev.1, CCM/MSP/2031/4 and CCM/MSP/2033/40.", None, None),
    ("en", "symbol.variant", "See CCM/MSP/2033/WP.4.", None, None),
    # name.near-miss
    ("en", "name.near-miss", "Chad, Mauritnaia and Peru reported.", "Mauritnaia", "Mauritania"),
    ("en", "name.near-miss", "Mauritanian experts and those of Chad reported.", None, None),
    ("en", "name.near-miss", "Experts of the New Mauritanja Institute reported.", None, None),
    ("fr", "name.near-miss", "Le Tchad, la Mauritnaie et le Pérou ont fait rapport.", "Mauritnaie", "Mauritanie"),
    ("es", "name.near-miss", "El Chad, Mauritnaia y el Perú informaron.", "Mauritnaia", "Mauritania"),
    ("ru", "name.near-miss", "Чад, Мавриатния и Перу представили доклады.", "Мавриатния", "Мавритания"),
    ("zh", "name.near-miss", "乍得、毛里塔利亚和秘鲁作了报告。", "毛里塔利亚", "毛里塔尼亚"),
    ("zh", "name.near-miss", "乍得、尼日利亚和秘鲁作了报告。", None, None),
    # count.mismatch
    ("en", "count.mismatch", "The following four States spoke: Chad, Ghana and Peru.", "four States", "3"),
    ("en", "count.mismatch", "The following three States spoke: Chad, Ghana and Peru.", None, None),
    (
        "en",
        "count.mismatch",
        "The following four States and bodies spoke: Chad, Ghana and the Verdant Trust.",
        None,
        None,
    ),
    (
        "fr",
        "count.mismatch",
        "Les quatre États ci-après ont pris la parole : Ghana, Pérou et Tchad.",
        "quatre États",
        "3",
    ),
    (
        "es",
        "count.mismatch",
        "Los cuatro Estados siguientes hicieron uso de la palabra: Chad, Ghana y Perú.",
        "cuatro Estados",
        "3",
    ),
    ("ru", "count.mismatch", "Выступили следующие четыре государства: Гана, Перу и Чад.", "четыре государства", "3"),
    ("ar", "count.mismatch", "وتكلمت الدول الـ 4 التالية: بيرو، تشاد وغانا.", "الدول الـ 4", "3"),
    ("zh", "count.mismatch", "以下四个国家发了言：乍得、加纳和秘鲁。", "四个国家", "3"),
    # list.separator
    ("en", "list.separator", "Chad, Ghana、 Peru and Spain reported.", "Ghana、", "Ghana,"),
    ("zh", "list.separator", "乍得、加纳，秘鲁和西班牙作了报告。", "加纳，", "加纳、"),
    ("zh", "list.separator", "乍得和加纳作了报告，秘鲁和西班牙也作了报告。", None, None),
    ("zh", "list.separator", "乍得、加纳，以及秘鲁作了报告。", None, None),
    ("ar", "list.separator", "قدمت تشاد، غانا, بيرو وإسبانيا تقارير.", "غانا,", "غانا،"),
    # treaty.brackets-missing
    ("zh", "treaty.brackets-missing", "会议审议了根据公约第七条提交的报告。", "公约", "《公约》"),
    ("zh", "treaty.brackets-missing", "会议审议了集束弹药公约的执行情况。", "集束弹药公约", "《集束弹药公约》"),
    ("zh", "treaty.brackets-missing", "本公约、其他公约和该公约都已审议。", None, None),
    ("zh", "treaty.brackets-missing", "《公约》和《集束弹药公约》的缔约国指出：“公约即法律”。", None, None),
    ("zh", "treaty.brackets-missing", "会议审议了化学武器公约组织的来文。", None, None),
    # documents.unlisted
    ("en", "documents.unlisted", "See CCM/MSP/2033/16.", "CCM/MSP/2033/16", None),
    ("en", "documents.unlisted", "See CCM/MSP/2032/16, CCM/MSP/2033/15 and CCM/MSP/2033/12/Rev.1.", None, None),
    # reference.unresolved: notes
    ("en", "reference.unresolved", "See footnote 27.", "footnote 27", None),
    ("en", "reference.unresolved", "See footnote 3, and footnote 27 of CCM/CONF/2031/6.", None, None),
    ("fr", "reference.unresolved", "Voir la note de bas de page 27.", "note de bas de page 27", None),
    ("es", "reference.unresolved", "Véase la nota de pie de página 27.", "nota de pie de página 27", None),
    ("ru", "reference.unresolved", "См. сноску 27.", "сноску 27", None),
    ("ar", "reference.unresolved", "انظر الحاشية 27.", "الحاشية 27", None),
    ("zh", "reference.unresolved", "见脚注27。", "脚注27", None),
]


@pytest.mark.parametrize(("language", "rule", "sentence", "quote", "expected"), ROWS)
def test_a_sentence(language: str, rule: str, sentence: str, quote: str | None, expected: str | None) -> None:
    tree = golden_tree(language)
    rewrite(tree, PLACE, sentence)
    found = [one for one in check(report_of(tree), [rule]) if one.evidence[0].node == PLACE]
    assert [one.evidence[0].quote for one in found] == ([quote] if quote else [])
    assert [one.expected for one in found] == ([expected] if quote else [])
