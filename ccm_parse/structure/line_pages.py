"""Which page each line stands on."""

from collections.abc import Iterable

from ccm_parse.layout.source import Line

__all__ = ["Pages"]


class Pages(dict[int, int]):
    """The index of the page that each line stands on, by the line's identity."""

    @classmethod
    def of(cls, pages: Iterable[tuple[int, Iterable[Line]]]) -> "Pages":
        """From each page's index and lines."""
        return cls((id(line), index) for index, lines in pages for line in lines)
