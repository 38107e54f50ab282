"""The treaty's short title without its title marks (Chinese).

Why: 《》 tell the title from the common noun: 《公约》 is this treaty, 公约 any.
Example: "公约一般状况和执行情况", where the document has 《公约》. Not behind 本, 其他 or 该, not in quotations, not in
compounds, and only in a document that uses the marks.
Silence: `--ignore treaty.brackets-missing`, or `ignore = ["treaty.brackets-missing"]` in the configuration.
"""

import re
from collections.abc import Iterator
from functools import cache

from ccm_parse.checks.document import Document
from ccm_parse.checks.finding import Complaint, Place
from ccm_parse.knowledge.language import load_language
from ccm_parse.reading.alternation import NOTHING, any_of
from ccm_parse.reading.clauses import BLOT, blot

__all__ = ["RULE", "find"]

RULE = "treaty.brackets-missing"
_USUAL = 3


def find(document: Document) -> Iterator[Complaint]:
    """One complaint for each place."""
    marks, treaty = document.words.title_marks, document.treaty
    names = treaty.names.get(document.code) if treaty else None
    if marks is None or names is None:
        return
    shorts = [own.strip("".join(marks)) for own in names.own if own.startswith(marks[0])]
    usual = sum(text.text.count(f"{marks[0]}{short}{marks[1]}") for text in document.stated for short in shorts)
    if usual < _USUAL:
        return
    pattern = _pattern(document.code, tuple(shorts), tuple(names.titles))
    for text in document.stated:
        if text.quoted or not any(short in text.text for short in shorts):
            continue
        blotted = blot(text.text)
        for match in pattern.finditer(text.text):
            if BLOT not in blotted[match.start() : match.end()]:
                expected = f"{marks[0]}{match[0]}{marks[1]}"
                yield Complaint(
                    RULE,
                    f"expected {expected}, as elsewhere, found {match[0]}",
                    (Place(text.node, *match.span()),),
                    expected,
                )


@cache
def _pattern(code: str, shorts: tuple[str, ...], titles: tuple[str, ...]) -> re.Pattern[str]:
    words = load_language(code).checks
    opening, closing = words.title_marks or ("", "")
    refused = "".join(rf"(?<!{re.escape(word)})" for word in words.not_titles_after)
    behind = any_of([*words.not_titles_before, closing])
    # A name behind a Han character may be the end of another treaty's.
    at = "|".join([r"(?<![\u4e00-\u9fff\w《])", *(rf"(?<={re.escape(word)})" for word in words.titles_after)])
    whole = rf"(?<!{re.escape(opening)}){any_of(titles) if titles else NOTHING}"
    return re.compile(rf"{refused}(?:{whole}|(?:{at}){any_of(shorts)})(?!{behind})")
