"""The bundled samples: in step with their sources, true to their own counts, and the same report in every language."""

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from scripts.make_samples import LANGUAGES, LOOKS, SAMPLES, golden_text
from scripts.sample_outline import label_key
from scripts.sample_source import Mark, Marked, Node, Source, SourceError, parse_marked, read_source

WRITTEN = [language for language in LANGUAGES if (SAMPLES / f"source.{language}.txt").exists()]
PAGES = [(language, look) for language in WRITTEN for look in LOOKS.get(language, ("geneva",))]
PRESENT = ("state_party", "state_not_in_force", "signatory", "observer_state")
PUNCTUATION = {"zh": ("；", "。", "："), "ar": ("؛", ".", ":")}  # inner item, last item, before a list
KINDS = (
    *PRESENT, "united_nations", "organization_present", "officer", "speaker", "plenary", "resolution", "ref", "date",
    "money", "act", "outgoing", "incoming", "extension", "area", "adoption", "next", "next.city", "next.president",
    "next.alternative_city", "meeting", "meeting.name", "meeting.city", "to", "title", "behalf", "organization",
    "symbol",
)  # fmt: skip


def source(language: str) -> Source:
    return read_source(SAMPLES / f"source.{language}.txt")


def walk(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from walk(node.children)


def texts(read: Source) -> Iterator[Marked]:
    yield from read.fields.values()
    for node in walk([*read.body, *read.annexes, *read.notes]):
        yield node.text
        yield from node.cells


def marks(read: Source, *kinds: str) -> Iterator[tuple[Mark, str]]:
    for text in texts(read):
        for mark in sorted(text.marks, key=lambda mark: (mark.start, -mark.end)):
            if mark.kind in kinds:
                yield mark, text.quote(mark)


def paragraphs(nodes: list[Node]) -> list[Node]:
    return [node for node in walk(nodes) if node.kind == "paragraph"]


@pytest.mark.parametrize("language", WRITTEN)
def test_the_golden_report_is_what_the_source_gives(language: str) -> None:
    stored = (SAMPLES / f"{language}.golden.json").read_text(encoding="utf-8")
    assert stored == golden_text(language), f"run: python -m scripts.make_samples {language}"


@pytest.mark.parametrize("language", WRITTEN)
def test_every_quote_stands_where_the_golden_report_says(language: str) -> None:
    report = json.loads(golden_text(language))
    found: dict[str, str] = {}

    def gather(value: object) -> None:
        if isinstance(value, dict):
            if "id" in value:
                found[value["id"]] = str(value.get("text", value.get("heading", value.get("title", ""))))
            for inner in value.values():
                gather(inner)
        elif isinstance(value, list):
            for inner in value:
                gather(inner)

    gather({name: part for name, part in report.items() if name != "facts"})
    proofs = re.findall(
        r'"node": "(\w+)",\s+"start": (\d+),\s+"end": (\d+),\s+"quote": ("(?:[^"\\]|\\.)*")', golden_text(language)
    )
    assert len(proofs) > 300
    for node, start, end, quote in proofs:
        assert found[node][int(start) : int(end)] == json.loads(quote) != ""


@pytest.mark.parametrize("language", WRITTEN)
def test_numbers_run_without_a_gap(language: str) -> None:
    read = source(language)
    for part in (read.body, *([annex] for annex in read.annexes)):
        numbers = [int(label_key(node.label)) for node in paragraphs(part)]
        assert numbers == list(range(1, len(numbers) + 1))
    assert len(paragraphs(read.body)) == 65
    assert [label_key(node.label) for node in read.notes] == [str(n) for n in range(1, 11)]
    called = [
        label
        for part in (read.body, read.annexes)
        for node in walk(part)
        for text in (node.text, *node.cells)
        for label, _ in text.calls
    ]
    assert called == [node.label for node in read.notes]


@pytest.mark.parametrize("language", WRITTEN)
def test_lists_end_as_lists_do(language: str) -> None:
    inner, last, opening = PUNCTUATION.get(language, (";", ".", ":"))
    read = source(language)
    for node in walk([*read.body, *read.annexes]):
        points = [
            item
            for item in node.children
            if item.kind == "item" and (item.label.strip("().").isalpha() or "(" in item.label)
        ]
        if not points:
            continue
        assert node.text.text.endswith(opening)
        *before, final = points
        assert all(item.text.text[-1] in (inner, opening) for item in before)
        assert final.text.text[-1] in (inner, last, opening)
    for paragraph in paragraphs([*read.body, *read.annexes]):
        deepest = paragraph
        while deepest.children:
            deepest = deepest.children[-1]
        assert deepest.text.text[-1] in (last, "»", "”")


@pytest.mark.parametrize("language", WRITTEN)
def test_everyone_who_acts_is_present(language: str) -> None:
    read = source(language)
    present = {mark.arguments[0] for mark, _ in marks(read, *PRESENT)}
    parties = {mark.arguments[0] for mark, _ in marks(read, "state_party")}
    assert len(parties) == len(list(marks(read, "state_party"))) == 51
    assert {mark.arguments[1] for mark, _ in marks(read, "incoming", "outgoing", "extension")} <= parties
    speakers = {"lbn": "LBN", "jpn": "JPN", "mrt": "MRT", "per": "PER", "bra": "BRA"}
    assert {
        speakers[mark.arguments[0]] for mark, _ in marks(read, "speaker") if mark.arguments[0] in speakers
    } <= present


@pytest.mark.parametrize("language", WRITTEN)
def test_every_listed_document_is_cited(language: str) -> None:
    report = json.loads(golden_text(language))
    listed = {document["symbol"] for document in report["facts"]["documents"]}
    body = [
        fact["symbol"] for fact in report["facts"]["symbols"] if not fact["evidence"][0]["node"].startswith("annex_3")
    ]
    assert listed == {symbol for symbol in body if symbol.startswith("CCM/MSP/2033/")}
    assert [document["symbol"] for document in report["facts"]["documents"]] == sorted(listed, key=_filed)


def _filed(symbol: str) -> tuple[str, int, str]:
    kind, number = re.fullmatch(r"CCM/MSP/2033/(?:([A-Z]+)\.)?(\d+)(?:/Rev\.1)?", symbol).groups()  # type: ignore[union-attr]
    return kind or "", int(number), symbol


@pytest.mark.parametrize("language", WRITTEN)
def test_the_estimate_adds_up(language: str) -> None:
    table = next(node for node in source(language).annexes[1].children if node.kind == "table")
    figures = [int(re.sub(r"\D", "", row.cells[-1].text)) for row in table.children if row.kind == "row"]
    *items, subtotal, support, reserve, total = figures
    assert sum(items) == subtotal == 250_000
    assert (support, reserve) == (subtotal * 13 // 100, subtotal * 15 // 100)
    assert subtotal + support + reserve == total


def test_every_chinese_date_with_a_year_is_marked() -> None:
    for text in texts(source("zh")):
        for found in re.finditer(r"\d{4}年", text.text):
            assert any(m.kind == "date" and m.start <= found.start() < m.end for m in text.marks), text.text


def test_the_counts_that_the_chinese_text_states() -> None:
    read = source("zh")
    body = {node.label: node for node in paragraphs(read.body)}
    for label, kind, stated, count in (
        ("16.", "state_party", "以下48个缔约国", 48),
        ("17.", "state_party", "另有三个缔约国", 3),
        ("18.", "state_not_in_force", "两国也出席了会议", 2),
        ("19.", "signatory", "以下四个签署国", 4),
        ("11.", "officer", "以下八个国家", 8),
    ):
        text = body[label].text
        assert stated in text.text
        assert sum(mark.kind == kind for mark in text.marks) == count
    assert [len([c for c in annex.children if c.kind == "paragraph"]) for annex in read.annexes] == [5, 2, 0]


def _neutral(language: str) -> dict[str, Counter[tuple[str, ...]]]:
    """What a language's source says without its words, by kind of mark."""
    counts: dict[str, Counter[tuple[str, ...]]] = {}
    report = json.loads(golden_text(language))
    for mark, _ in marks(source(language), *KINDS):
        known = (mark.arguments[0], *mark.arguments[2:]) if mark.kind == "act" else mark.arguments
        counts.setdefault(mark.kind, Counter())[known] += 1
    counts["symbols"] = Counter((fact["symbol"], fact["evidence"][0]["node"]) for fact in report["facts"]["symbols"])
    return counts


@pytest.mark.parametrize("language", [language for language in WRITTEN if language != "zh"])
def test_a_translation_says_the_same(language: str) -> None:
    mine, chinese = _neutral(language), _neutral("zh")
    for kind in {*mine, *chinese}:
        assert mine.get(kind) == chinese.get(kind), kind


@pytest.mark.parametrize("language", [language for language in WRITTEN if language != "zh"])
def test_a_translation_has_the_same_shape(language: str) -> None:
    def shape(nodes: list[Node]) -> list[object]:
        return [(node.kind, len(node.text.calls), len(node.cells), shape(node.children)) for node in nodes]

    mine, chinese = source(language), source("zh")
    assert shape(mine.body) == shape(chinese.body)
    assert shape(mine.annexes) == shape(chinese.annexes)


@pytest.mark.parametrize(("language", "look"), PAGES)
def test_the_pages_show_the_report(language: str, look: str) -> None:
    path = SAMPLES / f"{language}.{look}.pdf"
    assert path.stat().st_size < 400_000
    document = pypdfium2.PdfDocument(path)
    assert document[0].get_size() == pytest.approx((595.28, 841.89) if look == "geneva" else (612, 792), abs=0.1)
    assert 9 <= len(document) <= 16


@pytest.mark.parametrize(("language", "look"), [pair for pair in PAGES if pair[0] != "ar"])
def test_a_note_stands_on_the_page_of_its_call(language: str, look: str) -> None:
    pages = [
        _letters(page.get_textpage().get_text_range())
        for page in pypdfium2.PdfDocument(SAMPLES / f"{language}.{look}.pdf")
    ]
    read = source(language)
    calls = {
        label: _letters(text.text[:offset])[-28:] + label
        for node in walk([*read.body, *read.annexes])
        for text in (node.text, *node.cells)
        for label, offset in text.calls
    }
    ran_on = []
    for note in read.notes:
        text = _letters(note.text.text)
        called = [number for number, page in enumerate(pages) if calls[note.label] in page]
        begun = [number for number, page in enumerate(pages) if note.label + text[:14] in page]
        ended = [
            number for number, page in enumerate(pages) if text[-12:] in page and number in {begun[0], begun[0] + 1}
        ]
        assert len(called) == 1, note.label
        assert set(called) & set(begun), note.label
        if ended[0] > begun[0]:
            ran_on.append(note.label)
    assert ran_on == ["3"] if language in {"zh", "en"} else ran_on in ([], ["3"])


@pytest.mark.parametrize("look", LOOKS["ar"])
def test_an_arabic_note_stands_on_the_page_of_its_call(look: str) -> None:
    in_text, in_notes = {7.44, 6.2, 5.89}, {5.58, 5.27}  # sizes of raised numbers: in text and tables, before notes
    with pdfplumber.open(SAMPLES / f"ar.{look}.pdf") as document:
        for page in document.pages:
            sizes = [(round(char["size"], 2), char["text"]) for char in page.chars if char["text"].isdigit()]
            called = sorted(digit for size, digit in sizes if size in in_text)
            assert called == sorted(digit for size, digit in sizes if size in in_notes)


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_the_text_layer_has_a_form_feed_after_each_page() -> None:
    layer = (SAMPLES / "zh.txt").read_text(encoding="utf-8")
    assert layer.count("\f") == len(pypdfium2.PdfDocument(SAMPLES / "zh.geneva.pdf"))
    assert layer.endswith("\f")


def test_marks_nest_and_calls_keep_their_offsets() -> None:
    text = parse_marked("a{b{c|x 1}d|y; z 2 3}e{^4}f")
    assert text.text == "abcdef"
    assert [(mark.kind, mark.start, mark.end, mark.arguments) for mark in text.marks] == [
        ("x", 2, 3, ("1",)),
        ("y", 1, 4, ()),
        ("z", 1, 4, ("2", "3")),
    ]
    assert text.calls == (("4", 5),)


@pytest.mark.parametrize("line", ["no form at all", "1. {open", "#no blank"])
def test_a_line_of_no_known_form_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "source.txt"
    path.write_text(f"% a remark\n{line}\n", encoding="utf-8")
    with pytest.raises(SourceError):
        read_source(path)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("(a)", "a"),
        ("b)", "b"),
        ("(iii)", "iii"),
        ("iv)", "iv"),
        ("(二)", "2"),
        ("7.", "7"),
        ("(ج)", "c"),
        ("(هـ)", "e"),
        ("‘2’", "2"),
        ("с)", "c"),
    ],
)
def test_labels_lead_to_ids(label: str, key: str) -> None:
    assert label_key(label) == key


def test_no_id_is_given_twice() -> None:
    for language in WRITTEN:
        ids = re.findall(r'"id": "(\w+)"', golden_text(language))
        assert len(ids) == len(set(ids))
        assert not [a for a, b in itertools.pairwise(ids) if a == b]
