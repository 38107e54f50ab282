"""By what a language is recognised in a text: its script and commonest words; no other language is loaded for it."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

from ccm_parse.knowledge.tables import tables

__all__ = ["Script", "Trait", "traits"]

Script = Literal["arabic", "cyrillic", "han", "latin"]


class Trait(BaseModel):
    """A language's script, and its commonest words where another language shares it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    script: Script
    common: tuple[str, ...] = ()


@cache
def traits() -> dict[str, Trait]:
    """The traits of every language, by its code."""
    return TypeAdapter(dict[str, Trait]).validate_python(tables("detection.toml"))
