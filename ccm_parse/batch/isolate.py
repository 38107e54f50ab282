"""A job in a process of its own: it may crash, hang or fill the memory, and whoever asked for it lives on."""

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from ccm_parse.errors import DamagedError, OverLimitError

__all__ = ["Bounds", "isolated"]

MEGABYTE = 1 << 20
CHUNK = 1 << 16
DAMAGE = frozenset({signal.SIGSEGV, signal.SIGILL, signal.SIGFPE})


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a job may take and how much memory it may fill; 0: no bound."""

    seconds: int = 60
    megabytes: int = 1024


def isolated(job: Callable[[], bytes], bounds: Bounds) -> bytes:
    """What the job gives, done in a child process where the system has fork, else here.

    The job catches its own errors and writes them into what it gives. Raises `OverLimitError` for one that outlives its
    time or is ended for its memory, `DamagedError` for one that crashes.
    """
    if not hasattr(os, "fork"):
        return job()
    sys.stdout.flush()
    sys.stderr.flush()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _work(job, bounds, writer)
    os.close(writer)
    try:
        given = _listen(reader, bounds.seconds)
    except BaseException:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise
    finally:
        os.close(reader)
    _, status = os.waitpid(child, 0)
    _judge(os.waitstatus_to_exitcode(status), bounds)
    return given


def _work(job: Callable[[], bytes], bounds: Bounds, writer: int) -> None:
    """Does the job and ends the process, with 0 if all was written."""
    code = 1
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what a C library says when it aborts is no error of ours
        _bind(bounds)
        with os.fdopen(writer, "wb") as pipe:
            pipe.write(job())
        code = 0
    finally:
        os._exit(code)


def _bind(bounds: Bounds) -> None:
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if bounds.megabytes:
            size = bounds.megabytes * MEGABYTE
            resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _listen(reader: int, seconds: int) -> bytes:
    """All that is written, within the time."""
    end = time.monotonic() + seconds
    parts: list[bytes] = []
    while True:
        if seconds and not select.select([reader], [], [], max(0.0, end - time.monotonic()))[0]:
            raise OverLimitError(f"expected to read it within {seconds} seconds, found it unfinished: raise --timeout")
        part = os.read(reader, CHUNK)
        if not part:
            return b"".join(parts)
        parts.append(part)


def _judge(code: int, bounds: Bounds) -> None:
    if code == 0:
        return
    if code < 0 and -code in DAMAGE:
        name = signal.Signals(-code).name
        raise DamagedError(f"expected a file that its reader survives, found that it crashed ({name}): repair the file")
    raise OverLimitError(
        f"expected to read it within {bounds.megabytes} MB of memory, found that its reader was ended ({code}): "
        "raise --memory"
    )
