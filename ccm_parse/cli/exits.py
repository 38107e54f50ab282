"""The exit codes: stable, the same for every command."""

from enum import IntEnum

__all__ = ["Exit"]


class Exit(IntEnum):
    """What a command ended with."""

    DONE = 0
    FOUND = 1
    """validate: findings at or above the fail level; compare: the two differ."""
    USAGE = 2
    """The command line is wrong."""
    REFUSED = 3
    """The input was refused."""
    SOME_FAILED = 4
    """Several inputs: finished, some failed."""
    FILE = 5
    """Reading or writing a file failed."""
    BUG = 70
    INTERRUPTED = 130
