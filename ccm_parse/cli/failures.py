"""Errors as the command line shows them: one line, or one JSON object, on standard error; and an exit code."""

import json
import sys
import traceback
from pathlib import PurePath
from typing import NamedTuple

from ccm_parse.cli.exits import Exit
from ccm_parse.errors import CcmParseError, FileError, InputRefusedError, OverLimitError

__all__ = ["Failure", "failure_of", "show", "traced"]


class Failure(NamedTuple):
    """What went wrong: the exit code, a stable code, one line for people, the input; for --debug the traceback."""

    exit: Exit
    code: str
    message: str
    source: str | None
    trace: str = ""


def traced(error: BaseException, source: str | None = None) -> Failure:
    """The failure that an exception is, with its traceback."""
    return failure_of(error, source)._replace(trace="".join(traceback.format_exception(error)))


def failure_of(error: BaseException, source: str | None = None) -> Failure:
    """The failure that an exception is."""
    match error:
        case KeyboardInterrupt():
            found = (Exit.INTERRUPTED, "interrupted", "interrupted")
        case MemoryError():
            found = (Exit.REFUSED, OverLimitError.code, "expected to read it in the memory there is, found too little")
        case InputRefusedError():
            found = (Exit.REFUSED, error.code, _line(error))
        case OSError():
            found = (Exit.FILE, FileError.code, _line(error))
        case CcmParseError():
            found = (Exit.USAGE, error.code, _line(error))
        case _:
            found = (Exit.BUG, "bug", _bug(error))
    return Failure(*found, source)


def _line(error: BaseException) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _bug(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"a bug in ccm-parse: {type(error).__name__}{place}: {_line(error)}; --debug shows where, please report it"


def show(failure: Failure, *, style: str) -> None:
    """Writes the failure to standard error: in the style "json" an object with a stable code, else a line."""
    if style == "json":
        fields = {"code": failure.code, "message": failure.message, "source": failure.source, "exit": int(failure.exit)}
        text = json.dumps(fields)
    else:
        place = f"{failure.source}: " if failure.source else ""
        text = f"ccm-parse: {place}{failure.message}"
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(f"{failure.trace}{text}\n".encode(encoding, "backslashreplace").decode(encoding))
