"""The words by which a text tells of sittings, coordinators, the next meeting and extended deadlines."""

from pydantic import BaseModel, ConfigDict

__all__ = ["OutlookWords"]


class OutlookWords(BaseModel):
    """Words of what was held and what comes next."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    sittings: tuple[str, ...] = ()
    """What a sitting of the whole meeting is called."""
    sittings_short: tuple[str, ...] = ()
    """What it is called for short, where nothing of `not_sittings` stands behind it."""
    dated_sittings: tuple[str, ...] = ()
    """What it is called where its day stands right before it."""
    not_sittings: tuple[str, ...] = ()
    """Words behind such a short word that make it something else: of the Committee."""
    not_sittings_before: tuple[str, ...] = ()
    """Words before it that do so too: sessions of."""
    sittings_before: bool = False
    """Whether the ordinals may stand behind that word too."""
    sitting_from: tuple[str, ...] = ()
    """What may open a range of such ordinals: from."""
    sitting_tails: tuple[str, ...] = ()
    """What may stand behind such ordinals: and last."""
    counted_sittings: dict[str, int] = {}
    """Words that say themselves how many sittings they mean: two sittings."""
    sitting_counters: tuple[str, ...] = ()
    """What may stand between an ordinal or number and a sitting."""
    closing_sittings: tuple[str, ...] = ()
    """Words beside an ordinal by which it is that of the last sitting: and last."""
    sitting_joins: tuple[str, ...] = ()
    """What joins the ordinals of several sittings."""
    sitting_ranges: tuple[str, ...] = ()
    """Those of them that mean all between."""
    date_links: tuple[str, ...] = ()
    """What may stand between a date and the sitting behind it."""
    date_openers: tuple[str, ...] = ()
    """What opens a date: on, 于."""
    counted_by: tuple[str, ...] = ()
    """Words behind sittings before their number: 共计."""
    held_behind: tuple[str, ...] = ()
    """Verbs of holding sittings, behind them."""
    held: tuple[str, ...] = ()
    """Verbs of holding sittings."""
    first_of: tuple[str, ...] = ()
    last_of: tuple[str, ...] = ()
    """Words behind the number of sittings and before the day of the first or the last of them."""
    last_sitting: tuple[str, ...] = ()
    """Words for the last of the sittings that a text counts."""
    same_day: tuple[str, ...] = ()
    """Words for the day of the sitting named last."""
    same_sitting: tuple[str, ...] = ()
    """Words for the sitting named last."""
    coordinators: tuple[str, ...] = ()
    """What those who lead a thematic area are called."""
    tasks: tuple[str, ...] = ()
    """Verbs of taking care of an area, which tell of coordinators where a term is told with them."""
    coordinator_links: tuple[str, ...] = ()
    """Words between a State and its task."""
    coordinating: tuple[str, ...] = ()
    """What they do, as a noun; it tells who they are where their work is thanked for or their term is told."""
    coordinating_links: tuple[str, ...] = ()
    """Words between a State and such a noun, or between what it coordinates and the State that is given it."""
    coordinator_pronouns: tuple[str, ...] = ()
    """What stands for the States of the clause before: 两国."""
    coordinates_with: tuple[str, ...] = ()
    """Words between two States that have a task together: 将与."""
    respectively: tuple[str, ...] = ()
    """Words behind several areas by which the States named before have one each."""
    respectively_between: tuple[str, ...] = ()
    """As `respectively`, between the areas and their States."""
    work_links: tuple[str, ...] = ()
    """Words before such a word that tell of the work done so: for the work that they had done as."""
    working_groups: tuple[str, ...] = ()
    """What an area's own body is called."""
    articles: tuple[str, ...] = ()
    """What may stand before a noun."""
    area_links: tuple[str, ...] = ()
    """What joins the area to the word for its coordinator before it: on."""
    area_leading: tuple[str, ...] = ()
    """Verbs of coordinating between the States and their area, or behind the States by whom it is done."""
    area_openers: tuple[str, ...] = ()
    """What may stand between such a verb and the area."""
    coordinated_by: tuple[str, ...] = ()
    """What joins an area's States to it: 由, led by."""
    ends_of: tuple[str, ...] = ()
    """Words between `until` and a meeting: the end of."""
    beside: tuple[str, ...] = ()
    """What may stand between the word for coordinators and their States: 担任协调员的."""
    replacing: tuple[str, ...] = ()
    """Words before those who hand over to the one named before: replacing."""
    named: tuple[str, ...] = ()
    """Words for naming somebody, which make coordinators new where they stand before these: the appointment of."""
    incoming: tuple[str, ...] = ()
    """Words for those who take over."""
    outgoing: tuple[str, ...] = ()
    """Words for those who hand over, or have done their work."""
    until: tuple[str, ...] = ()
    """Words before the end of a term."""
    preparing: tuple[str, ...] = ()
    """Words before a meeting's name for another one that prepares it: a preparatory meeting for."""
    preparing_behind: tuple[str, ...] = ()
    """Such words behind the name."""
    same_term: tuple[str, ...] = ()
    """Words for the term told with the point before: 任期同上."""
    convene: tuple[str, ...] = ()
    """Verbs of holding a meeting."""
    bare_meetings: tuple[str, ...] = ()
    """What follows an ordinal where a meeting is named by it alone."""
    bare_meetings_before: tuple[str, ...] = ()
    """What stands before such an ordinal: their … meeting."""
    party_meetings: tuple[str, ...] = ()
    """What meetings of the parties are called, where their name has no ordinal."""
    next_meetings: tuple[str, ...] = ()
    """Words for the next meeting without its ordinal."""
    date_introductions: tuple[str, ...] = ()
    """Words before the date of a meeting."""
    deadline_starts: tuple[str, ...] = ()
    """What before a date makes it a deadline, where a word of `date_introductions` stands in it."""
    deadline_ends: tuple[str, ...] = ()
    """What behind a date makes it a deadline."""
    place_links: tuple[str, ...] = ()
    """Words before the place of a meeting."""
    place_ends: tuple[str, ...] = ()
    """Words behind the place of a meeting."""
    host_presides: tuple[str, ...] = ()
    """Words that say that the host presides."""
    presidency_of: tuple[str, ...] = ()
    """Words before the State that will preside."""
    unless: tuple[str, ...] = ()
    """Words before another place or time than the one first named."""
    but_for: tuple[str, ...] = ()
    """Those of them that, before the meeting's name, leave it as planned: unless a host is found, it will."""
    same_dates: tuple[str, ...] = ()
    """Words for the dates first named, of another place."""
    city_kinds: tuple[str, ...] = ()
    """What a city may be called between its State and its name: 首都."""
    costs: tuple[str, ...] = ()
    """What the papers on the costs of a meeting are called."""
    issued_as: tuple[str, ...] = ()
    """Words before the symbol under which a paper will be issued."""
    extension: tuple[str, ...] = ()
    """Words for an extension of a deadline."""
    granted: tuple[str, ...] = ()
    """Verbs of granting one."""
    moved_from: tuple[str, ...] = ()
    """Words before a span of two dates of which the second is the new deadline: from."""
    new_deadline_nouns: tuple[str, ...] = ()
    """Words for a new deadline, behind which a few words may stand before its date: the new deadline for Iraq is."""
    new_deadline: tuple[str, ...] = ()
    """Words before the new deadline."""
    new_deadline_behind: tuple[str, ...] = ()
    """Words behind the new deadline, where the State is allowed to do its work by then: 前完成."""
    not_granted: tuple[str, ...] = ()
    """Words by which an extension is not granted, or not yet: 推迟审议."""
    same_request: tuple[str, ...] = ()
    """Words for the request told last, whose State is not named again: 该项请求."""
    deadline_asides: tuple[str, ...] = ()
    """Words behind the first of two new deadlines that say whose it is: for the former."""
    deadline_joins: tuple[str, ...] = ()
    """What joins the new deadlines of several States."""
