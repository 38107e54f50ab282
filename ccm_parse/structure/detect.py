"""Which language a document is in: by its script, and among Latin ones by its commonest words; no model."""

import re
from collections import Counter

from ccm_parse.knowledge.detection import Script, traits
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.layout.source import Source

__all__ = ["detect", "scripts_of"]

_ENOUGH = 8_000  # characters looked at
_SCRIPTS: dict[Script, re.Pattern[str]] = {
    "han": compiled("[\u3400-\u9fff]"),
    "cyrillic": compiled("[\u0400-\u04ff]"),
    "arabic": compiled("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]"),
    "latin": compiled("[A-Za-z\u00c0-\u024f]"),
}
_HAN_WEIGHT = 3  # a Han character says as much as a few letters
_WORD = re.compile(r"[^\W\d_]+")


def _sample(source: Source) -> str:
    parts: list[str] = []
    size = 0
    for page in source.pages:
        for line in page.body:
            parts.append(line.text)
            size += len(line.text)
        if size > _ENOUGH:
            break
    return " ".join(parts) or " ".join(line.text for page in source.pages for line in (*page.masthead, *page.notes))


def scripts_of(text: str) -> dict[Script, int]:
    """How many characters of each script a text has, Han characters weighted."""
    return {
        name: len(pattern.findall(text)) * (_HAN_WEIGHT if name == "han" else 1) for name, pattern in _SCRIPTS.items()
    }


def detect(source: Source) -> str:
    """The code of the language that most of the body is in."""
    text = _sample(source)
    counts = scripts_of(text)
    script = max(counts, key=lambda s: counts[s])
    found = {code: trait for code, trait in traits().items() if trait.script == script}
    if len(found) == 1:
        return next(iter(found))
    words = Counter(w.lower() for w in _WORD.findall(text))
    return max(found, key=lambda code: sum(words[w] for w in found[code].common))
