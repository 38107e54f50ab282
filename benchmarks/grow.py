"""A long PDF out of a short one, for flat-cost measurements: `python -m benchmarks.grow FILE.pdf PAGES OUT.pdf`."""

import argparse
import sys
from pathlib import Path

import pypdfium2


def grow(source: Path, pages: int, target: Path) -> None:
    """Write a PDF of that many pages: the source's own, over and over."""
    short = pypdfium2.PdfDocument(source)
    long = pypdfium2.PdfDocument.new()
    # In one call, so that the pages share their fonts as a real document's do.
    long.import_pages(short, [number % len(short) for number in range(pages)])
    long.save(target)


def main() -> int:
    """Grow the file named on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grow", description="Repeat a PDF's pages.")
    parser.add_argument("source", type=Path, metavar="FILE.pdf")
    parser.add_argument("pages", type=int, metavar="PAGES")
    parser.add_argument("target", type=Path, metavar="OUT.pdf")
    options = parser.parse_args()
    grow(options.source, options.pages, options.target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
