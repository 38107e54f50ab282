"""Patterns made of long word lists, kept from run to run.

The words of one language are half a thousand patterns, and Python takes one to three seconds to compile them: ten times
as long as the report takes to read. What it has compiled is therefore written into a folder of this user and taken
from there by the next process. The file's name is the digest of the pattern, so that a changed word list is another
file; the interpreter checks each program before it runs it; whatever cannot be read is compiled. Each program is told
what a match can begin with (`first_characters`), so that a search passes by all other places.
"""

import importlib
import json
import re
import sys
import zlib
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from ccm_parse.files import write_whole
from ccm_parse.knowledge.first_characters import parts, with_first_characters
from ccm_parse.knowledge.private_folder import private_folder

__all__ = ["compiled"]

_LONG = 400  # characters: a shorter pattern is compiled as quickly as it is read
_MANY = 8_000  # files: so many are old ones for the greater part; six languages need about 1,250
_WORD = "I"


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a source and the flags of `re`, as `re.compile` makes it.

    >>> compiled("(?P<year>[0-9]{4})").fullmatch("2031")["year"]
    '2031'
    """
    engine = _engine()
    if engine is None:
        return re.compile(source, flags)
    folder = private_folder(f"programs-{engine.version}") if len(source) >= _LONG else None
    if folder is None:
        return _made(engine, source, flags)[0]
    path = folder / sha256(f"{int(flags)} {source}".encode()).hexdigest()
    with suppress(OSError, ValueError, TypeError, RuntimeError, OverflowError, zlib.error):
        return _read(engine, source, path.read_bytes())
    return _written(engine, source, flags, path)


class _Engine(NamedTuple):
    """Python's own parts of `re`: what they hand to each other has no public form."""

    parse: Callable[[str, int], Any]
    code: Callable[[Any, int], list[int]]
    pattern: Callable[..., re.Pattern[str]]
    version: str


@cache
def _engine() -> _Engine | None:
    """The parts of this interpreter; None where it has others."""
    try:
        parts()
        machine, compiler = importlib.import_module("_sre"), importlib.import_module("re._compiler")
        version = f"{sys.implementation.cache_tag}-{machine.MAGIC}-{array(_WORD).itemsize}-{sys.byteorder}"
        return _Engine(compiler._parser.parse, compiler._code, machine.compile, version)  # noqa: SLF001
    except (ImportError, AttributeError):
        return None


def _read(engine: _Engine, source: str, kept: bytes) -> re.Pattern[str]:
    """The pattern of a kept program; what is wrong with it is an error."""
    head, _, code = zlib.decompress(kept).partition(b"\n")
    flags, groups, names = json.loads(head)
    return engine.pattern(source, flags, array(_WORD, code).tolist(), groups, names, _by_number(groups, names))


def _written(engine: _Engine, source: str, flags: int, path: Path) -> re.Pattern[str]:
    """The pattern compiled, and its program kept under that path if it can be."""
    pattern, code = _made(engine, source, flags)
    head = json.dumps([pattern.flags, pattern.groups, dict(pattern.groupindex)]).encode()
    with suppress(OSError):
        _make_room(path.parent)
        write_whole(path, zlib.compress(head + b"\n" + array(_WORD, code).tobytes(), 1))
    return pattern


def _made(engine: _Engine, source: str, flags: int) -> tuple[re.Pattern[str], list[int]]:
    """The pattern compiled, and its program."""
    tree = engine.parse(source, int(flags))
    flags, groups, names = int(flags) | tree.state.flags, tree.state.groups - 1, tree.state.groupdict
    code = with_first_characters(tree, engine.code(tree, flags), flags)
    return engine.pattern(source, flags, code, groups, names, _by_number(groups, names)), code


def _by_number(groups: int, names: dict[str, int]) -> tuple[str | None, ...]:
    """The names of the groups by number, as the engine wants them; group 0 has none."""
    numbered = {number: name for name, number in names.items()}
    return tuple(numbered.get(number) for number in range(groups + 1))


@cache
def _make_room(folder: Path) -> None:
    """Once a process: empty a folder that word lists of many versions have filled."""
    files = list(folder.iterdir())
    for file in files if len(files) > _MANY else ():
        file.unlink(missing_ok=True)
