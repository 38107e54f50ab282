"""Reports as text, one format a module, each with `dumps(report)`; a module is loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccm_parse.exports import findings, github, gitlab, json, jsonl, junit, markdown, sarif, tables

__all__ = ["findings", "github", "gitlab", "json", "jsonl", "junit", "markdown", "sarif", "tables"]

if not TYPE_CHECKING:  # a type checker reads the imports above

    def __getattr__(name: str) -> object:
        """The format's module."""
        if name in __all__:
            return import_module(f"{__name__}.{name}")
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
