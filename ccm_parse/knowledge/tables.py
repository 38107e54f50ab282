"""The tables of a TOML file of this package, kept from run to run in a form that is read ten times as fast."""

import json
from contextlib import suppress
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from ccm_parse.files import write_whole
from ccm_parse.knowledge.private_folder import private_folder

__all__ = ["tables"]


@cache
def tables(*path: str) -> dict[str, Any]:
    """What a TOML file below `knowledge` holds, days of a calendar as text; not to be changed by who asks.

    The kept file is named after the digest of the text, so that a changed text is another file; what cannot be read
    is read from the TOML.

    >>> tables("languages", "en.toml")["iso639_2"]
    'eng'
    """
    text = files("ccm_parse.knowledge").joinpath(*path).read_bytes()
    folder = private_folder("tables")
    kept = folder / sha256(text).hexdigest() if folder else None
    if kept is not None:
        with suppress(OSError, ValueError):
            read = json.loads(kept.read_bytes())
            if isinstance(read, dict):
                return read
    written = json.dumps(_read(text), ensure_ascii=False, default=date.isoformat)
    if kept is not None:
        with suppress(OSError):
            write_whole(kept, written.encode())
    made: dict[str, Any] = json.loads(written)
    return made


def _read(text: bytes) -> dict[str, Any]:
    import tomllib  # most runs need none of it

    return tomllib.loads(text.decode())
