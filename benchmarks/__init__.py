"""Measurements on any PDF: `python -m benchmarks.measure FILE.pdf…`, `python -m benchmarks.startup`, `python -m benchmarks.grow`."""
