"""A hint stands in every text that has one of its words, in whatever form these are printed."""

from collections.abc import Iterable

import pytest

from ccm_parse.knowledge.language import languages, load_language
from ccm_parse.knowledge.names import load_naming
from ccm_parse.reading.inflection import Inflection, inflection


def word_lists(code: str) -> Iterable[tuple[str, ...]]:
    """The words of the readers that ask for a hint."""
    reading = load_language(code).reading
    yield (*reading.participation.attends, *reading.participation.bare_attends)
    yield (*reading.offices.speaks, *reading.offices.presents, *reading.offices.heard)
    yield (*reading.outlook.sittings, *reading.outlook.sittings_short, *reading.outlook.same_sitting)
    yield (*reading.outlook.coordinators, *reading.outlook.working_groups)
    yield tuple(word for form in reading.references.forms for word in (*form.before, *form.after))


def printed(word: str, forms: Inflection, code: str) -> Iterable[str]:
    """A word in its forms: inflected, in capitals, its halves apart, its opening changed by a prefix."""
    for form in forms.forms(word):
        plain = form.replace("…", " then ")
        yield from (plain, plain.upper(), plain[:1].upper() + plain[1:], plain.replace(" ", "\n"))
        for opening, changed in load_naming(code).openings.items():
            if plain.startswith(opening):
                yield from (other + plain[len(opening) :] for other in changed)


@pytest.mark.parametrize("code", languages())
def test_hint_stands_in_every_form(code: str) -> None:
    forms = inflection(code)
    for words in word_lists(code):
        hint = forms.hint(words)
        missed = [text for word in words for text in printed(word, forms, code) if not hint.search(f"({text})")]
        assert not missed


@pytest.mark.parametrize("code", languages())
def test_hint_is_silent_without_the_words(code: str) -> None:
    for words in word_lists(code):
        assert not inflection(code).hint(words).search("0 1 2 — 3")


def test_no_words_no_hint() -> None:
    assert inflection("en").hint([]).search("anything") is None
