"""Peak memory of one parse in a process of its own: `python -m benchmarks.memory FILE.pdf` prints MB."""

import subprocess
import sys
from pathlib import Path


def peak_of_parse(path: Path) -> float:
    """The peak in MB of a fresh Python that parses the file and keeps the report."""
    command = [sys.executable, "-m", "benchmarks.memory", str(path)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def peak() -> float:
    """This process's peak resident memory in MB.

    Not ru_maxrss where it can be helped: on Linux that also counts the process which started this one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    import resource

    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    import ccm_parse

    file = Path(sys.argv[1])
    report = ccm_parse.parse(file, limits=ccm_parse.Limits(pages=10**6, bytes=10**10))
    print(f"{peak():.1f}")
