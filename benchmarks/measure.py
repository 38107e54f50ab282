"""T, lines, whole parse and peak memory of any PDF, as ms of CPU a page and as multiples of T.

    python -m benchmarks.measure [--rounds N] [--plumber] FILE.pdf…

T is what pdfium needs to load every page and its text, the document opened afresh in each pass. One unmeasured round,
then the least CPU time of N rounds in which all passes take turns. Read the multiples: milliseconds are the machine's.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import ccm_parse
from benchmarks.clock import best_of
from benchmarks.memory import peak_of_parse
from benchmarks.yardsticks import count_pages, load_text, plumber_text, start
from ccm_parse.errors import NotAPdfError
from ccm_parse.layout import read_source

BACKEND = "pdfium"


@dataclass(frozen=True, slots=True)
class Measures:
    """One file's figures: pages, the quickest pass of each kind in seconds of CPU, and the peak in MB."""

    file: str
    pages: int
    seconds: dict[str, float]
    peak: float

    def per_page(self, name: str) -> str:
        """Milliseconds a page, and the multiple of T."""
        if name not in self.seconds:
            return ""
        taken = self.seconds[name]
        return f"{1000 * taken / self.pages:.2f} ({taken / self.seconds['T']:.2f}×T)"

    def row(self) -> list[str]:
        """The cells of `HEAD`."""
        plumber = self.seconds.get("pdfplumber")
        quicker = f"{plumber / self.seconds['parse']:.1f}×" if plumber else ""
        cells = [self.per_page(name) for name in ("lines", "parse", "pdfplumber")]
        return [
            self.file,
            str(self.pages),
            f"{1000 * self.seconds['T'] / self.pages:.2f}",
            *cells,
            quicker,
            f"{self.peak:.0f}",
        ]


HEAD = [
    "file",
    "pages",
    "T ms/page",
    "lines ms/page",
    "parse ms/page",
    "pdfplumber ms/page",
    "parse is quicker",
    "peak MB",
]


def measure(path: Path, rounds: int, extra: dict[str, Callable[[bytes], object]]) -> Measures:
    """The figures of one file; one that cannot be measured is an `InputRefusedError`."""
    data = path.read_bytes()
    pages = count_pages(data)
    if not pages:
        raise NotAPdfError("expected a PDF that pdfium opens, found none or one without pages: name another file")
    limits = ccm_parse.Limits(pages=max(pages, ccm_parse.Limits().pages))
    passes: dict[str, Callable[[], object]] = {
        "T": lambda: load_text(data),
        "lines": lambda: read_source(data, BACKEND, limits),
        "parse": lambda: ccm_parse.parse(data, backend=BACKEND, limits=limits),
    }
    for name, run in extra.items():
        passes[name] = lambda run=run: run(data)  # type: ignore[misc]
    return Measures(path.name, pages, best_of(rounds, passes), peak_of_parse(path))


def table(rows: Sequence[Sequence[str]]) -> str:
    """The rows in columns, the first one ruled off; text to the left, figures to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))])
        for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def main() -> int:
    """Measure each file named on the command line and print one table."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.measure", description="CPU time and memory of parsing PDFs."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.pdf")
    parser.add_argument("--rounds", type=int, default=5, help="measured rounds (default 5)")
    parser.add_argument("--plumber", action="store_true", help="pdfplumber.extract_text beside it (slow)")
    options = parser.parse_args()
    start()
    extra: dict[str, Callable[[bytes], object]] = {"pdfplumber": plumber_text} if options.plumber else {}
    rows, failed = [HEAD], 0
    for path in options.files:
        try:
            rows.append(measure(path, options.rounds, extra).row())
        except (OSError, ccm_parse.CcmParseError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            failed = 1
    print(table(rows))
    return failed


if __name__ == "__main__":
    sys.exit(main())
