"""Is this a file that a report can be read from? Sniffing before it is opened, a judgement after its pages are read.

Text is garbled in two ways. A font may be lost as a whole (no Unicode values, or values that make no words): then its
text is known to be bad, is marked as such, and the rest of the document stands. Or characters are missing in the midst
of good words: then good words cannot be told from bad ones, and above one in a hundred the document is refused.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple

from ccm_parse.errors import DamagedError, GarbledTextError, NotAPdfError, NoTextLayerError, OverLimitError
from ccm_parse.layout.source import Limits, Line, RawPage

__all__ = [
    "FontTexts",
    "Health",
    "Kind",
    "Signals",
    "Verdict",
    "health",
    "judge",
    "measure",
    "salvaged",
    "sniff",
    "veil",
]

UNMAPPED = "\ufffd"

_HEAD = 1024  # bytes in which a PDF's header stands
_PDF_PARTS = (b"endobj", b"startxref", b"/Root", b"%%EOF")
_FOREIGN = re.compile(rb"\s*(?:<!doctype|<html|<\?xml|\{\\rtf)", re.IGNORECASE)
_SMALLEST_PAGE, _LARGEST_PAGE = 10.0, 20_000.0  # points
_MOST_LOST = 0.5  # of the characters in fonts that are lost: above, nothing to speak of is left
_MOST_SPOILED = 0.01  # of the other characters
_LOST_FONT = 0.5  # of a font's characters without a Unicode value: the font is lost
_SHORTEST_REPORT = 400  # characters
_FEWEST_A_PAGE = 3  # characters, on average: fewer are stamps on a scan
_SAMPLE = 600  # characters of each font by which it is judged
_SCRIPT_SAMPLE = 1_500  # characters of a page by which its script is judged
_SCRIPT_FEWEST = 100

_PRIVATE = re.compile(r"[\ue000-\uf8ff\x00-\x08\x0e-\x1f]|\(cid:\d+\)")
_WORD = re.compile(r"(?<![^\W_])[A-Za-zÀ-ÿ]{3,}(?![^\W_])")
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöùûüáíóúãõæœ]", re.IGNORECASE)
_RARE_HAN, _HAN = re.compile("[\u3400-\u4dbf]"), re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_PHONETIC, _ARABIC = re.compile("[\u0250-\u02ff]"), re.compile("[\u0600-\u06ff]")
_FEWEST_LETTERS = 60  # of distinct words: fewer do not show whether they are words
_FEWEST_VOWELS = 0.2  # of the letters; languages in Latin script have about two in five
_MOST_RARE = 0.1
_SCRIPTS = (
    ("Arabic", _ARABIC),
    ("Cyrillic", re.compile("[\u0400-\u04ff]")),
    ("Han", _HAN),
    ("Latin", re.compile("[A-Za-zÀ-ÿ]")),
)


class Kind(Enum):
    """What the bytes are, by their look."""

    PDF = auto()
    TEXT = auto()


class Signals(NamedTuple):
    """What a page says about the health of its text. `fonts`: characters and those without a Unicode value, by font."""

    characters: int
    unmapped: int
    fonts: tuple[tuple[str, int, int], ...]
    private: int
    has_image: bool
    script: str | None


class FontTexts(NamedTuple):
    """How many characters each font of a document sets, and the beginning of what it sets."""

    counts: dict[str, int]
    samples: dict[str, str]


class Health(NamedTuple):
    """Fonts that are lost, the characters in them, and the other characters that are spoiled."""

    lost_fonts: frozenset[str]
    lost: int
    spoiled: int


class Verdict(NamedTuple):
    """Fonts whose text is to be marked, and what the report says about the file."""

    lost_fonts: frozenset[str]
    notices: tuple[tuple[str, str], ...]


def sniff(data: bytes, limits: Limits) -> Kind:
    """Whether the bytes are a PDF or a text. Raises `NotAPdfError`, `DamagedError` or `OverLimitError`."""
    if limits.bytes and len(data) > limits.bytes:
        raise OverLimitError(f"expected at most {limits.bytes} bytes, found {len(data)}: raise the limit `bytes`")
    if b"%PDF-" in data[:_HEAD]:
        return Kind.PDF
    if any(part in data for part in _PDF_PARTS):
        raise DamagedError(
            "expected a PDF's header in the first 1024 bytes, found none: the beginning is damaged or missing"
        )
    if not data.strip() or _FOREIGN.match(data.removeprefix(b"\xef\xbb\xbf")):
        what = f"{len(data)} bytes that begin {data[:12]!r}" if data else "an empty file"
        raise NotAPdfError(f"expected a PDF or a text layer, found {what}: check the file")
    return Kind.TEXT


def measure(page: RawPage, lines: Sequence[Line], fonts: FontTexts, limits: Limits) -> Signals:
    """A page's signals; adds to the fonts' texts. Raises `OverLimitError` or `DamagedError` for an impossible page."""
    if not all(_SMALLEST_PAGE <= side <= _LARGEST_PAGE for side in (page.width, page.height)):
        raise DamagedError(
            f"expected a page of usual size, found page {page.number} of {page.width} by {page.height} points: "
            "repair the file"
        )
    counts, samples = fonts
    count = 0
    for run in (*page.runs, *page.rotated):
        font, length = run.font, len(run.text)
        count += length
        if font not in counts:
            counts[font] = length
            samples[font] = run.text
        else:
            counts[font] += length
            if len(samples[font]) < _SAMPLE:
                samples[font] += " " + run.text
    if limits.characters_per_page and count > limits.characters_per_page:
        raise OverLimitError(
            f"expected at most {limits.characters_per_page} characters on page {page.number}, found {count}: "
            "raise the limit `characters_per_page`"
        )
    text = "".join(line.text for line in lines)
    private = 0 if text.isprintable() else sum(len(m) for m in _PRIVATE.findall(text))
    return Signals(
        count, page.unmapped, _by_font(page) if page.unmapped else (), private, page.has_image, _script(text)
    )


def _by_font(page: RawPage) -> tuple[tuple[str, int, int], ...]:
    whole, lost = Counter[str](), Counter[str]()
    for run in (*page.runs, *page.rotated):
        whole[run.font] += len(run.text)
        lost[run.font] += run.text.count(UNMAPPED)
    return tuple((font, count, lost[font]) for font, count in sorted(whole.items()))


def _script(text: str) -> str | None:
    """The script that most of a page's letters belong to; None for a page with little text."""
    sample = text[:_SCRIPT_SAMPLE]
    if sample.isascii():
        return "Latin" if len(sample) >= _SCRIPT_FEWEST else None
    counts = [(len(pattern.findall(sample)), name) for name, pattern in _SCRIPTS]
    most, name = max(counts)
    return name if most >= _SCRIPT_FEWEST else None


