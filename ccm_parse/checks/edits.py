"""Words one slip of the pen apart."""

import unicodedata

__all__ = ["is_one_slip", "is_word_slip", "without_accents"]


def is_one_slip(one: str, two: str) -> bool:
    """Whether two words differ by one character put in, left out or taken for another, or by two that changed places.

    >>> is_one_slip("Zambia", "Zamiba"), is_one_slip("Chad", "Chile"), is_one_slip("Mali", "Mali")
    (True, False, False)
    """
    if one == two or abs(len(one) - len(two)) > 1:
        return False
    shorter, longer = sorted((one, two), key=len)
    at = next((at for at, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if len(shorter) < len(longer):
        return shorter[at:] == longer[at + 1 :]
    if shorter[at + 1 :] == longer[at + 1 :]:
        return True
    return shorter[at : at + 2] == longer[at : at + 2][::-1] and shorter[at + 2 :] == longer[at + 2 :]


def is_word_slip(one: str, two: str, ends: int) -> bool:
    """Whether a word of a name is another one misspelt: no plural, and `ends` letters at its end are its case's.

    >>> is_word_slip("Centre", "Center", 0), is_word_slip("Banks", "Bank", 0), is_word_slip("банка", "банку", 2)
    (True, False, False)
    """
    alike = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    if ends > 1 and alike >= min(len(one), len(two)) - ends:
        return False
    if not one.isascii() and (one[:2] != two[:2] or one[-1] != two[-1]):
        return False
    plural = one.rstrip("s") == two.rstrip("s")
    return not plural and is_one_slip(one.casefold(), two.casefold())


def without_accents(name: str) -> str:
    """A name in small letters without accents: a missing accent is another fault than a misspelling."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).casefold()
