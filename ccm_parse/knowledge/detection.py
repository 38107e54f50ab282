"""By what a language is recognised in a text: its script and commonest words; no other language is loaded for it."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter

__all__ = ["Script", "Trait", "traits"]

Script = Literal["arabic", "cyrillic", "han", "latin"]


class Trait(BaseModel):
    """A language's script, and its commonest words where another language shares it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    script: Script
    common: tuple[str, ...] = ()


@cache
def traits() -> dict[str, Trait]:
    """The traits of every language, by its code."""
    text = (files("ccm_parse.knowledge") / "detection.toml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, Trait]).validate_python(tomllib.loads(text))
