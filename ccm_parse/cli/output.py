"""Where a command's text goes: standard output, a file, or a folder of files."""

import sys
from pathlib import Path

from ccm_parse.files import safe_name, write_new, write_whole

__all__ = ["into_folder", "is_folder", "to_file", "to_stdout"]


def to_stdout(text: str) -> None:
    """Writes the text as UTF-8, whatever the terminal's encoding and line end."""
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def to_file(path: str, text: str) -> None:
    """Writes the text to the file, whole or not at all; `-` is standard output."""
    if path == "-":
        to_stdout(text)
    else:
        write_whole(Path(path), text.encode("utf-8"))


def into_folder(path: str, title: str, ending: str, text: str) -> Path:
    """The new file in the folder, named after the title, made safe; no other file is overwritten."""
    return write_new(Path(path), safe_name(title), ending, text.encode("utf-8"))


def is_folder(path: str) -> bool:
    """Whether the path is a folder, or is written as one."""
    return path.endswith(("/", "\\")) or Path(path).is_dir()
