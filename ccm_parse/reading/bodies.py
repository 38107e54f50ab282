"""Bodies in a list of participants: those we know by name, and others that end or begin as bodies' names do."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.organizations import OrganizationHit, find_acronyms, organization_named
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.knowledge.states import state_named
from ccm_parse.reading.alternation import NOTHING, any_of, running, whole_in
from ccm_parse.reading.clauses import BLOT, blot
from ccm_parse.reading.numerals import numerals

__all__ = ["BodyMention", "find_bodies"]


_ENDS = " 。.；;：:\u061b"
_CAPITALS = "[A-Z\u00c0-\u00de]{3,}"
_MOST_SMALL = 4
"""A name has no more small words, but for those that link its others."""
_SURE = 2
"""So many bodies make a list one of bodies."""


class BodyMention(NamedTuple):
    """A body named in a list; the acronym is None for one that we do not know."""

    start: int
    end: int
    acronym: str | None


def find_bodies(
    text: str, code: str, start: int, end: int, known: Sequence[OrganizationHit], least: int = _SURE
) -> list[BodyMention]:
    """The members of the list of bodies between two offsets; `known` are those found by name in the text.

    Where `least` are bodies, what is written as their names are is one too.

    >>> text = "欧洲联盟、国际稳定和复原中心和Verdant Fields协会"
    >>> known = (OrganizationHit(0, 4, "EU"),)
    >>> [text[b.start:b.end] for b in find_bodies(text, "zh", 0, len(text), known)]
    ['欧洲联盟', '国际稳定和复原中心', 'Verdant Fields协会']
    """
    return list(_lister(code).find(text, start, end, known, least))


class _Lister:
    """Parts lists of bodies in texts of one language; made once for it."""

    def __init__(self, language: Language) -> None:
        words = language.reading.participation
        whole = whole_in(language.code)
        self._heads_first = words.heads_first
        self._code = language.code
        self._marks = compiled(rf"\s*{any_of(words.separators)}\s*")
        self._joins = compiled(rf"\s*{whole(words.joins)}\s*")
        head = any_of(words.body_heads) if language.joining == "solid" else whole(words.body_heads)
        self._solid = language.joining == "solid"
        self._ends = compiled(rf"{head}(?:\s?[(（][^()（）]*[)）])?\s*\Z")
        self._has_head = compiled(rf"\s*{head}" if words.heads_first else head)
        named = [form for kind in ("united_nations", "organization") for form in words.categories.get(kind, ())]
        # (c) Non-governmental organizations:
        label = rf"(?:\([a-z]{{1,3}}\)\s*)?[^,;:()]{{0,60}}?{whole(named)}[^,;:()]{{0,40}}:"
        self._openers = compiled(rf"\s*(?:{whole(words.body_openers)}|{whole(words.articles)}|{label}|[\s:：–—])")
        self._closers = compiled(rf"(?:\s*{whole(words.list_ends)})+\s*\Z")
        self._aside = compiled(r"\s?[(（\ufffc][^()（）]{0,60}[)）\ufffc]?\s*\Z")
        self._announces = compiled(whole(words.following))
        # The United Nations system: what bodies are called, not one of them.
        self._category = compiled(whole(named))
        # 17个非政府组织
        count = rf"{numerals(language.code).cardinal}\s?{any_of(words.classifiers)}"
        self._count = compiled(count if self._solid else NOTHING)
        # Upon the invitation of
        prepositions = running(w for w in language.reading.acts.prepositions if w not in words.body_links)
        self._opens_phrase = compiled(rf"{prepositions}\s" if language.reading.acts.prepositions else NOTHING)
        self._meeting = compiled(rf"\s*{running(language.reading.acts.actors)}\s*")
        # организация «Зеленый мир»
        self._quoted = compiled("[«“„](?P<name>[^«»“”„]{2,80})[»”“]")
        capital = r"[A-Z\u00c0-\u00de][\w’'-]*"
        linked = rf"(?:\s+{whole(words.body_links)}){{0,2}}\s+" if words.body_links else r"\s+"
        # World Without Mines   PAX
        title = rf"(?P<name>{capital}(?:{linked}{capital})+|{_CAPITALS})(?:\s?[(\ufffc].*)?[\s.;]*"
        title = title if not self._solid else NOTHING
        self._title = compiled(title)
        self._links = compiled(running((*words.body_links, *language.reading.offices.particles)))
        self._own = compiled(rf"{running(language.reading.offices.committees)}(?:\s+{running(words.joins)})?")
        self._shape = compiled(r"[^\W\d_]")

    def find(
        self, text: str, start: int, end: int, known: Sequence[OrganizationHit], least: int
    ) -> Iterator[BodyMention]:
        inside = [hit for hit in known if start <= hit.start and hit.end <= end]
        blotted = blot(text)
        short = find_acronyms(blotted, self._code) if not self._solid else ()
        inside += [a for a in short if start <= a.start < end and not any(h.start <= a.start < h.end for h in inside)]
        masked = list(blotted)
        for hit in inside:
            # What stands in a known name parts no list.
            masked[hit.start : hit.end] = "\ufffc" * (hit.end - hit.start)
        plain = "".join(masked)
        pieces = list(self._pieces(text, plain, start, end))
        pieces = [*pieces[:-1], *self._last(text, *pieces[-1])] if len(pieces) > 1 else pieces
        bodies = [self._body(text, *piece, inside) for piece in pieces]
        is_sure = sum(body is not None for body in bodies) >= least
        for piece, body in zip(pieces, bodies, strict=True):
            # Among bodies stands what is written as their names are: World Without Mines.
            found = body or (self._titled(text, *piece) if is_sure else None)
            if found is not None:
                yield found

    def _titled(self, text: str, start: int, end: int) -> BodyMention | None:
        start = self._trimmed_start(text, start, end)
        match = self._title.fullmatch(text, start, end)
        if match is None or state_named(match["name"], self._code) is not None:
            return None
        return BodyMention(start, match.end("name"), None)

    def _pieces(self, text: str, plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        at = start
        for match in [*self._marks.finditer(plain, start, end), None]:
            stop = match.start() if match else end
            yield from self._joined(text, plain, at, stop)
            at = match.end() if match else end

    def _joined(self, text: str, plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A piece, parted at a joining word if a body's name ends before it and another stands behind it."""
        for match in self._joins.finditer(plain, start, end):
            if self._solid and match.start() == start and plain[match.end() : match.end() + 1] != BLOT:
                continue  # 和平组织
            left, right = text[start : match.start()], text[match.end() : end]
            left_known = plain[match.start() - 1 : match.start()] == "\ufffc" or match.start() == start
            last = left[self._trimmed_start(left, 0, len(left)) :]
            # China and the European Union
            named = organization_named(last, self._code) is not None or state_named(last, self._code) is not None
            behind = self._trimmed_start(text, match.end(), end)
            bare = self._closers.sub("", right.rstrip(_ENDS)).strip()
            right_named = self._is_name(right) or plain[behind : behind + 1] == "\ufffc"
            right_named = right_named or organization_named(bare, self._code) is not None
            # the Coalition and 12 of its members
            if match.start() > start and left_known and not self._solid and not right[:1].isupper() and not right_named:
                yield start, match.start()
                return
            right_named = right_named or ((left_known or named) and self._title.fullmatch(right) is not None)
            if (left_known or named or self._is_name(left)) and right_named:
                if left.strip():
                    yield start, match.start()
                yield from self._joined(text, plain, match.end(), end)
                return
        yield start, end

    def _last(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The last piece of a list, parted at its one joining word: …, Mine Action Canada and Legacies of War."""
        joins = list(self._joins.finditer(text, start, end))
        stop = self._closers.search(text, start, end)
        right = (joins[0].end(), stop.start() if stop else end) if len(joins) == 1 else None
        if right and self._title.fullmatch(text, *right) and self._title.fullmatch(text, start, joins[0].start()):
            yield start, joins[0].start()
            start = right[0]
        yield start, end

    def _is_name(self, piece: str) -> bool:
        bare = self._closers.sub("", piece.rstrip(_ENDS))
        if self._heads_first:
            return self._has_head.match(bare) is not None
        return bool(self._ends.search(bare) if self._solid else self._has_head.search(bare))

    def _body(self, text: str, start: int, end: int, known: Sequence[OrganizationHit]) -> BodyMention | None:
        hit = next((h for h in known if start <= h.start and h.end <= end), None)
        if hit is not None:
            head = self._closers.sub("", text[hit.end : end])
            tail = self._aside.sub("", head).strip(_ENDS)
            lead = self._trimmed_start(text, start, hit.start)
            if not tail and lead == hit.start:
                return BodyMention(hit.start, hit.end, hit.acronym)
        is_meeting = self._meeting.fullmatch(text, start, end) is not None
        start = self._trimmed_start(text, start, end)
        while end > start and text[end - 1] in _ENDS:
            end -= 1
        closers = self._closers.search(text, start, end)
        end = closers.start() if closers and closers.start() > start else end
        aside = self._aside.search(text, start, end)
        end = aside.start() if aside and aside.start() > start else end
        quoted = self._quoted.fullmatch(text, start, end)
        start, end = quoted.span("name") if quoted else (start, end)
        piece = text[start:end]
        if not self._shape.search(piece) or state_named(piece, self._code) is not None:
            return None
        acronym = organization_named(piece, self._code)
        if acronym is None and hit is not None and text[hit.start : hit.end] == piece:
            acronym = hit.acronym
        is_name = quoted is not None or (self._is_name(piece) and not piece[0].islower())
        is_name = is_name and not is_meeting and not self._is_no_name(piece)
        if acronym is None and (not is_name or self._announces.search(piece)):
            return None
        return BodyMention(start, end, acronym)

    def _is_no_name(self, piece: str) -> bool:
        """Whether words are those for bodies at large, a committee of the meeting, or a clause."""
        if self._opens_phrase.match(piece):
            # Upon the invitation of the Conference
            return True
        counted = self._count.match(piece)
        category = self._category.match(piece, counted.end() if counted else 0)
        if category and not piece[category.end() :].strip()[:1].isupper():
            return True
        if self._solid:
            return False
        # France and by the Chairman of the Committee
        head = self._joins.search(piece)
        if head and state_named(piece[: head.start()], self._code) is not None:
            return True
        small = [word for word in piece.split() if word.islower() and not self._links.fullmatch(word)]
        return self._own.fullmatch(piece) is not None or len(small) > _MOST_SMALL

    def _trimmed_start(self, text: str, start: int, end: int) -> int:
        while start < end and (match := self._openers.match(text, start, end)) is not None and match.end() > start:
            start = match.end()
        return start


@cache
def _lister(code: str) -> _Lister:
    return _Lister(load_language(code))
