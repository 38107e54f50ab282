"""Damaged, garbled, scanned: refused or noticed, each by its own error or rule; salvage reads what can be read."""

import csv
import random
import zlib
from contextlib import suppress
from pathlib import Path

import pytest

from ccm_parse.errors import (
    CcmParseError,
    DamagedError,
    GarbledTextError,
    InputRefusedError,
    NotAPdfError,
    NoTextLayerError,
    OverLimitError,
    UnknownOptionError,
)
from ccm_parse.layout import OnDamage, read_source
from ccm_parse.layout.integrity import FontTexts, Signals, judge, veil
from ccm_parse.layout.pdf_scan import scan_pdf
from ccm_parse.layout.source import Limits, Line, Source, Style
from tests.layout.hostile import pdf, stream

SAMPLE = (Path(__file__).parents[2] / "samples" / "en.geneva.pdf").read_bytes()
GOOD = "The Meeting considered the report of the President on the informal consultations held during the year " * 5
OTHER = "Delegations expressed their gratitude to the secretariat for the preparation of documents and services " * 5


def rules(source: Source) -> list[str]:
    return [rule for rule, _ in source.notices]


def test_a_sound_file_has_no_notice() -> None:
    assert scan_pdf(SAMPLE).damage == ()
    assert rules(read_source(SAMPLE)) == []


def flipped(data: bytes) -> bytes:
    """One bit changed in the middle of the largest compressed stream of text."""
    at = max(
        (
            k
            for k in range(len(data))
            if data.startswith(b"stream\n", k) and b"/Length1" not in data[max(0, k - 200) : k]
        ),
        key=lambda k: data.find(b"endstream", k) - k,
    )
    middle = (at + data.find(b"endstream", at)) // 2
    return data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1 :]


@pytest.mark.parametrize(
    "spoiled",
    [
        SAMPLE[: len(SAMPLE) // 2],
        SAMPLE[:-600],
        SAMPLE[:2000] + SAMPLE[2010:],
        SAMPLE[:2000] + b"0123456789" + SAMPLE[2000:],
        SAMPLE[: SAMPLE.rfind(b"startxref")] + b"startxref\n17\n%%EOF\n",
        flipped(SAMPLE),
        b"%QDF" + SAMPLE[9:],
    ],
    ids=["half", "tail gone", "ten bytes gone", "ten bytes more", "startxref astray", "one bit", "header gone"],
)
def test_damage_is_refused(spoiled: bytes) -> None:
    with pytest.raises(DamagedError, match="expected"):
        read_source(spoiled)


def test_damage_is_salvaged() -> None:
    source = read_source(SAMPLE[:2000] + b"0123456789" + SAMPLE[2000:], salvage=OnDamage.SALVAGE)
    assert rules(source) == ["source.damaged", "source.salvaged"]
    assert source.pages


def test_harmless_wrapping_is_noticed() -> None:
    assert rules(read_source(b"HTTP/1.1 200 OK\r\n\r\n" + SAMPLE)) == ["source.damaged"]
    assert rules(read_source(SAMPLE[: SAMPLE.rfind(b"%%EOF")])) == ["source.damaged"]


def test_limits_and_options() -> None:
    with pytest.raises(OverLimitError, match="`pages`"):
        read_source(SAMPLE, limits=Limits(pages=2))
    with pytest.raises(OverLimitError, match="`characters_per_page`"):
        read_source(SAMPLE, limits=Limits(characters_per_page=50))
    with pytest.raises(OverLimitError, match="`characters_per_page`"):
        read_source(SAMPLE, "pdfplumber", Limits(characters_per_page=50))
    with pytest.raises(OverLimitError, match="`bytes`"):
        read_source(SAMPLE, limits=Limits(bytes=50))
    with pytest.raises(UnknownOptionError):
        read_source(SAMPLE, "mupdf")


def test_both_backends_by_name() -> None:
    assert read_source(SAMPLE, "pdfium").backend == "pdfium"
    assert read_source(SAMPLE, "pdfplumber").backend == "pdfplumber"


def drawn(source: Source) -> list[str]:
    lines = [line.text for page in source.pages for line in (*page.masthead, *page.body, *page.notes)]
    return lines + [item.text for page in source.pages for item in page.furniture]


def mutant(data: bytes, seed: int) -> bytes:
    """The bytes with one fault: bits changed, bytes lost, doubled or overwritten, the end cut off."""
    chance = random.Random(seed)  # noqa: S311 (the same faults each time)
    out = bytearray(data)
    at = chance.randrange(len(out))
    match seed % 6:
        case 0:
            out[at] ^= 1 << chance.randrange(8)
        case 1:
            for _ in range(8):
                out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
        case 2:
            del out[at:]
        case 3:
            del out[at : at + chance.randrange(1, 200)]
        case 4:
            out[at:at] = out[at : at + chance.randrange(1, 200)]
        case _:
            out[at : at + 64] = bytes(len(out[at : at + 64]))
    return bytes(out)


def test_no_fault_changes_the_text_in_silence() -> None:
    sound = drawn(read_source(SAMPLE))
    refused = 0
    for seed in range(120):
        try:
            source = read_source(mutant(SAMPLE, seed))
        except InputRefusedError:
            refused += 1
        else:
            assert drawn(source) == sound or "source.damaged" in rules(source), seed
    assert refused > 60


def test_a_filter_named_before_the_length_is_unpacked_too() -> None:
    packed = zlib.compress(b"BT /F1 12 Tf 72 700 Td (The text of a page) Tj ET")
    broken = packed[:-1] + bytes([packed[-1] ^ 1])
    for content, faults in ((packed, 0), (broken, 1)):
        body = b"<</Filter/FlateDecode/Length %d>>\nstream\n%b\nendstream" % (len(content), content)
        assert len(scan_pdf(pdf({1: b"<</Type/Catalog>>", 2: body})).damage) == faults


def page(characters: int, fonts: tuple[tuple[str, int, int], ...] = (), *, image: bool = False) -> Signals:
    return Signals(characters, sum(lost for _, _, lost in fonts), fonts, 0, image, "Latin")


def texts(**samples: str) -> FontTexts:
    return FontTexts({font: len(sample) for font, sample in samples.items()}, samples)


def test_a_font_without_values_is_lost_alone() -> None:
    verdict = judge(
        [page(2000, (("good", 1800, 0), ("bad", 200, 190)))], FontTexts({"good": 1800, "bad": 200}, {"good": GOOD})
    )
    assert verdict.lost_fonts == {"bad"}
    assert [rule for rule, _ in verdict.notices] == ["text.unmapped"]


def test_characters_missing_among_good_ones_are_refused() -> None:
    fonts = FontTexts({"good": 2000}, {"good": GOOD})
    assert judge([page(2000, (("good", 2000, 20),))], fonts).lost_fonts == frozenset()
    with pytest.raises(GarbledTextError):
        judge([page(2000, (("good", 2000, 21),))], fonts)


def test_text_that_makes_no_words_is_lost() -> None:
    shifted = "".join(chr(ord(c) - 29) if c.isalpha() else c for c in GOOD[:102] + OTHER)
    verdict = judge([page(2000)], texts(good=GOOD * 3, bad=shifted))
    assert verdict.lost_fonts == {"bad"}
    with pytest.raises(GarbledTextError):
        judge([page(1000)], texts(bad=shifted * 2))


@pytest.mark.parametrize(
    "sample",
    [
        GOOD,
        "TPNW MSP WFP ICRC GICHD UNDP FCCC/KP/CMP/2031/8/Add.1 " * 20,
        "La Réunion a examiné le rapport présenté par la délégation de l'Équateur " * 8,
        "会议审议了主席关于闭会期间所做工作的报告，并决定在第二十次会议上继续审议这一问题。" * 4,
        "نظر الاجتماع في تقرير الرئيس عن المشاورات غير الرسمية التي أجريت خلال السنة" * 4,
        "Совещание рассмотрело доклад Председателя о неофициальных консультациях " * 6,
        "1 2 3 45 678 (a) (b) ..... 12",
    ],
)
def test_words_are_words(sample: str) -> None:
    assert judge([page(1000)], texts(font=sample)).lost_fonts == frozenset()


def test_few_characters_and_pictures() -> None:
    fonts = texts(font=GOOD)
    with pytest.raises(NoTextLayerError):
        judge([page(0), page(2)], fonts)
    assert [rule for rule, _ in judge([page(900, image=True)], fonts).notices] == ["source.ocr"]
    assert [rule for rule, _ in judge([page(100)], fonts).notices] == ["source.not-a-report"]


def test_a_lost_fonts_text_is_marked() -> None:
    good = Style(0, 5, 0, 50, 10, bold=False, italic=False, raised=False, font="good")
    line = Line("Dis: 7KH", 1, 0, 90, 10, 10, (good, good._replace(start=5, end=8, font="bad")))
    assert [found.text for found in veil([line], frozenset({"bad"}))] == ["Dis: \ufffd\ufffd\ufffd"]


def test_a_picture_without_text() -> None:
    image = b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
    data = pdf(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
            4: stream(b"q 595 0 0 842 0 0 cm /I Do Q"),
            5: stream(b"\x80", image),
        }
    )
    for backend in ("pdfium", "pdfplumber", "auto"):
        with pytest.raises(NoTextLayerError):
            read_source(data, backend)


