"""The patterns of acts in a language whose verbs come before their actors, made once from its words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial

from ccm_parse.knowledge.act_words import ActWords
from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.actions import BINDING
from ccm_parse.reading.alternation import NOTHING, any_of, printed_key
from ccm_parse.reading.clauses import BLOT
from ccm_parse.reading.inflection import Inflection, inflection
from ccm_parse.reading.meeting_names import MeetingName
from ccm_parse.reading.verb_first_objects import VerbFirstObjects
from ccm_parse.reading.verb_first_passives import VerbFirstPassives
from ccm_parse.reading.verb_first_words import Actor, Entry, Head, Told

__all__ = ["VerbFirstPatterns", "verb_first_patterns"]

_PHRASE = f"(?:\\s*[,\u060c][^,\u060c.;\u061b:{BLOT}]{{1,90}}[,\u060c])?"
_FEW = r"(?:\s+[^\W\d_]+){0,3}?\s+"
_WITH_OBJECT = frozenset({"adopt", "approve", "confirm", "encourage", "urge", "invite", "call_on"})
"""Acts whose verb may have "it" written together with it: considered the report and adopted it."""


class VerbFirstPatterns:
    """The grammar of acts of such a language; each method answers for one place of a blotted text."""

    def __init__(self, language: Language) -> None:
        words = language.reading.acts
        self._code = language.code
        forms = inflection(language.code)
        whole = forms.prefixed
        self._adverbs = rf"(?:{_PHRASE}\s*{forms.whole(words.adverbs)}){{0,3}}" if words.adverbs else ""
        self._skip = compiled(self._adverbs)
        self._suffixes = tuple(words.object_suffixes)
        self._with_object: dict[str, str] = {}
        self._entries: dict[tuple[str, str], list[Entry]] = {}
        self._behind = cache(partial(self._tail, forms))
        """The pattern of what must follow a verb, made where the verb is met: there are many hundreds."""
        self._add_all(words)
        self._heads = {
            tense: compiled(whole([*(form for kind, form in self._entries if kind == tense), *more]))
            for tense, more in (("past", self._with_object), ("present", ()))
        }
        self._consequences = frozenset(map(printed_key, words.consequences))
        self._weak = frozenset(map(printed_key, words.weak))
        self._actors = compiled(rf"\s*(?:{any_of(words.articles)}\s+)?(?P<actor>{forms.whole(words.actors)})")
        self._feminine_actors = compiled(forms.whole(words.feminine_actors))
        self._guards = compiled(rf"\s*{forms.whole(words.actor_guards)}")
        self._treaty = compiled(rf"\s+{forms.whole(words.of_treaty)}")
        self._joins = tuple(join.rstrip("\u0640") for join in words.joins)
        join = rf"(?:{any_of(self._joins)})?"
        self._leads = compiled(rf"(?:\s*{join}{whole(words.leads)}\s*)*\s*{join}\s*")
        self._leads_on = compiled(rf"\s*{whole(words.leads_on)}\s*" if words.leads_on else NOTHING)
        self._not_behind = compiled(rf"{whole(words.silencers)}\s*\Z")
        self._wishes = compiled(rf"{whole(words.modals)}\s*\Z")
        self._earlier = compiled(rf"{whole(words.pluperfects)}\Z")
        self._relative = compiled(rf"{whole(words.relatives)}\s+([^\W\d_]+)")
        self._beforehand = compiled(
            rf"\s*{join}{whole(words.beforehand)}(?:\s+{whole(words.leads)})?\s*" if words.beforehand else NOTHING
        )
        self._subordinate = compiled(rf"\s*{whole(words.subordinators)}")
        self._other = compiled(rf"\s*{forms.whole(words.others)}")
        self._takes = compiled(rf"\s*(?:{any_of(self._joins)})?(?P<verb>[^\W\d_]+)\s+{forms.whole(words.others)}")
        heads = language.reading.offices.title_heads
        self._title = compiled(rf"\s*(?:{any_of(self._joins)})?{forms.whole(heads)}" if heads else NOTHING)
        self._topic = compiled(rf"\s*{whole(words.topic_openers)}\s*(?P<actor>{forms.whole(words.actors)})")
        self.objects = VerbFirstObjects(language, self._adverbs)
        self._infinitives = [
            (action, compiled(rf"\s*(?P<verb>{forms.whole(done)})")) for action, done in words.infinitives.items()
        ]
        actives = frozenset(form for tense, form in self._entries if tense == "past")
        self.passives = VerbFirstPassives(language, self._leads, actives)
        self._setting = compiled(rf"\s*[,\u060c]?\s*(?!{whole(words.topics)}){whole(words.settings)}\s")
        self._trailer = compiled(rf"\s*{whole(words.trailers)}" if words.trailers else NOTHING)
        self._circumstances = compiled(rf"\s*(?:{join})?{whole((*words.settings, *words.circumstances))}")
        self._plural_actors = compiled(forms.whole(words.plural_actors))
        self._plurals = tuple(words.plural_ends)
        self._endings = tuple(words.feminine_ends)
        self._openings = tuple(words.feminine_starts)
        self._we = tuple(words.we_starts)

    def _add_all(self, words: ActWords) -> None:
        for tense, verbs in (("past", words.verbs), ("present", words.present)):
            self._add(tense, verbs)
        for word in words.other_verbs:
            self._entries.setdefault(("past", printed_key(word)), [])
        for entries in self._entries.values():
            entries.sort(key=lambda entry: entry.tail is None)

    def _add(self, tense: str, verbs: dict[str, tuple[str, ...]]) -> None:
        for action, told in verbs.items():
            for word in told:
                head, gap, tail = word.partition("\u2026")
                counts = not tail.startswith("(")
                key = printed_key(head)
                self._entries.setdefault((tense, key), []).append(
                    Entry(action, tail.strip("()") if gap else None, counts)
                )
                if tense == "past" and action in _WITH_OBJECT and not gap:
                    self._with_object |= {key + suffix: key for suffix in self._suffixes}

    def _tail(self, forms: Inflection, tail: str) -> re.Pattern[str]:
        if tail.startswith("~"):
            # granted Chad, at its request, an extension
            return compiled(rf"[^.;\u061b:]{{0,120}}?\s(?P<tail>{forms.whole(tail[1:].split('|'))})")
        first, gap, rest = tail.partition("\u2026")
        source = forms.whole(first.split("|"))
        if gap:
            source = rf"{source}(?:\s+|{_FEW}){forms.whole(rest.split('|'))}"
        return compiled(rf"{self._adverbs}{_PHRASE}\s*(?P<tail>{source})")

    def heads(self, text: str, start: int, end: int) -> Iterator[Head]:
        """The verbs' forms between two offsets, in order, but for those that a word before them makes no statement."""
        found = [
            head
            for tense, pattern in self._heads.items()
            for match in pattern.finditer(text, start, end)
            if (head := self._head(text, match, tense, start)) is not None
        ]
        yield from sorted(found)

    @staticmethod
    def word_start(text: str, at: int, floor: int = 0) -> int:
        """Where the word begins that an offset stands in."""
        while at > floor and text[at - 1].isalpha():
            at -= 1
        return at

    def _head(self, text: str, match: re.Match[str], tense: str, floor: int) -> Head | None:
        word = self.word_start(text, match.start(), floor)
        prefix = text[word : match.start()]
        if prefix and not prefix.startswith(self._joins):
            return None
        printed = printed_key(match.group())
        form = self._with_object.get(printed, printed)
        we = tense == "present" and form.startswith(self._we)
        feminine = form.startswith(self._openings) if tense == "present" else self._is_feminine(form)
        plural = tense == "past" and form.endswith(self._plurals)
        tense = "we" if we else tense
        # considered the report and then | adopted it
        before = text.rfind(" ", floor, max(floor, word - 1)) + 1
        joined = bool(prefix) or self._leads_on.fullmatch(text, max(before, floor), word) is not None
        return Head(word, match.start(), match.end(), form, tense, feminine, plural, joined, form != printed)

    def _is_feminine(self, form: str) -> bool:
        """Whether a form of the past has the feminine ending, not that letter as its last."""
        return form.endswith(self._endings) and not any(("past", form + end) in self._entries for end in self._endings)

    def is_beforehand(self, text: str, start: int, head: Head) -> bool:
        """Whether a clause that a verb opens tells what its subject did before it did what the next clause tells."""
        return self._beforehand.fullmatch(text, start, head.word) is not None

    def follows_verb(self, text: str, head: Head) -> bool:
        """Whether another verb stands right before one that nothing joins to it: decided | the holding of."""
        before = text[: head.word].rstrip()
        word = printed_key(before[before.rfind(" ") + 1 :])
        forms = {word, *(word.removeprefix(join) for join in self._joins)}
        return not head.joined and any(("past", form) in self._entries for form in forms)

    def tells_no_act(self, head: Head) -> bool:
        """Whether a verb is one of the meeting's that tell no act."""
        return not self._entries.get((head.tense, head.form), True)

    def is_consequence(self, head: Head) -> bool:
        """Whether a verb behind an approval only tells what it comes to."""
        return head.form in self._consequences

    def is_told(self, text: str, head: Head, floor: int, *, opens: bool) -> bool:
        """Whether the word before a verb lets it tell what was done: no relative, negation, condition or wish."""
        before = text[floor : head.word]
        if head.tense != "past" and self._wishes.search(before):
            return False
        if self._earlier.search(before.rstrip()):
            return False
        return opens or self._not_behind.search(before) is None

    def opens(self, text: str, start: int, head: Head) -> bool:
        """Whether a verb begins its clause, but for words that lead on from the last."""
        return self._leads.fullmatch(text, start, head.word) is not None

    def without_lead(self, text: str, start: int, end: int) -> int:
        """Where a stretch ends before a word that joins the verb behind it."""
        word = start + max(text[start:end].rstrip().rfind(" "), 0)
        return word if self._leads_on.fullmatch(text, word, end) is not None else end

    def leads_on(self, text: str, start: int, head: Head) -> bool:
        """Whether a word before a verb that begins its clause joins it to the one before: and also."""
        return self._leads_on.fullmatch(text, start, head.word) is not None

    def actor(self, text: str, head: Head, end: int, names: Sequence[MeetingName]) -> Actor | None:
        """The meeting as the subject that stands behind a verb and agrees with it."""
        skipped = self._skip.match(text, head.end, end)
        at = skipped.end() if skipped else head.end
        blank = at + len(text[at : at + 2]) - len(text[at : at + 2].lstrip())
        named = next((n for n in names if n.start == blank and n.end <= end), None)
        match = self._actors.match(text, at, end)
        if named is None and match is None:
            return None
        start, stop = (named.start, named.end) if named else match.span("actor") if match else (at, at)
        feminine = self._feminine_actors.match(text, start, stop) is not None
        if feminine != head.feminine or head.plural or self._guards.match(text, stop, end):
            return None
        treaty = self._treaty.match(text, stop, end)
        plural = self._plural_actors.match(text, start, stop) is not None
        return Actor(start, treaty.end() if treaty else stop, named, feminine, plural)

    def is_others(self, text: str, head: Head, end: int) -> bool:
        """Whether another body stands where a verb's subject would."""
        skipped = self._skip.match(text, head.end, end)
        return self._other.match(text, skipped.end() if skipped else head.end, end) is not None

    def told(self, text: str, head: Head, at: int, end: int, *, has_actor: bool) -> Told | None:
        """What a verb tells whose object begins at an offset, but for adverbs."""
        tense = "present" if head.tense == "we" else head.tense
        for entry in self._entries[tense, head.form]:
            if entry.tail is None:
                if not has_actor and head.form in self._weak:
                    continue
                skipped = self._skip.match(text, at, end)
                return self._decided(text, entry.action, skipped.end() if skipped else at, end)
            match = self._behind(entry.tail).match(text, at, end)
            if match is not None:
                tail = match.span("tail") if entry.counts else None
                return Told(entry.action, tail, match.end() if entry.counts else match.start("tail"))
        return None

    def _decided(self, text: str, action: str, at: int, end: int) -> Told:
        """What "decided" tells: the act decided on, where that is one of its own."""
        for further, pattern in self._infinitives if action == "decide" else ():
            match = pattern.match(text, at, end)
            if match is not None and further in BINDING:
                return Told(further, match.span("verb"), match.end())
        return Told(action, None, at)

    def takes_floor(self, text: str, start: int, end: int, *, feminine: bool) -> bool:
        """Whether a clause opens with another body's verb, of a gender."""
        match = self._takes.match(text, start, end)
        if match is None or self._title.match(text, start, end):
            # X, | Deputy Minister of Y
            return False
        return match["verb"].endswith(self._endings) == feminine

    def is_relative(self, text: str, start: int, end: int, *, feminine: bool) -> bool:
        """Whether a relative clause may go on that a verb of this gender could belong to."""
        for match in self._relative.finditer(text, start, end):
            told = printed_key(match[1])
            endings = tuple(ending + rest for ending in self._endings for rest in ("", *self._suffixes))
            if told.endswith(endings) == feminine:
                return True
        return False

    def has_relative(self, text: str, start: int, end: int) -> bool:
        """Whether a relative clause begins between two offsets."""
        return self._relative.search(text, start, end) is not None

    def is_subordinate(self, text: str, start: int, end: int) -> bool:
        """Whether the clause says under what condition, or to what end."""
        return self._subordinate.match(text, start, end) is not None

    def topic(self, text: str, start: int, end: int) -> Actor | None:
        """The meeting set before its verb, at the beginning of a clause."""
        match = self._topic.match(text, start, end)
        if match is None:
            return None
        feminine = self._feminine_actors.match(match["actor"]) is not None
        plural = self._plural_actors.match(match["actor"]) is not None
        return Actor(match.start("actor"), match.end("actor"), None, feminine, plural)

    def is_proviso(self, text: str, start: int, end: int) -> bool:
        """Whether a clause behind an act's opens with words that only tell more of it: on the condition that."""
        return self._trailer.match(text, start, end) is not None

    def is_trailing(self, text: str, start: int, end: int) -> bool:
        """Whether a clause behind an act's tells more of it, be it of what was named in it last: which."""
        word = start + len(text[start:end]) - len(text[start:end].lstrip())
        return self.is_proviso(text, start, end) or self._relative.match(text, word, end) is not None

    def is_circumstance(self, text: str, start: int, end: int) -> bool:
        """Whether a phrase says when, where, behind what or on what grounds something is done."""
        return self._circumstances.match(text, start, end) is not None

    def is_setting(self, text: str, start: int, end: int) -> bool:
        """Whether a phrase says when or where."""
        return self._setting.match(text, start, end) is not None


@cache
def verb_first_patterns(code: str) -> VerbFirstPatterns | None:
    """The patterns of the language of that code; None where verbs do not come first."""
    language = load_language(code)
    words = language.reading.acts
    return VerbFirstPatterns(language) if words.verb_first and words.verbs else None
