"""The words by which a text says what a meeting did: who acts, in what manner, by which verb."""

from pydantic import BaseModel, ConfigDict

__all__ = ["ActTurn", "ActWords"]


class ActTurn(BaseModel):
    """Verbs that tell another action than that they are listed under, with some objects."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    verbs: tuple[str, ...]
    into: str
    begins: tuple[str, ...] = ()
    """What such an object begins with."""
    ends: tuple[str, ...] = ()
    """What it ends with."""


class ActWords(BaseModel):
    """Words of decisions. In a word of `verbs` and `passives`, ``…`` stands for a few words between its parts."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    separators: str = ";:"
    """The marks that end a clause within a sentence."""
    actors: tuple[str, ...] = ()
    """What a report calls its own meeting, or all who sit in it."""
    actor_guards: tuple[str, ...] = ()
    """What behind such a word makes it another body's name: générale."""
    kinds: dict[str, tuple[str, ...]] = {}
    """Those of them that name a meeting of one kind alone."""
    agent_actors: tuple[str, ...] = ()
    """Forms of an actor that alone make it the one by whom a passive verb's thing was done: Совещанием."""
    fronted: tuple[str, ...] = ()
    """Words for an office or a paper that a clause may open with, where its actor may stand behind what it acts on."""
    late_actors: bool = False
    """Whether an actor may follow the phrase that the clause opens with, without a mark between."""
    agreements: tuple[tuple[str, ...], ...] = ()
    """The endings of verbs, parted by the actors that they agree with: a further verb of an actor has its ending."""
    idioms: tuple[str, ...] = ()
    """Phrases with such a verb that tell no act: took part."""
    pronouns: tuple[str, ...] = ()
    """What stands for the meeting once it was named in the sentence or the one before."""
    drops_pronouns: bool = False
    """Whether a verb's form alone may stand for the meeting named in the sentence before."""
    dropped_before: tuple[str, ...] = ()
    """What stands right behind a verb that comes first and whose subject is left out: that, of."""
    lone_pronouns: bool = False
    """Whether they do so behind "at the same meeting" in a text that has not named it."""
    participles: tuple[str, ...] = ()
    """Words that open a clause before such a pronoun, telling why the meeting acts: having considered."""
    others: tuple[str, ...] = ()
    """Bodies and persons that act too: what follows them is not the meeting's act."""
    saying: tuple[str, ...] = ()
    """Ends of a clause behind which it is told what somebody said: 报告说，缔约国核准了预算."""
    openers: tuple[str, ...] = ()
    """Ends of a phrase after which the actor may follow without a mark between."""
    leads: tuple[str, ...] = ()
    """Words that open a clause before its actor or verb."""
    telling_leads: tuple[str, ...] = ()
    """Leads behind which a verb of an act without its actor is the meeting's: 经讨论，商定."""
    adverbs: tuple[str, ...] = ()
    """Words between actor and verb."""
    joins: tuple[str, ...] = ()
    """Words that join a further verb of the same actor."""
    prepositions: tuple[str, ...] = ()
    """Words that open a phrase between actor and verb."""
    further_verbs: tuple[str, ...] = ()
    """Verbs that tell no act, in a script without blanks: behind one the actor is known too."""
    phrase_ends: tuple[str, ...] = ()
    """Words that may close such a phrase and must not be taken for the verb's object."""
    verb_first: bool = False
    """Whether the verb comes before its actor."""
    verbs: dict[str, tuple[str, ...]] = {}
    """The forms of each action's verbs.

    Where the verb comes first, they tell what was done, and … stands for the actor: "took … note". Strokes part several
    words behind it; in brackets they are the object's, not the verb's.
    """
    present: dict[str, tuple[str, ...]] = {}
    """Where the verb comes first, the forms that tell what is done."""
    feminine_actors: tuple[str, ...] = ()
    """Those of the actors whose verb is feminine."""
    feminine_ends: tuple[str, ...] = ()
    """What such a verb ends with."""
    feminine_starts: tuple[str, ...] = ()
    """What such a verb begins with in a form of `present`."""
    plural_ends: tuple[str, ...] = ()
    """What a further verb of `plural_actors` ends with, whose first verb is singular."""
    plural_actors: tuple[str, ...] = ()
    """Those of the actors that are persons."""
    we_starts: tuple[str, ...] = ()
    """What a form of `present` begins with that speaks of "we"."""
    object_suffixes: tuple[str, ...] = ()
    """Objects written together with a verb: it."""
    definite: tuple[str, ...] = ()
    """What a noun with its article begins with."""
    silencers: tuple[str, ...] = ()
    """Words right before a verb that make it no statement: that, if, not."""
    beforehand: tuple[str, ...] = ()
    """Words that open a clause on what the one who acts in the next had done before: having."""
    topic_openers: tuple[str, ...] = ()
    """Words behind which the actor stands before its verb."""
    pluperfects: tuple[str, ...] = ()
    """Words right before a verb that tell what had been done before."""
    object_pronouns: tuple[str, ...] = ()
    """What may stand between an actor and the verb for its object: it, them."""
    tells_apart: bool = False
    """Whether every form of a verb tells what is done, and none what another is asked to do."""
    object_openers: tuple[str, ...] = ()
    """Words behind a participle that shares the auxiliary of an earlier verb; others make it an adjective."""
    object_prepositions: dict[str, tuple[str, ...]] = {}
    """Words that may follow one such participle as well: demandé aux."""
    infinitives: dict[str, tuple[str, ...]] = {}
    """The forms in which a verb follows "decided to", where they are others."""
    gerunds: dict[str, tuple[str, ...]] = {}
    """Forms that tell, without an actor of their own, what the sentence's actor has done besides: having considered."""
    aspects: tuple[str, ...] = ()
    """What may follow a verb to say that it is done."""
    articles: tuple[str, ...] = ()
    """What may stand before an actor."""
    of_treaty: tuple[str, ...] = ()
    """What joins the treaty to the meeting's name."""
    relatives: tuple[str, ...] = ()
    """Words between an actor and a verb that tell the verb of some of them: that, who."""
    pointed: tuple[str, ...] = ()
    """Nouns behind such a word by which it is none: that Meeting."""
    subordinators: tuple[str, ...] = ()
    """Words that open a clause of condition or purpose."""
    subordinator_guards: tuple[str, ...] = ()
    """What begins with such a word and opens no clause: as Secretary-General."""
    settings: tuple[str, ...] = ()
    """Words that open a phrase of time or place before the actor."""
    sessions: tuple[str, ...] = ()
    """What a session is called by whose number another meeting is told of: at its eighth session."""
    consequences: tuple[str, ...] = ()
    """Verbs that behind an approval only tell what it comes to: approved the request and extended the deadline."""
    dropped_pronouns: tuple[str, ...] = ()
    """As `dropped_before`: prepositions with a pronoun, behind which the verb's subject may still stand."""
    trailers: tuple[str, ...] = ()
    """Words that open a clause behind an act's, where verbs come first, that only tells more of it: provided that."""
    leads_on: tuple[str, ...] = ()
    """Those of the leads by which a verb that comes first goes on with the one before it, as "and" does."""
    also: tuple[str, ...] = ()
    """Words behind a verb that comes first by which it goes on with the paragraph before."""
    circumstances: tuple[str, ...] = ()
    """Words that open a phrase behind what or on what grounds something is done, before a verb that comes first."""
    topics: tuple[str, ...] = ()
    """Longer words that begin so but say what the act is about or rests on: in accordance with."""
    participle_ends: tuple[str, ...] = ()
    """What a participle ends with, behind which such a word names its own agent: amended by the Conference."""
    unreal: tuple[str, ...] = ()
    """Words behind an actor that tell what it has to do or may do: shall."""
    modals: tuple[str, ...] = ()
    """Words before an agent that say the act is still to come."""
    middle_joins: tuple[str, ...] = ()
    """Words that join a further verb behind the object of the first."""
    other_verbs: tuple[str, ...] = ()
    """Where verbs come first, those of the meeting that tell no act; a further verb may: it received and approved."""
    weak: tuple[str, ...] = ()
    """Verbs that are prepositions too: they count only with one of `objects` behind them."""
    objects: tuple[str, ...] = ()
    """What a meeting adopts: its own papers."""
    approved: tuple[str, ...] = ()
    """What a meeting approves rather than adopts, where one verb stands for both: a budget, a request."""
    confirmed: tuple[str, ...] = ()
    """What a meeting confirms rather than reaffirms, where one verb stands for both: a nomination, rules."""
    made_by: tuple[str, ...] = ()
    """Participles behind which an officer named wrote what is done, and no office is filled: submitted by."""
    installed: tuple[str, ...] = ()
    """Words for an office that make approving somebody a confirmation: as Secretary."""
    requested: tuple[str, ...] = ()
    """Those of whom a meeting requests what it calls on others to do, where one verb stands for both."""
    noun_marks: tuple[str, ...] = ()
    """What makes the verb before it part of a noun."""
    noun_openers: tuple[str, ...] = ()
    """What right before a verb makes it a noun, in a script without blanks: 的请求."""
    turns: tuple[ActTurn, ...] = ()
    """Verbs whose action the object tells: 认可 a plan, or an effort."""
    recognized: tuple[str, ...] = ()
    """What a meeting recognizes rather than confirms, where one verb stands for both: a value, a contribution."""
    paper_ends: tuple[str, ...] = ()
    """What a clause ends with that takes note of a paper: the verb behind it is the meeting's again."""
    passives: dict[str, tuple[str, ...]] = {}
    """The forms of each action's verbs where the thing done is the subject."""
    own_passives: tuple[str, ...] = ()
    """Those of them that a meeting's report tells of the meeting alone: 获确认为."""
    passive_adverbs: tuple[str, ...] = ()
    """What may stand behind the first word of such a form of several: was duly elected."""
    inverts: bool = False
    """Whether what is done, mostly before its passive verb, may stand behind one that opens a clause."""
    offices: tuple[str, ...] = ()
    """Offices that a passive verb of installing must name; where none are given, it may name any."""
    elects_to_office: bool = False
    """Whether those who are told to be elected or appointed are so only to one of `installed`."""
    subject_behind: bool = False
    """Whether the thing done may stand behind such a verb."""
    impersonal: tuple[str, ...] = ()
    """What stands for no thing done before such a verb: it was decided."""
    agents: tuple[str, ...] = ()
    """Words that name the actor of a passive verb."""
    doing_agents: tuple[str, ...] = ()
    """Words before an actor who does what has an object; what is decided by it is still open: 由会议决定."""
    agent_ends: tuple[str, ...] = ()
    """What a name right before a passive verb ends with that tells by whom, where its case does: Чадом."""
    agent_links: tuple[str, ...] = ()
    """Words between that actor and a verb that stands as a noun: 得到会议的赞同."""
    foreign: tuple[str, ...] = ()
    """Words that make a passive verb's subject another body's."""
    foreign_within: tuple[str, ...] = ()
    """Words before such a one that make it no more than a part of the subject: under the Convention."""
    confirmed_in: tuple[str, ...] = ()
    """Words behind a verb of confirming that name the office of whom a meeting confirms: as Secretary-General."""
    own_wherever: tuple[str, ...] = ()
    """Actions that a meeting's report tells of the meeting alone, whatever the subject is."""
    founded: tuple[str, ...] = ()
    """What a meeting establishes."""
    paper_trailers: tuple[str, ...] = ()
    """Words for a paper that open a clause on where to find it, if `trailing_verbs` follow: 订正本将作为…印发."""
    trailing_verbs: tuple[str, ...] = ()
    """Words behind them: 载于."""
    elsewhere: tuple[str, ...] = ()
    """What places a verb without an actor, behind it, outside the meeting: at the seminar it was agreed."""
    held: tuple[str, ...] = ()
    """What a clause ends with that tells of a meeting held: behind it "the Meeting" is that one."""
    issue_trailers: tuple[str, ...] = ()
    """Words that open a clause on the symbol under which what was adopted will be issued: 将作为."""
    object_trailers: tuple[str, ...] = ()
    """Words that open a clause on what was done, where the verb has an object and no clause behind it: 其中."""
    follows: tuple[str, ...] = ()
    """Words that announce points or lines below."""
    addressees: tuple[str, ...] = ()
    """Whom a meeting asks: bodies and groups, without article."""
    addressee_openers: tuple[str, ...] = ()
    """Words before an addressee that are no part of it: to."""
    addressee_clauses: tuple[str, ...] = ()
    """Words that open a clause between commas behind an addressee, which belongs to it: having arrears."""
    addressee_ends: dict[str, tuple[str, ...]] = {}
    """Words before what an action asks: what stands between an addressee and them belongs to it."""
    addressee_end_guards: tuple[str, ...] = ()
    """Words right before such an end that make it a part of what is said of the addressee: that had failed to."""
    addressee_joins: tuple[str, ...] = ()
    """What joins two addressees."""
    addressee_articles: tuple[str, ...] = ()
    """What may stand before an addressee."""
    apposed_by: tuple[str, ...] = ()
    """Words behind a body without article that say what those named before it are: coordinators on …"""
    telling: tuple[str, ...] = ()
    """Words behind a further verb that tell it from a participle: recalled that."""
    addressee_guards: tuple[str, ...] = ()
    """What behind such a word makes it part of a longer name: 缔约国会议."""
    addressee_tails: tuple[str, ...] = ()
    """What may stand behind an addressee and belongs to it: concerned."""
    strong_deadlines: tuple[str, ...] = ()
    """Words before a time that alone make it a deadline: not later than."""
    strong_ends: tuple[str, ...] = ()
    """Words behind a time that alone make it a deadline: at the latest."""
    deadline_links: tuple[str, ...] = ()
    """Words between a meeting and `deadline_ends`: 召开, the opening of."""
    issued_as: tuple[str, ...] = ()
    """Words before the symbol that a paper will get."""
    deadline_stops: tuple[str, ...] = ()
    """Words behind a mark that open a clause whose dates are those of a condition: unless."""
    deadline_openers: tuple[str, ...] = ()
    """Words before a time by which something is due."""
    deadline_ends: tuple[str, ...] = ()
    """Words behind such a time."""
    units: tuple[str, ...] = ()
    """Units of time in which a deadline is told."""
