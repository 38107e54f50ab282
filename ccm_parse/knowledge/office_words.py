"""The words by which a text names persons, the offices they hold, and that they spoke."""

from pydantic import BaseModel, ConfigDict

__all__ = ["OfficeWords"]


class OfficeWords(BaseModel):
    """Words of persons, officers and speakers."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    honorifics: tuple[str, ...] = ()
    """Words beside a person's name."""
    name_characters: str = ""
    """The characters by which foreign names are written in a script without capitals."""
    name_points: str = ""
    """The marks between the parts of such a name."""
    no_name_characters: str = ""
    """Characters that follow a post and begin no name."""
    surnames: str = ""
    """Surnames of one character."""
    particles: tuple[str, ...] = ()
    """Lower-case words within a name."""
    name_endings: tuple[str, ...] = ()
    """Endings that a name takes in a sentence; two names that differ in them alone are one."""
    name_abbreviations: tuple[str, ...] = ()
    """Words of a name whose full stop ends no sentence: Jr."""
    name_stops: tuple[str, ...] = ()
    """Words in capitals that are no part of a name."""
    name_openings: tuple[str, ...] = ()
    """Beginnings of names that look like a joining word written together with the name."""
    given_names: tuple[str, ...] = ()
    """Titles that are names too: behind an honorific they are."""
    title_heads: tuple[str, ...] = ()
    """Words that head a title: whoever is called so is a person."""
    title_openers: tuple[str, ...] = ()
    """Verbs and prepositions after which a title begins."""
    bare_titles: bool = False
    """Whether a title stands before a name without article and comma."""
    title_breaks: tuple[str, ...] = ()
    """Words that no title before a name has: what looks like one is a clause."""
    title_modifiers: tuple[str, ...] = ()
    """Endings of the words that may stand before the head of such a title."""
    title_lead_words: int = 5
    """How many words may stand between a title's article and its head."""
    no_title_leads: tuple[str, ...] = ()
    """Words that cannot stand among them."""
    title_capitals: bool = False
    """Whether a small letter behind a comma, or a row of small words, ends a title."""
    title_articles: tuple[str, ...] = ()
    """Articles before a title."""
    demonstratives: tuple[str, ...] = ()
    """Words before a word in capitals that is nobody's name: this."""
    title_inner: tuple[str, ...] = ()
    """Words for holding an office that may stand within a title too: to."""
    title_starts: tuple[str, ...] = ()
    """Words before a title that has no article."""
    bare_offices: bool = False
    """Whether an office without its article may stand before a surname alone: President Zupan."""
    regional_groups: tuple[str, ...] = ()
    """What the groups are called that put officers up: the African Group."""
    without_name: tuple[str, ...] = ()
    """Words before an office that open a phrase of its own: the name behind its comma is another's."""
    title_ends: tuple[str, ...] = ()
    """Words that end a title behind a name."""
    title_verb_ends: tuple[str, ...] = ()
    """Endings by which a small word behind a comma is a verb, and no part of a title: assistait."""
    title_chains: tuple[str, ...] = ()
    """Words behind which such a word goes on with a title that has begun, where titles begin with them."""
    no_state_links: tuple[str, ...] = ()
    """Words before a State in a title that say where somebody works, not for whom."""
    state_posts: tuple[str, ...] = ()
    """Titles behind which such a word tells for whom all the same: the minister in Slovenia."""
    state_links: tuple[str, ...] = ()
    """Words between a name or post and its State."""
    place_links: tuple[str, ...] = ()
    """Words before a place, where a State in a title needs no word before it."""
    clause_openers: tuple[str, ...] = ()
    """Short words that a clause may open with, before a title."""
    title_links: tuple[str, ...] = ()
    """What may join a title or a State to a name and belongs to neither."""
    joins: tuple[str, ...] = ()
    """Words between two persons."""
    roles: dict[str, tuple[str, ...]] = {}
    """The names of the offices of a meeting."""
    short_roles: dict[str, tuple[str, ...]] = {}
    """Short names of offices, which count only where no more of the name stands behind: Director of the Unit."""
    unnamed_roles: tuple[str, ...] = ()
    """Offices that others hold too: they count only with the meeting's name or an act of appointment."""
    unique_roles: tuple[str, ...] = ("isu_director",)
    """Offices that only this treaty has: they need no meeting's name."""
    units: tuple[str, ...] = ()
    """What the treaty's own secretariat is called: its head is `isu_director`, if named behind it with one of"""
    unit_links: tuple[str, ...] = ()
    """its, and one of"""
    unit_heads: tuple[str, ...] = ()
    """Director."""
    unit_led_by: tuple[str, ...] = ()
    """Words between the unit and the name of its head: headed by."""
    leads_unit: tuple[str, ...] = ()
    """Words between that name and the unit: who heads."""
    foreign_before: tuple[str, ...] = ()
    """What makes the office after it another body's."""
    foreign_behind: tuple[str, ...] = ()
    """What makes the office before it another body's."""
    committees: tuple[str, ...] = ()
    """Bodies of a meeting that have a chair."""
    own: tuple[str, ...] = ()
    """What stands before an office to say that it is this meeting's."""
    this_meeting: tuple[str, ...] = ()
    """Those of them that say so even where an earlier meeting acts: 本次会议."""
    bound_roles: tuple[str, ...] = ()
    """Offices with "its" written together with them: the meeting's only where it is the body named last before."""
    possessed_roles: tuple[str, ...] = ()
    """Forms of offices with "its" written together with them."""
    assumed_roles: tuple[str, ...] = ()
    """Forms of offices that somebody takes over who may stand behind them: رئيسا."""
    possessives: tuple[str, ...] = ()
    """What stands before an office to say that it is that of the body named last: its."""
    possessives_behind: tuple[str, ...] = ()
    """What stands behind an office to say the same: thereof."""
    possessive_relatives: tuple[str, ...] = ()
    """Words that open a clause on an office of the body named before them: whose."""
    told: tuple[str, ...] = ()
    """What stands before an office to say that it is that of the meeting named last."""
    next: tuple[str, ...] = ()
    """What stands before an office to say that it is the next meeting's."""
    earlier: tuple[str, ...] = ()
    """What stands before an office to say that it is an earlier meeting's."""
    former: tuple[str, ...] = ()
    """Those of them by which nobody has an office any more that only this treaty has."""
    role_guards: tuple[str, ...] = ()
    """What behind an office's word makes it another word."""
    scope_links: tuple[str, ...] = ()
    """What may stand between the meeting's name and the office."""
    of: tuple[str, ...] = ()
    """What joins the office to a meeting named behind it."""
    of_whom: tuple[str, ...] = ()
    """Words for "of it" behind an office: of the meeting that elects."""
    governs: tuple[str, ...] = ()
    """Forms of offices that a meeting's name may follow without `of`."""
    bare_behind: tuple[str, ...] = ()
    """Words behind such a form that are nobody's name."""
    of_by_case: bool = False
    """Whether a body follows its office without a word between."""
    own_behind: tuple[str, ...] = ()
    told_behind: tuple[str, ...] = ()
    next_behind: tuple[str, ...] = ()
    earlier_behind: tuple[str, ...] = ()
    """As `own`, `told`, `next` and `earlier`, behind the office and `of`."""
    grounds: tuple[str, ...] = ()
    """Words that open a clause that says on what ground one holds an office: in accordance with the decision of."""
    put_in: tuple[str, ...] = ()
    """Nouns of putting somebody into an office who is told by a pronoun written together with them: تعيينه."""
    held_roles: tuple[str, ...] = ()
    """The forms of an office that alone say that the one before it holds it: Председателем."""
    holds: tuple[str, ...] = ()
    """Words between a person and the office: "serves as"."""
    articles: tuple[str, ...] = ()
    """What may stand before an office."""
    appositions_behind: tuple[str, ...] = ()
    """What may stand between a name and the office set behind it."""
    accompanied: tuple[str, ...] = ()
    """Words before a holder behind whom one of `weak_holds` tells of holding an office: with."""
    weak_holds: tuple[str, ...] = ()
    """Those of them that say so only behind a verb that installs."""
    elides_holding: bool = False
    """Whether one of `of` stands for holding a further office: A a fait office de Président, et B de Secrétaire."""
    elided: tuple[str, ...] = ()
    """Marks that stand for a verb told before: A was elected President, and B – Rapporteur."""
    pronouns: tuple[str, ...] = ()
    """Words that take up the person named in the sentence before: she."""
    embodied: tuple[str, ...] = ()
    """Words between a State that has an office and its envoy who exercises it: in the person of."""
    replaced: tuple[str, ...] = ()
    """Words before the name of somebody in whose place another holds an office: instead of."""
    capacities: tuple[str, ...] = ()
    """Words between a person or State and an office in whose capacity it acted."""
    manners: tuple[str, ...] = ()
    """What may stand between a person and the words for holding an office; … stands for a few words."""
    holder_ends: tuple[str, ...] = ()
    """What may follow the last State of a list: the representatives of."""
    posts: tuple[str, ...] = ()
    """What may follow an office before `by`: the post of."""
    listed: tuple[str, ...] = ()
    """Words between an office and a colon that announce its holders: the following."""
    group_openers: tuple[str, ...] = ()
    """Words before a group of States whose holders stand behind a dash or colon: from the Group of African States."""
    appositions: tuple[str, ...] = ()
    """What may stand between an office and its holder's name; nothing always may."""
    installs: tuple[str, ...] = ()
    """Verbs that put a person into an office."""
    candidates: tuple[str, ...] = ()
    """Words before an office that somebody only stands for: candidate for."""
    proposes: tuple[str, ...] = ()
    """Those of them by which others than the meeting only propose somebody: Peru nominated X as President."""
    by: tuple[str, ...] = ()
    """Words between an office and its holder: "held by"."""
    object_marks: tuple[str, ...] = ()
    """Words before a person whom a verb puts into an office, which no other object has: eligió Presidente a X."""
    given: tuple[str, ...] = ()
    """Words between an office and its holder that say so only behind a verb that installs: entrusted the chair to."""
    staffed: tuple[str, ...] = ()
    """Words before a list of those who serve a meeting, each behind the office: the secretariat … consisted of."""
    presided_before: tuple[str, ...] = ()
    """Words before the name of who presided over the meeting as a whole."""
    absences: tuple[str, ...] = ()
    """Words before the one for whom somebody else presides: in the absence of."""
    presides: tuple[str, ...] = ()
    """Verbs of presiding behind such a name; `presided_of` then stands behind them."""
    chairs: tuple[str, ...] = ()
    """Verbs of presiding over a committee, behind a name and before one of `committees`."""
    chaired_by: tuple[str, ...] = ()
    """Words between one of `committees` and the name of who chairs it: chaired by."""
    chairing: tuple[str, ...] = ()
    """Verbs of presiding over a committee, before it and the name of who does."""
    proposed_by: tuple[str, ...] = ()
    """Words right before an office by which its holder only proposes those who are elected."""
    chairs_it: tuple[str, ...] = ()
    """Verbs of chairing behind such a name, the committee named before: to chair it."""
    will_preside: tuple[str, ...] = ()
    """Verbs of going to preside, behind a name and before a later meeting."""
    will_hold: tuple[str, ...] = ()
    """Verbs of holding an office later, of which meeting the sentence before may tell."""
    will_be_presided: tuple[str, ...] = ()
    """Words between a later meeting and the name of who is going to preside over it: will be presided over by."""
    presided_behind: tuple[str, ...] = ()
    """Words that must then stand behind it."""
    presided: tuple[str, ...] = ()
    """Verbs of presiding, before the name of who did."""
    presided_of: tuple[str, ...] = ()
    """What they presided over, behind that name."""
    speaks: tuple[str, ...] = ()
    """Verbs of speaking, behind the speaker; where verbs come first, "verb … what was said", parted by strokes."""
    debates: tuple[str, ...] = ()
    """Debates in which one takes part by speaking."""
    debating: tuple[str, ...] = ()
    """What opens the sentence behind one on a debate, before who took part: in it took part."""
    speech_guards: tuple[str, ...] = ()
    """Words behind such a verb by which it tells something else: spoke out against."""
    speaking: tuple[str, ...] = ()
    """Participles of speaking, before how or for whom one did: speaking on behalf of."""
    unvoiced: tuple[str, ...] = ()
    """Words in a verb of speaking whose subject is no speaker (were made): the others may share the subject before."""
    speech_joins: tuple[str, ...] = ()
    """Words behind a speech before who spoke too: as did."""
    presents: tuple[str, ...] = ()
    """Verbs of presenting a paper, behind the speaker; an officer of the meeting who does so makes no speech."""
    tells: tuple[str, ...] = ()
    """Verbs of telling, behind or before the person who does: X explained; of a State they tell of no speech."""
    heard: tuple[str, ...] = ()
    """Verbs of hearing, before the speaker."""
    heard_of: tuple[str, ...] = ()
    """What is heard: a statement, a briefing."""
    on_behalf: tuple[str, ...] = ()
    """Words before whom one speaks for."""
    on_behalf_around: tuple[str, ...] = ()
    """Words around whom one speaks for: 以…的名义."""
    other_events: tuple[str, ...] = ()
    """Events beside the meeting; who spoke there did not speak at it: a workshop."""
    messages: tuple[str, ...] = ()
    """What is read out on behalf of its author: a message."""
    message_links: tuple[str, ...] = ()
    """Words between the author and the message."""
    heard_links: tuple[str, ...] = ()
    """Words between who is heard and what is heard."""
    heard_by: tuple[str, ...] = ()
    """Words between what is heard and who is heard behind it."""
    speech_phrases: tuple[str, ...] = ()
    """Words that tell of a speech beside a person's name: in her closing statement."""
    delivered: tuple[str, ...] = ()
    """Words between a speech and who made it, where nobody is said to have heard it: a statement made by."""
    read_out: tuple[str, ...] = ()
    """Verbs between somebody's message and who read it out."""
    read_out_for: tuple[str, ...] = ()
    """Words behind them by which it was read out for its author."""
    nominal_links: tuple[str, ...] = ()
    """What before a verb of speaking makes it a noun."""
    speech_manners: tuple[str, ...] = ()
    """What may stand between a speaker and the verb; … stands for a few words."""
    speech_asides: tuple[str, ...] = ()
    """Words that open a clause between commas within such a verb: in the debate, which was held on Monday, spoke."""
    telling_participles: tuple[str, ...] = ()
    """Words that open a clause on a speaker of a list, beside the relatives: огласивший послание."""
    speech_kinds: tuple[str, ...] = ()
    """What behind a verb of speaking says what kind of speech it was: of welcome."""
    speakers_follow: tuple[str, ...] = ()
    """Words behind a verb of speaking that announce who spoke."""
    speaker_lists: tuple[str, ...] = ()
    """Words before the first of several speakers, where the verb comes first, or before further ones behind them."""
    institutions: tuple[str, ...] = ()
    """Words in small letters that make a word in capitals before them the name of an institution: университета."""
    speakers_behind: bool = False
    """Whether who spoke may stand right behind the verb."""
