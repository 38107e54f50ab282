"""The frames in which a text says who holds an office, made once for a language from its words."""

import re
from functools import cache

from ccm_parse.knowledge.language import load_language
from ccm_parse.knowledge.patterns import compiled
from ccm_parse.reading.alternation import NOTHING, any_of
from ccm_parse.reading.inflection import Inflection, inflection

__all__ = ["OfficeFrames", "office_frames"]

_LONGEST_BODY, _BEHIND, _PUT_IN = 80, 80, 160
_MARK = re.compile("[,;:.]")
_TO_PERSONS = ("appreciate", "congratulate", "encourage", "urge", "invite")
"""What one does to a person, whom the verb has for its object."""
_BLANK = re.compile(r"\s+|\A")
_TELLING = 6
"""Of what stands before a gap, so many letters are more than an article."""
_WIDE = r"[^.;:。；：]{0,200}?"
_FEW = r"[^,;:.，；：。\u060c\u061b]{0,24}?"


class OfficeFrames:
    """What stands between a holder and an office; each pattern takes the words between the two whole."""

    def __init__(self, code: str) -> None:  # noqa: PLR0915 one pattern a line
        language = load_language(code)
        words, forms = language.reading.offices, inflection(code)
        whole = forms.prefixed
        self.unnamed, self.unique = frozenset(words.unnamed_roles), frozenset(words.unique_roles)
        one = rf"\s*{_gapped(words.manners, forms)}"
        manner = rf"(?:{one}){{0,3}}"
        # , by acclamation,
        aside = rf"(?:\s*[,\u060c](?:{one}){{1,3}}\s*[,\u060c])?" if words.manners else ""
        # (Western States)
        ends = r"(?:\s?[(（][^()（）]{1,40}[)）])?"
        ends += rf"(?:\s*{any_of(words.holder_ends)})?" if words.holder_ends else ""
        strong = [w for w in words.holds if w not in words.weak_holds]
        article = rf"(?:\s*{whole(words.articles)})?" if words.articles else ""
        # , in accordance with the decision of that meeting,
        ground = rf"(?:\s*[,\u060c]\s*{whole(words.grounds)}[^,;.\u060c\u061b]{{1,120}}[,\u060c])?"
        # , of the same Branch,   (Conference Management Division)
        of_one = rf"\s*[,\u060c]\s*{whole(words.state_links)}\s?[^,;.:()\u060c\u061b]{{1,100}}[,\u060c]"
        of_body = rf"(?:{of_one}|\s*\([^()]{{1,80}}\))?" if words.state_links else ""
        opening = rf"{ends}{ground}{aside}{of_body}\s*[,\u060c]?{manner}\s*"
        # 以鼓掌方式当选为   was elected by acclamation to serve as
        as_ = rf"{aside}(?:{manner}\s*{whole((*words.weak_holds, *strong))})?" if words.weak_holds else aside
        holds = rf"{opening}{whole(strong)}{as_}{manner}{article}\s*"
        if words.put_in:
            # X, whose appointment as Secretary-General the Meeting confirmed
            which = rf"\s*[,\u060c]?\s*{whole(language.reading.acts.relatives)}\s[^,;.:()\u060c\u061b]{{1,60}}?"
            holds += rf"|{ends}{which}\s?{whole(words.put_in)}{manner}\s*"
        self.holds = compiled(holds)
        # of the Secretariat
        body = rf"(?:\s+{whole(words.state_links)}\s[^,;.:()]{{1,60}}?)?" if words.state_links else ""
        # 为   as
        self.weak_holds = compiled(rf"{body}{opening}{whole(words.weak_holds)}{article}\s*")
        # A acted as Secretary-General, and B as Secretary   et B de Secrétaire
        self.as_next = compiled(rf"\s*{any_of(words.of)}{article}\s*" if words.of and words.elides_holding else NOTHING)
        # elected A President, and B – Rapporteur
        mark = any_of(words.elided)
        possessed = rf"(?:\s*{whole(words.possessives)})?" if words.possessives else ""
        self.elided = compiled(rf"{ends}\s*,?\s*{mark}\s*(?:{whole(words.weak_holds)})?{possessed}{article}\s*")
        # She (was elected President)
        self.pronoun = compiled(rf"\s*{whole(words.pronouns)}(?=\s)" if words.pronouns else NOTHING)
        # in the person of
        self.embodied = compiled(rf"[^.;]*{whole(words.embodied)}{article}\s*" if words.embodied else NOTHING)
        guarded = rf"{whole(f for named in words.roles.values() for f in named)}{any_of(words.role_guards)}"
        self.deputy = compiled(guarded if words.role_guards else NOTHING)
        self.any_holding = compiled(rf"{whole(strong)}|{whole(words.installs)}|{forms.running(words.by)}")
        # заместитель Председателя посол Чили X
        addressed = rf"\s+{whole(words.honorifics)}\s"
        self.addressed = compiled(addressed if words.bare_titles else NOTHING)
        self.opens_clause = compiled(r"(?:\A|[，。；、])\Z" if language.joining == "solid" else NOTHING)
        # appointed X of Y Chair
        self.bare_holds = compiled(
            rf"{body}{opening}{possessed}{article}\s*" if language.joining == "spaced" else NOTHING
        )
        self.held, self.assumed = (
            compiled(whole(words.held_roles) if words.held_roles else ""),
            compiled(whole(words.assumed_roles)),
        )
        """The form of an office that is held, where its form tells; and of one taken over by who stands behind it."""
        # were elected by acclamation as: a manner may stand between the two
        # 作为   in its capacity as
        self.capacity = compiled(
            rf"{ends}\s*[,\u060c]?[^，。；,.;\u060c\u061b]{{0,8}}?{whole(words.capacities)}{article}\s*"
        )
        post = rf"(?:\s*{any_of(words.posts)})?" if words.posts else ""
        # от Группы африканских государств —
        opener = rf"{whole(words.group_openers)}\s[^,;:.()]{{1,90}}?\s*[:–—-]\s*" if words.group_openers else NOTHING
        group = rf"(?:{opener})?" if words.group_openers else ""
        self.next_group = compiled(rf"\s*[,;]\s*(?:{whole(words.joins)}\s*)?{opener}")
        # 一职由   : …
        listed = rf"{whole(words.listed)}[^,;:.]{{0,60}}" if words.listed else NOTHING
        # Председателем следующего Совещания, которое состоится в Женеве, избран
        relative = whole(language.reading.acts.relatives) if language.reading.acts.relatives else NOTHING
        aside = rf"(?:\s*[,\u060c]\s*{relative}\s[^,;.\u060c\u061b]{{1,120}}[,\u060c])?"
        # fell, by a unanimous decision of the Conference, to
        agents = language.reading.acts.agents if language.joining == "spaced" else ()
        caused = rf"(?:\s*,\s*{whole(agents)}\s[^,;.]{{1,60}},)?" if agents else ""
        # , by acclamation,
        told_how = rf"(?:\s*,(?:{one}){{1,3}}\s*,)?" if words.manners else ""
        held_by = rf"{_gapped(words.by, forms)}{told_how}"
        by = rf"{post}{told_how}{aside}{caused}{ground}{manner}\s*{held_by}{manner}{article}\s*{group}"
        self.by = compiled(rf"{by}|\s*{listed}:\s*{group}")
        # entrusted the chair to X
        given = rf"{post}{told_how}{manner}\s*{whole(words.given)}{manner}{article}\s*"
        self.given = compiled(given if words.given else NOTHING)
        # Chair of the working group on finances: …   of those bodies, respectively,
        self.beside_body = compiled(rf"[^,;:.]{{0,{_LONGEST_BODY}}}?{told_how}{article}\s*")
        # Vice-Presidents, by acclamation, the
        apart = rf"(?:\s*(?:{any_of(words.appositions)}){manner})?" if words.appositions else ""
        self.apposition = compiled(rf"{apart}\s*(?:{any_of(words.appositions)})?{article}\s*")
        # Vice-Presidents, on behalf of their groups, Chile and
        object_mark = rf"(?:\s*{whole(words.object_marks)})?" if words.object_marks else ""
        told_for = rf"\s*,\s[^,;.:()]{{3,60}},{object_mark}{article}\s*"
        self.aside = compiled(told_for if language.joining == "spaced" else NOTHING)
        # elected: President, A; Rapporteur, | B
        self.listed_next = compiled(r"[:;]\s\Z")
        self.next_to = compiled(rf"{article}\s*")
        # избрало своим Председателем путем аккламации
        self.mannered = compiled(rf"{manner}{article}\s*")
        # (Secretary-General) of the Meeting, and
        of_it = rf"(?:\s+{any_of(words.of)}\s[^,;.]{{1,60}}?)?" if words.of else ""
        joined = rf"{of_it}\s*,?\s*{whole(words.joins)}{article}\s*"
        self.next_holder = compiled(joined if words.joins and language.joining == "spaced" else NOTHING)
        of, others = whole(words.of), language.reading.acts.others
        # (a working group) of the Conference on Disarmament
        self.of_others = compiled(
            rf"{of}\s*(?:{whole(w for w in others if ' ' in w)})" if others and words.of else NOTHING
        )
        self._possessed = compiled(whole(words.possessed_roles) if words.possessed_roles else NOTHING)
        self._its = compiled(rf"{whole(words.possessives)}\s*\Z" if words.possessives else NOTHING)
        thereof = [word for word in words.possessives if " " in word]
        self.thereof = compiled(rf"{whole(thereof)}\s*\Z" if thereof else NOTHING)
        self.replaced = compiled(rf"{whole(words.replaced)}\s*\Z")
        self.without_name = compiled(rf"{forms.running(words.without_name)}{article}\s*\Z")
        """At the request of the President, (X took the chair)."""
        # X, of Croatia, President of the Meeting
        of_one = of_one if words.state_links else NOTHING
        apposed = rf"(?:{of_one}|{any_of(words.appositions_behind)})"
        self.behind = compiled(rf"\s*{apposed}{article}\s*")
        self.bracketed = compiled(rf"\s[(]\s*{article}\s*" if language.joining == "spaced" else NOTHING)
        """X (Chair): what stands before the office."""
        behind = rf"\s*{any_of(words.presided_behind)}" if words.presided_behind else ""
        presided = [(rf"{_gapped(words.presided_before, forms, _WIDE)}{article}\s*", behind)]
        # A presided over the Meeting
        presided += [("", rf"\s*,?\s*{forms.running(words.presides)}\s*{whole(words.presided_of)}")]
        # A would preside over the
        article_behind = rf"(?:{whole(words.articles)}\s*)?" if words.articles else ""
        self.will_preside = compiled(rf"\s*[,\u060c]?\s*{forms.running(words.will_preside)}\s*{article_behind}")
        # will preside over | the Twentieth Meeting, A   will preside | A over the Twentieth Meeting
        first = (
            rf"{whole(words.will_preside)}\s*\Z" if language.reading.acts.verb_first and words.will_preside else NOTHING
        )
        self.will_preside_first = compiled(first)
        # to chair the Drafting Committee
        of_body = rf"{article_behind}(?:[^\W\d_][\w-]*\s+){{0,2}}?{forms.running(words.committees)}"
        self.chairs = compiled(rf"\s*,?\s*{forms.running(words.chairs)}\s+{of_body}" if words.chairs else NOTHING)
        committees = rf"{whole(words.committees)}[^.;:]{{0,160}}?"
        led = [rf"{committees}\s{forms.running(words.chaired_by)}"] if words.chaired_by else []
        led += [rf"{whole(words.chairing)}\s+{committees}"] if words.chairing else []
        # a working group on finances chaired by
        self.chaired_by = compiled(rf"(?:{'|'.join(led)}){article}\s*\Z" if led else NOTHING)
        # the Implementation Support Unit, headed by   , who heads the Implementation Support Unit
        of_treaty = rf"(?:\s+{any_of(words.of)}\s?[^,;.:()]{{1,90}}?)?" if words.of else ""
        led_unit = rf"{whole(words.units)}{of_treaty}\s*,?\s*{forms.running(words.unit_led_by)}{article}\s*\Z"
        self.unit_led_by = compiled(led_unit if words.unit_led_by else NOTHING)
        leads = rf"\s*,?\s*{forms.running(words.leads_unit)}\s*{article}\s*{whole(words.units)}"
        self.leads_unit = compiled(leads if words.leads_unit else NOTHING)
        # on a proposal from the President, elected A and B
        self.proposed_by = compiled(rf"{whole(words.proposed_by)}\s+\Z" if words.proposed_by else NOTHING)
        # a committee, and appointed A to chair it
        self.chairs_it = compiled(rf"\s*,?\s*{forms.running(words.chairs_it)}" if words.chairs_it else NOTHING)
        # and appointed to chair it A   y designó para presidirlo a la Sra. A
        told_it = rf"{forms.running(words.chairs_it)}{manner}\s*,?\s*{whole(words.object_marks)}{article}\s*\Z"
        self.chairs_it_before = compiled(told_it if words.chairs_it and words.object_marks else NOTHING)
        preparing = [form for named in language.reading.meetings.forms if named.kind == "PC" for form in named.after]
        preparing += language.reading.acts.kinds.get("PC", ()) if language.reading.acts.verb_first else ()
        another = rf"(?P<other>{any_of(preparing) if preparing else NOTHING}|(?P<own>{any_of(words.own_behind)}))"
        self.bodies = compiled(rf"{another}|{forms.running(words.committees)}")
        """Bodies that have a chair, committees or `other` ones: the last one named is who is chaired."""
        # Under the chairmanship of A, | the Drafting Committee met
        any_word = r"(?:[^\W\d_]+\s+)?"
        behind_it = rf"\s*,{article}\s*{any_word}{forms.running(words.committees)}"
        self.body_behind = compiled(behind_it if words.committees and language.joining == "spaced" else NOTHING)
        self.stands_for = compiled(forms.running((*language.reading.acts.pronouns, *words.told, *words.told_behind)))
        # 本次会议主席
        self.this = compiled(whole(words.this_meeting))
        will_be = rf"{forms.running(words.will_be_presided)}{article}\s*\Z" if words.will_be_presided else NOTHING
        self.will_be_presided = compiled(will_be)
        self.will_hold = compiled(forms.running(words.will_hold) if words.will_hold else NOTHING)
        self.next_meeting = compiled(whole(words.next_behind))
        # 会议秘书处由
        another_s = "".join(rf"(?<!{re.escape(word)})" for word in words.foreign_before)
        self.staffed = compiled(rf"{another_s}{_gapped(words.staffed, forms)}")
        # presided A over the Meeting
        presided += [(rf"{whole(words.presided)}\s*", rf"\s*[,\u060c]?\s*{whole(words.presided_of)}")]
        parts = ([part.strip() for part in word.split("…")] for word in words.presided_before)
        told = (part[0] if len(part[0]) >= _TELLING else part[-1] for part in parts)
        # 起草委员会由X主持
        by = any_of(language.reading.outlook.coordinated_by)
        presided_by = rf"{any_of(words.committees)}[^，。；：,;:]{{0,6}}{by}\Z"
        self._led = compiled(presided_by if language.joining == "solid" else NOTHING), compiled(behind or NOTHING)
        self.absence = compiled(whole(words.absences))
        """Words for whom somebody presides who is no president: in the absence of."""
        self._presiding = forms.hint((*told, *words.presides, *words.presided))
        # A presided over the | Twentieth Meeting
        over = rf"\s*,?\s*{forms.running(words.presides)}{article}\s*"
        self.presides_over = compiled(over if words.presides else NOTHING)
        self._presided = [(compiled(rf"{before}\Z"), compiled(after)) for before, after in presided]
        # the 2032 Meeting   la Réunion de 2032
        meeting, year = any_of(words.own_behind), r"(?:19|20)\d\d(?!\d)"
        of = rf"(?:{any_of(words.of)}\s*)?"
        self.of_year = compiled(rf"{meeting}\s*{of}(?P<year>{year})|(?P<before>(?<!\d){year})\s*{meeting}")
        agent = language.reading.outlook.coordinated_by
        self.by_agent = compiled(any_of(agent)) if agent and language.joining == "solid" else None
        # Secretary-General and Secretary
        self.and_office = compiled(rf"\s*,?\s*{whole(words.joins)}{article}\s*" if words.joins else NOTHING)
        # (a working group,) with X as its Chair
        self.accompanied = compiled(rf"{whole(words.accompanied)}{article}\s*\Z" if words.accompanied else NOTHING)
        self.ground = compiled(rf"\s*{whole(words.grounds)}")
        self.installs = compiled(whole(words.installs))
        self._definite = tuple(language.reading.acts.definite) if language.reading.acts.verb_first else ()
        # appointed X   thanked X
        verbs = language.reading.acts.verbs
        thanks = [w for action in _TO_PERSONS for w in verbs.get(action, ()) if "…" not in w and self._definite]
        self._does_next = compiled(rf"{whole((*words.installs, *thanks))}\s*\Z")
        self.joins = compiled(whole(words.joins) if words.joins else NOTHING)
        self._puts_in = compiled(rf"{whole(words.installs)}[^,;:.，；：。\u060c\u061b]{{0,120}}\Z")
        self.proposes = compiled(whole(words.proposes) if words.proposes else NOTHING)
        # 副主席：   as follows:
        self.announces = compiled(rf"(?:{post}\s*(?:{forms.any_of(words.by)})?|\s*{listed})\s*[:：]?\s*\Z")
        # Vice-Presidents were elected by acclamation:
        self.announces_held = compiled(rf"{opening}{whole(strong)}{as_}{manner}\s*[:：]\s*\Z" if strong else NOTHING)
        # a) Africa: Zambia and Malawi
        self.grouped = compiled(r"[^,;.()，；。（）]{1,100}?(?:[:：]|\s[–—-])\s*")
        # elected the following Vice-Presidents, put up by the regional groups:
        self.announces_late = compiled(r"[^.;:：。；]{0,120}[:：]\s*\Z")

    def by_of_body(self, text: str, start: int, end: int) -> bool:
        """Whether the words behind a committee's office say who has it: of the working group on finances: X."""
        stop = _MARK.search(text, start, end)
        last = min(stop.start() if stop else end, start + _LONGEST_BODY)
        return any(self.by.fullmatch(text, at, end) for at in [start, *_blanks(text, start, last), last])

    def puts_up(self, text: str, end: int) -> bool:
        """Whether those named behind "by" only put somebody into the office: 主席由菲律宾提名."""
        return self.by_agent is not None and self.installs.match(text, end) is not None

    def puts_in(self, text: str, at: int) -> bool:
        """Whether a verb that installs stands before an office with no mark between."""
        return self._puts_in.search(text, max(0, at - _PUT_IN), at) is not None

    def acts_itself(self, text: str, start: int, end: int, name: int) -> bool:
        """Whether who holds an office does something to the one named right behind it: appointed the President X."""
        is_next = self.next_to.fullmatch(text, end, name) is not None
        is_definite = text[start:end].startswith(self._definite) if self._definite else False
        return is_next and is_definite and self._does_next.search(text, 0, start) is not None

    def is_held(self, text: str, start: int, end: int) -> bool:
        """Whether the words before an office are those of holding it: acted as."""
        return any(self.holds.fullmatch(text, at, end) for at in _blanks(text, max(start, end - _LONGEST_BODY), end))

    def its(self, text: str, floor: int, at: int) -> bool:
        """Whether an office at an offset is said to be that of a body named before: its."""
        return self._its.search(text, floor, at) is not None

    def leads(self, text: str, start: int, end: int) -> bool:
        """Whether a name between two offsets is that of who is said to lead a committee: 工作组由X主持."""
        before, behind = self._led
        return behind.match(text, end) is not None and before.search(text, max(0, start - _BEHIND), start) is not None

    def is_possessed(self, printed: str) -> bool:
        """Whether an office has "its" written together with it."""
        return self._possessed.fullmatch(printed) is not None

    def presides(self, text: str, floor: int, start: int, end: int) -> int | None:
        """Where the words begin that say that a name between two offsets is that of who presided over the meeting."""
        if not self._presiding.search(text, floor, end + _BEHIND):
            return None
        for before, behind in self._presided:
            told = before.search(text, floor, start)
            if told and behind.match(text, end):
                return told.start()
        return None


def _blanks(text: str, start: int, end: int) -> list[int]:
    """Where words begin between two offsets: the blanks before them."""
    return [match.start() for match in _BLANK.finditer(text, start, end)]


def _gapped(words: tuple[str, ...], forms: Inflection, gap: str = _FEW) -> str:
    parts = [gap.join(any_of([part.strip()]) for part in word.split("…")) for word in words if "…" in word]
    plain = forms.prefixed([word for word in words if "…" not in word])
    return f"(?:{'|'.join([*parts, plain])})" if words else NOTHING


@cache
def office_frames(code: str) -> OfficeFrames:
    """The frames of the language of that code."""
    return OfficeFrames(code)
