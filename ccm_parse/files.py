"""Files in and out: an input read whole within its limit, an output written whole or not at all."""

import os
import re
from contextlib import suppress
from itertools import count
from pathlib import Path, PurePath
from typing import BinaryIO, TypeAlias

from ccm_parse.errors import FileError, OverLimitError, UnknownOptionError

__all__ = ["Input", "read_input", "safe_name", "write_new", "write_whole"]

Input: TypeAlias = str | os.PathLike[str] | bytes | BinaryIO


def read_input(data: Input, limit: int) -> tuple[str | None, bytes]:
    """The input's name without its folder (None for bytes) and its bytes; `limit` is the most that is read, 0 for any.

    Raises `FileError` for a file that cannot be read, `OverLimitError` for one that is larger.
    """
    if isinstance(data, bytes):
        return None, _within(data, limit, "the input")
    if isinstance(data, str | os.PathLike):
        return _read_path(Path(data), limit)
    return _read_open(data, limit)


def _read_path(path: Path, limit: int) -> tuple[str, bytes]:
    try:
        with path.open("rb") as file:
            return path.name, _within(file.read(limit + 1 if limit else -1), limit, str(path))
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or error
        raise FileError(f"expected a readable file at {path}, found: {reason}") from error


def _read_open(file: BinaryIO, limit: int) -> tuple[str | None, bytes]:
    read = getattr(file, "read", None)
    if read is None:
        raise UnknownOptionError(f"expected a path, bytes or an open binary file, found {type(file).__name__}")
    try:
        content = read(limit + 1 if limit else -1)
    except OSError as error:
        raise FileError(f"expected a readable file, found: {error.strerror or error}") from error
    if not isinstance(content, bytes):
        raise UnknownOptionError("expected a file opened in binary mode, found one in text mode: open it with 'rb'")
    name = getattr(file, "name", None)
    return PurePath(name).name if isinstance(name, str) else None, _within(content, limit, "the input")


def _within(content: bytes, limit: int, what: str) -> bytes:
    if limit and len(content) > limit:
        raise OverLimitError(f"expected at most {limit} bytes in {what}, found more: raise the limit 'bytes'")
    return content


def write_whole(path: Path, content: bytes) -> None:
    """Writes the file whole or not at all; a file of that name is replaced. Raises `FileError`."""
    try:
        if path.exists() and not path.is_file():  # a device or a pipe
            path.write_bytes(content)
            return
        temporary = _beside(path.resolve(), content)
        try:
            temporary.replace(path.resolve())
        except OSError:
            temporary.unlink()
            raise
    except OSError as error:
        raise FileError(f"expected to write {path}, found: {error.strerror or error}") from error


def write_new(folder: Path, name: str, ending: str, content: bytes) -> Path:
    """The file written in the folder: name and ending, or name-2, name-3 … where another file has the name.

    Nothing is overwritten; a file that holds these very bytes is left and counts as written. Raises `FileError`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in count(1):
            path = folder / (f"{name}{ending}" if number == 1 else f"{name}-{number}{ending}")
            if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
                return path
            if not path.exists() and _put(path, content):
                return path
    except OSError as error:
        raise FileError(f"expected to write into {folder}, found: {error.strerror or error}") from error
    raise AssertionError


def _put(path: Path, content: bytes) -> bool:
    """Whether the file was written: false if another process took the name first."""
    temporary = _beside(path, content)
    try:
        os.link(temporary, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        temporary.rename(path)
        return True
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
    return True


def _beside(path: Path, content: bytes) -> Path:
    temporary = path.with_name(f".ccm-parse-{os.urandom(8).hex()}.tmp")
    with temporary.open("xb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            temporary.unlink()
            raise
    return temporary


# CON, nul.txt, com1: names that some systems keep for devices.
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)")
_LONGEST = 100


def safe_name(text: str) -> str:
    """A file name of the text that is safe on any system: letters, digits and _ . - alone, at most 100 characters.

    Two texts share a name only where they differ in nothing but the separators.

    >>> safe_name("CRP/2031/4/Rev.1"), safe_name("../x"), safe_name("nul")
    ('CRP_2031_4_Rev.1', 'x-d6b96a97', 'nul-99e62427')
    """
    name = re.sub(r"[^A-Za-z0-9_.-]+", "_", text).strip("._-")[:_LONGEST]
    if name and name == text.replace("/", "_") and not _DEVICE.match(name):
        return name
    from hashlib import sha256

    return f"{name or 'report'}-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"
