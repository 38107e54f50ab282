"""How far long work has come: on a terminal alone, on standard error."""

import sys
from collections.abc import Iterator, Sequence

__all__ = ["progress"]

WIDTH = 30


def progress(inputs: Sequence[str]) -> Iterator[str]:
    """The inputs, one by one, with a bar where there are several and somebody watches."""
    if len(inputs) == 1 or not sys.stderr.isatty():
        yield from inputs
        return
    for done, one in enumerate(inputs):
        bar = "#" * (WIDTH * done // len(inputs))
        sys.stderr.write(f"\r[{bar:<{WIDTH}}] {done}/{len(inputs)}")
        sys.stderr.flush()
        yield one
    sys.stderr.write("\r\x1b[K")
