"""A language of the UN as data: the words and marks by which its documents are laid out and read."""

from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ccm_parse.errors import UnknownOptionError
from ccm_parse.knowledge.check_words import CheckWords
from ccm_parse.knowledge.reading_words import ReadingWords
from ccm_parse.knowledge.structure_words import StructureWords
from ccm_parse.knowledge.tables import tables
from ccm_parse.knowledge.word_forms import expanded

__all__ = ["Language", "languages", "load_language"]


class Language(BaseModel):
    """One language: its code, script and direction, the words of structure, words to read facts by and to check by."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    code: str
    english_name: str
    iso639_2: str
    script: Literal["arabic", "cyrillic", "han", "latin"]
    direction: Literal["ltr", "rtl"] = "ltr"
    joining: Literal["spaced", "solid"] = "spaced"
    structure: StructureWords = Field(default_factory=StructureWords)
    reading: ReadingWords = Field(default_factory=ReadingWords)
    checks: CheckWords = Field(default_factory=CheckWords)

    def __hash__(self) -> int:
        """Languages are made once and looked up often: the code alone is hashed."""
        return hash(self.code)


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages there is a file for, in alphabetical order."""
    folder = files("ccm_parse.knowledge") / "languages"
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


@cache
def load_language(code: str) -> Language:
    """The language of that code; raises `UnknownOptionError` where there is none."""
    if code not in languages():
        msg = f"expected a language of {', '.join(languages())}, found {code!r}"
        raise UnknownOptionError(msg)
    words = {name: expanded(table) for name, table in tables("languages", f"{code}.toml").items()}
    return Language.model_validate({"code": code, **words})
