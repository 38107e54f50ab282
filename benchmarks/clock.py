"""CPU time, the least of several rounds: other work on the same machine makes wall time useless."""

import gc
import time
from collections.abc import Callable, Mapping


def best_of(rounds: int, passes: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Seconds of CPU (user and system) of the quickest round of each pass, after one unmeasured round.

    The passes take turns within a round, so that a slow moment of the machine falls on all of them alike.
    """
    best = dict.fromkeys(passes, float("inf"))
    for number in range(rounds + 1):
        for name, run in passes.items():
            gc.collect()  # a pass pays for its own litter, not for the one before
            began = time.process_time()
            run()
            spent = time.process_time() - began
            if number:
                best[name] = min(best[name], spent)
    return best
