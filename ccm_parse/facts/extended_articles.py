"""The article under which a deadline is extended: named, or told by the area of work that the deadline is of."""

from collections.abc import Mapping
from typing import get_args

from ccm_parse.facts.readings import Reading
from ccm_parse.facts.types import ExtensionArticle
from ccm_parse.knowledge.treaty import Treaty, area_named, find_areas
from ccm_parse.reading.clauses import Statement
from ccm_parse.reading.extension_patterns import ExtensionPatterns

__all__ = ["ExtendedArticles", "extended_articles"]

_ARTICLES = frozenset(get_args(ExtensionArticle))
"""Those that a report can name; the deadlines of other articles are not told."""


def extended_articles(treaty: Treaty | None) -> Mapping[str, str]:
    """The articles of a treaty under which deadlines are extended, each with its area."""
    return {article: area for article, area in treaty.extensions.items() if article in _ARTICLES} if treaty else {}


class ExtendedArticles:
    """Finds the article in texts of one language on one treaty."""

    def __init__(self, treaty: Treaty, code: str, patterns: ExtensionPatterns) -> None:
        self._treaty, self._areas = treaty, extended_articles(treaty)
        self._code, self._patterns = code, patterns

    def named(self, reading: Reading, start: int, end: int) -> str | None:
        """The last one that is named between two offsets."""
        numbers = [
            r.number.split("(")[0]
            for r in reading.mentions.references
            if r.kind == "article" and start <= r.start < end
        ]
        return next((n for n in reversed(numbers) if n in self._areas), None)

    def of_area(self, heading: str) -> str | None:
        """The one whose deadlines are those of the area that a heading names."""
        area = area_named(heading, self._treaty, self._code)
        return next((article for article, its in self._areas.items() if its == area), None)

    def of_work(self, reading: Reading, statement: Statement) -> str | None:
        """The one whose deadlines are those of the one area that a statement names: its clearance deadline."""
        hits = find_areas(reading.text.text, self._treaty, self._code)
        named = {hit.area for hit in hits if statement.start <= hit.start < statement.end}
        found = [article for article, area in self._areas.items() if area in named]
        return found[0] if len(found) == 1 else None

    def of_requests(self, reading: Reading) -> str | None:
        """The one of the work whose deadlines a text's last sentence on extensions is about: clearance."""
        blotted, extends = reading.mentions.blotted, self._patterns.extends
        told = (s for s in reversed(reading.mentions.statements) if extends(blotted, s.start, s.end))
        return next((article for s in told if (article := self.of_work(reading, s))), None)
