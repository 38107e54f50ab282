import faulthandler
import os
import signal
import time
from collections.abc import Callable

import pytest

from ccm_parse.batch.isolate import Bounds, isolated
from ccm_parse.errors import DamagedError, OverLimitError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system: jobs run in the caller")

BOUNDS = Bounds(seconds=20, megabytes=1024)


def dies_of(number: int) -> Callable[[], bytes]:
    def job() -> bytes:
        faulthandler.disable()  # the test runner's
        os.kill(os.getpid(), number)
        return b"never"

    return job


def test_a_job_gives_its_bytes_whole() -> None:
    assert isolated(lambda: b"x" * 3_000_000, BOUNDS) == b"x" * 3_000_000
    assert isolated(lambda: b"", Bounds(0, 0)) == b""


def test_a_job_runs_elsewhere() -> None:
    assert int(isolated(lambda: str(os.getpid()).encode(), BOUNDS)) != os.getpid()


def test_a_job_that_hangs_is_ended() -> None:
    def job() -> bytes:
        time.sleep(30)
        return b"never"

    start = time.monotonic()
    with pytest.raises(OverLimitError, match="within 1 seconds, found it unfinished: raise --timeout"):
        isolated(job, Bounds(seconds=1))
    assert time.monotonic() - start < 10


def test_a_job_that_crashes() -> None:
    with pytest.raises(DamagedError, match=r"crashed \(SIGSEGV\)"):
        isolated(dies_of(signal.SIGSEGV), BOUNDS)


@pytest.mark.parametrize("number", [signal.SIGABRT, signal.SIGKILL])
def test_a_job_that_is_ended(number: int) -> None:
    with pytest.raises(OverLimitError, match="raise --memory"):
        isolated(dies_of(number), BOUNDS)


def test_a_job_that_takes_too_much_memory() -> None:
    with pytest.raises(OverLimitError, match="within 400 MB of memory"):
        isolated(lambda: b"x" * (1 << 30), Bounds(seconds=20, megabytes=400))


def test_nothing_is_left_behind() -> None:
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0  # noqa: PTH112, PTH208
    for number in (signal.SIGSEGV, signal.SIGKILL):
        with pytest.raises((DamagedError, OverLimitError)):
            isolated(dies_of(number), BOUNDS)
    isolated(lambda: b"x", BOUNDS)
    after = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0  # noqa: PTH112, PTH208
    assert after == before
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
