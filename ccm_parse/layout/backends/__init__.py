"""Bytes become raw pages; one backend a file, no heuristics."""
