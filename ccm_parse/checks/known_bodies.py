"""Bodies whose names are known: two of the names of one, or a name and the same with a slip, in one document."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from ccm_parse.checks.document import Document
from ccm_parse.checks.edits import is_word_slip
from ccm_parse.knowledge.language import Language, load_language
from ccm_parse.knowledge.names import load_naming
from ccm_parse.knowledge.organizations import load_organizations
from ccm_parse.reading.alternation import any_of

__all__ = ["known_variants"]

_LEAST_SOLID = 5
_LEAST_MOVED = 8
_LEAST_WORDS = 3
_HEAD = 2
_ENDING = 3
_LEAST_WORD = 5
_REACH = 8
_OPENERS = "([“‘«\"'"
_CLOSERS = ",.;:)]”’»\"'\u060c\u061b"
_MARKS = (",", ".", ";", ":", ")", "،", "؛")


def known_variants(document: Document) -> Iterator[tuple[str, str]]:
    """Pairs of names, as printed, that are one body's."""
    code = document.code
    texts = (
        text.text for text in document.stated if not text.quoted and text.kind in {"paragraph", "item", "footnote"}
    )
    plain = "\n".join(texts)
    folded = load_naming(code).fold(plain)
    bare = _without_links(plain, code)
    for names in _names(document):
        found = [(at, plain[at : at + size]) for name in names for at, size in _first(folded, name, document)]
        for (at, printed), (there, other) in combinations(found, 2):
            apart = at + len(printed) <= there or there + len(other) <= at  # else one name, printed in full
            if apart and not _is_shortened(printed, other, document):
                yield printed, other
        for _, printed in found:
            yield from ((printed, other) for other in _slips(plain, bare, printed, document))


def _names(document: Document) -> list[tuple[str, ...]]:
    """The names of each body, folded as texts are; a name in another case is the same."""
    code = document.code
    own = document.treaty.bodies if document.treaty else ()
    fold = load_naming(code).fold
    tables = [*(body.names for body in load_organizations().values()), *(body.names for body in own)]
    return [tuple(map(fold, table.get(code, ()))) for table in tables]


def _first(text: str, name: str, document: Document) -> Iterator[tuple[int, int]]:
    """Where the name stands first, in whatever case."""
    ends = document.language.reading.offices.name_endings
    if all(_stem(word) in text for word in name.split()) if ends else name in text:
        match = _pattern(name, document.code).search(text)
        if match:
            yield match.start(), len(match[0])


@cache
def _pattern(name: str, code: str) -> re.Pattern[str]:
    language = load_language(code)
    if language.joining == "solid":
        return re.compile(re.escape(name))
    start = _start(code)
    if not language.reading.offices.name_endings:
        return re.compile(rf"{start}{re.escape(name)}(?!\w)")
    words = (rf"{re.escape(_stem(word))}\w{{0,{_ENDING}}}" for word in name.split())
    return re.compile(rf"{start}{' '.join(words)}(?!\w)")


def _start(code: str) -> str:
    """Where a name may begin: at a word's start, or behind the letter that is written with it, as in Arabic."""
    letters = "".join(prefix for prefix in load_naming(code).prefixes if len(prefix) == 1)
    return rf"(?:(?<!\w)|(?<=\b[{re.escape(letters)}]))" if letters else r"(?<!\w)"


def _stem(word: str) -> str:
    return word[: max(_ENDING, len(word) - _ENDING)]


def _is_shortened(one: str, two: str, document: Document) -> bool:
    """Whether one name is the other without some of its words, or in another case or behind another prefix."""
    prefixes = load_naming(document.code).prefixes
    ends = _ENDING if document.language.reading.offices.name_endings else 0
    first, second = sorted((one.split(), two.split()), key=len)
    rest = iter(second)
    if one in two or two in one:
        return True
    # A word behind another may be written together with what joins the two.
    told = ((word, *(prefix + word for prefix in prefixes)) for word in first)
    return all(any(_is_same(form, other, ends) for other in rest for form in forms) for forms in told)