REFUSED = {
    "exit 3, garbled text layer": GarbledTextError,
    "exit 3, no text layer": NoTextLayerError,
    "exit 3, not a PDF": NotAPdfError,
}
LAYOUT_RULES = ("text.unmapped", "source.ocr", "source.not-a-report", "language.mixed")


def test_the_table_of_odd_documents(shared: Path) -> None:
    folder = shared / "corpus" / "odd"
    if not folder.is_dir():
        pytest.skip(f"no documents at {folder}")
    with (folder / "EXPECTED.tsv").open(encoding="utf-8", newline="") as file:
        rows = [(row["file"], row["expected"]) for row in csv.DictReader(file, delimiter="\t")]
    wrong = [(name, expected) for name, expected in rows if not fits((folder / name).read_bytes(), expected)]
    assert not wrong


def fits(data: bytes, expected: str) -> bool:
    """Whether a document comes out as a row of the table says (what later stages find is not looked at)."""
    refusal = next((error for start, error in REFUSED.items() if expected.startswith(start)), None)
    try:
        source = read_source(data)
    except CcmParseError as error:
        salvaged = "--salvage" not in expected or "text.unmapped" in rules(read_source(data, salvage=OnDamage.SALVAGE))
        return refusal is not None and isinstance(error, refusal) and salvaged
    wanted = {rule for rule in LAYOUT_RULES if rule in expected}
    return refusal is None and set(rules(source)) == wanted


def test_hostile_documents_end_in_our_errors(shared: Path) -> None:
    """Small ones, in this process; `test_hostile` has the attacks on time and memory."""
    paths = sorted((shared / "corpus" / "hostile").rglob("*.pdf"))
    if not paths:
        pytest.skip("no hostile documents")
    for path in paths:
        if path.stat().st_size < 20_000:
            with suppress(InputRefusedError):
                read_source(path.read_bytes(), "pdfium")
