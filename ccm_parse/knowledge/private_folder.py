"""The folder of this user in which things that are costly to make are kept from run to run."""

import os
import sys
from functools import cache
from pathlib import Path

__all__ = ["VARIABLE", "private_folder"]

VARIABLE = "CCM_PARSE_CACHE"
"""The environment variable that names another folder; set but empty: nothing is kept."""

_OTHERS_WRITE = 0o022


def private_folder(name: str) -> Path | None:
    """A subfolder that only this user can write to, made where there is none; None where none can be had."""
    return _made(os.environ.get(VARIABLE), name)


@cache
def _made(chosen: str | None, name: str) -> Path | None:
    if chosen == "":
        return None
    try:
        folder = (Path(chosen) if chosen else _usual()) / name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except (OSError, RuntimeError):  # a home that cannot be written to; no home at all
        return None
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & _OTHERS_WRITE):
        return None
    return folder


def _usual() -> Path:
    """Where programs keep such things on this system."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "ccm_parse" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ccm_parse"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ccm_parse"