def _is_same(one: str, two: str, ends: int) -> bool:
    alike = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return one == two or (ends > 0 and alike >= _ENDING and max(len(one), len(two)) - alike <= ends)


def _slips(text: str, bare: str, name: str, document: Document) -> Iterator[str]:
    """The name with other small words, or in a script without blanks with another character or order."""
    if document.language.joining != "solid":
        if bare.count(_without_links(name, document.code)) > text.count(name):
            pattern = _with_links(name, document.code)
            yield from dict.fromkeys(m[0] for m in pattern.finditer(text) if m[0] != name) if pattern else ()
        yield from dict.fromkeys(_misspelt(text, name, document))
        return
    if len(name) < _LEAST_SOLID:
        return
    known = {one for names in _names(document) for one in names}
    for at in _all_of(text, name[-1]):
        other = text[max(0, at + 1 - len(name)) : at + 1]
        if other != name and other not in known and _is_slip(other, name, document.language):
            yield other


def _is_slip(other: str, name: str, language: Language) -> bool:
    if len(other) != len(name):
        return False
    wrong = [at for at, (a, b) in enumerate(zip(other, name, strict=True)) if a != b]
    if len(wrong) == 1:
        return wrong[0] >= _HEAD and not {other[wrong[0]], name[wrong[0]]} & set(language.checks.ordinal_marks)
    return len(name) >= _LEAST_MOVED and other[-_HEAD:] == name[-_HEAD:] and sorted(other) == sorted(name)


def _misspelt(text: str, name: str, document: Document) -> Iterator[str]:
    """The name with a slip in one of its words, where one half of it is right."""
    words = name.split()
    if len(words) < _LEAST_WORDS:
        return
    prefixes = load_naming(document.code).prefixes
    half = len(words) // 2
    head, tail = " ".join(words[:half]), " ".join(words[half:])
    size = _REACH + len(name)
    for at in _all_of(text, f" {tail}"):
        said = text[max(0, at - size) : at].split()[-half:]
        said[:1] = [one.lstrip(_OPENERS) for one in said[:1]]
        if said and said[0].endswith(words[0]) and said[0].removesuffix(words[0]) in prefixes:
            said[0] = words[0]
        if _has_slip(said, words[:half], document):
            yield f"{' '.join(said)} {tail}"
    for at in _all_of(text, f"{head} "):
        said = text[at + len(head) : at + size].split()[: len(words) - half]
        said[-1:] = [one.rstrip(_CLOSERS) for one in said[-1:]]
        if _has_slip(said, words[half:], document):
            yield f"{head} {' '.join(said)}"


def _has_slip(said: list[str], words: list[str], document: Document) -> bool:
    """Whether one of the words is misspelt, and the others are right."""
    if len(said) != len(words) or any(one.endswith(_MARKS) for one in said):
        return False
    wrong = [(one, two) for one, two in zip(said, words, strict=True) if one != two]
    if len(wrong) != 1 or min(map(len, wrong[0])) < _LEAST_WORD:
        return False
    return is_word_slip(*wrong[0], document.words.inflected_ends)


def _without_links(text: str, code: str) -> str:
    """The text without small words: whether a name with other small words is in it is seen without a pattern."""
    links = load_language(code).checks.body_links
    return re.sub(rf"(?<= )(?:{any_of(links)} )+", "", text) if links else text


@cache
def _with_links(name: str, code: str) -> re.Pattern[str] | None:
    words = load_language(code).checks
    if len(name.split()) < _LEAST_WORDS or not words.body_links:
        return None
    between = rf" (?:{any_of(words.body_links)} )*"
    told = (word for word in name.split() if word not in words.body_links)
    return re.compile(rf"{_start(code)}{between.join(map(re.escape, told))}(?!\w)")


def _all_of(text: str, piece: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)
