"""Places: a city with its State, as a text says where something is held."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.cities import find_cities, has_city_of_its_name
from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.states import NameHit
from ccm_parse.reading.alternation import NOTHING, any_of
from ccm_parse.reading.inflection import inflection

__all__ = ["PlaceMention", "find_places"]


class PlaceMention(NamedTuple):
    """A place: its words, the city as printed if there is one, and the State."""

    start: int
    end: int
    city: str | None
    iso3: str | None


def find_places(text: str, code: str, start: int, end: int, states: Sequence[NameHit]) -> list[PlaceMention]:
    """The places named between two offsets, in order; `states` are the States named in the text.

    >>> find_places("在尼加拉瓜马那瓜举行会议", "zh", 0, 12, (NameHit(1, 5, "NIC"),))
    [PlaceMention(start=1, end=8, city='马那瓜', iso3='NIC')]
    """
    return _finder(code).find(text, start, end, states)


class _Places:
    """Finds places in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.outlook
        self._code = language.code
        place = inflection(language.code).prefixed(words.place_links)
        # 挪威的奥斯陆   Oslo, Norway   Oslo, in Norway
        kind = rf"(?:{any_of(words.city_kinds)})?" if words.city_kinds else ""
        self._between = compiled(rf"[\s,，(（\u060c]{{0,2}}(?:的|{place}\s?)?{kind}")
        # 在挪威…举行: a city that we do not know
        self._in = compiled(rf"{place}\s*\Z") if words.place_links else compiled(NOTHING)
        solid = language.joining == "solid"
        self._unknown = compiled(rf"(?P<city>[\u4e00-\u9fff]{{2,6}}?)(?:市)?{any_of(words.convene)}") if solid else None

    def find(self, text: str, start: int, end: int, states: Sequence[NameHit]) -> list[PlaceMention]:
        found: list[PlaceMention] = []
        inside = [s for s in states if start <= s.start and s.end <= end]
        for city in find_cities(text[start:end], self._code):
            first, last = start + city.start, start + city.end
            before = next(
                (s for s in inside if s.iso3 == city.iso3 and self._between.fullmatch(text, s.end, first)), None
            )
            behind = next(
                (s for s in inside if s.iso3 == city.iso3 and self._between.fullmatch(text, last, s.start)), None
            )
            named = before or behind
            # Mexico City is no Mexico
            if named is None and any(s.start <= first < last <= s.end for s in inside):
                continue
            # hosted by Norway in Oslo: the place is Oslo
            is_joined = before is not None and not any(map(str.isalpha, text[before.end : first]))
            whole_start = before.start if before and (is_joined or self._unknown) else first
            found.append(PlaceMention(whole_start, last, text[first:last], city.iso3))
        for state in inside:
            if any(p.start <= state.start < p.end + 2 for p in found) or not self._in.search(
                text, max(start, state.start - 12), state.start
            ):
                continue
            city_match = self._unknown.match(text, state.end, end) if self._unknown else None
            if city_match:
                found.append(PlaceMention(state.start, city_match.end("city"), city_match["city"], state.iso3))
            else:
                name = text[state.start : state.end] if has_city_of_its_name(state.iso3) else None
                found.append(PlaceMention(state.start, state.end, name, state.iso3))
        return sorted(found)


@cache
def _finder(code: str) -> _Places:
    return _Places(load_language(code))