def health(signals: Sequence[Signals], fonts: FontTexts) -> Health:
    """How much of the text does not stand for what is drawn."""
    whole, gone = Counter[str](), Counter[str]()
    for page in signals:
        for font, count, lost in page.fonts:
            whole[font] += count
            gone[font] += lost
    nonsense = {font for font, sample in fonts.samples.items() if _is_nonsense(sample)}
    lost_fonts = frozenset(nonsense | {font for font, count in whole.items() if gone[font] > _LOST_FONT * count})
    spoiled = sum(count for font, count in gone.items() if font not in lost_fonts) + _private(signals)
    return Health(lost_fonts, sum(fonts.counts[font] for font in lost_fonts), spoiled)


def judge(signals: Sequence[Signals], fonts: FontTexts) -> Verdict:
    """What is to be said of a file whose pages were read. Raises `NoTextLayerError` or `GarbledTextError`."""
    characters = sum(page.characters for page in signals)
    if characters < _FEWEST_A_PAGE * len(signals) or not characters:
        raise NoTextLayerError(
            f"expected pages with text, found {characters} characters on {len(signals)} pages: "
            "have the scan's text recognised"
        )
    found = health(signals, fonts)
    bad = found.lost + found.spoiled
    if found.lost > _MOST_LOST * characters or found.spoiled > _MOST_SPOILED * (characters - found.lost):
        raise GarbledTextError(
            f"expected text whose characters have Unicode values, found {bad} of {characters} without: "
            "have the text recognised anew, or use salvage"
        )
    return Verdict(found.lost_fonts, tuple(_notices(signals, characters, bad)))


def salvaged(signals: Sequence[Signals], fonts: FontTexts) -> Verdict:
    """The verdict on a garbled file that is to be read all the same: what has Unicode values is left as it is."""
    found = health(signals, fonts)
    characters = sum(page.characters for page in signals)
    return Verdict(frozenset(), tuple(_notices(signals, characters, found.lost + found.spoiled)))


def _private(signals: Iterable[Signals]) -> int:
    """Characters of private use, where they are many: a few are bullets and bar codes."""
    pages = [page for page in signals if page.private > _MOST_RARE * page.characters]
    return sum(page.private for page in pages)


def _notices(signals: Sequence[Signals], characters: int, bad: int) -> Iterable[tuple[str, str]]:
    if bad:
        yield "text.unmapped", f"{bad} of {characters} characters do not stand for what is drawn"
    pictures = sum(page.has_image for page in signals)
    if 2 * pictures > len(signals):
        yield "source.ocr", f"{pictures} of {len(signals)} pages are pictures with recognised text over them"
    if characters < _SHORTEST_REPORT:
        yield "source.not-a-report", f"the whole document has {characters} characters"
    scripts = Counter(page.script for page in signals if page.script)
    if len(scripts) > 1:
        parts = ", ".join(f"{count} in {name} script" for name, count in scripts.most_common())
        yield "language.mixed", f"pages in different languages: {parts}"


def _is_nonsense(sample: str) -> bool:
    """Whether a font's text cannot be words: hardly a vowel, many rare Han characters, phonetic letters in Arabic."""
    han = len(_HAN.findall(sample))
    if han > _FEWEST_LETTERS:
        return len(_RARE_HAN.findall(sample)) > _MOST_RARE * han
    if arabic := len(_ARABIC.findall(sample)):
        return len(_PHONETIC.findall(sample)) > _MOST_RARE * arabic > 1
    letters = "".join(sorted(set(_WORD.findall(sample))))
    return len(letters) >= _FEWEST_LETTERS and len(_VOWEL.findall(letters)) < _FEWEST_VOWELS * len(letters)


def veil(lines: Sequence[Line], fonts: frozenset[str]) -> list[Line]:
    """The lines with U+FFFD for each character set in one of the fonts: their text is not passed off as good."""
    return [_veiled(line, fonts) if any(s.font in fonts for s in line.styles) else line for line in lines]


def _veiled(line: Line, fonts: frozenset[str]) -> Line:
    text = list(line.text)
    for style in line.styles:
        if style.font in fonts:
            text[style.start : style.end] = [UNMAPPED if c != " " else c for c in text[style.start : style.end]]
    return line._replace(text="".join(text))
