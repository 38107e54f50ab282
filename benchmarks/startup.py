"""What starting costs: bare Python, `import ccm_parse`, `ccm-parse --version`, and all that a parse needs.

    python -m benchmarks.startup [--rounds N]

CPU time of fresh processes, the least of N rounds in which they take turns.
"""

import argparse
import resource
import subprocess
import sys

COMMANDS = {
    "bare python": "pass",
    "import ccm_parse": "import ccm_parse",
    "ccm-parse --version": "import sys; sys.argv[1:] = ['--version']; from ccm_parse.cli import main; sys.exit(main())",
    "ready to parse": "import ccm_parse; ccm_parse.parse; ccm_parse.Report",
}


def cpu_of(code: str) -> float:
    """Milliseconds of CPU (user and system) of a fresh Python that runs the code; it must end well."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.startup", description="CPU time of starting.")
    parser.add_argument("--rounds", type=int, default=20, help="rounds (default 20)")
    rounds = parser.parse_args().rounds
    best = dict.fromkeys(COMMANDS, float("inf"))
    for _ in range(rounds):
        for name, code in COMMANDS.items():
            best[name] = min(best[name], cpu_of(code))
    bare = best["bare python"]
    for name, taken in best.items():
        print(f"{name:20}  {taken:6.1f} ms  {taken - bare:+6.1f} ms  {taken / bare:5.2f}×")
    return 0


if __name__ == "__main__":
    sys.exit(main())
