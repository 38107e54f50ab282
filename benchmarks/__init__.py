"""Measurements on any PDF: run as `python -m benchmarks.measure FILE.pdf…`, `benchmarks.startup`, `benchmarks.grow`."""
