"""The oblique cases of Russian names of States: for the script that writes states.toml.

A name's head declines: its adjectives and its first noun; what follows a generic head ("Республика …") stays. A
superfluous form does no harm, a missing one hides a State.
"""

import re
from collections.abc import Iterator

# Genitive, dative, accusative, instrumental, prepositional.
CASES = range(5)
ADJECTIVES = {  # nominative ending: endings by case
    "ая": ("ой", "ой", "ую", "ой", "ой"),
    "яя": ("ей", "ей", "юю", "ей", "ей"),
    "ый": ("ого", "ому", "ый", "ым", "ом"),
    "ой": ("ого", "ому", "ой", "ым", "ом"),
    "ий": ("ого", "ому", "ий", "им", "ом"),
    "ое": ("ого", "ому", "ое", "ым", "ом"),
    "ые": ("ых", "ым", "ые", "ыми", "ых"),
    "ие": ("их", "им", "ие", "ими", "их"),
    "овы": ("овых", "овым", "овы", "овыми", "овых"),
}
NOUNS = {
    "ия": ("ии", "ии", "ию", "ией", "ии"),
    "ея": ("еи", "ее", "ею", "еей", "ее"),
    "я": ("и", "е", "ю", "ей", "е"),
    "ка": ("ки", "ке", "ку", "кой", "ке"),
    "га": ("ги", "ге", "гу", "гой", "ге"),
    "жа": ("жи", "же", "жу", "жей", "же"),
    "ша": ("ши", "ше", "шу", "шей", "ше"),
    "а": ("ы", "е", "у", "ой", "е"),
    "ство": ("ства", "ству", "ство", "ством", "стве"),
    "ины": ("ин", "инам", "ины", "инами", "инах"),
    "аты": ("атов", "атам", "аты", "атами", "атах"),
    "анды": ("андов", "андам", "анды", "андами", "андах"),
    "ова": ("овов", "овам", "ова", "овами", "овах"),
    "ры": ("р", "рам", "ры", "рами", "рах"),
    "ль": ("ля", "лю", "ль", "лем", "ле"),
    "ий": ("ия", "ию", "ий", "ием", "ии"),
    "ай": ("ая", "аю", "ай", "аем", "ае"),
    "ей": ("ея", "ею", "ей", "еем", "ее"),
}
NOT_DECLINED = re.compile(r".*(?:[оеиуыэю]|[оу]а|[А-Я]{2,})$")
IRREGULAR = {
    "Египет": ("Египта", "Египту", "Египет", "Египтом", "Египте"),
    "Острова": ("Островов", "Островам", "Острова", "Островами", "Островах"),
    "острова": ("островов", "островам", "острова", "островами", "островах"),
    "Престол": ("Престола", "Престолу", "Престол", "Престолом", "Престоле"),
    "Штаты": ("Штатов", "Штатам", "Штаты", "Штатами", "Штатах"),
    "Бангладеш": ("Бангладеш",) * 5,
    "бывшая": ("бывшей", "бывшей", "бывшую", "бывшей", "бывшей"),
    "Беларусь": ("Беларуси", "Беларуси", "Беларусь", "Беларусью", "Беларуси"),
    "Чад": ("Чада", "Чаду", "Чад", "Чадом", "Чаде"),
}
GENERIC = {
    "Республика",
    "Королевство",
    "Государство",
    "государство",
    "Острова",
    "Штаты",
    "Федерация",
    "Эмираты",
    "Союз",
    "Содружество",
    "Княжество",
    "Герцогство",
    "Султанат",
    "Конфедерация",
    "Престол",
    "Джамахирия",
}


def oblique(name: str) -> list[str]:
    """The name in the five oblique cases; one that does not decline gives itself."""
    return list(dict.fromkeys(" ".join(decline(word, case) for word, case in marked(name, case)) for case in CASES))


def marked(name: str, case: int) -> Iterator[tuple[str, int | None]]:
    """The words of a name, each with its case, or None where it stays."""
    words = name.split(" ")
    declining, generic = True, False
    for position, word in enumerate(words):
        if word.startswith("("):
            declining, generic = True, False
        elif word in {"и", "—"} and not generic:
            yield word, None
            declining = True
            continue
        last = position + 1 == len(words) or words[position + 1] in {"и", "—"} or words[position + 1].startswith("(")
        yield word, (case if declining else None)
        bare_word = word.strip("()")
        if declining and (last or not is_adjective(bare_word)):
            declining, generic = False, generic or bare_word in GENERIC


def is_adjective(word: str) -> bool:
    """Whether a word that is not the last of its phrase is an adjective."""
    return any(word.endswith(ending) for ending in ADJECTIVES)


def decline(word: str, case: int | None) -> str:
    """One word in a case."""
    if case is None:
        return word
    opened, closed = "(" if word.startswith("(") else "", ")" if word.endswith(")") else ""
    stem = word.strip("()")
    head, hyphen, tail = stem.rpartition("-")
    if re.search("[ая]$|ей$", head):  # Гвинея-Бисау, Бруней-Даруссалам; not Сент-Люсия, Кот-д'Ивуар
        head = decline_part(head, case)
    return opened + head + hyphen + decline_part(tail, case) + closed


def decline_part(word: str, case: int) -> str:
    """A word, or a part of a hyphened one, in a case."""
    if word in IRREGULAR:
        return IRREGULAR[word][case]
    ending = adjective_ending(word)
    if ending:
        return re.sub("(?<=[кгх])ым", "им", word.removesuffix(ending) + ADJECTIVES[ending][case])
    if NOT_DECLINED.match(word) and not word.endswith(("ство", "аты", "ины", "анды", "ры")):
        return word
    ending = next((e for e in sorted(NOUNS, key=len, reverse=True) if word.endswith(e) and len(word) > len(e) + 1), "")
    if ending:
        return word.removesuffix(ending) + NOUNS[ending][case]
    return word + ("а", "у", "", "ом", "е")[case] if word[-1] in "бвгджзклмнпрстфхцчшщ" else word


def adjective_ending(word: str) -> str:
    """The ending by which a word declines as an adjective; empty where it does not."""
    for ending in sorted(ADJECTIVES, key=len, reverse=True):
        if word.endswith(ending) and len(word) > len(ending) + 2 and ending not in {"ий", "ой"}:
            return ending
    return word[-2:] if re.search("(?:ск|н)ий$|ой$", word) else ""
